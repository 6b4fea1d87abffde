/* common/figures/told.c -- when, and by whom: from the stream's records */
#include "figures/told.h"

#include "lex/words.h"
#include "text/utf8.h"

enum {
	TIMES_MAX = 24,         /* of a list */
	WALK_MAX = 48           /* marks from 分别 back to its times */
};

enum standard { STANDARD_THAN, STANDARD_WITH, STANDARD_LIKE, STANDARD_SAME };
#define ROW(word, kind, line) kind,
static const unsigned char standards[] = {
#include "data/time_standards.inc"
};
#undef ROW
#include "data/time_standards.trie"

/* ---------------------------------------------------------------- speaker */

/* the bytes of a record's span in its unit's text, of which `before` code points
 * are not here; the walk goes on from *from,
 * which is code points and bytes of the record before */
static bool
span_of_record(struct span *out, const struct unit *u, const struct rec *r,
    size_t before, struct span *from)
{
	unsigned long beg, end;

	if (!rec_number(r->field[F_BEG], &beg) ||
	    !rec_number(r->field[F_END], &end) || end <= before)
		return false;
	beg = beg > before ? beg - before : 0;
	end -= before;
	if (end < beg)
		return false;
	if (beg < from->beg)
		*from = (struct span){ 0, 0 };
	from->end += utf8_head(slice_from(u->text, from->end),
	    beg - from->beg).n;
	from->beg = beg;
	out->beg = from->end;
	out->end = out->beg + utf8_head(slice_from(u->text, out->beg),
	    end - beg).n;
	return true;
}

/* the figures of unit k that stand in the span of a statement have its speaker,
 * if no narrower statement has claimed them */
static void
claim(struct passage *p, size_t k, struct span at, struct slice speaker,
    size_t first, size_t width[])
{
	for (size_t i = first; i < p->figs && p->fig[i].unit == k; i++) {
		size_t beg = p->fig[i].q.text.beg - p->unit_at[k];

		if (beg >= at.end)
			break;
		if (beg < at.beg || width[i] <= at.end - at.beg)
			continue;
		width[i] = at.end - at.beg;
		p->fig[i].speaker = speaker;
	}
}

static struct slice
speaker_of_turn(const struct unit *u)
{
	return u->type == REC_SENT ? u->rec[0].field[SENT_SPEAKER] :
	    SLICE_NONE;
}

static void
fill_speakers(struct passage *p, size_t width[])
{
	size_t first = 0;

	for (size_t i = 0; i < p->figs; i++) {
		p->fig[i].speaker = speaker_of_turn(&p->unit[p->fig[i].unit]);
		width[i] = (size_t)-1;
	}
	for (size_t k = 0; k < p->units; k++) {
		const struct unit *u = &p->unit[k];
		struct span at, from = { 0, 0 };

		while (first < p->figs && p->fig[first].unit < k)
			first++;
		if (first == p->figs || p->fig[first].unit != k)
			continue;
		for (size_t r = 1; r < u->n; r++)
			if (u->rec[r].type == REC_SAID && u->rec[r].sound &&
			    span_of_record(&at, u, &u->rec[r],
			    p->runes_before, &from))
				claim(p, k, at, u->rec[r].field[SAID_SPEAKER],
				    first, width);
	}
}

/* ---------------------------------------------------------------- period */

/* where the clause that holds mark i ends: at ；, 。 or the end */
static bool
ends_clause(const struct mark *m)
{
	return m->kind == MARK_SEMI || m->kind == MARK_STOP;
}

/* Is the time only what something is compared with?  See time_standards.tsv;
 * `fold` is the passage. */
static bool
is_standard(struct slice fold, struct span at)
{
	struct words_hit hit, same;

	if (!words_before(&hit, &time_standards_words, fold, 0, at.beg, at.beg))
		return false;
	if (standards[hit.row] == STANDARD_THAN)
		return true;
	if (standards[hit.row] != STANDARD_WITH)
		return false;
	if (words_at(&same, &time_standards_words, fold, at.end) &&
	    standards[same.row] == STANDARD_SAME)
		at.end += same.word.n;
	return words_at(&hit, &time_standards_words, fold, at.end) &&
	    standards[hit.row] == STANDARD_LIKE;
}

static bool
is_joint(const struct mark *m)
{
	return m->kind == MARK_PAUSE || m->kind == WORD_AND;
}

/* where the list of times that ends with mark i begins: 2020年、2021年和2022年 */
static size_t
list_start(const struct clauses *c, size_t i)
{
	size_t first = i;

	while (first > 1 && i - first < 2 * TIMES_MAX &&
	    is_joint(&c->mark[first - 1]) &&
	    c->mark[first - 2].kind == MARK_TIME)
		first -= 2;
	return first;
}

/* the time of mark i, if it governs what stands around it, else NULL; of a list
 * that something is compared with (比上月和上年) none does */
static const struct figure_time *
governor(const struct passage *p, const struct clauses *c, size_t i)
{
	const struct figure_time *t = &p->time[c->mark[i].index];
	size_t first = list_start(c, i);

	return t->governs && !is_standard(p->fold, t->at) && (first == i ||
	    !is_standard(p->fold, p->time[c->mark[first].index].at)) ? t : NULL;
}

/* 2021年和2022年，产值分别为8万元、9万元: the figures behind the 分别 at mark i go with
 * the times of the list before it, unless it is of other things too */
static void
fill_respective(struct passage *p, const struct clauses *c, size_t i)
{
	size_t time = i, first, n = 0, at = i + 1;
	bool other = false, comma = false;

	while (time > 0 && i - time < WALK_MAX &&
	    c->mark[time - 1].kind != MARK_STOP &&
	    c->mark[time - 1].kind != MARK_TIME) {
		time--;
		comma = comma || mark_is_hard(&c->mark[time]);
		other = other || (!comma && is_joint(&c->mark[time]));
	}
	if (time == 0 || other || c->mark[time - 1].kind != MARK_TIME)
		return;
	first = list_start(c, time - 1);
	for (size_t k = at; k < at + 2 * WALK_MAX &&
	    !mark_is_hard(&c->mark[k]); k++)
		n += c->mark[k].kind == MARK_FIGURE;
	if (n < 2 || n != (time - 1 - first) / 2 + 1)
		return;
	for (; n > 0; at++)
		if (c->mark[at].kind == MARK_FIGURE) {
			p->fig[c->mark[at].index].period =
			    p->time[c->mark[first].index].value;
			first += 2;
			n--;
		}
}

/* the first time behind each figure in its clause */
static void
fill_from_behind(struct passage *p, const struct clauses *c)
{
	const struct figure_time *t = NULL, *g;

	for (size_t i = c->marks; i > 0; i--) {
		const struct mark *m = &c->mark[i - 1];

		if (ends_clause(m))
			t = NULL;
		else if (m->kind == MARK_TIME)
			t = (g = governor(p, c, i - 1)) != NULL ? g : t;
		else if (m->kind == MARK_FIGURE)
			p->fig[m->index].period = t ? t->value : SLICE_NONE;
	}
}

/* The governing time of every figure: the nearest before it in its sentence;
 * else the first behind it in its clause; else the last before it in the
 * paragraph, unless somebody else has begun to speak. */
static void
fill_periods(struct passage *p, const struct clauses *c)
{
	const struct figure_time *here = NULL, *last = NULL, *g;
	struct slice speaker = SLICE_NONE;

	for (size_t i = 0; i < p->figs; i++)
		p->fig[i].period = SLICE_NONE;
	if (p->times == 0)
		return;
	fill_from_behind(p, c);
	for (size_t i = 0; i < c->marks; i++) {
		const struct mark *m = &c->mark[i];
		struct figure *f;

		if (m->kind == MARK_STOP && here != NULL) {
			last = here;
			here = NULL;
		}
		/* 8月2日新增3例，其中1例为此前…: not the time of what follows */
		if (m->kind == MARK_TIME && (g = governor(p, c, i)) != NULL &&
		    (here == NULL || !slice_eq(g->value, SLICE("PAST_REF"))))
			here = g;
		if (m->kind != MARK_FIGURE)
			continue;
		f = &p->fig[m->index];
		if (m->index > 0 && !slice_eq(f->speaker, speaker))
			last = NULL;
		speaker = f->speaker;
		if (here != NULL)
			f->period = here->value;
		else if (last != NULL && f->period.n == 0)
			f->period = last->value;
	}
}

void
told_fill(struct passage *p, const struct clauses *c, size_t width[])
{
	fill_speakers(p, width);
	fill_periods(p, c);
	for (size_t i = 0; p->times > 1 && i < c->marks; i++)
		if (c->mark[i].kind == WORD_RESPECTIVE)
			fill_respective(p, c, i);
}
