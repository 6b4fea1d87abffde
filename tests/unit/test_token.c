/* tests/unit/test_token.c -- what the tokenizer does beyond single states: the
 * content of elements, svg and math, and the limits */
#include "html/token.h"
#include "base/buf.h"
#include "test.h"

static const struct {
	const char *what, *in, *want;
} cases[] = {
	{ "content of raw elements",
	    "<title>a<b></title><style>c<d></style><xmp><e></xmp>",
	    "<title>'a<b>'</title><style>'c<d>'</style><xmp>'<e>'</xmp>" },
	{ "content of <script> and <textarea>",
	    "<script>if (a<b) {}</script><textarea>&lt;p></textarea>",
	    "<script>'if (a<b) {}'</script><textarea>'<p>'</textarea>" },
	{ "<noscript> is markup",
	    "<noscript><p>a</p></noscript>",
	    "<noscript><p>'a'</p></noscript>" },
	{ "<iframe>, <noembed>, <noframes> are raw",
	    "<iframe><a></iframe><noembed><a></noembed><noframes><a></noframes>",
	    "<iframe>'<a>'</iframe><noembed>'<a>'</noembed>"
	    "<noframes>'<a>'</noframes>" },
	{ "<plaintext> has no end",
	    "<plaintext>a</plaintext>", "<plaintext>'a</plaintext>'" },
	{ "<title> and <style> in svg hold markup",
	    "<svg><title>a<b></title><style><c></style></svg><title><d></title>",
	    "(svg)(title)'a'<b>(/title)(style)(c)(/style)(/svg)"
	    "<title>'<d>'</title>" },
	{ "CDATA is text in svg only",
	    "<svg><![CDATA[a<b>]]></svg><![CDATA[c]]>",
	    "(svg)'a<b>'(/svg)!" },
	{ "an HTML tag ends svg",
	    "<svg><path><p><title><a></title>",
	    "(svg)(path)<p><title>'<a>'</title>" },
	{ "foreignObject holds HTML, also svg",
	    "<svg><foreignObject><p><svg><g></svg><title><a></title>"
	    "</foreignObject><title><b></svg>",
	    "(svg)(foreignobject)<p>(svg)(g)(/svg)<title>'<a>'</title>"
	    "(/foreignobject)(title)<b>(/svg)" },
	{ "an empty svg element holds nothing",
	    "<svg/><title><a></title>", "(svg)<title>'<a>'</title>" },
	{ "math",
	    "<math><mi><title><a></title></mi><title><b></title></math>",
	    "(math)(mi)<title>'<a>'</title>(/mi)(title)<b></title></math>" },
	{ "<font> ends svg only where it sets the font",
	    "<svg><font><title>a</title></svg><svg><font size=1><title><a></title>",
	    "(svg)(font)(title)'a'(/title)(/svg)(svg)<font><title>'<a>'</title>" }
};

static void
show(const struct token *tok, void *ctx)
{
	struct buf *out = ctx;

	switch (tok->type) {
	case TOKEN_TEXT:
		if (out->n > 0 && out->p[out->n - 1] == '\'')
			out->n--;               /* goes on with the piece before */
		else
			buf_byte(out, '\'');
		buf_printf(out, "%.*s'", (int)tok->text.n, tok->text.p);
		break;
	case TOKEN_START: case TOKEN_END:
		buf_printf(out, "%c%s%.*s%c", tok->foreign ? '(' : '<',
		    tok->type == TOKEN_END ? "/" : "", (int)tok->name.n,
		    tok->name.p, tok->foreign ? ')' : '>');
		break;
	case TOKEN_COMMENT: case TOKEN_DOCTYPE:
		buf_byte(out, '!');
		break;
	}
}

static void
test_content(void)
{
	struct buf got = BUF_INIT;
	struct tokenizer *t = tokenizer_new(show, &got);

	for (size_t i = 0; i < LEN(cases); i++) {
		buf_reset(&got);
		tokenizer_reset(t);
		tokenizer_feed(t, slice_str(cases[i].in), true);
		CHECK_STR(got.p, cases[i].want, "%s", cases[i].what);
	}
	tokenizer_free(t);
	buf_release(&got);
}

static void
test_tags(void)
{
	static const struct {
		const char *name;
		enum html_tag tag;
	} tags[] = {
		{ "a", TAG_A }, { "h1", TAG_H1 }, { "wbr", TAG_WBR },
		{ "annotation-xml", TAG_ANNOTATION_XML },
		{ "tables", TAG_OTHER }, { "tabl", TAG_OTHER }, { "", TAG_OTHER },
		{ "my-tag", TAG_OTHER }
	};

	for (size_t i = 0; i < LEN(tags); i++)
		CHECK_INT(html_tag_find(slice_str(tags[i].name)), tags[i].tag,
		    "tag of '%s'", tags[i].name);
	CHECK(html_tag_is(TAG_BR, HTML_VOID), "<br> is void");
	CHECK(!html_tag_is(TAG_OTHER, HTML_VOID), "an unknown tag is not");
}

struct sizes {
	size_t attrs, longest, comment, tags;
	bool broken;            /* a value ends within a code point */
};

static void
measure(const struct token *tok, void *ctx)
{
	struct sizes *s = ctx;

	s->tags += tok->type == TOKEN_START;
	if (tok->type == TOKEN_COMMENT)
		s->comment = tok->text.n;
	if (tok->attrs > s->attrs)
		s->attrs = tok->attrs;
	for (size_t i = 0; i < tok->attrs; i++) {
		struct slice v = tok->attr[i].value;

		if (v.n > s->longest)
			s->longest = v.n;
		s->broken |= v.n % 3 != 0;
	}
}

/* head, then `times` times part, then tail */
static struct sizes
measure_long(const char *head, const char *part, size_t times, const char *tail)
{
	struct sizes s = { 0, 0, 0, 0, false };
	struct tokenizer *t = tokenizer_new(measure, &s);

	tokenizer_feed(t, slice_str(head), false);
	for (size_t i = 0; i < times; i++)
		tokenizer_feed(t, slice_str(part), false);
	tokenizer_feed(t, slice_str(tail), true);
	tokenizer_free(t);
	return s;
}

static void
test_limits(void)
{
	struct sizes s = measure_long("<a b='", "中文", 1 << 20, "'>");

	CHECK(s.tags == 1 && s.longest > TOKEN_ATTR_MAX - 8 &&
	    s.longest <= TOKEN_ATTR_MAX, "a long value is cut");
	CHECK(!s.broken, "it is cut between code points");
	s = measure_long("<!--", "中文", 1 << 20, "--><b>");
	CHECK(s.tags == 1 && s.comment <= TOKEN_COMMENT_MAX &&
	    s.comment > TOKEN_COMMENT_MAX - 8, "a long comment is cut");
	s = measure_long("<a", " x", 3, ">");
	CHECK_INT(s.attrs, 1, "an attribute that stands three times counts once");
	s = measure_long("<a", "x", 2 << 20, " b=中>");
	CHECK_INT(s.tags, 1, "a long name is cut");
	s = measure_long("", "<svg>", 100000, "<p><title><a></title><a>");
	CHECK_INT(s.tags, 100003, "deep svg is left as svg is");
}

static void
count_attrs(const struct token *tok, void *ctx)
{
	*(size_t *)ctx += tok->attrs;
}

static void
test_many_attributes(void)
{
	size_t n = 0;
	struct tokenizer *t = tokenizer_new(count_attrs, &n);
	struct buf in = BUF_INIT;

	buf_add(&in, SLICE("<a"));
	for (int i = 0; i < 1000; i++)
		buf_printf(&in, " a%d=1", i);
	buf_add(&in, SLICE("><b c=d>"));
	tokenizer_feed(t, buf_view(&in), true);
	CHECK_INT(n, TOKEN_ATTRS_MAX + 1, "attributes beyond the limit are left out");
	buf_release(&in);
	tokenizer_free(t);
}

int
main(void)
{
	test_content();
	test_tags();
	test_limits();
	test_many_attributes();
	return test_done();
}
