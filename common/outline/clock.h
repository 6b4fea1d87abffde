/* common/outline/clock.h -- dates and times of day that stand before turns
 *
 * Live texts put them in front of a label, or in a line of their own.
 */
#ifndef OUTLINE_CLOCK_H
#define OUTLINE_CLOCK_H

#include <stdbool.h>

#include "base/slice.h"

/* bytes of the time of day that the text begins with ([15:03:11] 15:03) and of
 * the white space behind it, 0 where there is none */
size_t clock_head(struct slice text);

/* nothing but a date or a time of day */
bool clock_whole(struct slice text);

/* nothing but a date, with the day of the week or without:
 * 2031年3月4日（星期二） 二〇三一年三月四日 */
bool clock_day(struct slice text);

#endif
