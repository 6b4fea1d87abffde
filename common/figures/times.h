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
	bool dated;             /* the document has date records */
	size_t seen;            /* the passage was looked at up to here */
};

#define TIMES_INIT { NULL, 0, 0, NULL, 0, false, 0 }

/* a new document begins */
void times_reset(struct times *);

/* Takes the date records of the passage whose text and units are set. */
void times_begin(struct times *, const struct passage *);

/* The same for a passage in which nothing can be a figure: it has no times. */
void times_pass(struct times *, const struct passage *);

/* Where the stream has no date records: looks for times in the clause in which
 * a figure was found (for that takes long, and most text has none).  True where
 * one of them touches the figure, which is then none. */
bool times_look(struct times *, const struct passage *, struct span figure);

void times_release(struct times *);

#endif
