/* common/figures/place_of.h -- the division that a figure speaks of */
#ifndef FIGURES_PLACE_OF_H
#define FIGURES_PLACE_OF_H

#include "base/arena.h"
#include "figures/clause.h"

/* a place or a list of places: what a record prints */
struct where {
	struct slice name;      /* from a table or an arena; empty: not known */
	struct slice code;
	size_t places;          /* in the list; 0: nothing was found */
	bool toward;            /* things are sent there or come from there, or
	                         * it stands inside a longer name: it does not
	                         * hold for what follows */
	bool fresh;             /* named in this sentence */
	const char *rule;       /* for --explain */
	const char *table;
	unsigned line;
};

#define WHERE_NONE ((struct where){ SLICE_NONE, SLICE_NONE, 0, false, false, "", "", 0 })

/* the places that stand before the figure in its clause: the nearest list, of
 * each chain (上海市浦东新区) the narrowest */
struct where where_before(const struct clauses *, struct arena *, size_t figure);

/* what stands behind the figure as its place: 2例，均在大连市; 1例（在广东） */
struct where where_behind(const struct clauses *, struct arena *, size_t figure);

/* the places of the list that ends before mark `end`, one by one: room for max;
 * gives how many there are */
size_t where_list(const struct clauses *, size_t end, size_t item[], size_t max);

/* the place of one mark */
struct where where_of_mark(const struct clauses *, size_t mark);

/* Does the place of this mark hold for what follows it: no list, no helpers from
 * elsewhere, nowhere that something is sent to? */
bool where_holds(const struct clauses *, size_t mark);

#endif
