/* speech/tally.h -- how much each speaker of a document said (--who) */
#ifndef SPEECH_TALLY_H
#define SPEECH_TALLY_H

#include "base/slice.h"
#include "io/writer.h"

struct tally;

struct tally *tally_new(void);
void tally_free(struct tally *);        /* NULL is welcome */

/* Counts words of the numbered statement; a speaker without a name is nobody.
 * A body is the same with the places it lies in before its name and without. */
void tally_add(struct tally *, struct slice name, struct slice title,
    bool body, unsigned long number, struct slice words);

/* prints a line for each speaker in the order in which they came: name, title,
 * statements, characters, document; and begins anew */
void tally_print(struct tally *, struct writer *, struct slice doc);

/* the names of these fields as a line */
void tally_header(struct writer *);

#endif
