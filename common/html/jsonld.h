/* common/html/jsonld.h -- strings of a JSON text, with the keys they stand under
 *
 * Lenient: what is no JSON yields what strings it has.  No tree, no recursion.
 */
#ifndef HTML_JSONLD_H
#define HTML_JSONLD_H

#include "base/buf.h"
#include "base/slice.h"

/* a string or number, escapes undone; where it is the "name" of an object, or
 * stands in an array, the key is that of the object or array; lent */
typedef void json_fn(struct slice key, struct slice value, void *ctx);

/* adds what stands between the quotation marks of a string, escapes undone */
void json_unescape(struct buf *out, struct slice string);

void jsonld_read(struct slice json, json_fn *, void *ctx);

#endif
