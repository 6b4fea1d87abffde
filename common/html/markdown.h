/* common/html/markdown.h -- Markdown, reduced to its text line by line
 *
 * CommonMark's blocks and spans as far as prose needs them, with the tables of
 * GitHub: marks are taken off, links keep their words, pictures are left out.
 */
#ifndef HTML_MARKDOWN_H
#define HTML_MARKDOWN_H

#include <stdint.h>

#include "base/buf.h"
#include "base/slice.h"

enum markdown_kind {
	MARKDOWN_TEXT, MARKDOWN_HEADING, MARKDOWN_ITEM,
	MARKDOWN_ROW,           /* of a table: cells separated by " | " */
	MARKDOWN_UNDERLINE,     /* makes the line before it a heading, if there
	                         * is no empty line between them */
	MARKDOWN_NOTHING        /* rules, fences, definitions of links */
};

struct markdown {
	bool on;                /* the text is Markdown; else only headings (#),
	                         * strong words and links are known */
	char fence;             /* inside a fence of this character, or '\0' */
};

struct markdown_line {
	enum markdown_kind kind;
	uint8_t level;          /* of a heading or an underline, from 1 */
	struct slice text;      /* lent from the line or from room */
};

/* Is a text with this head Markdown?  Two kinds of marks are enough. */
bool markdown_is(struct slice head);

/* what the next line of the text holds */
struct markdown_line markdown_line(struct markdown *, struct slice line,
    struct buf *room);

#endif
