/* common/text/fold.c -- traditional characters read as simplified ones */
#include "text/fold.h"
#include "text/utf8.h"

#include "data/trad.trie"

/* the simplified character for r, 0 where it stays */
static inline uint32_t
simplified(uint32_t r)
{
	/* 8 KiB tell most of them, the table would not stay in the cache */
	if (r > 0xffff || (trad_first[r >> 6] >> (r & 63) & 1) == 0)
		return 0;
	return trad_rune[trad_page[r >> 8]][r & 255];
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
	bool copied = false;
	size_t i = 0;

	while (i < s.n) {
		size_t size = utf8_size(s.p[i]);
		uint32_t r = size == 3 ? simplified(utf8_peek(s.p + i)) : 0;

		if (r != 0) {
			if (!copied) {
				buf_reset(room);
				buf_add(room, s);
				copied = true;
			}
			put_three(room->p + i, r);
		}
		i += size;
	}
	return copied ? buf_view(room) : s;
}
