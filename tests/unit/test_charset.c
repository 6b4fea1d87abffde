/* tests/unit/test_charset.c -- labels, byte order marks, decoders */
#include "io/charset.h"
#include "test.h"

static const struct {
	const char *label, *name;
} names[] = {
	{ "gb2312", "GB18030" }, { " GBK\n", "GB18030" }, { "utf-8", "UTF-8" },
	{ "UTF8", "UTF-8" }, { "iso-8859-1", "windows-1252" },
	{ "Big5-HKSCS", "Big5" }, { "hz-gb-2312", "HZ-GB-2312" },
	{ "utf-16", "UTF-16LE" }, { "windows-1252", "windows-1252" },
	{ "utf-9", NULL }, { "", NULL },
	{ "a-name-that-is-longer-than-any-label-of-the-table", NULL }
};

static const struct {
	const char *name, *what;
	struct slice in;
	const char *want;
	unsigned bad, nul;
} texts[] = {
	{ "UTF-8", "plain", SLICE_INIT("a中文𠮷"), "a中文𠮷", 0, 0 },
	{ "UTF-8", "broken", SLICE_INIT("中\xff\xe4\xb8x"), "中���x", 3, 0 },
	{ "UTF-8", "cut off", SLICE_INIT("中\xe4\xb8"), "中��", 2, 0 },
	{ "UTF-8", "NUL", SLICE_INIT("a\0b\0"), "ab", 0, 2 },
	{ "GB18030", "two bytes", SLICE_INIT("a\xd6\xd0\xce\xc4"), "a中文", 0, 0 },
	{ "GB18030", "four bytes", SLICE_INIT("\x95\x32\x82\x36\xa3\xac"), "𠀀，", 0, 0 },
	{ "GB18030", "euro", SLICE_INIT("\x80" "1"), "€1", 0, 0 },
	{ "GB18030", "broken", SLICE_INIT("\xd6\xd0\xff\xd6 \xce\xc4"), "中�� 文", 2, 0 },
	{ "GB18030", "cut off", SLICE_INIT("\xd6\xd0\xce"), "中�", 1, 0 },
	{ "GB18030", "gb2312's middle dot and dash",
	    SLICE_INIT("\xa1\xa4\xa1\xaa\xa1\xaa"), "·——", 0, 0 },
	{ "Big5", "Hong Kong", SLICE_INIT("\xa4\xa4\xa4\xe5\x9d\xf7"), "中文咗", 0, 0 },
	{ "UTF-16LE", "plain", SLICE_INIT("-N\x87\x65""B\xd8\xb7\xdf"), "中文𠮷", 0, 0 },
	{ "UTF-16LE", "half a pair", SLICE_INIT("B\xd8-N"), "�中", 1, 0 },
	{ "UTF-16BE", "odd", SLICE_INIT("N-e"), "中�", 1, 0 },
	{ "UTF-16LE", "NUL", SLICE_INIT("-N\0\0-N"), "中中", 0, 1 },
	{ "UTF-32LE", "plain", SLICE_INIT("-N\0\0\x87\x65\0\0"), "中文", 0, 0 },
	{ "HZ-GB-2312", "escapes",
	    SLICE_INIT("a~~b~{VPND~}c~\nd~{VPND\nVP"), "a~b中文cd中文\nVP", 0, 0 },
	{ "windows-1252", "quotes", SLICE_INIT("\x93""a\x94\xe9"), "“a”é", 0, 0 },
	{ "Shift_JIS", "kana", SLICE_INIT("\x93\xfa\x96\x7b"), "日本", 0, 0 },
	{ "EUC-KR", "hangul", SLICE_INIT("\xc7\xd1"), "한", 0, 0 }
};

/* in pieces of `piece` bytes */
static void
test_text(size_t i, size_t piece)
{
	struct charset *cs = charset_open(texts[i].name);
	struct slice rest = texts[i].in;
	struct buf got = BUF_INIT;

	if (!CHECK(cs != NULL, "%s can be decoded", texts[i].name))
		return;
	while (rest.n > piece) {
		charset_decode(cs, &got, slice_head(rest, piece), false);
		rest = slice_from(rest, piece);
	}
	charset_decode(cs, &got, rest, true);
	CHECK_STR(got.p, texts[i].want, "%s: %s, %zu bytes at a time",
	    texts[i].name, texts[i].what, piece);
	CHECK_INT(charset_bad(cs), texts[i].bad, "%s: %s: undecodable",
	    texts[i].name, texts[i].what);
	CHECK_INT(charset_nul(cs), texts[i].nul, "%s: %s: NULs",
	    texts[i].name, texts[i].what);
	buf_release(&got);
	charset_free(cs);
}

static void
test_marks(void)
{
	static const struct {
		struct slice in;
		const char *name;
		size_t len;
	} marks[] = {
		{ SLICE_INIT("\xef\xbb\xbf""a"), "UTF-8", 3 },
		{ SLICE_INIT("\xff\xfe""a\0"), "UTF-16LE", 2 },
		{ SLICE_INIT("\xff\xfe\0\0"), "UTF-32LE", 4 },
		{ SLICE_INIT("\xfe\xff"), "UTF-16BE", 2 },
		{ SLICE_INIT("\x84\x31\x95\x33"), "GB18030", 4 },
		{ SLICE_INIT("\xef\xbb"), NULL, 0 }, { SLICE_INIT(""), NULL, 0 }
	};

	for (size_t i = 0; i < LEN(marks); i++) {
		size_t len = 0;

		CHECK_STR(charset_of_bom(marks[i].in, &len), marks[i].name,
		    "mark %zu", i);
		CHECK_INT(len, marks[i].len, "its length");
	}
}

int
main(void)
{
	for (size_t i = 0; i < LEN(names); i++)
		CHECK_STR(charset_of_label(slice_str(names[i].label)),
		    names[i].name, "label '%s'", names[i].label);
	test_marks();
	for (size_t i = 0; i < LEN(texts); i++)
		for (size_t piece = 1; piece <= 64; piece *= 4)
			test_text(i, piece);
	CHECK_STR(charset_guess(SLICE("今天天气很好，我们去公园看花。")), "UTF-8",
	    "UTF-8 is guessed");
	CHECK(charset_open("no such set") == NULL, "an unknown set is refused");
	return test_done();
}
