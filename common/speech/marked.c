/* common/speech/marked.c -- words in quotation marks */
#include "speech/gap.h"
#include "speech/marked.h"
#include "text/han.h"
#include "text/utf8.h"

enum {
	SETTING_MAX = 120,      /* bytes between a quotation and its speaker */
	TERM_MAX = 36,          /* bytes of words in marks that may be a term */
	MIXED_MIN = 9           /* bytes of quoted words inside reported ones */
};

bool
marked_sign(uint32_t r)
{
	return han_stop(r) || han_comma(r) || han_semicolon(r) || r == '.' ||
	    r == 0x2014;
}

bool
marked_quotation(const struct reading *r, const struct mark *m)
{
	uint32_t last = utf8_at(r->fold, utf8_back(r->fold, m->end));
	uint32_t next = utf8_at(r->fold, m->close);

	if (m->kind != QUOTE_WORDS || m->end <= m->beg)
		return false;
	if (marked_sign(last) || !m->closed)
		return true;
	return m->end - m->beg > TERM_MAX || !(han_is(next) ||
	    next == 0x3001 || next == 0x201c || next == 0x300c);
}

size_t
marked_take(struct reading *r, size_t at, const size_t statement[], size_t n)
{
	struct mark *m;

	while ((m = passage_mark_at(&r->sp->passage, at)) != NULL &&
	    m->open == at && m->kind == QUOTE_WORDS && !m->taken) {
		m->taken = true;
		for (size_t i = 0; i < n; i++)
			speech_stretch(r->sp, m->beg, m->end, statement[i]);
		at = m->close;
	}
	return at;
}

struct mark *
marked_sentence(const struct reading *r, size_t from, size_t at)
{
	struct passage *p = &r->sp->passage;

	if (r->open == 0 || r->mode != MODE_INDIRECT ||
	    r->sp->statement[r->statement[0]].entity == ENTITY_ORG)
		return NULL;            /* which may quote somebody else */
	for (size_t i = passage_marks_before(p, from); i < p->marks &&
	    p->mark[i].close <= at; i++) {
		struct mark *m = &p->mark[i];
		size_t open = m->open;

		while (open > from && han_space(utf8_at(r->fold,
		    utf8_back(r->fold, open))))
			open = utf8_back(r->fold, open);
		if (m->kind == QUOTE_WORDS && m->closed && !m->taken &&
		    open > from && m->end > m->beg &&
		    han_stop(utf8_at(r->fold, utf8_back(r->fold, m->end))) &&
		    han_stop(utf8_at(r->fold, utf8_back(r->fold, open))))
			return m;
	}
	return NULL;
}

/* 在会上， 失利后，: where or when, between a quotation and its speaker */
static bool
is_setting(const struct reading *r, size_t from, size_t to)
{
	size_t at = to, len;
	uint32_t last;

	if (to <= from || to - from > SETTING_MAX)
		return false;
	last = utf8_at(r->fold, utf8_back(r->fold, to));
	if (han_comma(last))
		at = utf8_back(r->fold, to);
	return gap_read(r->fold, from, to) == GAP_FITS || (at < to &&
	    gap_before(r->fold, from, at, &len) & GAP_END);
}

struct mark *
marked_before(const struct reading *r, size_t beg)
{
	size_t at = beg, first;
	struct mark *m;

	for (;;) {
		uint32_t last = at > 0 ? utf8_at(r->fold, utf8_back(r->fold, at)) : 0;

		m = passage_mark_before(&r->sp->passage, at);
		if (m != NULL || !(han_comma(last) ||
		    han_space(last) || last == 0x2014))
			break;
		at = utf8_back(r->fold, at);
	}
	if (m == NULL && is_setting(r, r->at->beg, beg)) {
		at = r->at->beg;
		m = passage_mark_before(&r->sp->passage, at);
	}
	if (m == NULL || m->taken || m->kind != QUOTE_WORDS || !m->closed ||
	    m->end <= m->beg)
		return NULL;
	if (at < beg && (first = marked_first(r, m)->open) > 0 &&
	    han_is(utf8_at(r->fold, utf8_back(r->fold, first))))
		return NULL;            /* 有信息指称“…”，X澄清 */
	if (at == beg && !marked_sign(utf8_at(r->fold, utf8_back(r->fold, m->end))))
		return NULL;
	return m;
}

struct mark *
marked_first(const struct reading *r, struct mark *m)
{
	while (m > r->sp->passage.mark && m[-1].close == m->open &&
	    !m[-1].taken && m[-1].kind == QUOTE_WORDS)
		m--;
	return m;
}

void
marked_take_before(struct reading *r, struct mark *m, const size_t statement[],
    size_t n)
{
	marked_take(r, marked_first(r, m)->open, statement, n);
}

bool
marked_term(const struct reading *r, const struct say *say)
{
	const struct mark *m = passage_mark_at(&r->sp->passage, say->words);

	return say->form == FORM_QUOTE && m != NULL &&
	    say->words == say->end && (say->kind & SAY_SHOWS ||
	    (!(say->kind & SAY_BARE) && !marked_quotation(r, m)));
}

bool
marked_goes_on(const struct reading *r, size_t close)
{
	size_t at = close, len, from;
	uint32_t c = utf8_at(r->fold, at);
	struct say next;

	if ((c != ',' && c != 0xff0c) || marked_sign(utf8_at(r->fold,
	    utf8_back(r->fold, utf8_back(r->fold, at)))))
		return false;
	c = utf8_at(r->fold, utf8_back(r->fold, r->at->end));
	if (c == '?' || c == 0xff1f)
		return false;                   /* 说：“…”，怎么做到的？ */
	at = gap_prefix(r->fold, at + utf8_size(r->fold.p[at]), r->at->end);
	if (gap_at(r->fold, at, &len) & GAP_ALSO)
		at += len;
	from = at;
	if (at >= r->at->end || gap_at(r->fold, at, &len) &
	    (GAP_NOT | GAP_NARRATES))
		return false;
	return !say_next(&next, r->fold, &r->sp->passage.sifted[SIFTED_SAY],
	    &from, r->at->end) || (next.beg != at && (next.form == FORM_BARE ||
	    next.form == FORM_NONE || gap_comma(r->fold, at, next.end) <
	    next.end));
}

/* …，“…。”罗先生称。: the sentence behind the quotation attributes it */
static bool
claimed_behind(const struct reading *r, const struct mark *m)
{
	const struct passage *p = &r->sp->passage;
	const struct sentence *s = passage_sentence_at(p, m->close);
	size_t at = m->close;
	struct say say;

	return m->close >= r->at->end && s->beg >= m->close &&
	    s->end - s->beg <= SETTING_MAX && say_next(&say, r->fold,
	    &p->sifted[SIFTED_SAY], &at, s->end) && say.form == FORM_END;
}

void
marked_mixed(struct reading *r, const struct say *say, const struct subject *who)
{
	struct passage *p = &r->sp->passage;
	size_t statement[SUBJECT_MAX], n = 0;
	bool any = say->form == FORM_BARE || say->kind & SAY_MIXED;

	for (size_t i = passage_marks_before(p, say->words); i < p->marks &&
	    p->mark[i].open < r->at->end; i++) {
		struct mark *m = &p->mark[i];

		if (m->kind != QUOTE_WORDS || m->taken || !m->closed ||
		    m->open < say->words || !(any || marked_sign(utf8_at(
		    r->fold, utf8_back(r->fold, m->open)))) ||
		    m->end - m->beg < (say->form == FORM_BARE ? MIXED_MIN :
		    2 * MIXED_MIN) ||
		    !(marked_sign(utf8_at(r->fold, m->close)) ||
		    m->close >= r->at->end) || claimed_behind(r, m))
			continue;
		if (n == 0)
			n = reading_begin(r, who, say, MODE_DIRECT, statement);
		m->taken = true;
		for (size_t k = 0; k < n; k++)
			speech_stretch(r->sp, m->beg, m->end, statement[k]);
	}
}
