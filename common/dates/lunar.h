/* common/dates/lunar.h -- the Chinese lunar calendar and the solar terms
 *
 * Lunar years from 618 to 2100, solar terms from 1900, by tables
 * (common/data/date_lunar.tsv, date_terms.tsv).  From 1900 they were computed from
 * the positions of sun and moon for UTC+8, by the rules of GB/T 33661-2017;
 * before, months are those that the calendars of the time had.  Days are those
 * of dates/civil.h.
 */
#ifndef DATES_LUNAR_H
#define DATES_LUNAR_H

#include <stdbool.h>

enum { LUNAR_FIRST = 618, LUNAR_LAST = 2100, LUNAR_TERMS = 1900 };

/* the leap month of a lunar year, 0 where it has none; -1 outside the table */
int lunar_leap(int year);

/* The first day of a lunar month and its length; month 1 to 12, or -1 to -12
 * for a leap month.  False where the year has no such month or lies outside. */
bool lunar_month(int year, int month, long *first, int *length);

/* a day of a lunar month, 1 to its length */
bool lunar_day(int year, int month, int day, long *out);

/* the first day on or after a day of that year on which a lunar month begins, a
 * day of the new moon */
bool lunar_new_moon(int year, long from, long *out);

/* solar terms of a Gregorian year: 0 小寒, 1 大寒, 2 立春 … 23 冬至 */
bool lunar_term(int year, int term, long *out);

#endif
