/* common/speech/report.c -- units of the stream to passages and back
 *
 * A passage is a paragraph: the sent records of one, or a line that was not
 * split.  Several are joined where a quotation goes on over them.
 */
#include <stdlib.h>

#include "speech/report.h"
#include "speech/speaker.h"
#include "speech/tally.h"
#include "text/han.h"
#include "text/sentence.h"
#include "text/utf8.h"

enum {
	PARS_MAX = 16           /* paragraphs that one quotation joins */
};

struct section {                /* the last one that somebody speaks */
	bool on;
	struct buf num, par;
	unsigned long label_beg, label_end;     /* in its paragraph */
};

struct report {
	struct speech speech;
	struct section section;
	struct tally *tally;    /* --who */
	struct buf doc;
	struct buf number;      /* room for a note's */
	bool header;
};

struct report *
report_new(void)
{
	struct report *rp = mem_array(NULL, 1, sizeof(*rp));

	*rp = (struct report){ .section = { false, BUF_INIT, BUF_INIT, 0, 0 },
	    .tally = tally_new(), .doc = BUF_INIT,
	    .number = BUF_INIT };
	speech_init(&rp->speech);
	return rp;
}

void
report_free(struct report *rp)
{
	if (rp == NULL)
		return;
	speech_release(&rp->speech);
	buf_release(&rp->section.num);
	buf_release(&rp->section.par);
	buf_release(&rp->doc);
	buf_release(&rp->number);
	tally_free(rp->tally);
	free(rp);
}

static void
new_document(struct report *rp)
{
	speech_reset(&rp->speech);
	rp->section.on = false;
}

static bool
is_turn_kind(struct slice kind)
{
	return slice_eq(kind, SLICE("question")) ||
	    slice_eq(kind, SLICE("answer")) || slice_eq(kind, SLICE("speech"));
}

static void
new_section(struct report *rp, const struct rec *r)
{
	struct section *s = &rp->section;

	rp->speech.carry.on = false;
	if (!is_turn_kind(r->field[SEC_KIND])) {
		if (slice_eq(r->field[SEC_KIND], SLICE("article")))
			s->on = false;
		return;
	}
	s->on = true;
	buf_reset(&s->num);
	buf_reset(&s->par);
	buf_add(&s->num, r->field[SEC_NUM]);
	buf_add(&s->par, r->field[F_PAR]);
	if (!rec_number(r->field[F_BEG], &s->label_beg) ||
	    !rec_number(r->field[F_END], &s->label_end))
		s->label_beg = s->label_end = 0;
	speech_turn(&rp->speech, r->field[SEC_SPEAKER], r->field[SEC_TITLE],
	    r->field[F_TEXT],
	    slice_eq(r->field[SEC_KIND], SLICE("question")));
}

/* Does the sentence belong to somebody's turn?  Where the sections do not tell
 * whose, its own field does. */
static bool
is_spoken(struct report *rp, const struct rec *r)
{
	struct slice speaker = r->field[SENT_SPEAKER];
	struct turn *turn = &rp->speech.turn;

	if (speaker.n == 0)
		return rp->section.on && turn->speaker.n == 0 &&
		    slice_eq(r->field[SENT_SEC], buf_view(&rp->section.num));
	if (!rp->section.on || !slice_eq(speaker, buf_view(&turn->speaker))) {
		if (!slice_eq(speaker, buf_view(&turn->speaker)))
			speech_turn(&rp->speech, speaker, SLICE_NONE,
			    SLICE_NONE, false);
		rp->section.on = true;
		buf_reset(&rp->section.num);
		buf_reset(&rp->section.par);
	}
	return true;
}

/* bytes of the sentence that belong to the label of its section */
static size_t
label_bytes(const struct report *rp, const struct unit *u)
{
	const struct rec *r = &u->rec[0];
	unsigned long beg;
	struct slice head;

	if (!rp->section.on || rp->section.par.n == 0 ||
	    !slice_eq(r->field[F_PAR], buf_view(&rp->section.par)) ||
	    !rec_number(r->field[F_BEG], &beg) || rp->section.label_end <= beg)
		return 0;
	head = utf8_head(u->text, rp->section.label_end - beg);
	while (head.n < u->text.n && han_space(utf8_peek(u->text.p + head.n)))
		head.n += utf8_size(u->text.p[head.n]);
	return head.n;
}

static void
add_sentence(struct report *rp, const struct unit *u, size_t unit)
{
	size_t skip = 0;
	bool spoken = false, gap = false;

	spoken = is_spoken(rp, &u->rec[0]);
	skip = label_bytes(rp, u);
	if (skip >= u->text.n)
		return;
	passage_add(&rp->speech.passage, slice_from(u->text, skip), unit, skip,
	    gap, spoken);
}

static void
add_line(struct report *rp, const struct unit *u, size_t unit)
{
	struct sentences walk = SENTENCES(u->text);
	struct slice s;
	const char *end = u->text.p;

	rp->speech.plain = true;
	while (sentence_next(&s, &walk)) {
		passage_add(&rp->speech.passage, s, unit,
		    (size_t)(s.p - u->text.p), s.p > end, false);
		end = s.p + s.n;
	}
}

/* The units of the first paragraph: how many, 0 where more must be seen. */
static size_t
add_paragraph(struct report *rp, const struct unit *u, size_t n, bool last,
    size_t first)
{
	size_t i = first;

	if (u[first].type == REC_PAR) {
		add_line(rp, &u[first], first);
		i = first + 1;
	} else
		for (; i < n && u[i].type == REC_SENT &&
		    slice_eq(u[i].rec[0].field[F_PAR],
		    u[first].rec[0].field[F_PAR]); i++)
			add_sentence(rp, &u[i], i);
	passage_break(&rp->speech.passage);
	return i == n && !last && n < REPORT_WINDOW && u[first].type != REC_PAR ?
	    0 : i;
}

static bool
is_headline(const struct unit *u)
{
	struct slice role = u->type == REC_SENT ?
	    u->rec[0].field[SENT_ROLE] : u->rec[0].field[PAR_ROLE];

	return slice_eq(role, SLICE("title")) ||
	    slice_eq(role, SLICE("heading"));
}

static bool
is_aside(const struct unit *u)
{
	struct slice role = u->type == REC_SENT ?
	    u->rec[0].field[SENT_ROLE] : u->rec[0].field[PAR_ROLE];

	return slice_eq(role, SLICE("byline")) ||
	    slice_eq(role, SLICE("caption")) ||
	    slice_eq(role, SLICE("boiler"));
}

/* Fills the passage; how many units it holds, 0 where more must be seen. */
static size_t
gather(struct report *rp, const struct unit *u, size_t n, bool last)
{
	struct passage *p = &rp->speech.passage;
	size_t taken = 0;

	passage_reset(p);
	for (int i = 0; i < PARS_MAX; i++) {
		size_t next = add_paragraph(rp, u, n, last, taken);

		if (next == 0)
			return 0;
		taken = next;
		if (is_headline(&u[0]) || !passage_goes_on(p))
			break;
		if (taken == n) {
			if (!last && n < REPORT_WINDOW)
				return 0;
			break;
		}
		if (u[taken].type != u[0].type)
			break;
	}
	passage_close(p);
	return taken;
}

static void
put_note(struct report *rp, const struct statement *st, const struct unit *u,
    struct slice text, struct notes *notes)
{
	const struct speech *sp = &rp->speech;
	struct buf *number = &rp->number;

	buf_reset(number);
	buf_uint(number, st->number);
	note_begin(notes, u, text);
	note_field(notes, speech_words(sp, st->speaker));
	note_field(notes, speech_words(sp, st->title));
	note_field(notes, slice_str(entity_name(st->entity)));
	note_field(notes, slice_str(mode_name(st->mode)));
	note_field(notes, speech_words(sp, st->cue));
	note_field(notes, buf_view(number));
	if (notes_explain(notes)) {
		if (st->line > 0)
			note_explain(notes, "%s, speech_verbs.tsv:%u",
			    st->rule, st->line);
		else
			note_explain(notes, "%s", st->rule);
	}
}

static bool
has_words(struct slice s)
{
	for (size_t i = 0; i < s.n; i += utf8_size(s.p[i])) {
		uint32_t r = utf8_peek(s.p + i);

		if (han_is(r) || han_latin(r) || han_digit(r) >= 0)
			return true;
	}
	return false;
}

typedef void put_fn(struct report *, const struct statement *,
    const struct unit *, struct slice text, struct notes *);

/* a stretch, sentence by sentence, as the units have the words */
static void
put_stretch(struct report *rp, const struct stretch *st, const struct unit *u,
    struct notes *notes, put_fn *put)
{
	const struct passage *p = &rp->speech.passage;
	const struct statement *statement =
	    &rp->speech.statement[st->statement];

	for (const struct sentence *s = passage_sentence_at(p, st->beg);
	    s < p->sentence + p->sentences && s->beg < st->end; s++) {
		size_t beg = st->beg > s->beg ? st->beg : s->beg;
		size_t end = st->end < s->end ? st->end : s->end;
		struct slice text;

		if (end <= beg)
			continue;
		text = slice_cut(u[s->unit].text, s->lead + beg - s->beg,
		    s->lead + end - s->beg);
		text = han_trim(text);
		if (s->beg > st->beg && text.n > 3 && statement->mode ==
		    MODE_DIRECT && p->marks > 0 &&
		    quote_mark(utf8_peek(text.p)).kind == QUOTE_WORDS &&
		    s->par > 0)
			text = slice_from(text, utf8_size(text.p[0]));
		if (has_words(text))
			put(rp, statement, &u[s->unit], text, notes);
	}
}

static size_t
read_units(struct report *rp, const struct unit *u, size_t n, bool last,
    struct notes *notes, put_fn *put)
{
	size_t taken;

	if (u[0].type == REC_DOC)
		new_document(rp);
	else if (u[0].type == REC_SEC)
		new_section(rp, &u[0].rec[0]);
	if ((u[0].type != REC_SENT && u[0].type != REC_PAR) ||
	    is_aside(&u[0]))
		return 1;
	taken = gather(rp, u, n, last);
	if (taken == 0)
		return 0;
	speech_read(&rp->speech, is_headline(&u[0]));
	for (size_t i = 0; i < rp->speech.stretches; i++)
		put_stretch(rp, &rp->speech.stretch[i], u, notes, put);
	return taken;
}

size_t
report_note(const struct unit *u, size_t n, bool last, struct notes *notes,
    void *ctx)
{
	return read_units(ctx, u, n, last, notes, put_note);
}

static void
put_tally(struct report *rp, const struct statement *st, const struct unit *u,
    struct slice text, struct notes *notes)
{
	(void)u;
	(void)notes;
	tally_add(rp->tally, speech_words(&rp->speech, st->speaker),
	    speech_words(&rp->speech, st->title), st->entity == ENTITY_ORG,
	    st->number, text);
}

size_t
report_who(const struct unit *u, size_t n, bool last, struct notes *notes,
    void *ctx)
{
	struct report *rp = ctx;
	struct writer *w = notes_writer(notes);
	size_t taken;

	if (rp->header && !w->json)
		tally_header(w);
	rp->header = false;
	if (u[0].type == REC_DOC)
		tally_print(rp->tally, w, buf_view(&rp->doc));
	buf_reset(&rp->doc);
	buf_add(&rp->doc, u[0].rec[0].field[F_DOC]);
	taken = read_units(rp, u, n, last, notes, put_tally);
	if (last && taken == n)
		tally_print(rp->tally, w, buf_view(&rp->doc));
	return taken;
}

void
report_header(struct report *rp)
{
	rp->header = true;
}
