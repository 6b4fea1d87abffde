/* common/figures/times.c -- the time expressions of a passage */
#include <stdlib.h>

#include "figures/times.h"
#include "text/utf8.h"

static void
add(struct times *t, struct figure_time one)
{
	if (one.at.end <= one.at.beg ||
	    (t->n > 0 && one.at.beg < t->time[t->n - 1].at.end))
		return;
	t->time = mem_grow(t->time, &t->cap, t->n + 1, sizeof(*t->time));
	t->span = mem_grow(t->span, &t->span_cap, t->n + 1, sizeof(*t->span));
	t->time[t->n] = one;
	t->span[t->n] = one.at;
	t->n++;
}

/* what the date records of a unit say */
static void
from_records(struct times *t, const struct unit *u, size_t base)
{
	size_t runes = 0, bytes = 0;

	for (size_t i = 1; i < u->n; i++) {
		const struct rec *r = &u->rec[i];
		struct figure_time one = { .value = r->field[DATE_VALUE] };
		unsigned long beg, end;
		size_t n;

		if (r->type != REC_DATE || !r->sound ||
		    !rec_number(r->field[F_BEG], &beg) ||
		    !rec_number(r->field[F_END], &end) || end < beg)
			continue;
		if (beg < runes)
			runes = bytes = 0;
		bytes += utf8_head(slice_from(u->text, bytes), beg - runes).n;
		runes = beg;
		n = utf8_head(slice_from(u->text, bytes), end - beg).n;
		one.at = (struct span){ base + bytes, base + bytes + n };
		one.governs = !slice_eq(r->field[DATE_KIND], SLICE("duration")) &&
		    !slice_eq(r->field[DATE_KIND], SLICE("set"));
		add(t, one);
	}
}

void
times_find(struct times *t, const struct passage *p)
{
	t->n = 0;
	for (size_t i = 0; i < p->units; i++)
		from_records(t, &p->unit[i], p->unit_at[i]);
}

void
times_release(struct times *t)
{
	free(t->time);
	free(t->span);
	*t = (struct times)TIMES_INIT;
}
