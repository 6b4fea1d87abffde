/* common/lex/words.h -- longest match in a table of words
 *
 * A table is common/data/NAME.tsv.  The build makes of it (data/tsv2c.c)
 *   build/data/NAME.inc   ROW("word", columns..., line) a row, in byte order
 *   build/data/NAME.trie  static const struct words NAME_words, a double array
 * and exactly one C file includes both:
 *
 *	#define ROW(word, kind, power, line) { kind, power },
 *	static const struct unit_row rows[] = {
 *	#include "data/num_units.inc"
 *	};
 *	#undef ROW
 *	#include "data/num_units.trie"
 *
 * Keep pointers out of large tables (strings as char arrays): every pointer is
 * a relocation at start-up.  Words are looked up in folded text (text/fold.h).
 */
#ifndef LEX_WORDS_H
#define LEX_WORDS_H

#include <stdint.h>

#include "base/slice.h"
#include "lex/gate.h"
#include "text/utf8.h"

enum { WORDS_ROOT = 0 };


struct words {
	const char *table;              /* "num_units.tsv" */
	const uint32_t *cell;           /* of the double array (Aoe 1989): the
	                                 * byte that leads to it (0xff, which is
	                                 * in no text, to none) and above that
	                                 * its base, or the row that ends here.
	                                 * No two have one base, so the byte
	                                 * tells whose a cell is; and behind each
	                                 * base there are 255 cells. */
	uint32_t cells;
	uint32_t rows;
	const uint16_t *line;           /* of each row in the table */
	const uint8_t *same;            /* rows with this row's word, from it on;
	                                 * NULL where no word stands twice */
	const struct gate *gate;        /* where its words may begin */
	const uint64_t *tail;           /* 1024: a bit for GATE_PAIR of the two
	                                 * that a longer word ends with */
	uint32_t longest;               /* bytes of the longest word */
	const uint8_t *page;            /* by code point, for words_classes; */
	const uint16_t *kind;           /* NULL where the table has no #classes */
	const uint64_t *classes;
};

struct words_hit {
	int row;                /* the first with this word; -1 where none */
	int rows;               /* how many rows have it: row, row + 1, ... */
	struct slice word;      /* as it stands in the text */
};
#define WORDS_NO_HIT ((struct words_hit){ -1, 0, SLICE_NONE })

/* Can a word begin with this code point? */
static inline bool
words_first(const struct words *w, uint32_t rune)
{
	return gate_first(w->gate, rune);
}

/* Can a word begin with the code point a, which words_first let pass, and the n
 * bytes of text at p behind it?  Tells nearly all where none does. */
static inline bool
words_second(const struct words *w, uint32_t a, const char *p, size_t n)
{
	return gate_alone(w->gate, a) || (n > 0 && n >= utf8_size(p[0]) &&
	    gate_pair(w->gate, a, utf8_peek(p)));
}

/* Can a word begin here?  n bytes of text are left at p, at least one. */
static inline bool
words_likely(const struct words *w, const char *p, size_t n)
{
	size_t size = utf8_size(p[0]);
	uint32_t a;

	if (n < size)
		return false;
	a = utf8_peek(p);
	return words_first(w, a) && words_second(w, a, p + size, n - size);
}

/* Can a word end at text[end], that begins at `from` or later?  `from` is less
 * than `end`; tells nearly all places where none does. */
static inline bool
words_likely_before(const struct words *w, struct slice text, size_t from,
    size_t end)
{
	size_t last = utf8_back(text, end);
	uint32_t r = utf8_peek(text.p + last);

	return gate_alone(w->gate, r) || (last > from && gate_bit(w->tail,
	    GATE_PAIR(utf8_peek(text.p + utf8_back(text, last)), r)));
}

/* The classes (the second column, a bit each) of all words that a code point
 * begins; only of tables with #classes. */
static inline uint64_t
words_classes(const struct words *w, uint32_t rune)
{
	return rune > 0xffff ? 0 :
	    w->classes[w->kind[w->page[rune >> 8] * 256u + (rune & 255)]];
}

/* the cell that byte c leads to from *at, or false: for words.c and below */
static inline bool
words_go(const struct words *w, uint32_t *at, unsigned char c)
{
	uint32_t next = (w->cell[*at] >> 8) + c;

	if ((w->cell[next] & 0xff) != c)
		return false;
	*at = next;
	return true;
}

/* Does a word end in this cell?  Its row, and how many have it. */
static inline bool
words_end(struct words_hit *hit, const struct words *w, uint32_t at)
{
	if (!words_go(w, &at, '\0'))
		return false;
	hit->row = (int)(w->cell[at] >> 8);
	hit->rows = w->same ? w->same[hit->row] : 1;
	return true;
}

/* Does a code point end at `at`?  Only there can a word. */
static inline bool
words_whole(struct slice text, size_t at)
{
	return at == text.n || ((unsigned char)text.p[at] & 0xc0) != 0x80;
}

/* Bytes of the longest word that text begins with, and its row; 0 where there is
 * none.  For words_longest, which asks words_likely before. */
size_t words_walk_longest(struct words_hit *, const struct words *,
    struct slice text);

/* the longest word that text begins with; false where there is none */
static inline bool
words_longest(struct words_hit *hit, const struct words *w, struct slice text)
{
	size_t n = text.n > 0 && words_likely(w, text.p, text.n) ?
	    words_walk_longest(hit, w, text) : 0;

	if (n == 0)
		*hit = WORDS_NO_HIT;
	hit->word = slice_head(text, n);
	return n > 0;
}

/* the same where a and b, as gate_holds has them, stand at its beginning */
static inline bool
words_longest_of(struct words_hit *hit, const struct words *w,
    struct slice text, uint32_t a, uint32_t b)
{
	size_t n = gate_holds(w->gate, a, b) ?
	    words_walk_longest(hit, w, text) : 0;

	if (n == 0)
		*hit = WORDS_NO_HIT;
	hit->word = slice_head(text, n);
	return n > 0;
}

/* the longest word at text[at], which may be behind its end */
static inline bool
words_at(struct words_hit *hit, const struct words *w, struct slice text,
    size_t at)
{
	return at < text.n && words_longest(hit, w, slice_from(text, at));
}

/* words_before without its cheap test */
bool words_find_before(struct words_hit *, const struct words *,
    struct slice text, size_t from, size_t end, size_t most);

/* the longest word of at most `most` bytes that ends at text[end] and begins at
 * `from` or later; text must be valid UTF-8 and `from` and `end` between its
 * code points */
static inline bool
words_before(struct words_hit *hit, const struct words *w, struct slice text,
    size_t from, size_t end, size_t most)
{
	if (end > from && words_likely_before(w, text, from, end))
		return words_find_before(hit, w, text, from, end, most);
	*hit = WORDS_NO_HIT;
	return false;
}

/* text as a whole; false where it is no word */
bool words_find(struct words_hit *, const struct words *, struct slice text);

/* every word that text begins with, shortest first: begin with
 * struct words_walk w = WORDS_WALK(words, text); while (words_prefix(&hit, &w)) */
struct words_walk {
	const struct words *words;
	struct slice text;
	uint32_t cell;
	size_t at;
};
#define WORDS_WALK(w, t) { (w), (t), WORDS_ROOT, 0 }
static inline bool
words_prefix(struct words_hit *hit, struct words_walk *walk)
{
	while (walk->at < walk->text.n) {
		unsigned char c = (unsigned char)walk->text.p[walk->at];

		if (c == '\0' || !words_go(walk->words, &walk->cell, c))
			return false;
		walk->at++;
		if (words_whole(walk->text, walk->at) &&
		    words_end(hit, walk->words, walk->cell)) {
			hit->word = slice_of(walk->text.p, walk->at);
			return true;
		}
	}
	return false;
}

/* the next place in *rest where a word begins, with the longest one there;
 * *rest is moved behind it.  Text must be valid UTF-8 */
bool words_next(struct words_hit *, const struct words *, struct slice *rest);

/* where the row was written: "num_units.tsv:6", for --explain */
static inline unsigned
words_line(const struct words *w, int row)
{
	return w->line[row];
}

#endif
