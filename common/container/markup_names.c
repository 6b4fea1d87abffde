/* common/container/markup_names.c -- what containers call the facts of a document */
#include "container/markup_names.h"
#include "lex/words.h"

#define ROW(name, field, rank, line) { field, rank },
static const struct {
	unsigned char field, rank;
} rows[] = {
#include "data/markup_names.inc"
};
#undef ROW
#include "data/markup_names.trie"

bool
markup_name_find(struct markup_name *found, const char *container,
    struct slice name)
{
	char key[48];
	size_t n = strlen(container);
	struct words_hit hit;

	if (n + name.n > sizeof(key))
		return false;
	memcpy(key, container, n);
	for (size_t i = 0; i < name.n; i++) {
		char c = name.p[i];

		key[n + i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	}
	if (!words_find(&hit, &markup_names_words, slice_of(key, n + name.n)))
		return false;
	found->field = rows[hit.row].field;
	found->rank = rows[hit.row].rank;
	return true;
}
