/* common/numerals/trap.h -- numerals that are no figures
 *
 * Words that hold a numeral (num_idioms.tsv), and what stands around one that
 * makes it a code, a name or the mark of a list (num_codes.tsv, and rules).
 */
#ifndef NUMERALS_TRAP_H
#define NUMERALS_TRAP_H

#include "base/slice.h"

struct trap {
	size_t end;             /* the trap reaches to here */
	const char *table;      /* for --explain; a rule's name with line 0 */
	unsigned line;
};

/* Is the numeral at `at` in the folded text inside a fixed word? */
bool trap_word(struct trap *, struct slice fold, size_t at);

/* Is the numeral [beg, end) a code, a list's mark, part of a version or of an
 * address?  `digits`: it is in Arabic digits alone. */
bool trap_place(struct trap *, struct slice fold, size_t beg, size_t end,
    bool digits);

#endif
