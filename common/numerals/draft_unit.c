/* common/numerals/draft_unit.c -- the unit behind a numeral */
#include "numerals/draft.h"
#include "numerals/trap.h"
#include "text/utf8.h"

/* Is a quotation mark behind a digit the mark of inches?  Where an even number
 * of such marks stands before it, it would open a quotation there. */
static bool
is_inches(const struct draft *d, size_t from)
{
	size_t n = 0, beg = from > 256 ? from - 256 : 0;

	for (size_t i = beg; i < from; i++)
		n += d->fold.p[i] == d->fold.p[from];
	if (n % 2 == 1)
		return false;
	return from + 1 == d->fold.n || d->fold.p[from + 1] == ' ' ||
	    (unsigned char)d->fold.p[from + 1] >= 0xe3;
}

/* May this numeral have this unit? */
static bool
unit_fits(const struct draft *d, const struct unit_hit *u, size_t from)
{
	bool single = d->single;

	switch (u->class) {
	case UNIT_LETTERS:
	case MONEY_LETTERS:
	case MONEY_SIGN:
		return d->num.form == NUM_ARABIC || d->num.form == NUM_MIXED ||
		    u->class == UNIT_LETTERS;
	case UNIT_QUOTE:
		return d->num.form == NUM_ARABIC && d->num.width < 4 &&
		    (u->word.n > 1 || is_inches(d, from));
	case UNIT_WEAK:
		return !single && d->num.text.n > 1;
	case MONEY_WEAK:
		return !single && d->num.text.n > 2;
	case UNIT_PER:
	case UNIT_AHEAD:
	case UNIT_BELOW:
		return false;
	case MEASURE_PLACES:
		return !slice_eq(d->num.text, SLICE("两"));
	case MEASURE_NOT:
		return false;
	default:
		return true;
	}
}

/* 个百分点, perhaps with spaces inside; its end, or 0 */
static size_t
find_points(const struct draft *d, size_t from, struct unit_hit *u)
{
	static const struct slice parts[] = {
		SLICE_INIT("个"), SLICE_INIT("百"), SLICE_INIT("分"),
		SLICE_INIT("点"),
	};
	size_t p = from;

	for (size_t i = 0; i < LEN(parts); i++) {
		p = draft_skip(d, p, DRAFT_SPACES);
		if (!slice_starts(draft_at(d, p), parts[i]))
			return 0;
		p += parts[i].n;
	}
	if (!unit_match(u, SLICE("个百分点")))
		return 0;
	u->word = slice_cut(d->fold, from, p);
	return p;
}

/* Is 块 before this text a lump of something (三块石头), and no money?  It is
 * where a noun goes on. */
static bool
is_lump(struct slice rest)
{
	static const char goes_on[] = "到至的以左上下多半就买起出整又零一二三四"
	    "五六七八九两和与或及每";
	uint32_t r;

	if (rest.n == 0 || (r = utf8_peek(rest.p)) < 0x3400 || r > 0x9fff)
		return false;
	return slice_find(slice_of(goes_on, sizeof(goes_on) - 1),
	    slice_head(rest, 3)) == sizeof(goes_on) - 1;
}

static void
make_measure(struct unit_hit *u)
{
	u->class = MEASURE_WORD;
	u->kind = QTY_CARDINAL;
	u->symbol = "";
}

/* the unit that stands at `from`, perhaps behind spaces; its end, or 0 */
static size_t
find_unit(const struct draft *d, size_t from, struct unit_hit *u)
{
	size_t next = draft_skip(d, from, DRAFT_SPACES);
	bool spaced = next > from;
	struct unit_hit other;
	size_t end;

	if (slice_starts(draft_at(d, next), SLICE("个")) &&
	    (end = find_points(d, next, u)) > 0)
		return end;
	if (!unit_match(u, draft_at(d, next)) || !unit_fits(d, u, next))
		return 0;
	/* behind a space only what cannot be a word of its own */
	if (spaced && (u->class == MEASURE_NOUN || (u->class >= MEASURE_WORD &&
	    d->num.form != NUM_ARABIC && !d->num.spaced)))
		return 0;
	end = next + u->word.n;
	if (slice_eq(u->word, SLICE("块")) && is_lump(draft_at(d, end)))
		make_measure(u);
	/* 六个加仑 */
	if (slice_eq(u->word, SLICE("个")) &&
	    unit_match(&other, draft_at(d, end)) &&
	    other.kind == QTY_MEASURE && other.class == UNIT_PLAIN &&
	    other.word.n >= 2 * strlen("个")) {
		*u = other;
		end += other.word.n;
	}
	return end;
}

/* 千, 百, 兆 at the end of the numeral that belong to the unit: 12千米 */
void
draft_give_back_scale(struct draft *d)
{
	static const struct slice scales[] = {
		SLICE_INIT("千"), SLICE_INIT("兆"), SLICE_INIT("百"),
	};
	struct num shorter;
	struct unit_hit u, whole;
	size_t beg = draft_behind(d, d->num.text) - d->num.text.n, n = d->num.text.n;

	if (d->num.form != NUM_MIXED && d->num.form != NUM_HAN)
		return;
	for (size_t i = 0; i < LEN(scales); i++) {
		if (!slice_ends(d->num.text, scales[i]) || n == scales[i].n)
			continue;
		if (!unit_match(&u, draft_at(d, beg + n - scales[i].n)) ||
		    u.word.n <= scales[i].n || u.class > UNIT_LETTERS)
			continue;
		/* 五千欧元 is no 五 千欧 */
		if (unit_match(&whole, draft_at(d, beg + n)) &&
		    whole.word.n + scales[i].n > u.word.n &&
		    whole.class != MEASURE_NOT)
			return;
		if (num_match(&shorter, slice_cut(d->fold, beg,
		    beg + n - scales[i].n), DRAFT_FLAGS) &&
		    shorter.text.n == n - scales[i].n)
			d->num = shorter;
		return;
	}
}

/* "/" and another unit: 公里/小时, 元每吨, 毫克/100毫升 */
static void
read_rate(struct draft *d)
{
	struct unit_hit per;
	struct num many;
	size_t from = d->end;
	bool word;

	if (d->unit.class == MEASURE_NAME || !unit_match(&per, draft_at(d, from)) ||
	    per.class != UNIT_PER)
		return;
	word = per.word.n == strlen("每");
	from += per.word.n;
	d->per_many = SLICE_NONE;
	if (!word && d->unit.kind == QTY_MEASURE &&
	    num_match(&many, draft_at(d, from), NUM_PLAIN) &&
	    many.form == NUM_ARABIC && many.decimals == 0) {
		d->per_many = many.text;
		from += many.text.n;
	}
	if (!unit_match(&per, draft_at(d, from)) || per.class == MEASURE_NOT ||
	    per.class == UNIT_PER || per.class == UNIT_QUOTE)
		return;
	if (word && (d->unit.class >= MEASURE_WORD ||
	    per.class >= MEASURE_WORD))
		return;
	d->has_per = true;
	d->end = from + per.word.n;
	if (per.class == MONEY_CENT)    /* 次/分: a minute */
		(void)unit_match(&per, SLICE("分钟"));
	d->per = per;
}

/* digits of a part that is added to *value: `places` behind the point */
static bool
add_part(struct draft *d, struct num *part, int places)
{
	if (!dec_shift(&part->value, -places))
		return false;
	part->value.neg = d->q->value.neg;
	return dec_add(&d->q->value, &part->value);
}

/* a digit without a unit behind 块, 蚊 or a tenth of money: 五块六, 七毛八, 三块零四 */
static void
read_colloquial(struct draft *d)
{
	struct num part;
	struct unit_hit u;
	struct slice head = slice_head(d->fold, d->end);
	bool zero = slice_starts(draft_at(d, d->end), SLICE("零"));
	size_t from = d->end + (zero ? strlen("零") : 0);

	if (d->unit.kind != QTY_MONEY || (d->unit.power != -1 &&
	    !slice_ends(head, SLICE("块")) && !slice_ends(head, SLICE("蚊"))))
		return;
	if (num_match(&part, draft_at(d, from), NUM_PLAIN) &&
	    dec_width(&part.value) == 1 && !part.bare && part.text.n <= 3 &&
	    !unit_match(&u, draft_at(d, from + part.text.n)) &&
	    add_part(d, &part, (zero ? 2 : 1) - d->unit.power))
		d->end = from + part.text.n;
}

/* 5元3角2分, 两美元又三美分, 块 with a digit: 五块六 */
static void
read_cents(struct draft *d)
{
	struct num part;
	struct unit_hit u;

	while (d->unit.kind == QTY_MONEY) {
		size_t from = d->end;

		if (slice_starts(draft_at(d, from), SLICE("又")) ||
		    slice_starts(draft_at(d, from), SLICE("零")))
			from += 3;
		if (!num_match(&part, draft_at(d, from), NUM_PLAIN))
			break;
		if (!unit_match(&u, draft_at(d, from + part.text.n)) ||
		    (u.class != MONEY_PART && u.class != MONEY_CENT) ||
		    strcmp(u.symbol, d->unit.symbol) != 0 ||
		    u.power >= d->unit.power || !add_part(d, &part, -u.power))
			break;
		d->unit.power = u.power;
		d->end = from + part.text.n + u.word.n;
	}
	read_colloquial(d);
}

/* digits of a whole number that is written digit by digit, 30 or 三〇; 0 where it
 * is not */
static int
digits_of(const struct num *n)
{
	if (n->decimals > 0)
		return 0;
	if (n->form == NUM_ARABIC || n->form == NUM_STRING)
		return (int)n->width;
	return n->form == NUM_HAN && n->text.n == 3 ? 1 :
	    n->form == NUM_HAN && n->text.n == 6 && dec_width(&n->value) == 2 &&
	    !n->range ? 2 : 0;
}

/* 六斤八两, 一丈二尺; a digit alone behind 米, 成 and the like: 一米八, 三成五 */
static void
read_tenths(struct draft *d)
{
	struct num part;
	struct unit_hit u;
	const char *tenth = d->unit.tenth;
	bool rate = slice_eq(d->unit.word, SLICE("成"));

	for (int places = 1; tenth[0] != '\0' && num_match(&part, draft_at(d, d->end),
	    NUM_PLAIN) && unit_match(&u, draft_at(d, d->end + part.text.n)) &&
	    slice_eq(u.word, slice_str(tenth)); places++) {
		if (!add_part(d, &part, places))
			return;
		d->end += part.text.n + u.word.n;
		tenth = u.tenth;
	}
	if (d->unit.class == UNIT_SHORT || rate) {
		size_t from = rate ? draft_skip(d, d->end, 1) : d->end;
		int n;

		if (num_match(&part, draft_at(d, from), NUM_PLAIN) && !part.bare &&
		    (n = digits_of(&part)) > 0 && n <= 2 &&
		    !unit_match(&u, draft_at(d, from + part.text.n)) &&
		    add_part(d, &part, n))
			d->end = from + part.text.n;
	}
}

/* 三斤半, 三个半 */
static void
read_half(struct draft *d)
{
	struct num half;
	struct trap trap;

	if (d->unit.kind == QTY_MONEY || d->unit.class >= MEASURE_ORDER ||
	    !slice_starts(draft_at(d, d->end), SLICE("半")) || d->q->range)
		return;
	if (trap_word(&trap, d->fold, d->end))  /* 一位半导体… */
		return;
	dec_set(&half.value, 5);
	if (add_part(d, &half, 1))
		d->end += strlen("半");
}

/* 叁佰元整, 正 */
static void
read_even(struct draft *d)
{
	struct slice rest = draft_at(d, d->end);
	uint32_t r;

	if (!slice_starts(rest, SLICE("整")) && !slice_starts(rest, SLICE("正")))
		return;
	rest = slice_from(rest, strlen("整"));
	r = rest.n > 0 ? utf8_peek(rest.p) : 0;
	if (d->num.formal || r < 0x3400 || r > 0x9fff)
		d->end += strlen("整");
}

/* the unit behind the numeral that ends at d->end */
void
draft_unit(struct draft *d)
{
	size_t end = find_unit(d, d->end, &d->unit);
	struct unit_hit other;

	d->has_unit = end > 0;
	if (!d->has_unit)
		return;
	d->end = end;
	if (d->unit.class == UNIT_TIME) {
		d->time = true;
		return;
	}
	if (d->unit.class == MONEY_PART || d->unit.class == MONEY_CENT) {
		if (d->unit.class == MONEY_PART)
			dec_shift(&d->q->value, d->unit.power);
		if (d->unit.class == MONEY_CENT && d->q->range)
			return;
	}
	read_cents(d);
	if (d->unit.class == MONEY_YUAN) {
		if (unit_match(&other, draft_at(d, d->end)) &&
		    other.class == MONEY_BOTH) {
			d->unit.symbol = other.symbol;
			d->end += other.word.n;
		}
	}
	if (d->unit.kind == QTY_MONEY)
		read_even(d);
	read_tenths(d);
	read_half(d);
	read_rate(d);
}

