/* common/text/quote.c -- paired marks: quotation marks, title marks, brackets */
#include "text/han.h"
#include "text/quote.h"
#include "text/utf8.h"

/* in order of the mark */
static const struct row {
	uint32_t mark;
	struct quote_mark what;
} rows[] = {
	{ '"', { QUOTE_WORDS, QUOTE_EITHER, '"' } },	/* " */
	{ '\'', { QUOTE_WORDS, QUOTE_EITHER, '\'' } },	/* ' */
	{ '(', { QUOTE_BRACKET, QUOTE_OPENS, ')' } },	/* ( */
	{ ')', { QUOTE_BRACKET, QUOTE_CLOSES, '(' } },	/* ) */
	{ '[', { QUOTE_BRACKET, QUOTE_OPENS, ']' } },	/* [ */
	{ ']', { QUOTE_BRACKET, QUOTE_CLOSES, '[' } },	/* ] */
	{ '{', { QUOTE_BRACKET, QUOTE_OPENS, '}' } },	/* { */
	{ '}', { QUOTE_BRACKET, QUOTE_CLOSES, '{' } },	/* } */
	{ 0x2018, { QUOTE_WORDS, QUOTE_OPENS, 0x2019 } },	/* ‘ */
	{ 0x2019, { QUOTE_WORDS, QUOTE_CLOSES, 0x2018 } },	/* ’ */
	{ 0x201c, { QUOTE_WORDS, QUOTE_OPENS, 0x201d } },	/* “ */
	{ 0x201d, { QUOTE_WORDS, QUOTE_CLOSES, 0x201c } },	/* ” */
	{ 0x3008, { QUOTE_TITLE, QUOTE_OPENS, 0x3009 } },	/* 〈 */
	{ 0x3009, { QUOTE_TITLE, QUOTE_CLOSES, 0x3008 } },	/* 〉 */
	{ 0x300a, { QUOTE_TITLE, QUOTE_OPENS, 0x300b } },	/* 《 */
	{ 0x300b, { QUOTE_TITLE, QUOTE_CLOSES, 0x300a } },	/* 》 */
	{ 0x300c, { QUOTE_WORDS, QUOTE_OPENS, 0x300d } },	/* 「 */
	{ 0x300d, { QUOTE_WORDS, QUOTE_CLOSES, 0x300c } },	/* 」 */
	{ 0x300e, { QUOTE_WORDS, QUOTE_OPENS, 0x300f } },	/* 『 */
	{ 0x300f, { QUOTE_WORDS, QUOTE_CLOSES, 0x300e } },	/* 』 */
	{ 0x3010, { QUOTE_BRACKET, QUOTE_OPENS, 0x3011 } },	/* 【 */
	{ 0x3011, { QUOTE_BRACKET, QUOTE_CLOSES, 0x3010 } },	/* 】 */
	{ 0x3014, { QUOTE_BRACKET, QUOTE_OPENS, 0x3015 } },	/* 〔 */
	{ 0x3015, { QUOTE_BRACKET, QUOTE_CLOSES, 0x3014 } },	/* 〕 */
	{ 0x3016, { QUOTE_BRACKET, QUOTE_OPENS, 0x3017 } },	/* 〖 */
	{ 0x3017, { QUOTE_BRACKET, QUOTE_CLOSES, 0x3016 } },	/* 〗 */
	{ 0x301d, { QUOTE_WORDS, QUOTE_OPENS, 0x301e } },	/* 〝 */
	{ 0x301e, { QUOTE_WORDS, QUOTE_CLOSES, 0x301d } },	/* 〞 */
	{ 0xfe41, { QUOTE_WORDS, QUOTE_OPENS, 0xfe42 } },	/* ﹁ */
	{ 0xfe42, { QUOTE_WORDS, QUOTE_CLOSES, 0xfe41 } },	/* ﹂ */
	{ 0xfe43, { QUOTE_WORDS, QUOTE_OPENS, 0xfe44 } },	/* ﹃ */
	{ 0xfe44, { QUOTE_WORDS, QUOTE_CLOSES, 0xfe43 } },	/* ﹄ */
	{ 0xff02, { QUOTE_WORDS, QUOTE_EITHER, 0xff02 } },	/* ＂ */
	{ 0xff08, { QUOTE_BRACKET, QUOTE_OPENS, 0xff09 } },	/* （ */
	{ 0xff09, { QUOTE_BRACKET, QUOTE_CLOSES, 0xff08 } },	/* ） */
	{ 0xff3b, { QUOTE_BRACKET, QUOTE_OPENS, 0xff3d } },	/* ［ */
	{ 0xff3d, { QUOTE_BRACKET, QUOTE_CLOSES, 0xff3b } },	/* ］ */
	{ 0xff5b, { QUOTE_BRACKET, QUOTE_OPENS, 0xff5d } },	/* ｛ */
	{ 0xff5d, { QUOTE_BRACKET, QUOTE_CLOSES, 0xff5b } },	/* ｝ */
	{ 0xff62, { QUOTE_WORDS, QUOTE_OPENS, 0xff63 } },	/* ｢ */
	{ 0xff63, { QUOTE_WORDS, QUOTE_CLOSES, 0xff62 } },	/* ｣ */
};

/* the blocks in which marks stand: nearly every character is none of them */
static bool
may_be_mark(uint32_t r)
{
	if (r < 0x80)
		return r == '"' || r == '\'' || r == '(' || r == ')' ||
		    r == '[' || r == ']' || r == '{' || r == '}';
	if (r < 0x3000)
		return r >= 0x2018 && r <= 0x201d;
	return (r >= 0x3008 && r <= 0x301e) || (r >= 0xfe41 && r <= 0xfe44) ||
	    (r >= 0xff02 && r <= 0xff63);
}

struct quote_mark
quote_mark(uint32_t r)
{
	struct quote_mark m = { QUOTE_NONE, QUOTE_OPENS, 0 };
	size_t lo = 0, hi = LEN(rows);

	if (!may_be_mark(r))
		return m;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (rows[mid].mark == r)
			return rows[mid].what;
		if (rows[mid].mark < r)
			lo = mid + 1;
		else
			hi = mid;
	}
	return m;
}

/* between letters ' and ’ are apostrophes: don't */
static bool
is_apostrophe(struct slice text, size_t at, uint32_t r)
{
	struct slice before = slice_head(text, at), after;

	if (r != '\'' && r != 0x2019)
		return false;
	after = slice_from(text, at + utf8_size(text.p[at]));
	return before.n > 0 && after.n > 0 &&
	    han_latin(utf8_step_back(&before)) && han_latin(utf8_peek(after.p));
}

bool
quotes_would_close(const struct quotes *q, struct slice text, size_t at)
{
	uint32_t r = utf8_peek(text.p + at);
	struct quote_mark m = quote_mark(r);

	if (m.kind == QUOTE_NONE || m.side == QUOTE_OPENS)
		return false;
	if (m.side == QUOTE_CLOSES)
		return true;
	for (size_t i = q->depth; i-- > 0; )
		if (q->open[i].close == r)
			return true;
	return false;
}

enum quote_side
quotes_step(struct quotes *q, struct slice text, size_t at)
{
	uint32_t r = utf8_peek(text.p + at);
	struct quote_mark m = quote_mark(r);

	if (m.kind == QUOTE_NONE || is_apostrophe(text, at, r))
		return 0;
	if (m.side != QUOTE_OPENS)
		for (size_t i = q->depth; i-- > 0; )
			if (q->open[i].close == r) {
				q->depth = i;
				return QUOTE_CLOSES;
			}
	if (m.side == QUOTE_CLOSES)
		return QUOTE_CLOSES;
	if (q->depth < QUOTE_DEPTH)
		q->open[q->depth++] =
		    (struct quote_open){ m.partner, m.kind, at };
	return QUOTE_OPENS;
}

const struct quote_open *
quotes_top(const struct quotes *q)
{
	return q->depth > 0 ? &q->open[q->depth - 1] : NULL;
}

size_t
quote_end(struct slice text, size_t open, size_t limit)
{
	uint32_t mark = utf8_peek(text.p + open);
	struct quote_mark m = quote_mark(mark);
	struct slice rest = slice_from(text, open + utf8_size(text.p[open]));
	size_t deep = 1;

	rest = slice_head(rest, limit);
	while (rest.n > 0) {
		size_t at = (size_t)(rest.p - text.p);
		uint32_t r;

		if (utf8_size(rest.p[0]) > rest.n)
			break;          /* the limit cuts a character */
		r = utf8_step(&rest);
		if ((r != m.partner && r != mark) || is_apostrophe(text, at, r))
			continue;
		if (r != m.partner)
			deep++;
		else if (--deep == 0)
			return at;
	}
	return text.n;
}
