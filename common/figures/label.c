/* common/figures/label.c -- what a figure counts */
#include "figures/label.h"

/* a run of marks, end exclusive; empty where beg == end */
struct run {
	size_t beg, end;
};

/* what was found on one side of a figure */
struct side {
	struct run run;
	bool verb;              /* a verb with what it governs, no noun */
	bool etc;               /* the figure counts a list that 等 cuts off */
	bool head;              /* what a list that is cut off is a list of */
	size_t state;           /* the mark behind a 新增, 累计 next to the figure
	                         * that is not in the run; 0 where there is none */
	unsigned line;          /* of the word that bounded the run */
};

/* a phrase of a press briefing is shorter; what is longer is cut off, so that
 * no text makes the walks long */
enum { WALK_MAX = 48 };

static bool
is_empty(const struct side *s)
{
	return s->run.beg == s->run.end;
}

static bool
is_ordinal(const struct passage *p, const struct mark *m)
{
	return m->kind == MARK_FIGURE && p->fig[m->index].q.kind == QTY_ORDINAL;
}

/* ---------------------------------------------------------------- before */

/* Goes back over what links a figure to its noun: 共计, 达, 同比增长, 拉萨市.
 * Gives the mark behind the noun. */
static size_t
strip_links(const struct clauses *c, size_t at, struct side *s, bool *of)
{
	size_t i = at, steps = 0;
	bool place = false;

	for (; i > 0 && steps < WALK_MAX; i--, steps++)
		switch (c->mark[i - 1].kind) {
		case WORD_LINK: case WORD_HAVE: case WORD_ADVERB:
		case WORD_CHANGE: case WORD_RESPECTIVE: case WORD_EACH:
		case WORD_ALL_AT: case WORD_TELL:
		case WORD_PREP: case WORD_TOWARD: case MARK_SPACE:
		case MARK_TIME:
			break;
		case MARK_PLACE:
			place = true;
			break;
		case WORD_OF:
			*of = true;
			break;
		case WORD_STATE:
			if (s->state == 0)
				s->state = i;
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
	case WORD_VERB: case WORD_LINK: case WORD_HAVE: case WORD_AID:
	case WORD_TELL:
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

/* the noun phrase that ends before mark `end`; a 新增 at its head is in it */
static struct run
noun_left(const struct passage *p, const struct clauses *c, size_t end,
    unsigned *line)
{
	struct run r = { end, end };
	bool of = false;

	while (r.beg > 0 && end - r.beg < WALK_MAX &&
	    reaches_left(p, c, r.beg - 1, of)) {
		r.beg--;
		of = of || c->mark[r.beg].kind == WORD_OF;
		/* 新增确诊病例、新增死亡病例均为0 */
		if (r.beg > 2 && c->mark[r.beg - 1].kind == WORD_STATE &&
		    c->mark[r.beg - 2].kind == MARK_PAUSE &&
		    mark_is_content(&c->mark[r.beg - 3]))
			r.beg -= 2;
	}
	if (r.beg > 0 && c->mark[r.beg - 1].kind == WORD_STATE) {
		r.beg--;
		while (r.beg > 0 && c->mark[r.beg - 1].kind == WORD_KIND)
			r.beg--;        /* 本土新增病例 */
	} else if (r.beg > 0)
		*line = c->mark[r.beg - 1].line;
	return r;
}

/* 累计收治2044人: a verb that ends before mark `end`, with the word before it */
static struct run
verb_left(const struct clauses *c, size_t end)
{
	struct run r = { end, end };

	while (r.beg > 0 && c->mark[r.beg - 1].kind == WORD_VERB)
		r.beg--;
	if (r.beg > 0 && mark_is_content(&c->mark[r.beg - 1]))
		r.beg--;
	if (r.beg > 0 && c->mark[r.beg - 1].kind == WORD_STATE)
		r.beg--;
	return r;
}

/* takes what cannot begin or end a phrase off its ends */
static struct run
trim(const struct clauses *c, struct run r)
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

/* 目前舱内有1970人: where something is, not what it is */
static bool
is_where(const struct passage *p, const struct clauses *c, struct run r,
    size_t link)
{
	static const struct slice ends[] = {
		SLICE_INIT("内"), SLICE_INIT("中"), SLICE_INIT("里"),
		SLICE_INIT("上"), SLICE_INIT("外")
	};
	struct slice last;

	if (r.beg == r.end || c->mark[link].kind != WORD_HAVE)
		return false;
	last = span_of_text(p->fold, c->mark[r.end - 1].at);
	for (size_t i = 0; i < LEN(ends); i++)
		if (slice_ends(last, ends[i]))
			return true;
	return false;
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
		return trim(c, noun_left(p, c, i - 1, line));
	return (struct run){ end, end };
}

static struct side
look_before(const struct passage *p, const struct clauses *c, size_t at)
{
	struct side s = { { at, at }, false, false, false, 0, 0 };
	bool of = false;
	size_t end = strip_links(c, at, &s, &of);

	if (of || end == 0)
		return s;
	if (c->mark[end - 1].kind == WORD_ETC) {
		s.run = head_of_list(p, c, end - 1, &s.line);
		s.etc = true;
		s.head = !is_empty(&s);
		if (!s.head)
			s.run = trim(c, noun_left(p, c, end - 1, &s.line));
		return s;
	}
	if (c->mark[end - 1].kind == WORD_VERB) {
		s.run = verb_left(c, end);
		s.line = c->mark[end - 1].line;
		s.verb = true;
		return s;
	}
	s.run = trim(c, noun_left(p, c, end, &s.line));
	if (end < at && is_where(p, c, s.run, end))
		s.run.beg = s.run.end;
	return s;
}

/* 《防控方案(试行第九版)》: an edition in brackets is that of the title before
 * them.  False where the figure stands in no such place. */
static bool
look_before_bracket(struct side *s, const struct passage *p,
    const struct clauses *c, size_t at)
{
	size_t i = at, quote;

	while (i > 0 && at - i < WALK_MAX && mark_is_content(&c->mark[i - 1]))
		i--;
	if (i == 0 || c->mark[i - 1].kind != MARK_OPEN)
		return false;
	*s = (struct side){ { at, at }, false, false, false, 0, 0 };
	s->run = trim(c, noun_left(p, c, i - 1, &s->line));
	for (quote = s->run.end; quote > s->run.beg; quote--)
		if (c->mark[quote - 1].kind == MARK_QUOTE) {
			s->run.beg = quote;
			return true;
		}
	return false;
}

/* ---------------------------------------------------------------- behind */

static bool
reaches_right(const struct clauses *c, size_t i, size_t beg)
{
	const struct mark *m = &c->mark[i], *next = m + 1;

	if (i + 1 >= c->marks)
		return false;
	/* 15人受伤, but 3名工人受伤 counts 工人 */
	if (m->kind == WORD_FATE)
		return i == beg;
	if (mark_is_content(m))
		return true;
	if (m->kind == WORD_STATE)
		return i == beg;
	/* 两则通报，: a verb alone behind a measure word is a noun */
	if (m->kind == WORD_VERB || m->kind == WORD_TELL)
		return i == beg && (mark_is_hard(next) ||
		    next->kind == MARK_PAUSE || next->kind == WORD_AND);
	return (m->kind == WORD_AND || m->kind == WORD_OF) && i > beg &&
	    mark_is_content(next);
}

/* 41325人在接受隔离观察, 22例由无症状感染者转为确诊病例: a verb behind the figure,
 * where no noun is near.  A preposition with a noun is part of what is said. */
static struct side
verb_right(const struct clauses *c, size_t at)
{
	struct side s = { { at, at }, true, false, false, 0, 0 };
	size_t i = at, beg, verb = 0;

	while (i < at + 4 && (c->mark[i].kind == WORD_ADVERB ||
	    c->mark[i].kind == WORD_PREP))
		i++;
	beg = i;
	if (i > at && c->mark[i - 1].kind == WORD_PREP &&
	    mark_is_content(&c->mark[i]))
		beg--;
	for (; i < c->marks && i < at + WALK_MAX; i++) {
		enum mark_kind k = c->mark[i].kind;

		if (verb == 0 && (k == WORD_VERB || k == WORD_STATE ||
		    k == WORD_TELL))
			verb = i;
		else if (!mark_is_content(&c->mark[i]) && k != WORD_VERB)
			break;
	}
	if (verb == 0 || (beg == i && verb != beg))
		return s;
	s.run = (struct run){ beg, i };
	s.line = c->mark[verb].line;
	return s;
}

/* 34例为境外输入病例，: 为 or 是, a noun, and no figure that it could belong to */
static bool
is_said_to_be(const struct passage *p, const struct clauses *c, size_t i)
{
	static const struct slice be[] = {
		SLICE_INIT("为"), SLICE_INIT("是"), SLICE_INIT("系"),
		SLICE_INIT("属于")
	};
	bool found = false;

	if (c->mark[i].kind != WORD_LINK)
		return false;
	for (size_t k = 0; k < LEN(be); k++)
		found |= slice_eq(span_of_text(p->fold, c->mark[i].at), be[k]);
	for (i++; found && i < c->marks && mark_is_content(&c->mark[i]); i++)
		;
	return found && i < c->marks && mark_is_hard(&c->mark[i]);
}

static struct side
look_behind(const struct passage *p, const struct clauses *c, size_t at)
{
	struct side s = { { at + 1, at + 1 }, false, false, false, 0, 0 };
	size_t i = at + 1;

	while (i < at + 4 && c->mark[i].kind == MARK_FIGURE)
		i++;            /* 50元10公斤的蔬菜包 */
	if (c->mark[i].kind == WORD_OF || (i == at + 1 && is_said_to_be(p, c, i)))
		i++;
	else if (i > at + 1)
		return s;
	s.run.beg = i;
	if (c->mark[i].kind == MARK_PLACE && i == at + 1) {
		const struct place *place = &c->place[c->mark[i].index];

		if (mark_is_content(&c->mark[i + 1]) ||
		    place->form == PLACE_NOUN)
			i++;    /* 3名北京籍患者; 31个省（区、市） */
	}
	while (i < c->marks && i < at + WALK_MAX &&
	    reaches_right(c, i, s.run.beg))
		i++;
	s.run.end = i;
	s.run = trim(c, s.run);
	s.line = c->mark[i].line;
	return s;
}

/* ---------------------------------------------------------------- phrases */

static struct slice
text_of(const struct passage *p, const struct clauses *c, struct run r)
{
	if (r.beg == r.end)
		return SLICE_NONE;
	return slice_trim(slice_cut(p->text, c->mark[r.beg].at.beg,
	    c->mark[r.end - 1].at.end));
}

/* the parts of a run: 新增 本土 确诊病例 */
static struct phrase
phrase_of(const struct passage *p, const struct clauses *c, struct run r)
{
	struct phrase ph = PHRASE_NONE;
	size_t i = r.beg, kind = r.beg;

	while (i < r.end && c->mark[i].kind == WORD_KIND)
		i++;
	ph.kind = text_of(p, c, (struct run){ kind, i });
	if (i < r.end && c->mark[i].kind == WORD_STATE) {
		ph.state = span_of_text(p->text, c->mark[i].at);
		kind = ++i;
	}
	while (ph.kind.n == 0 && i < r.end && c->mark[i].kind == WORD_KIND)
		i++;
	if (ph.kind.n == 0)
		ph.kind = text_of(p, c, (struct run){ kind, i });
	ph.noun = text_of(p, c, (struct run){ i, r.end });
	return ph;
}

/* 31个省份中，: among them, and not a part of their name */
static struct slice
without_among(struct slice noun)
{
	const struct slice among = SLICE("中");

	return slice_ends(noun, among) && noun.n > 2 * among.n ?
	    slice_head(noun, noun.n - among.n) : noun;
}

static struct phrase
phrase_of_side(const struct passage *p, const struct clauses *c,
    const struct side *s, const char *rule)
{
	struct phrase ph = phrase_of(p, c, s->run);

	ph.rule = rule;
	ph.line = s->line;
	return ph;
}

/* a run that is 新增 or 累计 and nothing else */
static bool
is_state_only(const struct clauses *c, const struct side *s)
{
	return s->run.end == s->run.beg + 1 &&
	    c->mark[s->run.beg].kind == WORD_STATE;
}

/* Does the noun behind the figure belong to it, though there is one before it?
 * Not where a figure follows (死亡3例), and not where the figure is an amount,
 * which stands behind its noun. */
static bool
prefers_behind(const struct passage *p, const struct clauses *c, size_t at,
    const struct side *before, const struct side *behind)
{
	const struct quantity *q = &p->fig[c->mark[at].index].q;
	bool noun = !is_empty(before) && !before->verb &&
	    !is_state_only(c, before);

	if (is_empty(behind) || before->head)
		return false;
	if (q->none || q->kind == QTY_ORDINAL)
		return true;
	if (noun && behind->run.end < c->marks &&
	    c->mark[behind->run.end].kind == MARK_FIGURE)
		return false;
	if (c->mark[at + 1].kind == WORD_OF)
		return true;
	return !noun || (q->kind == QTY_CARDINAL && q->of != UNIT_NOUN);
}

/* 已复工项目甲工程、乙工程等4个项目: the clause begins with a fuller name of what
 * stands behind the figure */
static bool
names_list(const struct passage *p, const struct clauses *c, size_t at,
    const struct side *behind, struct phrase *ph)
{
	struct slice noun = text_of(p, c, behind->run);

	*ph = label_subject(p, c, at);
	ph->rule = "names-list";
	return ph->noun.n > noun.n && slice_ends(ph->noun, noun);
}

struct phrase
label_own(const struct passage *p, const struct clauses *c, size_t figure)
{
	const struct quantity *q = &p->fig[figure].q;
	size_t at = c->of_figure[figure];
	struct side before = look_before(p, c, at), behind =
	    look_behind(p, c, at);
	struct phrase ph = PHRASE_NONE;

	if (q->of == UNIT_NOUN && !q->none) {
		ph.noun = slice_cut(p->text, q->unit_text.beg,
		    q->unit_text.end);
		ph.rule = "noun-as-unit";
		return ph;
	}
	if (q->kind == QTY_ORDINAL && is_empty(&behind))
		(void)look_before_bracket(&before, p, c, at);
	if (prefers_behind(p, c, at, &before, &behind)) {
		if (before.etc && names_list(p, c, at, &behind, &ph))
			return ph;
		ph = phrase_of_side(p, c, &behind, "behind");
		if (mark_is_hard(&c->mark[behind.run.end]))
			ph.noun = without_among(ph.noun);
		if (ph.state.n == 0 && before.state != 0) {
			ph.state = span_of_text(p->text, c->mark[before.state - 1].at);
			ph.rule = "around";
		}
		return ph;
	}
	if (!is_empty(&before)) {
		ph = phrase_of_side(p, c, &before, before.verb ? "verb-before" :
		    "before");
		if (ph.state.n == 0 && ph.noun.n == 0 && before.state != 0)
			ph.state = span_of_text(p->text, c->mark[before.state - 1].at);
		return ph;
	}
	if (before.state != 0) {
		ph.state = span_of_text(p->text, c->mark[before.state - 1].at);
		ph.rule = "state";
		return ph;
	}
	behind = verb_right(c, at + 1);
	return phrase_of_side(p, c, &behind, "verb-behind");
}

struct phrase
label_of_all(const struct passage *p, const struct clauses *c, size_t at,
    size_t open)
{
	struct phrase none = PHRASE_NONE;
	struct run r = { at + 1, open };

	if (r.beg == r.end || c->mark[r.beg].kind != MARK_COMMA ||
	    !says_of_all(c, r.beg + 1))
		return none;
	while (r.beg < r.end && !mark_is_content(&c->mark[r.beg]))
		r.beg++;
	for (size_t i = r.beg; i < r.end; i++)
		if (!mark_is_content(&c->mark[i]))
			return none;
	return phrase_of(p, c, r);
}

struct phrase
label_subject(const struct passage *p, const struct clauses *c, size_t end)
{
	struct phrase ph = PHRASE_NONE;
	struct run r;
	size_t i = end;

	while (i > 0 && end - i < WALK_MAX && !mark_is_hard(&c->mark[i - 1]))
		i--;
	while (i < end && !mark_is_content(&c->mark[i]) &&
	    c->mark[i].kind != MARK_FIGURE)
		i++;
	r = (struct run){ i, i };
	while (r.end < end && (mark_is_content(&c->mark[r.end]) ||
	    c->mark[r.end].kind == WORD_AND ||
	    c->mark[r.end].kind == MARK_PAUSE ||
	    c->mark[r.end].kind == WORD_OF))
		r.end++;
	if (r.end == end || c->mark[r.end].kind != MARK_FIGURE)
		ph = phrase_of(p, c, trim(c, r));
	ph.rule = "subject";
	return ph;
}

size_t
label_list(const struct passage *p, const struct clauses *c, size_t end,
    struct phrase item[], size_t max)
{
	size_t beg = end, n = 0;
	struct run r;

	while (beg > 0 && end - beg < WALK_MAX &&
	    (mark_is_content(&c->mark[beg - 1]) ||
	    c->mark[beg - 1].kind == WORD_END ||
	    c->mark[beg - 1].kind == MARK_PAUSE ||
	    c->mark[beg - 1].kind == WORD_AND))
		beg--;
	for (size_t i = beg; i < end && n < max; i = r.end + 1) {
		r = (struct run){ i, i };
		while (r.end < end && (mark_is_content(&c->mark[r.end]) ||
		    c->mark[r.end].kind == WORD_END))
			r.end++;
		if (r.end > r.beg)
			item[n++] = phrase_of(p, c, r);
	}
	return n;
}
