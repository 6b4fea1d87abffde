/* common/figures/frame.h -- lists inside lists: what a figure goes on from
 *
 * A breakdown opens a frame: a bracket, 其中, a colon.  Figures in it are parts of
 * the figure that stood before it, and inherit its label and place.  Frames are
 * a stack; the lowest is the passage itself.
 */
#ifndef FIGURES_FRAME_H
#define FIGURES_FRAME_H

#include "figures/breakdown.h"
#include "figures/label.h"
#include "figures/place_of.h"

enum frame_kind {
	FRAME_PASSAGE,
	FRAME_BRACKET,          /* to its closing bracket */
	FRAME_COLON,            /* 8例：…  to the end of the sentence */
	FRAME_SUB               /* 其中, 含: as long as figures fit in */
};

struct frame {
	enum frame_kind kind;
	bool wide;              /* of FRAME_SUB: it began its sentence, and ；
	                         * does not end it */
	bool passed;            /* a ； stands behind the last figure: the next
	                         * one may be outside */
	bool part;              /* its figures are parts of `total`, which a
	                         * 含 does not say */
	size_t number;          /* no other frame of the passage has it */
	size_t total;           /* the figure that it divides, or NO_FIGURE */
	size_t last;            /* the figure in it that came last */
	struct phrase head;     /* label of the total */
	struct phrase label;    /* what a figure without a noun goes on from */
	struct where area;      /* the place of the total */
	struct where where;     /* the place that holds for the next figure */
	struct where here;      /* and the one that holds for what divides the
	                         * last: 甲省报告8例，乙市报告5例（…） */
	bool pure;              /* the last figure had a place and no noun */
	bool led;               /* a place with words of its own leads the clause:
	                         * 甲市新增9例、新增死亡1例 */
	size_t items;           /* figures with nothing but a place so far, one
	                         * behind the other: a list of places */
	struct where outer;     /* what held before these */
	struct sum sum;
};

enum { FRAMES_MAX = 24 };       /* deeper ones are read as the deepest */

struct frames {
	struct frame frame[FRAMES_MAX];
	size_t depth;           /* of the one on top */
	size_t deeper;          /* brackets open beyond FRAMES_MAX */
	size_t opened;          /* so far */
};

void frames_init(struct frames *);
struct frame *frames_top(struct frames *);
/* opens a frame under `total` (NO_FIGURE where it divides none) */
void frames_open(struct frames *, enum frame_kind, size_t total);
/* a closing bracket ends the nearest FRAME_BRACKET and what it holds */
void frames_close_bracket(struct frames *);
/* Behind ； the narrow FRAME_SUBs on top hold only where the next figure is
 * plainly one more of their parts. */
void frames_close_clause(struct frames *);
/* The end of a sentence ends all of them, where it stands in a bracket (that
 * closes behind it) those in the bracket. */
void frames_close_sentence(struct frames *, bool in_bracket);
bool frames_have_bracket(const struct frames *);
void frames_pop(struct frames *);

/* Does the frame still hold for the figure, of which its clause says `own` and
 * `where`? */
bool frame_fits(const struct frame *, const struct passage *, size_t figure,
    const struct phrase *own, const struct where *);

#endif
