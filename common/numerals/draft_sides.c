/* common/numerals/draft_sides.c -- what stands behind and before a figure */
#include "base/ascii.h"
#include "numerals/draft.h"
#include "numerals/modifier.h"
#include "text/utf8.h"

/* 12+GB, 7+3: does what follows the plus make it something else than "more"? */
static bool
is_joined(const struct draft *d, size_t end)
{
	struct slice rest = draft_at(d, end);

	return rest.n > 0 && (((rest.p[0] | 32) >= 'a' &&
	    (rest.p[0] | 32) <= 'z') ||
	    ascii_digit(rest.p[0]));
}

void
draft_mod_behind(struct draft *d)
{
	struct mod_hit m;

	if (d->more)
		d->q->mod = QTY_MORE;
	for (int i = 0; i < 2 && mod_match(&m, draft_at(d, d->end)) &&
	    m.side == MOD_BEHIND; i++) {
		if (i > 0 && m.mod == QTY_MORE)
			return;         /* 以上 ends it */
		if (slice_eq(m.word, SLICE("+")) &&
		    is_joined(d, d->end + 1))
			return;
		d->q->mod = m.mod;
		d->end += m.word.n;
	}
}

void
draft_mod_before(struct draft *d)
{
	struct mod_hit m;
	size_t beg = d->q->text.beg;
	size_t space = draft_skip_back(d, beg, 2);

	if (!mod_ahead(&m, slice_head(d->fold, space))) {
		if (d->q->mod == QTY_EXACT && d->q->kind != QTY_ORDINAL &&
		    mod_far(&m, slice_head(d->fold, space)))
			d->q->mod = m.mod;
		return;
	}
	if (m.side == MOD_APART)
		d->q->mod = m.mod;
	if (m.side != MOD_BEFORE && m.side != MOD_FAR &&
	    !(m.side == MOD_SCALE && d->num.bare))
		return;
	if (d->q->mod == QTY_EXACT || m.mod != QTY_ABOUT)
		d->q->mod = m.mod;
	d->q->text.beg = space - m.word.n;
}

/* ---- what stands before -------------------------------------------------- */

/* -5, 负五, but no dash between words or codes */
void
draft_sign(struct draft *d)
{
	size_t beg = d->q->text.beg;
	size_t space = draft_skip_back(d, beg, 1);
	size_t at = utf8_back(d->fold, space);
	uint32_t r = space > 0 ? utf8_peek(d->fold.p + at) : 0;
	bool word = r == 0x8d1f /* 负 */;
	char left = at > 0 ? d->fold.p[at - 1] : ' ';

	if (!word && r != '-' && r != 0xff0d /* － */ && r != 0x2212 /* − */)
		return;
	if (!word && ((left >= '0' && left <= '9') || left == '-' ||
	    (left | 32) >= 'a'  /* letters, and all of UTF-8 below */) &&
	    (unsigned char)left < 0x80)
		return;
	if (!word && space < beg && at > 0 && left != ' ')
		return;
	d->q->value.neg = d->q->value.neg ? 0 : 1;
	if (d->q->range && word)
		d->q->to.neg = 1;
	d->q->text.beg = d->q->number.beg = at;
}

/* ￥, US$, 人民币, 摄氏, 零下 */
void
draft_ahead(struct draft *d)
{
	struct unit_hit u;
	size_t beg = d->q->text.beg;
	size_t space = draft_skip_back(d, beg, DRAFT_SPACES);

	if (!unit_ahead(&u, slice_head(d->fold, space)))
		return;
	if (u.kind == QTY_MONEY) {
		if (d->has_unit && slice_eq(d->unit.word, SLICE("分")) &&
		    dec_shift(&d->q->value, -2) && dec_shift(&d->q->to, -2)) {
			d->unit.class = MONEY_YUAN;     /* 人民币8.5分 */
			d->unit.kind = QTY_MONEY;
		}
		if (d->has_unit && d->unit.class != MONEY_YUAN &&
		    !(d->unit.kind == QTY_MONEY &&
		    strcmp(d->unit.symbol, u.symbol) == 0))
			return;
		if (space < beg && u.class == MONEY_BOTH && !d->has_unit)
			return;
	} else if (!d->has_unit || (d->unit.class != UNIT_DEGREE &&
	    strcmp(d->unit.symbol, "Cel") != 0)) {
		return;
	}
	if (u.class == UNIT_BELOW) {
		struct dec first = d->q->value;

		d->q->value.neg = 1;
		/* 零下3到5度 is below zero at both ends, 零下5到3度 is not */
		d->q->to.neg = d->below || (d->q->range && !d->above &&
		    dec_cmp(&d->q->to, &first) > 0);
	}
	if (!d->has_unit) {
		d->unit = u;
		d->has_unit = true;
		d->q->unit_text = (struct span){ space - u.word.n, space };
	}
	d->named = true;
	d->unit.symbol = u.symbol;
	d->unit.kind = u.kind;
	d->unit.table = u.table;
	d->unit.line = u.line;
	if (d->unit.class == UNIT_DEGREE)
		d->unit.class = UNIT_PLAIN;
	d->q->text.beg = space - u.word.n;
}

/* 第三, 第 三 */
bool
draft_ordinal(struct draft *d)
{
	size_t beg = d->q->text.beg;
	size_t space = draft_skip_back(d, beg, 1);

	if (!slice_ends(slice_head(d->fold, space), SLICE("第")))
		return false;
	d->q->kind = QTY_ORDINAL;
	d->q->text.beg = space - strlen("第");
	return true;
}
