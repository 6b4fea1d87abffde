/* common/outline/cast.h -- the people whom a document has introduced
 *
 * A label often has a name alone, an office alone, or neither (答：); the text
 * before it said who that is.  A cast remembers the CAST_MAX people introduced
 * last, whatever the length of the document.
 *
 * To find people with their offices in a text takes long, and most documents
 * have no labels.  So a cast keeps the texts and reads them when it is asked,
 * and of them only what the question needs.
 */
#ifndef OUTLINE_CAST_H
#define OUTLINE_CAST_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"

enum {
	CAST_MAX = 32, CAST_NAME = 60, CAST_TITLE = 240,
	CAST_BYTES = 12000      /* of texts kept */
};

struct cast_member {
	char name[CAST_NAME], title[CAST_TITLE];
	unsigned char name_n, title_n;
	unsigned acts;          /* ACT_…: what the text says that he will do */
	size_t heard;           /* how much of the texts was searched for him */
};

struct cast {
	struct cast_member member[CAST_MAX];
	size_t n;               /* ever added; the place of the next is n % MAX */
	struct buf kept;        /* the texts, one a line */
	size_t heard;           /* bytes ever put there */
	unsigned acts;          /* ACT_…: who does these was asked last, */
	size_t acts_heard;      /* when so much had been heard */
	size_t spent;           /* what the questions since the texts were read
	                         * as a whole have cost, in bytes read */
	struct buf name, title, fold;   /* room */
};
#define CAST_INIT { .n = 0, .kept = BUF_INIT, .name = BUF_INIT, \
	.title = BUF_INIT, .fold = BUF_INIT }

void cast_reset(struct cast *);
void cast_release(struct cast *);

/* A text that may introduce people.  Where there is no more room for it, those
 * kept are read if the document is one with turns; else it is not kept. */
void cast_hear(struct cast *, struct slice text, bool turns);

/* Notes the person, or what is new of one who is known.  What is too long for
 * a member is not noted. */
void cast_add(struct cast *, struct slice name, struct slice title,
    unsigned acts);

/* All of these are good until the next call of anything here. */
/* by name; NULL where nobody is called so */
const struct cast_member *cast_person(struct cast *, struct slice name);
/* the only one whose title ends with the office, or with what follows his
 * surname in it (卓发言人) */
const struct cast_member *cast_in_office(struct cast *, struct slice office);
/* the only one who does one of the acts */
const struct cast_member *cast_who(struct cast *, unsigned acts);

static inline struct slice
cast_name(const struct cast_member *m)
{
	return slice_of(m->name, m->name_n);
}

static inline struct slice
cast_title(const struct cast_member *m)
{
	return slice_of(m->title, m->title_n);
}

#endif
