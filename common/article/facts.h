/* common/article/facts.h -- the facts of a document: title, time, source, author */
#ifndef ARTICLE_FACTS_H
#define ARTICLE_FACTS_H

#include "article/article.h"
#include "article/byline.h"
#include "article/meta.h"
#include "base/buf.h"

struct facts {
	struct buf title, published, url, source, author;
	const char *lang;       /* zh-Hans, zh-Hant, ... or "" */
	struct byline byline;
	struct datelines *datelines;
};

void facts_init(struct facts *);
void facts_release(struct facts *);

/* the headline that the page names, best first, for article/article.h; lent from
 * m */
struct clues facts_clues(const struct meta *m);

/* the language, by the paragraphs that are printed */
void facts_language(struct facts *, const struct meta *, const struct page *);

/* weighs what the page says (meta) and shows (page) */
void facts_find(struct facts *, const struct meta *, const struct page *,
    const struct article *);

#endif
