/* common/figures/table.c -- figures in the rows of a table */
#include "figures/table.h"
#include "figures/cell_unit.h"
#include "figures/clause.h"
#include "figures/totals.h"

#include "lex/words.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
	LEADS = 2,              /* columns of row names that may be merged */
	SPAN_MAX = 16           /* columns that one cell of a header may span */
};

enum cell_word {
	CELL_UNIT, CELL_TOTAL, CELL_GROUP, CELL_OF, CELL_VALUE, CELL_EMPTY,
	CELL_INDEX, CELL_RANK, CELL_SIGN
};
#define ROW(word, kind, line) kind,
static const unsigned char cell_kinds[] = {
#include "data/table_words.inc"
};
#undef ROW
#include "data/table_words.trie"

struct column {
	struct buf label, unit, period;
	struct buf place, code;
	bool blank;             /* the first row of the header has nothing here */
	bool holds_units;       /* 单位: the cells are the units of their rows */
	bool totals;            /* 合计: they are the totals of their rows */
	bool index;             /* 序号: they only number the rows */
	bool rank;              /* 排名 */
	struct totals sum;
};

struct cell {
	struct span at;         /* in the text of the row */
	bool value;             /* it begins with a figure that is no 第一 */
	const struct figure_time *time;         /* the one it begins with */
};

struct table {
	struct column *col;
	size_t cols, cap;
	bool open;              /* a header has been read */
	size_t rows;            /* below the header */
	bool nested;            /* rows are parts of rows */
	struct buf unit;        /* 单位：万元 over the table */
	struct buf lead[LEADS]; /* the first cells of the row before */
	struct cell *cell;      /* of this row */
	size_t cells, cell_cap;
	struct cell_units units;
	struct buf folded;
};

struct table *
table_new(void)
{
	struct table *t = mem_array(NULL, 1, sizeof(*t));

	*t = (struct table){ .unit = BUF_INIT, .units = CELL_UNITS_INIT,
	    .folded = BUF_INIT, .lead = { BUF_INIT, BUF_INIT } };
	return t;
}

static void
free_columns(struct table *t)
{
	for (size_t i = 0; i < t->cap; i++) {
		buf_release(&t->col[i].label);
		buf_release(&t->col[i].unit);
		buf_release(&t->col[i].period);
		buf_release(&t->col[i].place);
		buf_release(&t->col[i].code);
	}
	free(t->col);
}

void
table_free(struct table *t)
{
	if (t == NULL)
		return;
	free_columns(t);
	buf_release(&t->unit);
	cell_units_release(&t->units);
	buf_release(&t->folded);
	for (size_t i = 0; i < LEADS; i++)
		buf_release(&t->lead[i]);
	free(t->cell);
	free(t);
}

void
table_reset(struct table *t)
{
	t->open = false;
	t->cols = 0;
	t->rows = 0;
	t->nested = false;
	buf_reset(&t->unit);
	for (size_t i = 0; i < LEADS; i++)
		buf_reset(&t->lead[i]);
}

/* ---------------------------------------------------------------- cells */

static void
add_cell(struct table *t, struct slice text, size_t beg, size_t end)
{
	struct slice s = slice_trim(slice_cut(text, beg, end));

	if (t->cells == t->cell_cap)
		t->cell = mem_grow(t->cell, &t->cell_cap, t->cells + 1,
		    sizeof(*t->cell));
	beg = s.n > 0 ? (size_t)(s.p - text.p) : beg;
	t->cell[t->cells++] = (struct cell){ { beg, beg + s.n }, false, NULL };
}

/* cells are separated by " | " */
static void
cut_cells(struct table *t, struct slice text)
{
	size_t beg = 0;

	t->cells = 0;
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == '|') {
			add_cell(t, text, beg, i);
			beg = i + 1;
		}
	add_cell(t, text, beg, text.n);
}

/* bytes of the word of this kind that a cell begins with, 0 for none */
static size_t
word_begins_with(struct slice fold, enum cell_word kind)
{
	struct words_hit hit;

	return words_longest(&hit, &table_words_words, fold) &&
	    cell_kinds[hit.row] == kind ? hit.word.n : 0;
}

/* Is the folded cell such a word, or one whose characters stand apart: 合 计? */
static bool
is_word(struct slice fold, enum cell_word kind)
{
	enum { WORD_MAX_BYTES = 24 };
	char room[WORD_MAX_BYTES];
	size_t n = 0;

	for (size_t i = 0; i < fold.n; i++) {
		if (fold.p[i] == ' ')
			continue;
		if (n == sizeof(room))
			return false;
		room[n++] = fold.p[i];
	}
	return n > 0 && word_begins_with(slice_of(room, n), kind) == n;
}

/* what the cells begin with: figures, cells and times are in order */
static void
read_cells(struct table *t, const struct passage *p)
{
	size_t fig = 0, time = 0;

	cut_cells(t, p->text);
	for (size_t i = 0; i < t->cells; i++) {
		struct cell *c = &t->cell[i];
		size_t sign = word_begins_with(span_of_text(p->fold, c->at),
		    CELL_SIGN);

		while (fig < p->figs && p->fig[fig].q.text.beg < c->at.beg)
			fig++;
		while (time < p->times && p->time[time].at.beg < c->at.beg)
			time++;
		c->value = fig < p->figs && c->at.end > c->at.beg &&
		    p->fig[fig].q.text.beg <= c->at.beg + sign &&
		    p->fig[fig].q.kind != QTY_ORDINAL;
		if (time < p->times && p->time[time].at.beg == c->at.beg)
			c->time = &p->time[time];
	}
}

/* what stands behind 单位： in a cell or a line, SLICE_NONE where that is not
 * there */
static struct slice
unit_said(struct slice s)
{
	const struct slice said = SLICE("单位");
	size_t at;

	while ((at = slice_find(s, said)) < s.n) {
		size_t colon;

		s = slice_from(s, at + said.n);
		colon = slice_starts(s, SLICE("：")) ? strlen("：") :
		    slice_starts(s, SLICE(":"));
		if (colon == 0)
			continue;
		s = slice_trim(slice_from(s, colon));
		while (s.n > 0 && (s.p[s.n - 1] == ')' ||
		    slice_ends(s, SLICE("）"))))
			s.n -= s.p[s.n - 1] == ')' ? 1 : 3;
		return s;
	}
	return SLICE_NONE;
}

/* ---------------------------------------------------------------- header */

static struct column *
column(struct table *t, size_t i)
{
	size_t old = t->cap;

	if (i >= t->cap) {
		t->col = mem_grow(t->col, &t->cap, i + 1, sizeof(*t->col));
		for (; old < t->cap; old++)
			t->col[old] = (struct column){ BUF_INIT, BUF_INIT,
			    BUF_INIT, BUF_INIT, BUF_INIT, false, false, false,
			    false, false,
			    { .rows = 0 } };
	}
	return &t->col[i];
}

static void
clear_column(struct column *c)
{
	buf_reset(&c->label);
	buf_reset(&c->unit);
	buf_reset(&c->period);
	buf_reset(&c->place);
	buf_reset(&c->code);
	c->holds_units = c->totals = c->index = c->rank = false;
	totals_init(&c->sum);
}

static void
read_header_cell(struct table *t, const struct passage *p,
    const struct places *ps, size_t i)
{
	const struct figure_time *time = t->cell[i].time;
	struct slice cell = span_of_text(p->text, t->cell[i].at);
	struct slice fold = span_of_text(p->fold, t->cell[i].at);
	struct column *c = column(t, i);
	struct slice unit;
	struct place place;

	/* 上月=100: what an index is reckoned by */
	if (slice_find_byte(fold, '=') < fold.n || slice_find(fold,
	    SLICE("＝")) < fold.n)
		return;
	if (time != NULL) {
		buf_reset(&c->period);
		buf_add(&c->period, time->value);
		cell = slice_from(cell, time->at.end - time->at.beg);
	}
	if (i > 0 && is_word(fold, CELL_UNIT)) {     /* first it is a body */
		c->holds_units = true;
		return;
	}
	c->index = is_word(fold, CELL_INDEX);
	c->rank = is_word(fold, CELL_RANK);
	if (c->index || c->rank)
		return;
	c->totals = is_word(fold, CELL_TOTAL) || is_word(fold, CELL_GROUP);
	unit = cell_unit_cut(&t->units, &cell);
	if (unit.n > 0) {
		buf_reset(&c->unit);
		buf_add(&c->unit, unit);
	}
	if (place_at(&place, ps, fold) && place.text.n == fold.n) {
		buf_add(&c->place, place.name);
		buf_add(&c->code, place.code);
		return;
	}
	if (i > 0 && !is_word(fold, CELL_VALUE))
		buf_add(&c->label, cell);
}

static void
copy(struct buf *to, const struct buf *from)
{
	buf_reset(to);
	buf_add(to, buf_view(from));
}

/* 确诊病例 |  | over 新增 | 累计: a cell of the header that spans several columns is
 * over those behind it as well */
static void
spread(struct table *t)
{
	for (size_t i = 2; i < t->cols; i++) {
		struct column *c = &t->col[i], *left = c - 1;

		if (!c->blank || i > t->cells)
			continue;
		copy(&c->label, &left->label);
		copy(&c->unit, &left->unit);
		copy(&c->period, &left->period);
		copy(&c->place, &left->place);
		copy(&c->code, &left->code);
	}
}

/* A second row of the header adds to the first. */
static void
read_header(struct table *t, const struct passage *p, const struct places *ps)
{
	bool second = t->open;

	if (second)
		spread(t);
	for (size_t i = 0; i < t->cells; i++) {
		if (!second || i >= t->cols)
			clear_column(column(t, i));
		if (!second)
			t->col[i].blank = t->cell[i].at.beg == t->cell[i].at.end;
		read_header_cell(t, p, ps, i);
	}
	t->cols = t->cells;
	t->open = true;
}

/* ---------------------------------------------------------------- rows */

/* what the cells before the first value say of their row */
struct row_names {
	struct slice label, unit;
	struct place place;     /* text.n 0: none */
	enum totals_row kind;
};

/* the text of lead cell i, that of column col, which may be merged with the one above */
static struct slice
lead_text(struct table *t, const struct passage *p, size_t i, size_t col,
    size_t shift)
{
	if (col >= shift && col - shift < t->cells) {
		struct span at = t->cell[col - shift].at;

		if (at.end > at.beg) {
			buf_reset(&t->lead[i]);
			buf_add(&t->lead[i], span_of_text(p->text, at));
			for (size_t k = i + 1; k < LEADS; k++)
				buf_reset(&t->lead[k]);
		}
	}
	return buf_view(&t->lead[i]);
}

/* 其中：高校毕业生, 二、支出（万元）: the noun without what it begins with, and the
 * unit that ends it */
static void
add_name(struct row_names *names, struct table *t, struct arena *a,
    struct slice text, struct slice fold)
{
	struct words_hit hit;
	struct slice unit, last;
	size_t mark = clause_list_mark(fold);

	if (words_longest(&hit, &table_words_words, fold) &&
	    cell_kinds[hit.row] == CELL_OF)
		mark = hit.word.n;
	/* 城区小计 is a row of rows as well */
	last = slice_from(fold, utf8_back(fold, utf8_back(fold, fold.n)));
	t->nested = t->nested || mark > 0 || is_word(last, CELL_TOTAL) ||
	    is_word(last, CELL_GROUP);
	text = slice_trim(slice_from(text, mark));
	unit = cell_unit_cut(&t->units, &text);
	if (unit.n > 0)
		names->unit = unit;
	names->label = arena_join(a, names->label, text);
}

static void
read_names(struct row_names *names, struct table *t, const struct passage *p,
    const struct places *ps, struct arena *a, size_t shift)
{
	*names = (struct row_names){ SLICE_NONE, SLICE_NONE, PLACE_NONE,
	    TOTALS_PART };
	for (size_t i = 0, lead = 0; lead < LEADS &&
	    (i < shift || i - shift < t->cells); i++) {
		struct slice text, fold;
		struct place place;

		if (i < t->cols && (t->col[i].index || t->col[i].rank))
			continue;
		if (i >= shift && t->cell[i - shift].value)
			break;
		text = arena_keep(a, lead_text(t, p, lead++, i, shift));
		fold = arena_keep(a, fold_han(&t->folded, text));
		if (i < t->cols && t->col[i].holds_units && text.n > 0)
			names->unit = text;
		else if (text.n == 0 || is_word(fold, CELL_EMPTY))
			continue;
		else if (is_word(fold, CELL_TOTAL))
			names->kind = TOTALS_ALL;
		else if (is_word(fold, CELL_GROUP))
			names->kind = TOTALS_GROUP;
		else if (place_at(&place, ps, fold) && place.text.n == fold.n)
			names->place = place;
		else
			add_name(names, t, a, text, fold);
	}
	t->nested = t->nested || shift > 0 || names->kind == TOTALS_GROUP;
}

static void
fill_figure(struct table *t, struct passage *p, size_t figure,
    const struct row_names *names, size_t col, struct arena *a)
{
	static const char rule[] = "table";
	struct column *c = col < t->cols ? &t->col[col] : NULL;
	struct figure *f = &p->fig[figure];
	struct slice unit;

	f->label = arena_join(a, names->label,
	    c != NULL ? buf_view(&c->label) : SLICE_NONE);
	f->label_rule = rule;
	f->label_line = 0;
	f->part = PART_NONE;
	if (names->place.text.n > 0) {
		f->place = names->place.name;
		f->adcode = names->place.code;
		f->place_rule = rule;
		f->place_line = 0;
	} else if (c != NULL && c->place.n > 0) {
		f->place = buf_view(&c->place);
		f->adcode = buf_view(&c->code);
		f->place_rule = rule;
		f->place_line = 0;
	}
	if (c != NULL && c->period.n > 0)
		f->period = buf_view(&c->period);
	if (c != NULL && c->rank) {
		f->q.kind = QTY_ORDINAL;
		return;
	}
	unit = c != NULL ? buf_view(&c->unit) : SLICE_NONE;
	if (unit.n == 0)
		unit = names->unit;
	if (unit.n == 0 && !cell_unit_counted(&t->units, f->label))
		unit = buf_view(&t->unit);
	cell_unit_set(&t->units, f, p->text, unit);
	if (c != NULL && totals_adds(fold_han(&t->folded, f->label)))
		totals_cell(&c->sum, p, figure, names->kind, !t->nested);
}

static void
drop_figure(struct passage *p, size_t i)
{
	p->figs--;
	memmove(&p->fig[i], &p->fig[i + 1], (p->figs - i) * sizeof(*p->fig));
}

static void
read_row(struct table *t, struct passage *p, const struct places *ps,
    struct arena *a)
{
	size_t shift = t->cells < t->cols ? t->cols - t->cells : 0, k = 0;
	size_t total = p->figs;
	struct row_names names;

	if (shift > LEADS || (shift > 0 && t->rows == 0))
		shift = 0;
	read_names(&names, t, p, ps, a, shift);
	for (size_t i = 0; i < t->cells; i++) {
		const struct cell *c = &t->cell[i];

		struct column *col = i + shift < t->cols ?
		    &t->col[i + shift] : NULL;

		for (; k < p->figs && p->fig[k].q.text.beg < c->at.end; k++) {
			if (!c->value || p->fig[k].q.text.beg < c->at.beg)
				continue;
			if (col != NULL && col->index) {
				drop_figure(p, k--);
				continue;
			}
			fill_figure(t, p, k, &names, i + shift, a);
			if (col != NULL && col->totals)
				total = k;
		}
	}
	if (total < p->figs)
		totals_across(p, total);
	t->rows++;
}

void
table_caption(struct table *t, struct slice fold)
{
	struct slice unit;

	if (fold.n > 240)
		return;         /* no caption */
	unit = unit_said(fold);
	if (unit.n > 0) {
		buf_reset(&t->unit);
		buf_add(&t->unit, unit);
	}
}

void
table_row(struct table *t, struct passage *p, const struct places *ps,
    struct arena *a)
{
	size_t values = 0, filled = 0;

	read_cells(t, p);
	for (size_t i = 0; i < t->cells; i++) {
		values += t->cell[i].value;
		filled += t->cell[i].at.end > t->cell[i].at.beg;
	}
	if (filled <= 1 && values == 0 && t->rows == 0) {
		table_caption(t, p->fold);
		return;
	}
	if (values == 0 && t->rows == 0)
		read_header(t, p, ps);
	else
		read_row(t, p, ps, a);
}
