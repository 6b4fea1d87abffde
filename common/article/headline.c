/* common/article/headline.c -- the paragraph that is the page's headline */
#include "article/headline.h"
#include "text/utf8.h"

enum {
	RUNES_MIN = 4, RUNES_MAX = 120,
	H1_BONUS = 24, H2_BONUS = 8, HINT_BONUS = 8, WHOLE_BONUS = 20,
	PREFIX_BONUS = 10, AGAINST_MALUS = 16
};

void
headline_squeeze(struct buf *out, struct slice a)
{
	size_t space;

	buf_reset(out);
	for (; a.n > 0; a = slice_from(a, space + 1)) {
		space = slice_find_byte(a, ' ');
		buf_add(out, slice_head(a, space));
	}
}

bool
headline_same(struct slice a, struct slice b)
{
	size_t i = 0, k = 0;

	for (;;) {
		while (i < a.n && a.p[i] == ' ')
			i++;
		while (k < b.n && b.p[k] == ' ')
			k++;
		if (i == a.n || k == b.n)
			return i == a.n && k == b.n;
		if (a.p[i++] != b.p[k++])
			return false;
	}
}

/* bits of the containers around the paragraph */
static uint32_t
hints_around(const struct page *pg, const struct para *p)
{
	uint32_t hints = p->hints, at = p->block;

	for (int up = 0; at != 0 && up < 3; up++) {
		hints |= pg->block[at].hints;
		at = pg->block[at].parent;
	}
	return hints;
}

/* slice_find for texts that are hardly longer than what is looked for */
static size_t
find_near(struct slice s, struct slice what)
{
	for (size_t i = 0; i + what.n <= s.n; i++)
		if (s.p[i] == what.p[0] && memcmp(s.p + i, what.p, what.n) == 0)
			return i;
	return s.n;
}

/* how well the squeezed text fits a title; 0 where it does not.  A path to the
 * page (`linked`) may end with the title, but is no headline. */
static int
fit(struct slice text, size_t runes, struct slice title, bool linked)
{
	size_t at;

	if (title.n == 0 || text.n == 0)
		return 0;
	if (slice_eq(text, title))
		return (int)runes + WHOLE_BONUS;
	at = find_near(title, text);
	if (at == 0 && runes >= RUNES_MIN)
		return (int)runes + PREFIX_BONUS;
	if (at < title.n && runes >= 2 * RUNES_MIN)
		return (int)runes;
	if (!linked && title.n >= 24 && title.n * 5 >= text.n * 3 &&
	    find_near(text, title) < text.n)
		return (int)utf8_count(title);
	return 0;
}

static int
score(const struct page *pg, const struct para *p, const struct clues *c,
    struct slice squeezed)
{
	int best = 0, s;
	uint32_t hints;

	for (size_t i = 0; i < LEN(c->title); i++) {
		s = fit(squeezed, p->runes, c->title[i], p->linked > 0);
		if (s > best)
			best = s;
	}
	if (best == 0)
		return 0;
	hints = hints_around(pg, p);
	if (p->head == 1)
		best += H1_BONUS;
	else if (p->head > 0)
		best += H2_BONUS;
	if (hints & HINT_TITLE)
		best += HINT_BONUS;
	if (hints & (HINT_NAV | HINT_RELATED | HINT_COMMENT | HINT_SHARE))
		best -= AGAINST_MALUS;
	if (p->linked * 2 > p->runes)
		best -= AGAINST_MALUS;
	if (p->flags & PARA_HIDDEN)
		best -= AGAINST_MALUS;
	return best;
}

/* the only <h1> with words of its own */
static uint32_t
lone_h1(const struct page *pg)
{
	uint32_t found = (uint32_t)pg->paras;

	for (uint32_t i = 0; i < pg->paras; i++) {
		const struct para *p = &pg->para[i];

		if (p->head != 1 || p->runes < RUNES_MIN ||
		    p->linked * 2 > p->runes)
			continue;
		if (found < pg->paras)
			return (uint32_t)pg->paras;
		found = i;
	}
	return found;
}

uint32_t
headline_find(const struct page *pg, const struct clues *raw)
{
	struct buf room[LEN(raw->title)], text = BUF_INIT;
	struct clues c;
	uint32_t found = (uint32_t)pg->paras;
	size_t longest = 0;
	int best = 0, s;

	for (size_t i = 0; i < LEN(raw->title); i++) {
		room[i] = (struct buf)BUF_INIT;
		headline_squeeze(&room[i], raw->title[i]);
		c.title[i] = buf_view(&room[i]);
		if (c.title[i].n > longest)
			longest = c.title[i].n;
	}
	for (uint32_t i = 0; i < pg->paras; i++) {
		const struct para *p = &pg->para[i];

		if (p->runes < RUNES_MIN || p->runes > RUNES_MAX ||
		    p->n - p->spaces > longest * 5 / 3)
			continue;
		headline_squeeze(&text, para_text(pg, p));
		s = score(pg, p, &c, buf_view(&text));
		if (s > best) {
			best = s;
			found = i;
		}
	}
	for (size_t i = 0; i < LEN(room); i++)
		buf_release(&room[i]);
	buf_release(&text);
	return found < pg->paras ? found : lone_h1(pg);
}
