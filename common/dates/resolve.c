/* common/dates/resolve.c -- what time expressions of a document mean */
#include "dates/resolve.h"

#include "dates/civil.h"
#include "dates/edtf.h"

enum {
	DAY_REACH = 16,         /* paragraphs for which 8月20日 tells what 20日 is */
	TRIES = 9               /* years, months or weeks to either side: leap
				 * days and thirtieth lunar days are rare */
};

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

void
date_ctx_init(struct date_ctx *c, const struct date_opts *opts)
{
	*c = (struct date_ctx){ .opts = *opts };
}

void
date_ctx_doc(struct date_ctx *c, struct slice published)
{
	struct stamp got;

	c->has_published = stamp_parse(&got, published);
	if (c->has_published)
		c->published = got;
	c->last.set = c->here.set = false;
	for (size_t i = 0; i < LEN(c->day); i++)
		c->day[i].set = false;
	c->par = 0;
}

void
date_ctx_unit(struct date_ctx *c, unsigned long par)
{
	c->here.set = false;
	c->same_par = par == c->par;
	c->par = par;
}

/* the day of publication or the reference; its time of day, -1 unknown */
static bool
reference(const struct date_ctx *c, long *day, long *seconds,
    enum date_anchor *anchor)
{
	const struct stamp *s;

	if (c->opts.has_reference) {
		s = &c->opts.reference;
		*anchor = ANCHOR_REFERENCE;
	} else if (c->has_published) {
		s = &c->published;
		*anchor = ANCHOR_PUBLISHED;
	} else {
		return false;
	}
	*day = civil_days(s->year, s->month, s->day);
	*seconds = s->hour == STAMP_NONE ? -1 : s->hour * 3600L +
	    s->minute * 60L + (s->second > 0 ? s->second : 0);
	return true;
}

/* how far a resolved point lies from a day; below 0 where it is before it */
static long
distance(const struct when *w, long day)
{
	if (w->end <= day)
		return w->end - 1 - day;
	return w->beg > day ? w->beg - day : 0;
}

static bool
better(long a, long b, enum date_prefer prefer)
{
	long aa = a < 0 ? -a : a, bb = b < 0 ? -b : b;

	if (prefer == PREFER_PAST && (a <= 0) != (b <= 0))
		return a <= 0;
	if (prefer == PREFER_FUTURE && (a >= 0) != (b >= 0))
		return a >= 0;
	return aa < bb || (aa == bb && a < b);
}

/* sets the missing part of a base to the i-th one from a day */
static void
move_base(struct when_base *b, enum when_missing lacks, long day, int i)
{
	struct civil c = civil_of_days(day);

	if (lacks == MISS_MONTH)
		c = civil_of_months(civil_months(c.year, c.month) + i);
	b->year = c.year + (lacks == MISS_YEAR ? i : 0);
	b->month = c.month;
	b->day = day + (lacks == MISS_WEEK ? 7L * i : lacks == MISS_DAY ? i : 0);
	b->year_known = b->month_known = b->day_known = true;
}

/* A month, a quarter or a half without a year is of the year of the news, where
 * that is not yet to come. */
static bool
of_this_year(struct when *out, const struct time_point *p, struct when_base b,
    long day)
{
	move_base(&b, MISS_YEAR, day, 0);
	when_of(out, p, &b);
	return when_lacks(p) == MISS_YEAR && !out->none && !out->unknown &&
	    out->end - out->beg >= 28 && out->beg <= day;
}

/* the reading of a point that lies nearest to a day */
static void
nearest(struct when *out, const struct time_point *p, struct when_base b,
    long day, enum date_prefer prefer)
{
	enum when_missing lacks = when_lacks(p);
	struct when w;
	bool found = false;

	if (prefer == PREFER_NEAREST && of_this_year(out, p, b, day))
		return;
	for (int i = 0; i <= TRIES; i++)
		for (int sign = -1; sign <= 1; sign += 2) {
			move_base(&b, lacks, day, sign * i);
			when_of(&w, p, &b);
			if (w.none || w.unknown)
				continue;
			if (!found || better(distance(&w, day),
			    distance(out, day), prefer))
				*out = w;
			found = true;
			if (lacks == MISS_NOTHING || lacks == MISS_DAY)
				return;
		}
	if (!found) {
		move_base(&b, lacks, day, 0);
		when_of(out, p, &b);
	}
}

/* What an expression without a year reads on from: a date just before it in a
 * list, or in the same sentence with a year of its own. */
static bool
continues(const struct date_ctx *c, const struct time_expr *e)
{
	static const struct slice links[] = {
		SLICE_INIT("、"), SLICE_INIT("和"), SLICE_INIT("及"),
		SLICE_INIT("与"), SLICE_INIT("或"), SLICE_INIT("至"),
		SLICE_INIT("到"), SLICE_INIT("以及"), SLICE_INIT("，"),
		SLICE_INIT(","), SLICE_INIT("("), SLICE_INIT("（"),
	};
	/* behind a comma only where the date before has a year and a month */
	size_t n = LEN(links) - (c->here.year_stated &&
	    c->here.when.month != 0 ? 0 : 4);
	const struct date_memory *m = &c->here;
	struct slice gap;

	if (!m->set || m->when.clock_only)
		return false;
	gap = slice_trim(slice_of(m->end, (size_t)(e->text.p - m->end)));
	if (gap.n == 0)
		return true;
	for (size_t i = 0; i < n; i++)
		if (slice_eq(gap, links[i]))
			return true;
	return false;
}

/* A date with a year of its own may be history: only where it is of the year
 * of the news does it give another its month. */
static bool
is_news(const struct date_memory *m, bool has_ref, long ref)
{
	return m->set && !m->when.clock_only && !m->when.none &&
	    !(has_ref && m->year_stated &&
	    m->when.year != civil_of_days(ref).year);
}

/* The date of the text that gives a bare day its month: one of the same
 * sentence or paragraph; else the day of that number that was named with its
 * month before; where there is no reference, the last date. */
static const struct date_memory *
month_source(const struct date_ctx *c, const struct time_point *p, bool has_ref,
    long ref)
{
	const struct date_memory *named = p->step[0].op == STEP_SET &&
	    p->step[0].unit == U_DAY ? &c->day[p->step[0].n] : NULL;

	if (c->here.set && c->here.when.month != 0)
		return &c->here;
	if (c->same_par && is_news(&c->last, has_ref, ref) &&
	    c->last.when.month != 0)
		return &c->last;
	if (named != NULL && is_news(named, has_ref, ref) &&
	    c->par - named->par <= DAY_REACH)
		return named;
	return !has_ref && c->last.set && c->last.when.month != 0 ? &c->last :
	    NULL;
}

/* the day of the text that a clock time is of */
static const struct date_memory *
day_source(const struct date_ctx *c)
{
	const struct date_memory *m = c->here.set ? &c->here : &c->last;

	return m->set && (c->here.set || c->same_par) &&
	    m->when.unit == U_DAY && !m->when.interval ? m : NULL;
}

/* what 次日 and 同月 count from */
static const struct date_memory *
text_source(const struct date_ctx *c)
{
	if (c->here.set)
		return &c->here;
	return c->last.set && (c->same_par || !c->opts.has_reference) ?
	    &c->last : NULL;
}

static void
base_of(struct when_base *b, const struct when *w)
{
	b->year_known = !w->unknown;
	b->year = w->year;
	b->month_known = w->month != 0;
	b->month = w->month;
	b->day_known = !w->unknown && w->unit == U_DAY;
	b->day = w->beg;
}

/* a point read on from a date of the text: the first one not before it where
 * `after`, else the nearest */
static void
read_on(struct when *out, const struct time_point *p, struct when_base b,
    const struct when *from, bool after)
{
	enum when_missing lacks = when_lacks(p);

	if (from->unknown) {
		base_of(&b, from);
		when_of(out, p, &b);
		if (lacks == MISS_DAY && out->clock_only) {
			out->clock_only = false;
			out->month = from->month;
			out->day = from->day;
			out->unit = from->unit;
			out->unknown = true;
		}
		return;
	}
	b.text_known = true;
	b.text = from->beg;
	if (!after) {
		nearest(out, p, b, from->beg, PREFER_NEAREST);
		return;
	}
	for (int i = 0; i <= TRIES; i++) {
		move_base(&b, lacks, from->beg, i);
		when_of(out, p, &b);
		if (!out->none && !out->unknown &&
		    when_until(out) >= when_from(from))
			return;
		if (lacks == MISS_NOTHING)
			return;
	}
	move_base(&b, lacks, from->beg, 0);
	when_of(out, p, &b);
}

/* resolves a point that stands alone or first; says what it was read against */
static enum date_anchor
resolve_point(struct when *out, const struct date_ctx *c,
    const struct time_expr *e, const struct time_point *p)
{
	enum when_missing lacks = when_lacks(p);
	struct when_base b = { 0 };
	enum date_anchor anchor = ANCHOR_NONE;
	const struct date_memory *m;
	long seconds;

	b.ref_known = reference(c, &b.ref, &seconds, &anchor);
	if (when_needs_text(p)) {
		m = text_source(c);
		if (m != NULL) {
			read_on(out, p, b, &m->when, false);
			return ANCHOR_TEXT;
		}
		when_of(out, p, &b);
		return anchor;
	}
	if (when_needs_ref(p)) {
		when_of(out, p, &b);
		return anchor;
	}
	if (lacks == MISS_NOTHING) {
		when_of(out, p, &b);
		return ANCHOR_FULL;
	}
	if (lacks == MISS_YEAR && continues(c, e) && !c->here.when.unknown) {
		b.year_known = true;
		b.year = c->here.when.year;
		when_of(out, p, &b);
		if (!out->none)
			return ANCHOR_TEXT;
	}
	m = lacks == MISS_MONTH ? month_source(c, p, b.ref_known, b.ref) :
	    lacks == MISS_DAY ? day_source(c) : NULL;
	if (m != NULL) {
		read_on(out, p, b, &m->when, false);
		return m->anchor == ANCHOR_REFERENCE ||
		    m->anchor == ANCHOR_PUBLISHED ? m->anchor : ANCHOR_TEXT;
	}
	if (b.ref_known) {
		nearest(out, p, b, b.ref, c->opts.prefer);
		return anchor;
	}
	if (lacks != MISS_DAY && c->last.set && !c->last.when.unknown) {
		read_on(out, p, b, &c->last.when, false);
		return ANCHOR_TEXT;
	}
	when_of(out, p, &b);
	return ANCHOR_NONE;
}

/* the second end of a range, read on from the first */
static void
resolve_end(struct when *out, const struct date_ctx *c,
    const struct time_point *p, const struct when *first)
{
	struct when_base b = { 0 };
	enum date_anchor anchor;
	long seconds;

	b.ref_known = reference(c, &b.ref, &seconds, &anchor);
	if (first->none || (first->unknown && when_lacks(p) == MISS_NOTHING)) {
		when_of(out, p, &b);
		return;
	}
	if (first->clock_only) {
		when_of(out, p, &b);
	} else {
		read_on(out, p, b, first, true);
	}
}

static int
clock_minutes(const struct when *w)
{
	return w->hour * 60 + (w->minute > 0 ? w->minute : 0);
}

/* 下午五点到六点: the six o'clock that comes after five in the afternoon */
static void
half_day(struct when *w, const struct time_point *p, const struct when *first)
{
	bool late = first->part == PART_AFTERNOON ||
	    first->part == PART_EVENING;

	if (w->hour < 0 || first->hour < 0 || w->hour > 12 ||
	    !(p->half_day || (late && w->part == PART_NONE)))
		return;
	if (clock_minutes(w) < clock_minutes(first) &&
	    clock_minutes(w) + 720 > clock_minutes(first) &&
	    w->beg <= first->beg + 1) {
		w->hour = (short)(w->hour + 12);
		if (!w->unknown && !w->clock_only) {
			w->beg = first->beg;
			w->end = first->end;
			w->year = first->year;
			w->month = first->month;
			w->day = first->day;
		}
	}
}

static void
remember(struct date_ctx *c, const struct time_expr *e, const struct when *w,
    enum date_anchor anchor, const struct time_point *p)
{
	struct date_memory m = { .set = true, .when = *w, .anchor = anchor,
	    .par = c->par };

	if (w->none || w->clock_only ||
	    (w->unknown && w->month == 0 && w->day == 0))
		return;
	m.year_stated = p->steps > 0 && p->step[0].op == STEP_SET &&
	    p->step[0].unit == U_YEAR;
	m.end = e->text.p + e->text.n;
	c->last = c->here = m;
	c->same_par = true;
	if (w->unit == U_DAY && !w->interval && w->month > 0 && w->day > 0)
		c->day[w->day] = m;
}

static bool
known(const struct when *w)
{
	return !w->none && !w->unknown && !w->clock_only && w->unit != U_NONE;
}

/* 去年同期: the last period of the text that is no whole year, in that year */
static void
same_period(struct when *w, const struct date_memory *m)
{
	const struct when *from = &m->when;
	struct civil beg, end;
	int years;

	if (!m->set || from->unknown || from->none || w->unknown ||
	    from->unit <= U_YEAR || from->unit == U_WEEK)
		return;
	beg = civil_of_days(m->spans ? m->beg : from->beg);
	end = civil_of_days(from->end);
	years = w->year - beg.year;
	if (!civil_valid(beg.year + years, beg.month, beg.day) ||
	    !civil_valid(end.year + years, end.month, end.day))
		return;
	*w = *from;
	w->year += years;
	w->interval = w->interval || m->spans;
	w->beg = civil_days(beg.year + years, beg.month, beg.day);
	w->end = civil_days(end.year + years, end.month, end.day);
}

static const char *
point_kind(const struct when *w)
{
	if (w->interval || w->hour_long)
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
	if (known(w)) {
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
	if (w->interval && known(w))
		(last ? edtf_last : edtf_first)(&f->value, w);
	else
		edtf_point(&f->value, w);
}

static enum date_anchor
do_around(struct date_fields *f, struct date_ctx *c, const struct time_expr *e)
{
	struct when w;
	enum date_anchor anchor = resolve_point(&w, c, e, &e->a);
	bool before = e->mod == MOD_BEFORE || e->mod == MOD_ON_OR_BEFORE;
	bool edge = e->a.edge == MOD_END;

	remember(c, e, &w, anchor, &e->a);
	print_point(f, c, &w);
	buf_reset(&f->from);
	buf_reset(&f->to);
	if (!known(&w))
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
	enum date_anchor anchor = resolve_point(&w, c, e, &e->a);
	bool since = e->form == TIME_SINCE;

	remember(c, e, &w, anchor, &e->a);
	if (!since)
		buf_add(&f->value, SLICE("../"));
	print_side(f, c, &w, !since);
	if (f->value.n == 0 || (!since && f->value.n == 3)) {
		buf_reset(&f->value);
	} else if (since) {
		buf_add(&f->value, SLICE("/.."));
	}
	f->kind = "interval";
	if (known(&w))
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

	/* 3月至2022年5月: the year stands with the second */
	anchor = resolve_point(&a, c, e, &first);
	if (a.clock_only && when_lacks(&e->b) != MISS_DAY)
		a.unknown = true;
	resolve_end(&b, c, &e->b, &a);
	half_day(&b, &e->b, &a);
	remember(c, e, &a, anchor, &e->a);
	if (!b.clock_only)
		remember(c, e, &b, anchor, &e->a);
	if (known(&a) && known(&b) && c->here.set) {
		c->here.spans = c->last.spans = true;
		c->here.beg = c->last.beg = a.beg;
	}
	print_side(f, c, &a, false);
	buf_byte(&f->value, '/');
	print_side(f, c, &b, true);
	if (f->value.p[0] == '/' || f->value.p[f->value.n - 1] == '/')
		buf_reset(&f->value);
	f->kind = "interval";
	if (known(&a) && known(&b)) {
		edtf_moment(&f->from, when_from(&a));
		edtf_moment(&f->to, when_until(&b));
	}
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

static enum date_anchor
do_ago(struct date_fields *f, struct date_ctx *c, const struct time_expr *e)
{
	enum time_unit unit = span_unit(&e->span);
	enum date_anchor anchor = ANCHOR_NONE;
	struct when w;
	long day, seconds;

	f->kind = unit >= U_HOUR ? "datetime" : "date";
	if (!reference(c, &day, &seconds, &anchor) || too_far(&e->span))
		return ANCHOR_NONE;
	if (unit >= U_HOUR && seconds < 0)
		return anchor;          /* no clock to count from */
	moved(&day, &seconds, &e->span, e->sign);
	when_at(&w, day, seconds, unit);
	if (e->a.part != PART_NONE || e->a.hour >= 0) {
		w.part = e->a.part;
		w.hour = e->a.hour;
		w.minute = e->a.minute;
		w.second = e->a.second;
	}
	print_point(f, c, &w);
	remember(c, e, &w, anchor, &e->a);
	return anchor;
}

static enum date_anchor
do_window(struct date_fields *f, struct date_ctx *c, const struct time_expr *e)
{
	enum time_unit unit = span_unit(&e->span);
	enum date_anchor anchor = ANCHOR_NONE;
	long day, seconds, day2, seconds2;
	struct when a, b;

	if (!reference(c, &day, &seconds, &anchor) || too_far(&e->span) ||
	    (unit >= U_HOUR && seconds < 0)) {
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

/* In text that was not split, a sentence ends where its signs stand. */
static void
end_sentence(struct date_ctx *c, const struct time_expr *e)
{
	static const struct slice signs[] = {
		SLICE_INIT("。"), SLICE_INIT("！"), SLICE_INIT("？"),
	};
	struct slice gap;

	if (!c->here.set)
		return;
	gap = slice_of(c->here.end, (size_t)(e->text.p - c->here.end));
	for (size_t i = 0; i < LEN(signs); i++)
		if (slice_find(gap, signs[i]) < gap.n)
			c->here.set = false;
}

void
date_resolve(struct date_fields *f, struct date_ctx *c,
    const struct time_expr *e)
{
	enum date_anchor anchor = ANCHOR_FULL;
	struct when w;

	end_sentence(c, e);

	buf_reset(&f->value);
	buf_reset(&f->from);
	buf_reset(&f->to);
	f->mod = edtf_mod(mod_of(e, &e->a));
	switch (e->form) {
	case TIME_POINT:
		anchor = resolve_point(&w, c, e, &e->a);
		if (e->a.same_period)
			same_period(&w, c->here.set ? &c->here : &c->last);
		remember(c, e, &w, anchor, &e->a);
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
