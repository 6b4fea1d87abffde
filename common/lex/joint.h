/* common/lex/joint.h -- what stands between the items of a list: 、 和 以及
 *
 * common/data/joints.tsv says what each kind is; set_begins and set_ends of
 * lex/set.h look for them.  Text is folded.
 */
#ifndef LEX_JOINT_H
#define LEX_JOINT_H

#include "lex/set.h"

enum {
	JOINT_AND = 1, JOINT_OR = 2, JOINT_TO = 4, JOINT_PAUSE = 8,
	JOINT_COMMA = 16
};

extern const struct word_sets joints;

#endif
