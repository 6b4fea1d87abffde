/* common/lex/set.c -- sets of words: the small classes that a grammar asks for */
#include "lex/set.h"

bool
set_is(const struct word_sets *w, struct slice text, unsigned sets)
{
	struct words_hit hit;

	return words_find(&hit, w->words, text) && w->sets[hit.row] & sets;
}

size_t
set_begins(const struct word_sets *w, struct slice text, unsigned sets)
{
	struct words_hit hit;

	while (words_longest(&hit, w->words, text)) {
		if (w->sets[hit.row] & sets)
			return hit.word.n;
		text = slice_head(text, utf8_back(hit.word, hit.word.n));
	}
	return 0;
}

size_t
set_ends(const struct word_sets *w, struct slice text, unsigned sets)
{
	struct words_hit hit;
	size_t most = text.n;

	while (words_before(&hit, w->words, text, 0, text.n, most)) {
		if (w->sets[hit.row] & sets)
			return hit.word.n;
		most = hit.word.n - 1;
	}
	return 0;
}
