/* common/article/recur.h -- lines that recur in many documents of one run
 *
 * A table of fixed size keeps of each short line in how many documents it was
 * met; where it is full, the rest is not learned.
 */
#ifndef ARTICLE_RECUR_H
#define ARTICLE_RECUR_H

#include "article/block.h"

struct recur;

struct recur *recur_new(void);
void recur_free(struct recur *);        /* NULL is welcome */

/* counts the paragraphs of one more document (or of a further part of it) that
 * would be printed */
void recur_learn(struct recur *, const struct page *, bool first);

/* gives those paragraphs of the page that stood in many documents the role of
 * boilerplate */
void recur_drop(const struct recur *, struct page *);

#endif
