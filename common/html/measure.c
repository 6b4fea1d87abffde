/* common/html/measure.c -- white space, and the counts of a paragraph */
#include "html/block.h"
#include "lex/words.h"
#include "text/utf8.h"

enum char_kind { CHAR_STOP, CHAR_COMMA, CHAR_PARTICLE, CHAR_OTHER };

#define ROW(word, kind, line) kind,
static const uint8_t kinds[] = {
#include "data/strip_chars.inc"
};
#undef ROW
#include "data/strip_chars.trie"

/* what the character of n bytes at p is */
static enum char_kind
char_kind(const char *p, size_t n)
{
	uint32_t at = WORDS_ROOT;
	struct words_hit hit;

	for (size_t i = 0; i < n; i++)
		if (!words_go(&strip_chars_words, &at, (unsigned char)p[i]))
			return CHAR_OTHER;
	if (!words_end(&hit, &strip_chars_words, at))
		return CHAR_OTHER;
	return (enum char_kind)kinds[hit.row];
}

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
sixteen(unsigned n)
{
	return (uint16_t)(n < UINT16_MAX ? n : UINT16_MAX);
}

/* Is it one of the characters of three bytes from U+4000 on that begin with
 * this byte?  All but some of e4 are Chinese. */
static inline bool
is_han_lead(unsigned char c)
{
	return c >= 0xe5 && c <= 0xe9;
}

void
para_measure(const struct page *pg, struct para *p)
{
	struct slice text = para_text(pg, p);
	const char *at = text.p, *end = text.p + text.n;
	unsigned han = 0, space = 0, of[CHAR_OTHER + 1] = { 0 };
	bool particle = false;

	while (at < end) {
		size_t n;
		uint32_t r;

		/* most of a Chinese text; one particle is enough */
		for (; particle && at < end && is_han_lead((unsigned char)*at);
		    at += 3)
			han++;
		if (at == end)
			break;
		n = utf8_size(*at);
		r = utf8_peek(at);
		space += r == ' ';
		han += is_han(r);
		if (r == '.' && is_full_stop(slice_of(at + 1,
		    (size_t)(end - at) - 1))) {
			of[CHAR_STOP]++;
		} else if (words_first(&strip_chars_words, r)) {
			of[char_kind(at, n)]++;
			particle = of[CHAR_PARTICLE] > 0;
		}
		at += n;
	}
	p->runes = (uint32_t)utf8_count(text);
	p->spaces = space;
	p->han = sixteen(han);
	p->stops = sixteen(of[CHAR_STOP]);
	p->commas = sixteen(of[CHAR_COMMA]);
	p->particle = particle;
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

/* may a character that begins with this byte be white space or nothing? */
static inline bool
is_odd(unsigned char c)
{
	return c <= ' ' || c == 0xc2 || c == 0xe2 || c == 0xe3 || c == 0xef;
}

/* bytes that text is copied up to: what is_odd lets stand is skipped */
static size_t
plain_run(struct slice text, size_t i)
{
	while (i < text.n) {
		unsigned char c = (unsigned char)text.p[i];

		if (c >= 0xe4 && c <= 0xee)     /* most of a Chinese text */
			i += 3;
		else if (!is_odd(c) ||
		    (space_size(slice_from(text, i)) == 0 &&
		    nothing_size(slice_from(text, i)) == 0))
			i++;
		else
			break;
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
