/* common/places/name.c -- the tables of names of places */
#include "places/name.h"
#include "places/place.h"

#define ROW(name, code, line) { name, code },
const struct name_division name_divisions[] = {
#include "data/divisions.inc"
};
#undef ROW
#include "data/divisions.trie"

#define ROW(name, code, belief, line) { code, belief },
const struct name_short name_shorts[] = {
#include "data/place_short.inc"
};
#undef ROW
#include "data/place_short.trie"

#define ROW(word, name, code, line) { name, code },
const struct name_group name_groups[] = {
#include "data/place_groups.inc"
};
#undef ROW
#include "data/place_groups.trie"

#define ROW(word, name, code, line) { name, code },
const struct name_country name_countries[] = {
#include "data/countries.inc"
};
#undef ROW
#include "data/countries.trie"

#define ROW(word, ending, points, line) { ending, points },
const struct name_word name_words[] = {
#include "data/place_words.inc"
};
#undef ROW
#include "data/place_words.trie"

#define ROW(word, lies_in, line) { lies_in },
const struct name_outside name_outsides[] = {
#include "data/place_outside.inc"
};
#undef ROW
#include "data/place_outside.trie"
#include "data/place_tails.trie"
#include "data/place_traps.trie"
#include "data/places.gate.inc"

const struct words *const name_tables[NAME_TABLES] = {
	&divisions_words, &place_short_words, &place_groups_words,
	&countries_words, &place_outside_words, &place_words_words,
	&place_traps_words
};
const struct words *const name_tails = &place_tails_words;

const struct gate *
place_gate(void)
{
	return &places_gate;
}

bool
name_longest(struct name *n, struct slice text)
{
	struct words_hit hit;
	size_t most = 0, size = text.n > 0 ? utf8_size(text.p[0]) : 0;
	uint32_t first = utf8_at(text, 0), second = utf8_at(text, size);

	if (size == 0 || !gate_holds(&places_gate, first, second))
		return false;
	for (int t = 0; t < NAME_TABLES; t++)
		if (words_longest_of(&hit, name_tables[t], text, first, second) &&
		    hit.word.n > most) {
			most = hit.word.n;
			n->hit = hit;
			n->table = (enum name_table)t;
		}
	return most > 0;
}

struct slice
place_lies_in(struct slice name)
{
	struct words_hit hit;
	const char *in = words_find(&hit, &place_outside_words, name) ?
	    name_outsides[hit.row].lies_in : "";

	return in[0] == '-' ? SLICE_NONE : slice_str(in);
}
