/* common/dates/span.h -- reads a duration */
#ifndef DATES_SPAN_H
#define DATES_SPAN_H

#include "dates/expr.h"

struct span {
	struct time_span a, b;
	bool range;             /* from a to b: 3至5天, 一两年 */
	enum time_mod mod;
	enum time_unit unit;    /* the finest */
	bool some;              /* 几天, 数年: no number is known */
	bool day_word;          /* 5日: may be a day of a month as well */
};

/* The longest duration that text begins with: its length in bytes, or 0.
 * marked: 近, 过去 or the like stands in front, so that 三月 is three months. */
size_t span_read(struct span *out, struct slice text, bool marked);

#endif
