/* common/text/sentence.h -- where sentences end
 *
 * 。 ！ ？ ! ? and …… end a sentence, together with the closing quotation
 * marks and brackets behind them, and so does the end of the paragraph; ； ： ，
 * do not.  A full stop ends one behind Latin words or, in a text that has no 。,
 * behind Chinese ones; never in a number, an abbreviation or an address.
 * Nothing ends inside 《》, and where a comma, or 的 behind a closing mark, goes
 * on the sentence does too.
 */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include <stdbool.h>

#include "base/slice.h"
#include "text/quote.h"

struct sentences {
	struct slice text;      /* the paragraph: valid UTF-8 */
	size_t at;              /* what is before it was given out */
	struct quotes open;     /* marks open at `at` */
	signed char stops;      /* has the text 。 ? -1: not yet looked */
};
#define SENTENCES(paragraph) { (paragraph), 0, { .depth = 0 }, -1 }

/* The next sentence, without white space at either end; false at the end.
 * Together the sentences hold every character of the paragraph but the white
 * space between them. */
bool sentence_next(struct slice *out, struct sentences *);

#endif
