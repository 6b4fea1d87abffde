/* tests/unit/test_decode.c -- the character set of a page, chosen and decoded
 *
 * The sentence "Yesterday morning we saw three egrets by the river" in several
 * languages; bytes that are not ASCII are written in octal.
 */
#include "base/buf.h"
#include "container/decode.h"
#include "container/sniff.h"
#include "test.h"

static const struct {
	const char *what, *name, *want;
	struct slice in;
	unsigned bad, nul, mended;
} cases[] = {
	{ "UTF-8", "UTF-8",
	    "昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。",
	    SLICE_INIT("\346\230\250\345\244\251\344\270\212\345\215\210\357\274\214"
	    "\346\210\221\344\273\254\345\234\250\346\262\263\350\276\271"
	    "\347\234\213\350\247\201\344\270\211\345\217\252\347\231\275"
	    "\351\271\255\343\200\202\345\256\203\344\273\254\347\253\231"
	    "\345\234\250\346\260\264\351\207\214\357\274\214\344\270\200"
	    "\345\212\250\344\271\237\344\270\215\345\212\250\343\200\202"),
	    0, 0, 0 },
	{ "UTF-8 with a mark", "UTF-8",
	    "昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。",
	    SLICE_INIT("\357\273\277\346\230\250\345\244\251\344\270\212\345\215\210"
	    "\357\274\214\346\210\221\344\273\254\345\234\250\346\262\263"
	    "\350\276\271\347\234\213\350\247\201\344\270\211\345\217\252"
	    "\347\231\275\351\271\255\343\200\202\345\256\203\344\273\254"
	    "\347\253\231\345\234\250\346\260\264\351\207\214\357\274\214"
	    "\344\270\200\345\212\250\344\271\237\344\270\215\345\212\250"
	    "\343\200\202"),
	    0, 0, 0 },
	{ "UTF-8 declared gb2312", "UTF-8",
	    "<meta charset=\"gb2312\">昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。",
	    SLICE_INIT("<meta charset=\"gb2312\">\346\230\250\345\244\251\344\270"
	    "\212\345\215\210\357\274\214\346\210\221\344\273\254\345\234"
	    "\250\346\262\263\350\276\271\347\234\213\350\247\201\344\270"
	    "\211\345\217\252\347\231\275\351\271\255\343\200\202\345\256"
	    "\203\344\273\254\347\253\231\345\234\250\346\260\264\351\207"
	    "\214\357\274\214\344\270\200\345\212\250\344\271\237\344\270"
	    "\215\345\212\250\343\200\202"),
	    0, 0, 0 },
	{ "UTF-8 that is cut off", "UTF-8",
	    "昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。��",
	    SLICE_INIT("\346\230\250\345\244\251\344\270\212\345\215\210\357\274\214"
	    "\346\210\221\344\273\254\345\234\250\346\262\263\350\276\271"
	    "\347\234\213\350\247\201\344\270\211\345\217\252\347\231\275"
	    "\351\271\255\343\200\202\345\256\203\344\273\254\347\253\231"
	    "\345\234\250\346\260\264\351\207\214\357\274\214\344\270\200"
	    "\345\212\250\344\271\237\344\270\215\345\212\250\343\200\202"
	    "\344\270"),
	    2, 0, 0 },
	{ "GBK", "GB18030",
	    "昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。",
	    SLICE_INIT("\327\362\314\354\311\317\316\347\243\254\316\322\303\307\324"
	    "\332\272\323\261\337\277\264\274\373\310\375\326\273\260\327"
	    "\360\330\241\243\313\374\303\307\325\276\324\332\313\256\300"
	    "\357\243\254\322\273\266\257\322\262\262\273\266\257\241\243"),
	    0, 0, 0 },
	{ "GBK of traditional text", "GB18030",
	    "昨天上午，我們在河邊看見三隻白鷺。牠們站在水裡，一動也不動。",
	    SLICE_INIT("\327\362\314\354\311\317\316\347\243\254\316\322\202\203\324"
	    "\332\272\323\337\205\277\264\322\212\310\375\353b\260\327"
	    "\372\230\241\243\240\255\202\203\325\276\324\332\313\256\321"
	    "e\243\254\322\273\204\323\322\262\262\273\204\323\241\243"),
	    0, 0, 0 },
	{ "GBK declared UTF-8", "GB18030",
	    "<meta charset=\"utf-8\">昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。",
	    SLICE_INIT("<meta charset=\"utf-8\">\327\362\314\354\311\317\316\347\243"
	    "\254\316\322\303\307\324\332\272\323\261\337\277\264\274\373"
	    "\310\375\326\273\260\327\360\330\241\243\313\374\303\307\325"
	    "\276\324\332\313\256\300\357\243\254\322\273\266\257\322\262"
	    "\262\273\266\257\241\243"),
	    0, 0, 0 },
	{ "GBK declared Big5", "GB18030",
	    "<meta charset=\"big5\">昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。",
	    SLICE_INIT("<meta charset=\"big5\">\327\362\314\354\311\317\316\347\243"
	    "\254\316\322\303\307\324\332\272\323\261\337\277\264\274\373"
	    "\310\375\326\273\260\327\360\330\241\243\313\374\303\307\325"
	    "\276\324\332\313\256\300\357\243\254\322\273\266\257\322\262"
	    "\262\273\266\257\241\243"),
	    0, 0, 0 },
	{ "GBK with two characters, declared", "GB18030",
	    "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\" />白鹭",
	    SLICE_INIT("<meta http-equiv=\"Content-Type\" content=\"text/html; chars"
	    "et=gb2312\" />\260\327\360\330"),
	    0, 0, 0 },
	{ "GBK whose bytes are valid UTF-8, declared", "GB18030",
	    "<?xml version=\"1.0\" encoding=\"gbk\"?>谩镁",
	    SLICE_INIT("<\?xml version=\"1.0\" encoding=\"gbk\"\?>\303\241\303\276"),
	    0, 0, 0 },
	{ "Big5", "Big5",
	    "昨天上午，我們在河邊看見三隻白鷺。牠們站在水裡，一動也不動。",
	    SLICE_INIT("\254Q\244\321\244W\244\310\241A\247\332\255\314\246b\252e"
	    "\303\344\254\335\250\243\244T\260\246\245\325\306O\241C\250e"
	    "\255\314\257\270\246b\244\364\270\314\241A\244@\260\312\244]"
	    "\244\243\260\312\241C"),
	    0, 0, 0 },
	{ "Big5 declared GBK", "Big5",
	    "<meta charset=\"gbk\">昨天上午，我們在河邊看見三隻白鷺。牠們站在水裡，一動也不動。",
	    SLICE_INIT("<meta charset=\"gbk\">\254Q\244\321\244W\244\310\241A\247"
	    "\332\255\314\246b\252e\303\344\254\335\250\243\244T\260\246"
	    "\245\325\306O\241C\250e\255\314\257\270\246b\244\364\270\314"
	    "\241A\244@\260\312\244]\244\243\260\312\241C"),
	    0, 0, 0 },
	{ "HZ", "HZ-GB-2312",
	    "Hello 昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。",
	    SLICE_INIT("Hello ~{WrLlIONg#,NRCGTZ:S1_\?4<{H}V;0WpX!#K|CGU>TZK.@o#,R;6"
	    "/R22;6/!#~}"),
	    0, 0, 0 },
	{ "UTF-16 with a mark", "UTF-16LE",
	    "昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。",
	    SLICE_INIT("\377\376(f)Y\nNHS\014\377\021b\354N(W\263l\271\217\013w\301"
	    "\211\011N\352S}vm\236\0020\203[\354N\331z(W4l\314\221\014"
	    "\377\000N\250R_N\015N\250R\0020"),
	    0, 0, 0 },
	{ "UTF-16LE of a page", "UTF-16LE",
	    "<p>昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。",
	    SLICE_INIT("<\000p\000>\000(f)Y\nNHS\014\377\021b\354N(W\263l\271\217"
	    "\013w\301\211\011N\352S}vm\236\0020\203[\354N\331z(W4l\314"
	    "\221\014\377\000N\250R_N\015N\250R\0020"),
	    0, 0, 0 },
	{ "UTF-16BE of text", "UTF-16BE",
	    "昨天上午，我们在河边看见三只白鹭。它们站在水里，一动也不动。",
	    SLICE_INIT("f(Y)N\nSH\377\014b\021N\354W(l\263\217\271w\013\211\301N\011"
	    "S\352v}\236m0\002[\203N\354z\331W(l4\221\314\377\014N\000R"
	    "\250N_N\015R\2500\002"),
	    0, 0, 0 },
	{ "UTF-32BE", "UTF-32BE",
	    "<p>昨天上午，我们在河边看见",
	    SLICE_INIT("\000\000\000<\000\000\000p\000\000\000>\000\000f(\000\000Y)"
	    "\000\000N\n\000\000SH\000\000\377\014\000\000b\021\000\000N"
	    "\354\000\000W(\000\000l\263\000\000\217\271\000\000w\013\000"
	    "\000\211\301"),
	    0, 0, 0 },
	{ "EUC-JP", "EUC-JP",
	    "昨日の朝、川のそばで白い鳥を三羽見ました。とてもきれいでした。",
	    SLICE_INIT("\272\362\306\374\244\316\304\253\241\242\300\356\244\316\244"
	    "\275\244\320\244\307\307\362\244\244\304\273\244\362\273\260"
	    "\261\251\270\253\244\336\244\267\244\277\241\243\244\310\244"
	    "\306\244\342\244\255\244\354\244\244\244\307\244\267\244\277"
	    "\241\243"),
	    0, 0, 0 },
	{ "Shift_JIS", "Shift_JIS",
	    "昨日の朝、川のそばで白い鳥を三羽見ました。とてもきれいでした。",
	    SLICE_INIT("\215\360\223\372\202\314\222\251\201A\220\354\202\314\202"
	    "\273\202\316\202\305\224\222\202\242\222\271\202\360\216O"
	    "\211H\214\251\202\334\202\265\202\275\201B\202\306\202\304"
	    "\202\340\202\253\202\352\202\242\202\305\202\265\202\275\201"
	    "B"),
	    0, 0, 0 },
	{ "EUC-KR", "EUC-KR",
	    "어제 아침에 우리는 강가에서 하얀 새 세 마리를 보았습니다. 정말 예뻤어요.",
	    SLICE_INIT("\276\356\301\246 \276\306\304\247\277\241 \277\354\270\256"
	    "\264\302 \260\255\260\241\277\241\274\255 \307\317\276\341 "
	    "\273\365 \274\274 \270\266\270\256\270\246 \272\270\276\322"
	    "\275\300\264\317\264\331. \301\244\270\273 \277\271\273\274"
	    "\276\356\277\344."),
	    0, 0, 0 },
	{ "windows-1252 declared", "windows-1252",
	    "<meta charset=\"iso-8859-1\">Hier matin, près de la rivière, nous avons vu trois hérons très élégants, là où l’été passé…",
	    SLICE_INIT("<meta charset=\"iso-8859-1\">Hier matin, pr\350s de la rivi"
	    "\350re, nous avons vu trois h\351rons tr\350s \351l\351gants"
	    ", l\340 o\371 l\222\351t\351 pass\351\205"),
	    0, 0, 0 },
	{ "windows-1251", "windows-1251",
	    "Вчера утром мы видели у реки трёх белых цапель. Они стояли в воде.",
	    SLICE_INIT("\302\367\345\360\340 \363\362\360\356\354 \354\373 \342\350"
	    "\344\345\353\350 \363 \360\345\352\350 \362\360\270\365 \341"
	    "\345\353\373\365 \366\340\357\345\353\374. \316\355\350 \361"
	    "\362\356\377\353\350 \342 \342\356\344\345."),
	    0, 0, 0 },
	{ "ASCII", "US-ASCII",
	    "<p>a&#20013;",
	    SLICE_INIT("<p>a&#20013;"),
	    0, 0, 0 },
	{ "NULs", "UTF-8",
	    "中文",
	    SLICE_INIT("\344\270\255\000\346\226\207\000"),
	    0, 2, 0 },
	{ "encoded twice, by way of ISO 8859-1", "UTF-8",
	    "<p>我们看见：“白鹭”。",
	    SLICE_INIT("<p>\303\246\302\210\302\221\303\244\302\273\302\254\303\247"
	    "\302\234\302\213\303\250\302\247\302\201\303\257\302\274\302"
	    "\232\303\242\302\200\302\234\303\247\302\231\302\275\303\251"
	    "\302\271\302\255\303\242\302\200\302\235\303\243\302\200\302"
	    "\202"),
	    0, 0, 10 },
	{ "encoded twice, by way of windows-1252", "UTF-8",
	    "a’b",
	    SLICE_INIT("a\303\242\342\202\254\342\204\242b"),
	    0, 0, 1 },
	{ "not encoded twice", "UTF-8",
	    "café »: été",
	    SLICE_INIT("caf\303\251\302\240\302\273: \303\251t\303\251"),
	    0, 0, 0 },
};

/* in pieces of `piece` bytes */
static void
test_case(struct decode *d, size_t i, size_t piece)
{
	struct slice rest = cases[i].in;
	struct buf got = BUF_INIT;

	decode_begin(d, NULL, NULL);
	for (; rest.n > piece; rest = slice_from(rest, piece))
		decode_add(&got, d, slice_head(rest, piece), false);
	decode_add(&got, d, rest, true);
	CHECK_STR(decode_charset(d), cases[i].name, "set of %s", cases[i].what);
	CHECK_STR(got.p, cases[i].want, "text of %s, %zu at a time",
	    cases[i].what, piece);
	CHECK_INT(decode_bad(d), cases[i].bad, "undecodable in %s", cases[i].what);
	CHECK_INT(decode_nul(d), cases[i].nul, "NULs in %s", cases[i].what);
	CHECK_INT(decode_mended(d), cases[i].mended, "mended in %s",
	    cases[i].what);
	buf_release(&got);
}

static void
test_given(struct decode *d)
{
	struct slice gbk = SLICE("\xd6\xd0\xce\xc4");
	struct buf got = BUF_INIT;

	decode_begin(d, "Big5", NULL);
	decode_add(&got, d, gbk, true);
	CHECK_STR(decode_charset(d), "Big5", "the set that was asked for");
	decode_begin(d, NULL, "GB18030");
	buf_reset(&got);
	decode_add(&got, d, gbk, true);
	CHECK_STR(got.p, "中文", "declared by a header");
	buf_release(&got);
}

/* a page whose first megabyte is ASCII is still read in its own set */
static void
test_late(struct decode *d)
{
	static char ascii[DECODE_HEAD];
	struct buf got = BUF_INIT;

	memset(ascii, 'a', sizeof(ascii));
	decode_begin(d, NULL, NULL);
	decode_add(&got, d, slice_of(ascii, sizeof(ascii)), false);
	decode_add(&got, d, slice_of(ascii, 100), false);
	CHECK_INT(got.n, sizeof(ascii), "the ASCII is given out at once");
	decode_add(&got, d,
	    SLICE("\304\343\272\303\243\254\316\322\265\304\305\363\323\321"),
	    true);
	CHECK_SLICE(slice_from(buf_view(&got), sizeof(ascii) + 100),
	    "你好，我的朋友", "text behind a megabyte of ASCII");
	CHECK_STR(decode_charset(d), "GB18030", "its set");
	buf_release(&got);
}

/* UTF-8 in pieces that cut characters through is lent as it is, not copied */
static void
test_lent(struct decode *d)
{
	static char han[DECODE_HEAD + 2];
	struct slice text, part;
	size_t n = 0, lent = 0;

	for (size_t i = 0; i + 3 <= sizeof(han); i += 3)
		memcpy(han + i, "我", 3);
	decode_begin(d, NULL, NULL);
	decode_put(d, slice_of(han, sizeof(han)), false);
	while (decode_next(d, &text))
		n += text.n;
	part = slice_of(han, 1000);
	decode_put(d, part, false);
	while (decode_next(d, &text)) {
		n += text.n;
		if (text.p >= part.p && text.p < part.p + part.n)
			lent += text.n;
	}
	CHECK_INT(n, sizeof(han) / 3 * 3 + 999, "whole characters");
	CHECK_INT(lent, 999, "of the second piece nothing is copied");
}

static void
test_declared(void)
{
	static const struct {
		const char *page, *name;
	} pages[] = {
		{ "<html><META CharSet = 'GB2312'>", "GB18030" },
		{ "<meta http-equiv=content-type content='text/html;charset=big5'>",
		    "Big5" },
		{ "<?xml version='1.0' encoding='Shift_JIS' ?><a>", "Shift_JIS" },
		{ "<meta charset=utf-16>", "UTF-8" },
		{ "<!-- <meta charset=gbk> --><p>", NULL },
		{ "<script>'<meta charset=gbk>'</script>", NULL },
		{ "<meta charset=nonsense><meta charset=gbk>", "GB18030" },
		{ "<meta name=a content='charset=gbk'>", NULL },
		{ "", NULL }
	};

	for (size_t i = 0; i < LEN(pages); i++)
		CHECK_STR(sniff_declared(slice_str(pages[i].page)), pages[i].name,
		    "declared by %s", pages[i].page);
}

int
main(void)
{
	struct decode *d = decode_new();

	for (size_t i = 0; i < LEN(cases); i++) {
		test_case(d, i, 1000);
		test_case(d, i, 1);
	}
	test_given(d);
	test_late(d);
	test_lent(d);
	test_declared();
	decode_free(d);
	return test_done();
}
