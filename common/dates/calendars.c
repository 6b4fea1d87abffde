/* common/dates/calendars.c -- days of other calendars */
#include "dates/calendars.h"

#include <stdbool.h>

#include "dates/civil.h"

enum {
	RATA_DIE = 719163,              /* of 1970-01-01 */
	HEBREW_EPOCH = -1373427,        /* 1 Tishri 1, counted in rata die */
	HIJRI_EPOCH = 227015            /* 16 July 622, Julian */
};

long
easter_day(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int m = (a + 11 * h + 22 * l) / 451;
	int n = h + l - 7 * m + 114;

	return civil_days(year, n / 31, n % 31 + 1);
}

long
pascha_day(int year)
{
	int a = year % 4, b = year % 7, c = year % 19;
	int d = (19 * c + 15) % 30;
	int e = (2 * a + 4 * b - d + 34) % 7;
	int n = d + e + 114;
	int behind = year / 100 - year / 400 - 2;       /* the Julian calendar */

	return civil_days(year, n / 31, n % 31 + 1) + behind;
}

static bool
hebrew_leap(int year)
{
	return (7 * year + 1) % 19 < 7;
}

int
hebrew_months(int year)
{
	return hebrew_leap(year) ? 13 : 12;
}

/* days from the epoch to the new year, before the two postponements */
static long
hebrew_elapsed(int year)
{
	long months = (235L * year - 234) / 19;
	long parts = 12084 + 13753 * months;
	long day = 29 * months + parts / 25920;

	return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
}

static long
hebrew_new_year(int year)
{
	long before = hebrew_elapsed(year - 1);
	long now = hebrew_elapsed(year);
	long after = hebrew_elapsed(year + 1);
	int put_off = after - now == 356 ? 2 : now - before == 382 ? 1 : 0;

	return HEBREW_EPOCH + now + put_off;
}

static int
hebrew_month_days(int year, int month)
{
	long length = hebrew_new_year(year + 1) - hebrew_new_year(year);

	switch (month) {
	case 2:
	case 4:
	case 6:
	case 10:
	case 13:
		return 29;
	case 8:                         /* Heshvan: 30 in complete years */
		return length % 10 == 5 ? 30 : 29;
	case 9:                         /* Kislev: 29 in deficient years */
		return length % 10 == 3 ? 29 : 30;
	case 12:
		return hebrew_leap(year) ? 30 : 29;
	default:
		return 30;
	}
}

long
hebrew_day(int year, int month, int day)
{
	long n = hebrew_new_year(year) + day - 1;
	int last = hebrew_months(year);

	if (month < 7) {
		for (int m = 7; m <= last; m++)
			n += hebrew_month_days(year, m);
		for (int m = 1; m < month; m++)
			n += hebrew_month_days(year, m);
	} else {
		for (int m = 7; m < month; m++)
			n += hebrew_month_days(year, m);
	}
	return n - RATA_DIE;
}

long
hijri_day(int year, int month, int day)
{
	return HIJRI_EPOCH - 1 + day + 29L * (month - 1) + (6 * month - 1) / 11 +
	    354L * (year - 1) + (3 + 11 * year) / 30 - RATA_DIE;
}
