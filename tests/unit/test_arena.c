/* tests/unit/test_arena.c -- memory that goes at once */
#include "base/arena.h"

#include "test.h"

int
main(void)
{
	struct arena a = ARENA_INIT;
	struct slice text = SLICE("甲乙丙"), kept, joined;
	char *first;

	joined = arena_join(&a, slice_head(text, 3), slice_from(text, 3));
	CHECK(joined.p == text.p && joined.n == text.n,
	    "neighbours are joined where they stand");
	joined = arena_join(&a, slice_from(text, 6), slice_head(text, 3));
	CHECK_SLICE(joined, "丙甲", "others are copied");
	CHECK_SLICE(arena_join(&a, SLICE_NONE, text), "甲乙丙",
	    "nothing and something");
	CHECK_SLICE(arena_join(&a, text, SLICE_NONE), "甲乙丙",
	    "something and nothing");
	kept = arena_keep(&a, text);
	CHECK(kept.p != text.p && slice_eq(kept, text), "a copy");
	first = arena_bytes(&a, 100000);
	memset(first, 'x', 100000);
	(void)arena_bytes(&a, 100000);
	CHECK_SLICE(kept, "甲乙丙", "what was given stays where it is");
	CHECK(first[99999] == 'x', "large pieces too");
	arena_reset(&a);
	CHECK_SLICE(arena_keep(&a, text), "甲乙丙", "again after a reset");
	arena_release(&a);
	arena_release(&a);
	CHECK(a.chunk == NULL, "released twice");
	return test_done();
}
