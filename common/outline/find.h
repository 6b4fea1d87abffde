/* common/outline/find.h -- labels, weighed against what stands around them
 *
 * A name before a colon, an office in a line of its own: other things look so
 * too.  Here other turns, how the words begin, and who was introduced decide.
 */
#ifndef OUTLINE_FIND_H
#define OUTLINE_FIND_H

#include <stdbool.h>

#include "base/buf.h"
#include "outline/label.h"
#include "outline/outline.h"
#include "outline/turn.h"

/* A label read before: the same few begin most paragraphs of a transcript, and
 * nothing behind its colon tells more. */
enum { FIND_KNOWN = 8, FIND_KNOWN_BYTES = 60 };
struct find_known {
	char key[FIND_KNOWN_BYTES];     /* with the colon */
	size_t n;
	struct label label;
};

struct find {
	struct turns *turns;            /* what is known so far; lent */
	struct buf name, title;         /* where they stand in lines of their
	                                 * own; else empty */
	size_t more;                    /* lines of the label behind the first */
	struct buf ahead, room;
	struct find_known known[FIND_KNOWN];
	size_t knows;                   /* ever; the next takes place
	                                 * knows % FIND_KNOWN */
};
#define FIND_INIT { .turns = NULL, .name = BUF_INIT, .title = BUF_INIT, \
	.ahead = BUF_INIT, .room = BUF_INIT, .knows = 0 }

void find_release(struct find *);

/* the head of a paragraph, folded: as long as a label may be and more; good
 * until the next call of anything here */
struct slice find_head(struct find *, const struct outline_par *);

/* label_read, of a label that was read before at once */
bool find_read(struct find *, struct label *, struct slice folded);

/* Does the turn of somebody begin with par[0]?  `signs` is what label_signs
 * told of it, `folded` its head. */
bool find_label(struct find *, struct label *, unsigned signs,
    struct slice folded, const struct outline_par par[], size_t n);

/* the same of a heading: the name in bold, 局长陈立：, three lines */
bool find_in_heading(struct find *, struct label *, struct slice folded,
    const struct outline_par par[], size_t n);

#endif
