/* common/base/buf.c -- owned bytes that grow */
#include <err.h>
#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"

char buf_empty[1];

void *
mem_array(void *old, size_t n, size_t size)
{
	void *p = reallocarray(old, n ? n : 1, size);

	if (p == NULL)
		err(2, NULL);
	return p;
}

void *
mem_grow(void *old, size_t *cap, size_t n, size_t size)
{
	if (n <= *cap)
		return old;
	if (*cap == 0)
		*cap = 8;
	while (*cap < n) {
		if (*cap > SIZE_MAX / 2) {
			errno = ENOMEM;
			err(2, NULL);
		}
		*cap *= 2;
	}
	return mem_array(old, *cap, size);
}

void
buf_grow(struct buf *b, size_t more)
{
	size_t cap = b->cap;

	if (more >= SIZE_MAX - b->n) {
		errno = ENOMEM;
		err(2, NULL);
	}
	if (cap < 32)
		cap = 32;
	while (cap <= b->n + more)
		cap = cap > SIZE_MAX / 2 ? SIZE_MAX : cap * 2;
	b->p = mem_array(b->cap ? b->p : NULL, cap, 1);
	/* PCRE2 looks at whole vectors, so a little behind the end of text: what
	 * it sees there decides nothing, but is not left to chance */
	memset(b->p + b->n, 0, cap - b->n);
	b->cap = cap;
}

void
buf_rune(struct buf *b, unsigned long r)
{
	char out[4];
	size_t n;

	if (r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff))
		r = 0xfffd;
	if (r < 0x80) {
		out[0] = (char)r;
		n = 1;
	} else if (r < 0x800) {
		out[0] = (char)(0xc0 | r >> 6);
		out[1] = (char)(0x80 | (r & 0x3f));
		n = 2;
	} else if (r < 0x10000) {
		out[0] = (char)(0xe0 | r >> 12);
		out[1] = (char)(0x80 | (r >> 6 & 0x3f));
		out[2] = (char)(0x80 | (r & 0x3f));
		n = 3;
	} else {
		out[0] = (char)(0xf0 | r >> 18);
		out[1] = (char)(0x80 | (r >> 12 & 0x3f));
		out[2] = (char)(0x80 | (r >> 6 & 0x3f));
		out[3] = (char)(0x80 | (r & 0x3f));
		n = 4;
	}
	buf_add(b, slice_of(out, n));
}

void
buf_uint(struct buf *b, unsigned long long v)
{
	size_t digits = 1;
	char *at;

	for (unsigned long long rest = v; rest >= 10; rest /= 10)
		digits++;
	buf_reserve(b, digits);
	b->n += digits;
	at = b->p + b->n;
	*at = '\0';
	do
		*--at = (char)('0' + v % 10);
	while ((v /= 10) > 0);
}

void
buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (n < 0)
		err(2, NULL);
	buf_reserve(b, (size_t)n + 1);
	va_start(ap, fmt);
	vsnprintf(b->p + b->n, (size_t)n + 1, fmt, ap);
	va_end(ap);
	b->n += (size_t)n;
}

void
buf_erase(struct buf *b, size_t beg, size_t end)
{
	if (end > b->n)
		end = b->n;
	if (beg >= end)
		return;
	memmove(b->p + beg, b->p + end, b->n - end);
	b->n -= end - beg;
	b->p[b->n] = '\0';
}

void
buf_reset(struct buf *b)
{
	b->n = 0;
	if (b->cap)
		b->p[0] = '\0';
}

void
buf_release(struct buf *b)
{
	if (b->cap)
		free(b->p);
	*b = (struct buf)BUF_INIT;
}
