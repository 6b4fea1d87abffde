/* tests/unit/test_outline.c -- sections of a document and who speaks in them
 *
 * A document is given as paragraphs, a letter for the role before each (B body,
 * T title, H heading, A aside); what is wanted of each is a line: the section
 * that begins (kind, number^parent, speaker/title), the section of its
 * sentences, who speaks them. */
#include "base/buf.h"
#include "outline/outline.h"
#include "test.h"

static const struct { const char *why, *par[12], *want[12]; } cases[] = {
	{ "nothing but text",
	  { "B雨停了。", "B路通了。" }, { "0", "0" } },
	{ "articles, decks, headings",
	  { "T水通了", "H全市恢复供水", "B正文。", "H一、抢修", "B正文。", "T桥开工", "B正文。" },
	  { "article 1^0 / 1", "1", "1", "heading 2^1 / 2", "2", "article 3^0 / 3", "3" } },
	{ "questions and answers",
	  { "B市水务局局长孟川答记者问。", "B问：会停水吗？", "B答：不会。", "B请放心。" },
	  { "0", "question 1^0 / 1", "answer 2^0 孟川/市水务局局长 2 孟川", "2 孟川" } },
	{ "an aside is nobody's",
	  { "B主持人：各位好。", "A图为发布会现场。", "B请提问。" },
	  { "speech 1^0 主持人/ 1 主持人", "1", "1 主持人" } },
	{ "narration resumes",
	  { "B副市长梁子谦介绍供水情况：", "B供水已恢复。", "B据省水利厅通报，全省正常。" },
	  { "speech 1^0 梁子谦/副市长 1", "1 梁子谦", "0" } },
	{ "a heading inside a speech, and one behind it",
	  { "B市长梁子谦：", "B同志们，我讲两点。", "H一、提高认识", "B我们要提高认识。", "H散会", "B会后合影。" },
	  { "speech 1^0 梁子谦/市长 1", "1 梁子谦", "heading 2^1 / 2", "2 梁子谦", "heading 3^0 / 3", "3" } },
	{ "a notice headed by a body",
	  { "H江城市：致歉", "B各位市民朋友：", "B大家好！我们深表歉意。" },
	  { "speech 1^0 江城市/ 1", "1 江城市", "1 江城市" } },
	{ "a letter signed by a body",
	  { "B亲爱的市民：", "B我们在努力。", "B江城市防汛指挥部" },
	  { "speech 1^0 江城市防汛指挥部/ 1 江城市防汛指挥部", "1 江城市防汛指挥部", "0" } },
	{ "three lines",
	  { "B主持人", "B省民政厅副厅长", "B鲁山", "B大家下午好！" },
	  { "speech 1^0 鲁山/省民政厅副厅长 1", "1", "1", "1 鲁山" } },
	/* the forms in which turns are labelled that need lines of their own; how
	 * their words become statements is in speaker_forms.txt */
	{ "B06 words, and behind a dash what they are about",
	  { "B梁越：", "B我们不会缺席，请大家放心。", "B——谈赛事筹备", "B全队都在努力。" },
	  { "speech 1^0 梁越/ 1", "1 梁越", "1 梁越", "1 梁越" } },
	{ "B06 behind an office",
	  { "B女排主教练裴燕：各位好，我们要一分一分去拼。", "B——谈下一场比赛" },
	  { "speech 1^0 裴燕/女排主教练 1 裴燕", "1 裴燕" } },
	{ "B06 in traditional characters",
	  { "B導演岳陽：", "B多謝各位支持，我們會繼續努力。", "B——談新片籌備" },
	  { "speech 1^0 岳陽/導演 1", "1 岳陽", "1 岳陽" } },
	{ "C05 a heading that says who reports",
	  { "H副市长扎西介绍总体情况：", "B目前供水已恢复。", "B下一步将加强巡查。" },
	  { "speech 1^0 扎西/副市长 1", "1 扎西", "1 扎西" } },
	{ "C05 behind a comma of offices",
	  { "H市应急管理局党委书记、局长柴进通报救援进展：", "B被困人员全部获救。" },
	  { "speech 1^0 柴进/市应急管理局党委书记、局长 1", "1 柴进" } },
	{ "C05 in traditional characters",
	  { "H運輸署署長葉敏介紹最新安排：", "B巴士服務大致正常。" },
	  { "speech 1^0 葉敏/運輸署署長 1", "1 葉敏" } },
	{ "C09 the chair, the office, the name",
	  { "B主持人", "B国家防汛办新闻发言人、信息司副司长", "B鲁山", "B大家下午好！欢迎出席发布会。" },
	  { "speech 1^0 鲁山/国家防汛办新闻发言人、信息司副司长 1", "1", "1", "1 鲁山" } },
	{ "C09 a second turn of three lines",
	  { "B主持人", "B省政府新闻办副主任", "B丁宁", "B各位上午好！下面请提问。", "B主持人", "B省水利厅厅长", "B卞涛", "B谢谢主持人，大家好。" },
	  { "speech 1^0 丁宁/省政府新闻办副主任 1", "1", "1", "1 丁宁", "speech 2^0 卞涛/省水利厅厅长 2", "2", "2", "2 卞涛" } },
	{ "C09 in traditional characters",
	  { "B主持人", "B政府新聞處助理處長", "B蘇瑾", "B各位午安！歡迎出席記者會。" },
	  { "speech 1^0 蘇瑾/政府新聞處助理處長 1", "1", "1", "1 蘇瑾" } },
	{ "C10 the name before the office",
	  { "B鲁山", "B国家防汛办新闻发言人", "B各位好，现在开始发布会。" },
	  { "speech 1^0 鲁山/国家防汛办新闻发言人 1", "1", "1 鲁山" } },
	{ "C10 a name without a surname",
	  { "B格桑曲珍", "B自治区气象局首席预报员", "B大家好，我来介绍天气。" },
	  { "speech 1^0 格桑曲珍/自治区气象局首席预报员 1", "1", "1 格桑曲珍" } },
	{ "C10 in traditional characters",
	  { "B關欣", "B衞生署助理署長", "B各位好，歡迎來到記者會。" },
	  { "speech 1^0 關欣/衞生署助理署長 1", "1", "1 關欣" } },
	{ "what only looks like a label",
	  { "B程序：先登记。", "B高温：注意防暑", "B记者：白露" },
	  { "0", "0", "0" } },
};

static void
describe(struct buf *out, const struct outline_place *w)
{
	const struct outline_section *s = &w->section;

	buf_reset(out);
	if (w->begins) {
		buf_printf(out, "%s %lu^%lu ", section_kind_name(s->kind),
		    s->num, s->parent);
		buf_add(out, s->speaker);
		buf_byte(out, '/');
		buf_add(out, s->title);
		buf_byte(out, ' ');
	}
	buf_uint(out, w->in);
	if (w->speaker.n > 0) {
		buf_byte(out, ' ');
		buf_add(out, w->speaker);
	}
}

static enum outline_role
role_of(char c)
{
	return c == 'T' ? OUTLINE_TITLE : c == 'H' ? OUTLINE_HEADING :
	    c == 'A' ? OUTLINE_ASIDE : OUTLINE_BODY;
}

int
main(void)
{
	struct outline *o = outline_new();
	struct outline_par par[12];
	struct outline_place where;
	struct buf got = BUF_INIT;

	for (size_t i = 0; i < LEN(cases); i++) {
		size_t n = 0;

		for (; n < 12 && cases[i].par[n] != NULL; n++)
			par[n] = (struct outline_par){
			    slice_str(cases[i].par[n] + 1),
			    role_of(cases[i].par[n][0]) };
		outline_begin(o, SLICE_NONE, false);
		for (size_t k = 0; k < n; k++) {
			outline_next(o, &par[k], n - k, &where);
			describe(&got, &where);
			CHECK_STR(got.p, cases[i].want[k], "%s: '%s'",
			    cases[i].why, cases[i].par[k]);
		}
	}
	outline_free(o);
	buf_release(&got);
	return test_done();
}
