/* people/name.h -- personal names in running text
 *
 * Names of every kind that Chinese texts have: Han (a surname of the table and
 * one or two characters), Tibetan, Uyghur and Mongolian ones without a surname,
 * transliterations joined by a middle dot, Latin letters, surname with 某.
 * Nothing here knows a person: only what names are made of.
 *
 * Texts are folded (text/fold.h); places are bytes in them, and the same in the
 * original.
 */
#ifndef PEOPLE_NAME_H
#define PEOPLE_NAME_H

#include "base/buf.h"
#include "base/slice.h"

enum name_kind {
	NAME_HAN,               /* surname and given name */
	NAME_WORDS,             /* words that names are made of: 次仁, 巴特尔 */
	NAME_DOTTED,            /* parts joined by a middle dot */
	NAME_LATIN,             /* Latin letters */
	NAME_MASKED,            /* 李某, 张某某 */
	NAME_FOREIGN,           /* in the characters of transliterations */
	NAME_LOOSE              /* nothing but its place speaks for it */
};

struct name {
	enum name_kind kind;
	size_t beg, end;        /* of the name */
	size_t stop;            /* behind what belongs to it: a bracketed
	                         * original, a rank or a courtesy (大校, 先生) */
	unsigned line;          /* of people_surnames.tsv or people_given.tsv,
	                         * 0 where no row made it */
	bool ward;              /* the surname is what a place is called (区) */
};

/* What stands around the name that is looked for. */
enum name_where {
	NAME_BARE,              /* nothing speaks for a name here */
	NAME_AFTER_OFFICE       /* an office stands before it: NAME_LOOSE too */
};

/* The likeliest name that begins at `at`; false where none does.  Its length is
 * settled by what follows: an end, a sign, a digit, or a word that follows
 * names (people_edges.tsv). */
bool name_at(struct name *, struct slice text, size_t at, enum name_where);
/* the same without NAME_LATIN and NAME_LOOSE */
bool name_own(struct name *, struct slice text, size_t at, enum name_where);

/* The text as a whole is a name (with what belongs to it), spaces around it and
 * between the characters of a name of two aside. */
bool name_whole(struct name *, struct slice text, enum name_where);

/* Is the text a surname, and nothing else? */
bool name_is_surname(struct slice text);

/* adds the name without inner spaces, its dots as ·; text may be the original */
void name_print(struct buf *, struct slice text, const struct name *);

#endif
