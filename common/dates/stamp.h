/* common/dates/stamp.h -- machine-written dates and times
 *
 * What pages, feeds and mails write for programs: ISO 8601 (extended and
 * basic), RFC 2822 with its obsolete forms, asctime, 2022-09-09 12:38:20,
 * 2022/9/9, 2022年9月9日 星期五 12:38, full-width digits and signs; and what
 * bylines in languages of Europe write: 9.9.2022, 9. September 2022.  The text
 * of people is read by dates/expr.h.
 */
#ifndef DATES_STAMP_H
#define DATES_STAMP_H

#include "base/buf.h"
#include "base/slice.h"

enum { STAMP_NONE = -1 };

struct stamp {
	int year, month, day;   /* a day that exists */
	int hour;               /* 0 to 24, or STAMP_NONE: no time of day */
	int minute;
	int second;             /* 0 to 60, or STAMP_NONE: not written */
	bool zoned;             /* an offset was written */
	bool utc;               /* as Z or GMT */
	int offset;             /* minutes east of UTC */
};

/* text as a whole, white space at its ends aside; false where it is no stamp,
 * or where there is no such day or time */
bool stamp_parse(struct stamp *out, struct slice text);

/* the longest stamp that text begins with: its length in bytes, 0 where there
 * is none.  A digit behind it makes it none. */
size_t stamp_head(struct stamp *out, struct slice text);

/* Adds to a stamp the time of day that text begins with, a day of the week before
 * it aside: its length in bytes, 0 where there is none.  Whatever digits follow:
 * pages glue the hour to the day (2005.08.2605:39) and more to the minute. */
size_t stamp_clock(struct stamp *, struct slice text);

/* adds it as ISO 8601, with what was written and no more: 2022-09-09,
 * 2022-09-09T12:38, 2022-09-09T12:38:20+08:00, 2022-09-17T20:21:35Z */
void stamp_print(struct buf *out, const struct stamp *);

#endif
