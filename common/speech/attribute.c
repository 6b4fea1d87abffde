/* common/speech/attribute.c -- a sentence, verb by verb
 *
 * What stands behind a verb tells what kind of words follow (say.h); whether
 * they are somebody's words at all hangs on the subject and on what is open.
 */
#include "outline/cue.h"
#include "outline/label.h"
#include "people/title.h"
#include "speech/attribute.h"
#include "speech/gap.h"
#include "speech/marked.h"
#include "speech/noun.h"
#include "text/han.h"
#include "text/quote.h"
#include "text/utf8.h"

enum {
	VERBS_MAX = 24,         /* in a sentence that are looked at */
	REPORT_MAX = 6000       /* bytes of a report inside a question */
};

void
reading_open(struct reading *r, size_t n, size_t from, bool weak,
    enum mode mode)
{
	r->open = n;
	r->from = from;
	r->weak = weak;
	r->mode = mode;
}

/* the words of what is open in [from, at), without the space behind them */
static void
stretch(struct reading *r, size_t from, size_t at)
{
	struct slice text = buf_view(&r->sp->passage.text);

	while (at > from && (han_space(utf8_at(text, utf8_back(text, at)))))
		at = utf8_back(text, at);
	for (size_t i = 0; at > from && i < r->open; i++)
		speech_stretch(r->sp, from, at, r->statement[i]);
}

void
reading_end(struct reading *r, size_t at)
{
	struct mark *m;

	while ((m = marked_sentence(r, r->from, at)) != NULL) {
		size_t statement[SUBJECT_MAX];

		stretch(r, r->from, m->open);
		for (size_t i = 0; i < r->open; i++) {
			struct statement st = r->sp->statement[r->statement[i]];

			st.mode = MODE_DIRECT;
			st.number = ++r->sp->number;
			statement[i] = speech_state(r->sp, st);
		}
		r->from = marked_take(r, m->open, statement, r->open);
	}
	stretch(r, r->from, at);
	r->open = 0;
}

size_t
reading_begin(struct reading *r, const struct subject *who, const struct say *say,
    enum mode mode, size_t statement[])
{
	size_t n = 0;

	size_t beg = say->beg;

	if (who->handed_on && mode == MODE_INDIRECT)
		mode = MODE_CITED;
	if (who->handed_on && say->end - beg > 6)
		beg = utf8_back(r->fold, say->end);  /* 消息称: 称 */
	for (; n < who->n; n++) {
		struct statement *st;

		statement[n] = speech_of_member(r->sp, who->who[n], mode,
		    slice_cut(r->text, beg, say->end));
		st = &r->sp->statement[statement[n]];
		st->rule = who->rule;
		st->line = say->line;
	}
	return n;
}

/* where what the subject says may begin: at the quotation before him */
static size_t
words_from(const struct reading *r, const struct subject *who)
{
	struct mark *m = who->kind == SUBJECT_FOUND ?
	    marked_before(r, who->beg) : NULL;

	if (m == NULL || marked_first(r, m)->open > r->at->beg)
		return r->at->beg;
	return marked_first(r, m)->open;
}

/* …，费城如是说。: what stands before the subject in the sentence */
static void
said_last(struct reading *r, const struct say *say, const struct subject *who)
{
	size_t statement[SUBJECT_MAX], n, end = who->beg;
	struct say verb = *say;
	struct mark *m = marked_before(r, who->beg);

	/* 如是说: the verb itself is the last word of it */
	n = reading_begin(r, who, &verb, m != NULL ? MODE_DIRECT : MODE_INDIRECT,
	    statement);
	if (m != NULL) {
		marked_take_before(r, m, statement, n);
		return;
	}
	while (end > r->at->beg && (marked_sign(utf8_at(r->fold, utf8_back(r->fold,
	    end))) || han_space(utf8_at(r->fold, utf8_back(r->fold, end)))))
		end = utf8_back(r->fold, end);
	for (size_t i = 0; end > r->at->beg && i < n; i++)
		speech_stretch(r->sp, r->at->beg, end, statement[i]);
}

/* Where a report inside a question ends: 反映，…，请你们回应。  The clause with the
 * question mark is his who asks. */
static size_t
report_end(const struct reading *r, size_t from)
{
	size_t par = passage_par_end(&r->sp->passage, from), at = from;
	size_t last = r->at->end, comma = last, len;
	bool start = false;

	if (par - from > REPORT_MAX) {
		par = from + REPORT_MAX;
		while (((unsigned char)r->fold.p[par] & 0xc0) == 0x80)
			par++;
	}
	if (!r->sp->turn.asks)
		return r->at->end;
	while (at < par) {
		uint32_t c = utf8_at(r->fold, at);

		if (start && gap_at(r->fold, at, &len) & GAP_ASKS)
			return last == at ? at : utf8_back(r->fold, at);
		start = marked_sign(c);
		if (start && (c == '?' || c == 0xff1f))
			return last == r->at->end ? comma : last;
		if (start && han_comma(c))
			comma = at;
		at += utf8_size(r->fold.p[at]);
		if (start && !han_comma(c))
			last = at;
	}
	return par;
}

/* A statement beside the one that is open, with its own reach. */
static void
nested(struct reading *r, const struct say *say, const struct subject *who)
{
	size_t statement[SUBJECT_MAX], n, end = r->at->spoken ?
	    report_end(r, say->words) : r->at->end;

	n = reading_begin(r, who, say, MODE_INDIRECT, statement);
	for (size_t i = 0; i < n; i++)
		speech_stretch(r->sp, say->words, end, statement[i]);
}

/* The subject's words in reported speech begin at `from`. */
static void
report(struct reading *r, const struct say *say, const struct subject *who,
    size_t from, bool weak)
{
	size_t n = reading_begin(r, who, say, MODE_INDIRECT, r->statement);

	reading_open(r, n, from, weak, MODE_INDIRECT);
}

/* What follows the verb becomes the subject's words. */
static void
said(struct reading *r, const struct say *say, const struct subject *who)
{
	size_t statement[SUBJECT_MAX], n, end;
	struct mark *m, *before = who->kind == SUBJECT_FOUND ?
	    marked_before(r, who->beg) : NULL;

	if (before != NULL && say->form != FORM_NONE &&
	    say->form != FORM_BARE) {
		n = reading_begin(r, who, say, MODE_DIRECT, statement);
		marked_take_before(r, before, statement, n);
		if (say->form == FORM_QUOTE)
			marked_take(r, say->words, statement, n);
		if (say->form != FORM_COMMA && say->form != FORM_COLON)
			return;
	} else if (say->form == FORM_QUOTE) {
		m = passage_mark_at(&r->sp->passage, say->words);
		if (m != NULL && m->open == say->words && marked_quotation(r, m)) {
			n = reading_begin(r, who, say, MODE_DIRECT, statement);
			end = marked_take(r, say->words, statement, n);
			if (!r->at->spoken && marked_goes_on(r, end))
				report(r, say, who, end + utf8_size(r->fold.p[
				    end]), true);
			return;
		}
	} else if (say->form == FORM_END || say->form == FORM_NONE)
		return;
	marked_mixed(r, say, who);
	report(r, say, who, say->words, say->form == FORM_BARE ||
	    say->kind & SAY_SHORT);
}

/* Does the verb begin the sentence, openers aside? */
static bool
begins(const struct reading *r, size_t at)
{
	return gap_prefix(r->fold, r->at->beg, at) >= at;
}

/* Is the verb joined to the one before by 并 还 同时? */
static bool
is_also(const struct reading *r, size_t from, size_t verb)
{
	size_t len;

	return gap_before(r->fold, from, verb, &len) & GAP_ALSO;
}

/* the subject left out: whoever led last */
static bool
zero_subject(struct reading *r, struct subject *who)
{
	int member = r->sp->known.person >= 0 ? r->sp->known.person :
	    r->sp->known.subject;

	if (member < 0)
		return false;
	*who = (struct subject){ .kind = SUBJECT_ZERO, .who = { member },
	    .n = 1, .rule = "subject left out" };
	return true;
}

/* Behind the last quotation in the sentence that may be somebody's words. */
static size_t
floor_of(const struct reading *r, size_t verb)
{
	const struct passage *p = &r->sp->passage;
	size_t lo = r->at->beg;

	for (size_t i = passage_marks_before(p, verb); i-- > 0; ) {
		const struct mark *m = &p->mark[i];

		if (m->close <= r->at->beg)
			break;
		if (m->kind == QUOTE_WORDS && m->end > m->beg &&
		    marked_sign(utf8_at(r->fold, utf8_back(r->fold, m->end))))
			return m->close;
	}
	return lo;
}

/* Does the verb begin its clause? */
static bool
at_clause(const struct reading *r, size_t verb)
{
	size_t len;

	if (gap_before(r->fold, r->at->beg, verb, &len) & (GAP_ALSO |
	    GAP_OPENER))
		verb -= len;
	return verb > r->at->beg &&
	    marked_sign(utf8_at(r->fold, utf8_back(r->fold, verb)));
}

/* Does a verb with this subject begin a statement here? */
static bool
counts(struct reading *r, const struct say *say, struct subject *who,
    bool same_sentence)
{
	bool strong = say->form == FORM_COMMA || say->form == FORM_COLON ||
	    say->form == FORM_QUOTE;
	size_t len;

	if (who->kind == SUBJECT_FOUND) {
		if (gap_before(r->fold, r->at->beg, who->beg, &len) & GAP_OBJECT)
			return false;
		if (say->kind & SAY_NOUN && !who->near &&
		    !at_clause(r, say->beg))
			return false;
		return strong || say->form == FORM_END ||
		    say->form == FORM_BARE;
	}
	if (who->kind != SUBJECT_ZERO || r->at->spoken)
		return false;
	if (begins(r, say->beg)) {
		if (!(say->kind & SAY_ZERO) ||
		    (say->form == FORM_BARE && r->open > 0))
			return false;
	} else if (same_sentence ? !is_also(r, r->at->beg, say->beg) &&
	    !(at_clause(r, say->beg) && say->kind & SAY_ZERO &&
	    !(say->kind & (SAY_NOUN | SAY_WISH))) :
	    (say->kind & SAY_NOUN && !(say->kind & SAY_ZERO)) || r->open > 0)
		return false;
	return (strong || say->form == FORM_BARE) && zero_subject(r, who);
}

/* 但他没有透露…: narration behind what is open */
static void
end_denied(struct reading *r, const struct say *say)
{
	struct subject who;
	size_t len;

	if (r->open == 0 || r->from > r->at->beg || r->mode == MODE_TURN ||
	    !(gap_before(r->fold, r->at->beg, say->beg, &len) & GAP_NOT))
		return;
	subject_find(&who, &r->sp->known, &r->sp->passage, r->at->beg,
	    say->beg, false);
	if (who.kind == SUBJECT_DENIED && begins(r, who.beg))
		reading_end(r, r->at->beg);
}

/* Is what is open told by a body?  It tells of persons (警方通报：…。李某…). */
static bool
of_body(const struct reading *r)
{
	return r->open > 0 && r->mode == MODE_INDIRECT &&
	    r->sp->statement[r->statement[0]].entity == ENTITY_ORG;
}

/* 韩某指出，…。记者追问，韩某回应：the sentence that names the speaker himself
 * is no longer his. */
static void
end_own(struct reading *r, const struct subject *who)
{
	struct speech *sp = r->sp;
	size_t at = who->beg;

	const struct member *m = &sp->known.member[who->who[0]];
	bool own;

	if (who->kind != SUBJECT_FOUND || !who->near || r->open == 0 ||
	    r->mode == MODE_TURN)
		return;
	own = slice_eq(buf_view(&m->name), speech_words(sp,
	    sp->statement[r->statement[0]].speaker));
	if (own && r->from <= r->at->beg)
		reading_end(r, words_from(r, who));
	else if ((own || m->entity == ENTITY_PERSON || of_body(r)) &&
	    han_semicolon(utf8_at(r->fold, utf8_back(r->fold, at))))
		reading_end(r, utf8_back(r->fold, at));
}

/* 声明指出，…: where nobody else is the subject, the paper is */
static void
paper_speaks(struct reading *r, struct say *say, struct subject *who)
{
	size_t len;
	int member;

	if ((who->kind == SUBJECT_FOUND && who->near) ||
	    !(noun_at(r->fold, say->beg, &len) & NOUN_BODY) ||
	    say->beg + len >= say->end)
		return;
	if (!begins(r, say->beg) && !at_clause(r, say->beg)) {
		struct subject paper = { .n = 0 };      /* 某证券最新报告指出 */

		subject_find(&paper, &r->sp->known, &r->sp->passage,
		    r->at->beg, say->beg + len, false);
		if (paper.kind == SUBJECT_FOUND && paper.near) {
			*who = paper;
			say->beg += len;
		}
		return;
	}
	member = known_meet(&r->sp->known, slice_cut(r->text, say->beg,
	    say->beg + len), SLICE_NONE, ENTITY_ORG);
	*who = (struct subject){ .kind = SUBJECT_FOUND, .who = { member },
	    .n = 1, .beg = say->beg, .end = say->beg + len, .near = true,
	    .rule = "a paper" };
	say->beg += len;
}

/* In somebody's own words, are these still his: 中方敦促…, where he speaks for it;
 * 局长已经介绍了，我再补充, which only tells that another has spoken? */
static bool
is_own(const struct reading *r, const struct say *say,
    const struct subject *who)
{
	size_t len;

	if (who->kind != SUBJECT_FOUND)
		return false;
	if (say->form == FORM_COMMA && gap_at(r->fold, say->words, &len) & GAP_WE)
		return slice_find(slice_from(slice_head(r->fold, say->beg),
		    who->end), SLICE("已")) + who->end < say->beg;
	return gap_at(r->fold, who->beg, &len) & GAP_SIDE &&
	    who->beg + len == who->end;
}

/* Does the statement begin with the sentence: with its subject, with a topic before
 * him (至于…，X表示), or with a quotation? */
static bool
starts(const struct reading *r, const struct say *say,
    const struct subject *who)
{
	bool found = who->kind == SUBJECT_FOUND;

	if (r->open == 0 || begins(r, found ? who->beg : say->beg) ||
	    marked_before(r, who->beg) != NULL)
		return true;
	return found && who->near && r->mode == MODE_INDIRECT && !of_body(r) &&
	    gap_read(r->fold, r->at->beg, who->beg) == GAP_FITS;
}

static void
handle(struct reading *r, struct say *say)
{
	struct subject who;
	bool same = r->open > 0 && r->from > r->at->beg;
	bool outer = r->at->spoken || (r->open > 0 && r->mode == MODE_TURN);

	if (marked_term(r, say) || (!outer && attribute_source(r, say)))
		return;
	end_denied(r, say);
	if (!(say->kind & (SAY_PLAIN | SAY_BARE | SAY_LAST)) ||
	    say->kind & SAY_FROM || (say->form == FORM_NONE &&
	    !(say->kind & SAY_LAST)))
		return;
	if (say->form == FORM_BARE && attribute_performs(r, say))
		return;
	subject_find(&who, &r->sp->known, &r->sp->passage, same ? r->from :
	    floor_of(r, say->beg), say->beg, say->form == FORM_COMMA ||
	    say->form == FORM_COLON || say->form == FORM_QUOTE ?
	    !(say->kind & SAY_NOUN) && !outer && r->open == 0 : false);
	paper_speaks(r, say, &who);
	end_own(r, &who);
	same = same && r->open > 0;
	if (who.kind == SUBJECT_WE || who.kind == SUBJECT_DENIED ||
	    (say->form == FORM_END && !(say->kind & SAY_LAST) &&
	    (who.kind != SUBJECT_FOUND || marked_before(r, who.beg) ==
	    NULL)) || !counts(r, say, &who, same))
		return;
	if (say->kind & SAY_LAST && say->form == FORM_END) {
		reading_end(r, r->at->beg);
		said_last(r, say, &who);
	} else if (outer || (same && who.kind == SUBJECT_FOUND)) {
		if (is_own(r, say, &who) || (!who.near &&
		    say->kind & SAY_WISH))
			return;
		if (say->form == FORM_QUOTE)
			said(r, say, &who);
		else if (say->form != FORM_END)
			nested(r, say, &who);
		return;
	} else if (same) {
		size_t at = say->beg;

		while (at > r->from && !marked_sign(utf8_at(r->fold,
		    utf8_back(r->fold, at))))
			at = utf8_back(r->fold, at);
		reading_end(r, at > r->from ? utf8_back(r->fold, at) : at);
		said(r, say, &who);
	} else if (starts(r, say, &who)) {
		reading_end(r, words_from(r, &who));
		said(r, say, &who);
	} else {
		if (who.kind == SUBJECT_FOUND && who.near &&
		    !(say->kind & SAY_NOUN) && say->form != FORM_END)
			nested(r, say, &who);
		return;
	}
	known_lead(&r->sp->known, who.who[0]);
}

/* Where an open statement ends because of this sentence, which is no longer part
 * of it; the sentence's end where it still is. */
static size_t
narrates(struct reading *r)
{
	size_t len, at, stop;
	struct say say;
	struct mark *m;

	if (gap_at(r->fold, r->at->beg, &len) & GAP_NARRATES)
		return r->at->beg;
	if (r->mode == MODE_CITED || of_body(r) || subject_lead(&r->sp->known,
	    &r->sp->passage, r->at->beg, r->at->end, LEAD_TITLED, &at, &stop) < 0)
		return r->at->end;
	/* “…。”X说：the quotation is his, not part of what is open */
	m = passage_mark_before(&r->sp->passage, r->at->beg);
	if (m != NULL && !m->taken && m->kind == QUOTE_WORDS &&
	    m->open > r->from && say_next(&say, r->fold,
	    &r->sp->passage.sifted[SIFTED_SAY], &stop, r->at->end) &&
	    say.form != FORM_NONE)
		return marked_first(r, m)->open;
	return r->at->beg;
}

/* The subject of a sentence of narration, for those behind it; `titled`:
 * somebody is named with his office in it. */
static void
lead(struct reading *r, bool titled)
{
	size_t at = r->at->beg, end, where, stop;
	int member;

	for (int i = 0; i < 4 && at < r->at->end; i++) {
		end = gap_comma(r->fold, at, r->at->end);
		member = subject_lead(&r->sp->known, &r->sp->passage, at, end,
		    (titled ? LEAD_TITLED : 0) | (i == 0 ? LEAD_LOOSE : 0),
		    &where, &stop);
		if (member >= 0) {
			known_lead(&r->sp->known, member);
			return;
		}
		at = end < r->at->end ? end + utf8_size(r->fold.p[end]) : end;
	}
}

/* （经济日报评论员）, （编辑：某某）0725, （完）: a sentence that says who made the text,
 * or that it ends */
static bool
is_credit(const struct reading *r, const struct sentence *s)
{
	struct slice text = slice_cut(r->fold, s->beg, s->end);
	uint32_t open = utf8_at(text, 0);
	size_t close = quote_end(text, 0, text.n), inner = utf8_size(text.p[0]);

	if (!han_open(open) || close >= text.n)
		return false;
	for (size_t at = close + utf8_size(text.p[close]); at < text.n;
	    at += utf8_size(text.p[at]))
		if (han_digit(utf8_at(text, at)) < 0)
			return false;
	return label_is_credit(slice_cut(text, inner, close)) ||
	    cue_whole(slice_cut(text, inner, close), CUE_OVER) ||
	    person_byline(text, 0, close);
}

void
attribute_sentence(struct reading *r, const struct sentence *s)
{
	struct passage *p = &r->sp->passage;
	struct say say;
	size_t at = s->beg, end;

	r->at = s;
	r->fold = p->fold;
	r->text = buf_view(&p->text);
	if (r->open > 0 && (r->weak || is_credit(r, s)))
		reading_end(r, s->beg);
	if (r->open > 0 && (end = narrates(r)) < s->end)
		reading_end(r, end);
	if ((r->open == 0 || r->mode == MODE_TURN) && !s->spoken &&
	    attribute_label(r, s))
		at = r->from;
	else if (r->open == 0 && !s->spoken)
		lead(r, subject_introduce(&r->sp->known, p, s->beg, s->end));
	for (int n = 0; n < VERBS_MAX && say_next(&say, r->fold,
	    &p->sifted[SIFTED_SAY], &at, s->end); ) {
		const struct mark *m = passage_mark_at(p, say.beg);

		if (m != NULL && m->closed) {
			at = m->close > at ? m->close : at;
			if (at > s->end)
				break;
			continue;
		}
		handle(r, &say);
		n++;
	}
}
