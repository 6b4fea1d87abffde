/* common/figures/word.h -- small classes of words that labels and places are told
 * by; common/data/figure_words.tsv says what each is */
#ifndef FIGURES_WORD_H
#define FIGURES_WORD_H

#include "base/slice.h"

enum {
	FIG_BE = 1 << 0, FIG_RESULT = 1 << 1, FIG_WHEN = 1 << 2,
	FIG_WHERE = 1 << 3, FIG_SUFFIX = 1 << 4, FIG_NOUN = 1 << 5,
	FIG_TIMES = 1 << 6, FIG_CASE = 1 << 7, FIG_DIVISION = 1 << 8,
	FIG_QUALITY = 1 << 9, FIG_RATE = 1 << 10,
	FIG_AMOUNT = 1 << 11, FIG_COMPARED = 1 << 12,
	FIG_ACTOR = 1 << 13, FIG_FROM = 1 << 14
};

/* Is the folded text as a whole a word of this class? */
bool word_is(struct slice text, unsigned class);
/* bytes of the longest one that it begins with, or ends with; 0: none */
size_t word_begins(struct slice text, unsigned class);
size_t word_ends(struct slice text, unsigned class);

/* bytes of a 中 at the end that means among (31个省份中, 9个县中, 患者中) and is no
 * part of the noun (高中), with a noun before it; else 0 */
size_t word_among(struct slice text);

#endif
