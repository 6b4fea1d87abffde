/* common/dates/resolve.c -- what time expressions of a document mean */
#include "dates/resolve.h"

#include "dates/anchor.h"
#include "dates/civil.h"
#include "dates/edtf.h"
#include "dates/told.h"

static const char *const anchor_names[] = {
	"full", "text", "published", "reference", "none"
};

void
date_fields_release(struct date_fields *f)
{
	buf_release(&f->value);
	buf_release(&f->from);
	buf_release(&f->to);
}

static const char *
point_kind(const struct when *w)
{
	if (w->interval || w->hours > 0)
		return "interval";
	if (w->clock_only)
		return "time";
	return w->hour >= 0 || w->part != PART_NONE ? "datetime" : "date";
}

static void
set_zone(const struct date_ctx *c, struct when *w)
{
	if (c->opts.zoned && !w->zoned && w->hour >= 0) {
		w->zoned = true;
		w->offset = c->opts.offset;
	}
}

static enum time_mod
mod_of(const struct time_expr *e, const struct time_point *p)
{
	return e->mod != MOD_NONE ? e->mod : p->about ? MOD_APPROX : p->edge;
}

static void
print_point(struct date_fields *f, const struct date_ctx *c, struct when *w)
{
	set_zone(c, w);
	edtf_point(&f->value, w);
	f->kind = point_kind(w);
	if (anchor_known(w)) {
		edtf_moment(&f->from, when_from(w));
		edtf_moment(&f->to, when_to(w));
	}
}

/* the point as one end of an interval */
static void
print_side(struct date_fields *f, const struct date_ctx *c, struct when *w,
    bool last)
{
	set_zone(c, w);
	if (last && w->hour + w->hours <= 24)
		w->hour = (short)(w->hour + w->hours);
	w->hours = 0;
	if (w->interval && anchor_known(w))
		(last ? edtf_last : edtf_first)(&f->value, w);
	else
		edtf_point(&f->value, w);
}

static enum date_anchor
do_around(struct date_fields *f, struct date_ctx *c, const struct time_expr *e)
{
	struct when w;
	enum date_anchor anchor = anchor_point(&w, c, e, &e->a);
	bool before = e->mod == MOD_BEFORE || e->mod == MOD_ON_OR_BEFORE;
	bool edge = e->a.edge == MOD_END;

	told_remember(c, e, &w, anchor, &e->a);
	print_point(f, c, &w);
	buf_reset(&f->from);
	buf_reset(&f->to);
	if (!anchor_known(&w))
		return anchor;
	if (before)
		edtf_moment(&f->to, e->mod == MOD_ON_OR_BEFORE || edge ?
		    when_until(&w) : when_from(&w));
	else
		edtf_moment(&f->from, e->mod == MOD_ON_OR_AFTER ?
		    when_from(&w) : when_until(&w));
	return anchor;
}

static enum date_anchor
do_open(struct date_fields *f, struct date_ctx *c, const struct time_expr *e)
{
	struct when w;
	enum date_anchor anchor = anchor_point(&w, c, e, &e->a);
	bool since = e->form == TIME_SINCE;

	told_remember(c, e, &w, anchor, &e->a);
	if (!since)
		buf_add(&f->value, SLICE("../"));
	print_side(f, c, &w, !since);
	if (f->value.n == 0 || (!since && f->value.n == 3)) {
		buf_reset(&f->value);
	} else if (since) {
		buf_add(&f->value, SLICE("/.."));
	}
	f->kind = "interval";
	if (anchor_known(&w))
		edtf_moment(since ? &f->from : &f->to,
		    since ? when_from(&w) : when_until(&w));
	return anchor;
}

static enum date_anchor
do_range(struct date_fields *f, struct date_ctx *c, const struct time_expr *e)
{
	struct when a, b;
	enum date_anchor anchor;
	struct time_point first = e->a;

	anchor = anchor_start(&a, &first, &e->b) ? ANCHOR_FULL :
	    anchor_point(&a, c, e, &first);
	if (a.clock_only && when_lacks(&e->b) != MISS_DAY)
		a.unknown = true;
	anchor_end(&b, c, &e->b, &a);
	anchor_half_day(&b, &e->b, &a);
	told_remember(c, e, &a, anchor, &e->a);
	if (!b.clock_only)
		told_remember(c, e, &b, anchor, &e->a);
	if (anchor_known(&a) && anchor_known(&b) && c->here.set &&
	    b.end > a.beg) {
		c->here.spans = c->last.spans = true;
		c->here.beg = c->last.beg = a.beg;
	}
	print_side(f, c, &a, false);
	buf_byte(&f->value, '/');
	print_side(f, c, &b, true);
	if (f->value.p[0] == '/' || f->value.p[f->value.n - 1] == '/')
		buf_reset(&f->value);
	f->kind = "interval";
	if (!anchor_known(&a) || !anchor_known(&b))
		return anchor;
	if (when_until(&b) <= when_from(&a)) {  /* there is no such interval */
		buf_reset(&f->value);
		return anchor;
	}
	edtf_moment(&f->from, when_from(&a));
	edtf_moment(&f->to, when_until(&b));
	return anchor;
}

/* so many days from Monday to Friday on from a day; holidays are not known */
static long
skip_weekends(long day, int sign, int days)
{
	while (days > 0) {
		day += sign;
		if (civil_weekday(day) < 6)
			days--;
	}
	return day;
}

/* a moment moved by a span; days as units of the calendar */
static void
moved(long *day, long *seconds, const struct time_span *sp, int sign)
{
	struct civil c = civil_of_days(*day);
	int months = (int)((sp->years * 12 + sp->months) / 1000);
	long long secs = *seconds < 0 ? 0 : *seconds;
	int last;

	if (months > 120000)
		months = 120000;
	c = civil_of_months(civil_months(c.year, c.month) + sign * months);
	last = civil_month_days(c.year, c.month);
	c.day = civil_of_days(*day).day;
	*day = civil_days(c.year, c.month, c.day < last ? c.day : last);
	if (sp->workdays && sp->days < 4000000)
		*day = skip_weekends(*day, sign, (int)(sp->days / 1000));
	else
		*day += sign * (long)(sp->days / 1000 % 40000000);
	secs += sign * (long long)((sp->days % 1000) * 86 +
	    sp->hours * 18 / 5 + sp->minutes * 3 / 50 + sp->seconds / 1000);
	while (secs < 0) {
		secs += DAY_SECONDS;
		(*day)--;
	}
	*day += (long)(secs / DAY_SECONDS);
	*seconds = (long)(secs % DAY_SECONDS);
}

static enum time_unit
span_unit(const struct time_span *sp)
{
	return sp->seconds ? U_SECOND : sp->minutes ? U_MINUTE : sp->hours ?
	    U_HOUR : sp->weeks ? U_WEEK : sp->days ? U_DAY : sp->months ?
	    U_MONTH : U_YEAR;
}

static void
set_clock(struct when *w, long seconds, bool with_seconds)
{
	w->hour = (short)(seconds / 3600);
	w->minute = (short)(seconds / 60 % 60);
	w->second = with_seconds ? (short)(seconds % 60) : -1;
}

/* the unit of the calendar that holds a day */
static void
when_at(struct when *w, long day, long seconds, enum time_unit unit)
{
	static const struct {
		enum time_unit unit, step;
	} steps[] = {
		{ U_YEAR, U_YEAR }, { U_MONTH, U_MONTH }, { U_WEEK, U_WEEK },
	};
	struct time_point p = { .steps = 1, .hour = -1, .minute = -1,
	    .second = -1, .micro = -1 };
	struct when_base b = { .ref_known = true, .ref = day };

	p.step[0] = (struct time_step){ .op = STEP_SHIFT, .unit = U_DAY };
	for (size_t i = 0; i < LEN(steps); i++)
		if (steps[i].unit == unit)
			p.step[0].unit = (uint8_t)steps[i].step;
	when_of(w, &p, &b);
	if (unit >= U_HOUR && seconds >= 0)
		set_clock(w, seconds, unit == U_SECOND || seconds % 60 != 0);
}

static bool
too_far(const struct time_span *sp)
{
	return sp->years > 5000000 || sp->months > 60000000 ||
	    sp->days > 1800000000 || sp->hours > 40000000000 ||
	    sp->minutes > 2400000000000 || sp->seconds > 150000000000000;
}

/* 7月31日出发，三天后返回: from a date of the sentence that is as fine as the span */
static bool
from_here(const struct date_ctx *c, const struct time_expr *e,
    enum time_unit unit, long *day, long *seconds)
{
	const struct when *w = &c->here.when;

	if (e->sign < 0 || !c->here.set || !anchor_known(w) || w->interval ||
	    w->unit > U_DAY || w->zoned || unit == U_SECOND ||
	    (unit >= U_HOUR ? w->hour < 0 : w->unit < unit))
		return false;
	*day = w->beg;
	*seconds = w->hour < 0 ? -1 : (long)(when_from(w) -
	    (long long)w->beg * DAY_SECONDS);
	return true;
}

static enum date_anchor
do_ago(struct date_fields *f, struct date_ctx *c, const struct time_expr *e)
{
	enum time_unit unit = span_unit(&e->span);
	enum date_anchor anchor = ANCHOR_NONE;
	struct when w;
	long day, seconds;

	f->kind = unit >= U_HOUR ? "datetime" : "date";
	if (too_far(&e->span))
		return ANCHOR_NONE;
	if (from_here(c, e, unit, &day, &seconds))
		anchor = ANCHOR_TEXT;
	else if (!anchor_reference(c, &day, &seconds, &anchor))
		return ANCHOR_NONE;
	if (unit >= U_HOUR && seconds < 0)
		return anchor;          /* no clock to count from */
	moved(&day, &seconds, &e->span, e->sign);
	when_at(&w, day, seconds, e->a.steps > 0 &&
	    e->a.step[0].op == STEP_SHIFT ? U_DAY : unit);
	if (e->a.steps > 0 && e->a.step[0].op != STEP_SHIFT) {
		const struct when_base b = { .year_known = true,
		    .month_known = true, .day_known = true, .year = w.year,
		    .month = w.month, .day = w.beg };

		when_of(&w, &e->a, &b);
	} else if (e->a.part != PART_NONE || e->a.hour >= 0) {
		w.part = e->a.part;
		w.hour = e->a.hour;
		w.minute = e->a.minute;
		w.second = e->a.second;
	}
	print_point(f, c, &w);
	told_remember(c, e, &w, anchor, &e->a);
	return anchor;
}

/* what a window is read against: 此后三年 the date that the text named last */
static bool
window_base(const struct date_ctx *c, const struct time_expr *e, long *day,
    long *seconds, enum date_anchor *anchor)
{
	const struct date_memory *m = e->onward ? told_last(c) : NULL;

	if (m == NULL)
		return anchor_reference(c, day, seconds, anchor);
	*day = m->when.end - 1;
	*seconds = m->when.hour < 0 ? -1 : (long)(when_from(&m->when) -
	    (long long)m->when.beg * DAY_SECONDS);
	*anchor = ANCHOR_TEXT;
	return true;
}

static enum date_anchor
do_window(struct date_fields *f, struct date_ctx *c, const struct time_expr *e)
{
	enum time_unit unit = span_unit(&e->span);
	enum date_anchor anchor = ANCHOR_NONE;
	long day, seconds, day2, seconds2;
	struct when a, b;

	if (!window_base(c, e, &day, &seconds, &anchor) ||
	    too_far(&e->span) || (unit >= U_HOUR && seconds < 0)) {
		edtf_span(&f->value, &e->span);
		f->kind = "duration";
		return ANCHOR_FULL;
	}
	day2 = day;
	seconds2 = seconds;
	moved(&day2, &seconds2, e->span_range ? &e->span_to : &e->span,
	    e->sign);
	if (unit < U_HOUR) {            /* whole days, the reference among */
		unit = U_DAY;           /* the past ones */
		if (e->sign > 0)
			day++;
		else if (e->whole)
			day--;
		else
			day2++;
	}
	when_at(&a, e->sign < 0 ? day2 : day, e->sign < 0 ? seconds2 : seconds,
	    unit);
	when_at(&b, e->sign < 0 ? day : day2, e->sign < 0 ? seconds : seconds2,
	    unit);
	edtf_point(&f->value, &a);
	buf_byte(&f->value, '/');
	edtf_point(&f->value, &b);
	edtf_moment(&f->from, when_from(&a));
	edtf_moment(&f->to, when_until(&b));
	f->kind = "interval";
	return anchor;
}

static void
do_span(struct date_fields *f, const struct time_expr *e)
{
	if (e->form == TIME_SET)
		buf_add(&f->value, SLICE("R/"));
	edtf_span(&f->value, &e->span);
	if (e->form == TIME_SPAN && e->span_range) {
		buf_byte(&f->value, '/');
		edtf_span(&f->value, &e->span_to);
	}
	f->kind = e->form == TIME_SET ? "set" : "duration";
}

void
date_resolve(struct date_fields *f, struct date_ctx *c,
    const struct time_expr *e)
{
	enum date_anchor anchor = ANCHOR_FULL;
	struct when w;

	told_sentence(c, e);

	buf_reset(&f->value);
	buf_reset(&f->from);
	buf_reset(&f->to);
	f->mod = edtf_mod(mod_of(e, &e->a));
	switch (e->form) {
	case TIME_POINT:
		anchor = anchor_point(&w, c, e, &e->a);
		if (e->a.same_period)
			anchor_same_period(&w, c->here.set ? &c->here : &c->last);
		told_remember(c, e, &w, anchor, &e->a);
		print_point(f, c, &w);
		break;
	case TIME_RANGE:
		f->mod = edtf_mod(e->mod);
		anchor = do_range(f, c, e);
		break;
	case TIME_SINCE:
	case TIME_UNTIL:
		f->mod = "";
		anchor = do_open(f, c, e);
		break;
	case TIME_AROUND:
		anchor = do_around(f, c, e);
		break;
	case TIME_AGO:
		anchor = do_ago(f, c, e);
		break;
	case TIME_WINDOW:
		anchor = do_window(f, c, e);
		break;
	case TIME_SPAN:
	case TIME_SET:
		do_span(f, e);
		break;
	case TIME_VAGUE:
		buf_add(&f->value, e->sign < 0 ? SLICE("PAST_REF") : e->sign >
		    0 ? SLICE("FUTURE_REF") : SLICE("PRESENT_REF"));
		f->kind = "vague";
		anchor = ANCHOR_NONE;
		break;
	}
	f->anchor = anchor_names[anchor];
}
