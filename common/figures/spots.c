/* common/figures/spots.c -- where a figure may begin */
#include <stdlib.h>

#include "figures/none.h"
#include "figures/spots.h"
#include "text/fold.h"
#include "text/utf8.h"

void
spots_init(struct spots *s)
{
	memset(s, 0, sizeof(*s));
	qty_map_init(&s->figure);
	s->any = s->figure;
	none_first_map(s->any.bit);
	fold_first_map(s->any.bit);
}

void
spots_release(struct spots *s)
{
	free(s->at);
}

static inline bool
has(const struct qty_map *m, uint32_t rune)
{
	return m->bit[rune >> 6 & 1023] >> (rune & 63) & 1;
}

/* Has the map the character at p, of *size bytes?  Those of three bytes, which
 * nearly all are, need not be put together: the first two tell the word. */
static inline bool
has_at(const struct qty_map *m, const char *p, size_t *size)
{
	const unsigned char *u = (const unsigned char *)p;

	if ((u[0] & 0xf0) == 0xe0) {
		*size = 3;
		return m->bit[(u[0] & 0x0f) << 6 | (u[1] & 0x3f)] >>
		    (u[2] & 0x3f) & 1;
	}
	*size = utf8_size(p[0]);
	return has(m, utf8_peek(p));
}

static void
add(struct spots *s, size_t at)
{
	if (s->n == s->cap)
		s->at = mem_grow(s->at, &s->cap, s->n + 1, sizeof(*s->at));
	s->at[s->n++] = at;
}

/* Looks at folded text; at other text, it stops with false where it meets what
 * is to be folded. */
static bool
scan(struct spots *s, struct slice text, bool folded)
{
	s->n = 0;
	s->none = text.n;
	for (size_t at = 0, size; at < text.n; at += size) {
		uint32_t rune;

		if (!has_at(&s->any, text.p + at, &size))
			continue;
		rune = utf8_peek(text.p + at);
		if (!folded && fold_changes(rune))
			return false;
		if (has(&s->figure, rune) && quantity_may_begin(text, at))
			add(s, at);
		if (at < s->none && none_first(rune))
			s->none = at;
	}
	return true;
}

struct slice
spots_find(struct spots *s, struct buf *room, struct slice text)
{
	if (scan(s, text, false))
		return text;
	text = fold_han(room, text);
	(void)scan(s, text, true);
	return text;
}
