/* common/article/links.c -- a paragraph with its links written out */
#include "article/links.h"

void
links_text(struct buf *out, const struct page *pg, const struct para *p,
    size_t *next)
{
	uint32_t at = p->beg, end = p->beg + p->n;

	for (; *next < pg->links && pg->link[*next].beg < end; (*next)++) {
		const struct link *l = &pg->link[*next];
		uint32_t beg = l->beg;

		if (l->n == 0 || l->href_n == 0 || beg < at ||
		    beg + l->n > end)
			continue;
		if (pg->text.p[beg] == ' ')     /* before the words */
			beg++;
		buf_add(out, slice_of(pg->text.p + at, beg - at));
		buf_byte(out, '[');
		at = l->beg + l->n;
		buf_add(out, slice_of(pg->text.p + beg, at - beg));
		buf_add(out, SLICE("]("));
		buf_add(out, slice_of(pg->href.p + l->href, l->href_n));
		buf_byte(out, ')');
	}
	buf_add(out, slice_of(pg->text.p + at, end - at));
}
