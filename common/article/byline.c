/* common/article/byline.c -- source, author and time as a page shows them */
#include "article/byline.h"
#include "article/lines.h"
#include "article/pieces.h"
#include "article/who.h"
#include "base/ascii.h"
#include "text/fold.h"
#include "text/utf8.h"

enum {
	LINES_BEFORE = 4, LINES_BEHIND = 14,    /* round the headline */
	OPENING = 6, CLOSING = 3,       /* paragraphs that may be signed */
	TAIL = 8,                       /* lines behind the article */
	LINE_RUNES = 120,               /* a longer line is none of them */
	VALUE_BYTES = 120,
	SHORT_WORD = 3,                 /* bytes: am, PM, EST, or one character */
	SIGN_RUNES = 40,
	OFFICE_BYTES = 36,              /* 某某新闻特派记者 */
	BEHIND_LINES = 3                /* lines behind it that may date a text */
};

/* how sure a fact is: 1 is best */
enum { LABELLED = 1, MARKED = 2, BESIDE = 3, SIGNED = 4, REPORTED = 5,
	NEAR = 6, UPDATED = 7, ACCOUNT = 8, CLOSING_DAY = 9 };

/* where a line stands: before or behind the headline, or inside the article */
enum place { BEFORE, BEHIND, INSIDE };

void
byline_init(struct byline *b)
{
	for (size_t i = 0; i < BYLINE_FACTS; i++)
		b->fact[i] = (struct buf)BUF_INIT;
	byline_reset(b);
}

void
byline_reset(struct byline *b)
{
	for (size_t i = 0; i < BYLINE_FACTS; i++) {
		buf_reset(&b->fact[i]);
		b->rank[i] = 0;
	}
	b->dated_only = b->closing_day = false;
}

void
byline_release(struct byline *b)
{
	for (size_t i = 0; i < BYLINE_FACTS; i++)
		buf_release(&b->fact[i]);
}

static bool
better(const struct byline *b, enum byline_fact f, int rank)
{
	return b->rank[f] == 0 || rank < b->rank[f];
}

static void
set_source(struct byline *b, struct slice value, int rank)
{
	value = who_publisher(value);
	if (value.n == 0 || value.n > VALUE_BYTES ||
	    !better(b, BYLINE_SOURCE, rank) || !who_may_publish(value,
	    rank == LABELLED))
		return;
	buf_reset(&b->fact[BYLINE_SOURCE]);
	buf_add(&b->fact[BYLINE_SOURCE], value);
	b->rank[BYLINE_SOURCE] = rank;
}

static void
set_author(struct byline *b, struct slice value, int rank, bool loose)
{
	struct buf names = BUF_INIT;

	if (better(b, BYLINE_AUTHOR, rank) && value.n <= VALUE_BYTES &&
	    who_names(&names, value, loose) > 0) {
		buf_reset(&b->fact[BYLINE_AUTHOR]);
		buf_add(&b->fact[BYLINE_AUTHOR], buf_view(&names));
		b->rank[BYLINE_AUTHOR] = rank;
	}
	buf_release(&names);
}

static void
set_date(struct byline *b, const struct stamp *s, int rank)
{
	struct buf *have = &b->fact[BYLINE_DATE], room = BUF_INIT;
	bool hour = s->hour != STAMP_NONE;

	stamp_print(&room, s);
	/* the hour of the day that is known says more */
	if (better(b, BYLINE_DATE, rank) || (rank < UPDATED && hour &&
	    b->dated_only && slice_starts(buf_view(&room), buf_view(have)))) {
		buf_reset(have);
		buf_add(have, buf_view(&room));
		b->rank[BYLINE_DATE] = rank;
		b->dated_only = !hour;
	}
	buf_release(&room);
}

/* ---------------------------------------------------------------- a line */

/* Words with no label: a paper, a name, both.  Of two that are neither, the
 * second is the account that published. */
static void
read_bare(struct byline *b, struct slice text, int rank, bool any)
{
	struct slice rest = text, word, other[2] = { SLICE_NONE, SLICE_NONE };
	size_t others = 0;
	bool media = false, person = false;

	while ((word = who_next(&rest)).n > 0) {
		if (piece_is_label(word))
			continue;
		switch (who_of(word)) {
		case WHO_MEDIA:
			if (!media)
				set_source(b, word, rank);
			media = true;
			break;
		case WHO_PERSON:
			if (!person)
				set_author(b, slice_of(word.p,
				    (size_t)(text.p + text.n - word.p)), rank,
				    false);
			person = true;
			break;
		case WHO_OTHER:
			if (others < 2 && word.n > SHORT_WORD)
				other[others++] = word;
			break;
		case WHO_NONE:
			break;
		}
	}
	if (!any || others == 0)
		return;
	if (media || others == 2 || (unsigned char)other[0].p[0] < 0x80)
		set_author(b, other[0], rank, true);
	else if (!person)
		set_source(b, other[0], rank);
	if (!media && others == 2)
		set_source(b, other[1], rank);
}

/* a source's value: the paper, and perhaps the author behind it */
static void
read_source(struct byline *b, struct slice value, int rank)
{
	size_t space = slice_find_byte(value, ' ');

	set_source(b, slice_head(value, space), rank);
	if (space < value.n)
		set_author(b, slice_from(value, space), BESIDE, false);
}

static void
read_piece(struct byline *b, const struct piece *p, bool beside)
{
	switch (p->label) {
	case LABEL_SOURCE:
		read_source(b, p->text, LABELLED);
		break;
	case LABEL_AUTHOR:
		if (!line_runs_on(p->text))
			set_author(b, p->text, LABELLED, true);
		break;
	case LABEL_WHO:
		if (who_of(p->text) == WHO_PERSON)
			set_author(b, p->text, LABELLED, false);
		else
			set_source(b, p->text, BESIDE);
		break;
	case LABEL_BARE:
		if (beside)
			read_bare(b, p->text, BESIDE, !p->glued);
		break;
	default:
		break;
	}
}

/* Reads a line; a line near the headline for its time and its bare words too,
 * and one before it with less trust.  Says whether it has a time or a label. */
static bool
read_line(struct byline *b, struct slice line, enum place place)
{
	struct piece piece[PIECES_MAX];
	struct buf room = BUF_INIT;
	size_t n = pieces_split(piece, line, fold_han(&room, line));
	struct shape k = pieces_shape(piece, n);
	bool near = place != INSIDE && shape_is_about(&k);

	for (size_t i = 0; i < n; i++) {
		if (!piece[i].dated)
			read_piece(b, &piece[i], near && place == BEHIND);
		else if (piece[i].label == LABEL_UPDATE)
			set_date(b, &piece[i].stamp, UPDATED);
		else if (piece[i].label == LABEL_DATE)
			set_date(b, &piece[i].stamp, LABELLED);
		else if (near)
			set_date(b, &piece[i].stamp,
			    place == BEFORE ? NEAR : BESIDE);
	}
	buf_release(&room);
	return near || k.labelled;
}

static bool
has_digit(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (ascii_digit(s.p[i]))
			return true;
	return false;
}

bool
byline_is(struct slice text)
{
	struct piece piece[PIECES_MAX];
	struct buf room = BUF_INIT;
	struct shape k;

	if (!has_digit(text) || slice_ends(text, SLICE("。")))
		return false;
	k = pieces_shape(piece,
	    pieces_split(piece, text, fold_han(&room, text)));
	buf_release(&room);
	return shape_is_about(&k);
}

bool
byline_signs(struct slice text)
{
	struct slice names = who_behind_office(text, false);

	return names.n > 0 && text.n - names.n <= OFFICE_BYTES &&
	    who_all_names(names);
}

/* ---------------------------------------------------------------- the page */

static bool
is_text(const struct para *p)
{
	return p->role < ROLE_BYLINE && p->role != ROLE_TITLE &&
	    (p->stops > 0 || p->runes > LINE_RUNES);
}

/* an element whose class says that it names the source or the author */
static void
read_mark(struct byline *b, uint32_t hints, struct slice text, int rank)
{
	struct slice rest = text, first = who_next(&rest);
	enum who who = who_of(text);

	if (who_next(&rest).n > 0 && slice_find_byte(text, ' ') < text.n) {
		if (!read_line(b, text, BEHIND))
			read_bare(b, text, rank, false);
	} else if (hints & HINT_SOURCE)
		set_source(b, text, rank);
	else if (who == WHO_MEDIA)
		set_source(b, text, rank + 1);
	else if (first.n == text.n) {
		set_author(b, text, rank, true);
		if (who == WHO_OTHER && (unsigned char)text.p[0] >= 0x80)
			set_source(b, text, ACCOUNT);   /* an account's name */
	} else
		read_bare(b, text, rank, true);
}

/* a short line in a container whose class says that it names somebody, or that
 * speaks of the article and is the `next` one behind the headline */
static void
read_named(struct byline *b, const struct page *pg, uint32_t i, bool next)
{
	enum { LEVELS = 2, NAME_RUNES = 16 };
	const struct para *p = &pg->para[i];
	struct buf room = BUF_INIT;
	uint32_t at = p->block, hints = 0;

	if (p->runes > NAME_RUNES || p->runes < 2 || p->stops > 0)
		return;
	for (int up = 0; at != 0 && up < LEVELS; up++) {
		hints |= pg->block[at].hints;
		at = pg->block[at].parent;
	}
	if (!(hints & (HINT_AUTHOR | HINT_SOURCE | HINT_BYLINE)) ||
	    line_judge(para_text(pg, p), p->runes, p->look, &room).act !=
	    LINE_TEXT)
		;
	else if (hints & (HINT_AUTHOR | HINT_SOURCE))
		read_mark(b, hints, para_text(pg, p), MARKED);
	else if (next)                  /* 原创 张三 某地发布 */
		read_bare(b, para_text(pg, p), BESIDE, false);
	buf_release(&room);
}

/* what elements with class words say */
static void
read_marks(struct byline *b, const struct page *pg, uint32_t from,
    uint32_t head, uint32_t to)
{
	struct stamp s;

	for (size_t i = 0; i < pg->marks; i++) {
		const struct mark *m = &pg->mark[i];
		struct slice text = slice_trim(slice_cut(buf_view(&pg->text),
		    m->beg, m->beg + m->n));

		if (m->para < from || m->para >= to || text.n > VALUE_BYTES ||
		    slice_find(text, SLICE("：")) < text.n)
			continue;
		if ((m->hints & HINT_DATE) && stamp_parse(&s, text))
			set_date(b, &s, m->para < head ? NEAR : MARKED);
		else if (m->hints & (HINT_SOURCE | HINT_AUTHOR))
			read_mark(b, m->hints, text, m->para < head ? NEAR :
			    MARKED);
	}
}

/* a short line of its own before or behind the time: a paper, a name */
static void
read_beside(struct byline *b, const struct page *pg, uint32_t i, int rank)
{
	const struct para *p = &pg->para[i];
	struct buf room = BUF_INIT;
	struct slice text = para_text(pg, p);

	if (p->runes <= SIGN_RUNES && p->runes >= 2 && p->stops == 0 &&
	    slice_find(text, SLICE("：")) == text.n && line_judge(text, p->runes, p->look, &room).act == LINE_TEXT)
		read_bare(b, text, rank, false);
	buf_release(&room);
}

/* the paragraph with the tail that was cut off */
static struct slice
whole_text(const struct page *pg, const struct para *p)
{
	return slice_of(pg->text.p + p->beg, p->n + p->tail);
}

/* lines inside and behind the article: labels, signatures; what was found near
 * the headline is better */
static void
read_inner(struct byline *b, const struct page *pg, uint32_t i)
{
	const struct para *p = &pg->para[i];
	struct byline inner;

	if (p->role == ROLE_CAPTION || p->linked * 2 > p->runes)
		return;
	/* only labels tell something here */
	if (p->tail == 0 && (!(p->look & LOOK_LABEL) || p->runes > LINE_RUNES ||
	    is_text(p)))
		return;
	byline_init(&inner);
	read_line(&inner, p->tail ? para_tail(pg, p) : para_text(pg, p), INSIDE);
	for (size_t f = 0; f < BYLINE_FACTS; f++)
		if (inner.rank[f] > 0 && better(b, (enum byline_fact)f,
		    SIGNED)) {
			buf_reset(&b->fact[f]);
			buf_add(&b->fact[f], buf_view(&inner.fact[f]));
			b->rank[f] = SIGNED;
		}
	byline_release(&inner);
}

/* A signature: 某报记者 张三 on a line of its own, or names in brackets at the
 * end of the text. */
static void
read_signature(struct byline *b, const struct page *pg, uint32_t i)
{
	const struct para *p = &pg->para[i];
	struct slice text = whole_text(pg, p), names;

	if (p->role == ROLE_CAPTION || p->linked * 2 > p->runes)
		return;
	if (p->runes > SIGN_RUNES || p->stops > 0) {
		names = who_in_last_bracket(text);
	} else {
		/* 记者 张三 通讯员 李四 */
		set_author(b, who_behind_office(text, false), SIGNED, false);
		names = who_behind_office(text, true);
	}
	if (names.n > 0)
		set_author(b, names, SIGNED, false);
}

/* the dateline: the agency, the reporters */
static void
read_reporters(struct byline *b, const struct page *pg, uint32_t i,
    struct datelines *d)
{
	const struct para *p = &pg->para[i];
	struct slice text = para_text(pg, p);
	struct dateline line;

	if (dateline_read(&line, d, text)) {
		if (line.agency.n > 0)
			set_source(b, line.agency, REPORTED);
		if (line.reporters.n > 0)
			set_author(b, line.reporters, REPORTED, false);
	}
}

/* the day below a text that tells its time nowhere else: of a notice, say */
static void
read_closing_day(struct byline *b, const struct page *pg, uint32_t i)
{
	const struct para *p = &pg->para[i];
	struct stamp s;

	if (p->runes <= SIGN_RUNES && p->role != ROLE_TITLE && stamp_parse(&s, para_text(pg, p)))
		set_date(b, &s, CLOSING_DAY);
}

/* the last paragraph that is printed */
static uint32_t
last_text(const struct page *pg, const struct article *a)
{
	uint32_t i = a->last;

	while (i > a->first && pg->para[i - 1].role > ROLE_BYLINE)
		i--;
	return i > a->first ? i - 1 : a->first;
}

void
byline_find(struct byline *b, const struct page *pg, const struct article *a,
    struct datelines *d)
{
	bool headed = a->headline < pg->paras;
	uint32_t head = headed ? a->headline : a->first;
	uint32_t from = head > LINES_BEFORE ? head - LINES_BEFORE : 0;
	uint32_t i, end, last;
	uint32_t dated = (uint32_t)pg->paras;

	for (i = from; i < pg->paras && i < head + LINES_BEHIND; i++) {
		const struct para *p = &pg->para[i];

		if (i > head && is_text(p))
			break;
		if (i < head && p->linked * 2 > p->runes)
			continue;
		if (i > head)
			read_named(b, pg, i, headed && i == head + 1);
		if (i != head && p->runes <= LINE_RUNES && read_line(b,
		    whole_text(pg, p), i < head ? BEFORE : BEHIND) &&
		    dated == pg->paras)
			dated = i;
	}
	end = i;
	read_marks(b, pg, from, headed ? head : from, end);
	if (dated < pg->paras) {
		if (dated > 0 && dated - 1 != head)
			read_beside(b, pg, dated - 1, BESIDE);
		if (dated + 1 < pg->paras && dated + 1 != head)
			read_beside(b, pg, dated + 1, NEAR);
	}
	for (i = end; i < pg->paras && i < a->last + TAIL; i++)
		read_inner(b, pg, i);
	for (i = head + 1; i < a->last && i < end + OPENING; i++) {
		read_reporters(b, pg, i, d);
		read_signature(b, pg, i);
	}
	last = last_text(pg, a);
	for (i = last; i >= end + OPENING && i + CLOSING > last; i--)
		read_signature(b, pg, i);
	for (i = last; i > a->first && i + CLOSING > last; i--)
		if (pg->para[i].role < ROLE_BYLINE)
			read_closing_day(b, pg, i);
	for (i = a->last; i < pg->paras && i < a->last + BEHIND_LINES &&
	    pg->para[i].linked == 0; i++)
		read_closing_day(b, pg, i);
	b->closing_day = b->rank[BYLINE_DATE] == CLOSING_DAY;
}
