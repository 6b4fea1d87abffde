/* common/figures/pairs.c -- lists whose things the figures behind 分别 go with */
#include "figures/pairs.h"

/* how many figures stand behind mark i in its clause */
static size_t
figures_behind(const struct clauses *c, size_t i)
{
	size_t n = 0;

	for (; n < PAIRS_MAX && !mark_is_hard(&c->mark[i]); i++)
		n += c->mark[i].kind == MARK_FIGURE;
	return n;
}

/* 甲行、乙行分别发放贷款3亿元、5亿元: does a verb with its object stand between
 * mark i and the figures, so that the list is of who does it? */
static bool
has_object(const struct clauses *c, size_t i)
{
	bool verb = false;

	for (i++; i < c->marks && c->mark[i].kind != MARK_FIGURE &&
	    !mark_is_hard(&c->mark[i]); i++) {
		if (verb && (mark_is_content(&c->mark[i]) ||
		    c->mark[i].kind == WORD_VERB))
			return true;
		verb = c->mark[i].kind == WORD_VERB;
	}
	return false;
}

void
pairs_open(struct pairs *pr, const struct passage *p, const struct clauses *c,
    size_t end)
{
	struct pairs before = *pr;
	bool object = has_object(c, end);
	size_t figures = figures_behind(c, end);

	*pr = (struct pairs){ .of_places = true, .first = NO_FIGURE };
	for (size_t i = end; i > 0 && end - i < PAIRS_MAX &&
	    !mark_is_hard(&c->mark[i - 1]); i--) {
		pr->n = where_list(c, i, pr->mark, PAIRS_MAX);
		if (pr->n > 1)
			return;
	}
	pr->of_places = false;
	if (object)
		return;
	pr->n = label_list(p, c, end, figures, pr->label, PAIRS_MAX);
	if (pr->n >= 2)
		return;
	pr->n = 0;
	/* 甲、乙产量分别为3吨、5吨，分别增长4%、6% */
	if (before.n == figures) {
		*pr = before;
		pr->next = 0;
	}
}

void
pairs_of_figures(struct pairs *pr, const struct passage *p,
    const struct clauses *c, size_t end)
{
	size_t n = figures_behind(c, end), left = n;

	if (n < 2)
		return;
	for (size_t i = end; i > 0 && left > 0 &&
	    c->mark[i - 1].kind != MARK_STOP; i--) {
		const struct mark *m = &c->mark[i - 1];
		const struct figure *f = &p->fig[m->index];

		if (m->kind != MARK_FIGURE || f->q.kind == QTY_PERCENT)
			continue;
		if (f->label.n == 0)
			return;
		left--;
		pr->label[left] = (struct phrase){ .noun = f->label };
	}
	if (left == 0 && !slice_eq(pr->label[0].noun, pr->label[1].noun)) {
		pr->n = n;
		pr->next = 0;
	}
}

void
pairs_next(struct pairs *pr, const struct clauses *c, struct phrase *own,
    struct where *where)
{
	if (pr->n == 0)
		return;
	/* 甲县、乙县分别增长3%、5%，丙县增长7% */
	if (pr->of_places && pr->next > 0 && where->places == 1 &&
	    !where->toward) {
		pr->n = 0;
		return;
	}
	if (pr->next == pr->n) {
		pr->next = 0;
		/* the list is done, and something else is counted */
		if (!pr->of_places && own->noun.n > 0) {
			pr->n = 0;
			return;
		}
	}
	if (pr->of_places) {
		*where = where_of_mark(c, pr->mark[pr->next]);
		where->rule = "respective";
	} else {
		*own = pr->label[pr->next];
		own->rule = "respective";
	}
	pr->next++;
}

void
pairs_share(struct pairs *pr, struct passage *p, struct arena *a, size_t figure,
    struct phrase *own)
{
	if (pr->n == 0 || !pr->of_places)
		return;
	if (own->noun.n == 0) {
		if (pr->next == 1) {
			pr->first = figure;
			pr->state = own->state;
		}
		return;
	}
	if (pr->next == pr->n && pr->first != NO_FIGURE) {
		if (own->state.n == 0)
			own->state = pr->state;
		for (size_t i = pr->first; i < figure; i++) {
			p->fig[i].label = label_print(a, own);
			p->fig[i].label_rule = "noun behind the last";
		}
	}
	pr->first = NO_FIGURE;
}
