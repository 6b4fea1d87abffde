/* tests/unit/test_civil.c -- every day from 1600 to 2400, and known days */
#include "dates/civil.h"
#include "test.h"

static const struct {
	int year, month, day;
	long days;
	int weekday, week_year, week;
} known[] = {
	{ 1970, 1, 1, 0, 4, 1970, 1 },
	{ 1969, 12, 31, -1, 3, 1970, 1 },
	{ 2000, 2, 29, 11016, 2, 2000, 9 },
	{ 2005, 1, 1, 12784, 6, 2004, 53 },
	{ 2008, 12, 30, 14243, 2, 2009, 1 },
	{ 1582, 10, 15, -141427, 5, 1582, 41 },
	{ 1, 1, 1, -719162, 1, 1, 1 },
	{ 0, 12, 31, -719163, 7, 0, 52 },
	{ -1, 3, 1, -719834, 1, -1, 9 },
};

static const struct {
	int year, month, day;
	bool there;
} days[] = {
	{ 2022, 2, 29, false }, { 2024, 2, 29, true }, { 1900, 2, 29, false },
	{ 2000, 2, 29, true }, { 2022, 2, 30, false }, { 2022, 13, 1, false },
	{ 2022, 0, 1, false }, { 2022, 4, 31, false }, { 2022, 4, 0, false },
};

static const struct {
	int year, month, weekday, n, day;
} nths[] = {
	{ 2022, 5, 7, 2, 8 },           /* mother's day */
	{ 2022, 11, 4, 4, 24 },         /* thanksgiving */
	{ 2022, 8, 1, -1, 29 },
	{ 2022, 10, 1, 1, 3 },
	{ 2022, 2, 1, 5, 0 },
	{ 2022, 1, 1, -5, 3 },
	{ 2022, 2, 1, -5, 0 },
};

/* walks day by day beside the module, by the rules of a school book */
static void
check_every_day(void)
{
	long n = civil_days(1600, 1, 1);
	int weekday = 6;                /* 1 January 1600 was a Saturday */
	int wrong = 0;

	for (int y = 1600; y <= 2400; y++)
		for (int m = 1; m <= 12; m++)
			for (int d = 1; d <= civil_month_days(y, m); d++) {
				struct civil c = civil_of_days(n);
				int wy, w;

				civil_week_of(n, &wy, &w);
				wrong += c.year != y || c.month != m ||
				    c.day != d || civil_days(y, m, d) != n ||
				    civil_weekday(n) != weekday ||
				    civil_week(wy, w) != n - weekday + 1 ||
				    w > civil_weeks(wy);
				n++;
				weekday = weekday % 7 + 1;
			}
	CHECK_INT(wrong, 0, "days from 1600 to 2400 that come back changed");
	CHECK_INT(n - civil_days(1600, 1, 1), 292560L, "days in 801 years");
}

int
main(void)
{
	check_every_day();
	for (size_t i = 0; i < LEN(known); i++) {
		int y = known[i].year, m = known[i].month, d = known[i].day;
		int wy, w;

		CHECK_INT(civil_days(y, m, d), known[i].days,
		    "number of %d-%d-%d", y, m, d);
		CHECK_INT(civil_weekday(known[i].days), known[i].weekday,
		    "weekday of %d-%d-%d", y, m, d);
		civil_week_of(known[i].days, &wy, &w);
		CHECK_INT(wy * 100 + w, known[i].week_year * 100 +
		    known[i].week, "week of %d-%d-%d", y, m, d);
	}
	for (size_t i = 0; i < LEN(days); i++)
		CHECK_INT(civil_valid(days[i].year, days[i].month, days[i].day),
		    days[i].there, "is there %d-%d-%d", days[i].year,
		    days[i].month, days[i].day);
	for (size_t i = 0; i < LEN(nths); i++) {
		long n = 0;
		bool there = civil_nth_weekday(&n, nths[i].year, nths[i].month,
		    nths[i].weekday, nths[i].n);

		CHECK_INT(there ? civil_of_days(n).day : 0, nths[i].day,
		    "weekday %d number %d of %d-%d", nths[i].weekday,
		    nths[i].n, nths[i].year, nths[i].month);
	}
	CHECK_INT(civil_of_months(civil_months(2022, 12) + 2).month, 2,
	    "two months after December");
	CHECK_INT(civil_of_months(civil_months(0, 1) - 1).year, -1,
	    "the month before year 0");
	return test_done();
}
