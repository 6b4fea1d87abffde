/* common/article/plain.c -- plain text saved from a page, to paragraphs */
#include <stdlib.h>

#include "article/byline.h"
#include "article/headline.h"
#include "article/plain.h"
#include "article/roles.h"
#include "article/who.h"
#include "html/markdown.h"
#include "lex/words.h"
#include "text/utf8.h"

#include "data/strip_closers.trie"

enum {
	BROKEN_RUNES = 60,      /* an open line this long was broken */
	TITLE_RUNES = 90,       /* a headline is not longer */
	SLOGAN_RUNES = 24,
	WRAP_LINES = 4,         /* lines that make a fixed width */
	WRAP_SLACK = 4,         /* characters that a wrapped line may fall short */
	WRAP_MIN = 12, WRAP_MAX = 100,  /* characters of such a width */
	GAP = 2,                /* empty lines that part what belongs apart */
	LINE_BYTES = 1 << 19    /* a longer line becomes several paragraphs */
};

void
plain_init(struct plain *t)
{
	memset(t, 0, sizeof(*t));
	t->piece = (struct buf)BUF_INIT;
	t->datelines = datelines_new();
}

void
plain_reset(struct plain *t)
{
	buf_reset(&t->piece);
	t->lines = 0;
	t->blank = 0;
}

void
plain_release(struct plain *t)
{
	buf_release(&t->piece);
	free(t->line);
	datelines_free(t->datelines);
}

/* Does the text end as a sentence, a quotation or a label ends? */
static bool
is_closed(struct slice text)
{
	return text.n > 0 && words_first(&strip_closers_words,
	    utf8_step_back(&text));
}

static void
take_line(struct plain *t, struct page *pg, struct slice raw)
{
	struct buf room = BUF_INIT;
	struct plain_line l = { .blank = t->blank };
	struct dateline d;
	struct markdown_line m = markdown_line(&t->markdown, raw, &room);
	struct slice text = m.text;
	size_t before = pg->paras;

	if (m.kind == MARKDOWN_UNDERLINE && t->blank == 0 && before > 0)
		t->line[before - 1].level = m.level;
	if (m.kind >= MARKDOWN_UNDERLINE)
		text = SLICE_NONE;
	page_add(pg, text);
	if (pg->paras == before) {
		t->blank++;
		buf_release(&room);
		return;
	}
	text = para_text(pg, &pg->para[before]);
	l.level = m.level;
	l.marked = m.kind == MARKDOWN_ITEM || m.kind == MARKDOWN_ROW;
	if (m.kind == MARKDOWN_ITEM)
		pg->para[before].flags |= PARA_ITEM;
	if (m.kind == MARKDOWN_ROW) {
		pg->para[before].flags |= PARA_ROW;
		pg->para[before].look |= LOOK_CELLS;
	}
	l.closed = l.marked || is_closed(text);
	l.dateline = dateline_read(&d, t->datelines, text);
	l.indented = slice_starts(raw, SLICE("　")) ||
	    slice_starts(raw, SLICE("  ")) || slice_starts(raw, SLICE("\t"));
	t->line = mem_grow(t->line, &t->cap, pg->paras, sizeof(*t->line));
	t->line[before] = l;
	t->lines = pg->paras;
	t->blank = 0;
	buf_release(&room);
}

/* where a line that is too long to be held is cut: behind its last sentence,
 * where one ends not far from the end */
static size_t
cut_at(struct slice line)
{
	enum { LOOK_BACK = 1 << 12 };
	size_t low = line.n > LOOK_BACK ? line.n - LOOK_BACK : 0;

	for (size_t i = line.n; i > low; i--)
		if (slice_ends(slice_head(line, i), SLICE("。")))
			return i;
	return line.n;
}

void
plain_feed(struct plain *t, struct page *pg, struct slice utf8)
{
	size_t nl;

	if (pg->paras == 0)
		t->lines = 0;
	while ((nl = slice_find_byte(utf8, '\n')) < utf8.n) {
		if (t->piece.n > 0) {
			buf_add(&t->piece, slice_head(utf8, nl));
			take_line(t, pg, buf_view(&t->piece));
			buf_reset(&t->piece);
		} else
			take_line(t, pg, slice_head(utf8, nl));
		utf8 = slice_from(utf8, nl + 1);
	}
	buf_add(&t->piece, utf8);
	if (t->piece.n >= LINE_BYTES) {
		size_t n = cut_at(buf_view(&t->piece));

		take_line(t, pg, slice_head(buf_view(&t->piece), n));
		buf_erase(&t->piece, 0, n);
	}
}

void
plain_feed_last(struct plain *t, struct page *pg)
{
	if (pg->paras == 0)
		t->lines = 0;
	if (t->piece.n > 0)
		take_line(t, pg, buf_view(&t->piece));
	buf_reset(&t->piece);
}

static bool
dropped(const struct page *pg, uint32_t i)
{
	return pg->para[i].role >= ROLE_BYLINE;
}

static bool
ends_in_comma(struct slice text)
{
	return slice_ends(text, SLICE("，")) || slice_ends(text, SLICE(",")) ||
	    slice_ends(text, SLICE("、"));
}

/* The width at which lines were wrapped; 0 where they were not: verses and
 * short sentences are of like length too, but end as sentences and clauses. */
static uint32_t
wrap_width(const struct plain *t, const struct page *pg)
{
	uint32_t width = 0, runs = 0, full = 0, ended = 0;

	for (uint32_t i = 0; i + 1 < t->lines; i++)
		if (t->line[i + 1].blank == 0 && pg->para[i].runes > width)
			width = pg->para[i].runes;
	if (width < WRAP_MIN || width > WRAP_MAX)
		return 0;
	for (uint32_t i = 0; i + 1 < t->lines; i++) {
		if (t->line[i + 1].blank != 0)
			continue;
		runs++;
		if (pg->para[i].runes + WRAP_SLACK < width)
			continue;
		full++;
		ended += t->line[i].closed ||
		    ends_in_comma(para_text(pg, &pg->para[i]));
	}
	if (full < WRAP_LINES || full * 2 < runs || ended * 2 > full)
		return 0;
	return width;
}

/* Was line i, which no sentence's end closes, surely broken inside prose? */
static bool
surely_broken(const struct page *pg, const struct plain *t, uint32_t i)
{
	const struct para *p = &pg->para[i];

	return !t->line[i].closed && t->line[i].level == 0 &&
	    (p->runes >= BROKEN_RUNES || p->stops > 0) && p->commas > 0;
}

/* Do lines break inside prose in this text? */
static bool
has_columns(const struct page *pg, const struct plain *t)
{
	bool body = false;

	for (uint32_t i = 0; i + 1 < t->lines; i++) {
		if (dropped(pg, i))
			continue;
		body |= t->line[i].dateline || pg->para[i].stops > 1;
		if (body && surely_broken(pg, t, i) && t->line[i + 1].closed)
			return true;
	}
	return false;
}

/* Does line i go on in line next? */
static bool
goes_on(const struct page *pg, const struct plain *t, uint32_t i,
    uint32_t next, bool after_body)
{
	const struct plain_line *a = &t->line[i], *b = &t->line[next];
	const struct para *p = &pg->para[i];

	if (a->closed || a->level > 0 || b->level > 0 || b->dateline ||
	    b->indented || b->blank >= GAP || !after_body)
		return false;
	if (ends_in_comma(para_text(pg, p)))
		return true;
	if (surely_broken(pg, t, i))
		return true;
	/* a short line: broken where it is part of a sentence, and what
	 * follows ends one */
	return a->blank < GAP && p->commas > 0 && pg->para[next].stops > 0;
}

static bool
is_latin(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ',' ||
	    (c >= '0' && c <= '9') || c == '.' || c == ';';
}

static uint16_t
add_counts(uint16_t a, uint16_t b)
{
	return a + b < UINT16_MAX ? (uint16_t)(a + b) : UINT16_MAX;
}

/* what is known of paragraph q counts for p, to which its text was added */
static void
join_counts(struct para *p, const struct para *q, bool spaced)
{
	p->runes += q->runes + spaced;
	p->spaces += q->spaces + spaced;
	p->stops = add_counts(p->stops, q->stops);
	p->commas = add_counts(p->commas, q->commas);
	p->han = add_counts(p->han, q->han);
	p->look |= (uint8_t)(q->look | LOOK_PHRASE);    /* across the break */
	p->particle = false;
}

/* adds line next to line i; both texts are copied behind all others */
static void
join(struct page *pg, struct plain *t, uint32_t i, uint32_t next)
{
	struct para *p = &pg->para[i], *q = &pg->para[next];
	uint32_t beg = (uint32_t)pg->text.n;
	bool spaced;

	buf_reserve(&pg->text, p->n + q->n + 1);
	if (p->beg + p->n != beg) {
		buf_add(&pg->text, para_text(pg, p));
		p->beg = beg;
	}
	spaced = is_latin(pg->text.p[pg->text.n - 1]) &&
	    is_latin(pg->text.p[q->beg]);
	if (spaced)
		buf_byte(&pg->text, ' ');
	buf_add(&pg->text, para_text(pg, q));
	p->n = (uint32_t)pg->text.n - p->beg;
	t->line[i].closed = t->line[next].closed;
	t->line[i].ended = t->line[next].ended;
	t->line[next].joined = true;
	t->line[i].grown = true;
	join_counts(p, q, spaced);
}

/* Gives back the tails that were cut off as chains of editors: what was joined
 * is judged once more.  Such a line ends its text. */
static void
restore_tails(struct page *pg, struct plain *t)
{
	for (uint32_t i = 0; i < t->lines; i++) {
		struct para *p = &pg->para[i];

		t->line[i].ended = p->tail > 0;
		p->n += p->tail;
		p->tail = 0;
	}
}

/* the counts of lines whose particles count */
static void
measure_anew(struct page *pg, const struct plain *t)
{
	for (uint32_t i = 0; i < t->lines; i++) {
		struct para *p = &pg->para[i];

		if (t->line[i].grown && p->stops == 0 && p->commas == 1)
			para_measure(pg, p);
	}
}

/* Says whether lines break in this text at all: they were then joined. */
static bool
join_lines(struct page *pg, struct plain *t)
{
	uint32_t width = wrap_width(t, pg), last = 0, width_of_last = 0;
	bool columns = width == 0 && has_columns(pg, t);
	bool body = false, any = false;

	if (width == 0 && !columns)
		return false;
	restore_tails(pg, t);
	for (uint32_t i = 0; i < t->lines; i++) {
		const struct plain_line *l = &t->line[i];
		uint32_t runes = pg->para[i].runes;
		bool wrapped = width > 0 && l->blank == 0 && !l->indented &&
		    l->level == 0 && !l->marked && width_of_last + WRAP_SLACK >= width;

		if (dropped(pg, i)) {
			any = false;
			continue;
		}
		if (any && !t->line[last].ended && (wrapped || (columns &&
		    goes_on(pg, t, last, i, body))))
			join(pg, t, last, i);
		else
			last = i;
		width_of_last = runes;
		body |= l->dateline || pg->para[last].stops > 1;
		any = true;
	}
	measure_anew(pg, t);
	return true;
}

/* takes the joined lines out */
static void
compact(struct page *pg, struct plain *t)
{
	uint32_t to = 0;

	for (uint32_t i = 0; i < t->lines; i++) {
		if (t->line[i].joined)
			continue;
		t->line[to] = t->line[i];
		pg->para[to++] = pg->para[i];
	}
	t->lines = pg->paras = to;
}

/* the next line that is text, from i on */
static uint32_t
next_text(const struct page *pg, uint32_t i)
{
	while (i < pg->paras && dropped(pg, i))
		i++;
	return i;
}

static bool
is_open_line(const struct page *pg, const struct plain *t, uint32_t i)
{
	return i < pg->paras && !dropped(pg, i) &&
	    pg->para[i].why != WHY_WORDS &&
	    pg->para[i].runes <= TITLE_RUNES && !t->line[i].dateline &&
	    (t->line[i].level > 0 || (!t->line[i].closed &&
	    pg->para[i].stops == 0 &&
	    !ends_in_comma(para_text(pg, &pg->para[i]))));
}

/* Lines up to `end` that no body stands between: a run of them, looked for once;
 * `headed`: a dateline stands behind. */
struct open_run {
	uint32_t end;
	bool headed;
};

static bool
heads_article(struct open_run *run, const struct page *pg,
    const struct plain *t, uint32_t i)
{
	if (i >= run->end) {
		while (is_open_line(pg, t, i))
			i = next_text(pg, i + 1);
		run->end = i;
		run->headed = i < pg->paras && t->line[i].dateline;
	}
	return run->headed;
}

/* A group of short lines set apart on both sides, before the headlines of a new
 * article: a slogan or a rubric.  Where it ends, or i. */
static uint32_t
slogan_end(const struct page *pg, const struct plain *t, uint32_t i)
{
	enum { LINES = 8 };
	uint32_t k = i;

	if (t->line[i].level > 0 || t->line[i].blank == 0)
		return i;
	do {
		if (k == i + LINES || !is_open_line(pg, t, k) ||
		    pg->para[k].runes > SLOGAN_RUNES || t->line[k].level > 0)
			return i;
		k++;
	} while (k < pg->paras && t->line[k].blank < GAP);
	return k < pg->paras ? k : i;
}

static void
set_role(struct page *pg, uint32_t i, enum role role, enum why why)
{
	pg->para[i].role = (uint8_t)role;
	pg->para[i].why = (uint8_t)why;
}

/* headlines, decks and headings after the first headline */
static void
set_roles(struct page *pg, const struct plain *t, uint32_t first)
{
	struct open_run run = { 0, false };
	uint32_t end;

	for (uint32_t i = next_text(pg, first); i < pg->paras;
	    i = next_text(pg, i + 1)) {
		if (!is_open_line(pg, t, i))
			continue;
		if (heads_article(&run, pg, t, i) &&
		    (end = slogan_end(pg, t, i)) > i) {
			for (; i < end; i++)
				set_role(pg, i, ROLE_BOILER, WHY_REPEATED);
			i--;
			continue;
		}
		if (run.headed && (t->line[i].blank > 0 ||
		    t->line[i].level > 0)) {
			set_role(pg, i, ROLE_TITLE, WHY_ARTICLE);
			while ((i = next_text(pg, i + 1)) < run.end)
				set_role(pg, i, ROLE_HEADING, WHY_ARTICLE);
			i--;
			continue;
		}
		if (t->line[i].level > 0 || t->line[i].blank > 0)
			set_role(pg, i, ROLE_HEADING, WHY_ARTICLE);
	}
}

/* the first line that may be a headline; paras where a body comes first */
static uint32_t
first_title(const struct page *pg, const struct plain *t)
{
	enum { ISSUER_RUNES = 16 };
	uint32_t i = next_text(pg, 0), next;

	if (!is_open_line(pg, t, i))
		return (uint32_t)pg->paras;
	/* an office that issues the text may stand above its headline */
	next = next_text(pg, i + 1);
	if (t->line[i].level == 0 && pg->para[i].runes <= ISSUER_RUNES &&
	    is_open_line(pg, t, next) && t->line[next].blank < GAP &&
	    pg->para[next].runes > pg->para[i].runes &&
	    who_of(para_text(pg, &pg->para[i])) == WHO_MEDIA)
		return next;
	return i;
}

/* A page saved as text may begin with its menu: several short lines.  The
 * headline is then the last longer line above the byline that stands before the
 * text; where none is, it stays the first. */
static uint32_t
behind_menu(const struct page *pg, const struct plain *t, uint32_t first)
{
	enum { WORD_RUNES = 8, WORDS = 3 };
	uint32_t headline = first, words = 0;

	for (uint32_t i = first; i < pg->paras; i++) {
		if (pg->para[i].role == ROLE_BYLINE ||
		    (words > WORDS && byline_is(para_text(pg, &pg->para[i]))))
			return words > WORDS ? headline : first;
		if (dropped(pg, i))
			continue;
		if (!is_open_line(pg, t, i))
			break;
		if (pg->para[i].runes <= WORD_RUNES)
			words++;
		else
			headline = i;
	}
	return first;
}

/* Is the headline long, or a sentence?  Then the lines behind it were judged as
 * lines behind text. */
static bool
was_taken_for_text(const struct page *pg, uint32_t headline)
{
	return headline < pg->paras && (pg->para[headline].stops > 0 ||
	    pg->para[headline].runes > BYLINE_RUNES);
}

struct article
plain_choose(struct plain *t, struct page *pg, bool begins)
{
	struct article a = { 0, (uint32_t)pg->paras, 0, (uint32_t)pg->paras };
	uint32_t i, first;
	bool again;

	if (t->lines < pg->paras)       /* nothing is known of them */
		pg->paras = t->lines;
	a.headline = a.last = (uint32_t)pg->paras;
	roles_set(pg, &a);
	again = join_lines(pg, t);
	if (again)
		compact(pg, t);
	a.last = (uint32_t)pg->paras;
	first = begins ? first_title(pg, t) : (uint32_t)pg->paras;
	a.headline = behind_menu(pg, t, first);
	if (again || was_taken_for_text(pg, a.headline))
		roles_set(pg, &a);
	else
		roles_headline(pg, &a);
	if (a.headline < pg->paras) {
		for (i = 0; i < a.headline; i++)
			if (!dropped(pg, i))
				set_role(pg, i, a.headline == first ?
				    ROLE_HEADING : ROLE_BOILER, WHY_ARTICLE);
		while (is_open_line(pg, t, ++i) && t->line[i].blank < GAP)
			if (!dropped(pg, i))
				set_role(pg, i, ROLE_HEADING, WHY_ARTICLE);
		set_roles(pg, t, i);
	} else
		set_roles(pg, t, 0);
	roles_close(pg, &a);
	return a;
}
