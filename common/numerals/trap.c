/* common/numerals/trap.c -- numerals that are no figures */
#include "base/ascii.h"
#include "lex/words.h"
#include "numerals/num.h"
#include "numerals/token.h"
#include "numerals/trap.h"
#include "numerals/unit.h"
#include "text/han.h"
#include "text/utf8.h"

#include "data/num_idioms.trie"
#include "data/num_codes.trie"
#include "data/num_cases.trie"

enum {
	BACK_WORD = 4,          /* code points of an idiom before its numeral */
	BACK_CODE = 8,          /* of a word that names a code, and what is
	                         * between it and the numeral */
	MARK_DIGITS = 2,        /* digits of a list's mark */
	PHONE_MOBILE = 11
};

/* Is the numeral of an idiom counted here after all: 死亡12333例, no hotline; 三公里,
 * no 三公; 四方面, no 四方?  `rest` begins with the idiom. */
static bool
is_counted(struct slice word, struct slice rest)
{
	struct unit_hit unit;
	struct num n;
	char last = word.p[word.n - 1];

	if (last >= '0' && last <= '9')
		return unit_match(&unit, slice_from(rest, word.n));
	if (!num_match(&n, word, NUM_PLAIN) || n.text.p != word.p || n.bare ||
	    !unit_match(&unit, slice_from(rest, n.text.n)) ||
	    n.text.n + unit.word.n <= word.n)
		return false;
	/* 一同学习, but 一毫米 */
	return unit.class < UNIT_TIME || (unit.class > UNIT_TIME &&
	    unit.class < MEASURE_WORD) || (unit.class != MEASURE_NOT &&
	    unit.class != UNIT_TIME && !slice_eq(n.text, SLICE("一")));
}

bool
trap_word(struct trap *t, struct slice fold, size_t at)
{
	const struct words *w = &num_idioms_words;
	uint32_t rune = utf8_at(fold, at), next;
	struct words_hit hit;
	bool found = false;
	size_t beg = at;

	next = rune ? utf8_at(fold, at + utf8_size(fold.p[at])) : 0;
	for (int i = 0; i <= BACK_WORD; i++) {
		struct slice rest = slice_from(fold, beg);

		if (words_longest_of(&hit, w, rest, rune, next) &&
		    beg + hit.word.n > at && !is_counted(hit.word, rest) &&
		    (!found || beg + hit.word.n > t->end)) {
			t->end = beg + hit.word.n;
			t->table = w->table;
			t->line = words_line(w, hit.row);
			found = true;
		}
		if (beg == 0)
			break;
		next = rune;
		beg = utf8_back(fold, beg);
		rune = utf8_peek(fold.p + beg);
	}
	return found;
}

static bool
rule(struct trap *t, size_t end, const char *name)
{
	t->end = end;
	t->table = name;
	t->line = 0;
	return true;
}

/* the last code point before `at`, 0 at the beginning */
static uint32_t
before(struct slice fold, size_t at)
{
	return at > 0 ? utf8_peek(fold.p + utf8_back(fold, at)) : 0;
}

/* Does a sentence, a clause or an item begin here? */
static bool
begins_item(uint32_t r)
{
	return r == 0 || r == 0x3002 /* 。 */ || r == 0xff1b /* ； */ ||
	    r == 0xff1a /* ： */ || r == ';' || r == ':' || r == ' ' ||
	    r == 0xff01 /* ！ */ || r == 0xff1f /* ？ */ || r == '|' ||
	    r == 0x3000 || r == '!' || r == '?' || r == 0x201c /* “ */ ||
	    r == 0x300a /* 《 */ || r == 0x3010 /* 【 */ || r == 0x201d;
}

/* 1. 1、 一、 （一） (3) 1) at the beginning of an item */
static bool
is_mark(struct trap *t, struct slice fold, size_t beg, size_t end, bool digits)
{
	uint32_t left = before(fold, beg), right = utf8_at(fold, end);
	size_t n = end - beg;
	bool square = left == '[' || left == 0x3010 || left == 0x3014;
	bool bracket = square || han_open(left);

	if (square && (right == ']' || right == 0x3011 || right == 0x3015))
		return rule(t, end, "a number in square brackets");
	if (digits && n > MARK_DIGITS && !(n == 3 * MARK_DIGITS))
		return false;
	if (bracket && (han_close(right) || right == ']' ||
	    right == 0x3011 || right == 0x3015))
		return rule(t, end, "a list's mark in brackets");
	if (!begins_item(left))
		return false;
	if (han_close(right))
		return rule(t, end, "a list's mark");
	if (right == 0x3001 /* 、 */) {
		struct num_token next = num_token_at(slice_from(fold, end + 3));

		/* 3、5个 lists two numerals */
		if (left == 0 && !digits)
			return rule(t, end, "a list's mark");
		if (next.kind == TOK_NOTHING)
			return rule(t, end, "a list's mark");
		return false;
	}
	if (digits && (right == '.' || right == 0xff0e)) {
		size_t size;

		if (num_figure_at(slice_from(fold, end + (right == '.' ? 1 : 3)),
		    &size) < 0)
			return rule(t, end, "a list's mark");
	}
	return false;
}

/* letters, or marks that join the parts of a code or an address */
static bool
is_joint(char c)
{
	return ascii_letter(c) || c == '_' || c == '@' || c == '#' || c == '=' ||
	    c == '&' || c == '?' || c == '%';
}

static bool
is_greek(uint32_t rune)
{
	return rune >= 0x370 && rune <= 0x3ff;
}

/* BA.5, COVID-19, A4, χ2, 2.1.3, x=305&y */
static bool
in_code(struct trap *t, struct slice fold, size_t beg, size_t end)
{
	char left = beg > 0 ? fold.p[beg - 1] : '\0';
	char left2 = beg > 1 ? fold.p[beg - 2] : '\0';
	struct slice right = slice_from(fold, end);

	if (is_joint(left) || is_greek(before(fold, beg)) ||
	    (fold.p[beg] == '.' && (ascii_digit(left) || left == '.')))
		return rule(t, end, "part of a code");
	if ((left == '-' || left == '.' || left == '/' || left == ':') &&
	    (ascii_letter(left2) || ascii_digit(left2) || left2 == '/' ||
	    left2 == '%' || left2 == ')'))
		return rule(t, end, "part of a code");
	if (right.n > 1 && (right.p[0] == '.' || right.p[0] == '_') &&
	    (ascii_digit(right.p[1]) || ascii_letter(right.p[1])))
		return rule(t, end, "a version");
	if (right.n > 0 && right.p[0] == '@')
		return rule(t, end, "part of a code");
	return false;
}

/* 一二·九, 9·11: a day that has become a name */
static bool
is_named_day(struct trap *t, struct slice fold, size_t beg, size_t end)
{
	struct slice rest = slice_from(fold, end);
	struct slice head = slice_head(fold, beg);
	const struct slice dot = SLICE("·");
	size_t n;

	if (slice_starts(rest, dot) &&
	    (n = num_run(slice_from(rest, dot.n))) > 0)
		return rule(t, end + dot.n + n, "a day that is a name");
	if (!slice_ends(head, dot))
		return false;
	head.n -= dot.n;
	return head.n > 0 && num_first(utf8_step_back(&head)) &&
	    rule(t, end, "a day that is a name");
}

static size_t
count_digits(struct slice s)
{
	size_t n = 0;

	while (n < s.n && ascii_digit(s.p[n]))
		n++;
	return n;
}

/* 0991-1234567, 400-123-4567, 13912345678; a leading zero */
static bool
is_phone(struct trap *t, struct slice fold, size_t beg, size_t end)
{
	struct slice s = slice_from(fold, beg);
	size_t n = count_digits(s), all = n;
	int groups = 1;

	if (n == 0 || end < beg + n)
		return false;
	while (all + 1 < s.n && s.p[all] == '-' && ascii_digit(s.p[all + 1])) {
		all += 1 + count_digits(slice_from(s, all + 1));
		groups++;
	}
	if (s.p[0] == '0' && n > 1 && !(n < s.n && s.p[n] == '.' && n == 2))
		return rule(t, beg + all, "digits that begin with zero");
	if (groups > 2 || (groups == 2 && all - n - 1 >= 7))
		return rule(t, beg + all, "a telephone number");
	if (groups == 1 && n == PHONE_MOBILE && s.p[0] == '1' && s.p[1] >= '3')
		return rule(t, beg + all, "a telephone number");
	return false;
}

/* 电话：, 编号 and their kin before the numeral, but not 手机320部 */
static bool
is_named(struct trap *t, struct slice fold, size_t beg, size_t end)
{
	struct slice head = slice_head(fold, beg);
	struct words_hit hit;
	struct unit_hit unit;
	int gap = 0;

	while (gap < 3 && head.n > 0) {
		struct slice last = slice_head(head, utf8_back(head, head.n));
		uint32_t r = utf8_peek(head.p + last.n);

		if (r != ' ' && r != ':' && r != 0xff1a && r != 0x4e3a /* 为 */ &&
		    r != 0x662f /* 是 */ && r != 0x7b2c /* 第 */ &&
		    r != 0x201c && r != '"' && r != 0x3010 && !han_open(r) &&
		    r != 0x2014)
			break;
		head = last;
		gap++;
	}
	if (!words_before(&hit, &num_codes_words, head, 0, head.n,
	    3 * BACK_CODE) || (gap == 0 &&
	    unit_match(&unit, slice_from(fold, end)) &&
	    unit.class == MEASURE_WORD))
		return false;
	rule(t, beg, num_codes_words.table);
	t->line = words_line(&num_codes_words, hit.row);
	return true;
}

/* bytes of a 至, a dash or a 、 that s begins with, 0 where there is none */
static size_t
case_joint(struct slice s)
{
	size_t n = 0;

	while (slice_starts(slice_from(s, n), SLICE("—")))
		n += SLICE("—").n;
	if (n > 0)
		return n;
	switch (utf8_at(s, 0)) {
	case 0x81f3 /* 至 */: case 0x5230 /* 到 */: case '-': case '~':
	case 0x2013 /* – */: case 0xff0d /* － */: case 0xff5e /* ～ */:
	case 0x3001 /* 、 */:
		return utf8_size(s.p[0]);
	default:
		return 0;
	}
}

/* Where the list of numbers goes on at `at` (病例1—病例54, 病例1、2至4) it is moved
 * behind them. */
static void
pass_cases(struct slice fold, struct slice word, size_t *at)
{
	size_t n;

	while ((n = case_joint(slice_from(fold, *at))) > 0) {
		size_t next = *at + n, digits;

		if (slice_starts(slice_from(fold, next), word))
			next += word.n;
		digits = count_digits(slice_from(fold, next));
		if (digits == 0)
			return;
		*at = next + digits;
	}
}

/* 病例1：, 病例2至9， 病例1—病例54: numbers that tell cases apart, with no measure
 * word.  t->end is behind the last of them. */
static bool
is_case(struct trap *t, struct slice fold, size_t beg, size_t end)
{
	struct words_hit hit;
	struct unit_hit unit;
	uint32_t left, right = utf8_at(fold, end);
	size_t last = end;

	if (!words_before(&hit, &num_cases_words, fold, 0, beg, 3 * BACK_CODE))
		return false;
	left = before(fold, (size_t)(hit.word.p - fold.p));
	if (han_is(left) && left != 0x548c /* 和 */)
		return false;           /* 新增病例3 */
	pass_cases(fold, hit.word, &last);
	/* but 样本3:1 is a ratio */
	if ((last == end && ((right != ':' && right != 0xff1a) ||
	    han_digit(utf8_at(fold, end + utf8_size(fold.p[end]))) >= 0)) ||
	    unit_match(&unit, slice_from(fold, last)))
		return false;
	rule(t, last, num_cases_words.table);
	t->line = words_line(&num_cases_words, hit.row);
	return true;
}

/* “618” is a name */
static bool
is_quoted(struct slice fold, size_t beg, size_t end)
{
	uint32_t left = before(fold, beg), right = utf8_at(fold, end);

	return (left == 0x201c && right == 0x201d) ||
	    (left == 0x300c && right == 0x300d) || (left == '"' && right == '"');
}

bool
trap_place(struct trap *t, struct slice fold, size_t beg, size_t end,
    bool digits)
{
	if (is_mark(t, fold, beg, end, digits) ||
	    is_named_day(t, fold, beg, end))
		return true;
	if (!digits)
		return false;
	if (is_quoted(fold, beg, end))
		return rule(t, end, "a number alone in quotation marks");
	if (in_code(t, fold, beg, end) || is_phone(t, fold, beg, end))
		return true;
	if (is_named(t, fold, beg, end)) {
		t->end = end;
		return true;
	}
	return is_case(t, fold, beg, end);
}
