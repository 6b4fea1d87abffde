/* common/numerals/decimal.h -- exact decimal values, no floating point
 *
 * A fixed-point number of DEC_WHOLE digits before the point and DEC_FRAC
 * behind it.  Every operation that would lose a digit before the point says so
 * (false), and then its result is not to be used.
 */
#ifndef NUMERALS_DECIMAL_H
#define NUMERALS_DECIMAL_H

#include <stdint.h>

#include "base/buf.h"
#include "base/slice.h"

enum { DEC_WHOLE = 36, DEC_FRAC = 24 };

struct dec {
	uint8_t neg;                    /* below zero */
	uint8_t stated;                 /* decimals that the text wrote */
	uint8_t digit[DEC_WHOLE + DEC_FRAC];    /* digit[i] counts
	                                         * 10^(DEC_WHOLE - 1 - i) */
};

void dec_set(struct dec *, unsigned long v);
/* digits '0' to '9', with at most one '.'; false where it does not fit */
bool dec_parse(struct dec *, struct slice digits);
bool dec_add(struct dec *, const struct dec *);
/* times 10^power; power may be below 0 */
bool dec_shift(struct dec *, int power);
/* a / b to 15 significant digits, half away from zero; false for b = 0 */
bool dec_div(struct dec *, const struct dec *a, const struct dec *b);
/* times n, at most 100,000,000 */
bool dec_times(struct dec *, unsigned n);
int dec_cmp(const struct dec *, const struct dec *);    /* as numbers */
bool dec_is_zero(const struct dec *);
/* the value as a whole number; false where it is none, is below zero or too
 * large */
bool dec_whole(const struct dec *, unsigned long *out);
/* digits of the whole part, 1 for 0 */
unsigned dec_width(const struct dec *);
/* the power of ten that it is: 3 for 1000, -1 where it is none */
int dec_power_of_ten(const struct dec *);
/* adds it as plain decimal: "-0.50", with the decimals that the text stated
 * and no more zeros */
void dec_print(struct buf *, const struct dec *);

#endif
