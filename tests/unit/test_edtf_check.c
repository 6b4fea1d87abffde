/* tests/unit/test_edtf_check.c -- values that cn-records(5) allows */
#include "dates/edtf.h"
#include "test.h"

static const struct {
	const char *in;
	bool valid;
} cases[] = {
	{ "2022", true }, { "2022-08", true }, { "2022-08-20", true },
	{ "2022-08-20T24:00", true }, { "2022-08-20T12:38:20", true },
	{ "2022-08-20T06:33:02.6", true }, { "2022-08-20T12:38:20Z", true },
	{ "2022-08-20T12:38+08:00", true }, { "2022-08-21TAF", true },
	{ "2022-08-20T00:00/2022-08-20T24:00", true },
	{ "../2022-08-20T24:00", true }, { "2022-08-15/..", true },
	{ "2022-W34", true }, { "2022-33", true }, { "2022-40", true },
	{ "2022-21", true }, { "202X", true }, { "17XX", true },
	{ "XXXX-08-20", true }, { "XXXX-XX-05", true }, { "-0220", true },
	{ "XXXX-08-21TAF", true }, { "T15:00", true }, { "TEV", true },
	{ "P3D", true }, { "PT24H", true }, { "P3D/P5D", true },
	{ "P2Y6M", true }, { "PT2.5H", true }, { "P1Y3M2DT4H", true },
	{ "R/P1D", true }, { "R/PT24H", true }, { "PAST_REF", true },
	{ "PRESENT_REF", true }, { "FUTURE_REF", true },
	{ "1990/2022", true }, { "2022-08~", true }, { "Y-17000", true },
	{ "", false }, { "2022-13", false }, { "2022-02-30", false },
	{ "2022-00", false }, { "2022-8-20", false }, { "22-08-20", false },
	{ "2022-08-20T25:00", false }, { "2022-08-20T24:01", false },
	{ "2022-W54", false }, { "2022-W53", false }, { "2020-W53", true },
	{ "2022-42", false }, { "P", false }, { "PT", false },
	{ "P3H", false }, { "PT3D", false }, { "P3D2Y", false },
	{ "R/2022", false }, { "../..", false }, { "/2022", false },
	{ "2022/", false }, { "2022/2023/2024", false }, { "T", false },
	{ "TXX", false }, { "NOW", false }, { "2022-08-20 ", false },
	{ "2022-02-29", false }, { "2024-02-29", true },
	{ "XXXX-02-29", true },
};

int
main(void)
{
	for (size_t i = 0; i < LEN(cases); i++)
		CHECK_INT(edtf_valid(slice_str(cases[i].in)), cases[i].valid,
		    "'%s'", cases[i].in);
	return test_done();
}
