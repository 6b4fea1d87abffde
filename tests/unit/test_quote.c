/* tests/unit/test_quote.c -- paired marks */
#include "test.h"
#include "text/han.h"
#include "text/quote.h"

static const struct { const char *text, *inside; } pairs[] = {
	{ "“四早”要求",	"四早" },
	{ "“他说‘好’了”",	"他说‘好’了" },
	{ "“外“内”外”",	"外“内”外" },		/* the same mark nested */
	{ "（甲（乙）丙）丁",	"甲（乙）丙" },
	{ "「水退了『好』」",	"水退了『好』" },
	{ "《关于〈通知〉的说明》", "关于〈通知〉的说明" },
	{ "\"直引号\"后",	"直引号" },
	{ "'it isn't'了",	"it isn't" },
	{ "“左边开着",		NULL },
	{ "“limit以外的引号不算在内，因为太远了”", NULL },
};

/* each mark: o opens, c closes, - is none */
static const struct { const char *text, *want; size_t depth; } steps[] = {
	{ "“甲”",	"oc", 0 },
	{ "\"甲\"\"乙",	"oco", 1 },
	{ "“甲（乙”",	"ooc", 0 },	/* closing the outer closes the inner */
	{ "甲”“乙",	"co", 1 },
	{ "don't“x",	"-o", 1 },
	{ "((((((((((((((((((((", "oooooooooooooooooooo", QUOTE_DEPTH },
};

int
main(void)
{
	for (size_t i = 0; i < LEN(pairs); i++) {
		struct slice t = slice_str(pairs[i].text);
		size_t open = (unsigned char)t.p[0] < 0x80 ? 1 : 3;
		size_t end = quote_end(t, 0, 40);

		if (pairs[i].inside == NULL)
			CHECK_INT(end, t.n, "'%s' is left open", t.p);
		else
			CHECK_SLICE(slice_cut(t, open, end), pairs[i].inside,
			    "what '%s' holds", t.p);
	}
	for (size_t i = 0; i < LEN(steps); i++) {
		struct slice t = slice_str(steps[i].text);
		struct quotes q = { .depth = 0 };
		char got[32];
		size_t n = 0;

		for (size_t at = 0; at < t.n; at++) {
			if (((unsigned char)t.p[at] & 0xc0) == 0x80)
				continue;
			switch (quotes_step(&q, t, at)) {
			case QUOTE_OPENS: got[n++] = 'o'; break;
			case QUOTE_CLOSES: got[n++] = 'c'; break;
			default:
				if (t.p[at] == '\'')
					got[n++] = '-';
			}
		}
		got[n] = '\0';
		CHECK_STR(got, steps[i].want, "marks of '%s'", t.p);
		CHECK_INT(q.depth, steps[i].depth, "open behind '%s'", t.p);
	}
	CHECK_SLICE(han_trim(SLICE("\xe3\x80\x80\xc2\xa0 甲 乙\xe2\x80\x89")),
	    "甲 乙", "trimmed on both sides");
	CHECK(han_colon(0xfe30) && !han_colon(0xff1b), "colons");
	CHECK(han_is(0x3007) && han_is(0x20000) && !han_is('a'), "characters");
	CHECK_INT(han_digit(0xff15), 5, "a full-width digit");
	CHECK_INT(han_bracket(SLICE("甲（乙)丙"), 3, 13), 10, "a bracket");
	CHECK_INT(han_bracket(SLICE("甲（乙)丙"), 3, 9), 3, "one left open");
	CHECK_INT(han_bracket(SLICE("甲（乙)丙"), 0, 13), 0, "and none");
	return test_done();
}
