/* common/figures/side.h -- the noun phrase on one side of a figure
 *
 * Walks over the marks of a passage (clause.h), to the left or the right of a
 * figure, to the words that bound what is counted.
 */
#ifndef FIGURES_SIDE_H
#define FIGURES_SIDE_H

#include "figures/clause.h"

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

static inline bool
side_is_empty(const struct side *s)
{
	return s->run.beg == s->run.end;
}

/* what stands before the figure at mark `at` */
struct side look_before(const struct passage *, const struct clauses *,
    size_t at);

/* 《防控方案(试行第九版)》: an edition in brackets is that of the title before
 * them.  False where the figure stands in no such place. */
bool look_before_bracket(struct side *, const struct passage *,
    const struct clauses *, size_t at);

/* 医院（3家）: what a bracket that begins with the figure at mark `at` is of, where
 * that is no figure's */
struct side look_out_of_bracket(const struct passage *p,
    const struct clauses *c, size_t at);

/* what stands behind the figure at mark `at` */
struct side look_behind(const struct passage *, const struct clauses *,
    size_t at);

/* 85人在接受康复训练, 22例由无症状感染者转为确诊病例: a verb behind the figure,
 * from mark `at` on, where no noun is near.  A preposition with a noun is part of
 * what is said. */
struct side verb_right(const struct clauses *, size_t at);

/* 集中安置点, 供电恢复率, 中国队: does the one character of mark i make a noun of
 * the verb or place before it? */
bool side_is_suffix(const struct passage *, const struct clauses *, size_t i);

/* 服务队, 检测点: is mark i an ending that always makes a noun of the verb before
 * it? */
bool side_ends_noun(const struct passage *, const struct clauses *, size_t i);

/* 每10股, 每50公斤: is the figure at mark `at` what others are reckoned by? */
bool side_is_each(const struct passage *p, const struct clauses *c, size_t at);

/* 一年期国债: is mark i a duration that a noun begins with? */
bool side_is_term(const struct passage *p, const struct clauses *c, size_t i);

/* takes what cannot begin or end a phrase off its ends */
struct run run_trim(const struct clauses *, struct run);

#endif
