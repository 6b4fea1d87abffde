/* common/dates/expr.h -- finds time expressions in Chinese text
 *
 * What stands there, not yet what it means on the calendar: dates/resolve.h
 * has that.  Dates, clock times, intervals, durations, repeating times and
 * words such as 目前.  Words are data: common/data/date_*.tsv.
 *
 * Text is folded (text/fold.h) and valid UTF-8; what is found is lent from it,
 * and stands at the same bytes of the text as written.
 */
#ifndef DATES_EXPR_H
#define DATES_EXPR_H

#include <stdint.h>

#include "base/slice.h"

enum time_unit {                /* from coarse to fine */
	U_NONE, U_CENTURY, U_DECADE, U_YEAR, U_ALLYEAR, U_HALF, U_SEASON,
	U_QUARTER, U_MONTH, U_FORTNIGHT, U_XUN, U_WEEK, U_WEEKEND, U_DAY,
	U_ALLDAY, U_PART, U_HOUR, U_MINUTE, U_SECOND
};

enum day_part {
	PART_NONE, PART_DAWN, PART_MORNING, PART_NOON, PART_AFTERNOON,
	PART_EVENING, PART_NIGHT, PART_DAYTIME,
	PART_PARTS
};

enum time_mod {                 /* TIMEX3's, as cn-records(5) has them */
	MOD_NONE, MOD_APPROX, MOD_BEFORE, MOD_AFTER, MOD_ON_OR_BEFORE,
	MOD_ON_OR_AFTER, MOD_LESS_THAN, MOD_MORE_THAN, MOD_START, MOD_MID,
	MOD_END,
	MOD_MODS
};

enum step_op {
	STEP_SET,               /* this one: 2022年, 8月, 20日, 第三季度, 上旬 */
	STEP_SHIFT,             /* so many units from the reference: 昨天, 上周 */
	STEP_TEXT,              /* so many from the date named last: 次日 */
	STEP_NTH,               /* the n-th in what is known; from its end: -1 */
	STEP_SOME,              /* the first n of it, or the last -n */
	STEP_WEEKDAY,           /* n: 1 Monday to 7; `nth`: which one of a month */
	STEP_FEAST,             /* n: row of the table of feasts */
	STEP_LMONTH, STEP_LDAY, /* of the lunar calendar; leap months below 0 */
	STEP_CYCLE,             /* 甲午年: nth is the length of the cycle */
	STEP_FROM               /* so many days from it: 冬至前一天 */
};

struct time_step {
	uint8_t op, unit;
	int16_t nth;
	int32_t n;
};

enum { TIME_STEPS = 8 };

/* A point of time as it is named, from coarse to fine. */
struct time_point {
	struct time_step step[TIME_STEPS];
	uint8_t steps;
	bool lunar;             /* 农历 stood there */
	bool bc;                /* 公元前 */
	bool same_period;       /* 去年同期 */
	bool about;             /* 大约 stands in front of its clock time */
	enum day_part part;
	enum time_mod edge;     /* start, mid or end of it; approx */
	short hour, minute, second;     /* -1 where not written */
	int micro;                      /* of the second; -1 */
	short hours;            /* 午时: so many from there on; 0 a moment */
	bool half_day;          /* the hour may be one of the afternoon */
	bool zoned, utc;
	short offset;           /* minutes east */
};

/* A duration: so many of each unit, in thousandths. */
struct time_span {
	int64_t years, months, days, hours, minutes, seconds;
	bool weeks;             /* days were written as weeks alone */
	bool workdays;          /* days from Monday to Friday */
};

enum time_form {
	TIME_POINT,
	TIME_RANGE,             /* a to b */
	TIME_SINCE,             /* a/.. */
	TIME_UNTIL,             /* ../a */
	TIME_AROUND,            /* a with before or after as its mod */
	TIME_SPAN,              /* P3D, or from span to span_to */
	TIME_AGO,               /* a span from the reference: 三天前, 三天后 */
	TIME_WINDOW,            /* the span that ends or begins there: 近三天 */
	TIME_SET,               /* R/P1D: every span */
	TIME_VAGUE              /* 目前 */
};

struct time_expr {
	struct slice text;      /* the whole expression, with 截至 自 起 以来 */
	enum time_form form;
	enum time_mod mod;
	struct time_point a, b;
	struct time_span span, span_to;
	bool span_range;
	int sign;               /* AGO, WINDOW: -1 back, 1 ahead; VAGUE: -1 past,
	                         * 0 present, 1 future */
	bool onward;            /* WINDOW: 此后, from the date named last */
	bool whole;             /* WINDOW: without the reference's own day */
	unsigned line;          /* of date_words.tsv: the word that decided; 0 */
	const char *rule;       /* a name for --explain */
};

/* The next time expression in *rest, which is moved behind it; false where
 * there is none.  Begin at a place where no word or numeral is cut through. */
bool time_next(struct time_expr *out, struct slice *rest);

#endif
