/* speech/passage.h -- a paragraph (or several that one quotation joins) as one
 * text: its sentences, and the marks that enclose words in it
 */
#ifndef SPEECH_PASSAGE_H
#define SPEECH_PASSAGE_H

#include "base/buf.h"
#include "base/slice.h"
#include "lex/sieve.h"
#include "text/quote.h"

struct sentence {
	size_t beg, end;        /* in the passage's text */
	size_t unit;            /* the caller's number for where it came from */
	size_t lead;            /* bytes in front of it in that unit's text */
	size_t par;             /* paragraph of the passage, from 0 */
	bool spoken;            /* it belongs to a turn */
};

struct mark {                   /* a pair that stands in no other */
	size_t open, beg;       /* the opening mark, and behind it */
	size_t end, close;      /* the closing mark, and behind it; end of the
	                         * paragraph where it is left open */
	enum quote_kind kind;
	bool closed;
	bool taken;             /* it has a speaker */
};

/* the words that are found once for all who ask for them (lex/sieve.h) */
enum { SIFTED_SAY, SIFTED_OFFICE, PASSAGE_SIFTED };

struct passage {
	struct buf text;
	struct buf room;
	struct slice fold;      /* text, folded; valid after passage_close */
	struct sentence *sentence;
	size_t sentences, sentence_cap;
	struct mark *mark;
	size_t marks, mark_cap;
	size_t pars;
	size_t *line;           /* where the paragraphs end, in order */
	size_t lines, line_cap;
	struct quotes quotes;   /* what is open where marks were looked for last */
	size_t scanned;         /* that is here */
	struct sieve sieve;
	struct sifted sifted[PASSAGE_SIFTED];   /* in fold */
};

void passage_init(struct passage *);
void passage_reset(struct passage *);
void passage_release(struct passage *);

/* adds a sentence of the paragraph that is being added; `gap`: white space
 * stood before it */
void passage_add(struct passage *, struct slice sentence, size_t unit,
    size_t lead, bool gap, bool spoken);
/* ends the paragraph, whose marks are found */
void passage_break(struct passage *);
/* ends the passage: folds the text and sifts it */
void passage_close(struct passage *);

/* Is a quotation still open at the end of the text added so far, or is that a
 * line that breaks a title in two?  Then the next paragraph belongs to the
 * passage. */
bool passage_goes_on(const struct passage *);

/* how many of the marks are closed at or before `at` */
size_t passage_marks_before(const struct passage *, size_t at);
/* the mark that encloses `at`, or NULL */
struct mark *passage_mark_at(const struct passage *, size_t at);
/* the mark that ends right before `at` (white space aside), or NULL */
struct mark *passage_mark_before(const struct passage *, size_t at);
/* the sentence in which the byte lies */
const struct sentence *passage_sentence_at(const struct passage *, size_t at);
/* the end of the paragraph in which the byte lies */
size_t passage_par_end(const struct passage *, size_t at);

#endif
