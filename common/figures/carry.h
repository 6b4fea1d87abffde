/* common/figures/carry.h -- what figures take from their frame, and hand on
 *
 * A figure whose clause does not say what or where goes on from the figures
 * before it, as frame.h keeps them.
 */
#ifndef FIGURES_CARRY_H
#define FIGURES_CARRY_H

#include "figures/frame.h"

/* the label of the figure at a mark; `own` and `where` are what its clause says */
struct phrase carry_label(const struct frame *, const struct passage *,
    const struct clauses *, size_t mark, struct phrase own,
    const struct where *where);

/* the place of a figure; `where` is what its clause says */
struct where carry_where(const struct frame *, const struct clauses *,
    size_t figure, struct where where, struct arena *);

/* Does what follows go on from the label of this figure?  Not from 第3轮, 风力8级,
 * 7个乡, 60岁以上, 每10股. */
bool carries_label(const struct passage *, const struct clauses *,
    size_t figure);

/* 温州、台州、宁波三市: all of them, also for what follows */
bool carries_places(const struct quantity *, const struct where *said);

/* 甲省报告8例，乙市报告5例: a place inside the one that holds, and nothing else
 * said, is an item of a list; what follows the list is of the whole again */
bool carries_none(const struct frame *, const struct phrase *own,
    const struct where *said);

#endif
