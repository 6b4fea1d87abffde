/* common/numerals/sum.h -- a numeral while its tokens are read
 *
 * Used by num.c alone.  A Chinese numeral is a sum of groups, each ended by a
 * large scale (万, 亿), and each a sum of digits with small scales (十, 百, 千).
 */
#ifndef NUMERALS_SUM_H
#define NUMERALS_SUM_H

#include "base/slice.h"
#include "numerals/decimal.h"

struct sum {
	struct slice text;
	unsigned flags;
	bool upper;             /* read vague digits as their upper end */
	size_t at;              /* bytes taken */
	struct dec high;        /* groups that are ended: 3亿 in 3亿5千万 */
	struct dec group;       /* of the group under way, but for cur: 5千 */
	struct dec cur;         /* a digit or number that waits for its scale */
	bool cur_set;
	bool cur_single;        /* one digit: 三千五 may then be 3500 */
	bool cur_point;         /* it has decimals */
	bool group_set;
	bool high_set;
	int small;              /* power of the last small scale, or GROUP */
	int large;              /* power of the last large one, or SCALE_NONE */
	int ended;              /* the scale word that ended the last group */
	bool zero;              /* 零 stands before cur */
	bool overflow;
	bool vague, fuzzy, more, bare, everyday, formal, figures, han, spaced;
};

/* Reads a numeral without sign and fraction from the beginning of text; flags
 * are enum num_flags.  What is vague (两三, 几) is read as its lower end, or as
 * its upper one.  Afterwards high is the value, at the bytes taken; *width and
 * *frac count the digits of a string (二〇二三点五) in front of the point and
 * behind it, 0 for others.  False where no numeral begins there, or one that is
 * too large. */
bool sum_read(struct sum *, struct slice text, unsigned flags, bool upper,
    unsigned *width, unsigned *frac);

#endif
