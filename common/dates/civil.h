/* common/dates/civil.h -- days of the proleptic Gregorian calendar
 *
 * Day numbers count from 1970-01-01, which is 0.  Years are astronomical: the
 * year before 1 is 0.  Good for years from -100000 to 100000; no time_t, no
 * time zones.  The arithmetic counts from 1 March of a year that begins an era
 * of 400 years (H. Hinnant, "chrono-compatible low-level date algorithms").
 */
#ifndef DATES_CIVIL_H
#define DATES_CIVIL_H

#include <stdbool.h>

struct civil {
	int year;
	int month;              /* 1 to 12 */
	int day;                /* 1 to civil_month_days */
};

bool civil_leap(int year);
/* days in a month, 1 to 12 */
int civil_month_days(int year, int month);
/* is there such a day? */
bool civil_valid(int year, int month, int day);

/* the number of a day; month and day must be valid */
long civil_days(int year, int month, int day);
struct civil civil_of_days(long days);

/* 1 Monday to 7 Sunday, as ISO 8601 counts them */
int civil_weekday(long days);
/* the Monday of the week that the day is in */
long civil_monday(long days);

/* ISO 8601 weeks: week 1 holds 4 January */
long civil_week(int year, int week);            /* its Monday */
int civil_weeks(int year);                      /* 52 or 53 */
void civil_week_of(long days, int *year, int *week);

/* The n-th given weekday of a month, counted from its end where n is below 0;
 * false where the month has none such. */
bool civil_nth_weekday(long *days, int year, int month, int weekday, int n);

/* months counted through: year * 12 + month - 1 */
int civil_months(int year, int month);
struct civil civil_of_months(int months);       /* the first day */

#endif
