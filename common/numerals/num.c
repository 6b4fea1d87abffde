/* common/numerals/num.c -- a numeral at the beginning of a text, and its value */
#include "numerals/num.h"
#include "numerals/sum.h"
#include "numerals/token.h"
#include "text/utf8.h"

enum {
	SPACES = 3,
	OF_MAX = 100000000      /* of dec_times */
};

/* May a numeral go on with this character behind digits, besides with what is a
 * digit or a scale itself? */
static bool
goes_on(uint32_t r)
{
	return r == ' ' || r == 0x70b9 /* 点 */ || r == 0x591a /* 多 */ ||
	    r == 0x4f59 /* 余 */ || r == 0x6765 /* 来 */;
}

/* one Chinese digit that nothing goes on from: 一 before what is no numeral */
static bool
match_digit(struct num *n, const struct num_token *t, struct slice text)
{
	uint32_t next = utf8_at(text, t->text.n);

	if ((t->kind != TOK_DIGIT && t->kind != TOK_TWO) || num_first(next) ||
	    goes_on(next))
		return false;
	n->text = t->text;
	dec_set(&n->value, (unsigned long)t->value);
	n->form = NUM_HAN;
	return true;
}

/* plain Arabic digits that nothing goes on from: what most numerals are */
static bool
match_plain(struct num *n, struct slice text, unsigned flags)
{
	struct num_figures f;
	struct slice rest;

	if (!num_figures_match(&f, text, flags & NUM_BLANKS) || !f.fits)
		return false;
	rest = slice_from(text, f.text.n);
	n->text = f.text;
	n->value = f.value;
	n->width = f.width;
	n->decimals = f.decimals;
	n->form = NUM_ARABIC;
	if (rest.n == 0)
		return true;
	if ((unsigned char)rest.p[0] < 0x80)
		return !(rest.p[0] == ' ' || (rest.p[0] | 32) == 'e' ||
		    num_token_at(rest).kind != TOK_NOTHING);
	return !goes_on(utf8_peek(rest.p)) && !num_first(utf8_peek(rest.p));
}

static void
fill(struct num *n, const struct sum *s, unsigned width, unsigned frac)
{
	n->text = slice_head(s->text, s->at);
	n->value = s->high;
	n->width = width;
	n->decimals = frac;
	n->range = s->vague;
	n->more = s->more;
	n->fuzzy = s->fuzzy;
	n->bare = s->bare;
	n->common = !s->everyday;
	n->formal = s->formal;
	n->spaced = s->spaced;
	n->form = width ? NUM_STRING : s->figures && s->han ? NUM_MIXED :
	    s->figures ? NUM_ARABIC : NUM_HAN;
}

static bool
is_point(uint32_t r)
{
	return r == '.' || r == 0xff0e /* ． */;
}

/* Can a numeral begin with this token?  Some and 几 need a scale behind them. */
static bool
begins(const struct num_token *t, struct slice text)
{
	switch (t->kind) {
	case TOK_NOTHING:
		return is_point(utf8_at(text, 0));
	case TOK_VAGUE:
	case TOK_SOME:
		return num_first(utf8_at(text, t->text.n));
	default:
		return true;
	}
}

/* without sign and fraction */
static bool
match_unsigned(struct num *n, struct slice text, unsigned flags)
{
	struct sum s;
	unsigned width, frac;
	struct num_token t;
	struct num_figures f;

	t = num_token_at(text);
	if (!begins(&t, text))
		return false;
	memset(n, 0, sizeof(*n));
	if (t.kind == TOK_FIGURES || t.kind == TOK_NOTHING ?
	    match_plain(n, text, flags) : match_digit(n, &t, text))
		return true;
	memset(n, 0, sizeof(*n));
	if (t.kind == TOK_ENCLOSED) {
		n->text = t.text;
		n->form = NUM_CIRCLED;
		dec_set(&n->value, (unsigned long)t.value);
		return true;
	}
	if (!sum_read(&s, text, flags, false, &width, &frac))
		return false;
	fill(n, &s, width, frac);
	if (s.figures && num_figures_match(&f, text, flags & NUM_BLANKS)) {
		n->width = f.width;
		n->decimals = f.decimals;
	}
	if (s.vague) {
		if (!sum_read(&s, text, flags, true, &width, &frac))
			return false;
		n->to = s.high;
	}
	return true;
}

/* bytes of a sign that text begins with; a space may follow it */
static size_t
sign_at(struct slice text, bool *minus)
{
	static const struct { struct slice word; bool minus; } signs[] = {
		{ SLICE_INIT("-"), true }, { SLICE_INIT("负"), true },
		{ SLICE_INIT("－"), true }, { SLICE_INIT("−"), true },
		{ SLICE_INIT("+"), false }, { SLICE_INIT("＋"), false },
	};
	size_t n = 0;

	for (size_t i = 0; i < LEN(signs); i++)
		if (slice_starts(text, signs[i].word)) {
			*minus = signs[i].minus;
			n = signs[i].word.n;
			if (slice_starts(slice_from(text, n), SLICE(" ")))
				n++;
			break;
		}
	return n;
}

static bool
match_signed(struct num *n, struct slice text, unsigned flags)
{
	bool minus = false;
	size_t skip = flags & NUM_SIGN ? sign_at(text, &minus) : 0;

	if (!match_unsigned(n, slice_from(text, skip), flags))
		return false;
	n->text = slice_head(text, skip + n->text.n);
	if (minus) {
		n->value.neg = 1;
		n->to.neg = 1;
	}
	return true;
}

/* skips up to SPACES spaces from at on, then the word; 0 where it is not there */
static size_t
word_after(struct slice text, size_t at, struct slice word, unsigned flags)
{
	struct slice rest = slice_from(text, at);
	size_t n = 0;

	while (flags & NUM_SPACES && n < SPACES && n < rest.n && rest.p[n] == ' ')
		n++;
	return slice_starts(slice_from(rest, n), word) ? at + n + word.n : 0;
}

/* 三分之二: n is the 三 */
static bool
match_parts(struct num *n, struct slice text, unsigned flags)
{
	size_t at = word_after(text, n->text.n, SLICE("分"), flags);
	struct num over;
	size_t zhi;

	if (at == 0 || n->range || n->more)
		return false;
	zhi = word_after(text, at, SLICE("之"), flags);
	if (zhi == 0)
		return false;
	while (flags & NUM_SPACES && slice_starts(slice_from(text, zhi), SLICE(" ")))
		zhi++;
	if (!match_signed(&over, slice_from(text, zhi), NUM_SIGN |
	    (flags & ~(unsigned)NUM_LATIN_SCALES)))
		return false;
	over.of = n->value;
	over.form = NUM_FRACTION;
	over.text = slice_head(text, zhi + over.text.n);
	over.spaced |= n->spaced;
	over.bare = n->bare;
	over.common &= n->common;
	*n = over;
	return true;
}

/* 1/3, ３／５ */
static bool
match_slash(struct num *n, struct slice text)
{
	struct slice rest = slice_from(text, n->text.n);
	size_t slash = slice_starts(rest, SLICE("/")) ? 1 :
	    slice_starts(rest, SLICE("／")) ? 3 : 0;
	struct num_figures f;

	if (slash == 0 || n->form != NUM_ARABIC || n->decimals > 0 ||
	    !num_figures_match(&f, slice_from(rest, slash), false) || !f.fits ||
	    f.decimals > 0 || f.grouped || dec_is_zero(&f.value))
		return false;
	/* 18/10万 is a rate */
	if (slice_starts(slice_from(rest, slash + f.text.n), SLICE("万")))
		return false;
	n->of = f.value;
	n->form = NUM_FRACTION;
	n->text = slice_head(text, n->text.n + slash + f.text.n);
	return true;
}

/* 二又三分之一, 1 4/3: *n is the whole part */
static bool
match_whole_and_part(struct num *n, struct slice text, unsigned flags)
{
	size_t at = word_after(text, n->text.n, SLICE("又"), flags);
	bool han = at > 0;
	struct num part;
	unsigned long of;

	if (n->range || n->more || n->form == NUM_FRACTION)
		return false;
	if (!han)
		at = n->text.n + (slice_starts(slice_from(text, n->text.n),
		    SLICE(" ")) && n->form == NUM_ARABIC);
	if (!han && at == n->text.n)
		return false;
	while (han && flags & NUM_SPACES &&
	    slice_starts(slice_from(text, at), SLICE(" ")))
		at++;
	if (!match_unsigned(&part, slice_from(text, at), flags) ||
	    !((han && match_parts(&part, slice_from(text, at), flags)) ||
	    match_slash(&part, slice_from(text, at))) ||
	    !dec_whole(&part.of, &of) || of > OF_MAX ||
	    !dec_times(&n->value, (unsigned)of))
		return false;
	part.value.neg = n->value.neg;
	if (!dec_add(&n->value, &part.value))
		return false;
	n->of = part.of;
	n->form = NUM_FRACTION;
	n->text = slice_head(text, at + part.text.n);
	return true;
}

/* May a fraction go on with this character behind its first numeral? */
static bool
has_part(uint32_t r)
{
	return r == ' ' || r == '/' || r == 0xff0f /* ／ */ ||
	    r == 0x5206 /* 分 */ || r == 0x53c8 /* 又 */;
}

bool
num_match(struct num *n, struct slice text, unsigned flags)
{
	struct num whole;

	if (!match_signed(n, text, flags))
		return false;
	if (!(flags & NUM_PARTS) || n->form == NUM_CIRCLED ||
	    !has_part(utf8_at(text, n->text.n)))
		return true;
	whole = *n;
	if (match_parts(n, text, flags) || match_slash(n, text) ||
	    match_whole_and_part(n, text, flags))
		return true;
	*n = whole;
	return true;
}

size_t
num_run(struct slice text)
{
	struct slice rest = text;

	while (rest.n > 0 && num_first(utf8_peek(rest.p)))
		utf8_step(&rest);
	return text.n - rest.n;
}

bool
num_whole(const struct num *n, unsigned long *out)
{
	return n->form != NUM_FRACTION && dec_whole(&n->value, out);
}
