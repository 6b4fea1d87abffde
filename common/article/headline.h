/* common/article/headline.h -- the paragraph that is the page's headline */
#ifndef ARTICLE_HEADLINE_H
#define ARTICLE_HEADLINE_H

#include "article/article.h"

/* its number; pg->paras where there is none */
uint32_t headline_find(const struct page *, const struct clues *);

/* a with every white space taken out */
void headline_squeeze(struct buf *out, struct slice a);

/* Is this text the headline once more, spaces aside? */
bool headline_same(struct slice a, struct slice b);

#endif
