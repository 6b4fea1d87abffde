/* common/dates/point_number.c -- parts of a date that are written in numbers */
#include "dates/dict.h"
#include "dates/feast.h"
#include "dates/reader.h"
#include "text/han.h"
#include "text/utf8.h"

enum {
	PIVOT = 50, YEAR_LOW = 1000, YEAR_HIGH = 2999,
	REPUBLIC = 1911, REPUBLIC_LAST = 150
};

/* Does a finer part of a date follow?  What makes a year of 15年. */
static bool
finer_follows(struct slice s, enum time_unit unit)
{
	struct slice rest;
	struct dict_number n;
	struct dict_word w;

	dict_spaces(&s);
	rest = s;
	if (unit == U_YEAR && dict_take(&w, &rest, WORDS_OF(W_EDGE)) &&
	    (w.n == 1 || w.n >= 3))
		return true;                    /* 21年底, but not 20年中 */
	if (feast_at(s) || dict_at(s, WORDS_OF(W_NAMED) | WORDS_OF(W_LMONTH) |
	    WORDS_OF(W_LUNAR) | WORDS_OF(W_LEAP) | WORDS_OF(W_EDGED)))
		return true;
	rest = s;
	if (dict_take(&w, &rest, WORDS_OF(W_ORDINAL) | WORDS_OF(W_SOME)) &&
	    dict_number(&n, &rest))
		return dict_at(rest, WORDS_OF(W_NTH));
	rest = s;
	if (!dict_number(&n, &rest))
		return false;
	dict_spaces(&rest);
	if (dict_at(rest, WORDS_OF(W_TO)) &&
	    dict_take(&w, &rest, WORDS_OF(W_TO)) && !dict_number(&n, &rest))
		return false;
	return dict_take(&w, &rest, WORDS_OF(W_AFTER)) && w.unit > unit &&
	    w.unit != U_DAY;
}

/* Does a year of three figures stand alone in brackets: （627年）, （618年—907年）? */
static bool
in_brackets(struct slice before, struct slice after)
{
	bool open = slice_ends(before, SLICE("（")) ||
	    slice_ends(before, SLICE("("));
	bool close = slice_starts(after, SLICE("）")) ||
	    slice_starts(after, SLICE(")"));

	return (open && (close || dict_at(after, WORDS_OF(W_TO)))) ||
	    (close && (slice_ends(before, SLICE("-")) ||
	    slice_ends(before, SLICE("—")) || slice_ends(before, SLICE("至"))));
}

/* the year that a number in front of 年 means; false where it is a length.  A
 * number of three figures is a year of the Republic, 112年8月, or of old */
static bool
year_of(const struct dict_number *n, const struct dict_word *w,
    struct slice before, struct slice after, int *year)
{
	bool named = w->n > 1;          /* 112年度, 23财年: no length */

	if (n->more || n->vague || n->to != 0)
		return false;
	*year = (int)n->value;
	if (n->width == 4 || (n->width == 0 && n->value >= YEAR_LOW))
		return n->value >= YEAR_LOW && n->value <= YEAR_HIGH &&
		    (n->width == 4 || finer_follows(after, U_YEAR));
	if (n->width == 2) {
		*year += n->value < PIVOT ? 2000 : 1900;
		return n->value < 10 || n->han || named ||
		    finer_follows(after, U_YEAR);
	}
	if (n->value < 100 || n->value > 999)
		return false;
	if (in_brackets(before, after))
		return true;
	if (n->value < REPUBLIC_LAST)
		*year += REPUBLIC;
	return named || finer_follows(after, U_YEAR);
}

/* puts what a number and the unit behind it say; false where they say none */
static bool
put_number(struct reader *r, const struct dict_number *n,
    const struct dict_word *w, struct slice after)
{
	int year;

	switch (w->unit) {
	case U_YEAR:
		return year_of(n, w, r->before, after, &year) &&
		    point_step(&r->r, STEP_SET, U_YEAR, year);
	case U_CENTURY:
		return n->value >= 1 && n->value <= 30 && n->to == 0 &&
		    !n->more && !n->vague &&
		    point_step(&r->r, STEP_SET, U_CENTURY, (int)n->value);
	case U_DECADE:
		if (n->width == 4 && n->value % 10 == 0 && r->r.level == U_NONE)
			return point_step(&r->r, STEP_SET, U_CENTURY,
			    (int)n->value / 100 + 1) &&
			    point_step(&r->r, STEP_SET, U_DECADE,
			    (int)n->value % 100);
		return n->value % 10 == 0 && n->value < 100 && n->to == 0 &&
		    !n->more && point_step(&r->r, STEP_SET, U_DECADE, (int)n->value);
	case U_QUARTER:
		return n->value >= 1 && n->value <= 4 &&
		    point_step(&r->r, STEP_SET, U_QUARTER, (int)n->value);
	case U_MONTH:
		return n->value >= 1 && n->value <= 12 && !n->more &&
		    !n->vague && point_step(&r->r, STEP_SET, U_MONTH, (int)n->value);
	case U_DAY:
		/* 32 behind a month is a slip that is to be seen */
		return n->value >= 1 && n->value <= (r->r.level == U_MONTH ?
		    39 : 31) && !n->more &&
		    !n->vague && point_step(&r->r, STEP_SET, U_DAY, (int)n->value);
	default:
		return false;
	}
}

/* 8—11日, 1、2月, 一二月: the lower one goes to r->low */
static bool
read_pair(struct reader *r, struct dict_number *n, struct slice *rest)
{
	struct slice more = *rest;
	struct dict_number m;
	struct dict_word w;

	if (r->r.range)
		return false;
	dict_spaces(&more);
	if (n->to != 0) {
		m = (struct dict_number){ .value = n->to, .han = true };
	} else if (dict_take(&w, &more, WORDS_OF(W_TO))) {
		dict_spaces(&more);
		if (!dict_number(&m, &more))
			return false;
	} else if (slice_starts(more, SLICE("、"))) {
		more = slice_from(more, strlen("、"));
		if (!dict_number(&m, &more) || m.value != n->value + 1)
			return false;
	} else {
		return false;
	}
	dict_spaces(&more);
	if (!dict_at(more, WORDS_OF(W_AFTER)) || m.to != 0)
		return false;
	*rest = more;
	r->r.range = true;
	r->r.low = r->r.p;
	n->to = 0;
	m.lunar = n->lunar;
	/* the caller puts m; n is put here, by the unit that follows */
	more = *rest;
	dict_take(&w, &more, WORDS_OF(W_AFTER));
	{
		struct reader low = *r;

		low.r.range = false;
		if (w.unit == U_YEAR && n->width == 2 && m.width == 4)
			return false;
		if (!put_number(&low, n, &w, more))
			return false;
		r->r.low = low.r.p;
	}
	*n = m;
	return true;
}

/* Is a bare 12号 a day?  长征五号 and 3号楼 are none: something must stand in
 * front that a day can stand behind, and no noun behind it. */
static bool
bare_day(const struct reader *r)
{
	struct slice b = r->before;
	uint32_t rune = utf8_step_back(&b);

	if (rune == 0 || rune < 0x3400 || rune > 0x9fff)
		return rune != '-' && rune != 0x3015 && rune != 0x3011 &&
		    rune != ']' && !han_close(rune) &&
		    !(rune >= 'A' && rune <= 'z');
	return dict_front(r->before, FRONT_DAY);
}

/* 2022年, 8月, 20日, 20世纪, 三季度, and ranges of them */
bool
point_number(struct reader *r)
{
	struct reader save = *r;
	struct slice rest = r->s, unit;
	struct dict_number n;
	struct dict_word w;
	bool mark, han;

	if (!dict_number(&n, &rest))
		return false;
	dict_spaces(&rest);
	han = n.han;
	read_pair(r, &n, &rest);
	unit = rest;
	if (!dict_take(&w, &rest, WORDS_OF(W_AFTER)) &&
	    !(r->r.level == U_MONTH && slice_starts(unit, SLICE("号")) &&
	    (rest = slice_from(unit, strlen("号")), w.unit = U_DAY, true)))
		goto none;
	mark = slice_starts(unit, SLICE("号"));
	if ((w.unit >= U_MONTH && slice_starts(r->s, SLICE("两"))) ||
	    w.unit <= r->r.level || (w.unit == U_DAY &&
	    r->r.level != U_MONTH && r->r.level != U_NONE) ||
	    (w.unit == U_QUARTER && rest.p - unit.p == 3 &&
	    r->r.level == U_NONE))
		goto none;
	if (w.unit == U_DAY && r->r.level == U_NONE) {
		if ((mark && !bare_day(r)) || dict_behind_month(r->before) ||
		    slice_ends(r->before, SLICE("第")) ||
		    slice_ends(r->before, SLICE("+")))      /* T+1日 */
			goto none;
		r->r.bare = true;
		r->r.bare_han = han;
	}
	if (w.unit == U_YEAR && r->r.level != U_NONE)
		goto none;
	if (!put_number(r, &n, &w, rest))
		goto none;
	r->s = rest;
	return true;
none:
	*r = save;
	return false;
}

/* 111年, 元年; its digits are in n */
static bool
take_year(struct dict_number *n, enum time_unit *unit, struct slice *s)
{
	struct slice rest = *s;
	struct dict_word w;

	*n = (struct dict_number){ .value = 1 };
	dict_spaces(&rest);
	if (slice_starts(rest, SLICE("元")))
		rest = slice_from(rest, strlen("元"));
	else if (!dict_number(n, &rest))
		return false;
	dict_spaces(&rest);
	if (!dict_take(&w, &rest, WORDS_OF(W_AFTER)) || n->value < 1 ||
	    n->more || n->vague)
		return false;
	*unit = w.unit;
	*s = rest;
	return true;
}

/* behind the name of a reign: 111年, 前三年, 元年, 年间, 甲午年 */
static bool
put_era(struct reader *r, const struct named_years *era, struct slice rest)
{
	struct named_years cycle;
	struct dict_number n;
	enum time_unit unit = U_NONE;
	int year, first = era->a + 1;
	bool before = slice_starts(rest, SLICE("前"));

	if (slice_starts(rest, SLICE("年间"))) {
		r->s = slice_from(rest, strlen("年间"));
		point_step(&r->r, STEP_SET, U_YEAR, first);
		r->r.p.step[0].nth = (int16_t)era->b;
		return true;
	}
	if (before)
		rest = slice_from(rest, strlen("前"));
	if (take_year(&n, &unit, &rest) && n.value <= era->b && (unit ==
	    U_YEAR || (unit == U_DECADE && n.value % 10 == 0)))
		year = before ? first - (int)n.value : era->a + (int)n.value;
	else if (years_take(&cycle, &rest) && cycle.kind == YEARS_CYCLE)
		year = first + ((cycle.a - first) % cycle.b + cycle.b) %
		    cycle.b;
	else
		return false;
	r->s = rest;
	r->r.p.lunar |= era->flag;
	point_step(&r->r, STEP_SET, U_YEAR, year);
	if (unit == U_DECADE)                   /* 民国六十年代: ten years */
		r->r.p.step[0].nth = 10;
	return true;
}

/* what makes a time of 十四五: 时期 and 期间, which are taken, or 末, 以来, 前三年 */
static bool
period_told(struct slice *s)
{
	struct slice rest = *s;
	struct dict_number n;
	struct dict_word w;

	if (slice_starts(rest, SLICE("时期")) ||
	    slice_starts(rest, SLICE("期间"))) {
		*s = slice_from(rest, strlen("时期"));
		return true;
	}
	if (dict_take(&w, &rest, WORDS_OF(W_EDGE)))
		return w.n != 2 || rest.p - s->p > 3;   /* 中期, no 中 */
	if (dict_take(&w, &rest, WORDS_OF(W_SINCE)))
		return w.n == 0;
	if (!dict_take(&w, &rest, WORDS_OF(W_SOME) | WORDS_OF(W_FIRST) |
	    WORDS_OF(W_ORDINAL)))
		return false;
	dict_number(&n, &rest);
	return dict_take(&w, &rest, WORDS_OF(W_NTH)) && w.unit == U_YEAR;
}

/* 民国111年, 康熙三年, 十四五时期, 甲午年 */
bool
point_era(struct reader *r)
{
	struct slice rest = r->s;
	struct named_years y;

	if (r->r.level != U_NONE || !years_take(&y, &rest))
		return false;
	if (y.kind == YEARS_ERA)
		return put_era(r, &y, rest);
	if (y.kind == YEARS_PERIOD && y.flag && !period_told(&rest))
		return false;
	r->s = rest;
	if (y.kind == YEARS_PERIOD) {
		point_step(&r->r, STEP_SET, U_YEAR, y.a);
		r->r.p.step[0].nth = (int16_t)(y.b - y.a + 1);
	} else {
		r->r.p.lunar |= y.flag;
		point_step(&r->r, STEP_CYCLE, U_YEAR, y.a);
		r->r.p.step[0].nth = (int16_t)y.b;
	}
	return true;
}

/* 公元前221年, 公元3世纪 */
bool
point_christian(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_number n;
	enum time_unit unit;
	struct dict_word w;
	int value;

	if (r->r.level != U_NONE || !dict_take(&w, &rest, WORDS_OF(W_BC) |
	    WORDS_OF(W_AD)) || !take_year(&n, &unit, &rest) ||
	    n.value > 9999 || (w.is == W_BC && rest.p - r->s.p < 12))
		return false;
	value = (int)n.value;
	if (unit == U_YEAR)
		point_step(&r->r, STEP_SET, U_YEAR, w.is == W_BC ? 1 - value :
		    value);
	else if (unit == U_CENTURY && value < 100)
		point_step(&r->r, STEP_SET, U_CENTURY, w.is == W_BC ? -value :
		    value);
	else
		return false;
	r->r.p.bc = w.is == W_BC;
	r->s = rest;
	return true;
}

/* 1月3, 十月31, 八月十五, 腊月18: no 日, so what follows must be no noun */
bool
point_day_alone(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_number n;
	uint32_t next;

	if (r->r.level != U_MONTH || r->r.p.edge != MOD_NONE ||
	    !dict_number(&n, &rest) || n.value < 1 || n.value > 31 ||
	    n.more || n.vague || n.to != 0 || n.width > 2)
		return false;
	next = rest.n > 0 ? utf8_peek(rest.p) : 0;
	if (!(next == 0 || next == ' ' || han_comma(next) || han_close(next) ||
	    (next >= 0x3000 && next < 0x3400) ||
	    dict_at(rest, WORDS_OF(W_TO) | WORDS_OF(W_PART) |
	    WORDS_OF(W_SINCE)) || slice_starts(rest, SLICE("是")) ||
	    slice_starts(rest, SLICE("在")) ||
	    ((n.lunar || ((r->lunar_step || r->r.p.lunar) && n.han &&
	    n.value > 10)) &&
	    !dict_is_numeral(rest) && !dict_at(rest, WORDS_OF(W_MEASURE)))))
		return false;
	if (dict_at(rest, WORDS_OF(W_TO)) && !n.han && r->r.range)
		return false;
	if (n.lunar)
		r->lunar_step = true;
	point_step(&r->r, STEP_SET, U_DAY, (int)n.value);
	r->s = rest;
	return true;
}
