/* common/dates/feast.c -- festivals, solar terms, and the names of reigns */
#include "dates/feast.h"

#include <stdint.h>

#include "dates/calendars.h"
#include "dates/civil.h"
#include "dates/lunar.h"

enum rule {
	FEAST_DAY, FEAST_LUNAR, FEAST_EVE, FEAST_TERM, FEAST_NTH,
	FEAST_EASTER, FEAST_PASCHA, FEAST_HEBREW, FEAST_HIJRI, FEAST_ISRAEL,
	FEAST_HOUR, FEAST_MOON, FEAST_FU,
	FEAST_ERA, FEAST_PERIOD, FEAST_CYCLE
};

struct feast {
	int8_t rule;
	int16_t a;
	int16_t b;
	int8_t c, days;
};

#define ROW(word, rule, a, b, c, days, line) { rule, a, b, c, days },
static const struct feast feasts[] = {
#include "data/date_feasts.inc"
};
#undef ROW
#include "data/date_feasts.trie"

/* the longest name at the head that is a feast, or one of years */
static bool
take(int *row, struct slice *s, bool years)
{
	struct words_walk walk = WORDS_WALK(&date_feasts_words, *s);
	struct words_hit hit;
	size_t n = 0;

	while (words_prefix(&hit, &walk)) {
		if ((feasts[hit.row].rule >= FEAST_ERA) != years)
			continue;
		*row = hit.row;
		n = hit.word.n;
	}
	*s = slice_from(*s, n);
	return n > 0;
}

bool
feast_take(int *row, struct slice *s)
{
	return take(row, s, false);
}

const struct words *
feast_words(void)
{
	return &date_feasts_words;
}

bool
feast_at(struct slice s)
{
	struct words_hit hit;

	return words_longest(&hit, &date_feasts_words, s);
}

unsigned
feast_line(int row)
{
	return words_line(&date_feasts_words, row);
}

/* of the two years of another calendar that touch a Gregorian year, the day
 * that falls in it */
static bool
in_year(long day, int year, long *beg)
{
	if (civil_of_days(day).year != year)
		return false;
	*beg = day;
	return true;
}

static bool
hebrew_in(const struct feast *f, int year, long *beg)
{
	for (int y = year + 3760; y <= year + 3761; y++) {
		int month = f->a == 12 && hebrew_months(y) == 13 ? 13 : f->a;

		if (in_year(hebrew_day(y, month, f->b) + f->c, year, beg))
			return true;
	}
	return false;
}

/* how far a day is moved so that neither it nor its eve touches the Sabbath */
static int
off_sabbath(long day)
{
	switch (civil_weekday(day)) {
	case 1:
		return 1;
	case 5:
		return -1;
	case 6:
		return -2;
	default:
		return 0;
	}
}

static bool
hijri_in(const struct feast *f, int year, long *beg)
{
	int near = (int)((year - 622) * 33L / 32);

	for (int y = near; y <= near + 2; y++)
		if (in_year(hijri_day(y, f->a, f->b) + f->c, year, beg))
			return true;
	return false;
}

/* the first day from there on whose stem, of ten, is 庚 */
static long
geng_day(long day)
{
	enum { GENG = 6, STEM_1970 = 7 };       /* 1970-01-01 was a day of 辛 */
	long stem = ((day + STEM_1970) % 10 + 10) % 10;

	return day + (GENG - stem + 10) % 10;
}

/* the days on which the n-th part of the hottest days begins */
static bool
fu_begins(long *out, int year, int n)
{
	enum { SUMMER = 11, AUTUMN = 14 };
	long day;

	if (!lunar_term(year, n < 2 ? SUMMER : AUTUMN, &day))
		return false;
	*out = geng_day(day) + (n < 2 ? 20 + 10 * n : 10 * (n - 2));
	return true;
}

static bool
fu_days(const struct feast *f, int year, long *beg, long *end)
{
	if (!fu_begins(beg, year, f->a) || !fu_begins(end, year, f->b))
		return false;
	if (f->a == f->b)
		*end = *beg + f->days;
	return true;
}

bool
feast_days(int row, int year, bool lunar, long *beg, long *end)
{
	const struct feast *f = &feasts[row];
	bool known = true;

	switch ((enum rule)f->rule) {
	case FEAST_DAY:
		*beg = civil_days(year, f->a, f->b);
		break;
	case FEAST_LUNAR:
		known = lunar_day(year, f->a, f->b, beg);
		break;
	case FEAST_EVE:
		known = lunar_day(year + lunar, 1, 1, beg);
		*beg -= f->a;
		break;
	case FEAST_TERM:
		known = lunar_term(year, f->a, beg);
		*beg += f->b;
		break;
	case FEAST_NTH:
	case FEAST_HOUR:                /* never on the eve of Easter */
		known = civil_nth_weekday(beg, year, f->a, f->b, f->c);
		if (known && f->rule == FEAST_HOUR && *beg == easter_day(year) - 1)
			*beg -= 7;
		break;
	case FEAST_EASTER:
		known = year > 1582;
		*beg = easter_day(year) + f->a;
		break;
	case FEAST_PASCHA:
		known = year > 1582;
		*beg = pascha_day(year) + f->a;
		break;
	case FEAST_MOON:
		known = lunar_new_moon(year, civil_days(year, f->a, f->b), beg);
		*beg += f->c;
		break;
	case FEAST_HEBREW:
		known = year > 0 && hebrew_in(f, year, beg);
		break;
	case FEAST_ISRAEL:
		known = year > 1948 && hebrew_in(f, year, beg);
		if (known)
			*beg += off_sabbath(*beg - f->c);
		break;
	case FEAST_HIJRI:
		known = year > 622 && hijri_in(f, year, beg);
		break;
	case FEAST_FU:
		return fu_days(f, year, beg, end);
	default:
		known = false;
		break;
	}
	if (known)
		*end = *beg + f->days;
	return known;
}

bool
feast_is_hour(int row)
{
	return feasts[row].rule == FEAST_HOUR;
}

bool
feast_lunar(int row, int *month)
{
	/* behind 除夕 comes the first month */
	*month = feasts[row].rule == FEAST_EVE ? 1 : feasts[row].a;
	return feasts[row].rule == FEAST_LUNAR ||
	    feasts[row].rule == FEAST_EVE;
}

bool
feast_by_table(int row)
{
	return feasts[row].rule == FEAST_LUNAR ||
	    feasts[row].rule == FEAST_TERM || feasts[row].rule == FEAST_EVE;
}

bool
feast_fixed(int row, int *month, int *day)
{
	*month = feasts[row].a;
	*day = feasts[row].b;
	return feasts[row].rule == FEAST_DAY;
}

bool
years_take(struct named_years *y, struct slice *s)
{
	static const enum years_kind kinds[] = {
		[FEAST_ERA] = YEARS_ERA, [FEAST_PERIOD] = YEARS_PERIOD,
		[FEAST_CYCLE] = YEARS_CYCLE
	};
	const struct feast *f;
	int row;

	if (!take(&row, s, true))
		return false;
	f = &feasts[row];
	*y = (struct named_years){ kinds[f->rule], f->a, f->b, f->c != 0 };
	return true;
}
