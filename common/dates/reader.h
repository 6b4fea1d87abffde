/* common/dates/reader.h -- the steps in which a point of time is read
 *
 * For point.c and the files that hold the steps.  Each takes one part of a date
 * off reader.s and adds it to reader.r, or leaves both as they are and is
 * false.
 */
#ifndef DATES_READER_H
#define DATES_READER_H

#include "dates/point.h"

struct reader {
	struct point r;
	struct slice s;                 /* what is not yet read */
	const char *from;               /* where it began */
	struct slice before;            /* what stands in front of it all */
	bool lunar_step;                /* 正月, 初一: of the lunar calendar */
	uint64_t heads;                 /* of point_read, while nothing is read */
};

/* in numbers (point_number.c) */
bool point_number(struct reader *);     /* 2022年, 8月, 20世纪, 三季度 */
bool point_era(struct reader *);        /* 民国111年, 十四五时期, 甲午年 */
bool point_christian(struct reader *);  /* 公元前221年 */
bool point_day_alone(struct reader *);  /* 1月3, 八月十五, 腊月18: no 日 */

/* in words (point_word.c) */
bool point_shift(struct reader *);      /* 去年, 今晚, 次日 */
bool point_relative(struct reader *);   /* 上周, 下下个月, 今春, 本世纪 */
bool point_nth(struct reader *);        /* 第一周, 前三季度, 最后五天 */
bool point_named(struct reader *);      /* 上半年, 下旬, 年初, 月底, 末 */
bool point_weekday(struct reader *);    /* 周三, behind 上周 or alone */
bool point_lunar(struct reader *);      /* 农历, 正月, 闰四月, 初八 */
bool point_feast(struct reader *);      /* 中秋, 国庆 */
bool point_part(struct reader *);       /* 晚上, 凌晨 */

#endif
