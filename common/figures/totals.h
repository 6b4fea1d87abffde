/* common/figures/totals.h -- the totals of a table, and whether they add up
 *
 * A row or column named 合计 is the total of the others.  Rows are read one by
 * one and forgotten, so only what stands below or behind its total is told to
 * be a part of it; one that stands below its parts is compared with their sum.
 */
#ifndef FIGURES_TOTALS_H
#define FIGURES_TOTALS_H

#include "figures/figure.h"

enum totals_row {
	TOTALS_PART,            /* 甲市 */
	TOTALS_GROUP,           /* 小计: of the rows since the last one */
	TOTALS_ALL              /* 合计 */
};

/* of a column, below its header: what its cells come to.  Begin with
 * totals_init. */
struct totals {
	struct dec all, group;
	size_t rows, group_rows;        /* in the sums */
	char unit[QTY_UNIT_ROOM];       /* of the first of them */
	bool sound;             /* nothing was left out of them */
	bool rounded;           /* decimals are among them */
	bool below;             /* the column begins with its total */
};

void totals_init(struct totals *);

/* Takes a figure of the column, and sets its part.  `flat`: no row so far is part
 * of another, so that a total that does not add up is wrong. */
void totals_cell(struct totals *, struct passage *, size_t figure,
    enum totals_row, bool flat);

/* The figures of one row, of which this one stands in a column of totals: where
 * the others with its unit add up to it, sets the part of all of them. */
void totals_across(struct passage *, size_t figure);

/* Can figures with this label be added up?  Not 人均…, …率, …指数. */
bool totals_adds(struct slice fold_label);

#endif
