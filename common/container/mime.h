/* common/container/mime.h -- what mail writes in seven bits, to bytes again */
#ifndef CONTAINER_MIME_H
#define CONTAINER_MIME_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"

enum mime_encoding { MIME_PLAIN, MIME_QUOTED, MIME_BASE64 };

/* of the value of Content-Transfer-Encoding */
enum mime_encoding mime_encoding_of(struct slice value);

struct mime_decoder {
	enum mime_encoding encoding;
	unsigned bits, n;       /* base64: bits not yet given out */
	char held[2];           /* quoted-printable: "=" and what follows it */
	unsigned char holds;
};

#define MIME_DECODER(e) { (e), 0, 0, { 0, 0 }, 0 }

/* Adds the bytes that the text stands for; pieces may be cut anywhere.  What is
 * wrongly encoded is taken as it stands (quoted-printable) or left out. */
void mime_decode(struct mime_decoder *, struct buf *out, struct slice text);

/* Adds the value of a header as UTF-8: encoded words (RFC 2047) are decoded,
 * bytes that are not ASCII are read in the set that they seem to be in. */
void mime_header(struct buf *out, struct slice value);

/* Is the value of a header of this kind, up to its parameters?  kind is in
 * lower case ("text/html", "multipart/"): one that ends in / is the head. */
bool mime_is(struct slice value, const char *kind);

/* Adds the parameter ("charset", "boundary") of a header's value to out, with
 * the parts of RFC 2231 left aside; false where there is none. */
bool mime_param(struct buf *out, struct slice value, const char *name);

#endif
