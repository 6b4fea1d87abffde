/* common/article/cells.h -- the rows of a table, cell by cell
 *
 * A row of data becomes one paragraph.  So that its cells stand under those of
 * the header, one that is empty, that spans several columns (the columns behind
 * the first) or that reaches down from a row above is a gap of its own:
 * 甲市 |  | 3.
 */
#ifndef ARTICLE_CELLS_H
#define ARTICLE_CELLS_H

#include "article/block.h"
#include "html/token.h"

/* the gap behind each paragraph in the page's text, that between two cells */
#define ROW_GAP SLICE(" | ")

enum { CELLS_LEADS = 8 };       /* columns in which a cell may reach down */

struct cells {                  /* all 0 at the beginning of a page */
	bool open;              /* inside a row, and none within it */
	size_t para, text;      /* of the page, where the row began */
	unsigned cells;         /* so far, those that reach down as well */
	unsigned column;        /* the one behind the last cell */
	unsigned span;          /* columns of the last cell */
	size_t cell_para;       /* of the page, where the last cell began */
	unsigned left[CELLS_LEADS];     /* rows that a cell still reaches down */
};

/* <table>, <tr>, <td> or <th> begin; the paragraph before has ended */
void cells_table(struct cells *);
void cells_row(struct cells *, const struct page *);
void cells_cell(struct cells *, struct page *, const struct token *);

/* The row ends.  Where each cell is one paragraph at most, it is one of data: its
 * cells become one paragraph. */
void cells_row_end(struct cells *, struct page *);

#endif
