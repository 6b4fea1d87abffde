/* common/article/article.h -- which paragraphs of a page are the article
 *
 * Evidence, not the markup's promises: text that is punctuated and not linked
 * speaks for a container, linked and short text against it; class words count
 * only where the text does not contradict them.  The headline (the paragraph
 * that the page's title names) says where the article may begin.  Lines inside
 * the chosen container are then judged by their words (article/lines.h).
 */
#ifndef ARTICLE_ARTICLE_H
#define ARTICLE_ARTICLE_H

#include "article/block.h"

enum role {
	ROLE_BODY, ROLE_TITLE, ROLE_HEADING, ROLE_ITEM, ROLE_ROW,
	ROLE_BYLINE,            /* this and what follows is not printed */
	ROLE_CAPTION, ROLE_BOILER
};

enum why {                      /* what decided on a paragraph */
	WHY_ARTICLE, WHY_OUTSIDE, WHY_HIDDEN, WHY_CLASS, WHY_LINKS, WHY_LINE,
	WHY_CUT, WHY_HEADLINE, WHY_REPEATED, WHY_WORDS, WHY_PHRASE, WHY_FOOT
};

struct clues {                  /* what the page's head calls its headline */
	struct slice title[4];  /* best first; empty where there is none */
};

struct article {
	uint32_t block;         /* the chosen container */
	uint32_t headline;      /* the headline's paragraph; paras where none */
	uint32_t first, last;   /* paragraphs of the article: first to last,
	                         * exclusive */
};

/* sets the role, the reason and the rule of every paragraph */
struct article article_choose(struct page *, const struct clues *);

/* "body", "boiler", ... and a word or two for --explain */
const char *role_name(unsigned role);
const char *why_name(unsigned why);

#endif
