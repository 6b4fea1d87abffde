/* common/lex/sieve.c -- the words of several tables in a text */
#include <stdlib.h>

#include "base/buf.h"
#include "base/search.h"
#include "lex/sieve.h"
#include "text/fold.h"

void
sieve_init(struct sieve *s)
{
	*s = (struct sieve){ .tables = 0 };
	fold_first_map(s->alone);
}

void
sieve_add(struct sieve *s, const struct words *table)
{
	s->table[s->tables++] = table;
	for (size_t i = 0; i < LEN(s->pair); i++) {
		s->alone[i] |= table->alone[i];
		s->pair[i] |= table->pair[i];
	}
}

/* May a word begin with these two, or is the first one to be folded?  Nearly
 * none, so both maps are asked at once. */
static inline bool
may_begin(const struct sieve *s, uint32_t a, uint32_t b)
{
	uint16_t at = (uint16_t)a, key = (uint16_t)WORDS_PAIR(a, b);

	return (s->alone[at >> 6] >> (at & 63) |
	    s->pair[key >> 6] >> (key & 63)) & 1;
}

/* Passes over characters of three bytes, which nearly all have, while nothing
 * may begin; *a is the one at `at`. */
static size_t
pass_three(const struct sieve *s, struct slice text, size_t at, uint32_t *a)
{
	const unsigned char *u = (const unsigned char *)text.p;
	uint32_t one = *a, two;

	for (; at + 6 <= text.n && (u[at + 3] & 0xf0) == 0xe0; at += 3) {
		two = (uint32_t)(u[at + 3] << 12) + (uint32_t)(u[at + 4] << 6) +
		    u[at + 5] - ((0xe0u << 12) + (0x80u << 6) + 0x80u);
		if (may_begin(s, one, two))
			break;
		one = two;
	}
	*a = one;
	return at;
}

/* the longest word of the table at `at`, if there is one, behind the others */
static void
keep(struct sifted *to, const struct words *w, struct slice text, size_t at)
{
	struct words_hit hit;
	size_t n = words_walk_longest(&hit, w, slice_from(text, at));

	if (n == 0)
		return;
	if (to->n == to->cap)
		to->spot = mem_grow(to->spot, &to->cap, to->n + 1,
		    sizeof(*to->spot));
	to->spot[to->n++] = (struct spot){ at, n, hit.row, hit.rows };
}

/* Fills the lists; false, with `raw`, at the first character to be folded. */
static bool
sift(struct sifted sifted[], const struct sieve *s, struct slice text, bool raw)
{
	uint32_t a = utf8_at(text, 0), b;

	for (size_t i = 0; i < s->tables; i++)
		sifted[i].n = 0;
	for (size_t at = 0, next; at < text.n; at = next, a = b) {
		if (((unsigned char)text.p[at] & 0xf0) == 0xe0)
			at = pass_three(s, text, at, &a);
		next = at + utf8_size(text.p[at]);
		b = utf8_at(text, next);
		if (!may_begin(s, a, b))
			continue;
		if (raw && fold_changes(a))
			return false;
		for (size_t i = 0; i < s->tables; i++)
			if (words_may_begin(s->table[i], a, b))
				keep(&sifted[i], s->table[i], text, at);
	}
	return true;
}

struct slice
sieve_text(struct sifted sifted[], const struct sieve *s, struct buf *room,
    struct slice text)
{
	if (sift(sifted, s, text, true))
		return text;
	text = fold_han(room, text);
	sift(sifted, s, text, false);
	return text;
}

void
sifted_release(struct sifted *s)
{
	free(s->spot);
	*s = (struct sifted)SIFTED_INIT;
}

size_t
sifted_before(const struct sifted *s, size_t at)
{
	return search_below(s->spot, s->n, sizeof(*s->spot),
	    offsetof(struct spot, at), at);
}

/* the word at the spot, or the longest that ends in time */
static bool
take(struct words_hit *hit, const struct words *w, const struct spot *spot,
    struct slice text)
{
	if (spot->n > text.n - spot->at)
		return words_longest(hit, w, slice_from(text, spot->at));
	*hit = (struct words_hit){ spot->row, spot->rows,
	    slice_of(text.p + spot->at, spot->n) };
	return true;
}

bool
sifted_next(struct words_hit *hit, const struct words *w, const struct sifted *s,
    struct slice text, size_t *at)
{
	if (s == NULL) {
		struct slice rest = slice_from(text, *at);
		bool found = words_next(hit, w, &rest);

		*at = text.n - rest.n;
		return found;
	}
	for (size_t i = sifted_before(s, *at); i < s->n &&
	    s->spot[i].at < text.n; i++)
		if (take(hit, w, &s->spot[i], text)) {
			*at = s->spot[i].at + hit->word.n;
			return true;
		}
	*at = text.n;
	*hit = WORDS_NO_HIT;
	return false;
}
