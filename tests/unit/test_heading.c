/* tests/unit/test_heading.c -- numbered headings and how they nest */
#include "outline/heading.h"
#include "test.h"

static const struct { const char *text; size_t number; int kind; } numbers[] = {
	{ "一、总体情况",	6, HEADING_HAN },
	{ "十二、其他",		9, HEADING_HAN },
	{ "（三）加强巡查",	9, HEADING_HAN_BRACKETS },
	{ "(三)加强巡查",	5, HEADING_HAN_BRACKETS },
	{ "1. 抢修",		3, HEADING_DIGITS },
	{ "3、抢修",		4, HEADING_DIGITS },
	{ "２．抢修",		6, HEADING_DIGITS },
	{ "（2）抢修",		7, HEADING_DIGITS_BRACKETS },
	{ "2)抢修",		2, HEADING_DIGITS_BRACKETS },
	{ "①抢修",		3, HEADING_CIRCLED },
	{ "B. 抢修",		3, HEADING_LETTER },
	{ "第一章 总则",	10, HEADING_UNIT + 3 },
	{ "第十二条 本办法",	13, HEADING_UNIT + 5 },
	{ "第三部分",		12, HEADING_UNIT + 2 },
	{ "1.2 范围",		4, HEADING_DOTTED + 1 },
	{ "1.2.3 范围",		6, HEADING_DOTTED + 2 },
	{ "【相关链接】",	0, HEADING_BRACKETED },
	{ "【快讯】今天",	0, HEADING_PLAIN },
	{ "3.5%的增长",		0, HEADING_PLAIN },
	{ "2031年5月",		0, HEADING_PLAIN },
	{ "一方面",		0, HEADING_PLAIN },
	{ "A.B. Smith",		0, HEADING_PLAIN },
	{ "第一",		0, HEADING_PLAIN },
	{ "",			0, HEADING_PLAIN },
};

static const struct { const char *text; bool is; } lines[] = {
	{ "一、总体情况",		true },
	{ "（二）下一步打算",		true },
	{ "第三章 附则",		true },
	{ "【相关链接】",		true },
	{ "一、加强巡查。",		false },
	{ "一、加强巡查；",		false },
	{ "1. 抢修",			false },	/* an item of a list as well */
	{ "一、",			false },
	{ "总体情况",			false },
	{ "一、通报如下：",		false },
};

/* kinds in a row, and the parent of each: sections are numbered from 1 */
static const struct { int kind[8]; unsigned long parent[8]; size_t n; } nests[] = {
	{ { HEADING_HAN, HEADING_HAN_BRACKETS, HEADING_HAN_BRACKETS, HEADING_HAN },
	  { 0, 1, 1, 0 }, 4 },
	{ { HEADING_UNIT + 3, HEADING_UNIT + 4, HEADING_UNIT + 3 },
	  { 0, 1, 0 }, 3 },
	{ { HEADING_UNIT + 4, HEADING_UNIT + 3 }, { 0, 0 }, 2 },
	{ { HEADING_PLAIN, HEADING_DIGITS, HEADING_DIGITS, HEADING_PLAIN },
	  { 0, 1, 1, 0 }, 4 },
	{ { HEADING_HAN, HEADING_DIGITS, HEADING_BRACKETED },
	  { 0, 1, 0 }, 3 },
	{ { HEADING_DOTTED + 1, HEADING_DOTTED + 2, HEADING_DOTTED + 1 },
	  { 0, 1, 0 }, 3 },
};

int
main(void)
{
	struct headings h = { .depth = 0 };
	int kind;

	for (size_t i = 0; i < LEN(numbers); i++) {
		CHECK_INT(heading_number(slice_str(numbers[i].text), &kind),
		    numbers[i].number, "number of '%s'", numbers[i].text);
		CHECK_INT(kind, numbers[i].kind, "kind of '%s'",
		    numbers[i].text);
	}
	for (size_t i = 0; i < LEN(lines); i++)
		CHECK_INT(heading_line(slice_str(lines[i].text)), lines[i].is,
		    "'%s' as a line", lines[i].text);
	for (size_t i = 0; i < LEN(nests); i++) {
		h.depth = 0;
		for (size_t k = 0; k < nests[i].n; k++)
			CHECK_INT(headings_push(&h, nests[i].kind[k], k + 1),
			    nests[i].parent[k], "nest %zu, heading %zu", i,
			    k + 1);
	}
	h.depth = 0;                    /* deeper than there is room */
	for (int k = 0; k < 40; k++)
		headings_push(&h, 1000 - k, (unsigned long)k + 1);
	CHECK_INT(headings_top(&h), 40, "the innermost of too many");
	return test_done();
}
