/* common/io/held.h -- units that are held, and the notes on them
 *
 * Shared by io/stream.c, which reads the units, and io/notes.c, which prints
 * them; nobody else includes it.
 */
#ifndef IO_HELD_H
#define IO_HELD_H

#include "base/buf.h"
#include "io/input.h"
#include "io/record.h"
#include "io/stream.h"
#include "io/writer.h"

struct held_line {
	size_t at, n;           /* offset in the file, length without LF */
};

/* a unit: its lines, and once they are split its records */
struct held {
	enum rec_type type;
	unsigned long no;       /* number of its first line */
	size_t end;             /* offset behind its last line */
	struct held_line *line; /* without those that are dropped */
	size_t lines, line_cap;
	struct rec *rec;        /* one a line, good while `parsed` holds */
	size_t rec_cap;
	unsigned long parsed;   /* input.moved at that time */
	struct slice text;      /* p is NULL until it was looked at */
	struct buf room;        /* undone escapes */
	struct buf mended;      /* text that had to be mended */
	struct buf made;        /* the record made of a line of plain text */
	bool counted;           /* what was mended in it */
	/* how far it is printed (notes_flush): lines, and the bytes and code
	 * points of its text up to the last note */
	size_t out_lines, out_at, out_points;
};

struct note {
	struct held *held;
	size_t beg, end;        /* bytes in its text */
	size_t seq;             /* order in which they were made */
	size_t at, n;           /* its own fields in notes.fields, escaped, each
	                         * behind a TAB */
};

struct notes {
	const struct stream_opts *opts;
	struct writer out;
	int status;
	const struct unit *unit;        /* of the running call */
	struct held *hold;              /* a ring: `held` of the window's, */
	size_t held, first, window;     /* from hold[first] on */
	struct note *note;
	size_t n, cap;
	struct buf fields;
	struct buf scratch;
};

#define NOTES_INIT { .out = WRITER_INIT, .fields = BUF_INIT, .scratch = BUF_INIT }

/* the i-th of the units that are held */
static inline struct held *
notes_held(const struct notes *ns, size_t i)
{
	size_t at = ns->first + i;

	return &ns->hold[at < ns->window ? at : at - ns->window];
}

void held_add(struct held *, struct held_line);

void notes_start(struct notes *, const struct stream_opts *, size_t window);
/* flushes, frees; the exit status */
int notes_end(struct notes *);
/* a unit without lines, behind those that are held */
struct held *notes_hold(struct notes *, enum rec_type, unsigned long no);
/* bytes of the lines that are held */
size_t notes_bytes(const struct notes *);
/* prints the first n units with their notes */
void notes_print(struct notes *, size_t n);
/* lets go of the first n units; the offset in the file behind them */
size_t notes_drop(struct notes *, size_t n);

#endif
