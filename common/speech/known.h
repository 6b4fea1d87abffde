/* speech/known.h -- who has been named in a document so far
 *
 * Remembers persons and bodies with their titles, who was the subject last, and
 * finds whom 他, 该负责人 and 祝主任 mean.  Names and titles are written as they
 * are printed.  It holds no more than KNOWN_MAX: who was not met for longest
 * goes first.
 */
#ifndef SPEECH_KNOWN_H
#define SPEECH_KNOWN_H

#include <stdint.h>

#include "base/buf.h"
#include "base/slice.h"
#include "people/title.h"

enum entity { ENTITY_PERSON, ENTITY_ORG, ENTITY_UNKNOWN };

struct member {
	struct buf name, title;
	enum entity entity;
	unsigned long met;      /* when last: larger is later */
};

enum { KNOWN_MAX = 256 };

struct known {
	struct member member[KNOWN_MAX];
	size_t n;
	unsigned long clock;
	int person;             /* met last as a subject or speaker; -1 none */
	int subject;            /* the same, bodies too */
	int self;               /* whose turn it is: 他 is somebody else; -1 */
	uint64_t head[4];       /* a bit for what a name begins with: most words
	                         * that are asked for begin no name */
	struct buf name, title; /* room for known_person */
};

void known_init(struct known *);
void known_reset(struct known *);
void known_release(struct known *);

/* Meets somebody: the member, new or known; an empty title leaves his. */
int known_meet(struct known *, struct slice name, struct slice title,
    enum entity);
/* the same with a person or body of the text, his title if he is named */
int known_person(struct known *, struct slice text, const struct person *,
    enum entity);
/* he is the subject of what follows */
void known_lead(struct known *, int member);

/* whose name it is, -1 where nobody's */
int known_find(const struct known *, struct slice name);
/* the member whose name text begins with, the longest; -1 where nobody's */
int known_at(const struct known *, struct slice text);
/* the person last met whose name begins with the surname and whose title holds
 * the office (empty: any); -1 */
int known_by_office(const struct known *, struct slice surname,
    struct slice office);
/* the person last met of whose name, written with dots, this is the last part or
 * the first; -1 */
int known_by_part(const struct known *, struct slice part);
/* the body last met whose name ends so; -1 */
int known_by_ending(const struct known *, struct slice ending);

#endif
