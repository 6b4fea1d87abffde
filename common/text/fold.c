/* common/text/fold.c -- traditional characters read as simplified ones */
#include "text/fold.h"
#include "text/utf8.h"

#include "data/trad.trie"

/* Is the character of three bytes at u a traditional one?  1 or 0; 8 KiB tell
 * it, the table of what it becomes would not stay in the cache. */
static inline uint64_t
traditional(const unsigned char *u)
{
	return trad_first[(u[0] << 6) + u[1] - ((0xe0 << 6) + 0x80)] >>
	    (u[2] & 0x3f) & 1;
}

bool
fold_changes(uint32_t rune)
{
	return rune <= 0xffff && (trad_first[rune >> 6] >> (rune & 63) & 1);
}

/* writes r over the character of three bytes at p */
static void
put_three(char *p, uint32_t r)
{
	p[0] = (char)(0xe0 | r >> 12);
	p[1] = (char)(0x80 | (r >> 6 & 0x3f));
	p[2] = (char)(0x80 | (r & 0x3f));
}

/* the first traditional character at or behind s.p[i]; s.n where there is none */
static size_t
next_traditional(struct slice s, size_t i)
{
	const unsigned char *u = (const unsigned char *)s.p;

	for (;;) {
		while (i + 6 <= s.n && utf8_is_three(s.p[i]) &&
		    utf8_is_three(s.p[i + 3]) &&
		    (traditional(u + i) | traditional(u + i + 3)) == 0)
			i += 6;
		if (i >= s.n)
			return s.n;
		if (utf8_is_three(s.p[i]) && traditional(u + i))
			return i;
		i += utf8_size(s.p[i]);
	}
}

struct slice
fold_han(struct buf *room, struct slice s)
{
	size_t i = next_traditional(s, 0);
	uint32_t r;

	if (i == s.n)
		return s;
	buf_reset(room);
	buf_add(room, s);
	for (; i < s.n; i = next_traditional(s, i + 3)) {
		r = utf8_peek(s.p + i);
		put_three(room->p + i, trad_rune[trad_page[r >> 8]][r & 255]);
	}
	return buf_view(room);
}
