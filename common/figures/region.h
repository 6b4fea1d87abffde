/* common/figures/region.h -- the region that a document speaks of, as far as read */
#ifndef FIGURES_REGION_H
#define FIGURES_REGION_H

#include "figures/figure.h"
#include "figures/place_of.h"

struct region {
	struct places *places;  /* owned */
	bool known;             /* a title or a paragraph has said it */
	char last_code[8];      /* the place that held last in the document,
	                         * "" where none did */
};

/* in place; end it with region_release */
void region_init(struct region *);
void region_release(struct region *);

/* a doc unit: a new document, whose title may name its region */
void region_doc(struct region *, const struct unit *doc);

/* the next passage; `title`: a new article begins with it */
void region_passage(struct region *, const struct passage *, bool title);

/* the place with this code holds from here on */
void region_holds(struct region *, struct slice code);

/* The document's region, for a figure whose paragraph names no place; unknown
 * where the document has gone over to another one. */
struct where region_where(const struct region *);

#endif
