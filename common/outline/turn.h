/* common/outline/turn.h -- whose turn it is, and where a turn ends
 *
 * What a document has told so far about who speaks: the turn that runs, the
 * people introduced, who was asked to answer next.  `text` is a paragraph as it
 * stands in the document; what is looked at is folded here.
 */
#ifndef OUTLINE_TURN_H
#define OUTLINE_TURN_H

#include <stdbool.h>

#include "base/buf.h"
#include "outline/cast.h"
#include "outline/label.h"

enum turn_kind { TURN_NONE, TURN_ASKS, TURN_ANSWERS, TURN_SPEECH };

struct turns {
	enum turn_kind kind;            /* of the turn that runs */
	struct buf speaker, title;      /* empty: not known */
	bool host;                      /* who speaks leads through */
	bool notice;                    /* a body speaks to the public */
	bool asked;                     /* a question was asked in this article */
	bool labelled;                  /* a label was seen in this document */
	bool after_question;            /* the turn before this one asked */
	bool put;                       /* the question has been put: it ended
	                                 * with its mark */
	bool thanked;                   /* the last paragraph closed the speech */
	size_t pars;                    /* paragraphs of the turn so far */
	struct buf next, next_title;    /* who was asked to speak next */
	struct buf last, last_title;    /* who answered last */
	struct buf asker;               /* the body that asked last: a paper */
	struct cast cast;
	struct buf tail;                /* the end of the last paragraph of the
	                                 * turn, heeded when that is over */
	struct buf fold, heed;
};
#define TURNS_INIT { .kind = TURN_NONE, .speaker = BUF_INIT, \
	.title = BUF_INIT, .next = BUF_INIT, .next_title = BUF_INIT, \
	.last = BUF_INIT, .last_title = BUF_INIT, .asker = BUF_INIT, \
	.cast = CAST_INIT, \
	.tail = BUF_INIT, .fold = BUF_INIT, \
	.heed = BUF_INIT }

void turns_release(struct turns *);
/* a document begins; an article begins */
void turns_reset(struct turns *);
void turns_article(struct turns *);

/* A turn begins with a label of the paragraph.  Where the name and the office
 * stand in lines of their own they are handed over, else they are empty. */
void turns_begin(struct turns *, const struct label *, struct slice text,
    struct slice name, struct slice title);
/* a body's words to the public begin; speaker may be empty */
void turns_notice(struct turns *, struct slice speaker, struct slice title);
/* a question that somebody puts whom nothing names begins */
void turns_ask(struct turns *);
/* what a paragraph of the turn that runs tells: whether the speech is closed,
 * and, where it turns out to be the last one, who is to speak next */
void turns_heed(struct turns *, struct slice text);
/* a text of narration that may introduce people */
void turns_introduce(struct turns *, struct slice text);
/* 有人问：何时开通？局长陈立回应，…: where in the paragraph of a question that was
 * told of the answer is told as well; NULL where it is not.  The turn ends with
 * the paragraph then. */
const char *turns_answered(struct turns *, struct slice text);
/* the turn that runs is over */
void turns_end(struct turns *);

/* turn_greets, of a text of which mostly a few characters tell that it does not */
bool turns_greeted(struct turns *, struct slice text);

/* Does narration resume with this paragraph, which has no label? */
bool turns_end_at(struct turns *, struct slice text);

/* Is it addressed to an audience (大家好！ 各位市民朋友：)? */
bool turn_greets(struct slice folded);
/* Does a body begin to write to somebody (本院受理…, 你单位…)? */
bool turn_writes(struct slice folded);
/* Does it put a question? */
bool turn_puts(struct slice folded);
/* Does somebody speak of himself or to his hearers in it? */
bool turn_speaks(struct slice folded);

#endif
