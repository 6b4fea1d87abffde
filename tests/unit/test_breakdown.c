/* tests/unit/test_breakdown.c -- sums of parts */
#include "figures/breakdown.h"

#include "test.h"

enum { MAX = 6 };

/* value and the figure that it is part of (-1: none), and what comes out */
static const struct {
	const char *name;
	size_t n;
	struct { unsigned long value; int total; unsigned times; } fig[MAX];
	bool listed, placed;
	enum figure_part want[MAX];
} cases[] = {
	{ "a sum", 3, { { 5, -1, 1 }, { 3, 0, 1 }, { 2, 0, 1 } }, true, true,
	    { PART_TOTAL, PART_PART, PART_PART } },
	{ "a list of places that does not add up", 3,
	    { { 9, -1, 1 }, { 3, 0, 1 }, { 2, 0, 1 } }, true, true,
	    { PART_TOTAL_WRONG, PART_PART, PART_PART } },
	{ "some of it only", 3, { { 9, -1, 1 }, { 3, 0, 1 }, { 2, 0, 1 } },
	    false, true, { PART_NONE, PART_NONE, PART_NONE } },
	{ "one in brackets", 2, { { 9, -1, 1 }, { 3, 0, 1 } }, true, true,
	    { PART_NONE, PART_NONE } },
	{ "a total inside a total", 5, { { 5, -1, 1 }, { 3, 0, 1 },
	    { 2, 1, 1 }, { 1, 1, 1 }, { 2, 0, 1 } }, true, true,
	    { PART_TOTAL, PART_TOTAL, PART_PART, PART_PART, PART_PART } },
	{ "each of two", 3, { { 4, -1, 1 }, { 2, 0, 1 }, { 1, 0, 2 } }, true,
	    true, { PART_TOTAL, PART_PART, PART_PART } },
};

int
main(void)
{
	for (size_t i = 0; i < LEN(cases); i++) {
		struct figure fig[MAX] = { 0 };
		struct share share[MAX];
		struct passage p = { .fig = fig, .figs = cases[i].n };

		for (size_t k = 0; k < p.figs; k++) {
			int total = cases[i].fig[k].total;

			dec_set(&fig[k].q.value, cases[i].fig[k].value);
			share[k] = (struct share){
				.total = total < 0 ? NO_FIGURE : (size_t)total,
				.part = total >= 0,
				.list = (size_t)(total + 1),
				.times = cases[i].fig[k].times,
				.listed = cases[i].listed,
				.placed = cases[i].placed
			};
		}
		breakdown_mark(&p, share);
		for (size_t k = 0; k < p.figs; k++)
			CHECK_INT(fig[k].part, cases[i].want[k],
			    "%s: figure %zu", cases[i].name, k);
	}
	return test_done();
}
