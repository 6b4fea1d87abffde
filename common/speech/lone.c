/* common/speech/lone.c -- words that no verb attributes
 *
 * “…！”X来到…：a quotation that opens a paragraph of somebody's doings; “…”——X：
 * a signature; X：… a label inside a paragraph; 关于“…”的指示.
 */
#include "outline/cue.h"
#include "outline/label.h"
#include "people/title.h"
#include "speech/attribute.h"
#include "speech/gap.h"
#include "speech/noun.h"
#include "text/han.h"
#include "text/utf8.h"

enum {
	LONE_MAX = 150,         /* bytes of a label with its office */
	SHORT_MAX = 30          /* bytes behind a label that may be a byline */
};

static bool
is_question(uint32_t r)
{
	return r == '?' || r == 0xff1f;
}

/* the member of the cast that a person or body is */
static int
meet(struct reading *r, const struct person *who)
{
	return known_person(&r->sp->known, r->text, who,
	    who->kind == PERSON_ORG ? ENTITY_ORG :
	    who->kind == PERSON_UNNAMED ? ENTITY_UNKNOWN : ENTITY_PERSON);
}

/* Does it stand in words that somebody reports? */
static bool
is_told(const struct speech *sp, const struct mark *m)
{
	for (size_t i = 0; i < sp->stretches; i++)
		if (sp->stretch[i].beg <= m->open && m->close <=
		    sp->stretch[i].end)
			return true;
	return false;
}

/* “…！”来到检查站，X看望…: the first person of the sentence behind it; X himself
 * begins it where the quotation does not open the paragraph */
static void
lone_opening(struct reading *r, struct mark *m, const struct sentence *next,
    bool first)
{
	size_t at = next->beg, end, where, stop, statement;
	int member = -1;

	if (r->sp->passage.sentences == 0 || at < m->close)
		return;
	for (int i = 0; i < 3 && member < 0 && at < next->end; i++) {
		end = gap_comma(r->fold, at, next->end);
		member = subject_lead(&r->sp->known, &r->sp->passage, at, end,
		    LEAD_TITLED, &where, &stop);
		at = end < next->end ? end + utf8_size(r->fold.p[end]) : end;
	}
	if (member < 0 || (!first && where != next->beg))
		return;
	m->taken = true;
	statement = speech_of_member(r->sp, member, MODE_DIRECT, SLICE_NONE);
	r->sp->statement[statement].rule = "quotation before his doings";
	speech_stretch(r->sp, m->beg, m->end, statement);
}

/* “…”——护士韩雪 */
static bool
lone_signature(struct reading *r, struct mark *m)
{
	struct slice fold = r->fold;
	size_t at = m->close, end = passage_par_end(&r->sp->passage, at);
	size_t statement;
	struct person who;

	while (at < end && (utf8_at(fold, at) == 0x2014 ||
	    han_space(utf8_at(fold, at))))
		at += utf8_size(fold.p[at]);
	if (at < m->close + 3 || end - at > LONE_MAX || at >= end)
		return false;
	if (!person_label(&who, slice_cut(fold, at, end)) ||
	    who.kind == PERSON_ORG)
		return false;
	who.beg += at;
	who.stop += at;
	who.name.beg += at;
	who.name.end += at;
	who.title_beg += at;
	who.title_end += at;
	m->taken = true;
	statement = speech_of_member(r->sp, meet(r, &who), MODE_DIRECT,
	    SLICE_NONE);
	r->sp->statement[statement].rule = "signature";
	speech_stretch(r->sp, m->beg, m->end, statement);
	return true;
}

/* 按照书记袁野关于“先救人”的要求 */
static void
lone_about(struct reading *r, struct mark *m)
{
	struct slice fold = r->fold;
	const struct sentence *s = passage_sentence_at(&r->sp->passage, m->open);
	struct person who;
	size_t len, at = m->close, statement;

	if (m->open < s->beg + 6 || !slice_ends(slice_cut(fold, s->beg,
	    m->open), SLICE("关于")) || utf8_at(fold, at) != 0x7684)
		return;
	at += 3;
	if (!(noun_at(fold, at, &len) & NOUN_SPOKEN) ||
	    !person_before(&who, fold, s->beg, m->open - 6) ||
	    who.kind != PERSON_NAMED)
		return;
	m->taken = true;
	statement = speech_of_member(r->sp, meet(r, &who), MODE_DIRECT,
	    slice_cut(r->text, at, at + len));
	r->sp->statement[statement].rule = "关于“…”的";
	speech_stretch(r->sp, m->beg, m->end, statement);
}

void
attribute_lone(struct reading *r)
{
	struct passage *p = &r->sp->passage;

	for (size_t i = 0; i < p->marks; i++) {
		struct mark *m = &p->mark[i];
		const struct sentence *s;

		if (m->taken || m->kind != QUOTE_WORDS || !m->closed ||
		    m->end <= m->beg)
			continue;
		lone_about(r, m);
		if (m->taken || lone_signature(r, m))
			continue;
		s = passage_sentence_at(p, m->open);
		if (m->open == s->beg && s->end == m->close &&
		    han_stop(utf8_at(r->fold, utf8_back(r->fold, m->end))) &&
		    s + 1 < p->sentence + p->sentences &&
		    s[1].par == s->par) {
			bool first = s == p->sentence || s[-1].par != s->par;

			if (first || !is_told(r->sp, m))
				lone_opening(r, m, s + 1, first);
		}
	}
}

/* [15:03:11] [丁宁], 【苏怡】: a label without time and brackets */
static struct slice
bare_label(struct slice s)
{
	for (;;) {
		uint32_t first, last;
		struct slice rest = s;
		size_t end = 0;

		s = rest = han_trim(s);
		first = utf8_step(&rest);
		if (first != '[' && first != 0x3010)
			return s;
		last = first == '[' ? ']' : 0x3011;
		while (end < s.n && utf8_at(s, end) != last)
			end += utf8_size(s.p[end]);
		if (end >= s.n)
			return s;
		if (end + utf8_size(s.p[end]) == s.n)
			return han_trim(slice_cut(s, utf8_size(s.p[0]), end));
		if (han_digit(utf8_step(&rest)) < 0)
			return s;
		s = slice_from(s, end + utf8_size(s.p[end]));
	}
}

struct lone_label {
	size_t words;           /* behind the colon */
	struct slice text;      /* folded, inside the passage */
	struct slice cue;       /* 提问 */
	struct person who;
	bool person;            /* who is set */
};

/* Is what stands before the colon the words for a speaker? */
static bool
read_label(struct lone_label *out, struct reading *r, const struct sentence *s,
    size_t colon)
{
	size_t rest = passage_par_end(&r->sp->passage, out->words) -
	    out->words, from = 0;
	struct say say = { .end = 0 };
	struct person named;
	bool role;

	out->text = bare_label(slice_cut(r->fold, s->beg, colon));
	out->cue = SLICE_NONE;
	if (say_next(&say, out->text, NULL, &from, out->text.n) &&
	    say.kind & SAY_ASK && say.beg > 0 && say.end == out->text.n) {
		out->cue = slice_cut(out->text, say.beg, say.end);
		out->text = slice_head(out->text, say.beg);
	} else if (out->text.n == 0 || (say.end > 0 && say.beg > 0))
		return false;
	role = label_sure(out->text) || out->cue.n > 0;
	out->person = out->text.n > 3 && person_label(&out->who, out->text);
	if (role && person_label(&named, slice_cut(r->fold, out->words,
	    out->words + rest)) && named.kind == PERSON_NAMED)
		return false;                   /* 主持人：发言人 吴某大校 */
	if (role)
		return (out->person || out->text.n <= 3) &&
		    (rest == 0 ? r->sp->plain : rest > SHORT_MAX ||
		    han_stop(utf8_at(r->fold, utf8_back(r->fold,
		    out->words + rest))));
	if (out->person && out->who.kind == PERSON_OFFICE &&
	    out->who.beg == 0 && r->open > 0)
		return rest > 0;        /* 局长： answers in a transcript */
	if (!out->person || out->who.kind == PERSON_UNNAMED ||
	    out->who.kind == PERSON_OFFICE || (out->who.beg > 0 &&
	    out->who.kind != PERSON_ORG))
		return false;
	if (out->who.kind == PERSON_NAMED &&
	    out->who.name.kind == NAME_LOOSE &&
	    passage_mark_at(&r->sp->passage, out->words) != NULL)
		return false;                   /* 处长冲我吼：“…” */
	if (out->who.kind == PERSON_ORG)
		return s->beg == 0 && out->who.beg == 0 &&
		    rest > SHORT_MAX / 3 && !label_nobody(out->text) &&
		    !is_question(utf8_at(r->fold, utf8_back(r->fold,
		    out->words + rest)));       /* 省气象局：为何…？ is asked */
	return rest == 0 ? r->sp->plain && (out->who.title_end >
	    out->who.title_beg || known_find(&r->sp->known, out->text) >= 0) :
	    rest > SHORT_MAX / 3;
}

/* X：… at the head of a sentence: his words up to the next label */
bool
attribute_label(struct reading *r, const struct sentence *s)
{
	struct slice fold = r->fold;
	size_t at = s->beg, statement, base;
	size_t most = s->end - at < LONE_MAX ? s->end : at + LONE_MAX;
	struct lone_label label = { .person = false };
	int member = -1;
	enum mode mode = MODE_TURN;

	while ((at = han_run(fold, at, most)) < most && (!han_colon(
	    utf8_at(fold, at)) || han_digit(utf8_at(fold, at + 1)) >= 0))
		at += utf8_size(fold.p[at]);
	if (at >= s->end || !han_colon(utf8_at(fold, at)) || at == s->beg)
		return false;
	label.words = at + utf8_size(fold.p[at]);
	while (label.words < s->end && han_space(utf8_at(fold, label.words)))
		label.words += utf8_size(fold.p[label.words]);
	if (!read_label(&label, r, s, at))
		return false;
	if (label.person) {
		base = (size_t)(label.text.p - fold.p);
		label.who.name.beg += base;
		label.who.name.end += base;
		label.who.title_beg += base;
		label.who.title_end += base;
		member = meet(r, &label.who);
		known_lead(&r->sp->known, member);
		r->sp->known.self = member;
		if (label.who.kind == PERSON_ORG && label.cue.n == 0)
			mode = MODE_INDIRECT;
	} else if (slice_eq(label.text, SLICE("答")) ||
	    slice_eq(label.text, SLICE("A")))
		member = r->sp->invited;
	reading_end(r, s->beg);
	statement = speech_of_member(r->sp, member, mode, label.cue.n == 0 ?
	    SLICE_NONE : slice_of(r->text.p + (label.cue.p - fold.p),
	    label.cue.n));
	r->sp->statement[statement].rule = "label";
	r->statement[0] = statement;
	reading_open(r, 1, label.words, false, mode);
	attribute_invited(r, s);
	return true;
}

/* 这个问题请X回答: the next answer is his */
void
attribute_invited(struct reading *r, const struct sentence *s)
{
	struct slice text = slice_cut(r->fold, s->beg, s->end), rest;
	struct person who;
	struct cue act;
	size_t at;

	rest = slice_from(text, slice_find(text, SLICE("请")));
	if (rest.n == 0)
		return;
	rest = slice_from(rest, strlen("请"));
	at = (size_t)(rest.p - r->fold.p);
	while (act_next(&act, &rest, ACT_ANSWERS | ACT_REPORTS)) {
		if (!person_before(&who, r->fold, at,
		    (size_t)(act.word.p - r->fold.p)) ||
		    (who.kind != PERSON_NAMED && !who.surnamed))
			continue;
		r->sp->invited = meet(r, &who);
		return;
	}
}
