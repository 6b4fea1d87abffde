/* lex/sieve.h -- the words of several tables in a text, found in one pass
 *
 * Who looks through the same text for the words of more than one table, or
 * more than once, goes once through the gate of all of them (lex/gate.h), and
 * the words at the few places that pass are kept a list a table.
 *
 *	text = sieve_text(sifted, &sieve, &room, text);
 *	while (sifted_next(&hit, table, &sifted[0], text, &at))
 *
 * gives what words_next gives of the sieve's first table in the folded text.
 */
#ifndef LEX_SIEVE_H
#define LEX_SIEVE_H

#include "base/buf.h"
#include "lex/words.h"

enum { SIEVE_TABLES = 4 };

struct sieve {
	const struct gate *gate;        /* of the tables, and of trad.tsv */
	const struct words *table[SIEVE_TABLES];
	size_t tables;
};

/* the longest word of a table at a place of the text */
struct sifted_word {
	size_t at, n;           /* bytes */
	int row, rows;          /* as in struct words_hit */
};

/* those of one table, in order; they may overlap */
struct sifted {
	struct sifted_word *word;
	size_t n, cap;
};
#define SIFTED_INIT { NULL, 0, 0 }

/* Fills a list for each table and gives the text folded, as fold_han
 * does: itself or the copy in *room. */
struct slice sieve_text(struct sifted sifted[], const struct sieve *,
    struct buf *room, struct slice text);
void sifted_release(struct sifted *);

/* The first word of the table at or behind text[*at], which is moved behind it;
 * the longest one there.  text is what sieve_text gave or the head of it; without
 * sifted (NULL) it may be any. */
bool sifted_next(struct words_hit *, const struct words *, const struct sifted *,
    struct slice text, size_t *at);

#endif
