/* common/figures/breakdown.c -- totals and parts, and whether they add up */
#include "figures/breakdown.h"

static bool
is_same_unit(const struct quantity *a, const struct quantity *b)
{
	return a->kind == b->kind && !b->range && strcmp(a->unit, b->unit) == 0;
}

void
sum_init(struct sum *s)
{
	*s = (struct sum){ .sound = true, .listed = true, .placed = true };
	dec_set(&s->value, 0);
}

void
sum_add(struct sum *s, const struct quantity *total,
    const struct quantity *part, const struct share *share)
{
	struct dec v = part->value;

	if (!is_same_unit(total, part) && !part->none)
		return;
	if (!dec_times(&v, share->times) || !dec_add(&s->value, &v))
		s->sound = false;
	s->parts++;
	s->listed = s->listed && share->listed;
	s->placed = s->placed && share->placed;
}

bool
sum_is_full(const struct sum *s, const struct quantity *total)
{
	return s->parts > 0 && s->sound && dec_cmp(&s->value, &total->value) == 0;
}

/* The parts of `total` among the figures behind it.  They and their own parts
 * stand together, so that the first figure outside ends the search. */
static struct sum
sum_parts(const struct passage *p, const struct share *share, size_t total)
{
	struct sum s;

	sum_init(&s);
	for (size_t i = total + 1; i < p->figs; i++) {
		if (share[i].total == total)
			sum_add(&s, &p->fig[total].q, &p->fig[i].q, &share[i]);
		else if (share[i].total == NO_FIGURE || share[i].total < total)
			break;
	}
	return s;
}

static void
mark_parts(struct passage *p, const struct share *share, size_t total)
{
	for (size_t i = total + 1; i < p->figs; i++) {
		if (share[i].total == NO_FIGURE || share[i].total < total)
			break;
		if (share[i].total == total && p->fig[i].part == PART_NONE &&
		    (is_same_unit(&p->fig[total].q, &p->fig[i].q) ||
		    p->fig[i].q.none))
			p->fig[i].part = PART_PART;
	}
}

void
breakdown_mark(struct passage *p, const struct share *share)
{
	for (size_t i = 0; i < p->figs; i++) {
		struct sum s = sum_parts(p, share, i);
		int c;

		if (s.parts == 0 || !s.sound)
			continue;
		c = dec_cmp(&s.value, &p->fig[i].q.value);
		/* some of it only (其中重症6例), or other things as well */
		if (c != 0 && !(s.parts > 1 && s.listed && s.placed) &&
		    !(c > 0 && s.listed && s.parts > 1))
			continue;
		p->fig[i].part = c == 0 ? PART_TOTAL : PART_TOTAL_WRONG;
		mark_parts(p, share, i);
	}
}
