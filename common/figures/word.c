/* common/figures/word.c -- small classes of words that labels and places are told
 * by */
#include "figures/word.h"

#define ROW(word, sets, line) sets,
static const uint32_t sets[] = {
#include "data/figure_words.inc"
};
#undef ROW
#include "data/figure_words.trie"

const struct word_sets figure_words = { &figure_words_words, sets };

size_t
word_among(struct slice text)
{
	const struct slice among = SLICE("中");
	struct slice noun = text;

	if (!slice_ends(text, among) || set_ends(&figure_words, text, FIG_NOUN) > 0)
		return 0;
	noun.n -= among.n;
	return noun.n > among.n || set_is(&figure_words, noun, FIG_DIVISION) ? among.n : 0;
}
