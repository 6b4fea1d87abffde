/* tests/unit/test_mime.c -- headers and encodings of mail, front matter */
#include <stdlib.h>

#include "container/front.h"
#include "container/mail.h"
#include "container/mime.h"
#include "test.h"

static const struct {
	enum mime_encoding encoding;
	const char *in, *want;
} encodings[] = {
	{ MIME_QUOTED, "=E4=B8=AD=e6=96=\r\n=87 a=3Db", "中文 a=b" },
	{ MIME_QUOTED, "a= \t\r\nb=xyz=4", "ab=xyz" },
	{ MIME_BASE64, "5Lit\r\n5paH", "中文" },
	{ MIME_BASE64, "YQ==YmI=", "abb" },
	{ MIME_PLAIN, "=E4", "=E4" }
};

static const struct {
	const char *in, *want;
} headers[] = {
	{ "plain words", "plain words" },
	{ "=?utf-8?B?5Lit5paH?=", "中文" },
	{ "=?UTF-8?Q?=E4=B8=AD_a?= b", "中 a b" },
	{ "Re: =?gb2312?B?1tA=?= =?gb2312?B?zsQ=?= (2)", "Re: 中文 (2)" },
	/* a character cut between two words */
	{ "=?utf-8?B?5Lg=?=\r\n =?utf-8?B?rQ==?=", "中" },
	{ "\xd6\xd0\xce\xc4\xb5\xc4\xd0\xc5", "中文的信" },
	{ "=?x?B?", "=?x?B?" },
	{ "=?nonsense?Q?a?=", "=?nonsense?Q?a?=" },
	{ "", "" }
};

static void
test_values(void)
{
	struct buf got = BUF_INIT;
	struct slice type = SLICE("Text/HTML ; Charset=\"gb\\2312\"; boundary=a-b");

	CHECK(mime_is(type, "text/html"), "a type in capitals");
	CHECK(mime_is(type, "text/"), "its first half");
	CHECK(!mime_is(type, "text/htm"), "not a part of its second half");
	CHECK(mime_param(&got, type, "charset"), "there is a parameter");
	CHECK_STR(got.p, "gb2312", "in quotes");
	buf_reset(&got);
	CHECK(mime_param(&got, type, "boundary"), "and another");
	CHECK_STR(got.p, "a-b", "without quotes");
	CHECK(!mime_param(&got, type, "format"), "there is no third");
	buf_release(&got);
}

static void
note_fact(enum meta_field field, int rank, struct slice value, void *ctx)
{
	CHECK(rank < 0, "what is stated goes before what is shown");
	buf_printf(ctx, "%d=%.*s;", (int)field, (int)value.n, value.p);
}

static void
test_front(void)
{
	static const struct {
		const char *in;
		size_t n;
		const char *want;
	} fronts[] = {
		{ "---\ntitle: 甲: 乙\n---\n丙", 24, "0=甲: 乙;" },
		{ "---\nauthor:\n  - 甲\n  - \"乙\"\ntags: [a]\n...\n", 44, "3=甲、乙;" },
		{ "+++\ntitle = '甲'\n+++\n", 22, "0=甲;" },
		{ "---\ntitle: 甲\n", 0, "" },
		{ "---\n这是一行正文。\n---\n", 0, "" },
		{ "title: 甲\n", 0, "" },
		{ "", 0, "" }
	};
	struct buf got = BUF_INIT;

	for (size_t i = 0; i < LEN(fronts); i++) {
		buf_reset(&got);
		CHECK_INT(front_parse(slice_str(fronts[i].in), note_fact, &got),
		    fronts[i].n, "length of front matter %zu", i);
		CHECK_STR(got.p, fronts[i].want, "facts of front matter %zu", i);
	}
	buf_release(&got);
}

static void
test_mail_is(void)
{
	CHECK(mail_is(SLICE("From a@b Sat\nMIME-Version: 1.0\n\na")),
	    "a mail of a mailbox");
	CHECK(mail_is(SLICE("From: a\r\nX-A: b\r\n\tc\r\nDate: d\r\n\r\ne")),
	    "a mail without MIME");
	CHECK(!mail_is(SLICE("From: a\n\nDate: b\n")), "only one header");
	CHECK(!mail_is(SLICE("一句话：\nMIME-Version: 1.0\n")), "a text");
	CHECK(!mail_is(SLICE("<html>\nMIME-Version: 1.0\n")), "a page");
	CHECK(!mail_is(SLICE("")), "nothing");
}

int
main(void)
{
	struct buf got = BUF_INIT;

	for (size_t i = 0; i < LEN(encodings); i++) {
		struct slice rest = slice_str(encodings[i].in);
		struct mime_decoder d = MIME_DECODER(encodings[i].encoding);

		buf_reset(&got);
		for (; rest.n > 0; rest = slice_from(rest, 1))
			mime_decode(&d, &got, slice_head(rest, 1));
		CHECK_STR(got.p, encodings[i].want, "decoded '%s'",
		    encodings[i].in);
	}
	for (size_t i = 0; i < LEN(headers); i++) {
		buf_reset(&got);
		mime_header(&got, slice_str(headers[i].in));
		CHECK_STR(got.p, headers[i].want, "header %zu", i);
	}
	{       /* room of its own, so that a sanitizer sees a step too far */
		char *nul = mem_array(NULL, 6, 1);

		memcpy(nul, "\xe7\x99\xbd\0\0\0", 6);
		buf_reset(&got);
		mime_header(&got, slice_of(nul, 6));
		CHECK_STR(got.p, "白", "NULs at the end of a header");
		free(nul);
	}
	buf_release(&got);
	test_values();
	test_front();
	test_mail_is();
	return test_done();
}
