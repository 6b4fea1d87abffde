/* common/speech/speaker.c -- ties words to those who said them
 *
 * A sentence is read from verb to verb.  A statement in reported speech stays
 * open over the sentences behind it until another speaker or narration begins.
 */
#include <stdlib.h>

#include "people/title.h"
#include "speech/attribute.h"
#include "speech/gap.h"
#include "speech/marked.h"
#include "speech/speaker.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/utf8.h"

void
speech_init(struct speech *sp)
{
	*sp = (struct speech){ .words = BUF_INIT,
	    .carry.words = BUF_INIT, .turn = { BUF_INIT, BUF_INIT, BUF_INIT,
	    false, 0 } };
	passage_init(&sp->passage);
	known_init(&sp->known);
}

void
speech_reset(struct speech *sp)
{
	known_reset(&sp->known);
	passage_reset(&sp->passage);
	sp->carry.on = false;
	sp->number = 0;
	sp->plain = false;
	sp->invited = -1;
	speech_turn(sp, SLICE_NONE, SLICE_NONE, SLICE_NONE, false);
}

void
speech_release(struct speech *sp)
{
	known_release(&sp->known);
	passage_release(&sp->passage);
	buf_release(&sp->words);
	buf_release(&sp->carry.words);
	buf_release(&sp->turn.speaker);
	buf_release(&sp->turn.title);
	buf_release(&sp->turn.cue);
	free(sp->statement);
	free(sp->stretch);
}

const char *
mode_name(enum mode mode)
{
	static const char *const name[] = {
		"direct", "indirect", "turn", "cited"
	};

	return name[mode];
}

const char *
entity_name(enum entity entity)
{
	static const char *const name[] = { "person", "org", "unknown" };

	return name[entity];
}

struct kept
speech_keep(struct speech *sp, struct slice s)
{
	struct kept w = { sp->words.n, s.n };

	buf_add(&sp->words, s);
	return w;
}

size_t
speech_state(struct speech *sp, struct statement st)
{
	sp->statement = mem_grow(sp->statement, &sp->statement_cap,
	    sp->statements + 1, sizeof(*sp->statement));
	sp->statement[sp->statements] = st;
	return sp->statements++;
}

size_t
speech_stretch(struct speech *sp, size_t beg, size_t end, size_t statement)
{
	sp->stretch = mem_grow(sp->stretch, &sp->stretch_cap,
	    sp->stretches + 1, sizeof(*sp->stretch));
	sp->stretch[sp->stretches] = (struct stretch){ beg, end, statement };
	return sp->stretches++;
}

size_t
speech_of_member(struct speech *sp, int member, enum mode mode,
    struct slice cue)
{
	struct statement st = { .entity = ENTITY_UNKNOWN, .mode = mode,
	    .rule = "" };

	if (member >= 0) {
		const struct member *m = &sp->known.member[member];

		st.entity = m->entity;
		st.speaker = speech_keep(sp, buf_view(&m->name));
		st.title = speech_keep(sp, buf_view(&m->title));
	}
	st.cue = speech_keep(sp, cue);
	st.number = ++sp->number;
	return speech_state(sp, st);
}

/* the verb of a label: 扎西介绍…情况：, 记者提问： */
static void
label_cue(struct buf *cue, struct slice label, struct slice fold)
{
	struct say say, best = { .kind = 0 };
	struct slice rest = han_trim(fold);
	size_t at = 0;

	if (!han_colon(utf8_step_back(&rest)))
		return;                 /* a headline, not a label alone */
	while (say_next(&say, fold, NULL, &at, fold.n))
		if (best.kind == 0 || say.form == FORM_COLON ||
		    say.form == FORM_END)
			best = say;
	if (best.kind != 0 && best.beg > 0)
		buf_add(cue, slice_cut(label, best.beg, best.end));
}

void
speech_turn(struct speech *sp, struct slice speaker, struct slice title,
    struct slice label, bool asks)
{
	struct buf room = BUF_INIT;

	buf_reset(&sp->turn.speaker);
	buf_reset(&sp->turn.title);
	buf_reset(&sp->turn.cue);
	buf_add(&sp->turn.speaker, speaker);
	buf_add(&sp->turn.title, title);
	label_cue(&sp->turn.cue, label, fold_han(&room, label));
	buf_release(&room);
	sp->turn.asks = asks;
	sp->turn.number = 0;
}

/* Whether a label's name is a person's, a body's, or nobody's in particular. */
static enum entity
turn_entity(struct speech *sp)
{
	struct buf room = BUF_INIT;
	struct slice name = buf_view(&sp->turn.speaker);
	struct person who;
	enum entity entity = ENTITY_PERSON;
	int member = known_find(&sp->known, name);

	if (name.n == 0)
		return ENTITY_UNKNOWN;
	if (member >= 0)
		return sp->known.member[member].entity;
	if (person_label(&who, fold_han(&room, name))) {
		if (who.kind == PERSON_UNNAMED)
			entity = ENTITY_UNKNOWN;
		else if (who.kind == PERSON_ORG)
			entity = ENTITY_ORG;
	}
	buf_release(&room);
	return entity;
}

/* the sentences of the passage that belong to the turn, as one statement */
static void
read_turn(struct speech *sp)
{
	struct passage *p = &sp->passage;
	struct statement st = { .mode = MODE_TURN, .rule = "turn" };
	size_t statement;
	int member;

	st.speaker = speech_keep(sp, buf_view(&sp->turn.speaker));
	st.entity = turn_entity(sp);
	if (st.speaker.n > 0) {
		member = known_meet(&sp->known, buf_view(&sp->turn.speaker),
		    buf_view(&sp->turn.title), st.entity);
		known_lead(&sp->known, member);
		sp->known.self = member;
		st.title = speech_keep(sp,
		    buf_view(&sp->known.member[member].title));
	}
	st.cue = speech_keep(sp, buf_view(&sp->turn.cue));
	if (sp->turn.number == 0)
		sp->turn.number = ++sp->number;
	st.number = sp->turn.number;
	statement = speech_state(sp, st);
	for (size_t i = 0; i < p->sentences; i++)
		if (p->sentence[i].spoken)
			speech_stretch(sp, p->sentence[i].beg,
			    p->sentence[i].end, statement);
}

static int
by_place(const void *a, const void *b)
{
	const struct stretch *x = a, *y = b;

	if (x->beg != y->beg)
		return x->beg < y->beg ? -1 : 1;
	if (x->end != y->end)
		return x->end < y->end ? -1 : 1;
	return x->statement < y->statement ? -1 : x->statement > y->statement;
}

/* keeps what is open at the end of the passage for the next one */
static void
keep_open(struct speech *sp, const struct reading *r)
{
	struct carry *c = &sp->carry;

	c->turn = r->open > 0 && r->mode == MODE_TURN && sp->plain;
	c->on = c->turn ||
	    (r->open > 0 && !r->weak && r->mode == MODE_INDIRECT);
	c->colon = c->on && r->from >= sp->passage.text.n - 1;
	c->n = 0;
	buf_reset(&c->words);
	for (size_t i = 0; c->on && i < r->open; i++) {
		struct statement st = sp->statement[r->statement[i]];
		struct slice part[3] = { speech_words(sp, st.speaker),
		    speech_words(sp, st.title), speech_words(sp, st.cue) };
		struct kept *to[3] = { &st.speaker, &st.title, &st.cue };

		for (size_t k = 0; k < LEN(part); k++) {
			*to[k] = (struct kept){ c->words.n, part[k].n };
			buf_add(&c->words, part[k]);
		}
		c->said[c->n++] = st;
	}
}

/* A paragraph that goes on with what was said at the end of the one before. */
static void
reopen(struct speech *sp, struct reading *r)
{
	struct slice fold = sp->passage.fold;
	struct carry *c = &sp->carry;
	struct mark *m = passage_mark_at(&sp->passage, 0);
	bool quoted = c->colon && m != NULL && m->open == 0 &&
	    m->kind == QUOTE_WORDS;
	size_t len;

	if (!c->on || fold.n == 0 || (!c->colon && !c->turn &&
	    !(gap_at(fold, 0, &len) & GAP_GOES_ON)))
		return;
	for (size_t i = 0; i < c->n; i++) {
		struct statement st = c->said[i];
		struct kept *to[3] = { &st.speaker, &st.title, &st.cue };

		for (size_t k = 0; k < LEN(to); k++)
			*to[k] = speech_keep(sp, slice_of(c->words.p +
			    to[k]->at, to[k]->n));
		if (quoted)
			st.mode = MODE_DIRECT;
		r->statement[i] = speech_state(sp, st);
	}
	if (quoted)             /* …说： and the quotation in the next paragraph */
		marked_take(r, m->open, r->statement, c->n);
	else
		reading_open(r, c->n, 0, false, c->turn ? MODE_TURN :
		    MODE_INDIRECT);
}

void
speech_read(struct speech *sp, bool headline)
{
	struct passage *p = &sp->passage;
	struct reading r = { .sp = sp, .headline = headline };
	bool turn = false;

	sp->statements = sp->stretches = 0;
	buf_reset(&sp->words);
	if (p->sentences == 0)
		return;
	for (size_t i = 0; i < p->sentences; i++)
		turn |= p->sentence[i].spoken;
	sp->known.self = -1;
	if (turn)
		read_turn(sp);
	else if (!headline)
		reopen(sp, &r);
	for (size_t i = 0; i < p->sentences; i++)
		attribute_sentence(&r, &p->sentence[i]);
	keep_open(sp, &r);
	reading_end(&r, p->text.n);
	if (!turn)
		attribute_lone(&r);
	if (sp->stretches > 1)
		qsort(sp->stretch, sp->stretches, sizeof(*sp->stretch),
		    by_place);
}
