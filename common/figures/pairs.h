/* common/figures/pairs.h -- lists whose things the figures behind 分别 go with */
#ifndef FIGURES_PAIRS_H
#define FIGURES_PAIRS_H

#include "figures/breakdown.h"
#include "figures/label.h"
#include "figures/place_of.h"

enum { PAIRS_MAX = 24 };                /* things of a list */

/* A、B分别增长3%、5%: things of a list that the figures behind it go with */
struct pairs {
	size_t n, next;
	bool of_places;
	size_t first;                   /* the figure of the first thing, or
	                                 * NO_FIGURE: one has had a noun */
	struct slice state;             /* 新增, before the first */
	size_t mark[PAIRS_MAX];         /* of each place */
	struct phrase label[PAIRS_MAX];
};

/* the list of nouns or places that ends before mark `end`, where a 分别 stands */
void pairs_open(struct pairs *, const struct passage *, const struct clauses *,
    size_t end);

/* 进口3亿元，出口5亿元，分别增长4%、6%: where no list stands before 分别 at mark
 * `end`, the labels of as many figures of its sentence are one */
void pairs_of_figures(struct pairs *, const struct passage *,
    const struct clauses *, size_t end);

/* gives the figure the next thing of the list, if there is one */
void pairs_next(struct pairs *, const struct clauses *, struct phrase *own,
    struct where *);

/* 甲省、乙省分别新增8例和2例病例: the noun behind the last figure is that of all, as
 * what stands before the first is.  `own` is what the figure's clause says. */
void pairs_share(struct pairs *, struct passage *, struct arena *,
    size_t figure, struct phrase *own);

#endif
