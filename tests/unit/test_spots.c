/* tests/unit/test_spots.c -- where a figure may begin */
#include "figures/spots.h"

#include "test.h"

/* the texts from each place on, as far as the next comma, a blank between */
static const struct { const char *in, *want; bool folded, none; } cases[] = {
	{ "共有3人，半天", "3人 半天", false, false },
	{ "会议指出，要压实责任", "", false, false },
	{ "一句话. 另有.5", "一句话. 另有.5 .5 5", false, false },
	{ "傷亡無", "", true, true },
	{ "無新增，兩萬元", "两万元 万元", true, true },
	{ "无新增", "", false, true },
	{ "", "", false, false },
};

int
main(void)
{
	struct buf room = BUF_INIT, got = BUF_INIT;
	struct spots s = SPOTS_INIT;

	for (size_t i = 0; i < LEN(cases); i++) {
		struct slice text = slice_str(cases[i].in);
		struct slice fold = spots_find(&s, &room, text);

		buf_reset(&got);
		for (size_t k = 0; k < s.n; k++) {
			struct slice rest = slice_from(fold, s.at[k]);

			if (k > 0)
				buf_byte(&got, ' ');
			buf_add(&got, slice_head(rest, slice_find(rest,
			    SLICE("，"))));
		}
		CHECK_STR(got.p, cases[i].want, "places in '%s'", cases[i].in);
		CHECK((fold.p != text.p) == cases[i].folded, "'%s' is folded",
		    cases[i].in);
		CHECK((s.none < text.n) == cases[i].none, "a none in '%s'",
		    cases[i].in);
	}
	spots_release(&s);
	buf_release(&room);
	buf_release(&got);
	return test_done();
}
