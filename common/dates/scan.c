/* common/dates/scan.c -- where in a text a time expression can begin
 *
 * At a figure; at two characters that a word, a feast or a reign begins with;
 * or at a single one, 上 or 三, which are no time without what follows them, where
 * the next character can follow.
 */
#include "dates/scan.h"

#include "dates/dict.h"
#include "dates/feast.h"
#include "lex/gate.h"
#include "text/utf8.h"

#include "data/date_follow.gate.inc"
#include "data/dates.gate.inc"

enum { NUMERAL_MAX = 16, YEAR_WIDTH = 4, SOLID_WIDTH = 8 };

/* what makes a time of the numeral before it, and where 第 or 上 leads */
#define UNITS (WORDS_OF(W_AFTER) | WORDS_OF(W_HOUR) | WORDS_OF(W_SPAN) | \
    WORDS_OF(W_SPANWORK) | WORDS_OF(W_SPANMIN) | WORDS_OF(W_AHALF) | \
    WORDS_OF(W_AMPM) | WORDS_OF(W_HALF))
#define ORDERED (WORDS_OF(W_NTH) | WORDS_OF(W_RELUNIT))

/* what a point of time can begin with, besides numerals and feasts */
#define POINTS (WORDS_OF(W_SHIFT) | WORDS_OF(W_TEXT) | WORDS_OF(W_REL) | \
    WORDS_OF(W_YEARREL) | WORDS_OF(W_ORDINAL) | WORDS_OF(W_FIRST) | \
    WORDS_OF(W_SOME) | WORDS_OF(W_NAMED) | WORDS_OF(W_EDGED) | \
    WORDS_OF(W_WEEK) | WORDS_OF(W_PART) | WORDS_OF(W_LUNAR) | \
    WORDS_OF(W_SOLAR) | WORDS_OF(W_LMONTH) | WORDS_OF(W_LEAP) | \
    WORDS_OF(W_BC) | WORDS_OF(W_AD) | WORDS_OF(W_LESS))
/* and a duration */
#define HALVES (WORDS_OF(W_HALF) | WORDS_OF(W_AHALF))

/* Words that are no time without what follows them, and what can follow. */
static const struct {
	uint64_t words, next;
	bool numeral, point;    /* a numeral, any point of time besides */
	const char *sign;       /* or one of these characters */
} leaders[] = {
	{ WORDS_OF(W_REL), WORDS_OF(W_REL) | WORDS_OF(W_RELUNIT) | HALVES,
	    true, false, "" },
	{ WORDS_OF(W_YEARREL), WORDS_OF(W_NAMED), false, false, "" },
	{ WORDS_OF(W_FIRST), WORDS_OF(W_NTH) | WORDS_OF(W_WEEK), true, false,
	    "的个" },
	{ WORDS_OF(W_SOME) | WORDS_OF(W_BACK) | WORDS_OF(W_FORTH) |
	    WORDS_OF(W_ONWARD), HALVES, true, false, "" },
	{ WORDS_OF(W_ORDINAL) | WORDS_OF(W_LEAP) | WORDS_OF(W_LESS), 0, true,
	    false, "" },
	{ WORDS_OF(W_UNTIL) | WORDS_OF(W_FROM) | WORDS_OF(W_ABOUTPRE),
	    WORDS_OF(W_ABOUTPRE) | HALVES, true, true, "" },
	{ WORDS_OF(W_EVERY), WORDS_OF(W_WORKDAY) | WORDS_OF(W_RELUNIT) |
	    WORDS_OF(W_LDAY) | WORDS_OF(W_SPAN) | HALVES, true, true, "" },
	{ WORDS_OF(W_HALF), WORDS_OF(W_SPAN) | WORDS_OF(W_SPANWORK) |
	    WORDS_OF(W_SPANMONTH) | WORDS_OF(W_SPANHOUR) | WORDS_OF(W_CLOCK),
	    false, false, "个" },
	{ WORDS_OF(W_BC) | WORDS_OF(W_AD), 0, true, false, "元" },
	{ WORDS_OF(W_WEEK), WORDS_OF(W_WEEKDAY), false, false, "" },
	{ WORDS_OF(W_LUNAR) | WORDS_OF(W_SOLAR), WORDS_OF(W_LDAY), true, true,
	    "" },
};

static inline bool
is_han(struct slice s)
{
	return s.n > 0 && (unsigned char)s.p[0] >= 0xe4 &&
	    (unsigned char)s.p[0] <= 0xe9;
}

/* Jan, Sat, …: the capital letters that they begin with */
static bool
month_letter(struct slice s)
{
	return s.n > 2 && s.p[1] >= 'a' && s.p[1] <= 'u' &&
	    strchr("JFMASONDTW", s.p[0]) != NULL;
}

/* May one begin at a character that the gate lets pass? */
static bool
is_place(struct slice s, const struct gate_place *k)
{
	if (gate_pair(&dates_gate, k->a, k->b))
		return true;
	if (k->a < 0x80)
		return (k->a >= '0' && k->a <= '9') ||
		    month_letter(slice_from(s, k->at));
	return k->b != 0 && (k->b < 0x80 || gate_first(&date_follow_gate, k->b));
}

size_t
scan_place(struct slice s, size_t at)
{
	struct gate_place k;

	for (; (k = gate_next(&dates_gate, s, at, s.n)).at < s.n &&
	    !is_place(s, &k); at = k.at + utf8_size(s.p[k.at]))
		;
	return k.at;
}

/* Is it a word that makes a time of the numeral before it, or may?  led: a word
 * such as 第 stands in front. */
static bool
unit_at(struct slice s, bool led)
{
	struct dict_word w;

	if (dict_take(&w, &s, WORDS_OF(W_MORE)) && dict_is_numeral(s))
		return true;                            /* 三千多万年 */
	return dict_at(s, led ? UNITS | ORDERED : UNITS) ||
	    slice_starts(s, SLICE("点")) ||
	    (led && slice_starts(s, SLICE("个"))) ||
	    slice_starts(s, SLICE("个多")) || slice_starts(s, SLICE("个余")) ||
	    (s.n > 0 && (unsigned char)s.p[0] < 0x80 && month_letter(s));
}

/* the numerals at the head; how many */
static size_t
take_numerals(struct slice *s)
{
	size_t n = 0;

	for (; n < NUMERAL_MAX && dict_is_numeral(*s); n++)
		*s = slice_from(*s, utf8_size(s->p[0]));
	return n;
}

/* the decimals of 1.5小时 */
static void
skip_decimals(struct slice *s)
{
	struct slice rest = *s;

	if (dict_sign(&rest, ".") && dict_is_digit(rest)) {
		take_numerals(&rest);
		*s = rest;
	}
}

/* the sign between two numerals: itself, '-' for all that says "to" */
static char
take_sign(struct slice *s)
{
	struct dict_word w;
	char sign = dict_char(s, "/.:-~");

	if (sign != '\0')
		return sign == '~' ? '-' : sign;
	if (dict_take(&w, s, WORDS_OF(W_TO)))
		return '-';
	if (!slice_starts(*s, SLICE("、")) && !slice_starts(*s, SLICE("·")))
		return '\0';
	*s = slice_from(*s, utf8_size(s->p[0]));
	return '-';
}

/* Numerals of these widths with signs between them, s behind the first sign: may
 * they be a date or a clock time?  Most are scores, ratios and lists. */
static bool
signs_may(struct slice s, size_t first, char sign, bool led)
{
	struct slice more;
	size_t second, third;

	dict_spaces(&s);
	second = take_numerals(&s);
	if (second == 0)                                /* 2022-W34 */
		return first == YEAR_WIDTH && s.n > 0 && s.p[0] == 'W';
	if (first >= YEAR_WIDTH || second >= YEAR_WIDTH)
		return true;
	if (second == 2 && (sign == ':' || sign == '-'))
		return true;                            /* 12:38, 09-01 */
	skip_decimals(&s);
	dict_spaces(&s);
	if (unit_at(s, led))
		return true;                            /* 8-11日 */
	if (sign == '/' && (led || dict_is_digit(s) ||
	    slice_starts(s, SLICE("(")) ||
	    slice_starts(s, SLICE("（")) || dict_at(s, WORDS_OF(W_SINCE) |
	    WORDS_OF(W_END) | WORDS_OF(W_TO))))
		return true;                            /* 8/31止, 8/5（六） */
	more = s;
	if (take_sign(&more) == '\0')
		return false;
	third = take_numerals(&more);
	return third == YEAR_WIDTH || (third > 0 && sign == '/') ||
	    (third > 0 && first == 2);                  /* 3/3/15, 27-7-3 */
}

/* scan_numeral, where a leading word may stand in front of it */
static bool
numeral_may(struct slice s, bool led)
{
	struct slice rest = s, tight;
	size_t n = take_numerals(&rest);
	char sign;

	if (n >= SOLID_WIDTH)
		return true;
	if (n < YEAR_WIDTH)
		skip_decimals(&rest);
	tight = rest;
	dict_spaces(&rest);
	if (n == YEAR_WIDTH && rest.n > 1 && strchr("QqHW", rest.p[0]) &&
	    dict_is_digit(slice_from(rest, 1)))         /* 2020Q1 */
		return true;
	if (rest.p > tight.p && dict_is_digit(rest))
		return n == YEAR_WIDTH;                 /* 2022 8 20 */
	if (slice_starts(s, SLICE("几")) || slice_starts(s, SLICE("数")))
		return true;
	if (is_han(rest) && !(dict_may(rest) & (UNITS | ORDERED |
	    WORDS_OF(W_MORE) | WORDS_OF(W_TO))))
		return false;
	if (unit_at(rest, led))
		return true;
	sign = take_sign(&rest);
	return sign != '\0' && signs_may(rest, n, sign, led);
}

bool
scan_numeral(struct slice s)
{
	return numeral_may(s, false);
}

/* Can what is behind follow the words of row i of the leaders? */
static bool
follows(size_t i, struct slice behind)
{
	uint64_t next = leaders[i].next | (leaders[i].point ? POINTS : 0);

	if ((leaders[i].numeral && dict_is_numeral(behind) &&
	    numeral_may(behind, true)) || dict_at(behind, next) ||
	    (leaders[i].point && ((unsigned char)behind.p[0] < 0x80 ||
	    words_likely(feast_words(), behind.p, behind.n))))
		return true;
	for (const char *c = leaders[i].sign; *c != '\0'; c += 3)
		if (slice_starts(behind, slice_of(c, 3)))
			return true;
	return false;
}

/* Can words of these classes be a time with what stands behind them? */
static bool
goes_on(uint64_t classes, struct slice behind)
{
	uint64_t led = 0;

	for (size_t i = 0; i < LEN(leaders); i++)
		led |= leaders[i].words;
	if (classes & ~led)
		return true;
	dict_spaces(&behind);
	if (behind.n == 0)
		return false;
	if (slice_starts(behind, SLICE("(")) ||         /* 今(14)日 */
	    slice_starts(behind, SLICE("（")))
		return true;
	for (size_t i = 0; i < LEN(leaders); i++)
		if (classes & leaders[i].words && follows(i, behind))
			return true;
	return false;
}

bool
scan_heads(const struct dict_heads *heads, struct slice s)
{
	for (size_t i = heads->n; i-- > 0;)
		if (goes_on(heads->word[i].classes,
		    slice_from(s, heads->word[i].bytes)))
			return true;
	return false;
}
