/* tests/unit/test_lines.c -- lines that are no text; classes; datelines */
#include "article/block.h"
#include "article/byline.h"
#include "article/dateline.h"
#include "article/lines.h"
#include "test.h"
#include "text/utf8.h"

static const struct { const char *in; enum line_act want; } lines[] = {
	{ "责任编辑：张三", LINE_EDITOR },
	{ "（責編：張三、李四）", LINE_EDITOR },
	{ "【責任編輯:張三 】", LINE_EDITOR },
	{ "编辑 | 张三", LINE_EDITOR },
	{ "编辑部昨天收到一封来信。", LINE_TEXT },
	{ "来源：某县日报", LINE_BYLINE },
	{ "来源地的蔬菜价格下降了。", LINE_TEXT },
	{ "原标题：水稻丰收", LINE_BYLINE },
	{ "原标题：水稻丰收了！", LINE_BYLINE },
	{ "▲图为收割现场", LINE_CAPTION },
	{ "收割现场。某报记者 张三 摄", LINE_CAPTION },
	{ "【相关阅读】", LINE_CUT },
	{ "延伸閱讀：", LINE_CUT },
	{ "延伸阅读的作用在于扩大知识面。", LINE_TEXT },
	{ "分享到：", LINE_TOOL },
	{ "扫一扫，关注我们", LINE_TOOL },
	{ "扫一扫就能付款，老人也学会了。", LINE_TEXT },
	{ "受害人扫描二维码后，卡里的两万元被转走。", LINE_TEXT },
	{ "长按二维码，关注我们", LINE_TOOL },
	{ "未经许可从事采砂的，处一万元罚款。", LINE_TEXT },
	{ "未经许可，不得转载。", LINE_DROP },
	{ "未经许可，禁止进行转载、摘编。", LINE_DROP },
	{ "本网站所刊载信息，不代表本县的观点。", LINE_DROP },
	{ "為達最佳瀏覽效果，建議更新瀏覽器。", LINE_DROP },
	{ "这部片子由他执导、拍摄。", LINE_TEXT },
	{ "主编张三介绍，这本书写了五年。", LINE_TEXT },
	{ "增值电信业务的收入增长了一成。", LINE_TEXT },
	{ "发表于某刊的研究显示，白鹭多了。", LINE_TEXT },
	{ "摄影师用镜头记下了这一刻。", LINE_TEXT },
	{ "时间：八月五日14时", LINE_TEXT },
	{ "举报电话：110", LINE_TEXT },
	{ "点击：分成五类，逐类清运。", LINE_TEXT },
	{ "【打印】【收藏】 【关闭】", LINE_TOOL },
	{ "打印的收藏册", LINE_TEXT },
	{ "首页 上一页 1 2 3 下一页", LINE_TOOL },
	{ "长三角 ›", LINE_TOOL },
	{ "上一篇：旧闻一则", LINE_TOOL },
	{ "某ICP备05012345号-1", LINE_FOOT },
	{ "Copyright © 2001-2020 某网 All Rights Reserved", LINE_FOOT },
	{ "本文仅代表作者观点，不代表本网立场。", LINE_DROP },
	{ "未经许可擅自采砂的，由县水利局处以罚款，情节严重的吊销执照，并且追究有关"
	  "负责人的责任；造成损失的，依照法律规定承担赔偿的责任，直到恢复原状为止，有关"
	  "部门在处理时必须依照程序办理，不得越权，也不得推诿，更不得以罚代管，违者依法"
	  "追究，有关单位要引以为戒，举一反三，加强管理，堵塞漏洞，确保不再发生类似情况。"
	  "各地要认真落实。", LINE_TEXT },
	{ "会议指出，要加强领导。", LINE_TEXT },
	{ "水稻丰收", LINE_TEXT },
};

static const struct { const char *in, *want; } glued[] = {
	{ "会议到此结束。主编:张三编审:李四", "会议到此结束。" },
	{ "会议到此结束。编辑：张三", "会议到此结束。编辑：张三" },
	{ "会议由编辑：张三、记者：李四出席，并讲话。",
	  "会议由编辑：张三、记者：李四出席，并讲话。" },
	{ "没有别的", "没有别的" },
};

static const struct { const char *in; uint32_t has, lacks; } classes[] = {
	{ "post-comments", HINT_COMMENT | HINT_BODY, HINT_AD },
	{ "commentlist", HINT_COMMENT, 0 },
	{ "articleBody", HINT_STRONG | HINT_BODY, 0 },
	{ "js_content", HINT_STRONG, 0 },
	{ "JS-Content", HINT_STRONG, 0 },
	{ "header shadow reading", 0, HINT_AD },
	{ "ad_box top-ads", HINT_AD, 0 },
	{ "relatedNews", HINT_RELATED, 0 },
	{ "pub-time", HINT_DATE, HINT_AUTHOR },
	{ "", 0, ~0u },
};

/* want: agency|reporters, "-" where it is no dateline */
static const struct { const char *in, *want; } datelines[] = {
	{ "某县晚报讯(记者 张三 李四)昨天", "某县晚报|记者 张三 李四" },
	{ "(某网 讯)据了解，", "某网|" },
	{ "某通社北京1月2日电（记者张三）今天", "某通社|记者张三" },
	{ "（某通社記者張三豐台北21日電）", "某通社|張三豐" },
	{ "他通过短讯，告诉大家。", "-" },
	{ "据腾讯公司介绍，", "-" },
	{ "来电：请回复", "-" },
};

static const struct { const char *in; bool want; } values[] = {
	{ "张三 李四", false },
	{ "张三，李四。", false },
	{ "某报记者张三、李四，通讯员：王五", false },
	{ "买买提江·阿不都热合曼，张三", false },
	{ "想问特首，楼市会不会回升", true },
	{ "您好，想问一下关于北部新区的进度", true },
	{ "有没有时间表？", true },
	{ "我补充一点。路已经通了", true },
};

static const struct { const char *in; bool want; } bylines[] = {
	{ "2023-08-09 10:11 来源：某报", true },
	{ "2023年8月9日 某报", true },
	{ "（2011年3月8日第七届某县人民代表大会第五次会议通过）", false },
	{ "他在2023年8月9日10:11到达，随后离开，去了另一个村，在那里又住了三天两夜，才"
	  "回到县城里来，向大家介绍了情况。", false },
	{ "某报", false },
};

int
main(void)
{
	struct buf room = BUF_INIT, got = BUF_INIT;
	struct datelines *patterns = datelines_new();
	struct dateline d;
	unsigned rule = 0;

	for (size_t i = 0; i < LEN(lines); i++) {
		struct slice s = slice_str(lines[i].in);
		struct line_verdict v = line_judge(s, utf8_count(s),
		    LOOK_ALL, &room);

		CHECK_INT(v.act, lines[i].want, "'%s'", lines[i].in);
		CHECK((v.rule > 0) == (v.act != LINE_TEXT),
		    "'%s' names its rule", lines[i].in);
	}
	for (size_t i = 0; i < LEN(values); i++)
		CHECK_INT(line_runs_on(slice_str(values[i].in)), values[i].want,
		    "does '%s' run on", values[i].in);
	for (size_t i = 0; i < LEN(glued); i++) {
		struct slice s = slice_str(glued[i].in);

		CHECK_SLICE(slice_head(s, line_glued(s, LOOK_ALL, &room, &rule)),
		    glued[i].want, "what '%s' ends with", glued[i].in);
	}
	for (size_t i = 0; i < LEN(classes); i++) {
		uint32_t hints = hints_of(slice_str(classes[i].in));

		CHECK((hints & classes[i].has) == classes[i].has &&
		    (hints & classes[i].lacks) == 0, "class '%s' is %x",
		    classes[i].in, (unsigned)hints);
	}
	for (size_t i = 0; i < LEN(datelines); i++) {
		buf_reset(&got);
		if (dateline_read(&d, patterns, slice_str(datelines[i].in))) {
			buf_add(&got, d.agency);
			buf_byte(&got, '|');
			buf_add(&got, d.reporters);
		} else
			buf_byte(&got, '-');
		CHECK_STR(got.p, datelines[i].want, "'%s'", datelines[i].in);
	}
	for (size_t i = 0; i < LEN(bylines); i++)
		CHECK_INT(byline_is(slice_str(bylines[i].in)), bylines[i].want,
		    "is '%s' a byline", bylines[i].in);
	datelines_free(patterns);
	buf_release(&room);
	buf_release(&got);
	return test_done();
}
