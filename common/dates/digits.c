/* common/dates/digits.c -- dates in digits and signs
 *
 * People write them in many ways; only those are read that are hardly anything
 * else (a score, a ratio, a version, an address, a telephone number).
 */
#include "dates/civil.h"
#include "dates/dict.h"
#include "dates/point.h"
#include "text/utf8.h"

enum { PIVOT = 50 };            /* two digits: 50 is 1950, 49 is 2049 */

/* the signs that stand between the numbers; '-' for every dash */
static char
take_sign(struct slice *s)
{
	static const struct {
		struct slice text;
		char sign;
	} signs[] = {
		{ SLICE_INIT("-"), '-' }, { SLICE_INIT("/"), '/' },
		{ SLICE_INIT("."), '.' }, { SLICE_INIT("·"), '.' },
		{ SLICE_INIT("‐"), '-' }, { SLICE_INIT("－"), '-' },
		{ SLICE_INIT("／"), '/' }, { SLICE_INIT("．"), '.' },
		{ SLICE_INIT("–"), '-' }, { SLICE_INIT("•"), '.' },
	};

	for (size_t i = 0; i < LEN(signs); i++)
		if (slice_starts(*s, signs[i].text)) {
			*s = slice_from(*s, signs[i].text.n);
			return signs[i].sign;
		}
	return '\0';
}

/* Is what follows the end of such a thing?  No digit, letter or further sign
 * with a digit. */
static bool
ends_here(struct slice s)
{
	char c;

	if (s.n == 0)
		return true;
	if (dict_is_digit(s))
		return false;
	c = s.p[0];
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%' ||
	    c == '_' || c == '@')
		return false;
	if (slice_starts(s, SLICE("万")) || slice_starts(s, SLICE("亿")))
		return false;
	if ((c == '.' || c == '/') && s.n > 1 && dict_is_digit(slice_from(s, 1)))
		return false;
	return true;
}

static int
full_year(int year, int width)
{
	return width > 2 ? year : year + (year < PIVOT ? 2000 : 1900);
}

/* the steps of a day; one that does not exist is named, and means nothing */
static bool
put_day(struct point *r, int year, int width, int month, int day)
{
	if (month < 1 || month > 12 || day < 1 || day > 31)
		return false;
	point_step(r, STEP_SET, U_YEAR, full_year(year, width));
	point_step(r, STEP_SET, U_MONTH, month);
	point_step(r, STEP_SET, U_DAY, day);
	return true;
}

/* 20220820 */
static bool
read_solid(struct point *r, struct slice *s)
{
	struct slice rest = *s;
	int v;

	if (dict_digits(&rest, 8, &v) != 8 || v / 10000 < 1900 ||
	    v / 10000 > 2100 ||
	    !civil_valid(v / 10000, v / 100 % 100, v % 100) ||
	    (rest.n > 0 && !ends_here(rest)))
		return false;
	put_day(r, v / 10000, 4, v / 100 % 100, v % 100);
	*s = rest;
	return true;
}

/* 09:03: a clock time that touches the day */
static bool
clock_behind(struct slice s)
{
	int v;

	return !dict_is_digit(s) || (dict_digits(&s, 2, &v) == 2 &&
	    dict_sign(&s, ":"));
}

/* Does 2003.09— stand in front?  Then 2006.07攻读 is the month it ends with. */
static bool
behind_year_month(struct slice before)
{
	static const struct slice to = SLICE_INIT("-—–－~～至到 ");
	struct slice sign;
	size_t digits = 0;
	bool ends = before.n > 0;

	while (ends) {
		sign = slice_from(before, utf8_back(before, before.n));
		ends = slice_find(to, sign) < to.n;
		if (ends)
			before.n -= sign.n;
		ends = ends && before.n > 0;
	}
	for (; digits < 7 && digits < before.n; digits++) {
		char c = before.p[before.n - 1 - digits];

		if (digits == 2 ? c != '.' : c < '0' || c > '9')
			return false;
	}
	return digits == 7;
}

/* 2022-08-20, 2022/8/20, 2022.8.20, 1994.01-19, 2022 08 20, 2022-08 */
static bool
read_year_first(struct point *r, struct slice *s, struct slice before)
{
	struct slice rest = *s, day, two;
	int year, month, date, w;
	char sign;

	if (dict_digits(&rest, 4, &year) != 4 || year < 1000 || year > 2999)
		return false;
	sign = take_sign(&rest);
	if (sign == '\0' && !dict_sign(&rest, " "))
		return false;
	w = dict_digits(&rest, 2, &month);
	if (w == 0 || month < 1 || month > 12)
		return false;
	day = rest;
	if ((sign != '\0' ? take_sign(&day) != '\0' : dict_sign(&day, " "))) {
		two = slice_head(day, 2);       /* 2018-12-1209:03 */
		if (((dict_digits(&two, 2, &date) == 2 &&
		    clock_behind(slice_from(day, 2)) &&
		    (day = slice_from(day, 2), true)) ||
		    dict_digits(&day, 2, &date) > 0) &&
		    put_day(r, year, 4, month, date) && (ends_here(day) ||
		    dict_is_digit(day) || slice_starts(day, SLICE("T")))) {
			*s = day;
			return true;
		}
		*r = (struct point){ .p = r->p };
		r->p.steps = 0;
	}
	if (sign == '\0' || (sign == '.' && w != 2) || !ends_here(rest) ||
	    (sign == '.' && rest.n > 0 && !dict_at(rest, WORDS_OF(W_TO)) &&
	    (unsigned char)rest.p[0] >= 0x80 && !behind_year_month(before)))
		return false;
	point_step(r, STEP_SET, U_YEAR, year);
	point_step(r, STEP_SET, U_MONTH, month);
	*s = rest;
	return true;
}

/* 2022-W34, 2022-W34-5, 2020Q1, 2021H2: weeks of ISO 8601, quarters and halves */
static bool
read_year_part(struct point *r, struct slice *s)
{
	struct slice rest = *s, day;
	int year, n, date, width;
	char kind;

	if (dict_digits(&rest, 4, &year) != 4 || year < 1000 || year > 2999)
		return false;
	(void)(dict_sign(&rest, "-") || dict_sign(&rest, " "));
	kind = dict_char(&rest, "WQqH");
	width = dict_digits(&rest, 2, &n);
	if (kind == '\0' || width != (kind == 'W' ? 2 : 1) || n < 1 ||
	    n > (kind == 'W' ? 53 : kind == 'H' ? 2 : 4) || !ends_here(rest))
		return false;
	day = rest;
	point_step(r, STEP_SET, U_YEAR, year);
	if (kind == 'W')
		point_step(r, STEP_NTH, U_WEEK, n);
	else
		point_step(r, STEP_SET, kind == 'H' ? U_HALF : U_QUARTER, n);
	if (kind == 'W' && dict_sign(&day, "-") &&
	    dict_digits(&day, 1, &date) == 1 && date >= 1 && date <= 7) {
		point_step(r, STEP_WEEKDAY, U_DAY, date);
		rest = day;
	}
	*s = rest;
	return true;
}

/* 8/20/2022 (month first, unless that cannot be), 13.5.2015, 3/3/15, 27-7-3 */
static bool
read_year_last(struct point *r, struct slice *s)
{
	struct slice rest = *s;
	int a, b, c, w, wa;
	char sign;

	wa = dict_digits(&rest, 2, &a);
	if (wa == 0 || (sign = take_sign(&rest)) == '\0' ||
	    dict_digits(&rest, 2, &b) == 0 || take_sign(&rest) != sign ||
	    (w = dict_digits(&rest, 4, &c)) == 0 || !ends_here(rest))
		return false;
	if (w == 4 && c >= 1000 && c < 3000) {
		if (!(a <= 12 ? put_day(r, c, 4, a, b) : put_day(r, c, 4, b, a)))
			return false;
	} else if (sign == '/' && w == 2) {
		if (!(a <= 12 ? put_day(r, c, 2, a, b) : put_day(r, c, 2, b, a)))
			return false;
	} else if (sign == '-' && wa == 2 && a > 12 && w <= 2) {
		if (!put_day(r, a, 2, b, c))
			return false;
	} else {
		return false;
	}
	*s = rest;
	return true;
}

/* 09-01, 6·30: where it is not in the middle of a sentence's figures */
static bool
read_month_day(struct point *r, struct slice *s, struct slice before)
{
	struct slice rest = *s;
	int month, day, w;
	bool dot = false;
	struct slice end;
	char sign;

	w = dict_digits(&rest, 2, &month);
	if (w == 0 || month < 1 || month > 12)
		return false;
	dot = slice_starts(rest, SLICE("·"));
	sign = take_sign(&rest);
	if (!(dot || (sign == '-' && w == 2 && month < 10)) ||
	    dict_digits(&rest, 2, &day) != 2 || day < 1 || day > 31)
		return false;
	end = rest;
	dict_spaces(&rest);
	if (slice_ends(before, SLICE("“")) || slice_ends(before, SLICE("\"")) ||
	    slice_ends(before, SLICE("-")) ||
	    !(rest.n == 0 || dict_is_digit(rest)))
		return false;
	point_step(r, STEP_SET, U_MONTH, month);
	point_step(r, STEP_SET, U_DAY, day);
	*s = end;
	return true;
}

/* 8/31 and 112/8/31, where years of the Republic are those from 100 on */
bool
slashed_read(struct point *r, struct slice *s)
{
	enum { REPUBLIC = 1911, FIRST = 100, LAST = 150 };
	struct slice rest = *s, more;
	int a, b, c;

	*r = (struct point){ .p = { .hour = -1, .minute = -1, .second = -1,
	    .micro = -1 } };
	if (dict_digits(&rest, 3, &a) == 0 || take_sign(&rest) != '/' ||
	    dict_digits(&rest, 2, &b) == 0)
		return false;
	more = rest;
	if (take_sign(&more) == '/' && dict_digits(&more, 2, &c) > 0) {
		if (a < FIRST || a > LAST ||
		    !put_day(r, a + REPUBLIC, 4, b, c))
			return false;
		rest = more;
	} else if (a < 1 || a > 12 || b < 1 || b > 31) {
		return false;
	} else {
		point_step(r, STEP_SET, U_MONTH, a);
		point_step(r, STEP_SET, U_DAY, b);
	}
	*s = rest;
	return ends_here(rest);
}

/* Does a day of the week in brackets stand there, a clock time, or 起 or 止? */
static bool
day_told(struct slice s)
{
	struct slice clock = s;
	struct dict_word w;
	int hour;

	dict_spaces(&clock);
	if (clock.p > s.p && dict_digits(&clock, 2, &hour) > 0 &&
	    dict_sign(&clock, ":"))
		return true;

	if (dict_at(s, WORDS_OF(W_SINCE) | WORDS_OF(W_END)))
		return true;
	if (!dict_sign(&s, "("))
		return false;
	dict_take(&w, &s, WORDS_OF(W_WEEK));
	return dict_take(&w, &s, WORDS_OF(W_WEEKDAY)) && dict_sign(&s, ")");
}

/* 8/31止, 8/5（六）, 自8/5, 起至8/31, 112/8/3~8/5: what tells that they are no
 * fractions is a year or one of these */
static bool
read_slashed(struct point *r, struct slice *s, struct slice before)
{
	struct slice rest = *s, more;
	struct point to = *r;
	struct dict_word w;
	bool told = slice_ends(before, SLICE("自")) ||
	    slice_ends(before, SLICE("从")) || slice_ends(before, SLICE("起至"));

	if (!slashed_read(&to, &rest))
		return false;
	told |= to.first == U_YEAR || day_told(rest);
	more = rest;
	if (dict_take(&w, &more, WORDS_OF(W_TO)) && slashed_read(r, &more) &&
	    (told || day_told(more))) {
		r->range = true;
		r->low = to.p;
		*s = more;
		return true;
	}
	*r = to;
	*s = rest;
	return told;
}

/* 从2016-2018: two years behind a word that says from */
static bool
read_years(struct point *r, struct slice *s, struct slice before)
{
	struct slice rest = *s;
	int a, b;

	if (!(slice_ends(before, SLICE("从")) || slice_ends(before, SLICE("自")) ||
	    slice_ends(before, SLICE("在")) || slice_ends(before, SLICE("于"))))
		return false;
	if (dict_digits(&rest, 4, &a) != 4 || take_sign(&rest) != '-' ||
	    dict_digits(&rest, 4, &b) != 4 || a < 1900 || b > 2100 || a >= b ||
	    (rest.n > 0 && (unsigned char)rest.p[0] >= 0xe4 &&
	    (unsigned char)rest.p[0] <= 0xe9))
		return false;
	point_step(r, STEP_SET, U_YEAR, a);
	r->low = r->p;
	r->p.steps = 0;
	point_step(r, STEP_SET, U_YEAR, b);
	r->range = true;
	*s = rest;
	return true;
}

/* 2022/23学年, 2021-2022赛季: a noun for a year, longer than 年, says that they
 * are one */
static bool
read_season(struct point *r, struct slice *s)
{
	struct slice rest = *s, noun;
	struct dict_word w;
	int a, b, width;

	if (dict_digits(&rest, 4, &a) != 4 || take_sign(&rest) == '\0' ||
	    ((width = dict_digits(&rest, 4, &b)) != 4 && width != 2))
		return false;
	if (width == 2)
		b += a - a % 100;
	noun = rest;
	if (b != a + 1 || a < 1900 || a > 2100 ||
	    !dict_take(&w, &rest, WORDS_OF(W_AFTER)) || w.unit != U_YEAR ||
	    noun.n - rest.n <= strlen("年"))
		return false;
	point_step(r, STEP_SET, U_YEAR, a);
	r->p.step[0].nth = 2;
	*s = rest;
	return true;
}

bool
year_read(struct point *r, struct slice *s)
{
	struct slice rest = *s;
	int year;

	*r = (struct point){ .p = { .hour = -1, .minute = -1, .second = -1,
	    .micro = -1 } };
	if (dict_digits(&rest, 4, &year) != 4 || year < 1000 || year > 2999 ||
	    (rest.n > 0 && (!ends_here(rest) ||
	    ((unsigned char)rest.p[0] >= 0xe4 &&
	    (unsigned char)rest.p[0] <= 0xe9))))
		return false;
	point_step(r, STEP_SET, U_YEAR, year);
	*s = rest;
	return true;
}

/* Does a Chinese character end the digits?  Most numerals of a text are so; all
 * dates but 20220820 have a sign behind their first number. */
static bool
no_sign(struct slice s)
{
	while (dict_is_digit(s))
		s = slice_from(s, utf8_size(s.p[0]));
	return s.n == 0 || ((unsigned char)s.p[0] >= 0xe4 &&
	    (unsigned char)s.p[0] <= 0xe9);
}

static bool
try_slashed(struct point *r, struct slice *s, struct slice before)
{
	struct point got = *r;

	if (!read_slashed(&got, s, before))
		return false;
	*r = got;
	return true;
}

bool
digits_read(struct point *r, struct slice *s, struct slice before)
{
	if (slice_ends(before, SLICE(".")) || slice_ends(before, SLICE("/")))
		return false;
	if (no_sign(*s))
		return read_solid(r, s);
	return read_years(r, s, before) || read_season(r, s) ||
	    read_solid(r, s) || read_year_first(r, s, before) ||
	    read_year_part(r, s) ||
	    read_year_last(r, s) || read_month_day(r, s, before) ||
	    try_slashed(r, s, before);
}
