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

static void
find_places(struct clauses *c, struct slice fold, const struct places *ps)
{
	struct place_walk w = PLACE_WALK(ps, fold);
	struct place p;

	c->places = 0;
	while (place_next(&p, &w)) {
		if (c->places == c->place_cap)
			c->place = mem_grow(c->place, &c->place_cap,
			    c->places + 1, sizeof(*c->place));
		c->place[c->places++] = p;
	}
}

static struct span
span_in(struct slice text, struct slice part)
{
	size_t beg = (size_t)(part.p - text.p);

	return (struct span){ beg, beg + part.n };
}

/* figures of Chinese numerals inside the names of places are none */
static void
drop_figures_in_names(struct passage *p, const struct clauses *c)
{
	size_t kept = 0, k = 0;

	for (size_t i = 0; i < p->figs; i++) {
		const struct span *at = &p->fig[i].q.text;
		struct span name = { 0, 0 };

		while (k < c->places && span_in(p->fold,
		    c->place[k].text).end <= at->beg)
			k++;
		if (k < c->places)
			name = span_in(p->fold, c->place[k].text);
		if (name.beg <= at->beg && at->beg < name.end)
			continue;
		if (kept < i)
			p->fig[kept] = p->fig[i];
		kept++;
	}
	p->figs = kept;
}

/* what is still to come, while a passage is cut from the left */
struct cursor {
	const struct passage *p;
	size_t at;
	size_t fig, time, place, unit;
	size_t text;            /* where text without a mark began */
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

/* Figures, times, places that begin before the cursor were covered by another.
 * A figure never is: the caller sees to it. */
static void
catch_up(const struct clauses *c, struct cursor *k)
{
	const struct passage *p = k->p;

	while (k->time < p->times && p->time[k->time].at.beg < k->at)
		k->time++;
	while (k->place < c->places && span_in(p->fold,
	    c->place[k->place].text).beg < k->at)
		k->place++;
	while (k->fig < p->figs && p->fig[k->fig].q.text.beg < k->at)
		k->fig++;
}

/* where the next figure or time begins: no word reaches over it */
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

/* takes a word or a place, the longer of them; false where neither is here */
static bool
take_word(struct clauses *c, struct cursor *k)
{
	struct slice rest = slice_cut(k->p->fold, k->at, next_fixed(k));
	struct words_hit hit = { -1, 0, SLICE_NONE };
	struct span name = { 0, 0 };

	if (k->place < c->places)
		name = span_in(k->p->fold, c->place[k->place].text);
	if (words_first(&label_words_words, utf8_peek(rest.p)))
		(void)words_longest(&hit, &label_words_words, rest);
	if (name.end > 0 && name.beg == k->at &&
	    name.end - name.beg >= hit.word.n && name.end <= k->at + rest.n) {
		take(c, k, MARK_PLACE, name.end, k->place, 0);
		return true;
	}
	if (hit.row < 0)
		return false;
	take(c, k, word_kinds[hit.row], k->at + hit.word.n, 0,
	    words_line(&label_words_words, hit.row));
	return true;
}

static void
cut_at(struct clauses *c, struct cursor *k)
{
	const struct passage *p = k->p;
	enum mark_kind sign;
	size_t end;

	catch_up(c, k);
	if (k->unit + 1 < p->units && p->unit_at[k->unit + 1] <= k->at) {
		flush(c, k);
		k->text = k->at;
		add(c, MARK_STOP, k->at, k->at, 0, 0);
		k->unit++;
	}
	if (k->fig < p->figs && p->fig[k->fig].q.text.beg == k->at) {
		end = p->fig[k->fig].q.text.end;
		c->of_figure[k->fig] = c->marks + (k->text < k->at);
		take(c, k, MARK_FIGURE, end, k->fig, 0);
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
	struct cursor k = { p, 0, 0, 0, 0, 0, 0 };

	c->marks = 0;
	find_places(c, p->fold, ps);
	drop_figures_in_names(p, c);
	if (p->figs > c->figure_cap)
		c->of_figure = mem_grow(c->of_figure, &c->figure_cap, p->figs,
		    sizeof(*c->of_figure));
	while (k.at < p->fold.n)
		cut_at(c, &k);
	flush(c, &k);
	add(c, MARK_STOP, p->fold.n, p->fold.n, 0, 0);
}

void
clauses_release(struct clauses *c)
{
	free(c->mark);
	free(c->place);
	free(c->of_figure);
	*c = (struct clauses)CLAUSES_INIT;
}
