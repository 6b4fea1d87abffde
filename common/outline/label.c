/* common/outline/label.c -- lines and words that name who speaks */
#include "lex/words.h"
#include "outline/clock.h"
#include "outline/cue.h"
#include "outline/heading.h"
#include "outline/label.h"
#include "text/han.h"
#include "text/quote.h"
#include "text/utf8.h"

enum { ROLE_ASKS, ROLE_ANSWERS, ROLE_HOSTS, ROLE_SPEAKS, ROLE_NEVER,
	ROLE_CREDIT };

#define ROW(word, kind, called, sure, line) { kind, called, sure },
static const struct { unsigned char kind; bool called, sure; } roles[] = {
#include "data/outline_roles.inc"
};
#undef ROW
#include "data/outline_roles.trie"

enum {
	LINE_BYTES = 150,       /* of a line that is nothing but a label */
	WORDS_BYTES = 75,       /* of a label that no table explains */
	NAME_BYTES = 45,        /* of a name, or the name of a body */
	SHORT_BYTES = 6         /* of a name that may end in 问 or 答 */
};

static const enum label_kind kind_of_role[] = {
	[ROLE_ASKS] = LABEL_ASKS, [ROLE_ANSWERS] = LABEL_ANSWERS,
	[ROLE_HOSTS] = LABEL_HOSTS, [ROLE_SPEAKS] = LABEL_SPEAKS,
};

static size_t
skip_spaces(struct slice text, size_t at)
{
	while (at < text.n && han_space(utf8_peek(text.p + at)))
		at += utf8_size(text.p[at]);
	return at;
}

/* ---------------------------------------------------------------- where */

static bool
is_end(uint32_t r)
{
	return han_stop(r) || han_semicolon(r);
}

unsigned
label_signs(struct slice text)
{
	size_t max = text.n < LABEL_MAX ? text.n : LABEL_MAX, at;
	bool quoted = false;

	for (at = han_run(text, 0, max); at < max;
	    at = han_run(text, at + utf8_size(text.p[at]), max)) {
		uint32_t r = utf8_peek(text.p + at);

		if (r == 0xff0c || r == 0x3001)         /* ， 、 most often */
			continue;
		if (han_colon(r))
			return LABEL_SIGN_COLON;
		if (at == 0 && (r == 0x3010 || r == '[' || r == 0xff3b))
			return LABEL_SIGN_COLON;
		quoted = quoted || r == 0x300a || r == 0x201c;
		if (is_end(r) && !quoted)
			return 0;
	}
	return text.n <= LINE_BYTES ? LABEL_SIGN_LINE : 0;
}

size_t
label_colon(struct slice text, size_t at)
{
	size_t max = text.n < LABEL_MAX ? text.n : LABEL_MAX;

	while (at < max) {
		uint32_t r = utf8_peek(text.p + at);
		struct quote_mark m = quote_mark(r);

		if (is_end(r))
			break;
		if (han_colon(r))       /* not that of an address */
			return slice_starts(slice_from(text, at +
			    utf8_size(text.p[at])), SLICE("//")) ? text.n : at;
		if (m.kind != QUOTE_NONE && m.side != QUOTE_CLOSES) {
			at = quote_end(text, at, LABEL_MAX);
			if (at >= max)
				break;
		}
		at += utf8_size(text.p[at]);
	}
	return text.n;
}

/* ---------------------------------------------------------------- who */

static void
name_words(struct label *l, size_t beg, size_t end)
{
	l->known = true;
	l->who = (struct person){ .kind = PERSON_UNNAMED,
	    .beg = beg, .stop = end, .title_beg = beg, .title_end = beg };
	l->who.name.beg = beg;
	l->who.name.end = l->who.name.stop = end;
}

/* the person or body that text[beg, end) is as a whole */
static bool
name_person(struct label *l, struct slice text, size_t beg, size_t end)
{
	struct slice s = han_trim(slice_cut(text, beg, end));
	size_t at = (size_t)(s.p - text.p);
	struct person *who = &l->who;

	if (s.n == 0 || !person_label(who, s))
		return false;
	who->beg += at;
	who->stop += at;
	who->name.beg += at;
	who->name.end += at;
	who->name.stop += at;
	who->title_beg += at;
	who->title_end += at;
	l->known = true;
	return true;
}

/* 网友甲: he is called so */
static bool
is_stem(struct slice s)
{
	const struct slice stems = SLICE("甲乙丙丁");

	return s.n == 3 && slice_find(stems, s) < stems.n;
}

/* 记者2, 问题三, Q1 */
static bool
is_count(struct slice s)
{
	const struct slice numerals = SLICE("一二三四五六七八九十①②③④⑤⑥⑦⑧⑨");

	s = han_trim(s);
	for (int i = 0; s.n > 0; i++) {
		struct slice one = slice_head(s, utf8_size(s.p[0]));

		if (i >= 3 || (han_digit(utf8_step(&s)) < 0 &&
		    slice_find(numerals, one) == numerals.n))
			return false;
	}
	return true;
}

/* 主持人 苏怡, 记者（江城晚报）, 发言人:  the role, and who stands behind it */
static bool
role_in_front(struct label *l, struct slice text, size_t beg, size_t end)
{
	struct slice s = slice_cut(text, beg, end), rest;
	struct words_hit hit;
	size_t word;
	bool set_off;

	if (!words_longest(&hit, &outline_roles_words, s) ||
	    roles[hit.row].kind >= ROLE_NEVER)
		return false;
	rest = slice_from(s, hit.word.n);
	word = beg + hit.word.n;
	l->table = outline_roles_words.table;
	l->line = words_line(&outline_roles_words, hit.row);
	l->kind = kind_of_role[roles[hit.row].kind];
	l->bare = !roles[hit.row].sure;
	if (is_count(rest) || is_stem(rest)) {
		l->known = false;
		if (roles[hit.row].called)
			name_words(l, beg, is_stem(rest) ? end : word);
		return true;
	}
	if (!roles[hit.row].called)
		return false;
	if (quote_mark(utf8_peek(rest.p)).kind == QUOTE_BRACKET) {
		size_t inner = word + utf8_size(rest.p[0]);
		size_t close = quote_end(slice_head(text, end), word, LABEL_MAX);

		if (close < end && skip_spaces(text, close +
		    utf8_size(text.p[close])) >= end) {
			if (!name_person(l, text, inner, close) ||
			    l->who.kind != PERSON_NAMED)
				name_words(l, beg, end);
			return true;
		}
	}
	set_off = han_space(utf8_peek(rest.p)) || rest.p[0] == '@' ||
	    quote_mark(utf8_peek(rest.p)).kind == QUOTE_WORDS;
	if (name_person(l, text, word, end) && l->who.kind == PERSON_NAMED &&
	    (l->kind == LABEL_HOSTS || set_off))
		return true;
	if (!set_off || l->kind != LABEL_ASKS || rest.n > NAME_BYTES)
		return false;
	name_words(l, beg, end);        /* 网友“江边客” */
	return true;
}

/* 关键词, 责任编辑 */
bool
label_nobody(struct slice s)
{
	struct words_hit hit;

	return words_find(&hit, &outline_roles_words, s) &&
	    roles[hit.row].kind >= ROLE_NEVER;
}

/* Does the hit name somebody who asks, and stand before nothing or a name? */
static bool
asks_here(const struct label *l, const struct words_hit *hit,
    struct slice text, size_t word, size_t end)
{
	if (roles[hit->row].kind != ROLE_ASKS || !roles[hit->row].called)
		return false;
	return word == end || (l->known && l->who.kind == PERSON_NAMED &&
	    skip_spaces(text, word) == l->who.name.beg);
}

/* 公司提醒广大投资者：: what is told follows, to whom stands in the label */
static bool
tells(struct slice words)
{
	struct cue says;

	return cue_next(&says, &words, CUE_SAYS);
}

/* 新华社记者 某某, 《江城晚报》记者: somebody who asks stands in it */
static bool
asker_inside(struct label *l, struct slice text, size_t beg, size_t end)
{
	struct slice rest = slice_cut(text, beg, end);
	struct words_hit hit, found = { -1, 0, SLICE_NONE };
	bool last = false;

	l->known = false;
	if (tells(rest))
		return false;
	while (words_next(&hit, &outline_roles_words, &rest)) {
		if (roles[hit.row].kind == ROLE_ASKS && !l->known &&
		    (!name_person(l, text, beg, end) || l->who.beg > beg ||
		    l->who.kind == PERSON_ORG))
			return false;
		if (!asks_here(l, &hit, text, (size_t)(rest.p - text.p), end))
			continue;
		found = hit;
		last = rest.n == 0;
	}
	if (found.row < 0)
		return false;
	if (last && l->who.kind == PERSON_NAMED)
		name_words(l, beg, end);        /* 市民日报记者 is no 市民 */
	l->kind = LABEL_ASKS;
	l->table = outline_roles_words.table;
	l->line = words_line(&outline_roles_words, found.row);
	return true;
}

/* 有记者, 另有记者, 会后有记者: the bytes of what stands before somebody unnamed */
static size_t
some(struct slice s)
{
	struct cue cue;
	size_t n = slice_starts(s, SLICE("另")) || slice_starts(s, SLICE("还")) ?
	    SLICE("另").n : 0;

	if (n == 0 && cue_longest(&cue, s) && cue.what & CUE_SCENE)
		n = cue.word.n;
	if (slice_starts(slice_from(s, n), SLICE("有")))
		return n + SLICE("有").n;
	return slice_starts(s, SLICE("有")) ? SLICE("有").n : 0;
}

/* 网友陈某: a crowd's word, which is no office, and a name */
static bool
asker_named(struct label *l, struct slice text, size_t beg, size_t end)
{
	struct slice s = slice_cut(text, beg, end);
	struct words_hit hit;
	struct name name;
	size_t word;

	if (!words_longest(&hit, &outline_roles_words, s) ||
	    roles[hit.row].kind != ROLE_ASKS || !roles[hit.row].called ||
	    !name_whole(&name, slice_from(s, hit.word.n), NAME_BARE))
		return false;
	word = beg + hit.word.n;
	name_words(l, word, end);
	l->who.kind = PERSON_NAMED;
	l->who.beg = l->who.title_beg = beg;
	l->who.title_end = word;
	l->kind = LABEL_ASKS;
	l->bare = true;
	l->table = outline_roles_words.table;
	l->line = words_line(&outline_roles_words, hit.row);
	return true;
}

/* Does an office stand at the end of text[beg, end), or before the few
 * characters of a name there? */
static bool
office_near(struct slice text, size_t beg, size_t end)
{
	struct slice before = slice_cut(text, beg, end);

	for (int i = 0; i < 6 && before.n > 0; i++) {
		uint32_t r;

		if (office_before(text, beg, beg + before.n) > 0)
			return true;
		r = utf8_step_back(&before);
		if (han_name_dot(r) || quote_mark(r).kind == QUOTE_BRACKET)
			return true;
	}
	return false;
}

/* Does a comma part what stands there in two?  Only offices of one person are
 * joined by it (市委书记，局长陈立). */
static bool
is_parted(struct slice text, size_t beg, size_t end)
{
	for (size_t at = beg; at < end; at += utf8_size(text.p[at])) {
		uint32_t r = utf8_peek(text.p + at);

		if (han_comma(r) &&
		    office_before(text, beg, at) == 0)
			return true;
	}
	return false;
}

/* Might a person or a body stand there?  Short words might, longer ones where
 * there is an office. */
static bool
may_name(struct slice text, size_t beg, size_t end)
{
	return (end - beg <= NAME_BYTES || office_near(text, beg, end)) &&
	    !is_parted(text, beg, end);
}

/* 《江城周刊》: a paper, which asks in an interview */
static bool
paper(struct label *l, struct slice text, size_t beg, size_t end)
{
	size_t inner = beg + utf8_size(text.p[beg]), close = utf8_back(text, end);

	if (utf8_peek(text.p + beg) != 0x300a || inner >= close ||
	    quote_end(slice_head(text, end), beg, LABEL_MAX) != close ||
	    body_before(text, inner, close) == 0)
		return false;
	name_words(l, inner, close);
	l->who.kind = PERSON_ORG;
	l->kind = LABEL_ORG;
	l->bare = true;
	l->table = "people_orgs.tsv";
	return true;
}

/* reads text[beg, end), the words of a label without its colon and brackets */
static bool
read_words(struct label *l, struct slice text, size_t beg, size_t end)
{
	struct cue act;
	struct slice s = han_trim(slice_cut(text, beg, end));

	beg = (size_t)(s.p - text.p);
	end = beg + s.n;
	l->bare = l->known = l->act = false;
	l->who.kind = PERSON_UNNAMED;
	l->table = "people_offices.tsv";
	l->line = 0;
	if (s.n == 0 || label_nobody(s))
		return false;
	if (role_in_front(l, text, beg, end))
		return true;
	l->bare = false;
	if (s.n > SHORT_BYTES && act_last(&act, s, ACT_ASKS | ACT_ANSWERS)) {
		if (!read_words(l, text, beg, end - act.word.n))
			return false;
		l->act = true;
		l->bare = l->kind != LABEL_ASKS;
		l->kind = act.what & ACT_ASKS ? LABEL_ASKS : LABEL_ANSWERS;
		l->table = "outline_acts.tsv";
		l->line = act.line;
		return true;
	}
	if (cue_last(&act, s, CUE_SAYS | CUE_HEARERS) ||
	    act_last(&act, s, ACT_REPORTS))
		return false;           /* 局长孟川说： attributes, labels no turn */
	if (asker_inside(l, text, beg + some(s), end) ||
	    asker_named(l, text, beg, end))
		return true;
	if (paper(l, text, beg, end))
		return true;
	if (!may_name(text, beg, end))
		return false;
	if (!name_person(l, text, beg, end) || l->who.beg > beg ||
	    (l->who.kind == PERSON_UNNAMED && tells(s)))
		return false;
	l->kind = l->who.kind == PERSON_ORG ? LABEL_ORG : LABEL_SPEAKS;
	l->line = l->who.line;
	if (l->who.kind == PERSON_ORG)
		l->table = "people_orgs.tsv";
	l->bare = l->who.kind != PERSON_NAMED ||
	    l->who.title_beg == l->who.title_end;
	if (l->bare && l->who.kind == PERSON_NAMED) {
		l->table = l->who.name.kind == NAME_HAN ?
		    "people_surnames.tsv" : "people_given.tsv";
		l->line = l->who.name.line;
	}
	return true;
}

/* ---------------------------------------------------------------- labels */

/* 【苏怡】：  [丁宁]:  with or without the colon */
static bool
bracket_label(struct label *l, struct slice text, size_t beg, bool stamped)
{
	size_t inner = beg + utf8_size(text.p[beg]);
	size_t close = quote_end(text, beg, LABEL_MAX), at;
	bool colon;

	if (close >= text.n)
		return false;
	at = close + utf8_size(text.p[close]);
	l->beg = beg;
	l->end = at;
	at = skip_spaces(text, at);
	colon = at < text.n && han_colon(utf8_peek(text.p + at));
	if (colon)
		l->end = at = at + utf8_size(text.p[at]);
	l->stop = skip_spaces(text, at);
	if ((colon || stamped || close - inner <= NAME_BYTES) &&
	    read_words(l, text, inner, close)) {
		l->remarks = l->bare;
		l->bare = !colon && !stamped;
		return true;
	}
	if ((!colon && !stamped) || close - inner > WORDS_BYTES)
		return false;
	name_words(l, inner, close);    /* a pen name */
	l->kind = LABEL_SPEAKS;
	l->bare = !stamped;
	return true;
}

bool
label_read(struct label *l, struct slice text)
{
	size_t beg, colon, number;
	int kind;

	text = utf8_within(text, LABEL_MAX + 4);
	beg = clock_head(text);
	if (beg >= text.n)
		return false;
	switch (utf8_peek(text.p + beg)) {
	case 0x3010: case '[': case 0xff3b: case 0x3014:
		return bracket_label(l, text, beg, beg > 0);
	}
	colon = label_colon(text, beg);
	if (colon >= text.n)
		return false;
	l->beg = beg;
	l->end = colon + utf8_size(text.p[colon]);
	l->stop = skip_spaces(text, l->end);
	if (read_words(l, text, beg, colon)) {
		l->remarks = l->bare;
		if (beg > 0)
			l->bare = false;
		return true;
	}
	number = heading_number(slice_from(text, beg), &kind);
	if (number == 0 || beg + number >= colon ||
	    !role_in_front(l, text, beg + number, colon))
		return false;
	l->remarks = l->bare;
	return true;
}

bool
label_short(struct label *l, struct slice text)
{
	size_t colon = label_colon(text, 0), chars = 0, end = colon;
	struct slice rest;
	struct cue act;
	bool answers;

	if (colon >= text.n)
		return false;
	answers = act_last(&act, slice_head(text, colon), ACT_ANSWERS);
	if (answers)
		end -= act.word.n;
	for (rest = slice_head(text, end); rest.n > 0; chars++)
		if (!han_is(utf8_step(&rest)))
			return false;
	if (chars < 2 || chars > 4 || label_nobody(slice_head(text, colon)))
		return false;
	*l = (struct label){ .kind = answers ? LABEL_ANSWERS : LABEL_SPEAKS,
	    .bare = true, .beg = 0,
	    .end = colon + utf8_size(text.p[colon]),
	    .table = "people_surnames.tsv" };
	l->stop = skip_spaces(text, l->end);
	name_words(l, 0, end);
	if (!answers)
		l->who.kind = PERSON_NAMED;
	return true;
}

bool
label_is_credit(struct slice text)
{
	struct slice s = han_trim(text);
	struct words_hit hit;
	size_t colon;

	if (s.n > WORDS_BYTES)
		return false;
	colon = label_colon(s, 0);
	return colon < s.n && words_find(&hit, &outline_roles_words, slice_head(s, colon)) &&
	    roles[hit.row].kind == ROLE_CREDIT;
}

bool
label_asker(struct slice word)
{
	struct words_hit hit;

	return words_find(&hit, &outline_roles_words, word) &&
	    roles[hit.row].kind == ROLE_ASKS;
}

bool
label_sure(struct slice text)
{
	struct words_hit hit;

	if (!words_before(&hit, &outline_roles_words, text, 0, text.n, text.n))
		return false;
	return hit.word.n == text.n ?
	    roles[hit.row].sure || roles[hit.row].kind == ROLE_ANSWERS :
	    roles[hit.row].sure && hit.word.n > utf8_size(hit.word.p[0]);
}

bool
label_line_likely(struct slice text)
{
	struct slice s = han_trim(text);
	struct words_hit hit;

	return words_longest(&hit, &outline_roles_words, s) ||
	    (s.n > 0 && office_near(s, 0, s.n));
}

bool
label_line(struct label *l, struct slice text)
{
	struct slice s = han_trim(text), rest = s;
	size_t beg = (size_t)(s.p - text.p);

	if (s.n == 0 || s.n > LINE_BYTES || utf8_peek(s.p) == 0x2014)
		return false;           /* ——记某县某局职工某某 */
	while (rest.n > 0) {
		uint32_t r = utf8_step(&rest);

		if (is_end(r) || han_colon(r))
			return false;
	}
	l->beg = beg;
	l->end = l->stop = beg + s.n;
	if (!read_words(l, text, beg, beg + s.n))
		return false;
	l->remarks = l->bare;
	return true;
}
