/* common/speech/noun.c -- nouns that decide who speaks */
#include "lex/set.h"
#include "speech/noun.h"

#define ROW(word, kind, line) kind,
static const uint32_t noun_kind[] = {
#include "data/speech_nouns.inc"
};
#undef ROW
#include "data/speech_nouns.trie"

static const struct word_sets nouns = { &speech_nouns_words, noun_kind };

unsigned
noun_at(struct slice text, size_t at, size_t *len)
{
	return set_at(&nouns, text, at, len);
}

size_t
noun_before(struct slice text, size_t from, size_t end, unsigned kinds)
{
	return end > from ? set_ends(&nouns, slice_cut(text, from, end),
	    kinds) : 0;
}
