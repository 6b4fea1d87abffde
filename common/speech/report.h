/* speech/report.h -- units of the stream to passages, statements to said records */
#ifndef SPEECH_REPORT_H
#define SPEECH_REPORT_H

#include "io/stream.h"

struct report;

struct report *report_new(void);
void report_free(struct report *);          /* NULL is welcome */

/* units that report_note must be able to see at once: a paragraph's sentences, or
 * the paragraphs that one quotation runs over */
enum { REPORT_WINDOW = 512 };

/* A unit_fn; ctx is a struct report. */
size_t report_note(const struct unit *u, size_t n, bool last, struct notes *,
    void *ctx);

/* The same, but instead of notes it prints, with notes_writer, a line for each
 * speaker of the document when that has ended: name, offices, number of
 * statements, characters, document. */
size_t report_who(const struct unit *u, size_t n, bool last, struct notes *,
    void *ctx);

/* Lines of report_who begin with one that names their fields. */
void report_header(struct report *);

#endif
