/* common/figures/clause.c -- a passage cut into figures, times, places, words */
#include "figures/clause.h"

#include "figures/word.h"
#include "lex/words.h"
#include "text/utf8.h"

#define ROW(word, kind, line) kind,
static const unsigned char word_kinds[] = {
#include "data/label_words.inc"
};
#undef ROW
#include "data/label_words.trie"
#include "data/labels.gate.inc"

enum { LIST_MARK = 9 };         /* bytes of a numeral that marks an item */

const char clause_table[] = "label_words.tsv";

/* ---------------------------------------------------------------- punctuation */

/* in the order of code points */
static const struct sign {
	uint16_t rune;
	uint8_t kind;
} signs[] = {
	{ '\t', MARK_SPACE }, { '\n', MARK_STOP }, { ' ', MARK_SPACE },
	{ '!', MARK_STOP }, { '(', MARK_OPEN }, { ')', MARK_CLOSE },
	{ ',', MARK_COMMA }, { ':', MARK_COLON }, { ';', MARK_SEMI },
	{ '=', MARK_SPACE }, { '?', MARK_STOP },
	{ '[', MARK_OPEN }, { ']', MARK_CLOSE },
	{ '|', MARK_COMMA },            /* between the cells of a table */
	{ 0xa0, MARK_SPACE }, { 0xb1, MARK_SPACE }, { 0xd7, MARK_SPACE },  /* ± × */
	{ 0x2018, MARK_QUOTE }, { 0x2019, MARK_UNQUOTE },       /* ‘ ’ */
	{ 0x201c, MARK_QUOTE }, { 0x201d, MARK_UNQUOTE },       /* “ ” */
	{ 0x3000, MARK_SPACE }, { 0x3001, MARK_PAUSE },         /* 、 */
	{ 0x3002, MARK_STOP },                                  /* 。 */
	{ 0x3008, MARK_QUOTE }, { 0x3009, MARK_UNQUOTE },       /* 〈 〉 */
	{ 0x300a, MARK_QUOTE }, { 0x300b, MARK_UNQUOTE },       /* 《 》 */
	{ 0x300c, MARK_QUOTE }, { 0x300d, MARK_UNQUOTE },       /* 「 」 */
	{ 0x300e, MARK_QUOTE }, { 0x300f, MARK_UNQUOTE },       /* 『 』 */
	{ 0x3010, MARK_OPEN }, { 0x3011, MARK_CLOSE },          /* 【 】 */
	{ 0x3014, MARK_OPEN }, { 0x3015, MARK_CLOSE },          /* 〔 〕 */
	{ 0xfe50, MARK_COMMA },                                 /* ﹐ */
	{ 0xff01, MARK_STOP }, { 0xff08, MARK_OPEN },           /* ！ （ */
	{ 0xff09, MARK_CLOSE }, { 0xff0c, MARK_COMMA },         /* ） ， */
	{ 0xff1a, MARK_COLON }, { 0xff1b, MARK_SEMI },          /* ： ； */
	{ 0xff1d, MARK_SPACE },                                 /* ＝ */
	{ 0xff1f, MARK_STOP }, { 0xff3b, MARK_OPEN },           /* ？ ［ */
	{ 0xff3d, MARK_CLOSE }, { 0xff64, MARK_PAUSE },         /* ］ ､ */
};

/* the mark that a sign makes, MARK_TEXT where it is none */
static enum mark_kind
kind_of_sign(uint32_t rune)
{
	size_t low = 0, high = LEN(signs);

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (signs[mid].rune == rune)
			return (enum mark_kind)signs[mid].kind;
		if (signs[mid].rune < rune)
			low = mid + 1;
		else
			high = mid;
	}
	return MARK_TEXT;
}

/* where a mark may begin: at a word, a place or a sign */
static struct gate *
gate_new(void)
{
	struct gate *g = mem_array(NULL, 1, sizeof(*g));

	*g = labels_gate;
	for (size_t i = 0; i < LEN(signs); i++)
		gate_add(g, signs[i].rune, 0);
	return g;
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
	struct slice text = slice_cut(k->p->fold, k->text, k->at);
	bool head;

	if (text.n == 0)
		return;
	/* 运输周转量; nobody asks where no verb is before it */
	head = c->marks > 0 && c->mark[c->marks - 1].kind == WORD_VERB &&
	    text.n > strlen("量") && set_ends(&figure_words, text, FIG_AMOUNT) > 0;
	add(c, MARK_TEXT, k->text, k->at, head ? WORD_HEAD : MARK_TEXT, 0);
}

/* a mark from the cursor to `end`; whatever begins inside it is passed over */
static inline void
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

/* the place p, which ends behind the cursor, to its end */
static void
keep_place(struct clauses *c, struct cursor *k, const struct place *p)
{
	place_take(&k->walk, p);
	if (c->places == c->place_cap)
		c->place = mem_grow(c->place, &c->place_cap, c->places + 1,
		    sizeof(*c->place));
	c->place[c->places] = *p;
	take(c, k, MARK_PLACE, k->walk.at, c->places, 0);
	c->places++;
}

/* Takes the place that begins here and is at least as long as `least`.  It may
 * hold what looks like a numeral (三明, 六安), but not one in digits. */
static bool
take_place(struct clauses *c, struct cursor *k, size_t least)
{
	struct place p;
	size_t hidden;

	if (k->at < k->hidden)
		return false;
	k->walk.at = k->at;
	if (!place_look(&p, &k->walk, &hidden)) {
		k->hidden = k->at + hidden;
		return false;
	}
	if (p.text.n < least)
		return false;
	keep_place(c, k, &p);
	return true;
}

/* 31省份和新疆兵团: the place whose name begins with the unit of the figure that
 * ends at the cursor, where the name goes on behind it */
static void
take_place_of_unit(struct clauses *c, struct cursor *k,
    const struct quantity *q)
{
	struct place p;
	size_t hidden;

	k->walk.at = q->unit_text.beg;
	if (place_look(&p, &k->walk, &hidden) && p.form == PLACE_NOUN &&
	    k->walk.at + p.text.n > k->at)
		keep_place(c, k, &p);
}

/* 指导性案例, but not 提高性能: is the verb that ends before `rest` only part of an
 * attribute? */
static bool
is_quality(struct slice rest)
{
	struct words_hit hit;
	size_t n = set_begins(&figure_words, rest, FIG_QUALITY);

	return n > 0 && (!words_longest(&hit, &label_words_words, rest) ||
	    hit.word.n <= n);
}

/* the kind of mark that a word here makes; MARK_TEXT where it is none here */
static enum mark_kind
kind_of_word(const struct clauses *c, const struct cursor *k,
    const struct words_hit *hit)
{
	enum mark_kind kind = word_kinds[hit->row];
	size_t end = k->at + hit->word.n;
	bool tight = k->fig < k->p->figs &&
	    k->p->fig[k->fig].q.text.beg == end;

	if (kind == WORD_TIGHT)
		return tight ? WORD_CHANGE : MARK_TEXT;
	if (kind == WORD_ALONE)
		return tight && k->text == k->at ? WORD_LINK : MARK_TEXT;
	if (kind == WORD_DONE)
		return tight ? WORD_CHANGE : WORD_VERB;
	if (kind == WORD_BEHIND)
		return tight || (k->text == k->at && c->marks > 0 &&
		    c->mark[c->marks - 1].kind == MARK_FIGURE) ?
		    WORD_LINK : MARK_TEXT;
	switch (kind) {
	case WORD_VERB:
	case WORD_GAIN:
		return is_quality(slice_from(k->p->fold, end)) ? MARK_TEXT :
		    WORD_VERB;
	case WORD_HEAD:
		return WORD_NOUN;
	case WORD_THAN:
		return WORD_PREP;
	case WORD_SHARE:
		return WORD_LINK;
	default:
		return kind;
	}
}

/* takes a word that ends at `end` at most, or a place, the longer of them; false
 * where neither is here */
static bool
take_word(struct clauses *c, struct cursor *k, const struct gate_place *here,
    size_t end)
{
	struct words_hit hit;
	enum mark_kind kind;

	(void)words_longest_of(&hit, &label_words_words,
	    slice_cut(k->p->fold, k->at, end), here->a, here->b);
	if (gate_holds(place_gate(), here->a, here->b) &&
	    take_place(c, k, hit.word.n))
		return true;
	if (hit.row < 0 || (kind = kind_of_word(c, k, &hit)) == MARK_TEXT)
		return false;
	take(c, k, kind, k->at + hit.word.n, word_kinds[hit.row],
	    words_line(&label_words_words, hit.row));
	return true;
}

/* Can a noun go on with the word that text begins with? */
static bool
is_noun_next(struct slice text)
{
	struct words_hit hit;
	uint32_t rune = text.n > 0 ? utf8_peek(text.p) : 0;

	if (rune < 0x4e00 || rune > 0x9fff)     /* no Chinese character */
		return false;
	if (!words_longest(&hit, &label_words_words, text))
		return true;
	switch ((enum mark_kind)word_kinds[hit.row]) {
	case WORD_NOUN: case WORD_HEAD: case WORD_KIND: case WORD_VERB:
	case WORD_GAIN: case WORD_FATE: case WORD_TIGHT: case WORD_ALONE: case WORD_BEHIND: case WORD_DONE:
		return true;
	default:
		return false;
	}
}

/* 12345市民服务热线, 麒麟980外挂基带: digits without a unit between characters of
 * a noun are a name's, for what is counted has a measure word */
static bool
is_in_name(const struct clauses *c, const struct cursor *k,
    const struct quantity *q)
{
	struct slice fold = k->p->fold, head = slice_head(fold, q->text.beg);
	uint32_t before = head.n > 0 ? utf8_step_back(&head) : 0;

	if (q->of != UNIT_NONE || q->kind != QTY_CARDINAL || q->range ||
	    q->none || q->mod != QTY_EXACT ||
	    before < 0x4e00 || before > 0x9fff)
		return false;
	for (size_t i = q->text.beg; i < q->text.end; i++)
		if (fold.p[i] < '0' || fold.p[i] > '9')
			return false;
	if (k->text == k->at && (c->marks == 0 ||
	    (c->mark[c->marks - 1].kind != WORD_NOUN &&
	    c->mark[c->marks - 1].kind != WORD_VERB &&
	    c->mark[c->marks - 1].kind != MARK_PLACE)))
		return false;
	return is_noun_next(slice_from(fold, q->text.end));
}

/* the figure that begins here, unless it is in the name of a place or a thing */
static void
take_figure(struct clauses *c, struct cursor *k)
{
	struct passage *p = k->p;
	const struct quantity *q = &p->fig[k->fig].q;

	/* 第四师 may be a place, 三明 is no figure of 明 */
	if ((unsigned char)p->fold.p[k->at] >= 0x80 && take_place(c, k,
	    q->text.end - q->text.beg + (q->kind != QTY_ORDINAL)))
		return;
	if (is_in_name(c, k, q)) {
		k->at = q->text.end;
		k->fig++;
		return;
	}
	if (k->kept < k->fig)
		p->fig[k->kept] = p->fig[k->fig];
	c->of_figure[k->kept] = c->marks + (k->text < k->at);
	take(c, k, MARK_FIGURE, q->text.end, k->kept, 0);
	if (q->of == UNIT_NOUN)
		take_place_of_unit(c, k, q);
	k->kept++;
	k->fig++;
}

/* the time that begins here, unless it is the head of a place's name (万载县) */
static void
take_time(struct clauses *c, struct cursor *k)
{
	struct span at = k->p->time[k->time].at;

	if ((unsigned char)k->p->fold.p[k->at] < 0x80 ||
	    !take_place(c, k, at.end - at.beg + 1))
		take(c, k, MARK_TIME, at.end, k->time, 0);
}

/* Stands a place between the cursor and `end`, or a word that hides some? */
static bool
has_place(const struct cursor *k, size_t end)
{
	struct slice fold = k->p->fold;
	struct place_walk w = k->walk;
	struct place p;
	size_t hidden;

	for (w.at = k->at; (w.at = gate_next(place_gate(), fold, w.at,
	    end).at) < end; w.at += utf8_size(fold.p[w.at]))
		if (place_look(&p, &w, &hidden) || hidden > 0)
			return true;
	return false;
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
	    k->at >= end || has_place(k, end))
		return;
	for (; k->time < p->times && p->time[k->time].at.beg < end; k->time++)
		add(c, MARK_TIME, p->time[k->time].at.beg,
		    p->time[k->time].at.end, k->time, 0);
	k->at = k->text = end;
}

size_t
clause_list_mark(struct slice text)
{
	static const struct slice ends[] = {
		SLICE_INIT("、"), SLICE_INIT("."), SLICE_INIT("．"),
		SLICE_INIT(")"), SLICE_INIT("）")
	};
	size_t open = slice_starts(text, SLICE("(")) ? 1 :
	    slice_starts(text, SLICE("（")) ? strlen("（") : 0;
	struct slice rest = slice_from(text, open);
	size_t n = num_run(rest);

	/* behind an opening bracket only a closing one */
	for (size_t i = open > 0 ? LEN(ends) - 2 : 0; n > 0 && n <= LIST_MARK &&
	    i < LEN(ends); i++)
		if (slice_starts(slice_from(rest, n), ends[i]))
			return open + n + ends[i].n;
	return 0;
}

/* Can an item of a list begin behind the mark? */
static bool
ends_item(const struct mark *m)
{
	return m->kind == MARK_STOP || m->kind == MARK_SEMI ||
	    m->kind == MARK_COLON;
}

/* Takes the mark of a list before the cursor's sentence or clause, which no
 * figure and no time begins. */
static void
take_list_mark(struct clauses *c, struct cursor *k, size_t fixed)
{
	size_t n;

	if (k->at == fixed || (c->marks > 0 &&
	    !ends_item(&c->mark[c->marks - 1])) || k->text < k->at)
		return;
	n = clause_list_mark(slice_from(k->p->fold, k->at));
	if (n > 0 && k->at + n <= fixed)
		take(c, k, MARK_SPACE, k->at + n, 0, 0);
}

/* Takes the words, places and signs from the cursor on, up to the next figure or
 * time or the end of the sentence. */
static void
cut_words(struct clauses *c, struct cursor *k)
{
	const struct passage *p = k->p;
	size_t fixed = next_fixed(k), end = fixed;

	if (k->unit + 1 < p->units && p->unit_at[k->unit + 1] < end)
		end = p->unit_at[k->unit + 1];
	take_list_mark(c, k, fixed);
	while (k->at < end) {
		struct gate_place here = gate_next(c->gate, p->fold, k->at, end);
		enum mark_kind sign;
		size_t next;

		k->at = here.at;
		if (k->at >= end || take_word(c, k, &here, fixed))
			continue;
		next = k->at + utf8_size(p->fold.p[k->at]);
		sign = kind_of_sign(here.a);
		if (sign == MARK_TEXT) {
			k->at = next;
			continue;
		}
		take(c, k, sign, next, 0, 0);
		if (sign == MARK_SEMI || sign == MARK_COLON)
			take_list_mark(c, k, fixed);
	}
}

static void
cut_at(struct clauses *c, struct cursor *k)
{
	const struct passage *p = k->p;

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
	if (k->fig < p->figs && p->fig[k->fig].q.text.beg == k->at)
		take_figure(c, k);
	else if (k->time < p->times && p->time[k->time].at.beg == k->at)
		take_time(c, k);
	else
		cut_words(c, k);
}

void
clauses_cut(struct clauses *c, struct passage *p, const struct places *ps)
{
	struct cursor k = { .p = p, .walk = PLACE_WALK(ps, p->fold) };

	c->marks = 0;
	c->places = 0;
	if (c->gate == NULL)
		c->gate = gate_new();
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

bool
closes_bracket(const struct clauses *c, size_t i)
{
	enum { FAR = 512 };     /* marks: a list of provinces and their cities */
	size_t depth = 1;

	for (size_t end = i + FAR; i < c->marks && i < end && depth > 0; i++)
		depth += (size_t)(c->mark[i].kind == MARK_OPEN) -
		    (size_t)(c->mark[i].kind == MARK_CLOSE);
	return depth == 0;
}

void
clauses_release(struct clauses *c)
{
	free(c->mark);
	free(c->place);
	free(c->of_figure);
	free(c->gate);
	*c = (struct clauses)CLAUSES_INIT;
}
