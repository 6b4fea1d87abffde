/* common/container/twice.c -- text that was encoded as UTF-8 twice */
#include "container/twice.h"
#include "html/win1252.h"
#include "text/utf8.h"

/* Takes one character of three bytes, each of which was encoded again, off
 * *rest; 0 where there is none. */
static uint32_t
undo(struct slice *rest)
{
	struct slice s = *rest;
	uint32_t r = 0;

	for (int i = 0; i < 3; i++) {
		unsigned char c = win1252_byte(utf8_step(&s));

		if (i == 0 ? c < 0xe2 || c > 0xef : c < 0x80 || c > 0xbf)
			return 0;
		r = r << 6 | (c & (i == 0 ? 0x0fu : 0x3fu));
	}
	if (r < 0x2000 || (r >= 0xd800 && r < 0xe000))
		return 0;
	*rest = s;
	return r;
}

/* stands alone without being chance: U+2010 to U+2027, dashes to dots */
static bool
is_sign(uint32_t r)
{
	return r >= 0x2010 && r <= 0x2027;
}

/* Is a run of them at the head of s?  The bytes that it takes, 0 for none. */
static size_t
run_at(struct slice s)
{
	struct slice rest = s;
	uint32_t first = undo(&rest);

	if (first == 0 || (undo(&rest) == 0 && !is_sign(first)))
		return 0;
	while (undo(&rest) != 0)
		;
	return s.n - rest.n;
}

/* where the next C3 A2 to C3 AF stands, which e2 to ef encoded again is */
static size_t
next_lead(struct slice s, size_t from)
{
	while (from < s.n) {
		const char *p = memchr(s.p + from, 0xc3, s.n - from);

		if (p == NULL)
			break;
		from = (size_t)(p - s.p);
		if ((unsigned char)p[1] >= 0xa2 && (unsigned char)p[1] <= 0xaf)
			return from;
		from += 2;
	}
	return s.n;
}

struct slice
twice_mend(struct buf *room, struct slice s, size_t *mended)
{
	size_t done = 0, at = next_lead(s, 0);

	buf_reset(room);
	while (at < s.n) {
		size_t n = run_at(slice_from(s, at));
		struct slice run = slice_cut(s, at, at + n);

		if (n == 0) {
			at = next_lead(s, at + 2);
			continue;
		}
		buf_add(room, slice_cut(s, done, at));
		for (; run.n > 0; (*mended)++)
			buf_rune(room, undo(&run));
		done = at + n;
		at = next_lead(s, done);
	}
	if (done == 0)
		return s;
	buf_add(room, slice_from(s, done));
	return buf_view(room);
}
