/* common/lex/set.h -- sets of words: the small classes that a grammar asks for
 *
 * A table of two columns: a word, and the sets it is in, a bit each:
 *
 *	#define ROW(word, sets, line) sets,
 *	static const uint32_t sets[] = {
 *	#include "data/speech_nouns.inc"
 *	};
 *	#undef ROW
 *	#include "data/speech_nouns.trie"
 *	static const struct word_sets nouns = { &speech_nouns_words, sets };
 *
 * Text must be valid UTF-8, folded as the table is.
 */
#ifndef LEX_SET_H
#define LEX_SET_H

#include "lex/words.h"

struct word_sets {
	const struct words *words;
	const uint32_t *sets;           /* of each row */
};

/* the sets of the longest word at text[at], and its bytes in *len; 0 where there
 * is none */
static inline unsigned
set_at(const struct word_sets *w, struct slice text, size_t at, size_t *len)
{
	struct words_hit hit;
	bool found = words_at(&hit, w->words, text, at);

	*len = found ? hit.word.n : 0;
	return found ? w->sets[hit.row] : 0;
}

/* Is the text as a whole a word of one of these sets? */
bool set_is(const struct word_sets *, struct slice text, unsigned sets);

/* bytes of the longest word of one of these sets that the text begins with, or
 * ends with; 0 where there is none */
size_t set_begins(const struct word_sets *, struct slice text, unsigned sets);
size_t set_ends(const struct word_sets *, struct slice text, unsigned sets);

#endif
