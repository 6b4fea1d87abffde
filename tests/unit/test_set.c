/* tests/unit/test_set.c -- sets of words, on those of common/figures */
#include "figures/word.h"
#include "test.h"

static const struct {
	const char *text;
	unsigned class;
	bool is;
	size_t begins, ends;            /* characters of the word found */
} cases[] = {
	{ "性",		FIG_QUALITY,	true, 1, 1 },
	{ "性",		FIG_BE,		false, 0, 0 },
	{ "区县之间",	FIG_DIVISION,	false, 1, 0 },
	{ "属于",	FIG_BE,		true, 2, 2 },
	{ "属于",	FIG_BE | FIG_QUALITY,	true, 2, 2 },
	{ "仓内",	FIG_WHERE,	false, 0, 1 },
	{ "国家",	FIG_DIVISION,	true, 2, 2 },
	/* the longest word is of another set, one within it is of this */
	{ "人次",	FIG_TIMES,	false, 0, 1 },
	{ "连胜场",	FIG_TIMES,	false, 2, 1 },
	{ "为",		FIG_BE,		true, 1, 1 },
	{ "为",		FIG_RESULT,	true, 1, 1 },
	{ "",		FIG_BE,		false, 0, 0 },
	{ "x",		FIG_BE,		false, 0, 0 },
};

static const struct { const char *text; size_t among; } nouns[] = {
	{ "31个省份中", 1 }, { "市中", 1 }, { "患者中", 1 }, { "高中", 0 }, { "市级初中", 0 },
	{ "中", 0 }, { "其中", 0 }, { "患者", 0 },
};

int
main(void)
{
	const size_t han = strlen("中");

	for (size_t i = 0; i < LEN(cases); i++) {
		struct slice s = slice_str(cases[i].text);

		CHECK_INT(set_is(&figure_words, s, cases[i].class), cases[i].is, "'%s' as a whole",
		    cases[i].text);
		CHECK_INT(set_begins(&figure_words, s, cases[i].class), cases[i].begins * han,
		    "'%s' begins", cases[i].text);
		CHECK_INT(set_ends(&figure_words, s, cases[i].class), cases[i].ends * han,
		    "'%s' ends", cases[i].text);
	}
	for (size_t i = 0; i < LEN(nouns); i++)
		CHECK_INT(word_among(slice_str(nouns[i].text)),
		    nouns[i].among * han, "among in '%s'", nouns[i].text);
	return test_done();
}
