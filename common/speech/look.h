/* speech/look.h -- a look for a subject: what subject.c, lead.c and guess.c share
 *
 * Inner to this folder.
 */
#ifndef SPEECH_LOOK_H
#define SPEECH_LOOK_H

#include "people/title.h"
#include "speech/subject.h"

struct look {                   /* what every step needs */
	struct subject *out;
	struct known *known;
	const struct passage *p;
	size_t lo;              /* nothing before it is looked at */
};

/* The member stands at [beg, end): one subject more. */
void look_found(struct look *, int member, size_t beg, size_t end,
    const char *rule, unsigned line);

/* The person or body joins the cast, or is tied to a member that it means, and
 * is found. */
void look_meet(struct look *, const struct person *);

/* 司长亦多次强调, 老人没有回答: what stands behind the office is no name but a gap */
bool look_is_gap(struct slice fold, const struct person *);

/* Words that no table knows, before the gap that ends at `verb`, in the clause that
 * begins at `from`: somebody (一位经销商), or a body, if they are few. */
bool look_guess(struct look *, size_t from, size_t verb);

#endif
