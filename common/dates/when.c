/* common/dates/when.c -- what a point of time means on the calendar */
#include "dates/when.h"

#include "dates/civil.h"
#include "dates/feast.h"
#include "dates/lunar.h"

enum { YEAR_MAX = 9999 };

enum when_missing
when_lacks(const struct time_point *p)
{
	const struct time_step *t = &p->step[0];

	if (p->steps == 0)
		return MISS_DAY;
	if (t->op == STEP_SHIFT || t->op == STEP_TEXT)
		return MISS_NOTHING;
	if (t->op == STEP_WEEKDAY)
		return t->nth ? MISS_MONTH : MISS_WEEK;
	if (t->op == STEP_FEAST || t->op == STEP_LMONTH ||
	    t->op == STEP_CYCLE)
		return MISS_YEAR;
	switch (t->unit) {
	case U_CENTURY:
	case U_YEAR:
		return MISS_NOTHING;
	case U_WEEKEND:
		return MISS_WEEK;
	case U_DAY:
	case U_XUN:
	case U_FORTNIGHT:
		return MISS_MONTH;
	default:
		return MISS_YEAR;
	}
}

bool
when_needs_ref(const struct time_point *p)
{
	for (size_t i = 0; i < p->steps; i++)
		if (p->step[i].op == STEP_SHIFT)
			return true;
	return false;
}

bool
when_needs_text(const struct time_point *p)
{
	return p->steps > 0 && p->step[0].op == STEP_TEXT;
}

static void
set_years(struct when *w, int year, int count, enum time_unit unit)
{
	if (year < -YEAR_MAX || year + count > YEAR_MAX + 1) {
		w->none = true;
		return;
	}
	w->year = year;
	w->month = w->day = 0;
	w->beg = civil_days(year, 1, 1);
	w->end = civil_days(year + count, 1, 1);
	w->unit = unit;
}

/* months counted through, see civil_months */
static void
set_months(struct when *w, int first, int count, enum time_unit unit)
{
	struct civil a = civil_of_months(first);
	struct civil b = civil_of_months(first + count);

	w->year = a.year;
	w->month = a.month;
	w->day = 0;
	w->beg = civil_days(a.year, a.month, 1);
	w->end = civil_days(b.year, b.month, 1);
	w->unit = unit;
}

static void
set_days(struct when *w, long beg, long end, enum time_unit unit)
{
	struct civil c = civil_of_days(beg);

	w->year = c.year;
	w->month = c.month;
	w->day = c.day;
	w->beg = beg;
	w->end = end;
	w->unit = unit;
	w->interval = unit == U_DAY && end - beg != 1;
}

static void
set_day(struct when *w, int year, int month, int day)
{
	if (!civil_valid(year, month, day))
		w->none = true;
	else
		set_days(w, civil_days(year, month, day),
		    civil_days(year, month, day) + 1, U_DAY);
}

static void
set_week(struct when *w, long monday)
{
	int year, week;

	set_days(w, monday, monday + 7, U_WEEK);
	civil_week_of(monday, &year, &week);
	w->year = year;
	w->index = week;
}

/* the first and last day of a ten days' or half a month's part */
static void
set_part_of_month(struct when *w, enum time_unit unit, int n)
{
	static const signed char from[] = { 1, 1, 11, 21, 11, 1 };
	static const signed char to[] = { 0, 11, 21, 0, 0, 21 };
	long first = civil_days(w->year, w->month, 1);
	long last = first + civil_month_days(w->year, w->month);
	long beg, end;

	if (unit == U_FORTNIGHT) {
		beg = n == 1 ? first : first + 15;
		end = n == 1 ? first + 15 : last;
	} else {
		beg = first + from[n] - 1;
		end = to[n] ? first + to[n] - 1 : last;
	}
	set_days(w, beg, end, U_DAY);
}

static void
do_set(struct when *w, const struct time_step *t, const struct when_base *b)
{
	int y = w->year;

	switch (t->unit) {
	case U_CENTURY:
		set_years(w, t->n > 0 ? (t->n - 1) * 100 : t->n * 100 + 1, 100,
		    U_CENTURY);
		break;
	case U_DECADE:
		if (w->unit != U_CENTURY)
			y = y - y % 100 - (t->n + 9 >= y % 100 ? 100 : 0);
		set_years(w, y + t->n, 10, U_DECADE);
		break;
	case U_YEAR:
		set_years(w, t->n, t->nth > 1 ? t->nth : 1, U_YEAR);
		w->interval = t->nth > 1;
		break;
	case U_HALF:
		set_months(w, civil_months(y, t->n * 6 - 5), 6, U_HALF);
		w->index = t->n;
		break;
	case U_SEASON:
		set_months(w, civil_months(y, t->n * 3), 3, U_SEASON);
		w->index = t->n;
		w->year = y;
		break;
	case U_QUARTER:
		set_months(w, civil_months(y, t->n * 3 - 2), 3, U_QUARTER);
		w->index = t->n;
		break;
	case U_MONTH:
		set_months(w, civil_months(y, t->n), 1, U_MONTH);
		break;
	case U_XUN:
	case U_FORTNIGHT:
		if (w->unit != U_MONTH)
			set_months(w, civil_months(y, w->month ? w->month :
			    b->month), 1, U_MONTH);
		set_part_of_month(w, t->unit, t->n);
		break;
	case U_WEEKEND:
		if (w->unit != U_WEEK)
			set_week(w, civil_monday(b->day));
		set_days(w, w->beg + 5, w->beg + 7, U_DAY);
		break;
	case U_DAY:
		set_day(w, y, w->month, t->n);
		break;
	default:
		break;
	}
}

/* so many units from a day */
static void
do_shift(struct when *w, enum time_unit unit, int n, long from)
{
	struct civil c = civil_of_days(from);
	int month = civil_months(c.year, c.month);

	switch (unit) {
	case U_CENTURY:
		set_years(w, c.year - c.year % 100 + n * 100, 100, U_CENTURY);
		break;
	case U_YEAR:
		set_years(w, c.year + n, 1, U_YEAR);
		break;
	case U_HALF:
		month = month / 6 * 6 + n * 6;
		set_months(w, month, 6, U_HALF);
		w->index = month % 12 / 6 + 1;
		break;
	case U_QUARTER:
		month = month / 3 * 3 + n * 3;
		set_months(w, month, 3, U_QUARTER);
		w->index = month % 12 / 3 + 1;
		break;
	case U_MONTH:
		if (w->unit == U_YEAR)          /* 去年本月 */
			month = civil_months(w->year, c.month);
		set_months(w, month + n, 1, U_MONTH);
		break;
	case U_WEEK:
		set_week(w, civil_monday(from) + 7L * n);
		break;
	case U_XUN:
		set_months(w, month, 1, U_MONTH);
		set_part_of_month(w, U_XUN, c.day > 20 ? 3 : c.day > 10 ? 2 : 1);
		break;
	default:
		if (w->unit == U_YEAR || w->unit == U_MONTH)    /* 去年今天 */
			set_day(w, w->year, w->unit == U_YEAR ? c.month :
			    w->month, c.day);
		else
			set_days(w, from + n, from + n + 1, U_DAY);
		break;
	}
}

/* the n-th unit of what is known, from its end where n is below 0 */
static void
do_nth(struct when *w, enum time_unit unit, int n)
{
	struct civil last = civil_of_days(w->end - 1);
	int first = civil_months(w->year, w->month ? w->month : 1);
	long monday;

	switch (unit) {
	case U_DAY:
		monday = n > 0 ? w->beg + n - 1 : w->end + n;
		if (monday < w->beg || monday >= w->end)
			w->none = true;
		else
			set_days(w, monday, monday + 1, U_DAY);
		break;
	case U_WEEK:
		if (w->unit == U_YEAR && n > 0) {
			if (n > civil_weeks(w->year))
				w->none = true;
			else
				set_week(w, civil_week(w->year, n));
			break;
		}
		monday = n > 0 ? civil_monday(w->beg + 6) + 7L * (n - 1) :
		    civil_monday(w->end - 1) + 7L * (n + 1);
		if (monday < w->beg || monday >= w->end)
			w->none = true;
		else
			set_week(w, monday);
		break;
	case U_MONTH:
		set_months(w, n > 0 ? first + n - 1 :
		    civil_months(last.year, last.month) + n + 1, 1, U_MONTH);
		break;
	case U_QUARTER:
		set_months(w, first + (n > 0 ? n * 3 - 3 : 12 + n * 3), 3,
		    U_QUARTER);
		w->index = (w->month - 1) / 3 + 1;
		break;
	case U_YEAR:
		set_years(w, n > 0 ? w->year + n - 1 : last.year + n + 1, 1,
		    U_YEAR);
		break;
	default:
		w->none = true;
		break;
	}
}

/* the first n units of what is known, or the last -n */
static void
do_some(struct when *w, enum time_unit unit, int n)
{
	struct civil last = civil_of_days(w->end - 1);
	int each = unit == U_QUARTER ? 3 : unit == U_YEAR ? 12 :
	    unit == U_HALF ? 6 : 1;
	int first = civil_months(w->year, w->month ? w->month : 1);
	int count = (n > 0 ? n : -n) * each;

	if (unit == U_DAY || unit == U_WEEK) {
		long days = (n > 0 ? n : -n) * (unit == U_WEEK ? 7L : 1L);

		if (n > 0)
			set_days(w, w->beg, w->beg + days, U_DAY);
		else
			set_days(w, w->end - days, w->end, U_DAY);
		w->interval = true;
		return;
	}
	if (n < 0)
		first = civil_months(last.year, last.month) + 1 - count;
	set_months(w, first, count, U_MONTH);
	w->interval = count > 1;
}

static void
do_weekday(struct when *w, const struct time_step *t, const struct when_base *b)
{
	long day;

	if (t->nth != 0) {
		if (w->unit == U_YEAR)
			w->month = t->nth > 0 ? 1 : 12;
		if (w->month == 0 || !civil_nth_weekday(&day, w->year, w->month,
		    t->n, t->nth)) {
			w->none = true;
			return;
		}
	} else {
		day = (w->unit == U_WEEK ? w->beg : civil_monday(b->day)) +
		    t->n - 1;
	}
	set_days(w, day, day + 1, U_DAY);
}

/* the lunar month that a lunar day is of */
struct lunar_date {
	int year, month;
};

static void
do_lunar(struct when *w, const struct time_step *t, struct lunar_date *l)
{
	long first, day;
	int length;

	if (lunar_leap(w->unit == U_YEAR ? w->year : l->year) < 0)
		return;                 /* no table: the year is all that is known */
	if (t->op == STEP_LMONTH) {
		l->year = w->year;
		l->month = t->n;
		if (!lunar_month(l->year, l->month, &first, &length)) {
			w->none = true;
			return;
		}
		set_days(w, first, first + length, U_DAY);
	} else {
		if (l->month == 0 || !lunar_day(l->year, l->month, t->n, &day))
			w->none = true;
		else
			set_days(w, day, day + 1, U_DAY);
	}
}

static void
do_feast(struct when *w, int row, const struct time_point *p)
{
	long beg, end;

	if (!feast_days(row, w->year, p->lunar, &beg, &end)) {
		w->none = p->steps < 2 || !feast_by_table(row);
		return;                 /* before the tables: only the year */
	}
	set_days(w, beg, end, U_DAY);
	if (feast_is_hour(row) && w->hour < 0) {
		w->hour = 20;
		w->minute = 30;
		w->hours = 1;
	}
}

/* the year of a cycle that is nearest to the one that is known, the past one of
 * two equally near */
static void
do_cycle(struct when *w, int rest, int length)
{
	int ahead = ((rest - w->year) % length + length) % length;

	set_years(w, w->year + (ahead * 2 < length ? ahead : ahead - length),
	    1, U_YEAR);
}

/* what a point without a year, month, week or day begins with */
static void
begin(struct when *w, enum when_missing lacks, const struct when_base *b)
{
	switch (lacks) {
	case MISS_YEAR:
		if (b->year_known)
			set_years(w, b->year, 1, U_YEAR);
		else
			w->unknown = true;
		break;
	case MISS_MONTH:
		if (b->year_known && b->month_known)
			set_months(w, civil_months(b->year, b->month), 1,
			    U_MONTH);
		else
			w->unknown = true;
		w->month = b->month_known ? b->month : 0;
		break;
	case MISS_WEEK:
		w->unknown = !b->day_known;
		break;
	case MISS_DAY:
		w->unknown = w->clock_only = !b->day_known;
		if (b->day_known)
			set_days(w, b->day, b->day + 1, U_DAY);
		break;
	default:
		break;
	}
}

/* Only a month and a day can be told of a year that is not known. */
static void
tell_partly(struct when *w, const struct time_point *p)
{
	int month, day;

	for (size_t i = 0; i < p->steps; i++) {
		const struct time_step *t = &p->step[i];

		if (t->op == STEP_SHIFT && t->unit == U_YEAR && i == 0) {
			w->unit = U_YEAR;
			continue;
		}
		if (t->op == STEP_FEAST && feast_fixed(t->n, &month, &day)) {
			w->month = month;
			w->day = day;
			w->unit = U_DAY;
			continue;
		}
		if (t->op != STEP_SET)
			goto nothing;
		switch (t->unit) {
		case U_MONTH:
			w->month = t->n;
			break;
		case U_DAY:
			if (w->month != 0 && !civil_valid(2000, w->month, t->n))
				w->none = true;
			w->day = t->n;
			break;
		case U_HALF:
		case U_QUARTER:
			w->index = t->n;
			break;
		default:
			goto nothing;
		}
		w->unit = (enum time_unit)t->unit;
	}
	return;
nothing:
	w->unit = U_NONE;
}

/* 去年, 今明两年, 今明两天 */
static void
do_shifts(struct when *w, const struct time_step *t, long from)
{
	do_shift(w, (enum time_unit)t->unit, t->n, from);
	if (t->nth > 1 && t->unit == U_YEAR) {
		set_years(w, w->year, t->nth, U_YEAR);
		w->interval = true;
	} else if (t->nth > 1) {
		set_days(w, w->beg, w->beg + t->nth, U_DAY);
	}
}

static void
do_step(struct when *w, const struct time_step *t, const struct time_point *p,
    const struct when_base *b, struct lunar_date *lunar)
{
	switch ((enum step_op)t->op) {
	case STEP_SET:
		do_set(w, t, b);
		break;
	case STEP_SHIFT:
		do_shifts(w, t, b->ref);
		break;
	case STEP_TEXT:
		do_shift(w, (enum time_unit)t->unit, t->n,
		    b->text_known ? b->text : b->ref);
		break;
	case STEP_NTH:
		do_nth(w, (enum time_unit)t->unit, t->n);
		break;
	case STEP_SOME:
		do_some(w, (enum time_unit)t->unit, t->n);
		break;
	case STEP_WEEKDAY:
		do_weekday(w, t, b);
		break;
	case STEP_FEAST:
		do_feast(w, t->n, p);
		break;
	case STEP_LMONTH:
	case STEP_LDAY:
		do_lunar(w, t, lunar);
		break;
	case STEP_CYCLE:
		do_cycle(w, t->n, t->nth);
		break;
	case STEP_FROM:
		set_days(w, w->beg + t->n, w->beg + t->n + 1, U_DAY);
		break;
	default:
		w->none = true;
		break;
	}
}

void
when_of(struct when *w, const struct time_point *p, const struct when_base *b)
{
	struct lunar_date lunar = { 0 };

	*w = (struct when){ .part = p->part, .hour = p->hour,
	    .minute = p->minute, .second = p->second, .micro = p->micro,
	    .hours = p->hours, .zoned = p->zoned, .utc = p->utc, .offset = p->offset };
	begin(w, when_lacks(p), b);
	if ((when_needs_ref(p) && !b->ref_known) ||
	    (when_needs_text(p) && !b->text_known && !b->ref_known))
		w->unknown = true;
	if (w->unknown) {
		tell_partly(w, p);
		return;
	}
	for (size_t i = 0; i < p->steps && !w->none; i++) {
		w->interval = false;
		do_step(w, &p->step[i], p, b, &lunar);
	}
}
