/* common/dates/point.c -- reads one point of time as it is named
 *
 * A loop over steps: each takes a part that is finer than what stands before
 * it.  Where nothing finer follows, the point ends.
 */
#include "dates/dict.h"
#include "dates/feast.h"
#include "dates/reader.h"
#include "dates/stamp.h"
#include "text/utf8.h"

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
read_clock(struct reader *r)
{
	struct slice rest = r->s;
	bool alone = r->r.level == U_NONE;

	if ((r->r.level != U_NONE && r->r.level < U_WEEKEND) ||
	    r->r.p.hour >= 0)
		return false;
	if (!clock_read(&r->r, &rest, alone, r->before))
		return false;
	if (r->r.first == U_NONE)
		r->r.first = U_HOUR;
	r->r.level = r->r.p.minute < 0 ? U_HOUR : U_MINUTE;
	r->s = rest;
	return true;
}

/* the clock of 2022-08-20T12:38 and 2022-08-20-12:38 */
static bool
read_marked_clock(struct reader *r)
{
	struct slice s = r->s;

	if (r->r.level != U_DAY || (!slice_starts(s, SLICE("T")) &&
	    !slice_starts(s, SLICE("-"))))
		return false;
	r->s = slice_from(s, 1);
	r->r.machine = slice_starts(s, SLICE("T"));
	if (read_clock(r))
		return true;
	r->s = s;
	return false;
}

static bool
take(struct slice *s, struct slice word)
{
	if (!slice_starts(*s, word))
		return false;
	*s = slice_from(*s, word.n);
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
	if ((!dict_take(&w, &rest, WORDS_OF(W_WEEK)) && !open) ||
	    !dict_take(&w, &rest, WORDS_OF(W_WEEKDAY)) ||
	    (open && !dict_sign(&rest, ")]")))
		return;
	r->s = rest;
}

/* 民国元年（1912年）1月: the year in brackets says nothing new */
static void
skip_year(struct reader *r)
{
	struct slice rest = r->s;
	int year;

	if (r->r.level != U_YEAR || r->r.p.step[0].op != STEP_SET ||
	    !dict_sign(&rest, "(") || dict_digits(&rest, 4, &year) != 4 ||
	    year - r->r.p.step[0].n > 1 || year < r->r.p.step[0].n)
		return;
	take(&rest, SLICE("年"));
	if (dict_sign(&rest, ")"))
		r->s = rest;
}

/* what can begin with a numeral */
static bool
read_numeral(struct reader *r)
{
	return (r->r.level == U_NONE &&
	    digits_read(&r->r, &r->s, r->before)) || read_clock(r) ||
	    point_number(r) || point_day_alone(r);
}

/* the classes of the words at the head, and perhaps of some that are not there */
static uint64_t
words_here(struct reader *r)
{
	uint64_t may = dict_may(r->s), known = r->heads;
	struct dict_heads heads;

	r->heads = UINT64_MAX;
	if ((may & WORDS_HEADS) == 0)
		return may;
	if (known == UINT64_MAX) {
		dict_heads(&heads, r->s);
		known = heads.classes;
	}
	return may & (~WORDS_HEADS | known);
}

static bool
read_step(struct reader *r)
{
	const uint64_t named = WORDS_OF(W_NAMED) | WORDS_OF(W_EDGE) |
	    WORDS_OF(W_EDGED);
	const uint64_t lunar = WORDS_OF(W_LUNAR) | WORDS_OF(W_SOLAR) |
	    WORDS_OF(W_LMONTH) | WORDS_OF(W_LEAP) | WORDS_OF(W_LDAY);
	const uint64_t nth = WORDS_OF(W_ORDINAL) | WORDS_OF(W_FIRST) |
	    WORDS_OF(W_SOME);
	uint64_t seen;

	if (r->s.n == 0)
		return false;
	seen = words_here(r);
	if (words_likely(feast_words(), r->s.p, r->s.n) &&
	    (point_era(r) || point_feast(r)))
		return true;
	if (dict_is_numeral(r->s) && read_numeral(r))
		return true;
	if (seen == 0)
		return read_marked_clock(r);
	if (seen & WORDS_OF(W_LESS) && read_clock(r))
		return true;
	return (seen & (WORDS_OF(W_SHIFT) | WORDS_OF(W_TEXT)) &&
	    point_shift(r)) || (seen & lunar && point_lunar(r)) ||
	    (seen & named && point_named(r)) ||
	    (seen & (WORDS_OF(W_BC) | WORDS_OF(W_AD)) && point_christian(r)) ||
	    (seen & (WORDS_OF(W_WEEK) | WORDS_OF(W_WEEKDAY)) &&
	    point_weekday(r)) || (seen & nth && point_nth(r)) ||
	    (seen & (WORDS_OF(W_REL) | WORDS_OF(W_YEARREL)) &&
	    point_relative(r)) || (seen & WORDS_OF(W_PART) && point_part(r)) ||
	    read_marked_clock(r);
}

static void
start(struct reader *r, struct slice text, struct slice before, uint64_t heads)
{
	*r = (struct reader){ .s = text, .from = text.p, .before = before,
	    .heads = heads };
	r->r.p.hour = r->r.p.minute = r->r.p.second = -1;
	r->r.p.micro = -1;
}

/* 今天大约十点: the clock time is about so */
static void
skip_about(struct reader *r)
{
	struct slice rest = r->s;
	struct dict_word w;

	if (r->r.level == U_DAY && dict_take(&w, &rest, WORDS_OF(W_ABOUTPRE)) &&
	    (dict_is_numeral(rest) || dict_at(rest, WORDS_OF(W_PART)))) {
		r->r.p.about = true;
		r->s = rest;
	}
}

/* steps as long as finer ones follow, with spaces and 的 between them */
static void
read_more(struct reader *r)
{
	struct slice end;

	for (;;) {
		end = r->s;
		skip_weekday(r);
		skip_year(r);
		dict_spaces(&r->s);
		if (slice_starts(r->s, SLICE("的"))) {
			r->s = slice_from(r->s, strlen("的"));
			dict_spaces(&r->s);
		}
		skip_about(r);
		if (!read_step(r))
			break;
		if (r->r.days == 0 && (r->r.p.hour >= 0 ||
		    r->r.p.part != PART_NONE))
			r->r.days = (size_t)(end.p - r->from);
	}
	r->s = end;
	skip_weekday(r);
}

static void
read_steps(struct reader *r)
{
	if (read_step(r))
		read_more(r);
}

/* a point without an apposition of its own */
static size_t
read_plain(struct point *out, struct slice text)
{
	struct reader r;

	start(&r, text, SLICE_NONE, UINT64_MAX);
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
	if (r->r.level != U_DAY || r->r.p.steps > 2 || r->r.p.steps == 0 ||
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
	read_more(r);
}

/* 甲午年（1894年）: the second says which one */
static bool
read_year_of_cycle(struct reader *r)
{
	struct slice rest = r->s;
	struct point inner;
	size_t n;

	if (r->r.level != U_YEAR || r->r.p.step[0].op != STEP_CYCLE ||
	    !dict_sign(&rest, "("))
		return false;
	n = read_plain(&inner, rest);
	if (n > 0 && (inner.level != U_YEAR || inner.range))
		return false;
	if (n > 0)
		rest = slice_from(rest, n);
	else if (!year_read(&inner, &rest))
		return false;
	if (!dict_sign(&rest, ")"))
		return false;
	inner.p.lunar |= r->r.p.lunar;
	r->r = inner;
	r->s = rest;
	read_more(r);
	return true;
}

/* 今(14)日, 昨（5日）, 今(十四)晚: the figure says which day it is */
static bool
read_split_day(struct reader *r)
{
	static const struct slice heads[] = {
		SLICE_INIT("今"), SLICE_INIT("昨"), SLICE_INIT("明"),
		SLICE_INIT("本"), SLICE_INIT("前"),
	};
	const uint64_t days = WORDS_OF(W_REL) | WORDS_OF(W_YEARREL) |
	    WORDS_OF(W_SOME);
	struct slice rest = slice_from(r->s, strlen("今"));
	struct dict_number n;
	bool day, evening = false;
	size_t i;

	if (!(r->heads & days) || !dict_sign(&rest, "("))
		return false;
	rest = r->s;
	for (i = 0; i < LEN(heads) && !slice_starts(rest, heads[i]); i++)
		continue;
	if (i == LEN(heads))
		return false;
	rest = slice_from(rest, heads[i].n);
	if (!dict_sign(&rest, "(") || !dict_number(&n, &rest) || n.value < 1 ||
	    n.value > 31)
		return false;
	day = take(&rest, SLICE("日"));
	if (!dict_sign(&rest, ")"))
		return false;
	if (!day && !take(&rest, SLICE("日")) && !take(&rest, SLICE("天"))) {
		evening = take(&rest, SLICE("晚"));
		if (!evening)
			return false;
	}
	point_step(&r->r, STEP_SET, U_DAY, (int)n.value);
	if (evening) {
		r->r.p.part = PART_EVENING;
		r->r.level = U_PART;
	}
	r->s = rest;
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
	point_step(&r->r, STEP_SET, U_YEAR, st.year);
	point_step(&r->r, STEP_SET, U_MONTH, st.month);
	point_step(&r->r, STEP_SET, U_DAY, st.day);
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
point_read(struct point *out, struct slice text, struct slice before,
    uint64_t heads)
{
	struct reader r;

	start(&r, text, before, heads);
	if (read_stamp(&r) || read_split_day(&r))
		r.heads = UINT64_MAX;
	read_steps(&r);
	if (!read_year_of_cycle(&r))
		read_apposition(&r);
	if (r.r.level == U_NONE)
		return 0;
	settle_lunar(&r.r.p, r.lunar_step);
	if (r.r.range)
		settle_lunar(&r.r.low, r.lunar_step || r.r.p.lunar);
	*out = r.r;
	return text.n - r.s.n;
}
