/* common/base/arena.h -- memory that lives for one piece of work and goes at once
 *
 * What arena_bytes gives stays where it is until arena_reset.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/slice.h"

struct arena_chunk;

struct arena {
	struct arena_chunk *chunk;      /* the one in use; older ones behind it */
};

#define ARENA_INIT { NULL }

/* n bytes, aligned for chars only */
char *arena_bytes(struct arena *, size_t n);
/* a and then b; a itself where b is empty, or directly behind it already */
struct slice arena_join(struct arena *, struct slice a, struct slice b);
/* a copy of the slice */
struct slice arena_keep(struct arena *, struct slice);
/* forgets all of it; the newest room is kept */
void arena_reset(struct arena *);
void arena_release(struct arena *);

#endif
