/* common/text/fold.c -- traditional characters read as simplified ones */
#include "text/fold.h"
#include "text/utf8.h"

#include "data/trad.trie"

/* Is the character of three bytes at u a traditional one?  8 KiB tell it, the
 * table of what it becomes would not stay in the cache. */
static inline bool
traditional(const unsigned char *u)
{
	return trad_first[(u[0] & 0x0f) << 6 | (u[1] & 0x3f)] >>
	    (u[2] & 0x3f) & 1;
}

bool
fold_changes(uint32_t rune)
{
	return rune <= 0xffff && (trad_first[rune >> 6] >> (rune & 63) & 1);
}

void
fold_first_map(uint64_t map[1024])
{
	for (size_t i = 0; i < LEN(trad_first); i++)
		map[i] |= trad_first[i];
}

/* writes r over the character of three bytes at p */
static void
put_three(char *p, uint32_t r)
{
	p[0] = (char)(0xe0 | r >> 12);
	p[1] = (char)(0x80 | (r >> 6 & 0x3f));
	p[2] = (char)(0x80 | (r & 0x3f));
}

struct slice
fold_han(struct buf *room, struct slice s)
{
	const unsigned char *u = (const unsigned char *)s.p;
	bool copied = false;
	uint32_t r;

	for (size_t i = 0, size; i < s.n; i += size) {
		size = utf8_size(s.p[i]);
		if (size != 3 || !traditional(u + i))
			continue;
		if (!copied) {
			buf_reset(room);
			buf_add(room, s);
			copied = true;
		}
		r = utf8_peek(s.p + i);
		put_three(room->p + i, trad_rune[trad_page[r >> 8]][r & 255]);
	}
	return copied ? buf_view(room) : s;
}
