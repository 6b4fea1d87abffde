/* common/container/decode.h -- the bytes of a page, in any character set, to UTF-8
 *
 * The set is chosen from the head of the page (sniff.h) or given.  What is
 * given out is valid UTF-8 without NUL and without a byte order mark.  Text
 * that was encoded twice (UTF-8 taken for windows-1252 and encoded again) is
 * mended.
 */
#ifndef CONTAINER_DECODE_H
#define CONTAINER_DECODE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/slice.h"

enum {
	DECODE_HEAD = 1 << 19   /* bytes that are kept until the set is chosen */
};

struct decode;

struct decode *decode_new(void);
void decode_free(struct decode *);      /* NULL is welcome */

/* Begins a page.  `name` (of charset_of_label) settles the set, or is NULL;
 * `declared` is what a header around the page says, or NULL. */
void decode_begin(struct decode *, const char *name, const char *declared);

/* Hands over the next bytes, which must stay until all of their text was taken;
 * with `last` the page ends. */
void decode_put(struct decode *, struct slice bytes, bool last);

/* The next piece of the text, never empty: lent until the next call.  False where
 * more bytes are needed. */
bool decode_next(struct decode *, struct slice *text);

/* both: adds to out what the bytes, and bytes kept so far, make */
void decode_add(struct buf *out, struct decode *, struct slice bytes, bool last);

/* Known when the page has ended: the IANA name of the set ("US-ASCII" where no
 * byte told); how many bytes could not be decoded, NULs were left out, and
 * characters that had been encoded twice were mended. */
const char *decode_charset(const struct decode *);
size_t decode_bad(const struct decode *);
size_t decode_nul(const struct decode *);
size_t decode_mended(const struct decode *);

#endif
