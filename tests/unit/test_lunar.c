/* tests/unit/test_lunar.c -- the lunar calendar against published almanacs
 *
 * New years, leap months and solar terms as the almanacs of the Hong Kong
 * Observatory and of the Purple Mountain Observatory print them.
 */
#include "dates/civil.h"
#include "dates/lunar.h"
#include "test.h"

static const struct {
	int year, month, day, leap;
} new_years[] = {
	{ 1901, 2, 19, 0 }, { 1911, 1, 30, 6 }, { 1938, 1, 31, 7 },
	{ 1949, 1, 29, 7 }, { 1956, 2, 12, 0 }, { 1966, 1, 21, 3 },
	{ 1976, 1, 31, 8 }, { 1984, 2, 2, 10 }, { 1985, 2, 20, 0 },
	{ 1990, 1, 27, 5 }, { 1997, 2, 7, 0 }, { 2000, 2, 5, 0 },
	{ 2001, 1, 24, 4 }, { 2004, 1, 22, 2 }, { 2006, 1, 29, 7 },
	{ 2008, 2, 7, 0 }, { 2009, 1, 26, 5 }, { 2010, 2, 14, 0 },
	{ 2012, 1, 23, 4 }, { 2013, 2, 10, 0 }, { 2014, 1, 31, 9 },
	{ 2015, 2, 19, 0 }, { 2016, 2, 8, 0 }, { 2017, 1, 28, 6 },
	{ 2018, 2, 16, 0 }, { 2019, 2, 5, 0 }, { 2020, 1, 25, 4 },
	{ 2021, 2, 12, 0 }, { 2022, 2, 1, 0 }, { 2023, 1, 22, 2 },
	{ 2024, 2, 10, 0 }, { 2025, 1, 29, 6 }, { 2026, 2, 17, 0 },
	{ 2027, 2, 6, 0 }, { 2028, 1, 26, 5 }, { 2029, 2, 13, 0 },
	{ 2030, 2, 3, 0 }, { 2031, 1, 23, 3 }, { 2033, 1, 31, 11 },
	{ 2034, 2, 19, 0 }, { 2050, 1, 23, 3 }, { 2100, 2, 9, 0 },
};

static const struct {
	int lyear, lmonth, lday, year, month, day;
} days[] = {
	{ 2022, 8, 15, 2022, 9, 10 }, { 2020, -4, 1, 2020, 5, 23 },
	{ 2020, 5, 5, 2020, 6, 25 }, { 2023, 9, 9, 2023, 10, 23 },
	{ 2022, 12, 23, 2023, 1, 14 }, { 1991, 8, 23, 1991, 9, 30 },
	{ 2033, -11, 1, 2033, 12, 22 }, { 2015, 10, 1, 2015, 11, 12 },
	{ 2021, 7, 7, 2021, 8, 14 },
	/* days that histories give in both calendars, Gregorian throughout */
	{ 1911, 8, 19, 1911, 10, 10 }, { 1898, 4, 23, 1898, 6, 11 },
	{ 1722, 11, 13, 1722, 12, 20 }, { 1644, 3, 19, 1644, 4, 25 },
	{ 1368, 1, 4, 1368, 1, 31 }, { 1127, 5, 1, 1127, 6, 19 },
	{ 1004, 12, 7, 1005, 1, 25 },
};

static const struct {
	int year, term, month, day;
} terms[] = {
	{ 2022, 0, 1, 5 }, { 2022, 2, 2, 4 }, { 2022, 6, 4, 5 },
	{ 2022, 11, 6, 21 }, { 2022, 17, 9, 23 }, { 2022, 23, 12, 22 },
	{ 2017, 6, 4, 4 }, { 2021, 23, 12, 21 }, { 2024, 23, 12, 21 },
	{ 2008, 6, 4, 4 }, { 2000, 1, 1, 21 }, { 1984, 2, 2, 4 },
	{ 2020, 5, 3, 20 }, { 1950, 23, 12, 22 },
};

static void
check_whole_table(void)
{
	long first, next;
	int length, wrong = 0;

	for (int y = LUNAR_FIRST; y < LUNAR_LAST; y++) {
		int leap = lunar_leap(y);
		long at;

		lunar_month(y, 1, &at, &length);
		for (int m = 1; m <= 12; m++) {
			wrong += !lunar_month(y, m, &first, &length) ||
			    first != at || length < 29 || length > 30;
			at += length;
			if (m == leap) {
				wrong += !lunar_month(y, -m, &first, &length) ||
				    first != at;
				at += length;
			}
		}
		lunar_month(y + 1, 1, &next, &length);
		wrong += at != next;
	}
	CHECK_INT(wrong, 0, "months that do not follow one another");
}

int
main(void)
{
	struct civil c;
	long day;
	int length;

	check_whole_table();
	for (size_t i = 0; i < LEN(new_years); i++) {
		lunar_month(new_years[i].year, 1, &day, &length);
		c = civil_of_days(day);
		CHECK_INT(c.month * 100 + c.day, new_years[i].month * 100 +
		    new_years[i].day, "new year of %d", new_years[i].year);
		CHECK_INT(lunar_leap(new_years[i].year), new_years[i].leap,
		    "leap month of %d", new_years[i].year);
	}
	for (size_t i = 0; i < LEN(days); i++) {
		CHECK(lunar_day(days[i].lyear, days[i].lmonth, days[i].lday,
		    &day) && day == civil_days(days[i].year, days[i].month,
		    days[i].day), "lunar %d-%d-%d", days[i].lyear,
		    days[i].lmonth, days[i].lday);
	}
	for (size_t i = 0; i < LEN(terms); i++) {
		CHECK(lunar_term(terms[i].year, terms[i].term, &day) &&
		    day == civil_days(terms[i].year, terms[i].month,
		    terms[i].day), "term %d of %d", terms[i].term,
		    terms[i].year);
	}
	CHECK(!lunar_month(2022, -4, &day, &length), "2022 has no leap month");
	CHECK(!lunar_day(2022, 1, 31, &day), "no month has 31 days");
	CHECK(!lunar_month(617, 1, &day, &length), "617 is not in the table");
	CHECK(!lunar_term(2101, 0, &day), "2101 is not in the table");
	CHECK_INT(lunar_leap(600), -1, "600 is not in the table");
	return test_done();
}
