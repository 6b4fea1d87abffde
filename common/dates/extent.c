/* common/dates/extent.c -- from when to when a resolved point extends */
#include "dates/when.h"

enum { HOUR_SECONDS = 3600, MINUTE_SECONDS = 60 };

/* seconds of a day at which a part of it begins and ends */
static void
part_hours(enum day_part part, int *from, int *to)
{
	static const signed char hours[PART_PARTS][2] = {
		[PART_DAWN] = { 0, 6 }, [PART_MORNING] = { 6, 12 },
		[PART_NOON] = { 11, 13 }, [PART_AFTERNOON] = { 12, 18 },
		[PART_EVENING] = { 18, 24 }, [PART_NIGHT] = { 22, 30 },
		[PART_DAYTIME] = { 6, 18 },
	};

	*from = hours[part][0] * HOUR_SECONDS;
	*to = hours[part][1] * HOUR_SECONDS;
}

static long
clock_seconds(const struct when *w)
{
	return w->hour * HOUR_SECONDS +
	    (w->minute > 0 ? w->minute * MINUTE_SECONDS : 0) +
	    (w->second > 0 ? w->second : 0);
}

long long
when_from(const struct when *w)
{
	long long day = (long long)w->beg * DAY_SECONDS;
	int from, to;

	if (w->hour >= 0)
		return day + clock_seconds(w);
	if (w->part != PART_NONE) {
		part_hours(w->part, &from, &to);
		return day + from;
	}
	return day;
}

long long
when_to(const struct when *w)
{
	int from, to;

	if (w->hours > 0)
		return when_from(w) + w->hours * HOUR_SECONDS;
	if (w->hour >= 0)
		return when_from(w) + (w->second >= 0 ? 1 : w->minute >= 0 ?
		    MINUTE_SECONDS : HOUR_SECONDS);
	if (w->part != PART_NONE) {
		part_hours(w->part, &from, &to);
		return (long long)w->beg * DAY_SECONDS + to;
	}
	return (long long)w->end * DAY_SECONDS;
}

long long
when_until(const struct when *w)
{
	return w->hour >= 0 ? when_from(w) : when_to(w);
}
