/* common/io/writer.h -- records out: TSV or JSON Lines, every write checked
 *
 * A write that fails ends the program with status 2; a closed pipe ends it as
 * SIGPIPE does.
 */
#ifndef IO_WRITER_H
#define IO_WRITER_H

#include "base/buf.h"
#include "io/record.h"

struct writer {
	int fd;
	bool json;              /* JSON Lines in place of TSV */
	bool unbuffered;        /* write after every line */
	struct buf room;        /* what is not yet written */
	struct buf line;        /* a line that becomes JSON */
	struct buf scratch;
};

#define WRITER_INIT { 1, false, false, BUF_INIT, BUF_INIT, BUF_INIT }

/* raw bytes, whatever the format (cn-strip --text, cn-dates --inline) */
void writer_raw(struct writer *, struct slice);
/* a line as it was read, without its LF; as JSON its fields are named */
void writer_line(struct writer *, struct slice line);
/* the same, put together in the buf lent until writer_end: add fields escaped,
 * TABs between */
struct buf *writer_begin(struct writer *);
void writer_end(struct writer *);
/* a record from its fields, not yet escaped */
void writer_record(struct writer *, const struct slice field[], size_t n);
/* a line that is no record: its fields, in JSON under these names */
void writer_named(struct writer *, const char *const name[],
    const struct slice field[], size_t n);
/* the field names of a type, TABs between them */
void writer_header(struct writer *, enum rec_type);
void writer_flush(struct writer *);
/* flushes, checks the close, frees */
void writer_close(struct writer *);

#endif
