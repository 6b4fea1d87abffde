/* common/io/charset.h -- any character set to UTF-8; the only header over iconv
 *
 * Labels are those of the WHATWG Encoding Standard (gb2312 means GBK, and GBK
 * is decoded as GB18030; big5 with Hong Kong's additions; iso-8859-1 is
 * windows-1252), see common/data/charset_labels.tsv.
 */
#ifndef IO_CHARSET_H
#define IO_CHARSET_H

#include "base/buf.h"
#include "base/slice.h"

struct charset;

/* the IANA name that a label stands for ("GB18030" for "gb2312"), NULL where
 * the label is unknown; case and outer white space do not matter */
const char *charset_of_label(struct slice label);

/* the name of the byte order mark that the bytes begin with and its length, or
 * NULL */
const char *charset_of_bom(struct slice, size_t *len);

/* a decoder for a name that charset_of_label gave; NULL where this iconv does
 * not know it.  End it with charset_free. */
struct charset *charset_open(const char *name);
void charset_free(struct charset *);

/* Adds the bytes as UTF-8; a sequence cut off at the end is carried over to the
 * next call, or mended where `last`.  What cannot be decoded is U+FFFD, once
 * each, and counted. */
void charset_decode(struct charset *, struct buf *out, struct slice bytes,
    bool last);

/* The same for one who only reads: takes a part of *bytes, or all, and gives its
 * text; that is the bytes themselves where they are UTF-8 already, else it is in
 * *room.  Call it until *bytes is empty. */
struct slice charset_view(struct charset *, struct buf *room,
    struct slice *bytes, bool last);

/* sequences that could not be decoded */
size_t charset_bad(const struct charset *);
/* NULs in the text: they are left out and counted */
size_t charset_nul(const struct charset *);

/* what uchardet makes of the bytes: an IANA name or NULL */
const char *charset_guess(struct slice bytes);

#endif
