/* common/text/utf8.c -- UTF-8, one code point at a time */
#include <endian.h>
#include <string.h>

#include "text/utf8.h"

uint32_t
utf8_step_back(struct slice *rest)
{
	size_t n = rest->n;

	if (n == 0)
		return 0;
	do
		n--;
	while (n > 0 && ((unsigned char)rest->p[n] & 0xc0) == 0x80);
	rest->n = n;
	return utf8_peek(rest->p + n);
}

size_t
utf8_count(struct slice s)
{
	const uint64_t ones = 0x0101010101010101u, halves = 0x00ff00ff00ff00ffu;
	size_t n = 0, i = 0;

	while (i + 8 <= s.n) {
		size_t from = i, most = s.n - i > 255 * 8 ? i + 255 * 8 : s.n;
		uint64_t eight, sum = 0;        /* of bytes that begin none, */

		for (; i + 8 <= most; i += 8) { /* in eight counts */
			memcpy(&eight, s.p + i, 8);
			sum += eight >> 7 & ~eight >> 6 & ones;
		}
		sum = (sum & halves) + (sum >> 8 & halves);
		n += i - from - (size_t)(sum * 0x0001000100010001u >> 48);
	}
	for (; i < s.n; i++)
		n += ((unsigned char)s.p[i] & 0xc0) != 0x80;
	return n;
}

struct slice
utf8_head(struct slice s, size_t n)
{
	const uint64_t ones = 0x0101010101010101u;
	size_t i = 0;

	for (uint64_t eight; n >= 8 && i + 8 <= s.n; i += 8) {
		memcpy(&eight, s.p + i, 8);     /* less the bytes that begin none */
		n -= 8 - (size_t)((eight >> 7 & ~eight >> 6 & ones) * ones >> 56);
	}
	while (i > 0 && i < s.n && ((unsigned char)s.p[i] & 0xc0) == 0x80)
		i++;
	while (n-- > 0 && i < s.n)
		i += utf8_size(s.p[i]);
	return slice_head(s, i);
}

static inline bool
tail(unsigned char c)
{
	return (c & 0xc0) == 0x80;
}

/* bytes of the valid code point that u begins with, 0 where it is none */
static inline size_t
valid_rune(const unsigned char *u, size_t n)
{
	if (u[0] < 0x80)
		return 1;
	if (u[0] < 0xc2 || u[0] > 0xf4)
		return 0;
	if (u[0] < 0xe0)
		return n >= 2 && tail(u[1]) ? 2 : 0;
	if (u[0] < 0xf0)
		return n >= 3 && tail(u[1]) && tail(u[2]) &&
		    (u[0] != 0xe0 || u[1] >= 0xa0) &&
		    (u[0] != 0xed || u[1] < 0xa0) ? 3 : 0;
	return n >= 4 && tail(u[1]) && tail(u[2]) && tail(u[3]) &&
	    (u[0] != 0xf0 || u[1] >= 0x90) &&
	    (u[0] != 0xf4 || u[1] < 0x90) ? 4 : 0;
}

/* the eight bytes at u, the first of them the lowest */
static inline uint64_t
eight_at(const unsigned char *u)
{
	uint64_t eight;

	memcpy(&eight, u, 8);
	return le64toh(eight);
}

/* Are these 24 bytes eight characters of three, as most of a Chinese text, none
 * with a lead (e0, ed) that asks for a closer look at what follows it? */
static inline bool
eight_of_three(const unsigned char *u)
{
	const uint64_t a = eight_at(u), b = eight_at(u + 8), c = eight_at(u + 16);
	const uint64_t all = 0x1010101010101010u;
	/* the three hold their leads in different bytes: low halves, together */
	const uint64_t low = (a & 0x000f00000f00000fu) |
	    (b & 0x0f00000f00000f00u) | (c & 0x00000f00000f0000u);
	const uint64_t shape =
	    ((a & 0xc0f0c0c0f0c0c0f0u) ^ 0x80e08080e08080e0u) |
	    ((b & 0xf0c0c0f0c0c0f0c0u) ^ 0xe08080e08080e080u) |
	    ((c & 0xc0c0f0c0c0f0c0c0u) ^ 0x8080e08080e08080u);

	return shape == 0 && ((low + (all - all / 16)) &
	    ((low ^ (all / 16 * 13)) + (all - all / 16)) & all) == all;
}

/* Is one such character at u, where four bytes can be read? */
static inline bool
one_of_three(const unsigned char *u)
{
	uint32_t four;

	memcpy(&four, u, 4);
	return (le32toh(four) & 0xc0c0f0u) == 0x8080e0u && u[0] != 0xe0 &&
	    u[0] != 0xed;
}

size_t
utf8_valid(struct slice s)
{
	const unsigned char *u = (const unsigned char *)s.p;
	size_t i = 0;

	while (i < s.n) {
		size_t n;

		while (i + 24 <= s.n && eight_of_three(u + i))
			i += 24;
		while (i + 4 <= s.n && one_of_three(u + i))
			i += 3;
		while (i + 8 <= s.n &&
		    (eight_at(u + i) & 0x8080808080808080u) == 0)
			i += 8;
		while (i < s.n && u[i] < 0x80)
			i++;
		if (i == s.n)
			break;
		n = valid_rune(u + i, s.n - i);
		if (n == 0)
			return i;
		i += n;
	}
	return s.n;
}

void
utf8_mend(struct buf *out, struct slice s, size_t *bad, size_t *nul)
{
	buf_reserve(out, s.n);
	while (s.n > 0) {
		struct slice good = slice_head(s, utf8_valid(s));

		s = slice_from(s, good.n);
		while (good.n > 0) {
			size_t zero = slice_find_byte(good, '\0');

			buf_add(out, slice_head(good, zero));
			if (zero < good.n && nul != NULL)
				(*nul)++;
			good = slice_from(good, zero + 1);
		}
		if (s.n > 0) {
			buf_add(out, SLICE("\xef\xbf\xbd"));
			if (bad != NULL)
				(*bad)++;
			s = slice_from(s, 1);
		}
	}
}

struct slice
utf8_within(struct slice s, size_t n)
{
	if (n >= s.n)
		return s;
	while (n > 0 && ((unsigned char)s.p[n] & 0xc0) == 0x80)
		n--;
	return slice_head(s, n);
}
