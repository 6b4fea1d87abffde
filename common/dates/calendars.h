/* common/dates/calendars.h -- days of other calendars, as dates/civil.h counts
 *
 * Easter by the rules of both churches, the Hebrew calendar, and the tabular
 * Islamic one (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29);
 * where a feast waits for the moon to be seen, the day may be one off.
 * Formulas: J. Meeus, Astronomical Algorithms, chapter 8; N. Dershowitz and
 * E. Reingold, Calendrical Calculations.
 */
#ifndef DATES_CALENDARS_H
#define DATES_CALENDARS_H

long easter_day(int year);              /* from 1583 on */
long pascha_day(int year);              /* the Orthodox Easter */

/* months from 1 Nisan to 12 Adar (13 Adar II in leap years); the year begins
 * with month 7, Tishri */
long hebrew_day(int year, int month, int day);
int hebrew_months(int year);            /* 12 or 13 */

/* months from 1 Muharram to 12 Dhu al-Hijja */
long hijri_day(int year, int month, int day);

#endif
