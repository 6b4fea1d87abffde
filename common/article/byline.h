/* common/article/byline.h -- source, author and time as a page shows them
 *
 * Lines near the headline, lines at the end of the article, datelines,
 * signatures; the labels are common/data/strip_labels.tsv.
 */
#ifndef ARTICLE_BYLINE_H
#define ARTICLE_BYLINE_H

#include "article/article.h"
#include "article/dateline.h"
#include "base/buf.h"

enum byline_fact { BYLINE_SOURCE, BYLINE_AUTHOR, BYLINE_DATE, BYLINE_FACTS };

struct byline {
	struct buf fact[BYLINE_FACTS];  /* a date as ISO 8601 */
	int rank[BYLINE_FACTS];         /* 0 none, 1 best */
	bool dated_only;                /* no time of day was shown */
	bool closing_day;               /* the date is that below the text */
};

void byline_init(struct byline *);
void byline_reset(struct byline *);
void byline_release(struct byline *);

/* what is shown round the article */
void byline_find(struct byline *, const struct page *, const struct article *,
    struct datelines *);

/* Is this a line of labels, times and names, not of text? */
bool byline_is(struct slice text);

/* Does it name reporters and nothing else: 某报记者 张三 李四? */
bool byline_signs(struct slice text);

#endif
