/* common/numerals/draft_fraction.c -- percentages and fractions */
#include "numerals/draft.h"
#include "numerals/modifier.h"

/* 百分之三十 is 30 %, 千分之五 5 ‰, 万分之三 3 ‱; with a larger power per cent
 * too; every other fraction is its value */
bool
draft_fraction(struct draft *d)
{
	static const char *const signs[] = { "%", "‰", "‱" };
	struct quantity *q = d->q;
	int power = dec_power_of_ten(&d->num.of);
	bool han = slice_find(d->num.text, SLICE("/")) == d->num.text.n &&
	    slice_find(d->num.text, SLICE("／")) == d->num.text.n;
	struct dec value = d->num.value;
	const char *sign;

	q->form = NUM_FRACTION;
	/* 120/80毫米汞柱 */
	if (!han && dec_width(&d->num.of) > 1 && dec_width(&value) > 1 &&
	    dec_cmp(&value, &d->num.of) > 0) {
		q->to = d->num.of;
		q->range = true;
		q->kind = QTY_RATIO;
		return true;
	}
	if (!han || power < 2 || slice_find(d->num.text, SLICE("又")) <
	    d->num.text.n)
		return dec_div(&q->value, &value, &d->num.of);
	if (power > 4 && (!dec_shift(&value, 2 - power) ||
	    (d->num.range && !dec_shift(&d->num.to, 2 - power))))
		return false;
	sign = signs[power > 4 ? 0 : power - 2];
	q->value = value;
	q->to = d->num.to;
	q->value.neg = d->num.value.neg != d->num.of.neg;
	q->kind = QTY_PERCENT;
	q->of = UNIT_RATE;
	memcpy(q->unit, sign, strlen(sign) + 1);
	q->table = "a fraction of a power of ten";
	return true;
}

/* the second end of 百分之三到五, 百分之三至百分之五 */
void
draft_fraction_to(struct draft *d)
{
	struct mod_hit m;
	struct num b;
	size_t from = d->end;

	if (d->q->range || !mod_match(&m, draft_at(d, from)) ||
	    m.side < MOD_RANGE || m.side == MOD_RATIO)
		return;
	from += m.word.n;
	if (!num_match(&b, draft_at(d, from), DRAFT_FLAGS) ||
	    (b.form == NUM_FRACTION && dec_cmp(&b.of, &d->num.of) != 0) ||
	    (b.form != NUM_FRACTION && d->q->kind != QTY_PERCENT))
		return;
	d->q->to = b.value;
	if (d->q->kind != QTY_PERCENT && !dec_div(&d->q->to, &b.value, &b.of))
		return;
	d->q->range = true;
	d->end = from + b.text.n;
	d->q->number.end = d->end;
}

/* 四分一升, 三分二: a fraction without 之, as Hong Kong writes it; only before a
 * physical unit, for 三分 is a score and a time as well */
void
draft_short_fraction(struct draft *d)
{
	struct slice rest = draft_at(d, d->end);
	struct num over;
	struct unit_hit u;

	if (!d->single || !slice_starts(rest, SLICE("分")))
		return;
	rest = slice_from(rest, strlen("分"));
	if (!num_match(&over, rest, NUM_PLAIN) || !draft_single(&over) ||
	    dec_cmp(&over.value, &d->num.value) >= 0 ||
	    !unit_match(&u, slice_from(rest, over.text.n)) ||
	    u.kind != QTY_MEASURE || u.class == UNIT_TIME ||
	    !dec_div(&d->q->value, &over.value, &d->num.value))
		return;
	d->end = draft_behind(d, over.text);
	d->q->number.end = d->end;
	d->q->form = NUM_FRACTION;
}
