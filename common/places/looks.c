/* common/places/looks.c -- names that no table has, by their endings */
#include "lex/words.h"
#include "places/place.h"
#include "text/utf8.h"

#include "data/place_endings.trie"

enum { ENDING_MAX = 2 };        /* characters */

bool
place_looks_like(struct slice name)
{
	struct slice rest = name;
	struct words_hit hit;

	for (size_t n = 0; n < ENDING_MAX; n++) {
		if (utf8_step_back(&rest) == 0 || rest.n == 0)
			return false;
		if (words_find(&hit, &place_endings_words,
		    slice_from(name, rest.n)))
			return true;
	}
	return false;
}
