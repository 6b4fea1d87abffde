/* common/numerals/quantity.c -- a numeral with its modifier, range and unit
 *
 * Where a numeral can begin it is read (num.c), then what stands behind it
 * (range or ratio, unit, parts of the unit, modifier), then what stands before
 * it (sign, 第, currency, modifier).  Only then is it told whether all that is a
 * figure: the words around a numeral decide (trap.c), and its form.
 */
#include "base/ascii.h"
#include "base/search.h"
#include "lex/gate.h"
#include "lex/words.h"
#include "numerals/draft.h"
#include "numerals/modifier.h"
#include "numerals/quantity.h"
#include "numerals/trap.h"
#include "text/han.h"
#include "text/utf8.h"

#include "data/num_captions.trie"
#include "data/quantities.gate.inc"

enum { CLOCK_HOURS = 24 /* 3点 is a time up to here */ };

/* ---- the unit as it is printed ------------------------------------------- */

static void
add(struct quantity *q, size_t *n, struct slice s)
{
	if (*n + s.n < sizeof(q->unit)) {
		memcpy(q->unit + *n, s.p, s.n);
		*n += s.n;
	}
	q->unit[*n] = '\0';
}

/* the symbol, or the word as the text has it */
static void
add_unit(const struct draft *d, size_t *n, const struct unit_hit *u)
{
	if (u->symbol[0] != '\0')
		add(d->q, n, slice_str(u->symbol));
	else
		add(d->q, n, slice_of(d->text.p + (u->word.p - d->fold.p),
		    u->word.n));
}

static void
settle_unit(struct draft *d)
{
	struct quantity *q = d->q;
	const struct unit_hit *u = &d->unit;
	size_t n = 0;

	q->table = u->table;
	q->line = u->line;
	add_unit(d, &n, u);
	if (d->has_per) {
		add(q, &n, SLICE("/"));
		if (d->per_many.n > 0) {
			add(q, &n, SLICE("("));
			add(q, &n, d->per_many);
			add(q, &n, SLICE("."));
		}
		add_unit(d, &n, &d->per);
		if (d->per_many.n > 0)
			add(q, &n, SLICE(")"));
	}
	if (q->kind != QTY_ORDINAL && q->kind != QTY_RATIO)
		q->kind = u->kind;
	q->of = u->kind == QTY_MONEY ? UNIT_MONEY :
	    u->class == MEASURE_NOUN || u->class == MEASURE_PLACES ||
	    u->class == MEASURE_CALL ? UNIT_NOUN :
	    u->class >= MEASURE_WORD ? UNIT_WORD :
	    u->kind == QTY_MEASURE ? UNIT_PHYSICAL : UNIT_RATE;
	q->yuan = u->class == MONEY_YUAN && strcmp(u->symbol, "CNY") == 0 &&
	    u->word.n <= strlen("块钱") && !d->named;
	if (u->class == MONEY_CENT) {   /* 分 alone: points of a score */
		q->kind = q->kind == QTY_MONEY ? QTY_CARDINAL : q->kind;
		q->of = UNIT_WORD;
		memcpy(q->unit, "分", sizeof("分"));
	}
	if (u->class == UNIT_DEGREE && d->q->unit_text.end -
	    d->q->unit_text.beg == strlen("度"))
		memcpy(q->unit, "度", sizeof("度"));
}

/* 成 is tens of per cent; 75折 is 7.5折; 翻两番 is four times */
static bool
settle_rate(struct draft *d)
{
	struct quantity *q = d->q;
	struct dec ten;
	unsigned long n;

	if (!d->has_unit)
		return true;
	if (slice_eq(d->unit.word, SLICE("成")))
		return dec_shift(&q->value, 1) && dec_shift(&q->to, 1);
	dec_set(&ten, 10);
	if (slice_eq(d->unit.word, SLICE("折")))
		return dec_cmp(&q->value, &ten) <= 0 || dec_shift(&q->value, -1);
	if (slice_eq(d->unit.word, SLICE("番"))) {
		struct slice head = slice_head(d->fold, q->text.beg);
		size_t beg = head.n;

		if (slice_ends(head, SLICE("了")))
			beg -= strlen("了");
		if (!slice_ends(slice_head(head, beg), SLICE("翻")) ||
		    !dec_whole(&q->value, &n) || n > 30)
			return true;
		dec_set(&q->value, 1ul << n);
		q->text.beg = beg - strlen("翻");
		q->kind = QTY_MULTIPLE;
		q->of = UNIT_RATE;
		memcpy(q->unit, "倍", sizeof("倍"));
	}
	return true;
}

/* ---- is it a figure? ----------------------------------------------------- */

static uint32_t
rune_before(const struct draft *d, size_t at)
{
	struct slice head = slice_head(d->fold, at);

	return head.n > 0 ? utf8_step_back(&head) : 0;
}

/* Stands the numeral alone, or where only a number can stand: 是五, 等于三? */
static bool
stands_alone(const struct draft *d)
{
	static const struct slice before[] = {
		SLICE_INIT("是"), SLICE_INIT("为"), SLICE_INIT("于"),
		SLICE_INIT("加"), SLICE_INIT("减"),
	};
	static const struct slice behind[] = {
		SLICE_INIT("的"), SLICE_INIT("这"), SLICE_INIT("却"),
		SLICE_INIT("和"), SLICE_INIT("与"),
	};
	struct slice head = slice_head(d->fold, d->q->text.beg);
	struct slice rest = draft_at(d, d->end);
	bool left = !han_is(rune_before(d, head.n));
	bool right = rest.n == 0 || !han_is(utf8_peek(rest.p));

	for (size_t i = 0; i < LEN(before) && !left; i++)
		left = slice_ends(head, before[i]);
	for (size_t i = 0; i < LEN(behind) && !right; i++)
		right = slice_starts(rest, behind[i]);
	return left && right;
}

/* 3点 is a time, 3000点 is not */
static bool
is_clock(const struct draft *d)
{
	unsigned long whole;

	return slice_eq(d->unit.word, SLICE("点")) && !d->q->range &&
	    dec_whole(&d->q->value, &whole) && whole <= CLOCK_HOURS;
}

/* a numeral that stands for a name: 3号楼, 12345热线, 95后 */
static bool
is_name(const struct draft *d)
{
	if (!d->has_unit)
		return false;
	if (d->unit.class == MEASURE_NAME)
		return true;
	return d->unit.class == MEASURE_CALL && d->num.width >= 3;
}

/* 百, 千, 万 without a digit count only with a word that says how many */
static bool
bare_counts(const struct draft *d)
{
	return d->num.form == NUM_FRACTION || d->num.more || d->num.range ||
	    d->q->mod != QTY_EXACT || d->q->kind == QTY_ORDINAL ||
	    (dec_power_of_ten(&d->num.value) < 0 && stands_alone(d));
}

/* Digits without a unit that belong to a name or a time: iPhone 14, 歼-20, 3D,
 * 9秒83 */
static bool
is_model(const struct draft *d)
{
	struct slice rest = draft_at(d, d->end);
	struct slice head = slice_head(d->fold, d->q->text.beg);
	bool minus = d->q->value.neg;

	if (rest.n > 0 && ascii_letter(rest.p[0]))
		return true;
	if (minus && han_is(rune_before(d, head.n)) && d->num.decimals == 0)
		return !slice_ends(head, SLICE("了")) &&
		    !slice_ends(head, SLICE("为"));
	if (slice_ends(head, SLICE("秒")))
		return true;
	return d->num.decimals == 0 && head.n > 1 && head.p[head.n - 1] == ' ' &&
	    ascii_letter(head.p[head.n - 2]);
}

static bool
is_figure(const struct draft *d)
{
	const struct quantity *q = d->q;

	if (d->time || is_name(d))
		return false;
	if (d->has_unit && is_clock(d))
		return false;
	if (d->num.form == NUM_CIRCLED)
		return d->has_unit && d->unit.class == MEASURE_WORD &&
		    q->kind != QTY_ORDINAL;
	if (d->num.bare && !bare_counts(d))
		return false;
	if (d->num.form == NUM_ARABIC && !d->has_unit && is_model(d))
		return false;
	/* 二度 is "again"; 零壹 a name */
	if (d->has_unit && ((d->single && d->unit.class == UNIT_DEGREE) ||
	    (d->num.form == NUM_STRING && slice_starts(d->num.text,
	    SLICE("零")))))
		return false;
	if (d->has_unit || q->kind == QTY_ORDINAL || q->kind == QTY_PERCENT ||
	    d->num.form == NUM_FRACTION)
		return !(d->num.common && !d->has_unit);
	if (d->num.common)
		return stands_alone(d);
	if (q->kind == QTY_RATIO)
		return true;
	if (d->num.form == NUM_HAN && d->num.text.n == 3 && !q->value.neg)
		return stands_alone(d);
	if (d->num.form == NUM_STRING || (q->range && d->num.form == NUM_HAN &&
	    d->num.text.n == 6))
		return stands_alone(d);
	return true;
}

/* ---- putting it together ------------------------------------------------- */

static void
begin(struct draft *d, struct quantity *q, const struct qty_text *t,
    size_t limit)
{
	memset(q, 0, sizeof(*q));
	memset(d, 0, sizeof(*d));
	d->q = q;
	d->text = t->text;
	d->fold = slice_head(t->fold, limit);
}

/* Reads the figure whose numeral begins at `beg`; d->end is set behind what was
 * looked at, and the answer is whether it is a figure. */
static bool
read_figure(struct draft *d, size_t beg)
{
	struct quantity *q = d->q;
	size_t number_end;

	draft_give_back_scale(d);
	q->form = d->num.form;
	q->number = (struct span){ beg, beg + d->num.text.n };
	q->text = q->number;
	q->value = d->num.value;
	q->to = d->num.to;
	q->range = d->num.range;
	d->more = d->num.more;
	if (d->num.fuzzy && !d->num.range)
		q->mod = QTY_ABOUT;
	d->single = draft_single(&d->num);
	d->end = q->number.end;
	if (d->num.form == NUM_FRACTION) {
		if (!draft_fraction(d))
			return false;
		draft_fraction_to(d);
	} else {
		draft_short_fraction(d);
		draft_range(d);
	}
	number_end = d->end;
	if (q->kind != QTY_PERCENT)
		draft_unit(d);
	if (d->has_unit && !d->time)
		q->unit_text = (struct span){ number_end, d->end };
	if (d->has_unit && !d->time)
		draft_second(d);
	if (d->time || is_name(d))
		return false;
	draft_mod_behind(d);
	if (!draft_ordinal(d)) {
		draft_sign(d);
		draft_ahead(d);
	}
	draft_mod_before(d);
	if (d->has_unit)
		settle_unit(d);
	if (!settle_rate(d) || !is_figure(d))
		return false;
	q->text.end = d->end;
	q->article = d->single && d->has_unit && q->of == UNIT_WORD &&
	    slice_eq(d->num.text, SLICE("一"));
	return true;
}

/* 半 before a unit: 半个, 半公斤, 半成 */
static bool
read_half(struct draft *d, size_t beg)
{
	struct unit_hit u;
	struct slice rest = draft_at(d, beg + strlen("半"));

	if (!unit_match(&u, rest) || u.class == UNIT_TIME ||
	    u.class > MONEY_YUAN + 0 ? !slice_eq(u.word, SLICE("个")) : false)
		return false;
	if (u.class == UNIT_WEAK || u.class == UNIT_DEGREE)
		return false;
	dec_set(&d->num.value, 5);
	dec_shift(&d->num.value, -1);
	d->num.form = NUM_HAN;
	d->num.text = slice_cut(d->fold, beg, beg + strlen("半"));
	return read_figure(d, beg);
}

static bool
read_fixed(struct draft *d, const struct fixed_hit *f, size_t beg)
{
	struct quantity *q = d->q;

	dec_parse(&q->value, slice_str(f->value));
	memcpy(q->unit, f->unit, strlen(f->unit) + 1);
	q->kind = f->kind;
	q->mod = f->mod;
	q->of = f->unit[0] != '\0' ? UNIT_RATE : UNIT_NONE;
	q->form = NUM_HAN;
	q->table = f->table;
	q->line = f->line;
	q->text.beg = beg;
	q->text.end = beg + f->word.n;
	q->number = q->text;
	d->num.form = NUM_HAN;
	d->end = q->text.end;
	draft_mod_behind(d);
	draft_mod_before(d);
	q->text.end = d->end;
	return true;
}

bool
quantity_may_begin(struct slice text, size_t at)
{
	uint32_t r = utf8_peek(text.p + at);

	if (r > 0x7f)
		return gate_first(&quantities_gate, r);
	if (r == '.')
		r = utf8_at(text, at + 1);
	return (r >= '0' && r <= '9') || (r >= 0xff10 && r <= 0xff19);
}

/* the first span to skip that ends behind `from` */
static size_t
skip_at(const struct qty_text *t, size_t from)
{
	return search_below(t->skip, t->skips, sizeof(*t->skip),
	    offsetof(struct span, end), from + 1);
}

/* Does the word go on behind its first numeral with what no numeral holds?
 * Then none is longer than it, and none need be read. */
static bool
trap_is_longer(const struct trap *t, struct slice fold, size_t beg)
{
	size_t second = beg + utf8_size(fold.p[beg]);
	struct slice rest;
	uint32_t r;

	if (second >= t->end)
		return false;
	rest = slice_from(fold, second);
	r = utf8_peek(rest.p);
	return !num_first(r) && r != ' ' && r != '.' && r != ',' && r != '/' &&
	    !slice_starts(rest, SLICE("点")) && !slice_starts(rest, SLICE("分")) &&
	    !slice_starts(rest, SLICE("又")) && !slice_starts(rest, SLICE("多")) &&
	    !slice_starts(rest, SLICE("余")) && !slice_starts(rest, SLICE("来"));
}

/* 约3 600份: a blank parts thousands.  At the head of a line, behind another
 * number and behind what is numbered (图3 200人参加) two numbers meet. */
static bool
may_part(const struct draft *d, size_t beg)
{
	uint32_t r = rune_before(d, beg);
	struct words_hit hit;

	if (!han_is(r))
		return han_open(r) || han_comma(r) || han_colon(r) ||
		    r == '$' || r == 0x3001;            /* 、 */
	return !words_before(&hit, &num_captions_words, d->fold, 0, beg, beg);
}

/* the figure at `beg`, if there is one; *next is where to go on */
static bool
try_at(struct quantity *q, const struct qty_text *t, size_t beg, size_t limit,
    size_t *next)
{
	struct draft d;
	struct fixed_hit fixed;
	struct trap trap;
	struct slice fold = slice_head(t->fold, limit);
	struct slice rest = slice_from(fold, beg);
	uint32_t r = utf8_peek(rest.p);
	bool digits, trapped, found;

	*next = beg + utf8_size(rest.p[0]);
	trapped = trap_word(&trap, fold, beg);
	if (r > 0x7f && fixed_first(r) && fixed_match(&fixed, rest) &&
	    (!trapped || trap.end <= beg + fixed.word.n)) {
		*next = beg + fixed.word.n;
		begin(&d, q, t, limit);
		return read_fixed(&d, &fixed, beg) && ((*next = d.end), true);
	}
	if (trapped && trap_is_longer(&trap, fold, beg)) {
		*next = trap.end;
		return false;
	}
	begin(&d, q, t, limit);
	found = r != 0x534a && num_match(&d.num, rest, DRAFT_FLAGS |
	    (r < 0x80 && may_part(&d, beg) ? NUM_BLANKS : 0));
	if (trapped && (!found || trap.end >= beg + d.num.text.n)) {
		*next = trap.end;
		return false;
	}
	if (r == 0x534a)
		return read_half(&d, beg) && ((*next = d.end), true);
	if (!found) {
		/* a run of digits that is too long is passed over as a whole */
		if (r < 0x80 || (r >= 0xff10 && r <= 0xff19))
			*next = beg + (num_run(rest) ? num_run(rest) : 1);
		return false;
	}
	digits = d.num.form == NUM_ARABIC;
	if (trap_place(&trap, fold, beg, beg + d.num.text.n, digits)) {
		*next = trap.end > *next ? trap.end : *next;
		return false;
	}
	if (read_figure(&d, beg)) {
		*next = d.end;
		return true;
	}
	*next = d.time || is_name(&d) ? d.end : beg + d.num.text.n;
	return false;
}

/* the first place from `from` on, and before `end`, where a figure may begin;
 * `end` where there is none */
static size_t
next_spot(const struct qty_text *t, size_t from, size_t end)
{
	size_t i;

	if (t->spot == NULL) {
		struct slice head = slice_head(t->fold, end);

		while ((from = gate_seek(&quantities_gate, head, from)) < end &&
		    !quantity_may_begin(t->fold, from))
			from += utf8_size(t->fold.p[from]);
		return from;
	}
	i = search_below(t->spot, t->spots, sizeof(*t->spot), 0, from);
	return i < t->spots && t->spot[i] < end ? t->spot[i] : end;
}

bool
quantity_next(struct quantity *q, const struct qty_text *t, size_t *at)
{
	size_t skip = skip_at(t, *at), limit;

	while (*at < t->fold.n) {
		while (skip < t->skips && t->skip[skip].end <= *at)
			skip++;
		limit = skip < t->skips ? t->skip[skip].beg : t->fold.n;
		while (*at < limit && (*at = next_spot(t, *at, limit)) < limit)
			if (try_at(q, t, *at, limit, at))
				return true;
		if (skip < t->skips && *at < t->skip[skip].end)
			*at = t->skip[skip].end;
	}
	return false;
}
