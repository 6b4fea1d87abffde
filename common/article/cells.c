/* common/article/cells.c -- the rows of a table, cell by cell */
#include "article/cells.h"

enum { SPAN_MAX = 64 };         /* columns or rows; a page may say anything */

void
cells_table(struct cells *r)
{
	memset(r->left, 0, sizeof(r->left));
}

void
cells_row(struct cells *r, const struct page *pg)
{
	r->open = true;
	r->para = pg->paras;
	r->text = pg->text.n;
	r->cells = r->column = r->span = 0;
}

/* the last cell ends: a gap for each of its columns, of which its paragraph has
 * made one */
static void
cell_end(struct cells *r, struct page *pg)
{
	unsigned gaps = r->span;

	if (gaps > 0 && pg->paras > r->cell_para)
		gaps--;
	for (; gaps > 0; gaps--)
		buf_add(&pg->text, ROW_GAP);
	r->span = 0;
}

/* passes the columns in which a cell of a row above reaches down */
static void
pass_left(struct cells *r, struct page *pg)
{
	while (r->column < CELLS_LEADS && r->left[r->column] > 0) {
		r->left[r->column++]--;
		r->cells++;
		buf_add(&pg->text, ROW_GAP);
	}
}

/* the number that an attribute says, 1 where it says none */
static unsigned
span_of(const struct token *t, struct slice name)
{
	const struct slice *value = token_attr(t, name);
	unsigned n = 0;

	for (size_t i = 0; value != NULL && i < value->n && n < SPAN_MAX &&
	    value->p[i] >= '0' && value->p[i] <= '9'; i++)
		n = n * 10 + (unsigned)(value->p[i] - '0');
	return n == 0 ? 1 : n < SPAN_MAX ? n : SPAN_MAX;
}

void
cells_cell(struct cells *r, struct page *pg, const struct token *t)
{
	unsigned rows = span_of(t, SLICE("rowspan"));

	cell_end(r, pg);
	pass_left(r, pg);
	r->span = span_of(t, SLICE("colspan"));
	r->cells++;
	r->cell_para = pg->paras;
	for (unsigned i = 0; i < r->span; i++, r->column++)
		if (r->column < CELLS_LEADS)
			r->left[r->column] = rows - 1;
}

void
cells_row_end(struct cells *r, struct page *pg)
{
	struct para *first, *last;
	struct slice text;
	size_t n = pg->paras - r->para;

	r->open = false;
	cell_end(r, pg);
	pass_left(r, pg);
	if (r->para >= pg->paras || r->cells < 2 || n > r->cells)
		return;
	first = &pg->para[r->para];
	last = &pg->para[pg->paras - 1];
	for (struct para *p = first + 1; p <= last; p++) {
		first->linked += p->linked;
		first->flags &= p->flags;
	}
	text = slice_trim(slice_cut(buf_view(&pg->text), r->text,
	    pg->text.n - ROW_GAP.n));
	first->beg = (uint32_t)(text.p - pg->text.p);
	first->n = (uint32_t)text.n;
	first->flags |= PARA_ROW;
	pg->paras = r->para + 1;
	para_measure(pg, first);
	first->look |= LOOK_CELLS;
}
