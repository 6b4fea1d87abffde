/* common/figures/rows.h -- the row around each figure of a passage
 *
 * Between figure.c, which finds the quantities, and the files that tell what
 * they count, where, when and by whom.
 */
#ifndef FIGURES_ROWS_H
#define FIGURES_ROWS_H

#include "figures/figure.h"

/* what a document has told so far, and room */
struct rows;

struct rows *rows_new(void);
void rows_free(struct rows *);          /* NULL is welcome */

/* a doc unit: a new document, whose title may name its region */
void rows_doc(struct rows *, const struct unit *doc);

/* Fills label, place, adcode, period, speaker and part of every figure of the
 * passage, of which all else is set.  Passages must come in their order. */
void rows_fill(struct passage *, struct rows *);

#endif
