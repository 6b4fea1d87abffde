/* common/figures/breakdown.h -- totals and parts, and whether they add up */
#ifndef FIGURES_BREAKDOWN_H
#define FIGURES_BREAKDOWN_H

#include "figures/figure.h"

#define NO_FIGURE ((size_t)-1)

/* how a figure stands in a breakdown */
struct share {
	size_t total;           /* the figure that it divides, or NO_FIGURE */
	bool part;              /* it is one of the parts, which some of them
	                         * (含) are not */
	size_t list;            /* which of the lists that divide the total it
	                         * stands in: 9例（甲省5例，乙省4例），其中男性3例 */
	unsigned times;         /* 各1例: so many things have it; else 1 */
	bool listed;            /* its list says that it is all: brackets or a
	                         * colon, and nothing cut off by 等 */
	bool placed;            /* told apart from its fellows by a place */
};

/* what the parts of one total come to, so far */
struct sum {
	struct dec value;
	size_t parts;
	bool sound;             /* no overflow */
	bool listed, placed;    /* all of them are */
};

void sum_init(struct sum *);
/* adds a part, unless it counts in another unit */
void sum_add(struct sum *, const struct quantity *total,
    const struct quantity *part, const struct share *);
/* Do the parts add up to the total? */
bool sum_is_full(const struct sum *, const struct quantity *total);

/* sets `part` of every figure; share has one element a figure */
void breakdown_mark(struct passage *, const struct share *);

#endif
