/* tests/unit/test_rows.c -- label, place and part of each figure of a text */
#include "figures/figure.h"

#include "test.h"

/* each figure as text label@place, and * for a total, + for a part, ! for a
 * total that is wrong; a blank between figures */
static const struct { const char *in, *want; } cases[] = {
	/* before, behind, around the figure */
	{ "共有床位10张", "10张床位@" },
	{ "25名新生入学", "25名新生@" },
	{ "新增2例重症", "2例新增重症@" },
	{ "累计救治7人", "7人累计救治@" },
	{ "现12人在接受培训", "12人接受培训@" },
	{ "22例由无症状感染者转为确诊病例，", "22例由无症状感染者转为确诊病例@" },
	{ "3名工人受伤", "3名工人@" },
	{ "3人受伤", "3人受伤@" },
	{ "符合条件的项目有甲、乙等8个", "8个符合条件的项目@" },
	/* verbs before a noun of what is measured */
	{ "维修价格上涨9%", "9%维修价格@" },
	{ "全年取得收入9万元", "9万元收入@" },
	{ "发布指导性意见9份", "9份指导性意见@" },
	{ "旅客运输周转量9亿人公里", "9亿人公里旅客运输周转量@" },
	{ "累积雨量前三名：平乐县甲乡82毫米",
	    "三名累积雨量@平乐县 82毫米累积雨量@平乐县" },
	{ "累積雨量：平樂縣甲鄉82毫米", "82毫米累積雨量@平乐县" },
	{ "up 12% of sales. 库存iPhone 3部", "12%@ 3部库存iPhone@" },
	{ "一名45歲本地男子", "一名本地男子@ 45歲本地男子@" },
	{ "病例6例。18歲以下5例", "6例病例@ 18歲以下@ 5例病例@" },
	{ "8人当场身亡", "8人身亡@" },
	{ "超市（3家）、药店（5所）", "3家超市@ 5所药店@" },
	{ "身高由（62.4±10.3）厘米变化", "62.4身高@ 10.3身高@" },
	{ "车流指数（以甲路为100）为105.07", "100甲路@ 105.07车流指数@" },
	{ "向甲公司拨款8万元", "8万元拨款@" },
	{ "大米3公斤及8克面粉", "3公斤大米@ 8克面粉@" },
	{ "菜价为每50斤126元，涨2元", "50斤@ 126元菜价@ 2元菜价@" },
	/* standards of comparison */
	{ "钢产量增速快于全部行业3个百分点", "3个百分点钢产量增速@" },
	{ "浙江出口较上海高8%", "8%出口@浙江省" },
	{ "北京房价涨2%。距上海9公里，跌1%",
	    "2%房价@北京市 9公里房价@北京市 1%房价@北京市" },
	/* carried on */
	{ "生产总值9亿元，增长3%", "9亿元生产总值@ 3%生产总值@" },
	{ "糖价由上月下跌2%转为上涨4%", "2%糖价@ 4%糖价@" },
	{ "茶葉稅收9億元，年減4%，月增2%", "9億元茶葉稅收@ 4%茶葉稅收@ 2%茶葉稅收@" },
	{ "新增7例併發症病例", "7例新增併發症病例@" },
	{ "梨9元/4斤", "9元梨@ 4斤梨@" },
	{ "受灾人口20户44人", "20户受灾人口@ 44人受灾人口@" },
	{ "甲产量、乙产量分别增长9%、7%", "9%甲产量@ 7%乙产量@" },
	{ "豆类、薯类及小麦产量分别增长9%、7%和1%",
	    "9%豆类产量@ 7%薯类产量@ 1%小麦产量@" },
	{ "家电、日用品及维修价格分别上涨9%、7%", "9%家电价格@ 7%日用品及维修价格@" },
	/* places */
	{ "拉萨市有6个点，均在城关区。", "6个点@拉萨市" },
	{ "新增病例7例（均在北京）", "7例新增病例@北京市" },
	{ "向拉萨市运送大米3吨，水5吨", "3吨大米@拉萨市 5吨水@" },
	{ "北京、上海分别新增病例3例、2例", "3例新增病例@北京市 2例新增病例@上海市" },
	{ "北京、上海房价分别涨3%、2%，天津跌1%",
	    "3%房价@北京市 2%房价@上海市 1%房价@天津市" },
	{ "教职工9人，其中专任教师5人", "9人教职工@ 5人专任教师@" },
	{ "山东、河南病例各1例", "1例病例@山东省、河南省" },
	{ "三明市新增3例病例", "3例新增病例@三明市" },
	/* totals and parts */
	{ "新增病例3例（北京2例，上海1例）",
	    "3例新增病例@* 2例新增病例@北京市+ 1例新增病例@上海市+" },
	{ "新增病例9例（北京2例，上海1例）",
	    "9例新增病例@! 2例新增病例@北京市+ 1例新增病例@上海市+" },
	{ "病例9例（其中重症1例）", "9例病例@ 1例重症@" },
	{ "病例5例，其中北京3例（朝阳区2例、海淀区1例）、上海2例；治愈4例",
	    "5例病例@* 3例病例@北京市* 2例病例@朝阳区+ 1例病例@海淀区+ "
	    "2例病例@上海市+ 4例治愈@" },
	{ "病例2例。其中本土病例1例，境外输入1例。",
	    "2例病例@* 1例本土病例@+ 1例境外输入病例@+" },
	/* none of it */
	{ "无新增死亡病例", "无新增死亡病例@" },
	{ "无症状者3人", "3人无症状者@" },
	/* deep and open brackets, and what they must not break */
	{ "病例3例（北京2例（（（（上海1例", "3例病例@ 2例病例@北京市 1例病例@上海市" },
	{ "））3例；；，、", "3例@" },
};

static void
print(struct buf *got, const struct figure *f, struct slice text)
{
	static const char marks[] = { '\0', '+', '*', '!' };

	if (got->n > 0)
		buf_byte(got, ' ');
	buf_add(got, span_of_text(text, f->q.text));
	buf_add(got, f->label);
	buf_byte(got, '@');
	buf_add(got, f->place);
	if (f->part != PART_NONE)
		buf_byte(got, marks[f->part]);
}

int
main(void)
{
	struct figures *fs = figures_new();
	struct buf got = BUF_INIT;

	for (size_t i = 0; i < LEN(cases); i++) {
		struct rec rec = { .type = REC_DOC };
		struct unit u = { .rec = &rec, .n = 1, .type = REC_DOC };
		struct passage p;

		figures_find(&p, fs, &u, 1);    /* a new document */
		u.type = rec.type = REC_PAR;
		u.text = slice_str(cases[i].in);
		figures_find(&p, fs, &u, 1);
		buf_reset(&got);
		for (size_t k = 0; k < p.figs; k++)
			print(&got, &p.fig[k], p.text);
		CHECK_STR(got.p, cases[i].want, "rows of '%s'", cases[i].in);
	}
	buf_release(&got);
	figures_free(fs);
	return test_done();
}
