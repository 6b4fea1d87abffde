/* common/html/plain.h -- plain text saved from a page, to paragraphs */
#ifndef HTML_PLAIN_H
#define HTML_PLAIN_H

#include "html/article.h"
#include "html/block.h"

struct plain {
	struct buf line;        /* the end of a piece, not yet a whole line */
	unsigned blank;         /* empty lines before the next */
};

void plain_init(struct plain *);
void plain_reset(struct plain *);
void plain_release(struct plain *);
void plain_feed(struct plain *, struct page *, struct slice utf8);
void plain_feed_last(struct plain *, struct page *);

/* joins what columns broke, sets the roles */
struct article plain_choose(struct plain *, struct page *);

#endif
