/* common/figures/none.h -- reported nones: 无新增死亡病例, 零新增
 *
 * Where a bulletin reports that there is none of something, that is a figure
 * with the value 0; 无 elsewhere (无需, 无症状) is not.  The words that make it one
 * are in common/data/none_words.tsv.
 */
#ifndef FIGURES_NONE_H
#define FIGURES_NONE_H

#include "numerals/quantity.h"

/* Can such a word begin with this code point? */
bool none_first(uint32_t rune);

/* The next reported none at or behind *at, which is moved behind it; false
 * where there is none.  q->none is set, its text is 无 (or 零 没有 未) alone. */
bool none_next(struct quantity *, const struct qty_text *, size_t *at);

#endif
