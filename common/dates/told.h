/* common/dates/told.h -- which date of the text a point is read from
 *
 * For anchor.c and resolve.c: what the expressions before have told.  Where a
 * date is given it lives in the context; NULL where the text tells none.
 */
#ifndef DATES_TOLD_H
#define DATES_TOLD_H

#include "dates/resolve.h"

/* Does an expression without a year continue the date before it: a list, or one
 * sentence with a year of its own? */
bool told_just_before(const struct date_ctx *, const struct time_expr *);
/* Does it stand in a list behind the date before it? */
bool told_list(const struct date_ctx *, const struct time_expr *);
/* the date of the past whose story is told on */
const struct date_memory *told_story(const struct date_ctx *,
    const struct time_expr *, bool has_ref, long ref);
/* what gives a bare day its month, a weekday its week, a clock time its day */
const struct date_memory *told_month(const struct date_ctx *,
    const struct time_expr *, const struct time_point *, bool has_ref,
    long ref);
const struct date_memory *told_week(const struct date_ctx *);
const struct date_memory *told_day(const struct date_ctx *);
/* what 次日, 同月 and 上年 count from */
const struct date_memory *told_base(const struct date_ctx *,
    const struct time_point *, bool has_ref, long ref);
/* the date that its sentence or paragraph named last: 此后三年 goes on from it */
const struct date_memory *told_last(const struct date_ctx *);
/* does it begin its sentence? */
bool told_first(const struct date_ctx *, const struct time_expr *);

/* the date is what the text named last */
void told_remember(struct date_ctx *, const struct time_expr *,
    const struct when *, enum date_anchor, const struct time_point *);
/* in text that was not split, a sentence ends where its signs stand */
void told_sentence(struct date_ctx *, const struct time_expr *);

#endif
