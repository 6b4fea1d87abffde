/* tests/unit/test_title.c -- persons with their offices, before a verb and in labels */
#include "people/title.h"
#include "test.h"
#include "text/fold.h"

static const char *const kinds[] = { "named", "office", "unnamed", "org" };

/* in: the person stands before the end; want "kind|speaker|title" */
static const struct { const char *in, *want; } before[] = {
	{ "李明远", "named|李明远|" },
	{ "市水务局局长陈立", "named|陈立|市水务局局长" },
	{ "市委常委、副市长周岩", "named|周岩|市委常委、副市长" },
	{ "市委秘书长，市应急委办公室主任，前线指挥部副总指挥何平",
	    "named|何平|市委秘书长、市应急委办公室主任、前线指挥部副总指挥" },
	{ "省卫健委一级\n巡视员冉冉", "named|冉冉|省卫健委一级巡视员" },
	{ "5月3日，县应急管理局党委委员、副局长巴桑次仁",
	    "named|巴桑次仁|县应急管理局党委委员、副局长" },
	{ "由柳州市市长韦成", "named|韦成|柳州市市长" },
	{ "副站长多吉", "named|多吉|副站长" },
	{ "自治区副主席阿迪力•吐尔逊", "named|阿迪力•吐尔逊|自治区副主席" },
	{ "项目经理高博文（Bowen Gao）", "named|高博文|项目经理" },
	{ "发言人邱实大校", "named|邱实|发言人" },
	{ "副局长 王　军", "named|王军|副局长" },
	{ "美国国务卿约翰·泰勒", "named|约翰·泰勒|美国国务卿" },
	{ "立法會主席梁某議員", "named|梁某|立法會主席" },
	{ "管理局總經理（病人安全）丁美儀", "named|丁美儀|管理局總經理（病人安全）" },
	{ "助理處長(刑事)龐家明", "named|龐家明|助理處長(刑事)" },
	{ "祝主任", "office|祝主任|祝主任" },
	{ "行政長官", "office|行政長官|行政長官" },
	{ "一位不愿具名的工程师", "unnamed|一位不愿具名的工程师|" },
	{ "自然资源局有关负责人", "unnamed|自然资源局有关负责人|" },
	{ "近期有江城区网友", "unnamed|江城区网友|" },
	{ "省应急厅", "org|省应急厅|" },
	{ "对此，交警支队", "org|交警支队|" },
	{ "校方", "org|校方|" },
	{ "人工智能与机器人研究院院长蒙娜", "named|蒙娜|人工智能与机器人研究院院长" },
	{ "江城医院呼吸与危重症医学科主任、主任医师蒙娜",
	    "named|蒙娜|江城医院呼吸与危重症医学科主任、主任医师" },
	{ "商务局和海关有关负责人", "unnamed|商务局和海关有关负责人|" },
	{ "新华社江城5月8日电（记者 冯远）外交部发言人陆沛然", "named|陆沛然|外交部发言人" },
	{ "市民应当减少外出\n镇长陆沛然", "named|陆沛然|镇长" },
	{ "路通社", "org|路通社|" },
	{ "农业部", "org|农业部|" },
	{ "会议", "none" },
	{ "的局", "none" },
};

static const struct { const char *in, *want; } label[] = {
	{ "市国资委副主任  达瓦", "named|达瓦|市国资委副主任" },
	{ "州水利局党组副书记、局长 顿珠", "named|顿珠|州水利局党组副书记、局长" },
	{ "云岭县委常委、纪委书记扎西", "named|扎西|云岭县委常委、纪委书记" },
	{ "孟凡", "named|孟凡|" },
	{ "童立均", "named|童立均|" },
	{ "县长 童林则", "named|童林则|县长" },
	{ "结果则", "none" },
	{ "高远（发言人）", "named|高远|发言人" },
	{ "王　军", "named|王军|" },
	{ "記者", "unnamed|記者|" },
	{ "《江城晚报》记者", "unnamed|《江城晚报》记者|" },
	{ "省气象局", "org|省气象局|" },
};

static void
check(const char *in, const char *want, bool as_label)
{
	struct buf room = BUF_INIT, got = BUF_INIT;
	struct slice text = slice_str(in), folded = fold_han(&room, text);
	struct person who;

	if (as_label ? person_label(&who, folded) :
	    person_before(&who, folded, 0, folded.n)) {
		buf_printf(&got, "%s|", kinds[who.kind]);
		person_print(&got, text, &who);
		buf_byte(&got, '|');
		title_print(&got, text, &who);
	} else
		buf_add(&got, SLICE("none"));
	CHECK_STR(got.p, want, "%s of '%s'", as_label ? "label" : "end", in);
	buf_release(&room);
	buf_release(&got);
}

/* somebody with an office in running text */
static void
check_next(const char *in, const char *want)
{
	struct slice text = slice_str(in);
	struct buf got = BUF_INIT;
	struct person who;
	size_t at = 0;

	while (person_next(&who, text, &at)) {
		person_print(&got, text, &who);
		buf_byte(&got, ' ');
	}
	CHECK_STR(got.p, want, "next in '%s'", in);
	buf_release(&got);
}

int
main(void)
{
	check_next("局长顿珠和州长扎西说", "顿珠 扎西 ");
	check_next("记者Tom说，记者", "");      /* Latin letters are no such name */
	for (size_t i = 0; i < LEN(before); i++)
		check(before[i].in, before[i].want, false);
	for (size_t i = 0; i < LEN(label); i++)
		check(label[i].in, label[i].want, true);
	return test_done();
}
