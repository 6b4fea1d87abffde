/* tests/unit/test_name.c -- the tables of names of places */
#include "places/name.h"

#include "places/place.h"
#include "test.h"

/* names of every table: where they are as long, the first one has it */
static const struct { const char *in; enum name_table table; size_t n; }
cases[] = {
	{ "拉萨市的", NAMES_DIVISION, 9 },
	{ "京津冀三地", NAMES_GROUP, 9 },
	{ "日本队", NAMES_COUNTRY, 6 },
	{ "全市的", NAMES_WORD, 6 },
	{ "拉萨的", NAMES_SHORT, 6 },
	{ "桃园市的", NAMES_OUTSIDE, 9 },
	{ "北京大学的", NAMES_TRAP, 12 },
	{ "没有", NAME_TABLES, 0 },
};

int
main(void)
{
	const struct words *w = name_tables[NAMES_DIVISION];
	struct places *ps = places_new();
	size_t lost = 0, first = 0;

	for (size_t i = 0; i < LEN(cases); i++) {
		struct name n = { .table = NAME_TABLES };

		CHECK(name_longest(&n, slice_str(cases[i].in)) ==
		    (cases[i].n > 0), "a name in '%s'", cases[i].in);
		CHECK_INT(n.table, cases[i].table, "table of '%s'",
		    cases[i].in);
		CHECK_INT(cases[i].n > 0 ? n.hit.word.n : 0, cases[i].n,
		    "length of '%s'", cases[i].in);
	}
	/* place_of_code looks by halves, which needs divisions.tsv in order */
	for (size_t i = 0; i < w->rows; i++) {
		struct slice code = slice_str(name_divisions[i].code);
		struct place p;

		if (place_of_code(&p, ps, code) && slice_eq(p.code, code))
			continue;
		if (lost++ == 0)
			first = i;
	}
	CHECK_INT(lost, 0, "codes that are not found, such as %s",
	    name_divisions[first].code);
	places_free(ps);
	return test_done();
}
