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
#include "text/utf8.h"

enum { WORDS_ROOT = 0 };

struct words_cell {             /* of the double array (Aoe 1989) */
	int32_t base;           /* below 0: row -base-1 ends here */
	uint32_t check;         /* the cell it was reached from */
};

struct words {
	const char *table;              /* "num_units.tsv" */
	const struct words_cell *cell;
	uint32_t cells;
	uint32_t rows;
	const uint16_t *line;           /* of each row in the table */
	const uint8_t *same;            /* rows with this row's word, from it on;
	                                 * NULL where no word stands twice */
	const uint64_t *first;          /* 1024: a bit for the low 16 bits of
	                                 * every code point that begins a word */
	const uint64_t *alone;          /* 1024: and of those that are one */
	const uint64_t *pair;           /* 1024: a bit for WORDS_PAIR of the two
	                                 * that a longer word begins with */
	const uint64_t *last;           /* 1024: and of those that end one */
	uint32_t longest;               /* bytes of the longest word */
	const uint8_t *page;            /* by code point, for words_classes; */
	const uint16_t *kind;           /* NULL where the table has no #classes */
	const uint64_t *classes;
};

/* which bit of words.pair stands for two code points; data/tsv2c.c sets them */
#define WORDS_PAIR(a, b) (((a) * 40503u ^ (b)) & 0xffffu)

struct words_hit {
	int row;                /* the first with this word; -1 where none */
	int rows;               /* how many rows have it: row, row + 1, ... */
	struct slice word;      /* as it stands in the text */
};

/* Can a word begin with this code point? */
static inline bool
words_first(const struct words *w, uint32_t rune)
{
	return w->first[rune >> 6 & 1023] >> (rune & 63) & 1;
}

/* Can a word end with this code point? */
static inline bool
words_last(const struct words *w, uint32_t rune)
{
	return w->last[rune >> 6 & 1023] >> (rune & 63) & 1;
}

/* Can a word begin here?  n bytes of text are left at p, at least one; tells
 * nearly all places where none does. */
static inline bool
words_likely(const struct words *w, const char *p, size_t n)
{
	size_t size = utf8_size(p[0]);
	uint32_t a, key;

	if (n < size)
		return false;
	a = utf8_peek(p);
	if (!words_first(w, a))
		return false;
	if (w->alone[a >> 6 & 1023] >> (a & 63) & 1)
		return true;
	if (n == size || n < size + utf8_size(p[size]))
		return false;
	key = WORDS_PAIR(a, utf8_peek(p + size));
	return w->pair[key >> 6] >> (key & 63) & 1;
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
	uint32_t next = (uint32_t)w->cell[*at].base + c;

	if (next >= w->cells || w->cell[next].check != *at)
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
	hit->row = -w->cell[at].base - 1;
	hit->rows = w->same ? w->same[hit->row] : 1;
	return true;
}

/* Does a code point end at `at`?  Only there can a word. */
static inline bool
words_whole(struct slice text, size_t at)
{
	return at == text.n || ((unsigned char)text.p[at] & 0xc0) != 0x80;
}

/* the longest word that text begins with; false where there is none */
bool words_longest(struct words_hit *, const struct words *, struct slice text);

/* the longest word at text[at], which may be behind its end */
static inline bool
words_at(struct words_hit *hit, const struct words *w, struct slice text,
    size_t at)
{
	return at < text.n && words_longest(hit, w, slice_from(text, at));
}

/* the longest word of at most `most` bytes that ends at text[end] and begins at
 * `from` or later; text must be valid UTF-8 and `from` and `end` between its
 * code points */
bool words_before(struct words_hit *, const struct words *, struct slice text,
    size_t from, size_t end, size_t most);

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
