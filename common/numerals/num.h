/* common/numerals/num.h -- a numeral at the beginning of a text, and its value
 *
 * Digits (half and full width, with thousands separators of both kinds and
 * decimals), Chinese numerals (both scripts through folding, financial forms,
 * 廿 卅, 〇 零 两), strings of digits (二〇二三 is not a sum), mixed ones
 * (3万5千, 1.63万), colloquial endings (三千五 is 3500), fractions,
 * indefinite ones (十几, 数十, 两三百), circled ones (①).
 *
 * Words are data: common/data/num_digits.tsv and num_scales.tsv.  Text is
 * always folded (text/fold.h) and valid UTF-8.
 */
#ifndef NUMERALS_NUM_H
#define NUMERALS_NUM_H

#include "base/slice.h"
#include "lex/words.h"
#include "numerals/decimal.h"

enum num_form {
	NUM_ARABIC,             /* 1,234.5 */
	NUM_HAN,                /* 一千二百三十四 */
	NUM_STRING,             /* 二〇二三: Chinese digits in a row */
	NUM_MIXED,              /* 3万5千, 1.63万 */
	NUM_CIRCLED,            /* ① ㈠ Ⅳ */
	NUM_FRACTION            /* 三分之二, 1/3 */
};

struct num {
	struct slice text;      /* as it stands, lent from the text given */
	struct dec value;
	struct dec to;          /* the upper end, where `range` */
	bool range;             /* 两三, 十几, 数百, 几十: more than one value */
	bool more;              /* holds 多, 余: 三千多万, 十余 */
	bool fuzzy;             /* holds 几, 数, 来: 十几, 数十, 十来 */
	bool bare;              /* begins with 百, 千, 万, 亿 and no digit */
	bool common;            /* of characters that words are written with
	                         * (陆, 伍, 拾) and no other: 大陆 has no 6 */
	bool formal;            /* holds 壹贰叁, 佰 and their kin */
	bool spaced;            /* spaces stand inside */
	enum num_form form;
	struct dec of;          /* NUM_FRACTION: what it is a part of; 100 in
	                         * 百分之三, whose value is then 3 */
	unsigned width;         /* digits written in front of the point, zeros
	                         * too: 4 for 0086 and 二〇二三; 0 for 三百 */
	unsigned decimals;      /* digits written behind the point */
};

enum num_flags {
	NUM_PLAIN = 0,          /* whole numbers and decimals */
	NUM_SIGN = 1,           /* -5, 负五, ＋3 too */
	NUM_VAGUE = 2,          /* 几, 数十, 两三, 三十多 too */
	NUM_PARTS = 4,          /* fractions too */
	NUM_SPACES = 8,         /* spaces inside: 一百 五十, 7 万 */
	NUM_LATIN_SCALES = 16,  /* 40k, 30w */
	NUM_BLANKS = 32         /* a blank may part thousands: 3 600 */
};

/* The longest numeral that text begins with; false where it begins with none.
 * A string of digits longer than decimal.h can hold is no numeral. */
bool num_match(struct num *, struct slice text, unsigned flags);

/* Can a numeral begin with this code point? A bitmap: ask it first. */
bool num_first(uint32_t rune);

/* Bytes at the beginning of text that look like one numeral and may be none: a
 * run of digits that is too long, say.  Whoever has refused it goes on behind. */
size_t num_run(struct slice text);

/* the value as a whole number; false for 三点五, 半, below zero, too large */
bool num_whole(const struct num *, unsigned long *out);

#endif
