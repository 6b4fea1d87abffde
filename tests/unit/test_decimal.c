/* tests/unit/test_decimal.c -- exact decimal values */
#include "numerals/decimal.h"

#include "test.h"

static const struct { const char *in; int power; } cases[] = {
	{ "1", 0 }, { "10", 1 }, { "1000", 3 }, { "100000000", 8 },
	{ "0", -1 }, { "2", -1 }, { "101", -1 }, { "0.1", -1 }, { "10.5", -1 },
};

int
main(void)
{
	struct buf got = BUF_INIT;
	struct dec d;

	for (size_t i = 0; i < LEN(cases); i++) {
		CHECK(dec_parse(&d, slice_str(cases[i].in)), "%s is a number",
		    cases[i].in);
		CHECK_INT(dec_power_of_ten(&d), cases[i].power,
		    "power of ten of %s", cases[i].in);
		buf_reset(&got);
		dec_print(&got, &d);
		CHECK_STR(got.p, cases[i].in, "%s printed", cases[i].in);
	}
	buf_release(&got);
	return test_done();
}
