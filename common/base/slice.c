/* common/base/slice.c -- lent bytes */
#include <string.h>

#include "base/slice.h"

size_t
slice_find(struct slice s, struct slice needle)
{
	size_t last = needle.n - 1;

	if (needle.n == 0)
		return 0;
	/* by its last byte: few Chinese characters share that, many the first */
	for (size_t at = last; at < s.n; at++) {
		at += slice_find_byte(slice_from(s, at), needle.p[last]);
		if (at < s.n && memcmp(s.p + at - last, needle.p, last) == 0)
			return at - last;
	}
	return s.n;
}

static inline bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* bytes of the white space that s begins with, 0 where it begins with none */
static size_t
space_head(struct slice s)
{
	if (s.n > 0 && is_space(s.p[0]))
		return 1;
	if (slice_starts(s, SLICE("\xc2\xa0")))
		return 2;
	if (slice_starts(s, SLICE("\xe3\x80\x80")))
		return 3;
	return 0;
}

static size_t
space_tail(struct slice s)
{
	if (s.n > 0 && is_space(s.p[s.n - 1]))
		return 1;
	if (slice_ends(s, SLICE("\xc2\xa0")))
		return 2;
	if (slice_ends(s, SLICE("\xe3\x80\x80")))
		return 3;
	return 0;
}

struct slice
slice_trim(struct slice s)
{
	size_t n;

	while ((n = space_head(s)) > 0)
		s = slice_from(s, n);
	while ((n = space_tail(s)) > 0)
		s.n -= n;
	return s;
}
