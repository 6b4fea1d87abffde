/* people/office.h -- the words for offices and for what people are
 *
 * The reader of people_offices.tsv, for the files of this folder; what others may
 * ask is in people/title.h.  Texts are folded; places are bytes.
 */
#ifndef PEOPLE_OFFICE_H
#define PEOPLE_OFFICE_H

#include "base/slice.h"

enum {
	OFFICE_POST = 1,        /* a name may follow, a surname stand before it */
	OFFICE_ROLE = 2,        /* alone it names nobody */
	OFFICE_CROWD = 4,       /* nor ever one by name */
	OFFICE_AFTER = 8,       /* also behind a name */
	OFFICE_TAIL = 16,       /* ends many of them, looked for from behind */
	OFFICE_PRESS = 32,      /* writes for the press: a byline */
	OFFICE_HALF = 64        /* begins one: a line may break behind it */
};

/* The row of the longest word that ends at `end`, not looking back before `from`,
 * and its bytes in *len; -1 where there is none. */
int office_row(struct slice text, size_t from, size_t end, size_t *len);

/* OFFICE_* of a row, and its line in the table */
unsigned office_kind(int row);
unsigned office_line(int row);

/* Is the text an office, and nothing that is also said behind a name (女士)? */
bool office_is(struct slice text);

#endif
