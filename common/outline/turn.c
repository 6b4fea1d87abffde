/* common/outline/turn.c -- whose turn it is, and where a turn ends */
#include "outline/cue.h"
#include "outline/turn.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/utf8.h"

enum {
	HEAD_BYTES = 120,       /* where a paragraph shows what it is */
	TAIL_BYTES = 180,       /* where somebody is asked to answer */
	THANKS_BYTES = 60,      /* where a speech is closed */
	SHORT_BYTES = 90,       /* of a line that only greets */
	HIMSELF_BYTES = 45,     /* up to a name in the third person */
	CUE_BYTES = 30,         /* of the longest word that greets */
	SAYS_BYTES = 45,        /* from a name to what he does */
	NAME_BYTES = 72,        /* of a name with its bracket and rank */
	INTRO_BYTES = 12000     /* of texts kept for the people in them */
};

/* the last bytes of the text, whole characters */
static struct slice
tail_of(struct slice s, size_t n)
{
	size_t at = s.n > n ? s.n - n : 0;

	while (at < s.n && ((unsigned char)s.p[at] & 0xc0) == 0x80)
		at++;
	return slice_from(s, at);
}

void
turns_release(struct turns *t)
{
	buf_release(&t->speaker);
	buf_release(&t->title);
	buf_release(&t->next);
	buf_release(&t->next_title);
	buf_release(&t->last);
	buf_release(&t->last_title);
	buf_release(&t->asker);
	cast_release(&t->cast);
	buf_release(&t->tail);
	buf_release(&t->fold);
	buf_release(&t->heed);
}

static void
set(struct buf *b, struct slice s)
{
	buf_reset(b);
	buf_add(b, s);
}

/* ---------------------------------------------------------------- who */

void
turns_introduce(struct turns *t, struct slice text)
{
	cast_hear(&t->cast, text, t->labelled);
}

static void
become(struct turns *t, const struct cast_member *m)
{
	set(&t->speaker, cast_name(m));
	set(&t->title, cast_title(m));
}

/* t->speaker is a name: what the document knows of him */
static void
known_person(struct turns *t)
{
	const struct cast_member *m;

	cast_add(&t->cast, buf_view(&t->speaker), buf_view(&t->title),
	    t->host ? ACT_HOSTS : 0);
	m = cast_person(&t->cast, buf_view(&t->speaker));
	if (m == NULL)
		return;
	if (t->title.n == 0)
		set(&t->title, cast_title(m));
	t->host = m->acts & ACT_HOSTS;
}

/* the label says who: a name, or an office that the text has filled before */
static void
named_speaker(struct turns *t, const struct label *l, struct slice text)
{
	const struct cast_member *m;

	person_print(&t->speaker, text, &l->who);
	if (l->who.kind == PERSON_NAMED) {
		if (l->who.title_beg < l->who.title_end)
			title_print(&t->title, text, &l->who);
		known_person(t);
		return;
	}
	if (l->kind == LABEL_ORG || l->kind == LABEL_ASKS)
		return;
	m = l->kind == LABEL_HOSTS ? cast_who(&t->cast, ACT_HOSTS) :
	    cast_in_office(&t->cast, buf_view(&t->speaker));
	if (m != NULL)
		become(t, m);
}

/* 答： is who was asked to answer, else who answered before, else the only one
 * of whom the text has said that he would */
static void
unnamed_speaker(struct turns *t, enum label_kind kind)
{
	const struct cast_member *m = NULL;

	if (kind == LABEL_ASKS) {
		if ((m = cast_who(&t->cast, ACT_ASKS)) != NULL)
			become(t, m);
		return;
	}
	if (t->next.n > 0) {
		set(&t->speaker, buf_view(&t->next));
		set(&t->title, buf_view(&t->next_title));
	} else if (kind == LABEL_GIVES) {
		if ((m = cast_who(&t->cast, ACT_REPORTS)) != NULL)
			become(t, m);
	} else if (t->last.n > 0) {
		set(&t->speaker, buf_view(&t->last));
		set(&t->title, buf_view(&t->last_title));
	} else if ((m = cast_who(&t->cast, ACT_ANSWERS)) != NULL ||
	    (m = cast_who(&t->cast, ACT_HOSTS)) != NULL) {
		become(t, m);
	}
}

/* Does it end with a question mark? */
static bool
asks(struct slice folded)
{
	struct slice tail = han_trim(folded);

	return slice_ends(tail, SLICE("？")) || slice_ends(tail, SLICE("?"));
}

static bool
asking(struct slice folded)
{
	struct cue cue;

	return cue_next(&cue, &folded, CUE_ASKING);
}

static enum turn_kind
kind_of(struct turns *t, const struct label *l, struct slice text)
{
	struct slice tail = tail_of(slice_from(text, l->stop), TAIL_BYTES);

	switch (l->kind) {
	case LABEL_ASKS:                /* 网友：吓死我了！ asks nothing */
		return !l->remarks || tail.n == 0 || asks(tail) ||
		    asking(fold_han(&t->fold, tail)) ? TURN_ASKS :
		    TURN_SPEECH;
	case LABEL_ANSWERS:
	case LABEL_REPLIES:
		return TURN_ANSWERS;
	case LABEL_GIVES:
		return TURN_SPEECH;
	default:
		break;
	}
	if (t->host && asks(tail))
		return TURN_ASKS;
	if (t->host)
		return t->after_question && tail.n > 0 &&
		    !cue_kinds(fold_han(&t->fold, tail), CUE_INVITE |
		    CUE_FLOOR) ? TURN_ANSWERS : TURN_SPEECH;
	if (t->speaker.n > 0 && slice_eq(buf_view(&t->speaker),
	    buf_view(&t->asker)))
		return TURN_ASKS;       /* the paper that asked before: 谢谢。 */
	if (asks(tail) && asking(fold_han(&t->fold, tail)))
		return TURN_ASKS;       /* a member of parliament, say */
	return t->asked ? TURN_ANSWERS : TURN_SPEECH;
}

/* ---------------------------------------------------------------- heeding */

/* 请市教育局局长何田回答: the person at `at` is to do something now */
static bool
is_invited(struct person *who, struct slice folded, size_t at)
{
	struct slice rest = slice_from(folded, at), sentence;
	struct cue act;
	size_t from = at;
	struct name name;

	sentence = slice_head(folded, at + slice_find(rest, SLICE("。")));
	if (!act_next(&act, &rest, ACT_ANSWERS | ACT_REPORTS))
		return false;
	if (!person_next(who, sentence, &from) || who->beg > at + 9) {
		if (!name_at(&name, folded, at, NAME_BARE))
			return false;
		*who = (struct person){ .kind = PERSON_NAMED, .beg = name.beg,
		    .stop = name.stop, .name = name };
	}
	rest = utf8_within(slice_from(folded, who->stop), 45);
	if (!act_next(&act, &rest, ACT_ANSWERS | ACT_REPORTS))
		return false;
	if (who->name.end - who->name.beg > 6 && slice_ends(
	    slice_head(folded, who->name.end), SLICE("来")))
		who->name.end -= SLICE("来").n;         /* 请何田来回答 */
	return true;
}

static void
heed_invitation(struct turns *t, struct slice text, struct slice tail)
{
	const struct cast_member *m;
	struct slice rest = tail;
	struct person who;
	struct cue cue;

	while (cue_next(&cue, &rest, CUE_INVITE)) {
		if (!is_invited(&who, tail, (size_t)(rest.p - tail.p)))
			continue;
		buf_reset(&t->next);
		buf_reset(&t->next_title);
		person_print(&t->next, text, &who);
		title_print(&t->next_title, text, &who);
		cast_add(&t->cast, buf_view(&t->next),
		    buf_view(&t->next_title), 0);
		m = cast_person(&t->cast, buf_view(&t->next));
		if (m != NULL && t->next_title.n == 0)
			set(&t->next_title, cast_title(m));
	}
}

/* 请继续提问: whoever says so, and does not ask, leads through */
static void
heed_floor(struct turns *t)
{
	t->host = true;
	if (cast_person(&t->cast, buf_view(&t->speaker)) != NULL)
		known_person(t);
}

static bool
thanks(struct slice folded, unsigned what)
{
	struct cue cue;

	return cue_next(&cue, &folded, what);
}

void
turns_heed(struct turns *t, struct slice text)
{
	set(&t->tail, tail_of(text, TAIL_BYTES));
	if (t->host)
		cast_hear(&t->cast, text, true);
	t->pars++;
	t->put = t->kind == TURN_ASKS && asks(text);
	t->thanked = t->pars > 1 && (t->notice ?
	    thanks(fold_han(&t->fold, text), CUE_THANKS | CUE_WISHES) :
	    thanks(fold_han(&t->fold, tail_of(text, THANKS_BYTES)),
	    CUE_THANKS));
}

const char *
turns_answered(struct turns *t, struct slice text)
{
	struct slice rest, clause;
	struct cue cue;
	size_t at = 0;

	for (size_t i = 0; i < text.n; i += utf8_size(text.p[i])) {
		uint32_t r = utf8_peek(text.p + i);

		if (r == '?' || r == 0xff1f)
			at = i + utf8_size(text.p[i]);
	}
	if (t->kind != TURN_ASKS || at == 0)
		return NULL;
	rest = han_trim(slice_from(text, at));
	clause = fold_han(&t->heed, utf8_within(rest, HEAD_BYTES));
	for (at = 0; at < clause.n && !han_comma(utf8_peek(clause.p + at)) &&
	    !han_colon(utf8_peek(clause.p + at)); )
		at += utf8_size(clause.p[at]);
	clause = slice_head(clause, at);
	if (!cue_last(&cue, clause, CUE_SAYS) &&
	    !act_last(&cue, clause, ACT_ANSWERS))
		return NULL;
	t->put = true;
	return rest.p;
}

/* The last paragraph of a turn tells who speaks next. */
static void
heed_tail(struct turns *t)
{
	struct slice tail = buf_view(&t->tail);
	struct slice folded = fold_han(&t->heed, tail);
	unsigned kinds = cue_kinds(folded, t->host || t->kind == TURN_ASKS ?
	    CUE_INVITE : CUE_INVITE | CUE_FLOOR);

	if (kinds & CUE_FLOOR)
		heed_floor(t);
	if (kinds & CUE_INVITE)
		heed_invitation(t, tail, folded);
	buf_reset(&t->tail);
}

void
turns_end(struct turns *t)
{
	if (t->tail.n > 0)
		heed_tail(t);
	t->kind = TURN_NONE;
	buf_reset(&t->speaker);
	buf_reset(&t->title);
	t->host = t->notice = t->put = t->thanked = false;
	t->pars = 0;
}

void
turns_article(struct turns *t)
{
	turns_end(t);
	t->asked = false;
	buf_reset(&t->next);
	buf_reset(&t->next_title);
	buf_reset(&t->last);
	buf_reset(&t->last_title);
	buf_reset(&t->asker);
}

void
turns_reset(struct turns *t)
{
	turns_article(t);
	t->labelled = false;
	cast_reset(&t->cast);
}

void
turns_begin(struct turns *t, const struct label *l, struct slice text,
    struct slice name, struct slice title)
{
	t->after_question = t->kind == TURN_ASKS;
	turns_end(t);
	t->host = l->kind == LABEL_HOSTS;
	t->labelled = true;
	if (name.n > 0) {
		set(&t->speaker, name);
		set(&t->title, title);
		known_person(t);
	} else if (l->known) {
		named_speaker(t, l, text);
	} else {
		unnamed_speaker(t, l->kind);
	}
	t->kind = kind_of(t, l, text);
	if (t->kind == TURN_ASKS) {
		t->asked = true;
		if (l->known && l->who.kind == PERSON_ORG)
			set(&t->asker, buf_view(&t->speaker));
	}
	if (t->kind == TURN_ANSWERS) {
		set(&t->last, buf_view(&t->speaker));
		set(&t->last_title, buf_view(&t->title));
	}
	if (t->kind != TURN_ASKS) {
		buf_reset(&t->next);
		buf_reset(&t->next_title);
	}
}

void
turns_ask(struct turns *t)
{
	turns_end(t);
	t->kind = TURN_ASKS;
	t->asked = true;
}

void
turns_notice(struct turns *t, struct slice speaker, struct slice title)
{
	turns_end(t);
	t->kind = TURN_SPEECH;
	t->notice = true;
	set(&t->speaker, speaker);
	set(&t->title, title);
}

/* ---------------------------------------------------------------- ends */

/* 据省应急厅通报，: the reporter writes again */
static bool
cites(struct slice folded)
{
	struct slice s = utf8_within(folded, HEAD_BYTES);
	struct cue cue;
	size_t comma;

	if (!slice_starts(s, SLICE("据")))
		return false;
	comma = slice_find(s, SLICE("，"));
	if (comma == s.n)
		comma = slice_find_byte(s, ',');
	s = slice_head(s, comma);
	return cue_next(&cue, &s, CUE_SOURCE);
}

/* Does a verb of saying stand in the sentence with somebody's office not far
 * before it?  Quicker than to look for the person. */
static bool
may_report(struct slice s)
{
	struct slice rest = s;
	struct cue cue;

	while (cue_next(&cue, &rest, CUE_SAYS)) {
		size_t end = (size_t)(cue.word.p - s.p), at = end;

		while (at > 0 && end - at < SAYS_BYTES + NAME_BYTES) {
			if (office_before(s, 0, at) > 0)
				return true;
			at = utf8_back(s, at);
		}
	}
	return false;
}

/* 市水务局局长陈立表示，: a third person with his office, in the first sentence */
static bool
reports(struct slice s)
{
	struct slice rest;
	struct person who;
	struct cue cue;
	size_t at = 0;

	if (!may_report(s) || !person_next(&who, s, &at) || who.beg > 30 ||
	    who.title_beg == who.title_end)
		return false;
	rest = slice_head(s, who.beg);
	if (cue_next(&cue, &rest, CUE_INVITE))
		return false;
	rest = utf8_within(slice_from(s, who.stop), SAYS_BYTES);
	return cue_next(&cue, &rest, CUE_SAYS);
}

/* 一是, 第二, 二、: a speech goes on */
static bool
counts(struct slice folded)
{
	struct cue cue;

	return cue_longest(&cue, folded) && cue.what & CUE_COUNTS;
}

/* 当天，丁若兰还宣布，: nobody calls himself by his name; bodies do */
static bool
names_himself(struct turns *t, struct slice text)
{
	struct slice name = buf_view(&t->speaker), rest;
	struct slice head = utf8_within(text, HIMSELF_BYTES);
	size_t at = slice_find(head, name);
	struct cue cue;

	if (name.n < 6 || t->notice || at == head.n ||
	    body_before(name, 0, name.n) > 0)
		return false;
	rest = fold_han(&t->heed, utf8_within(slice_from(text, at + name.n),
	    HIMSELF_BYTES));
	rest = slice_head(rest, slice_find(rest, SLICE("，")));
	return cue_next(&cue, &rest, CUE_SAYS);
}

bool
turns_end_at(struct turns *t, struct slice text)
{
	struct slice head = utf8_within(text, 2 * HEAD_BYTES);
	struct cue cue;

	if (t->put && !asks(text))
		return true;
	head = fold_han(&t->fold, slice_head(head,
	    slice_find(head, SLICE("。"))));    /* the first sentence */
	if (cue_longest(&cue, head) && cue.what & CUE_SCENE)
		return true;
	if (cites(head) || reports(head) || names_himself(t, text))
		return true;
	if (!t->thanked || counts(head))
		return false;
	text = fold_han(&t->fold, text);
	return !thanks(utf8_within(text, 2 * HEAD_BYTES),
	    CUE_THANKS | CUE_WISHES) && !turn_speaks(text);
}

bool
turn_writes(struct slice folded)
{
	struct cue cue;

	return cue_longest(&cue, folded) && cue.what & CUE_LETTER;
}

bool
turn_puts(struct slice folded)
{
	return asks(folded) && asking(folded);
}

bool
turn_speaks(struct slice folded)
{
	struct cue cue;

	return cue_next(&cue, &folded, CUE_SELF);
}

/* 各位市民朋友，…: the words that go on before ， ！ or a colon are few, and no
 * question */
static bool
ends_early(struct slice s)
{
	for (int i = 0; s.n > 0 && i < 12; i++) {
		uint32_t r = utf8_step(&s);

		if (r == 0xff01 || r == '!' || han_colon(r))
			return true;
		if (han_comma(r))
			return slice_find(s, SLICE("？")) == s.n;
	}
	return false;
}

bool
turn_greets(struct slice folded)
{
	struct slice s = han_trim(folded), tail = s, rest;
	struct cue cue, more;
	uint32_t r;

	if (s.n <= SHORT_BYTES && han_colon(utf8_step_back(&tail)) &&
	    cue_last(&cue, tail, CUE_HEARERS))
		return true;            /* 老师们、同学们： */
	tail = s;
	if (!cue_longest(&cue, s))
		return false;
	if (cue.what & CUE_GREETING) {          /* 大家好！ 女士们、先生们： */
		rest = utf8_within(slice_from(s, cue.word.n), HEAD_BYTES);
		if (cue_longest(&more, rest) && more.what & CUE_GREETING)
			return true;
		r = rest.n > 0 ? utf8_peek(rest.p) : ' ';
		if (r == 0xff01 || r == '!' || r == 0x3002 || r == 0x3001 ||
		    han_colon(r) || han_space(r))
			return true;
		return ends_early(rest);
	}
	return s.n <= SHORT_BYTES && han_colon(utf8_step_back(&tail)) &&
	    (cue.what & CUE_ADDRESS || (cue.what & CUE_ALL &&
	    cue_last(&cue, tail, CUE_PEOPLE)));
}

bool
turns_greeted(struct turns *t, struct slice text)
{
	struct slice s = han_trim(text), tail = s;
	struct cue cue;

	if ((s.n > SHORT_BYTES || !han_colon(utf8_step_back(&tail))) &&
	    !cue_longest(&cue, fold_han(&t->fold, utf8_within(s, CUE_BYTES))))
		return false;
	return turn_greets(fold_han(&t->fold, utf8_within(s, HEAD_BYTES)));
}
