/* common/base/slice.c -- lent bytes */
#include <string.h>

#include "base/slice.h"

int
slice_cmp(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	if (c != 0)
		return c;
	return a.n < b.n ? -1 : a.n > b.n;
}

size_t
slice_find(struct slice s, struct slice needle)
{
	const char *at = s.n >= needle.n && needle.n > 0 ?
	    memmem(s.p, s.n, needle.p, needle.n) : NULL;

	return needle.n == 0 ? 0 : at != NULL ? (size_t)(at - s.p) : s.n;
}

/* bytes of the white space that s begins with, 0 where it begins with none */
static size_t
space_head(struct slice s)
{
	if (s.n > 0 && strchr(" \t\n\r\f\v", s.p[0]) && s.p[0] != '\0')
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
	if (s.n > 0 && strchr(" \t\n\r\f\v", s.p[s.n - 1]) && s.p[s.n - 1] != '\0')
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
