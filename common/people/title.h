/* people/title.h -- offices, affiliations, and the persons who hold them
 *
 * "市水务局党委书记、局长陈立": an affiliation, offices joined by 、 or ，, a
 * name.  Where an office ends the table says (people_offices.tsv); where the
 * affiliation begins is what remains of the noun phrase (people_edges.tsv has
 * the words that no affiliation runs over).
 *
 * Texts are folded (text/fold.h); places are bytes in them, and the same in the
 * original.
 */
#ifndef PEOPLE_TITLE_H
#define PEOPLE_TITLE_H

#include "base/buf.h"
#include "base/slice.h"
#include "lex/sieve.h"
#include "people/name.h"

enum person_kind {
	PERSON_NAMED,           /* with a name */
	PERSON_OFFICE,          /* by an office alone: 行政长官, 祝主任 */
	PERSON_UNNAMED,         /* 一位工程师, 有关负责人, 网友, 某报记者 */
	PERSON_ORG              /* no person: 市水务局, 会议, 校方 */
};

struct person {
	enum person_kind kind;
	bool surnamed;          /* PERSON_OFFICE: a surname with it, 祝主任 */
	size_t beg, stop;       /* of all of it */
	struct name name;       /* PERSON_NAMED; else beg and end are those of
	                         * the words that the text calls them */
	size_t title_beg;       /* the offices with their affiliations, as they */
	size_t title_end;       /* stand; equal where there are none */
	unsigned line;          /* of people_offices.tsv (or people_orgs.tsv) */
};

/* The person or body whose words end at `end`, not looking back before `from`;
 * false where what stands there is neither. */
bool person_before(struct person *, struct slice text, size_t from,
    size_t end);

/* Does a bracket text[from, end) name who wrote it: （记者 冯远）? */
bool person_byline(struct slice text, size_t from, size_t end);

/* the words of people_offices.tsv, for sieve_text */
const struct words *office_words(void);

/* The next person with an office and a name in the text, at or after *at, which
 * is moved behind it. */
bool person_next(struct person *, struct slice text, size_t *at);
/* the same, where the words for offices have been found (lex/sieve.h) */
bool person_among(struct person *, struct slice text, const struct sifted *,
    size_t *at);

/* The same of the one whose office ends at `end`, with his name behind it. */
bool person_at_office(struct person *, struct slice text, size_t from,
    size_t end);

/* A label without its colon: "市国资委副主任  达瓦", "李某議員", "记者",
 * "行政长官", "高远（发言人）", "省气象局".  false where it is none of these. */
bool person_label(struct person *, struct slice label);

/* adds the title in one line: parts joined by 、, no inner spaces */
void title_print(struct buf *, struct slice text, const struct person *);

/* adds what the speaker is called: the name, or the words of the text */
void person_print(struct buf *, struct slice text, const struct person *);

/* Does the word for a body end here (局, 组织)?  Its length, 0 where none. */
size_t body_before(struct slice text, size_t from, size_t end);

/* Is the text nothing but names of places, one at least? */
bool body_places(struct slice text);

/* May a body end at `end` that begins at `from`: one of the table's or nothing
 * but places?  A cheap test before person_before. */
bool body_ends(struct slice text, size_t from, size_t end);

/* May the words for somebody end at `end` with an office, or something else that
 * people are called by (女士, 专家们)?  A cheap test before person_before. */
bool person_may_end(struct slice text, size_t end);

/* Does an office end here, at byte `end`?  Its length in bytes, 0 where none. */
size_t office_before(struct slice text, size_t from, size_t end);

#endif
