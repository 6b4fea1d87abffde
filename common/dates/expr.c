/* common/dates/expr.c -- finds time expressions in Chinese text
 *
 * At every place where a word of the dictionary or a numeral begins, each kind
 * of expression is tried, and the longest one is taken; where two are as long,
 * the one tried first.
 */
#include "dates/expr.h"

#include "dates/dict.h"
#include "dates/feast.h"
#include "dates/point.h"
#include "dates/span.h"
#include "text/utf8.h"

enum {
	YEARS_MAX = 1000 * 1000,        /* 下2009年 is no span of years */
	NUMERAL_MAX = 16
};

struct finder {
	struct time_expr best;
	size_t len;                     /* of the best; 0 where there is none */
	struct slice text, before;      /* from the place on; what precedes it */
};

static void
offer(struct finder *f, struct time_expr *e, struct slice rest,
    const char *rule)
{
	size_t len = f->text.n - rest.n;

	if (len <= f->len)
		return;
	e->rule = rule;
	e->text = slice_head(f->text, len);
	f->best = *e;
	f->len = len;
}

static struct slice
behind(const struct finder *f, struct slice s)
{
	return slice_of(f->before.p, (size_t)(s.p - f->before.p));
}

static void
set_point(struct time_expr *e, const struct point *pt)
{
	e->form = pt->range ? TIME_RANGE : TIME_POINT;
	e->a = pt->range ? pt->low : pt->p;
	e->b = pt->p;
}

/* a point at the head of *s, as both ends of e where it is a range in itself */
static bool
take_point(struct finder *f, struct time_expr *e, struct slice *s,
    struct point *pt)
{
	size_t n = point_read(pt, *s, behind(f, *s));

	if (n == 0)
		return false;
	*s = slice_from(*s, n);
	set_point(e, pt);
	return true;
}

/* 左右 前后 许: about */
static void
take_about(struct time_expr *e, struct slice *s, bool clock)
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

/* 到10月7日, —24时: the other end behind a connector */
static bool
take_end(struct finder *f, struct time_expr *e, struct slice *s)
{
	struct slice rest = *s;
	struct time_expr other = { 0 };
	struct dict_word w;
	struct point pt;

	if (e->form == TIME_RANGE)
		return false;
	dict_spaces(&rest);
	if (!dict_take(&w, &rest, WORDS_OF(W_TO)))
		return false;
	dict_spaces(&rest);
	if (take_point(f, &other, &rest, &pt)) {
		if (pt.range)
			return false;
	} else if (e->a.steps > 0 && e->a.step[0].unit == U_YEAR &&
	    year_read(&pt, &rest)) {
		set_point(&other, &pt);
	} else {
		return false;
	}
	e->b = other.a;
	e->form = TIME_RANGE;
	*s = rest;
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
	    !take_point(f, &other, &rest, &pt) || pt.range ||
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
	    !take_point(f, &other, &rest, &pt) || pt.range ||
	    !dict_take(&w, &rest, WORDS_OF(W_BEFORE)))
		return;
	e->b = other.a;
	e->form = TIME_RANGE;
	e->mod = MOD_NONE;
	*s = rest;
}

/* what may stand behind a point: 起, 以来, 之前, 至今, 止 */
static void
take_bound(struct finder *f, struct time_expr *e, struct slice *s, bool from)
{
	struct slice rest = *s;
	struct dict_word w;

	if (dict_take(&w, &rest, WORDS_OF(W_TILLNOW))) {
		e->form = TIME_SINCE;
	} else if (dict_take(&w, &rest, WORDS_OF(W_SINCE)) && w.n != 1) {
		if (w.n == 3 && !from && (e->a.hour >= 0 ||
		    slice_ends(f->before, SLICE("于"))))
			return;         /* 将于8时开始 is when it begins */
		e->form = TIME_SINCE;
		dict_take(&w, &rest, WORDS_OF(W_TILLNOW));
	} else if (dict_take(&w, &rest, WORDS_OF(W_END))) {
		if (e->form == TIME_POINT)
			e->form = TIME_UNTIL;
	} else if (dict_take(&w, &rest, WORDS_OF(W_BEFORE))) {
		if (e->form == TIME_RANGE) {
			*s = rest;
			return;
		}
		e->form = TIME_AROUND;
		e->mod = w.n ? MOD_ON_OR_BEFORE : MOD_BEFORE;
	} else if (e->form == TIME_POINT &&
	    dict_take(&w, &rest, WORDS_OF(W_AFTERWARDS))) {
		e->form = TIME_AROUND;
		e->mod = w.n ? MOD_ON_OR_AFTER : MOD_AFTER;
		take_upper(f, e, &rest);
	} else {
		return;
	}
	*s = rest;
}

/* what stands behind a point: a second end, 起, 之前 */
static void
finish_point(struct finder *f, struct time_expr *e, struct slice s,
    const struct point *pt, bool from)
{
	struct slice up = s;
	struct dict_word w;

	take_about(e, &s, pt->level >= U_HOUR);
	/* 自…起至…止 */
	if (dict_take(&w, &up, WORDS_OF(W_SINCE) | WORDS_OF(W_TILLNOW)) &&
	    w.is == W_SINCE && w.n >= 2 && take_end(f, e, &up)) {
		offer(f, e, up, "from-to");
		return;
	}
	if (take_end(f, e, &s) || take_between(f, e, &s)) {
		offer(f, e, s, "from-to");
		return;
	}
	take_bound(f, e, &s, from);
	if (from && e->form == TIME_POINT) {
		/* 从 a day says no more than the day; 自 says since */
		if (!slice_starts(f->text, SLICE("自")))
			return;
		e->form = TIME_SINCE;
	}
	offer(f, e, s, e->form == TIME_POINT ? "point" : "bound");
}

/* a point that begins with a numeral, read already: n bytes */
static void
offer_point(struct finder *f, const struct point *pt, size_t n)
{
	struct time_expr e = { 0 };

	set_point(&e, pt);
	finish_point(f, &e, slice_from(f->text, n), pt, false);
}

/* points with or without 截至, 自, 约 in front, ranges, and what bounds them */
static void
try_point(struct finder *f)
{
	struct slice s = f->text;
	struct time_expr e = { 0 };
	struct dict_word w;
	struct point pt;
	bool from, about, until;

	about = dict_take(&w, &s, WORDS_OF(W_ABOUTPRE));
	until = !about && dict_take(&w, &s, WORDS_OF(W_UNTIL));
	from = !about && !until && dict_take(&w, &s, WORDS_OF(W_FROM));
	if (about || until || from)
		dict_spaces(&s);
	if (from)
		about = dict_take(&w, &s, WORDS_OF(W_ABOUTPRE));
	if (!take_point(f, &e, &s, &pt) ||
	    (from && slice_starts(f->text, SLICE("由")) && pt.bare))
		return;
	if (about)
		e.mod = MOD_APPROX;
	if (until) {
		dict_take(&w, &s, WORDS_OF(W_END));
		e.form = TIME_UNTIL;
		e.a = e.b;
		offer(f, &e, s, "until");
		return;
	}
	finish_point(f, &e, s, &pt, from);
}

static void
set_span(struct time_expr *e, const struct span *sp)
{
	e->span = sp->a;
	e->span_to = sp->b;
	e->span_range = sp->range;
	if (sp->mod != MOD_NONE)
		e->mod = sp->mod;
}

/* 近三天, 过去一周, 未来两个月, 前5分钟, 再过半小时, 之前3小时 */
static void
try_window(struct finder *f)
{
	struct slice s = f->text, rest;
	struct time_expr e = { .form = TIME_WINDOW, .a.hour = -1 };
	struct dict_word w;
	struct span sp;
	size_t n;

	if (!dict_take(&w, &s, WORDS_OF(W_BACK) | WORDS_OF(W_FORTH) |
	    WORDS_OF(W_SOME) | WORDS_OF(W_REL) | WORDS_OF(W_ONWARD)))
		return;
	switch (w.is) {
	case W_BACK:
		e.sign = -1;
		break;
	case W_FORTH:
		e.sign = 1;
		break;
	case W_SOME:
		e.sign = -w.n;          /* 前两天 are behind us, 后三天 ahead */
		break;
	case W_REL:
		e.sign = w.n;
		break;
	default:
		e.form = TIME_AGO;
		e.sign = 1;
		break;
	}
	dict_spaces(&s);
	n = span_read(&sp, s, true);
	if (n == 0 || e.sign == 0 || sp.a.years >= YEARS_MAX ||
	    (w.is == W_REL && slice_starts(s, SLICE("半"))))
		return;
	e.whole = w.is == W_SOME || w.is == W_REL;
	s = slice_from(s, n);
	set_span(&e, &sp);
	rest = s;
	if (dict_take(&w, &rest, WORDS_OF(W_WITHIN)))
		s = rest;
	else if (e.sign < 0 && dict_take(&w, &rest, WORDS_OF(W_SINCE)) &&
	    w.n <= 1)
		s = rest;
	offer(f, &e, s, "window");
}

/* 六天后的3时: the time of that day */
static void
take_clock(struct finder *f, struct time_expr *e, struct slice *s)
{
	struct slice rest = *s;
	struct point pt;
	size_t n;

	e->a.hour = e->a.minute = e->a.second = -1;
	e->a.micro = -1;
	if (slice_starts(rest, SLICE("的")))
		rest = slice_from(rest, strlen("的"));
	n = point_read(&pt, rest, behind(f, rest));
	if (n == 0 || pt.range || pt.p.steps > 0 || e->span.hours != 0 ||
	    e->span.minutes != 0 || e->span.seconds != 0 || e->span.days == 0)
		return;
	e->a = pt.p;
	*s = slice_from(rest, n);
}

/* 三天, 三天前, 两周后, 60日内, 十年来, 24小时一轮 */
static void
try_span(struct finder *f)
{
	struct slice s = f->text, rest;
	struct time_expr e = { .form = TIME_SPAN };
	struct dict_word w;
	struct span sp;
	bool about;
	size_t n;

	if (slice_ends(f->before, SLICE("第")))
		return;                         /* 第45分钟 */
	about = dict_take(&w, &s, WORDS_OF(W_ABOUTPRE));
	if (about)
		dict_spaces(&s);
	n = span_read(&sp, s, false);
	if (n == 0)
		return;
	s = slice_from(s, n);
	set_span(&e, &sp);
	if (about)
		e.mod = MOD_APPROX;
	take_about(&e, &s, false);
	rest = s;
	if (dict_take(&w, &rest, WORDS_OF(W_ROUND))) {
		e.form = TIME_SET;
	} else if (dict_take(&w, &rest, WORDS_OF(W_LIMIT))) {
		e.mod = w.n > 0 ? MOD_MORE_THAN : MOD_LESS_THAN;
	} else if (dict_take(&w, &rest, WORDS_OF(W_BEFORE) |
	    WORDS_OF(W_AFTERWARDS))) {
		e.form = sp.some ? TIME_VAGUE : TIME_AGO;
		e.sign = w.is == W_BEFORE ? -1 : 1;
		if (sp.range)
			e.mod = MOD_APPROX;
		take_clock(f, &e, &rest);
	} else if (dict_take(&w, &rest, WORDS_OF(W_WITHIN))) {
		e.form = TIME_WINDOW;
		e.sign = 1;
		if (slice_starts(s, SLICE("中")) || slice_starts(s, SLICE("里"))) {
			e.form = TIME_SPAN;
			rest = s;
		}
	} else if (dict_take(&w, &rest, WORDS_OF(W_SINCE)) && w.n <= 1) {
		e.form = TIME_WINDOW;
		e.sign = -1;
	} else {
		rest = s;
	}
	/* 几天 alone says no number */
	if (sp.some && e.form == TIME_SPAN)
		return;
	offer(f, &e, rest, "span");
}

/* the period of 每周三, 每月10号, 每3天 */
static bool
take_period(struct finder *f, struct time_expr *e, struct slice *s)
{
	static const struct {
		enum time_unit unit;
		int years, months, days;
	} periods[] = {
		{ U_YEAR, 1, 0, 0 }, { U_HALF, 0, 6, 0 }, { U_QUARTER, 0, 3, 0 },
		{ U_MONTH, 0, 1, 0 }, { U_WEEK, 0, 0, 7 },
	};
	struct slice rest = *s;
	struct dict_word w;
	struct point pt;
	struct span sp;
	size_t n;

	if (dict_take(&w, &rest, WORDS_OF(W_WORKDAY))) {
		e->span.days = 1000;
		*s = rest;
		return true;
	}
	n = span_read(&sp, *s, true);
	if (n > 0 && !sp.range) {
		e->span = sp.a;
		*s = slice_from(*s, n);
		return true;
	}
	n = point_read(&pt, *s, behind(f, *s));
	if (n > 0 && !pt.range && pt.p.steps > 0) {
		const struct time_step *t = &pt.p.step[0];

		if (t->op == STEP_WEEKDAY || t->unit == U_WEEKEND)
			e->span.days = 7000, e->span.weeks = true;
		else if (t->op == STEP_FEAST || t->unit == U_SEASON ||
		    t->unit == U_MONTH || t->unit == U_QUARTER)
			e->span.years = 1000;
		else if (t->unit == U_DAY || t->unit == U_XUN)
			e->span.months = 1000;
		else
			return false;
		*s = slice_from(*s, n);
		return true;
	}
	if (n > 0 && pt.p.steps == 0) {         /* 每晚9点 */
		e->span.days = 1000;
		*s = slice_from(*s, n);
		return true;
	}
	rest = *s;
	if (!dict_take(&w, &rest, WORDS_OF(W_RELUNIT) | WORDS_OF(W_WEEK) |
	    WORDS_OF(W_SPAN)))
		return false;
	if (w.is == W_WEEK)
		w.unit = U_WEEK;
	if (w.unit == U_WEEKEND) {
		e->span.days = 7000, e->span.weeks = true;
		*s = rest;
		return true;
	}
	if (w.is == W_SPAN) {
		e->span.days = w.unit == U_DAY ? w.n * 1000 : 0;
		e->span.hours = w.unit == U_HOUR ? 1000 : 0;
		e->span.minutes = w.unit == U_MINUTE ? w.n * 1000 : 0;
		e->span.years = w.unit == U_YEAR ? w.n * 1000 : 0;
		e->span.months = w.unit == U_MONTH ? w.n * 1000 : 0;
		e->span.seconds = w.unit == U_SECOND ? 1000 : 0;
		e->span.weeks = w.unit == U_DAY && w.n == 7;
		*s = rest;
		return !span_empty(&e->span);
	}
	for (size_t i = 0; i < LEN(periods); i++)
		if (periods[i].unit == w.unit) {
			e->span.years = periods[i].years * 1000;
			e->span.months = periods[i].months * 1000;
			e->span.days = periods[i].days * 1000;
			e->span.weeks = w.unit == U_WEEK;
			*s = rest;
			return true;
		}
	return false;
}

/* 每周一三五, 每周一、三、五, 周一至周五 */
static void
take_weekdays(struct slice *s)
{
	struct slice rest = *s;
	struct dict_word w;

	for (;;) {
		if (slice_starts(rest, SLICE("、")))
			rest = slice_from(rest, strlen("、"));
		else if (dict_take(&w, &rest, WORDS_OF(W_TO)))
			dict_take(&w, &rest, WORDS_OF(W_WEEK));
		if (dict_is_digit(rest) ||
		    !dict_take(&w, &rest, WORDS_OF(W_WEEKDAY)) ||
		    dict_at(rest, WORDS_OF(W_HOUR) | WORDS_OF(W_AFTER)))
			return;         /* 至五时 is of the clock */
		*s = rest;
	}
}

/* the time of day or the day that a set says besides: 每天上午9点到11点 */
static void
take_set_tail(struct finder *f, struct slice *s, bool weeks)
{
	struct slice rest = *s;
	struct time_expr e = { 0 };
	struct dict_word w;
	struct point pt;

	if (dict_take(&w, &rest, WORDS_OF(W_WORKDAY)))
		*s = rest;
	if (weeks)
		take_weekdays(&rest);
	*s = rest;
	if (slice_starts(rest, SLICE("的")))
		rest = slice_from(rest, strlen("的"));
	if (take_point(f, &e, &rest, &pt))
		*s = rest;
	else
		rest = *s;
	if (take_end(f, &e, &rest))
		*s = rest;
}

static void
try_set(struct finder *f)
{
	static const struct {
		enum time_unit unit;
		int years, months, days, hours, minutes, seconds;
	} units[] = {
		{ U_YEAR, 1, 0, 0, 0, 0, 0 }, { U_HALF, 0, 6, 0, 0, 0, 0 },
		{ U_QUARTER, 0, 3, 0, 0, 0, 0 }, { U_MONTH, 0, 1, 0, 0, 0, 0 },
		{ U_WEEK, 0, 0, 7, 0, 0, 0 }, { U_DAY, 0, 0, 1, 0, 0, 0 },
		{ U_HOUR, 0, 0, 0, 1, 0, 0 }, { U_MINUTE, 0, 0, 0, 0, 1, 0 },
		{ U_SECOND, 0, 0, 0, 0, 0, 1 },
	};
	struct slice s = f->text;
	struct time_expr e = { .form = TIME_SET };
	struct dict_word w;

	if (dict_take(&w, &s, WORDS_OF(W_SET))) {
		for (size_t i = 0; i < LEN(units); i++)
			if (units[i].unit == w.unit) {
				e.span.years = units[i].years * 1000 * w.n;
				e.span.months = units[i].months * 1000 * w.n;
				e.span.days = units[i].days * 1000 * w.n;
				e.span.hours = units[i].hours * 1000;
				e.span.minutes = units[i].minutes * 1000;
				e.span.seconds = units[i].seconds * 1000;
				e.span.weeks = w.unit == U_WEEK;
			}
		take_set_tail(f, &s, e.span.weeks);
		offer(f, &e, s, "set");
	}
	s = f->text;
	e = (struct time_expr){ .form = TIME_SET };
	if (!dict_take(&w, &s, WORDS_OF(W_EVERY) | WORDS_OF(W_EVERYOTHER)))
		return;
	dict_spaces(&s);
	if (!take_period(f, &e, &s))
		return;
	take_set_tail(f, &s, e.span.weeks);
	offer(f, &e, s, "set");
}

static void
try_vague(struct finder *f)
{
	struct slice s = f->text;
	struct time_expr e = { .form = TIME_VAGUE };
	struct dict_word w;

	if (!dict_take(&w, &s, WORDS_OF(W_VAGUE)))
		return;
	e.sign = w.n;
	e.line = w.line;
	offer(f, &e, s, "word");
}

/* Is what was found better left?  A bare 三日 counts days where something says
 * so; 五日内 and 三日后 count them always. */
static bool
counts_days(const struct finder *f, struct slice after, bool han)
{
	static const struct slice fronts[] = {
		SLICE_INIT("连续"), SLICE_INIT("为期"), SLICE_INIT("历时"),
		SLICE_INIT("持续"), SLICE_INIT("长达"), SLICE_INIT("达"),
		SLICE_INIT("共"), SLICE_INIT("第"),
	};

	for (size_t i = 0; i < LEN(fronts); i++)
		if (slice_ends(f->before, fronts[i]))
			return true;
	return dict_at(after, WORDS_OF(W_WITHIN)) &&
	    !slice_starts(after, SLICE("中")) ? true : han &&
	    dict_at(after, WORDS_OF(W_BEFORE) | WORDS_OF(W_AFTERWARDS));
}

/* Behind a numeral: can what follows make a time of it?  Most numerals of a
 * text count something else, and are passed by here. */
static bool
numeral_may(struct slice s)
{
	const uint64_t tails = WORDS_OF(W_AFTER) | WORDS_OF(W_HOUR) |
	    WORDS_OF(W_SPAN) | WORDS_OF(W_SPANWORK) |
	    WORDS_OF(W_SPANMIN) | WORDS_OF(W_AHALF) |
	    WORDS_OF(W_MORE) | WORDS_OF(W_TO) | WORDS_OF(W_AMPM) |
	    WORDS_OF(W_HALF);
	struct slice rest = s;
	uint32_t rune;
	size_t n;

	for (n = 0; n < NUMERAL_MAX && dict_is_numeral(rest); n++)
		rest = slice_from(rest, utf8_size(rest.p[0]));
	if (n >= 8 || rest.n == 0)
		return n >= 8;
	dict_spaces(&rest);
	if (rest.n == 0)
		return false;
	rune = utf8_peek(rest.p);
	if (rune < 0x80 || (rune >= 0xff01 && rune <= 0xff5e))
		return dict_sign(&rest, "-/.:~") || (rune >= 'A' &&
		    rune <= 'z') || (rune <= '9' && rune >= '0');
	if (slice_starts(s, SLICE("几")) || slice_starts(s, SLICE("数")))
		return true;
	return rune == 0x3001 || rune == 0xb7 || slice_starts(rest,
	    SLICE("点")) || slice_starts(rest, SLICE("个")) ||
	    dict_classes(rest) & tails;
}

static void
try_numeral(struct finder *f)
{
	struct point pt;
	size_t n = point_read(&pt, f->text, f->before);

	if (n == 0) {
		try_span(f);
	} else if (pt.bare && pt.level == U_DAY && !pt.range &&
	    counts_days(f, slice_from(f->text, n), pt.bare_han)) {
		try_span(f);
	} else {
		offer_point(f, &pt, n);
		if (pt.bare || pt.first >= U_HOUR)
			try_span(f);
	}
}

/* words that are no time without what follows them: 上, 前, 第, 自, 半 */
static const uint64_t leaders = WORDS_OF(W_REL) | WORDS_OF(W_YEARREL) |
    WORDS_OF(W_ORDINAL) | WORDS_OF(W_FIRST) | WORDS_OF(W_SOME) |
    WORDS_OF(W_UNTIL) | WORDS_OF(W_FROM) | WORDS_OF(W_ABOUTPRE) |
    WORDS_OF(W_BACK) | WORDS_OF(W_FORTH) | WORDS_OF(W_ONWARD) |
    WORDS_OF(W_EVERY) | WORDS_OF(W_EVERYOTHER) | WORDS_OF(W_HALF) |
    WORDS_OF(W_LEAP) | WORDS_OF(W_BC) | WORDS_OF(W_AD) | WORDS_OF(W_WEEK) |
    WORDS_OF(W_LUNAR) | WORDS_OF(W_SOLAR);

/* Can what follows a leader go on? */
static bool
goes_on(struct slice s)
{
	uint32_t rune;

	dict_spaces(&s);
	if (s.n == 0)
		return false;
	rune = utf8_peek(s.p);
	return dict_is_numeral(s) || feast_first(rune) || rune == '(' ||
	    rune == 0xff08 || slice_starts(s, SLICE("的")) ||
	    dict_classes(s) != 0;
}

static size_t
find_at(struct finder *f)
{
	const uint64_t sets = WORDS_OF(W_SET) | WORDS_OF(W_EVERY) |
	    WORDS_OF(W_EVERYOTHER);
	const uint64_t windows = WORDS_OF(W_BACK) | WORDS_OF(W_FORTH) |
	    WORDS_OF(W_SOME) | WORDS_OF(W_REL) | WORDS_OF(W_ONWARD);
	const uint64_t spans = WORDS_OF(W_HALF) | WORDS_OF(W_ABOUTPRE);
	size_t longest;
	uint64_t seen = dict_heads(f->text, &longest);
	uint32_t rune = utf8_peek(f->text.p);
	bool feast = feast_first(rune) && (feast_at(f->text) ||
	    era_at(f->text));

	f->len = 0;
	if ((dict_is_numeral(f->text) && !feast && !numeral_may(f->text)) ||
	    (longest > 0 && seen == 0 && dict_trap(f->text) > 0))
		return 0;
	if (seen != 0 && (seen & ~leaders) == 0 && !feast &&
	    !goes_on(slice_from(f->text, longest)))
		return 0;
	if (seen & sets)
		try_set(f);
	if (dict_is_numeral(f->text)) {
		if (feast)
			try_point(f);
		try_numeral(f);
	} else if (seen != 0 || feast || rune < 0x80) {
		if (seen != WORDS_OF(W_VAGUE))
			try_point(f);
		if (seen & spans)
			try_span(f);
	}
	if (seen & windows)
		try_window(f);
	if (seen & WORDS_OF(W_VAGUE))
		try_vague(f);
	return f->len;
}

/* a run of digits and letters, or of Chinese numerals, is looked at once */
static size_t
skip_run(struct slice s)
{
	struct slice rest = s;
	uint32_t rune;

	while (rest.n > 0) {
		rune = utf8_peek(rest.p);
		if (!((rune >= '0' && rune <= '9') || (rune >= 'a' &&
		    rune <= 'z') || (rune >= 'A' && rune <= 'Z') ||
		    rune == '.' || (rune >= 0xff10 && rune <= 0xff19)))
			break;
		rest = slice_from(rest, utf8_size(rest.p[0]));
	}
	return s.n - rest.n;
}

/* Jan, Sat, …: the capital letters that they begin with */
static bool
month_letter(struct slice s)
{
	return s.p[0] >= 'A' && s.p[0] <= 'W' && s.n > 2 && s.p[1] >= 'a' &&
	    s.p[1] <= 'u' && strchr("JFMASONDTW", s.p[0]) != NULL;
}

bool
time_next(struct time_expr *out, struct slice *rest)
{
	struct finder f = { .before = slice_of(rest->p, 0) };
	const char *begin = rest->p;
	struct slice s = *rest;
	size_t n;

	while (s.n > 0) {
		uint32_t rune = utf8_peek(s.p);

		if (!dict_first(rune) && !month_letter(s)) {
			s = slice_from(s, utf8_size(s.p[0]));
			continue;
		}
		f.text = s;
		f.before = slice_of(begin, (size_t)(s.p - begin));
		if (find_at(&f) > 0) {
			*out = f.best;
			*rest = slice_from(s, f.len);
			return true;
		}
		n = dict_trap(s);
		if (n == 0)
			n = skip_run(s);
		s = slice_from(s, n > 0 ? n : utf8_size(s.p[0]));
	}
	*rest = s;
	return false;
}
