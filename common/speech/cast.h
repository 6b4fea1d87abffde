/* speech/cast.h -- who has been named in a document so far
 *
 * Remembers persons and bodies with their titles, who was the subject last, and
 * finds whom 他, 该负责人 and 祝主任 mean.  Names and titles are written as they
 * are printed.  It holds no more than CAST_MAX: who was not met for longest
 * goes first.
 */
#ifndef SPEECH_CAST_H
#define SPEECH_CAST_H

#include "base/buf.h"
#include "base/slice.h"

enum entity { ENTITY_PERSON, ENTITY_ORG, ENTITY_UNKNOWN };

struct member {
	struct buf name, title;
	enum entity entity;
	unsigned long met;      /* when last: larger is later */
};

enum { CAST_MAX = 256 };

struct cast {
	struct member member[CAST_MAX];
	size_t n;
	unsigned long clock;
	int person;             /* met last as a subject or speaker; -1 none */
	int subject;            /* the same, bodies too */
};

void cast_init(struct cast *);
void cast_reset(struct cast *);
void cast_release(struct cast *);

/* Meets somebody: the member, new or known; an empty title leaves his. */
int cast_meet(struct cast *, struct slice name, struct slice title,
    enum entity);
/* he is the subject of what follows */
void cast_lead(struct cast *, int member);

/* whose name it is, -1 where nobody's */
int cast_find(const struct cast *, struct slice name);
/* the member whose name text begins with, the longest; -1 where nobody's */
int cast_at(const struct cast *, struct slice text);
/* the person last met whose name begins with the surname and whose title holds
 * the office (empty: any); -1 */
int cast_by_office(const struct cast *, struct slice surname,
    struct slice office);
/* the body last met whose name ends so; -1 */
int cast_by_ending(const struct cast *, struct slice ending);

#endif
