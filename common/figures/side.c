/* common/figures/side.c -- the noun phrase before a figure */
#include "figures/side.h"
#include "figures/word.h"

#include "text/utf8.h"

static bool
is_ordinal(const struct passage *p, const struct mark *m)
{
	return m->kind == MARK_FIGURE && p->fig[m->index].q.kind == QTY_ORDINAL;
}

/* ---------------------------------------------------------------- before */

/* 固定资产投资（不含农户）42万元, 性别比（以女性为100）为105: the mark of the bracket
 * that closes at mark `close`, if it is a short one behind a noun; else `close`.
 * *figure tells that a figure stands in it. */
static size_t
opening(const struct clauses *c, size_t close, bool *figure)
{
	enum { SHORT = 12 };

	*figure = false;
	for (size_t i = close; i > 0 && close - i < SHORT; i--) {
		enum mark_kind k = c->mark[i - 1].kind;

		if (k == MARK_OPEN)
			return !*figure || (i > 1 &&
			    mark_is_content(&c->mark[i - 2])) ? i - 1 : close;
		if (k == MARK_STOP || k == MARK_CLOSE)
			break;
		*figure = *figure || k == MARK_FIGURE;
	}
	return close;
}

bool
side_is_each(const struct passage *p, const struct clauses *c, size_t at)
{
	return at > 0 && c->mark[at - 1].kind == WORD_ADVERB &&
	    slice_ends(span_of_text(p->fold, c->mark[at - 1].at), SLICE("每"));
}

bool
side_is_term(const struct passage *p, const struct clauses *c, size_t i)
{
	return i + 1 < c->marks && c->mark[i].kind == MARK_TIME &&
	    !p->time[c->mark[i].index].governs &&
	    c->mark[i + 1].kind == MARK_TEXT &&
	    slice_starts(slice_from(p->fold, c->mark[i + 1].at.beg),
	    SLICE("期"));
}

/* 由上年的9.1%, 从峰值的9万: the mark of 由, where the 的 of mark i ends what
 * something has been; else i */
static size_t
start_of_change(const struct passage *p, const struct clauses *c, size_t i)
{
	size_t k = i;

	while (k > 0 && i - k < WALK_MAX && (c->mark[k - 1].kind == MARK_TIME ||
	    mark_is_content(&c->mark[k - 1])))
		k--;
	return k > 0 && set_is(&figure_words, span_of_text(p->fold, c->mark[k - 1].at),
	    FIG_FROM) ? k - 1 : i;
}

/* 与全国平均水平相比: the mark of 与, where the comparison ends with mark i; else i */
static size_t
comparison(const struct passage *p, const struct clauses *c, size_t i)
{
	if (!set_is(&figure_words, span_of_text(p->fold, c->mark[i].at), FIG_COMPARED))
		return i;
	for (size_t k = i; k > 0 && i - k < WALK_MAX &&
	    !mark_is_hard(&c->mark[k - 1]); k--)
		if (c->mark[k - 1].kind == WORD_AND)
			return k - 1;
	return i;
}

/* Goes back over what links a figure to its noun: 共计, 达, 同比增长, 拉萨市.
 * Gives the mark behind the noun. */
static size_t
strip_links(const struct passage *p, const struct clauses *c, size_t at,
    struct side *s, bool *of)
{
	size_t i = at, steps = 0, open, from;
	bool place = false, figure;

	for (; i > 0 && steps < WALK_MAX; i--, steps++)
		switch (c->mark[i - 1].kind) {
		case WORD_LINK: case WORD_HAVE: case WORD_ADVERB:
		case WORD_CHANGE: case WORD_RESPECTIVE: case WORD_EACH:
		case WORD_ALL_AT: case WORD_TELL:
		case WORD_TOWARD: case MARK_SPACE: case MARK_TIME:
			break;
		case WORD_PREP:
			i = comparison(p, c, i - 1) + 1;
			break;
		case MARK_PLACE:
			place = true;
			break;
		case WORD_OF:
			from = start_of_change(p, c, i - 1);
			*of = *of || i < 2 || (from == i - 1 &&
			    c->mark[i - 2].kind != MARK_TIME);
			i = from + 1;
			break;
		case WORD_STATE:
			if (s->state == 0)
				s->state = i;
			break;
		case MARK_FIGURE:       /* 价格为每50公斤126元 */
			if (!side_is_each(p, c, i - 1))
				return i;
			break;
		case WORD_AND: case MARK_PAUSE: /* 比上月和上年低 */
			if (i < 2 || c->mark[i].kind != MARK_TIME ||
			    c->mark[i - 2].kind != MARK_TIME)
				return i;
			break;
		case MARK_CLOSE:
			open = opening(c, i - 1, &figure);
			if (open == i - 1)
				return i;
			i = open + 1;
			break;
		case MARK_COLON:
			if (place || i < 2 || !mark_is_content(&c->mark[i - 2]))
				return i;
			break;
		default:
			return i;
		}
	return i;
}

/* is the mark text of a single character? */
static bool
is_one_rune(const struct passage *p, const struct mark *m)
{
	return m->kind == MARK_TEXT && m->at.end - m->at.beg ==
	    utf8_size(p->fold.p[m->at.beg]);
}

bool
side_ends_noun(const struct passage *p, const struct clauses *c, size_t i)
{
	return i > 0 && i < c->marks && c->mark[i].kind == MARK_TEXT &&
	    c->mark[i - 1].kind == WORD_VERB &&
	    set_is(&figure_words, span_of_text(p->fold, c->mark[i].at), FIG_SUFFIX);
}

bool
side_is_suffix(const struct passage *p, const struct clauses *c, size_t i)
{
	if (i == 0 || !is_one_rune(p, &c->mark[i]))
		return false;
	if (c->mark[i - 1].kind == MARK_PLACE)
		return true;
	/* 救助急危重症患者: 急 begins a noun */
	return (c->mark[i - 1].kind == WORD_VERB ||
	    c->mark[i - 1].kind == WORD_AID) && (i + 1 >= c->marks ||
	    c->mark[i + 1].kind != WORD_NOUN || side_ends_noun(p, c, i));
}

/* Does the noun phrase reach over mark i, to the left?  `of` tells that a 的
 * with a noun was passed, so that a verb may be part of its attribute
 * (符合条件的项目). */
static bool
reaches_left(const struct passage *p, const struct clauses *c, size_t i,
    bool of)
{
	const struct mark *m = &c->mark[i];

	switch (m->kind) {
	case WORD_AND: case WORD_OF: case WORD_ETC: case WORD_END:
		return true;
	case WORD_AID:          /* 援藏医疗队, but 籍 is of the place before it */
		return of || slice_starts(span_of_text(p->fold, m->at),
		    SLICE("援"));
	case WORD_VERB: case WORD_LINK: case WORD_HAVE: case WORD_TELL:
		if (mark_is_attribute(m) || (m->kind == WORD_VERB &&
		    m->index == WORD_VERB && (m + 1)->kind == WORD_VERB &&
		    (mark_is_attribute(m + 1) || set_is(&figure_words, span_of_text(p->fold,
		    (m + 2)->at), FIG_AMOUNT))))
			return true;    /* 申请受理量 */
		return of && i + 1 < c->marks &&
		    c->mark[i + 1].kind != WORD_LINK;
	case MARK_PAUSE:
		return i > 0 && (mark_is_content(&c->mark[i - 1]) ||
		    c->mark[i - 1].kind == WORD_ETC);
	case MARK_FIGURE:
		return is_ordinal(p, m) && i + 1 < c->marks &&
		    mark_is_content(&c->mark[i + 1]);
	default:
		return mark_is_content(m);
	}
}

/* 患者中男性3人: does mark i only say among which? */
static bool
is_among(const struct passage *p, const struct clauses *c, size_t i)
{
	return c->mark[i].kind == MARK_TEXT &&
	    word_among(span_of_text(p->fold, c->mark[i].at)) > 0;
}

/* Where the noun phrase that begins at mark i goes on to the left of it: before
 * one mark, or before a bracket inside it (广义货币（M2）余额); i where it does
 * not.  `last`: i is its end, `of`: a 的 was passed. */
static size_t
next_left(const struct passage *p, const struct clauses *c, size_t i, bool last,
    bool of)
{
	size_t open;
	bool figure;

	if (i == 0)
		return i;
	if (!last && c->mark[i - 1].kind == MARK_CLOSE) {
		open = opening(c, i - 1, &figure);
		return open < i - 1 && open > 0 && !figure &&
		    mark_is_content(&c->mark[open - 1]) ? open : i;
	}
	if (!last && is_among(p, c, i - 1))
		return i;
	return reaches_left(p, c, i - 1, of) ||
	    (!last && side_is_suffix(p, c, i)) ? i - 1 : i;
}

/* the noun phrase that ends before mark `end`; a 新增 at its head is in it */
static struct run
noun_left(const struct passage *p, const struct clauses *c, size_t end,
    unsigned *line)
{
	struct run r = { end, end };
	bool of = false;
	size_t next;

	while (end - r.beg < WALK_MAX && (next = next_left(p, c, r.beg,
	    r.beg == end, of)) < r.beg) {
		r.beg = next;
		of = of || c->mark[r.beg].kind == WORD_OF;
		/* 新增确诊病例、新增死亡病例均为0 */
		if (r.beg > 2 && c->mark[r.beg - 1].kind == WORD_STATE &&
		    c->mark[r.beg - 2].kind == MARK_PAUSE &&
		    mark_is_content(&c->mark[r.beg - 3]))
			r.beg -= 2;
	}
	if (r.beg > 0 && r.beg < end && side_is_term(p, c, r.beg - 1))
		r.beg--;
	/* 每套价格 */
	if (r.beg > 0 && r.beg < end && c->mark[r.beg - 1].kind == WORD_LINK &&
	    slice_starts(slice_from(p->fold, c->mark[r.beg - 1].at.beg),
	    SLICE("每")))
		r.beg--;
	if (r.beg > 0 && c->mark[r.beg - 1].kind == WORD_STATE) {
		r.beg--;
		while (r.beg > 0 && c->mark[r.beg - 1].kind == WORD_KIND)
			r.beg--;        /* 本土新增病例 */
	} else if (r.beg > 0)
		*line = c->mark[r.beg - 1].line;
	return r;
}

/* 累计收治96人: a verb that ends before mark `end`, with the word before it; of two
 * the second is a noun (发放补贴9万元) */
static struct run
verb_left(const struct passage *p, const struct clauses *c, size_t end)
{
	struct run r = { end - 1, end };

	if (r.beg > 0 && c->mark[r.beg - 1].kind == WORD_VERB)
		return r;
	while (r.beg > 0 && end - r.beg < WALK_MAX &&
	    (mark_is_content(&c->mark[r.beg - 1]) ||
	    c->mark[r.beg - 1].kind == WORD_END))
		r.beg--;
	/* 向甲公司拨款: what a preposition governs is not the verb's; 署方拨款 */
	if (r.beg > 0 && (c->mark[r.beg - 1].kind == WORD_TOWARD ||
	    c->mark[r.beg - 1].kind == WORD_PREP))
		r.beg = end - 1;
	if (r.beg < end - 1 && set_ends(&figure_words, span_of_text(p->fold,
	    c->mark[end - 2].at), FIG_ACTOR) > 0)
		r.beg = end - 1;
	if (r.beg > 0 && c->mark[r.beg - 1].kind == WORD_STATE)
		r.beg--;
	return r;
}

struct run
run_trim(const struct clauses *c, struct run r)
{
	while (r.beg < r.end) {
		enum mark_kind k = c->mark[r.beg].kind;

		if (k != WORD_AND && k != WORD_OF && k != WORD_ETC &&
		    k != MARK_PAUSE && k != MARK_UNQUOTE)
			break;
		r.beg++;
	}
	while (r.beg < r.end) {
		enum mark_kind k = c->mark[r.end - 1].kind;

		if (k != WORD_AND && k != WORD_OF && k != MARK_PAUSE &&
		    k != MARK_QUOTE)
			break;
		r.end--;
	}
	return r;
}

/* 目前仓内有80人: where something is, not what it is */
static bool
is_where(const struct passage *p, const struct clauses *c, struct run r,
    size_t link)
{
	return r.beg < r.end && c->mark[link].kind == WORD_HAVE &&
	    set_ends(&figure_words, span_of_text(p->fold, c->mark[r.end - 1].at),
	    FIG_WHERE) > 0;
}

/* 里程由6公里延长至8公里, 票价调整为3元: does the verb before mark `end` say only
 * how its subject changes? */
static bool
points_back(const struct passage *p, const struct clauses *c, size_t end,
    size_t at)
{
	return end != at && (c->mark[end].kind == WORD_CHANGE ||
	    c->mark[end].kind == WORD_LINK) &&
	    set_is(&figure_words, span_of_text(p->fold, c->mark[end].at), FIG_RESULT);
}

/* 不落一户, 已修300米: a character behind an adverb is a verb and no noun, unless
 * the adverb tells of each of them (每袋) */
static bool
is_short_verb(const struct passage *p, const struct clauses *c, struct run r)
{
	return r.beg > 0 && !slice_ends(span_of_text(p->fold,
	    c->mark[r.beg - 1].at), SLICE("每")) && r.end == r.beg + 1 &&
	    is_one_rune(p, &c->mark[r.beg]) &&
	    c->mark[r.beg - 1].kind == WORD_ADVERB;
}

/* 符合条件的项目有甲项目、乙项目等10个: what a list that is cut off is a list of.
 * `end` is the mark of 等. */
static struct run
head_of_list(const struct passage *p, const struct clauses *c, size_t end,
    unsigned *line)
{
	size_t i = end;

	while (i > 0 && end - i < WALK_MAX && !mark_is_hard(&c->mark[i - 1]) &&
	    c->mark[i - 1].kind != WORD_HAVE)
		i--;
	if (i > 0 && c->mark[i - 1].kind == WORD_HAVE)
		return run_trim(c, noun_left(p, c, i - 1, line));
	return (struct run){ end, end };
}

/* The noun before mark `end` that the figure at mark `at` is of: of 较市场价低20%,
 * 快于全部行业3% what stands before 较, 快于.  A rank is of its noun (按方案第二版). */
static struct run
noun_of_subject(const struct passage *p, const struct clauses *c, size_t end,
    size_t at, struct side *s)
{
	struct run r = run_trim(c, noun_left(p, c, end, &s->line));
	size_t i = r.beg;
	bool of = false;

	while (i > 0 && r.beg - i < WALK_MAX &&
	    (c->mark[i - 1].kind == WORD_ADVERB ||
	    c->mark[i - 1].kind == MARK_PLACE))
		i--;
	if (i == 0 || r.beg == r.end || !mark_is_than(&c->mark[i - 1]) ||
	    is_ordinal(p, &c->mark[at]))
		return r;
	end = strip_links(p, c, i - 1, s, &of);
	return of ? (struct run){ end, end } :
	    run_trim(c, noun_left(p, c, end, &s->line));
}

/* What stands before mark `at`.  Where that is the attribute of a share (预算的
 * 9%), nothing, and *of is the mark behind it; else *of is 0. */
static struct side
look(const struct passage *p, const struct clauses *c, size_t at, size_t *of)
{
	struct side s = { { at, at }, false, false, false, 0, 0 };
	bool share = false;
	size_t end = strip_links(p, c, at, &s, &share);

	*of = share ? end : 0;
	if (share || end == 0)
		return s;
	if (end == at && (c->mark[end - 1].kind == MARK_PAUSE ||
	    c->mark[end - 1].kind == WORD_AND))
		return s;       /* 2例为重症患者、3例为轻症患者; 3斤米及5斤面 */
	if (c->mark[end - 1].kind == WORD_ETC) {
		s.run = head_of_list(p, c, end - 1, &s.line);
		s.etc = true;
		s.head = !side_is_empty(&s) || end < at ||
		    c->mark[end - 1].at.end - c->mark[end - 1].at.beg >
		    2 * strlen("等");    /* 等共计 */
		if (side_is_empty(&s))
			s.run = run_trim(c, noun_left(p, c, end - 1, &s.line));
		return s;
	}
	while (end > 0 && c->mark[end - 1].kind == WORD_VERB &&
	    points_back(p, c, end, at))
		end = strip_links(p, c, end - 1, &s, &share);
	if (share || end == 0)
		return s;
	if (c->mark[end - 1].kind == WORD_VERB) {
		s.run = verb_left(p, c, end);
		s.line = c->mark[end - 1].line;
		s.verb = true;
		return s;
	}
	s.run = noun_of_subject(p, c, end, at, &s);
	/* 种了9亩桃树 */
	if (is_short_verb(p, c, s.run) || (end + 1 == at && slice_eq(
	    span_of_text(p->fold, c->mark[end].at), SLICE("了"))))
		s.verb = true;
	if (end < at && is_where(p, c, s.run, end))
		s.run.beg = s.run.end;
	return s;
}

struct side
look_before(const struct passage *p, const struct clauses *c, size_t at)
{
	struct side s = { { at, at }, false, false, false, 0, 0 };
	size_t of, i;

	if (side_is_each(p, c, at))
		return s;
	s = look(p, c, at, &of);
	/* 农业占生产总值的7%: the share of what stands before 占 */
	for (i = of; i > 0 && of - i < WALK_MAX &&
	    (mark_is_content(&c->mark[i - 1]) ||
	    c->mark[i - 1].kind == WORD_AND ||
	    c->mark[i - 1].kind == WORD_ADVERB ||
	    c->mark[i - 1].kind == MARK_PLACE ||
	    c->mark[i - 1].kind == MARK_TIME); i--)
		;
	if (i > 0 && (c->mark[i - 1].kind == WORD_LINK ||
	    c->mark[i - 1].kind == WORD_CHANGE)) {
		s = look(p, c, i - 1, &of);
		s.etc = s.head = false;
	}
	return s;
}

bool
look_before_bracket(struct side *s, const struct passage *p,
    const struct clauses *c, size_t at)
{
	size_t i = at, quote;

	while (i > 0 && at - i < WALK_MAX && mark_is_content(&c->mark[i - 1]))
		i--;
	if (i == 0 || c->mark[i - 1].kind != MARK_OPEN)
		return false;
	*s = (struct side){ { at, at }, false, false, false, 0, 0 };
	s->run = run_trim(c, noun_left(p, c, i - 1, &s->line));
	for (quote = s->run.end; quote > s->run.beg; quote--)
		if (c->mark[quote - 1].kind == MARK_QUOTE) {
			s->run.beg = quote;
			return true;
		}
	return false;
}

struct side
look_out_of_bracket(const struct passage *p, const struct clauses *c, size_t at)
{
	struct side none = { { at, at }, false, false, false, 0, 0 }, s;

	if (at < 2 || c->mark[at - 1].kind != MARK_OPEN ||
	    figure_is_age(p, c->mark[at].index))
		return none;
	s = look_before(p, c, at - 1);
	return s.verb || (s.run.beg > 0 &&
	    c->mark[s.run.beg - 1].kind == MARK_FIGURE) ? none : s;
}
