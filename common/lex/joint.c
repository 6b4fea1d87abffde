/* common/lex/joint.c -- what stands between the items of a list */
#include "lex/joint.h"

#define ROW(word, kind, line) kind,
static const uint32_t kinds[] = {
#include "data/joints.inc"
};
#undef ROW
#include "data/joints.trie"

const struct word_sets joints = { &joints_words, kinds };
