/* tests/unit/test_markdown.c -- lines of Markdown to their text */
#include "html/markdown.h"
#include "test.h"

static const struct {
	const char *in, *want;
	enum markdown_kind kind;
	unsigned level;
} cases[] = {
	{ "河边的**白鹭**", "河边的白鹭", MARKDOWN_TEXT, 0 },
	{ "一*只*，_两_ 只，***三***只，~~四~~只", "一只，两 只，三只，四只", MARKDOWN_TEXT, 0 },
	{ "a_b_c 与 2 * 3 * 4", "a_b_c 与 2 * 3 * 4", MARKDOWN_TEXT, 0 },
	{ "## 早上 ##", "早上", MARKDOWN_HEADING, 2 },
	{ "#没有空格", "#没有空格", MARKDOWN_TEXT, 0 },
	{ "[河边](http://example.com/a)与[桥][1]", "河边与桥", MARKDOWN_TEXT, 0 },
	{ "![图](a.png)白鹭[![图](a.png)](b)", "白鹭", MARKDOWN_TEXT, 0 },
	{ "[未完", "[未完", MARKDOWN_TEXT, 0 },
	{ "[1]: http://example.com", "", MARKDOWN_NOTHING, 0 },
	{ "白鹭[^1]来了", "白鹭来了", MARKDOWN_TEXT, 0 },
	{ "- 一只", "一只", MARKDOWN_ITEM, 0 },
	{ "12. 两只", "两只", MARKDOWN_ITEM, 0 },
	{ "* [x] 三只", "三只", MARKDOWN_ITEM, 0 },
	{ "-1度", "-1度", MARKDOWN_TEXT, 0 },
	{ "2022. 年", "年", MARKDOWN_ITEM, 0 },
	{ "> > 引文", "引文", MARKDOWN_TEXT, 0 },
	{ "| 日期 | **数目** |", "日期 | 数目", MARKDOWN_ROW, 0 },
	{ "|---|:-:|", "", MARKDOWN_NOTHING, 0 },
	{ "===", "", MARKDOWN_UNDERLINE, 1 },
	{ "-----", "", MARKDOWN_UNDERLINE, 2 },
	{ "* * *", "", MARKDOWN_NOTHING, 0 },
	{ "用 `a*b<c>` 写", "用 a*b<c> 写", MARKDOWN_TEXT, 0 },
	{ "白鹭<br>和<b>河</b>&nbsp;&amp;桥", "白鹭和河\u00a0&桥", MARKDOWN_TEXT, 0 },
	{ "\\*星\\*", "*星*", MARKDOWN_TEXT, 0 },
	{ "```c", "", MARKDOWN_NOTHING, 0 },
	{ "# 不是标题 **x**", "# 不是标题 **x**", MARKDOWN_TEXT, 0 },
	{ "```", "", MARKDOWN_NOTHING, 0 },
	{ "完", "完", MARKDOWN_TEXT, 0 }
};

/* what is known of a text that is not surely Markdown */
static const struct {
	const char *in, *want;
} plain[] = {
	{ "- 一只", "- 一只" }, { "**二**、*三*", "二、*三*" },
	{ "[河边](http://example.com)", "河边" }, { "1. 四", "1. 四" },
	{ "`五`<b>&amp;", "`五`<b>&amp;" }
};

static const struct {
	const char *in;
	bool is;
} texts[] = {
	{ "# 甲\n\n乙\n\n## 丙\n", true },
	{ "甲**乙**\n\n> 丙\n", true },
	{ "甲[乙](http://example.com)\n```\n丙\n```\n", true },
	{ "甲\n\n乙。\n", false },
	{ "#甲#\n- 乙\n", false },
	{ "# 甲\n乙\n", false },
	{ "", false }
};

int
main(void)
{
	struct markdown m = { true, '\0' };
	struct buf room = BUF_INIT;

	for (size_t i = 0; i < LEN(cases); i++) {
		struct markdown_line l = markdown_line(&m,
		    slice_str(cases[i].in), &room);

		CHECK_INT(l.kind, cases[i].kind, "kind of '%s'", cases[i].in);
		CHECK_INT(l.level, cases[i].level, "level of '%s'", cases[i].in);
		if (l.kind < MARKDOWN_UNDERLINE)
			CHECK_SLICE(l.text, cases[i].want, "text of '%s'",
			    cases[i].in);
	}
	m.on = false;
	for (size_t i = 0; i < LEN(plain); i++)
		CHECK_SLICE(markdown_line(&m, slice_str(plain[i].in), &room).text,
		    plain[i].want, "plain text: '%s'", plain[i].in);
	for (size_t i = 0; i < LEN(texts); i++)
		CHECK_INT(markdown_is(slice_str(texts[i].in)), texts[i].is,
		    "Markdown? %s", texts[i].in);
	buf_release(&room);
	return test_done();
}
