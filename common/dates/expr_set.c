/* common/dates/expr_set.c -- times that come again */
#include "dates/dict.h"
#include "dates/finder.h"
#include "dates/span.h"

/* n of a unit as a duration; false for units that are none */
static bool
set_period(struct time_span *sp, enum time_unit unit, int n)
{
	static const struct {
		enum time_unit unit;
		int years, months, days, hours, minutes, seconds;
	} units[] = {
		{ U_YEAR, 1, 0, 0, 0, 0, 0 }, { U_HALF, 0, 6, 0, 0, 0, 0 },
		{ U_QUARTER, 0, 3, 0, 0, 0, 0 }, { U_MONTH, 0, 1, 0, 0, 0, 0 },
		{ U_WEEK, 0, 0, 7, 0, 0, 0 }, { U_WEEKEND, 0, 0, 7, 0, 0, 0 },
		{ U_DAY, 0, 0, 1, 0, 0, 0 }, { U_HOUR, 0, 0, 0, 1, 0, 0 },
		{ U_MINUTE, 0, 0, 0, 0, 1, 0 }, { U_SECOND, 0, 0, 0, 0, 0, 1 },
	};

	for (size_t i = 0; i < LEN(units); i++) {
		if (units[i].unit != unit)
			continue;
		*sp = (struct time_span){
			.years = units[i].years * 1000 * n,
			.months = units[i].months * 1000 * n,
			.days = units[i].days * 1000 * n,
			.hours = units[i].hours * 1000 * n,
			.minutes = units[i].minutes * 1000 * n,
			.seconds = units[i].seconds * 1000 * n,
			.weeks = units[i].days == 7,
		};
		return true;
	}
	return false;
}

/* how often a point without its coarse part comes again: 周三 every week */
static bool
point_period(struct time_span *sp, const struct time_point *p)
{
	const struct time_step *t = &p->step[0];

	if (p->steps == 0)                      /* 每晚9点 */
		return set_period(sp, U_DAY, 1);
	if (t->op == STEP_SHIFT && p->edge != MOD_NONE) /* 每季度末 */
		return set_period(sp, t->unit, 1);
	if (t->op == STEP_WEEKDAY || t->unit == U_WEEKEND)
		return set_period(sp, U_WEEK, 1);
	if (t->op == STEP_FEAST || t->unit == U_SEASON ||
	    t->unit == U_MONTH || t->unit == U_QUARTER)
		return set_period(sp, U_YEAR, 1);
	if (t->unit == U_DAY || t->unit == U_XUN || t->op == STEP_LDAY)
		return set_period(sp, U_MONTH, 1);
	return false;
}

/* 初一, 初一、十五, 初二、十六 */
static bool
take_lunar_days(struct slice *s)
{
	struct slice rest = *s;
	struct dict_number n;
	struct dict_word w;

	if (!dict_take(&w, &rest, WORDS_OF(W_LDAY)))
		return false;
	*s = rest;
	while (slice_starts(rest, SLICE("、"))) {
		rest = slice_from(rest, strlen("、"));
		if (!dict_take(&w, &rest, WORDS_OF(W_LDAY)) &&
		    !(dict_number(&n, &rest) && n.han && n.value > 10 &&
		    n.value <= 30 && !dict_at(rest, WORDS_OF(W_AFTER) |
		    WORDS_OF(W_SPAN) | WORDS_OF(W_MEASURE))))
			break;
		*s = rest;
	}
	return true;
}

/* 每周三次, 每周五天, 每周四十小时: a number, and what it counts */
static bool
how_often(struct slice s)
{
	struct dict_number n;

	return dict_number(&n, &s) && dict_back(s, BACK_OFTEN);
}

/* the period of 每周三, 每月10号, 每3天; named: it says which day */
static bool
take_period(struct finder *f, struct time_expr *e, struct slice *s, bool *named)
{
	struct slice rest = *s;
	struct dict_word w;
	struct point pt;
	struct span sp;
	size_t n;

	if (dict_take(&w, &rest, WORDS_OF(W_WORKDAY))) {
		*s = rest;
		return set_period(&e->span, U_DAY, 1);
	}
	if (take_lunar_days(s))
		return set_period(&e->span, U_MONTH, 1);
	if (dict_take(&w, &rest, WORDS_OF(W_WEEK)) && how_often(rest)) {
		*s = rest;
		return set_period(&e->span, U_WEEK, 1);
	}
	n = span_read(&sp, *s, true);
	if (n > 0 && !sp.range) {
		e->span = sp.a;
		*s = slice_from(*s, n);
		return true;
	}
	n = point_read(&pt, *s, find_behind(f, *s), UINT64_MAX);
	if (n > 0 && !pt.range) {
		*s = slice_from(*s, n);
		*named = true;
		return point_period(&e->span, &pt.p);
	}
	rest = *s;
	if (!dict_take(&w, &rest, WORDS_OF(W_RELUNIT) | WORDS_OF(W_WEEK) |
	    WORDS_OF(W_SPAN)))
		return false;
	*s = rest;
	if (w.is == W_SPAN && w.unit == U_DAY && w.n == 7)
		return set_period(&e->span, U_WEEK, 1);
	return set_period(&e->span, w.is == W_WEEK ? U_WEEK : w.unit,
	    w.is == W_SPAN ? w.n : 1);
}

/* 每周一三五, 每周一、三、五, 周一至周五, 每周二和周四 */
static void
take_weekdays(struct slice *s)
{
	struct slice rest = *s;
	struct dict_word w;

	for (;;) {
		if (slice_starts(rest, SLICE("、")))
			rest = slice_from(rest, strlen("、"));
		else if (!dict_take(&w, &rest, WORDS_OF(W_TO)) &&
		    dict_take(&w, &rest, WORDS_OF(W_AND2)) &&
		    !dict_at(rest, WORDS_OF(W_WEEK)))
			return;
		dict_take(&w, &rest, WORDS_OF(W_WEEK));
		if (dict_is_digit(rest) || how_often(rest) ||
		    !dict_take(&w, &rest, WORDS_OF(W_WEEKDAY)) ||
		    dict_at(rest, WORDS_OF(W_HOUR) | WORDS_OF(W_AFTER)))
			return;         /* 至五时 is of the clock */
		*s = rest;
	}
}

/* 每月15日前: named says that more than the period stood there */
static void
take_set_bound(struct time_expr *e, struct slice *s, bool named)
{
	struct dict_word w;

	if (!named || !dict_take(&w, s, WORDS_OF(W_BEFORE) |
	    WORDS_OF(W_AFTERWARDS) | WORDS_OF(W_ABOUT)))
		return;
	if (w.is == W_ABOUT)
		e->mod = MOD_APPROX;
	else if (w.is == W_BEFORE)
		e->mod = w.n ? MOD_ON_OR_BEFORE : MOD_BEFORE;
	else
		e->mod = w.n ? MOD_ON_OR_AFTER : MOD_AFTER;
}

/* 每月5日、15日和25日, 每年3月、9月: others of the same kind */
static void
take_others(struct finder *f, const struct point *first, struct slice *s)
{
	const struct time_step *t = &first->p.step[0];
	struct slice rest = *s;
	struct dict_word w;
	struct point pt;
	size_t n;

	while (first->p.steps > 0 && (t->op == STEP_SET ||
	    t->op == STEP_FEAST)) {
		if (slice_starts(rest, SLICE("、")))
			rest = slice_from(rest, strlen("、"));
		else if (!dict_take(&w, &rest, WORDS_OF(W_AND2)))
			return;
		n = point_read(&pt, rest, find_behind(f, rest), UINT64_MAX);
		if (n == 0 || pt.p.steps == 0 || pt.p.step[0].op != t->op ||
		    pt.p.step[0].unit != t->unit)
			return;
		*s = rest = slice_from(rest, n);
	}
}

/* the time of day or the day that a set says besides: 每天上午9点到11点 */
static void
take_set_tail(struct finder *f, struct time_expr *set, struct slice *s,
    bool named)
{
	struct slice rest = *s;
	struct time_expr e = { 0 };
	struct dict_word w;
	struct point pt;
	const char *begin = s->p;

	if (dict_take(&w, &rest, WORDS_OF(W_WORKDAY)))
		*s = rest;
	if (set->span.weeks)
		take_weekdays(&rest);
	if (set->span.months == 1000)
		take_lunar_days(&rest);
	*s = rest;
	if (slice_starts(rest, SLICE("的")))
		rest = slice_from(rest, strlen("的"));
	if (find_point(f, &e, &rest, &pt)) {
		take_others(f, &pt, &rest);
		*s = rest;
	} else {
		rest = *s;
	}
	if (find_end(f, &e, &rest))
		*s = rest;
	take_set_bound(set, s, named || s->p > begin);
}

void
find_sets(struct finder *f)
{
	struct slice s = f->text;
	struct time_expr e = { .form = TIME_SET };
	struct dict_word w;
	bool named = false;

	if (dict_take(&w, &s, WORDS_OF(W_SET)) &&
	    set_period(&e.span, w.unit, w.n)) {
		take_set_tail(f, &e, &s, false);
		find_offer(f, &e, s, "set");
	}
	s = f->text;
	e = (struct time_expr){ .form = TIME_SET };
	if (!dict_take(&w, &s, WORDS_OF(W_EVERY)))
		return;
	dict_spaces(&s);
	if (!take_period(f, &e, &s, &named))
		return;
	take_set_tail(f, &e, &s, named);
	find_offer(f, &e, s, "set");
}
