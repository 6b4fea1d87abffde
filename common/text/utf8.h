/* common/text/utf8.h -- UTF-8, one code point at a time
 *
 * Text that the filters analyse is valid UTF-8 without NUL (io/stream mends
 * it), so utf8_step may trust what it reads.
 */
#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdint.h>

#include "base/buf.h"
#include "base/slice.h"

#define RUNE_BAD 0xfffdu

/* Does a code point of three bytes begin with this byte?  Nearly all of Chinese
 * text are such. */
static inline bool
utf8_is_three(char lead)
{
	return ((unsigned char)lead & 0xf0) == 0xe0;
}

/* the code point of three bytes at p, which must be valid */
static inline uint32_t
utf8_three(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return (uint32_t)(u[0] << 12) + (uint32_t)(u[1] << 6) + u[2] -
	    ((0xe0u << 12) + (0x80u << 6) + 0x80u);
}

/* bytes of the code point that begins with this byte, in valid UTF-8 */
static inline size_t
utf8_size(char lead)
{
	unsigned char c = (unsigned char)lead;

	if ((c & 0xf0) == 0xe0)         /* most of them */
		return 3;
	return c < 0x80 ? 1 : c < 0xe0 ? 2 : 4;
}

/* the code point at p, which must be valid and whole */
static inline uint32_t
utf8_peek(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	if ((u[0] & 0xf0) == 0xe0)      /* most of them */
		return (u[0] & 0x0fu) << 12 | (u[1] & 0x3fu) << 6 |
		    (u[2] & 0x3fu);
	if (u[0] < 0x80)
		return u[0];
	if (u[0] < 0xe0)
		return (u[0] & 0x1fu) << 6 | (u[1] & 0x3fu);
	return (u[0] & 0x07u) << 18 | (u[1] & 0x3fu) << 12 |
	    (u[2] & 0x3fu) << 6 | (u[3] & 0x3fu);
}

/* the code point at text[at], which must be valid and whole; 0 behind its end */
static inline uint32_t
utf8_at(struct slice text, size_t at)
{
	return at < text.n ? utf8_peek(text.p + at) : 0;
}

/* the place of the code point before text[at]; 0 where `at` is 0 */
static inline size_t
utf8_back(struct slice text, size_t at)
{
	if (at >= 3 && ((unsigned char)text.p[at - 3] & 0xf0) == 0xe0)
		return at - 3;          /* as nearly all of Chinese */
	while (at > 0 && ((unsigned char)text.p[--at] & 0xc0) == 0x80)
		;
	return at;
}

/* takes the first code point off *rest, which must be valid; 0 at its end */
static inline uint32_t
utf8_step(struct slice *rest)
{
	uint32_t r;

	if (rest->n == 0)
		return 0;
	r = utf8_peek(rest->p);
	*rest = slice_from(*rest, utf8_size(rest->p[0]));
	return r;
}

/* takes the last code point off *rest, which must be valid; 0 where empty */
uint32_t utf8_step_back(struct slice *rest);

/* code points in valid text */
size_t utf8_count(struct slice);

/* the first n code points of valid text */
struct slice utf8_head(struct slice, size_t n);

/* at most n bytes of valid text, whole characters */
struct slice utf8_within(struct slice, size_t n);

/* bytes of valid UTF-8 at the head: s.n where all of it is */
size_t utf8_valid(struct slice);

/* adds s to out with every byte that is no UTF-8 as U+FFFD (once each) and
 * NULs left out; counts both where the pointers are not NULL */
void utf8_mend(struct buf *out, struct slice s, size_t *bad, size_t *nul);

#endif
