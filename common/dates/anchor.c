/* common/dates/anchor.c -- what a point of time is read against */
#include "dates/anchor.h"

#include <stdlib.h>

#include "dates/civil.h"
#include "dates/told.h"

enum {
	TRIES = 9               /* years, months or weeks to either side: leap
	                         * days and thirtieth lunar days are rare */
};

/* the day of publication or the reference; its time of day, -1 unknown */
bool
anchor_reference(const struct date_ctx *c, long *day, long *seconds,
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
	for (int i = 0; i <= TRIES && (!found || i < 2 ||
	    prefer != PREFER_NEAREST); i++)
		for (int sign = i == 0 ? 1 : -1; sign <= 1; sign += 2) {
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
		if ((lacks == MISS_DAY && out->clock_only) || (p->steps == 1 &&
		    p->step[0].op == STEP_TEXT && p->step[0].n == 0 &&
		    p->step[0].unit == from->unit)) {
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

/* 次日, 同月, 上年: read from the dates of the text; else from the reference */
static enum date_anchor
from_text(struct when *out, const struct date_ctx *c,
    const struct time_point *p, struct when_base b, enum date_anchor anchor)
{
	const struct date_memory *m = told_base(c, p, b.ref_known, b.ref);
	struct when first;

	if (m == NULL) {
		when_of(out, p, &b);
		return anchor;
	}
	first = m->when;
	if (p->step[0].unit == U_DAY && p->step[0].n > 1)
		first.beg = m->first;           /* 次日, then 第三天 */
	read_on(out, p, b, &first, false);
	return ANCHOR_TEXT;
}

/* 上月 would be the very month that the text has just told of: then it is the one
 * before that */
static bool
before_told(struct when *out, const struct date_ctx *c,
    const struct time_point *p, struct when_base b)
{
	const struct time_step *t = &p->step[0];
	const struct date_memory *m = told_last(c);

	if (t->op != STEP_SHIFT || t->n != -1 || t->unit < U_HALF ||
	    t->unit > U_WEEK || m == NULL || !m->named || m->when.unit != t->unit ||
	    m->when.beg != out->beg || m->when.interval)
		return false;
	b.ref = m->when.beg;
	when_of(out, p, &b);
	return true;
}

/* 甲午年 near a year that its paragraph named; else it is left */
static bool
cycle_from_text(struct when *out, const struct date_ctx *c,
    const struct time_point *p, struct when_base b)
{
	enum { NEAR = 5 };
	const struct when *w = &c->last.when;

	if (!c->last.set || !c->same_par || w->unknown || w->clock_only)
		return false;
	b.year = w->year;
	when_of(out, p, &b);
	return !out->none && labs((long)out->year - w->year) <= NEAR;
}

/* the year that a point lacks, where the text tells it */
static bool
year_from_text(struct when *out, const struct date_ctx *c,
    const struct time_expr *e, const struct time_point *p, struct when_base b)
{
	const struct date_memory *m = NULL;

	b.year_known = true;
	if (p->step[0].op == STEP_CYCLE)
		return cycle_from_text(out, c, p, b);
	if (told_just_before(c, e) && !c->here.when.unknown) {
		b.year = c->here.when.year;
	} else if (p->step[0].unit == U_MONTH) {
		m = told_story(c, e, b.ref_known, b.ref);
		if (m != NULL) {
			read_on(out, p, b, &m->when, true);
			return c->here.set || out->year == m->when.year;
		}
		if (!c->has_chapter || !told_first(c, e))
			return false;
		b.year = c->chapter;
	} else {
		return false;
	}
	when_of(out, p, &b);
	return !out->none;
}

/* 8月1日和31日: no list goes back to the month before without naming it */
static void
stay_in_month(struct when *out, const struct time_point *p, struct when_base b,
    const struct when *from)
{
	struct when w;

	if (!anchor_known(out) || out->beg >= from->beg ||
	    out->month == from->month)
		return;
	move_base(&b, MISS_MONTH, from->beg, 0);
	when_of(&w, p, &b);
	if (!w.none && !w.unknown)
		*out = w;
}

/* resolves a point that stands alone or first; says what it was read against */
enum date_anchor
anchor_point(struct when *out, const struct date_ctx *c,
    const struct time_expr *e, const struct time_point *p)
{
	enum when_missing lacks = when_lacks(p);
	struct when_base b = { 0 };
	enum date_anchor anchor = ANCHOR_NONE;
	const struct date_memory *m;
	long seconds;

	b.ref_known = anchor_reference(c, &b.ref, &seconds, &anchor);
	if (when_needs_text(p))
		return from_text(out, c, p, b, anchor);
	if (when_needs_ref(p)) {
		when_of(out, p, &b);
		return before_told(out, c, p, b) ? ANCHOR_TEXT : anchor;
	}
	if (lacks == MISS_NOTHING) {
		when_of(out, p, &b);
		return ANCHOR_FULL;
	}
	if (lacks == MISS_YEAR && year_from_text(out, c, e, p, b))
		return ANCHOR_TEXT;
	m = lacks == MISS_MONTH ? told_month(c, e, p, b.ref_known, b.ref) :
	    lacks == MISS_WEEK ? told_week(c) :
	    lacks == MISS_DAY ? told_day(c) : NULL;
	if (m != NULL) {
		read_on(out, p, b, &m->when, lacks == MISS_WEEK);
		if (lacks == MISS_MONTH && told_list(c, e))
			stay_in_month(out, p, b, &m->when);
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

/* the last one that is not behind the second end */
bool
anchor_start(struct when *out, const struct time_point *p,
    const struct time_point *second)
{
	struct when_base b = { .year_known = true };
	struct when end;

	if (when_lacks(p) != MISS_YEAR || second->steps == 0 ||
	    second->step[0].op != STEP_SET || second->step[0].unit != U_YEAR)
		return false;
	when_of(&end, second, &b);
	for (int i = 0; i < 2; i++) {
		b.year = end.year - i;
		when_of(out, p, &b);
		if (!end.none && !out->none && out->beg <= end.beg)
			return true;
	}
	return false;
}

/* the second end of a range, read on from the first */
void
anchor_end(struct when *out, const struct date_ctx *c,
    const struct time_point *p, const struct when *first)
{
	struct when_base b = { 0 };
	enum date_anchor anchor;
	long seconds;

	b.ref_known = anchor_reference(c, &b.ref, &seconds, &anchor);
	if (first->none || (first->unknown && when_lacks(p) == MISS_NOTHING)) {
		when_of(out, p, &b);
		return;
	}
	if (first->clock_only) {
		when_of(out, p, &b);
	} else {
		read_on(out, p, b, first, true);
		if (out->unit == U_DECADE && out->beg < first->beg) {
			b.year_known = true;    /* 二三十年代 */
			b.year = first->year + 100;
			when_of(out, p, &b);
		}
	}
}

static int
clock_minutes(const struct when *w)
{
	return w->hour * 60 + (w->minute > 0 ? w->minute : 0);
}

/* 下午五点到六点: the six o'clock that comes after five in the afternoon */
void
anchor_half_day(struct when *w, const struct time_point *p, const struct when *first)
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

bool
anchor_known(const struct when *w)
{
	return !w->none && !w->unknown && !w->clock_only && w->unit != U_NONE;
}

/* 去年同期: the last period of the text that is no whole year, in that year */
void
anchor_same_period(struct when *w, const struct date_memory *m)
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
