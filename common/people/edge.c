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

bool
edge_follows(struct slice text, size_t from, size_t to)
{
	size_t len;

	return edge_at(text, from, &len) & (EDGE_NEVER | EDGE_FOLLOW) &&
	    len > 3 && len == to - from;
}
