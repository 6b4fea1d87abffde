/* common/figures/spots.c -- where a figure may begin */
#include <stdlib.h>

#include "figures/none.h"
#include "figures/spots.h"
#include "lex/gate.h"
#include "text/fold.h"
#include "text/utf8.h"

#include "data/figures.gate.inc"

void
spots_release(struct spots *s)
{
	free(s->at);
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
	for (size_t at = 0; (at = gate_seek(&figures_gate, text, at)) < text.n;
	    at += utf8_size(text.p[at])) {
		uint32_t rune = utf8_peek(text.p + at);

		if (!folded && fold_changes(rune))
			return false;
		if (quantity_may_begin(text, at))
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
