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

#include "base/slice.h"

struct time_expr {
	struct slice text;      /* the whole expression, with 截至 自 起 以来 */
};

/* The next time expression in *rest, which is moved behind it; false where
 * there is none.  Begin at a place where no word or numeral is cut through. */
bool time_next(struct time_expr *out, struct slice *rest);

#endif
