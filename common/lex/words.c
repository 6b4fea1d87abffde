/* common/lex/words.c -- longest match in a table of words
 *
 * Double array after Aoe, "An efficient digital search algorithm by using a
 * double-array structure" (1989); the end of a word is the transition by NUL.
 */
#include "lex/words.h"
#include "text/utf8.h"

enum { ROOT = 0 };

/* the cell that byte c leads to from `at`, or false */
static inline bool
go(const struct words *w, uint32_t *at, unsigned char c)
{
	uint32_t next = (uint32_t)w->cell[*at].base + c;

	if (next >= w->cells || w->cell[next].check != *at)
		return false;
	*at = next;
	return true;
}

/* Does a word end in this cell? */
static inline bool
ends(struct words_hit *hit, const struct words *w, uint32_t at)
{
	if (!go(w, &at, '\0'))
		return false;
	hit->row = -w->cell[at].base - 1;
	return true;
}

static inline void
found(struct words_hit *hit, const struct words *w, const char *p, size_t n)
{
	hit->rows = w->same ? w->same[hit->row] : 1;
	hit->word = slice_of(p, n);
}

bool
words_prefix(struct words_hit *hit, struct words_walk *walk)
{
	while (walk->at < walk->text.n) {
		unsigned char c = (unsigned char)walk->text.p[walk->at];

		if (walk->words->rows == 0 || c == '\0' ||
		    !go(walk->words, &walk->cell, c))
			return false;
		walk->at++;
		if (ends(hit, walk->words, walk->cell)) {
			found(hit, walk->words, walk->text.p, walk->at);
			return true;
		}
	}
	return false;
}

bool
words_longest(struct words_hit *hit, const struct words *w, struct slice text)
{
	uint32_t at = ROOT;
	size_t last = 0;

	hit->row = -1;
	hit->rows = 0;
	hit->word = slice_head(text, 0);
	if (w->rows == 0)
		return false;
	for (size_t i = 0; i < text.n && text.p[i] != '\0' &&
	    go(w, &at, (unsigned char)text.p[i]); i++)
		if (ends(hit, w, at))
			last = i + 1;
	if (last == 0)
		return false;
	found(hit, w, text.p, last);
	return true;
}

bool
words_find(struct words_hit *hit, const struct words *w, struct slice text)
{
	uint32_t at = ROOT;

	hit->row = -1;
	hit->rows = 0;
	hit->word = slice_head(text, 0);
	if (w->rows == 0 || text.n == 0)
		return false;
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == '\0' || !go(w, &at, (unsigned char)text.p[i]))
			return false;
	if (!ends(hit, w, at))
		return false;
	found(hit, w, text.p, text.n);
	return true;
}

bool
words_next(struct words_hit *hit, const struct words *w, struct slice *rest)
{
	struct slice s = *rest;

	while (s.n > 0) {
		size_t size = utf8_size(s.p[0]);

		if (words_first(w, utf8_peek(s.p)) &&
		    words_longest(hit, w, s)) {
			*rest = slice_from(s, hit->word.n);
			return true;
		}
		s = slice_from(s, size);
	}
	*rest = s;
	hit->row = -1;
	hit->rows = 0;
	hit->word = s;
	return false;
}
