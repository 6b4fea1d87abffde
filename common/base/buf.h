/* common/base/buf.h -- owned bytes that grow
 *
 * p is never NULL and p[n] is always '\0'; cap is 0 while p is the shared
 * empty string.  A slice of a buf (buf_view) is good until the buf next grows.
 * Where memory ends, the program ends with status 2.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/slice.h"

struct buf {
	char *p;
	size_t n, cap;
};

extern char buf_empty[1];
#define BUF_INIT { buf_empty, 0, 0 }

/* makes room for more bytes where buf_reserve found none: called by that alone */
void buf_grow(struct buf *, size_t more);

/* room for more bytes after n, and the final '\0' */
static inline void
buf_reserve(struct buf *b, size_t more)
{
	if (more >= b->cap - b->n)
		buf_grow(b, more);
}

static inline void
buf_add(struct buf *b, struct slice s)
{
	if (s.n == 0)
		return;
	buf_reserve(b, s.n);
	memcpy(b->p + b->n, s.p, s.n);
	b->n += s.n;
	b->p[b->n] = '\0';
}

static inline void
buf_byte(struct buf *b, char c)
{
	buf_reserve(b, 1);
	b->p[b->n++] = c;
	b->p[b->n] = '\0';
}

/* the code point as UTF-8; what is no scalar value is written as U+FFFD */
void buf_rune(struct buf *, unsigned long rune);
void buf_uint(struct buf *, unsigned long long);
void buf_printf(struct buf *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
/* takes beg to end (exclusive) out */
void buf_erase(struct buf *, size_t beg, size_t end);
/* empties it, the room is kept */
void buf_reset(struct buf *);
/* frees the room and leaves it as BUF_INIT */
void buf_release(struct buf *);

static inline struct slice
buf_view(const struct buf *b)
{
	return (struct slice){ b->p, b->n };
}

/* memory for n things of the given size; ends the program where there is none.
 * With old it is grown as by reallocarray.  Free it with free(). */
void *mem_array(void *old, size_t n, size_t size);
/* doubles *cap until it holds n, and the array with it */
void *mem_grow(void *old, size_t *cap, size_t n, size_t size);

#endif
