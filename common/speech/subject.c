/* common/speech/subject.c -- whose words a verb of speaking tells */
#include "lex/joint.h"
#include "people/edge.h"
#include "people/title.h"
#include "speech/gap.h"
#include "speech/look.h"
#include "speech/noun.h"
#include "speech/subject.h"
#include "text/han.h"
#include "text/utf8.h"

enum {
	CLAUSES_MAX = 12,       /* looked back over from a verb */
	REACH_MAX = 900,        /* bytes of the same */
	CLAUSE_MAX = 300,       /* bytes of a clause that are looked at */
	DOING_MAX = 45          /* bytes of what he does when he says it */
};

static bool
is_comma(uint32_t r)
{
	return han_comma(r) || han_semicolon(r);
}

static enum entity
entity_of(const struct person *who)
{
	if (who->kind == PERSON_ORG)
		return ENTITY_ORG;
	return who->kind == PERSON_NAMED || who->surnamed ? ENTITY_PERSON :
	    ENTITY_UNKNOWN;
}

void
look_found(struct look *l, int member, size_t beg, size_t end,
    const char *rule, unsigned line)
{
	struct subject *s = l->out;

	if (s->n == SUBJECT_MAX)
		return;
	if (s->n == 0) {
		s->beg = beg;
		s->end = end;
		s->rule = rule;
		s->line = line;
	} else if (beg < s->beg)
		s->beg = beg;
	s->kind = SUBJECT_FOUND;
	s->who[s->n++] = member;
}

/* 祝主任: the person met with this surname and office */
static int
by_surname(const struct look *l, const struct person *who)
{
	struct slice text = buf_view(&l->p->text);
	struct slice called = slice_cut(text, who->name.beg, who->name.end);
	size_t first;

	if (who->kind != PERSON_OFFICE || called.n < 6)
		return -1;
	first = utf8_size(called.p[0]);
	if (!who->surnamed)
		return known_by_office(l->known, SLICE_NONE, called);
	return known_by_office(l->known, slice_head(called, first),
	    slice_from(called, first));
}

void
look_meet(struct look *l, const struct person *who)
{
	struct slice text = buf_view(&l->p->text);
	int member = by_surname(l, who);

	if (member < 0 && who->kind == PERSON_NAMED &&
	    who->title_beg == who->title_end)   /* 索科洛夫, behind the whole */
		member = known_by_part(l->known, slice_cut(text, who->name.beg,
		    who->name.end));
	if (member < 0)
		member = known_person(l->known, text, who, entity_of(who));
	look_found(l, member, who->beg, who->stop, "person", who->line);
}

/* 他 她: no body */
static bool
is_he(struct slice fold, size_t at)
{
	return utf8_at(fold, at) == 0x4ed6 || utf8_at(fold, at) == 0x5979;
}

/* 他, 该负责人, 该局 in text[beg, end) */
static bool
pronoun(struct look *l, size_t beg, size_t end)
{
	struct slice fold = l->p->fold;
	struct slice text = buf_view(&l->p->text);
	struct person who;
	size_t len;
	unsigned kind = gap_at(fold, beg, &len);
	int member = -1;

	if (kind & GAP_PRONOUN && beg + len == end) {
		member = utf8_at(fold, beg) == 0x5bf9 ? l->known->subject :
		    l->known->person;           /* 对方 is who spoke last */
		if (member < 0 && (l->known->subject < 0 || l->known->member[
		    l->known->subject].entity != ENTITY_ORG || !is_he(fold,
		    beg)))
			member = l->known->subject;
		if (member == l->known->self)
			member = -1;
	} else if (kind & GAP_THIS && beg + len < end) {
		size_t word = office_before(fold, beg + len, end);
		bool whole = person_before(&who, fold, beg + len, end) &&
		    who.beg == beg + len;

		if (word > 0 ? body_before(fold, beg + len, end - word) > 0 :
		    whole && who.kind == PERSON_NAMED)
			return false;           /* 该园兽医院院长 */
		if (!whole && body_before(fold, beg + len, end) < end - beg - len)
			return false;           /* 该做法受到群众 */
		if (word > 0)
			member = l->known->person;
		else
			member = known_by_ending(l->known,
			    slice_cut(text, beg + len, end));
		if (member < 0 && word > 0)
			member = l->known->subject;
	} else
		return false;
	if (member < 0)
		member = known_meet(l->known, slice_cut(text, beg, end),
		    SLICE_NONE, kind & GAP_THIS && office_before(fold,
		    beg + len, end) == 0 ? ENTITY_ORG : ENTITY_UNKNOWN);
	look_found(l, member, beg, end, "somebody met before", 0);
	return true;
}

/* what stands right before a noun phrase makes it an object: 对记者 */
static bool
is_object(const struct look *l, size_t from, size_t beg)
{
	size_t len;
	unsigned kind = gap_before(l->p->fold, from, beg, &len);

	return kind & (GAP_FRAME | GAP_TO) &&
	    !(kind & (GAP_ADVERB | GAP_OPENER | GAP_END));
}

/* 、 or and, that ends at `end`: where it begins, 0 where there is none */
static size_t
and_before(struct slice fold, size_t from, size_t end)
{
	size_t n;

	while (end > from && fold.p[end - 1] == ' ')
		end--;
	n = end > from ? set_ends(&joints, slice_cut(fold, from, end),
	    JOINT_PAUSE | JOINT_AND) : 0;
	return n > 0 ? end - n : 0;
}

/* behind the character at `at`, or behind a word whose characters are to be kept
 * together (数据) */
static size_t
behind_word(struct slice fold, size_t at)
{
	size_t len;

	if (!(edge_at(fold, at, &len) & EDGE_INSIDE))
		len = utf8_size(fold.p[at]);
	return at + len;
}

/* 一名医生对记者, 冠军单某通过社交媒体: the phrase runs over whom it is told to, or
 * by which means */
static bool
swallows(const struct look *l, const struct person *who, size_t end)
{
	struct slice fold = l->p->fold;
	struct person other;
	size_t len, to = 0;

	if (who->kind != PERSON_UNNAMED && who->kind != PERSON_ORG)
		return false;
	for (size_t at = who->beg; at < end; at = behind_word(fold, at)) {
		unsigned kind = at > who->beg ? gap_at(fold, at, &len) : 0;

		if (who->kind == PERSON_ORG ? kind & GAP_FRAME && len > 3 :
		    kind & GAP_TO && at + len < end && person_before(&other,
		    fold, at + len, end) && other.beg == at + len)
			to = at;
	}
	for (size_t at = who->beg; to > 0 && at <= to;
	    at = behind_word(fold, at))
		if (at > who->beg && gap_at(fold, at, &len) != 0 &&
		    gap_read(fold, at, end) == GAP_FITS &&
		    ((edge_at(fold, who->beg, &len) & EDGE_ONE &&
		    at > who->beg + len) ||
		    person_before(&other, fold, who->beg, at)))
			return true;
	return false;
}

/* 张敏、赵启: those who stand before the one found, joined to him */
static void
joined(struct look *l, size_t from)
{
	struct slice fold = l->p->fold;
	struct person who;

	while (l->out->n < SUBJECT_MAX && l->out->beg > from) {
		size_t end = and_before(fold, from, l->out->beg);

		if (end == 0 || !person_before(&who, fold, from, end) ||
		    who.kind == PERSON_UNNAMED)
			return;
		look_meet(l, &who);
		for (size_t i = l->out->n - 1; i > 0; i--) {
			int later = l->out->who[i - 1];

			l->out->who[i - 1] = l->out->who[i];
			l->out->who[i] = later;
		}
	}
}

/* 会议, 《通知》: what speaks itself */
static bool
body(struct look *l, size_t beg, size_t end)
{
	struct slice fold = l->p->fold;
	const struct mark *m = passage_mark_before(l->p, end);
	size_t len;

	if (!(m != NULL && m->kind == QUOTE_TITLE && m->open >= beg))
		m = NULL;
	if (m == NULL && (noun_before(fold, beg, end, NOUN_BODY) == 0 ||
	    passage_mark_at(l->p, beg) != NULL))
		return false;
	if (m == NULL && noun_before(fold, beg, end, NOUN_BODY) == 3 &&
	    gap_at(fold, beg, &len) & (GAP_WE | GAP_PRONOUN))
		return false;           /* 我们将会同…, but 全会强调 */
	if (m != NULL && m->open > beg && gap_before(fold, beg, m->open,
	    &len) & (GAP_FRAME | GAP_TO))
		return false;           /* 回应《江城日报》称 */
	if (m != NULL && noun_before(fold, beg, m->open, NOUN_FILL) == 0)
		beg = m->open;
	for (size_t at = beg; at < end; at += utf8_size(fold.p[at])) {
		if (m != NULL && at >= m->open)
			break;
		unsigned kind = gap_at(fold, at, &len);

		if (is_comma(utf8_at(fold, at)) ||
		    kind & (GAP_FRAME | GAP_CITE | GAP_NOT) ||
		    (kind & GAP_ADVERB && at > beg && at + len == end))
			return false;           /* 某公司 + 披露公告称 */
	}
	if (m != NULL && m->open == beg && m->close == end &&
	    body_before(fold, m->beg, m->end) > 0) {
		beg = m->beg;                   /* 《江城日报》 */
		end = m->end;
	}
	look_found(l, known_meet(l->known, slice_cut(buf_view(&l->p->text),
	    beg, end), SLICE_NONE, ENTITY_ORG), beg, end, "a meeting or a paper", 0);
	return true;
}

/* 网友“小雨点”: a name in marks behind what he is */
static bool
nickname(struct look *l, size_t from, size_t end)
{
	const struct mark *m = passage_mark_before(l->p, end);
	size_t len;

	if (m == NULL || m->close != end || m->kind != QUOTE_WORDS ||
	    !m->closed || m->end <= m->beg ||
	    (len = office_before(l->p->fold, from, m->open)) == 0)
		return false;
	look_found(l, known_meet(l->known, slice_cut(buf_view(&l->p->text),
	    m->beg, m->end), slice_cut(buf_view(&l->p->text), m->open - len, m->open),
	    ENTITY_PERSON), m->open - len, end, "a name in marks", 0);
	return true;
}

/* how far back a title may reach that ends at `end`: over commas into the clauses
 * before, and over the end of a line that breaks it in two */
static size_t
title_reach(const struct look *l, size_t end)
{
	struct slice fold = l->p->fold;
	size_t at = l->lo;

	if (at > 0 && fold.p[at - 1] == '\n')
		for (at--; at > 0 && fold.p[at - 1] != '\n'; )
			at--;
	if (end - at > CLAUSE_MAX)
		at = end - CLAUSE_MAX;
	while (((unsigned char)fold.p[at] & 0xc0) == 0x80)
		at++;
	return at;
}

/* the noun phrase that ends at `end` in the clause that begins at `from` */
static bool
phrase(struct look *l, size_t from, size_t end)
{
	struct slice fold = l->p->fold;
	struct person who, bare;
	size_t beg = gap_prefix(fold, from, end), len, core;
	int member;

	while (end > beg && han_space(utf8_at(fold, end - 1)))
		end--;
	if (beg >= end)
		return false;
	if (gap_at(fold, beg, &len) & GAP_WE && beg + len == end) {
		l->out->kind = SUBJECT_WE;
		return true;
	}
	if (pronoun(l, beg, end))
		return true;
	member = known_find(l->known, slice_cut(buf_view(&l->p->text), beg, end));
	if (member < 0)
		member = known_by_part(l->known,
		    slice_cut(buf_view(&l->p->text), beg, end));
	if (member >= 0 &&
	    l->known->member[member].entity != ENTITY_UNKNOWN) {
		look_found(l, member, beg, end, "met before", 0);
		l->known->member[member].met = ++l->known->clock;
		return true;
	}
	core = title_reach(l, end);
	if (nickname(l, core, end))
		return true;
	if (!person_before(&who, fold, core, end))
		return body(l, beg, end);
	if (who.kind == PERSON_UNNAMED && who.beg >= from && who.beg + 3 < beg &&
	    person_before(&bare, fold, beg, end) && bare.beg == beg)
		who = bare;                     /* 此前 + 科学家普遍认为 */
	if (swallows(l, &who, end) || (is_object(l, core, who.beg) &&
	    !(who.kind == PERSON_NAMED && and_before(fold, core, who.beg) > 0)))
		return false;
	if (utf8_at(fold, who.beg) == 0x4eec && who.beg > core &&
	    who.kind != PERSON_NAMED)
		who.beg = who.name.beg = utf8_back(fold, who.beg); /* 我们村支书 */
	else if (gap_at(fold, who.beg, &len) & GAP_WE || look_is_gap(fold, &who))
		return false;
	if (who.kind != PERSON_NAMED && gap_before(fold, core, who.beg,
	    &len) & (GAP_THIS | GAP_PRONOUN)) { /* 该园兽医院院长, 其辩护人 */
		who.beg -= len;
		who.name.beg -= len;
	} else if (who.kind == PERSON_NAMED && who.title_beg < who.title_end &&
	    gap_before(fold, core, who.title_beg, &len) & GAP_THIS)
		who.title_beg = who.beg -= len;
	look_meet(l, &who);
	joined(l, core);
	if (l->out->beg > beg && (slice_ends(slice_cut(fold, beg, l->out->beg),
	    SLICE("的")) || passage_mark_before(l->p, beg) != NULL))
		l->out->beg = beg;              /* 来自海州的游客霍某 */
	return true;
}

/* 的话, 消息: where the words end that are handed on with such a word */
static size_t
before_tail(struct slice fold, size_t from, size_t verb)
{
	size_t end = verb - noun_before(fold, from, verb, NOUN_HANDED);

	if (slice_ends(slice_cut(fold, from, end), SLICE("的")))
		end -= SLICE("的").n;           /* 知情官员的 + 消息称 */
	return end;
}

/* 引用会长薛峰的话说, 援引当地警方消息称: whose words are handed on */
static bool
handed_on(struct look *l, size_t from, size_t verb)
{
	struct slice fold = l->p->fold;
	size_t len, end = verb;
	struct person who;

	for (size_t at = from; at < end; at += utf8_size(fold.p[at])) {
		if (!(gap_at(fold, at, &len) & GAP_CITE))
			continue;
		end = before_tail(fold, from, verb);
		if (at + len >= end)
			continue;
		if (!person_before(&who, fold, at + len, end))
			return false;
		look_meet(l, &who);
		l->out->rule = "handed on";
		l->out->handed_on = true;
		return true;
	}
	return false;
}

/* 市长应毅在…, 主任于立平: what looks like a gap behind an office is a name. */
static bool
cuts_name(struct slice fold, size_t from, size_t at, size_t verb)
{
	struct name name;
	size_t len;

	if (gap_at(fold, at, &len) != 0 && at + len < verb &&
	    office_before(fold, from, at + len) >= len)
		at += len;                      /* 毕业生代表符… */
	return office_before(fold, from, at) > 0 &&
	    name_at(&name, slice_head(fold, verb), at, NAME_AFTER_OFFICE) &&
	    (name.kind == NAME_HAN || name.kind == NAME_WORDS ||
	    name.kind == NAME_DOTTED || name.kind == NAME_FOREIGN ||
	    name.kind == NAME_MASKED) && name.stop <= verb &&
	    name.end - name.beg > 3 &&
	    gap_read(fold, name.stop, verb) != GAP_BREAKS;
}

/* 武某心有余悸地说: manners that no table knows are nearly always four characters
 * or two, and 地 */
static bool
by_manner(struct look *l, size_t from, size_t verb)
{
	static const unsigned char bytes[] = { 15, 9 };
	struct slice fold = l->p->fold;

	if (verb < from + 3 || utf8_at(fold, verb - 3) != 0x5730)       /* 地 */
		return false;
	for (size_t i = 0; i < LEN(bytes); i++) {
		size_t at = verb - bytes[i];

		if (verb > from + bytes[i] && ((unsigned char)fold.p[at] &
		    0xc0) != 0x80 && gap_read(fold, at, verb) == GAP_FITS &&
		    phrase(l, from, at))
			return true;
	}
	return false;
}

/* the clause [from, verb): a subject with nothing but a gap behind it */
static bool
own_clause(struct look *l, size_t from, size_t verb)
{
	struct slice fold = l->p->fold;
	size_t len;

	if (verb - from > CLAUSE_MAX) {
		from = verb - CLAUSE_MAX;
		while (((unsigned char)fold.p[from] & 0xc0) == 0x80)
			from++;
	}
	if (handed_on(l, from, verb) || phrase(l, from, verb))
		return true;
	for (size_t at = gap_prefix(fold, from, verb); at < verb;
	    at += utf8_size(fold.p[at])) {
		uint32_t r = utf8_at(fold, at);
		enum gap gap;

		if (at == from || (gap_at(fold, at, &len) == 0 &&
		    gap_time(fold, at, verb) == at && !han_open(r)))
			continue;
		gap = gap_read(fold, at, verb);
		if (gap == GAP_BREAKS || cuts_name(fold, from, at, verb) ||
		    !phrase(l, from, at))
			continue;
		if (gap == GAP_DENIES)
			l->out->kind = SUBJECT_DENIED;
		return true;
	}
	return by_manner(l, from, verb);
}

/* where the clauses between lo and the verb begin, the last first */
static size_t
clauses(size_t start[], const struct passage *p, size_t lo, size_t verb)
{
	struct slice fold = p->fold;
	size_t n = 0, all[CLAUSES_MAX], k = 0;
	const struct mark *m;

	all[k++ % CLAUSES_MAX] = lo;
	for (size_t at = lo; at < verb; ) {
		if ((m = passage_mark_at(p, at)) != NULL && m->close > at &&
		    m->kind != QUOTE_NONE && m->close <= verb) {
			at = m->close;
			continue;
		}
		if (is_comma(utf8_at(fold, at)) || han_colon(utf8_at(fold, at)))
			all[k++ % CLAUSES_MAX] = at + utf8_size(fold.p[at]);
		at = han_run(fold, at + utf8_size(fold.p[at]), verb);
	}
	while (n < k && n < CLAUSES_MAX) {
		start[n] = all[(k - 1 - n) % CLAUSES_MAX];
		n++;
	}
	return n;
}

/* Nothing stands in the clause but what may stand before a verb whose subject
 * was named before. */
static bool
is_zero(const struct look *l, size_t from, size_t verb)
{
	size_t beg = gap_prefix(l->p->fold, from, verb);

	return gap_read(l->p->fold, beg, verb) == GAP_FITS;
}

/* 书记赵启、县长钱丰来到…，强调: who leads what stands before the verb up to
 * `end`, and those behind him whom 、 or 和 joins to him */
static void
found_lead(struct look *l, int member, size_t at, size_t stop, size_t end)
{
	struct slice fold = l->p->fold;

	look_found(l, member, at, stop, "subject of the sentence", 0);
	while (member >= 0 && stop < end && l->out->n < SUBJECT_MAX &&
	    (utf8_at(fold, stop) == 0x3001 || utf8_at(fold, stop) == 0x548c)) {
		size_t next = stop + utf8_size(fold.p[stop]);

		member = subject_lead(l->known, l->p, next, end, LEAD_TITLED |
		    LEAD_LOOSE, &at, &stop);
		if (member >= 0 && at == next && l->known->member[
		    member].entity == ENTITY_PERSON)
			look_found(l, member, at, stop, "", 0);
	}
}

static void
search_back(struct look *l, size_t lo, size_t verb, bool guess)
{
	size_t start[CLAUSES_MAX], n = clauses(start, l->p, lo, verb);
	size_t at, stop, len;
	int member;

	if (own_clause(l, start[0], verb)) {
		l->out->near = true;
		return;
	}
	member = subject_lead(l->known, l->p, start[0], verb, LEAD_TITLED,
	    &at, &stop);
	if (member >= 0 && verb - stop <= DOING_MAX && gap_before(l->p->fold,
	    stop, verb, &len) & GAP_END) {      /* 指令长耿某出舱后说 */
		found_lead(l, member, at, stop, verb);
		l->out->near = true;
		return;
	}
	if (gap_read(l->p->fold, start[0], verb) == GAP_DENIES) {
		l->out->kind = SUBJECT_DENIED;
		return;
	}
	if (guess && !is_zero(l, start[0], verb) &&
	    look_guess(l, start[0], verb)) {
		l->out->near = true;
		return;
	}
	for (size_t i = 1; i < n; i++) {
		member = subject_lead(l->known, l->p, start[i], start[i - 1],
		    LEAD_TITLED | LEAD_LOOSE, &at, &stop);
		if (member >= 0) {
			found_lead(l, member, at, stop, start[i - 1]);
			return;
		}
	}
	if (n > 1 && own_clause(l, start[1], verb))
		return;
	l->out->kind = is_zero(l, start[0], verb) ? SUBJECT_ZERO : SUBJECT_NONE;
}

void
subject_find(struct subject *out, struct known *known, const struct passage *p,
    size_t lo, size_t verb, bool guess)
{
	struct look l = { out, known, p, lo };

	*out = (struct subject){ .kind = SUBJECT_NONE, .rule = "" };
	if (verb - lo > REACH_MAX) {
		lo = verb - REACH_MAX;
		while (((unsigned char)p->fold.p[lo] & 0xc0) == 0x80)
			lo++;
	}
	search_back(&l, lo, verb, guess);
}

void
subject_read(struct subject *out, struct known *known, const struct passage *p,
    size_t beg, size_t end)
{
	struct look l = { out, known, p, beg };

	*out = (struct subject){ .kind = SUBJECT_NONE, .rule = "" };
	if (beg < end && !phrase(&l, beg, end))
		look_found(&l, known_meet(known, slice_cut(buf_view(&p->text), beg,
		    end), SLICE_NONE, ENTITY_ORG), beg, end, "source", 0);
}
