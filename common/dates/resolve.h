/* common/dates/resolve.h -- what time expressions of a document mean
 *
 * A context keeps what the expressions of one document are read against: the
 * day of publication, the reference, the date named last.
 */
#ifndef DATES_RESOLVE_H
#define DATES_RESOLVE_H

#include "base/buf.h"
#include "base/slice.h"
#include "dates/expr.h"
#include "dates/stamp.h"
#include "dates/when.h"

enum date_prefer { PREFER_NEAREST, PREFER_PAST, PREFER_FUTURE };

struct date_opts {
	bool has_reference;
	struct stamp reference;
	enum date_prefer prefer;
	bool zoned;                     /* --zone: of clock times without one */
	short offset;                   /* minutes east */
};

enum date_anchor {
	ANCHOR_FULL, ANCHOR_TEXT, ANCHOR_PUBLISHED, ANCHOR_REFERENCE,
	ANCHOR_NONE
};

/* the date that an expression was read as, for those that follow it */
struct date_memory {
	bool set;
	struct when when;
	enum date_anchor anchor;
	bool spans;                     /* a range that began on that day */
	long beg;
	unsigned long par;              /* the paragraph it stood in */
	bool year_stated;               /* the text said which year */
	bool named;                     /* 7月, but 上月 is a word for it */
	bool week_stated;               /* which week the text said: 下周一 */
	bool leads;                     /* it begins its sentence */
	bool aside;                     /* 比2019年6月: only compared with */
	long first;                     /* the day that 第三天 counts from */
	const char *end;                /* where it ends in its unit */
};

struct date_ctx {
	struct date_opts opts;
	bool has_published;
	struct stamp published;
	struct date_memory last;        /* in the document */
	struct date_memory here;        /* in the sentence */
	struct date_memory news;        /* the last day that was no history */
	struct date_memory month;       /* the last date with a month */
	struct date_memory topic;       /* the last one that was no aside */
	struct date_memory day[32];     /* the day of that number, where the
	                                 * document named one with its month */
	bool same_par;                  /* last was named in this paragraph */
	unsigned long par;
	struct slice unit;              /* the sentence or line */
	bool heading;                   /* it is one */
	bool has_chapter;               /* a heading that is only a year tells */
	int chapter;                    /* of what follows, as in chronicles */
};

/* The fields of a date record.  Empty ones are not known. */
struct date_fields {
	struct buf value, from, to;
	const char *kind, *mod, *anchor;
};
#define DATE_FIELDS_INIT { BUF_INIT, BUF_INIT, BUF_INIT, "", "", "" }
void date_fields_release(struct date_fields *);

void date_ctx_init(struct date_ctx *, const struct date_opts *);
/* a new document; published may be empty or no date */
void date_ctx_doc(struct date_ctx *, struct slice published);
/* a new sentence or line, of the paragraph with that number; text is what its
 * expressions are lent from; heading: its paragraph is one */
void date_ctx_unit(struct date_ctx *, struct slice text, unsigned long par,
    bool heading);

/* Resolves expressions in the order of the text. */
void date_resolve(struct date_fields *out, struct date_ctx *,
    const struct time_expr *);

#endif
