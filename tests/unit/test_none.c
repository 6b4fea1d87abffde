/* tests/unit/test_none.c -- reported nones, and what only looks like one */
#include "figures/none.h"

#include "test.h"

/* the texts of the figures that are found, a blank between */
static const struct { const char *in, *want; } cases[] = {
	{ "无新增死亡病例，无新增疑似病例", "无 无" },
	{ "今日零新增", "零" },
	{ "没有新增病例", "没有" },
	{ "未新增病例", "未" },
	{ "无症状感染者3例", "" },
	{ "无需隔离", "" },
	{ "", "" },
};

int
main(void)
{
	char got[64];

	for (size_t i = 0; i < LEN(cases); i++) {
		struct slice in = slice_str(cases[i].in);
		struct qty_text t = { in, in, NULL, 0, NULL, 0 };
		struct quantity q;
		size_t at = 0, n = 0;

		got[0] = '\0';
		while (none_next(&q, &t, &at)) {
			n += (size_t)snprintf(got + n, sizeof(got) - n, "%s%.*s",
			    n ? " " : "", (int)(q.text.end - q.text.beg),
			    in.p + q.text.beg);
			CHECK(q.none && dec_is_zero(&q.value),
			    "the value is 0 in '%s'", cases[i].in);
		}
		CHECK_STR(got, cases[i].want, "nones of '%s'", cases[i].in);
	}
	/* a time is no place for a figure */
	{
		struct slice in = SLICE("零新增");
		struct span skip = { 0, in.n };
		struct qty_text t = { in, in, &skip, 1, NULL, 0 };
		struct quantity q;
		size_t at = 0;

		CHECK(!none_next(&q, &t, &at), "what is skipped is no figure");
	}
	return test_done();
}
