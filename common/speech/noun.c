/* common/speech/noun.c -- nouns that decide who speaks */
#include "lex/words.h"
#include "speech/noun.h"

#define ROW(word, kind, line) kind,
static const unsigned char noun_kind[] = {
#include "data/speech_nouns.inc"
};
#undef ROW
#include "data/speech_nouns.trie"

enum { WORD_MAX = 30 };         /* bytes of a word looked for backwards */

unsigned
noun_at(struct slice text, size_t at, size_t *len)
{
	struct words_hit hit;

	*len = 0;
	if (!words_at(&hit, &speech_nouns_words, text, at))
		return 0;
	*len = hit.word.n;
	return noun_kind[hit.row];
}

size_t
noun_before(struct slice text, size_t from, size_t end, unsigned kinds)
{
	struct words_hit hit;
	size_t most = WORD_MAX;

	while (words_before(&hit, &speech_nouns_words, text, from, end, most)) {
		if (noun_kind[hit.row] & kinds)
			return hit.word.n;
		most = hit.word.n - 1;
	}
	return 0;
}
