/* common/dates/scan.c -- where in a text a time expression can begin
 *
 * At a figure; at two characters that a word, a feast or a reign begins with;
 * or at a single one, 上 or 三, which are no time without what follows them, where
 * the next character can follow.
 */
#include "dates/scan.h"

#include <stdint.h>

#include "lex/words.h"
#include "text/utf8.h"

#include "data/date_begin.bits"
#include "data/date_follow.bits"

static inline unsigned
bit(const uint64_t *set, uint32_t i)
{
	return (unsigned)(set[i >> 6 & 1023] >> (i & 63) & 1);
}

static inline bool
is_three(char lead)
{
	return ((unsigned char)lead & 0xf0) == 0xe0;
}

static inline uint32_t
peek_three(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return (u[0] & 0x0fu) << 12 | (u[1] & 0x3fu) << 6 | (u[2] & 0x3fu);
}

/* Can an expression begin with a and b, which is not of ASCII?  Without a branch
 * for each question, as the answers follow no pattern that a processor could
 * guess. */
static inline unsigned
begins(uint32_t a, uint32_t b)
{
	return bit(date_begin.pair, WORDS_PAIR(a, b)) |
	    (bit(date_begin.alone, a) & bit(date_follow.first, b));
}

/* passes over characters of three bytes at which nothing begins */
static size_t
pass_over(struct slice s, size_t at)
{
	uint32_t a, b;

	if (at + 6 > s.n || !is_three(s.p[at]))
		return at;
	a = peek_three(s.p + at);
	for (; at + 6 <= s.n && is_three(s.p[at + 3]); at += 3, a = b) {
		b = peek_three(s.p + at + 3);
		if (begins(a, b))
			break;
	}
	return at;
}

/* Jan, Sat, …: the capital letters that they begin with */
static bool
month_letter(struct slice s)
{
	return s.n > 2 && s.p[1] >= 'a' && s.p[1] <= 'u' &&
	    strchr("JFMASONDTW", s.p[0]) != NULL;
}

size_t
scan_place(struct slice s, size_t at)
{
	for (; (at = pass_over(s, at)) < s.n; at += utf8_size(s.p[at])) {
		unsigned char c = (unsigned char)s.p[at];
		size_t next = at + utf8_size(s.p[at]);
		uint32_t a, b;

		if (c >= '0' && c <= '9')
			break;
		a = utf8_peek(s.p + at);
		b = next < s.n ? utf8_peek(s.p + next) : 0;
		if (begins(a, b) || (b < 0x80 && bit(date_begin.alone, a)) ||
		    (c >= 'A' && c <= 'W' && month_letter(slice_from(s, at))))
			break;
	}
	return at;
}
