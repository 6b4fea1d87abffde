/* common/figures/fit.c -- does a figure belong into a frame? */
#include "figures/frame.h"

/* 确诊病例, for short 病例; a noun may be left out */
static bool
is_same_noun(struct slice a, struct slice b)
{
	return slice_ends(a, b) || slice_ends(b, a);
}

/* 第一产业, 第二产业; 男性, 女性: do different nouns end alike, by half of them? */
static bool
is_parallel(struct slice a, struct slice b)
{
	size_t same = 0;

	while (same < a.n && same < b.n &&
	    a.p[a.n - 1 - same] == b.p[b.n - 1 - same])
		same++;
	return same >= strlen("性") && 2 * same >= a.n && 2 * same >= b.n &&
	    !slice_eq(a, b);
}

/* Is the figure, by its value, its noun or its place, one more part of the total
 * though a ； stands before it: 其中境外输入4例；本土3例? */
static bool
is_next_part(const struct frame *f, const struct passage *p, size_t figure,
    const struct phrase *own, const struct where *where)
{
	const struct quantity *q = &p->fig[figure].q;
	const struct share one = { .total = f->total, .part = true,
	    .times = where->places > 1 ? (unsigned)where->places : 1 };
	struct sum sum = f->sum;

	/* 新增 of what is 新增报告 */
	if (!f->part || own->closed || !slice_starts(f->head.state, own->state))
		return false;
	if (own->noun.n > 0 ? (own->kind.n == 0 || own->state.n > 0 ||
	    !is_same_noun(f->head.noun, own->noun)) &&
	    !is_parallel(f->label.noun, own->noun) :
	    own->kind.n == 0 && where->places == 0)
		return false;
	sum_add(&sum, &p->fig[f->total].q, q, &one);
	return sum.sound && sum.parts > f->sum.parts &&
	    dec_cmp(&sum.value, &p->fig[f->total].q.value) <= 0;
}

/* 甲省3亿元，乙省5亿元，增长4%: a rate that goes on from the last part */
static bool
says_of_last(const struct passage *p, size_t figure, const struct phrase *own,
    const struct where *where)
{
	enum qty_kind kind = p->fig[figure].q.kind;

	return (kind == QTY_PERCENT || kind == QTY_POINT) &&
	    phrase_is_empty(own) && !own->closed && where->places == 0;
}

bool
frame_fits(const struct frame *f, const struct passage *p, size_t figure,
    const struct phrase *own, const struct where *where)
{
	if (f->kind == FRAME_PASSAGE || f->kind == FRAME_BRACKET)
		return true;
	if (f->passed && (f->last == NO_FIGURE || f->total == NO_FIGURE ||
	    !is_next_part(f, p, figure, own, where)))
		return false;
	if (f->last == NO_FIGURE || f->total == NO_FIGURE)
		return true;
	/* 境外输入病例4例，含1例…，本土病例3例 */
	if (own->kind.n > 0 && f->head.kind.n > 0 &&
	    is_same_noun(f->head.noun, own->noun) &&
	    !slice_eq(own->kind, f->head.kind))
		return false;
	if (own->state.n > 0 && own->noun.n > 0)
		return f->led && where->places == 0;
	if (sum_is_full(&f->sum, &p->fig[f->total].q))
		return says_of_last(p, figure, own, where);
	/* a part that is not in the place of the total is of something else, unless
	 * the parts before it are not either: 甲县地震致9人遇难，其中乙州5人 */
	return where->places != 1 || where->code.n == 0 ||
	    f->area.places != 1 || place_within(where->code, f->area.code) ||
	    !place_within(f->area.code, f->area.code) ||
	    (f->pure && (!place_within(f->where.code, f->area.code) ||
	    slice_eq(f->where.code, f->area.code)));
}
