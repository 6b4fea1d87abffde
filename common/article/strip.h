/* common/article/strip.h -- a document in, its facts and paragraphs out
 *
 * The whole of cn-strip but files, character sets and records: it takes UTF-8
 * in pieces and hands over what it made of the document.  Memory is bounded: a
 * very long document is handed over in several parts, facts with the first.
 */
#ifndef ARTICLE_STRIP_H
#define ARTICLE_STRIP_H

#include "article/article.h"
#include "article/block.h"
#include "article/facts.h"

enum strip_kind { STRIP_HTML, STRIP_TEXT, STRIP_MARKDOWN };

struct strip_part {
	const struct facts *facts;
	struct page *page;              /* paragraphs with their roles; these
	                                 * may be changed */
	struct article article;
	bool first;                     /* the first part of its document */
};

typedef void strip_fn(const struct strip_part *, void *ctx);

struct strip;

struct strip *strip_new(strip_fn *, void *ctx);
void strip_free(struct strip *);        /* NULL is welcome */
void strip_keep_links(struct strip *, bool on);

/* Begins a document.  url may be empty; where it is not, it goes before what
 * the page says. */
void strip_begin(struct strip *, enum strip_kind, struct slice url);
/* facts known from outside (front matter, a feed); rank as in article/meta.h */
void strip_fact(struct strip *, enum meta_field, int rank, struct slice);
/* valid UTF-8, ends at a character */
void strip_feed(struct strip *, struct slice utf8);
void strip_end(struct strip *);

/* what a document that begins with these bytes is */
enum strip_kind strip_kind_of(struct slice head);

#endif
