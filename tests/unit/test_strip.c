/* tests/unit/test_strip.c -- pages and texts to paragraphs with their roles */
#include "article/strip.h"
#include "test.h"
#include "text/utf8.h"

/* sentences that speak for a container */
#define PROSE1 "县里的工作人员介绍，今年的水稻长势很好，预计下个月可以收割。"
#define PROSE2 "村民说，往年这个时候雨水多，今年天气好，大家都盼着早点收完。"
#define PROSE3 "农技站提醒，收割前要看天气，粮食要晒干再入库，以免发霉。"
#define HEAD "<title>水稻长势喜人_某县新闻网</title>"
#define BODY "<p>" PROSE1 "</p><p>" PROSE2 "</p><p>" PROSE3 "</p>"
#define BODY_OUT "body:" PROSE1 "|body:" PROSE2 "|body:" PROSE3

static const struct { const char *what, *in, *want; } pages[] = {
	{ "an article between menus",
	  HEAD "<div class=nav><a href=/>首页</a> <a href=/a>新闻</a></div>"
	  "<div><h1>水稻长势喜人</h1>" BODY "</div>"
	  "<ul><li><a href=/1>另一条新闻的标题在这里</a><li><a href=/2>"
	  "再一条新闻的标题在这里</a></ul><p>版权所有 某县新闻网</p>",
	  "title:水稻长势喜人|" BODY_OUT },
	{ "br ends a paragraph",
	  HEAD "<h1>水稻长势喜人</h1><div>　　" PROSE1 "<br><br>　　" PROSE2
	  "<br/>" PROSE3 "</div>", "title:水稻长势喜人|" BODY_OUT },
	{ "implied end tags of p and li",
	  HEAD "<h1>水稻长势喜人</h1><div><p>" PROSE1 "<p>" PROSE2
	  "<ul><li>第一，选种，看天气。<li>第二，施肥，看苗情。</ul></div>",
	  "title:水稻长势喜人|body:" PROSE1 "|body:" PROSE2
	  "|item:第一，选种，看天气。|item:第二，施肥，看苗情。" },
	{ "a row of a table",
	  HEAD "<h1>水稻长势喜人</h1><div>" BODY
	  "<table><tr><th>村<th>亩<tr><td><p>甲村</p><td>120</table></div>",
	  "title:水稻长势喜人|" BODY_OUT "|row:村 | 亩|row:甲村 | 120" },
	{ "ruby readings are left out",
	  HEAD "<h1>水稻长势喜人</h1><div>" BODY "<p>他说，<ruby>稻<rt>dào"
	  "</rt></ruby>子，是，宝。</p></div>",
	  "title:水稻长势喜人|" BODY_OUT "|body:他说，稻子，是，宝。" },
	{ "hidden text goes, a hidden article stays",
	  HEAD "<div style='visibility: hidden'><h1>水稻长势喜人</h1>" BODY
	  "<div style='display:none'><p>这里是，不给人看的，一段文字。</p>"
	  "</div></div>", "title:水稻长势喜人|" BODY_OUT },
	{ "a comment is no article",
	  HEAD "<h1>水稻长势喜人</h1><div>" BODY "</div><div id=comments><p>"
	  PROSE1 PROSE2 "</p><p>" PROSE2 PROSE3 "</p></div>",
	  "title:水稻长势喜人|" BODY_OUT },
	{ "a class word is void round the article",
	  HEAD "<div class='comment-on sidebar-right'><h1>水稻长势喜人</h1>"
	  BODY "</div>", "title:水稻长势喜人|" BODY_OUT },
	{ "teasers behind a short article",
	  HEAD "<div><h1>水稻长势喜人</h1><p>" PROSE1 PROSE2 PROSE3 "</p></div>"
	  "<div><div><h3><a href=/1>邻县开展抗旱工作的消息</a></h3><p>" PROSE1
	  PROSE2 PROSE1 "</p></div><div><h3><a href=/2>省里召开粮食会议的消息"
	  "</a></h3><p>" PROSE3 PROSE2 PROSE1 "</p></div></div>",
	  "title:水稻长势喜人|body:" PROSE1 PROSE2 PROSE3 },
	{ "lines that are no text",
	  HEAD "<h1>水稻长势喜人</h1><div>" BODY
	  "<p>▲图为收割现场</p><p>（责任编辑：张三）</p><p>扫一扫分享本页</p>"
	  "<p>上一篇：旧闻</p></div>", "title:水稻长势喜人|" BODY_OUT },
	{ "what follows 相关阅读",
	  HEAD "<h1>水稻长势喜人</h1><div>" BODY
	  "<p>【相关阅读】</p><p>邻县水稻也丰收</p></div>",
	  "title:水稻长势喜人|" BODY_OUT },
	{ "editors glued to the text",
	  HEAD "<h1>水稻长势喜人</h1><div><p>" PROSE1 "</p><p>" PROSE2
	  "编辑：张三审核：李四</p></div>",
	  "title:水稻长势喜人|body:" PROSE1 "|body:" PROSE2 },
	{ "a headline that stands twice",
	  HEAD "<h1>水稻长势喜人</h1><div><p>水稻长势喜人</p>" BODY "</div>",
	  "title:水稻长势喜人|" BODY_OUT },
	{ "a heading inside",
	  HEAD "<h1>水稻长势喜人</h1><div><p>" PROSE1 "</p><h3>天气</h3><p>"
	  PROSE2 "</p></div>",
	  "title:水稻长势喜人|body:" PROSE1 "|heading:天气|body:" PROSE2 },
	{ "an article that is a poem",
	  "<title>秋</title><div class=article-content><p>稻穗低头</p><p>秋风"
	  "过岭</p><p>一声雁鸣</p></div>", "body:稻穗低头|body:秋风过岭|"
	  "body:一声雁鸣" },
	{ "an article in a script",
	  HEAD "<div id=app></div><script>var d={\"html\":\"\\u003cp>" PROSE1
	  "\\u003c\\/p>\\u003cp>" PROSE2 PROSE3 "\"}</script>",
	  "body:" PROSE1 "|body:" PROSE2 PROSE3 },
	{ "an article in a textarea",
	  HEAD "<textarea>&lt;p>" PROSE1 "&lt;p>" PROSE2 PROSE3 "</textarea>",
	  "body:" PROSE1 "|body:" PROSE2 PROSE3 },
	{ "a script beside an article",
	  HEAD "<h1>水稻长势喜人</h1><div>" BODY BODY "</div><script>x=\"" PROSE1
	  PROSE2 PROSE3 PROSE1 PROSE2 PROSE3 "\"</script>",
	  "title:水稻长势喜人|" BODY_OUT "|" BODY_OUT },
	{ "a table of labels is no article",
	  "<title>关于修订办法的通知</title><table><tr><td>索引号：<td>"
	  "00001/2022-00012<td>主题分类：<td>农业<tr><td>发文机关：<td>某县人民"
	  "政府办公室<td>名称：<td>关于修订办法的通知</table><h1>关于修订办法的通知"
	  "</h1><div><p>某政办〔2022〕3号</p><p>通知全文见所附的文件</p></div>",
	  "title:关于修订办法的通知|body:某政办〔2022〕3号|"
	  "body:通知全文见所附的文件" },
	{ "the page's foot, with what stands in its container",
	  HEAD "<h1>水稻长势喜人</h1><div>" BODY "<p>某县农业局</p><div><p>地址："
	  "某县一号</p><p>版权所有：某县农业局</p><p>电话：1234567</p></div></div>",
	  "title:水稻长势喜人|" BODY_OUT "|body:某县农业局" },
	{ "a signature is no foot",
	  HEAD "<h1>水稻长势喜人</h1><div>" BODY "<p>某县农业局</p><p>版权所有</p>"
	  "<p>某县一号</p></div>",
	  "title:水稻长势喜人|" BODY_OUT "|body:某县农业局" },
	{ "bars of words, lines that are drawn",
	  HEAD "<h1>水稻长势喜人</h1><div>" BODY "<p>【打印本页】　【关闭窗口】</p>"
	  "<p>首页 上一页 下一页 尾页</p><p>————※————</p></div>",
	  "title:水稻长势喜人|" BODY_OUT },
	{ "a link that leads on, glued to the text",
	  HEAD "<h1>水稻长势喜人</h1><div><p>" PROSE1 "</p><p>" PROSE2
	  "<a href=/>返回某网，查看更多</a></p><p>" PROSE3 "<a href=/t>查看图表"
	  "</a></p></div>", "title:水稻长势喜人|body:" PROSE1 "|body:" PROSE2
	  "|body:" PROSE3 "查看图表" },
	{ "headings in bold, and what is none",
	  HEAD "<h1>水稻长势喜人</h1><div><p>" PROSE1 "</p><p><b>种什么，农民说了"
	  "算</b></p><p>" PROSE2 "</p><p><b>重点：今年怎么样</b></p><p><b>收成"
	  "好了，</b></p></div>", "title:水稻长势喜人|body:" PROSE1
	  "|heading:种什么，农民说了算|body:" PROSE2 "|body:重点：今年怎么样"
	  "|body:收成好了，" },
	{ "lines above a headline: its own, and a column's name",
	  HEAD "<div><h3>乡村振兴系列报道之三</h3><h1>水稻长势喜人</h1>" BODY
	  "</div>", "heading:乡村振兴系列报道之三|title:水稻长势喜人|" BODY_OUT },
	{ "a column's name is no heading",
	  HEAD "<div><h3>本县新闻</h3><h1>水稻长势喜人</h1>" BODY "</div>",
	  "title:水稻长势喜人|" BODY_OUT },
	{ "reporters on a line of their own",
	  HEAD "<div><h1>水稻长势喜人</h1><p>某县日报记者 张小明 通讯员 李芳</p>"
	  BODY "</div>", "title:水稻长势喜人|" BODY_OUT },
	{ "preformatted lines of a fixed width",
	  HEAD "<h1>水稻长势喜人</h1><pre>\n　　" PROSE1 "\n　　县里的工作人员介绍"
	  "说今年的水稻长势很好预\n计下个月可以收割。\n\n稻穗\n低头</pre>",
	  "title:水稻长势喜人|body:" PROSE1 "|body:县里的工作人员介绍说今年的水稻长"
	  "势很好预计下个月可以收割。|body:稻穗|body:低头" },
	{ "the lines of a script's text",
	  HEAD "<div id=app></div><script>var d={\"text\":\"" PROSE1 "\\n"
	  PROSE2 "\\n" PROSE3 "\"}</script>", BODY_OUT },
	{ "words of a row's head are no labels",
	  HEAD "<h1>水稻长势喜人</h1><div>" BODY "<table><tr><th>日期<th>来源<tr>"
	  "<td>来源：<td>某县</table></div>",
	  "title:水稻长势喜人|" BODY_OUT "|row:日期 | 来源" },
	{ "a hidden copy",
	  HEAD "<div class=pc><h1>水稻长势喜人</h1>" BODY "</div><div style="
	  "'display:none'>" BODY "</div>", "title:水稻长势喜人|" BODY_OUT },
	{ "a heading over nothing but links",
	  HEAD "<h1>水稻长势喜人</h1><div><h2>天气</h2><p>" PROSE1 "</p><h3>同日"
	  "播出</h3><p><a href=/1>邻县开展抗旱工作</a></p><h3>收割</h3><p>" PROSE2
	  "</p><h3>一览</h3><p><a href=/2>省里召开粮食会议</a></p></div>",
	  "title:水稻长势喜人|heading:天气|body:" PROSE1 "|heading:收割|body:"
	  PROSE2 },
	{ "a heading over nothing but links in its container, and one with a button",
	  HEAD "<h1>水稻长势喜人</h1><div><p>" PROSE1 "</p><div><h3>同日播出</h3>"
	  "<p><a href=/1>邻县开展抗旱工作</a></p></div><p>" PROSE2 "</p><div><h3>"
	  "天气</h3><a href=/e>编辑</a></div><p>" PROSE3 "</p></div>",
	  "title:水稻长势喜人|body:" PROSE1 "|body:" PROSE2 "|heading:天气|body:"
	  PROSE3 },
	{ "nothing", "<p></p>", "" },
};

#define DECK "甲市召开会议部署防汛工作"
static const struct { const char *what, *in, *want; } texts[] = {
	{ "lines as paragraphs",
	  DECK "\n\n" PROSE1 "\n\n" PROSE2 "\n",
	  "title:" DECK "|body:" PROSE1 "|body:" PROSE2 },
	{ "the headline again, a byline, tags",
	  DECK "\n\n更新时间:2023-01-02 03:04:05作者:佚名\n\n" DECK "\n\n" PROSE1
	  "\n本文标签: 甲市", "title:" DECK "|body:" PROSE1 },
	{ "columns broke the paragraphs",
	  DECK "\n\n乙报讯(记者 张三)1月2日,市里召开会议,部署各区县的防汛工作,要求"
	  "各部门提早准备,做好值守,备足物资,确保群众生命财产安全,不\n\n出任何差"
	  "错。会议还通报了汛情,强调了纪律。\n\n会议要求,各地要\n\n认真落实。",
	  "title:" DECK "|body:乙报讯(记者 张三)1月2日,市里召开会议,部署各区县的"
	  "防汛工作,要求各部门提早准备,做好值守,备足物资,确保群众生命财产安全,不"
	  "出任何差错。会议还通报了汛情,强调了纪律。|body:会议要求,各地要认真落实。" },
	{ "two articles and a slogan between them",
	  DECK "\n\n张某出席\n\n乙报讯(记者 张三)1月2日,市里召开会议。\n\n全力防汛"
	  "\n共保平安\n\n\n\n丙县开展巡查\n\n乙报讯(记者 李四)丙县开展了巡查。",
	  "title:" DECK "|heading:张某出席|body:乙报讯(记者 张三)1月2日,市里召开"
	  "会议。|title:丙县开展巡查|body:乙报讯(记者 李四)丙县开展了巡查。" },
	{ "Markdown",
	  "# " DECK "\n\n**乙报讯**会议说,[办法](http://a.cn/)已经印发。\n\n"
	  "## 要求\n\n" PROSE1,
	  "title:" DECK "|body:乙报讯会议说,办法已经印发。|heading:要求|body:"
	  PROSE1 },
	{ "a menu above the headline",
	  "某县新闻网\n\n首页\n时政\n民生\n专题\n\n" DECK "\n\n2023-08-09 10:11 某县"
	  "日报\n\n" PROSE1 "\n", "title:" DECK "|body:" PROSE1 },
	{ "verses set apart are no slogan",
	  "新年寄语\n\n稻穗低头\n秋风过岭\n\n\n一声雁鸣\n满院桂香\n\n\n月上东墙\n"
	  "灯下读书\n", "title:新年寄语|body:稻穗低头|body:秋风过岭|body:一声雁鸣"
	  "|body:满院桂香|body:月上东墙|body:灯下读书" },
	{ "verses are of one length, and not broken",
	  "新年寄语\n\n稻穗低头\n秋风过岭\n一声雁鸣\n满院桂香\n月上东墙\n灯下读书\n",
	  "title:新年寄语|body:稻穗低头|body:秋风过岭|body:一声雁鸣|body:满院桂香"
	  "|body:月上东墙|body:灯下读书" },
	{ "nor are couplets; a clause is no heading",
	  "新年寄语\n\n春风吹过千重山，\n细雨润开万树花。\n\n远客归来寻旧路，\n"
	  "一灯照亮小桥家。\n", "title:新年寄语|body:春风吹过千重山，|body:细雨润开"
	  "万树花。|body:远客归来寻旧路，|body:一灯照亮小桥家。" },
	{ "nor are lines that are sentences",
	  "新年寄语\n\n春风吹过了山，村口的杏花开了。\n细雨润了田垄，渠里的水也满了。\n"
	  "远客回了家，找到了从前的路。\n小桥边亮着灯，母亲还在等他。\n他放下了包，"
	  "先去挑了一担水。\n",
	  "title:新年寄语|body:春风吹过了山，村口的杏花开了。|body:细雨润了田垄，渠里"
	  "的水也满了。|body:远客回了家，找到了从前的路。|body:小桥边亮着灯，母亲还在"
	  "等他。|body:他放下了包，先去挑了一担水。" },
	{ "a fixed width",
	  "今年以来全县各乡镇抓住农时抢种抢收\n水稻面积比去年增加了一成多产量也会\n"
	  "有所提高农民的收入预计将会稳定增长\n县里还准备了烘干机防止阴雨天气损失\n"
	  "粮食。\n",
	  "body:今年以来全县各乡镇抓住农时抢种抢收水稻面积比去年增加了一成多产量也会"
	  "有所提高农民的收入预计将会稳定增长县里还准备了烘干机防止阴雨天气损失粮食。" },
	{ "an office above its headline, numbered headings, thanks",
	  "甲市统计局\n甲市上半年经济运行情况通报\n\n" PROSE1 "\n一、农业平稳增长\n"
	  PROSE2 "\n\n谢谢大家\n\n" PROSE3,
	  "heading:甲市统计局|title:甲市上半年经济运行情况通报|body:" PROSE1
	  "|heading:一、农业平稳增长|body:" PROSE2 "|body:谢谢大家|body:" PROSE3 },
	{ "a signature and a date head nothing",
	  DECK "\n\n" PROSE1 "\n\n甲市水务局\n\n2023年1月2日\n",
	  "title:" DECK "|body:" PROSE1 "|body:甲市水务局|body:2023年1月2日" },
	{ "a line that ends in a colon is text",
	  DECK "\n\n通报内容如下:\n\n" PROSE1,
	  "title:" DECK "|body:通报内容如下:|body:" PROSE1 },
};

static void
take(const struct strip_part *part, void *ctx)
{
	struct buf *out = ctx;

	for (size_t i = 0; i < part->page->paras; i++) {
		const struct para *p = &part->page->para[i];

		if (p->role >= ROLE_BYLINE)
			continue;
		if (out->n > 0)
			buf_byte(out, '|');
		buf_printf(out, "%s:", role_name(p->role));
		buf_add(out, para_text(part->page, p));
	}
}

static void
check(enum strip_kind kind, const char *what, const char *in, const char *want)
{
	struct buf got = BUF_INIT;
	struct strip *s = strip_new(take, &got);
	struct slice text = slice_str(in);

	strip_begin(s, kind, SLICE_NONE);
	strip_feed(s, text);
	strip_end(s);
	CHECK_STR(got.p, want, "%s", what);
	/* the same in pieces, by a strip that was used before */
	buf_reset(&got);
	strip_begin(s, kind, SLICE_NONE);
	for (size_t at = 0, n; at < text.n; at += n) {
		n = 7;
		while (at + n < text.n &&
		    ((unsigned char)text.p[at + n] & 0xc0) == 0x80)
			n++;
		strip_feed(s, slice_head(slice_from(text, at), n));
	}
	strip_end(s);
	CHECK_STR(got.p, want, "%s, in pieces", what);
	strip_free(s);
	buf_release(&got);
}

/* the characters of the only paragraph */
static void
take_count(const struct strip_part *part, void *ctx)
{
	size_t *n = ctx;

	for (size_t i = 0; i < part->page->paras; i++) {
		struct slice text = para_text(part->page, &part->page->para[i]);

		*n = utf8_valid(text) == text.n ? utf8_count(text) : 0;
	}
}

/* a page with CRs is copied in pieces: none may cut a character through */
static void
check_long_line(void)
{
	enum { TIMES = 20000 };
	struct buf in = BUF_INIT;
	size_t n = 0;
	struct strip *s = strip_new(take_count, &n);

	buf_add(&in, SLICE("<p>\r\n"));
	for (size_t i = 0; i < TIMES; i++)
		buf_add(&in, SLICE("稻"));
	strip_begin(s, STRIP_HTML, SLICE_NONE);
	strip_feed(s, buf_view(&in));
	strip_end(s);
	CHECK_INT(n, TIMES, "a long line behind a CR");
	strip_free(s);
	buf_release(&in);
}

struct total {
	size_t paras, runes, longest, wrong;
};

/* a text that is too long for one part has one headline */
static void
take_titles(const struct strip_part *part, void *ctx)
{
	size_t *n = ctx;

	for (size_t i = 0; i < part->page->paras; i++)
		n[part->page->para[i].role == ROLE_TITLE]++;
}

static void
check_many_lines(void)
{
	enum { TIMES = 40000 };
	size_t n[2] = { 0, 0 };
	struct strip *s = strip_new(take_titles, n);

	strip_begin(s, STRIP_TEXT, SLICE_NONE);
	for (size_t i = 0; i < TIMES; i++)
		strip_feed(s, SLICE("稻穗\n"));
	strip_end(s);
	CHECK_INT(n[1], 1, "headlines of a long text");
	CHECK_INT(n[0] + n[1], TIMES, "its lines");
	strip_free(s);
}

/* What was counted while a text was copied is what measuring it says. */
static void
take_total(const struct strip_part *part, void *ctx)
{
	struct total *t = ctx;

	for (size_t i = 0; i < part->page->paras; i++) {
		struct para p = part->page->para[i], again = p;

		para_measure(part->page, &again);
		t->wrong += p.runes != again.runes || p.han != again.han ||
		    p.spaces != again.spaces || p.stops != again.stops ||
		    p.commas != again.commas || (again.look & ~p.look) != 0;
		t->paras++;
		t->runes += p.runes;
		if (p.n > t->longest)
			t->longest = p.n;
	}
}

static void
check_counts(void)
{
	struct slice page = SLICE("<p>A. b.<b>c</b> 3.5 km. <i>(d.)</i>\n e\302\255.f. "
	    "\343\200\200请<b>扫</b>码，<a>记者</a>：。！<p>.\342\200\213 \"x.\"<p>說.");
	struct total t = { 0, 0, 0, 0 };
	struct strip *s = strip_new(take_total, &t);

	strip_begin(s, STRIP_HTML, SLICE_NONE);
	strip_feed(s, page);
	strip_end(s);
	CHECK_INT(t.paras, 3, "paragraphs");
	CHECK_INT(t.wrong, 0, "counts that measuring does not confirm");
	strip_free(s);
}

/* memory is bounded: so is a line */
static void
check_endless_line(void)
{
	enum { TIMES = 300000, HELD = (1 << 19) + (1 << 16) };
	struct total t = { 0, 0, 0, 0 };
	struct buf in = BUF_INIT;
	struct strip *s = strip_new(take_total, &t);

	for (size_t i = 0; i < TIMES; i++)
		buf_add(&in, i % 20 == 19 ? SLICE("。") : SLICE("稻"));
	strip_begin(s, STRIP_TEXT, SLICE_NONE);
	strip_feed(s, buf_view(&in));
	strip_end(s);
	CHECK_INT(t.runes, TIMES, "nothing of an endless line is lost");
	CHECK(t.paras > 1 && t.longest <= HELD, "it is cut");
	strip_free(s);
	buf_release(&in);
}

int
main(void)
{
	check_long_line();
	check_many_lines();
	check_counts();
	check_endless_line();
	for (size_t i = 0; i < LEN(pages); i++)
		check(STRIP_HTML, pages[i].what, pages[i].in, pages[i].want);
	for (size_t i = 0; i < LEN(texts); i++)
		check(STRIP_TEXT, texts[i].what, texts[i].in, texts[i].want);
	CHECK(strip_kind_of(SLICE("<!doctype html><p>x")) == STRIP_HTML,
	    "a page is one");
	CHECK(strip_kind_of(SLICE("<p title=\"一个很长的")) == STRIP_HTML,
	    "an attribute that goes on and on is HTML");
	CHECK(strip_kind_of(SLICE("1 < 2, a<b and <3")) == STRIP_TEXT,
	    "less-than signs are text");
	return test_done();
}
