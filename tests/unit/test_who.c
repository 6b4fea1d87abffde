/* tests/unit/test_who.c -- names in bylines; readings; JSON; scripts; links */
#include <stdlib.h>

#include "article/links.h"
#include "article/pinyin.h"
#include "article/recur.h"
#include "article/strip.h"
#include "article/who.h"
#include "html/jsonld.h"
#include "html/jsvar.h"
#include "test.h"

static const struct { const char *in; enum who want; } whos[] = {
	{ "某县日报", WHO_MEDIA },
	{ "某县融媒體中心", WHO_MEDIA },
	{ "王小明", WHO_PERSON },
	{ "佚名", WHO_NONE },
	{ "0人参与评论", WHO_NONE },
	{ "12345", WHO_NONE },
	{ "一只小猫咪呀", WHO_OTHER },
	{ "", WHO_NONE },
};

static const struct { const char *in; bool loose; const char *want; } names[] = {
	{ "王小明 李芳", false, "王小明、李芳" },
	{ "王小明、李 芳", false, "王小明、李芳" },
	{ "本报记者 王小明", false, "王小明" },
	{ "某报记者王小明", false, "王小明" },
	{ "佚名", true, "" },
	{ "一只小猫咪呀", true, "一只小猫咪呀" },
	{ "宣传科", false, "" },
	{ "一只小猫咪呀", false, "" },
	{ "王小明／某地報導", false, "王小明" },
};

static const struct { const char *in, *want; } readings[] = {
	{ "發(fā)言人", "發言人" },
	{ "瓜瓞（dié）芃芃", "瓜瓞芃芃" },
	{ "没有的", "没有的" },
	{ "公司(abc)的", "公司(abc)的" },
	{ "(fā)言", "(fā)言" },
	{ "發(fā", "發(fā" },
};

static const struct { const char *in, *want; } jsons[] = {
	{ "{\"headline\":\"水稻\",\"author\":{\"@type\":\"Person\",\"name\":"
	  "\"王\"}}", "headline=水稻 @type=Person author=王 " },
	{ "[{\"a\":[\"x\",\"y\"]}]", "a=x a=y " },
	{ "{\"a\":\"\\u6c34\\n\\\"\"}", "a=水\n\" " },
	{ "{\"a\":\"\\ud83c\\udf0f\"}", "a=🌏 " },
	{ "{\"a\":\"b", "a=b " },
	{ "}}]]{{{\"", " " },
};

static const struct { const char *in, *want; } scripts[] = {
	{ "var ct = \"1691547072\";", "ct=1691547072 " },
	{ "{'pubTime':'2023-08-09 10:11', \"x\":\"y\"}",
	  "pubtime=2023-08-09 10:11 " },
	{ "a(\"2023-08-09\")", "" },
	{ "\"\"\"\"'", "" },
};

static void
add_pair(struct slice key, struct slice value, void *ctx)
{
	struct buf *out = ctx;

	buf_add(out, key);
	if (key.n > 0)
		buf_byte(out, '=');
	buf_add(out, value);
	buf_byte(out, ' ');
}

/* the second paragraph with its links */
static void
take_links(const struct strip_part *part, void *ctx)
{
	size_t link = 0;

	buf_reset(ctx);
	for (size_t i = 0; i < part->page->paras; i++)
		if (part->page->para[i].role == ROLE_BODY)
			links_text(ctx, part->page, &part->page->para[i], &link);
}

static void
test_links(void)
{
	struct buf got = BUF_INIT;
	struct strip *s = strip_new(take_links, &got);

	strip_keep_links(s, true);
	strip_begin(s, STRIP_HTML, SLICE_NONE);
	strip_feed(s, SLICE("<p>村里的人说，<a href='/a?b=1&amp;c'>今年</a>的水稻"
	    "长势很好，<a href=#> 大家</a>都高兴。<a>没有地址</a>。</p>"));
	strip_end(s);
	CHECK_STR(got.p, "村里的人说，[今年](/a?b=1&c)的水稻长势很好， [大家](#)"
	    "都高兴。没有地址。", "links are kept");
	strip_free(s);
	buf_release(&got);
}

/* the role of a line after it was seen in `times` documents of five */
static unsigned
role_after(struct page *pg, unsigned times)
{
	struct recur *rc = recur_new();
	unsigned role;

	for (unsigned i = 0; i < 5; i++) {
		page_reset(pg);
		page_add(pg, i < times ? SLICE("某网的口号") : SLICE("别的"));
		page_end(pg);
		recur_learn(rc, pg, true);
	}
	page_reset(pg);
	page_add(pg, SLICE("某网的口号"));
	page_end(pg);
	recur_drop(rc, pg);
	role = pg->para[0].role;
	recur_free(rc);
	return role;
}

int
main(void)
{
	struct buf got = BUF_INIT;
	struct page *pg = page_new();

	for (size_t i = 0; i < LEN(whos); i++)
		CHECK_INT(who_of(slice_str(whos[i].in)), whos[i].want,
		    "who is '%s'", whos[i].in);
	for (size_t i = 0; i < LEN(names); i++) {
		buf_reset(&got);
		who_names(&got, slice_str(names[i].in), names[i].loose);
		CHECK_STR(got.p, names[i].want, "names in '%s'", names[i].in);
	}
	for (size_t i = 0; i < LEN(readings); i++)
		CHECK_SLICE(pinyin_drop(&got, slice_str(readings[i].in)),
		    readings[i].want, "'%s' mended", readings[i].in);
	for (size_t i = 0; i < LEN(jsons); i++) {
		buf_reset(&got);
		jsonld_read(slice_str(jsons[i].in), add_pair, &got);
		CHECK_STR(got.p, jsons[i].want, "JSON %s", jsons[i].in);
	}
	for (size_t i = 0; i < LEN(scripts); i++) {
		buf_reset(&got);
		jsvar_find(slice_str(scripts[i].in), add_pair, &got);
		CHECK_STR(got.p, scripts[i].want, "script %s", scripts[i].in);
	}
	test_links();
	CHECK_INT(role_after(pg, 2), ROLE_BODY, "a line of two documents");
	CHECK_INT(role_after(pg, 3), ROLE_BOILER, "a line of three documents");
	page_free(pg);
	buf_release(&got);
	return test_done();
}
