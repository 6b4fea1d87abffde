/* tests/fuzz/fuzz_strip.c -- the whole of cn-strip but files and records: any
 * container in any character set to facts and paragraphs, which are sound text */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "html/markup.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(struct slice s)
{
	if (utf8_valid(s) < s.n || slice_find_byte(s, '\0') < s.n)
		abort();
}

static void
take_part(const struct strip_part *part, void *ctx)
{
	(void)ctx;
	check(buf_view(&part->facts->title));
	check(buf_view(&part->facts->published));
	check(buf_view(&part->facts->url));
	check(buf_view(&part->facts->source));
	check(buf_view(&part->facts->author));
	for (size_t i = 0; i < part->page->paras; i++)
		check(para_text(part->page, &part->page->para[i]));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct strip *strip;
	static struct markup *markup;
	struct slice s = slice_of((const char *)data, size);
	size_t half = size / 2;

	if (strip == NULL) {
		strip = strip_new(take_part, NULL);
		markup = markup_new(strip);
	}
	markup_begin(markup, MARKUP_AUTO, s, NULL, SLICE_NONE);
	markup_feed(markup, slice_head(s, half));
	markup_feed(markup, slice_from(s, half));
	markup_end(markup);
	return 0;
}
