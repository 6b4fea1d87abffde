/* common/dates/expr.c -- finds time expressions in Chinese text
 *
 * At every place where a word of the dictionary or a numeral begins, each kind
 * of expression is tried, and the longest one is taken; where two are as long,
 * the one tried first.
 */
#include "dates/expr.h"

#include "dates/dict.h"
#include "dates/feast.h"
#include "dates/finder.h"
#include "dates/scan.h"
#include "text/utf8.h"

void
find_offer(struct finder *f, struct time_expr *e, struct slice rest,
    const char *rule)
{
	size_t len = f->text.n - rest.n;

	if (len <= f->len)
		return;
	e->rule = rule;
	e->text = slice_head(f->text, len);
	f->best = *e;
	f->len = len;
}

struct slice
find_behind(const struct finder *f, struct slice s)
{
	return slice_of(f->before.p, (size_t)(s.p - f->before.p));
}

static void
try_vague(struct finder *f)
{
	struct slice s = f->text;
	struct time_expr e = { .form = TIME_VAGUE };
	struct dict_word w;

	if (!dict_take(&w, &s, WORDS_OF(W_VAGUE)))
		return;
	e.sign = w.n;
	e.line = w.line;
	find_offer(f, &e, s, "word");
}

/* Is what was found better left?  A bare 三日 counts days where something says
 * so; 五日内 and 三日后 count them always. */
static bool
counts_days(const struct finder *f, struct slice after, bool han)
{
	if (dict_front(f->before, FRONT_COUNT) ||
	    dict_back(after, BACK_COUNT))
		return true;
	return dict_at(after, WORDS_OF(W_WITHIN)) &&
	    !slice_starts(after, SLICE("中")) ? true : han &&
	    dict_at(after, WORDS_OF(W_BEFORE) | WORDS_OF(W_AFTERWARDS));
}

static void
try_numeral(struct finder *f)
{
	struct point pt;
	size_t n = point_read(&pt, f->text, f->before, f->seen);

	if (n == 0) {
		find_spans(f);
	} else if (pt.bare && pt.level == U_DAY && !pt.range &&
	    counts_days(f, slice_from(f->text, n), pt.bare_han)) {
		find_spans(f);
	} else {
		find_from_point(f, &pt, n);
		if (pt.bare || pt.first >= U_HOUR)
			find_spans(f);
	}
}

/* A run of digits and letters, or of four Chinese numerals and more, is looked
 * at once: its length, or that of the one character that stands there. */
static size_t
skip_run(struct slice s)
{
	struct slice rest = s;
	size_t n = 0;

	while (rest.n > 0 && ((rest.p[0] >= '0' && rest.p[0] <= '9') ||
	    (rest.p[0] >= 'a' && rest.p[0] <= 'z') || (rest.p[0] >= 'A' &&
	    rest.p[0] <= 'Z') || rest.p[0] == '.' || dict_is_digit(rest)))
		rest = slice_from(rest, utf8_size(rest.p[0]));
	if (rest.n < s.n)
		return s.n - rest.n;
	for (; dict_is_numeral(rest); n++)
		rest = slice_from(rest, utf8_size(rest.p[0]));
	return n >= 4 ? s.n - rest.n : utf8_size(s.p[0]);
}

/* bytes that a trap at the head hides: not the 下 of 线下午, for 午 goes with it */
static size_t
trap_length(struct slice s, size_t trap)
{
	struct slice last = slice_head(s, trap), behind = slice_from(s, trap);

	return slice_starts(behind, SLICE("午")) && (slice_ends(last,
	    SLICE("上")) || slice_ends(last, SLICE("下"))) ?
	    trap - SLICE("下").n : trap;
}

/* tries every kind of expression at the place; where none stands there, *skip
 * says how much may be passed over */
static size_t
find_at(struct finder *f, size_t *skip)
{
	const uint64_t sets = WORDS_OF(W_SET) | WORDS_OF(W_EVERY);
	const uint64_t windows = WORDS_OF(W_BACK) | WORDS_OF(W_FORTH) |
	    WORDS_OF(W_SOME) | WORDS_OF(W_REL) | WORDS_OF(W_ONWARD);
	const uint64_t spans = WORDS_OF(W_HALF) | WORDS_OF(W_ABOUTPRE);
	bool numeral = dict_is_numeral(f->text), feast;
	struct dict_heads heads;
	uint64_t seen;

	f->len = 0;
	*skip = utf8_size(f->text.p[0]);
	dict_heads(&heads, f->text);
	f->seen = seen = heads.classes;
	if (seen == 0 && heads.longest > *skip) {       /* a trap hides all */
		*skip = trap_length(f->text, heads.longest);
		return 0;
	}
	feast = feast_at(f->text);
	if (numeral && !feast && (slice_ends(f->before, SLICE("分之")) ||
	    !scan_numeral(f->text))) {
		*skip = skip_run(f->text);
		return 0;
	}
	if (!numeral && !feast && (seen == 0 ?
	    (unsigned char)f->text.p[0] >= 0x80 :
	    !scan_heads(&heads, f->text)))
		return 0;
	if (seen & sets)
		find_sets(f);
	if (numeral) {
		if (feast)
			find_points(f);
		try_numeral(f);
	} else {
		if (seen != WORDS_OF(W_VAGUE))
			find_points(f);
		if (seen & spans)
			find_spans(f);
	}
	if (seen & windows)
		find_windows(f);
	if (seen & WORDS_OF(W_VAGUE))
		try_vague(f);
	if (f->len == 0 && numeral)
		*skip = skip_run(f->text);
	return f->len;
}

bool
time_next(struct time_expr *out, struct slice *rest)
{
	const struct slice s = *rest;
	struct finder f;
	size_t at = 0, skip;

	while ((at = scan_place(s, at)) < s.n) {
		f.text = slice_from(s, at);
		f.before = slice_head(s, at);
		if (find_at(&f, &skip) > 0) {
			*out = f.best;
			*rest = slice_from(f.text, f.len);
			return true;
		}
		at += skip;
	}
	*rest = slice_from(s, s.n);
	return false;
}
