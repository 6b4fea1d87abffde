/* common/dates/dict.h -- the words of time expressions, and integers
 *
 * The words are common/data/date_words.tsv and date_tails.tsv.  The functions take something off
 * the head of a text, folded and valid UTF-8, or leave it as it is.
 */
#ifndef DATES_DICT_H
#define DATES_DICT_H

#include <stdint.h>

#include "base/slice.h"
#include "dates/expr.h"
#include "lex/words.h"
#include "numerals/num.h"

enum word_class {
	/* of date_words.tsv: what an expression can begin with */
	W_SHIFT,                /* 昨天: so many units from the reference */
	W_TEXT,                 /* 次日: so many from the text's last date */
	W_REL,                  /* 上上, before a W_RELUNIT */
	W_YEARREL,              /* 今 + 春 */
	W_ORDINAL, W_FIRST, W_SOME,     /* 第 3 周, 前 3 个月 */
	W_NAMED,                /* 上半年, 下旬 */
	W_EDGED,                /* 年初 */
	W_WEEK,                 /* 星期 + 三 */
	W_PART,
	W_HALF,
	W_VAGUE,
	W_UNTIL, W_FROM,
	W_ABOUTPRE,
	W_BACK, W_FORTH, W_ONWARD,
	W_EVERY, W_SET,
	W_LESS,                 /* 差, before minutes and an hour */
	W_LUNAR, W_SOLAR, W_LMONTH, W_LEAP,
	W_BC, W_AD,
	/* of date_tails.tsv: what stands inside or behind */
	W_TAILS,
	W_RELUNIT = W_TAILS,    /* 周 behind 上 */
	W_AFTER,                /* number + 年 */
	W_NTH,
	W_EDGE,                 /* 初 */
	W_WEEKDAY,              /* 三 behind 星期 */
	W_AMPM,
	W_HOUR, W_MINUTE, W_PAST, W_CLOCK,      /* 3 点 半, 3 点 钟 */
	W_SPAN,                 /* a unit of durations */
	W_SPANWORK,             /* 工作日: a unit that leaves out weekends */
	W_SPANMONTH, W_SPANNIGHT, W_SPANHOUR, W_SPANMIN, /* only in some places */
	W_AHALF, W_MORE, W_AND,
	W_TO, W_AND2, W_BETWEEN, W_END,
	W_SINCE, W_TILLNOW, W_BEFORE, W_AFTERWARDS, W_WITHIN,
	W_ABOUT, W_LIMIT,
	W_ROUND, W_WORKDAY,
	W_LDAY,
	W_INCLUDED,             /* （含）, between a day and 前 */
	W_MEASURE,              /* what a number before it counts: no minutes */
	/* of both */
	W_TRAP                  /* hides longer words than n characters */
};

#define WORDS_OF(class) ((uint64_t)1 << (class))
#define WORDS_HEADS (WORDS_OF(W_TAILS) - 1)     /* the classes of date_words */

struct dict_word {
	enum word_class is;
	enum time_unit unit;
	int n;
	enum day_part part;
	unsigned line;          /* in date_words.tsv */
};

/* The classes of all words that begin with the character at the head, whether
 * they stand there or not: what need not be asked for. */
uint64_t dict_may(struct slice s);

/* The words at the head that an expression can begin with and that no trap
 * hides, shortest first.  `longest` is the length of the longest one, hidden
 * ones and traps among them. */
enum { DICT_HEADS = 8 };
struct dict_heads {
	size_t n, longest;
	uint64_t classes;               /* of all */
	struct {
		size_t bytes;
		uint64_t classes;
	} word[DICT_HEADS];
};
void dict_heads(struct dict_heads *, struct slice s);

/* the longest word at the head that is of one of the classes and that no trap
 * hides; s is moved behind it */
bool dict_take(struct dict_word *, struct slice *s, uint64_t classes);

/* dict_take without taking it */
bool dict_at(struct slice s, uint64_t classes);

/* A whole number below a thousand million, in digits of any kind or Chinese;
 * how it is written matters: 08年 and 二二年 are years, 20年 may be twenty. */
struct dict_number {
	long value, to;         /* to: two values side by side, 七八点; else 0 */
	unsigned width;         /* digits written: 2 for 08 and 二二; 0 for 二十 */
	bool han;               /* in Chinese */
	bool vague;             /* holds 几 or 数 */
	bool more;              /* holds 多 or 余 */
	bool lunar;             /* holds 廿 or 卅 */
};
bool dict_number(struct dict_number *, struct slice *s);

/* Does a word that tells what a number behind it is stand at the end? */
enum front {
	FRONT_COUNT, FRONT_DAY, FRONT_INDEX, FRONT_THIS, FRONT_COMPARE
};
bool dict_front(struct slice before, enum front);

/* Does a word that tells what stands before it stand at the head? */
enum back { BACK_COUNT, BACK_NAME, BACK_OFTEN, BACK_NONE };
bool dict_back(struct slice after, enum back);

/* Does a Chinese character stand at the end that no time stands behind?  It is the
 * end of a name or a noun: 某某春天, 手术后三天. */
bool dict_behind_noun(struct slice before);

/* Does a month in digits stand at the end?  What is none makes no time of what
 * follows it: 13月5日 is a slip, and no five days. */
bool dict_behind_month(struct slice before);

/* one of the characters of a set of ASCII, half or full width; which one, or NUL */
char dict_char(struct slice *s, const char *set);
bool dict_sign(struct slice *s, const char *set);       /* dict_char, if any */
/* Does a digit 0 to 9 stand at the head, half or full width? */
static inline bool
dict_is_digit(struct slice s)
{
	return s.n > 0 && ((s.p[0] >= '0' && s.p[0] <= '9') || (s.n > 2 &&
	    s.p[0] == '\xef' && s.p[1] == '\xbc' &&
	    (unsigned char)s.p[2] >= 0x90 && (unsigned char)s.p[2] <= 0x99));
}
/* Does a numeral stand there: a digit, or 一 to 亿? */
static inline bool
dict_is_numeral(struct slice s)
{
	return s.n > 0 && ((unsigned char)s.p[0] < 0x80 ? s.p[0] >= '0' &&
	    s.p[0] <= '9' : (unsigned char)s.p[0] >= 0xe2 &&
	    num_first(utf8_peek(s.p)));
}
void dict_spaces(struct slice *s);              /* takes white space */

/* digits 0 to 9 of either width, n of them at most and no more behind them;
 * how many, 0 where there are none or too many */
int dict_digits(struct slice *s, int n, int *value);

#endif
