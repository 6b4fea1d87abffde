/* common/numerals/draft.h -- a figure while it is put together
 *
 * Used by quantity.c, which tells the order of the steps; each reads on from
 * where the draft ends, or back from where it begins.
 */
#ifndef NUMERALS_DRAFT_H
#define NUMERALS_DRAFT_H

#include "numerals/quantity.h"
#include "numerals/unit.h"

enum {
	/* how numerals are read in running text */
	DRAFT_FLAGS = NUM_VAGUE | NUM_PARTS | NUM_SPACES | NUM_LATIN_SCALES,
	DRAFT_SPACES = 3        /* that may stand between a numeral and its unit */
};

struct draft {
	struct quantity *q;
	struct slice text;      /* as written */
	struct slice fold;      /* folded, up to the next span to skip */
	struct num num;         /* the first numeral */
	struct unit_hit unit;
	struct unit_hit per;    /* of a rate: 公里/小时 */
	struct slice per_many;  /* 毫克/100毫升: 100, else empty */
	bool has_unit;
	bool has_per;
	bool below, above;      /* 零下, 零上 stands before the second numeral */
	bool named;             /* the currency is told by what stands before */
	bool time;              /* a time: no figure */
	bool more;              /* 多, 余 in the numeral */
	bool single;            /* its numeral is one Chinese digit */
	size_t end;             /* behind all that was read */
};

/* draft_unit.c: the unit behind the numeral, with its parts (5元3角), 半 and the
 * unit that it is counted by (公里/小时) */
void draft_unit(struct draft *);
/* gives 千, 百, 兆 at the end of the numeral to the unit, if it is the unit's:
 * 12千米; before draft_range */
void draft_give_back_scale(struct draft *);

/* draft_fraction.c: the value of a numeral that is a fraction, as a percentage
 * where it is one (false where it cannot be told); the second end behind it; and
 * a fraction without 之 (四分一升) */
bool draft_fraction(struct draft *);
void draft_fraction_to(struct draft *);
void draft_short_fraction(struct draft *);

/* draft_range.c: a second numeral, before the unit (6—8公斤, 3:1) and behind it
 * (1万元-5万元) */
void draft_range(struct draft *);
void draft_second(struct draft *);

/* draft_sides.c: what stands behind and before */
void draft_mod_behind(struct draft *);
void draft_mod_before(struct draft *);
void draft_sign(struct draft *);        /* 负, - */
void draft_ahead(struct draft *);       /* ￥, 人民币, 摄氏, 零下 */
bool draft_ordinal(struct draft *);     /* 第 */

/* the text from a place on */
static inline struct slice
draft_at(const struct draft *d, size_t from)
{
	return slice_from(d->fold, from);
}

/* the offset behind a slice of the folded text */
static inline size_t
draft_behind(const struct draft *d, struct slice s)
{
	return (size_t)(s.p - d->fold.p) + s.n;
}

/* behind at most so many spaces */
static inline size_t
draft_skip(const struct draft *d, size_t from, size_t most)
{
	size_t n = 0;

	while (n < most && from + n < d->fold.n && d->fold.p[from + n] == ' ')
		n++;
	return from + n;
}

/* before at most so many spaces that end at `to` */
static inline size_t
draft_skip_back(const struct draft *d, size_t to, size_t most)
{
	size_t n = 0;

	while (n < most && n < to && d->fold.p[to - n - 1] == ' ')
		n++;
	return to - n;
}

/* one Chinese digit, without scale */
static inline bool
draft_single(const struct num *n)
{
	return n->form == NUM_HAN && n->text.n == 3 && !n->range;
}

#endif
