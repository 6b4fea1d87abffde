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
