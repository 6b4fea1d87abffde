/* tests/fuzz/fuzz_split.c -- any text as paragraphs: the sentences hold all of
 * it, and what the outline says of it holds together */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/buf.h"
#include "outline/outline.h"
#include "text/han.h"
#include "text/sentence.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { PARS_MAX = 256 };

/* sentences follow one another, and only white space is between them */
static void
check_sentences(struct slice text)
{
	struct sentences it = SENTENCES(text);
	const char *at = text.p;
	struct slice s;

	while (sentence_next(&s, &it)) {
		if (s.n == 0 || s.p < at || s.p + s.n > text.p + text.n ||
		    han_trim(slice_of(at, (size_t)(s.p - at))).n > 0)
			abort();
		at = s.p + s.n;
	}
	if (han_trim(slice_of(at, (size_t)(text.p + text.n - at))).n > 0)
		abort();
}

static void
check_place(const struct outline_place *w, struct slice text,
    unsigned long *last)
{
	if (w->begins) {
		if (w->section.num != *last + 1 ||
		    w->section.parent >= w->section.num ||
		    w->section.label.p < text.p ||
		    w->section.label.p + w->section.label.n > text.p + text.n)
			abort();
		*last = w->section.num;
	}
	if (w->in > *last)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct outline *o;
	struct buf text = BUF_INIT;
	struct outline_par par[PARS_MAX];
	struct outline_place where;
	unsigned long last = 0;
	size_t n = 0;
	struct slice rest;

	if (o == NULL)
		o = outline_new();
	utf8_mend(&text, slice_of((const char *)data, size), NULL, NULL);
	rest = buf_view(&text);
	while (rest.n > 0 && n < PARS_MAX) {
		size_t end = slice_find_byte(rest, '\n');
		struct slice line = slice_head(rest, end);
		enum outline_role role = OUTLINE_BODY;

		if (line.n > 0 && line.p[0] >= '0' && line.p[0] <= '3')
			role = (enum outline_role)(line.p[0] - '0');
		if (line.n > 0)
			par[n++] = (struct outline_par){ line, role };
		rest = slice_from(rest, end + 1);
	}
	outline_begin(o, SLICE("题目"), size % 2 == 0);
	for (size_t i = 0; i < n; i++) {
		check_sentences(par[i].text);
		outline_next(o, &par[i], n - i > OUTLINE_AHEAD ?
		    OUTLINE_AHEAD + 1 : n - i, &where);
		check_place(&where, par[i].text, &last);
	}
	buf_release(&text);
	return 0;
}
