/* common/lex/sieve.c -- where words of several tables may begin */
#include <stdlib.h>

#include "base/buf.h"
#include "lex/sieve.h"

void
sieve_add(struct sieve *s, const struct words *table)
{
	s->table[s->tables++] = table;
	for (size_t i = 0; i < LEN(s->pair); i++) {
		s->alone[i] |= table->alone[i];
		s->pair[i] |= table->pair[i];
	}
}

static void
add(struct sifted *s, size_t at)
{
	if (s->n == s->cap)
		s->at = mem_grow(s->at, &s->cap, s->n + 1, sizeof(*s->at));
	s->at[s->n++] = at;
}

static inline bool
may_begin(const struct sieve *s, uint32_t a, uint32_t b)
{
	uint32_t key = WORDS_PAIR(a, b);

	return (s->alone[a >> 6 & 1023] >> (a & 63) |
	    s->pair[key >> 6] >> (key & 63)) & 1;
}

static inline bool
is_three(const char *p)
{
	return ((unsigned char)*p & 0xf0) == 0xe0;
}

static inline uint32_t
three(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return (u[0] & 0x0fu) << 12 | (u[1] & 0x3fu) << 6 | (u[2] & 0x3fu);
}

/* the next place at or behind `at` where a word may begin; text.n where none */
static size_t
sift(const struct sieve *s, struct slice text, size_t at)
{
	uint32_t a = utf8_at(text, at), b;

	while (at < text.n) {
		/* nearly all characters have three bytes */
		if (is_three(text.p + at))
			for (; at + 6 <= text.n && is_three(text.p + at + 3);
			    at += 3, a = b) {
				b = three(text.p + at + 3);
				if (may_begin(s, a, b))
					return at;
			}
		b = utf8_at(text, at + utf8_size(text.p[at]));
		if (may_begin(s, a, b))
			return at;
		at += utf8_size(text.p[at]);
		a = b;
	}
	return text.n;
}

void
sieve_text(struct sifted sifted[], const struct sieve *s, struct slice text)
{
	for (size_t i = 0; i < s->tables; i++)
		sifted[i].n = 0;
	for (size_t at = 0; (at = sift(s, text, at)) < text.n;
	    at += utf8_size(text.p[at]))
		for (size_t i = 0; i < s->tables; i++)
			if (words_likely(s->table[i], text.p + at,
			    text.n - at))
				add(&sifted[i], at);
}

void
sifted_release(struct sifted *s)
{
	free(s->at);
	*s = (struct sifted)SIFTED_INIT;
}

/* how many of them are before `at` */
static size_t
before(const struct sifted *s, size_t at)
{
	size_t lo = 0, hi = s->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (s->at[mid] < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

bool
sifted_next(struct words_hit *hit, const struct words *w, const struct sifted *s,
    struct slice text, size_t *at)
{
	struct slice rest = slice_from(text, *at);

	if (s == NULL) {
		bool found = words_next(hit, w, &rest);

		*at = text.n - rest.n;
		return found;
	}
	for (size_t i = before(s, *at); i < s->n && s->at[i] < text.n; i++) {
		size_t beg = s->at[i];

		if (words_longest(hit, w, slice_from(text, beg))) {
			*at = beg + hit->word.n;
			return true;
		}
	}
	*at = text.n;
	*hit = WORDS_NO_HIT;
	return false;
}
