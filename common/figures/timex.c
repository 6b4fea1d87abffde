/* common/figures/timex.c -- the recogniser of common/dates, as figures need it */
#include "dates/expr.h"
#include "figures/timex.h"

bool
timex_next(struct timex *x, struct slice *rest)
{
	struct time_expr e;

	if (!time_next(&e, rest))
		return false;
	x->text = e.text;
	x->governs = e.form != TIME_SPAN && e.form != TIME_SET;
	return true;
}
