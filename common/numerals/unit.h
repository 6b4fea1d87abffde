/* common/numerals/unit.h -- the word behind a numeral that says what it counts
 *
 * Used by quantity.c.  Tables: num_units.tsv, num_currencies.tsv,
 * num_measures.tsv; where two have a word, the longest wins.
 */
#ifndef NUMERALS_UNIT_H
#define NUMERALS_UNIT_H

#include "numerals/quantity.h"

enum unit_class {
	/* num_units.tsv */
	UNIT_PLAIN, UNIT_SHORT, UNIT_WEAK, UNIT_LETTERS, UNIT_DEGREE,
	UNIT_AHEAD, UNIT_BELOW, UNIT_PER, UNIT_QUOTE, UNIT_TIME,
	/* num_currencies.tsv */
	MONEY_BEHIND, MONEY_BOTH, MONEY_YUAN, MONEY_PART, MONEY_CENT,
	MONEY_LETTERS, MONEY_SIGN, MONEY_WEAK,
	/* num_measures.tsv */
	MEASURE_WORD, MEASURE_ORDER, MEASURE_NOUN, MEASURE_PLACES,
	MEASURE_NAME, MEASURE_CALL, MEASURE_NOT
};

struct unit_hit {
	enum unit_class class;
	struct slice word;      /* lent from the text */
	const char *symbol;     /* UCUM or ISO 4217; "" for a measure word */
	const char *tenth;      /* the unit of a tenth part, or "" */
	enum qty_kind kind;     /* of a physical unit or rate */
	int power;              /* of money: -1 for 角 */
	const char *table;      /* for --explain */
	unsigned line;
};

/* the unit that text begins with; false where it begins with none.  All classes
 * are given: whether the numeral may have it is for the caller to say. */
bool unit_match(struct unit_hit *, struct slice text);

/* the longest unit that stands before a numeral and ends where text ends:
 * ￥, US$, 人民币, 摄氏, 北纬 */
bool unit_ahead(struct unit_hit *, struct slice text);

#endif
