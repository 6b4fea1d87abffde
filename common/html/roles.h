/* common/html/roles.h -- what each paragraph of the chosen container is */
#ifndef HTML_ROLES_H
#define HTML_ROLES_H

#include "html/article.h"

/* sets role, why and rule of every paragraph; narrows a->first and a->last */
void roles_set(struct page *, struct article *a);

#endif
