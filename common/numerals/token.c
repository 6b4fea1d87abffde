/* common/numerals/token.c -- the pieces that a numeral is made of */
#include "lex/words.h"
#include "numerals/num.h"
#include "numerals/token.h"
#include "text/han.h"
#include "text/utf8.h"

#define ROW(word, value, kind, line) { value, kind },
static const struct row {
	uint8_t value, kind;
} digit_rows[] = {
#include "data/num_digits.inc"
};
static const struct row scale_rows[] = {
#include "data/num_scales.inc"
};
#undef ROW
#include "data/num_digits.trie"
#include "data/num_scales.trie"
#include "data/numerals.gate.inc"

int
num_figure_at(struct slice text, size_t *size)
{
	const unsigned char *u = (const unsigned char *)text.p;

	if (text.n > 0 && u[0] >= '0' && u[0] <= '9') {
		*size = 1;
		return u[0] - '0';
	}
	if (text.n > 2 && u[0] == 0xef && u[1] == 0xbc && u[2] >= 0x90 &&
	    u[2] <= 0x99) {
		*size = 3;
		return u[2] - 0x90;
	}
	return -1;
}

struct num_token
num_token_at(struct slice text)
{
	struct num_token t = { TOK_NOTHING, { text.p, 0 }, 0 };
	struct words_hit hit;
	const struct row *row;
	struct slice one;
	uint32_t r;
	size_t size;

	if (text.n == 0)
		return t;
	if (num_figure_at(text, &size) >= 0) {
		t.kind = TOK_FIGURES;
		t.text = slice_head(text, size);
		return t;
	}
	/* every word of both tables is one character */
	r = utf8_peek(text.p);
	one = slice_head(text, utf8_size(text.p[0]));
	if (gate_alone(num_digits_words.gate, r) &&
	    words_find(&hit, &num_digits_words, one))
		row = digit_rows + hit.row;
	else if (gate_alone(num_scales_words.gate, r) &&
	    words_find(&hit, &num_scales_words, one))
		row = scale_rows + hit.row;
	else
		return t;
	t.kind = (enum num_token_kind)row->kind;
	t.value = row->value;
	t.text = one;
	return t;
}

bool
num_first(uint32_t r)
{
	return r > 0x7f ? gate_first(&numerals_gate, r) : r >= '0' && r <= '9';
}

/* digits in a row, at most `most`, into room (which may be NULL); their bytes */
static size_t
digits(struct slice text, unsigned most, char *room, unsigned *n)
{
	size_t at = 0, size;
	int d;

	*n = 0;
	while (*n < most && (d = num_figure_at(slice_from(text, at), &size)) >= 0) {
		if (room != NULL)
			room[*n] = (char)('0' + d);
		++*n;
		at += size;
	}
	return at;
}

/* the bytes of a separator of thousands, 0 where there is none; no-break and
 * thin spaces are such, common ones are not */
static size_t
separator(struct slice text)
{
	switch (utf8_at(text, 0)) {
	case ' ': case ',': case 0xff0c: case 0xa0: case 0x2009: case 0x202f:
		return utf8_size(text.p[0]);
	default:
		return 0;
	}
}

static size_t
point(struct slice text)
{
	if (slice_starts(text, SLICE(".")))
		return 1;
	return slice_starts(text, SLICE("．")) ? 3 : 0;
}

enum { FIGURES_ROOM = DEC_WHOLE + DEC_FRAC + 2 };

/* groups of exactly three digits behind separators, all of one kind */
static size_t
groups(struct num_figures *f, struct slice text, char room[], bool blanks)
{
	struct slice first = slice_head(text, separator(text));
	bool blank = slice_eq(first, SLICE(" "));
	unsigned got, width = f->width;
	size_t at = 0, n, size;

	if (blank && !blanks)
		return 0;

	while (first.n > 0 && slice_starts(slice_from(text, at), first)) {
		n = digits(slice_from(text, at + first.n), 3, NULL, &got);
		if (got != 3 || num_figure_at(
		    slice_from(text, at + first.n + n), &size) >= 0)
			break;
		if (f->width + 3 <= DEC_WHOLE)
			digits(slice_from(text, at + first.n), 3,
			    room + f->width, &got);
		else
			f->fits = false;
		f->width += 3;
		f->grouped = true;
		at += first.n + n;
	}
	if (blank && !han_is(utf8_at(text, at))) {
		f->width = width;
		f->grouped = false;
		f->fits = true;
		return 0;
	}
	return at;
}

bool
num_figures_match(struct num_figures *f, struct slice text, bool blanks)
{
	char room[FIGURES_ROOM];
	size_t at, n, dot;
	unsigned more;

	f->grouped = false;
	f->decimals = 0;
	f->fits = true;
	at = digits(text, DEC_WHOLE, room, &f->width);
	n = digits(slice_from(text, at), -1u, NULL, &more);
	if (n > 0)
		f->fits = false;
	at += n;
	if (f->width > 0 && f->width <= 3)
		at += groups(f, slice_from(text, at), room, blanks);
	dot = point(slice_from(text, at));
	if (dot > 0 && f->fits) {
		room[f->width] = '.';
		n = digits(slice_from(text, at + dot), DEC_FRAC,
		    room + f->width + 1, &f->decimals);
		at += n > 0 ? dot + n : 0;
		n = digits(slice_from(text, at), -1u, NULL, &more);
		if (n > 0)
			f->fits = false;
		at += n;
	}
	f->text = slice_head(text, at);
	if (f->width + f->decimals == 0)
		return false;
	if (f->fits)
		f->fits = dec_parse(&f->value, slice_of(room,
		    f->width + (f->decimals ? 1 + f->decimals : 0)));
	return true;
}
