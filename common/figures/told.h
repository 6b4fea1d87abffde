/* common/figures/told.h -- when, and by whom: from the stream's records */
#ifndef FIGURES_TOLD_H
#define FIGURES_TOLD_H

#include "figures/clause.h"

/* Sets period and speaker of every figure of the passage: the value of the time
 * that governs it, and the speaker of the innermost statement around it, or of
 * the turn.  What they are set to is lent from the passage's units.  `width` is
 * room for one number a figure. */
void told_fill(struct passage *, const struct clauses *, size_t width[]);

#endif
