/* common/text/quote.h -- paired marks: quotation marks, title marks, brackets
 *
 * Texts leave marks open, nest them, and use a mark that has no direction (" ')
 * for both sides; " also stands for the wrong one of “ ”.  All text here is
 * valid UTF-8.
 */
#ifndef TEXT_QUOTE_H
#define TEXT_QUOTE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

enum quote_kind {
	QUOTE_NONE,
	QUOTE_WORDS,            /* “” ‘’ 「」 『』 "" '' 〝〞 */
	QUOTE_TITLE,            /* 《》 〈〉 */
	QUOTE_BRACKET           /* （） () 【】 [] ［］ 〔〕 〖〗 {} ｛｝ */
};

enum quote_side { QUOTE_OPENS = 1, QUOTE_CLOSES, QUOTE_EITHER };

struct quote_mark {
	enum quote_kind kind;   /* QUOTE_NONE: rune is no such mark */
	enum quote_side side;
	uint32_t partner;       /* the mark on the other side */
};

struct quote_mark quote_mark(uint32_t rune);

/* The marks that are open at a place.  More than QUOTE_DEPTH are not told
 * apart: what lies deeper is not remembered. */
#define QUOTE_DEPTH 16
struct quote_open {
	uint32_t close;         /* the mark that will close it */
	enum quote_kind kind;
	size_t at;              /* where it stands, in bytes */
};
struct quotes {
	struct quote_open open[QUOTE_DEPTH];
	size_t depth;
};

/* Takes notice of the mark at text[at]: QUOTE_OPENS or QUOTE_CLOSES as it does
 * here, 0 where it is no mark (an apostrophe, a letter).  A closing mark closes
 * all that was opened behind its partner; one without a partner closes nothing
 * and is QUOTE_CLOSES all the same. */
enum quote_side quotes_step(struct quotes *, struct slice text, size_t at);

/* Would the mark at text[at] close something, or is it a closing one? */
bool quotes_would_close(const struct quotes *, struct slice text, size_t at);

/* the innermost open mark, or NULL */
const struct quote_open *quotes_top(const struct quotes *);

/* Where the mark that opens at text[open] is closed: the place of the closing
 * mark, pairs of its own kind inside skipped; text.n where it is left open or
 * the partner is more than `limit` bytes away. */
size_t quote_end(struct slice text, size_t open, size_t limit);

#endif
