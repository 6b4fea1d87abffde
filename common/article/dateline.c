/* common/article/dateline.c -- how news begins */
#include <stdlib.h>

#include "article/dateline.h"
#include "lex/pattern.h"
#include "text/fold.h"

enum { HEAD_BYTES = 400, LEAST_BYTES = 10 };  /* of a dateline */

struct row {
	const char *re, *where;
	unsigned line;
};

#define TEXT_OF(x) #x
#define ROW(word, line) { word, "strip_datelines.tsv:" TEXT_OF(line), line },
static const struct row rows[] = {
#include "data/strip_datelines.inc"
};
#undef ROW

struct datelines {
	struct pattern *pattern[LEN(rows)];
	struct buf room;
};

struct datelines *
datelines_new(void)
{
	struct datelines *d = mem_array(NULL, 1, sizeof(*d));

	for (size_t i = 0; i < LEN(rows); i++)
		d->pattern[i] = pattern_new(rows[i].re, rows[i].where);
	d->room = (struct buf)BUF_INIT;
	return d;
}

void
datelines_free(struct datelines *d)
{
	if (d == NULL)
		return;
	for (size_t i = 0; i < LEN(rows); i++)
		pattern_free(d->pattern[i]);
	buf_release(&d->room);
	free(d);
}

/* the same bytes of the text as written */
static struct slice
unfold(struct slice group, struct slice folded, struct slice text)
{
	if (group.p == NULL)
		return SLICE_NONE;
	return slice_cut(text, (size_t)(group.p - folded.p),
	    (size_t)(group.p - folded.p) + group.n);
}

bool
dateline_read(struct dateline *out, struct datelines *d, struct slice text)
{
	struct slice group[3], head = slice_head(text, HEAD_BYTES), folded;

	if (text.n < LEAST_BYTES)
		return false;
	while (head.n < text.n && head.n > 0 &&
	    ((unsigned char)text.p[head.n] & 0xc0) == 0x80)
		head.n--;
	folded = fold_han(&d->room, head);
	if (slice_find(folded, SLICE("讯")) == folded.n &&
	    slice_find(folded, SLICE("电")) == folded.n &&
	    slice_find(folded, SLICE("记者")) == folded.n &&
	    slice_find(folded, SLICE("通讯员")) == folded.n)
		return false;
	for (size_t i = 0; i < LEN(rows); i++)
		if (pattern_match(d->pattern[i], folded, 0, group, LEN(group))) {
			out->agency = unfold(group[1], folded, text);
			out->reporters = unfold(group[2], folded, text);
			out->rule = rows[i].line;
			return true;
		}
	return false;
}
