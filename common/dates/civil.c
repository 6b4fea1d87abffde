/* common/dates/civil.c -- days of the proleptic Gregorian calendar */
#include "dates/civil.h"

enum { ERA_YEARS = 400, ERA_DAYS = 146097, EPOCH = 719468 };

static long
floor_div(long a, long b)
{
	return a / b - (a % b < 0);
}

bool
civil_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
civil_month_days(int year, int month)
{
	static const signed char days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31
	};

	return days[month - 1] + (month == 2 && civil_leap(year));
}

bool
civil_valid(int year, int month, int day)
{
	return month >= 1 && month <= 12 && day >= 1 &&
	    day <= civil_month_days(year, month);
}

long
civil_days(int year, int month, int day)
{
	long y = year - (month <= 2);           /* the year begins in March */
	long era = floor_div(y, ERA_YEARS);
	long of_era = y - era * ERA_YEARS;
	long of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 +
	    of_year - EPOCH;
}

struct civil
civil_of_days(long days)
{
	long era = floor_div(days + EPOCH, ERA_DAYS);
	long of_era = days + EPOCH - era * ERA_DAYS;
	long year = (of_era - of_era / 1460 + of_era / 36524 -
	    of_era / 146096) / 365;
	long of_year = of_era - (365 * year + year / 4 - year / 100);
	long m = (5 * of_year + 2) / 153;
	int month = (int)(m < 10 ? m + 3 : m - 9);

	return (struct civil){
		.year = (int)(year + era * ERA_YEARS) + (month <= 2),
		.month = month,
		.day = (int)(of_year - (153 * m + 2) / 5) + 1,
	};
}

int
civil_weekday(long days)
{
	return (int)(days + 3 - floor_div(days + 3, 7) * 7) + 1;
}

long
civil_monday(long days)
{
	return days - (civil_weekday(days) - 1);
}

long
civil_week(int year, int week)
{
	return civil_monday(civil_days(year, 1, 4)) + 7L * (week - 1);
}

int
civil_weeks(int year)
{
	return (int)((civil_week(year + 1, 1) - civil_week(year, 1)) / 7);
}

void
civil_week_of(long days, int *year, int *week)
{
	long thursday = civil_monday(days) + 3;

	*year = civil_of_days(thursday).year;
	*week = (int)((thursday - civil_days(*year, 1, 1)) / 7) + 1;
}

bool
civil_nth_weekday(long *days, int year, int month, int weekday, int n)
{
	int len = civil_month_days(year, month);
	long first = civil_days(year, month, 1);
	int at;

	if (n > 0)
		at = (weekday - civil_weekday(first) + 7) % 7 + 7 * (n - 1);
	else
		at = len - 1 - (civil_weekday(first + len - 1) - weekday + 7) %
		    7 + 7 * (n + 1);
	*days = first + at;
	return n != 0 && at >= 0 && at < len;
}

int
civil_months(int year, int month)
{
	return year * 12 + month - 1;
}

struct civil
civil_of_months(int months)
{
	int year = (int)floor_div(months, 12);

	return (struct civil){ year, months - year * 12 + 1, 1 };
}
