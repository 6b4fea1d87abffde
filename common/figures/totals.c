/* common/figures/totals.c -- the totals of a table, and whether they add up */
#include "figures/totals.h"

#include "figures/word.h"
#include "text/utf8.h"

/* Is it a number of things, and not a rate, a rank or a range? */
static bool
is_amount(const struct quantity *q)
{
	return (q->kind == QTY_CARDINAL || q->kind == QTY_MONEY ||
	    q->kind == QTY_MEASURE) && !q->range && q->mod == QTY_EXACT;
}

bool
totals_adds(struct slice fold_label)
{
	while (fold_label.n > 0) {
		if (set_begins(&figure_words, fold_label, FIG_RATE) > 0)
			return false;
		utf8_step(&fold_label);
	}
	return true;
}

void
totals_init(struct totals *t)
{
	*t = (struct totals){ .sound = true };
	dec_set(&t->all, 0);
	dec_set(&t->group, 0);
}

static void
add(struct totals *t, const struct passage *p, const struct quantity *q)
{
	struct slice number = span_of_text(p->text, q->number);

	if (t->rows == 0)
		memcpy(t->unit, q->unit, sizeof(t->unit));
	if (strcmp(t->unit, q->unit) != 0 || !dec_add(&t->all, &q->value) ||
	    !dec_add(&t->group, &q->value))
		t->sound = false;
	t->rounded = t->rounded || slice_find_byte(number, '.') < number.n;
	t->rows++;
	t->group_rows++;
}

/* Is the total of so many rows their sum? */
static bool
is_sum(const struct dec *sum, size_t rows, const struct quantity *total)
{
	return rows > 1 && dec_cmp(sum, &total->value) == 0;
}

/* 合计 of all that stands above it */
static enum figure_part
judge(const struct totals *t, const struct quantity *total, bool flat)
{
	if (!t->sound)
		return PART_NONE;
	if (is_sum(&t->all, t->rows, total))
		return PART_TOTAL;
	return t->rows > 1 && flat && !t->rounded && !t->below &&
	    strcmp(t->unit, total->unit) == 0 &&
	    (total->of == UNIT_WORD || total->of == UNIT_MONEY) ?
	    PART_TOTAL_WRONG : PART_NONE;
}

void
totals_cell(struct totals *t, struct passage *p, size_t figure,
    enum totals_row row, bool flat)
{
	struct figure *f = &p->fig[figure];

	if (!is_amount(&f->q)) {
		t->sound = t->sound && row != TOTALS_PART;
	} else if (row == TOTALS_PART) {
		add(t, p, &f->q);
		f->part = t->below ? PART_PART : PART_NONE;
	} else if (row == TOTALS_GROUP) {
		if (t->sound && is_sum(&t->group, t->group_rows, &f->q))
			f->part = PART_TOTAL;
		dec_set(&t->group, 0);
		t->group_rows = 0;
	} else if (t->rows == 0) {
		f->part = PART_TOTAL;
		t->below = true;
	} else {
		f->part = judge(t, &f->q, flat);
	}
}

/* Can the one be a part of the other? */
static bool
is_alike(const struct quantity *a, const struct quantity *b)
{
	return a->kind == b->kind && is_amount(a) && is_amount(b) &&
	    strcmp(a->unit, b->unit) == 0;
}

void
totals_across(struct passage *p, size_t figure)
{
	struct figure *total = &p->fig[figure];
	struct totals sum;

	totals_init(&sum);
	for (size_t i = 0; i < p->figs; i++)
		if (i != figure && is_alike(&p->fig[i].q, &total->q))
			add(&sum, p, &p->fig[i].q);
	if (!sum.sound || !is_sum(&sum.all, sum.rows, &total->q))
		return;
	for (size_t i = 0; i < p->figs; i++)
		if (is_alike(&p->fig[i].q, &total->q) &&
		    p->fig[i].part == PART_NONE)
			p->fig[i].part = PART_PART;
	if (total->part != PART_TOTAL_WRONG)
		total->part = PART_TOTAL;
}
