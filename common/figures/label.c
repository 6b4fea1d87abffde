/* common/figures/label.c -- what a figure counts */
#include "base/ascii.h"
#include "figures/label.h"
#include "figures/side.h"
#include "figures/word.h"
#include "text/han.h"
#include "text/utf8.h"

/* a sign that no clause knows, and no word: the / of 5元/2斤 */
static bool
is_sign(struct slice s)
{
	uint32_t r = s.n > 0 ? utf8_peek(s.p) : 0;

	return s.n > 0 && s.n == utf8_size(s.p[0]) && !han_is(r) &&
	    !han_latin(r) && han_digit(r) < 0;
}

static struct slice
text_of(const struct passage *p, const struct clauses *c, struct run r)
{
	struct slice s;

	if (r.beg == r.end)
		return SLICE_NONE;
	s = slice_trim(slice_cut(p->text, c->mark[r.beg].at.beg,
	    c->mark[r.end - 1].at.end));
	return is_sign(s) ? SLICE_NONE : s;
}

/* 登陆时最大风力, 结束时差额: bytes of what ends the clause of a verb before the
 * run, at its head */
static size_t
end_of_clause(const struct passage *p, const struct clauses *c, struct run r)
{
	struct slice text = span_of_text(p->fold, c->mark[r.beg].at);
	size_t n, i = r.beg;

	if (i == 0 || c->mark[i].kind != MARK_TEXT ||
	    (c->mark[i - 1].kind != WORD_VERB &&
	    c->mark[i - 1].kind != WORD_TELL &&
	    c->mark[i - 1].kind != MARK_FIGURE &&
	    c->mark[i - 1].kind != WORD_FATE))
		return 0;
	n = set_begins(&figure_words, text, FIG_WHEN);
	return n < text.n || i + 1 < r.end ? n : 0;
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
	if (i == r.beg && ph.noun.n > 0)
		ph.noun = slice_from(ph.noun, end_of_clause(p, c, r));
	return ph;
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

/* 16个小区210部电梯: is the noun before a figure that of the one before it? */
static bool
is_claimed(const struct passage *p, const struct clauses *c,
    const struct side *before)
{
	const struct mark *m = &c->mark[before->run.beg];

	return before->run.beg > 0 && (m - 1)->kind == MARK_FIGURE &&
	    p->fig[(m - 1)->index].q.kind == QTY_CARDINAL &&
	    p->fig[(m - 1)->index].q.of == UNIT_WORD;
}

/* Does the noun behind the figure belong to it, though there is one before it?
 * Not where a figure follows (死亡3例), and not where the figure is an amount,
 * which stands behind its noun. */
static bool
prefers_behind(const struct passage *p, const struct clauses *c, size_t at,
    const struct side *before, const struct side *behind)
{
	const struct quantity *q = &p->fig[c->mark[at].index].q;
	bool noun = !side_is_empty(before) && !before->verb &&
	    !is_state_only(c, before) && !is_claimed(p, c, before);

	if (side_is_empty(behind) || before->head)
		return false;
	if (q->none || q->kind == QTY_ORDINAL)
		return true;
	/* 人员45名抢通, but 15台车辆8人滞留 */
	if (noun && behind->run.end == behind->run.beg + 1 &&
	    !mark_is_content(&c->mark[behind->run.beg]))
		return false;
	if (noun && behind->run.end < c->marks &&
	    c->mark[behind->run.end].kind == MARK_FIGURE)
		return false;
	/* 3名以上的工人, but 一座长3公里的桥, 人口超过3万人的县 */
	if (c->mark[at + 1].kind == WORD_OF)
		return before->run.end != at || !(noun || (q->of > UNIT_NOUN &&
		    is_claimed(p, c, before)));
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

/* Can a verb alone say what the figure counts: 收治96人, but not 命中19次,
 * 取得三连胜, 第3轮展开争夺? */
static bool
verb_tells(const struct passage *p, size_t figure)
{
	const struct quantity *q = &p->fig[figure].q;

	return q->kind != QTY_ORDINAL && q->kind != QTY_RATIO &&
	    !set_is(&figure_words, figure_unit(p, figure), FIG_TIMES);
}

/* a phrase that is a verb */
static struct phrase
phrase_of_verb(const struct passage *p, const struct clauses *c,
    const struct side *s, const char *rule, size_t figure)
{
	struct phrase ph = phrase_of_side(p, c, s, rule);

	if (side_is_empty(s) || (verb_tells(p, figure) && s->run.end > s->run.beg +
	    (c->mark[s->run.beg].kind == MARK_TEXT)))
		return ph;
	ph = PHRASE_NONE;
	ph.closed = true;
	ph.rule = "verb without object";
	ph.line = s->line;
	return ph;
}

/* revenue of 3.5: is the noun a word of another language, and the figure in its
 * text?  But LPR为3.5%, iPhone 3部. */
static bool
is_foreign(const struct passage *p, size_t figure, struct slice noun)
{
	struct slice unit = figure_unit(p, figure);
	bool lower = false;

	for (size_t i = 0; i < noun.n; i++) {
		if (!ascii_letter(noun.p[i]))
			return false;
		lower = lower || noun.p[i] >= 'a';
	}
	return lower && (unit.n == 0 || (unsigned char)unit.p[0] < 0x80);
}

/* what the clause says, in whatever language */
static struct phrase
own_phrase(const struct passage *p, const struct clauses *c, size_t figure)
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
	if (q->kind == QTY_ORDINAL && side_is_empty(&behind))
		(void)look_before_bracket(&before, p, c, at);
	if (prefers_behind(p, c, at, &before, &behind)) {
		if (before.etc && names_list(p, c, at, &behind, &ph))
			return ph;
		ph = phrase_of_side(p, c, &behind, "behind");
		ph.noun.n -= word_among(ph.noun);
		if (ph.state.n == 0 && before.state != 0) {
			ph.state = span_of_text(p->text, c->mark[before.state - 1].at);
			ph.rule = "around";
		}
		return ph;
	}
	if (!side_is_empty(&before)) {
		ph = before.verb ? phrase_of_verb(p, c, &before, "verb-before",
		    figure) : phrase_of_side(p, c, &before, "before");
		if (ph.state.n == 0 && ph.noun.n == 0 && before.state != 0)
			ph.state = span_of_text(p->text, c->mark[before.state - 1].at);
		return ph;
	}
	if (before.state == 0) {
		struct side out = look_out_of_bracket(p, c, at);

		if (!side_is_empty(&out))
			return phrase_of_side(p, c, &out, "before its bracket");
		if (side_is_each(p, c, at))
			return ph;
	}
	behind = verb_right(c, at + 1);
	ph = phrase_of_verb(p, c, &behind, "verb-behind", figure);
	if (before.state != 0 && ph.state.n == 0) {
		ph.state = span_of_text(p->text, c->mark[before.state - 1].at);
		if (phrase_is_empty(&ph))
			ph.rule = "state";
	}
	return ph;
}

struct phrase
label_own(const struct passage *p, const struct clauses *c, size_t figure)
{
	struct phrase ph = own_phrase(p, c, figure);

	if (ph.noun.n == 0 || !is_foreign(p, figure, ph.noun))
		return ph;
	ph = PHRASE_NONE;
	ph.closed = true;
	ph.rule = "word of another language";
	return ph;
}

struct phrase
label_before(const struct passage *p, const struct clauses *c, size_t mark)
{
	struct side s = look_before(p, c, mark);

	return s.run.end == mark && !s.verb ?
	    phrase_of_side(p, c, &s, "before") : PHRASE_NONE;
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
	bool prep = false;

	while (i > 0 && end - i < WALK_MAX && !mark_is_hard(&c->mark[i - 1]))
		i--;
	for (; i < end && !mark_is_content(&c->mark[i]) &&
	    c->mark[i].kind != MARK_FIGURE && !(c->mark[i].kind == WORD_STATE &&
	    mark_is_content(&c->mark[i + 1])); i++)
		prep = prep || c->mark[i].kind == WORD_PREP ||
		    c->mark[i].kind == WORD_TOWARD;
	r = (struct run){ i, i + (c->mark[i].kind == WORD_STATE) };
	while (r.end < end && (mark_is_content(&c->mark[r.end]) ||
	    c->mark[r.end].kind == WORD_AND ||
	    c->mark[r.end].kind == MARK_PAUSE ||
	    c->mark[r.end].kind == WORD_OF))
		r.end++;
	if (r.end == end || c->mark[r.end].kind != MARK_FIGURE)
		ph = phrase_of(p, c, run_trim(c, r));
	/* 按地区分，: no subject; 在本土病例中， is one */
	if ((prep && !slice_ends(ph.noun, SLICE("中"))) ||
	    slice_eq(ph.noun, SLICE("中")))
		ph = PHRASE_NONE;
	ph.noun.n -= word_among(ph.noun);
	ph.rule = "subject";
	return ph;
}

/* which of a list's joints part its nouns */
enum joints { JOINTS_ALL, JOINTS_LAST_AND, JOINTS_PAUSE };

/* Can mark i be part of a list of nouns?  A verb only where it ends one of them,
 * or what is behind makes one of it: 用品及服务、设备价格; 热力生产和供应业. */
static bool
is_in_list(const struct passage *p, const struct clauses *c, size_t i)
{
	return mark_is_content(&c->mark[i]) || c->mark[i].kind == WORD_END ||
	    c->mark[i].kind == MARK_PAUSE || c->mark[i].kind == WORD_AND ||
	    mark_is_attribute(&c->mark[i]) ||
	    (c->mark[i].kind == WORD_VERB && i > 0 &&
	    (((mark_is_content(&c->mark[i - 1]) ||
	    c->mark[i - 1].kind == WORD_AND) &&
	    (c->mark[i + 1].kind == WORD_AND ||
	    c->mark[i + 1].kind == MARK_PAUSE)) ||
	    side_is_suffix(p, c, i + 1)));
}

/* 甲、乙产量: the head of the last noun of a list is that of the others as well,
 * which have none of their own; `r` is one of them */
static void
share_head(const struct passage *p, const struct clauses *c, struct run list,
    struct run r, struct phrase *item)
{
	size_t head = list.end - 1;
	struct slice text = span_of_text(p->text, c->mark[head].at);

	/* 床位数和就诊人数: the first has a head, too */
	if (slice_ends(text_of(p, c, r), slice_from(text, utf8_back(text, text.n))))
		return;
	if (!mark_is_head(&c->mark[head]) || head == list.beg ||
	    !(mark_is_content(&c->mark[head - 1]) ||
	    mark_is_attribute(&c->mark[head - 1])) ||
	    mark_is_head(&c->mark[r.end - 1]))
		return;
	item->kind = text_of(p, c, r);
	item->state = SLICE_NONE;
	item->noun = text;
}

/* the nouns of a run, parted at such joints */
static size_t
part_list(const struct passage *p, const struct clauses *c, struct run list,
    enum joints joints, struct phrase item[], size_t max)
{
	size_t n = 0, pause = list.end, and = list.end;
	struct run r;

	for (size_t i = list.end; i > list.beg && pause == list.end; i--)
		if (c->mark[i - 1].kind == MARK_PAUSE)
			pause = i - 1;
		else if (c->mark[i - 1].kind == WORD_AND)
			and = i - 1;
	for (size_t i = list.beg; i < list.end && n < max; i = r.end + 1) {
		r = (struct run){ i, i };
		while (r.end < list.end && c->mark[r.end].kind != MARK_PAUSE &&
		    !(c->mark[r.end].kind == WORD_AND &&
		    (joints == JOINTS_ALL ||
		    (joints == JOINTS_LAST_AND && r.end == and))))
			r.end++;
		if (r.end == r.beg)
			continue;
		item[n] = phrase_of(p, c, r);
		share_head(p, c, list, r, &item[n++]);
	}
	return n;
}

size_t
label_list(const struct passage *p, const struct clauses *c, size_t end,
    size_t figures, struct phrase item[], size_t max)
{
	static const enum joints ways[] = { JOINTS_LAST_AND, JOINTS_PAUSE };
	struct run list = { end, end };
	size_t n;

	while (list.beg > 0 && end - list.beg < WALK_MAX &&
	    is_in_list(p, c, list.beg - 1))
		list.beg--;
	n = part_list(p, c, list, JOINTS_ALL, item, max);
	for (size_t i = 0; i < LEN(ways) && n > figures; i++) {
		if (part_list(p, c, list, ways[i], item, max) == figures)
			return figures;
		n = part_list(p, c, list, JOINTS_ALL, item, max);
	}
	return n;
}
