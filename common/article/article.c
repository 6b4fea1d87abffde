/* common/article/article.c -- which paragraphs of a page are the article */
#include <stdlib.h>

#include "article/article.h"
#include "article/byline.h"
#include "article/headline.h"
#include "article/roles.h"

enum {
	PROSE_RUNES = 12,       /* shorter lines are no prose */
	PROSE_WORDS = 8,        /* the same where words are parted by spaces */
	LINK_COST_MAX = 20,     /* what a linked line costs at most */
	SHORT_COST = 2,
	/* shares, in hundredths */
	VOID_SHARE = 50,        /* a class word is void where the element holds
	                         * this much of the prose */
	ANCHOR_SHARE = 35,      /* the headline counts where this much follows */
	STRONG_SHARE = 50,      /* of the best sum: a strong name is believed */
	LINK_SHARE = 80,        /* a line with this much in links is a link */
	LINE_RUNES = 6,         /* shorter lines are no headlines */
	STRONG_LEVELS = 8,      /* so far a body's name reaches inwards */
	BEGUN_RUNES = 70,       /* so much prose behind the headline: the article
	                         * has begun */
	DESCEND_SHARE = 90      /* an only child with this much is the article */
};

struct sum {
	int32_t weight;         /* for and against: prose, links, short lines */
	uint32_t prose;         /* characters */
	uint32_t linked, runes;
};

static bool
is_prose(const struct para *p)
{
	uint32_t own = p->runes - p->linked;

	if (p->linked * 2 > p->runes || (p->flags & PARA_CAPTION))
		return false;
	if (p->han * 3u < p->runes)
		return p->spaces + 1 >= PROSE_WORDS &&
		    p->stops + p->commas > 0;
	return own >= PROSE_RUNES && (p->stops > 0 || p->commas > 1 ||
	    (p->commas > 0 && p->particle));
}

static int32_t
weight_of(const struct para *p)
{
	if (is_prose(p))
		return (int32_t)(p->runes - p->linked);
	if (p->linked * 2 > p->runes)
		return -(int32_t)(p->linked < LINK_COST_MAX ? p->linked :
		    LINK_COST_MAX) - SHORT_COST;
	return -SHORT_COST;
}

/* the sums of what stands directly in each container */
static void
sums_own(struct sum *sum, const struct page *pg, uint32_t from)
{
	memset(sum, 0, pg->blocks * sizeof(*sum));
	for (uint32_t i = 0; i < pg->paras; i++) {
		const struct para *p = &pg->para[i];
		struct sum *s = &sum[p->block];
		int32_t w = weight_of(p);

		if (i < from && w > 0)
			continue;
		s->weight += w;
		s->prose += w > 0 ? (uint32_t)w : 0;
		s->linked += p->linked;
		s->runes += p->runes;
	}
}

static void
sum_add(struct sum *to, const struct sum *s)
{
	to->weight += s->weight;
	to->prose += s->prose;
	to->linked += s->linked;
	to->runes += s->runes;
}

/* What is known of the paragraphs for judging containers. */
struct scan {
	struct page *pg;
	uint32_t headline, total;       /* total: prose from the headline on */
	uint32_t *before;               /* prose between headline and paragraph */
	uint32_t *next;                 /* the next paragraph of prose */
};

static void
scan_init(struct scan *s, struct page *pg, uint32_t headline,
    uint32_t total)
{
	uint32_t n = 0, next = (uint32_t)pg->paras;

	*s = (struct scan){ pg, headline, total, NULL, NULL };
	s->before = mem_array(NULL, pg->paras + 1, sizeof(*s->before));
	s->next = mem_array(NULL, pg->paras + 1, sizeof(*s->next));
	for (uint32_t i = 0; i <= pg->paras; i++) {
		s->before[i] = n;
		if (i >= headline && i < pg->paras && is_prose(&pg->para[i]))
			n += pg->para[i].runes - pg->para[i].linked;
	}
	s->next[pg->paras] = next;
	for (uint32_t i = (uint32_t)pg->paras; i-- > 0; s->next[i] = next)
		if (is_prose(&pg->para[i]))
			next = i;
}

static void
scan_release(struct scan *s)
{
	free(s->before);
	free(s->next);
}

static bool
is_linked(const struct para *p)
{
	return p->linked * 100ull >= p->runes * (uint64_t)LINK_SHARE;
}

/* Does the container begin with a headline of its own: an <h1>, or one linked
 * line right before its prose?  Then it is another article, or names one.
 * Several linked lines are a list that stands inside the article. */
static bool
is_foreign(const struct scan *s, const struct block *b)
{
	const struct para *p;
	uint32_t first = s->next[b->para];

	if (first >= b->para_end || first == b->para)
		return false;
	p = &s->pg->para[first - 1];
	if (p->runes < LINE_RUNES)
		return false;
	if (p->head == 1)
		return true;
	return is_linked(p) && (first - 1 == b->para || !is_linked(p - 1));
}

/* Does it lie in an element whose name only an article's body has?  What is
 * written there was named by its author, and not by the site. */
static bool
in_strong(const struct scan *s, const struct block *b)
{
	const struct block *block = s->pg->block;

	for (int up = 0; b != block && up < STRONG_LEVELS; up++) {
		b = &block[b->parent];
		if (b->hints & HINT_STRONG)
			return true;
	}
	return false;
}

/* Is the container believed to be no part of the article?  Once the article has
 * begun its class words and its own headline are believed; else only where
 * little would be lost. */
static bool
is_against(const struct scan *s, const struct block *b, uint32_t prose)
{
	bool begun = b->para > s->headline &&
	    s->before[b->para] >= BEGUN_RUNES;
	bool little = prose * 100ull < (uint64_t)s->total * VOID_SHARE;

	if (b->para <= s->headline && s->headline < b->para_end)
		return false;
	if ((b->hints & HINTS_AGAINST) && !(b->hints & HINT_STRONG))
		return (begun || little) && ((b->hints & HINTS_FIRM) ||
		    prose == 0 || !in_strong(s, b));
	return begun && is_foreign(s, b);
}

/* to the sums of what stands anywhere in each: containers stand before what
 * they hold */
static void
sums_all(struct sum *sum, const struct scan *s)
{
	for (uint32_t k = (uint32_t)s->pg->blocks; k-- > 1;) {
		struct block *b = &s->pg->block[k];
		struct sum up = sum[k];

		b->against = is_against(s, b, up.prose);
		if (up.weight > 0 && b->against) {
			up.weight = -SHORT_COST;
			up.prose = 0;
		}
		sum_add(&sum[b->parent], &up);
	}
}

static uint32_t
prose_from(const struct page *pg, uint32_t from)
{
	uint32_t n = 0;

	for (uint32_t i = from; i < pg->paras; i++)
		if (is_prose(&pg->para[i]))
			n += pg->para[i].runes - pg->para[i].linked;
	return n;
}

/* elements that hold a paragraph, not an article */
static bool
is_leaf(unsigned tag)
{
	return tag == TAG_P || (tag >= TAG_H1 && tag <= TAG_H6) ||
	    tag == TAG_LI || tag == TAG_DD || tag == TAG_DT ||
	    tag == TAG_TR || tag == TAG_UL || tag == TAG_OL;
}

static uint32_t
best_block(const struct sum *sum, const struct page *pg)
{
	uint32_t best = 0, strong = 0, next;

	for (uint32_t k = 1; k < pg->blocks; k = next) {
		next = k + 1;
		if (pg->block[k].against) {
			next = pg->block[k].end > k ? pg->block[k].end : k + 1;
			continue;
		}
		if (sum[k].weight >= sum[best].weight && sum[k].prose > 0 &&
		    !is_leaf(pg->block[k].tag))
			best = k;
		if ((pg->block[k].hints & HINT_STRONG) && sum[k].weight > 0 &&
		    (strong == 0 || sum[k].weight > sum[strong].weight))
			strong = k;
	}
	if (strong != 0 && sum[strong].weight * 100ll >=
	    sum[best].weight * (long long)STRONG_SHARE)
		return strong;
	return best;
}

/* down to the container that holds nearly all of it by itself */
static uint32_t
descend(const struct sum *sum, const struct page *pg, uint32_t at)
{
	for (;;) {
		uint32_t next = at;

		for (uint32_t k = at + 1; k < pg->block[at].end;
		    k = pg->block[k].end > k ? pg->block[k].end : k + 1)
			if (!pg->block[k].against && sum[k].prose > 0 &&
			    !is_leaf(pg->block[k].tag) &&
			    sum[k].prose * 100ull >= sum[at].prose *
			    (uint64_t)DESCEND_SHARE)
				next = k;
		if (next == at)
			return at;
		at = next;
	}
}

/* A heading right above the text, where nothing matches the page's title. */
static uint32_t
heading_above(const struct page *pg, const struct article *a)
{
	enum { ABOVE_MAX = 10, RUNES_MIN = 6, RUNES_MAX = 80 };
	uint32_t i = a->first;

	while (i < a->last && !(is_prose(&pg->para[i]) &&
	    pg->para[i].linked == 0))   /* no path to the page */
		i++;
	for (uint32_t n = 0; i-- > 0 && n < ABOVE_MAX; n++) {
		const struct para *p = &pg->para[i];

		if (p->runes < RUNES_MIN || p->runes > RUNES_MAX ||
		    p->linked > 0)
			continue;
		if (p->head > 0 ||
		    (pg->block[p->block].hints & HINT_TITLE) ||
		    ((p->flags & (PARA_BOLD | PARA_CENTRED)) &&
		    p->stops == 0 && i + 1 < pg->paras &&
		    byline_is(para_text(pg, p + 1))))
			return i;
	}
	return (uint32_t)pg->paras;
}

/* Rows were joined after the containers of their cells had begun: these may
 * stand behind the last paragraph. */
static void
clamp_blocks(struct page *pg)
{
	for (size_t i = 0; i < pg->blocks; i++) {
		struct block *b = &pg->block[i];

		if (b->para > pg->paras)
			b->para = (uint32_t)pg->paras;
		if (b->para_end > pg->paras)
			b->para_end = (uint32_t)pg->paras;
	}
}

struct article
article_choose(struct page *pg, const struct clues *clues)
{
	struct sum *sum = mem_array(NULL, pg->blocks, sizeof(*sum));
	struct article a = { .headline = headline_find(pg, clues) };
	uint32_t all = prose_from(pg, 0), from = 0, after;
	struct scan scan;

	clamp_blocks(pg);
	after = prose_from(pg, a.headline);
	if (a.headline < pg->paras &&
	    after * 100ull >= (uint64_t)all * ANCHOR_SHARE)
		from = a.headline;
	else
		after = all;
	scan_init(&scan, pg, from > 0 || a.headline == 0 ? a.headline :
	    (uint32_t)pg->paras, after);
	sums_own(sum, pg, from);
	sums_all(sum, &scan);
	scan_release(&scan);
	a.block = descend(sum, pg, best_block(sum, pg));
	a.first = pg->block[a.block].para;
	a.last = pg->block[a.block].para_end;
	if (a.headline >= pg->paras)
		a.headline = heading_above(pg, &a);
	if (a.headline > a.first && a.headline < a.last &&
	    (from > 0 || prose_from(pg, a.headline) * 2 > all))
		a.first = a.headline;
	free(sum);
	roles_set(pg, &a);
	return a;
}
