/* common/numerals/token.h -- the pieces that a numeral is made of
 *
 * Tables: num_digits.tsv, num_scales.tsv.
 */
#ifndef NUMERALS_TOKEN_H
#define NUMERALS_TOKEN_H

#include <stdint.h>

#include "base/slice.h"
#include "numerals/decimal.h"

enum num_token_kind {
	TOK_NOTHING,
	TOK_ZERO, TOK_DIGIT, TOK_TWO, TOK_FORMAL, TOK_COMMON, TOK_TENS,
	TOK_VAGUE, TOK_SOME, TOK_ENCLOSED,
	TOK_SMALL, TOK_SMALL_COMMON, TOK_LARGE, TOK_LATIN,
	TOK_FIGURES             /* Arabic digits: 1,234.5 */
};

struct num_token {
	enum num_token_kind kind;
	struct slice text;
	int value;              /* of a digit, or the power of a scale */
};

/* the token that text begins with; TOK_NOTHING where there is none.  Arabic
 * digits are only seen, not read: figures_match reads them */
struct num_token num_token_at(struct slice text);

struct num_figures {
	struct slice text;
	unsigned width;         /* digits in front of the point */
	unsigned decimals;
	bool grouped;           /* with thousands separators */
	bool fits;              /* false: too many digits, value is not set */
	struct dec value;
};

/* Arabic digits at the beginning of text, half or full width, with separators
 * of thousands (1,234 and 1，234) and decimals.  `blanks`: before a Chinese
 * character a plain blank may part thousands as well (3 600份). */
bool num_figures_match(struct num_figures *, struct slice text, bool blanks);

/* the Arabic digit that text begins with, half or full width: its bytes in
 * *size; -1 where there is none */
int num_figure_at(struct slice text, size_t *size);

#endif
