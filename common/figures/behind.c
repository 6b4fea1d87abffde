/* common/figures/behind.c -- the noun phrase behind a figure */
#include "figures/side.h"
#include "figures/word.h"

static bool
reaches_right(const struct passage *p, const struct clauses *c, size_t i,
    size_t beg)
{
	const struct mark *m = &c->mark[i], *next = m + 1;

	if (i + 1 >= c->marks)
		return false;
	/* 15人受伤, but 3名工人受伤 counts 工人, and 3宗流感感染个案 counts 个案 */
	if (m->kind == WORD_FATE)
		return i == beg || next->kind == WORD_NOUN ||
		    (m - 1)->kind == WORD_KIND;
	if (mark_is_content(m))
		return true;
	if (m->kind == WORD_STATE)
		return i == beg || (i > 0 && (m - 1)->kind == WORD_KIND);
	/* 两则通报，: a verb alone behind a measure word is a noun */
	if (m->kind == WORD_VERB && side_ends_noun(p, c, i + 1))
		return true;    /* 23支志愿服务队 */
	/* 3例社会面筛查人员 */
	if (m->kind == WORD_VERB && i > beg && (m - 1)->kind == WORD_KIND &&
	    mark_is_content(next))
		return true;
	if (m->kind == WORD_VERB || m->kind == WORD_TELL)
		return i == beg && (mark_is_hard(next) ||
		    next->kind == MARK_PAUSE || next->kind == WORD_AND);
	return (m->kind == WORD_AND || m->kind == WORD_OF) && i > beg &&
	    mark_is_content(next);
}

struct side
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
	/* 9人正在接受医学观察, 3人均康复: verbs that are nouns too */
	if (verb == 0 && beg > at && c->mark[beg - 1].kind == WORD_ADVERB &&
	    (c->mark[beg].kind == WORD_NOUN || c->mark[beg].kind == WORD_FATE))
		verb = beg;
	/* 4款获5分: a verb alone is of the figure behind it */
	if (verb == 0 || (beg == i && verb != beg) ||
	    (i == verb + 1 && c->mark[i].kind == MARK_FIGURE))
		return s;
	s.run = (struct run){ beg, i };
	s.line = c->mark[verb].line;
	return s;
}

/* Is it a noun here, or a verb that a noun follows (为集中隔离人员)? */
static bool
is_of_noun(const struct clauses *c, size_t i)
{
	return mark_is_content(&c->mark[i]) || ((c->mark[i].kind == WORD_VERB ||
	    c->mark[i].kind == WORD_AID) && mark_is_content(&c->mark[i + 1]));
}

/* 8例为境外输入病例，: 为 or 是 at mark i, a noun, and no figure that it could
 * belong to.  Gives the mark behind the noun, 0 where it is not so. */
static size_t
end_of_said(const struct passage *p, const struct clauses *c, size_t i)
{
	if (c->mark[i].kind != WORD_LINK ||
	    !set_is(&figure_words, span_of_text(p->fold, c->mark[i].at), FIG_BE))
		return 0;
	for (i++; i + 1 < c->marks && is_of_noun(c, i); i++)
		;
	return mark_is_hard(&c->mark[i]) || ((c->mark[i].kind == MARK_PAUSE ||
	    c->mark[i].kind == WORD_AND) &&
	    c->mark[i + 1].kind == MARK_FIGURE) ? i : 0;
}

/* Is the mark behind the figure at mark `at` a verb or a rank that qualifies a
 * noun: 5家生产企业, 9家三级以上医院?  Behind 3人 and the like a verb is what befalls
 * them. */
static bool
goes_on(const struct passage *p, const struct clauses *c, size_t at)
{
	size_t figure = c->mark[at].index;
	const struct quantity *q = &p->fig[figure].q;
	const struct mark *m = &c->mark[at + 1];

	/* 12个街道中有9个实现清零 */
	if (side_is_each(p, c, at) || (m->kind == WORD_VERB && figure > 0 &&
	    strcmp(p->fig[figure - 1].q.unit, q->unit) == 0))
		return false;
	if (at + 2 >= c->marks || q->of != UNIT_WORD ||
	    !mark_is_content(m + 1) ||
	    set_is(&figure_words, figure_unit(p, figure), FIG_CASE))
		return false;
	return m->kind == WORD_VERB || (m->kind == MARK_FIGURE &&
	    p->fig[m->index].q.kind == QTY_ORDINAL);
}

/* `on`: past a figure that says more of the noun */
static struct side
look(const struct passage *p, const struct clauses *c, size_t at, bool on)
{
	struct side s = { { at + 1, at + 1 }, false, false, false, 0, 0 };
	size_t i = at + 1;
	bool quoted = false;

	while (i < at + 4 && c->mark[i].kind == MARK_FIGURE &&
	    !(i == at + 1 && goes_on(p, c, at)))
		i++;            /* 30元5斤的水果篮 */
	if (i == at + 1 && (s.run.end = end_of_said(p, c, i)) > 0) {
		s.run.beg = i + 1;
		s.run = run_trim(c, s.run);
		return s;
	}
	s.run.end = s.run.beg;
	if (slice_eq(span_of_text(p->fold, c->mark[i].at), SLICE("中")))
		return s;       /* 9例中，: among them */
	if (c->mark[i].kind == WORD_OF)
		i++;
	else if (i > at + 1 && !figure_is_age(p, c->mark[i - 1].index))
		return s;               /* but 一名45岁男子 */
	else if (c->mark[i].kind == WORD_ADVERB &&
	    c->mark[i + 1].kind == WORD_FATE)
		i++;                    /* 2人当场死亡 */
	if (p->fig[c->mark[at].index].q.none && c->mark[i].kind == WORD_TELL)
		i++;            /* 未报告新增病例 */
	s.run.beg = i;
	if (i == at + 1 && (goes_on(p, c, at) || side_is_term(p, c, i)))
		i++;            /* 5家生产企业, 9亿元一年期国债 */
	if (c->mark[i].kind == MARK_PLACE && i == at + 1) {
		const struct place *place = &c->place[c->mark[i].index];

		if (mark_is_content(&c->mark[i + 1]) ||
		    place->form == PLACE_NOUN)
			i++;    /* 3名北京籍患者; 31个省（区、市） */
	}
	for (; i < c->marks && i < at + WALK_MAX &&
	    reaches_right(p, c, i, s.run.beg); i++) {
		quoted = quoted || c->mark[i].kind == MARK_QUOTE;
		/* “五级书记”抓责任: the figure is inside */
		if (c->mark[i].kind == MARK_UNQUOTE && !quoted)
			break;
	}
	/* 一座长3公里的桥 */
	if (on && c->mark[i].kind == MARK_FIGURE && i + 1 < c->marks &&
	    c->mark[i + 1].kind == WORD_OF &&
	    p->fig[c->mark[i].index].q.of > UNIT_NOUN)
		return look(p, c, i, false);
	/* 15家企业营业收入增长3%: the last noun is of the figure that follows */
	if (i > s.run.beg + 1 && c->mark[i - 1].kind == WORD_NOUN &&
	    (c->mark[i].kind == WORD_LINK || c->mark[i].kind == WORD_CHANGE))
		i--;
	s.run.end = i;
	s.run = run_trim(c, s.run);
	s.line = c->mark[i].line;
	return s;
}

struct side
look_behind(const struct passage *p, const struct clauses *c, size_t at)
{
	return look(p, c, at, true);
}
