/* common/article/hint.c -- what class and id words say of an element */
#include "article/block.h"
#include "lex/words.h"

enum met { MET_NAME, MET_WORD, MET_PART };

#define ROW(word, hint, met, line) { hint, met },
static const struct { uint32_t hint; uint8_t met; } rows[] = {
#include "data/strip_classes.inc"
};
#undef ROW
#include "data/strip_classes.trie"

enum { NAME_MAX_BYTES = 48 };   /* longer names are not words of people */

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* a word of a name: the whole of it, or how it begins */
static uint32_t
hint_of_word(struct slice word)
{
	struct words_walk walk = WORDS_WALK(&strip_classes_words, word);
	struct words_hit hit;
	bool any = false;

	while (words_prefix(&hit, &walk))
		any = true;
	if (!any)
		return 0;
	if (rows[hit.row].met == MET_PART ||
	    (rows[hit.row].met == MET_WORD && hit.word.n == word.n))
		return rows[hit.row].hint;
	return 0;
}

/* one name: "post-comments", "articleBody" */
static uint32_t
hint_of_name(struct slice name)
{
	char low[NAME_MAX_BYTES];
	struct words_hit hit;
	size_t n = 0, word = 0;
	uint32_t hints = 0;
	bool before = false;    /* was the last one a small letter? */

	for (size_t i = 0; i < name.n && n < sizeof(low); i++) {
		char c = name.p[i];
		bool big = is_upper(c);

		if (big && before && n > word) {
			hints |= hint_of_word(slice_of(low + word, n - word));
			word = n;
		}
		if (big || is_lower(c)) {
			low[n++] = big ? (char)(c + 32) : c;
		} else if (n > word) {
			hints |= hint_of_word(slice_of(low + word, n - word));
			word = n;
		}
		before = is_lower(c);
	}
	if (n > word)
		hints |= hint_of_word(slice_of(low + word, n - word));
	if (words_find(&hit, &strip_classes_words, slice_of(low, n)) &&
	    rows[hit.row].met == MET_NAME)
		hints |= rows[hit.row].hint;
	return hints;
}

uint32_t
hints_of(struct slice words)
{
	uint32_t hints = 0;
	size_t beg = 0;

	for (size_t i = 0; i <= words.n; i++) {
		if (i < words.n && (unsigned char)words.p[i] > ' ')
			continue;
		if (i > beg)
			hints |= hint_of_name(slice_cut(words, beg, i));
		beg = i + 1;
	}
	return hints;
}
