/* common/container/rss.h -- the items of a feed: RSS, RDF and Atom
 *
 * Each item is handed over as a whole: its facts, and its text as HTML or plain
 * text.  Text beyond RSS_TEXT_MAX is cut.
 */
#ifndef CONTAINER_RSS_H
#define CONTAINER_RSS_H

#include "base/buf.h"
#include "container/markup_names.h"
#include "html/token.h"

enum { RSS_TEXT_MAX = 4 << 20 };

struct rss_item {
	struct slice value[META_FIELDS];        /* facts; empty where unknown */
	struct slice body;
	bool html;                      /* the body is HTML, not plain text */
};

/* takes an item; all of it is lent for the call */
typedef void rss_fn(const struct rss_item *, void *ctx);

struct rss;

/* does a document with this head begin a feed? */
bool rss_is(struct slice head);

struct rss *rss_new(rss_fn *, void *ctx);
void rss_free(struct rss *);            /* NULL is welcome */
void rss_reset(struct rss *);
/* valid UTF-8, ends at a character; with `last` the feed ends */
void rss_feed(struct rss *, struct slice utf8, bool last);

#endif
