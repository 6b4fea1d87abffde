/* common/numerals/modifier.h -- words that say how exact a figure is
 *
 * Used by quantity.c.  Tables: num_mods.tsv, num_words.tsv.
 */
#ifndef NUMERALS_MODIFIER_H
#define NUMERALS_MODIFIER_H

#include "numerals/quantity.h"

enum mod_side {
	MOD_BEFORE, MOD_FAR, MOD_APART, MOD_BEHIND, MOD_SCALE,
	MOD_NONE,               /* a word that hides one: 余震 */
	MOD_BY,                 /* by how much something changes: 增加3人至90人 */
	MOD_RANGE, MOD_DASH, MOD_RATIO
};

struct mod_hit {
	struct slice word;      /* lent from the text */
	enum qty_mod mod;
	enum mod_side side;
};

/* the longest word of num_mods.tsv that text begins with */
bool mod_match(struct mod_hit *, struct slice text);
/* the longest one that text ends with */
bool mod_ahead(struct mod_hit *, struct slice text);

/* a MOD_FAR word before a verb at the end of text: 至少完成了 */
bool mod_far(struct mod_hit *, struct slice text);

struct fixed_hit {              /* 一半, 首位, 无新增 */
	struct slice word;
	const char *value, *unit;
	enum qty_kind kind;
	enum qty_mod mod;
	const char *table;
	unsigned line;
};

bool fixed_match(struct fixed_hit *, struct slice text);
/* Can a word of num_words.tsv begin with this code point? */
bool fixed_first(uint32_t rune);

#endif
