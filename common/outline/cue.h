/* common/outline/cue.h -- words that begin, hand over and end a turn
 *
 * Two tables: outline_cues.tsv and outline_acts.tsv say what each value means.
 * Text is folded.
 */
#ifndef OUTLINE_CUE_H
#define OUTLINE_CUE_H

#include "base/slice.h"

enum {
	CUE_GREETING = 1, CUE_ADDRESS = 2, CUE_SELF = 4, CUE_THANKS = 8,
	CUE_SOURCE = 16, CUE_SCENE = 32, CUE_SAYS = 64, CUE_INVITE = 128,
	CUE_FLOOR = 256, CUE_ASKING = 512, CUE_HEARERS = 1024, CUE_ALL = 2048,
	CUE_PEOPLE = 4096, CUE_WISHES = 8192, CUE_OVER = 16384,
	CUE_COUNTS = 32768, CUE_LETTER = 65536
};

enum {
	ACT_NONE = 0, ACT_ASKS = 1, ACT_ANSWERS = 2, ACT_REPORTS = 4, ACT_HOSTS = 8
};

struct cue {
	unsigned what;          /* CUE_… or ACT_… */
	struct slice word;      /* in the text */
	unsigned line;          /* of the table */
};

/* the longest word at the head of the text; false where there is none */
bool cue_longest(struct cue *, struct slice text);

/* Is the text as a whole a word of one of the kinds? */
bool cue_whole(struct slice text, unsigned what);
/* the next word of one of the kinds `what` in *rest, which is moved behind it */
bool cue_next(struct cue *, struct slice *rest, unsigned what);

/* of these kinds those of which there is a word in the text */
unsigned cue_kinds(struct slice text, unsigned what);

/* the longest word of one of the kinds that ends where the text ends */
bool cue_last(struct cue *, struct slice text, unsigned what);

/* the same with acts */
bool act_next(struct cue *, struct slice *rest, unsigned what);
bool act_last(struct cue *, struct slice text, unsigned what);

#endif
