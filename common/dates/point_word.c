/* common/dates/point_word.c -- parts of a date that are written in words */
#include "dates/dict.h"
#include "dates/feast.h"
#include "dates/reader.h"
#include "text/utf8.h"

/* Does a number stand in front that counts the 年 of 年末 or the 次 of 次日: 第3年末,
 * 第6个月末, 第一次日全食? */
static bool
counted(struct slice before)
{
	struct slice number;

	if (slice_ends(before, SLICE("个")))
		before.n -= strlen("个");
	number = before;
	utf8_step_back(&number);
	return dict_is_numeral(slice_from(before, number.n));
}

/* Is 上月 in 比上月 the one before the month that is told of?  上周 and longer
 * ones; 比去年 and 比昨天 count from today. */
static bool
compared(const struct reader *r, enum time_unit unit, int n)
{
	return n == -1 && unit >= U_HALF && unit <= U_WEEK &&
	    dict_front(r->before, FRONT_COMPARE);
}

/* 去年, 今晚, 次日; then 今天（1月17日） and 今(14)日 */
bool
point_shift(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_word w;

	if (!dict_take(&w, &rest, WORDS_OF(W_SHIFT) | WORDS_OF(W_TEXT)) ||
	    (slice_starts(r->s, SLICE("是")) && dict_behind_noun(r->before)) ||
	    (slice_starts(r->s, SLICE("次")) && counted(r->before)))
		return false;           /* 那天是年三十, 上一次日全食 */
	if (r->r.level == U_DAY && w.is == W_TEXT && w.unit == U_DAY &&
	    w.n != 0 && r->r.p.hour < 0) {              /* 春节第二天 */
		r->s = rest;
		return point_step(&r->r, STEP_FROM, U_DAY, w.n);
	}
	if (r->r.level != U_NONE && !(w.is == W_SHIFT &&
	    ((r->r.level == U_YEAR && w.unit == U_MONTH) ||
	    (w.unit == U_DAY && w.n == 0 && r->r.p.steps == 1 &&
	    r->r.p.step[0].op == STEP_SHIFT))))
		return false;
	point_step(&r->r, w.is == W_SHIFT && !compared(r, w.unit, w.n) ?
	    STEP_SHIFT : STEP_TEXT, w.unit == U_PART || w.unit == U_ALLDAY ? U_DAY :
	    w.unit == U_ALLYEAR ? U_YEAR : w.unit, w.n);
	if (w.unit == U_ALLDAY || w.unit == U_ALLYEAR)  /* 今明两天 */
		r->r.p.step[0].nth = 2;
	if (w.unit == U_PART) {
		r->r.p.part = w.part;
		r->r.level = U_PART;
	}
	r->s = rest;
	return true;
}

/* 上周, 下下个月, 这个星期, 今春, 本世纪 */
bool
point_relative(struct reader *r)
{
	struct slice rest = r->s, more;
	struct dict_word w, unit;
	int n = 0, signs = 0;

	if (r->r.level == U_NONE &&
	    dict_take(&w, &rest, WORDS_OF(W_YEARREL)) &&
	    dict_take(&unit, &rest, WORDS_OF(W_NAMED)) &&
	    unit.unit == U_SEASON) {
		point_step(&r->r, STEP_SHIFT, U_YEAR, w.n);
		point_step(&r->r, STEP_SET, U_SEASON, unit.n);
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
		point_step(&r->r, STEP_SHIFT, U_WEEK, n);
		point_step(&r->r, STEP_SET, U_WEEKEND, 1);
	} else {
		point_step(&r->r, r->r.level == U_NONE &&
		    compared(r, unit.unit, n) ? STEP_TEXT : STEP_SHIFT,
		    unit.unit, n);
	}
	r->s = rest;
	return true;
}

/* 第三个, 前5, 最后一个: which of the units that follow */
struct nth {
	enum word_class is;
	int sign, n;
};

static bool
take_nth(struct nth *nth, struct slice *s)
{
	struct slice rest = *s;
	struct dict_number n = { .value = 1 };
	struct dict_word w;

	if (!dict_take(&w, &rest, WORDS_OF(W_ORDINAL) | WORDS_OF(W_FIRST) |
	    WORDS_OF(W_SOME)))
		return false;
	if (w.is == W_FIRST && dict_is_numeral(rest)) {         /* 首四个月 */
		rest = *s;
		if (!dict_take(&w, &rest, WORDS_OF(W_SOME)))
			return false;
	}
	dict_spaces(&rest);
	if (w.is != W_FIRST && (!dict_number(&n, &rest) || n.value < 1 ||
	    n.value > 366 || n.more || n.vague || n.to != 0))
		return false;
	if (w.is == W_FIRST && slice_starts(rest, SLICE("的")))
		rest = slice_from(rest, strlen("的"));
	dict_spaces(&rest);
	*nth = (struct nth){ w.is, w.n, (int)n.value };
	*s = rest;
	return true;
}

/* 第三个星期日, 最后一个周三, 第一个周末 */
static bool
put_nth_weekday(struct reader *r, const struct nth *nth, struct slice rest)
{
	struct dict_word w, day;

	if (slice_starts(rest, SLICE("个")))
		rest = slice_from(rest, strlen("个"));
	if (nth->is == W_SOME || !dict_take(&w, &rest, WORDS_OF(W_WEEK)) ||
	    !dict_take(&day, &rest, WORDS_OF(W_WEEKDAY)) ||
	    r->r.level > U_MONTH)
		return false;
	if (r->r.level == U_NONE)
		point_step(&r->r, STEP_SHIFT, U_MONTH, 0);
	point_step(&r->r, STEP_WEEKDAY, U_DAY, day.n);
	r->r.p.step[r->r.p.steps - 1].nth = (int16_t)(nth->is == W_FIRST ?
	    nth->sign : nth->n);
	r->s = rest;
	return true;
}

bool
point_nth(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_word unit;
	struct nth nth;
	int n;

	if (!take_nth(&nth, &rest))
		return false;
	if (put_nth_weekday(r, &nth, rest))
		return true;
	if (!dict_take(&unit, &rest, WORDS_OF(W_NTH)) ||
	    (unit.unit <= r->r.level && !(unit.unit == U_YEAR &&
	    r->r.p.steps == 1 && r->r.p.step[0].nth > 1)))
		return false;           /* but “十四五”前三年 */
	n = nth.is == W_FIRST ? nth.sign : nth.n;
	if (nth.is == W_SOME) {
		if (r->r.level == U_NONE && (nth.sign < 0 ||
		    dict_at(rest, WORDS_OF(W_WITHIN)) ||        /* 案发前三个月内 */
		    (unit.unit != U_QUARTER && unit.unit != U_MONTH)))
			return false;
		point_step(&r->r, STEP_SOME, unit.unit, nth.sign * nth.n);
	} else if (unit.unit == U_QUARTER && n <= 4) {
		point_step(&r->r, STEP_SET, U_QUARTER, n < 0 ? 4 : n);
	} else if (r->r.level != U_NONE || (unit.unit == U_WEEK && n > 5)) {
		point_step(&r->r, STEP_NTH, unit.unit, n);
	} else {
		return false;
	}
	r->s = rest;
	return true;
}

/* 上半年, 下旬, 春季; 年初, 月底; 初, 末 behind their unit */
bool
point_named(struct reader *r)
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
		if (r->r.level == U_NONE || r->r.level > U_WEEK ||
		    r->r.level == U_SEASON || r->r.level == U_FORTNIGHT || (w.n == 4 &&
		    r->r.level != U_YEAR))
			return false;
		if (w.n == 4)
			r->r.p.same_period = true;
		else
			r->r.p.edge = edges[w.n];
	} else if (w.is == W_EDGED) {
		if (r->r.level != U_NONE && r->r.level != w.unit &&
		    r->r.level != U_YEAR)
			return false;
		if (r->r.level == U_NONE && counted(r->before))
			return false;
		if (r->r.level < w.unit)
			point_step(&r->r, STEP_SHIFT, w.unit, 0);
		r->r.p.edge = edges[w.n];
	} else {
		if (w.unit <= r->r.level || (w.unit == U_SEASON &&
		    r->r.level == U_NONE && (rest.p - r->s.p == 3 ||
		    dict_behind_noun(r->before))))
			return false;
		if (w.unit == U_XUN && r->r.level == U_YEAR)
			return false;
		if (w.unit == U_ALLYEAR && r->r.level == U_NONE)
			return false;
		if (w.unit == U_ALLDAY || w.unit == U_ALLYEAR) {
			if (r->r.level == U_NONE)
				point_step(&r->r, STEP_SHIFT, U_DAY, 0);
		} else {
			point_step(&r->r, STEP_SET, w.unit, w.n);
		}
	}
	r->s = rest;
	return true;
}

/* 周三 behind 上周 or alone */
bool
point_weekday(struct reader *r)
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
	point_step(&r->r, STEP_WEEKDAY, U_DAY, day.n);
	r->s = rest;
	return true;
}

/* 农历, 正月, 闰四月, 初八, 廿三; a number without 日 behind its month */
bool
point_lunar(struct reader *r)
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
		point_step(&r->r, STEP_LMONTH, U_MONTH, w.n);
		r->lunar_step = true;
	} else if (r->r.level <= U_YEAR &&
	    dict_take(&w, &rest, WORDS_OF(W_LEAP)) && dict_number(&n, &rest) &&
	    n.value >= 1 && n.value <= 12 &&
	    dict_take(&w, &rest, WORDS_OF(W_AFTER)) && w.unit == U_MONTH) {
		point_step(&r->r, STEP_LMONTH, U_MONTH, -(int)n.value);
		r->lunar_step = true;
	} else {
		rest = r->s;
		if (r->r.level != U_MONTH ||
		    !dict_take(&w, &rest, WORDS_OF(W_LDAY)))
			return false;
		point_step(&r->r, STEP_LDAY, U_DAY, w.n);
		r->lunar_step = true;
	}
	r->s = rest;
	return true;
}

/* 五四|路, “五四”|运动 */
static bool
makes_name(struct slice after)
{
	if (slice_starts(after, SLICE("”")) || slice_starts(after, SLICE("」")))
		after = slice_from(after, strlen("”"));
	return dict_back(after, BACK_NAME);
}

bool
point_feast(struct reader *r)
{
	struct slice rest = r->s;
	int row;

	if (r->r.level > U_YEAR || !feast_take(&row, &rest) ||
	    makes_name(rest) || (dict_is_numeral(rest) && dict_is_numeral(slice_of(rest.p - 3, 3))))
		return false;                   /* 五一二 is no 五一 */
	point_step(&r->r, STEP_FEAST, U_DAY, row);
	r->s = rest;
	return true;
}

/* 午时, 11 to 13 o'clock, with the 三刻 that may stand behind it; only behind a
 * day, 电子时代, or another hour */
static bool
put_double_hour(struct reader *r, const struct dict_word *w, struct slice rest)
{
	struct dict_word past;

	if (r->r.level != U_DAY && !(r->r.level == U_NONE &&
	    slice_ends(r->before, SLICE("至"))))
		return false;
	dict_take(&past, &rest, WORDS_OF(W_PAST));
	r->r.p.hour = (short)w->n;
	r->r.p.hours = 2;
	r->r.level = U_HOUR;
	r->s = rest;
	return true;
}

/* 晚上, 凌晨; a short one alone only in front of a clock time */
bool
point_part(struct reader *r)
{
	struct slice rest = r->s, more;
	struct point clock = r->r;
	struct dict_word w;

	if (r->r.p.hour >= 0 || (r->r.level != U_NONE && r->r.level < U_WEEK) ||
	    r->r.level == U_WEEK || !dict_take(&w, &rest, WORDS_OF(W_PART)))
		return false;
	if (w.unit == U_HOUR)
		return put_double_hour(r, &w, rest);
	more = rest;
	dict_spaces(&more);
	if (rest.p - r->s.p == 3 && r->r.level == U_NONE &&
	    !clock_read(&clock, &more, false, r->before))
		return false;                   /* 早9点, but 早5天 */
	if (r->r.level == U_NONE)
		r->r.first = U_PART;
	r->r.p.part = w.part;
	r->r.level = U_PART;
	r->s = rest;
	return true;
}
