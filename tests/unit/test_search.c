/* tests/unit/test_search.c -- a place among things in rising order */
#include "base/search.h"
#include "test.h"

static const struct thing { char name; size_t end; } things[] = {
	{ 'a', 2 }, { 'b', 5 }, { 'c', 5 }, { 'd', 9 },
};

static const struct { size_t n, at, want; } cases[] = {
	{ 0, 5, 0 }, { 4, 0, 0 }, { 4, 2, 0 }, { 4, 3, 1 }, { 4, 5, 1 },
	{ 4, 6, 3 }, { 4, 9, 3 }, { 4, 10, 4 }, { 1, 3, 1 }, { 3, 9, 3 },
};

int
main(void)
{
	for (size_t i = 0; i < LEN(cases); i++)
		CHECK_INT(search_below(cases[i].n ? things : NULL, cases[i].n,
		    sizeof(things[0]), offsetof(struct thing, end),
		    cases[i].at), cases[i].want, "%zu of %zu below %zu",
		    cases[i].want, cases[i].n, cases[i].at);
	return test_done();
}
