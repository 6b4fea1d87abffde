/* common/base/slice.h -- lent bytes: a pointer and a length, passed by value
 *
 * A slice never owns what it shows: it is not freed, not written to, and not
 * ended by a NUL.  It lives as long as the bytes that it was cut from.
 */
#ifndef BASE_SLICE_H
#define BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/banned.h"

struct slice {
	const char *p;
	size_t n;
};

/* from a string literal: in an initializer, and in an expression */
#define SLICE_INIT(lit) { "" lit, sizeof(lit) - 1 }
#define SLICE(lit) ((struct slice)SLICE_INIT(lit))
#define SLICE_NONE ((struct slice){ "", 0 })

#define LEN(array) (sizeof(array) / sizeof((array)[0]))

static inline struct slice
slice_of(const char *p, size_t n)
{
	return (struct slice){ p, n };
}

/* of a string that ends with NUL */
static inline struct slice
slice_str(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

/* the first n bytes, or all where there are fewer */
static inline struct slice
slice_head(struct slice s, size_t n)
{
	return (struct slice){ s.p, n < s.n ? n : s.n };
}

/* what follows the first n bytes; empty where there are fewer */
static inline struct slice
slice_from(struct slice s, size_t n)
{
	if (n > s.n)
		n = s.n;
	return (struct slice){ s.p + n, s.n - n };
}

/* bytes beg to end, exclusive; both must lie inside */
static inline struct slice
slice_cut(struct slice s, size_t beg, size_t end)
{
	return (struct slice){ s.p + beg, end - beg };
}

static inline bool
slice_eq(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool
slice_starts(struct slice s, struct slice head)
{
	return s.n >= head.n && memcmp(s.p, head.p, head.n) == 0;
}

static inline bool
slice_ends(struct slice s, struct slice tail)
{
	return s.n >= tail.n &&
	    memcmp(s.p + s.n - tail.n, tail.p, tail.n) == 0;
}

/* where needle begins in s, or s.n where it does not stand in it */
size_t slice_find(struct slice s, struct slice needle);

static inline size_t
slice_find_byte(struct slice s, char c)
{
	const char *at = s.n ? memchr(s.p, c, s.n) : NULL;

	return at ? (size_t)(at - s.p) : s.n;
}

/* without white space at either end: ASCII, no-break and ideographic */
struct slice slice_trim(struct slice s);

#endif
