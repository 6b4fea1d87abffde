/* common/container/markup.h -- a file in, its documents to article/strip
 *
 * The bytes of a file may be a page, plain text or Markdown with or without
 * front matter, a feed with many items, or a mail with nested parts.  What it
 * is, is told by its head; each document in it is decoded and handed to strip.
 * A reader for another container joins them here (markup_begin chooses).
 */
#ifndef CONTAINER_MARKUP_H
#define CONTAINER_MARKUP_H

#include "article/strip.h"

enum markup_kind {
	MARKUP_AUTO, MARKUP_HTML, MARKUP_TEXT, MARKUP_FEED, MARKUP_MAIL
};

enum { MARKUP_HEAD = 1 << 14 }; /* bytes that tell what a file is */

struct markup;

/* documents go to the strip, which must outlive it */
struct markup *markup_new(struct strip *);
void markup_free(struct markup *);      /* NULL is welcome */

/* Begins a file.  MARKUP_AUTO is settled by the head, the first MARKUP_HEAD
 * bytes or all there are; charset (an IANA name of io/charset.h) and url settle
 * these facts, or are NULL and empty. */
void markup_begin(struct markup *, enum markup_kind, struct slice head,
    const char *charset, struct slice url);
/* the bytes from the first on, as they come */
void markup_feed(struct markup *, struct slice bytes);
void markup_end(struct markup *);

/* Of the document that strip is handing over, to be asked in its strip_fn:
 * its number in the file, 0 where the file is one document; and its set. */
unsigned long markup_document(const struct markup *);
const char *markup_charset(const struct markup *);

/* Of the file up to now: bytes that could not be decoded, NULs left out. */
size_t markup_bad(const struct markup *);
size_t markup_nul(const struct markup *);

#endif
