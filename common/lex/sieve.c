/* common/lex/sieve.c -- the words of several tables in a text */
#include <stdlib.h>

#include "base/buf.h"
#include "base/search.h"
#include "lex/sieve.h"
#include "text/fold.h"

/* the longest word of the table at `at`, if there is one, behind the others */
static void
keep(struct sifted *to, const struct words *w, struct slice text, size_t at)
{
	struct words_hit hit;
	size_t n = words_walk_longest(&hit, w, slice_from(text, at));

	if (n == 0)
		return;
	if (to->n == to->cap)
		to->word = mem_grow(to->word, &to->cap, to->n + 1,
		    sizeof(*to->word));
	to->word[to->n++] = (struct sifted_word){ at, n, hit.row, hit.rows };
}

/* Fills the lists; false, with `raw`, at the first character to be folded. */
static bool
sift(struct sifted sifted[], const struct sieve *s, struct slice text, bool raw)
{
	struct gate_place k;

	for (size_t i = 0; i < s->tables; i++)
		sifted[i].n = 0;
	for (size_t at = 0; (k = gate_next(s->gate, text, at, text.n)).at <
	    text.n; at = k.at + utf8_size(text.p[k.at])) {
		if (raw && fold_changes(k.a))
			return false;
		for (size_t i = 0; i < s->tables; i++)
			if (gate_holds(s->table[i]->gate, k.a, k.b))
				keep(&sifted[i], s->table[i], text, k.at);
	}
	return true;
}

struct slice
sieve_text(struct sifted sifted[], const struct sieve *s, struct buf *room,
    struct slice text)
{
	if (sift(sifted, s, text, true))
		return text;
	text = fold_han(room, text);
	sift(sifted, s, text, false);
	return text;
}

void
sifted_release(struct sifted *s)
{
	free(s->word);
	*s = (struct sifted)SIFTED_INIT;
}

/* how many of them begin before `at` */
static size_t
before(const struct sifted *s, size_t at)
{
	return search_below(s->word, s->n, sizeof(*s->word),
	    offsetof(struct sifted_word, at), at);
}

/* the word that was found there, or the longest that ends in time */
static bool
take(struct words_hit *hit, const struct words *w,
    const struct sifted_word *word, struct slice text)
{
	if (word->n > text.n - word->at)
		return words_longest(hit, w, slice_from(text, word->at));
	*hit = (struct words_hit){ word->row, word->rows,
	    slice_of(text.p + word->at, word->n) };
	return true;
}

bool
sifted_next(struct words_hit *hit, const struct words *w, const struct sifted *s,
    struct slice text, size_t *at)
{
	if (s == NULL) {
		struct slice rest = slice_from(text, *at);
		bool found = words_next(hit, w, &rest);

		*at = text.n - rest.n;
		return found;
	}
	for (size_t i = before(s, *at); i < s->n &&
	    s->word[i].at < text.n; i++)
		if (take(hit, w, &s->word[i], text)) {
			*at = s->word[i].at + hit->word.n;
			return true;
		}
	*at = text.n;
	*hit = WORDS_NO_HIT;
	return false;
}
