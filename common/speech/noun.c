/* common/speech/noun.c -- nouns that decide who speaks */
#include "lex/words.h"
#include "speech/noun.h"
#include "text/utf8.h"

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
	if (at >= text.n || !words_first(&speech_nouns_words,
	    utf8_peek(text.p + at)) || !words_longest(&hit,
	    &speech_nouns_words, slice_from(text, at)))
		return 0;
	*len = hit.word.n;
	return noun_kind[hit.row];
}

size_t
noun_before(struct slice text, size_t from, size_t end, unsigned kinds)
{
	struct words_hit hit;
	size_t best = 0;

	for (size_t n = 1; n <= WORD_MAX && from + n <= end; n++)
		if (((unsigned char)text.p[end - n] & 0xc0) != 0x80 &&
		    words_first(&speech_nouns_words,
		    utf8_peek(text.p + end - n)) && words_find(&hit, &speech_nouns_words,
		    slice_cut(text, end - n, end)) &&
		    noun_kind[hit.row] & kinds)
			best = n;
	return best;
}
