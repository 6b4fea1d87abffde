/* common/html/tag.c -- the elements of HTML, from html_tags.tsv */
#include "html/tag.h"
#include "lex/words.h"

#define ROW(name, id, flags, content, group, line) { flags, content, group },
const struct html_tag_row html_tag_rows[TAG_COUNT] = {
	{ 0, CONTENT_DATA, GROUP_NONE },
#include "data/html_tags.inc"
};
#undef ROW
#include "data/html_tags.trie"

enum html_tag
html_tag_find(struct slice name)
{
	struct words_hit hit;

	if (!words_find(&hit, &html_tags_words, name))
		return TAG_OTHER;
	return (enum html_tag)(hit.row + 1);
}
