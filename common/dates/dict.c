/* common/dates/dict.c -- the words of time expressions, and integers */
#include "dates/dict.h"

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
#define ROW(word, kind, line) kind,
static const uint8_t fronts[] = {
#include "data/date_fronts.inc"
};
#undef ROW
#include "data/date_fronts.trie"
#include "data/date_words.trie"
#include "data/date_tails.trie"

enum {
	FULL_WIDTH = 0xff01 - '!',
	HITS_MAX = DICT_HEADS,
	DIGITS_MAX = 9,
	FRONT_MAX = 3           /* characters of the longest front */
};

const struct words *
dict_words(void)
{
	return &date_words_words;
}

/* the most characters that a word here may have: a trap's number where one
 * stands here, else -1 */
static int
trap_at(const struct row *rows, const struct words_hit *hit, size_t hits,
    size_t *trap_bytes)
{
	for (size_t i = hits; i-- > 0;)
		for (int k = 0; k < hit[i].rows; k++)
			if (rows[hit[i].row + k].is == W_TRAP) {
				*trap_bytes = hit[i].word.n;
				return rows[hit[i].row + k].n;
			}
	return -1;
}

/* The words at the head of s, shortest first, without those that a trap hides;
 * *longest: bytes of the longest, hidden or not. */
static size_t
hits_at(struct words_hit hit[HITS_MAX], struct slice s,
    const struct words *words, const struct row *rows, size_t *longest)
{
	struct words_walk walk = WORDS_WALK(words, s);
	size_t hits = 0, seen = 0, trap_bytes = 0;
	int trap;

	while (hits < HITS_MAX && words_prefix(&hit[hits], &walk))
		hits++;
	*longest = hits > 0 ? hit[hits - 1].word.n : 0;
	trap = trap_at(rows, hit, hits, &trap_bytes);
	if (trap < 0)
		return hits;
	for (size_t i = 0; i < hits; i++)
		if (hit[i].word.n >= trap_bytes ||
		    utf8_count(hit[i].word) <= (size_t)trap)
			hit[seen++] = hit[i];
	return seen;
}

/* the longest word of the classes in one of the tables; its length */
static size_t
take_from(struct dict_word *out, struct slice s, uint64_t classes,
    const struct words *words, const struct row *rows)
{
	struct words_hit hit[HITS_MAX];
	size_t longest, hits = hits_at(hit, s, words, rows, &longest);

	while (hits-- > 0)
		for (int k = 0; k < hit[hits].rows; k++) {
			const struct row *r = &rows[hit[hits].row + k];

			if (r->is == W_TRAP || !(classes >> r->is & 1))
				continue;
			*out = (struct dict_word){ (enum word_class)r->is,
			    (enum time_unit)r->unit, r->n,
			    (enum day_part)r->part,
			    words_line(words, hit[hits].row + k) };
			return hit[hits].word.n;
		}
	return 0;
}

bool
dict_take(struct dict_word *out, struct slice *s, uint64_t classes)
{
	struct dict_word tail = { 0 };
	size_t head_n = 0, tail_n = 0;
	uint64_t heads, tails;
	uint32_t rune;

	if (s->n == 0)
		return false;
	rune = utf8_peek(s->p);
	heads = classes & words_classes(&date_words_words, rune);
	tails = classes & words_classes(&date_tails_words, rune);
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

/* the classes of a word that was found */
static uint64_t
classes_of(const struct words_hit *hit, const struct row *rows)
{
	uint64_t mask = 0;

	for (int k = 0; k < hit->rows; k++)
		mask |= WORDS_OF(rows[hit->row + k].is);
	return mask & ~WORDS_OF(W_TRAP);
}

void
dict_heads(struct dict_heads *out, struct slice s)
{
	struct words_hit hit[HITS_MAX];
	uint64_t classes;
	size_t hits;

	out->n = out->longest = 0;
	out->classes = 0;
	if (s.n == 0 || !words_likely(&date_words_words, s.p, s.n))
		return;
	hits = hits_at(hit, s, &date_words_words, head_rows, &out->longest);
	for (size_t i = 0; i < hits; i++) {
		classes = classes_of(&hit[i], head_rows);
		if (classes == 0)
			continue;
		out->word[out->n].bytes = hit[i].word.n;
		out->word[out->n++].classes = classes;
		out->classes |= classes;
	}
}

uint64_t
dict_classes(struct slice s)
{
	struct words_hit hit[HITS_MAX];
	size_t longest, hits = 0;
	uint64_t mask = 0;

	if (s.n == 0)
		return 0;
	if (words_likely(&date_words_words, s.p, s.n))
		hits = hits_at(hit, s, &date_words_words, head_rows, &longest);
	while (hits > 0)
		mask |= classes_of(&hit[--hits], head_rows);
	if (words_likely(&date_tails_words, s.p, s.n))
		hits = hits_at(hit, s, &date_tails_words, tail_rows, &longest);
	while (hits > 0)
		mask |= classes_of(&hit[--hits], tail_rows);
	return mask;
}

bool
dict_at(struct slice s, uint64_t classes)
{
	struct dict_word w;

	return dict_take(&w, &s, classes);
}

bool
dict_front(struct slice before, enum front kind)
{
	struct words_hit hit;
	struct slice tail = before;

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

/* the ASCII character that stands at the head, in either width; else 0 */
static char
ascii_at(struct slice s, size_t *size)
{
	uint32_t rune;

	if (s.n == 0)
		return '\0';
	*size = utf8_size(s.p[0]);
	rune = utf8_peek(s.p);
	if (rune >= 0xff01 && rune <= 0xff5e)
		rune -= FULL_WIDTH;
	return rune < 0x80 ? (char)rune : '\0';
}

bool
dict_sign(struct slice *s, const char *set)
{
	size_t size = 0;
	char c = ascii_at(*s, &size);

	if (c == '\0' || strchr(set, c) == NULL)
		return false;
	*s = slice_from(*s, size);
	return true;
}

bool
dict_is_numeral(struct slice s)
{
	return dict_is_digit(s) || (s.n > 0 && (unsigned char)s.p[0] >= 0xe2 &&
	    num_first(utf8_peek(s.p)));
}

void
dict_spaces(struct slice *s)
{
	uint32_t rune;

	while (s->n > 0) {
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
