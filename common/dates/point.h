/* common/dates/point.h -- reads one point of time as it is named
 *
 * 2022年8月20日晚, 去年, 上周三, 13日, 今天（1月17日）, 2022-08-20 12:38, 中秋,
 * 农历七月廿三, 下午3点半.  From the coarse to the fine, each part a step.
 */
#ifndef DATES_POINT_H
#define DATES_POINT_H

#include "dates/expr.h"

struct point {
	struct time_point p;
	enum time_unit level;   /* the finest part */
	enum time_unit first;   /* the coarsest part that was named */
	bool range;             /* two numbers with one unit: 8—11日; then */
	struct time_point low;  /* low is the first, p the last */
	bool machine;           /* T stands in front of the clock time */
	bool bare;              /* 五日, 三点, 12号: without anything coarser */
	bool bare_han;          /* and its number in Chinese */
	size_t days;            /* bytes before the part of the day or the clock;
	                         * 0 where it begins with them or has none */
};

/* The longest point that text begins with: its length in bytes, or 0.  before
 * is what stands in front of text in its unit.  heads: the classes of the words
 * at its head, where dict_heads has told them (dates/dict.h), else all bits. */
size_t point_read(struct point *out, struct slice text, struct slice before,
    uint64_t heads);

/* The clock part alone, at the head of *s: 12:38, 3点半, 24时.  It is taken,
 * and true, where it holds an hour that there is.  alone: nothing that is of
 * time stands in front. */
bool clock_read(struct point *r, struct slice *s, bool alone,
    struct slice before);

/* makes 下午3点 15 o'clock: p->hour as p->part asks */
void clock_settle(struct time_point *p);

/* 2022-08-20, 2022.8.20, 20220820, 8/20/2022 and their kin at the head of *s */
bool digits_read(struct point *r, struct slice *s, struct slice before);

/* 2009 as the other end of 2008.03-2009: four digits and no more */
bool year_read(struct point *r, struct slice *s);

/* 8/31 and 112/8/31, which may as well be fractions */
bool slashed_read(struct point *r, struct slice *s);

/* adds a step; false where there is no room */
bool point_step(struct point *r, enum step_op op, enum time_unit unit, int n);

#endif
