/* common/lex/joint.c -- what stands between the items of a list */
#include "lex/joint.h"
#include "lex/set.h"

#define ROW(word, kind, line) kind,
static const uint32_t kinds[] = {
#include "data/joints.inc"
};
#undef ROW
#include "data/joints.trie"

static const struct word_sets joints = { &joints_words, kinds };

size_t
joint_begins(struct slice text, unsigned which)
{
	return set_begins(&joints, text, which);
}

size_t
joint_ends(struct slice text, unsigned which)
{
	return set_ends(&joints, text, which);
}
