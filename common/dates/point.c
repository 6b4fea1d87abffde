/* common/dates/point.c -- reads one point of time as it is named
 *
 * A loop over steps: each takes a part that is finer than what stands before
 * it.  Where nothing finer follows, the point ends.
 */
#include "dates/point.h"

#include "dates/dict.h"
#include "dates/feast.h"
#include "dates/stamp.h"
#include "text/utf8.h"

enum { PIVOT = 50, YEAR_LOW = 1000, YEAR_HIGH = 2999 };

struct reader {
	struct point r;
	struct slice s;                 /* what is not yet read */
	struct slice before;            /* what stands in front of it all */
	bool lunar_step;                /* 正月, 初一: of the lunar calendar */
};

bool
point_step(struct point *r, enum step_op op, enum time_unit unit, int n)
{
	if (r->p.steps == TIME_STEPS)
		return false;
	r->p.step[r->p.steps++] = (struct time_step){
		.op = (uint8_t)op, .unit = (uint8_t)unit, .n = n
	};
	if (r->first == U_NONE)
		r->first = unit;
	r->level = unit;
	return true;
}

static bool
put(struct reader *r, enum step_op op, enum time_unit unit, int n)
{
	return point_step(&r->r, op, unit, n);
}

/* Does a finer part of a date follow?  What makes a year of 15年. */
static bool
finer_follows(struct slice s, enum time_unit unit)
{
	struct slice rest;
	struct dict_number n;
	struct dict_word w;

	dict_spaces(&s);
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

/* the year that a number in front of 年 means; false where it is a length */
static bool
year_of(const struct dict_number *n, struct slice after, bool era, int *year)
{
	if (n->more || n->vague || n->to != 0)
		return false;
	*year = (int)n->value;
	if (era || (n->width == 4 && n->value >= YEAR_LOW &&
	    n->value <= YEAR_HIGH))
		return true;
	if (n->width == 2) {
		*year += n->value < PIVOT ? 2000 : 1900;
		return n->value < 10 || n->han || finer_follows(after, U_YEAR);
	}
	return ((n->width == 3 && n->han) || (n->width == 0 &&
	    n->value >= YEAR_LOW && n->value <= YEAR_HIGH)) &&
	    finer_follows(after, U_YEAR);
}

/* puts what a number and the unit behind it say; false where they say none */
static bool
put_number(struct reader *r, const struct dict_number *n,
    const struct dict_word *w, struct slice after, bool era)
{
	int year;

	switch (w->unit) {
	case U_YEAR:
		return year_of(n, after, era, &year) &&
		    put(r, STEP_SET, U_YEAR, year);
	case U_CENTURY:
		return n->value >= 1 && n->value <= 30 && n->to == 0 &&
		    !n->more && !n->vague &&
		    put(r, STEP_SET, U_CENTURY, (int)n->value);
	case U_DECADE:
		return n->value % 10 == 0 && n->value < 100 && n->to == 0 &&
		    !n->more && put(r, STEP_SET, U_DECADE, (int)n->value);
	case U_QUARTER:
		return n->value >= 1 && n->value <= 4 &&
		    put(r, STEP_SET, U_QUARTER, (int)n->value);
	case U_MONTH:
		return n->value >= 1 && n->value <= 12 && !n->more &&
		    !n->vague && put(r, STEP_SET, U_MONTH, (int)n->value);
	case U_DAY:
		return n->value >= 1 && n->value <= 31 && !n->more &&
		    !n->vague && put(r, STEP_SET, U_DAY, (int)n->value);
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
		if (!put_number(&low, n, &w, more, false))
			return false;
		r->r.low = low.r.p;
	}
	*n = m;
	return true;
}

/* Is a bare 12号 a day?  长征五号 and 3号楼 are none: something must stand in
 * front that a day can stand behind, and no noun behind it. */
static bool
bare_day(const struct reader *r, struct slice after)
{
	static const struct slice fronts[] = {
		SLICE_INIT("在"), SLICE_INIT("于"), SLICE_INIT("是"),
		SLICE_INIT("到"), SLICE_INIT("从"), SLICE_INIT("至"),
		SLICE_INIT("的"), SLICE_INIT("和"), SLICE_INIT("与"),
		SLICE_INIT("及"), SLICE_INIT("或"), SLICE_INIT("自"),
		SLICE_INIT("就"), SLICE_INIT("定"), SLICE_INIT("了"),
		SLICE_INIT("每"), SLICE_INIT("说"), SLICE_INIT("我"),
	};
	struct slice b = r->before;
	uint32_t rune = utf8_step_back(&b);

	(void)after;
	if (rune == 0 || rune < 0x3400 || rune > 0x9fff)
		return rune != '-' && !(rune >= 'A' && rune <= 'z');
	for (size_t i = 0; i < LEN(fronts); i++)
		if (slice_ends(r->before, fronts[i]))
			return true;
	return false;
}

/* 2022年, 8月, 20日, 20世纪, 三季度, and ranges of them */
static bool
read_number(struct reader *r)
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
	if (w.unit <= r->r.level || (w.unit == U_DAY &&
	    r->r.level != U_MONTH && r->r.level != U_NONE) ||
	    (w.unit == U_QUARTER && rest.p - unit.p == 3 &&
	    r->r.level == U_NONE))
		goto none;
	if (w.unit == U_DAY && r->r.level == U_NONE) {
		if (mark && !bare_day(r, rest))
			goto none;
		r->r.bare = true;
		r->r.bare_han = han;
	}
	if (w.unit == U_YEAR && r->r.level != U_NONE)
		goto none;
	if (!put_number(r, &n, &w, rest, false))
		goto none;
	if (n.lunar)
		r->lunar_step = true;
	r->s = rest;
	return true;
none:
	*r = save;
	return false;
}

/* 民国111年, 令和元年, 康熙三年, 公元前221年 */
static bool
read_era(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_number n = { .value = 1 };
	struct dict_word w, unit;
	int base, last;

	if (r->r.level != U_NONE)
		return false;
	if (era_take(&rest, &base, &last)) {
		dict_spaces(&rest);
		if (!dict_take(&w, &rest, WORDS_OF(W_ONE)) &&
		    !dict_number(&n, &rest))
			return false;
		dict_spaces(&rest);
		if (!dict_take(&unit, &rest, WORDS_OF(W_AFTER)) ||
		    unit.unit != U_YEAR || n.value < 1 || n.value > last ||
		    n.more || n.vague)
			return false;
		r->s = rest;
		return put(r, STEP_SET, U_YEAR, base + (int)n.value);
	}
	if (!dict_take(&w, &rest, WORDS_OF(W_BC) | WORDS_OF(W_AD)))
		return false;
	dict_spaces(&rest);
	if (!dict_take(&unit, &rest, WORDS_OF(W_ONE)) && !dict_number(&n, &rest))
		return false;
	dict_spaces(&rest);
	if (!dict_take(&unit, &rest, WORDS_OF(W_AFTER)) || n.value < 1 ||
	    n.more || n.vague || n.value > 9999)
		return false;
	if (w.is == W_BC && rest.p - r->s.p < 12)
		return false;
	if (unit.unit == U_YEAR)
		put(r, STEP_SET, U_YEAR, w.is == W_BC ? 1 - (int)n.value :
		    (int)n.value);
	else if (unit.unit == U_CENTURY && n.value < 100)
		put(r, STEP_SET, U_CENTURY, w.is == W_BC ? -(int)n.value :
		    (int)n.value);
	else
		return false;
	r->r.p.bc = w.is == W_BC;
	r->s = rest;
	return true;
}

/* 去年, 今晚, 次日; then 今天（1月17日） and 今(14)日 */
static bool
read_shift(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_word w;

	if (!dict_take(&w, &rest, WORDS_OF(W_SHIFT) | WORDS_OF(W_TEXT)) ||
	    (r->r.level != U_NONE &&
	    !(r->r.level == U_YEAR && w.unit == U_MONTH && w.is == W_SHIFT)))
		return false;
	put(r, w.is == W_SHIFT ? STEP_SHIFT : STEP_TEXT,
	    w.unit == U_PART ? U_DAY : w.unit, w.n);
	if (w.unit == U_PART) {
		r->r.p.part = w.part;
		r->r.level = U_PART;
	}
	r->s = rest;
	return true;
}

/* 上周, 下下个月, 这个星期, 今春, 本世纪 */
static bool
read_relative(struct reader *r)
{
	struct slice rest = r->s, more;
	struct dict_word w, unit;
	int n = 0, signs = 0;

	if (r->r.level == U_NONE &&
	    dict_take(&w, &rest, WORDS_OF(W_YEARREL)) &&
	    dict_take(&unit, &rest, WORDS_OF(W_NAMED)) &&
	    unit.unit == U_SEASON) {
		put(r, STEP_SHIFT, U_YEAR, w.n);
		put(r, STEP_SET, U_SEASON, unit.n);
		r->s = rest;
		return true;
	}
	rest = r->s;
	while (signs < 4 && dict_take(&w, &rest, WORDS_OF(W_REL))) {
		n += w.n;
		signs++;
		more = rest;
		if (w.n == 0 || !dict_at(more, WORDS_OF(W_REL)))
			break;
	}
	if (signs == 0)
		return false;
	more = rest;
	while (signs == 1 && (slice_starts(rest, SLICE("1")) ||
	    slice_starts(rest, SLICE("１"))))
		rest = slice_from(rest, utf8_size(rest.p[0]));
	(void)more;
	if (!dict_take(&unit, &rest, WORDS_OF(W_RELUNIT)) ||
	    (r->r.level != U_NONE &&
	    !(r->r.level == U_YEAR && unit.unit == U_MONTH)))
		return false;
	if (unit.unit == U_WEEKEND) {
		put(r, STEP_SHIFT, U_WEEK, n);
		put(r, STEP_SET, U_WEEKEND, 1);
	} else {
		put(r, STEP_SHIFT, unit.unit, n);
	}
	r->s = rest;
	return true;
}

/* 第一周, 第三个星期日, 第十天, 前三季度, 最后五天, 最后一个周三 */
static bool
read_nth(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_number n = { .value = 1 };
	struct dict_word w, unit, day;
	int sign;

	if (!dict_take(&w, &rest, WORDS_OF(W_ORDINAL) | WORDS_OF(W_FIRST) |
	    WORDS_OF(W_SOME)))
		return false;
	sign = w.n;
	if (w.is != W_FIRST && (!dict_number(&n, &rest) || n.value < 1 ||
	    n.value > 366 || n.more || n.vague || n.to != 0))
		return false;
	if (w.is == W_FIRST && slice_starts(rest, SLICE("的")))
		rest = slice_from(rest, strlen("的"));
	dict_spaces(&rest);
	if (slice_starts(rest, SLICE("个")) && w.is != W_SOME) {
		struct slice more = slice_from(rest, strlen("个"));

		if (dict_at(more, WORDS_OF(W_WEEK)))
			rest = more;
	}
	if (w.is != W_SOME && dict_take(&unit, &rest, WORDS_OF(W_WEEK)) &&
	    dict_take(&day, &rest, WORDS_OF(W_WEEKDAY))) {
		if (r->r.level > U_MONTH)
			return false;
		if (r->r.level == U_NONE)
			put(r, STEP_SHIFT, U_MONTH, 0);
		put(r, STEP_WEEKDAY, U_DAY, day.n);
		r->r.p.step[r->r.p.steps - 1].nth = (int16_t)(w.is == W_FIRST ?
		    sign : n.value);
		r->s = rest;
		return true;
	}
	rest = slice_from(r->s, 0);
	dict_take(&w, &rest, WORDS_OF(W_ORDINAL) | WORDS_OF(W_FIRST) |
	    WORDS_OF(W_SOME));
	if (w.is != W_FIRST)
		dict_number(&n, &rest);
	dict_spaces(&rest);
	if (!dict_take(&unit, &rest, WORDS_OF(W_NTH)) ||
	    unit.unit <= r->r.level)
		return false;
	if (w.is == W_SOME) {
		if (r->r.level == U_NONE && (sign < 0 ||
		    (unit.unit != U_QUARTER && unit.unit != U_MONTH)))
			return false;
		put(r, STEP_SOME, unit.unit, sign * (int)n.value);
	} else if (unit.unit == U_QUARTER && n.value <= 4) {
		put(r, STEP_SET, U_QUARTER, w.is == W_FIRST && sign < 0 ? 4 :
		    (int)n.value);
	} else if (r->r.level != U_NONE || (unit.unit == U_WEEK &&
	    n.value > 5)) {
		put(r, STEP_NTH, unit.unit, w.is == W_FIRST ? sign :
		    (int)n.value);
	} else {
		return false;
	}
	r->s = rest;
	return true;
}

/* 上半年, 下旬, 春季; 年初, 月底; 初, 末 behind their unit */
static bool
read_named(struct reader *r)
{
	static const enum time_mod edges[] = {
		MOD_NONE, MOD_START, MOD_MID, MOD_END
	};
	struct slice rest = r->s;
	struct dict_word w;

	if (!dict_take(&w, &rest, WORDS_OF(W_NAMED) | WORDS_OF(W_EDGE) |
	    WORDS_OF(W_EDGED)) || r->r.p.edge != MOD_NONE)
		return false;
	if (w.is == W_EDGE) {
		if (r->r.level == U_NONE || r->r.level > U_MONTH ||
		    r->r.level == U_SEASON)
			return false;
		r->r.p.edge = edges[w.n];
	} else if (w.is == W_EDGED) {
		if (r->r.level != U_NONE && r->r.level != w.unit &&
		    r->r.level != U_YEAR)
			return false;
		if (r->r.level < w.unit)
			put(r, STEP_SHIFT, w.unit, 0);
		r->r.p.edge = edges[w.n];
	} else {
		if (w.unit <= r->r.level || (w.unit == U_SEASON &&
		    rest.p - r->s.p == 3 && r->r.level == U_NONE))
			return false;
		if (w.unit == U_XUN && r->r.level == U_YEAR)
			return false;
		if (w.unit == U_ALLYEAR && r->r.level == U_NONE)
			return false;
		if (w.unit == U_ALLDAY || w.unit == U_ALLYEAR) {
			if (r->r.level == U_NONE)
				put(r, STEP_SHIFT, U_DAY, 0);
		} else {
			put(r, STEP_SET, w.unit, w.n);
		}
	}
	r->s = rest;
	return true;
}

/* 周三 behind 上周 or alone */
static bool
read_weekday(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_word w, day;

	if (r->r.level == U_WEEK) {
		if (!dict_take(&day, &rest, WORDS_OF(W_WEEKDAY)) &&
		    !(dict_take(&w, &rest, WORDS_OF(W_WEEK)) &&
		    dict_take(&day, &rest, WORDS_OF(W_WEEKDAY))))
			return false;
	} else if (r->r.level != U_NONE ||
	    !dict_take(&w, &rest, WORDS_OF(W_WEEK)) ||
	    !dict_take(&day, &rest, WORDS_OF(W_WEEKDAY))) {
		return false;
	}
	put(r, STEP_WEEKDAY, U_DAY, day.n);
	r->s = rest;
	return true;
}

/* 农历, 正月, 闰四月, 初八, 廿三; a number without 日 behind its month */
static bool
read_lunar(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_number n;
	struct dict_word w;

	if (dict_take(&w, &rest, WORDS_OF(W_LUNAR) | WORDS_OF(W_SOLAR))) {
		if (r->r.level > U_YEAR || r->r.p.lunar)
			return false;
		r->r.p.lunar = w.is == W_LUNAR;
		dict_spaces(&rest);
		r->s = rest;
		return true;
	}
	if (r->r.level <= U_YEAR && dict_take(&w, &rest, WORDS_OF(W_LMONTH))) {
		put(r, STEP_LMONTH, U_MONTH, w.n);
		r->lunar_step = true;
	} else if (r->r.level <= U_YEAR &&
	    dict_take(&w, &rest, WORDS_OF(W_LEAP)) && dict_number(&n, &rest) &&
	    n.value >= 1 && n.value <= 12 &&
	    dict_take(&w, &rest, WORDS_OF(W_AFTER)) && w.unit == U_MONTH) {
		put(r, STEP_LMONTH, U_MONTH, -(int)n.value);
		r->lunar_step = true;
	} else {
		rest = r->s;
		if (!(r->r.level == U_MONTH &&
		    dict_take(&w, &rest, WORDS_OF(W_LDAY)) &&
		    dict_number(&n, &rest) && n.value >= 1 && n.value <= 10))
			return false;
		put(r, STEP_LDAY, U_DAY, (int)n.value);
		r->lunar_step = true;
	}
	r->s = rest;
	return true;
}

/* 1月3, 十月31, 八月十五, 腊月18: no 日, so what follows must be no noun */
static bool
read_day_alone(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_number n;
	uint32_t next;

	if (r->r.level != U_MONTH || r->r.p.edge != MOD_NONE ||
	    !dict_number(&n, &rest) || n.value < 1 || n.value > 31 ||
	    n.more || n.vague || n.to != 0 || n.width > 2)
		return false;
	next = rest.n > 0 ? utf8_peek(rest.p) : 0;
	if (!(next == 0 || next == ' ' || next == ',' || next == 0xff0c ||
	    next == 0x3002 || next == 0x3001 || next == ')' ||
	    (next >= 0x3000 && next < 0x3400) || next == 0xff09 ||
	    dict_at(rest, WORDS_OF(W_TO) | WORDS_OF(W_PART) |
	    WORDS_OF(W_SINCE)) || slice_starts(rest, SLICE("是")) ||
	    slice_starts(rest, SLICE("在")) ||
	    (n.lunar && !dict_is_numeral(rest))))
		return false;
	if (dict_at(rest, WORDS_OF(W_TO)) && !n.han && r->r.range)
		return false;
	if (n.lunar)
		r->lunar_step = true;
	put(r, STEP_SET, U_DAY, (int)n.value);
	r->s = rest;
	return true;
}

static bool
read_feast(struct reader *r)
{
	struct slice rest = r->s;
	int row;

	if (r->r.level > U_YEAR || !feast_take(&row, &rest))
		return false;
	put(r, STEP_FEAST, U_DAY, row);
	r->s = rest;
	return true;
}

/* 晚上, 凌晨; a short one alone only in front of a clock time */
static bool
read_part(struct reader *r)
{
	struct slice rest = r->s, more;
	struct dict_word w;

	if (r->r.p.hour >= 0 || (r->r.level != U_NONE && r->r.level < U_WEEK) ||
	    r->r.level == U_WEEK || !dict_take(&w, &rest, WORDS_OF(W_PART)))
		return false;
	more = rest;
	dict_spaces(&more);
	if (rest.p - r->s.p == 3 && r->r.level == U_NONE &&
	    !dict_is_numeral(more))
		return false;
	if (r->r.level == U_NONE)
		r->r.first = U_PART;
	r->r.p.part = w.part;
	r->r.level = U_PART;
	r->s = rest;
	return true;
}

static bool
read_clock(struct reader *r)
{
	struct slice rest = r->s;
	bool alone = r->r.level == U_NONE;

	if ((r->r.level != U_NONE && r->r.level < U_WEEKEND) ||
	    r->r.p.hour >= 0)
		return false;
	if (!alone && (slice_starts(rest, SLICE("T")) ||
	    slice_starts(rest, SLICE("-"))))
		rest = slice_from(rest, 1);     /* 2022-08-20T12:38 */
	if (!clock_read(&r->r, &rest, alone, r->before))
		return false;
	if (r->r.first == U_NONE)
		r->r.first = U_HOUR;
	r->r.level = r->r.p.minute < 0 ? U_HOUR : U_MINUTE;
	r->s = rest;
	return true;
}

/* a day of the week in brackets or behind a comma says nothing new */
static void
skip_weekday(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_word w;
	bool open;

	if (r->r.level != U_DAY)
		return;
	dict_spaces(&rest);
	open = dict_sign(&rest, "([");
	if (!open && dict_sign(&rest, ","))
		dict_spaces(&rest);
	if (!dict_take(&w, &rest, WORDS_OF(W_WEEK)) ||
	    !dict_take(&w, &rest, WORDS_OF(W_WEEKDAY)) ||
	    (open && !dict_sign(&rest, ")]")))
		return;
	r->s = rest;
}

static bool
read_step(struct reader *r)
{
	return (r->r.level == U_NONE && digits_read(&r->r, &r->s, r->before)) ||
	    read_era(r) || read_shift(r) || read_feast(r) || read_named(r) ||
	    read_clock(r) || read_number(r) || read_lunar(r) ||
	    read_weekday(r) || read_nth(r) || read_relative(r) ||
	    read_part(r) || read_day_alone(r);
}

static void
start(struct reader *r, struct slice text, struct slice before)
{
	*r = (struct reader){ .s = text, .before = before };
	r->r.p.hour = r->r.p.minute = r->r.p.second = r->r.p.hour_to = -1;
	r->r.p.micro = -1;
}

/* steps as long as finer ones follow, with spaces and 的 between them */
static void
read_steps(struct reader *r)
{
	struct slice end;

	if (!read_step(r))
		return;
	for (;;) {
		end = r->s;
		skip_weekday(r);
		dict_spaces(&r->s);
		if (slice_starts(r->s, SLICE("的")))
			r->s = slice_from(r->s, strlen("的"));
		if (!read_step(r))
			break;
	}
	r->s = end;
	skip_weekday(r);
}

/* a point without an apposition of its own */
static size_t
read_plain(struct point *out, struct slice text)
{
	struct reader r;

	start(&r, text, SLICE_NONE);
	read_steps(&r);
	*out = r.r;
	return r.r.level == U_NONE ? 0 : text.n - r.s.n;
}

/* 今天（1月17日）, 周日，二月十号: the second says the same, and more */
static void
read_apposition(struct reader *r)
{
	struct slice rest = r->s;
	struct point inner;
	size_t n;
	bool open, week;

	week = r->r.p.steps == 1 && r->r.p.step[0].op == STEP_WEEKDAY;
	if (r->r.level != U_DAY || r->r.p.steps != 1 ||
	    (!week && r->r.p.step[0].op != STEP_SHIFT &&
	    r->r.p.step[0].op != STEP_TEXT))
		return;
	dict_spaces(&rest);
	open = dict_sign(&rest, "([");
	if (!open && !(week && dict_sign(&rest, ",")))
		return;
	dict_spaces(&rest);
	n = read_plain(&inner, rest);
	if (n == 0 || inner.range || inner.level != U_DAY ||
	    inner.p.step[0].op != STEP_SET || (!open && inner.first == U_DAY))
		return;
	rest = slice_from(rest, n);
	if (open && !dict_sign(&rest, ")]"))
		return;
	r->r = inner;
	r->s = rest;
}

/* 今(14)日: the figure says which day it is */
static bool
read_split_day(struct reader *r)
{
	static const struct slice heads[] = {
		SLICE_INIT("今"), SLICE_INIT("昨"), SLICE_INIT("明"),
		SLICE_INIT("本"), SLICE_INIT("前"),
	};
	struct slice rest = r->s;
	size_t i;
	int day;

	for (i = 0; i < LEN(heads) && !slice_starts(rest, heads[i]); i++)
		continue;
	if (i == LEN(heads))
		return false;
	rest = slice_from(rest, heads[i].n);
	if (!dict_sign(&rest, "(") || dict_digits(&rest, 2, &day) == 0 ||
	    !dict_sign(&rest, ")") || day < 1 || day > 31)
		return false;
	if (slice_starts(rest, SLICE("日")) || slice_starts(rest, SLICE("天"))) {
		put(r, STEP_SET, U_DAY, day);
	} else if (slice_starts(rest, SLICE("晚"))) {
		put(r, STEP_SET, U_DAY, day);
		r->r.p.part = PART_EVENING;
		r->r.level = U_PART;
	} else {
		return false;
	}
	r->s = slice_from(rest, strlen("日"));
	return true;
}

/* 正月, 初八 and 廿三 tell that the numbers beside them are lunar too */
static void
settle_lunar(struct time_point *p, bool lunar)
{
	if (!lunar && !p->lunar)
		return;
	for (size_t i = 0; i < p->steps; i++) {
		struct time_step *t = &p->step[i];

		if (t->op == STEP_SET && t->unit == U_MONTH)
			t->op = STEP_LMONTH;
		else if (t->op == STEP_SET && t->unit == U_DAY)
			t->op = STEP_LDAY;
	}
	p->lunar = true;
}

/* Sat, 17 Sep 2022 20:21:35 GMT: machines write it, and people paste it */
static bool
read_stamp(struct reader *r)
{
	struct stamp st;
	char c = r->s.n > 0 ? r->s.p[0] : '\0';
	size_t n;

	if (!(c >= 'A' && c <= 'W') && !(c >= '0' && c <= '9'))
		return false;
	if (c <= '9') {                 /* 17 Sep 2022 */
		size_t at = 0;

		while (at < r->s.n && at < 3 && ((r->s.p[at] >= '0' &&
		    r->s.p[at] <= '9') || r->s.p[at] == ' '))
			at++;
		if (at == r->s.n || r->s.p[at] < 'A' || r->s.p[at] > 'S')
			return false;
	}
	n = stamp_head(&st, r->s);
	if (n == 0)
		return false;
	put(r, STEP_SET, U_YEAR, st.year);
	put(r, STEP_SET, U_MONTH, st.month);
	put(r, STEP_SET, U_DAY, st.day);
	if (st.hour != STAMP_NONE) {
		r->r.p.hour = (short)st.hour;
		r->r.p.minute = (short)st.minute;
		r->r.p.second = (short)st.second;
		r->r.p.zoned = st.zoned;
		r->r.p.utc = st.utc;
		r->r.p.offset = (short)st.offset;
		r->r.level = U_MINUTE;
	}
	r->s = slice_from(r->s, n);
	return true;
}

size_t
point_read(struct point *out, struct slice text, struct slice before)
{
	struct reader r;

	start(&r, text, before);
	(void)(read_stamp(&r) || read_split_day(&r));
	read_steps(&r);
	read_apposition(&r);
	if (r.r.level == U_NONE)
		return 0;
	settle_lunar(&r.r.p, r.lunar_step);
	if (r.r.range)
		settle_lunar(&r.r.low, r.lunar_step || r.r.p.lunar);
	*out = r.r;
	return text.n - r.s.n;
}
