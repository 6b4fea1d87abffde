/* speech/noun.h -- nouns that decide who speaks (common/data/speech_nouns.tsv) */
#ifndef SPEECH_NOUN_H
#define SPEECH_NOUN_H

#include "base/slice.h"

enum {
	NOUN_ACT = 1, NOUN_SPOKEN = 2, NOUN_CHANNEL = 4, NOUN_DATA = 8,
	NOUN_FILL = 16, NOUN_BODY = 32, NOUN_HANDED = 64
};

/* what the longest word at `at` is, 0 where none; its bytes in *len.  The text
 * is folded. */
unsigned noun_at(struct slice text, size_t at, size_t *len);

/* The longest word of one of these kinds that ends at `end`: its bytes, 0 where
 * there is none; not looking back before `from`. */
size_t noun_before(struct slice text, size_t from, size_t end, unsigned kinds);

#endif
