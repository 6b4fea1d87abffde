/* common/article/lines.h -- what a line is, told by its words
 *
 * The rules are common/data/strip_lines.tsv and strip_phrases.tsv.
 */
#ifndef ARTICLE_LINES_H
#define ARTICLE_LINES_H

#include <stdint.h>

#include "base/buf.h"
#include "base/slice.h"

enum line_act {
	LINE_TEXT,              /* no rule speaks of it */
	LINE_DROP,              /* boilerplate */
	LINE_TOOL,              /* words of tool bars, invitations, contacts:
	                         * boilerplate where the line is no sentence */
	LINE_CUT,               /* the heading of boilerplate that follows */
	LINE_FOOT,              /* rights and registrations: the page's foot */
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

/* What is in a text, so that the rules which need it are asked only there. */
enum line_look {
	LOOK_FOLD = 1,          /* a character that fold_han replaces */
	LOOK_PHRASE = 2,        /* a place where a phrase may begin */
	LOOK_LABEL = 4,         /* a sign that ends labels */
	LOOK_ALL = 7,           /* nothing is known */
	LOOK_CELLS = 8          /* cells of a row, parted by bars */
};

/* The bits of the character at text[at]: none where strip_looks.gate does not let
 * it pass, so who measures a text asks of the others alone. */
unsigned line_look(struct slice text, size_t at);

/* Judges a line of the given number of characters; `look` are the bits of all
 * of them, room is for folding. */
struct line_verdict line_judge(struct slice text, size_t runes, unsigned look,
    struct buf *room);

/* Is it drawn: dashes, stars, dots and no words? */
bool line_is_rule(struct slice text);

/* Where a chain of editors, glued to the end of a paragraph, begins; text.n
 * where there is none.  The line of the rule goes to *rule. */
size_t line_glued(struct slice text, unsigned look, struct buf *room,
    unsigned *rule);

/* Is what stands behind a label running text, and no list of names?  A sentence
 * ends in it, or a comma sets off more than a name (记者：您好，想问…). */
bool line_runs_on(struct slice value);

#endif
