/* common/outline/outline.c -- sections: articles, headings, whose turn it is */
#include <stdlib.h>

#include "outline/heading.h"
#include "outline/outline.h"
#include "outline/turn.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/quote.h"
#include "text/utf8.h"

enum {
	LOOK = 6,               /* paragraphs in which other turns speak for one */
	LABEL_LINES = 3,        /* that one label may be spread over */
	INTRO_PARS = 8,         /* that introduce people, of an article */
	SIGNED_BYTES = 90,      /* of a signature */
	GREET_BYTES = 120,      /* that show a greeting */
	HEAD_BYTES = LABEL_MAX + 4
};

struct outline {
	unsigned long last;             /* number given last */
	unsigned long article;
	struct headings heads;          /* in the article */
	struct headings inner;          /* in the turn that runs */
	unsigned long turn;             /* its section */
	struct turns turns;
	size_t label_pars;              /* the next ones belong to a label */
	size_t pars;                    /* of the article so far, body only */
	bool plain;
	struct buf fold, ahead, name, title, room;
};

struct outline *
outline_new(void)
{
	struct outline *o = mem_array(NULL, 1, sizeof(*o));

	*o = (struct outline){ .turns = TURNS_INIT, .fold = BUF_INIT,
	    .ahead = BUF_INIT, .name = BUF_INIT, .title = BUF_INIT,
	    .room = BUF_INIT };
	return o;
}

void
outline_free(struct outline *o)
{
	if (o == NULL)
		return;
	turns_release(&o->turns);
	buf_release(&o->fold);
	buf_release(&o->ahead);
	buf_release(&o->name);
	buf_release(&o->title);
	buf_release(&o->room);
	free(o);
}

static void
begin_article(struct outline *o)
{
	o->heads.depth = o->inner.depth = 0;
	o->label_pars = o->pars = 0;
	turns_article(&o->turns);
}

void
outline_begin(struct outline *o, struct slice title, bool plain)
{
	o->last = o->article = o->turn = 0;
	o->plain = plain;
	turns_reset(&o->turns);
	begin_article(o);
	turns_introduce(&o->turns, title);
}

const char *
section_kind_name(enum section_kind k)
{
	static const char *const names[] = {
		"article", "heading", "question", "answer", "speech"
	};

	return names[k];
}

/* ---------------------------------------------------------------- sections */

static unsigned long
outer(const struct outline *o)
{
	return o->heads.depth > 0 ? headings_top(&o->heads) : o->article;
}

static struct outline_section *
begin_section(struct outline *o, struct outline_place *out,
    enum section_kind kind, unsigned long parent, struct slice label)
{
	out->begins = true;
	out->section = (struct outline_section){ .num = ++o->last,
	    .parent = parent, .kind = kind, .label = han_trim(label),
	    .speaker = SLICE_NONE, .title = SLICE_NONE };
	return &out->section;
}

static void
begin_heading(struct outline *o, struct outline_place *out, struct slice text,
    struct slice folded)
{
	bool inside = o->turns.kind != TURN_NONE;
	struct headings *h = inside ? &o->inner : &o->heads;
	unsigned long holder;
	int kind;

	heading_number(han_trim(folded), &kind);
	holder = headings_push(h, kind, o->last + 1);
	if (holder == 0)
		holder = inside ? o->turn : o->article;
	begin_section(o, out, SECTION_HEADING, holder, text);
}

static void
begin_turn(struct outline *o, struct outline_place *out, struct slice label)
{
	static const enum section_kind kinds[] = {
		[TURN_ASKS] = SECTION_QUESTION, [TURN_ANSWERS] = SECTION_ANSWER,
		[TURN_SPEECH] = SECTION_SPEECH, [TURN_NONE] = SECTION_SPEECH,
	};
	struct outline_section *s = begin_section(o, out,
	    kinds[o->turns.kind], outer(o), label);

	s->speaker = buf_view(&o->turns.speaker);
	s->title = buf_view(&o->turns.title);
	o->turn = s->num;
	o->inner.depth = 0;
}

static void
end_turn(struct outline *o)
{
	turns_end(&o->turns);
	o->inner.depth = 0;
}

/* ---------------------------------------------------------------- labels */

/* the head of a paragraph to come, folded */
static struct slice
fold_head(struct outline *o, const struct outline_par *p)
{
	return fold_han(&o->ahead, utf8_within(p->text, HEAD_BYTES));
}

/* Is this the running text of somebody who speaks? */
static bool
is_talk(struct outline *o, const struct outline_par *p, bool any)
{
	struct slice f;
	struct label l;

	if (p->role != OUTLINE_BODY)
		return false;
	f = fold_head(o, p);
	if (turn_greets(f))
		return true;
	if (label_line(&l, f) || slice_find(f, SLICE("。")) +
	    slice_find(f, SLICE("！")) + slice_find(f, SLICE("？")) == 3 * f.n)
		return false;
	return any || turn_speaks(f);
}

/* a question, and the label of a person behind it */
static bool
asks_then(struct outline *o, const struct outline_par par[], size_t n)
{
	struct slice text = han_trim(par[0].text);
	struct label l;

	return (slice_ends(text, SLICE("？")) || slice_ends(text, SLICE("?"))) &&
	    n > 1 && label_read(&l, fold_head(o, &par[1])) &&
	    l.kind == LABEL_SPEAKS && l.who.kind == PERSON_NAMED;
}

/* 记者：某某 in a line of its own is who wrote the text */
static bool
is_byline(const struct label *l, struct slice text)
{
	struct slice words = han_trim(slice_from(text, l->stop));
	struct person who;

	return words.n > 0 && words.n <= 40 &&
	    (l->kind == LABEL_ASKS || l->kind == LABEL_HOSTS) &&
	    person_label(&who, words) && who.kind == PERSON_NAMED;
}

/* Do other turns, or how the words begin, speak for a label that other things
 * look like too? */
static bool
is_backed(struct outline *o, struct label *l, struct slice folded,
    const struct outline_par par[], size_t n)
{
	struct slice words = slice_from(folded, l->stop);
	struct label other;

	if (l->kind == LABEL_ORG && asks_then(o, par, n)) {
		l->kind = LABEL_ASKS;   /* 江城日报：您为什么…？ */
		return true;
	}
	if (l->kind == LABEL_SPEAKS && l->who.kind != PERSON_NAMED &&
	    l->stop == par[0].text.n && o->turns.kind != TURN_NONE &&
	    o->turns.pars == 0)
		return false;           /* 主席： is whom the speaker addresses */
	if (l->kind == LABEL_ORG || (l->kind == LABEL_ANSWERS && !l->known))
		return o->turns.asked;
	if (l->known && l->who.kind == PERSON_NAMED &&
	    l->who.name.kind == NAME_LATIN && (!o->turns.labelled ||
	    l->who.name.end - l->who.name.beg < 2))
		return false;           /* while True: */
	if (o->turns.labelled)
		return true;
	if (l->known && l->who.kind == PERSON_NAMED) {
		buf_reset(&o->room);
		person_print(&o->room, par[0].text, &l->who);
		if (cast_named(turns_cast(&o->turns), buf_view(&o->room)) != NULL)
			return true;
	}
	if (turn_greets(words))
		return true;
	if (l->stop == par[0].text.n && n > 1 && is_talk(o, &par[1], true))
		return true;
	for (size_t i = 1; i < n && i <= LOOK; i++)
		if (label_signs(par[i].text) & LABEL_SIGN_COLON &&
		    label_read(&other, fold_head(o, &par[i])) &&
		    other.kind != LABEL_ORG &&
		    !is_byline(&other, par[i].text))
			return true;
	return false;
}

/* A label spread over lines: 主持人 / the office / the name.  What the lines
 * together tell is in *l, o->name and o->title. */
struct lines {
	size_t n;
	bool role, named, titled;
};

/* an office that fills a line, whatever its affiliation begins with */
static bool
office_line(struct label *l, struct slice folded)
{
	struct slice s = han_trim(folded);

	*l = (struct label){ .kind = LABEL_SPEAKS, .known = true, .bare = true,
	    .beg = (size_t)(s.p - folded.p), .table = "people_offices.tsv" };
	l->end = l->stop = l->beg + s.n;
	return s.n <= SIGNED_BYTES && person_label(&l->who, s) &&
	    l->who.kind == PERSON_OFFICE;
}

/* adds the line to the label; false where it is no part of one */
static bool
add_line(struct outline *o, struct lines *got, struct label *l,
    const struct outline_par *p)
{
	struct slice f = fold_han(&o->ahead, p->text), s;
	struct label one;
	struct name name;

	if (p->role != OUTLINE_BODY && p->role != OUTLINE_HEADING)
		return false;
	if (got->n > 0 && !got->named && name_whole(&name, f, NAME_AFTER_OFFICE)) {
		name_print(&o->name, p->text, &name);
		return got->named = true;
	}
	if (!label_line(&one, f) && !office_line(&one, f))
		return false;
	if (one.kind == LABEL_ORG)
		return false;
	if (got->n == 0)
		*l = one;
	s = han_trim(p->text);
	if (one.known && one.who.kind == PERSON_NAMED) {
		if (got->named)
			return false;
		person_print(&o->name, p->text, &one.who);
		if (one.who.title_beg < one.who.title_end && !got->titled) {
			title_print(&o->title, p->text, &one.who);
			got->titled = true;
		}
		return got->named = true;
	}
	if (one.known && one.who.kind == PERSON_OFFICE && !got->titled &&
	    one.kind == LABEL_SPEAKS) {
		buf_add(&o->title, s);
		return got->titled = true;
	}
	if (got->role || got->n > 0)
		return false;
	return got->role = true;
}

/* Do a few short lines, one of them likely a label, lead to a paragraph of
 * text?  A quick look, for lists and verses are made of short lines. */
static bool
leads_to_text(struct outline *o, const struct outline_par par[], size_t n)
{
	bool likely = o->turns.labelled || par[0].role == OUTLINE_HEADING;

	for (size_t i = 0; i < n && i <= LABEL_LINES; i++) {
		if (i > 0 && !(label_signs(par[i].text) & LABEL_SIGN_LINE))
			return likely && par[i].role == OUTLINE_BODY;
		likely = likely || label_line_likely(fold_head(o, &par[i]));
	}
	return false;
}

/* how many lines from par[0] on are a label without a colon, 0 none */
static size_t
label_lines(struct outline *o, struct label *l, const struct outline_par par[],
    size_t n)
{
	struct lines got = { 0, false, false, false };
	bool sure;

	buf_reset(&o->name);
	buf_reset(&o->title);
	if (!leads_to_text(o, par, n))
		return 0;
	while (got.n < n && got.n < LABEL_LINES &&
	    add_line(o, &got, l, &par[got.n]))
		got.n++;
	if (got.n == 0 || got.n == n || (!got.role && !got.named &&
	    !o->turns.labelled))
		return 0;
	sure = got.role + got.named + got.titled > 1 || o->turns.labelled ||
	    (got.role && !l->bare) || cast_named(turns_cast(&o->turns),
	    buf_view(&o->name)) != NULL;
	if (l->kind == LABEL_ASKS && got.named)         /* not a byline */
		sure = o->turns.labelled ||
		    turn_puts(fold_head(o, &par[got.n]));
	if (l->kind == LABEL_ASKS && !got.named && got.n == 1)
		sure = true;
	return is_talk(o, &par[got.n], sure) ? got.n : 0;
}

static bool
find_label(struct outline *o, struct label *l, unsigned signs,
    struct slice folded, const struct outline_par par[], size_t n)
{
	struct label next;
	size_t lines;

	buf_reset(&o->name);
	buf_reset(&o->title);
	if (signs & LABEL_SIGN_LINE) {
		lines = label_lines(o, l, par, n);
		o->label_pars = lines > 0 ? lines - 1 : 0;
		return lines > 0;
	}
	if (label_announces(l, folded) && n > 1 &&
	    par[1].role == OUTLINE_BODY && !(label_read(&next,
	    fold_head(o, &par[1])) && next.kind != LABEL_ORG))
		return true;
	if (label_read(l, folded))
		return !is_byline(l, par[0].text) &&
		    (!l->bare || is_backed(o, l, folded, par, n));
	return o->turns.put && label_short(l, folded);
}

/* ---------------------------------------------------------------- notices */

/* the body that signs a letter: a short line of its own near the end */
static bool
find_signature(struct outline *o, const struct outline_par par[], size_t n)
{
	struct person who;

	for (size_t i = 1; i < n; i++) {
		struct slice s = han_trim(par[i].text), f;

		if (par[i].role == OUTLINE_TITLE ||
		    par[i].role == OUTLINE_HEADING)
			return false;
		if (s.n > SIGNED_BYTES)
			continue;
		f = fold_han(&o->ahead, s);
		if (person_label(&who, f) && who.kind == PERSON_ORG) {
			buf_reset(&o->name);
			person_print(&o->name, s, &who);
			return true;
		}
	}
	return false;
}

/* the body that a heading names: 江城市：… , 江城市疾控中心致市民的一封信 */
static bool
find_heading_body(struct outline *o, struct slice text)
{
	struct slice f = fold_han(&o->ahead, text);
	struct label l;
	struct person who;
	size_t at;

	buf_reset(&o->name);
	if (label_read(&l, f)) {
		person_print(&o->name, text, &l.who);
		return o->name.n > 0;
	}
	at = slice_find(f, SLICE("致"));
	if (at < f.n && person_before(&who, f, 0, at)) {
		person_print(&o->name, text, &who);
		return o->name.n > 0;
	}
	for (at = 0; at < f.n && !han_colon(utf8_peek(f.p + at)); )
		at += utf8_size(f.p[at]);
	if (at == 0 || at > 45 || at >= f.n)
		return false;
	buf_add(&o->name, han_trim(slice_head(text, at)));
	return true;
}

static void
begin_notice(struct outline *o, struct outline_place *out, struct slice label,
    const struct outline_par par[], size_t n, bool headed)
{
	buf_reset(&o->name);
	if (!headed || !find_heading_body(o, label))
		find_signature(o, par, n);
	turns_notice(&o->turns, buf_view(&o->name), SLICE_NONE);
	begin_turn(o, out, label);
	out->section.table = "outline_cues.tsv";
}

/* ---------------------------------------------------------------- paragraphs */

static bool
greets(struct outline *o, const struct outline_par *p)
{
	return p->role == OUTLINE_BODY &&
	    turn_greets(fold_head(o, p));
}

/* a heading beside the headline: nothing of the article's text came before, or
 * the headline is still to come */
static bool
is_deck(const struct outline *o, const struct outline_par par[], size_t n)
{
	int kind;

	for (size_t i = 1; i < n && par[i].role != OUTLINE_BODY; i++)
		if (par[i].role == OUTLINE_TITLE)
			return true;
	return o->article > 0 && o->pars == 0 &&
	    heading_number(par[0].text, &kind) == 0;
}

/* a numbered heading may stand inside a speech, and so may one behind which
 * the speaker goes on */
static bool
stays_inside(struct outline *o, struct slice folded,
    const struct outline_par par[], size_t n)
{
	struct slice next;
	struct label l;
	int kind;

	if (o->turns.kind == TURN_ASKS || o->turns.kind == TURN_NONE || n < 2 ||
	    par[1].role != OUTLINE_BODY)
		return false;
	next = fold_head(o, &par[1]);
	if (label_read(&l, next) && !l.bare)
		return false;
	return heading_number(folded, &kind) > 0 || turn_speaks(next);
}

/* a heading that names who speaks: the name in bold, 局长陈立：, three lines */
static bool
is_heading_label(struct outline *o, struct label *l, struct slice folded,
    const struct outline_par par[], size_t n)
{
	size_t lines = label_lines(o, l, par, n);

	if (lines > 0) {
		o->label_pars = lines - 1;
		return true;
	}
	buf_reset(&o->name);
	buf_reset(&o->title);
	if (n < 2 || par[1].role != OUTLINE_BODY)
		return false;
	if (label_announces(l, folded))
		return true;
	return label_read(l, folded) && l->kind != LABEL_ORG &&
	    l->stop == folded.n;
}

static void
take_heading(struct outline *o, const struct outline_par par[], size_t n,
    struct slice folded, struct outline_place *out)
{
	struct label l;

	if (n > 1 && greets(o, &par[1])) {
		end_turn(o);
		begin_notice(o, out, par[0].text, par, n, true);
		o->label_pars = 0;
		return;
	}
	if (is_heading_label(o, &l, folded, par, n)) {
		turns_begin(&o->turns, &l, par[0].text, buf_view(&o->name),
		    buf_view(&o->title));
		begin_turn(o, out, slice_cut(par[0].text, l.beg, l.end));
		out->section.table = l.table;
		out->section.line = l.line;
		return;
	}
	if (is_deck(o, par, n)) {
		end_turn(o);
		return;
	}
	if (!stays_inside(o, folded, par, n))
		end_turn(o);
	begin_heading(o, out, par[0].text, folded);
}

/* a time in a line of its own, a note in brackets: nobody's words */
static bool
is_aside(struct slice text)
{
	struct slice s = han_trim(text);
	uint32_t r = s.n > 0 ? utf8_peek(s.p) : 0;

	if (r == '(' || r == 0xff08)
		return quote_end(s, 0, s.n) + utf8_size(s.p[0]) == s.n;
	return (han_digit(r) >= 0 || r == '[') && label_is_stamp(s);
}

/* the line with which the body that wrote it signs a letter */
static bool
signs(const struct outline *o, struct slice text)
{
	return o->turns.notice && o->turns.speaker.n > 0 &&
	    slice_eq(han_trim(text), buf_view(&o->turns.speaker));
}

static void
take_body(struct outline *o, const struct outline_par par[], size_t n,
    struct outline_place *out)
{
	struct slice text = par[0].text, head = SLICE_NONE;
	unsigned how = label_signs(text);
	bool running = o->turns.kind != TURN_NONE, greets;
	struct label l;

	if (is_aside(text))
		return;
	o->pars++;
	if (how || !running)
		head = fold_han(&o->fold, utf8_within(text,
		    how ? HEAD_BYTES : GREET_BYTES));
	greets = head.n > 0 && turn_greets(head);
	if (how && !greets && find_label(o, &l, how, head, par, n)) {
		turns_begin(&o->turns, &l, text, buf_view(&o->name),
		    buf_view(&o->title));
		begin_turn(o, out, slice_cut(text, l.beg, l.end));
		out->section.table = l.table;
		out->section.line = l.line;
		if (l.stop == text.n)
			return;
	} else if (!running && greets) {
		begin_notice(o, out, text, par, n, false);
	} else if (running && (signs(o, text) ||
	    turns_end_at(&o->turns, text))) {
		end_turn(o);
	}
	if (o->turns.kind != TURN_NONE)
		turns_heed(&o->turns, text);
	else if (o->pars <= INTRO_PARS)
		turns_introduce(&o->turns, text);
	out->speaker = buf_view(&o->turns.speaker);
}

void
outline_next(struct outline *o, const struct outline_par par[], size_t n,
    struct outline_place *out)
{
	out->begins = false;
	out->speaker = SLICE_NONE;
	if (par[0].role == OUTLINE_ASIDE || o->label_pars > 0) {
		if (o->label_pars > 0)
			o->label_pars--;
	} else if (par[0].role == OUTLINE_TITLE) {
		begin_article(o);
		turns_introduce(&o->turns, par[0].text);
		o->article = begin_section(o, out, SECTION_ARTICLE, 0,
		    par[0].text)->num;
	} else {
		if (par[0].role == OUTLINE_HEADING ||
		    (o->plain && par[0].text.n <= SIGNED_BYTES &&
		    heading_line(fold_han(&o->fold, par[0].text))))
			take_heading(o, par, n,
			    fold_han(&o->fold, par[0].text), out);
		else
			take_body(o, par, n, out);
	}
	out->in = o->turns.kind == TURN_NONE ? outer(o) :
	    o->inner.depth > 0 ? headings_top(&o->inner) : o->turn;
}
