/* common/container/twice.h -- text that was encoded as UTF-8 twice
 *
 * UTF-8 that was taken for windows-1252 or ISO 8859-1 and encoded again shows
 * 中文 as ä¸­æ–‡.  Where two or more such characters follow each other, or
 * one is a quotation mark, a dash or dots (â€™), they are put right; no other
 * text looks like this.
 */
#ifndef CONTAINER_TWICE_H
#define CONTAINER_TWICE_H

#include "base/buf.h"
#include "base/slice.h"

/* s itself where there is nothing to mend; else the mended copy in *room, good
 * until *room is next used.  s must be valid UTF-8.  Adds to *mended how many
 * characters were put right. */
struct slice twice_mend(struct buf *room, struct slice s, size_t *mended);

#endif
