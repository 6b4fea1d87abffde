/* common/figures/timex.h -- the recogniser of common/dates, as figures need it
 *
 * Of a time expression they need to know only where it stands.
 */
#ifndef FIGURES_TIMEX_H
#define FIGURES_TIMEX_H

#include "base/slice.h"

struct timex {
	struct slice text;
	bool governs;           /* a date or interval, no duration, no set */
};

/* the next time expression in *rest (folded), which is moved behind it */
bool timex_next(struct timex *, struct slice *rest);

#endif
