/* tests/unit/test_quantity.c -- numerals with their units, ranges, modifiers */
#include "numerals/quantity.h"
#include "test.h"
#include "text/fold.h"

/* every figure of `in` as "text=value..to unit kind mod" */
static const struct {
	const char *in, *want;
} cases[] = {
	{ "新修水渠34公里", "34公里=34 km measure " },
	{ "某镇确诊34例，其中甲村26例", "34例=34 例 cardinal ; 26例=26 例 cardinal " },
	{ "约7100多吨", "约7100多吨=7100 t measure >" },
	{ "6.8万余份", "6.8万余份=68000 份 cardinal >" },
	{ "十来个箱子", "十来个=10 个 cardinal ~" },
	/* idioms that a unit outlives, and words that end as a modifier does */
	{ "跑了三公里", "三公里=3 km measure " },
	{ "约四平方米", "约四平方米=4 m2 measure ~" },
	{ "五美元", "五美元=5 USD money " },
	{ "购置三台设备", "三台=3 台 cardinal " },
	{ "谣言四起", "" },
	{ "五千欧元", "五千欧元=5000 EUR money " },
	{ "五千克", "五千克=5 kg measure " },
	{ "签约30家", "30家=30 家 cardinal " },
	{ "4.0级以上余震1次", "4.0级以上=4.0 级 ordinal >=; 1次=1 次 cardinal " },
	{ "流速3米每秒", "3米每秒=3 m/s measure " },
	{ "停电12万7,345户", "12万7,345户=127345 户 cardinal " },
	{ "上百名村民", "上百名=100 名 cardinal >" },
	{ "近千人", "近千人=1000 人 cardinal <" },
	{ "至少完成了2轮", "2轮=2 轮 cardinal >=" },
	{ "不超过10亿元", "不超过10亿元=1000000000 CNY money <=" },
	{ "三成五", "三成五=35 % percent " },
	{ "七成", "七成=70 % percent " },
	{ "八五折", "八五折=8.5 折 percent " },
	{ "75折", "75折=7.5 折 percent " },
	{ "百分之三十", "百分之三十=30 % percent " },
	{ "百分之三至百分之五", "百分之三至百分之五=3..5 % percent " },
	{ "千分之五", "千分之五=5 ‰ percent " },
	{ "万分之三", "万分之三=3 ‱ percent " },
	{ "30个百分点", "30个百分点=30 pp point " },
	{ "五个基点", "五个基点=5 基点 percent " },
	{ "5.3倍", "5.3倍=5.3 倍 multiple " },
	{ "翻了一番", "翻了一番=2 倍 multiple " },
	{ "翻两番", "翻两番=4 倍 multiple " },
	{ "一半以上", "一半以上=50 % percent >=" },
	{ "近半数", "近半数=50 % percent <" },
	{ "三分之二", "三分之二=0.666666666666667  cardinal " },
	{ "2又1/2", "2又1/2=2.5  cardinal " },
	{ "3:1", "3:1=3..1  ratio " },
	{ "三比一", "三比一=3..1  ratio " },
	{ "46：28", "46：28=46..28  ratio " },
	{ "6—8公斤", "6—8公斤=6..8 kg measure " },
	{ "三至五名", "三至五名=3..5 名 cardinal " },
	/* the numbers of cases are names */
	{ "病例1—病例54，居住于", "" },
	{ "感染者1至34：现住", "" },
	{ "病例1、2、7均为轻型", "" },
	{ "病例3至5例", "3至5例=3..5 例 cardinal " },
	{ "样本3:1", "3:1=3..1  ratio " },
	/* rates of a population are no fractions */
	{ "发病率18/10万", "18/10万=18 /10万 measure " },
	{ "发病率2.3／10万人", "2.3／10万人=2.3 /10万人 measure " },
	{ "3/10的人", "3/10=0.3  cardinal " },
	{ "8-11万元", "8-11万元=80000..110000 CNY money " },
	{ "1万元-5万元", "1万元-5万元=10000..50000 CNY money " },
	{ "5%～20%", "5%～20%=5..20 % percent " },
	{ "两到三万港元", "两到三万港元=20000..30000 HKD money " },
	{ "十几个", "十几个=10..19 个 cardinal " },
	{ "二三十户", "二三十户=20..30 户 cardinal " },
	{ "数百人", "数百人=200..900 人 cardinal " },
	{ "人民币3万元", "人民币3万元=30000 CNY money " },
	{ "每股人民币8.5分，得8.5分", "人民币8.5分=0.085 CNY money ; 8.5分=8.5 分 cardinal " },
	/* a blank parts thousands, where it does not part two numbers */
	{ "收到約2 400份表格", "約2 400份=2400 份 cardinal ~" },
	{ "由1 500至12 000元", "1 500至12 000元=1500..12000 CNY money " },
	{ "表4 350人报名", "350人=350 人 cardinal " },
	{ "4 350人", "4=4  cardinal ; 350人=350 人 cardinal " },
	{ "有4 350 kg", "4=4  cardinal ; 350 kg=350 kg measure " },
	{ "酒精含量95毫克/100毫升", "95毫克/100毫升=95 mg/(100.mL) measure " },
	{ "5元/2斤", "5元=5 CNY money ; 2斤=2 斤 measure " },
	{ "￥1,234.50", "￥1,234.50=1234.50 CNY money " },
	{ "HK$3.5亿", "HK$3.5亿=350000000 HKD money " },
	{ "新台幣5元", "新台幣5元=5 TWD money " },
	{ "3万比索", "3万比索=30000 比索 money " },
	{ "500万马来西亚林吉特", "500万马来西亚林吉特=5000000 MYR money " },
	{ "4.5亿特别提款权", "4.5亿特别提款权=450000000 XDR money " },
	{ "澳门元5万", "澳门元5万=50000 MOP money " },
	{ "200蚊，减2毫，3毫升", "200蚊=200 HKD money ; 2毫=0.2 HKD money ; 3毫升=3 mL measure " },
	{ "三蚊零四，五毫八", "三蚊零四=3.04 HKD money ; 五毫八=0.58 HKD money " },
	{ "两块五", "两块五=2.5 CNY money " },
	{ "五元三角二分", "五元三角二分=5.32 CNY money " },
	{ "叁佰元整", "叁佰元整=300 CNY money " },
	{ "80美元/桶", "80美元/桶=80 USD/桶 money " },
	{ "5公里每小时", "5公里每小时=5 km/h measure " },
	{ "60公里/小时", "60公里/小时=60 km/h measure " },
	{ "3500m³/s", "3500m³/s=3500 m3/s measure " },
	{ "日处理2万t/d", "2万t/d=20000 t/d measure " },
	{ "24h，60min，9.8s", "" },
	{ "3.2亿人公里", "3.2亿人公里=320000000 人公里 measure " },
	{ "56.7亿吨公里", "56.7亿吨公里=5670000000 t.km measure " },
	{ "1.2万TEU", "1.2万TEU=12000 TEU measure " },
	{ "80平方", "80平方=80 m2 measure " },
	{ "土方32.5万方", "32.5万方=325000 m3 measure " },
	{ "满18方可，四方会谈", "18=18  cardinal " },
	{ "98纳戈瑞/小时", "98纳戈瑞/小时=98 nGy/h measure " },
	{ "0.2μSv/h", "0.2μSv/h=0.2 uSv/h measure " },
	{ "5.3太瓦时", "5.3太瓦时=5.3 TW.h measure " },
	{ "3200万吉焦", "3200万吉焦=32000000 GJ measure " },
	{ "63MVA", "63MVA=63 MV.A measure " },
	{ "305.5克标准煤/千瓦时", "305.5克标准煤/千瓦时=305.5 克标准煤/kW.h measure " },
	{ "250公克、30公厘、6英呎、2公秉", "250公克=250 g measure ; 30公厘=30 mm measure ; 6英呎=6 [ft_i] measure ; 2公秉=2 kL measure " },
	{ "三亩八分", "三亩八分=3.8 亩 measure " },
	{ "六斤八两", "六斤八两=6.8 斤 measure " },
	{ "一米八", "一米八=1.8 m measure " },
	{ "三吨半", "三吨半=3.5 t measure " },
	{ "零下3℃到4℃", "零下3℃到4℃=-3..4 Cel measure " },
	{ "零下5℃", "零下5℃=-5 Cel measure " },
	{ "零下10到零下5摄氏度", "零下10到零下5摄氏度=-10..-5 Cel measure " },
	{ "北纬30.5度", "北纬30.5度=30.5 deg measure " },
	{ "负三", "负三=-3  cardinal " },
	{ "气温-3℃", "-3℃=-3 Cel measure " },
	{ "增长-3.5%", "-3.5%=-3.5 % percent " },
	{ "第十一场", "第十一场=11 场 ordinal " },
	{ "第3—5页", "第3—5页=3..5 页 ordinal " },
	{ "首位", "首位=1 位 ordinal " },
	{ "7乡1镇", "7乡=7 乡 cardinal ; 1镇=1 镇 cardinal " },
	{ "11男4女", "11男=11 男 cardinal ; 4女=4 女 cardinal " },
	{ "七地市", "七地市=7 地市 cardinal " },
	{ "60瓦、12伏，5牛", "60瓦=60 W measure ; 12伏=12 V measure ; 5=5  cardinal " },
	{ "中出5注，48学时，4800万像素", "5注=5 注 cardinal ; 48学时=48 学时 cardinal ; 4800万像素=48000000 像素 cardinal " },
	{ "成交12.3万手", "12.3万手=123000 手 cardinal " },
	{ "三顿，一茬，18亿亩次", "三顿=3 顿 cardinal ; 一茬=1 茬 cardinal ; 18亿亩次=1800000000 亩次 cardinal " },
	{ "3手机，30顿时", "3=3  cardinal ; 30=30  cardinal " },
	{ "40k", "40k=40000  cardinal " },
	{ "３６．５℃", "３６．５℃=36.5 Cel measure " },
	{ "一 百 五 十 個 百 分 點", "一 百 五 十 個 百 分 點=150 pp point " },
	{ "12千米", "12千米=12 km measure " },
	{ "两万千瓦时", "两万千瓦时=20000 kW.h measure " },
	/* no figures */
	{ "进一步统一思想，一是发动群众，一线人员一定到位", "" },
	{ "（一）总则。1.范围；2、依据。①甲②乙", "" },
	{ "一、二审程序", "" },
	{ "拨打12345热线，电话：0999-1234567，编号20220001", "" },
	{ "毒株XQ.5.2，4.2.1版，C919，歼-99，iPhone 99", "" },
	{ "3号楼2单元501室，5号线，104国道，95后", "" },
	{ "二〇〇八年五月，3小时，五天，2个月，三年级", "" },
	{ "四川、三亚、九江、五台山、百货、万众一心、半导体", "" },
	{ "大陆的队伍收拾行装，参加考试", "" },
	{ "〔2022〕9号", "" },
	{ "“618”大促，一二·九运动", "" },
	{ "百姓、千方百计、万一、十分满意", "" },
	{ "", "" },
};

static void
print(struct buf *out, const struct quantity *q, struct slice text)
{
	if (out->n > 0)
		buf_add(out, SLICE("; "));
	buf_add(out, slice_cut(text, q->text.beg, q->text.end));
	buf_byte(out, '=');
	dec_print(out, &q->value);
	if (q->range) {
		buf_add(out, SLICE(".."));
		dec_print(out, &q->to);
	}
	buf_printf(out, " %s %s %s", q->unit, qty_kind_name(q->kind),
	    qty_mod_name(q->mod));
}

/* a span to skip is no figure, and none reaches into it */
static void
test_skip(void)
{
	const struct slice text = SLICE("5月3日34例");
	const struct span skip[] = { { 0, strlen("5月3日") } };
	const struct qty_text t = { text, text, skip, 1, NULL, 0 };
	struct quantity q;
	size_t at = 0;

	CHECK(quantity_next(&q, &t, &at), "a figure behind a time");
	CHECK_INT(q.text.beg, skip[0].end, "it begins behind the time");
	CHECK(!quantity_next(&q, &t, &at), "and there is no other");
}

int
main(void)
{
	struct buf room = BUF_INIT, got = BUF_INIT;

	for (size_t i = 0; i < LEN(cases); i++) {
		struct qty_text t = { .text = slice_str(cases[i].in) };
		struct quantity q;
		size_t at = 0;

		t.fold = fold_han(&room, t.text);
		buf_reset(&got);
		while (quantity_next(&q, &t, &at))
			print(&got, &q, t.text);
		CHECK_STR(got.p, cases[i].want, "figures of '%s'", cases[i].in);
	}
	test_skip();
	buf_release(&room);
	buf_release(&got);
	return test_done();
}
