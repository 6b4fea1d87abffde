/* common/article/roles.c -- what each paragraph of the chosen container is */
#include <stdlib.h>

#include "article/byline.h"
#include "article/headline.h"
#include "article/lines.h"
#include "article/roles.h"
#include "text/utf8.h"

enum {
	KEEP_SHARE = 35,        /* hundredths of the article's text: an element
	                         * with this much is kept whatever its class */
	CUT_SHARE = 30,         /* below it, what follows a cut is dropped whole */
	LINKED_SHARE = 80,      /* a line with this much in links is a link */
	LINK_RUNES = 30,        /* a shorter line is one where half is */
	HEADING_RUNES = 40,
	TEASER_RUNES = 6,       /* a shorter link is a button (编辑, 更多) */
	OFFICE_HAN = 4,         /* 记者 and a name */
	DECKS = 3,              /* lines right below a headline */
	KICKER_RUNES = 7,       /* a shorter one above it names a column */
	SIGN_RUNES = 20,        /* of a date or name below a text */
	HEAD_LINES = 30         /* bylines stand before the text, but not far */
};

const char *
role_name(unsigned role)
{
	static const char *const name[] = { "body", "title", "heading", "item",
	    "row", "byline", "caption", "boiler" };

	return role < LEN(name) ? name[role] : "";
}

const char *
why_name(unsigned why)
{
	static const char *const name[] = { "in the article",
	    "outside the article", "hidden", "class or id", "links",
	    "words of the line", "after a cut", "the headline again",
	    "repeated", "a speaker's words", "words in the line",
	    "the page's foot" };

	return why < LEN(name) ? name[why] : "";
}

static void
set(struct para *p, enum role role, enum why why)
{
	p->role = role;
	p->why = why;
}

static bool
dropped(const struct para *p)
{
	return p->role >= ROLE_BYLINE;
}

static uint32_t
text_of(const struct page *pg, uint32_t from, uint32_t to)
{
	uint32_t n = 0;

	for (uint32_t i = from; i < to; i++)
		if (!dropped(&pg->para[i]))
			n += pg->para[i].runes - pg->para[i].linked;
	return n;
}

/* Does it begin as numbered headings do: 一、 or （一）? */
static bool
is_numbered(struct slice text)
{
	static const char digits[] = "一二三四五六七八九十";
	bool bracket = slice_starts(text, SLICE("（")) ||
	    slice_starts(text, SLICE("("));
	size_t i = bracket ? utf8_size(text.p[0]) : 0, n = 0;

	while (i + 3 <= text.n && n < 3 && slice_find(slice_str(digits),
	    slice_cut(text, i, i + 3)) < sizeof(digits) - 1) {
		i += 3;
		n++;
	}
	text = slice_from(text, i);
	return n > 0 && (bracket ? slice_starts(text, SLICE("）")) ||
	    slice_starts(text, SLICE(")")) : slice_starts(text, SLICE("、")));
}

/* A full stop behind a comma: a sentence of prose, though it be marked up as a
 * heading (lists of short news are, on some pages). */
static bool
is_sentence(const struct para *p, struct slice text)
{
	return p->commas > 0 && slice_ends(text, SLICE("。"));
}

/* Is a line in bold a heading, and no label or piece of a sentence? */
static bool
is_bold_heading(const struct para *p, struct slice text)
{
	if (slice_ends(text, SLICE(":")) || slice_ends(text, SLICE("，")) ||
	    slice_find(text, SLICE("：")) < text.n)
		return false;
	return p->commas == 0 || (p->commas == 1 && p->han * 2u > p->runes);
}

/* what the markup says the paragraph is */
static void
set_shape(struct para *p, struct slice text)
{
	enum role role = ROLE_BODY;

	if (p->flags & PARA_ROW)
		role = ROLE_ROW;
	else if (p->head > 0 && !is_sentence(p, text))
		role = ROLE_HEADING;
	else if (p->flags & PARA_ITEM)
		role = ROLE_ITEM;
	else if (p->runes <= HEADING_RUNES && p->stops == 0 &&
	    ((is_numbered(text) && !slice_ends(text, SLICE("：")) &&
	    !slice_ends(text, SLICE("，"))) ||
	    ((p->flags & PARA_BOLD) && is_bold_heading(p, text))))
		role = ROLE_HEADING;
	else if (p->flags & PARA_CAPTION)
		role = ROLE_CAPTION;
	set(p, role, WHY_ARTICLE);
}

static void
drop_range(struct page *pg, uint32_t from, uint32_t to, enum why why)
{
	for (uint32_t i = from; i < to; i++)
		if (!dropped(&pg->para[i]))
			set(&pg->para[i], ROLE_BOILER, why);
}

/* Does the first sentence inside the element stand outside it as well? */
static bool
is_copy(const struct page *pg, const struct article *a, const struct block *b)
{
	uint32_t own = b->para;

	while (own < b->para_end && pg->para[own].stops == 0)
		own++;
	if (own == b->para_end)
		return false;
	for (uint32_t i = a->first; i < a->last; i++)
		if ((i < b->para || i >= b->para_end) &&
		    slice_eq(para_text(pg, &pg->para[i]),
		    para_text(pg, &pg->para[own])))
			return true;
	return false;
}

/* elements inside the article that are hidden or found to be no part of it; a
 * hidden one that holds much is kept, but no second copy of the text */
static void
drop_blocks(struct page *pg, const struct article *a, uint32_t total)
{
	uint32_t copies = a->block;     /* the end of what was asked for one */

	for (uint32_t k = a->block + 1; k < pg->block[a->block].end; k++) {
		const struct block *b = &pg->block[k];

		if (b->against)
			drop_range(pg, b->para, b->para_end, WHY_CLASS);
		else if (b->hidden && text_of(pg, b->para, b->para_end) *
		    100ull < (uint64_t)total * KEEP_SHARE)
			drop_range(pg, b->para, b->para_end, WHY_HIDDEN);
		else if (b->hidden && k >= copies) {
			copies = b->end;
			if (is_copy(pg, a, b))
				drop_range(pg, b->para, b->para_end,
				    WHY_REPEATED);
		}
	}
}

static bool
is_link_line(const struct para *p)
{
	if (p->linked * 100ull >= p->runes * (uint64_t)LINKED_SHARE)
		return true;
	return p->runes <= LINK_RUNES && p->stops == 0 && p->commas == 0 &&
	    p->linked * 2 >= p->runes;
}

/* lines that are nothing but links, where the article is none of links */
static void
drop_links(struct page *pg, const struct article *a)
{
	uint32_t linked = 0, runes = 0;

	for (uint32_t i = a->first; i < a->last; i++) {
		linked += pg->para[i].linked;
		runes += pg->para[i].runes;
	}
	if (linked * 2 > runes)
		return;
	for (uint32_t i = a->first; i < a->last; i++) {
		struct para *p = &pg->para[i];

		if (!dropped(p) && is_link_line(p))
			set(p, ROLE_BOILER, WHY_LINKS);
	}
}

static bool
has_links(const struct page *pg, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (pg->para[i].linked > 0)
			return true;
	return false;
}

/* What follows the heading of a list of other articles: all of it where it is
 * little and has links, else what stands before the next sentence. */
static void
cut(struct page *pg, uint32_t from, uint32_t last, uint32_t total)
{
	bool whole = text_of(pg, from, last) * 100ull <
	    (uint64_t)total * CUT_SHARE && has_links(pg, from, last);

	for (uint32_t i = from; i < last; i++) {
		struct para *p = &pg->para[i];

		if (!whole && (p->stops > 0 && p->linked * 2 < p->runes))
			break;
		if (!dropped(p))
			set(p, ROLE_BOILER, WHY_CUT);
	}
}

static enum line_act
judge_line(struct page *pg, uint32_t i, uint32_t last, uint32_t total,
    bool head, struct buf *room)
{
	struct para *p = &pg->para[i];
	struct slice text = para_text(pg, p);
	struct line_verdict v = { LINE_DROP, 0, false };
	enum role role = ROLE_BOILER;

	if (p->han > 0 || p->stops > 0 || !line_is_rule(text))
		v = line_judge(text, p->runes, p->look, room);
	if (head && v.act == LINE_TEXT && p->runes <= 2 * BYLINE_RUNES &&
	    (byline_is(text) || (p->han >= OFFICE_HAN && byline_signs(text))))
		v.act = LINE_BYLINE;

	switch (v.act) {
	case LINE_TEXT:
		return v.act;
	case LINE_CUT:
		cut(pg, i + 1, last, total);
		break;
	case LINE_WORDS:
		set(p, ROLE_BODY, WHY_WORDS);
		p->rule = (uint16_t)v.rule;
		return v.act;
	case LINE_BYLINE:
		role = ROLE_BYLINE;
		break;
	case LINE_CAPTION:
		role = ROLE_CAPTION;
		break;
	default:
		break;
	}
	set(p, role, v.phrase ? WHY_PHRASE : WHY_LINE);
	p->rule = (uint16_t)v.rule;
	return v.act;
}

/* Lines about rights and registrations behind the last sentence are the page's
 * foot, with what stands in the same container and what follows. */
static void
drop_foot(struct page *pg, const struct article *a, uint32_t foot,
    uint32_t sentence, uint32_t total)
{
	uint32_t from = foot, at;

	if (foot >= a->last)
		return;
	for (at = pg->para[foot].block; at != a->block &&
	    pg->block[at].para > sentence; at = pg->block[at].parent)
		from = pg->block[at].para;
	if (text_of(pg, from, a->last) * 100ull < (uint64_t)total * CUT_SHARE)
		drop_range(pg, from, a->last, WHY_FOOT);
}

/* Where links that end a paragraph and lead on (返回首页，查看更多) begin, or
 * p->n. */
static size_t
linked_tail(const struct page *pg, const struct para *p, struct buf *room)
{
	struct slice text = para_text(pg, p), tail;

	if (p->linked == 0 || p->linked > LINK_RUNES)
		return p->n;
	for (uint32_t i = 0; i < p->linked && text.n > 0; i++)
		utf8_step_back(&text);
	tail = slice_from(para_text(pg, p), text.n);
	return line_judge(tail, p->linked, LOOK_ALL, room).act == LINE_TOOL ?
	    text.n : p->n;
}

static void
judge_lines(struct page *pg, const struct article *a, uint32_t total)
{
	struct buf room = BUF_INIT;
	unsigned rule = 0;
	bool head = true;               /* no text so far */
	uint32_t sentence = a->first, foot = a->last;

	for (uint32_t i = a->first; i < a->last; i++) {
		struct para *p = &pg->para[i];
		size_t glued;

		if (dropped(p))
			continue;
		if (judge_line(pg, i, a->last, total, head, &room) ==
		    LINE_FOOT && foot == a->last)
			foot = i;
		if (dropped(p))
			continue;
		if (p->stops > 0) {
			sentence = i;
			foot = a->last;
		}
		head = head && i < a->first + HEAD_LINES &&
		    (p->role == ROLE_TITLE || (p->stops == 0 &&
		    p->runes <= BYLINE_RUNES));
		glued = line_glued(para_text(pg, p), p->look, &room, &rule);
		if (glued >= p->n)
			glued = linked_tail(pg, p, &room);
		if (glued >= p->n)
			continue;
		if (p->stops == 0 && p->runes <= BYLINE_RUNES) {
			set(p, ROLE_BYLINE, WHY_LINE);
			p->rule = (uint16_t)rule;
		} else {
			p->tail = p->n - (uint32_t)glued;
			p->n = (uint32_t)glued;
		}
	}
	drop_foot(pg, a, foot, sentence, total);
	buf_release(&room);
}

void
roles_headline(struct page *pg, const struct article *a)
{
	struct slice title;

	if (a->headline >= pg->paras)
		return;
	title = para_text(pg, &pg->para[a->headline]);
	for (uint32_t i = a->first; i < a->last; i++)
		if (i != a->headline && !dropped(&pg->para[i]) &&
		    headline_same(para_text(pg, &pg->para[i]), title))
			set(&pg->para[i], ROLE_BOILER, WHY_HEADLINE);
	set(&pg->para[a->headline], ROLE_TITLE, WHY_ARTICLE);
}

/* a heading right above the headline and beside it */
static void
set_kicker(struct page *pg, const struct article *a)
{
	const struct para *title = &pg->para[a->headline];
	struct para *p = &pg->para[a->headline - 1];

	if (p->head > 0 && title->head > 0 && p->linked == 0 &&
	    p->han >= KICKER_RUNES && p->runes <= HEADING_RUNES &&
	    pg->block[p->block].parent == pg->block[title->block].parent)
		set(p, ROLE_HEADING, WHY_ARTICLE);
}

/* lines between the headline and the text: those that tell time, source and
 * author, and a deck behind a dash */
static void
set_bylines(struct page *pg, const struct article *a)
{
	for (uint32_t i = a->headline + 1; i < a->first && i < pg->paras; i++) {
		struct para *p = &pg->para[i];

		if (p->runes <= BYLINE_RUNES && byline_is(para_text(pg, p)))
			set(p, ROLE_BYLINE, WHY_LINE);
		else if (i <= a->headline + DECKS && p->linked == 0 &&
		    p->runes <= HEADING_RUNES &&
		    slice_starts(para_text(pg, p), SLICE("—")))
			set(p, ROLE_HEADING, WHY_ARTICLE);
	}
}

/* Headings over lists of links that were dropped, whatever they are called, go
 * with them: no text stands below one in its container, or before the next of
 * its rank. */
static void
drop_orphans(struct page *pg, const struct article *a)
{
	uint32_t below = a->last;       /* the next line that is kept */

	for (uint32_t i = a->last; i-- > a->first;) {
		struct para *p = &pg->para[i];
		bool linked = i + 1 < below &&
		    pg->para[i + 1].why == WHY_LINKS &&
		    pg->para[i + 1].runes >= TEASER_RUNES;
		const struct block *in = &pg->block[pg->block[p->block].parent];

		if (dropped(p))
			continue;
		if (p->role == ROLE_HEADING && p->head > 0 && linked &&
		    (below == a->last || below >= in->para_end ||
		    (pg->para[below].head > 0 &&
		    pg->para[below].head <= p->head)))
			set(p, ROLE_BOILER, WHY_LINKS);
		else
			below = i;
	}
}

void
roles_close(struct page *pg, const struct article *a)
{
	for (uint32_t i = a->last; i-- > a->first;) {
		struct para *p = &pg->para[i];

		if (dropped(p) || (p->role == ROLE_BODY && p->stops == 0 &&
		    p->runes <= SIGN_RUNES))
			continue;
		if (p->role != ROLE_HEADING || p->head > 0)
			break;
		p->role = ROLE_BODY;
	}
}

void
roles_set(struct page *pg, struct article *a)
{
	uint32_t total;

	for (uint32_t i = 0; i < pg->paras; i++) {
		if (i >= a->first && i < a->last)
			set_shape(&pg->para[i],
			    para_text(pg, &pg->para[i]));
		else
			set(&pg->para[i], ROLE_BOILER, WHY_OUTSIDE);
	}
	total = text_of(pg, a->first, a->last);
	drop_blocks(pg, a, total);
	drop_links(pg, a);
	roles_headline(pg, a);
	judge_lines(pg, a, total);
	drop_orphans(pg, a);
	if (a->headline > 0 && a->headline < pg->paras)
		set_kicker(pg, a);
	set_bylines(pg, a);
	roles_close(pg, a);
}
