/* common/figures/times.h -- the time expressions of a passage
 *
 * They are no figures, and they tell the period of the figures around them.
 */
#ifndef FIGURES_TIMES_H
#define FIGURES_TIMES_H

#include "figures/figure.h"

struct times {
	struct figure_time *time;       /* in order */
	size_t n, cap;
	struct span *span;              /* the same, as quantity_next has them */
	size_t span_cap;
};

#define TIMES_INIT { NULL, 0, 0, NULL, 0 }

/* Finds them in the passage whose text and units are set: the date records of
 * the stream, and in units that have none what common/dates recognises. */
void times_find(struct times *, const struct passage *);
void times_release(struct times *);

#endif
