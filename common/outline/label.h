/* common/outline/label.h -- lines and words that name who speaks
 *
 *	问：何时通车？          《江城晚报》记者：请问进展如何？
 *	【苏怡】：请提问。      [15:03:11] [丁宁]: 欢迎各位。
 *	市国资委副主任  达瓦：  副市长扎西介绍总体情况：
 *	主持人 / 某委发言人 / 鲁山   (three lines)
 *
 * Text is folded (text/fold.h); places are bytes in it.  A label is looked for
 * at the head of a paragraph only.
 */
#ifndef OUTLINE_LABEL_H
#define OUTLINE_LABEL_H

#include <stdbool.h>

#include "base/slice.h"
#include "people/title.h"

enum label_kind {
	LABEL_NONE,
	LABEL_ASKS,             /* 问： 某报记者： */
	LABEL_ANSWERS,          /* 答： */
	LABEL_HOSTS,            /* 主持人： */
	LABEL_SPEAKS,           /* 局长陈立： 行政长官： */
	LABEL_ORG,              /* 省气象局： */
	LABEL_GIVES,            /* …介绍…情况： and the speech follows */
	LABEL_REPLIES           /* …作出回应： and the answer follows */
};

struct label {
	enum label_kind kind;
	size_t beg, end;        /* with its colon, without spaces */
	size_t stop;            /* where the words of the turn begin */
	bool known;             /* who tells something: a name, or what the
	                         * text calls the speaker */
	bool bare;              /* a name or an office and nothing else: other
	                         * things look so too (程序：) */
	bool act;               /* it ends in a verb: 有记者问： */
	bool remarks;           /* LABEL_ASKS: they remark as often (网友：) */
	struct person who;      /* its places are in the text */
	const char *table;      /* the row that decided, for --explain */
	unsigned line;
};

/* The longest head of a paragraph that is looked at, in bytes. */
enum { LABEL_MAX = 300 };

/* What can the head of the paragraph be, by its signs alone?  Quick; the text
 * need not be folded. */
enum {
	LABEL_SIGN_COLON = 1,   /* a colon or a bracket before a sentence ends */
	LABEL_SIGN_LINE = 2     /* a short line that ends as no sentence does */
};
unsigned label_signs(struct slice text);

/* the colon that ends a label at or behind `at`, brackets and marks skipped; text.n
 * where a sentence ends first */
size_t label_colon(struct slice text, size_t at);

/* the label in front of the colon or in the bracket that the paragraph begins
 * with; `text` may be cut off behind LABEL_MAX + 1 bytes */
bool label_read(struct label *, struct slice text);

/* a word for those who ask: 记者, 市民 */
bool label_asker(struct slice word);

/* Is the text one of 问 答 Q A, or does it end in a word of several characters
 * that labels turns whatever stands around it (江城晚报记者)? */
bool label_sure(struct slice text);

/* a word that stands before colons and labels nobody's turn: 编辑, 主办单位 */
bool label_nobody(struct slice word);

/* 编辑：某某, 图源：某社: a line that says who made the text */
bool label_is_credit(struct slice text);

/* Two to four characters before a colon, whatever they are: behind a question
 * that is who answers. */
bool label_short(struct label *, struct slice text);

/* Could the line be one of those: a role at its head, an office near its end?
 * A name alone is not seen. */
bool label_line_likely(struct slice text);

/* a paragraph that names who speaks next and holds nothing else: 主持人, an
 * office, a name, both; there is no colon */
bool label_line(struct label *, struct slice text);

/* An announcement in a line that ends in a colon: 副市长扎西介绍总体情况：
 * `known` is false where it does not say whose (通报内容如下：). */
bool label_announces(struct label *, struct slice text);

#endif
