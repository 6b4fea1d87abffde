/* common/figures/times.c -- the time expressions of a passage */
#include <stdlib.h>

#include "figures/times.h"
#include "figures/timex.h"
#include "text/utf8.h"

/* Does what is taken for a time cut a numeral in two, or is it as a whole a
 * number with decimals (零点零一)?  Then it is none. */
static bool
is_number(const struct passage *p, struct span at)
{
	struct slice head = slice_head(p->fold, at.beg);
	struct slice rest = slice_from(p->fold, at.beg);
	struct slice after = slice_from(p->fold, at.end);
	struct num n;

	/* 一点六至三点九 */
	if (slice_ends(slice_head(p->fold, at.end), SLICE("点")) &&
	    after.n > 0 && (unsigned char)after.p[0] >= 0x80 &&
	    num_first(utf8_peek(after.p)))
		return true;
	if (head.n > 0 && num_first(utf8_peek(rest.p)) &&
	    num_first(utf8_step_back(&head)))
		return true;
	if (!num_match(&n, rest, NUM_SPACES))
		return false;
	return n.text.n > at.end - at.beg ||
	    (n.text.n == at.end - at.beg && n.decimals > 0 &&
	    n.form != NUM_ARABIC);
}

static void
add(struct times *t, const struct passage *p, struct figure_time one)
{
	if (one.at.end <= one.at.beg ||
	    (t->n > 0 && one.at.beg < t->time[t->n - 1].at.end) || is_number(p, one.at))
		return;
	t->time = mem_grow(t->time, &t->cap, t->n + 1, sizeof(*t->time));
	t->span = mem_grow(t->span, &t->span_cap, t->n + 1, sizeof(*t->span));
	t->time[t->n] = one;
	t->span[t->n] = one.at;
	t->n++;
}

/* what the date records of a unit say; false where it has none */
static bool
from_records(struct times *t, const struct passage *p, size_t unit)
{
	const struct unit *u = &p->unit[unit];
	size_t base = p->unit_at[unit], runes = 0, bytes = 0;
	bool any = false;

	for (size_t i = 1; i < u->n; i++) {
		const struct rec *r = &u->rec[i];
		struct figure_time one = { .value = r->field[DATE_VALUE] };
		unsigned long beg, end;
		size_t n;

		if (r->type != REC_DATE || !r->sound ||
		    !rec_number(r->field[F_BEG], &beg) ||
		    !rec_number(r->field[F_END], &end) || end < beg)
			continue;
		any = true;
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
	return any;
}

static void
from_text(struct times *t, const struct passage *p, size_t unit)
{
	struct slice rest = slice_cut(p->fold, p->unit_at[unit],
	    p->unit_at[unit] + p->unit[unit].text.n);
	struct timex x;

	while (timex_next(&x, &rest)) {
		size_t beg = (size_t)(x.text.p - p->fold.p);

		add(t, p, (struct figure_time){
		    .at = { beg, beg + x.text.n }, .governs = x.governs });
	}
}

void
times_find(struct times *t, const struct passage *p)
{
	t->n = 0;
	for (size_t i = 0; i < p->units; i++)
		if (!from_records(t, p, i))
			from_text(t, p, i);
}

void
times_release(struct times *t)
{
	free(t->time);
	free(t->span);
	*t = (struct times)TIMES_INIT;
}
