/* tests/unit/test_pattern.c -- PCRE2 on slices, within limits */
#include "base/buf.h"
#include "lex/pattern.h"
#include "test.h"

static const struct {
	const char *re, *in, *whole, *group;    /* NULL where nothing matches */
} cases[] = {
	{ "责任编辑[:：]\\s*(\\S+)", "（责任编辑：甲乙）", "责任编辑：甲乙）", "甲乙）" },
	{ "^([0-9]+)月", "12月", "12月", "12" },
	{ "^([0-9]+)月", "x12月", NULL, NULL },
	{ "(甲)?乙", "丙乙", "乙", NULL },
	{ "(", "(", NULL, NULL },               /* does not compile: reported */
	{ "(?:x+x+)+y", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", NULL, NULL },
};

int
main(void)
{
	struct slice group[2];
	struct buf text = BUF_INIT;
	struct pattern *p;

	for (size_t i = 0; i < LEN(cases); i++) {
		bool hit;

		p = pattern_new(cases[i].re, "test_pattern");
		hit = pattern_match(p, slice_str(cases[i].in), 0, group, 2);
		if (CHECK_INT(hit, cases[i].whole != NULL, "match of /%s/ in %s",
		    cases[i].re, cases[i].in) && hit) {
			CHECK_SLICE(group[0], cases[i].whole, "the match");
			CHECK(cases[i].group ? slice_eq(group[1],
			    slice_str(cases[i].group)) : group[1].p == NULL,
			    "its group");
		}
		pattern_free(p);
	}
	for (size_t i = 0; i < 100000; i++)
		buf_add(&text, SLICE("甲乙"));
	buf_add(&text, SLICE("。"));
	p = pattern_new("[^。]*+。", "test_pattern");
	CHECK(pattern_match(p, buf_view(&text), 0, group, 1) &&
	    group[0].n == text.n, "a long sentence");
	pattern_free(p);
	pattern_free(NULL);
	buf_release(&text);
	return test_done();
}
