/* common/dates/dict.c -- the words of time expressions, and integers */
#include "dates/dict.h"

#include "base/ascii.h"
#include "numerals/num.h"
#include "text/utf8.h"

struct row {
	uint8_t is, unit;
	int8_t n;
	uint8_t part;
};

#define ROW(word, is, unit, n, part, line) { is, unit, n, part },
static const struct row head_rows[] = {
#include "data/date_words.inc"
};
static const struct row tail_rows[] = {
#include "data/date_tails.inc"
};
#undef ROW

/* each class stands in one of the tables only: dict_take asks no other */
#define ROW(word, is, unit, n, part, line) _Static_assert((is) < W_TAILS || \
    (is) == W_TRAP, word " belongs to date_tails.tsv");
#include "data/date_words.inc"
#undef ROW
#define ROW(word, is, unit, n, part, line) _Static_assert((is) >= W_TAILS, \
    word " belongs to date_words.tsv");
#include "data/date_tails.inc"
#undef ROW

#define ROW(word, kind, line) kind,
static const uint8_t fronts[] = {
#include "data/date_fronts.inc"
};
static const uint8_t backs[] = {
#include "data/date_backs.inc"
};
#undef ROW
#include "data/date_fronts.trie"
#include "data/date_backs.trie"
#include "data/date_words.trie"
#include "data/date_tails.trie"

enum {
	FULL_WIDTH = 0xff01 - '!',
	HITS_MAX = DICT_HEADS,
	DIGITS_MAX = 9,
	FRONT_MAX = 3           /* characters of the longest front */
};

/* words found at a place, and the longest trap among them */
struct found {
	struct words_hit hit[HITS_MAX];
	size_t n, longest;
	size_t trap_bytes;      /* 0 where there is none */
	int trap;               /* the most characters that it leaves */
};

/* finds the words of the classes at the head of s, shortest first */
static inline void
find(struct found *f, struct slice s, uint64_t classes,
    const struct words *words, const struct row *rows)
{
	struct words_walk walk = WORDS_WALK(words, s);
	struct words_hit hit;

	f->n = f->longest = f->trap_bytes = 0;
	f->trap = 0;
	while (f->n < HITS_MAX && words_prefix(&hit, &walk)) {
		const struct row *r = &rows[hit.row];
		uint64_t is = 0;

		for (int k = 0; k < hit.rows; k++) {
			is |= WORDS_OF(r[k].is);
			if (r[k].is != W_TRAP)
				continue;
			f->trap_bytes = hit.word.n;
			f->trap = (unsigned char)r[k].n;
		}
		f->longest = hit.word.n;
		if (is & classes)
			f->hit[f->n++] = hit;
	}
}

/* Is a word left by the traps?  They hide those that are shorter than they. */
static inline bool
left(const struct found *f, const struct words_hit *hit)
{
	return hit->word.n >= f->trap_bytes ||
	    utf8_count(hit->word) <= (size_t)f->trap;
}

/* the longest word of the classes in one of the tables; its length */
static size_t
take_from(struct dict_word *out, struct slice s, uint64_t classes,
    const struct words *words, const struct row *rows)
{
	const struct words_hit *hit;
	const struct row *r;
	struct found f;

	find(&f, s, classes, words, rows);
	while (f.n > 0 && !left(&f, &f.hit[f.n - 1]))
		f.n--;
	if (f.n == 0)
		return 0;
	hit = &f.hit[f.n - 1];
	for (r = &rows[hit->row]; !(classes >> r->is & 1); r++)
		continue;
	*out = (struct dict_word){ (enum word_class)r->is,
	    (enum time_unit)r->unit, r->n, (enum day_part)r->part,
	    words_line(words, (int)(r - rows)) };
	return hit->word.n;
}

/* the classes of a word that was found */
static uint64_t
classes_of(const struct words_hit *hit)
{
	uint64_t mask = 0;

	for (int k = 0; k < hit->rows; k++)
		mask |= WORDS_OF(head_rows[hit->row + k].is);
	return mask & ~WORDS_OF(W_TRAP);
}

void
dict_heads(struct dict_heads *out, struct slice s)
{
	struct found f;

	out->n = out->longest = 0;
	out->classes = 0;
	if (s.n == 0 || !words_likely(&date_words_words, s.p, s.n))
		return;
	find(&f, s, WORDS_HEADS, &date_words_words, head_rows);
	out->longest = f.longest;
	for (size_t i = 0; i < f.n; i++) {
		if (!left(&f, &f.hit[i]))
			continue;
		out->word[out->n].bytes = f.hit[i].word.n;
		out->word[out->n].classes = classes_of(&f.hit[i]);
		out->classes |= out->word[out->n++].classes;
	}
}

/* the classes of the words in one of the tables that the rune begins */
static inline uint64_t
may(uint32_t rune, uint64_t classes, const struct words *words)
{
	return classes ? classes & words_classes(words, rune) : 0;
}

uint64_t
dict_may(struct slice s)
{
	uint32_t rune = s.n > 0 ? utf8_peek(s.p) : 0;

	return (words_classes(&date_words_words, rune) |
	    words_classes(&date_tails_words, rune)) & ~WORDS_OF(W_TRAP);
}

/* dict_take where words of these classes begin with the first character; apart
 * from it, as it is asked mostly where there are none */
__attribute__((noinline))
static bool
take_word(struct dict_word *out, struct slice *s, uint64_t heads,
    uint64_t tails)
{
	struct dict_word tail = { .line = 0 };
	size_t head_n = 0, tail_n = 0;

	if (heads != 0 && words_likely(&date_words_words, s->p, s->n))
		head_n = take_from(out, *s, heads, &date_words_words,
		    head_rows);
	if (tails != 0 && words_likely(&date_tails_words, s->p, s->n))
		tail_n = take_from(&tail, *s, tails, &date_tails_words,
		    tail_rows);
	if (tail_n > head_n)
		*out = tail;
	*s = slice_from(*s, tail_n > head_n ? tail_n : head_n);
	return head_n > 0 || tail_n > 0;
}

bool
dict_take(struct dict_word *out, struct slice *s, uint64_t classes)
{
	uint64_t heads, tails;
	uint32_t rune;

	if (s->n == 0)
		return false;
	rune = utf8_peek(s->p);
	heads = may(rune, classes & WORDS_HEADS, &date_words_words);
	tails = may(rune, classes & ~WORDS_HEADS, &date_tails_words);
	return (heads | tails) != 0 && take_word(out, s, heads, tails);
}

bool
dict_at(struct slice s, uint64_t classes)
{
	struct dict_word w;

	return dict_take(&w, &s, classes);
}

bool
dict_behind_month(struct slice before)
{
	struct slice month = SLICE("月");
	size_t end = before.n - month.n;

	return before.n > month.n && slice_ends(before, month) &&
	    ascii_digit(before.p[end - 1]);
}

bool
dict_front(struct slice before, enum front kind)
{
	struct words_hit hit;
	struct slice tail = before;

	if (before.n == 0 || !words_likely_before(&date_fronts_words, before, 0,
	    before.n))
		return false;
	for (int n = 0; n < FRONT_MAX && tail.n > 0; n++) {
		utf8_step_back(&tail);
		if (!words_find(&hit, &date_fronts_words,
		    slice_from(before, tail.n)))
			continue;
		for (int k = 0; k < hit.rows; k++)
			if (fronts[hit.row + k] == (uint8_t)kind)
				return true;
	}
	return false;
}

bool
dict_back(struct slice after, enum back kind)
{
	struct words_hit hit;

	return words_longest(&hit, &date_backs_words, after) &&
	    backs[hit.row] == (uint8_t)kind;
}

bool
dict_behind_noun(struct slice before)
{
	struct slice b = before;
	uint32_t rune = utf8_step_back(&b);

	return rune >= 0x3400 && rune <= 0x9fff &&
	    !dict_front(before, FRONT_DAY);
}

/* the ASCII character that stands at the head, in either width; else 0 */
static inline char
ascii_at(struct slice s, size_t *size)
{
	unsigned char c = s.n > 0 ? (unsigned char)s.p[0] : 0;
	uint32_t rune;

	*size = 1;
	if (c < 0x80)
		return (char)c;
	if (c != 0xef)
		return '\0';
	*size = 3;
	rune = utf8_peek(s.p);
	return rune >= 0xff01 && rune <= 0xff5e ? (char)(rune - FULL_WIDTH) :
	    '\0';
}

char
dict_char(struct slice *s, const char *set)
{
	size_t size = 0;
	char c = ascii_at(*s, &size);

	if (c == '\0' || strchr(set, c) == NULL)
		return '\0';
	*s = slice_from(*s, size);
	return c;
}

bool
dict_sign(struct slice *s, const char *set)
{
	return dict_char(s, set) != '\0';
}

void
dict_spaces(struct slice *s)
{
	uint32_t rune;

	/* most text is Chinese: no space begins with such a byte */
	while (s->n > 0 && (unsigned char)s->p[0] < 0xe4) {
		rune = utf8_peek(s->p);
		if (rune != ' ' && rune != '\t' && rune != 0xa0 &&
		    rune != 0x3000)
			return;
		*s = slice_from(*s, utf8_size(s->p[0]));
	}
}

int
dict_digits(struct slice *s, int n, int *value)
{
	struct slice rest = *s;
	size_t size = 0;
	int count = 0, v = 0;
	char c;

	while (c = ascii_at(rest, &size), c >= '0' && c <= '9') {
		if (++count > n)
			return 0;
		v = v * 10 + (c - '0');
		rest = slice_from(rest, size);
	}
	if (count > 0) {
		*value = v;
		*s = rest;
	}
	return count;
}

/* Chinese whole numbers end before 点, which may be a point or of the clock */
static struct slice
before_point(struct slice s)
{
	size_t at = slice_find(slice_head(s, 48), SLICE("点"));

	return slice_head(s, at);
}

/* the value of 一 to 九 and 两, 10 for 十; 0 for others */
static int
han_figure(struct slice s)
{
	static const char figures[] = "一二三四五六七八九十两";
	enum { TWO = 10 };

	for (int i = 0; s.n >= 3 && figures[i * 3] != '\0'; i++)
		if (memcmp(s.p, figures + i * 3, 3) == 0)
			return i == TWO ? 2 : i + 1;
	return 0;
}

/* Does a numeral go on here, with a further figure or with 多 余 来? */
static bool
goes_on(struct slice s)
{
	return dict_is_numeral(s) || slice_starts(s, SLICE("多")) ||
	    slice_starts(s, SLICE("余")) || slice_starts(s, SLICE("来"));
}

/* 三, 十, 二十三, 两 and nothing that goes on: what most Chinese numerals of a
 * text are.  Its bytes, 0 where it is another one. */
static size_t
small_han(struct slice s, long *value)
{
	struct slice rest = s;
	int tens = 0, ones = han_figure(s);

	if (ones == 0)
		return 0;
	rest = slice_from(rest, 3);
	if (ones == 10 || slice_starts(rest, SLICE("十"))) {
		if (slice_starts(s, SLICE("两")))
			return 0;
		tens = ones == 10 ? 1 : ones;
		if (ones != 10)
			rest = slice_from(rest, 3);
		ones = slice_starts(rest, SLICE("两")) ? 0 : han_figure(rest);
		if (ones == 10)
			return 0;
		if (ones > 0)
			rest = slice_from(rest, 3);
	}
	*value = tens * 10 + ones;
	return goes_on(rest) ? 0 : s.n - rest.n;
}

bool
dict_number(struct dict_number *out, struct slice *s)
{
	struct slice rest = *s;
	struct num num;
	unsigned long v;
	size_t small;
	int value, width;

	*out = (struct dict_number){ 0 };
	if (dict_is_digit(rest)) {
		width = dict_digits(&rest, DIGITS_MAX, &value);
		if (width == 0)
			return false;
		out->value = value;
		out->width = (unsigned)width;
		/* 3千, 5万 are no numbers of dates; 3余, 3多 are */
		out->more = dict_take(&(struct dict_word){ 0 }, &rest,
		    WORDS_OF(W_MORE));
		*s = rest;
		return true;
	}
	if (!dict_is_numeral(rest))
		return false;
	small = small_han(rest, &out->value);
	if (small > 0) {
		out->han = true;
		*s = slice_from(rest, small);
		return true;
	}
	*out = (struct dict_number){ 0 };
	if (!num_match(&num, before_point(rest), NUM_VAGUE) ||
	    num.form == NUM_CIRCLED || !num_whole(&num, &v) || v > 999999999)
		return false;
	out->value = (long)v;
	out->han = true;
	out->width = num.form == NUM_STRING ? num.width : 0;
	out->vague = num.fuzzy;
	out->more = num.more;
	if (num.range && dec_whole(&num.to, &v) && v <= 999999999)
		out->to = (long)v;
	out->lunar = slice_starts(num.text, SLICE("廿")) ||
	    slice_starts(num.text, SLICE("卅"));
	*s = slice_from(rest, num.text.n);
	return true;
}
