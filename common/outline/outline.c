/* common/outline/outline.c -- sections: articles, headings, whose turn it is */
#include <stdlib.h>

#include "outline/clock.h"
#include "outline/cue.h"
#include "outline/find.h"
#include "outline/heading.h"
#include "outline/outline.h"
#include "outline/turn.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/quote.h"
#include "text/utf8.h"

enum {
	INTRO_PARS = 8,         /* that introduce people, of an article */
	SIGNED_BYTES = 90,      /* of a signature */
	OVER_BYTES = 60,        /* of the line that ends a text */
	HEADLINE_BYTES = 150,
	BEHIND_BYTES = 180,     /* behind the first colon: it may be that of a
	                         * title in the label, or a greeting follows */
	HEAD_BYTES = LABEL_MAX + 4
};

struct outline {
	unsigned long last;             /* number given last */
	unsigned long article;
	struct headings heads;          /* in the article */
	struct headings inner;          /* in the turn that runs */
	unsigned long turn;             /* its section */
	struct turns turns;
	size_t pars;                    /* of the article so far, body only */
	bool plain;
	struct find find;
	struct buf fold, ahead, name, title;
};

struct outline *
outline_new(void)
{
	struct outline *o = mem_array(NULL, 1, sizeof(*o));

	*o = (struct outline){ .turns = TURNS_INIT, .fold = BUF_INIT,
	    .ahead = BUF_INIT, .name = BUF_INIT, .title = BUF_INIT,
	    .find = FIND_INIT };
	o->find.turns = &o->turns;
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
	find_release(&o->find);
	free(o);
}

static void
begin_article(struct outline *o)
{
	o->heads.depth = o->inner.depth = 0;
	o->find.more = o->pars = 0;
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

/* ---------------------------------------------------------------- notices */

/* the body that signs a letter: a short line of its own near the end; or a person
 * with his office, where the date follows */
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
		if (!person_label(&who, f) || (who.kind != PERSON_ORG &&
		    !(who.kind == PERSON_NAMED && who.title_beg <
		    who.title_end && i + 1 < n && clock_day(par[i + 1].text))))
			continue;
		buf_reset(&o->name);
		person_print(&o->name, s, &who);
		if (who.kind == PERSON_NAMED)
			title_print(&o->title, s, &who);
		return true;
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
	if (find_read(&o->find, &l, f)) {
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
	const struct cast_member *m;

	buf_reset(&o->name);
	buf_reset(&o->title);
	if ((!headed || !find_heading_body(o, label)) &&
	    !find_signature(o, par, n) && (m = cast_who(&o->turns.cast,
	    ACT_REPORTS)) != NULL)
		turns_notice(&o->turns, cast_name(m), cast_title(m));
	else
		turns_notice(&o->turns, buf_view(&o->name),
		    buf_view(&o->title));
	begin_turn(o, out, label);
	out->section.table = "outline_cues.tsv";
}

/* ---------------------------------------------------------------- paragraphs */

static bool
greets(struct outline *o, const struct outline_par *p)
{
	return p->role == OUTLINE_BODY &&
	    turn_greets(find_head(&o->find, p));
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
	next = find_head(&o->find, &par[1]);
	if (find_read(&o->find, &l, next) && !l.bare)
		return false;
	return heading_number(folded, &kind) > 0 || turn_speaks(next);
}

static void
take_heading(struct outline *o, const struct outline_par par[], size_t n,
    struct slice folded, struct outline_place *out)
{
	struct label l;

	if (find_in_heading(&o->find, &l, folded, par, n)) {
		turns_begin(&o->turns, &l, par[0].text,
		    buf_view(&o->find.name), buf_view(&o->find.title));
		begin_turn(o, out, slice_cut(par[0].text, l.beg, l.end));
		out->section.table = l.table;
		out->section.line = l.line;
		return;
	}
	if (n > 1 && greets(o, &par[1])) {
		end_turn(o);
		begin_notice(o, out, par[0].text, par, n, true);
		return;
	}
	if (is_deck(o, par, n)) {
		end_turn(o);
		return;
	}
	if (!stays_inside(o, folded, par, n))
		end_turn(o);
	o->turns.thanked = false;       /* a speech that has headings goes on */
	begin_heading(o, out, par[0].text, folded);
}

/* a time in a line of its own, a note in brackets, who made the text: nobody's
 * words */
static bool
is_aside(struct slice text)
{
	struct slice s = han_trim(text);
	uint32_t r = s.n > 0 ? utf8_peek(s.p) : 0;

	if (han_open(r))
		return quote_end(s, 0, s.n) + utf8_size(s.p[0]) == s.n;
	if (han_digit(r) >= 0 || r == '[')
		return clock_whole(s);
	return label_is_credit(s);
}

/* the line with which the body that wrote it signs a letter, or a short line
 * before the date that ends a text */
static bool
signs(const struct outline *o, const struct outline_par par[], size_t n)
{
	struct slice last = par[0].text;

	if (o->turns.notice && o->turns.speaker.n > 0 &&
	    slice_eq(last, buf_view(&o->turns.speaker)))
		return true;
	return last.n <= SIGNED_BYTES && n > 1 &&
	    han_is(utf8_step_back(&last)) && clock_day(par[1].text);
}

/* 完, or the date of the text: what follows is nobody's words */
static bool
is_over(struct slice text)
{
	struct slice s = text;

	if (s.n == 0 || s.n > OVER_BYTES)
		return false;
	if (quote_mark(utf8_peek(s.p)).kind == QUOTE_BRACKET)
		s = slice_cut(s, utf8_size(s.p[0]), utf8_back(s, s.n));
	return cue_whole(s, CUE_OVER) || clock_day(text);
}

/* 局长陈立：明天通车 -- the headline of a plain text: no sentence, and no other
 * turn follows */
static bool
is_headline(struct outline *o, const struct outline_par par[], size_t n)
{
	struct slice last = par[0].text;
	struct label l;

	return n > 1 && last.n <= HEADLINE_BYTES &&
	    han_is(utf8_step_back(&last)) &&
	    label_signs(par[0].text) & LABEL_SIGN_COLON &&
	    !(label_signs(par[1].text) & LABEL_SIGN_COLON &&
	    find_read(&o->find, &l, find_head(&o->find, &par[1])));
}

/* a question without a label, which the next paragraph answers: 答： or, where
 * the question has a number, the name of who does */
static bool
is_answered(struct outline *o, const struct outline_par par[], size_t n)
{
	struct slice last = par[0].text;
	uint32_t r = utf8_step_back(&last);
	struct label l;
	int number;

	return (r == '?' || r == 0xff1f) && n > 1 &&
	    par[1].role == OUTLINE_BODY && o->turns.kind != TURN_ASKS &&
	    label_signs(par[1].text) & LABEL_SIGN_COLON &&
	    find_read(&o->find, &l, find_head(&o->find, &par[1])) &&
	    ((l.kind == LABEL_ANSWERS && !l.known) ||
	    (l.kind == LABEL_SPEAKS && l.who.kind == PERSON_NAMED &&
	    heading_number(par[0].text, &number) > 0));
}

/* the head of a paragraph that tells whether a label stands in it */
static struct slice
label_head(struct slice text)
{
	struct slice head = utf8_within(text, HEAD_BYTES);

	return utf8_within(head, slice_find(head, SLICE("：")) + BEHIND_BYTES);
}

/* 有家长问：忘带怎么办？请… in a letter, in a speech that nobody interrupts: the
 * speaker tells of somebody's question, and goes on */
static bool
is_told(const struct outline *o, struct slice text, const struct label *l)
{
	struct slice last = text;
	uint32_t r = utf8_step_back(&last);

	return o->turns.kind == TURN_SPEECH && !o->turns.asked &&
	    (slice_starts(text, SLICE("有")) || slice_starts(text,
	    SLICE("还有"))) && l->stop < text.n && r != '?' && r != 0xff1f;
}

static void
take_body(struct outline *o, const struct outline_par par[], size_t n,
    struct outline_place *out)
{
	struct slice text = par[0].text;
	unsigned how = label_signs(text);
	bool running = o->turns.kind != TURN_NONE, greets, told = false;
	struct label l = { .act = false };

	if (is_over(text)) {
		end_turn(o);
		return;
	}
	if (is_aside(text))
		return;
	o->pars++;
	if (o->plain && o->pars == 1 && is_headline(o, par, n)) {
		turns_introduce(&o->turns, text);
		return;
	}
	greets = (how || !running) && turns_greeted(&o->turns, text);
	if (how && !greets && find_label(&o->find, &l, how,
	    fold_han(&o->fold, label_head(text)), par, n) &&
	    !(l.kind == LABEL_ASKS && is_told(o, text, &l))) {
		turns_begin(&o->turns, &l, text, buf_view(&o->find.name),
		    buf_view(&o->find.title));
		told = l.act;
		begin_turn(o, out, slice_cut(text, l.beg, l.end));
		out->section.table = l.table;
		out->section.line = l.line;
		if (l.stop == text.n)
			return;
		text = slice_from(text, l.stop);
	} else if (is_answered(o, par, n)) {
		turns_ask(&o->turns);
		begin_turn(o, out, slice_head(text, 0));
		out->section.table = "a question before an answer";
	} else if (!running && greets) {
		begin_notice(o, out, text, par, n, false);
	} else if (running && (signs(o, par, n) ||
	    turns_end_at(&o->turns, text))) {
		end_turn(o);
	}
	if (o->turns.kind != TURN_NONE)
		turns_heed(&o->turns, text);
	if (told)
		out->until = turns_answered(&o->turns, text);
	if (o->pars <= INTRO_PARS && !o->turns.host)
		turns_introduce(&o->turns, text);
	out->speaker = buf_view(&o->turns.speaker);
}

/* a heading in plain text; 三、问：… is a label, and a question's （二）…？ part
 * of it */
static bool
looks_like_heading(struct outline *o, struct slice text)
{
	struct slice folded, last = text;
	uint32_t r = utf8_step_back(&last);
	struct label l;

	if (text.n > SIGNED_BYTES)
		return false;
	folded = fold_han(&o->fold, text);
	return heading_line(folded) && !(o->turns.kind == TURN_ASKS &&
	    (r == '?' || r == 0xff1f)) &&
	    !(label_signs(text) & LABEL_SIGN_COLON &&
	    label_read(&l, folded) && !l.bare);
}

void
outline_next(struct outline *o, const struct outline_par par[], size_t n,
    struct outline_place *out)
{
	out->begins = false;
	out->speaker = SLICE_NONE;
	out->until = NULL;
	if (par[0].role == OUTLINE_ASIDE) {
		;                       /* nobody's words, in nobody's turn */
	} else if (o->find.more > 0) {
		o->find.more--;
	} else if (par[0].role == OUTLINE_TITLE) {
		begin_article(o);
		turns_introduce(&o->turns, par[0].text);
		o->article = begin_section(o, out, SECTION_ARTICLE, 0,
		    par[0].text)->num;
	} else {
		if (par[0].role == OUTLINE_HEADING ||
		    (o->plain && looks_like_heading(o, par[0].text)))
			take_heading(o, par, n,
			    fold_han(&o->fold, par[0].text), out);
		else
			take_body(o, par, n, out);
	}
	out->in = o->turns.kind == TURN_NONE ? outer(o) :
	    o->inner.depth > 0 ? headings_top(&o->inner) : o->turn;
}
