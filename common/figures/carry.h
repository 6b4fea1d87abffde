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

/* Notes in the frame the place of its last figure, of which its clause says `own`
 * and `said`, for those that follow. */
void carry_keep_where(struct frame *, const struct quantity *,
    const struct phrase *own, const struct where *said);

/* 甲市3例，乙市5例；新增死亡1例: behind a list of places, what follows is of the whole
 * again.  Call it before a figure that has a noun and no place, and where a
 * clause or sentence ends. */
void carry_leave_list(struct frame *, bool clause_ends);

#endif
