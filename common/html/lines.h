/* common/html/lines.h -- what a line is, told by its words
 *
 * The rules are common/data/strip_lines.tsv and strip_phrases.tsv.
 */
#ifndef HTML_LINES_H
#define HTML_LINES_H

#include "base/buf.h"
#include "base/slice.h"

enum line_act {
	LINE_TEXT,              /* no rule speaks of it */
	LINE_DROP,              /* boilerplate */
	LINE_CUT,               /* the heading of boilerplate that follows */
	LINE_EDITOR,            /* 责任编辑, 校对 and their kin: boilerplate */
	LINE_BYLINE,            /* source, author, time */
	LINE_CAPTION,
	LINE_WORDS              /* a speaker's words: text, and no heading */
};

struct line_verdict {
	enum line_act act;
	unsigned rule;          /* line in strip_lines.tsv, */
	bool phrase;            /* or in strip_phrases.tsv */
};

/* Judges a line of the given number of characters; room is for folding. */
struct line_verdict line_judge(struct slice text, size_t runes,
    struct buf *room);

/* Where a chain of editors, glued to the end of a paragraph, begins; text.n
 * where there is none.  The line of the rule goes to *rule. */
size_t line_glued(struct slice text, struct buf *room, unsigned *rule);

/* Is what stands behind a label running text, and no list of names?  A sentence
 * ends in it, or a comma sets off more than a name (记者：您好，想问…). */
bool line_runs_on(struct slice value);

#endif
