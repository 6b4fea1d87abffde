/* common/outline/find.c -- labels, weighed against what stands around them */
#include "outline/cue.h"
#include "outline/find.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/quote.h"
#include "text/utf8.h"

enum {
	LOOK = 6,               /* paragraphs in which other turns speak for one */
	LABEL_LINES = 3,        /* that one label may be spread over */
	NAME_BYTES = 45,        /* of a name in bold */
	OFFICE_BYTES = 90,      /* of an office in a line of its own */
	BYLINE_BYTES = 120,     /* of somebody's name with his office */
	HEAD_BYTES = LABEL_MAX + 4
};

void
find_release(struct find *f)
{
	buf_release(&f->ahead);
	buf_release(&f->name);
	buf_release(&f->title);
	buf_release(&f->room);
}

/* the head of a paragraph to come, folded */
struct slice
find_head(struct find *f, const struct outline_par *p)
{
	return fold_han(&f->ahead, utf8_within(p->text, HEAD_BYTES));
}

/* Only what ends in a colon and has no bracket or mark is kept: all else is told
 * by more than its own words. */
static void
know(struct find *f, const struct label *l, struct slice text)
{
	struct slice key = slice_head(text, l->end), rest = key;
	struct find_known *k = &f->known[f->knows % FIND_KNOWN];

	if (key.n > FIND_KNOWN_BYTES || !han_colon(utf8_step_back(&rest)))
		return;
	while (rest.n > 0) {
		uint32_t r = utf8_step(&rest);

		if (han_colon(r) || quote_mark(r).kind != QUOTE_NONE)
			return;
	}
	memcpy(k->key, key.p, key.n);
	k->n = key.n;
	k->label = *l;
	f->knows++;
}

bool
find_read(struct find *f, struct label *l, struct slice folded)
{
	size_t knows = f->knows < FIND_KNOWN ? f->knows : FIND_KNOWN;

	for (size_t i = 0; i < knows; i++) {
		const struct find_known *k = &f->known[i];
		struct slice rest = slice_from(folded, k->n);

		if (!slice_starts(folded, slice_of(k->key, k->n)) ||
		    slice_starts(rest, SLICE("//")))
			continue;
		*l = k->label;
		for (l->stop = l->end; rest.n > 0 && han_space(utf8_step(&rest)); )
			l->stop = folded.n - rest.n;
		return true;
	}
	if (!label_read(l, folded))
		return false;
	know(f, l, folded);
	return true;
}

/* Is this the running text of somebody who speaks? */
static bool
is_talk(struct find *f, const struct outline_par *p, bool any)
{
	struct slice head;
	struct label l;

	if (p->role != OUTLINE_BODY)
		return false;
	head = find_head(f, p);
	if (turn_greets(head))
		return true;
	if (label_line(&l, head) || slice_find(head, SLICE("。")) +
	    slice_find(head, SLICE("！")) + slice_find(head, SLICE("？")) == 3 * head.n)
		return false;
	return any || turn_speaks(head);
}

/* a question, and the label of a person behind it */
static bool
asks_then(struct find *f, const struct outline_par par[], size_t n)
{
	struct slice text = han_trim(par[0].text);
	struct label l;

	return (slice_ends(text, SLICE("？")) || slice_ends(text, SLICE("?"))) &&
	    n > 1 && find_read(f, &l, find_head(f, &par[1])) &&
	    l.kind == LABEL_SPEAKS && l.who.kind == PERSON_NAMED;
}

/* 记者：某某 in a line of its own is who wrote the text, 嘉宾：某某（教授） who
 * takes part in it */
static bool
is_byline(struct person *who, const struct label *l, struct slice folded)
{
	struct slice words = han_trim(slice_from(folded, l->stop));

	return words.n > 0 && words.n <= BYLINE_BYTES &&
	    (l->kind == LABEL_ASKS || l->kind == LABEL_HOSTS ||
	    (l->kind == LABEL_SPEAKS && l->who.kind != PERSON_NAMED)) &&
	    person_label(who, words) && who->beg == 0 &&
	    who->kind != PERSON_ORG && (who->kind == PERSON_NAMED ||
	    l->kind == LABEL_SPEAKS);
}

/* such a line, of which is noted whom it introduces */
static bool
take_byline(struct find *f, const struct label *l, struct slice folded,
    struct slice text)
{
	struct person who;

	if (!is_byline(&who, l, folded))
		return false;
	if (who.kind != PERSON_NAMED)
		return true;
	text = han_trim(slice_from(text, l->stop));
	buf_reset(&f->name);
	buf_reset(&f->title);
	person_print(&f->name, text, &who);
	title_print(&f->title, text, &who);
	cast_add(&f->turns->cast, buf_view(&f->name), buf_view(&f->title),
	    l->kind == LABEL_HOSTS ? ACT_HOSTS : 0);
	return true;
}

/* Do other turns, or how the words begin, speak for a label that other things
 * look like too? */
static bool
is_backed(struct find *f, struct label *l, struct slice folded,
    const struct outline_par par[], size_t n)
{
	struct slice words = slice_from(folded, l->stop);
	struct label other;
	struct person who;

	if (l->kind == LABEL_ORG && asks_then(f, par, n)) {
		l->kind = LABEL_ASKS;   /* 江城日报：您为什么…？ */
		l->remarks = true;
		return true;
	}
	if (l->kind == LABEL_SPEAKS && l->who.kind != PERSON_NAMED &&
	    l->stop == par[0].text.n && f->turns->kind != TURN_NONE &&
	    f->turns->pars == 0)
		return false;           /* 主席： is whom the speaker addresses */
	if (l->kind == LABEL_ORG || (l->kind == LABEL_ANSWERS && !l->known))
		return f->turns->asked;
	if (l->known && l->who.kind == PERSON_NAMED &&
	    l->who.name.kind == NAME_LATIN && (!f->turns->labelled ||
	    l->who.name.end - l->who.name.beg < 2))
		return false;           /* while True: */
	if (f->turns->labelled)
		return true;
	if (l->stop == par[0].text.n && n > 1 &&
	    turn_writes(find_head(f, &par[1])))
		return false;           /* 丁某：本院受理… */
	if (l->known && l->who.kind == PERSON_NAMED) {
		buf_reset(&f->room);
		person_print(&f->room, par[0].text, &l->who);
		if (cast_person(&f->turns->cast, buf_view(&f->room)) != NULL)
			return true;
	}
	if (turn_greets(words))
		return true;
	if (l->stop == par[0].text.n && n > 1 && is_talk(f, &par[1], true))
		return true;
	for (size_t i = 1; i < n && i <= LOOK; i++)
		if (label_signs(par[i].text) & LABEL_SIGN_COLON &&
		    find_read(f, &other, find_head(f, &par[i])) &&
		    other.kind != LABEL_ORG &&
		    !is_byline(&who, &other, find_head(f, &par[i])))
			return true;
	return false;
}

/* A label spread over lines: 主持人 / the office / the name.  What the lines
 * together tell is in *l, f->name and f->title. */
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
	return s.n <= OFFICE_BYTES && person_may_end(s, s.n) &&
	    person_label(&l->who, s) && l->who.kind == PERSON_OFFICE;
}

/* adds the line to the label; false where it is no part of one */
static bool
add_line(struct find *f, struct lines *got, struct label *l,
    const struct outline_par *p)
{
	struct slice line = fold_han(&f->ahead, p->text);
	struct label one;
	struct name name;

	if (p->role != OUTLINE_BODY && p->role != OUTLINE_HEADING)
		return false;
	if (got->n > 0 && !got->named && name_whole(&name, line, NAME_AFTER_OFFICE)) {
		name_print(&f->name, p->text, &name);
		return got->named = true;
	}
	if (!label_line(&one, line) && !office_line(&one, line))
		return false;
	if (one.kind == LABEL_ORG || (one.known &&
	    one.who.kind == PERSON_NAMED && one.who.name.kind == NAME_LOOSE))
		return false;           /* 记者手记, 专家观点: headings */
	if (got->n == 0)
		*l = one;
	if (one.known && one.who.kind == PERSON_NAMED) {
		if (got->named)
			return false;
		person_print(&f->name, p->text, &one.who);
		if (one.who.title_beg < one.who.title_end && !got->titled) {
			title_print(&f->title, p->text, &one.who);
			got->titled = true;
		}
		return got->named = true;
	}
	if (one.known && one.who.kind == PERSON_OFFICE && !got->titled &&
	    one.kind == LABEL_SPEAKS) {
		buf_add(&f->title, han_trim(p->text));
		return got->titled = true;
	}
	if (got->role || got->n > 0)
		return false;
	return got->role = true;
}

/* Do a few short lines, one of them likely a label, lead to a paragraph of
 * text?  A quick look, for lists and verses are made of short lines. */
static bool
leads_to_text(struct find *f, const struct outline_par par[], size_t n)
{
	bool likely = f->turns->labelled || (par[0].role == OUTLINE_HEADING &&
	    par[0].text.n <= NAME_BYTES);
	size_t lines = 1;

	while (lines < n && lines <= LABEL_LINES &&
	    label_signs(par[lines].text) & LABEL_SIGN_LINE)
		lines++;
	if (lines == n || lines > LABEL_LINES ||
	    par[lines].role != OUTLINE_BODY)
		return false;
	for (size_t i = 0; i < lines && !likely; i++)
		likely = label_line_likely(find_head(f, &par[i]));
	return likely;
}

/* how many lines from par[0] on are a label without a colon, 0 none */
static size_t
label_lines(struct find *f, struct label *l, const struct outline_par par[],
    size_t n)
{
	struct lines got = { 0, false, false, false };
	bool sure;

	buf_reset(&f->name);
	buf_reset(&f->title);
	if (!leads_to_text(f, par, n))
		return 0;
	while (got.n < n && got.n < LABEL_LINES &&
	    add_line(f, &got, l, &par[got.n]))
		got.n++;
	if (got.n == 0 || got.n == n || (!got.role && !got.named &&
	    !f->turns->labelled))
		return 0;
	sure = got.role + got.named + got.titled > 1 || f->turns->labelled ||
	    (got.role && !l->bare) || cast_person(&f->turns->cast,
	    buf_view(&f->name)) != NULL;
	if (l->kind == LABEL_ASKS && got.named)         /* not a byline */
		sure = f->turns->labelled ||
		    turn_puts(find_head(f, &par[got.n]));
	if (l->kind == LABEL_ASKS && !got.named && got.n == 1)
		sure = true;
	return is_talk(f, &par[got.n], sure) ? got.n : 0;
}

/* “亲爱的同学们…: quoted, and so attributed by what stands before it */
static bool
is_quoted(struct slice text)
{
	struct slice words = han_trim(text);
	struct quote_mark m = { .kind = QUOTE_NONE };

	if (words.n > 0)
		m = quote_mark(utf8_peek(words.p));
	return m.kind == QUOTE_WORDS && m.side == QUOTE_OPENS;
}

/* 孙老板喊冤：“我能怎么办？”: the words behind the first label of a text are a
 * quotation that ends as sentences do: so it is attributed, as in an article */
static bool
is_sentence(struct slice words)
{
	size_t close;
	uint32_t last;

	words = han_trim(words);
	if (!is_quoted(words))
		return false;
	close = quote_end(words, 0, words.n);
	if (close >= words.n)
		return false;
	last = utf8_peek(words.p + utf8_back(words, close));
	return han_stop(last);
}

/* 澎湃新闻：…？ whatever is called so, if it asks and somebody named answers, or if it
 * asked before */
static bool
paper_asks(struct find *f, struct label *l, struct slice folded,
    const struct outline_par par[], size_t n)
{
	struct slice asker = buf_view(&f->turns->asker), words;
	bool again = asker.n > 0 && slice_starts(par[0].text, asker);
	size_t colon;

	if (!again && !asks_then(f, par, n))
		return false;
	colon = label_colon(folded, 0);
	words = slice_head(folded, colon);
	if (colon >= folded.n || colon > NAME_BYTES || colon == 0 ||
	    han_run(words, 0, words.n) < words.n || label_nobody(words) ||
	    (again && colon != asker.n))
		return false;
	*l = (struct label){ .kind = LABEL_ASKS, .known = true, .bare = true,
	    .remarks = !again, .end = colon + utf8_size(folded.p[colon]),
	    .who = { .kind = PERSON_ORG, .stop = colon,
	    .name = { .end = colon, .stop = colon } },
	    .table = "people_orgs.tsv" };
	l->stop = l->end;
	return true;
}

bool
find_label(struct find *f, struct label *l, unsigned signs,
    struct slice folded, const struct outline_par par[], size_t n)
{
	struct label next;
	size_t lines;

	buf_reset(&f->name);
	buf_reset(&f->title);
	if (signs & LABEL_SIGN_LINE) {
		lines = label_lines(f, l, par, n);
		f->more = lines > 0 ? lines - 1 : 0;
		return lines > 0;
	}
	if (label_announces(l, folded) && n > 1 &&
	    (l->known || f->turns->kind == TURN_NONE) &&
	    par[1].role == OUTLINE_BODY && !is_quoted(par[1].text) &&
	    !(find_read(f, &next, find_head(f, &par[1])) &&
	    next.kind != LABEL_ORG))
		return true;
	if (find_read(f, l, folded))
		return (f->turns->labelled ||
		    !is_sentence(slice_from(folded, l->stop))) &&
		    !take_byline(f, l, folded, par[0].text) &&
		    (!l->bare || is_backed(f, l, folded, par, n));
	return paper_asks(f, l, folded, par, n) ||
	    (f->turns->put && label_short(l, folded));
}

/* a heading that names who speaks: the name in bold, 局长陈立：, three lines */
bool
find_in_heading(struct find *f, struct label *l, struct slice folded,
    const struct outline_par par[], size_t n)
{
	size_t lines = label_lines(f, l, par, n);

	if (lines > 0) {
		f->more = lines - 1;
		return true;
	}
	buf_reset(&f->name);
	buf_reset(&f->title);
	if (n < 2 || par[1].role != OUTLINE_BODY)
		return false;
	if (label_announces(l, folded))
		return true;
	return find_read(f, l, folded) && l->kind != LABEL_ORG &&
	    l->stop == folded.n;
}
