/* common/html/jsbody.h -- text that stands in a script or a <textarea> only
 *
 * Pages that a script builds carry the article as a string of JSON or
 * JavaScript, often as escaped HTML.  Of all strings of the page the one with
 * the most Chinese sentences is kept, for when the page itself shows no text.
 */
#ifndef HTML_JSBODY_H
#define HTML_JSBODY_H

#include "base/buf.h"
#include "html/token.h"

struct jsbody {
	struct buf script;      /* of the open script or <textarea> */
	struct buf best;        /* HTML or text, unescaped */
	size_t score;           /* Chinese characters of the best */
	int reading;            /* enum html_tag of what is open, or 0 */
};

void jsbody_init(struct jsbody *);
void jsbody_reset(struct jsbody *);
void jsbody_release(struct jsbody *);

/* takes the next token of the page */
void jsbody_token(struct jsbody *, const struct token *);

#endif
