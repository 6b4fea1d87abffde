/* common/article/stack.h -- the open elements of a page, for article/block.c
 *
 * What is searched here are the scopes of the WHATWG standard's tree
 * construction, as far as they move text.
 */
#ifndef ARTICLE_STACK_H
#define ARTICLE_STACK_H

#include <stdint.h>

#include "html/tag.h"

enum { STACK_MAX = 512 };       /* open elements; more are counted only */

struct open {
	uint16_t tag;
	uint16_t on;
	uint32_t block;         /* the container that was innermost before */
	uint32_t hints;
	uint32_t beg;           /* ON_MARK: where the text was */
};

struct stack {
	struct open open[STACK_MAX];
	size_t n;
	size_t over;                    /* start tags beyond STACK_MAX */
	uint32_t count[TAG_COUNT];      /* of each tag that is open */
};

/* All give n where there is none such. */

/* the depth at which the tag is open, not behind an element that has one of the
 * flags of `barrier` (enum html_flag; 0: none) */
size_t stack_find(const struct stack *, enum html_tag, unsigned barrier);
/* the innermost open element of the group that a new member of it ends */
size_t stack_find_group(const struct stack *, enum html_group);
/* the outermost open part of the innermost table that a part of this group ends */
size_t stack_find_table_part(const struct stack *, enum html_group);

#endif
