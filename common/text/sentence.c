/* common/text/sentence.c -- where sentences end
 *
 * Most bytes of Chinese text cannot be a mark and are told by their lead byte
 * alone; the scanner looks closer at the others only.
 */
#include "base/ascii.h"
#include "text/han.h"
#include "text/sentence.h"
#include "text/utf8.h"

#define TITLE_MAX 240           /* bytes that a title in 《》 may go on for */
#define WORD_MAX 16             /* of a Latin word that may be abbreviated */

enum {
	DOT = 0x2e,
	ELLIPSIS = 0x2026,
	FULL_STOP = 0x3002,
};

static inline bool
is_han_lead(char c)
{
	return (unsigned char)c >= 0xe4 && (unsigned char)c <= 0xee;
}

/* What a lead byte other than that of a Chinese character tells: 0 look closer
 * (an ASCII mark, or the rows of general, Chinese and full-width punctuation),
 * else the bytes of the character. */
static inline size_t
step_over(const char *p)
{
	unsigned char c = (unsigned char)p[0], d, e;

	if (c < 0x80) {
		switch (c) {
		case '!': case '?': case '.': case '"': case '\'':
		case '(': case ')': case '[': case ']': case '{': case '}':
			return 0;
		default:
			return 1;
		}
	}
	if (c < 0xe0)
		return 2;
	if (c >= 0xf0)
		return 4;
	d = (unsigned char)p[1];
	e = (unsigned char)p[2];
	if (c == 0xe2)
		return d == 0x80 || d == 0x81 ? 0 : 3;
	if (c == 0xe3)                          /* 。 〈 to 〞, not 、 */
		return d == 0x80 && (e == 0x82 || e >= 0x88) ? 0 : 3;
	if (c == 0xef && d == 0xbc)             /* not ， ； ： and digits */
		return e <= 0x89 || e == 0x9f || e >= 0xbb ? 0 : 3;
	return c == 0xef && (d == 0xb9 || d == 0xbd) ? 0 : 3;
}

/* the next place at `at` or behind it that wants a closer look */
static size_t
skip_words(struct slice text, size_t at)
{
	const char *p = text.p + at, *end = text.p + text.n;
	size_t size;

	for (;;) {
		while (end - p > 3 && is_han_lead(p[0]) && is_han_lead(p[3]))
			p += 6;
		if (p >= end)
			break;
		size = is_han_lead(p[0]) ? 3 : step_over(p);
		if (size == 0)
			break;
		p += size;
	}
	return (size_t)(p - text.p);
}

static bool
is_comma(uint32_t r)
{
	return r == 0xff0c || r == 0x3001 || r == 0xff1b || r == ',' ||
	    r == ';' || r == 0xfe50 || r == 0xfe51 || r == 0xfe54 ||
	    han_colon(r);
}

static bool
is_abbreviation(struct slice word)
{
	static const char *const known[] = {
#define ROW(word, line) word,
#include "data/latin_abbr.inc"
#undef ROW
	};
	char low[WORD_MAX + 1];
	size_t i;

	if (word.n > WORD_MAX)
		return false;
	for (i = 0; i < word.n; i++)
		low[i] = (char)(word.p[i] | 0x20);
	low[i] = '\0';
	for (i = 0; i < LEN(known); i++)
		if (strcmp(low, known[i]) == 0)
			return true;
	return false;
}

static bool
is_ascii_word(char c)
{
	return ascii_digit(c) || ascii_letter(c);
}

/* Is the full stop at text[at] behind Latin words the end of a sentence?  Where
 * white space and a capital follow, and the word before is no abbreviation. */
static bool
latin_stop(struct slice text, size_t at)
{
	size_t beg = at, next = at + 1;

	while (next < text.n && strchr("\"')", text.p[next]) != NULL)
		next++;
	if (next + 1 >= text.n || text.p[next] != ' ')
		return false;
	next++;
	if (text.p[next] == '"' && next + 1 < text.n)
		next++;
	if (text.p[next] < 'A' || text.p[next] > 'Z')
		return false;
	while (beg > 0 && at - beg <= WORD_MAX && is_ascii_word(text.p[beg - 1]))
		beg--;
	if (at - beg < 2 || (beg > 0 && text.p[beg - 1] == DOT))
		return false;
	return !is_abbreviation(slice_cut(text, beg, at));
}

/* Does this paragraph write its full stops as "."?  It has no 。 and ends so. */
static bool
writes_dots(struct sentences *s)
{
	struct slice t;

	if (s->stops < 0) {
		t = han_trim(s->text);
		s->stops = t.n > 0 && t.p[t.n - 1] == DOT &&
		    slice_find(t, SLICE("。")) == t.n;
	}
	return s->stops > 0;
}

/* a single full stop; behind the Chinese numeral of a list (一.) it is none */
static bool
full_stop(struct sentences *s, size_t start, size_t at)
{
	struct slice before = slice_head(s->text, at);
	struct slice after = slice_from(s->text, at + 1);
	uint32_t r;

	if (at == 0)
		return false;
	if ((unsigned char)s->text.p[at - 1] < 0x80)
		return latin_stop(s->text, at);
	if (at - start <= 6 || !han_is(utf8_step_back(&before)))
		return false;
	if (!writes_dots(s))
		return false;
	r = after.n > 0 ? utf8_peek(after.p) : ' ';
	return han_is(r) || han_space(r) || quote_mark(r).kind != QUOTE_NONE;
}

/* Looks at text[at]: *size is what to go on by, and true where it ends a
 * sentence that began at `start`. */
static bool
ends_at(struct sentences *s, size_t start, size_t at, size_t *size)
{
	struct slice text = s->text;
	uint32_t r = utf8_peek(text.p + at);
	size_t unit = utf8_size(text.p[at]);

	*size = unit;
	switch (r) {
	case FULL_STOP: case 0xff61: case 0xff01: case 0xff1f:  /* 。｡ ！ ？ */
	case 0x203c: case 0x2047: case 0x2048: case 0x2049:     /* ‼ ⁇ ⁈ ⁉ */
		return true;
	case '!': case '?':             /* not inside an address or a name */
		return !(at > 0 && is_ascii_word(text.p[at - 1]) &&
		    at + 1 < text.n && is_ascii_word(text.p[at + 1]));
	case ELLIPSIS: case DOT:
		while (at + *size < text.n &&
		    slice_starts(slice_from(text, at + *size),
		    slice_cut(text, at, at + unit)))
			*size += unit;
		if (r == ELLIPSIS)
			return *size > unit;
		return *size >= 6 || (*size == 1 && full_stop(s, start, at));
	default:
		return false;
	}
}

/* “ written where ” was meant: one is open already, and the next mark of the
 * kind in the text opens another */
static bool
opens_for_closes(const struct sentences *s, size_t at)
{
	const struct quote_open *top = quotes_top(&s->open);
	struct slice rest = slice_from(s->text, at);

	if (utf8_step(&rest) != 0x201c || top == NULL || top->close != 0x201d)
		return false;
	while (rest.n > 0) {
		uint32_t r = utf8_step(&rest);

		if (r == 0x201c || r == 0x201d)
			return r == 0x201c;
	}
	return true;
}

/* The marks and further ends behind an end of a sentence at s->text[at]: where
 * they stop.  *closed is what the last of them closed, QUOTE_NONE where that was
 * an end. */
static size_t
take_tail(struct sentences *s, size_t start, size_t at,
    struct quote_open *closed)
{
	size_t size;

	while (at < s->text.n) {
		struct quote_mark m = quote_mark(utf8_peek(s->text.p + at));
		const struct quote_open *top = s->open.open;

		if (m.kind == QUOTE_NONE) {
			if (!ends_at(s, start, at, &size))
				break;
			at += size;
			closed->kind = QUOTE_NONE;
			continue;
		}
		if (opens_for_closes(s, at)) {
			*closed = top[--s->open.depth];
		} else if (quotes_would_close(&s->open, s->text, at)) {
			size_t depth = s->open.depth;

			quotes_step(&s->open, s->text, at);
			*closed = (struct quote_open){ 0, m.kind, start };
			if (s->open.depth < depth)
				*closed = top[s->open.depth];
		} else {
			break;
		}
		at += utf8_size(s->text.p[at]);
	}
	return at;
}

/* Does the sentence go on behind its end and the marks there?  A comma never
 * begins one, nor 的 behind a closing mark (“谁来管？”的问题); and a question in
 * a bracket is put in between. */
static bool
goes_on(const struct sentences *s, size_t start, size_t at, size_t tail,
    const struct quote_open *closed)
{
	struct slice rest = slice_from(s->text, tail);
	uint32_t end = utf8_peek(s->text.p + at);
	uint32_t r;

	if (rest.n == 0)
		return false;
	r = utf8_peek(rest.p);
	if (is_comma(r))
		return true;
	if (closed->kind == QUOTE_NONE)
		return false;
	if (r == 0x7684)
		return true;
	return closed->kind == QUOTE_BRACKET && closed->at > start &&
	    end != FULL_STOP && end != DOT && !han_space(r);
}

/* Where the title in 《》 that is open at text[at] is closed, 0 where none is
 * open or it is left open: then it is forgotten. */
static size_t
title_end(struct sentences *s, size_t at)
{
	const struct quote_open *top = quotes_top(&s->open);
	size_t end;

	if (top == NULL || top->kind != QUOTE_TITLE)
		return 0;
	end = at - top->at > TITLE_MAX ? s->text.n :
	    quote_end(s->text, top->at, TITLE_MAX);
	if (end < s->text.n && end > at)
		return end;
	s->open.depth--;
	return 0;
}

/* the end of the sentence that begins at `start`, exclusive */
static size_t
find_end(struct sentences *s, size_t start)
{
	struct slice text = s->text;
	bool worded = false;            /* a sentence is more than marks */
	size_t at = start;

	while (at < text.n) {
		struct quote_open closed = { 0, QUOTE_NONE, 0 };
		size_t size, tail, next = skip_words(text, at);

		worded = worded || next > at;
		if ((at = next) >= text.n)
			break;
		if (!ends_at(s, start, at, &size)) {
			quotes_step(&s->open, text, at);
			at += size;
			continue;
		}
		if ((tail = title_end(s, at)) > 0) {
			at = tail;
			continue;
		}
		tail = take_tail(s, start, at + size, &closed);
		if (worded && !goes_on(s, start, at, tail, &closed))
			return tail;
		at = tail;
	}
	return text.n;
}

bool
sentence_next(struct slice *out, struct sentences *s)
{
	while (s->at < s->text.n) {
		size_t start = s->at;

		s->at = find_end(s, start);
		*out = han_trim(slice_cut(s->text, start, s->at));
		if (out->n > 0)
			return true;
	}
	return false;
}
