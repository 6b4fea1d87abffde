/* common/text/fold.h -- traditional characters read as simplified ones
 *
 * The tables of the filters are written in simplified characters.  fold_han
 * gives a text in which every traditional character is replaced by its
 * simplified one of the same length in bytes, so that a place in the folded
 * text is the same place in the text itself: look things up in the folded one,
 * print from the original.  Full-width digits and letters are left as they are.
 * Source of the pairs: common/data/README, trad.tsv.
 */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdint.h>

#include "base/buf.h"
#include "base/slice.h"

/* s itself where it holds nothing to fold; else the folded copy in *room,
 * good until *room is next used.  s must be valid UTF-8 */
struct slice fold_han(struct buf *room, struct slice s);

/* Does fold_han replace this character? */
bool fold_changes(uint32_t rune);

#endif
