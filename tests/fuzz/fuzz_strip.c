/* tests/fuzz/fuzz_strip.c -- the whole of cn-strip but files and records: any
 * container in any character set to facts and paragraphs.  They are sound text,
 * their counts are right, what the tool adds to them (links, pinyin, recurring
 * lines) holds, and a page that comes in two pieces gives what it gives in one. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "article/links.h"
#include "article/pinyin.h"
#include "article/recur.h"
#include "container/markup.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct run {
	uint64_t sum;                   /* of all that was given */
	struct recur *recur;
	struct buf room;
};

static void
check(struct run *r, struct slice s)
{
	if (utf8_valid(s) < s.n || slice_find_byte(s, '\0') < s.n)
		abort();
	for (size_t i = 0; i < s.n; i++)
		r->sum = (r->sum ^ (unsigned char)s.p[i]) * 1099511628211u;
	r->sum = (r->sum ^ 0x100) * 1099511628211u;
}

static void
check_para(struct run *r, const struct page *pg, const struct para *p,
    size_t *link)
{
	struct slice text = para_text(pg, p), mended;

	check(r, text);
	check(r, para_tail(pg, p));
	r->sum += p->role;
	if (p->tail == 0 && p->runes != utf8_count(text))
		abort();
	if (p->linked > p->runes && p->tail == 0)
		abort();
	buf_reset(&r->room);
	links_text(&r->room, pg, p, link);
	check(r, buf_view(&r->room));
	mended = pinyin_drop(&r->room, text);
	if (utf8_valid(mended) < mended.n)
		abort();
}

static void
take_part(const struct strip_part *part, void *ctx)
{
	struct run *r = ctx;
	const struct page *pg = part->page;
	size_t link = 0;

	check(r, buf_view(&part->facts->title));
	check(r, buf_view(&part->facts->published));
	check(r, buf_view(&part->facts->url));
	check(r, buf_view(&part->facts->source));
	check(r, buf_view(&part->facts->author));
	for (size_t i = 0; i < pg->paras; i++)
		check_para(r, pg, &pg->para[i], &link);
	recur_learn(r->recur, pg, part->first);
	recur_drop(r->recur, part->page);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct run run = { .room = BUF_INIT };
	static struct strip *strip;
	static struct markup *markup;
	struct slice s = slice_of((const char *)data, size);
	size_t cut = size > 0 ? data[size - 1] * size / 256 : 0;
	uint64_t whole;

	if (strip == NULL) {
		strip = strip_new(take_part, &run);
		strip_keep_links(strip, true);
		run.recur = recur_new();
		markup = markup_new(strip);
	}
	for (int pieces = 1; pieces <= 2; pieces++) {
		whole = run.sum;
		run.sum = 0;
		markup_begin(markup, MARKUP_AUTO, s, NULL, SLICE_NONE);
		if (pieces == 2) {
			markup_feed(markup, slice_head(s, cut));
			markup_feed(markup, slice_from(s, cut));
		} else
			markup_feed(markup, s);
		markup_end(markup);
	}
	if (run.sum != whole)
		abort();
	return 0;
}
