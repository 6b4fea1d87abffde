/* common/dates/clock.c -- the clock part of a point of time */
#include "dates/dict.h"
#include "dates/point.h"
#include "text/utf8.h"

enum { HOURS = 24, MINUTES = 60 };

/* ".6" or ".60" behind the seconds */
static void
read_fraction(struct time_point *p, struct slice *s)
{
	struct slice rest = *s;
	int v, n, width;

	if (!dict_sign(&rest, ".,") || (width = dict_digits(&rest, 6, &v)) == 0)
		return;
	for (n = width; n < 6; n++)
		v *= 10;
	p->micro = v;
	*s = rest;
}

/* Z, +08:00, GMT+8 behind a machine's time */
static void
read_offset(struct time_point *p, struct slice *s, bool machine)
{
	struct slice rest = *s, colon;
	int hours, minutes = 0, w;
	bool minus;

	if (slice_starts(rest, SLICE("Z"))) {
		p->zoned = p->utc = true;
		*s = slice_from(*s, 1);
		return;
	}
	dict_spaces(&rest);
	if (slice_starts(rest, SLICE("GMT")) || slice_starts(rest, SLICE("UTC"))) {
		rest = slice_from(rest, 3);
		p->zoned = p->utc = true;
		*s = rest;
	}
	minus = slice_starts(rest, SLICE("-"));
	/* 8:30-12:00 is a range, T08:30-12:00 has an offset */
	if (!(slice_starts(rest, SLICE("+")) || (minus && (machine ||
	    p->zoned))))
		return;
	rest = slice_from(rest, 1);
	w = dict_digits(&rest, 4, &hours);
	if (w == 4) {
		minutes = hours % 100;
		hours /= 100;
	} else if (w != 2 && !(w == 1 && p->zoned)) {
		return;
	}
	colon = rest;
	if (w <= 2 && dict_sign(&colon, ":") &&
	    dict_digits(&colon, 2, &minutes) == 2)
		rest = colon;
	if (hours > 14 || minutes >= MINUTES)
		return;
	p->zoned = true;
	p->utc = false;
	p->offset = (short)((minus ? -1 : 1) * (hours * 60 + minutes));
	*s = rest;
}

static bool
letter_at(struct slice s)
{
	return s.n > 0 && ((s.p[0] >= 'a' && s.p[0] <= 'z') ||
	    (s.p[0] >= 'A' && s.p[0] <= 'Z'));
}

/* 12:38, 12:38:20.5, 16：45分, 11:00时, 8:00 a.m. */
static bool
read_colons(struct time_point *p, struct slice *s, bool alone,
    struct slice before, bool machine)
{
	struct slice rest = *s, more;
	struct dict_word w;
	int hour, minute, second = -1, wh;

	wh = dict_digits(&rest, 2, &hour);
	if (wh == 0 || !dict_sign(&rest, ":") ||
	    dict_digits(&rest, 2, &minute) != 2 || hour > HOURS ||
	    minute >= MINUTES)
		return false;
	if (alone && slice_ends(before, SLICE(":")))
		return false;
	more = rest;
	if (dict_sign(&more, ":")) {
		if (dict_digits(&more, 2, &second) != 2 || second > 60)
			return false;
		rest = more;
		read_fraction(p, &rest);
	}
	if (dict_is_digit(rest))
		return false;
	p->hour = (short)hour;
	p->minute = (short)minute;
	p->second = (short)second;
	p->half_day = hour >= 1 && hour < 12 && wh == 1;
	more = rest;
	dict_spaces(&more);
	if (dict_take(&w, &more, WORDS_OF(W_AMPM)) && !letter_at(more)) {
		if (hour <= 12)
			p->hour = (short)(hour % 12 + w.n);
		p->half_day = false;
		*s = more;
		return true;
	}
	more = rest;
	if (dict_take(&w, &more, WORDS_OF(W_MINUTE) | WORDS_OF(W_HOUR)))
		rest = more;
	read_offset(p, &rest, machine);
	*s = rest;
	return true;
}

/* so many minutes at the head of *s: 五分, 一刻; 0 where there are none */
static int
take_minutes(struct slice *s)
{
	struct slice rest = *s;
	struct dict_number n;
	struct dict_word w;
	int factor = 1;

	if (!dict_number(&n, &rest) || n.value < 1 || n.value >= MINUTES ||
	    n.to != 0 || n.more || n.vague)
		return 0;
	dict_spaces(&rest);
	if (slice_starts(rest, SLICE("刻"))) {
		rest = slice_from(rest, strlen("刻"));
		factor = 15;
	} else if (!dict_take(&w, &rest, WORDS_OF(W_MINUTE)) ||
	    w.unit != U_MINUTE) {
		return 0;
	}
	dict_take(&w, &rest, WORDS_OF(W_CLOCK));
	if (n.value * factor >= MINUTES)
		return 0;
	*s = rest;
	return (int)n.value * factor;
}

/* 八点: so many minutes are still to go; 0 o'clock is of the day before */
static void
less(struct time_point *p, int minutes)
{
	p->hour = (short)(p->hour > 0 ? p->hour - 1 : HOURS - 1);
	p->minute = (short)(MINUTES - minutes);
}

/* 三点过五分, 八点差一刻 */
static bool
read_shifted(struct time_point *p, struct slice *s)
{
	struct slice rest = *s;
	bool past = slice_starts(rest, SLICE("过"));
	int minutes;

	if (!past && !slice_starts(rest, SLICE("差")))
		return false;
	rest = slice_from(rest, strlen("过"));
	minutes = take_minutes(&rest);
	if (minutes == 0)
		return false;
	if (past)
		p->minute = (short)minutes;
	else
		less(p, minutes);
	*s = rest;
	return true;
}

/* 下午三点三 in Cantonese: a figure of the dial, five minutes each, and nothing
 * behind it that it could count */
static bool
read_dial(struct time_point *p, const struct dict_number *n, struct slice rest)
{
	if (p->part == PART_NONE || !n->han || n->width > 0 || n->value > 11 ||
	    (rest.n > 0 && (unsigned char)rest.p[0] >= 0xe4 &&
	    (unsigned char)rest.p[0] <= 0xe9))
		return false;
	p->minute = (short)(n->value * 5);
	return true;
}

/* 38分20秒 behind the hour, 一刻, 半, or a bare 20 or 零五 behind 点 */
static void
read_minutes(struct time_point *p, struct slice *s, bool point)
{
	struct slice rest = *s, more;
	struct dict_number n;
	struct dict_word w;
	int low;
	bool zero;

	if (dict_take(&w, s, WORDS_OF(W_PAST) | WORDS_OF(W_CLOCK))) {
		if (w.is == W_PAST)
			p->minute = (short)w.n;
		return;
	}
	if (read_shifted(p, s))
		return;
	dict_spaces(&rest);
	zero = slice_starts(rest, SLICE("零")) || slice_starts(rest, SLICE("0"));
	if (zero && !dict_is_digit(rest))
		rest = slice_from(rest, strlen("零"));
	if (zero && dict_at(rest, WORDS_OF(W_MINUTE)))
		n = (struct dict_number){ 0 };          /* 零分 */
	else if (!dict_number(&n, &rest) || n.value >= MINUTES || n.to != 0 ||
	    n.more || n.vague)
		return;
	more = rest;
	dict_spaces(&more);
	if (dict_take(&w, &more, WORDS_OF(W_MINUTE)) && w.unit == U_MINUTE) {
		p->minute = (short)n.value;
		*s = rest = more;
		if (dict_digits(&rest, 2, &low) > 0 && low <= 60) {
			p->second = (short)low;
			read_fraction(p, &rest);
		} else if (dict_number(&n, &rest) && n.value <= 60) {
			p->second = (short)n.value;
		} else {
			return;
		}
		if (!dict_take(&w, &rest, WORDS_OF(W_MINUTE)) ||
		    w.unit != U_SECOND) {
			p->second = p->micro = -1;
			return;
		}
		*s = rest;
	} else if (point && (zero || n.value >= 10) &&
	    !(n.han && n.width > 1) && (rest.n == 0 ||
	    (!dict_is_numeral(rest) && !dict_at(rest, WORDS_OF(W_MEASURE))))) {
		p->minute = (short)n.value;
		*s = rest;
	} else if (point && !zero && read_dial(p, &n, rest)) {
		*s = rest;
	}
}

/* Behind a bare 三点 something must tell that it is of the clock: 三点 counts
 * matters, and 涨3点 an index. */
static bool
is_clock(struct slice after, struct slice before, bool han)
{
	if (dict_front(before, FRONT_INDEX))
		return false;
	if (!han && (before.n == 0 || slice_ends(before, SLICE("，")) ||
	    slice_ends(before, SLICE(","))))
		return true;
	dict_spaces(&after);
	if (after.n == 0 || (unsigned char)after.p[0] < 0x80 ||
	    utf8_peek(after.p) < 0x3400 || utf8_peek(after.p) > 0x9fff)
		return true;
	return slice_starts(after, SLICE("的")) ||
	    slice_starts(after, SLICE("过")) ||
	    slice_starts(after, SLICE("刚过")) ||
	    slice_starts(after, SLICE("在")) ||
	    dict_at(after, WORDS_OF(W_TO) | WORDS_OF(W_BEFORE) |
	    WORDS_OF(W_AFTERWARDS) | WORDS_OF(W_ABOUT) | WORDS_OF(W_SINCE) |
	    WORDS_OF(W_END) | WORDS_OF(W_WITHIN));
}

/* Is 零点 with what was read behind it 0.01?  零点零一, but 零点零五分; where a day
 * or 凌晨 stands in front nobody asks. */
static bool
is_decimal(const struct dict_number *hour, struct slice minutes)
{
	return hour->han && hour->value == 0 &&
	    slice_starts(minutes, SLICE("零")) &&
	    !slice_ends(minutes, SLICE("分")) &&
	    !slice_ends(minutes, SLICE("秒"));
}

/* Does the numeral here count something: 下午三点|两辆车? */
static bool
counts(struct slice s)
{
	struct dict_number n;

	return dict_number(&n, &s) && s.n > 0 &&
	    (unsigned char)s.p[0] >= 0xe4 && (unsigned char)s.p[0] <= 0xe9;
}

/* 3点, 24时, 九点零九, 12时38分20秒; 7点到8点 and 0—24时 fork */
static bool
read_hours(struct point *r, struct slice *s, bool alone, struct slice before)
{
	struct time_point *p = &r->p;
	struct slice rest = *s, more;
	struct dict_number n, m = { 0 };
	struct dict_word w;
	bool range = false, told;

	if (!dict_number(&n, &rest) || n.value > HOURS || n.more || n.vague)
		return false;
	dict_spaces(&rest);
	more = rest;
	if (!r->range && dict_take(&w, &more, WORDS_OF(W_TO))) {
		dict_spaces(&more);
		if (!dict_number(&m, &more) || m.value > HOURS)
			return false;
		dict_spaces(&more);
		range = true;
		rest = more;
	} else if (n.to != 0) {         /* 七八点: from seven to nine */
		m.value = n.to == 12 && p->part == PART_EVENING ? 12 :
		    n.to + 1;
		range = true;
	}
	if (!dict_take(&w, &rest, WORDS_OF(W_HOUR)) || m.value > HOURS)
		return false;
	if (range) {
		r->range = true;
		r->low = *p;
		r->low.hour = (short)n.value;
		r->low.half_day = w.n == 2 && n.value >= 1 && n.value < 12;
		clock_settle(&r->low);
	}
	p->hour = (short)(range ? m.value : n.value);
	p->half_day = w.n == 2 && p->hour >= 1 && p->hour < 12;
	more = rest;
	read_minutes(p, &rest, w.n == 2);
	told = rest.p != more.p || dict_at(rest, WORDS_OF(W_CLOCK)) || range;
	if (alone && (slice_ends(before, SLICE("第")) || (w.n == 2 &&
	    is_decimal(&n, slice_of(more.p, (size_t)(rest.p - more.p))))))
		return false;
	if (!told && dict_is_numeral(rest) && w.n == 2 &&
	    (alone || !counts(rest)))
		return false;           /* 零点五, 二十点六, 3点5 */
	if (!told && alone && (w.n == 2 || n.han) && !is_clock(rest, before, n.han))
		return false;
	*s = rest;
	return true;
}

/* 差五分八点, 差一刻到九点 */
static bool
read_less(struct point *r, struct slice *s)
{
	struct slice rest = *s;
	struct point got = *r;
	struct dict_word w;
	int minutes;

	if (!dict_take(&w, &rest, WORDS_OF(W_LESS)) ||
	    (minutes = take_minutes(&rest)) == 0)
		return false;
	dict_take(&w, &rest, WORDS_OF(W_TO));
	if (!read_hours(&got, &rest, false, SLICE_NONE) || got.range ||
	    got.p.minute >= 0)
		return false;
	clock_settle(&got.p);
	less(&got.p, minutes);
	*r = got;
	*s = rest;
	return true;
}

/* 3pm, 10 a.m. */
static bool
read_ampm(struct time_point *p, struct slice *s)
{
	struct slice rest = *s;
	struct dict_word w;
	int hour;

	if (dict_digits(&rest, 2, &hour) == 0 || hour < 1 || hour > 12)
		return false;
	dict_spaces(&rest);
	if (!dict_take(&w, &rest, WORDS_OF(W_AMPM)) || rest.p[-1] == 'a' ||
	    rest.p[-1] == 'p' || letter_at(rest))
		return false;
	p->hour = (short)(hour % 12 + w.n);
	*s = rest;
	return true;
}

bool
clock_read(struct point *r, struct slice *s, bool alone, struct slice before)
{
	struct point got = *r;
	struct slice rest = *s;

	if (!dict_is_numeral(rest))
		return read_less(r, s);
	if (!read_colons(&got.p, &rest, alone, before, r->machine) &&
	    !read_ampm(&got.p, &rest) && !read_hours(&got, &rest, alone, before))
		return false;
	if (got.p.hour == HOURS && (got.p.minute > 0 || got.p.second > 0))
		return false;
	clock_settle(&got.p);
	*r = got;
	*s = rest;
	return true;
}

void
clock_settle(struct time_point *p)
{
	short h = p->hour;

	if (h < 0 || h > 12)
		return;
	switch (p->part) {
	case PART_NOON:         /* 中午1点 is 13 o'clock, 中午11点 is 11 */
		if (h < 4)
			p->hour = (short)(h + 12);
		break;
	case PART_AFTERNOON:
		if (h < 12)
			p->hour = (short)(h + 12);
		break;
	case PART_EVENING:      /* 晚12点 is the end of the day */
		if (h >= 4)
			p->hour = (short)(h + 12);
		break;
	case PART_NIGHT:        /* 半夜11点, but 半夜2点; 夜里12点 as 晚12点 */
		if (h >= 6)
			p->hour = (short)(h + 12);
		break;
	case PART_DAWN:
		if (h == 12)
			p->hour = 0;
		break;
	default:
		return;
	}
	p->half_day = false;
}
