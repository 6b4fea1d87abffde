/* common/lex/joint.h -- what stands between the items of a list: 、 和 以及
 *
 * common/data/joints.tsv says what each kind is.  Text is folded.
 */
#ifndef LEX_JOINT_H
#define LEX_JOINT_H

#include "base/slice.h"

enum {
	JOINT_AND = 1, JOINT_OR = 2, JOINT_TO = 4, JOINT_PAUSE = 8,
	JOINT_COMMA = 16
};

/* bytes of the longest joint of these kinds that the text begins with, or ends
 * with; 0 where there is none */
size_t joint_begins(struct slice text, unsigned which);
size_t joint_ends(struct slice text, unsigned which);

#endif
