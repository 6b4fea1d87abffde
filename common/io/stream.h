/* common/io/stream.h -- files to units, notes into the stream, in order
 *
 * The one place that knows about files, order and exit status.  A filter hands
 * stream_each a function; it is called with the units of one document as they
 * come, and writes notes on them.  The stream copies what is not the filter's
 * own byte for byte, drops the filter's old records, sets its notes in order,
 * and says when something could not be read or written.
 */
#ifndef IO_STREAM_H
#define IO_STREAM_H

#include "base/slice.h"
#include "io/record.h"
#include "io/writer.h"

enum stream_input { INPUT_AUTO, INPUT_TEXT, INPUT_RECORDS, INPUT_HTML };

struct stream_opts {
	enum rec_type type;     /* the filter's own; its old records are dropped */
	enum stream_input input;
	bool only;              /* print own records only */
	bool header;
	bool json;
	bool unbuffered;
	bool explain;
	size_t window;          /* units a call may look ahead; 0 is 1 */
	bool raw;               /* nothing is dropped, and nothing is printed but
	                         * what the function prints with notes_writer
	                         * (cn-split, cn-dates --inline) */
};

/* A doc, sec, par or sent record and the records that speak of it; or a line
 * of plain text, made into a par (after a doc).  Lent for one call. */
struct unit {
	const struct rec *rec;  /* rec[0], then n - 1 that speak of it, in order;
	                         * the filter's own are left out */
	size_t n;
	enum rec_type type;     /* of rec[0] */
	struct slice text;      /* rec[0]'s text, valid UTF-8 without NUL */
	const char *file;       /* as given; "-" for standard input */
	unsigned long line;     /* of rec[0] in it */
	bool plain;             /* rec[0] was made from plain text */
};

struct notes;

/* Looks at u[0] to u[n - 1], consecutive units of one document, and says how
 * many of them, from the front, it has done with (these are then printed with
 * their notes).  Where it says 0 it is called again with more units, until n is
 * the window or `last`: then it must take one at least.  `last`: the document
 * ends behind u[n - 1]. */
typedef size_t unit_fn(const struct unit *u, size_t n, bool last,
    struct notes *, void *ctx);

/* Reads the files ("-" or none: standard input) and gives the exit status. */
int stream_each(char *const files[], const struct stream_opts *, unit_fn *,
    void *ctx);

/* Begins a record of the filter's own type on a unit of this call that is not
 * yet done with; `text` lies inside u->text, and the first seven fields follow
 * from it. */
void note_begin(struct notes *, const struct unit *u, struct slice text);
/* the next field; all fields of the type must be given before the next note */
void note_field(struct notes *, struct slice);

/* Prints the notes on the first unit of this call that begin before text[before];
 * no note there may follow.  A unit may be so long that its notes should not be
 * kept until it is done with. */
void notes_flush(struct notes *, size_t before);

/* Does the user want reasons (--explain)?  Then tell them, of the note begun
 * last: which rule made it.  Without --explain it does nothing. */
bool notes_explain(const struct notes *);
void note_explain(struct notes *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* says "file:line: ..." of the unit on standard error; exit status will be 1 */
void note_fault(struct notes *, const struct unit *, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* where a `raw` filter prints */
struct writer *notes_writer(struct notes *);

#endif
