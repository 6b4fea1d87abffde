/* tests/unit/test_clock.c -- dates and times of day that stand before turns */
#include "outline/clock.h"
#include "test.h"

static const struct { const char *text; size_t head; bool whole; } cases[] = {
	{ "2031-07-15 10:00:05",	0, true },
	{ "2031年7月15日 10:00",	0, true },
	{ "10:00开始",			0, false },
	{ "[15:03:11] [何田]: 好。",	11, false },
	{ "15:03 何田：好。",		6, false },
	{ "（9:30）主持人：好。",	10, false },
	{ "3:1取胜",			0, false },
	{ "第15届",			0, false },
	{ "",				0, false },
};

int
main(void)
{
	for (size_t i = 0; i < LEN(cases); i++) {
		struct slice s = slice_str(cases[i].text);

		CHECK_INT(clock_head(s), cases[i].head, "head of '%s'", s.p);
		CHECK(clock_whole(s) == cases[i].whole, "whole of '%s'", s.p);
	}
	return test_done();
}
