/* common/dates/told.c -- which date of the text a point is read from */
#include "dates/told.h"

#include <stdlib.h>

#include "dates/anchor.h"
#include "dates/civil.h"
#include "dates/dict.h"
#include "lex/joint.h"

enum {
	DAY_REACH = 16,         /* paragraphs for which 8月20日 tells what 20日 is */
	NEWS_DAYS = 62          /* such a day is no older, nor farther ahead */
};

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
	c->last.set = c->here.set = c->news.set = c->month.set =
	    c->topic.set = false;
	for (size_t i = 0; i < LEN(c->day); i++)
		c->day[i].set = false;
	c->par = 0;
	c->has_chapter = false;
}

void
date_ctx_unit(struct date_ctx *c, struct slice text, unsigned long par,
    bool heading)
{
	c->unit = text;
	c->heading = heading;
	c->here.set = false;
	c->same_par = par == c->par;
	c->par = par;
}

/* What an expression without a year reads on from: a date just before it in a
 * list, or in the same sentence with a year of its own. */
bool
told_just_before(const struct date_ctx *c, const struct time_expr *e)
{
	const struct date_memory *m = &c->here;
	unsigned links = JOINT_PAUSE | JOINT_AND | JOINT_OR | JOINT_TO;
	struct slice gap;

	if (!m->set || !m->year_stated)
		return false;
	gap = slice_trim(slice_of(m->end, (size_t)(e->text.p - m->end)));
	if (slice_ends(gap, SLICE("即")))       /* 10月10日，即农历八月十九 */
		gap.n -= strlen("即");
	if (slice_starts(gap, SLICE("）")))     /* 昭和10年（1935年）4月 */
		gap = slice_from(gap, strlen("）"));
	else if (slice_starts(gap, SLICE(")")))
		gap = slice_from(gap, 1);
	if (gap.n == 0)
		return true;
	/* behind a comma or in brackets only where the date before has a month */
	if (m->when.month != 0) {
		if (slice_eq(gap, SLICE("(")) || slice_eq(gap, SLICE("（")))
			return true;
		links |= JOINT_COMMA;
	}
	return set_begins(&joints, gap, links) == gap.n;
}

bool
told_list(const struct date_ctx *c, const struct time_expr *e)
{
	struct slice gap;

	if (!c->here.set)
		return false;
	gap = slice_trim(slice_of(c->here.end,
	    (size_t)(e->text.p - c->here.end)));
	return set_begins(&joints, gap, JOINT_PAUSE | JOINT_AND) == gap.n;
}

/* what stands before an expression in its unit */
static struct slice
before_it(const struct date_ctx *c, const struct time_expr *e)
{
	return slice_trim(slice_of(c->unit.p,
	    (size_t)(e->text.p - c->unit.p)));
}

/* does it begin its sentence? */
bool
told_first(const struct date_ctx *c, const struct time_expr *e)
{
	struct slice before = before_it(c, e);

	return before.n == 0 || slice_ends(before, SLICE("。")) ||
	    slice_ends(before, SLICE("；")) ||
	    slice_ends(before, SLICE("：")) || slice_ends(before, SLICE(":"));
}

/* Does a closing bracket stand between a date and an expression behind it? */
static bool
out_of_brackets(const struct date_memory *m, const struct time_expr *e)
{
	struct slice gap = slice_of(m->end, (size_t)(e->text.p - m->end));

	return slice_find(gap, SLICE("）")) < gap.n ||
	    slice_find(gap, SLICE(")")) < gap.n;
}

/* A date of another year that it names tells a story: the months behind it in its
 * sentence go on from there, but not behind the bracket that it stands in; and so
 * do those that begin the next sentences where it begins its own.  A year alone
 * and one to come tell one only where they begin the sentence. */
const struct date_memory *
told_story(const struct date_ctx *c, const struct time_expr *e, bool has_ref,
    long ref)
{
	const struct date_memory *m = c->here.set ? &c->here : &c->last;
	int years = has_ref && m->set ? civil_of_days(ref).year -
	    m->when.year : 0;
	bool far = !has_ref || years > 1;

	if (!m->set || !m->year_stated || m->aside || m->when.unknown ||
	    (has_ref && years == 0) || ((years < 0 || m->when.month == 0) &&
	    !m->leads))
		return NULL;
	if (!c->here.set)
		return c->same_par && m->leads && m->when.month != 0 &&
		    told_first(c, e) ? m : NULL;
	return (m->when.month == 0 ? far : far || m->leads) &&
	    !out_of_brackets(m, e) ? m : NULL;
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

/* Is it of one month?  A quarter has only a first one. */
static bool
has_month(const struct when *w)
{
	return w->month != 0 && w->unit >= U_MONTH;
}

/* The date of the text that gives a bare day its month: one of the same
 * sentence or paragraph; else the day of that number that was named with its
 * month before; where there is no reference, the last date. */
const struct date_memory *
told_month(const struct date_ctx *c, const struct time_expr *e,
    const struct time_point *p, bool has_ref, long ref)
{
	const struct date_memory *named = p->step[0].op == STEP_SET &&
	    p->step[0].unit == U_DAY ? &c->day[p->step[0].n] : NULL;

	if (c->here.set && has_month(&c->here.when))
		return &c->here;
	if (c->same_par && has_month(&c->last.when) &&
	    (is_news(&c->last, has_ref, ref) ||
	    told_story(c, e, has_ref, ref) != NULL))
		return &c->last;
	if (named != NULL && is_news(named, has_ref, ref) &&
	    c->par - named->par <= DAY_REACH && (!has_ref ||
	    labs(named->when.beg - ref) <= NEWS_DAYS))
		return named;
	return !has_ref && c->last.set && has_month(&c->last.when) ? &c->last :
	    NULL;
}

/* the day of the text that a clock time is of */
const struct date_memory *
told_day(const struct date_ctx *c)
{
	const struct date_memory *m = c->here.set ? &c->here : &c->last;

	return m->set && (c->here.set || c->same_par) &&
	    m->when.unit == U_DAY && !m->when.interval ? m : NULL;
}

/* the date of the sentence whose week a weekday goes on from: 下周一、周三 */
const struct date_memory *
told_week(const struct date_ctx *c)
{
	return c->here.set && c->here.week_stated && !c->here.when.unknown ?
	    &c->here : NULL;
}

/* What 次日 and 同月 count from.  当日 may look back over some paragraphs to a
 * day of the news, 比上月 to a month of it, 上年 only where its own sentence or
 * paragraph is of one year. */
const struct date_memory *
told_base(const struct date_ctx *c, const struct time_point *p, bool has_ref,
    long ref)
{
	const struct date_memory *m = &c->last;
	bool day = p->step[0].unit == U_DAY;

	if (p->step[0].unit == U_MONTH && m->set && c->same_par &&
	    m->when.month == 0)
		return c->month.set ? &c->month : NULL; /* 1884年以来同月 */
	if (c->here.set)        /* 2018年…比2017年…，比上年 */
		return !day && p->step[0].n < 0 && c->here.aside &&
		    c->topic.set && c->topic.par == c->par ? &c->topic :
		    &c->here;
	if (!m->set)
		return NULL;
	if (!day && p->step[0].n < 0 && !(is_news(m, has_ref, ref) &&
	    m->when.unit == p->step[0].unit && c->par - m->par <= DAY_REACH))
		return c->same_par && (m->leads || is_news(m, has_ref, ref)) ?
		    m : NULL;
	if (c->same_par || p->step[0].n < 0)
		return m;
	if (day && p->step[0].n == 0 && c->news.set)
		m = &c->news;
	if (!c->opts.has_reference)
		return m;
	return day && is_news(m, has_ref, ref) && anchor_known(&m->when) &&
	    m->when.unit == U_DAY && c->par - m->par <= DAY_REACH ? m : NULL;
}

const struct date_memory *
told_last(const struct date_ctx *c)
{
	return c->last.set && c->same_par && anchor_known(&c->last.when) ?
	    &c->last : NULL;
}

/* A heading that is only a year is of the lines behind it; another year that
 * begins a sentence there takes its place. */
static void
note_chapter(struct date_ctx *c, const struct time_expr *e,
    const struct date_memory *m)
{
	if (!m->year_stated || m->when.unknown || !m->leads ||
	    m->anchor != ANCHOR_FULL)
		return;
	if (c->heading && m->when.unit == U_YEAR &&
	    slice_trim(c->unit).n == e->text.n)
		c->has_chapter = true;
	c->chapter = m->when.year;
}

void
told_remember(struct date_ctx *c, const struct time_expr *e, const struct when *w,
    enum date_anchor anchor, const struct time_point *p)
{
	struct date_memory m = { .set = true, .when = *w, .anchor = anchor,
	    .par = c->par };
	enum date_anchor unused;
	long ref, seconds;

	if (w->none || w->clock_only ||
	    (w->unknown && w->month == 0 && w->day == 0) ||
	    (p->steps > 0 && p->step[0].n < 0 && (when_needs_text(p) ||
	    (p->step[0].op == STEP_SHIFT && anchor == ANCHOR_TEXT))))
		return;                 /* 较前一日: only a glance back */
	m.year_stated = (p->steps > 0 && p->step[0].op == STEP_SET &&
	    p->step[0].unit == U_YEAR) || (anchor == ANCHOR_TEXT &&
	    c->last.set && c->last.year_stated);
	m.named = p->steps > 0 && p->step[0].op == STEP_SET;
	m.week_stated = p->steps > 0 && (p->step[0].unit == U_WEEK ||
	    (p->step[0].op == STEP_WEEKDAY && c->here.set &&
	    c->here.week_stated));
	if (m.year_stated) {
		m.leads = told_first(c, e) || (c->here.set && c->here.leads);
		m.aside = dict_front(before_it(c, e), FRONT_COMPARE);
	}
	m.first = !when_needs_text(p) || p->step[0].unit != U_DAY ||
	    p->step[0].n <= 0 ? w->beg : anchor == ANCHOR_TEXT ?
	    c->last.first : w->beg - p->step[0].n;
	m.end = e->text.p + e->text.n;
	note_chapter(c, e, &m);
	c->last = c->here = m;
	c->same_par = true;
	if (w->month != 0)
		c->month = m;
	if (!m.aside)
		c->topic = m;
	if (w->unit == U_DAY && (!m.year_stated ||
	    !anchor_reference(c, &ref, &seconds, &unused) ||
	    civil_of_days(ref).year == w->year))
		c->news = m;
	if (w->unit == U_DAY && !w->interval && w->month > 0 && w->day > 0 &&
	    !(p->steps > 0 && p->step[0].op == STEP_FEAST))
		c->day[w->day] = m;
}

/* In text that was not split, a sentence ends where its signs stand. */
void
told_sentence(struct date_ctx *c, const struct time_expr *e)
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
