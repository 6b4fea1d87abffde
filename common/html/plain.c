/* common/html/plain.c -- plain text saved from a page, to paragraphs */
#include "html/plain.h"
#include "html/roles.h"

void
plain_init(struct plain *t)
{
	t->line = (struct buf)BUF_INIT;
	t->blank = 0;
}

void
plain_reset(struct plain *t)
{
	buf_reset(&t->line);
	t->blank = 0;
}

void
plain_release(struct plain *t)
{
	buf_release(&t->line);
}

static void
take_line(struct plain *t, struct page *pg, struct slice line)
{
	page_add(pg, line);
	t->blank = 0;
}

void
plain_feed(struct plain *t, struct page *pg, struct slice utf8)
{
	size_t nl;

	while ((nl = slice_find_byte(utf8, '\n')) < utf8.n) {
		buf_add(&t->line, slice_head(utf8, nl));
		take_line(t, pg, buf_view(&t->line));
		buf_reset(&t->line);
		utf8 = slice_from(utf8, nl + 1);
	}
	buf_add(&t->line, utf8);
}

void
plain_feed_last(struct plain *t, struct page *pg)
{
	take_line(t, pg, buf_view(&t->line));
	buf_reset(&t->line);
}

struct article
plain_choose(struct plain *t, struct page *pg)
{
	struct article a = { 0, (uint32_t)pg->paras, 0, (uint32_t)pg->paras };

	(void)t;
	roles_set(pg, &a);
	return a;
}
