/* common/dates/stamp.c -- machine-written dates and times
 *
 * A cursor walks over the text; each take_ function takes one thing off its
 * head or leaves it where it is.
 */
#include "dates/stamp.h"

#include <stdint.h>

#include "dates/civil.h"
#include "lex/words.h"
#include "text/utf8.h"

enum word_kind { STAMP_MONTH, STAMP_WEEKDAY, STAMP_NOON, STAMP_UTC, STAMP_ZONE };

struct word_row {
	short kind, value;
};

#define ROW(word, kind, value, line) { kind, value },
static const struct word_row word_rows[] = {
#include "data/stamp_words.inc"
};
#undef ROW
#include "data/stamp_words.trie"

enum { WORD_MAX = 16, FULL_WIDTH = 0xff01 - '!' };

/* The code point at the head as ASCII where it is ASCII, a full-width form of
 * it, or one of the dashes; else 0.  *size is its length. */
static char
peek(struct slice s, size_t *size)
{
	uint32_t rune;

	if (s.n == 0)
		return *size = 0, '\0';
	rune = utf8_peek(s.p);
	*size = utf8_size(s.p[0]);
	if (rune < 0x80)
		return (char)rune;
	if (rune >= 0xff01 && rune <= 0xff5e)
		return (char)(rune - FULL_WIDTH);
	if (rune == 0x2010 || rune == 0x2011 || rune == 0x2013 ||
	    rune == 0x2212)
		return '-';
	if (rune == 0xa0 || rune == 0x3000)
		return ' ';
	return '\0';
}

static bool
take(struct slice *s, char c)
{
	size_t size;

	if (s->n == 0 || peek(*s, &size) != c)
		return false;
	*s = slice_from(*s, size);
	return true;
}

static bool
take_han(struct slice *s, struct slice han)
{
	if (!slice_starts(*s, han))
		return false;
	*s = slice_from(*s, han.n);
	return true;
}

static bool
skip_space(struct slice *s)
{
	bool any = false;

	while (take(s, ' ') || take(s, '\t'))
		any = true;
	return any;
}

/* digits, at most max of them, the next one too must be none; how many */
static int
take_digits(struct slice *s, int max, int *out)
{
	struct slice rest = *s;
	size_t size;
	int n = 0, value = 0;
	char c;

	while (c = peek(rest, &size), c >= '0' && c <= '9') {
		if (++n > max)
			return 0;
		value = value * 10 + (c - '0');
		rest = slice_from(rest, size);
	}
	if (n > 0) {
		*out = value;
		*s = rest;
	}
	return n;
}

/* exactly n digits, whatever follows */
static bool
take_fixed(struct slice *s, int n, int *out)
{
	struct slice rest = *s;
	size_t size;
	int value = 0;
	char c;

	for (int i = 0; i < n; i++) {
		c = peek(rest, &size);
		if (c < '0' || c > '9')
			return false;
		value = value * 10 + (c - '0');
		rest = slice_from(rest, size);
	}
	*out = value;
	*s = rest;
	return true;
}

/* a word of the table, of any case, that no further letter follows */
static bool
take_word(struct slice *s, enum word_kind kind, int *value)
{
	struct words_hit hit;
	char low[WORD_MAX];
	size_t n = 0;
	char after;

	if (s->n == 0 || !(words_first(&stamp_words_words, utf8_peek(s->p)) ||
	    words_first(&stamp_words_words, (unsigned char)s->p[0] | 0x20u)))
		return false;
	for (; n < s->n && n < sizeof(low); n++)
		low[n] = s->p[n] >= 'A' && s->p[n] <= 'Z' ?
		    (char)(s->p[n] - 'A' + 'a') : s->p[n];
	if (!words_longest(&hit, &stamp_words_words, slice_of(low, n)) ||
	    word_rows[hit.row].kind != (short)kind)
		return false;
	after = hit.word.n < n ? low[hit.word.n] : '\0';
	if (low[0] >= 'a' && low[0] <= 'z' && after >= 'a' && after <= 'z')
		return false;
	*value = word_rows[hit.row].value;
	*s = slice_from(*s, hit.word.n);
	return true;
}

/* +08:00 +0800 +08 Z GMT EST, and what stands in brackets behind it */
static void
take_zone(struct stamp *out, struct slice *s)
{
	struct slice rest = *s;
	int hours, minutes = 0, zone;
	bool minus;

	skip_space(&rest);
	if (take_word(&rest, STAMP_UTC, &zone)) {
		*s = rest;
		out->zoned = out->utc = true;
		out->offset = 0;
		/* UTC+8 and GMT+0800 go on */
	} else if (take_word(&rest, STAMP_ZONE, &zone)) {
		*s = rest;
		out->zoned = true;
		out->offset = zone;
		return;
	}
	minus = peek(rest, &(size_t){ 0 }) == '-';
	if (!take(&rest, '+') && !take(&rest, '-'))
		return;
	if (!take_fixed(&rest, 2, &hours)) {
		if (!out->utc || !take_fixed(&rest, 1, &hours))
			return;
	} else {
		take(&rest, ':');
		if (!take_fixed(&rest, 2, &minutes))
			minutes = 0;
	}
	if (hours > 14 || minutes > 59)
		return;
	out->zoned = true;
	out->utc = false;
	out->offset = (minus ? -1 : 1) * (hours * 60 + minutes);
	*s = rest;
}

/* a number of the clock; `glued`: whatever digits follow it */
static bool
take_two(struct slice *s, bool glued, int *out)
{
	return glued ? take_fixed(s, 2, out) : take_digits(s, 2, out) > 0;
}

/* 12:38, 12:38:20, 12时38分20秒, 12时; *second is left alone where none is said */
static bool
take_hours(struct slice *s, bool glued, int *hour, int *minute, int *second)
{
	struct slice rest = *s;
	bool han;

	if (!take_two(&rest, glued, hour) && !take_fixed(&rest, 1, hour))
		return false;
	han = take_han(&rest, SLICE("时")) || take_han(&rest, SLICE("點")) ||
	    take_han(&rest, SLICE("点")) || take_han(&rest, SLICE("時"));
	if (!han && !take(&rest, ':'))
		return false;
	*s = rest;
	glued = glued && !han;          /* the words part the digits */
	if (!take_two(&rest, glued, minute)) {
		*minute = 0;
		return han;
	}
	*s = rest;
	if (!(han ? take_han(&rest, SLICE("分")) : take(&rest, ':')))
		return true;
	if (han)
		*s = rest;
	if (!take_two(&rest, glued, second) ||
	    (han && !take_han(&rest, SLICE("秒")))) {
		*second = STAMP_NONE;
		return han || glued;
	}
	*s = rest;
	return true;
}

/* the same with what stands around: 上午9:05, 9:05 PM, 12:38:20.5+08:00 */
static bool
take_clock(struct stamp *out, struct slice *s, bool glued)
{
	struct slice rest = *s, frac;
	int hour, minute, second = STAMP_NONE, noon = -1;

	if (take_word(&rest, STAMP_NOON, &noon))
		skip_space(&rest);
	if (!take_hours(&rest, glued, &hour, &minute, &second))
		return false;
	frac = rest;
	if (second != STAMP_NONE && (take(&frac, '.') || take(&frac, ',')) &&
	    take_digits(&frac, 9, &(int){ 0 }) > 0)
		rest = frac;
	frac = rest;
	skip_space(&frac);
	if (noon < 0 && take_word(&frac, STAMP_NOON, &noon))
		rest = frac;
	if (noon == 1 && hour < 12)
		hour += 12;
	else if (noon == 0 && hour == 12)
		hour = 0;
	if (hour > 24 || minute > 59 || second > 60 ||
	    (hour == 24 && (minute > 0 || second > 0)))
		return false;
	out->hour = hour;
	out->minute = minute;
	out->second = second;
	take_zone(out, &rest);
	*s = rest;
	return true;
}

/* 12:38:20 GMT+0800 2022: asctime and date(1) have the year behind */
static bool
take_late_year(struct stamp *out, struct slice *s)
{
	struct slice rest = *s;

	skip_space(&rest);
	if (!take_clock(out, &rest, false))
		return false;
	skip_space(&rest);
	if (take_digits(&rest, 4, &out->year) != 4)
		return false;
	*s = rest;
	return true;
}

/* a year of mail: RFC 2822 reads 00 to 49 as 2000 to 2049 */
static bool
take_mail_year(struct slice *s, int *year)
{
	int n = take_digits(s, 4, year);

	if (n == 2)
		*year += *year < 50 ? 2000 : 1900;
	else if (n == 3)
		*year += 1900;
	return n >= 2;
}

/* the day before a month: 17, 17., 1er, 17 de */
static bool
take_month_day(struct slice *s, int *day)
{
	struct slice rest = *s;
	bool part;

	if (take_digits(&rest, 2, day) == 0)
		return false;
	(void)(take_han(&rest, SLICE("er")) || take(&rest, '.'));
	part = skip_space(&rest) || take(&rest, '-');
	if (take_han(&rest, SLICE("de ")))
		skip_space(&rest);
	*s = rest;
	return part;
}

/* Sat, 17 Sep 2022; 17-Sep-2022; 17. September 2022; 17 de septiembre de 2022;
 * Sep 17, 2022; Sat Sep 17 20:21:35 2022 */
static bool
take_named_month(struct stamp *out, struct slice *s, bool *clock)
{
	struct slice rest = *s;
	int weekday;

	if (take_word(&rest, STAMP_WEEKDAY, &weekday)) {
		take(&rest, '.');
		take(&rest, ',');
		skip_space(&rest);
	}
	if (take_word(&rest, STAMP_MONTH, &out->month)) {
		take(&rest, '.');
		skip_space(&rest);
		if (take_digits(&rest, 2, &out->day) == 0)
			return false;
		*clock = take_late_year(out, &rest);
		if (!*clock) {
			take(&rest, ',');
			if (!skip_space(&rest) ||
			    take_digits(&rest, 4, &out->year) != 4)
				return false;
		}
	} else {
		if (!take_month_day(&rest, &out->day) ||
		    !take_word(&rest, STAMP_MONTH, &out->month))
			return false;
		take(&rest, '.');
		if (!(skip_space(&rest) || take(&rest, '-')))
			return false;
		if (take_han(&rest, SLICE("de ")))
			skip_space(&rest);
		if (!take_mail_year(&rest, &out->year))
			return false;
	}
	*s = rest;
	return true;
}

/* 2022-09-09, 2022/9/9, 2022.9.9, 2022年9月9日 */
static bool
take_parts(struct stamp *out, struct slice *s)
{
	struct slice rest = *s;
	size_t size;
	char sep;

	if (take_digits(&rest, 4, &out->year) != 4)
		return false;
	if (take_han(&rest, SLICE("年"))) {
		skip_space(&rest);
		if (take_digits(&rest, 2, &out->month) == 0 ||
		    !take_han(&rest, SLICE("月")))
			return false;
		skip_space(&rest);
		if (take_digits(&rest, 2, &out->day) == 0 ||
		    !(take_han(&rest, SLICE("日")) ||
		    take_han(&rest, SLICE("号"))))
			return false;
	} else {
		sep = peek(rest, &size);
		if (sep != '-' && sep != '/' && sep != '.')
			return false;
		take(&rest, sep);
		if (take_digits(&rest, 2, &out->month) == 0 ||
		    !take(&rest, sep) || !(take_fixed(&rest, 2, &out->day) ||
		    take_digits(&rest, 2, &out->day) == 1))
			return false;
	}
	*s = rest;
	return true;
}

/* 9.9.2022: with dots between, the day is first wherever this is written */
static bool
take_day_first(struct stamp *out, struct slice *s)
{
	struct slice rest = *s;

	if (take_digits(&rest, 2, &out->day) == 0 || !take(&rest, '.') ||
	    take_digits(&rest, 2, &out->month) == 0 || !take(&rest, '.') ||
	    take_digits(&rest, 4, &out->year) != 4)
		return false;
	*s = rest;
	return true;
}

/* 20220909, 20220909T123820Z, 20220909123820 */
static bool
take_basic(struct stamp *out, struct slice *s)
{
	struct slice rest = *s, clock;
	struct stamp got = *out;

	if (!take_fixed(&rest, 4, &got.year) ||
	    !take_fixed(&rest, 2, &got.month) ||
	    !take_fixed(&rest, 2, &got.day))
		return false;
	clock = rest;
	take(&clock, 'T');
	if (take_fixed(&clock, 2, &got.hour) &&
	    take_fixed(&clock, 2, &got.minute)) {
		if (!take_fixed(&clock, 2, &got.second))
			got.second = STAMP_NONE;
		if (got.hour > 23 || got.minute > 59 || got.second > 60)
			return false;
		take_zone(&got, &clock);
		rest = clock;
	} else {
		got.hour = got.second = STAMP_NONE;
		got.minute = 0;
	}
	*out = got;
	*s = rest;
	return true;
}

/* what may stand between a date and its clock: T, spaces, a comma, the day of
 * the week in brackets or bare */
static void
skip_between(struct slice *s)
{
	struct slice rest = *s;
	int weekday;

	if (take(s, 'T') || take(s, 't'))
		return;
	take(&rest, ',');
	skip_space(&rest);
	(void)(take(&rest, '(') || take(&rest, '['));
	if (take_word(&rest, STAMP_WEEKDAY, &weekday)) {
		(void)(take(&rest, ')') || take(&rest, ']'));
		skip_space(&rest);
		*s = rest;
	} else {
		take(s, ',');
		skip_space(s);
	}
}

size_t
stamp_head(struct stamp *out, struct slice text)
{
	struct stamp got = { .hour = STAMP_NONE, .second = STAMP_NONE };
	struct slice rest = text, clock;
	bool with_clock = false;
	size_t size;
	char next;

	if (!take_parts(&got, &rest) && !take_basic(&got, &rest) &&
	    !take_day_first(&got, &rest) &&
	    !take_named_month(&got, &rest, &with_clock))
		return 0;
	if (!with_clock && got.hour == STAMP_NONE) {
		clock = rest;
		skip_between(&clock);
		if (take_clock(&got, &clock, false))
			rest = clock;
	}
	next = peek(rest, &size);
	if (!civil_valid(got.year, got.month, got.day) ||
	    (next >= '0' && next <= '9'))
		return 0;
	*out = got;
	return text.n - rest.n;
}

size_t
stamp_clock(struct stamp *out, struct slice text)
{
	struct slice rest = text;

	skip_between(&rest);
	return take_clock(out, &rest, true) ? text.n - rest.n : 0;
}

bool
stamp_parse(struct stamp *out, struct slice text)
{
	struct stamp got;
	struct slice s = slice_trim(text), rest;
	size_t n = stamp_head(&got, s);
	int weekday;

	if (n == 0)
		return false;
	rest = slice_from(s, n);
	if (rest.n > 0) {               /* 2022年9月9日 (星期五), … (CST) */
		skip_space(&rest);
		(void)(take(&rest, '(') || take(&rest, '['));
		if (!take_word(&rest, STAMP_WEEKDAY, &weekday) &&
		    !(got.zoned && (take_word(&rest, STAMP_ZONE, &weekday) ||
		    take_word(&rest, STAMP_UTC, &weekday))))
			return false;
		(void)(take(&rest, ')') || take(&rest, ']'));
		if (rest.n > 0)
			return false;
	}
	*out = got;
	return true;
}

void
stamp_print(struct buf *out, const struct stamp *s)
{
	int offset = s->offset < 0 ? -s->offset : s->offset;

	buf_printf(out, "%04d-%02d-%02d", s->year, s->month, s->day);
	if (s->hour == STAMP_NONE)
		return;
	buf_printf(out, "T%02d:%02d", s->hour, s->minute);
	if (s->second != STAMP_NONE)
		buf_printf(out, ":%02d", s->second);
	if (s->utc)
		buf_byte(out, 'Z');
	else if (s->zoned)
		buf_printf(out, "%c%02d:%02d", s->offset < 0 ? '-' : '+',
		    offset / 60, offset % 60);
}
