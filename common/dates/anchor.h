/* common/dates/anchor.h -- what a point of time is read against
 *
 * For resolve.c: the reference, the day of publication, the dates that the text
 * named before; and the point as it is then.
 */
#ifndef DATES_ANCHOR_H
#define DATES_ANCHOR_H

#include "dates/resolve.h"

/* the day of publication or the reference, which overrides it; its time of day
 * in seconds, -1 where there is none; false where neither is known */
bool anchor_reference(const struct date_ctx *, long *day, long *seconds,
    enum date_anchor *);

/* resolves a point that stands alone or first; says what it was read against */
enum date_anchor anchor_point(struct when *, const struct date_ctx *,
    const struct time_expr *, const struct time_point *);
/* 4月1日至2023年3月31日: the first end, where only the second has a year; false
 * where that is not so */
bool anchor_start(struct when *, const struct time_point *,
    const struct time_point *second);
/* the second end of a range, read on from the first */
void anchor_end(struct when *, const struct date_ctx *,
    const struct time_point *, const struct when *first);
/* 下午五点到六点: the six o'clock that comes after five in the afternoon */
void anchor_half_day(struct when *, const struct time_point *,
    const struct when *first);

/* 去年同期: the last period of the text that is no whole year, in that year */
void anchor_same_period(struct when *, const struct date_memory *);
/* does it have a beginning and an end on the calendar? */
bool anchor_known(const struct when *);

#endif
