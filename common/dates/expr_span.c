/* common/dates/expr_span.c -- durations, and what is counted by them */
#include "dates/dict.h"
#include "dates/finder.h"
#include "dates/span.h"
#include "dates/when.h"
#include "text/utf8.h"

enum { YEARS_MAX = 1000 * 1000 };       /* 下2009年 is no span of years */

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
void
find_windows(struct finder *f)
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
		e.onward = w.n > 0;
		break;
	case W_SOME:
		if (dict_behind_noun(f->before) ||
		    slice_ends(f->before, SLICE("了")))
			return;         /* 手术后三天, 季度终了后10日内 */
		e.sign = -w.n;          /* 前两天 are behind us, 后三天 ahead */
		break;
	case W_REL:
		e.sign = w.n;
		break;
	default:
		if (slice_starts(f->text, SLICE("过")) &&
		    dict_behind_noun(f->before))
			return;         /* 不超过六年, 经过三天 */
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
	    w.n <= !e.whole)            /* 近两天来, but 前两天|来过 */
		s = rest;
	find_offer(f, &e, s, "window");
}

/* Does a point name a part of what the span leads to: 两周后的周三, 三年前的今天,
 * 两个月后的15日? */
static bool
is_part(const struct time_point *p, const struct time_span *sp)
{
	enum when_missing lacks = when_lacks(p);

	if (p->steps == 0)
		return sp->days != 0;
	if (p->step[0].op == STEP_SHIFT)
		return p->step[0].unit == U_DAY && p->step[0].n == 0;
	return sp->weeks ? lacks == MISS_WEEK : sp->days == 0 &&
	    lacks == (sp->months != 0 ? MISS_MONTH : MISS_YEAR);
}

/* 六天后的3时: the time of that day */
static void
take_part_of(struct finder *f, struct time_expr *e, struct slice *s)
{
	struct slice rest = *s;
	struct point pt;
	size_t n;

	e->a.hour = e->a.minute = e->a.second = -1;
	e->a.micro = -1;
	if (slice_starts(rest, SLICE("的")))
		rest = slice_from(rest, strlen("的"));
	n = point_read(&pt, rest, find_behind(f, rest), UINT64_MAX);
	if (n == 0 || pt.range || e->span.hours != 0 ||
	    e->span.minutes != 0 || e->span.seconds != 0 ||
	    (pt.p.steps > 0 && rest.p == s->p) || !is_part(&pt.p, &e->span))
		return;
	e->a = pt.p;
	*s = slice_from(rest, n);
}

/* Does 第 stand in front of the list that a number closes: 第1—18周, 第19、20周? */
static bool
in_ordinals(struct slice before)
{
	enum { NUMERALS_MAX = 8 };
	uint32_t rune;

	for (int i = 0; i < NUMERALS_MAX; i++) {
		rune = utf8_step_back(&before);
		if (rune == 0x7b2c)                     /* 第 */
			return true;
		if (!(rune >= '0' && rune <= '9') && rune != '-' &&
		    rune != 0x3001 && rune != 0x2014 && rune != 0x81f3)
			return false;                   /* 、 — 至 */
	}
	return false;
}

/* Does an event stand in front that the days are counted from, and no day:
 * 收到通知之日起三日内, 期满后15日内? */
static bool
from_event(struct slice before)
{
	return slice_ends(before, SLICE("起")) ||
	    slice_ends(before, SLICE("后")) ||
	    slice_ends(before, SLICE("前"));
}

/* 三天, 三天前, 两周后, 60日内, 十年来, 24小时一轮 */
void
find_spans(struct finder *f)
{
	struct slice s = f->text, rest;
	struct time_expr e = { .form = TIME_SPAN };
	struct dict_word w;
	struct span sp;
	bool about;
	size_t n;

	if (slice_ends(f->before, SLICE("第")) ||       /* 第45分钟 */
	    slice_ends(f->before, SLICE("+")) ||
	    (slice_starts(f->text, SLICE("个")) &&
	    dict_front(f->before, FRONT_THIS)))
		return;
	about = f->seen & WORDS_OF(W_ABOUTPRE) &&
	    dict_take(&w, &s, WORDS_OF(W_ABOUTPRE));
	if (about)
		dict_spaces(&s);
	n = span_read(&sp, s, false);
	if (n == 0 || (sp.day_word && dict_behind_month(f->before)) ||
	    in_ordinals(f->before))
		return;
	s = slice_from(s, n);
	set_span(&e, &sp);
	if (about)
		e.mod = MOD_APPROX;
	find_about(&e, &s, false);
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
		take_part_of(f, &e, &rest);
	} else if (dict_take(&w, &rest, WORDS_OF(W_WITHIN))) {
		e.form = from_event(f->before) ? TIME_SPAN : TIME_WINDOW;
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
	find_offer(f, &e, rest, "span");
}
