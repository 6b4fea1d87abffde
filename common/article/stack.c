/* common/article/stack.c -- the open elements of a page, for article/block.c */
#include "article/stack.h"

size_t
stack_find(const struct stack *b, enum html_tag tag, unsigned barrier)
{
	if (b->count[tag] == 0)
		return b->n;
	for (size_t i = b->n; i-- > 0;) {
		if (b->open[i].tag == tag)
			return i;
		if (html_tag_rows[b->open[i].tag].flags & barrier)
			break;
	}
	return b->n;
}

size_t
stack_find_group(const struct stack *b, enum html_group group)
{
	for (size_t i = b->n; i-- > 0;) {
		enum html_tag t = (enum html_tag)b->open[i].tag;

		if (html_tag_rows[t].group == (unsigned char)group)
			return i;
		if (html_tag_is(t, HTML_SPECIAL) && t != TAG_ADDRESS &&
		    t != TAG_DIV && t != TAG_P)
			break;
	}
	return b->n;
}

size_t
stack_find_table_part(const struct stack *b, enum html_group group)
{
	size_t found = b->n;

	for (size_t i = b->n; i-- > 0;) {
		enum html_tag t = (enum html_tag)b->open[i].tag;

		if (t == TAG_TABLE || t == TAG_TEMPLATE)
			break;
		if (html_tag_rows[t].group >= GROUP_CELL &&
		    html_tag_rows[t].group <= (unsigned char)group)
			found = i;
	}
	return found;
}
