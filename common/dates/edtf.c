/* common/dates/edtf.c -- times written as ISO 8601 and EDTF */
#include "dates/edtf.h"

#include "dates/civil.h"

static const char *const part_names[PART_PARTS] = {
	"", "TNI", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT"
};

const char *
edtf_mod(enum time_mod mod)
{
	static const char *const names[MOD_MODS] = {
		"", "approx", "before", "after", "on_or_before", "on_or_after",
		"less_than", "more_than", "start", "mid", "end"
	};

	return names[mod];
}

/* a number of so many digits, zeros in front: printf costs ten times that */
static void
put_number(struct buf *out, int n, int digits)
{
	char text[8];

	for (int i = digits; i-- > 0; n /= 10)
		text[i] = (char)('0' + n % 10);
	buf_add(out, slice_of(text, (size_t)digits));
}

/* two digits behind a mark */
static void
put_tail(struct buf *out, const char *mark, int n)
{
	buf_add(out, slice_str(mark));
	put_number(out, n, 2);
}

static void
put_year(struct buf *out, int year)
{
	if (year < 0)
		buf_byte(out, '-');
	put_number(out, year < 0 ? -year : year, 4);
}

static void
put_date(struct buf *out, struct civil c)
{
	put_year(out, c.year);
	buf_byte(out, '-');
	put_number(out, c.month, 2);
	buf_byte(out, '-');
	put_number(out, c.day, 2);
}

static void
put_day(struct buf *out, long day)
{
	put_date(out, civil_of_days(day));
}

/* 198X, 17XX: the digits that a decade or a century leaves open */
static void
put_open_year(struct buf *out, int year, int digits)
{
	int n = year < 0 ? -year : year;

	if (year < 0)
		buf_byte(out, '-');
	if (digits == 1)
		put_number(out, n / 10, 3);
	else
		put_number(out, n / 100, 2);
	buf_add(out, digits == 1 ? SLICE("X") : SLICE("XX"));
}

static void
put_clock(struct buf *out, const struct when *w)
{
	int offset = w->offset < 0 ? -w->offset : w->offset;

	if (w->hour < 0) {
		if (w->part != PART_NONE)
			buf_add(out, slice_str(part_names[w->part]));
		return;
	}
	buf_byte(out, 'T');
	put_number(out, w->hour, 2);
	buf_byte(out, ':');
	put_number(out, w->minute < 0 ? 0 : w->minute, 2);
	if (w->second >= 0) {
		buf_byte(out, ':');
		put_number(out, w->second, 2);
	}
	if (w->micro >= 0) {
		buf_byte(out, '.');
		put_number(out, w->micro, 6);
		while (out->p[out->n - 1] == '0')
			buf_erase(out, out->n - 1, out->n);
		if (out->p[out->n - 1] == '.')
			buf_erase(out, out->n - 1, out->n);
	}
	if (w->utc) {
		buf_byte(out, 'Z');
	} else if (w->zoned) {
		buf_byte(out, w->offset < 0 ? '-' : '+');
		put_number(out, offset / 60, 2);
		buf_byte(out, ':');
		put_number(out, offset % 60, 2);
	}
}

static void put_partly(struct buf *out, const struct when *w);

/* behind a slash, the hour at which those from w->hour on end */
static void
put_end_hour(struct buf *out, const struct when *w)
{
	struct when end = *w;
	int hour = w->hour + w->hours;

	if (w->hours == 0 || (w->unknown && hour > 24))
		return;
	buf_byte(out, '/');
	end.hours = 0;
	end.hour = (short)(hour % 24);
	if (w->unknown) {
		put_partly(out, &end);
		return;
	}
	put_day(out, w->beg + hour / 24);
	put_clock(out, &end);
}

/* what can be told of a date whose year is not known */
static void
put_partly(struct buf *out, const struct when *w)
{
	switch (w->unit) {
	case U_YEAR:
		break;
	case U_MONTH:
		put_tail(out, "XXXX-", w->month);
		break;
	case U_DAY:
		if (w->month > 0) {
			put_tail(out, "XXXX-", w->month);
			put_tail(out, "-", w->day);
		} else {
			put_tail(out, "XXXX-XX-", w->day);
		}
		put_clock(out, w);
		put_end_hour(out, w);
		break;
	case U_HALF:
		put_tail(out, "XXXX-", 39 + w->index);
		break;
	case U_QUARTER:
		put_tail(out, "XXXX-", 32 + w->index);
		break;
	default:
		break;
	}
}

/* a day, or its month or its year */
static void
put_cut_day(struct buf *out, long day, enum time_unit unit)
{
	size_t cut = unit == U_DAY ? 0 : unit == U_YEAR ? 6 : 3;

	put_day(out, day);
	buf_erase(out, out->n - cut, out->n);
}

void
edtf_first(struct buf *out, const struct when *w)
{
	put_cut_day(out, w->beg, w->unit);
}

void
edtf_last(struct buf *out, const struct when *w)
{
	put_cut_day(out, w->end - 1, w->unit);
}

void
edtf_point(struct buf *out, const struct when *w)
{
	if (w->none)
		return;
	if (w->clock_only) {
		if (w->hour >= 0)
			put_clock(out, w);
		else if (w->part != PART_NONE)  /* TEV, without its T twice */
			buf_add(out, slice_str(part_names[w->part]));
		return;
	}
	if (w->unknown) {
		put_partly(out, w);
		return;
	}
	if (w->interval) {
		edtf_first(out, w);
		buf_byte(out, '/');
		edtf_last(out, w);
		return;
	}
	switch (w->unit) {
	case U_CENTURY:
		put_open_year(out, w->year, 2);
		break;
	case U_DECADE:
		put_open_year(out, w->year, 1);
		break;
	case U_YEAR:
		put_year(out, w->year);
		break;
	case U_HALF:
	case U_QUARTER:
	case U_SEASON:
		put_year(out, w->year);
		put_tail(out, "-", w->index + (w->unit == U_HALF ? 39 :
		    w->unit == U_QUARTER ? 32 : 20));
		break;
	case U_MONTH:
		put_year(out, w->year);
		put_tail(out, "-", w->month);
		break;
	case U_WEEK:
		put_year(out, w->year);
		put_tail(out, "-W", w->index);
		break;
	default:
		put_day(out, w->beg);
		put_clock(out, w);
		put_end_hour(out, w);
		break;
	}
}

static void
put_amount(struct buf *out, int64_t thousandths, char unit)
{
	if (thousandths == 0)
		return;
	buf_uint(out, (unsigned long long)(thousandths / 1000));
	if (thousandths % 1000 != 0) {
		buf_byte(out, '.');
		put_number(out, (int)(thousandths % 1000), 3);
		while (out->p[out->n - 1] == '0')
			buf_erase(out, out->n - 1, out->n);
	}
	buf_byte(out, unit);
}

void
edtf_span(struct buf *out, const struct time_span *sp)
{
	size_t begin = out->n;

	buf_byte(out, 'P');
	put_amount(out, sp->years, 'Y');
	put_amount(out, sp->months, 'M');
	if (sp->weeks && sp->days % 7000 == 0 && sp->hours == 0 &&
	    sp->years == 0 && sp->months == 0)
		put_amount(out, sp->days / 7, 'W');
	else
		put_amount(out, sp->days, 'D');
	if (sp->hours != 0 || sp->minutes != 0 || sp->seconds != 0) {
		buf_byte(out, 'T');
		put_amount(out, sp->hours, 'H');
		put_amount(out, sp->minutes, 'M');
		put_amount(out, sp->seconds, 'S');
	}
	if (out->n == begin + 1)
		buf_add(out, SLICE("T0S"));
}

void
edtf_moment(struct buf *out, long long seconds)
{
	long long day = seconds / DAY_SECONDS - (seconds % DAY_SECONDS < 0);
	int rest = (int)(seconds - day * DAY_SECONDS);

	put_day(out, (long)day);
	buf_byte(out, 'T');
	put_number(out, rest / 3600, 2);
	buf_byte(out, ':');
	put_number(out, rest / 60 % 60, 2);
	buf_byte(out, ':');
	put_number(out, rest % 60, 2);
}
