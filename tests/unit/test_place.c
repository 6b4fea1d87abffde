/* tests/unit/test_place.c -- names of places, their codes, and the region */
#include "places/place.h"

#include "base/buf.h"
#include "test.h"

/* what place_next finds in a text whose document speaks of `home`: names with
 * their codes, a blank between them */
static const struct { const char *home, *in, *want; } cases[] = {
	{ "", "拉萨市26例", "拉萨市540100" },
	{ "", "巴州与内蒙古", "巴音郭楞蒙古自治州652800 内蒙古自治区150000" },
	{ "", "吉林省吉林市", "吉林省220000 吉林市220200" },
	{ "", "吉林12例", "吉林省220000" },
	{ "", "新疆兵团3例", "新疆生产建设兵团660000" },
	{ "", "京津冀地区", "北京市、天津市、河北省110000、120000、130000" },
	{ "", "突尼西亚与叶门", "突尼斯TN 也门YE" },
	{ "", "厦漳泉", "厦门市、漳州市、泉州市350200、350600、350500" },
	{ "", "沙特和波黑", "沙特阿拉伯SA 波斯尼亚和黑塞哥维那BA" },
	{ "", "台中、台南、釜山和仁川", "台中 台南 釜山 仁川" },
	{ "", "俄亥俄州与阿斯塔纳", "俄亥俄州 阿斯塔纳" },
	{ "", "全国31个省", "中国100000" },
	/* counties of one name */
	{ "", "北京市朝阳区", "北京市110000 朝阳区110105" },
	{ "", "长春市朝阳区", "长春市220100 朝阳区220104" },
	{ "", "朝阳区", "朝阳区" },
	{ "110000", "朝阳区", "朝阳区110105" },
	/* short names that want company */
	{ "", "和平与发展的资源", "" },
	{ "", "天津和平、河东两区", "天津市120000 和平区120101 河东区120102" },
	{ "540300", "八宿、江达2县", "八宿县540326 江达县540321" },
	{ "", "重庆涪陵、丰都、石柱3地",
	    "重庆市500000 涪陵区500102 丰都县500230 石柱土家族自治县500240" },
	{ "", "安排公安民警", "" },
	/* and get it in a list with numbers */
	{ "", "随州19例、天门4例，潜江3例",
	    "随州市421300 天门市429006 潜江市429005" },
	{ "", "陕西新增病例9例（长安5例；新城4例）",
	    "陕西省610000 长安区610116 新城区610102" },
	{ "", "海南新增病例9例，东方已清零", "海南省460000" },
	/* the level of a list's items, and what is in what they divide */
	{ "", "长春2例、吉林3例，青海9例",
	    "长春市220100 吉林市220200 青海省630000" },
	{ "", "上海2例、吉林3例", "上海市310000 吉林省220000" },
	{ "", "吉林5例（吉林3例、四平2例）",
	    "吉林省220000 吉林市220200 四平市220300" },
	{ "", "天津7例，其中河北4例、静海3例；河北2例",
	    "天津市120000 河北区120105 静海区120118 河北省130000" },
	{ "", "新疆五家渠2例、阿克苏3例",
	    "新疆维吾尔自治区650000 五家渠市659004 阿克苏地区652900" },
	{ "620000", "在白银与来宾", "白银市620400" },
	{ "420000", "仙桃和天门", "仙桃市429004 天门市429006" },
	{ "", "东莞、儋州", "东莞市441900 儋州市460400" },
	/* the corps and its cities */
	{ "", "兵团第四师可克达拉市、第8师、第十二师",
	    "新疆生产建设兵团660000 可克达拉市659008 可克达拉市659008 "
	    "石河子市659001 新疆生产建设兵团660000" },
	{ "", "陆军第四师", "" },
	/* words for the document's region */
	{ "", "全市新增", "全市" },
	{ "540200", "全市新增", "日喀则市540200" },
	{ "540200", "全区新增", "西藏自治区540000" },
	{ "540200", "自治区主席", "西藏自治区540000" },
	{ "652801", "我市", "库尔勒市652801" },
	{ "310115", "全区", "浦东新区310115" },
	{ "310115", "全市", "上海市310000" },
	{ "", "巴州有5例，该州", "巴音郭楞蒙古自治州652800 巴音郭楞蒙古自治州652800" },
	{ "440000", "该省", "广东省440000" },
	/* what only looks like one */
	{ "", "北京时间8时", "" },
	{ "", "南京东路有店", "" },
	{ "", "国内生产总值", "" },
	{ "", "东海南部和黄河南岸", "" },
	{ "", "沿海地区与海南沿海", "海南省460000" },
	{ "", "其中国有企业3家", "" },
	{ "", "后台中央，露台南侧", "" },
	{ "", "连云港市东海县", "连云港市320700 东海县320722" },
};

static const struct { const char *in, *want; } learned[] = {
	{ "拉萨副市长道歉", "540100" },
	{ "新华社北京1月1日电 昌都市", "540300" },
	{ "发布会召开", "" },
	{ "日本东京", "" },
	{ "北京11月22日新增388例", "110000" },
	{ "北京11月22日电 昌都市", "540300" },
	{ "成都5例、北京3例", "" },
	{ "成都：5例；北京 3例", "" },
	{ "湖南省长沙市交通局通报", "430100" },
	{ "湖南省与长沙市会商", "430000" },
};

static const struct { const char *inner, *outer; bool want; } within[] = {
	{ "540102", "540000", true },
	{ "540102", "540100", true },
	{ "540000", "540100", false },
	{ "659001", "650000", true },
	{ "659001", "660000", true },
	{ "650100", "660000", false },
	{ "540102", "100000", true },
	{ "540102", "540202", false },
	{ "US", "100000", false },
};

static void
find_all(struct buf *got, const struct places *ps, const char *in)
{
	struct place_walk w = PLACE_WALK(ps, slice_str(in));
	struct place p;

	buf_reset(got);
	while (place_next(&p, &w)) {
		if (got->n > 0)
			buf_byte(got, ' ');
		buf_add(got, p.name);
		buf_add(got, p.code);
	}
}

int
main(void)
{
	struct places *ps = places_new();
	struct buf got = BUF_INIT;
	struct place p;

	for (size_t i = 0; i < LEN(cases); i++) {
		places_reset(ps);
		places_home(ps, slice_str(cases[i].home));
		find_all(&got, ps, cases[i].in);
		CHECK_STR(got.p, cases[i].want, "places of '%s'", cases[i].in);
	}
	for (size_t i = 0; i < LEN(learned); i++) {
		places_reset(ps);
		buf_reset(&got);
		places_learn(ps, slice_str(learned[i].in));
		if (places_get_home(&p, ps))
			buf_add(&got, p.code);
		CHECK_STR(got.p, learned[i].want, "home of '%s'",
		    learned[i].in);
	}
	for (size_t i = 0; i < LEN(within); i++)
		CHECK(place_within(slice_str(within[i].inner),
		    slice_str(within[i].outer)) == within[i].want,
		    "%s in %s", within[i].inner, within[i].outer);
	CHECK(place_of_code(&p, NULL, SLICE("710000")) &&
	    slice_eq(p.name, SLICE("台湾省")), "a code without a context");
	CHECK(place_at(&p, NULL, SLICE("四川省的")) && p.form == PLACE_FULL &&
	    slice_eq(p.text, SLICE("四川省")), "place_at");
	buf_release(&got);
	places_free(ps);
	return test_done();
}
