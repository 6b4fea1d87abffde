/* common/dates/edtf_check.c -- is a value one that cn-records(5) allows?
 *
 * EDTF level 2 (ISO 8601-2:2019, annex A) as far as a date record can hold it,
 * and what cn-records(5) adds.  A cursor walks over the text; each take_
 * function takes one thing off its head or leaves it where it is.
 */
#include "dates/civil.h"
#include "dates/edtf.h"

static bool
take(struct slice *s, char c)
{
	if (s->n == 0 || s->p[0] != c)
		return false;
	*s = slice_from(*s, 1);
	return true;
}

/* n characters, digits or X where `open`; -1 as the value where an X stands */
static bool
take_digits(struct slice *s, size_t n, bool open, int *value)
{
	bool unknown = false;
	int v = 0;

	if (s->n < n)
		return false;
	for (size_t i = 0; i < n; i++) {
		char c = s->p[i];

		if (open && c == 'X')
			unknown = true;
		else if (c < '0' || c > '9')
			return false;
		v = v * 10 + (c == 'X' ? 0 : c - '0');
	}
	*value = unknown ? -1 : v;
	*s = slice_from(*s, n);
	return true;
}

/* ? ~ % behind a date: uncertain, approximate, both */
static void
take_qualifier(struct slice *s)
{
	(void)(take(s, '?') || take(s, '~') || take(s, '%'));
}

/* Z, +08:00, +08 */
static bool
take_offset(struct slice *s)
{
	int h, m;

	if (take(s, 'Z'))
		return true;
	if (!take(s, '+') && !take(s, '-'))
		return false;
	return take_digits(s, 2, false, &h) && h < 24 &&
	    (!take(s, ':') || (take_digits(s, 2, false, &m) && m < 60));
}

/* what stands behind T: 12, 12:38, 12:38:20.5, 24:00, with an offset */
static bool
take_clock(struct slice *s)
{
	int h, m = 0, sec = 0, v;

	if (!take_digits(s, 2, false, &h) || h > 24)
		return false;
	if (take(s, ':') && (!take_digits(s, 2, false, &m) || m > 59))
		return false;
	if (take(s, ':') && (!take_digits(s, 2, false, &sec) || sec > 60))
		return false;
	if (take(s, '.') && !take_digits(s, 1, false, &v))
		return false;
	while (take_digits(s, 1, false, &v))
		continue;
	(void)take_offset(s);
	return h < 24 || (m == 0 && sec == 0);
}

/* the time of day behind a date, or alone: T12:38, TAF */
static bool
take_time(struct slice *s)
{
	static const struct slice parts[] = {
		SLICE_INIT("TNI"), SLICE_INIT("TMO"), SLICE_INIT("TMI"),
		SLICE_INIT("TAF"), SLICE_INIT("TEV"), SLICE_INIT("TDT"),
	};

	for (size_t i = 0; i < LEN(parts); i++)
		if (slice_starts(*s, parts[i])) {
			*s = slice_from(*s, parts[i].n);
			return true;
		}
	return take(s, 'T') && take_clock(s);
}

/* -34 of 2022-W34, -08, -08-20, -21 to -41 */
static bool
take_rest_of_date(struct slice *s, int year)
{
	int week, month, day;

	if (!take(s, '-'))
		return true;
	if (take(s, 'W'))
		return take_digits(s, 2, false, &week) && week >= 1 &&
		    week <= (year < 0 ? 53 : civil_weeks(year));
	if (!take_digits(s, 2, true, &month) || month == 0 ||
	    (month > 12 && month < 21) || month > 41)
		return false;
	if (month > 12 || !take(s, '-'))
		return true;
	if (!take_digits(s, 2, true, &day) || day == 0 || day > 31 ||
	    (month > 0 && day > 0 &&
	    day > civil_month_days(year < 0 ? 2000 : year, month)))
		return false;
	return s->n == 0 || s->p[0] != 'T' || take_time(s);
}

/* a date, a date and time, a time; 202X, -0220, Y-17000 */
static bool
take_date(struct slice *s)
{
	int year, v;

	if (s->n > 0 && s->p[0] == 'T')
		return take_time(s);
	if (take(s, 'Y')) {
		take(s, '-');
		for (year = 0; take_digits(s, 1, false, &v); year++)
			continue;
		return year > 4;
	}
	take(s, '-');
	if (!take_digits(s, 4, true, &year) || !take_rest_of_date(s, year))
		return false;
	take_qualifier(s);
	return true;
}

/* 12 or 2.5 and one of the letters, in their order */
static bool
take_amounts(struct slice *s, const char *units)
{
	struct slice rest = *s;
	bool any = false;
	int v;

	while (*units != '\0') {
		rest = *s;
		if (!take_digits(&rest, 1, false, &v))
			break;
		while (take_digits(&rest, 1, false, &v))
			continue;
		if (take(&rest, '.')) {
			if (!take_digits(&rest, 1, false, &v))
				return false;
			while (take_digits(&rest, 1, false, &v))
				continue;
		}
		while (*units != '\0' && !take(&rest, *units))
			units++;
		if (*units++ == '\0')
			return false;
		*s = rest;
		any = true;
	}
	return any;
}

static bool
take_span(struct slice *s)
{
	bool date;

	if (!take(s, 'P'))
		return false;
	date = take_amounts(s, "YMWD");
	if (take(s, 'T'))
		return take_amounts(s, "HMS");
	return date;
}

static bool
take_side(struct slice *s)
{
	if (slice_starts(*s, SLICE(".."))) {
		*s = slice_from(*s, 2);
		return true;
	}
	return take_date(s);
}

bool
edtf_valid(struct slice s)
{
	static const struct slice words[] = {
		SLICE_INIT("PAST_REF"), SLICE_INIT("PRESENT_REF"),
		SLICE_INIT("FUTURE_REF"),
	};

	for (size_t i = 0; i < LEN(words); i++)
		if (slice_eq(s, words[i]))
			return true;
	if (slice_eq(s, SLICE("../..")) || s.n == 0)
		return false;
	if (take(&s, 'R'))
		return take(&s, '/') && take_span(&s) && s.n == 0;
	if (s.p[0] == 'P')
		return take_span(&s) && (s.n == 0 ||
		    (take(&s, '/') && take_span(&s) && s.n == 0));
	if (!take_side(&s))
		return false;
	return s.n == 0 || (take(&s, '/') && take_side(&s) && s.n == 0);
}
