/* common/html/decode.h -- the bytes of a page, in any character set, to UTF-8
 *
 * The set is chosen from the head of the page (sniff.h) or given.  What is
 * given out is valid UTF-8 without NUL and without a byte order mark.  Text
 * that was encoded twice (UTF-8 taken for windows-1252 and encoded again) is
 * mended.
 */
#ifndef HTML_DECODE_H
#define HTML_DECODE_H

#include <stdbool.h>
#include <stddef.h>

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

/* Takes the next bytes and gives the text that they, and bytes kept so far,
 * make; it may be empty.  It is lent until the next call, or as long as the
 * bytes are.  With `last` the page ends. */
struct slice decode_feed(struct decode *, struct slice bytes, bool last);

/* Known when the page has ended: the IANA name of the set ("US-ASCII" where no
 * byte told); how many bytes could not be decoded, NULs were left out, and
 * characters that had been encoded twice were mended. */
const char *decode_charset(const struct decode *);
size_t decode_bad(const struct decode *);
size_t decode_nul(const struct decode *);
size_t decode_mended(const struct decode *);

#endif
