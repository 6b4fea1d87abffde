/* common/numerals/sum.c -- a numeral while its tokens are read */
#include "numerals/num.h"
#include "numerals/sum.h"
#include "numerals/token.h"
#include "text/utf8.h"

enum { SCALE_NONE = 99, GROUP = 4, SPACES = 3 };

/* the text from at on, behind spaces where they are allowed inside */
static struct slice
rest_of(const struct sum *s, size_t at)
{
	struct slice rest = slice_from(s->text, at);
	size_t n = 0;

	if (!(s->flags & NUM_SPACES) || s->at == 0)
		return rest;
	while (n < SPACES && n < rest.n && rest.p[n] == ' ')
		n++;
	return slice_from(rest, n);
}

static void
take(struct sum *s, struct slice token)
{
	size_t end = (size_t)(token.p - s->text.p) + token.n;

	if (s->at > 0 && token.p > s->text.p + s->at)
		s->spaced = true;
	s->at = end;
}

static bool
is_han_digit(enum num_token_kind k)
{
	return k == TOK_DIGIT || k == TOK_TWO || k == TOK_FORMAL ||
	    k == TOK_COMMON;
}

static void
mark_script(struct sum *s, enum num_token_kind k)
{
	if (k == TOK_FIGURES) {
		s->figures = true;
		s->everyday = true;
		return;
	}
	s->han = true;
	if (k == TOK_FORMAL)
		s->formal = s->everyday = true;
	else if (k != TOK_COMMON && k != TOK_SMALL_COMMON)
		s->everyday = true;
}

/* May the digits a and b stand for "a or b": 两三, 七八, 三五? */
static bool
is_pair(int a, int b)
{
	return a > 0 && (b == a + 1 || (a == 3 && b == 5));
}

/* a Chinese digit; with the next one where both are a vague pair */
static bool
take_digit(struct sum *s, struct num_token t)
{
	struct num_token next = num_token_at(slice_from(s->text,
	    (size_t)(t.text.p - s->text.p) + t.text.n));
	int v = t.value;

	if (s->cur_set)
		return false;
	/* 三万两千, but 三十两 has the unit 两 */
	if (t.kind == TOK_TWO && s->at > 0 && next.kind != TOK_SMALL &&
	    next.kind != TOK_LARGE)
		return false;
	mark_script(s, t.kind);
	take(s, t.text);
	next = num_token_at(slice_from(s->text, s->at));
	if (s->flags & NUM_VAGUE && is_han_digit(next.kind) &&
	    is_pair(v, next.value)) {
		struct num_token then = num_token_at(
		    slice_from(s->text, s->at + next.text.n));

		if (!is_han_digit(then.kind) && then.kind != TOK_ZERO &&
		    then.kind != TOK_FIGURES &&
		    (s->small > 1 || then.kind == TOK_NOTHING)) {
			take(s, next.text);
			s->vague = true;
			if (s->upper)
				v = next.value;
		}
	}
	dec_set(&s->cur, (unsigned long)v);
	s->cur_set = s->cur_single = true;
	s->cur_point = false;
	return true;
}

/* 几 or 数: 2 to 9 before a scale, 0 to 9 behind one */
static bool
take_vague(struct sum *s, struct num_token t)
{
	struct num_token next;
	bool behind = s->group_set || s->high_set;
	bool scale;

	if (!(s->flags & NUM_VAGUE) || s->cur_set)
		return false;
	next = num_token_at(slice_from(s->text,
	    (size_t)(t.text.p - s->text.p) + t.text.n));
	scale = next.kind == TOK_SMALL || next.kind == TOK_LARGE;
	if (!scale && (!behind || t.kind == TOK_SOME))
		return false;
	if (behind && s->small != 1 && !s->zero && !scale)
		return false;
	take(s, t.text);
	mark_script(s, t.kind);
	s->vague = s->fuzzy = true;
	dec_set(&s->cur, s->upper ? 9 : behind ? 0 : 2);
	s->cur_set = true;
	s->cur_single = false;
	return true;
}

static bool
take_tens(struct sum *s, struct num_token t)
{
	struct dec v;

	if (s->cur_set || s->small <= 1)
		return false;
	dec_set(&v, (unsigned long)t.value);
	s->overflow |= !dec_add(&s->group, &v);
	s->group_set = true;
	s->small = 1;
	mark_script(s, TOK_DIGIT);
	take(s, t.text);
	return true;
}

/* 十 百 千 */
static bool
take_small(struct sum *s, struct num_token t)
{
	/* 1.5千 and 2.5百万, but no 1.5十 and no 2012百 */
	if (t.value >= s->small ||
	    (s->cur_point && (t.value == 1 || s->high_set)) ||
	    (s->cur_set && !s->cur_point && dec_width(&s->cur) > 1 &&
	    !s->vague))
		return false;
	if (!s->cur_set) {
		bool first = !s->group_set && !s->high_set;

		if (t.value != 1 && !first)
			return false;
		if (t.value != 1)
			s->bare = true;
		dec_set(&s->cur, 1);
	}
	s->overflow |= !dec_shift(&s->cur, t.value);
	s->overflow |= !dec_add(&s->group, &s->cur);
	s->cur_set = s->cur_point = false;
	s->group_set = true;
	s->small = t.value;
	s->zero = false;
	mark_script(s, t.kind);
	take(s, t.text);
	return true;
}

/* 万 亿 兆: ends the group; where it is not smaller than the one before, it
 * multiplies all that came (四万亿, 五千万亿) */
static bool
take_large(struct sum *s, struct num_token t)
{
	bool first = !s->group_set && !s->high_set && !s->cur_set;

	if (first) {
		dec_set(&s->cur, 1);
		s->cur_set = s->bare = true;
	}
	if (s->cur_set)
		s->overflow |= !dec_add(&s->group, &s->cur);
	if ((s->cur_set || s->group_set) && t.value < s->large) {
		s->overflow |= !dec_shift(&s->group, t.value);
		s->large = t.value;
		s->overflow |= !dec_add(&s->high, &s->group);
	} else {
		s->overflow |= !dec_add(&s->high, &s->group);
		s->overflow |= !dec_shift(&s->high, t.value);
		s->large = s->large == SCALE_NONE ? t.value :
		    s->cur_set || s->group_set ? t.value : s->large + t.value;
	}
	dec_set(&s->group, 0);
	s->cur_set = s->group_set = s->cur_point = s->zero = false;
	s->high_set = true;
	s->small = GROUP;
	s->ended = t.value;
	mark_script(s, t.kind);
	take(s, t.text);
	return true;
}

/* places that are still free behind the last scale: 3 in 5千…, 4 in 3万… */
static int
places_left(const struct sum *s)
{
	if (s->small < GROUP)
		return s->small;
	return s->high_set ? s->ended : SCALE_NONE;
}

/* Arabic digits: at the beginning, or as a part that plainly goes on: 3万4000,
 * 1百01, 5千230, 3万5千, 3亿5600万, 1万200 (but not 1万 200) */
static bool
take_figures(struct sum *s, struct slice text)
{
	struct num_figures f;
	struct num_token next;
	int places = places_left(s);

	if (s->cur_set || !num_figures_match(&f, text, s->flags & NUM_BLANKS))
		return false;
	if (s->at > 0 && places != SCALE_NONE) {
		if (f.decimals > 0 || (int)f.width > places)
			return false;
		next = num_token_at(slice_from(text, f.text.n));
		if ((int)f.width != places && !s->zero &&
		    !(next.kind == TOK_SMALL && next.value < places) &&
		    !(next.kind == TOK_LARGE && next.value < places) &&
		    (next.kind != TOK_NOTHING ||
		    (f.width > 1 && (s->small < GROUP ||
		    text.p > s->text.p + s->at))))
			return false;
	}
	if (!f.fits) {
		s->overflow = true;
		return false;
	}
	s->cur = f.value;
	s->cur_set = true;
	s->cur_single = f.width == 1 && f.decimals == 0;
	s->cur_point = f.decimals > 0;
	mark_script(s, TOK_FIGURES);
	take(s, f.text);
	return true;
}

/* 零 inside: a digit or a scale must follow */
static bool
take_zero(struct sum *s, struct num_token t)
{
	struct slice rest = rest_of(s, (size_t)(t.text.p - s->text.p) + t.text.n);
	struct num_token next = num_token_at(rest);

	if (s->cur_set || s->zero || s->at == 0)
		return false;
	if (!is_han_digit(next.kind) && next.kind != TOK_FIGURES &&
	    next.kind != TOK_TENS && next.kind != TOK_VAGUE &&
	    !((next.kind == TOK_SMALL || next.kind == TOK_SMALL_COMMON) &&
	    next.value == 1))
		return false;
	s->zero = true;
	take(s, t.text);
	return true;
}

/* 多, 余, 来 behind a scale or digits: 三千多万, 十余, 十来 */
static bool
take_more(struct sum *s, struct slice rest)
{
	bool roughly = slice_starts(rest, SLICE("来"));
	struct num_token next;

	if (!(s->flags & NUM_VAGUE) || s->more || s->fuzzy || s->at == 0 ||
	    (!roughly && !slice_starts(rest, SLICE("多")) &&
	    !slice_starts(rest, SLICE("余"))))
		return false;
	if (s->cur_set && (!s->figures || s->cur_point || roughly)) {
		next = num_token_at(rest_of(s, (size_t)(rest.p - s->text.p) + 3));
		if (next.kind != TOK_LARGE)
			return false;
	}
	if (roughly && s->small != 1)
		return false;
	take(s, slice_head(rest, 3));
	if (roughly)
		s->fuzzy = true;
	else
		s->more = true;
	return true;
}

/* one token more; false where the numeral ends */
static bool
step(struct sum *s)
{
	struct slice rest = rest_of(s, s->at);
	struct num_token t = num_token_at(rest);

	/* behind 多 only a large scale goes on: 十多万 */
	if ((s->more || s->fuzzy) && t.kind != TOK_LARGE && !s->cur_set &&
	    s->at > 0 && t.kind != TOK_SMALL)
		return false;
	switch (t.kind) {
	case TOK_ZERO:
		return take_zero(s, t);
	case TOK_DIGIT:
	case TOK_TWO:
	case TOK_FORMAL:
	case TOK_COMMON:
		return take_digit(s, t);
	case TOK_VAGUE:
	case TOK_SOME:
		return take_vague(s, t);
	case TOK_TENS:
		return take_tens(s, t);
	case TOK_SMALL:
	case TOK_SMALL_COMMON:
		return take_small(s, t);
	case TOK_LARGE:
		return take_large(s, t);
	case TOK_FIGURES:
		return take_figures(s, rest);
	case TOK_NOTHING:
		if (s->at == 0 && slice_starts(rest, SLICE(".")))
			return take_figures(s, rest);
		return take_more(s, rest);
	default:
		return false;
	}
}

/* a digit at the end counts the scale below the last one: 三千五, 一万三 */
static void
settle(struct sum *s, bool point_follows)
{
	int places = places_left(s);

	if (s->cur_set && s->cur_single && !s->zero && !point_follows &&
	    places > 1 && places != SCALE_NONE)
		s->overflow |= !dec_shift(&s->cur, places - 1);
	if (s->cur_set)
		s->overflow |= !dec_add(&s->group, &s->cur);
	s->overflow |= !dec_add(&s->high, &s->group);
}

/* digits of either kind behind 点, into *cur as decimals; their bytes */
static size_t
decimals(const struct sum *s, size_t from, struct dec *cur, unsigned *n)
{
	char room[DEC_FRAC + 2] = "0.";
	size_t at = from, size;
	struct slice rest;
	struct num_token t;

	for (*n = 0; *n < DEC_FRAC; at = (size_t)(rest.p - s->text.p) + size) {
		rest = *n ? slice_from(s->text, at) : rest_of(s, at);
		t = num_token_at(rest);
		size = t.text.n;
		if (t.kind == TOK_FIGURES)
			t.value = num_figure_at(rest, &size);
		else if (!is_han_digit(t.kind) && t.kind != TOK_ZERO)
			break;
		room[2 + (*n)++] = (char)('0' + t.value);
	}
	dec_parse(cur, slice_of(room, 2 + *n));
	return at;
}

/* is it 点 and a digit that stand here? then the bytes up to the digit */
static size_t
point_at(const struct sum *s)
{
	struct slice rest = rest_of(s, s->at);
	struct num_token t;

	if (!slice_starts(rest, SLICE("点")))
		return 0;
	rest = rest_of(s, (size_t)(rest.p - s->text.p) + strlen("点"));
	t = num_token_at(rest);
	if (t.kind != TOK_ZERO && t.kind != TOK_FIGURES && !is_han_digit(t.kind))
		return 0;
	return (size_t)(rest.p - s->text.p);
}

/* 三点五: the whole part is read and settled */
static void
take_decimals(struct sum *s, size_t from, unsigned *n)
{
	struct dec part;
	size_t end = decimals(s, from, &part, n);
	struct num_token t;

	s->overflow |= !dec_add(&s->high, &part);
	s->at = end;
	while ((t = num_token_at(rest_of(s, s->at))).kind == TOK_LARGE) {
		s->overflow |= !dec_shift(&s->high, t.value);
		take(s, t.text);
	}
}

/* a string of Chinese digits, 二〇二三, with decimals perhaps; false where
 * fewer than two stand in a row or they are the beginning of a sum (两三百) */
static bool
take_string(struct sum *s, unsigned *width)
{
	char room[DEC_WHOLE];
	unsigned n = 0;
	struct num_token t;
	size_t at = 0;
	int pair[2] = { 0, 0 };

	while (n < DEC_WHOLE) {
		t = num_token_at(slice_from(s->text, at));
		if (t.kind != TOK_ZERO && t.kind != TOK_DIGIT &&
		    t.kind != TOK_FORMAL && t.kind != TOK_COMMON)
			break;
		room[n] = (char)('0' + t.value);
		if (n < 2)
			pair[n] = t.value;
		n++;
		at += t.text.n;
	}
	t = num_token_at(slice_from(s->text, at));
	if (n < 2 || t.kind == TOK_SMALL || t.kind == TOK_LARGE ||
	    t.kind == TOK_FIGURES || t.kind == TOK_SMALL_COMMON)
		return false;
	s->at = at;
	if (n == 2 && s->flags & NUM_VAGUE && is_pair(pair[0], pair[1]) &&
	    point_at(s) == 0) {
		s->at = 0;
		return false;
	}
	s->han = s->everyday = s->high_set = true;
	*width = n;
	return dec_parse(&s->high, slice_of(room, n));
}

/* 3.5e-7, 40k: digits only */
static void
take_latin(struct sum *s)
{
	struct slice rest = slice_from(s->text, s->at);
	struct num_token t = num_token_at(rest);
	size_t size;

	if (t.kind != TOK_LATIN)
		return;
	rest = slice_from(rest, t.text.n);
	if (rest.n > 0 && ((rest.p[0] | 32) >= 'a' && (rest.p[0] | 32) <= 'z'))
		return;
	if (num_figure_at(rest, &size) >= 0)
		return;
	s->overflow |= !dec_shift(&s->high, t.value);
	s->at += t.text.n;
}

static void
take_exponent(struct sum *s)
{
	struct slice rest = slice_from(s->text, s->at);
	bool minus;
	size_t n, size;
	int power = 0, d, count = 0;

	if (rest.n < 2 || (rest.p[0] != 'e' && rest.p[0] != 'E'))
		return;
	minus = slice_starts(slice_from(rest, 1), SLICE("-"));
	n = minus ? 2 : 1;
	if (slice_starts(slice_from(rest, 1), SLICE("－"))) {
		minus = true;
		n = 4;
	}
	while (count < 3 && (d = num_figure_at(slice_from(rest, n), &size)) >= 0) {
		power = power * 10 + d;
		n += size;
		count++;
	}
	if (count == 0 || count == 3 ||
	    !dec_shift(&s->high, minus ? -power : power))
		return;
	s->at += n;
}

bool
sum_read(struct sum *s, struct slice text, unsigned flags, bool upper,
    unsigned *width, unsigned *frac)
{
	size_t dot;

	memset(s, 0, sizeof(*s));
	s->text = text;
	s->flags = flags;
	s->upper = upper;
	s->small = GROUP;
	s->large = SCALE_NONE;
	*width = *frac = 0;
	if (!take_string(s, width)) {
		struct num_token t = num_token_at(text);

		if (t.kind == TOK_ZERO) {
			s->han = s->everyday = s->high_set = true;
			s->at = t.text.n;
		} else {
			while (step(s) && !s->overflow)
				;
			if (s->at == 0 || s->overflow)
				return false;
			settle(s, !s->figures && point_at(s) > 0);
		}
	}
	dot = s->more || s->vague ? 0 : point_at(s);
	if (dot > 0 && (s->han || num_token_at(slice_from(text, dot)).kind !=
	    TOK_FIGURES))
		take_decimals(s, dot, frac);
	if (s->figures && !s->han && !s->more) {
		take_exponent(s);
		if (flags & NUM_LATIN_SCALES)
			take_latin(s);
	}
	return !s->overflow;
}
