/* common/figures/word.h -- small classes of words that labels and places are told
 * by; common/data/figure_words.tsv says what each is */
#ifndef FIGURES_WORD_H
#define FIGURES_WORD_H

#include "lex/set.h"

enum {
	FIG_BE = 1 << 0, FIG_RESULT = 1 << 1, FIG_WHEN = 1 << 2,
	FIG_WHERE = 1 << 3, FIG_SUFFIX = 1 << 4, FIG_NOUN = 1 << 5,
	FIG_TIMES = 1 << 6, FIG_CASE = 1 << 7, FIG_DIVISION = 1 << 8,
	FIG_QUALITY = 1 << 9, FIG_RATE = 1 << 10,
	FIG_AMOUNT = 1 << 11, FIG_COMPARED = 1 << 12,
	FIG_ACTOR = 1 << 13, FIG_FROM = 1 << 14
};

/* asked with set_is, set_begins and set_ends of lex/set.h; text is folded */
extern const struct word_sets figure_words;

/* bytes of a 中 at the end that means among (31个省份中, 9个县中, 患者中) and is no
 * part of the noun (高中), with a noun before it; else 0 */
size_t word_among(struct slice text);

#endif
