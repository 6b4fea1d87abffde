/* common/figures/figure.c -- a passage of text to its figures */
#include <stdlib.h>

#include "figures/figure.h"
#include "figures/none.h"
#include "figures/rows.h"
#include "figures/times.h"
#include "text/fold.h"

struct figures {
	struct rows *rows;
	struct times times;
	struct buf joined;              /* the units' texts */
	struct buf folded;
	size_t *unit_at;
	size_t unit_cap;
	struct figure *fig;
	size_t fig_cap;
};

struct figures *
figures_new(void)
{
	struct figures *f = mem_array(NULL, 1, sizeof(*f));

	*f = (struct figures){ .rows = rows_new(), .times = TIMES_INIT, .joined = BUF_INIT,
	    .folded = BUF_INIT };
	return f;
}

void
figures_free(struct figures *f)
{
	if (f == NULL)
		return;
	rows_free(f->rows);
	times_release(&f->times);
	buf_release(&f->joined);
	buf_release(&f->folded);
	free(f->unit_at);
	free(f->fig);
	free(f);
}

/* the units' texts one behind the other; one unit's text is not copied */
static void
join(struct passage *p, struct figures *f)
{
	f->unit_at = mem_grow(f->unit_at, &f->unit_cap, p->units,
	    sizeof(*f->unit_at));
	f->unit_at[0] = 0;
	p->unit_at = f->unit_at;
	p->text = p->unit[0].text;
	if (p->units > 1) {
		buf_reset(&f->joined);
		for (size_t i = 0; i < p->units; i++) {
			f->unit_at[i] = f->joined.n;
			buf_add(&f->joined, p->unit[i].text);
		}
		p->text = buf_view(&f->joined);
	}
	p->fold = fold_han(&f->folded, p->text);
}

static void
add(struct passage *p, struct figures *f, const struct quantity *q, size_t *unit)
{
	while (*unit + 1 < p->units && f->unit_at[*unit + 1] <= q->text.beg)
		++*unit;
	/* a figure does not reach over the end of its sentence */
	if (*unit + 1 < p->units && q->text.end > f->unit_at[*unit + 1])
		return;
	f->fig = mem_grow(f->fig, &f->fig_cap, p->figs + 1, sizeof(*f->fig));
	f->fig[p->figs] = (struct figure){ .q = *q, .unit = *unit };
	p->figs++;
}

/* the quantities and the reported nones, in order */
static void
find(struct passage *p, struct figures *f)
{
	const struct qty_text t = { p->text, p->fold, f->times.span, f->times.n };
	struct quantity q, none;
	size_t at = 0, none_at = 0, unit = 0;
	bool more = quantity_next(&q, &t, &at);
	bool nones = none_next(&none, &t, &none_at);

	while (more || nones) {
		if (nones && (!more || none.text.beg <= q.text.beg)) {
			add(p, f, &none, &unit);
			while (more && q.text.beg < none.text.end)
				more = quantity_next(&q, &t, &at);
			nones = none_next(&none, &t, &none_at);
		} else {
			add(p, f, &q, &unit);
			more = quantity_next(&q, &t, &at);
		}
	}
	p->fig = f->fig;
}

void
figures_find(struct passage *p, struct figures *f, const struct unit *u, size_t n)
{
	*p = (struct passage){ .unit = u, .units = n };
	if (u->type == REC_DOC) {
		rows_doc(f->rows, u);
		return;
	}
	join(p, f);
	times_find(&f->times, p);
	p->time = f->times.time;
	p->times = f->times.n;
	find(p, f);
	rows_fill(p, f->rows);
}

const char *
figure_part_name(enum figure_part part)
{
	static const char *const names[] = { "", "part", "total", "total!" };

	return names[part];
}
