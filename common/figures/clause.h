/* common/figures/clause.h -- a passage cut into figures, times, places, words
 *
 * There is no segmenter of words.  A passage is tiled with marks: what is known
 * (figures, times, places, punctuation, words of common/data/label_words.tsv),
 * and the text between them, which is taken for nouns.  The files that look for
 * labels and places walk over the marks.
 */
#ifndef FIGURES_CLAUSE_H
#define FIGURES_CLAUSE_H

#include "figures/figure.h"
#include "places/place.h"

enum mark_kind {
	MARK_TEXT,              /* what no table knows */
	MARK_FIGURE, MARK_TIME, MARK_PLACE,     /* `index` says which */
	MARK_STOP,              /* 。 ！ ？ and the end of a unit */
	MARK_SEMI, MARK_COLON, MARK_COMMA,
	MARK_PAUSE,             /* 、 */
	MARK_OPEN, MARK_CLOSE,  /* round and square brackets */
	MARK_QUOTE, MARK_UNQUOTE,       /* “ ” 《 》 */
	MARK_SPACE,
	/* words: their class is a column of label_words.tsv, which tells what
	 * each is for */
	WORD_NOUN, WORD_STATE, WORD_KIND, WORD_VERB, WORD_LINK, WORD_HAVE,
	WORD_CHANGE, WORD_ADVERB, WORD_PREP, WORD_TOWARD, WORD_AID, WORD_SUB,
	WORD_WITH, WORD_EACH, WORD_RESPECTIVE, WORD_ALL_AT, WORD_AND, WORD_OF,
	WORD_ETC, WORD_END, WORD_FATE, WORD_TELL,
	/* words that count only right before a figure, WORD_ALONE only where
	 * nothing stands before them: marks of theirs are WORD_CHANGE and
	 * WORD_LINK */
	WORD_TIGHT, WORD_ALONE,
	/* a word that counts only right behind or right before a figure: its
	 * mark is WORD_LINK */
	WORD_BEHIND,
	/* right before a figure its mark is WORD_CHANGE, else WORD_VERB */
	WORD_DONE,
	/* marks of theirs are WORD_VERB, WORD_NOUN, WORD_PREP and WORD_LINK */
	WORD_GAIN, WORD_HEAD, WORD_THAN, WORD_SHARE
};

struct mark {
	struct span at;
	enum mark_kind kind;
	size_t index;           /* of figure, time or place; the class that
	                         * label_words.tsv has of a word */
	unsigned line;          /* of a word, in label_words.tsv */
};

/* the marks of a passage; room is kept from passage to passage */
struct clauses {
	struct mark *mark;
	size_t marks, mark_cap;
	struct place *place;
	size_t places, place_cap;
	size_t *of_figure;      /* the mark of each figure */
	size_t figure_cap;
	struct gate *gate;      /* made when it is first needed */
};

#define CLAUSES_INIT { NULL, 0, 0, NULL, 0, 0, NULL, 0, NULL }

/* Cuts the passage.  Figures that stand inside a place's name (三明, 六安) leave
 * p->fig. */
void clauses_cut(struct clauses *, struct passage *p, const struct places *);
void clauses_release(struct clauses *);

/* 3.关税, 十二、公路, （一）桥: bytes of the mark of a list that folded text begins with; 0
 * where there is none */
size_t clause_list_mark(struct slice fold);

/* the name of the table of words, for --explain */
extern const char clause_table[];

/* Do the marks from i on say what all of the figure before is: 均为境外输入病例? */
bool says_of_all(const struct clauses *, size_t i);

/* Is a bracket that is open before mark i closed behind it, and not far from it? */
bool closes_bracket(const struct clauses *, size_t i);

/* Does the mark end a phrase whatever stands on its sides? */
static inline bool
mark_is_hard(const struct mark *m)
{
	return m->kind == MARK_STOP || m->kind == MARK_SEMI ||
	    m->kind == MARK_COLON || m->kind == MARK_COMMA ||
	    m->kind == MARK_OPEN || m->kind == MARK_CLOSE;
}

/* Is it what nouns are made of? */
static inline bool
mark_is_content(const struct mark *m)
{
	return m->kind == MARK_TEXT || m->kind == WORD_NOUN ||
	    m->kind == WORD_KIND || m->kind == WORD_FATE ||
	    m->kind == MARK_QUOTE ||
	    m->kind == MARK_UNQUOTE;
}

/* Is it a noun of what is measured: 价格, 面积, …量? */
static inline bool
mark_is_head(const struct mark *m)
{
	return (m->kind == WORD_NOUN || m->kind == MARK_TEXT) &&
	    m->index == WORD_HEAD;
}

/* Does it stand before what something is compared with, or measured from? */
static inline bool
mark_is_than(const struct mark *m)
{
	return m->kind == WORD_PREP && m->index == WORD_THAN;
}

/* Is the place behind it only what another is measured by: 比上海, 占全国的? */
static inline bool
mark_is_standard(const struct mark *m)
{
	return mark_is_than(m) ||
	    (m->kind == WORD_LINK && m->index == WORD_SHARE);
}

/* 服务价格, but not 取得收入: is the verb an attribute of what stands behind it? */
static inline bool
mark_is_attribute(const struct mark *m)
{
	return m->kind == WORD_VERB && m->index == WORD_VERB &&
	    mark_is_head(m + 1);
}

#endif
