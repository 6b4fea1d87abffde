/* tests/unit/test_facts.c -- title, time, source and author of pages */
#include "article/strip.h"
#include "test.h"

#define TEXT "<p>县里的工作人员介绍，今年的水稻长势很好，预计下个月可以收割。</p>" \
    "<p>村民说，往年这个时候雨水多，今年天气好，大家都盼着早点收完。</p>"
#define PAGE(head, line) "<title>水稻长势喜人_某县新闻网</title>" head \
    "<h1>水稻长势喜人</h1>" line "<div>" TEXT "</div>"

/* want: published|source|author */
static const struct { const char *in, *want; } cases[] = {
	{ PAGE("", "<p>2023-08-09 10:11:12 来源：某县日报 作者：王小明 李芳</p>"),
	  "2023-08-09T10:11:12|某县日报|王小明、李芳" },
	{ PAGE("", "<p>发布时间：2023年8月9日 10:11　来源: 某县融媒体中心(某县)"
	  "</p>"), "2023-08-09T10:11|某县融媒体中心|" },
	{ PAGE("", "<p>作者：佚名 时间：2023/8/9</p>"),
	  "2023-08-09|某县新闻网|" },
	{ PAGE("", "<p>2023-08-09 10:11 法治晚报</p>"),
	  "2023-08-09T10:11|法治晚报|" },
	{ PAGE("", "<p>2023-08-09 10:11 某县晚报 我要评论</p>"),
	  "2023-08-09T10:11|某县晚报|" },
	{ PAGE("", "<p>某县日报</p><p>2023-08-09 10:11</p>"),
	  "2023-08-09T10:11|某县日报|" },
	{ PAGE("", "<p>王小明/某县日报</p><p>2023-08-09 10:11</p>"),
	  "2023-08-09T10:11|某县日报|王小明" },
	{ PAGE("", "<p>2023年8月9日週三 下午2:05</p>"),
	  "2023-08-09T14:05|某县新闻网|" },
	{ PAGE("", "<p><span class=time>2023-08-09 10:11:12</span><span>39某县网"
	  "</span></p>"), "2023-08-09T10:11:12|39某县网|" },
	/* what is declared: the hour of the day that is shown, else the whole */
	{ PAGE("<meta property=article:published_time content="
	  "2023-08-09T10:11:12+08:00>", "<p>2023-08-09</p>"),
	  "2023-08-09T10:11:12+08:00|某县新闻网|" },
	{ PAGE("<script type=application/ld+json>{\"datePublished\":"
	  "\"2023-08-09\",\"author\":{\"name\":\"某网\"}}</script>", ""),
	  "2023-08-09|某县新闻网|" },
	{ PAGE("<script>var ct = \"1691547072\";</script>", ""),
	  "2023-08-09T10:11:12+08:00|某县新闻网|" },
	{ PAGE("", "<time datetime=2023-08-09T10:11:12+08:00>today</time>"),
	  "2023-08-09T10:11:12+08:00|某县新闻网|" },
	{ PAGE("<link rel=canonical href=http://e.example/2023/0809/c1.html>",
	  ""), "2023-08-09|某县新闻网|" },
	{ PAGE("<link rel=canonical href=http://e.example/202308091.html>",
	  ""), "|某县新闻网|" },
	/* labels: a name of the time, or of another time; years from 1912 */
	{ PAGE("", "<p>公告日期：2023-08-09</p>"), "2023-08-09|某县新闻网|" },
	{ PAGE("", "<p>会议时间：2023-08-09</p>"), "|某县新闻网|" },
	{ PAGE("", "<p>發布日期：112-08-09</p>"), "2023-08-09|某县新闻网|" },
	{ PAGE("", "<p>某县气象台 2023年8月9日16时发布</p>"),
	  "2023-08-09T16:00|某县气象台|" },
	{ PAGE("", "<p>发表于 2023-8-9 10:11:12 只看该作者</p>"),
	  "2023-08-09T10:11:12|某县新闻网|" },
	{ PAGE("", "<p>本报记者 王小明 通讯员 李芳</p>"),
	  "|某县新闻网|王小明、李芳" },
	{ PAGE("", "<p>记者王小明／某县报导</p><p>2023-08-09 10:11</p>"),
	  "2023-08-09T10:11|某县新闻网|王小明" },
	{ PAGE("", "<p>〔记者王小明／某地报导〕县里的水稻，长势很好。</p>"),
	  "|某县新闻网|王小明" },
	{ PAGE("", "<div class=meta_list>原创 王小明 某县发布</div>"),
	  "|某县发布|王小明" },
	{ PAGE("", "<p>发表于 2023-8-9 10:11 | 只看该作者 | 倒序浏览</p>"),
	  "2023-08-09T10:11|某县新闻网|" },
	/* the hour of a day that is told elsewhere */
	{ PAGE("", "<p>发布日期：2023-08-09</p><p>时间：2023-08-09 10:11</p>"),
	  "2023-08-09T10:11|某县新闻网|" },
	{ PAGE("", "<p>发布日期：2023-08-09</p><p>时间：2023-08-10 10:11</p>"),
	  "2023-08-09|某县新闻网|" },
	/* the day behind the article */
	{ PAGE("", "") "<p>完</p><p>2023年8月9日（星期三）</p>",
	  "2023-08-09|某县新闻网|" },
	/* the day below a text, where no other is told */
	{ "<title>水稻长势喜人_某县新闻网</title><h1>水稻长势喜人</h1><div>"
	  TEXT "<p>某县水利局</p><p>2023年8月9日</p></div>",
	  "2023-08-09|某县新闻网|" },
	/* an author that is only declared is none */
	{ PAGE("<meta name=author content=王小明>", "<p>2023-08-09</p>"),
	  "2023-08-09|某县新闻网|" },
	{ PAGE("<meta property=og:site_name content=某网>", ""), "|某网|" },
	/* inside the article */
	{ PAGE("", "<p>某通社某县8月9日电（记者王小明、李芳）县里开会，讨论收割。"
	  "</p>"), "|某通社|王小明、李芳" },
	{ PAGE("", "<p>本报记者 王小明 李 芳</p>"), "|某县新闻网|王小明、李芳" },
	{ PAGE("", "") "<p>来源：某县日报　责任编辑：张三</p>", "|某县日报|" },
	/* a year that the text speaks of is no time of publication */
	{ PAGE("", "<p>（2011年3月8日第七届某县人民代表大会第五次会议通过）"
	  "</p>"), "|某县新闻网|" },
	/* the time of another article, before the headline, gives way */
	{ "<title>水稻长势喜人</title><p>最新 2023-08-10 08:00</p><h1>水稻长势"
	  "喜人</h1><p>2023-08-09 10:11</p>" TEXT, "2023-08-09T10:11||" },
};

/* titles: the headline that is shown, without the site */
static const struct { const char *in, *want; } titles[] = {
	{ PAGE("", ""), "水稻长势喜人" },
	{ "<title>水稻长势喜人_某县新闻网</title>" TEXT, "水稻长势喜人" },
	{ "<title>水稻长势喜人 - 某县新闻网</title>" TEXT, "水稻长势喜人" },
	{ "<title>水稻-小麦轮作</title>" TEXT, "水稻-小麦轮作" },
	{ "<title>某县新闻网</title><h2>水稻长势喜人</h2>" TEXT,
	  "水稻长势喜人" },
	{ "<title>某县人民政府关于水稻收割的通知</title><p>某县人民政府</p><p>"
	  "关于水稻收割的通知</p>" TEXT, "某县人民政府关于水稻收割的通知" },
	{ "<meta property=og:title content='水稻长势喜人 | 某县新闻网'>" TEXT,
	  "水稻长势喜人" },
};

static void
take(const struct strip_part *part, void *ctx)
{
	struct buf *out = ctx;
	const struct facts *f = part->facts;

	if (!part->first)
		return;
	buf_reset(out);
	buf_printf(out, "%s#%s|%s|%s", f->title.p, f->published.p, f->source.p,
	    f->author.p);
}

static const char *
read_page(struct strip *s, struct buf *out, const char *in)
{
	strip_begin(s, STRIP_HTML, SLICE_NONE);
	strip_feed(s, slice_str(in));
	strip_end(s);
	return out->p;
}

int
main(void)
{
	struct buf out = BUF_INIT;
	struct strip *s = strip_new(take, &out);

	for (size_t i = 0; i < LEN(cases); i++) {
		const char *got = strchr(read_page(s, &out, cases[i].in), '#');

		CHECK_STR(got + 1, cases[i].want, "facts of '%s'", cases[i].in);
	}
	for (size_t i = 0; i < LEN(titles); i++) {
		read_page(s, &out, titles[i].in);
		*strchr(out.p, '#') = '\0';
		CHECK_STR(out.p, titles[i].want, "title of '%s'", titles[i].in);
	}
	strip_free(s);
	buf_release(&out);
	return test_done();
}
