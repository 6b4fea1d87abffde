/* speech/say.h -- verbs of speaking, and what stands behind them
 *
 * The words are in common/data/speech_verbs.tsv, with those that only look like
 * one (称号, 说法).  Texts are folded; places are bytes.
 */
#ifndef SPEECH_SAY_H
#define SPEECH_SAY_H

#include "base/slice.h"
#include "lex/sieve.h"

enum {
	SAY_PLAIN = 1,          /* before a comma, a colon, a quotation */
	SAY_BARE = 2,           /* right before what is said */
	SAY_ZERO = 4,           /* may begin a sentence without a subject */
	SAY_WISH = 8,           /* goes on with a report as well as it begins one */
	SAY_NOUN = 16,          /* a noun as well */
	SAY_TELL = 32,          /* whom it is told to may follow */
	SAY_SOURCE = 64,        /* ends an attribution with 据 */
	SAY_ASK = 128,
	SAY_LAST = 256,         /* stands behind what it attributes */
	SAY_FROM = 512,         /* 从…获悉 */
	SAY_SHOWS = 1024,       /* 数据显示 */
	SAY_TRAP = 2048,        /* says nothing */
	SAY_VIEW = 4096,        /* 在…看来 */
	SAY_MIXED = 8192,       /* hands on words in marks with its own */
	SAY_SHORT = 16384,      /* reaches no further than its sentence */
	SAY_DATA = 32768,       /* only data can be its subject (研究表明) */
	SAY_AFTER = 65536       /* stands behind another verb, before a sign */
};

enum say_form {
	FORM_NONE,              /* what follows is not said */
	FORM_COMMA, FORM_COLON, /* 说，… 说：… */
	FORM_QUOTE,             /* a quotation follows, with or without a sign */
	FORM_BARE,              /* the words follow without a sign */
	FORM_END                /* the sentence ends: …，X说。 */
};

struct say {
	size_t beg, end;        /* of the verb */
	unsigned kind;          /* SAY_* */
	enum say_form form;
	size_t words;           /* where what is said begins: behind the sign; at
	                         * the quotation mark with FORM_QUOTE */
	unsigned line;          /* of speech_verbs.tsv */
};

/* the words of speech_verbs.tsv, for sieve_text */
const struct words *say_words(void);

/* The next verb of speaking in text[*at, end); *at is moved behind it.  Words
 * that are none of it (SAY_TRAP) are passed over.  sifted: where the words begin
 * in text, or NULL. */
bool say_next(struct say *, struct slice text, const struct sifted *sifted,
    size_t *at, size_t end);

#endif
