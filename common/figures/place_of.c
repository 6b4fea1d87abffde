/* common/figures/place_of.c -- the division that a figure speaks of */
#include "figures/place_of.h"

enum {
	WALK_MAX = 48,          /* marks; a clause has fewer */
	LIST_MAX = 40           /* there are 34 provinces */
};

static const struct place *
place_of_mark(const struct clauses *c, size_t mark)
{
	return &c->place[c->mark[mark].index];
}

static bool
is_place(const struct clauses *c, size_t mark)
{
	return c->mark[mark].kind == MARK_PLACE;
}

/* a joint of a list of places: 、 和 及 */
static bool
is_joint(const struct clauses *c, size_t mark)
{
	return c->mark[mark].kind == MARK_PAUSE ||
	    c->mark[mark].kind == WORD_AND;
}

/* Is the place of mark i part of the name that the next mark continues:
 * 上海市 before 浦东新区? */
static bool
is_outer(const struct clauses *c, size_t i)
{
	return is_place(c, i) && i + 1 < c->marks && is_place(c, i + 1) &&
	    (place_of_mark(c, i + 1)->level == PLACE_OUTSIDE ||
	    place_within(place_of_mark(c, i + 1)->code,
	    place_of_mark(c, i)->code));
}

struct where
where_of_mark(const struct clauses *c, size_t mark)
{
	const struct place *p = place_of_mark(c, mark);
	struct where w = WHERE_NONE;

	w.places = 1;
	w.table = p->table;
	w.line = p->line;
	w.rule = "named";
	if (p->level == PLACE_UNKNOWN && p->form == PLACE_WORD)
		return w;       /* 全市, and no city is known */
	w.name = p->name;
	w.code = p->code;
	return w;
}

/* where the list of places that ends before mark `end` begins: items are
 * places or chains of them with joints between */
static size_t
list_start(const struct clauses *c, size_t end)
{
	size_t i = end;

	while (i > 0 && end - i < 2 * LIST_MAX) {
		if (is_place(c, i - 1))
			i--;
		else if (i > 1 && is_joint(c, i - 1) && is_place(c, i - 2))
			i -= 2;
		else
			break;
	}
	return i;
}

size_t
where_list(const struct clauses *c, size_t end, size_t item[], size_t max)
{
	size_t n = 0;

	for (size_t i = list_start(c, end); i < end && n < max; i++)
		if (is_place(c, i) && !is_outer(c, i))
			item[n++] = i;
	return n;
}

/* the places of a list, joined; of 3例，均在永州市、新疆4例 not the first, which is
 * that of the figure before (`taken`) */
static struct where
where_of_list(const struct clauses *c, struct arena *a, size_t end, bool taken)
{
	size_t item[LIST_MAX], n = where_list(c, end, item, LEN(item));
	size_t first = taken && n > 1;
	struct where all = n > 0 ? where_of_mark(c, item[first]) : WHERE_NONE;

	for (size_t i = first + 1; i < n; i++) {
		struct where w = where_of_mark(c, item[i]);

		if (w.name.n == 0)
			continue;
		if (all.name.n > 0) {
			all.name = arena_join(a, all.name, SLICE("、"));
			all.code = arena_join(a, all.code, SLICE("、"));
		}
		all.name = arena_join(a, all.name, w.name);
		all.code = arena_join(a, all.code, w.code);
	}
	all.places = n - first;
	return all;
}

/* 省（…）和新疆…: joined to something that is no place, so not the whole */
static bool
is_partial(const struct clauses *c, size_t start)
{
	return start > 1 && c->mark[start - 1].kind == WORD_AND &&
	    c->mark[start - 2].kind != MARK_FIGURE &&
	    c->mark[start - 2].kind != MARK_COMMA;
}

static bool
is_helper(const struct clauses *c, size_t mark)
{
	return mark + 1 < c->marks && c->mark[mark + 1].kind == WORD_AID;
}

static bool
is_toward(const struct clauses *c, size_t start)
{
	return start > 0 && (c->mark[start - 1].kind == WORD_TOWARD ||
	    c->mark[start - 1].kind == WORD_AID ||
	    mark_is_standard(&c->mark[start - 1]));
}

/* 在建工程河东区净水站: a place inside a longer name */
static bool
is_inside_name(const struct clauses *c, size_t start, size_t end)
{
	return start > 0 && end < c->marks &&
	    mark_is_content(&c->mark[start - 1]) &&
	    mark_is_content(&c->mark[end]);
}

/* 3例，均在大连市；1例，在安庆市。 : the place of the figure before it */
static bool
is_of_figure_before(const struct clauses *c, size_t start, size_t end)
{
	if (start == 0)
		return false;
	if (c->mark[start - 1].kind == WORD_ALL_AT)
		return true;
	return c->mark[start - 1].kind == WORD_PREP && start > 1 &&
	    mark_is_hard(&c->mark[start - 2]) && end < c->marks &&
	    mark_is_hard(&c->mark[end]);
}

bool
where_holds(const struct clauses *c, size_t mark)
{
	size_t start = list_start(c, mark + 1), item[2];

	if (is_outer(c, mark) || is_helper(c, mark) || is_toward(c, start) ||
	    is_partial(c, start) || is_inside_name(c, start, mark + 1) ||
	    is_of_figure_before(c, start, mark + 1))
		return false;
	if (mark + 2 < c->marks && is_joint(c, mark + 1) &&
	    is_place(c, mark + 2))
		return false;
	return where_list(c, mark + 1, item, LEN(item)) == 1;
}

struct where
where_before(const struct clauses *c, struct arena *a, size_t figure)
{
	size_t at = c->of_figure[figure], i, start;
	bool list = at > 0 && c->mark[at - 1].kind == WORD_ETC;
	struct where w = WHERE_NONE;

	/* 分布在福田区（6例）、南山区（3例） */
	i = at > 1 && at + 1 < c->marks && c->mark[at - 1].kind == MARK_OPEN &&
	    c->mark[at + 1].kind == MARK_CLOSE && is_place(c, at - 2) ?
	    at - 1 : at;
	for (; i > 0 && at - i < WALK_MAX; i--) {
		enum mark_kind k = c->mark[i - 1].kind;

		/* 广州市：5例 */
		if (k == MARK_COLON && i > 1 && is_place(c, i - 2))
			continue;
		if (k == MARK_FIGURE || mark_is_hard(&c->mark[i - 1]) ||
		    (list && k == MARK_PAUSE && i > 1 && !is_place(c, i - 2)))
			return w;
		if (k != MARK_PLACE || is_helper(c, i - 1))
			continue;
		start = list_start(c, i);
		if (is_partial(c, start) ||
		    (start > 0 && mark_is_standard(&c->mark[start - 1]))) {
			i = start + 1;
			continue;
		}
		/* 5例来自甲国、3例: of the figure before */
		if (is_toward(c, start) && start > 1 &&
		    c->mark[start - 2].kind == MARK_FIGURE)
			return w;
		w = where_of_list(c, a, i, start > 0 &&
		    c->mark[start - 1].kind == WORD_ALL_AT);
		w.toward = is_toward(c, start) || is_inside_name(c, start, i);
		w.rule = w.toward ? "passing" : "before";
		return w;
	}
	return w;
}

/* The mark behind figure `at` where its place could begin: behind a comma, a
 * bracket, or what says of which kind it is (，为境外输入病例（在上海）,
 * ，均为本土病例，在上海). */
static size_t
skip_to_place(const struct clauses *c, size_t at)
{
	size_t i = at + 1, end = at + 12;

	if (c->mark[i].kind == MARK_OPEN)
		return i + 1;
	if (c->mark[i].kind == MARK_COMMA) {
		if (!says_of_all(c, i + 1) || (i + 2 < c->marks &&
		    is_place(c, i + 2)))
			return i + 1;
		i++;
	}
	while (i < c->marks && i < end && !mark_is_hard(&c->mark[i]) &&
	    c->mark[i].kind != MARK_FIGURE && !is_place(c, i) &&
	    c->mark[i].kind != MARK_PAUSE)
		i++;
	return i < c->marks && (c->mark[i].kind == MARK_OPEN ||
	    (c->mark[i].kind == MARK_COMMA && i > at + 1)) ? i + 1 : at + 1;
}

struct where
where_behind(const struct clauses *c, struct arena *a, size_t figure)
{
	size_t at = c->of_figure[figure], i = skip_to_place(c, at), end, behind;
	bool bracket = c->mark[i - 1].kind == MARK_OPEN, said = false;
	struct where w = WHERE_NONE;

	for (end = i + 4; i < c->marks && i < end &&
	    (c->mark[i].kind == WORD_ALL_AT || c->mark[i].kind == WORD_PREP ||
	    c->mark[i].kind == WORD_ADVERB ||
	    c->mark[i].kind == WORD_TOWARD); i++)
		said = said || c->mark[i].kind != WORD_ADVERB;
	if (i >= c->marks || !is_place(c, i) || (!said && !bracket))
		return w;
	for (end = i + 1; end < c->marks && (is_place(c, end) ||
	    (is_joint(c, end) && end + 1 < c->marks && is_place(c, end + 1)));
	    end++)
		;
	/* （大连市报告） too, but not （大连市报告2例， */
	behind = end + (end < c->marks && c->mark[end].kind == WORD_TELL);
	/* 5例来自甲国、3例来自乙国 */
	if (behind < c->marks && c->mark[behind].kind != WORD_ETC &&
	    !mark_is_hard(&c->mark[behind]) && !(is_joint(c, behind) &&
	    c->mark[behind + 1].kind == MARK_FIGURE))
		return w;
	w = where_of_list(c, a, end, false);
	w.rule = "behind";
	return w;
}
