/* common/base/arena.c -- memory that lives for one piece of work */
#include "base/arena.h"

#include "base/buf.h"

enum { CHUNK = 4096 };

struct arena_chunk {
	struct arena_chunk *older;
	size_t n, cap;
	char bytes[];
};

char *
arena_bytes(struct arena *a, size_t n)
{
	struct arena_chunk *c = a->chunk;

	if (c == NULL || c->cap - c->n < n) {
		size_t cap = n > CHUNK ? n : CHUNK;

		c = mem_array(NULL, 1, sizeof(*c) + cap);
		*c = (struct arena_chunk){ .older = a->chunk, .cap = cap };
		a->chunk = c;
	}
	c->n += n;
	return c->bytes + c->n - n;
}

struct slice
arena_keep(struct arena *a, struct slice s)
{
	char *p;

	if (s.n == 0)
		return SLICE_NONE;
	p = arena_bytes(a, s.n);
	memcpy(p, s.p, s.n);
	return slice_of(p, s.n);
}

struct slice
arena_join(struct arena *a, struct slice x, struct slice y)
{
	char *p;

	if (x.n == 0)
		return y;
	if (y.n == 0)
		return x;
	if (x.p + x.n == y.p)
		return slice_of(x.p, x.n + y.n);
	p = arena_bytes(a, x.n + y.n);
	memcpy(p, x.p, x.n);
	memcpy(p + x.n, y.p, y.n);
	return slice_of(p, x.n + y.n);
}

static void
free_older(struct arena_chunk *c)
{
	while (c != NULL) {
		struct arena_chunk *older = c->older;

		free(c);
		c = older;
	}
}

void
arena_reset(struct arena *a)
{
	if (a->chunk == NULL)
		return;
	free_older(a->chunk->older);
	a->chunk->older = NULL;
	a->chunk->n = 0;
}

void
arena_release(struct arena *a)
{
	free_older(a->chunk);
	a->chunk = NULL;
}
