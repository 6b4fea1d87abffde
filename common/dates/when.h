/* common/dates/when.h -- what a point of time means on the calendar
 *
 * when_of follows the steps of a point (dates/expr.h) from the coarse to the
 * fine, beginning with what a base gives where the point itself does not.
 */
#ifndef DATES_WHEN_H
#define DATES_WHEN_H

#include <stdbool.h>

#include "dates/expr.h"

enum { DAY_SECONDS = 86400 };

/* what a point is read against */
struct when_base {
	bool ref_known;         /* 昨天, 上周 count from here */
	long ref;               /* a day number, see dates/civil.h */
	bool text_known;        /* 次日, 同月 count from here */
	long text;
	bool year_known, month_known, day_known;        /* what a point without */
	int year, month;                                /* a year has instead */
	long day;               /* its week too */
};

enum when_missing { MISS_NOTHING, MISS_YEAR, MISS_MONTH, MISS_WEEK, MISS_DAY };

/* A resolved point: days beg to end (exclusive), or a part of one. */
struct when {
	bool none;              /* there is no such date */
	bool unknown;           /* it cannot be told; year, month and day hold
	                         * what can, 0 what cannot */
	enum time_unit unit;    /* one such unit, or .. */
	bool interval;          /* .. several of them, or days of that number */
	int year, month, day;
	int index;              /* half, season, quarter, week */
	long beg, end;
	enum day_part part;
	short hour, minute, second;     /* -1 */
	int micro;
	short hours;            /* so many from there on, as an interval; 0 */
	bool clock_only;        /* no day is known: only part and clock count */
	bool zoned, utc;
	short offset;
};

/* which coarse part the point lacks */
enum when_missing when_lacks(const struct time_point *);
/* does it count from the reference, from the text? */
bool when_needs_ref(const struct time_point *);
bool when_needs_text(const struct time_point *);

void when_of(struct when *, const struct time_point *, const struct when_base *);

/* seconds from 1970-01-01 to its beginning and its end; it must be known
 * (extent.c) */
long long when_from(const struct when *);
long long when_to(const struct when *);
/* the end where it closes an interval: that instant for a clock time */
long long when_until(const struct when *);

#endif
