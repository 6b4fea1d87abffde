/* common/figures/cell_unit.h -- units that stand in another cell than their value */
#ifndef FIGURES_CELL_UNIT_H
#define FIGURES_CELL_UNIT_H

#include "figures/figure.h"

struct cell_units {             /* room to read a value with its unit */
	struct buf joined, folded;
};

#define CELL_UNITS_INIT { BUF_INIT, BUF_INIT }

void cell_units_release(struct cell_units *);

/* the unit in the last brackets of a cell: 产量（万吨）; *cell is cut before it */
struct slice cell_unit_cut(struct cell_units *, struct slice *cell);

/* Sets value, unit and kind of a figure without a unit as if this one stood behind
 * it; `text` is its passage. */
void cell_unit_set(struct cell_units *, struct figure *, struct slice text,
    struct slice unit);

/* 户数, 处数: does a measure word before 数 say that the label is of a number of
 * things, which a unit over the table is not of? */
bool cell_unit_counted(struct cell_units *, struct slice label);

#endif
