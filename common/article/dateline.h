/* common/article/dateline.h -- how news begins: 某报讯(记者 …), …社…电 */
#ifndef ARTICLE_DATELINE_H
#define ARTICLE_DATELINE_H

#include "base/buf.h"
#include "base/slice.h"

struct dateline {
	struct slice agency;    /* who reports; empty where it is not said */
	struct slice reporters; /* what stands in brackets: 记者 张三 李四 */
	unsigned rule;          /* line in strip_datelines.tsv */
};

struct datelines;               /* the patterns, compiled when first needed */

struct datelines *datelines_new(void);
void datelines_free(struct datelines *);        /* NULL is welcome */

/* Does the paragraph open with a dateline?  Lent from text. */
bool dateline_read(struct dateline *, struct datelines *, struct slice text);

#endif
