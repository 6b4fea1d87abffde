/* common/speech/source.c -- 据…通报，从…获悉，…消息，…显示：where words come from
 *
 * The body that published it is the speaker, not its channel, nor the kind of
 * paper: what stands behind its name is taken off (speech_nouns.tsv).
 */
#include "people/title.h"
#include "speech/attribute.h"
#include "speech/gap.h"
#include "speech/noun.h"
#include "text/han.h"
#include "text/utf8.h"

enum { PHRASE_MAX = 240 };      /* bytes from 据 to its verb */

/* the date that ends at `end` (9月9日): where it begins, or `end` */
static size_t
date_start(struct slice fold, size_t from, size_t end)
{
	size_t at = end, best = end;

	for (int i = 0; i < 12 && at > from; i++) {
		at = utf8_back(fold, at);
		if (han_digit(utf8_at(fold, at)) >= 0 &&
		    gap_time(fold, at, end) == end)
			best = at;
	}
	return best;
}

/* 警方, 劳工处: the n bytes before `end` are of a body's name, not behind it as in
 * 市教育局处 */
static bool
is_of_body(const struct reading *r, size_t beg, size_t end, size_t n)
{
	size_t len = body_before(r->fold, beg, end);
	struct person who;

	return len > n || (len == n && body_before(r->fold, beg, end - n) == 0 &&
	    !person_before(&who, r->fold, beg, end - n));
}

/* the words without channel, data, date: their new end */
static size_t
strip(const struct reading *r, size_t beg, size_t end, bool data)
{
	for (;;) {
		const struct mark *m = passage_mark_before(&r->sp->passage, end);
		uint32_t last = end > beg ? utf8_at(r->fold,
		    utf8_back(r->fold, end)) : 0;
		size_t n, date;

		if (han_space(last) || last == 0x3001) {
			end = utf8_back(r->fold, end);
			continue;
		}
		n = noun_before(r->fold, beg, end, NOUN_CHANNEL | NOUN_FILL |
		    (data ? NOUN_DATA : 0));
		date = date_start(r->fold, beg, end);
		if (m != NULL && m->close == end && m->open > beg &&
		    (m->kind == QUOTE_TITLE || m->kind == QUOTE_BRACKET ||
		    noun_before(r->fold, beg, m->open, NOUN_CHANNEL) > 0))
			end = m->open;
		else if (date < end)
			end = date;
		else if (n > 0 && !(end - n == beg &&
		    noun_before(r->fold, beg, end, NOUN_BODY) == n) &&
		    !is_of_body(r, beg, end, n))
			end -= n;               /* 公告显示 */
		else
			return end;
	}
}

/* 测算也, 数据同时: without the adverbs behind the words: their new end */
static size_t
strip_gap(const struct reading *r, size_t beg, size_t end)
{
	size_t len;

	for (unsigned kind; end > beg &&
	    (kind = gap_before(r->fold, beg, end, &len)) != 0 &&
	    kind & (len > 3 ? GAP_ALSO | GAP_OPENER :
	    GAP_ALSO | GAP_ADVERB) && end - len > beg &&
	    body_before(r->fold, beg, end) <= len; )    /* but 研究所 */
		end -= len;
	return end;
}

/* the statement that a source makes, and opens it */
static void
cite(struct reading *r, const struct say *say, size_t beg, size_t end)
{
	struct speech *sp = r->sp;
	const struct mark *m;
	struct subject who = { .n = 0 };
	size_t n;

	end = strip(r, beg, strip_gap(r, beg, end), say->kind & SAY_SHOWS ||
	    noun_before(r->fold, beg, end, NOUN_DATA) > 0);
	m = passage_mark_before(&sp->passage, end);
	if (m != NULL && m->open == beg && m->closed) {
		beg = m->beg;
		end = m->end;
	}
	if (end > beg)
		subject_read(&who, &sp->known, &sp->passage, beg, end);
	reading_end(r, r->at->beg);
	for (n = 0; n < who.n || n == 0; n++) {
		int member = n < who.n ? who.who[n] : -1;

		r->statement[n] = speech_of_member(sp, member, MODE_CITED,
		    slice_cut(r->text, say->beg, say->end));
		sp->statement[r->statement[n]].rule = "source";
		sp->statement[r->statement[n]].line = say->line;
	}
	if (who.n > 0)
		known_lead(&sp->known, who.who[0]);
	reading_open(r, n, say->words, false, MODE_CITED);
}

/* 新华社, 市防指, a channel or a date: what news comes from, not 传出的 */
static bool
is_sender(const struct reading *r, size_t beg, size_t end)
{
	const struct mark *m = passage_mark_before(&r->sp->passage, end);

	return (m != NULL && m->close == end) ||
	    noun_before(r->fold, beg, end, NOUN_CHANNEL | NOUN_FILL) > 0 ||
	    date_start(r->fold, beg, end) < end || body_ends(r->fold, beg, end);
}

/* Is text[beg, end) something that shows something, not 这 or 它? */
static bool
shows(const struct reading *r, const struct say *say, size_t beg)
{
	size_t end = strip_gap(r, beg, say->beg), len;

	if (gap_at(r->fold, beg, &len) & GAP_PRONOUN && beg + len >= end)
		return false;
	return end > beg + 3 && (!(say->kind & SAY_DATA) ||
	    noun_before(r->fold, beg, end, NOUN_DATA | NOUN_BODY) > 0);
}

/* where the clause of the verb begins: behind the last comma outside marks */
static size_t
clause_start(const struct reading *r, size_t verb)
{
	size_t at = verb, from = r->at->beg;

	if (verb - from > PHRASE_MAX)
		from = verb - PHRASE_MAX;
	while (at > from) {
		size_t p = utf8_back(r->fold, at);
		uint32_t c = utf8_at(r->fold, p);
		const struct mark *m;

		if (han_is(c)) {                /* neither closes nor ends */
			at = p;
			continue;
		}
		m = passage_mark_before(&r->sp->passage, at);
		if (m != NULL && m->close == at && m->open >= from) {
			at = m->open;
			continue;
		}
		if (han_comma(c) || han_semicolon(c) ||
		    han_close(c) || han_space(c))
			return at;
		at = p;
	}
	return at < r->at->beg ? r->at->beg : at;
}

bool
attribute_source(struct reading *r, const struct say *say)
{
	size_t clause, at, len;
	bool news = slice_eq(slice_cut(r->fold, say->beg, say->end),
	    SLICE("消息"));

	if ((say->form != FORM_COMMA && say->form != FORM_COLON &&
	    !(say->kind & SAY_SHOWS && say->form == FORM_BARE) &&
	    say->form != FORM_QUOTE) || !(news || say->kind & (SAY_SOURCE |
	    SAY_FROM | SAY_VIEW | SAY_SHOWS)))
		return false;
	clause = clause_start(r, say->beg);
	at = gap_prefix(r->fold, clause, say->beg);
	if (say->kind & SAY_SOURCE && 
	    (len = gap_begins(r->fold, at, GAP_SOURCE)) > 0) {
		cite(r, say, at + len, say->beg);
		return true;
	}
	if (say->kind & SAY_FROM) {
		for (at = clause; at < say->beg; at += utf8_size(r->fold.p[at]))
			if (utf8_at(r->fold, at) == 0x4ece)     /* 从 */
				break;
		if (at >= say->beg)
			return false;
		cite(r, say, at + 3, say->beg);
		return true;
	}
	if (say->kind & SAY_VIEW) {
		if (utf8_at(r->fold, at) != 0x5728 || at + 6 > say->beg)
			return false;                   /* 在 */
		cite(r, say, at + 3, say->beg);
		for (size_t i = 0; i < r->open; i++)
			r->sp->statement[r->statement[i]].mode = MODE_INDIRECT;
		r->mode = MODE_INDIRECT;
		return true;
	}
	if (!(say->kind & SAY_SHOWS || news) || at >= say->beg ||
	    (news ? !is_sender(r, at, say->beg) : !shows(r, say, at)))
		return false;
	cite(r, say, at, say->beg);
	return true;
}
