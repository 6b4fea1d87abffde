/* common/speech/passage.c -- paragraphs as one text */
#include <stdlib.h>

#include "base/search.h"
#include "people/title.h"
#include "speech/passage.h"
#include "speech/say.h"
#include "text/han.h"
#include "text/utf8.h"

#include "data/statements.gate.inc"

enum { BROKEN_MAX = 120 };      /* bytes of a line that breaks a title */

void
passage_init(struct passage *p)
{
	*p = (struct passage){ .text = BUF_INIT, .room = BUF_INIT,
	    .fold = { "", 0 }, .sieve = { &statements_gate, {
	    [SIFTED_SAY] = say_words(), [SIFTED_OFFICE] = office_words() },
	    PASSAGE_SIFTED } };
}

void
passage_reset(struct passage *p)
{
	buf_reset(&p->text);
	p->sentences = p->marks = p->pars = p->lines = 0;
	p->quotes.depth = p->scanned = 0;
	p->fold = SLICE_NONE;
}

void
passage_release(struct passage *p)
{
	buf_release(&p->text);
	buf_release(&p->room);
	free(p->sentence);
	free(p->mark);
	free(p->line);
	for (size_t i = 0; i < PASSAGE_SIFTED; i++)
		sifted_release(&p->sifted[i]);
	passage_init(p);
}

void
passage_add(struct passage *p, struct slice sentence, size_t unit, size_t lead,
    bool gap, bool spoken)
{
	if (gap && p->text.n > 0 && p->text.p[p->text.n - 1] != '\n')
		buf_byte(&p->text, ' ');
	p->sentence = mem_grow(p->sentence, &p->sentence_cap,
	    p->sentences + 1, sizeof(*p->sentence));
	p->sentence[p->sentences++] = (struct sentence){ p->text.n,
	    p->text.n + sentence.n, unit, lead, p->pars, spoken };
	buf_add(&p->text, sentence);
}

static void
add_mark(struct passage *p, struct quote_open open, size_t end, size_t close)
{
	size_t beg = open.at + utf8_size(p->text.p[open.at]);

	p->mark = mem_grow(p->mark, &p->mark_cap, p->marks + 1,
	    sizeof(*p->mark));
	p->mark[p->marks++] = (struct mark){ open.at, beg, end, close,
	    open.kind, close > end, false };
}

/* “ begins the paragraph at `at`: so a quotation that is open goes on */
static bool
opens_again(struct slice text, size_t at, const struct quote_open *open)
{
	return at < text.n && utf8_peek(text.p + at) ==
	    utf8_peek(text.p + open->at);
}

/* The end of a paragraph: what is open there is given up, or, where the next
 * paragraph begins with the same mark, goes on.  Gives where to go on. */
static size_t
end_line(struct passage *p, size_t at)
{
	struct slice text = buf_view(&p->text);
	struct quotes *q = &p->quotes;
	size_t next = at + 1;

	p->line = mem_grow(p->line, &p->line_cap, p->lines + 1,
	    sizeof(*p->line));
	p->line[p->lines++] = at;
	if (q->depth == 0)
		return next;
	if (q->open[0].kind == QUOTE_WORDS && opens_again(text, next,
	    &q->open[0])) {
		q->depth = 1;
		return next + utf8_size(text.p[next]);
	}
	if (q->open[0].kind == QUOTE_WORDS) {
		add_mark(p, q->open[0], at, at);
	}
	q->depth = 0;
	return next;
}

/* the mark at `at`, if it is one */
static void
take_mark(struct passage *p, size_t at, size_t n)
{
	struct quote_open first = { 0, QUOTE_NONE, 0 };

	if (p->quotes.depth > 0)
		first = p->quotes.open[0];
	if (quotes_step(&p->quotes, buf_view(&p->text), at) == QUOTE_CLOSES &&
	    p->quotes.depth == 0 && first.kind != QUOTE_NONE)
		add_mark(p, first, at, at + n);
}

/* Marks are ASCII, or in U+2000-3FFF or U+F000-FFFF, and the commonest signs
 * there are none: what begins with these bytes may be one. */
static bool
may_mark(const char *s)
{
	unsigned char lead = (unsigned char)s[0];

	if (lead < 0x80)
		return lead < '0' || lead > '9';
	if (lead == 0xef)
		return memcmp(s + 1, "\xbc\x8c", 2) != 0;      /* ， */
	return lead == 0xe2 || (lead == 0xe3 &&
	    memcmp(s + 1, "\x80\x82", 2) != 0 &&               /* 。 */
	    memcmp(s + 1, "\x80\x81", 2) != 0);                /* 、 */
}

/* Finds the marks in what was added; the end of the text is left for the next
 * time, unless it is the last: what follows it tells what it ends. */
static void
find_marks(struct passage *p, bool last)
{
	struct slice text = buf_view(&p->text);
	size_t at = p->scanned, n;

	for (; at < text.n; at += n) {
		unsigned char lead = (unsigned char)text.p[at];

		n = 3;
		if (lead >= 0xe4 && lead <= 0xe9)       /* nearly all of them */
			continue;
		n = utf8_size(text.p[at]);
		if (lead == '\n') {
			if (!last && at + 1 == text.n)
				break;
			n = end_line(p, at) - at;
		} else if (may_mark(text.p + at))
			take_mark(p, at, n);
	}
	p->scanned = at;
}

void
passage_break(struct passage *p)
{
	if (p->text.n > 0)
		buf_byte(&p->text, '\n');
	p->pars++;
	find_marks(p, false);
}

void
passage_close(struct passage *p)
{
	find_marks(p, true);
	p->fold = sieve_text(p->sifted, &p->sieve, &p->room, buf_view(&p->text));
}

static bool
is_title_part(uint32_t r)
{
	return han_is(r) || r == 0x3001;
}

/* Is the last line a title that was broken over two paragraphs: characters and
 * 、 alone?  Nearly all lines end with a sign. */
static bool
is_broken(struct slice text)
{
	size_t n = 0;
	uint32_t r = 0;

	while (n <= BROKEN_MAX && text.n > 0 &&
	    is_title_part(r = utf8_step_back(&text)))
		n += utf8_size(text.p[text.n]);
	return n >= 6 && n <= BROKEN_MAX && (text.n == 0 || r == '\n');
}

bool
passage_goes_on(const struct passage *p)
{
	struct slice text = buf_view(&p->text);

	if (text.n > 0 && text.p[text.n - 1] == '\n')
		text.n--;
	if (p->pars == 1 && is_broken(text))
		return true;
	return p->quotes.depth > 0 &&
	    p->quotes.open[0].kind == QUOTE_WORDS &&
	    quote_mark(utf8_peek(text.p + p->quotes.open[0].at)).side ==
	    QUOTE_OPENS;
}

size_t
passage_marks_before(const struct passage *p, size_t at)
{
	return search_below(p->mark, p->marks, sizeof(*p->mark),
	    offsetof(struct mark, close), at + 1);
}

struct mark *
passage_mark_at(const struct passage *p, size_t at)
{
	size_t lo = passage_marks_before(p, at);

	return lo < p->marks && p->mark[lo].open <= at ? &p->mark[lo] : NULL;
}

struct mark *
passage_mark_before(const struct passage *p, size_t at)
{
	size_t lo;

	while (at > 0 && (p->text.p[at - 1] == ' ' || p->text.p[at - 1] == '\n'))
		at--;
	lo = search_below(p->mark, p->marks, sizeof(*p->mark),
	    offsetof(struct mark, close), at);
	return lo < p->marks && p->mark[lo].close == at ? &p->mark[lo] : NULL;
}

const struct sentence *
passage_sentence_at(const struct passage *p, size_t at)
{
	size_t lo = search_below(p->sentence, p->sentences,
	    sizeof(*p->sentence), offsetof(struct sentence, end), at + 1);

	return &p->sentence[lo < p->sentences ? lo : p->sentences - 1];
}

size_t
passage_par_end(const struct passage *p, size_t at)
{
	size_t lo = search_below(p->line, p->lines, sizeof(*p->line), 0, at);

	return lo < p->lines ? p->line[lo] : p->text.n;
}
