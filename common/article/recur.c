/* common/article/recur.c -- lines that recur in many documents of one run */
#include <stdlib.h>

#include "article/article.h"
#include "article/recur.h"

enum {
	SLOTS = 1 << 16,
	PROBES = 16,
	RUNES_MAX_LINE = 120,   /* longer paragraphs are text */
	MANY = 3,               /* documents at least, */
	SHARE = 10              /* and one in so many */
};

struct slot {
	uint64_t hash;          /* 0: free */
	uint32_t documents;
	uint32_t last;          /* the document in which it was met last */
};

struct recur {
	struct slot slot[SLOTS];
	uint32_t documents;
};

struct recur *
recur_new(void)
{
	struct recur *rc = mem_array(NULL, 1, sizeof(*rc));

	memset(rc, 0, sizeof(*rc));
	return rc;
}

void
recur_free(struct recur *rc)
{
	free(rc);
}

/* FNV-1a, never 0 */
static uint64_t
hash_of(struct slice s)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < s.n; i++)
		h = (h ^ (unsigned char)s.p[i]) * 1099511628211u;
	return h ? h : 1;
}

/* the slot of the line; NULL where it has none and there is no room */
static const struct slot *
find(const struct recur *rc, uint64_t hash)
{
	for (uint64_t i = 0; i < PROBES; i++) {
		const struct slot *s = &rc->slot[(hash + i) % SLOTS];

		if (s->hash == hash || s->hash == 0)
			return s;
	}
	return NULL;
}

static bool
is_line(const struct para *p)
{
	return p->role < ROLE_BYLINE && p->role != ROLE_TITLE &&
	    p->runes <= RUNES_MAX_LINE;
}

void
recur_learn(struct recur *rc, const struct page *pg, bool first)
{
	struct slot *s;
	uint64_t hash;

	rc->documents += first;
	for (size_t i = 0; i < pg->paras; i++) {
		if (!is_line(&pg->para[i]))
			continue;
		hash = hash_of(para_text(pg, &pg->para[i]));
		s = (struct slot *)find(rc, hash);
		if (s == NULL || s->last == rc->documents)
			continue;
		s->hash = hash;
		s->documents++;
		s->last = rc->documents;
	}
}

void
recur_drop(const struct recur *rc, struct page *pg)
{
	const struct slot *s;
	uint64_t hash;

	for (size_t i = 0; i < pg->paras; i++) {
		if (!is_line(&pg->para[i]))
			continue;
		hash = hash_of(para_text(pg, &pg->para[i]));
		s = find(rc, hash);
		if (s == NULL || s->hash != hash || s->documents < MANY ||
		    s->documents * SHARE < rc->documents)
			continue;
		pg->para[i].role = ROLE_BOILER;
		pg->para[i].why = WHY_REPEATED;
	}
}
