/* common/figures/figure.c -- a passage of text to its figures */
#include <stdlib.h>

#include "figures/figure.h"
#include "figures/none.h"
#include "figures/rows.h"
#include "figures/spots.h"
#include "figures/times.h"
#include "figures/yuan.h"
#include "lex/joint.h"
#include "places/place.h"
#include "text/utf8.h"

struct figures {
	struct rows *rows;
	struct spots spots;
	struct times times;
	struct buf joined;              /* the units' texts */
	struct buf folded;
	size_t *unit_at;
	size_t unit_cap;
	struct figure *fig;
	size_t fig_cap;
	struct yuan yuan;
};

struct figures *
figures_new(void)
{
	struct figures *f = mem_array(NULL, 1, sizeof(*f));

	*f = (struct figures){ .rows = rows_new(), .times = TIMES_INIT,
	    .spots = SPOTS_INIT, .joined = BUF_INIT, .folded = BUF_INIT };
	return f;
}

void
figures_free(struct figures *f)
{
	if (f == NULL)
		return;
	rows_free(f->rows);
	spots_release(&f->spots);
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
	p->fold = spots_find(&f->spots, &f->folded, p->text);
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

/* the next quantity that is no time; *at is moved behind it */
static bool
next_quantity(struct quantity *q, struct qty_text *t, struct figures *f,
    const struct passage *p, size_t *at)
{
	size_t from = *at;

	while (quantity_next(q, t, at)) {
		bool touched = times_look(&f->times, p, q->text);

		t->skip = f->times.span;
		t->skips = f->times.n;
		if (!touched)
			return true;
		*at = from;
	}
	return false;
}

/* the quantities and the reported nones, in order */
static void
find(struct passage *p, struct figures *f)
{
	struct qty_text t = { p->text, p->fold, f->times.span, f->times.n,
	    f->spots.at, f->spots.n };
	struct quantity q, none;
	size_t at = 0, none_at = f->spots.none, unit = 0;
	bool more = f->spots.n > 0 && next_quantity(&q, &t, f, p, &at);
	bool nones = none_next(&none, &t, &none_at);

	while (more || nones) {
		if (nones && (!more || none.text.beg <= q.text.beg)) {
			add(p, f, &none, &unit);
			while (more && q.text.beg < none.text.end)
				more = next_quantity(&q, &t, f, p, &at);
			nones = none_next(&none, &t, &none_at);
		} else {
			add(p, f, &q, &unit);
			more = next_quantity(&q, &t, f, p, &at);
		}
	}
	p->fig = f->fig;
	p->time = f->times.time;
	p->times = f->times.n;
}

/* Does the numeral end with a scale, 5万? */
static bool
is_scaled(const struct passage *p, const struct quantity *q)
{
	struct slice s = span_of_text(p->fold, q->number);
	uint32_t last = s.n > 0 ? utf8_step_back(&s) : '0';

	return !(last >= '0' && last <= '9');
}

/* 0.1和1.0个百分点, 7、9公里, 0.7个和0.1个百分点: a and b, if a joint alone is between
 * them and a has no unit of its own */
static bool
shares_unit(const struct passage *p, const struct quantity *a,
    const struct quantity *b)
{
	struct slice between = slice_cut(p->fold, a->text.end, b->text.beg);

	if ((b->of != UNIT_RATE && b->of != UNIT_PHYSICAL &&
	    b->of != UNIT_MONEY) || b->unit_text.beg < b->number.end ||
	    a->kind != QTY_CARDINAL || a->none || is_scaled(p, b) ||
	    !(a->of == UNIT_NONE || (b->kind == QTY_POINT &&
	    strcmp(a->unit, "个") == 0)))
		return false;
	return set_is(&joints, between, JOINT_PAUSE | JOINT_AND | JOINT_OR);
}

/* 11-8、9-11: a range beside a score, if nothing but a joint is between */
static void
share_score(const struct passage *p, const struct quantity *score,
    struct quantity *range)
{
	const struct quantity *first = score < range ? score : range;
	const struct quantity *last = score < range ? range : score;

	if (score->kind == QTY_RATIO && range->range &&
	    range->kind == QTY_CARDINAL && range->of == UNIT_NONE &&
	    slice_eq(slice_cut(p->fold, first->text.end, last->text.beg),
	    SLICE("、")))
		range->kind = QTY_RATIO;
}

static void
share_units(struct passage *p)
{
	for (size_t i = 1; i < p->figs; i++)
		share_score(p, &p->fig[i - 1].q, &p->fig[i].q);
	for (size_t i = p->figs; i > 1; i--) {
		const struct quantity *b = &p->fig[i - 1].q;
		struct quantity *a = &p->fig[i - 2].q;

		share_score(p, b, a);
		if (!shares_unit(p, a, b))
			continue;
		memcpy(a->unit, b->unit, sizeof(a->unit));
		a->unit_text = b->unit_text;
		a->of = b->of;
		a->kind = b->kind;
		a->yuan = b->yuan;
		a->table = b->table;
		a->line = b->line;
	}
}

static void
read_passage(struct passage *p, struct figures *f)
{
	join(p, f);
	if (f->spots.n > 0 || f->spots.none < p->text.n) {
		times_begin(&f->times, p);
		find(p, f);
		share_units(p);
	} else {
		times_pass(&f->times, p);
	}
	rows_fill(p, f->rows);
	yuan_settle(p, &f->yuan);
}

void
figures_find(struct passage *p, struct figures *f, const struct unit *u, size_t n)
{
	*p = (struct passage){ .unit = u, .units = n };
	if (u->type == REC_DOC) {
		times_reset(&f->times);
		rows_doc(f->rows, u);
		f->yuan = (struct yuan){ .named = 0 };
		return;
	}
	read_passage(p, f);
}

/* how much of a long text to read at once: up to its last stop, comma or space
 * that is near the most */
static size_t
piece_length(struct slice text)
{
	static const struct slice stops[] = {
		SLICE_INIT("。"), SLICE_INIT("；"), SLICE_INIT("！"),
		SLICE_INIT("？"), SLICE_INIT("，"), SLICE_INIT("、"),
		SLICE_INIT(" ")
	};
	enum { NEAR = 1 << 12 };
	struct slice most = utf8_within(text, FIGURES_UNIT_MAX), s = most;

	if (most.n == text.n)
		return most.n;
	while (s.n > most.n - NEAR) {
		for (size_t i = 0; i < LEN(stops); i++)
			if (slice_ends(s, stops[i]))
				return s.n;
		(void)utf8_step_back(&s);
	}
	return most.n;
}

bool
figures_next_piece(struct passage *p, struct figures *f, const struct unit *u,
    struct piece *at)
{
	if (at->at >= u->text.n)
		return false;
	at->unit = *u;
	at->unit.text = slice_from(u->text, at->at);
	at->unit.text = slice_head(at->unit.text, piece_length(at->unit.text));
	*p = (struct passage){ .unit = &at->unit, .units = 1,
	    .runes_before = at->runes };
	read_passage(p, f);
	at->at += at->unit.text.n;
	at->runes += utf8_count(at->unit.text);
	return true;
}

const char *
figure_part_name(enum figure_part part)
{
	static const char *const names[] = { "", "part", "total", "total!" };

	return names[part];
}
