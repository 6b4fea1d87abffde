/* lex/gate.h -- where in a text words may begin
 *
 * Most characters of a text begin no word of those that are looked for.  A gate
 * tells it in a few instructions, of the words of one table (struct words has
 * its own) or of all that are looked for at once.  It lets every place pass
 * where a word begins, and some where none does: the tables have the last word.
 *
 * What is looked for at once is listed in common/data/NAME.gate, a line each:
 *	file NAME.tsv   its words
 *	file NAME.gate  all that it lists
 *	chars ABC       each of these characters
 * and the build makes static const struct gate NAME_gate of it (data/tsv2c.c),
 * in build/data/NAME.gate.inc.
 *
 * There are two ways through a text.  gate_seek asks of each character whether
 * it begins a word; gate_next asks it of the character and the next one, which
 * takes longer and stops less often.  Whoever needs the words themselves, and
 * more than once, keeps them (lex/sieve.h).
 */
#ifndef LEX_GATE_H
#define LEX_GATE_H

#include <stdbool.h>

#include "text/utf8.h"

/* a bit for the low 16 of each code point */
struct gate {
	uint64_t first[1024];           /* that begins a word, */
	uint64_t alone[1024];           /* that is one; */
	uint64_t pair[1024];            /* for GATE_PAIR of the first two of
	                                 * each word that has more */
};

#define GATE_PAIR(a, b) (((a) * 40503u ^ (b)) & 0xffffu)

static inline bool
gate_bit(const uint64_t map[1024], uint32_t r)
{
	return map[r >> 6 & 1023] >> (r & 63) & 1;
}

/* lets words pass that begin with a and b; b is 0 behind a word of one */
static inline void
gate_add(struct gate *g, uint32_t a, uint32_t b)
{
	uint64_t *map = b == 0 ? g->alone : g->pair;
	uint32_t bit = b == 0 ? a : GATE_PAIR(a, b);

	g->first[a >> 6 & 1023] |= (uint64_t)1 << (a & 63);
	map[bit >> 6 & 1023] |= (uint64_t)1 << (bit & 63);
}

/* Can a word begin with this code point? */
static inline bool
gate_first(const struct gate *g, uint32_t r)
{
	return gate_bit(g->first, r);
}

/* the same for the character of three bytes at p, which need not be put
 * together: the first two tell the word of the map */
static inline bool
gate_first_three(const struct gate *g, const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return g->first[((u[0] << 6) + u[1] - 0x80) & 1023] >> (u[2] & 63) & 1;
}

/* Is this code point a word? */
static inline bool
gate_alone(const struct gate *g, uint32_t r)
{
	return gate_bit(g->alone, r);
}

/* Can a word of two and more begin with a and b? */
static inline bool
gate_pair(const struct gate *g, uint32_t a, uint32_t b)
{
	return gate_bit(g->pair, GATE_PAIR(a, b));
}

/* Can a word begin with a, and b behind it (0: nothing)?  Without a branch, as
 * the answers follow no pattern that a processor could guess. */
static inline bool
gate_holds(const struct gate *g, uint32_t a, uint32_t b)
{
	uint32_t key = GATE_PAIR(a, b);

	return (g->alone[a >> 6 & 1023] >> (a & 63) |
	    g->pair[key >> 6] >> (key & 63)) & 1;
}

/* the next place in text at `at` or behind it that passes gate_first, text.n
 * where none does */
static inline size_t
gate_seek(const struct gate *g, struct slice text, size_t at)
{
	while (at < text.n) {
		if (utf8_is_three(text.p[at])) {
			if (gate_first_three(g, text.p + at))
				return at;
			at += 3;        /* as nearly all characters */
		} else {
			if (gate_first(g, utf8_peek(text.p + at)))
				return at;
			at += utf8_size(text.p[at]);
		}
	}
	return text.n;
}

/* a character of a text and the next, 0 behind its end */
struct gate_place {
	size_t at;
	uint32_t a, b;
};

/* gate_next among characters of three bytes, one of which *k is: passes over
 * those that do not hold, and says whether one did */
static inline bool
gate_next_three(struct gate_place *k, const struct gate *g, struct slice text,
    size_t end)
{
	for (size_t next = k->at + 3; next + 3 <= end &&
	    utf8_is_three(text.p[next]); next += 3) {
		k->b = utf8_three(text.p + next);
		if (gate_holds(g, k->a, k->b))
			return true;
		k->at = next;
		k->a = k->b;
	}
	return false;
}

/* the next place in text at `at` or behind it that passes gate_holds; one at
 * `end` (which is not the end of the text perhaps) or behind it where none does */
static inline struct gate_place
gate_next(const struct gate *g, struct slice text, size_t at, size_t end)
{
	struct gate_place k = { at, utf8_at(text, at), 0 };

	for (; k.at < end; k.at = at, k.a = k.b) {
		if (utf8_is_three(text.p[k.at]) &&
		    gate_next_three(&k, g, text, end))
			break;
		at = k.at + utf8_size(text.p[k.at]);
		k.b = utf8_at(text, at);
		if (gate_holds(g, k.a, k.b))
			break;
	}
	return k;
}

#endif
