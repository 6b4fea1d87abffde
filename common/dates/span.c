/* common/dates/span.c -- reads a duration
 *
 * Numbers with units, coarse to fine: 两年零三个月, 一个半小时, 三天三夜,
 * 3至5天, 2000万小时, 半年多.  Amounts are kept in thousandths.
 */
#include "dates/span.h"

#include "dates/dict.h"
#include "numerals/num.h"

enum { PARTS_MAX = 6, THOUSAND = 1000 };

struct amount {
	int64_t n, to;          /* thousandths; to is 0 where there is one */
	bool more;
	bool some;              /* no number stood there: 几, 数 */
};

static void
add(struct time_span *sp, enum time_unit unit, int64_t n, int factor)
{
	switch (unit) {
	case U_YEAR:
		sp->years += n * factor;
		break;
	case U_MONTH:
		sp->months += n * factor;
		break;
	case U_DAY:
		sp->days += n * factor;
		break;
	case U_HOUR:
		sp->hours += n * factor;
		break;
	case U_MINUTE:
		sp->minutes += n * factor;
		break;
	default:
		sp->seconds += n * factor;
		break;
	}
}

/* halves of a unit in the next finer one: 半年 is six months */
static void
add_half(struct time_span *sp, enum time_unit unit, int factor)
{
	static const struct {
		enum time_unit unit, finer;
		int half;
	} halves[] = {
		{ U_YEAR, U_MONTH, 6 }, { U_MONTH, U_DAY, 15 },
		{ U_DAY, U_HOUR, 12 }, { U_HOUR, U_MINUTE, 30 },
		{ U_MINUTE, U_SECOND, 30 },
	};

	if (factor % 2 == 0) {
		add(sp, unit, THOUSAND / 2, factor);
		return;
	}
	for (size_t i = 0; i < LEN(halves); i++)
		if (halves[i].unit == unit) {
			add(sp, halves[i].finer,
			    (int64_t)halves[i].half * THOUSAND, factor);
			return;
		}
	add(sp, unit, THOUSAND / 2, factor);
}

static bool
thousandths(const struct dec *d, int64_t *out)
{
	struct dec t = *d;
	unsigned long v;

	if (!dec_shift(&t, 3) || !dec_whole(&t, &v) || v > 1000000000000000ul)
		return false;
	*out = (int64_t)v;
	return true;
}

/* 几个月, 数天: some of them, two to nine */
static bool
take_some(struct amount *a, struct slice *s)
{
	struct slice rest = *s;

	if (!slice_starts(rest, SLICE("几")) && !slice_starts(rest, SLICE("数")))
		return false;
	rest = slice_from(rest, strlen("几"));
	if (!dict_at(rest, WORDS_OF(W_SPAN) | WORDS_OF(W_SPANWORK) |
	    WORDS_OF(W_SPANMONTH)))
		return false;
	*a = (struct amount){ .n = 2L * THOUSAND, .to = 9L * THOUSAND,
	    .some = true };
	*s = rest;
	return true;
}

static bool
take_amount(struct amount *a, struct slice *s)
{
	struct dict_number n;
	struct slice rest = *s;
	struct num num;

	*a = (struct amount){ 0 };
	if (!dict_is_numeral(rest))
		return false;
	if (dict_number(&n, &rest) && !(rest.n > 0 && (rest.p[0] == '.' ||
	    slice_starts(rest, SLICE("点")) || dict_is_numeral(rest)))) {
		a->n = n.value * THOUSAND;
		a->to = n.to * THOUSAND;
		a->more = n.more;
		*s = rest;
		return true;
	}
	if (take_some(a, s))
		return true;
	if (!num_match(&num, *s, NUM_VAGUE) || num.form == NUM_CIRCLED ||
	    !thousandths(&num.value, &a->n) ||
	    (num.range && !thousandths(&num.to, &a->to)))
		return false;
	a->more = num.more;
	*s = slice_from(*s, num.text.n);
	return true;
}

/* which units may stand here, seen what stands before */
static uint64_t
units_now(const struct span *sp, size_t parts, bool marked)
{
	uint64_t mask = WORDS_OF(W_SPAN) | WORDS_OF(W_SPANWORK);

	if (marked)
		mask |= WORDS_OF(W_SPANMONTH);
	if (parts > 0 && sp->unit == U_DAY)
		mask |= WORDS_OF(W_SPANNIGHT) | WORDS_OF(W_SPANHOUR);
	if (parts > 0 && sp->unit == U_HOUR)
		mask |= WORDS_OF(W_SPANMIN);
	return mask;
}

/* Is 5分 five minutes?  With 秒 or 半 behind it. */
static bool
minutes_told(struct slice after)
{
	struct amount a;
	struct dict_word w;

	return dict_at(after, WORDS_OF(W_HALF)) ||
	    (take_amount(&a, &after) &&
	    dict_take(&w, &after, WORDS_OF(W_SPAN)) && w.unit == U_SECOND);
}

static void
put(struct span *sp, const struct amount *a, const struct dict_word *w)
{
	bool weeks = w->unit == U_DAY && w->n == 7;

	add(&sp->a, w->unit, a->n, w->n);
	if (sp->range || a->to != 0)
		add(&sp->b, w->unit, a->to != 0 ? a->to : a->n, w->n);
	if (a->to != 0)
		sp->range = true;
	if (a->more)
		sp->mod = MOD_MORE_THAN;
	sp->some = a->some;
	sp->a.workdays = sp->b.workdays = w->is == W_SPANWORK;
	sp->a.weeks = sp->b.weeks = weeks && sp->unit == U_NONE;
	sp->unit = w->unit;
}

/* 半年, 半个月, 半小时, 个半小时; the 半 is at the head */
static bool
take_half(struct span *sp, struct slice *s, uint64_t mask)
{
	struct slice rest = *s;
	struct dict_word half, w;

	if (!dict_take(&half, &rest, WORDS_OF(W_HALF) | WORDS_OF(W_AHALF)))
		return false;
	if (slice_starts(rest, SLICE("个多"))) {
		rest = slice_from(rest, strlen("个多"));
		sp->mod = MOD_MORE_THAN;
	}
	if (half.unit == U_MINUTE) {            /* 分半钟 */
		if (!dict_take(&w, &rest, WORDS_OF(W_CLOCK)))
			return false;
		w = (struct dict_word){ .unit = U_MINUTE, .n = 1 };
	} else if (!dict_take(&w, &rest, mask | WORDS_OF(W_SPANMONTH) |
	    (half.n > 0 ? WORDS_OF(W_SPANHOUR) : 0))) {
		return false;
	}
	/* 谈了个半天 is half a day, 个半小时 one hour and a half */
	if (half.n > 0 && (w.unit == U_YEAR || (w.unit == U_DAY && w.n == 1)))
		return false;
	if (half.is == W_AHALF || half.n > 0)
		add(&sp->a, w.unit, THOUSAND, w.n);
	add_half(&sp->a, w.unit, w.n);
	sp->unit = w.unit;
	*s = rest;
	return true;
}

/* 半 or 多 behind the unit: 三年半, 一分半钟, 一年多 */
static void
take_rest(struct span *sp, struct slice *s, const struct dict_word *unit)
{
	struct slice rest = *s;
	struct dict_word w;

	if (dict_take(&w, &rest, WORDS_OF(W_HALF))) {
		add_half(&sp->a, unit->unit, unit->n);
		*s = rest;
		dict_take(&w, s, WORDS_OF(W_CLOCK));
	} else if (!slice_starts(rest, SLICE("来")) &&
	    dict_take(&w, &rest, WORDS_OF(W_MORE)) &&
	    !dict_is_numeral(rest)) {           /* 较上一年多7万人 */
		sp->mod = MOD_MORE_THAN;
		*s = rest;
	}
}

/* Behind the number: can a unit of the mask follow, or what leads to it? */
static bool
unit_may(struct slice s, uint64_t mask)
{
	mask |= WORDS_OF(W_TO) | WORDS_OF(W_AHALF) | WORDS_OF(W_MORE) |
	    WORDS_OF(W_SPANMIN) | WORDS_OF(W_SPANMONTH);
	return dict_may(s) & mask || slice_starts(s, SLICE("个"));
}

/* one number with its unit */
static bool
take_part(struct span *sp, struct slice *s, size_t parts, bool marked)
{
	struct slice rest = *s, more, at;
	uint64_t mask = units_now(sp, parts, marked);
	enum time_unit unit = sp->unit;
	struct amount a, b;
	struct dict_word w, to;
	bool half = false;

	if (parts == 0 && take_half(sp, s, mask))
		return true;
	if (!take_amount(&a, &rest))
		return false;
	dict_spaces(&rest);
	if (a.some && slice_starts(*s, SLICE("数")))
		mask |= WORDS_OF(W_SPANMONTH);  /* 数月, but 几月 asks which */
	if (!unit_may(rest, mask))
		return false;
	more = rest;
	if (parts == 0 && a.to == 0 && dict_take(&to, &more, WORDS_OF(W_TO))) {
		dict_spaces(&more);
		if (take_amount(&b, &more) && b.n > a.n) {
			a.to = b.n;
			rest = more;
			dict_spaces(&rest);
		}
	}
	more = rest;
	if (slice_starts(more, SLICE("个多")) || slice_starts(more, SLICE("个余"))) {
		a.more = true;
		rest = slice_from(more, strlen("个多"));
		mask |= WORDS_OF(W_SPANMONTH);
	} else if (dict_take(&w, &more, WORDS_OF(W_AHALF))) {
		half = true;
		rest = more;
		mask |= WORDS_OF(W_SPANMONTH) | WORDS_OF(W_SPANHOUR);
	} else if (dict_take(&w, &more, WORDS_OF(W_MORE)) && a.n >= 10000) {
		a.more = true;
		rest = more;
	}
	at = rest;
	if (!dict_take(&w, &rest, mask) &&
	    !(dict_take(&w, &rest, WORDS_OF(W_SPANMIN)) && minutes_told(rest)))
		return false;
	if (parts > 0 && w.unit <= unit && w.is != W_SPANNIGHT)
		return false;
	*s = rest;
	if (w.is == W_SPANNIGHT)
		return true;
	sp->day_word = parts == 0 && slice_starts(at, SLICE("日"));
	put(sp, &a, &w);
	if (half)
		add_half(&sp->a, w.unit, w.n);
	else
		take_rest(sp, s, &w);
	return true;
}

/* 52秒78: hundredths, as the times of a race are written */
static void
take_fraction(struct span *sp, struct slice *s)
{
	struct slice rest = *s;
	int v, width;

	if (sp->unit != U_SECOND || sp->range || sp->a.seconds % THOUSAND != 0)
		return;
	width = dict_digits(&rest, 3, &v);
	if (width < 2)
		return;
	sp->a.seconds += width == 2 ? v * 10 : v;
	*s = rest;
}

/* 13天—8周: a second duration behind the first */
static void
take_range(struct span *sp, struct slice *s, bool marked)
{
	struct slice rest = *s;
	struct span other = { 0 };
	struct dict_word w;

	if (sp->range)
		return;
	dict_spaces(&rest);
	if (!dict_take(&w, &rest, WORDS_OF(W_TO)))
		return;
	dict_spaces(&rest);
	if (!take_part(&other, &rest, 0, marked) || other.range ||
	    other.day_word)
		return;
	sp->b = other.a;
	sp->range = true;
	*s = rest;
}

size_t
span_read(struct span *out, struct slice text, bool marked)
{
	struct slice s = text, rest;
	struct dict_word w;
	size_t parts = 0;

	*out = (struct span){ 0 };
	while (parts < PARTS_MAX) {
		rest = s;
		if (parts > 0) {
			dict_spaces(&rest);
			if (dict_take(&w, &rest, WORDS_OF(W_AND)) &&
			    slice_starts(s, SLICE("又"))) {
				out->unit = U_NONE;     /* 两天又一个月 */
				dict_spaces(&rest);
				if (!take_part(out, &rest, 0, marked))
					break;
				s = rest;
				parts++;
				continue;
			}
		}
		if (!take_part(out, &rest, parts, marked))
			break;
		s = rest;
		parts++;
		if (out->range)
			break;
	}
	if (parts == 0)
		return 0;
	if (parts > 1)
		out->day_word = false;
	if (out->a.weeks && (out->a.hours || out->a.minutes || parts > 1))
		out->a.weeks = out->b.weeks = false;
	take_fraction(out, &s);
	if (parts == 1)
		take_range(out, &s, marked);
	return text.n - s.n;
}
