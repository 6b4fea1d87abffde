/* common/article/who.h -- who published, who wrote: names in bylines */
#ifndef ARTICLE_WHO_H
#define ARTICLE_WHO_H

#include "base/buf.h"
#include "base/slice.h"

enum who {
	WHO_NONE,               /* nobody, or no name at all */
	WHO_MEDIA,              /* a paper, a site, an office */
	WHO_PERSON,
	WHO_OTHER               /* a name of something */
};

/* what a name is, by its words (common/data/strip_names.tsv) */
enum who who_of(struct slice name);

/* May it be the name of a publisher?  With a label before it (`labelled`) all
 * but a few words may. */
bool who_may_publish(struct slice name, bool labelled);

/* the next word of *rest, parted by spaces and the signs of lists; empty at
 * its end */
struct slice who_next(struct slice *rest);

/* Adds the names that value begins with, parted by 、; offices before them and
 * inner spaces are left out, 佚名 and its kin as well.  Says how many; `loose`:
 * the first is taken though it looks like no person's name. */
size_t who_names(struct buf *out, struct slice value, bool loose);

/* Are all its words persons' names and offices? */
bool who_all_names(struct slice value);

/* what follows the first or the last office in the text (记者, 作者), or empty */
struct slice who_behind_office(struct slice text, bool last);

/* what stands in the brackets that the text ends with: names, 张三／某地报道;
 * or empty */
struct slice who_in_last_bracket(struct slice text);

/* takes a bracket at the end, (上海), off a publisher's name */
struct slice who_publisher(struct slice value);

#endif
