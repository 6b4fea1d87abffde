/* common/article/meta.h -- what a page says of itself where it is not shown
 *
 * Elements of the head, JSON-LD, variables of scripts, <time>.  What the page
 * shows (article/byline.h) goes before most of it; article/facts.h weighs them.
 * The names are data: common/data/strip_meta.tsv.
 */
#ifndef ARTICLE_META_H
#define ARTICLE_META_H

#include "base/buf.h"
#include "html/token.h"

enum meta_field {
	META_TITLE, META_DATE, META_SOURCE, META_AUTHOR, META_URL, META_SITE,
	META_LANG, META_FIELDS
};

struct meta {
	struct buf value[META_FIELDS];  /* the best that was met, white space
	                                 * squeezed; empty where none was */
	int rank[META_FIELDS];          /* how good it is: 0 none, 1 best, or
	                                 * below 0: stated from outside */
	struct buf title;               /* the <title> element */
	struct buf script;              /* text of the open JSON-LD script */
	int reading;                    /* what text belongs to */
};

void meta_init(struct meta *);
void meta_reset(struct meta *);
void meta_release(struct meta *);

/* takes the next token of the page */
void meta_token(struct meta *, const struct token *);

/* Sets a field, unless a better one is there (1 is best).  A rank below 0 is of
 * a fact that was stated from outside (an option, front matter, a feed's item):
 * it goes before what the page says and shows. */
void meta_set(struct meta *, enum meta_field, int rank, struct slice value);

#endif
