/* common/people/edge.c -- words at the edges of a name with its office */
#include "lex/set.h"
#include "people/edge.h"

#define ROW(word, kind, line) kind,
static const uint32_t edge_kind[] = {
#include "data/people_edges.inc"
};
#undef ROW
#include "data/people_edges.trie"

static const struct word_sets edges = { &people_edges_words, edge_kind };

unsigned
edge_at(struct slice text, size_t at, size_t *len)
{
	return set_at(&edges, text, at, len);
}
