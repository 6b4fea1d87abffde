/* common/article/measure.c -- white space, and the counts of a paragraph */
#include "article/block.h"
#include "lex/gate.h"
#include "lex/words.h"
#include "text/utf8.h"

enum char_kind { CHAR_STOP, CHAR_COMMA };

#include "data/strip_chars.trie"
#include "data/strip_looks.gate.inc"
#include "data/strip_particles.trie"

static inline bool
is_han(uint32_t r)
{
	return (r >= 0x4e00 && r <= 0x9fff) || (r >= 0x3400 && r <= 0x4dbf) ||
	    (r >= 0x20000 && r <= 0x3ffff);
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
	return gate_seek(strip_particles_words.gate, text, 0) < text.n;
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

/* Does text have white space, or a mark of no width, at `at`? */
static inline bool
is_gap(struct slice text, size_t at)
{
	struct slice rest = slice_from(text, at);

	return plain_size((const unsigned char *)rest.p) == 0 &&
	    (space_size(rest) > 0 || nothing_size(rest) > 0);
}

/* Goes behind the characters that text has at `at`, as long as they begin as
 * Chinese ones do: most of a Chinese text. */
static size_t
measure_han(struct tally *t, struct slice text, size_t at)
{
	for (; at < text.n && is_han_lead((unsigned char)text.p[at]); at += 3)
		if (gate_first_three(&strip_looks_gate, text.p + at))
			t->look |= line_look(text, at);
	return at;
}

/* as above for digits and Latin letters, most of what stands between */
static size_t
measure_latin(struct tally *t, struct slice text, size_t at)
{
	size_t from = at;

	for (; at < text.n && is_latin(text.p[at]); at++)
		if (gate_first(&strip_looks_gate, (unsigned char)text.p[at]))
			t->look |= line_look(text, at);
	t->others += at - from;
	t->bytes += at - from;
	return at;
}

/* any other character */
static size_t
measure_other(struct tally *t, struct slice text, size_t at)
{
	uint32_t r = utf8_peek(text.p + at);
	uint64_t kinds = words_classes(&strip_chars_words, r);
	size_t n = utf8_size(text.p[at]);

	t->others++;
	t->bytes += n;
	t->han += is_han(r);
	t->stops += kinds >> CHAR_STOP & 1;
	t->commas += kinds >> CHAR_COMMA & 1;
	t->dot = r == '.';
	if (gate_first(&strip_looks_gate, r))
		t->look |= line_look(text, at);
	return at + n;
}

/* a full stop ends a sentence where a space, a mark that closes or nothing
 * follows it */
static void
measure_dot(struct tally *t, bool stop)
{
	t->stops += t->dot && stop;
	t->dot = false;
}

static void
measure_space(struct tally *t)
{
	measure_dot(t, true);
	t->spaces++;
	t->others++;
	t->bytes++;
}

/* Counts the text from i on up to white space or a mark of no width: where that
 * stands, or text.n. */
static size_t
measure_run(struct tally *t, struct slice text, size_t i)
{
	if (i < text.n && t->dot)
		measure_dot(t, text.p[i] == '"' || text.p[i] == ')');
	while (i < text.n) {
		i = measure_han(t, text, i);
		i = measure_latin(t, text, i);
		if (i >= text.n || is_han_lead((unsigned char)text.p[i]))
			continue;
		if (is_gap(text, i))
			break;
		i = measure_other(t, text, i);
		if (t->dot && i < text.n && !is_gap(text, i))
			measure_dot(t, text.p[i] == '"' || text.p[i] == ')');
	}
	return i;
}

void
para_tally(const struct page *pg, struct para *p, struct tally *t)
{
	size_t han = (p->n - t->bytes) / 3;

	measure_dot(t, true);
	p->runes = (uint32_t)(han + t->others);
	p->han = sixteen(han + t->han);
	p->spaces = t->spaces;
	p->stops = sixteen(t->stops);
	p->commas = sixteen(t->commas);
	p->look = (uint8_t)t->look;
	/* one comma tells prose where a particle stands beside it */
	p->particle = t->stops == 0 && t->commas == 1 &&
	    has_particle(para_text(pg, p));
}

void
para_measure(const struct page *pg, struct para *p)
{
	struct slice text = para_text(pg, p);
	struct tally t = TALLY_INIT;

	for (size_t at = 0; at < text.n; at++) {
		at = measure_run(&t, text, at);
		if (at < text.n)
			measure_space(&t);
	}
	para_tally(pg, p, &t);
}

/* where the first white space or mark of no width stands from i on, or text.n */
static size_t
plain_run(struct slice text, size_t i)
{
	while (i < text.n && !is_gap(text, i))
		i += utf8_size(text.p[i]);
	return i;
}

bool
text_squeeze(struct buf *out, struct tally *t, struct slice text, bool space,
    bool head)
{
	size_t i = 0, n, run;

	buf_reserve(out, text.n + 1);
	while (i < text.n) {
		if (is_gap(text, i)) {
			n = space_size(slice_from(text, i));
			space |= n > 0;
			if (n == 0 && t != NULL)
				t->look |= LOOK_PHRASE; /* it may be in one */
			i += n > 0 ? n : nothing_size(slice_from(text, i));
			continue;
		}
		if (space && !head) {
			buf_byte(out, ' ');
			if (t != NULL)
				measure_space(t);
		}
		space = head = false;
		run = i;
		i = t ? measure_run(t, text, i) : plain_run(text, i);
		buf_add(out, slice_cut(text, run, i));
	}
	return space;
}
