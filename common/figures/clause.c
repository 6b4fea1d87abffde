/* common/figures/clause.c -- a passage cut into figures, times, places, words */
#include "figures/clause.h"

#include "lex/words.h"
#include "text/utf8.h"

#define ROW(word, kind, line) kind,
static const unsigned char word_kinds[] = {
#include "data/label_words.inc"
};
#undef ROW
#include "data/label_words.trie"

const char clause_table[] = "label_words.tsv";

/* ---------------------------------------------------------------- punctuation */

/* the mark that a sign makes, MARK_TEXT where it is none */
static enum mark_kind
kind_of_sign(uint32_t rune)
{
	switch (rune) {
	case 0x3002: case 0xff01: case 0xff1f: case '!': case '?': case '\n':
		return MARK_STOP;
	case 0xff1b: case ';':
		return MARK_SEMI;
	case 0xff1a: case ':':
		return MARK_COLON;
	case 0xff0c: case ',': case 0xfe50:
	case '|':               /* between the cells of a table */
		return MARK_COMMA;
	case 0x3001: case 0xff64:
		return MARK_PAUSE;
	case 0xff08: case '(': case '[': case 0x3010: case 0x3014: case 0xff3b:
		return MARK_OPEN;
	case 0xff09: case ')': case ']': case 0x3011: case 0x3015: case 0xff3d:
		return MARK_CLOSE;
	case 0x201c: case 0x2018: case 0x300a: case 0x3008: case 0x300c:
	case 0x300e:
		return MARK_QUOTE;
	case 0x201d: case 0x2019: case 0x300b: case 0x3009: case 0x300d:
	case 0x300f:
		return MARK_UNQUOTE;
	case ' ': case '\t': case 0xa0: case 0x3000:
		return MARK_SPACE;
	default:
		return MARK_TEXT;
	}
}

/* ---------------------------------------------------------------- marks */

static void
add(struct clauses *c, enum mark_kind kind, size_t beg, size_t end,
    size_t index, unsigned line)
{
	if (c->marks == c->mark_cap)
		c->mark = mem_grow(c->mark, &c->mark_cap, c->marks + 1,
		    sizeof(*c->mark));
	c->mark[c->marks++] = (struct mark){ { beg, end }, kind, index, line };
}

/* what is still to come, while a passage is cut from the left */
struct cursor {
	struct passage *p;
	struct place_walk walk;
	size_t at;
	size_t fig, kept;       /* figures read, and those that stay */
	size_t time, unit;
	size_t text;            /* where text without a mark began */
	size_t hidden;          /* no place begins before this */
};

static void
flush(struct clauses *c, struct cursor *k)
{
	if (k->text < k->at)
		add(c, MARK_TEXT, k->text, k->at, 0, 0);
}

/* a mark from the cursor to `end`; whatever begins inside it is passed over */
static void
take(struct clauses *c, struct cursor *k, enum mark_kind kind, size_t end,
    size_t index, unsigned line)
{
	flush(c, k);
	add(c, kind, k->at, end, index, line);
	k->at = k->text = end;
}

/* times and figures that begin before the cursor were covered by another mark */
static void
catch_up(struct cursor *k)
{
	const struct passage *p = k->p;

	while (k->time < p->times && p->time[k->time].at.beg < k->at)
		k->time++;
	while (k->fig < p->figs && p->fig[k->fig].q.text.beg < k->at)
		k->fig++;
}

/* where the next time or figure begins: no word reaches over it */
static size_t
next_fixed(const struct cursor *k)
{
	size_t end = k->p->fold.n;

	if (k->fig < k->p->figs && k->p->fig[k->fig].q.text.beg < end)
		end = k->p->fig[k->fig].q.text.beg;
	if (k->time < k->p->times && k->p->time[k->time].at.beg < end)
		end = k->p->time[k->time].at.beg;
	return end;
}

/* Takes the place that begins here and is at least as long as `least`.  It may
 * hold what looks like a numeral (三明, 六安), but not one in digits. */
static bool
take_place(struct clauses *c, struct cursor *k, size_t least)
{
	struct place_walk w = k->walk;
	struct place p;
	size_t hidden;

	if (k->at < k->hidden)
		return false;
	w.at = k->at;
	if (!place_here(&p, &w, &hidden)) {
		k->hidden = k->at + hidden;
		return false;
	}
	if (p.text.n < least)
		return false;
	k->walk = w;
	if (c->places == c->place_cap)
		c->place = mem_grow(c->place, &c->place_cap, c->places + 1,
		    sizeof(*c->place));
	c->place[c->places] = p;
	take(c, k, MARK_PLACE, w.at, c->places, 0);
	c->places++;
	return true;
}

/* the kind of mark that a word here makes; MARK_TEXT where it is none here */
static enum mark_kind
kind_of_word(const struct cursor *k, const struct words_hit *hit)
{
	enum mark_kind kind = word_kinds[hit->row];
	size_t end = k->at + hit->word.n;
	bool tight = k->fig < k->p->figs &&
	    k->p->fig[k->fig].q.text.beg == end;

	if (kind == WORD_TIGHT)
		return tight ? WORD_CHANGE : MARK_TEXT;
	if (kind == WORD_ALONE)
		return tight && k->text == k->at ? WORD_LINK : MARK_TEXT;
	return kind;
}

/* takes a word or a place, the longer of them; false where neither is here */
static bool
take_word(struct clauses *c, struct cursor *k)
{
	size_t end = next_fixed(k);
	struct slice rest = slice_cut(k->p->fold, k->at, end);
	struct words_hit hit = { -1, 0, SLICE_NONE };
	enum mark_kind kind;

	if (words_first(&label_words_words, utf8_peek(rest.p)))
		(void)words_longest(&hit, &label_words_words, rest);
	if (take_place(c, k, hit.word.n))
		return true;
	if (hit.row < 0 || (kind = kind_of_word(k, &hit)) == MARK_TEXT)
		return false;
	take(c, k, kind, k->at + hit.word.n, 0,
	    words_line(&label_words_words, hit.row));
	return true;
}

/* the figure that begins here, unless it is the head of a place's name */
static void
take_figure(struct clauses *c, struct cursor *k)
{
	struct passage *p = k->p;
	const struct quantity *q = &p->fig[k->fig].q;

	if ((unsigned char)p->fold.p[k->at] >= 0x80 &&
	    take_place(c, k, q->text.end - q->text.beg + 1))
		return;
	if (k->kept < k->fig)
		p->fig[k->kept] = p->fig[k->fig];
	c->of_figure[k->kept] = c->marks + (k->text < k->at);
	take(c, k, MARK_FIGURE, q->text.end, k->kept, 0);
	k->kept++;
	k->fig++;
}

/* A sentence without figures and places tells those around it nothing but its
 * times.  Passes over the one that begins at the cursor, if it is such. */
static void
pass_bare(struct clauses *c, struct cursor *k)
{
	const struct passage *p = k->p;
	size_t end = k->unit + 1 < p->units ? p->unit_at[k->unit + 1] :
	    p->fold.n;

	if ((k->fig < p->figs && p->fig[k->fig].q.text.beg < end) ||
	    k->at >= end || places_may_be_in(k->walk.places,
	    slice_cut(p->fold, k->at, end)))
		return;
	for (; k->time < p->times && p->time[k->time].at.beg < end; k->time++)
		add(c, MARK_TIME, p->time[k->time].at.beg,
		    p->time[k->time].at.end, k->time, 0);
	k->at = k->text = end;
}

static void
cut_at(struct clauses *c, struct cursor *k)
{
	const struct passage *p = k->p;
	enum mark_kind sign;
	size_t end;

	catch_up(k);
	while (k->unit + 1 < p->units && p->unit_at[k->unit + 1] <= k->at) {
		flush(c, k);
		k->text = k->at;
		add(c, MARK_STOP, k->at, k->at, 0, 0);
		k->unit++;
		pass_bare(c, k);
	}
	if (k->at >= p->fold.n)
		return;
	if (k->fig < p->figs && p->fig[k->fig].q.text.beg == k->at) {
		take_figure(c, k);
		return;
	}
	if (k->time < p->times && p->time[k->time].at.beg == k->at) {
		take(c, k, MARK_TIME, p->time[k->time].at.end, k->time, 0);
		return;
	}
	if (take_word(c, k))
		return;
	end = k->at + utf8_size(p->fold.p[k->at]);
	sign = kind_of_sign(utf8_peek(p->fold.p + k->at));
	if (sign != MARK_TEXT)
		take(c, k, sign, end, 0, 0);
	else
		k->at = end;
}

void
clauses_cut(struct clauses *c, struct passage *p, const struct places *ps)
{
	struct cursor k = { .p = p, .walk = PLACE_WALK(ps, p->fold) };

	c->marks = 0;
	c->places = 0;
	if (p->figs > c->figure_cap)
		c->of_figure = mem_grow(c->of_figure, &c->figure_cap, p->figs,
		    sizeof(*c->of_figure));
	pass_bare(c, &k);
	while (k.at < p->fold.n)
		cut_at(c, &k);
	flush(c, &k);
	p->figs = k.kept;
	add(c, MARK_STOP, p->fold.n, p->fold.n, 0, 0);
}

bool
says_of_all(const struct clauses *c, size_t i)
{
	if (i < c->marks && c->mark[i].kind == WORD_ADVERB)
		i++;            /* 全部为, 均为 */
	return i < c->marks && (c->mark[i].kind == WORD_ALL_AT ||
	    c->mark[i].kind == WORD_LINK);
}

void
clauses_release(struct clauses *c)
{
	free(c->mark);
	free(c->place);
	free(c->of_figure);
	*c = (struct clauses)CLAUSES_INIT;
}
