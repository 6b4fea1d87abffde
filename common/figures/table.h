/* common/figures/table.h -- figures in the rows of a table
 *
 * A `row` paragraph has its cells separated by " | ".  The header cells give
 * label, unit or period of each column, or its place; the first cell the place
 * or the label of the row.  A row with fewer cells than the header goes on under
 * the first cell of the row above (a merged first column).
 */
#ifndef FIGURES_TABLE_H
#define FIGURES_TABLE_H

#include "base/arena.h"
#include "figures/figure.h"
#include "places/place.h"

struct table;

struct table *table_new(void);
void table_free(struct table *);        /* NULL is welcome */

/* no table is open: the next row is a header */
void table_reset(struct table *);

/* a line before the table or over it, which may say 单位：万元 */
void table_caption(struct table *, struct slice fold);

/* Reads one row: keeps what it needs of a header, and sets label, place and
 * period of the figures of a row below it, and their unit and value where the
 * header has the unit.  What is set is lent from the passage, the table or the
 * arena until the next row. */
void table_row(struct table *, struct passage *, const struct places *,
    struct arena *);

#endif
