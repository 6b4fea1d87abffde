/* common/speech/passage.c -- paragraphs as one text */
#include <stdlib.h>

#include "speech/passage.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/utf8.h"

enum { BROKEN_MAX = 120 };      /* bytes of a line that breaks a title */

void
passage_reset(struct passage *p)
{
	buf_reset(&p->text);
	p->sentences = p->marks = p->pars = 0;
	p->fold = SLICE_NONE;
}

void
passage_release(struct passage *p)
{
	buf_release(&p->text);
	buf_release(&p->room);
	free(p->sentence);
	free(p->mark);
	*p = (struct passage)PASSAGE_INIT;
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

void
passage_break(struct passage *p)
{
	if (p->text.n > 0)
		buf_byte(&p->text, '\n');
	p->pars++;
}

/* Marks are ASCII, or in U+2000–303F or U+FE00–FFFF; the commonest signs there
 * are none. */
static bool
may_mark(struct slice text, size_t at)
{
	unsigned char lead = (unsigned char)text.p[at];

	if (lead < 0x80)
		return text.p[at] < '0' || text.p[at] > '9';
	if (lead != 0xe2 && lead != 0xe3 && lead != 0xef)
		return false;
	return memcmp(text.p + at, "\xef\xbc\x8c", 3) != 0 &&    /* ， */
	    memcmp(text.p + at, "\xe3\x80\x82", 3) != 0 &&       /* 。 */
	    memcmp(text.p + at, "\xe3\x80\x81", 3) != 0;         /* 、 */
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
end_line(struct passage *p, struct quotes *q, size_t at)
{
	struct slice text = buf_view(&p->text);
	size_t next = at + 1;

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

void
passage_close(struct passage *p)
{
	struct slice text = buf_view(&p->text);
	struct quotes q = { .depth = 0 };

	p->fold = fold_han(&p->room, text);
	for (size_t at = 0; at < text.n; ) {
		struct quote_open first = { 0, QUOTE_NONE, 0 };
		size_t n = utf8_size(text.p[at]);

		if (text.p[at] == '\n') {
			at = end_line(p, &q, at);
			continue;
		}
		if (q.depth > 0)
			first = q.open[0];
		if (may_mark(text, at)) {
			if (quotes_step(&q, text, at) == QUOTE_CLOSES &&
			    q.depth == 0 && first.kind != QUOTE_NONE)
				add_mark(p, first, at, at + n);
		}
		at += n;
	}
}

/* a title that was broken over two paragraphs: characters and 、 alone */
static bool
is_broken(struct slice s)
{
	uint32_t r = 0;

	if (s.n < 6)
		return false;
	while (s.n > 0) {
		r = utf8_step(&s);
		if (!han_is(r) && r != 0x3001)
			return false;
	}
	return true;
}

bool
passage_goes_on(const struct passage *p)
{
	struct slice text = buf_view(&p->text);
	size_t par = text.n;
	struct quotes q = { .depth = 0 };
	struct quote_mark m;

	if (par > 0 && text.p[par - 1] == '\n')
		text.n = --par;
	while (par > 0 && text.p[par - 1] != '\n')
		par--;
	if (par >= text.n)
		return false;
	if (text.n - par <= BROKEN_MAX && p->pars == 1 && is_broken(
	    slice_from(text, par)))
		return true;
	for (size_t at = par; at < text.n; at += utf8_size(text.p[at]))
		if (may_mark(text, at))
			quotes_step(&q, text, at);
	if (q.depth == 0 || q.open[0].kind != QUOTE_WORDS)
		return false;
	m = quote_mark(utf8_peek(text.p + q.open[0].at));
	return m.side == QUOTE_OPENS;
}

size_t
passage_marks_before(const struct passage *p, size_t at)
{
	size_t lo = 0, hi = p->marks;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (p->mark[mid].close <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
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
	size_t lo = 0, hi = p->marks;

	while (at > 0 && (p->text.p[at - 1] == ' ' || p->text.p[at - 1] == '\n'))
		at--;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (p->mark[mid].close < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < p->marks && p->mark[lo].close == at ? &p->mark[lo] : NULL;
}

const struct sentence *
passage_sentence_at(const struct passage *p, size_t at)
{
	size_t lo = 0, hi = p->sentences;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (p->sentence[mid].end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return &p->sentence[lo < p->sentences ? lo : p->sentences - 1];
}

size_t
passage_par_end(const struct passage *p, size_t at)
{
	while (at < p->text.n && p->text.p[at] != '\n')
		at++;
	return at;
}
