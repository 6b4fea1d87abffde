/* common/places/place.h -- names of places, their levels and codes
 *
 * Recognises, by longest match, the divisions of China in full (拉萨市), short
 * (拉萨, 内蒙古) and by older names, groups of them (京津冀), countries, and
 * words that mean a division of the document (全市, 我省, 该州, 自治区).  Tables:
 * common/data/divisions.tsv, place_*.tsv, countries.tsv.  Text must be folded
 * (text/fold.h).
 *
 * Many counties share a name, and many short names are words of the language
 * too.  A struct places keeps what a document has told of its region, which
 * settles both.
 */
#ifndef PLACES_PLACE_H
#define PLACES_PLACE_H

#include <stdint.h>

#include "base/slice.h"

enum place_level {
	PLACE_UNKNOWN,          /* 全市 where no city is known; a name that
	                         * several divisions have */
	PLACE_COUNTRY,          /* China too */
	PLACE_PROVINCE, PLACE_PREFECTURE, PLACE_COUNTY,
	PLACE_GROUP,            /* several divisions: 京津冀 */
	PLACE_OUTSIDE           /* 东京, 台北市: has no code */
};

enum place_form {
	PLACE_FULL,             /* 拉萨市 */
	PLACE_SHORT,            /* 拉萨, 巴州, 京津冀 */
	PLACE_WORD,             /* 全市, 我省, 该州 */
	PLACE_NOUN              /* behind a number: (31个)省（区、市） */
};

struct place {
	struct slice text;      /* as it stands in the text */
	struct slice name;      /* official; several are joined by 、 .  Where
	                         * it is not known, as `text`.  From a table,
	                         * or as `text` */
	struct slice code;      /* GB/T 2260, or ISO 3166-1 alpha-2; several
	                         * joined by 、 ; empty where not known.  From
	                         * a table */
	enum place_level level;
	enum place_form form;
	const char *table;      /* the row that decided, for --explain */
	unsigned line;
};

struct places;

/* NULL never; end it with places_free */
struct places *places_new(void);
void places_free(struct places *);      /* NULL is welcome */

/* a new document: nothing is known of its region */
void places_reset(struct places *);

/* The region that the document speaks of: it settles what 全市 and 我省 mean and
 * which of several counties of one name is meant.  `topic` is the narrower one
 * of a paragraph or a list and is tried before `home`, the document's.  Each is
 * the code of a division; any other code makes it unknown. */
void places_home(struct places *, struct slice code);
void places_topic(struct places *, struct slice code);

bool places_has_topic(const struct places *);

/* the document's region; false where it is not known */
bool places_get_home(struct place *, const struct places *);

/* Learns `home` from a headline or an early paragraph: the first division in
 * it, or the country, that is not merely where a dateline was written
 * (新华社北京1月1日电); a word such as 自治区 may widen what is known.  False where
 * it names none; then `home` has not changed, but the parts of a list (长春市7例)
 * may have told `topic`. */
bool places_learn(struct places *, struct slice text);

/* A walk over the places of a text, from the left:
 *	struct place_walk w = PLACE_WALK(places, text);
 *	while (place_next(&p, &w))
 * With places NULL, no name that needs the document's region is believed. */
struct place_walk {
	const struct places *places;
	struct slice text;
	size_t at;              /* may be moved forward */
	struct place first;     /* the first division of the text, and the place */
	struct place last;      /* found last; text.n 0: none yet */
};
#define PLACE_NONE { { "", 0 }, { "", 0 }, { "", 0 }, PLACE_UNKNOWN, \
	PLACE_FULL, "", 0 }
#define PLACE_WALK(places, text) { (places), (text), 0, PLACE_NONE, PLACE_NONE }
bool place_next(struct place *, struct place_walk *);
/* What place_next looks at and what it does then, for those who walk otherwise:
 * the place that begins at w->at, if one does, and the step behind it.  Where a
 * word stands there that hides places (place_traps.tsv), *hidden is its length in
 * bytes, else 0. */
bool place_look(struct place *, const struct place_walk *, size_t *hidden);
void place_take(struct place_walk *, const struct place *);

/* where a name may begin (lex/gate.h) */
const struct gate *place_gate(void);

/* the longest place that text begins with; false where there is none */
bool place_at(struct place *, const struct places *, struct slice text);

/* the division with this code; false where there is none.  places may be NULL,
 * which is slower */
bool place_of_code(struct place *, const struct places *, struct slice code);

/* What a place without a code lies in: "71" (of GB/T 2260, Taiwan), "JP"; empty
 * where it is not known, and for any other name. */
struct slice place_lies_in(struct slice name);

/* Does the name end as those of places do (经开区, 某某街道)?  It says nothing of
 * whether there is such a place. */
bool place_looks_like(struct slice name);

/* Is the division with code `inner` that with code `outer`, or in it?  All of
 * them are in the country (100000); a code that is no division's is in none. */
bool place_within(struct slice inner, struct slice outer);

#endif
