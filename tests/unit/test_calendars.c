/* tests/unit/test_calendars.c -- Easter, the Hebrew and the Islamic calendar,
 * against days that their communities publish */
#include "dates/calendars.h"
#include "dates/civil.h"
#include "dates/feast.h"
#include "test.h"

static const struct {
	int year, month, day, pascha_month, pascha_day;
} easters[] = {
	{ 1900, 4, 15, 4, 22 }, { 2000, 4, 23, 4, 30 }, { 2010, 4, 4, 4, 4 },
	{ 2012, 4, 8, 4, 15 }, { 2013, 3, 31, 5, 5 }, { 2016, 3, 27, 5, 1 },
	{ 2021, 4, 4, 5, 2 }, { 2022, 4, 17, 4, 24 }, { 2024, 3, 31, 5, 5 },
	{ 2025, 4, 20, 4, 20 }, { 2038, 4, 25, 4, 25 },
};

static const struct {
	int hyear, hmonth, hday, year, month, day;
} hebrews[] = {
	{ 5774, 7, 1, 2013, 9, 5 }, { 5774, 7, 10, 2013, 9, 14 },
	{ 5779, 7, 1, 2018, 9, 10 }, { 5779, 9, 25, 2018, 12, 3 },
	{ 5778, 3, 6, 2018, 5, 20 }, { 5784, 1, 15, 2024, 4, 23 },
	{ 5784, 13, 14, 2024, 3, 24 }, { 5783, 12, 14, 2023, 3, 7 },
	{ 5708, 2, 5, 1948, 5, 14 },
};

static const struct {
	int hyear, hmonth, hday, year, month, day;
} hijris[] = {
	{ 1434, 10, 1, 2013, 8, 8 }, { 1435, 1, 1, 2013, 11, 5 },
	{ 1434, 12, 10, 2013, 10, 15 }, { 1443, 9, 1, 2022, 4, 3 },
	{ 1, 1, 1, 622, 7, 19 },
};

static const struct {
	const char *name;
	int year, month, day, days;
} feasts[] = {
	{ "国庆节", 2022, 10, 1, 1 }, { "春节", 2023, 1, 22, 1 },
	{ "除夕", 2022, 1, 31, 1 }, { "中秋节", 2022, 9, 10, 1 },
	{ "清明节", 2022, 4, 5, 1 }, { "母亲节", 2022, 5, 8, 1 },
	{ "感恩节", 2022, 11, 24, 1 }, { "复活节", 2022, 4, 17, 1 },
	{ "圣灰星期三", 2022, 3, 2, 1 }, { "五旬节", 2022, 6, 5, 1 },
	{ "东正教复活节", 2022, 4, 24, 1 }, { "大斋期", 2018, 2, 14, 46 },
	{ "住棚节", 2018, 9, 23, 9 }, { "以色列独立日", 2013, 4, 15, 1 },
	{ "以色列独立日", 2012, 4, 25, 1 }, { "开斋节", 2013, 8, 8, 1 },
	{ "地球一小时", 2016, 3, 19, 1 }, { "地球一小时", 2022, 3, 26, 1 },
	{ "排灯节", 2022, 10, 24, 1 }, { "排灯节", 2017, 10, 19, 1 },
	{ "九夜节", 2019, 9, 29, 10 },
	{ "冬至", 2021, 12, 21, 1 }, { "“十一”黄金周", 2022, 10, 1, 7 },
};

int
main(void)
{
	long beg, end;

	for (size_t i = 0; i < LEN(easters); i++) {
		int y = easters[i].year;

		CHECK_INT(easter_day(y), civil_days(y, easters[i].month,
		    easters[i].day), "Easter of %d", y);
		CHECK_INT(pascha_day(y), civil_days(y, easters[i].pascha_month,
		    easters[i].pascha_day), "Orthodox Easter of %d", y);
	}
	for (size_t i = 0; i < LEN(hebrews); i++)
		CHECK_INT(hebrew_day(hebrews[i].hyear, hebrews[i].hmonth,
		    hebrews[i].hday), civil_days(hebrews[i].year,
		    hebrews[i].month, hebrews[i].day), "Hebrew %d-%d-%d",
		    hebrews[i].hyear, hebrews[i].hmonth, hebrews[i].hday);
	for (size_t i = 0; i < LEN(hijris); i++)
		CHECK_INT(hijri_day(hijris[i].hyear, hijris[i].hmonth,
		    hijris[i].hday), civil_days(hijris[i].year,
		    hijris[i].month, hijris[i].day), "Islamic %d-%d-%d",
		    hijris[i].hyear, hijris[i].hmonth, hijris[i].hday);
	for (size_t i = 0; i < LEN(feasts); i++) {
		struct slice s = slice_str(feasts[i].name);
		int row = -1;

		beg = end = 0;
		CHECK(feast_take(&row, &s) && s.n == 0 && feast_days(row,
		    feasts[i].year, false, &beg, &end) && beg == civil_days(
		    feasts[i].year, feasts[i].month, feasts[i].day) &&
		    end - beg == feasts[i].days, "%s in %d", feasts[i].name,
		    feasts[i].year);
	}
	return test_done();
}
