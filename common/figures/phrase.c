/* common/figures/phrase.c -- labels in their parts: continued, narrowed, printed */
#include "figures/label.h"

struct phrase
label_continue(struct phrase own, struct phrase from)
{
	if (own.noun.n > 0 || own.closed)
		return own;
	if (phrase_is_empty(&own)) {
		from.rule = "inherited";
		from.line = 0;
		return from;
	}
	own.noun = from.noun;
	if (own.kind.n == 0)
		own.kind = from.kind;
	if (own.state.n == 0)
		own.state = from.state;
	own.rule = "continued";
	return own;
}

struct phrase
label_narrow(struct phrase said, struct phrase from)
{
	if (said.noun.n == 0 || slice_ends(from.noun, said.noun))
		said.noun = from.noun;
	else
		return said;
	if (said.kind.n == 0)
		said.kind = from.kind;
	if (said.state.n == 0)
		said.state = from.state;
	said.rule = "narrowed";
	return said;
}

/* where an inherited kind goes into a noun: behind its last 的
 * (尚在医学观察的 + 境外输入 + 无症状感染者) */
static size_t
place_of_kind(const struct phrase *ph)
{
	const struct slice of = SLICE("的");
	size_t at = 0;

	if (ph->kind.n == 0 || ph->kind.p + ph->kind.n == ph->noun.p)
		return 0;
	for (size_t i = 0; i + of.n < ph->noun.n; i++)
		if (memcmp(ph->noun.p + i, of.p, of.n) == 0)
			at = i + of.n;
	return at;
}

struct slice
label_print(struct arena *a, const struct phrase *ph)
{
	size_t at = place_of_kind(ph);
	struct slice s;

	/* 境外输入现有确诊病例, as it was written */
	if (ph->kind.n > 0 && ph->kind.p + ph->kind.n == ph->state.p)
		return arena_join(a, arena_join(a, ph->kind, ph->state),
		    ph->noun);
	s = arena_join(a, ph->state, slice_head(ph->noun, at));
	s = arena_join(a, s, ph->kind);
	return arena_join(a, s, slice_from(ph->noun, at));
}
