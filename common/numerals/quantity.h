/* common/numerals/quantity.h -- a numeral with its modifier, range and unit
 *
 * One expression of a text: 约6—8公斤, 第十一场, 人民币3万元, 零下5℃, 三成五,
 * 翻一番.  Tables: common/data/num_*.tsv.
 */
#ifndef NUMERALS_QUANTITY_H
#define NUMERALS_QUANTITY_H

#include "base/slice.h"
#include "numerals/num.h"
#include "text/utf8.h"

enum qty_kind {                 /* as cn-records(5) has them */
	QTY_CARDINAL, QTY_ORDINAL, QTY_PERCENT, QTY_POINT, QTY_MONEY,
	QTY_MEASURE, QTY_MULTIPLE, QTY_RATIO,
	QTY_KINDS
};

enum qty_mod {
	QTY_EXACT,              /* "" */
	QTY_ABOUT,              /* "~" */
	QTY_MORE,               /* ">" */
	QTY_MIN,                /* ">=" */
	QTY_LESS,               /* "<" */
	QTY_MAX,                /* "<=" */
	QTY_MODS
};

enum qty_unit {                 /* what the unit is */
	UNIT_NONE,              /* no unit: 560, 三 */
	UNIT_WORD,              /* a measure word: 例, 个, 人次 */
	UNIT_NOUN,              /* a noun that stands as one: 7乡, 男, 地市 */
	UNIT_PHYSICAL,          /* UCUM, and 市制 as written */
	UNIT_MONEY,             /* ISO 4217 */
	UNIT_RATE               /* %, ‰, pp, 折, 倍 and the like */
};

struct span {                   /* bytes of the text, end exclusive */
	size_t beg, end;
};

enum { QTY_UNIT_ROOM = 48 };

struct quantity {
	struct span text;       /* the figure as a whole: what the record has */
	struct span number;     /* its numeral: 6—8, 三十; scale words are in */
	struct span unit_text;  /* its unit as written, behind the numeral or
	                         * before it (￥); empty where there is none */
	struct dec value;
	struct dec to;          /* the upper end or second term, where `range` */
	bool range;
	bool none;              /* a reported none: 无新增…, 零新增, 0新增 */
	bool yuan;              /* 元, 块 with no country named: CNY, or what the
	                         * place has */
	bool article;           /* 一 + measure word, little more than "a" */
	enum qty_kind kind;
	enum qty_mod mod;
	enum qty_unit of;
	enum num_form form;
	char unit[QTY_UNIT_ROOM];       /* what the record prints, NUL at its
	                                 * end; measure words as written */
	const char *table;      /* the row that gave the unit or kind, for */
	unsigned line;          /* --explain: "num_units.tsv", 12; NULL, 0 */
};

/* May a figure begin at text[at]?  Only where quantities.gate lets pass; a point
 * needs a digit behind it. */
bool quantity_may_begin(struct slice text, size_t at);

/* A text to look at: as written and folded, byte offsets are the same; and the
 * spans in it that are no figures (times), sorted by beg. */
struct qty_text {
	struct slice text;
	struct slice fold;
	const struct span *skip;
	size_t skips;
	const size_t *spot;     /* the offsets at which a figure may begin, in */
	size_t spots;           /* order; NULL: each call looks for them */
};

/* The next quantity at or behind *at, which is moved behind it; false where
 * there is none.  Begin with *at = 0. */
bool quantity_next(struct quantity *, const struct qty_text *, size_t *at);

/* "cardinal", ...; "", "~", ... : what the record prints */
const char *qty_kind_name(enum qty_kind);
const char *qty_mod_name(enum qty_mod);

#endif
