/* common/io/input.h -- bytes of a file, in pieces or in lines of any length */
#ifndef IO_INPUT_H
#define IO_INPUT_H

#include "base/buf.h"
#include "base/slice.h"

struct input {
	const char *name;       /* as given; "-" for standard input */
	int fd;
	bool eof;
	bool failed;            /* a read failed, it was reported */
	struct buf buf;         /* bytes read and not yet taken: from pos on */
	size_t pos;
	size_t scanned;         /* from pos on: known to hold no LF */
	size_t taken;           /* bytes of this file before pos */
	unsigned long moved;    /* how often the bytes have changed their place */
};

#define INPUT_INIT { "-", -1, true, false, BUF_INIT, 0, 0, 0, 0 }

/* opens the file, or standard input for "-" ; a directory or what cannot be
 * read is reported and false.  The room is kept from file to file. */
bool input_open(struct input *, const char *name);
/* reads more behind what is there (at least one byte, or eof is set); where that
 * moved what is there, `moved` is counted up and slices of it are void */
void input_more(struct input *);
/* all that is there and not yet taken */
struct slice input_rest(const struct input *);
void input_take(struct input *, size_t n);
/* Finds the end of the line that begins `from` bytes behind pos: its length
 * without LF in *len; false where nothing is left.  Reads more as needed. */
bool input_line(struct input *, size_t from, size_t *len, bool *ended);
void input_close(struct input *);
void input_release(struct input *);

#endif
