/* tests/unit/test_stamp.c -- machine-written dates and times */
#include "dates/stamp.h"
#include "test.h"

static const struct {
	const char *in, *want;          /* "" where it is no stamp */
} cases[] = {
	{ "2022-09-09", "2022-09-09" },
	{ "2022-9-9", "2022-09-09" },
	{ "2022/9/9", "2022-09-09" },
	{ "2022.09.09", "2022-09-09" },
	{ "2022-09-09 12:38:20", "2022-09-09T12:38:20" },
	{ "2022-09-09T12:38", "2022-09-09T12:38" },
	{ "2022-09-09T12:38:20Z", "2022-09-09T12:38:20Z" },
	{ "2022-09-09T12:38:20.123+08:00", "2022-09-09T12:38:20+08:00" },
	{ "2022-09-09T12:38:20+0800", "2022-09-09T12:38:20+08:00" },
	{ "2022-09-09 12:38:20 +08", "2022-09-09T12:38:20+08:00" },
	{ "2022-09-09T12:38:20-03:30", "2022-09-09T12:38:20-03:30" },
	{ "20220909", "2022-09-09" },
	{ "20220909T123820Z", "2022-09-09T12:38:20Z" },
	{ "20220909123820", "2022-09-09T12:38:20" },
	{ "Sat, 17 Sep 2022 20:21:35 GMT", "2022-09-17T20:21:35Z" },
	{ "Sat, 17 Sep 2022 20:21:35 +0800", "2022-09-17T20:21:35+08:00" },
	{ "17 Sep 2022 20:21 EST", "2022-09-17T20:21-05:00" },
	{ "Saturday, 17-Sep-22 20:21:35 GMT", "2022-09-17T20:21:35Z" },
	{ "Sat, 17 Sep 2022 20:21:35 +0800 (CST)",
	    "2022-09-17T20:21:35+08:00" },
	{ "17 Sep 94 20:21:35 PDT", "1994-09-17T20:21:35-07:00" },
	{ "Sat Sep 17 20:21:35 2022", "2022-09-17T20:21:35" },
	{ "Sep 17, 2022", "2022-09-17" },
	{ "September 17, 2022 8:21 PM", "2022-09-17T20:21" },
	{ "9. September 2022", "2022-09-09" },
	{ "09.09.2022, 12:38", "2022-09-09T12:38" },
	{ "31.9.2022", "" },
	{ "9.9.22", "" },
	{ "1er août 2022", "2022-08-01" },
	{ "9 de septiembre de 2022", "2022-09-09" },
	{ "9. Septembers 2022", "" },
	{ "2022年9月9日", "2022-09-09" },
	{ "2022年9月9日 12:38", "2022-09-09T12:38" },
	{ "2022年09月09日12时38分20秒", "2022-09-09T12:38:20" },
	{ "2022年9月9日 星期五 下午3:05", "2022-09-09T15:05" },
	{ "2022年9月9日（星期五）", "2022-09-09" },
	{ "2022年9月9日16时", "2022-09-09T16:00" },
	{ "2022年9月9日 凌晨1:05", "2022-09-09T01:05" },
	{ "2022年9月9日 礼拜五 中午11:30", "2022-09-09T11:30" },
	{ "２０２２年９月９日　１２：３８", "2022-09-09T12:38" },
	{ "2022-09-09 24:00", "2022-09-09T24:00" },
	{ "  2022-09-09\t", "2022-09-09" },
	{ "2022-02-30", "" },
	{ "2022-13-01", "" },
	{ "2022-09-09 25:00", "" },
	{ "2022-09-09 12:60", "" },
	{ "2022-09", "" },
	{ "2022-09/09", "" },
	{ "12:38:20", "" },
	{ "2022-09-091", "" },
	{ "202209091238201", "" },
	{ "Sat, 31 Feb 2022 20:21:35 GMT", "" },
	{ "", "" },
	{ "年月日", "" },
};

static const struct {
	const char *in;
	size_t len;
} heads[] = {
	{ "2022-09-09 12:38 来源", 16 },
	{ "2022年9月9日来源", 15 },
	{ "2022-09-09 12", 10 },
	{ "发布时间", 0 },
};

static const struct {
	const char *in;
	size_t len;
	int hour, minute, second;
} clocks[] = {
	{ "05:39", 5, 5, 39, STAMP_NONE },
	{ "04:29:4418家", 8, 4, 29, 44 },
	{ "04:29:4", 5, 4, 29, STAMP_NONE },
	{ "8:2112345", 4, 8, 21, STAMP_NONE },
	{ "16时", 5, 16, 0, STAMP_NONE },
	{ "16时5分", 9, 16, 5, STAMP_NONE },
	{ " 周三 下午3:05", 18, 15, 5, STAMP_NONE },
	{ "（三）", 0, STAMP_NONE, 0, STAMP_NONE },
	{ "25:10", 0, STAMP_NONE, 0, STAMP_NONE },
	{ "来源", 0, STAMP_NONE, 0, STAMP_NONE },
};

int
main(void)
{
	struct buf got = BUF_INIT;
	struct stamp s;

	for (size_t i = 0; i < LEN(cases); i++) {
		buf_reset(&got);
		if (stamp_parse(&s, slice_str(cases[i].in)))
			stamp_print(&got, &s);
		CHECK_STR(got.p, cases[i].want, "'%s'", cases[i].in);
	}
	for (size_t i = 0; i < LEN(heads); i++)
		CHECK_INT(stamp_head(&s, slice_str(heads[i].in)), heads[i].len,
		    "length of the stamp in '%s'", heads[i].in);
	for (size_t i = 0; i < LEN(clocks); i++) {
		s = (struct stamp){ .hour = STAMP_NONE, .second = STAMP_NONE };
		CHECK_INT(stamp_clock(&s, slice_str(clocks[i].in)), clocks[i].len,
		    "length of the time of day in '%s'", clocks[i].in);
		CHECK(s.hour == clocks[i].hour && s.minute == clocks[i].minute &&
		    s.second == clocks[i].second, "'%s' as %d:%d:%d",
		    clocks[i].in, s.hour, s.minute, s.second);
	}
	buf_release(&got);
	return test_done();
}
