/* common/html/token_words.h -- a small piece of HTML, reduced to its characters */
#ifndef HTML_TOKEN_WORDS_H
#define HTML_TOKEN_WORDS_H

#include "base/buf.h"
#include "base/slice.h"

/* adds the text of the piece: tags and comments are left out, references
 * decoded */
void token_words(struct buf *out, struct slice html);

/* Is there anything in it that token_words would change? */
bool token_words_needed(struct slice);

#endif
