/* common/article/looks.h -- what the attributes of a start tag say of its element */
#ifndef ARTICLE_LOOKS_H
#define ARTICLE_LOOKS_H

#include <stdint.h>

#include "html/token.h"

struct looks {
	uint32_t hints;         /* enum hint, of class, id and itemprop */
	bool hidden;            /* display:none, visibility:hidden, hidden,
	                         * aria-hidden */
	bool centred;
	struct slice href;      /* lent; empty where there is none */
};

struct looks looks_of(const struct token *);

#endif
