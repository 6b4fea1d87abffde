/* common/figures/carry.c -- what figures take from their frame, and hand on */
#include "figures/carry.h"
#include "figures/side.h"
#include "figures/word.h"

enum {
	SUBJECT_REACH = 64,     /* marks back to where a clause may begin */
	UNIT_REACH = 6          /* figures back to one with the same unit */
};

/* Does no figure stand before mark i in its sentence? */
static bool
is_first_figure(const struct mark *m, size_t i)
{
	for (size_t k = i; k > 0 && i - k < SUBJECT_REACH; k--) {
		if (m[k - 1].kind == MARK_STOP || m[k - 1].kind == MARK_SEMI)
			return true;
		if (m[k - 1].kind == MARK_FIGURE)
			return false;
	}
	return true;
}

/* 3人受伤（男，34岁）: an age goes on from another age alone; nor does 北纬3度 go
 * on from what was measured */
static bool
is_no_sequel(const struct passage *p, const struct frame *f, size_t mark,
    const struct mark *m)
{
	size_t figure = m[mark].index;

	if (slice_eq(slice_str(p->fig[figure].q.unit), SLICE("deg")))
		return true;
	return figure_is_age(p, figure) && (f->last == NO_FIGURE ||
	    !figure_is_age(p, f->last));
}

/* 甲指涨2%，报3000点；乙指涨3%，报…: between a figure and one behind it, is a unit
 * of something else told that was told before? */
static bool
is_of_another(const struct passage *p, size_t figure, size_t behind)
{
	for (size_t k = figure + 1; k < behind; k++)
		for (size_t i = figure + 1; i > 0 && k - i < UNIT_REACH; i--)
			if (slice_eq(figure_unit(p, i - 1), figure_unit(p, k)) &&
			    !slice_eq(p->fig[i - 1].label, p->fig[k].label))
				return true;
	return false;
}

/* 事故9起、死亡5人，减少3起、2人: a figure with nothing of its own behind one with
 * another unit goes on from the last with its own; what that counts */
static struct slice
label_of_unit(const struct passage *p, size_t figure)
{
	struct slice unit = figure_unit(p, figure);

	if (p->fig[figure].q.of != UNIT_WORD || figure == 0 ||
	    set_is(&figure_words, unit, FIG_TIMES) ||
	    slice_eq(figure_unit(p, figure - 1), unit))
		return SLICE_NONE;
	for (size_t k = figure; k > 0 && figure - k < UNIT_REACH; k--) {
		const struct figure *f = &p->fig[k - 1];

		if (f->unit != p->fig[figure].unit)
			break;
		if (f->q.of == UNIT_WORD && f->label.n > 0 &&
		    slice_eq(figure_unit(p, k - 1), unit))
			return is_of_another(p, k - 1, figure) ? SLICE_NONE :
			    f->label;
	}
	return SLICE_NONE;
}

struct phrase
carry_label(const struct frame *f, const struct passage *p,
    const struct clauses *c, size_t mark, struct phrase own,
    const struct where *where)
{
	const struct mark *m = c->mark;
	struct phrase like = own;

	if (own.noun.n > 0 || own.closed || is_no_sequel(p, f, mark, m) ||
	    side_is_each(p, c, mark))
		return own;
	if (figure_is_age(p, m[mark].index)) {
		own.noun = p->fig[f->last].label;       /* 8岁、9岁 */
		return own;
	}
	/* a place of its own: the next part of the total */
	if (f->total != NO_FIGURE && where->places > 0 &&
	    !phrase_is_empty(&f->head))
		return label_continue(own, f->head);
	if (phrase_is_empty(&f->label) || (phrase_is_empty(&own) &&
	    is_first_figure(m, mark))) {
		struct phrase subject;
		size_t i = mark;

		while (i > 0 && mark - i < SUBJECT_REACH &&
		    !mark_is_hard(&m[i - 1]))
			i--;
		subject = i > 0 && m[i - 1].kind == MARK_COMMA ?
		    label_subject(p, c, i - 1) : PHRASE_NONE;
		if (subject.noun.n > 0)
			return label_continue(own, subject);
	}
	if (f->total == NO_FIGURE && phrase_is_empty(&own))
		like.noun = label_of_unit(p, m[mark].index);
	return like.noun.n > 0 ? like : label_continue(own, f->label);
}

static bool
is_country(const struct where *w)
{
	return slice_eq(w->code, SLICE("100000"));
}

struct where
carry_where(const struct frame *f, const struct clauses *c, size_t figure,
    struct where where, struct arena *a)
{
	struct where behind, outer = where.places > 0 ? where : f->where;

	/* 31个省份报告3例，均在广东 */
	if (where.places > 0 && !is_country(&where))
		return where;
	/* a list tells where the whole is spread (4个（分布在…）): no place of it */
	behind = where_behind(c, a, figure);
	if (behind.places == 1 || (behind.places > 1 &&
	    (!outer.fresh || is_country(&outer))))
		return behind;
	if (where.places > 0)
		return where;
	/* 大连市5例、境外输入2例: not in Dalian, after parts that are places */
	if (f->pure && f->total != NO_FIGURE && !f->led)
		return f->area;
	return f->where;
}

bool
carries_label(const struct passage *p, const struct clauses *c, size_t figure)
{
	const struct quantity *q = &p->fig[figure].q;

	return q->of != UNIT_NOUN && q->kind != QTY_ORDINAL &&
	    !figure_is_age(p, figure) &&
	    !side_is_each(p, c, c->of_figure[figure]);
}

/* 温州、台州、宁波三市: all of them, also for what follows */
static bool
carries_places(const struct quantity *q, const struct where *said)
{
	return q->of == UNIT_NOUN && said->places > 1 &&
	    set_is(&figure_words, slice_str(q->unit), FIG_DIVISION);
}

/* 甲省报告8例，乙市报告5例: a place inside the one that holds, and nothing else
 * said, is an item of a list; what follows the list is of the whole again */
static bool
carries_none(const struct frame *f, const struct phrase *own,
    const struct where *said)
{
	return f->kind == FRAME_PASSAGE && phrase_is_empty(own) &&
	    f->where.places == 1 && f->where.fresh &&
	    !slice_eq(said->code, f->where.code) &&
	    place_within(said->code, f->where.code);
}

void
carry_keep_where(struct frame *f, const struct quantity *q,
    const struct phrase *own, const struct where *said)
{
	f->pure = said->places > 0 && own->noun.n == 0;
	f->led = said->places == 1 ? own->state.n > 0 : f->led;
	if (said->places == 0 || own->kind.n > 0 || own->noun.n > 0)
		f->items = 0;
	else if (f->items++ == 0)
		f->outer = f->where;
	if (carries_places(q, said))
		f->where = *said;
	f->here = f->where;
	if (said->places == 1 && !said->toward) {
		f->here = *said;
		f->here.fresh = true;
		if (!carries_none(f, own, said))
			f->where = f->here;
	}
}

void
carry_leave_list(struct frame *f, bool clause_ends)
{
	if (f->kind != FRAME_PASSAGE || f->items == 0)
		return;
	if (f->items > 1 || (clause_ends && f->outer.places == 1 &&
	    place_within(f->where.code, f->outer.code))) {
		f->where = f->here = f->outer;
		f->items = 0;
	}
}
