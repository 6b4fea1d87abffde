/* common/figures/cell_unit.c -- units that stand in another cell than their value */
#include "figures/cell_unit.h"

#include "text/fold.h"
#include "text/utf8.h"

/* Reads `number` once more, as if `unit` stood behind it. */
static bool
with_unit(struct cell_units *u, struct quantity *q, struct slice number,
    struct slice unit)
{
	struct qty_text t = { .skip = NULL, .skips = 0 };
	size_t at = 0;

	buf_reset(&u->joined);
	buf_add(&u->joined, number);
	buf_add(&u->joined, unit);
	t.text = buf_view(&u->joined);
	t.fold = fold_han(&u->folded, t.text);
	return quantity_next(q, &t, &at) && q->text.beg == 0 &&
	    q->text.end == t.text.n;
}

struct slice
cell_unit_cut(struct cell_units *u, struct slice *cell)
{
	struct slice open[2] = { SLICE_INIT("（"), SLICE_INIT("(") };
	struct quantity q;

	for (size_t i = 0; i < LEN(open); i++) {
		size_t at = slice_find(*cell, open[i]), next = at;
		size_t close = i == 0 ? 3 : 1;
		struct slice unit;

		while (next < cell->n) {        /* the last bracket */
			at = next;
			next = at + open[i].n + slice_find(slice_from(*cell,
			    at + open[i].n), open[i]);
		}
		if (at == cell->n || cell->n - at <= open[i].n + close)
			continue;
		unit = slice_from(*cell, at + open[i].n);
		unit.n -= close;
		if (!with_unit(u, &q, SLICE("1"), unit))
			continue;
		*cell = slice_trim(slice_head(*cell, at));
		return unit;
	}
	return SLICE_NONE;
}

void
cell_unit_set(struct cell_units *u, struct figure *f, struct slice text,
    struct slice unit)
{
	struct quantity q;

	if (unit.n == 0 || f->q.of != UNIT_NONE)
		return;
	if (!with_unit(u, &q, span_of_text(text, f->q.text), unit))
		return;
	q.text = f->q.text;
	q.number = f->q.number;
	q.unit_text = f->q.unit_text;
	f->q = q;
}

bool
cell_unit_counted(struct cell_units *u, struct slice label)
{
	const struct slice number = SLICE("数");
	struct quantity q;
	struct slice word;

	if (!slice_ends(label, number) && !slice_ends(label, SLICE("數")))
		return false;
	label.n -= number.n;
	word = slice_from(label, utf8_back(label, label.n));
	return word.n > 0 && with_unit(u, &q, SLICE("1"), word) &&
	    q.of == UNIT_WORD;
}

void
cell_units_release(struct cell_units *u)
{
	buf_release(&u->joined);
	buf_release(&u->folded);
}
