/* people/edge.h -- words at the edges of a name with its office
 *
 * The reader of people_edges.tsv, for the files of this folder.
 */
#ifndef PEOPLE_EDGE_H
#define PEOPLE_EDGE_H

#include "base/slice.h"

enum {
	EDGE_STOP = 1,          /* no affiliation runs over it */
	EDGE_INSIDE = 2,        /* holds such a character, may be part of one */
	EDGE_FOLLOW = 4,        /* follows a name */
	EDGE_NEVER = 8,         /* follows a name and is never part of one */
	EDGE_ONE = 16,          /* begins the words for somebody unnamed: 一位 */
	EDGE_COMMON = 32,       /* a common word that looks like a name */
	EDGE_CLOSE = 64,        /* closes a phrase: ends no name */
	EDGE_DOES = 128,        /* what people do: follows a name behind an office */
	EDGE_GIVEN = 256        /* ends a given name where no word follows (李均) */
};

/* What the longest word at `at` is (0: none), and its bytes in *len.  text is
 * folded. */
unsigned edge_at(struct slice text, size_t at, size_t *len);

/* Is text[from, to) one word of several characters that follows names (表示)? */
bool edge_follows(struct slice text, size_t from, size_t to);

#endif
