/* common/speech/say.c -- verbs of speaking, and what stands behind them */
#include "lex/set.h"
#include "people/title.h"
#include "speech/gap.h"
#include "speech/say.h"
#include "text/han.h"
#include "text/quote.h"
#include "text/utf8.h"

#define ROW(word, kind, line) kind,
static const uint32_t say_kind[] = {
#include "data/speech_verbs.inc"
};
#undef ROW
#include "data/speech_verbs.trie"

enum {
	AUDIENCE_MAX = 16,      /* characters of whom it is told to */
	BARE_MIN = 3            /* characters that are worth a statement */
};

static bool
opens_words(uint32_t r)
{
	struct quote_mark m = quote_mark(r);

	return m.kind == QUOTE_WORDS && m.side != QUOTE_CLOSES;
}

static bool
is_stop(uint32_t r)
{
	return r == 0 || r == '\n' || han_stop(r) || han_semicolon(r);
}

static size_t
skip_space(struct slice text, size_t at)
{
	while (at < text.n && text.p[at] != '\n' &&
	    han_space(utf8_at(text, at)))
		at += utf8_size(text.p[at]);
	return at;
}

/* 告诉记者，: behind the audience where a comma or a colon follows it, else at */
static size_t
skip_audience(struct slice text, size_t at)
{
	size_t end = at;
	uint32_t last = 0;

	for (int i = 0; i < AUDIENCE_MAX && end < text.n; i++) {
		uint32_t r = utf8_at(text, end);

		if (han_comma(r) || han_colon(r) || is_stop(r))
			return end > at && (last == 0x300b ||
			    office_before(text, at, end) > 0 ||
			    body_before(text, at, end) > 0) ? end : at;
		if (!han_is(r) && r != 0x3001 && r != 0x300a && r != 0x300b)
			break;
		last = r;
		end += utf8_size(text.p[end]);
	}
	return at;
}

static bool
is_filler(uint32_t r)
{
	return r == 0x4e86;                             /* 了 */
}

/* what follows the verb */
static void
read_form(struct say *out, struct slice text)
{
	size_t at = skip_space(text, out->end), runes = 0, p, len;
	uint32_t r;

	if (out->kind & SAY_TELL)
		at = skip_audience(text, at);
	r = utf8_at(text, at);
	if (han_open(r)) {                              /* 说（图） */
		for (p = at; p < text.n && !is_stop(utf8_at(text, p));
		    p += utf8_size(text.p[p]))
			if (han_close(utf8_at(text, p)))
				break;
		if (p < text.n && !is_stop(utf8_at(text, p)))
			at = p + utf8_size(text.p[p]);
		r = utf8_at(text, at);
	}
	out->words = at;
	out->form = FORM_NONE;
	if (han_comma(r) || han_colon(r)) {
		size_t next = skip_space(text, at + utf8_size(text.p[at]));

		out->words = next;
		out->form = han_comma(r) ? FORM_COMMA : FORM_COLON;
		if (opens_words(utf8_at(text, next)))
			out->form = FORM_QUOTE;
		return;
	}
	if (is_stop(r)) {
		out->form = FORM_END;
		return;
	}
	if (opens_words(r)) {
		out->form = FORM_QUOTE;
		return;
	}
	if (is_filler(r) || !(out->kind & SAY_BARE ||
	    (out->kind & SAY_ZERO && !(out->kind & SAY_NOUN) &&
	    gap_at(text, at, &len) & GAP_GOES_ON)))     /* 强调要把… */
		return;
	for (p = at; p < text.n && runes < BARE_MIN; runes++) {
		if (is_stop(utf8_at(text, p)))
			return;
		p += utf8_size(text.p[p]);
	}
	out->form = FORM_BARE;
}

/* 警告说，: 说 or its like between the verb and a sign; its bytes */
static size_t
suffix(const struct say *say, struct slice text)
{
	static const struct word_sets verbs = { &speech_verbs_words, say_kind };
	struct slice rest = slice_from(text, say->end);
	size_t n = say->kind & SAY_PLAIN ?
	    set_begins(&verbs, rest, SAY_AFTER) : 0;
	uint32_t r = utf8_at(rest, n);

	/* 评论指出: the paper does */
	return n > 0 && !(n > utf8_size(rest.p[0]) && say->kind & SAY_NOUN) &&
	    (han_comma(r) || han_colon(r) || opens_words(r)) ? n : 0;
}

/* 首相称, 同学说, 后来说, 特指出: the first character of what looks like a word
 * that says nothing ends another word, and the verb stands behind it */
static bool
cuts_word(struct slice text, const struct words_hit *trap)
{
	size_t beg = (size_t)(trap->word.p - text.p), len;
	size_t one = utf8_size(trap->word.p[0]), at = beg + one;
	struct words_hit verb;

	if (one == trap->word.n || !words_longest(&verb, &speech_verbs_words,
	    slice_from(text, at)) || say_kind[verb.row] & SAY_TRAP)
		return false;
	return one + verb.word.n > trap->word.n ||
	    office_before(text, 0, at) > one || body_before(text, 0, at) > one ||
	    (gap_before(text, 0, at, &len) & (GAP_ADVERB | GAP_OPENER) &&
	    len > one);
}

const struct words *
say_words(void)
{
	return &speech_verbs_words;
}

bool
say_next(struct say *out, struct slice text, const struct sifted *sifted,
    size_t *at, size_t end)
{
	struct slice head = slice_head(text, end);
	struct words_hit hit;

	while (sifted_next(&hit, &speech_verbs_words, sifted, head, at)) {
		out->kind = say_kind[hit.row];
		out->beg = (size_t)(hit.word.p - text.p);
		if (out->kind & SAY_TRAP) {
			if (cuts_word(text, &hit))
				*at = out->beg + utf8_size(hit.word.p[0]);
			continue;
		}
		out->end = out->beg + hit.word.n;
		out->line = words_line(&speech_verbs_words, hit.row);
		out->end += suffix(out, text);
		*at = out->end;
		read_form(out, text);
		return true;
	}
	return false;
}
