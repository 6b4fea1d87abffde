/* common/outline/heading.c -- numbered headings and how they nest */
#include "lex/words.h"
#include "outline/heading.h"
#include "text/han.h"
#include "text/quote.h"
#include "text/utf8.h"

#define ROW(word, rank, line) { rank },
static const struct { unsigned char rank; } units[] = {
#include "data/outline_units.inc"
};
#undef ROW
#include "data/outline_units.trie"

enum { HEADING_MAX = 120 };     /* bytes of a heading in plain text */

/* the character that s begins with, 0 where it is empty */
static uint32_t
head(struct slice s)
{
	return s.n > 0 ? utf8_peek(s.p) : 0;
}

static struct slice
behind(struct slice s)
{
	return slice_from(s, s.n > 0 ? utf8_size(s.p[0]) : 0);
}

static struct slice
skip_spaces(struct slice s)
{
	while (s.n > 0 && han_space(head(s)))
		s = behind(s);
	return s;
}

/* Only how far a numeral goes matters here, not what it is worth. */
static bool
is_han_numeral(uint32_t r)
{
	static const char digits[] = "一二三四五六七八九十百零〇";

	for (struct slice s = slice_str(digits); s.n > 0; )
		if (utf8_step(&s) == r)
			return true;
	return false;
}

/* takes a numeral off: 'h' Han, 'd' digits, 0 none or too long for a heading */
static char
take_numeral(struct slice *s)
{
	struct slice rest = *s;
	bool digits = han_digit(head(rest)) >= 0;
	int n = 0;

	while (digits ? han_digit(head(rest)) >= 0 :
	    is_han_numeral(head(rest))) {
		rest = behind(rest);
		if (++n > 4)
			return 0;
	}
	if (n == 0)
		return 0;
	*s = rest;
	return digits ? 'd' : 'h';
}

static bool
is_point(uint32_t r)
{
	return r == '.' || r == 0xff0e || r == 0x3001;  /* . ． 、 */
}

/* behind the digits: 、 . ） or the further parts of 1.2.3 */
static int
digits_kind(struct slice *s)
{
	int dots = 0;

	while (head(*s) == '.' && han_digit(head(behind(*s))) >= 0) {
		*s = behind(*s);
		if (take_numeral(s) != 'd')
			return -1;
		dots++;
	}
	if (han_close(head(*s)) && dots == 0) {
		*s = behind(*s);
		return HEADING_DIGITS_BRACKETS;
	}
	if (is_point(head(*s)))
		*s = behind(*s);
	else if (dots == 0 || !han_space(head(*s)))
		return -1;
	return dots > 0 ? HEADING_DOTTED + (dots < 4 ? dots : 4) :
	    HEADING_DIGITS;
}

/* the kind of the number that *s begins with, taken off it; -1 none */
static int
take_number(struct slice *s)
{
	uint32_t r = head(*s);
	struct words_hit hit;
	char form;

	if (han_open(r)) {
		*s = behind(*s);
		form = take_numeral(s);
		if (form == 0 || !han_close(head(*s)))
			return -1;
		*s = behind(*s);
		return form == 'h' ? HEADING_HAN_BRACKETS :
		    HEADING_DIGITS_BRACKETS;
	}
	if (r == 0x7b2c) {                      /* 第 */
		*s = behind(*s);
		if (take_numeral(s) == 0 ||
		    !words_longest(&hit, &outline_units_words, *s))
			return -1;
		*s = slice_from(*s, hit.word.n);
		return HEADING_UNIT + units[hit.row].rank;
	}
	if ((r >= 0x2460 && r <= 0x2473) || (r >= 0x3220 && r <= 0x3229)) {
		*s = behind(*s);                /* ① ㈠ */
		return HEADING_CIRCLED;
	}
	if (r >= 'A' && r <= 'Z') {
		*s = behind(*s);
		if (!is_point(head(*s)) || han_latin(head(behind(*s))))
			return -1;
		*s = behind(*s);
		return HEADING_LETTER;
	}
	form = take_numeral(s);
	if (form == 'd')
		return digits_kind(s);
	if (form == 0 || !is_point(head(*s)))
		return -1;
	*s = behind(*s);
	return HEADING_HAN;
}

size_t
heading_number(struct slice text, int *kind)
{
	struct slice rest = text;
	size_t end;

	*kind = take_number(&rest);
	if (*kind >= 0) {
		rest = skip_spaces(rest);
		return (size_t)(rest.p - text.p);
	}
	*kind = HEADING_PLAIN;
	if (head(text) == 0x3010) {             /* 【 */
		end = quote_end(text, 0, HEADING_MAX);
		if (end + 3 == text.n)
			*kind = HEADING_BRACKETED;
	}
	return 0;
}

/* Does the line end, or stop in the middle, as a sentence does? */
static bool
reads_on(struct slice s)
{
	uint32_t r = 0;

	while (s.n > 0) {
		r = utf8_step(&s);
		if (r == 0x3002 || han_semicolon(r))     /* 。 ； */
			return true;
	}
	return han_comma(r) || r == 0x3001 || han_colon(r) ||
	    r == '.';
}

bool
heading_line(struct slice text)
{
	struct slice t = han_trim(text);
	int kind;
	size_t n;

	if (t.n > HEADING_MAX)
		return false;
	n = heading_number(t, &kind);
	if (kind == HEADING_BRACKETED)
		return true;
	if (n == 0 || n == t.n || reads_on(slice_from(t, n)))
		return false;
	return kind == HEADING_HAN || kind == HEADING_HAN_BRACKETS ||
	    (kind >= HEADING_UNIT && kind < HEADING_UNIT + 5);
}

/* Units and 1.2.3 have ranks: 章 ends the 节 before it. */
static bool
gives_way(int open, int kind)
{
	if (kind >= HEADING_DOTTED)
		return open >= kind;
	if (kind >= HEADING_UNIT)
		return open >= kind && open < HEADING_DOTTED;
	return open == kind || kind == HEADING_BRACKETED;
}

unsigned long
headings_push(struct headings *h, int kind, unsigned long sec)
{
	size_t at = 0;

	while (at < h->depth && !gives_way(h->open[at].kind, kind))
		at++;
	if (at == HEADINGS_DEEP)
		at--;
	h->open[at].kind = kind;
	h->open[at].sec = sec;
	h->depth = at + 1;
	return at > 0 ? h->open[at - 1].sec : 0;
}

unsigned long
headings_top(const struct headings *h)
{
	return h->depth > 0 ? h->open[h->depth - 1].sec : 0;
}
