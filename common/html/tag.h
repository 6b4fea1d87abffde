/* common/html/tag.h -- the elements of HTML: names, ids, and what the standard
 * says of their content and of their ends
 *
 * Source: common/data/html_tags.tsv, after the WHATWG HTML standard (tree
 * construction).  A name that is not in the table is TAG_OTHER.
 */
#ifndef HTML_TAG_H
#define HTML_TAG_H

#include <stdbool.h>

#include "base/slice.h"

#define ROW(name, id, ...) TAG_##id,
enum html_tag {
	TAG_OTHER,
#include "data/html_tags.inc"
	TAG_COUNT
};
#undef ROW

enum html_flag {
	HTML_BLOCK = 1,         /* text before and behind it is not one line */
	HTML_VOID = 2,          /* has no content and no end tag */
	HTML_ENDS_P = 4,        /* its start tag ends an open <p> */
	HTML_BREAKOUT = 8,      /* its start tag ends svg and math content */
	HTML_SPECIAL = 16,      /* an implied end does not look through it */
	HTML_SCOPE = 32,        /* an end tag does not look through it */
	HTML_FORMAT = 64,       /* formatting: reopened where it was cut */
	HTML_HIDDEN = 128       /* its content is never shown as text */
};

/* what the tokenizer does with the content */
enum html_content {
	CONTENT_DATA, CONTENT_RCDATA, CONTENT_RAWTEXT, CONTENT_SCRIPT,
	CONTENT_PLAINTEXT
};

/* A start tag ends an open element of its own group, where nothing special
 * (address, div and p aside) is open between them.  In tables the start tag
 * of a group ends all open elements of its group and the smaller ones. */
enum html_group {
	GROUP_NONE, GROUP_LI, GROUP_DD, GROUP_OPTION, GROUP_OPTGROUP,
	GROUP_RUBY, GROUP_HEADING, GROUP_A, GROUP_BUTTON,
	GROUP_CELL, GROUP_ROW, GROUP_ROWS       /* td th; tr; tbody thead tfoot */
};

struct html_tag_row {
	unsigned char flags;            /* of enum html_flag */
	unsigned char content;          /* enum html_content */
	unsigned char group;            /* enum html_group */
};

/* by tag; TAG_OTHER has no flag */
extern const struct html_tag_row html_tag_rows[TAG_COUNT];

/* the id of a lower-cased name */
enum html_tag html_tag_find(struct slice name);

static inline bool
html_tag_is(enum html_tag tag, enum html_flag flag)
{
	return (html_tag_rows[tag].flags & flag) != 0;
}

#endif
