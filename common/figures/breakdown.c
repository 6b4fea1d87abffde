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

/* the parts of `total` in one list */
static void
mark_parts(struct passage *p, const struct share *share, size_t total,
    size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		if (share[i].total == total && share[i].part &&
		    share[i].list == share[first].list &&
		    p->fig[i].part == PART_NONE &&
		    (is_same_unit(&p->fig[total].q, &p->fig[i].q) ||
		    p->fig[i].q.none))
			p->fig[i].part = PART_PART;
}

/* What a list of parts says of its total: it adds up, it is said to and does
 * not, or neither, for it is only some of it (其中重症6例) or other things too. */
static enum figure_part
judge(const struct sum *s, const struct quantity *total)
{
	int c = dec_cmp(&s->value, &total->value);

	if (s->parts == 0 || !s->sound)
		return PART_NONE;
	if (c == 0)
		return PART_TOTAL;
	return s->parts > 1 && s->listed && (s->placed || c > 0) ?
	    PART_TOTAL_WRONG : PART_NONE;
}

/* Reads the list of parts that begins with figure `first`.  A list and the parts
 * of its parts stand together. */
static void
read_list(struct passage *p, const struct share *share, size_t first)
{
	size_t total = share[first].total, end;
	struct sum s;
	enum figure_part part;

	sum_init(&s);
	for (end = first; end < p->figs; end++) {
		if (share[end].total == NO_FIGURE || share[end].total < total ||
		    (share[end].total == total &&
		    share[end].list != share[first].list))
			break;
		if (share[end].total == total && share[end].part)
			sum_add(&s, &p->fig[total].q, &p->fig[end].q,
			    &share[end]);
	}
	part = judge(&s, &p->fig[total].q);
	if (part == PART_NONE)
		return;
	if (p->fig[total].part != PART_TOTAL)
		p->fig[total].part = part;
	mark_parts(p, share, total, first, end);
}

void
breakdown_mark(struct passage *p, const struct share *share)
{
	size_t lists = 0;       /* they are numbered in their order */

	for (size_t i = 0; i < p->figs; i++)
		if (share[i].total != NO_FIGURE && share[i].list > lists) {
			lists = share[i].list;
			read_list(p, share, i);
		}
}
