/* tests/unit/test_slice.c -- lent bytes */
#include "base/slice.h"
#include "test.h"

static const struct {
	const char *in, *needle;
	size_t at;
} finds[] = {
	{ "abcabd", "abd", 3 },
	{ "abcabd", "", 0 },
	{ "abcabd", "x", 6 },
	{ "", "a", 0 },
	{ "aaab", "aab", 1 },
};

static const struct {
	const char *in, *want;
} trims[] = {
	{ "  a b\t\r\n", "a b" },
	{ "\xe3\x80\x80\xe7\x94\xb2\xc2\xa0", "\xe7\x94\xb2" },
	{ " \xe3\x80\x80 ", "" },
	{ "", "" },
};

int
main(void)
{
	for (size_t i = 0; i < LEN(finds); i++)
		CHECK_INT(slice_find(slice_str(finds[i].in),
		    slice_str(finds[i].needle)), finds[i].at,
		    "'%s' in '%s'", finds[i].needle, finds[i].in);
	for (size_t i = 0; i < LEN(trims); i++)
		CHECK_SLICE(slice_trim(slice_str(trims[i].in)), trims[i].want,
		    "'%s' trimmed", trims[i].in);
	return test_done();
}
