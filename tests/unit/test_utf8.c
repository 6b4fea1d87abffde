/* tests/unit/test_utf8.c -- steps, counts, validity and mending */
#include "test.h"
#include "text/utf8.h"

static const struct {
	const char *in;
	size_t valid;           /* bytes at the head */
	const char *mended;
	size_t bad;
} texts[] = {
	{ "", 0, "", 0 },
	{ "abc", 3, "abc", 0 },
	{ "疫情", 6, "疫情", 0 },
	{ "a\xff" "b", 1, "a\uFFFDb", 1 },
	{ "国\xe5\x9b", 3, "国\uFFFD\uFFFD", 2 },               /* cut off */
	{ "\xc0\xaf", 0, "\uFFFD\uFFFD", 2 },                   /* overlong / */
	{ "\xe0\x9f\xbf", 0, "\uFFFD\uFFFD\uFFFD", 3 },         /* overlong */
	{ "\xed\xa0\x80", 0, "\uFFFD\uFFFD\uFFFD", 3 },         /* surrogate */
	{ "\xed\x9f\xbf", 3, "\xed\x9f\xbf", 0 },               /* U+D7FF */
	{ "\xef\xbf\xbf", 3, "\xef\xbf\xbf", 0 },
	{ "\xf0\xa0\x80\x80", 4, "\xf0\xa0\x80\x80", 0 },       /* U+20000 */
	{ "\xf0\x8f\xbf\xbf", 0, "\uFFFD\uFFFD\uFFFD\uFFFD", 4 },
	{ "\xf4\x90\x80\x80", 0, "\uFFFD\uFFFD\uFFFD\uFFFD", 4 },
	{ "十二345678九十\x80", 18, "十二345678九十\uFFFD", 1 },
};

static const struct {
	const char *in;
	size_t points, head;    /* code points, and bytes of the first two */
	uint32_t first, last;
} counts[] = {
	{ "", 0, 0, 0, 0 },
	{ "a", 1, 1, 'a', 'a' },
	{ "aé国𠀀", 4, 3, 'a', 0x20000 },
	{ "34例", 3, 2, '3', 0x4f8b },
};

/* text is looked at 24 bytes at a time: a byte at every place made bad ones */
static void
check_places(void)
{
	static const char han[] = "一二三四五六七八九十百千万亿零两半";
	static const unsigned char bad[] = { 0x00, 0x41, 0x80, 0xbf, 0xc2, 0xe0,
	    0xe1, 0xed, 0xef, 0xf0, 0xff };
	char text[sizeof(han)];

	for (size_t at = 0; at < sizeof(han) - 1; at++)
		for (size_t k = 0; k < sizeof(bad); k++) {
			size_t want = at / 3 * 3, got;

			memcpy(text, han, sizeof(han));
			text[at] = (char)bad[k];
			/* by itself it is looked at byte by byte */
			while (want < sizeof(han) - 1 && (got = utf8_valid(
			    slice_of(text + want, utf8_size(text[want])))) > 0)
				want += got;
			if (want > sizeof(han) - 1)
				want = sizeof(han) - 1;
			got = utf8_valid(slice_of(text, sizeof(han) - 1));
			CHECK_INT(got, want, "valid head, byte %zu is %02x", at,
			    bad[k]);
		}
}

int
main(void)
{
	struct buf out = BUF_INIT;

	for (size_t i = 0; i < LEN(texts); i++) {
		size_t bad = 0, nul = 0;

		CHECK_INT(utf8_valid(slice_str(texts[i].in)), texts[i].valid,
		    "valid head of text %zu", i);
		buf_reset(&out);
		utf8_mend(&out, slice_str(texts[i].in), &bad, &nul);
		CHECK_STR(out.p, texts[i].mended, "text %zu mended", i);
		CHECK_INT(bad, texts[i].bad, "bytes mended in text %zu", i);
		CHECK_INT(nul, 0, "no NUL in text %zu", i);
	}
	for (size_t i = 0; i < LEN(counts); i++) {
		struct slice s = slice_str(counts[i].in), rest = s;

		CHECK_INT(utf8_count(s), counts[i].points, "code points of '%s'",
		    counts[i].in);
		CHECK_INT(utf8_head(s, 2).n, counts[i].head,
		    "two code points of '%s'", counts[i].in);
		CHECK_INT(utf8_step(&rest), counts[i].first, "first of '%s'",
		    counts[i].in);
		rest = s;
		CHECK_INT(utf8_step_back(&rest), counts[i].last, "last of '%s'",
		    counts[i].in);
	}
	{
		size_t bad = 0, nul = 0;

		buf_reset(&out);
		utf8_mend(&out, slice_of("a\0b\0", 4), &bad, &nul);
		CHECK_STR(out.p, "ab", "NULs are left out");
		CHECK_INT(nul, 2, "and counted");
	}
	check_places();
	buf_release(&out);
	return test_done();
}
