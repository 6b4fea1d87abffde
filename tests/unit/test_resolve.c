/* tests/unit/test_resolve.c -- time expressions found, and what they mean
 *
 * A line of text, read against a reference or against none, and a line for each
 * expression: text = value from to kind mod anchor (empty ones left out).  Every
 * value must pass edtf_valid.  More of them are in date_cases.txt beside this file.
 */
#include "base/buf.h"
#include "cases.h"
#include "dates/edtf.h"
#include "dates/expr.h"
#include "dates/resolve.h"
#include "test.h"
#include "text/fold.h"

static const struct {
	const char *reference, *in, *want;
} cases[] = {
	{ "2022-10-01", "截至8月20日24时，新增4例",
	    "截至8月20日24时 = ../2022-08-20T24:00  2022-08-21T00:00:00 interval reference\n" },
	{ "2022-10-01", "自8月15日起实行",
	    "自8月15日起 = 2022-08-15/.. 2022-08-15T00:00:00  interval reference\n" },
	{ "2022-10-01", "9月27日0—24时",
	    "9月27日0—24时 = 2022-09-27T00:00/2022-09-27T24:00 2022-09-27T00:00:00 2022-09-28T00:00:00 interval reference\n" },
	{ "2022-10-01", "6月3日晚和4日晚",
	    "6月3日晚 = 2022-06-03TEV 2022-06-03T18:00:00 2022-06-04T00:00:00 datetime reference\n"
	    "4日晚 = 2022-06-04TEV 2022-06-04T18:00:00 2022-06-05T00:00:00 datetime reference\n" },
	{ "2022-10-01", "今天（1月17日）下午",
	    "今天（1月17日）下午 = 2023-01-17TAF 2023-01-17T12:00:00 2023-01-17T18:00:00 datetime reference\n" },
	{ "2022-10-01", "今(14)日",
	    "今(14)日 = 2022-10-14 2022-10-14T00:00:00 2022-10-15T00:00:00 date reference\n" },
	{ "2022-10-01", "昨（30日）",
	    "昨（30日） = 2022-09-30 2022-09-30T00:00:00 2022-10-01T00:00:00 date reference\n" },
	{ "2022-10-01", "8-11日",
	    "8-11日 = 2022-10-08/2022-10-11 2022-10-08T00:00:00 2022-10-12T00:00:00 interval reference\n" },
	{ "2022-10-01", "05日08时至06日07时",
	    "05日08时至06日07时 = 2022-10-05T08:00/2022-10-06T07:00 2022-10-05T08:00:00 2022-10-06T07:00:00 interval reference\n" },
	{ "2022-10-01", "1月3至2月10",
	    "1月3至2月10 = 2023-01-03/2023-02-10 2023-01-03T00:00:00 2023-02-11T00:00:00 interval reference\n" },
	{ "2022-10-01", "10月1日起至7日止",
	    "10月1日起至7日止 = 2022-10-01/2022-10-07 2022-10-01T00:00:00 2022-10-08T00:00:00 interval reference\n" },
	{ "", "2022年8月至10月",
	    "2022年8月至10月 = 2022-08/2022-10 2022-08-01T00:00:00 2022-11-01T00:00:00 interval full\n" },
	{ "", "8月20日，20日24时",
	    "8月20日 = XXXX-08-20   date none\n"
	    "20日24时 = XXXX-08-20T24:00   datetime text\n" },
	{ "", "民国111年",
	    "民国111年 = 2022 2022-01-01T00:00:00 2023-01-01T00:00:00 date full\n" },
	{ "", "令和元年",
	    "令和元年 = 2019 2019-01-01T00:00:00 2020-01-01T00:00:00 date full\n" },
	{ "", "公元前221年",
	    "公元前221年 = -0220 -0220-01-01T00:00:00 -0219-01-01T00:00:00 date full\n" },
	{ "", "20世纪90年代",
	    "20世纪90年代 = 199X 1990-01-01T00:00:00 2000-01-01T00:00:00 date full\n" },
	{ "", "1990年代初",
	    "1990年代初 = 199X 1990-01-01T00:00:00 2000-01-01T00:00:00 date start full\n" },
	{ "", "“十四五”时期",
	    "“十四五”时期 = 2021/2025 2021-01-01T00:00:00 2026-01-01T00:00:00 interval full\n" },
	{ "", "2022-08-20 12:38:20",
	    "2022-08-20 12:38:20 = 2022-08-20T12:38:20 2022-08-20T12:38:20 2022-08-20T12:38:21 datetime full\n" },
	{ "", "2022-08-20T12:38:20+08:00",
	    "2022-08-20T12:38:20+08:00 = 2022-08-20T12:38:20+08:00 2022-08-20T12:38:20 2022-08-20T12:38:21 datetime full\n" },
	{ "", "20220820",
	    "20220820 = 2022-08-20 2022-08-20T00:00:00 2022-08-21T00:00:00 date full\n" },
	{ "", "1/2/2020",
	    "1/2/2020 = 2020-01-02 2020-01-02T00:00:00 2020-01-03T00:00:00 date full\n" },
	{ "", "13/2/2020",
	    "13/2/2020 = 2020-02-13 2020-02-13T00:00:00 2020-02-14T00:00:00 date full\n" },
	{ "", "二〇二二年八月二十日",
	    "二〇二二年八月二十日 = 2022-08-20 2022-08-20T00:00:00 2022-08-21T00:00:00 date full\n" },
	{ "", "２０２２年８月",
	    "２０２２年８月 = 2022-08 2022-08-01T00:00:00 2022-09-01T00:00:00 date full\n" },
	{ "", "98年4月",
	    "98年4月 = 1998-04 1998-04-01T00:00:00 1998-05-01T00:00:00 date full\n" },
	{ "2022-10-01", "上周五",
	    "上周五 = 2022-09-23 2022-09-23T00:00:00 2022-09-24T00:00:00 date reference\n" },
	{ "2022-10-01", "下下周日",
	    "下下周日 = 2022-10-16 2022-10-16T00:00:00 2022-10-17T00:00:00 date reference\n" },
	{ "2022-10-01", "本周末",
	    "本周末 = 2022-10-01/2022-10-02 2022-10-01T00:00:00 2022-10-03T00:00:00 interval reference\n" },
	{ "2022-10-01", "周三",
	    "周三 = 2022-09-28 2022-09-28T00:00:00 2022-09-29T00:00:00 date reference\n" },
	{ "2022-10-01", "下周一（10月3日）",
	    "下周一（10月3日） = 2022-10-03 2022-10-03T00:00:00 2022-10-04T00:00:00 date reference\n" },
	{ "2022-10-01", "三天前",
	    "三天前 = 2022-09-28 2022-09-28T00:00:00 2022-09-29T00:00:00 date reference\n" },
	{ "2022-10-01", "三年前",
	    "三年前 = 2019 2019-01-01T00:00:00 2020-01-01T00:00:00 date reference\n" },
	{ "2022-10-01", "近10天",
	    "近10天 = 2022-09-22/2022-10-01 2022-09-22T00:00:00 2022-10-02T00:00:00 interval reference\n" },
	{ "2022-10-01", "过去一周",
	    "过去一周 = 2022-09-25/2022-10-01 2022-09-25T00:00:00 2022-10-02T00:00:00 interval reference\n" },
	{ "2022-10-01", "未来三天",
	    "未来三天 = 2022-10-02/2022-10-04 2022-10-02T00:00:00 2022-10-05T00:00:00 interval reference\n" },
	{ "2022-10-01", "15个工作日内",
	    "15个工作日内 = 2022-10-02/2022-10-21 2022-10-02T00:00:00 2022-10-22T00:00:00 interval reference\n" },
	{ "2022-10-01", "今明两天",
	    "今明两天 = 2022-10-01/2022-10-02 2022-10-01T00:00:00 2022-10-03T00:00:00 interval reference\n" },
	{ "2022-10-01", "1—6月，比去年同期",
	    "1—6月 = 2022-01/2022-06 2022-01-01T00:00:00 2022-07-01T00:00:00 interval reference\n"
	    "去年同期 = 2021-01/2021-06 2021-01-01T00:00:00 2021-07-01T00:00:00 interval reference\n" },
	{ "2022-10-01", "上半年",
	    "上半年 = 2022-40 2022-01-01T00:00:00 2022-07-01T00:00:00 date reference\n" },
	{ "2022-10-01", "前三季度",
	    "前三季度 = 2022-01/2022-09 2022-01-01T00:00:00 2022-10-01T00:00:00 interval reference\n" },
	{ "2022-10-01", "2021年第32周",
	    "2021年第32周 = 2021-W32 2021-08-09T00:00:00 2021-08-16T00:00:00 date full\n" },
	{ "2022-10-01", "8月中旬",
	    "8月中旬 = 2022-08-11/2022-08-20 2022-08-11T00:00:00 2022-08-21T00:00:00 interval reference\n" },
	{ "2022-10-01", "月底前",
	    "月底前 = 2022-10  2022-11-01T00:00:00 date before reference\n" },
	{ "2022-10-01", "去年底",
	    "去年底 = 2021 2021-01-01T00:00:00 2022-01-01T00:00:00 date end reference\n" },
	{ "2022-10-01", "6月第三个星期日",
	    "6月第三个星期日 = 2022-06-19 2022-06-19T00:00:00 2022-06-20T00:00:00 date reference\n" },
	{ "2022-10-01", "上月最后五天",
	    "上月最后五天 = 2022-09-26/2022-09-30 2022-09-26T00:00:00 2022-10-01T00:00:00 interval reference\n" },
	{ "2022-10-01", "今春",
	    "今春 = 2022-21 2022-03-01T00:00:00 2022-06-01T00:00:00 date reference\n" },
	{ "", "北线下午3点恢复，线下活动照旧",
	    "下午3点 = T15:00   time none\n" },
	{ "", "下午3点半",
	    "下午3点半 = T15:30   time none\n" },
	{ "", "16：45分左右",
	    "16：45分左右 = T16:45   time approx none\n" },
	{ "", "6时33分02.6秒",
	    "6时33分02.6秒 = T06:33:02.6   time none\n" },
	{ "2022-10-01", "周五午夜12时",
	    "周五午夜12时 = 2022-09-30T24:00 2022-10-01T00:00:00 2022-10-01T01:00:00 datetime reference\n" },
	{ "2022-10-01", "13:20~次日05:40",
	    "13:20~次日05:40 = 2022-10-01T13:20/2022-10-02T05:40 2022-10-01T13:20:00 2022-10-02T05:40:00 interval reference\n" },
	{ "2022-10-01", "下午2时至6时",
	    "下午2时至6时 = 2022-10-01T14:00/2022-10-01T18:00 2022-10-01T14:00:00 2022-10-01T18:00:00 interval reference\n" },
	{ "2022-10-01", "明天下午七八点",
	    "明天下午七八点 = 2022-10-02T19:00/2022-10-02T21:00 2022-10-02T19:00:00 2022-10-02T21:00:00 interval reference\n" },
	{ "", "两个半小时",
	    "两个半小时 = PT2H30M   duration full\n" },
	{ "", "一年多",
	    "一年多 = P1Y   duration more_than full\n" },
	{ "", "3至5天",
	    "3至5天 = P3D/P5D   duration full\n" },
	{ "", "三天三夜",
	    "三天三夜 = P3D   duration full\n" },
	{ "", "2621.2小时",
	    "2621.2小时 = PT2621.2H   duration full\n" },
	{ "", "两年零三个月",
	    "两年零三个月 = P2Y3M   duration full\n" },
	{ "", "半个多月",
	    "半个多月 = P15D   duration more_than full\n" },
	{ "", "24小时一轮",
	    "24小时一轮 = R/PT24H   set full\n" },
	{ "", "每周一三五",
	    "每周一三五 = R/P1W   set full\n" },
	{ "", "隔日",
	    "隔日 = R/P2D   set full\n" },
	{ "", "每月10号",
	    "每月10号 = R/P1M   set full\n" },
	{ "", "每天上午9时至11时",
	    "每天上午9时至11时 = R/P1D   set full\n" },
	{ "2022-10-01", "农历八月十五",
	    "农历八月十五 = 2022-09-10 2022-09-10T00:00:00 2022-09-11T00:00:00 date reference\n" },
	{ "2022-10-01", "腊月二十三",
	    "腊月二十三 = 2023-01-14 2023-01-14T00:00:00 2023-01-15T00:00:00 date reference\n" },
	{ "2022-10-01", "除夕",
	    "除夕 = 2023-01-21 2023-01-21T00:00:00 2023-01-22T00:00:00 date reference\n" },
	{ "2022-10-01", "中秋节",
	    "中秋节 = 2022-09-10 2022-09-10T00:00:00 2022-09-11T00:00:00 date reference\n" },
	{ "2022-10-01", "清明",
	    "清明 = 2022-04-05 2022-04-05T00:00:00 2022-04-06T00:00:00 date reference\n" },
	{ "2022-10-01", "去年母亲节",
	    "去年母亲节 = 2021-05-09 2021-05-09T00:00:00 2021-05-10T00:00:00 date reference\n" },
	{ "", "2024年复活节",
	    "2024年复活节 = 2024-03-31 2024-03-31T00:00:00 2024-04-01T00:00:00 date full\n" },
	{ "", "2月30日",
	    "2月30日 =    date none\n" },
	{ "", "2022年2月29日",
	    "2022年2月29日 =    date full\n" },
	{ "2022-10-01", "2月29日",
	    "2月29日 = 2024-02-29 2024-02-29T00:00:00 2024-03-01T00:00:00 date reference\n" },
	{ "", "目前，近日，今后",
	    "目前 = PRESENT_REF   vague none\n"
	    "近日 = PAST_REF   vague none\n"
	    "今后 = FUTURE_REF   vague none\n" },
	{ "", "时至今日；早些时候，连月来；下一阶段，短期内",
	    "时至今日 = PRESENT_REF   vague none\n"
	    "早些时候 = PAST_REF   vague none\n"
	    "连月来 = PAST_REF   vague none\n"
	    "下一阶段 = FUTURE_REF   vague none\n"
	    "短期内 = FUTURE_REF   vague none\n" },
	{ "", "截至目前",
	    "截至目前 = PRESENT_REF   vague none\n" },
	{ "", "2025年前",
	    "2025年前 = 2025  2025-01-01T00:00:00 date before full\n" },
	{ "", "不晚于9月15日",
	    "不晚于9月15日 = ../XXXX-09-15   interval none\n" },
	{ "", "2015年和2018年之间",
	    "2015年和2018年之间 = 2015/2018 2015-01-01T00:00:00 2019-01-01T00:00:00 interval full\n" },
	{ "", "从2001年起至今",
	    "从2001年起至今 = 2001/.. 2001-01-01T00:00:00  interval full\n" },
	{ "2022-10-01T09:00", "半小时后",
	    "半小时后 = 2022-10-01T09:30 2022-10-01T09:30:00 2022-10-01T09:31:00 datetime reference\n" },
	{ "2022-10-01T09:00", "六天后的3时1刻",
	    "六天后的3时1刻 = 2022-10-07T03:15 2022-10-07T03:15:00 2022-10-07T03:16:00 datetime reference\n" },
	{ "2022-10-01", "8月至2月",
	    "8月至2月 = 2022-08/2023-02 2022-08-01T00:00:00 2023-03-01T00:00:00 interval reference\n" },
	{ "2022-01-05", "12月份",
	    "12月份 = 2021-12 2021-12-01T00:00:00 2022-01-01T00:00:00 date reference\n" },
	{ "", "2021年3月5日、8日",
	    "2021年3月5日 = 2021-03-05 2021-03-05T00:00:00 2021-03-06T00:00:00 date full\n"
	    "8日 = 2021-03-08 2021-03-08T00:00:00 2021-03-09T00:00:00 date text\n" },
	{ "2022-10-01", "同日，次日，当月",
	    "同日 = 2022-10-01 2022-10-01T00:00:00 2022-10-02T00:00:00 date reference\n"
	    "次日 = 2022-10-02 2022-10-02T00:00:00 2022-10-03T00:00:00 date text\n"
	    "当月 = 2022-10 2022-10-01T00:00:00 2022-11-01T00:00:00 date text\n" },
	{ "2022-10-01", "差五分八点开会",
	    "差五分八点 = 2022-10-01T07:55 2022-10-01T07:55:00 2022-10-01T07:56:00 datetime reference\n" },
	{ "2022-10-01", "八点差一刻",
	    "八点差一刻 = 2022-10-01T07:45 2022-10-01T07:45:00 2022-10-01T07:46:00 datetime reference\n" },
	{ "2022-10-01", "三点过五分",
	    "三点过五分 = 2022-10-01T03:05 2022-10-01T03:05:00 2022-10-01T03:06:00 datetime reference\n" },
	{ "2022-10-01", "今晚差一刻九点",
	    "今晚差一刻九点 = 2022-10-01T20:45 2022-10-01T20:45:00 2022-10-01T20:46:00 datetime reference\n" },
	{ "2022-10-01", "晏晝三點踏三",
	    "晏晝三點踏三 = 2022-10-01T15:15 2022-10-01T15:15:00 2022-10-01T15:16:00 datetime reference\n" },
	{ "2022-10-01", "等咗個半小時",
	    "個半小時 = PT1H30M   duration full\n" },
	{ "2022-10-01", "這個半小時",
	    "半小時 = PT30M   duration full\n" },
	{ "2022-10-01", "分半鐘",
	    "分半鐘 = PT1M30S   duration full\n" },
	{ "2022-10-01", "逢周三休市",
	    "逢周三 = R/P1W   set full\n" },
	{ "2022-10-01", "恰逢周三",
	    "周三 = 2022-09-28 2022-09-28T00:00:00 2022-09-29T00:00:00 date reference\n" },
	{ "2022-10-01", "每逢初一、十五",
	    "每逢初一、十五 = R/P1M   set full\n" },
	{ "2022-10-01", "每季度末",
	    "每季度末 = R/P3M   set full\n" },
	{ "2022-10-01", "每月底",
	    "每月底 = R/P1M   set full\n" },
	{ "2022-10-01", "去年今天",
	    "去年今天 = 2021-10-01 2021-10-01T00:00:00 2021-10-02T00:00:00 date reference\n" },
	{ "2022-10-01", "三年前的今天",
	    "三年前的今天 = 2019-10-01 2019-10-01T00:00:00 2019-10-02T00:00:00 date reference\n" },
	{ "2022-10-01", "两周后的周三",
	    "两周后的周三 = 2022-10-12 2022-10-12T00:00:00 2022-10-13T00:00:00 date reference\n" },
	{ "2022-10-01", "两个月后的15日",
	    "两个月后的15日 = 2022-12-15 2022-12-15T00:00:00 2022-12-16T00:00:00 date reference\n" },
	{ "2022-10-01", "冬至前一天",
	    "冬至前一天 = 2022-12-21 2022-12-21T00:00:00 2022-12-22T00:00:00 date reference\n" },
	{ "2022-10-01", "春节第二天",
	    "春节第二天 = 2023-01-23 2023-01-23T00:00:00 2023-01-24T00:00:00 date reference\n" },
	{ "2022-10-01", "康熙六十一年十一月十三",
	    "康熙六十一年十一月十三 = 1722-12-20 1722-12-20T00:00:00 1722-12-21T00:00:00 date full\n" },
	{ "2022-10-01", "道光二十年五月",
	    "道光二十年五月 = 1840-05-31/1840-06-28 1840-05-31T00:00:00 1840-06-29T00:00:00 interval full\n" },
	{ "2022-10-01", "雍正四年大年三十",
	    "雍正四年大年三十 = 1727-01-21 1727-01-21T00:00:00 1727-01-22T00:00:00 date full\n" },
	{ "2022-10-01", "康熙年间",
	    "康熙年间 = 1662/1722 1662-01-01T00:00:00 1723-01-01T00:00:00 interval full\n" },
	{ "2022-10-01", "今明两年",
	    "今明两年 = 2022/2023 2022-01-01T00:00:00 2024-01-01T00:00:00 interval reference\n" },
	{ "2022-10-01", "明后天",
	    "明后天 = 2022-10-02/2022-10-03 2022-10-02T00:00:00 2022-10-04T00:00:00 interval reference\n" },
	{ "2022-10-01", "2015年元月九日",
	    "2015年元月九日 = 2015-01-09 2015-01-09T00:00:00 2015-01-10T00:00:00 date full\n" },
	{ "2022-10-01", "21年底",
	    "21年底 = 2021 2021-01-01T00:00:00 2022-01-01T00:00:00 date end full\n" },
	{ "2022-10-01", "2020Q1",
	    "2020Q1 = 2020-33 2020-01-01T00:00:00 2020-04-01T00:00:00 date full\n" },
	{ "2022-10-01", "2022-W12",
	    "2022-W12 = 2022-W12 2022-03-21T00:00:00 2022-03-28T00:00:00 date full\n" },
	{ "2022-10-01", "周一至周五9:00-17:00",
	    "周一至周五 = 2022-10-03/2022-10-07 2022-10-03T00:00:00 2022-10-08T00:00:00 interval reference\n"
	    "9:00-17:00 = 2022-10-07T09:00/2022-10-07T17:00 2022-10-07T09:00:00 2022-10-07T17:00:00 interval reference\n" },
	{ "2022-10-01", "下午三点两辆车",
	    "下午三点 = 2022-10-01T15:00 2022-10-01T15:00:00 2022-10-01T16:00:00 datetime reference\n" },
	{ "2022-10-01", "3月5日（五）",
	    "3月5日（五） = 2023-03-05 2023-03-05T00:00:00 2023-03-06T00:00:00 date reference\n" },
	{ "2022-10-01", "数月后",
	    "数月后 = FUTURE_REF   vague approx none\n" },
	{ "2022-10-01", "2022-23财政年度",
	    "2022-23财政年度 = 2022/2023 2022-01-01T00:00:00 2024-01-01T00:00:00 interval full\n" },
};

/* what holds no time expression at all */
static const char *const none[] = {
	"五一二", "T+1日", "13月5日", "四分之一世纪", "最后一刻",
	"今日头条", "《明日之后》", "第三年级的学生", "比分3:2", "12345热线",
	"手机尾号2022", "192.168.1.1", "讲三点意见", "涨3点", "第20号台风",
	"长征五号火箭", "3号楼2单元", "一些人进一步", "0.5个百分点", "年均增长",
	"一般来说", "上海市", "下一步工作", "上级部门", "前往现场", "项目前景",
	"几天", "一年四季", "五四青年奖章", "第45分钟进球", "三年级",
	"身份证650102199001011234", "版本2.0.1", "某某春天小区", "2:1", "1/3", "一是二是",
	"第1—18周，第19、20周",
	"第3年末，第6个月末",
	"“五四”运动期间",
};

/* documents of several lines: what one line says counts for the next */
static const struct {
	const char *published, *lines, *want;
} documents[] = {
	{ "2022-09-17T20:21:35Z", "9月17日晚，\n当日，\n昨天",
	    "2022-09-17TEV published\n2022-09-17 text\n"
	    "2022-09-16 published\n" },
	{ "", "8月20日新增3例。\n截至20日24时。",
	    "XXXX-08-20 none\n../XXXX-08-20T24:00 text\n" },
	{ "", "2022年8月20日。\n21日下午。",
	    "2022-08-20 full\n2022-08-21TAF text\n" },
	{ "2022-09-17", "2019年5月3日成立。\n14日发布。",
	    "2019-05-03 full\n2022-09-14 published\n" },
	{ "2023-08-06", "8月6日2时发生地震。\n1969年7月18日有过一次。\n当日4时抵达。",
	    "2023-08-06T02:00 published\n1969-07-18 full\n"
	    "2023-08-06T04:00 text\n" },
	{ "", "今年1—9月份，\n昨天，", "XXXX-01/XXXX-09 none\n none\n" },
};

static void
print_fields(struct buf *out, struct slice text, const struct date_fields *f)
{
	buf_add(out, text);
	buf_printf(out, " = %s %s %s %s%s%s %s\n", f->value.p, f->from.p,
	    f->to.p, f->kind, f->mod[0] ? " " : "", f->mod, f->anchor);
}

/* resolves what a line holds, each with `mark` in front */
static void
resolve_line(struct buf *got, struct slice reference, struct slice text,
    const char *mark)
{
	struct date_opts opts = { .has_reference = false };
	struct date_fields fields = DATE_FIELDS_INIT;
	struct buf room = BUF_INIT;
	struct slice folded = fold_han(&room, text), rest = folded;
	struct date_ctx ctx;
	struct time_expr e;

	opts.has_reference = stamp_parse(&opts.reference, reference);
	date_ctx_init(&ctx, &opts);
	date_ctx_doc(&ctx, SLICE_NONE);
	date_ctx_unit(&ctx, folded, 1, false);
	buf_reset(got);
	while (time_next(&e, &rest)) {
		date_resolve(&fields, &ctx, &e);
		buf_add(got, slice_str(mark));
		print_fields(got, slice_cut(text,
		    (size_t)(e.text.p - folded.p),
		    (size_t)(e.text.p - folded.p) + e.text.n), &fields);
		CHECK(fields.value.n == 0 || edtf_valid(buf_view(&fields.value)),
		    "value '%s' is EDTF", fields.value.p);
	}
	date_fields_release(&fields);
	buf_release(&room);
}

static void
check_line(size_t i)
{
	struct buf got = BUF_INIT;

	resolve_line(&got, slice_str(cases[i].reference),
	    slice_str(cases[i].in), "");
	CHECK_STR(got.p, cases[i].want, "'%s' at '%s'", cases[i].in,
	    cases[i].reference);
	buf_release(&got);
}

/* the cases of date_cases.txt */
static void
check_file(void)
{
	struct buf file = BUF_INIT, got = BUF_INIT, want = BUF_INIT;
	struct slice rest, line;

	if (!CHECK(cases_read(&file, "date_cases.txt"), "cases are there"))
		return;
	rest = buf_view(&file);
	while (cases_next(&line, &rest)) {
		size_t space = slice_find_byte(line, ' ');

		cases_want(&want, &rest);
		resolve_line(&got, slice_head(line, space),
		    slice_from(line, space + 1), "> ");
		CHECK_STR(got.p, want.p, "%.*s", (int)line.n, line.p);
	}
	buf_release(&file);
	buf_release(&got);
	buf_release(&want);
}

static void
check_document(size_t i)
{
	struct date_opts opts = { .has_reference = false };
	struct date_fields fields = DATE_FIELDS_INIT;
	struct buf got = BUF_INIT;
	struct slice all = slice_str(documents[i].lines);
	struct date_ctx ctx;
	struct time_expr e;
	unsigned long par = 0;

	date_ctx_init(&ctx, &opts);
	date_ctx_doc(&ctx, slice_str(documents[i].published));
	while (all.n > 0) {
		size_t n = slice_find_byte(all, '\n');
		struct slice rest = slice_head(all, n);

		date_ctx_unit(&ctx, rest, ++par, false);
		while (time_next(&e, &rest)) {
			date_resolve(&fields, &ctx, &e);
			buf_printf(&got, "%s %s\n", fields.value.p,
			    fields.anchor);
		}
		all = slice_from(all, n + 1);
	}
	CHECK_STR(got.p, documents[i].want, "'%s'", documents[i].lines);
	date_fields_release(&fields);
	buf_release(&got);
}

int
main(void)
{
	struct time_expr e;

	for (size_t i = 0; i < LEN(cases); i++)
		check_line(i);
	check_file();
	for (size_t i = 0; i < LEN(documents); i++)
		check_document(i);
	for (size_t i = 0; i < LEN(none); i++) {
		struct slice rest = slice_str(none[i]);

		CHECK(!time_next(&e, &rest), "no time in '%s'", none[i]);
	}
	return test_done();
}
