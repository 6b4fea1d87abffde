/* common/article/links.h -- a paragraph with its links written out */
#ifndef ARTICLE_LINKS_H
#define ARTICLE_LINKS_H

#include "article/block.h"

/* Adds the paragraph's text with each link in it as [words](address); the page
 * must have been read with keep_links.  *next is the first link that may lie
 * in it, moved on: begin with 0 and take the paragraphs in order. */
void links_text(struct buf *out, const struct page *, const struct para *,
    size_t *next);

#endif
