/* common/figures/rows.c -- the row around each figure of a passage
 *
 * One walk over the marks, with a stack of frames (frame.h).  Each figure first
 * tells what its own clause says, and takes the rest from its frame.
 */
#include "figures/rows.h"

#include "figures/breakdown.h"
#include "figures/carry.h"
#include "figures/clause.h"
#include "figures/frame.h"
#include "figures/label.h"
#include "figures/pairs.h"
#include "figures/place_of.h"
#include "figures/region.h"
#include "figures/table.h"
#include "figures/told.h"
#include "figures/word.h"

enum {
	TOPIC_MAX = 16,         /* figures that a topic may go back to */
	RATES_MAX = 4           /* rates between a figure and its parts */
};

struct rows {
	struct region region;
	struct clauses clauses;
	struct arena arena;             /* labels and places of this passage */
	struct frames frames;
	struct pairs pairs;
	size_t read;                    /* figures of the passage so far */
	struct share *share;            /* one a figure, and room for told.c */
	size_t share_cap;
	size_t *width;
	size_t width_cap;
	struct table *table;
	struct buf kept[3];             /* the last label of the passage before */
};

struct rows *
rows_new(void)
{
	struct rows *r = mem_array(NULL, 1, sizeof(*r));

	*r = (struct rows){ .table = table_new(), .clauses = CLAUSES_INIT,
	    .arena = ARENA_INIT, .kept = { BUF_INIT, BUF_INIT, BUF_INIT } };
	region_init(&r->region);
	return r;
}

void
rows_free(struct rows *r)
{
	if (r == NULL)
		return;
	region_release(&r->region);
	table_free(r->table);
	clauses_release(&r->clauses);
	arena_release(&r->arena);
	free(r->share);
	free(r->width);
	for (size_t i = 0; i < LEN(r->kept); i++)
		buf_release(&r->kept[i]);
	free(r);
}

/* ---------------------------------------------------------------- context */

void
rows_doc(struct rows *r, const struct unit *doc)
{
	for (size_t i = 0; i < LEN(r->kept); i++)
		buf_reset(&r->kept[i]);
	region_doc(&r->region, doc);
	table_reset(r->table);
}

static struct slice
role_of(const struct unit *u)
{
	return u->type == REC_PAR ? u->rec[0].field[PAR_ROLE] :
	    u->type == REC_SENT ? u->rec[0].field[SENT_ROLE] : SLICE_NONE;
}

/* the label that a list goes on from, which was begun in another paragraph */
static void
recall_label(struct rows *r, struct phrase *ph)
{
	ph->state = arena_keep(&r->arena, buf_view(&r->kept[0]));
	ph->kind = arena_keep(&r->arena, buf_view(&r->kept[1]));
	ph->noun = arena_keep(&r->arena, buf_view(&r->kept[2]));
}

static void
keep_label(struct rows *r, const struct phrase *ph)
{
	const struct slice part[3] = { ph->state, ph->kind, ph->noun };

	for (size_t i = 0; i < LEN(part); i++) {
		buf_reset(&r->kept[i]);
		buf_add(&r->kept[i], part[i]);
	}
}

static void
set_place(struct figure *f, const struct where *w)
{
	f->place = w->name;
	f->adcode = w->code;
	f->place_rule = w->rule;
	f->place_table = w->table;
	f->place_line = w->line;
}

/* ---------------------------------------------------------------- lists */

/* Does a sentence or a part after ； begin at mark i? */
static bool
begins_sentence(const struct clauses *c, size_t i)
{
	while (i > 0 && c->mark[i - 1].kind == MARK_SPACE)
		i--;
	return i == 0 || c->mark[i - 1].kind == MARK_STOP;
}

/* 生产总值80亿元，增长3%，其中…: a rate is not divided, but what has grown */
static size_t
divided(const struct rows *r, const struct passage *p, size_t last)
{
	size_t k = last;

	while (k > 0 && last - k < RATES_MAX &&
	    (p->fig[k].q.kind == QTY_PERCENT || p->fig[k].q.kind == QTY_POINT))
		k--;
	return p->fig[k].q.kind != QTY_PERCENT && p->fig[k].q.kind != QTY_POINT &&
	    r->share[k].list == r->share[last].list &&
	    slice_eq(p->fig[k].label, p->fig[last].label) ? k : last;
}

static void
open_sub(struct rows *r, const struct passage *p, size_t i)
{
	struct frame *f = frames_top(&r->frames);
	struct frames *fs = &r->frames;

	if (f->last == NO_FIGURE)
		return;         /* （其中…: the bracket has opened a frame */
	frames_open(fs, FRAME_SUB, divided(r, p, f->last));
	frames_top(fs)->wide = begins_sentence(&r->clauses, i);
}

/* the list that a 分别 at mark `end` goes with; 3例，分别为拉萨市1例、日喀则市2例
 * divides a figure */
static void
open_pairs(struct rows *r, const struct passage *p, size_t end)
{
	pairs_open(&r->pairs, p, &r->clauses, end);
	/* 年龄分别为8岁和9岁: all are of the noun */
	if (r->pairs.n == 0 &&
	    !(end > 0 && mark_is_content(&r->clauses.mark[end - 1])))
		pairs_of_figures(&r->pairs, p, &r->clauses, end);
	if (!r->pairs.of_places && end > 0 &&
	    r->clauses.mark[end - 1].kind == MARK_COMMA)
		open_sub(r, p, end);
}

/* ---------------------------------------------------------------- frames */

/* notes in frame f what came of a figure, and the place that its clause says */
static void
enter(struct rows *r, const struct passage *p, struct frame *f, size_t figure,
    const struct phrase *own, const struct phrase *label,
    const struct where *said)
{
	struct share *s = &r->share[figure];

	*s = (struct share){ .total = f->total,
	    .part = f->part && (own->state.n == 0 || own->noun.n == 0),
	    .list = f->number, .times = 1, .listed = f->kind != FRAME_SUB, .placed = said->places > 0 };
	if (said->places > 1)
		s->times = (unsigned)said->places;
	if (s->part)
		sum_add(&f->sum, &p->fig[s->total].q, &p->fig[figure].q, s);
	f->last = figure;
	if (carries_label(p, &r->clauses, figure))
		f->label = *label;
	carry_keep_where(f, &p->fig[figure].q, own, said);
}

/* 其他地市, 各县区: no name, but what such places are called */
static bool
is_kind_of_place(struct slice noun)
{
	struct slice rest = noun;
	size_t n;

	while ((n = set_begins(&figure_words, rest, FIG_DIVISION)) > 0)
		rest = slice_from(rest, n);
	return noun.n > 0 && rest.n == 0;
}

/* what the passage says, folded */
static struct slice
fold_of(const struct passage *p, struct slice said)
{
	size_t beg = (size_t)(said.p - p->text.p);

	return said.p >= p->text.p && said.p + said.n <= p->text.p + p->text.n ?
	    slice_cut(p->fold, beg, beg + said.n) : said;
}

/* 雨量：平乐县甲乡82毫米: is what stands right before a measure a spot in the place
 * before it? */
static bool
is_spot(const struct rows *r, const struct passage *p, size_t figure,
    const struct phrase *own)
{
	const struct clauses *c = &r->clauses;
	size_t at = c->of_figure[figure];

	return p->fig[figure].q.of == UNIT_PHYSICAL && own->noun.n > 0 &&
	    own->state.n == 0 && own->kind.n == 0 && at > 1 &&
	    c->mark[at - 1].kind == MARK_TEXT &&
	    c->mark[at - 2].kind == MARK_PLACE &&
	    place_looks_like(fold_of(p, own->noun)) &&
	    !is_kind_of_place(fold_of(p, own->noun));
}

/* 其中曲水县、经开区各1例: in a list of places, what only looks like one is one,
 * as written and without a code */
static void
take_unknown_place(struct rows *r, const struct passage *p, size_t figure,
    struct phrase *own, struct where *where)
{
	struct frame *f = frames_top(&r->frames);
	bool rest = f->pure || (figure > 0 &&
	    slice_eq(p->fig[figure - 1].label, own->noun));
	struct slice noun = fold_of(p, own->noun);

	if (f->total != NO_FIGURE && rest && is_kind_of_place(noun) &&
	    strcmp(p->fig[figure].q.unit, p->fig[f->total].q.unit) == 0) {
		*own = PHRASE_NONE;     /* 其他地市3例, 其余5个县3例 */
		f->label = f->head;
		f->pure = true;
		return;
	}
	if (f->total == NO_FIGURE || (where->places == 0 && !f->pure &&
	    !(f->last == NO_FIGURE && set_is(&figure_words, slice_str(
	    p->fig[figure].q.unit), FIG_CASE))) ||
	    own->noun.n == 0 || own->state.n > 0 || own->kind.n > 0 ||
	    !place_looks_like(noun) || is_kind_of_place(noun))
		return;
	if (where->places > 0 && where->name.n > 0)
		where->name = arena_join(&r->arena, where->name, SLICE("、"));
	else
		where->rule = "looks like one";
	where->name = arena_join(&r->arena, where->name, own->noun);
	where->places++;
	*own = PHRASE_NONE;
}

/* 9例（甲省5例，乙省4例，本土病例3例: a list in a bracket that is done or, as 新增 and
 * the like say, left, and the bracket is never closed */
static bool
is_left_open(const struct rows *r, const struct passage *p,
    const struct frame *f, size_t mark, const struct phrase *own)
{
	return f->kind == FRAME_BRACKET && f->total != NO_FIGURE &&
	    own->noun.n > 0 && (own->state.n > 0 ||
	    sum_is_full(&f->sum, &p->fig[f->total].q)) &&
	    !closes_bracket(&r->clauses, mark);
}

static void
read_figure(struct rows *r, struct passage *p, size_t mark)
{
	size_t figure = r->clauses.mark[mark].index;
	struct figure *out = &p->fig[figure];
	struct phrase own = label_own(p, &r->clauses, figure), label;
	struct where said = where_before(&r->clauses, &r->arena, figure), where;
	struct frame *f = frames_top(&r->frames);

	r->read = figure + 1;
	pairs_next(&r->pairs, &r->clauses, &own, &said);
	pairs_share(&r->pairs, p, &r->arena, figure, &own);
	if (is_spot(r, p, figure, &own))
		own = PHRASE_NONE;
	else
		take_unknown_place(r, p, figure, &own, &said);
	while (!frame_fits(f, p, figure, &own, &said) ||
	    is_left_open(r, p, f, mark, &own)) {
		frames_pop(&r->frames);
		f = frames_top(&r->frames);
	}
	f->passed = false;
	if (said.places == 0 && !phrase_is_empty(&own))
		carry_leave_list(f, false);
	label = carry_label(f, p, &r->clauses, mark, own, &said);
	where = carry_where(f, &r->clauses, figure, said, &r->arena);
	enter(r, p, f, figure, &own, &label, &said);
	out->label = label_print(&r->arena, &label);
	out->label_rule = label.rule;
	out->label_table = clause_table;
	out->label_line = label.line;
	if (where.places == 0)
		where = region_where(&r->region);
	set_place(out, &where);
}

/* ---------------------------------------------------------------- marks */

/* the figure that stands before mark i with nothing but its noun between, or
 * 均为 and a noun (3例，均为境外输入病例（…）); NO_FIGURE where there is none */
static size_t
figure_before(const struct clauses *c, size_t i)
{
	size_t steps = 0;

	for (; i > 0 && steps < 12; i--, steps++) {
		const struct mark *m = &c->mark[i - 1];

		if (m->kind == MARK_FIGURE)
			return m->index;
		if ((m->kind == MARK_COMMA && says_of_all(c, i)) ||
		    (m->kind == MARK_OPEN && steps == 0))
			continue;       /* 9例((甲市5例 */
		if (mark_is_hard(m) || m->kind == MARK_PAUSE)
			break;
	}
	return NO_FIGURE;
}

/* 含: some of the figure before it, not one of the parts it falls into */
static void
open_with(struct rows *r, const struct passage *p, size_t i)
{
	size_t depth = r->frames.depth;

	open_sub(r, p, i);
	if (r->frames.depth > depth)
		frames_top(&r->frames)->part = false;
}

/* Does the place of mark i stand before a figure, with only 报告, 达 or the like
 * between?  Then that figure claims it. */
static bool
is_claimed(const struct clauses *c, size_t i)
{
	for (i++; i + 1 < c->marks && (c->mark[i].kind == WORD_TELL ||
	    c->mark[i].kind == WORD_LINK || c->mark[i].kind == WORD_ADVERB ||
	    c->mark[i].kind == MARK_COLON || c->mark[i].kind == WORD_HAVE); i++)
		;
	return c->mark[i].kind == MARK_FIGURE;
}

/* a place that no figure has claimed tells what the next ones speak of */
static void
read_place(struct rows *r, size_t i)
{
	struct frame *f = frames_top(&r->frames);
	struct where w;

	if (f->kind != FRAME_PASSAGE || is_claimed(&r->clauses, i) ||
	    !where_holds(&r->clauses, i))
		return;
	w = where_of_mark(&r->clauses, i);
	if (w.name.n == 0)
		return;
	w.rule = "named before";
	w.fresh = true;
	f->where = f->here = w;
	f->items = 0;
	region_holds(&r->region, w.code);
}

/* A bracket divides the figure before it.  Where a noun stands between (3例，均为
 * 境外输入病例（…）; 22例由无症状感染者转为确诊病例（…）), that is what its parts are. */
static void
open_bracket(struct rows *r, const struct passage *p, size_t i)
{
	const struct clauses *c = &r->clauses;
	size_t total = figure_before(c, i);
	struct phrase said;

	frames_open(&r->frames, FRAME_BRACKET, total);
	if (total == NO_FIGURE)
		return;
	/* 风力8级（每秒18米）: of the wind, though it does not carry on */
	if (p->fig[total].q.kind == QTY_ORDINAL && p->fig[total].label.n > 0) {
		frames_top(&r->frames)->label = PHRASE_NONE;
		frames_top(&r->frames)->label.noun = p->fig[total].label;
	}
	said = label_of_all(p, c, c->of_figure[total], i);
	if (said.noun.n > 0 || said.kind.n > 0) {
		struct frame *f = frames_top(&r->frames);

		f->head = f->label = label_narrow(said, f->label);
	}
}

/* What the figures behind a colon at mark i count where its clause reports it
 * (收到国外通报确诊病例：泰国4例; 本土病例：甲市5例); empty where it does not. */
static struct phrase
told_before(const struct rows *r, const struct passage *p, size_t i)
{
	const struct mark *m = r->clauses.mark;

	for (size_t k = i; k > 0 && i - k < TOPIC_MAX && !mark_is_hard(&m[k - 1]); k--)
		if (m[k - 1].kind == WORD_TELL || m[k - 1].kind == WORD_STATE ||
		    m[k - 1].kind == WORD_KIND)
			return label_before(p, &r->clauses, i);
	return PHRASE_NONE;
}

/* 9例：甲市5例; 9例，具体如下：甲市5例; 新增病例：甲市5例 */
static void
open_colon(struct rows *r, const struct passage *p, size_t i)
{
	struct frames *fs = &r->frames;
	size_t total = figure_before(&r->clauses, i);
	enum mark_kind next = r->clauses.mark[i + 1].kind;
	struct phrase told = total == NO_FIGURE &&
	    (next == MARK_PLACE || next == WORD_KIND) ?
	    told_before(r, p, i) : PHRASE_NONE;

	if (told.noun.n > 0) {
		while (frames_top(fs)->kind == FRAME_COLON)
			frames_pop(fs);
		frames_open(fs, FRAME_COLON, NO_FIGURE);
		frames_top(fs)->head = frames_top(fs)->label = told;
		return;
	}
	if (total == NO_FIGURE && next == MARK_PLACE)
		total = frames_top(fs)->last;
	if (total != NO_FIGURE)
		frames_open(fs, FRAME_COLON, total);
}

/* Is one the other for short: 新增病例 of 新增确诊病例, 本土病例 of 新增本土病例?
 * `text` is the topic as it is printed. */
static bool
is_short_for(struct slice label, const struct phrase *topic, struct slice text)
{
	if (slice_ends(label, text) || (label.n > 0 && slice_ends(text, label)))
		return true;
	return slice_starts(label, topic->state) && slice_ends(label, topic->noun) &&
	    slice_starts(slice_from(label, topic->state.n), topic->kind);
}

/* The figure that a topic goes back to: the last with this label, else with one
 * that is short for it; NO_FIGURE where there is none. */
static size_t
figure_of_topic(const struct rows *r, const struct passage *p,
    const struct phrase *topic, struct slice text)
{
	size_t found = NO_FIGURE;

	for (size_t k = r->read; k > 0 && r->read - k < TOPIC_MAX; k--) {
		struct slice label = p->fig[k - 1].label;

		/* 甲市5例 is not all of them */
		if (r->share[k - 1].part && r->share[k - 1].placed)
			continue;
		if (slice_eq(label, text))
			return k - 1;
		if (found == NO_FIGURE && is_short_for(label, topic, text))
			found = k - 1;
	}
	return found;
}

/* 本土病例中，河南省39例: what follows is part of a figure named before */
static void
read_topic(struct rows *r, const struct passage *p, size_t i)
{
	const struct clauses *c = &r->clauses;
	struct frame *f;
	struct phrase topic;
	size_t total;

	if (i < 2 || !slice_ends(span_of_text(p->fold, c->mark[i - 1].at),
	    SLICE("中")))
		return;
	if (c->mark[i - 2].kind == MARK_FIGURE) {
		/* 9例中，甲市5例 */
		frames_open(&r->frames, FRAME_SUB, c->mark[i - 2].index);
		frames_top(&r->frames)->wide = true;
		return;
	}
	topic = label_subject(p, c, i);
	if (topic.noun.n == 0)
		return;
	total = figure_of_topic(r, p, &topic, label_print(&r->arena, &topic));
	if (total == NO_FIGURE)
		return;
	frames_open(&r->frames, FRAME_SUB, total);
	f = frames_top(&r->frames);
	f->wide = true;
	f->head = f->label = topic;
}

static void
read_mark(struct rows *r, struct passage *p, size_t i)
{
	const struct mark *m = &r->clauses.mark[i];
	struct frames *fs = &r->frames;

	switch (m->kind) {
	case MARK_FIGURE:
		read_figure(r, p, i);
		break;
	case MARK_PLACE:
		read_place(r, i);
		break;
	case MARK_OPEN:
		open_bracket(r, p, i);
		break;
	case MARK_CLOSE:
		frames_close_bracket(fs);
		break;
	case MARK_COLON:
		open_colon(r, p, i);
		break;
	case MARK_COMMA:
		read_topic(r, p, i);
		break;
	case MARK_SEMI:
		frames_close_clause(fs);
		carry_leave_list(frames_top(fs), true);
		r->pairs.n = 0;
		break;
	case MARK_STOP:
		frames_close_sentence(fs, frames_have_bracket(fs) &&
		    closes_bracket(&r->clauses, i));
		carry_leave_list(frames_top(fs), true);
		frames_top(fs)->where.fresh = false;
		r->pairs.n = 0;
		break;
	case WORD_SUB:
		open_sub(r, p, i);
		break;
	case WORD_WITH:
		open_with(r, p, i);
		break;
	case WORD_RESPECTIVE:
		open_pairs(r, p, i);
		break;
	default:
		break;
	}
}

static void
make_room(struct rows *r, size_t figs)
{
	if (figs > r->share_cap)
		r->share = mem_grow(r->share, &r->share_cap, figs,
		    sizeof(*r->share));
	if (figs > r->width_cap)
		r->width = mem_grow(r->width, &r->width_cap, figs,
		    sizeof(*r->width));
}

void
rows_fill(struct passage *p, struct rows *r)
{
	struct frame *f;

	bool row = slice_eq(role_of(p->unit), SLICE("row"));

	region_passage(&r->region, p, slice_eq(role_of(p->unit), SLICE("title")));
	if (!row) {
		table_reset(r->table);
		table_caption(r->table, p->fold);
	}
	if (p->figs == 0 && !row)
		return;
	arena_reset(&r->arena);
	clauses_cut(&r->clauses, p, r->region.places);
	make_room(r, p->figs);
	frames_init(&r->frames);
	f = frames_top(&r->frames);
	recall_label(r, &f->label);
	r->pairs.n = 0;
	r->read = 0;
	for (size_t i = 0; i < r->clauses.marks; i++)
		read_mark(r, p, i);
	breakdown_mark(p, r->share);
	told_fill(p, &r->clauses, r->width);
	if (row)
		table_row(r->table, p, r->region.places, &r->arena);
	keep_label(r, &r->frames.frame[0].label);
}
