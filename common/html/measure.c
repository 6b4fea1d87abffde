/* common/html/measure.c -- white space, and the counts of a paragraph */
#include "html/block.h"
#include "lex/words.h"
#include "text/utf8.h"

enum char_kind { CHAR_STOP, CHAR_COMMA };

#include "data/strip_chars.trie"
#include "data/strip_particles.trie"

static inline bool
is_han(uint32_t r)
{
	return (r >= 0x4e00 && r <= 0x9fff) || (r >= 0x3400 && r <= 0x4dbf) ||
	    (r >= 0x20000 && r <= 0x3ffff);
}

/* a full stop ends a sentence where a space or nothing follows it */
static bool
is_full_stop(struct slice rest)
{
	return rest.n == 0 || rest.p[0] == ' ' || rest.p[0] == '"' ||
	    rest.p[0] == ')';
}

static uint16_t
sixteen(size_t n)
{
	return (uint16_t)(n < UINT16_MAX ? n : UINT16_MAX);
}

/* Is it one of the characters of three bytes that begin with this byte?  From
 * U+4000 on all of them are Chinese but 64 hexagrams. */
static inline bool
is_han_lead(unsigned char c)
{
	return c >= 0xe4 && c <= 0xe9;
}

/* a digit or a letter of ASCII */
static inline bool
is_latin(char c)
{
	return (unsigned)(unsigned char)c - '0' < 10u ||
	    ((unsigned char)c | 0x20u) - 'a' < 26u;
}

static bool
has_particle(struct slice text)
{
	while (text.n > 0)
		if (words_first(&strip_particles_words, utf8_step(&text)))
			return true;
	return false;
}

struct tally {
	size_t others, bytes;   /* characters that measure_han did not take */
	unsigned han;           /* of them */
	unsigned spaces, stops, commas;
	unsigned look;
};

/* Goes behind the characters that text has at `at`, as long as they begin as
 * Chinese ones do: most of a Chinese text. */
static size_t
measure_han(struct tally *t, const struct line_sieve *sieve, struct slice text,
    size_t at)
{
	for (; at < text.n && is_han_lead((unsigned char)text.p[at]); at += 3)
		if (line_is_odd_three(sieve, text.p + at))
			t->look |= line_look(text, at);
	return at;
}

/* as above for digits and Latin letters, most of what stands between */
static size_t
measure_latin(struct tally *t, const struct line_sieve *sieve, struct slice text,
    size_t at)
{
	size_t from = at;

	for (; at < text.n && is_latin(text.p[at]); at++)
		if (line_is_odd(sieve, (unsigned char)text.p[at]))
			t->look |= line_look(text, at);
	t->others += at - from;
	t->bytes += at - from;
	return at;
}

/* any other character */
static size_t
measure_other(struct tally *t, const struct line_sieve *sieve,
    struct slice text, size_t at)
{
	uint32_t r = utf8_peek(text.p + at);
	uint64_t kinds = words_classes(&strip_chars_words, r);
	size_t n = utf8_size(text.p[at]);

	t->others++;
	t->bytes += n;
	t->han += is_han(r);
	t->stops += kinds >> CHAR_STOP & 1;
	t->commas += kinds >> CHAR_COMMA & 1;
	t->spaces += r == ' ';
	t->stops += r == '.' && is_full_stop(slice_from(text, at + 1));
	if (line_is_odd(sieve, r))
		t->look |= line_look(text, at);
	return at + n;
}

void
para_measure(const struct page *pg, struct para *p)
{
	struct slice text = para_text(pg, p);
	struct tally t = { 0, 0, 0, 0, 0, 0, 0 };
	size_t han;

	for (size_t at = 0; at < text.n;) {
		at = measure_han(&t, &pg->sieve, text, at);
		at = measure_latin(&t, &pg->sieve, text, at);
		if (at < text.n && !is_han_lead((unsigned char)text.p[at]))
			at = measure_other(&t, &pg->sieve, text, at);
	}
	han = (text.n - t.bytes) / 3;
	p->runes = (uint32_t)(han + t.others);
	p->han = sixteen(han + t.han);
	p->spaces = t.spaces;
	p->stops = sixteen(t.stops);
	p->commas = sixteen(t.commas);
	p->look = (uint8_t)t.look;
	/* one comma tells prose where a particle stands beside it */
	p->particle = t.stops == 0 && t.commas == 1 && has_particle(text);
}

/* bytes of the white space that s begins with: 0 where there is none */
static size_t
space_size(struct slice s)
{
	const unsigned char *u = (const unsigned char *)s.p;

	if (u[0] <= ' ')
		return 1;
	if (u[0] == 0xc2 && u[1] == 0xa0)                       /* no-break */
		return 2;
	if (u[0] == 0xe3 && u[1] == 0x80 && u[2] == 0x80)       /* ideographic */
		return 3;
	if (u[0] == 0xe2 && u[1] == 0x80 &&
	    (u[2] <= 0x8a || u[2] == 0xa8 || u[2] == 0xa9 || u[2] == 0xaf))
		return 3;
	return 0;
}

/* bytes of a mark that has no width: soft hyphen, zero-width space, direction
 * marks, word joiner, byte order mark, U+FFFC */
static size_t
nothing_size(struct slice s)
{
	const unsigned char *u = (const unsigned char *)s.p;

	if (u[0] == 0xc2 && u[1] == 0xad)
		return 2;
	if (u[0] == 0xe2 && u[1] == 0x80 &&
	    (u[2] == 0x8b || u[2] == 0x8e || u[2] == 0x8f ||
	    (u[2] >= 0xaa && u[2] <= 0xae)))
		return 3;
	if (u[0] == 0xe2 && u[1] == 0x81 && u[2] == 0xa0)
		return 3;
	if (u[0] == 0xef && ((u[1] == 0xbb && u[2] == 0xbf) ||
	    (u[1] == 0xbf && u[2] == 0xbc)))
		return 3;
	return 0;
}

/* bytes of the character at u; 0 where it may be white space or nothing */
static inline size_t
plain_size(const unsigned char *u)
{
	if (u[0] < 0x80)
		return u[0] > ' ';
	if (u[0] < 0xe0)
		return u[0] == 0xc2 ? 0 : 2;
	if (u[0] >= 0xf0)
		return 4;
	if (u[0] == 0xe2)
		return u[1] <= 0x81 ? 0 : 3;
	if (u[0] == 0xe3)
		return u[1] == 0x80 && u[2] == 0x80 ? 0 : 3;
	return u[0] == 0xef && u[1] != 0xbc ? 0 : 3;
}

/* where the first white space or mark of no width stands from i on, or text.n */
static size_t
plain_run(struct slice text, size_t i)
{
	const unsigned char *u = (const unsigned char *)text.p;
	size_t n;

	while (i < text.n) {
		while (i < text.n && is_han_lead(u[i]))
			i += 3;
		if (i >= text.n)
			break;
		n = plain_size(u + i);
		if (n == 0) {
			if (space_size(slice_from(text, i)) > 0 ||
			    nothing_size(slice_from(text, i)) > 0)
				break;
			n = utf8_size(text.p[i]);
		}
		i += n;
	}
	return i;
}

bool
text_squeeze(struct buf *out, struct slice text, bool space, bool head)
{
	size_t i = 0, n, run;

	buf_reserve(out, text.n + 1);
	while (i < text.n) {
		run = i;
		i = plain_run(text, i);
		if (i > run) {
			if (space && !head)
				buf_byte(out, ' ');
			space = head = false;
			buf_add(out, slice_cut(text, run, i));
			continue;
		}
		n = space_size(slice_from(text, i));
		space |= n > 0;
		i += n > 0 ? n : nothing_size(slice_from(text, i));
	}
	return space;
}
