/* common/dates/lunar.c -- the Chinese lunar calendar and the solar terms */
#include "dates/lunar.h"

#include "dates/civil.h"

struct lunar_year {
	short new_year;                 /* month * 100 + day of its first day */
	signed char leap;               /* the month that is followed by its leap
	                                 * month, or 0 */
	char lengths[14];               /* of the months in order: 'L' 30, 's' 29 */
};

#define ROW(word, new_year, leap, lengths, line) { new_year, leap, lengths },
static const struct lunar_year years[] = {
#include "data/date_lunar.inc"
};
#undef ROW

/* days of the month of the 24 terms of a year, two letters for each of them
 * being needless: a term falls on a day from 3 to 24, 'a' is 1 */
#define ROW(word, days, line) days,
static const char terms[][25] = {
#include "data/date_terms.inc"
};
#undef ROW

int
lunar_leap(int year)
{
	if (year < LUNAR_FIRST || year > LUNAR_LAST)
		return -1;
	return years[year - LUNAR_FIRST].leap;
}

bool
lunar_month(int year, int month, long *first, int *length)
{
	const struct lunar_year *y;
	int at;

	if (year < LUNAR_FIRST || year > LUNAR_LAST || month == 0 ||
	    month < -12 || month > 12)
		return false;
	y = &years[year - LUNAR_FIRST];
	if (month < 0 && y->leap != -month)
		return false;
	at = month < 0 ? -month : month - 1 + (y->leap > 0 && month > y->leap);
	*first = civil_days(year, y->new_year / 100, y->new_year % 100);
	for (int i = 0; i < at; i++)
		*first += y->lengths[i] == 'L' ? 30 : 29;
	*length = y->lengths[at] == 'L' ? 30 : 29;
	return true;
}

bool
lunar_day(int year, int month, int day, long *out)
{
	long first;
	int length;

	if (!lunar_month(year, month, &first, &length) || day < 1 ||
	    day > length)
		return false;
	*out = first + day - 1;
	return true;
}

bool
lunar_new_moon(int year, long from, long *out)
{
	const struct lunar_year *y;
	long day;

	if (year < LUNAR_FIRST || year > LUNAR_LAST)
		return false;
	y = &years[year - LUNAR_FIRST];
	day = civil_days(year, y->new_year / 100, y->new_year % 100);
	for (const char *length = y->lengths; *length != '\0' && day < from;
	    length++)
		day += *length == 'L' ? 30 : 29;
	*out = day;
	return true;
}

bool
lunar_term(int year, int term, long *out)
{
	if (year < LUNAR_TERMS || year > LUNAR_LAST || term < 0 || term > 23)
		return false;
	*out = civil_days(year, term / 2 + 1,
	    terms[year - LUNAR_TERMS][term] - 'a' + 1);
	return true;
}
