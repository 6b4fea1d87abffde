/* common/container/markup_names.h -- what containers call the facts of a document
 *
 * Source: common/data/markup_names.tsv.
 */
#ifndef CONTAINER_MARKUP_NAMES_H
#define CONTAINER_MARKUP_NAMES_H

#include "article/meta.h"

/* beside the facts: the text of the document */
enum { MARKUP_BODY = META_FIELDS };

struct markup_name {
	int field;              /* enum meta_field or MARKUP_BODY */
	int rank;               /* among the names of a field: 1 is best */
};

/* What the name means in a container, "rss:", "mail:" or "md:"; false where it
 * means nothing.  Case does not matter. */
bool markup_name_find(struct markup_name *, const char *container,
    struct slice name);

/* The rank to give a fact of a container: before all that the page itself says
 * in its head. */
static inline int
markup_rank(int rank)
{
	return rank - 100;
}

#endif
