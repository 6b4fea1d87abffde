/* common/people/edge.c -- words at the edges of a name with its office */
#include "lex/words.h"
#include "people/edge.h"

#define ROW(word, kind, line) kind,
static const unsigned short edge_kind[] = {
#include "data/people_edges.inc"
};
#undef ROW
#include "data/people_edges.trie"

unsigned
edge_at(struct slice text, size_t at, size_t *len)
{
	struct words_hit hit;

	*len = 0;
	if (!words_at(&hit, &people_edges_words, text, at))
		return 0;
	*len = hit.word.n;
	return edge_kind[hit.row];
}
