/* common/numerals/draft_range.c -- ranges and ratios: a second numeral */
#include "numerals/draft.h"
#include "numerals/modifier.h"
#include "numerals/token.h"
#include "text/utf8.h"

/* Takes the scales off the end of a numeral: their power; with the small ones
 * only where `small`. */
static int
scale_power(struct slice *s, bool small)
{
	int power = 0;

	if (slice_ends(*s, SLICE("多")) || slice_ends(*s, SLICE("余")))
		s->n -= 3;
	while (s->n > 0) {
		struct num_token t = num_token_at(slice_from(*s,
		    utf8_back(*s, s->n)));

		if (t.kind != TOK_LARGE && !(small &&
		    (t.kind == TOK_SMALL || t.kind == TOK_SMALL_COMMON)))
			break;
		s->n -= t.text.n;
		power += t.value;
	}
	return power;
}

/* 8-11万: the scale that stands once serves both, if the first stays smaller */
static void
share_scale(struct dec *first, const struct num *a, const struct num *b)
{
	struct slice mantissa = b->text, whole = a->text;
	struct dec up = *first;
	int power = scale_power(&mantissa, false);
	struct slice digit = b->text;
	int all = scale_power(&digit, true);

	if (scale_power(&whole, false) > 0)
		return;
	if (a->text.n <= 3 && digit.n <= 3 && all > power && a->form != NUM_MIXED)
		power = all;
	if (power > 0 && dec_shift(&up, power) && dec_cmp(&up, &b->value) <= 0)
		*first = up;
}

/* a second numeral behind a connector: its value in *to */
static bool
second_number(struct draft *d, size_t from, struct num *b)
{
	unsigned flags = (DRAFT_FLAGS | NUM_BLANKS) & ~(unsigned)NUM_PARTS;
	size_t next = draft_skip(d, from, 1);

	d->below = slice_starts(draft_at(d, next), SLICE("零下"));
	d->above = slice_starts(draft_at(d, next), SLICE("零上"));
	if (d->below || d->above)
		next += strlen("零下");
	if (slice_starts(draft_at(d, next), SLICE("负")) ||
	    slice_starts(draft_at(d, next), SLICE("-")))
		flags |= NUM_SIGN;
	if (!num_match(b, draft_at(d, next), flags))
		return false;
	if (d->below)
		b->value.neg = 1;
	return !(b->bare || (b->width > 1 && b->text.p[0] == '0' &&
	    b->decimals == 0));
}

/* Is the first numeral one that can begin a code of digits and dashes? */
static bool
dash_is_range(const struct num *a, const struct num *b)
{
	if (a->form != NUM_ARABIC || b->form != NUM_ARABIC)
		return true;
	if (a->width > 1 && a->text.p[0] == '0' && a->decimals == 0)
		return false;
	return dec_cmp(&a->value, &b->value) < 0 || b->value.neg;
}

/* 3-1, 85-61: what falls is a score */
static bool
is_score(const struct num *a, const struct num *b)
{
	return a->width <= 3 && b->width <= 3 && a->decimals + b->decimals == 0 &&
	    (a->width == 1 || a->text.p[0] != '0') && !a->more && !b->more;
}

/* 3:1, 三比一; a clock (12:30) is none */
static bool
is_ratio(const struct draft *d, const struct num *b, const struct mod_hit *m)
{
	bool word = slice_eq(m->word, SLICE("比"));
	struct slice rest = draft_at(d, draft_behind(d, b->text));
	uint32_t r = rest.n > 0 ? utf8_peek(rest.p) : 0;
	unsigned long hour, minute;

	if (word)
		return (d->num.form == NUM_ARABIC) == (b->form == NUM_ARABIC) &&
		    !b->range && !b->more;
	if (d->num.form != NUM_ARABIC || b->form != NUM_ARABIC ||
	    r == ':' || r == 0xff1a)
		return false;
	/* a clock: 9:30 */
	return !(b->width == 2 && b->decimals == 0 && d->num.decimals == 0 &&
	    dec_whole(&d->num.value, &hour) && hour <= 24 &&
	    dec_whole(&b->value, &minute) && minute < 60);
}

/* A range or ratio that goes on behind the first numeral, which has no unit of
 * its own yet: 6—8公斤. */
void
draft_range(struct draft *d)
{
	struct mod_hit m;
	struct num b;
	size_t from = draft_skip(d, d->end, 1);

	if (d->q->range || !mod_match(&m, draft_at(d, from)) || m.side < MOD_RANGE)
		return;
	if (!second_number(d, from + m.word.n, &b))
		return;
	if (m.side == MOD_RATIO && !is_ratio(d, &b, &m))
		return;
	if (m.side == MOD_DASH && !dash_is_range(&d->num, &b)) {
		if (!is_score(&d->num, &b))
			return;
		m.side = MOD_RATIO;
	}
	if (m.side != MOD_RATIO)
		share_scale(&d->q->value, &d->num, &b);
	else
		d->q->kind = QTY_RATIO;
	d->q->to = b.range ? b.to : b.value;
	d->q->range = true;
	d->more |= b.more;
	d->end = draft_behind(d, b.text);
	d->q->number.end = d->end;
}

/* 跌9点至940点, 增加9人至三千人: by how much, and to what?  A range is narrower. */
static bool
is_by_and_to(const struct draft *d, const struct num *to)
{
	enum { TIMES = 5 };
	struct dec wide = d->q->value;
	struct mod_hit m;

	return mod_ahead(&m, slice_head(d->fold, d->q->text.beg)) &&
	    m.side == MOD_BY && dec_times(&wide, TIMES) &&
	    dec_cmp(&to->value, &wide) >= 0;
}

/* the same where both have their unit: 1万元-5万元, 5%—20% */
void
draft_second(struct draft *d)
{
	struct mod_hit m;
	struct num b;
	struct draft other = *d;
	struct quantity q = *d->q;
	size_t from = draft_skip(d, d->end, 1);

	if (q.range || !mod_match(&m, draft_at(d, from)) ||
	    (m.side != MOD_RANGE && m.side != MOD_DASH) ||
	    !second_number(d, from + m.word.n, &b) || is_by_and_to(d, &b))
		return;
	other.q = &q;
	other.num = b;
	draft_give_back_scale(&other);
	q.value = other.num.value;
	other.single = draft_single(&other.num);
	other.end = draft_behind(d, other.num.text);
	draft_unit(&other);
	if (other.time) {
		d->time = true;
		d->end = other.end;
		return;
	}
	d->below = other.below;
	d->above = !other.below;        /* 零下3℃到4℃ */
	if (!other.has_unit || strcmp(other.unit.symbol, d->unit.symbol) != 0 ||
	    other.has_per != d->has_per ||
	    (d->unit.symbol[0] == '\0' &&
	    !slice_eq(other.unit.word, d->unit.word)))
		return;
	d->q->to = q.value;
	d->q->range = true;
	d->end = other.end;
	d->q->number.end = draft_behind(d, other.num.text);
}

