/* common/dates/expr_point.c -- points of time, ranges, and what bounds them */
#include "dates/dict.h"
#include "dates/feast.h"
#include "dates/finder.h"

static void
set_point(struct time_expr *e, const struct point *pt)
{
	e->form = pt->range ? TIME_RANGE : TIME_POINT;
	e->a = pt->range ? pt->low : pt->p;
	e->b = pt->p;
}

/* a point at the head of *s, as both ends of e where it is a range in itself */
bool
find_point(struct finder *f, struct time_expr *e, struct slice *s,
    struct point *pt)
{
	size_t n = point_read(pt, *s, find_behind(f, *s),
	    s->p == f->text.p ? f->seen : UINT64_MAX);

	if (n == 0)
		return false;
	*s = slice_from(*s, n);
	set_point(e, pt);
	return true;
}

/* 左右 前后 许: about */
void
find_about(struct time_expr *e, struct slice *s, bool clock)
{
	struct slice rest = *s;
	struct dict_word w;

	if (!dict_take(&w, &rest, WORDS_OF(W_ABOUT)))
		return;
	if (slice_starts(*s, SLICE("多")) || slice_starts(*s, SLICE("许"))) {
		if (!clock)
			return;
		dict_take(&w, &rest, WORDS_OF(W_CLOCK));
	}
	e->mod = MOD_APPROX;
	*s = rest;
}

/* 周一至周五|9:00-17:00: the clock time behind the second of two days begins a
 * range of its own */
static void
leave_clock(const struct time_expr *e, struct point *pt, struct slice *s,
    struct slice end)
{
	struct slice rest = *s;
	struct dict_word w;

	if (e->a.hour >= 0 || e->a.part != PART_NONE || pt->days == 0 ||
	    pt->p.hour < 0)
		return;
	if (!pt->range && (!dict_take(&w, &rest, WORDS_OF(W_TO)) ||
	    !(dict_is_numeral(rest) || dict_at(rest, WORDS_OF(W_PART)))))
		return;
	pt->range = false;
	*s = slice_from(end, pt->days);
	pt->p.hour = pt->p.minute = pt->p.second = -1;
	pt->p.micro = -1;
	pt->p.part = PART_NONE;
	pt->p.half_day = false;
}

/* 至初七, 至十五 behind 正月初一 and 大年初一: a day of the same lunar month */
static bool
lunar_end(const struct time_expr *e, struct time_point *end, struct slice *s)
{
	struct time_point p = e->a;
	struct time_step *last = p.steps > 0 ? &p.step[p.steps - 1] : NULL;
	struct dict_number n;
	struct dict_word w;
	int month;

	if (last == NULL || p.steps == TIME_STEPS || p.hour >= 0 ||
	    !(last->op == STEP_LDAY || (last->op == STEP_FEAST &&
	    feast_lunar(last->n, &month))))
		return false;
	if (dict_take(&w, s, WORDS_OF(W_LDAY)))
		n.value = w.n;
	else if (!dict_number(&n, s) || !n.han || n.value <= 10 ||
	    n.value > 30 || dict_at(*s, WORDS_OF(W_AFTER) | WORDS_OF(W_HOUR)))
		return false;
	if (last->op == STEP_FEAST) {
		*last = (struct time_step){ .op = STEP_LMONTH,
		    .unit = U_MONTH, .n = month };
		last = &p.step[p.steps++];
	}
	*last = (struct time_step){ .op = STEP_LDAY, .unit = U_DAY,
	    .n = (int32_t)n.value };
	*end = p;
	return true;
}

/* 到10月7日, —24时: the other end behind a connector */
bool
find_end(struct finder *f, struct time_expr *e, struct slice *s)
{
	struct slice rest = *s, end;
	struct time_expr other = { 0 };
	struct dict_word w;
	struct point pt;

	if (e->form == TIME_RANGE)
		return false;
	dict_take(&w, &rest, WORDS_OF(W_INCLUDED));
	dict_spaces(&rest);
	if (!dict_take(&w, &rest, WORDS_OF(W_TO)))
		return false;
	dict_spaces(&rest);
	end = rest;
	if (lunar_end(e, &other.a, &rest)) {
		/* all is read */
	} else if (rest = end, find_point(f, &other, &rest, &pt)) {
		leave_clock(e, &pt, &rest, end);
		if (pt.range)
			return false;
		other.a = pt.p;
	} else if (e->a.steps > 0 && e->a.step[0].unit == U_YEAR &&
	    (year_read(&pt, &rest) || (e->a.steps > 2 &&
	    slashed_read(&pt, &rest)))) {
		set_point(&other, &pt);
	} else {
		return false;
	}
	e->b = other.a;
	e->form = TIME_RANGE;
	*s = rest;
	dict_take(&w, s, WORDS_OF(W_INCLUDED));
	dict_take(&w, s, WORDS_OF(W_END));
	return true;
}

/* 2015年和2018年之间 */
static bool
take_between(struct finder *f, struct time_expr *e, struct slice *s)
{
	struct slice rest = *s;
	struct time_expr other = { 0 };
	struct dict_word w;
	struct point pt;

	if (e->form == TIME_RANGE || !dict_take(&w, &rest, WORDS_OF(W_AND2)) ||
	    !find_point(f, &other, &rest, &pt) || pt.range ||
	    !dict_take(&w, &rest, WORDS_OF(W_BETWEEN)))
		return false;
	e->b = other.a;
	e->form = TIME_RANGE;
	*s = rest;
	return true;
}

/* 2010年之后2018年之前 */
static void
take_upper(struct finder *f, struct time_expr *e, struct slice *s)
{
	struct slice rest = *s;
	struct time_expr other = { 0 };
	struct dict_word w;
	struct point pt;

	if (slice_starts(rest, SLICE("、")) || slice_starts(rest, SLICE("，")) ||
	    !find_point(f, &other, &rest, &pt) || pt.range ||
	    !dict_take(&w, &rest, WORDS_OF(W_BEFORE)))
		return;
	e->b = other.a;
	e->form = TIME_RANGE;
	e->mod = MOD_NONE;
	*s = rest;
}

/* （含）, （含当日）, （不含） are taken; does the bound include its day? */
static bool
take_included(struct slice *s)
{
	struct dict_word w;

	return dict_take(&w, s, WORDS_OF(W_INCLUDED)) && w.n > 0;
}

/* what may stand behind a point: 起, 以来, 之前, 至今, 止 */
static void
take_bound(struct finder *f, struct time_expr *e, struct slice *s, bool from)
{
	const uint64_t bounds = WORDS_OF(W_TILLNOW) | WORDS_OF(W_SINCE) |
	    WORDS_OF(W_END) | WORDS_OF(W_BEFORE) | WORDS_OF(W_AFTERWARDS);
	struct slice rest = *s;
	bool included = take_included(&rest);
	struct dict_word w;

	if (!(dict_may(rest) & bounds))
		return;
	if (dict_take(&w, &rest, WORDS_OF(W_TILLNOW))) {
		e->form = TIME_SINCE;
	} else if (dict_take(&w, &rest, WORDS_OF(W_SINCE)) && w.n != 1) {
		if (w.n == 3 && !from && (e->a.hour >= 0 ||
		    slice_ends(f->before, SLICE("于"))))
			return;         /* 将于8时开始 is when it begins */
		e->form = TIME_SINCE;
		dict_take(&w, &rest, WORDS_OF(W_TILLNOW));
	} else if (dict_take(&w, &rest, WORDS_OF(W_END))) {
		if (w.n > 0 && !from && !slice_ends(f->before, SLICE("至")) &&
		    !slice_ends(f->before, SLICE("到")))
			return;         /* 9点结束 is when it ends */
		if (e->form == TIME_POINT)
			e->form = TIME_UNTIL;
	} else if (dict_take(&w, &rest, WORDS_OF(W_BEFORE))) {
		if (e->form == TIME_RANGE) {
			*s = rest;
			return;
		}
		e->form = TIME_AROUND;
		e->mod = included || w.n || take_included(&rest) ?
		    MOD_ON_OR_BEFORE : MOD_BEFORE;
	} else if (e->form == TIME_POINT &&
	    dict_take(&w, &rest, WORDS_OF(W_AFTERWARDS))) {
		e->form = TIME_AROUND;
		e->mod = included || w.n || take_included(&rest) ?
		    MOD_ON_OR_AFTER : MOD_AFTER;
		take_upper(f, e, &rest);
	} else {
		return;
	}
	*s = rest;
}

/* Does nothing stand behind a point that finish_point asks for? */
static bool
nothing_behind(struct slice s)
{
	const uint64_t asked = WORDS_OF(W_ABOUT) | WORDS_OF(W_SINCE) |
	    WORDS_OF(W_TILLNOW) | WORDS_OF(W_TO) | WORDS_OF(W_AND2) |
	    WORDS_OF(W_END) | WORDS_OF(W_BEFORE) | WORDS_OF(W_AFTERWARDS) |
	    WORDS_OF(W_INCLUDED);
	struct slice behind = s;

	dict_spaces(&behind);
	return !(dict_may(behind) & asked);
}

/* what stands behind a point: a second end, 起, 之前 */
static void
finish_point(struct finder *f, struct time_expr *e, struct slice s,
    const struct point *pt, bool from)
{
	struct slice up = s;
	struct dict_word w;

	if (!from && nothing_behind(s)) {
		find_offer(f, e, s, e->form == TIME_POINT ? "point" : "bound");
		return;
	}
	find_about(e, &s, pt->level >= U_HOUR);
	/* 自…起至…止 */
	if (dict_take(&w, &up, WORDS_OF(W_SINCE) | WORDS_OF(W_TILLNOW)) &&
	    w.is == W_SINCE && w.n >= 2 && find_end(f, e, &up)) {
		find_offer(f, e, up, "from-to");
		return;
	}
	if (find_end(f, e, &s) || take_between(f, e, &s)) {
		find_offer(f, e, s, "from-to");
		return;
	}
	take_bound(f, e, &s, from);
	if (from && e->form == TIME_POINT) {
		/* 从 a day says no more than the day; 自 says since */
		if (!slice_starts(f->text, SLICE("自")))
			return;
		e->form = TIME_SINCE;
	}
	find_offer(f, e, s, e->form == TIME_POINT ? "point" : "bound");
}

/* a point that begins with a numeral, read already: n bytes */
void
find_from_point(struct finder *f, const struct point *pt, size_t n)
{
	struct time_expr e = { 0 };

	set_point(&e, pt);
	finish_point(f, &e, slice_from(f->text, n), pt, false);
}

/* points with or without 截至, 自, 约 in front, ranges, and what bounds them */
void
find_points(struct finder *f)
{
	struct slice s = f->text;
	struct time_expr e = { 0 };
	struct dict_word w;
	struct point pt;
	bool from, about, until;

	about = f->seen & WORDS_OF(W_ABOUTPRE) &&
	    dict_take(&w, &s, WORDS_OF(W_ABOUTPRE));
	until = f->seen & WORDS_OF(W_UNTIL) && !about &&
	    dict_take(&w, &s, WORDS_OF(W_UNTIL));
	from = f->seen & WORDS_OF(W_FROM) && !about && !until &&
	    dict_take(&w, &s, WORDS_OF(W_FROM));
	if (about || until || from)
		dict_spaces(&s);
	if (from)
		about = dict_take(&w, &s, WORDS_OF(W_ABOUTPRE));
	if (!find_point(f, &e, &s, &pt) ||
	    (from && slice_starts(f->text, SLICE("由")) && pt.bare))
		return;
	if (about)
		e.mod = MOD_APPROX;
	if (until) {
		dict_take(&w, &s, WORDS_OF(W_END));
		e.form = TIME_UNTIL;
		e.a = e.b;
		find_offer(f, &e, s, "until");
		return;
	}
	finish_point(f, &e, s, &pt, from);
}
