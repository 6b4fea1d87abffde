/* common/html/markdown.h -- a line of Markdown, reduced to its text */
#ifndef HTML_MARKDOWN_H
#define HTML_MARKDOWN_H

#include <stdint.h>

#include "base/buf.h"
#include "base/slice.h"

/* The line without what Markdown writes round its words: # at its head (then
 * *level is how many), **, __, images; of links the words are left.  Lent from
 * line or from room. */
struct slice markdown_line(struct slice line, uint8_t *level, struct buf *room);

#endif
