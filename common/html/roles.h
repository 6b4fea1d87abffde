/* common/html/roles.h -- what each paragraph of the chosen container is */
#ifndef HTML_ROLES_H
#define HTML_ROLES_H

#include "html/article.h"

/* sets role, why and rule of every paragraph; narrows a->first and a->last */
void roles_set(struct page *, struct article *a);

/* A line that nothing follows heads nothing: a signature, a date, thanks. */
void roles_close(struct page *, const struct article *);

#endif
