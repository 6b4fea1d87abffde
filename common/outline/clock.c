/* common/outline/clock.c -- dates and times of day that stand before turns */
#include "outline/clock.h"
#include "text/han.h"
#include "text/quote.h"
#include "text/utf8.h"

/* Characters that dates and times of day are written with: behind `at`, with
 * how many digits and colons among them. */
static size_t
take_stamp(struct slice text, size_t at, size_t *digits, size_t *colons)
{
	static const char units[] = "年月日时分秒";

	for (*digits = *colons = 0; at < text.n; at += utf8_size(text.p[at])) {
		uint32_t r = utf8_peek(text.p + at);
		struct slice one = slice_of(text.p + at, utf8_size(text.p[at]));

		if (han_digit(r) >= 0)
			++*digits;
		else if (han_colon(r))
			++*colons;
		else if (r != '-' && r != '/' && r != '.' && !han_space(r) &&
		    slice_find(slice_str(units), one) == sizeof(units) - 1)
			break;
	}
	return at;
}

bool
clock_whole(struct slice text)
{
	struct slice s = han_trim(text);
	size_t digits, colons;

	return s.n <= 40 && take_stamp(s, 0, &digits, &colons) == s.n &&
	    digits >= 3 && digits <= 14;
}

size_t
clock_head(struct slice text)
{
	uint32_t r = text.n > 0 ? utf8_peek(text.p) : 0;
	bool bracket = r == '[' || han_open(r) || r == 0x3010;
	size_t digits, colons, at;

	at = take_stamp(text, bracket ? utf8_size(text.p[0]) : 0, &digits,
	    &colons);
	if (digits < 3 || digits > 14 || colons == 0 || at >= text.n)
		return 0;
	r = utf8_peek(text.p + at);
	if (bracket) {
		if (quote_mark(r).kind != QUOTE_BRACKET)
			return 0;
		at += utf8_size(text.p[at]);
	} else if (text.p[at - 1] != ' ' && quote_mark(r).kind == QUOTE_NONE) {
		return 0;               /* 15:03:11abc */
	}
	while (at < text.n && han_space(utf8_peek(text.p + at)))
		at += utf8_size(text.p[at]);
	return at;
}

/* 二〇三一年三月四日 */
static bool
is_han_date(struct slice s)
{
	static const char chars[] = "〇○零一二三四五六七八九十年月日";

	if (!slice_ends(s, SLICE("日")) || slice_find(s, SLICE("月")) == s.n)
		return false;
	while (s.n > 0) {
		struct slice one = slice_head(s, utf8_size(s.p[0]));

		if (slice_find(slice_str(chars), one) == sizeof(chars) - 1)
			return false;
		s = slice_from(s, one.n);
	}
	return true;
}

bool
clock_day(struct slice text)
{
	static const struct slice weekday[] = {
		SLICE_INIT("星期"), SLICE_INIT("周"), SLICE_INIT("礼拜")
	};
	struct slice s = han_trim(text), before;
	size_t digits, colons, marks = 0;

	if (s.n < 8 || s.n > 60)
		return false;
	for (size_t i = 0; i < LEN(weekday); i++) {
		before = slice_head(s, slice_find(s, weekday[i]));
		if (before.n == s.n || s.n - before.n > weekday[i].n + 6)
			continue;
		s = before;
		if (quote_mark(utf8_step_back(&before)).kind == QUOTE_BRACKET)
			s = before;
		s = han_trim(s);
		break;
	}
	if (is_han_date(s))
		return true;
	for (size_t i = 0; i < s.n; i++)
		marks += s.p[i] == '-' || s.p[i] == '/' || s.p[i] == '.';
	return take_stamp(s, 0, &digits, &colons) == s.n && colons == 0 &&
	    digits >= 2 && (slice_ends(s, SLICE("日")) || (marks == 2 &&
	    digits >= 6));
}
