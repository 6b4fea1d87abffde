/* common/article/roles.h -- what each paragraph of the chosen container is */
#ifndef ARTICLE_ROLES_H
#define ARTICLE_ROLES_H

#include "article/article.h"

enum { BYLINE_RUNES = 80 };     /* a longer line is text */

/* sets role, why and rule of every paragraph; narrows a->first and a->last */
void roles_set(struct page *, struct article *a);

/* The headline, printed once, where it stands in the article; roles_set does it
 * too. */
void roles_headline(struct page *, const struct article *);

/* A line that nothing follows heads nothing: a signature, a date, thanks. */
void roles_close(struct page *, const struct article *);

#endif
