/* common/figures/spots.h -- where a figure may begin
 *
 * One pass over a passage, through a gate (lex/gate.h), stands in for one by
 * each step: is there anything to fold, may a figure begin here, or a reported
 * none?
 */
#ifndef FIGURES_SPOTS_H
#define FIGURES_SPOTS_H

#include "numerals/quantity.h"

struct spots {
	size_t *at;             /* offsets at which a figure may begin, in order */
	size_t n, cap;
	size_t none;            /* and the first one of a reported none; the
	                         * length of the text where there is none */
};

#define SPOTS_INIT { NULL, 0, 0, 0 }
void spots_release(struct spots *);

/* Looks at the passage, and gives it folded: text itself where it holds nothing
 * to fold, else a copy in *room (text/fold.h). */
struct slice spots_find(struct spots *, struct buf *room, struct slice text);

#endif
