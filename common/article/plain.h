/* common/article/plain.h -- plain text saved from a page, to paragraphs
 *
 * Lines become paragraphs; what columns or a fixed width broke is joined again,
 * where the text shows that it was broken.  What is a headline, its deck, a
 * heading or a slogan is told by where the line stands, by the empty lines
 * round it and by the dateline that follows.
 */
#ifndef ARTICLE_PLAIN_H
#define ARTICLE_PLAIN_H

#include "article/article.h"
#include "article/block.h"
#include "article/dateline.h"
#include "html/markdown.h"

struct plain_line {             /* of each paragraph */
	uint32_t blank;         /* empty lines before it */
	uint8_t level;          /* of a Markdown heading, else 0 */
	bool closed;            /* ends as sentences or labels end */
	bool dateline;
	bool indented;
	bool marked;            /* an item of a list or a row of a table */
	bool joined;            /* belongs to the one before */
	bool grown;             /* and what follows was joined to it */
	bool ended;             /* a chain of editors ends it */
};

struct plain {
	struct buf piece;       /* the end of what was fed, not a whole line */
	struct plain_line *line;
	size_t lines, cap;
	uint32_t blank;
	struct datelines *datelines;
	struct markdown markdown;       /* set .on behind plain_reset */
};

void plain_init(struct plain *);
void plain_reset(struct plain *);
void plain_release(struct plain *);
/* takes more of the text; the paragraphs go to the page */
void plain_feed(struct plain *, struct page *, struct slice utf8);
void plain_feed_last(struct plain *, struct page *);

/* Joins lines, sets the roles; the headline is a.headline: only what a text
 * `begins` with has one, and no later part of it. */
struct article plain_choose(struct plain *, struct page *, bool begins);

#endif
