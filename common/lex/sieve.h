/* lex/sieve.h -- where words of several tables may begin, found in one pass
 *
 * Who looks through the same text for the words of more than one table, or
 * more than once, reads every character once: the tables' bitmaps are merged
 * (struct sieve), and the few places that pass are kept a list a table.
 *
 *	sieve_text(sifted, &sieve, text);
 *	while (sifted_next(&hit, table, &sifted[0], text, &at))
 *
 * gives what words_next gives of the sieve's first table.
 */
#ifndef LEX_SIEVE_H
#define LEX_SIEVE_H

#include "lex/words.h"

enum { SIEVE_TABLES = 4 };

struct sieve {
	const struct words *table[SIEVE_TABLES];
	size_t tables;
	uint64_t alone[1024], pair[1024];       /* of all tables (words.h) */
};

/* places in a text, in bytes and in order; one array for each table */
struct sifted {
	size_t *at;
	size_t n, cap;
};
#define SIFTED_INIT { NULL, 0, 0 }

/* one table more; its number is how many there were */
void sieve_add(struct sieve *, const struct words *);

/* Fills sifted[0] to sifted[tables - 1]; text is valid UTF-8. */
void sieve_text(struct sifted sifted[], const struct sieve *, struct slice text);
void sifted_release(struct sifted *);

/* The first word of the table at or behind text[*at], which is moved behind it;
 * the longest one there.  text is that of sieve_text or the head of it; without
 * sifted (NULL) it may be any. */
bool sifted_next(struct words_hit *, const struct words *, const struct sifted *,
    struct slice text, size_t *at);

#endif
