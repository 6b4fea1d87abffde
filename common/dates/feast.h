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

/* Is it an hour, from 20:30, and no day?  地球一小时 */
bool feast_is_hour(int row);
unsigned feast_line(int row);           /* in date_feasts.tsv */

/* 民国, 令和, 康熙: year n of it is base + n; last is its last year; the months of
 * 康熙 are lunar */
bool era_take(struct slice *s, int *base, int *last, bool *lunar);
/* 十四五时期: so many years from that one on */
bool period_take(struct slice *s, int *year, int *count);

#endif
