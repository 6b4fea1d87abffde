/* common/dates/scan.h -- where in a text a time expression can begin
 *
 * Most of a text is none, so a gate (lex/gate.h) is asked at every character, and
 * then, before any expression is tried, what follows the word or the numeral.
 */
#ifndef DATES_SCAN_H
#define DATES_SCAN_H

#include "base/slice.h"

/* the next place of s at or behind `at` where one can begin; s.n where there is
 * none.  s is folded and valid UTF-8, `at` between two characters of it. */
size_t scan_place(struct slice s, size_t at);

/* At a numeral: can what follows make a time of it?  Most numerals of a text
 * count something else, and are passed by here. */
bool scan_numeral(struct slice s);

/* At words that an expression can begin with: can it be a time?  Most are no time
 * without what follows them: 上, 前, 第, 自, 半. */
struct dict_heads;
bool scan_heads(const struct dict_heads *, struct slice s);

#endif
