/* common/figures/times.c -- the time expressions of a passage */
#include <stdlib.h>

#include "figures/times.h"
#include "figures/timex.h"
#include "numerals/unit.h"
#include "text/utf8.h"

/* Does what is taken for a time cut a numeral in two, or is it as a whole a
 * number with decimals (零点零一)?  Then it is none. */
static bool
is_number(const struct passage *p, struct span at)
{
	struct slice head = slice_head(p->fold, at.beg);
	struct slice rest = slice_from(p->fold, at.beg);
	struct slice after = slice_from(p->fold, at.end);
	struct slice last = slice_head(p->fold, at.end);
	uint32_t r = utf8_step_back(&last);
	struct unit_hit u;
	struct num n;

	/* 一点六至三点九, 每天30 */
	if (after.n > 0 && num_first(utf8_peek(after.p)) && ((r == 0x70b9 &&
	    (unsigned char)after.p[0] >= 0x80) || num_first(r)))
		return true;
	if (head.n > 0 && num_first(utf8_peek(rest.p)) &&
	    num_first(utf8_step_back(&head)))
		return true;
	if (!num_match(&n, rest, NUM_SPACES))
		return false;
	/* 5日元 is no fifth day */
	if (unit_match(&u, slice_from(rest, n.text.n)) &&
	    u.kind == QTY_MONEY && n.text.n + u.word.n > at.end - at.beg)
		return true;
	return n.text.n > at.end - at.beg ||
	    (n.text.n == at.end - at.beg && n.decimals > 0 &&
	    n.form != NUM_ARABIC);
}

/* 每小时, 每秒: no time that a figure could be taken for, but a part of its unit
 * (立方米每秒) or of what it counts */
static bool
is_rate(struct slice text)
{
	if (!slice_starts(text, SLICE("每")))
		return false;
	while (text.n > 0)
		if (num_first(utf8_step(&text)))
			return false;
	return true;
}

static void
add(struct times *t, const struct passage *p, struct figure_time one)
{
	if (one.at.end <= one.at.beg ||
	    (t->n > 0 && one.at.beg < t->time[t->n - 1].at.end) ||
	    is_number(p, one.at) || is_rate(span_of_text(p->fold, one.at)))
		return;
	t->time = mem_grow(t->time, &t->cap, t->n + 1, sizeof(*t->time));
	t->span = mem_grow(t->span, &t->span_cap, t->n + 1, sizeof(*t->span));
	t->time[t->n] = one;
	t->span[t->n] = one.at;
	t->n++;
}

static bool
is_date(const struct rec *r, unsigned long *beg, unsigned long *end)
{
	return r->type == REC_DATE && r->sound &&
	    rec_number(r->field[F_BEG], beg) &&
	    rec_number(r->field[F_END], end) && *end >= *beg;
}

/* what the date records of a unit say */
static void
from_records(struct times *t, const struct passage *p, size_t unit)
{
	const struct unit *u = &p->unit[unit];
	size_t base = p->unit_at[unit], runes = 0, bytes = 0;

	for (size_t i = 1; i < u->n; i++) {
		const struct rec *r = &u->rec[i];
		struct figure_time one = { .value = r->field[DATE_VALUE] };
		unsigned long beg, end;
		size_t n;

		if (!is_date(r, &beg, &end))
			continue;
		t->dated = true;
		if (beg < p->runes_before)
			continue;
		beg -= p->runes_before;
		end -= p->runes_before;
		if (beg < runes)
			runes = bytes = 0;
		bytes += utf8_head(slice_from(u->text, bytes), beg - runes).n;
		runes = beg;
		n = utf8_head(slice_from(u->text, bytes), end - beg).n;
		one.at = (struct span){ base + bytes, base + bytes + n };
		one.governs = !slice_eq(r->field[DATE_KIND], SLICE("duration")) &&
		    !slice_eq(r->field[DATE_KIND], SLICE("set"));
		add(t, p, one);
	}
}

void
times_reset(struct times *t)
{
	t->dated = false;
}

void
times_pass(struct times *t, const struct passage *p)
{
	unsigned long beg, end;

	t->n = t->seen = 0;
	for (size_t i = 0; i < p->units && !t->dated; i++)
		for (size_t k = 1; k < p->unit[i].n; k++)
			t->dated |= is_date(&p->unit[i].rec[k], &beg, &end);
}

void
times_begin(struct times *t, const struct passage *p)
{
	t->n = t->seen = 0;
	for (size_t i = 0; i < p->units; i++)
		from_records(t, p, i);
}

/* Does a clause end with the character at s[at]?  A comma in a number does not
 * end one. */
static bool
ends_clause(struct slice s, size_t at)
{
	uint32_t r = utf8_peek(s.p + at);

	if (r == ',')
		return at + 1 == s.n || s.p[at + 1] < '0' || s.p[at + 1] > '9';
	return r == ';' || r == 0xff0c /* ， */ || r == 0x3002 /* 。 */ ||
	    r == 0xff1b /* ； */ || r == 0xff01 /* ！ */ || r == 0xff1f /* ？ */;
}

/* the clause around `at`, from `seen` on */
static struct span
clause_at(const struct passage *p, size_t seen, size_t at)
{
	struct span c = { at, at };

	while (c.beg > seen) {
		struct slice head = slice_head(p->fold, c.beg);

		utf8_step_back(&head);
		if (ends_clause(p->fold, head.n))
			break;
		c.beg = head.n;
	}
	while (c.end < p->fold.n && !ends_clause(p->fold, c.end))
		c.end += utf8_size(p->fold.p[c.end]);
	return c;
}

bool
times_look(struct times *t, const struct passage *p, struct span figure)
{
	struct span clause;
	struct slice rest;
	struct timex x;
	bool touched = false;

	if (t->dated || figure.end <= t->seen)
		return false;
	clause = clause_at(p, t->seen, figure.beg);
	if (clause.end < figure.end)
		clause.end = figure.end;
	rest = slice_cut(p->fold, clause.beg, clause.end);
	while (timex_next(&x, &rest)) {
		size_t beg = (size_t)(x.text.p - p->fold.p), n = t->n;
		struct figure_time one = { { beg, beg + x.text.n },
		    SLICE_NONE, x.governs };

		add(t, p, one);
		touched |= t->n > n && one.at.beg < figure.end &&
		    one.at.end > figure.beg;
	}
	t->seen = clause.end;
	return touched;
}

void
times_release(struct times *t)
{
	free(t->time);
	free(t->span);
	*t = (struct times)TIMES_INIT;
}
