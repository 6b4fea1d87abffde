/* common/article/roles.h -- what each paragraph of the chosen container is */
#ifndef ARTICLE_ROLES_H
#define ARTICLE_ROLES_H

#include "article/article.h"

/* sets role, why and rule of every paragraph; narrows a->first and a->last */
void roles_set(struct page *, struct article *a);

/* A line that nothing follows heads nothing: a signature, a date, thanks. */
void roles_close(struct page *, const struct article *);

#endif
