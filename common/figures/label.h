/* common/figures/label.h -- what a figure counts
 *
 * The noun phrase before the figure (新增确诊病例8例), behind it (25名新入学的学生)
 * or around it (新增2例重症), found by the words that bound it
 * (common/data/label_words.tsv).
 */
#ifndef FIGURES_LABEL_H
#define FIGURES_LABEL_H

#include "base/arena.h"
#include "figures/clause.h"

/* A label in its parts, each of which a later figure may replace by its own:
 * 新增 本土 确诊病例.  All are slices of the passage, or of what was kept of an
 * earlier one. */
struct phrase {
	struct slice state;     /* 新增, 累计 */
	struct slice kind;      /* 本土, 境外输入 */
	struct slice noun;
	bool closed;            /* a verb without its object says it all: there
	                         * is no noun, and none is carried on */
	const char *rule;       /* for --explain: which rule found it */
	unsigned line;          /* of label_words.tsv: the word at its bound */
};

#define PHRASE_NONE ((struct phrase){ SLICE_NONE, SLICE_NONE, SLICE_NONE, false, "", 0 })

/* The figure's own phrase: what its clause says, without what it continues.
 * Parts that the clause does not have are empty. */
struct phrase label_own(const struct passage *, const struct clauses *,
    size_t figure);

/* the noun phrase that ends before a mark; empty where none does */
struct phrase label_before(const struct passage *, const struct clauses *,
    size_t mark);

/* what is counted where the clause says only a part, or nothing: `own` with the
 * parts that it lacks from the phrase that it continues */
struct phrase label_continue(struct phrase own, struct phrase from);

/* What stands between the figure at mark `at` and the bracket at mark `open`, as
 * far as it says what all of it is: 3例，均为境外输入病例（; empty where nothing
 * does. */
struct phrase label_of_all(const struct passage *, const struct clauses *,
    size_t at, size_t open);

/* `said` of things that are `from`: 境外输入病例 of 新增疑似病例 are
 * 新增境外输入疑似病例, where the noun of the one ends that of the other */
struct phrase label_narrow(struct phrase said, struct phrase from);

/* The subject of the clause that ends before mark `end`: what an earlier clause
 * speaks of; empty where it has none. */
struct phrase label_subject(const struct passage *, const struct clauses *,
    size_t end);

/* The nouns of the list that ends before mark `end` (甲、乙和丙分别…), from the
 * left: room for max; gives how many there are.  Where its joints could make
 * more of them, `figures` says how many there should be. */
size_t label_list(const struct passage *, const struct clauses *, size_t end,
    size_t figures, struct phrase item[], size_t max);

/* as one text */
struct slice label_print(struct arena *, const struct phrase *);

static inline bool
phrase_is_empty(const struct phrase *p)
{
	return p->state.n == 0 && p->kind.n == 0 && p->noun.n == 0;
}

#endif
