/* common/outline/cast.h -- the people whom a document has introduced
 *
 * A label often has a name alone, an office alone, or neither (答：); the text
 * before it said who that is.  A cast remembers the CAST_MAX people introduced
 * last, whatever the length of the document.
 */
#ifndef OUTLINE_CAST_H
#define OUTLINE_CAST_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"

enum { CAST_MAX = 32, CAST_NAME = 60, CAST_TITLE = 240 };

struct cast_member {
	char name[CAST_NAME], title[CAST_TITLE];
	size_t told;            /* for the user: how much of the text has been
	                         * asked for him */
	unsigned char name_n, title_n;
	unsigned acts;          /* ACT_…: what the text says that he will do */
};

struct cast {
	struct cast_member member[CAST_MAX];
	size_t n;               /* ever added; the place of the next is n % MAX */
	struct buf name, title, fold;   /* room */
};
#define CAST_INIT { .n = 0, .name = BUF_INIT, .title = BUF_INIT, \
	.fold = BUF_INIT }

void cast_reset(struct cast *);
void cast_release(struct cast *);

/* Notes the person, or what is new of one who is known.  What is too long for
 * a member is not noted. */
struct cast_member *cast_add(struct cast *, struct slice name,
    struct slice title, unsigned acts);

/* by name; NULL where nobody is called so */
struct cast_member *cast_named(struct cast *, struct slice name);
/* the only one whose title ends with the office, or with what follows his
 * surname in it (卓发言人) */
struct cast_member *cast_in_office(struct cast *, struct slice office);
/* the only one who does one of the acts */
struct cast_member *cast_who(struct cast *, unsigned acts);

/* notes everybody whom the text introduces with an office and a name, and what
 * it says that they do; both texts are the same but for folding */
void cast_scan(struct cast *, struct slice text, struct slice folded);
/* the same of one alone, by his name; quick where no office stands before it */
void cast_learn(struct cast *, struct slice name, struct slice text);

/* notes who is to answer without being named: 市医保局有关负责人就…作了解答 */
void cast_scan_unnamed(struct cast *, struct slice text, struct slice folded);

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
