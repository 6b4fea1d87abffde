/* common/dates/feast.h -- festivals, solar terms, and the names of reigns
 *
 * Table: common/data/date_feasts.tsv.  Feasts that move are
 * computed: from Easter, from the lunar, the Hebrew and the Islamic calendar,
 * from the sun.
 */
#ifndef DATES_FEAST_H
#define DATES_FEAST_H

#include <stdbool.h>

#include "lex/words.h"

/* the longest name of a feast at the head of *s, which is moved behind it */
bool feast_take(int *row, struct slice *s);
/* these names, and those of reigns and periods */
const struct words *feast_words(void);
/* Does the name of a feast, a reign or a period stand here? */
bool feast_at(struct slice s);

/* The days, end exclusive, on which the feast of a row falls in a Gregorian
 * year (of feasts that fall twice in it, the first); false where the tables do
 * not reach that year.  除夕 is the eve of the lunar year that begins in it, or,
 * where it is said to be of a lunar year, the last day of that. */
bool feast_days(int row, int year, bool lunar, long *beg, long *end);

/* Is it the same day of every year?  Which one */
bool feast_fixed(int row, int *month, int *day);
/* Is it a day of a lunar month?  Of which one */
bool feast_lunar(int row, int *month);
/* Does it hang on the moon or the sun of lunar.h, whose tables end? */
bool feast_by_table(int row);
/* Is it an hour, from 20:30, and no day?  地球一小时 */
bool feast_is_hour(int row);
unsigned feast_line(int row);           /* in date_feasts.tsv */

/* Names of years:
 *   YEARS_ERA     民国, 康熙: year n of it is a + n, b the last one; flag: its months
 *                 are lunar
 *   YEARS_PERIOD  抗战时期: from a to b, both among them; flag: 十四五, which is a
 *                 time only with what stands behind it
 *   YEARS_CYCLE   甲午年, 癸卯兔年, 龙年: those that leave a when divided by b; flag:
 *                 their months are lunar */
enum years_kind { YEARS_ERA, YEARS_PERIOD, YEARS_CYCLE };
struct named_years {
	enum years_kind kind;
	int a, b;
	bool flag;
};
/* the longest such name at the head of *s, which is moved behind it */
bool years_take(struct named_years *, struct slice *s);

#endif
