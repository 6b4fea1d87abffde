/* common/lex/pattern.h -- PCRE2 patterns on slices, with limits
 *
 * The only header over PCRE2.  Patterns come from tables (common/data), are
 * compiled when first used and then JITed, and run without PCRE2's UTF check:
 * the text must be valid UTF-8.  Look for a byte or a word before you match.
 * Prefer possessive quantifiers: (?:[^x]|y)* overflows the JIT stack.
 */
#ifndef LEX_PATTERN_H
#define LEX_PATTERN_H

#include "base/slice.h"

struct pattern;

/* re lives as long as the pattern; where is named in messages about it
 * ("strip_lines.tsv:12"); nothing is compiled yet.  End it with pattern_free */
struct pattern *pattern_new(const char *re, const char *where);
void pattern_free(struct pattern *);    /* NULL is welcome */

/* The first match at or after `from`.  group[0] is the match, the others its
 * groups, SLICE_NONE with p NULL where one took no part.  A pattern that does
 * not compile, or reaches PCRE2's limits, is a fault of the table: it is
 * reported once with its place and then matches nothing. */
bool pattern_match(struct pattern *, struct slice text, size_t from,
    struct slice group[], size_t groups);

#endif
