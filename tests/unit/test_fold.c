/* tests/unit/test_fold.c -- traditional characters read as simplified ones */
#include "test.h"
#include "text/fold.h"

static const struct {
	const char *in, *want;
} cases[] = {
	{ "", "" },
	{ "新增34例", "新增34例" },
	{ "確診三億個港幣", "确诊三亿个港币" },
	{ "臺灣後裏麵線", "台湾后里面线" },
	{ "康熙乾隆著名", "康熙乾隆著名" },     /* simplified text has these too */
	{ "𠀀確a診", "𠀀确a诊" },
};

int
main(void)
{
	struct buf room = BUF_INIT;

	for (size_t i = 0; i < LEN(cases); i++) {
		struct slice s = slice_str(cases[i].in);
		struct slice folded = fold_han(&room, s);

		CHECK_SLICE(folded, cases[i].want, "'%s' folded", cases[i].in);
		CHECK(strcmp(cases[i].in, cases[i].want) != 0 ||
		    folded.p == s.p, "'%s' is copied only where it must be",
		    cases[i].in);
	}
	buf_release(&room);
	return test_done();
}
