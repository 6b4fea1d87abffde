/* speech/speaker.h -- ties words to those who said them
 *
 * The caller fills sp->passage with the sentences of a paragraph (of several,
 * where a quotation goes on over them), calls speech_read, and finds who said
 * what in sp->stretch.  What was told of persons holds until speech_reset.
 */
#ifndef SPEECH_SPEAKER_H
#define SPEECH_SPEAKER_H

#include "speech/known.h"
#include "speech/passage.h"
#include "speech/say.h"
#include "speech/subject.h"

enum mode { MODE_DIRECT, MODE_INDIRECT, MODE_TURN, MODE_CITED };

struct kept { size_t at, n; };         /* in sp->words */

struct statement {
	struct kept speaker, title, cue;
	enum entity entity;
	enum mode mode;
	unsigned long number;   /* in the document, from 1 */
	const char *rule;       /* for --explain */
	unsigned line;          /* of speech_verbs.tsv, 0 where no verb made it */
};

struct stretch {                /* words of a statement, of any length */
	size_t beg, end;        /* in the passage */
	size_t statement;       /* in sp->statement */
};

/* A speech, an answer or a question: what cn-split told of it. */
struct turn {
	struct buf speaker, title, cue;
	bool asks;
	unsigned long number;   /* of its statement, 0: not yet begun */
};

/* What was said at the end of a paragraph, and may go on in the next. */
struct carry {
	bool on;
	bool colon;             /* …说： and nothing behind it */
	bool turn;              /* somebody's turn in a text without sections */
	size_t n;
	struct statement said[SUBJECT_MAX];
	struct buf words;
};

struct speech {
	struct known known;
	struct passage passage;
	struct turn turn;
	struct carry carry;
	struct buf words;
	struct statement *statement;
	size_t statements, statement_cap;
	struct stretch *stretch;
	size_t stretches, stretch_cap;
	unsigned long number;   /* statements of the document so far */
	bool plain;             /* nobody told the sections of the text */
	int invited;            /* 请X回答: whose the next answer is; -1 */
};

void speech_init(struct speech *);
/* a new document */
void speech_reset(struct speech *);
void speech_release(struct speech *);

/* A new turn begins: with the speaker and title that its label gave (empty:
 * unknown) and the label itself, which may hold a verb. */
void speech_turn(struct speech *, struct slice speaker, struct slice title,
    struct slice label, bool asks);

/* Reads the passage: fills statement and stretch, in order of beg.  `headline`:
 * it is a title or a heading. */
void speech_read(struct speech *, bool headline);

static inline struct slice
speech_words(const struct speech *sp, struct kept w)
{
	return slice_of(sp->words.p + w.at, w.n);
}

const char *mode_name(enum mode);
const char *entity_name(enum entity);

#endif
