/* tests/unit/test_label.c -- lines and words that name who speaks */
#include "base/buf.h"
#include "outline/label.h"
#include "test.h"
#include "text/fold.h"

/* kind: the first letter of ASKS, ANSWERS (r), HOSTS, SPEAKS, ORG, GIVES,
 * REPLIES (R); - for no label.  who: as printed, "" unknown. */
struct label_case { const char *text; char kind; const char *who, *label; };

static const struct label_case heads[] = {
	{ "问：何时通车？",		'a', "", "问：" },
	{ "問:何時通車？",		'a', "", "問:" },
	{ "3.问：何时通车？",		'a', "", "3.问：" },
	{ "Q2: 如何退票？",		'a', "", "Q2:" },
	{ "答：下月初。",		'r', "", "答：" },
	{ "記者︰進度如何？",		'a', "記者", "記者︰" },
	{ "《江城晚报》记者：请问",	'a', "《江城晚报》记者", "《江城晚报》记者：" },
	{ "河港社记者追问：会吗？",	'a', "河港社记者", "河港社记者追问：" },
	{ "市民日報記者：請問",		'a', "市民日報記者", "市民日報記者：" },
	{ "江城晚报记者 杜若：请问",	'a', "杜若", "江城晚报记者 杜若：" },
	{ "有网友问：会涨吗？",		'a', "网友", "有网友问：" },
	{ "网友“江边客”：何时？",	'a', "网友“江边客”", "网友“江边客”：" },
	{ "主持人 苏怡：大家好",	'h', "苏怡", "主持人 苏怡：" },
	{ "主持人（方晴）：请",		'h', "方晴", "主持人（方晴）：" },
	{ "市水务局局长孟川：好",	's', "孟川", "市水务局局长孟川：" },
	{ "市国资委副主任  达瓦：好",	's', "达瓦", "市国资委副主任  达瓦：" },
	{ "行政長官：多謝。",		's', "行政長官", "行政長官：" },
	{ "孟凡：下午好。",		's', "孟凡", "孟凡：" },
	{ "【苏怡】：请提问。",		's', "苏怡", "【苏怡】：" },
	{ "[15:03:11] [丁宁]: 欢迎",	's', "丁宁", "[丁宁]:" },
	{ "15:20 记者：请问",		'a', "记者", "记者：" },
	{ "（10:05）局长 汤启明：好",	's', "汤启明", "局长 汤启明：" },
	{ "省气象局：未来三天有雨",	'o', "省气象局", "省气象局：" },
	{ "来源：江城日报",		'-', "", "" },
	{ "责任编辑：夏至",		'-', "", "" },
	{ "时间：上午9时",		'-', "", "" },
	{ "关键词：防汛",		'-', "", "" },
	{ "局长孟川说：水通了。",	'-', "", "" },
	{ "https://a.example/",		'-', "", "" },
	{ "好。孟凡：下午好。",		'-', "", "" },
	{ "没有冒号的一句话",		'-', "", "" },
};

static const struct label_case announced[] = {
	{ "副市长梁子谦介绍全市供水情况：",	'g', "梁子谦", NULL },
	{ "衛生署署長林碧珊通報最新情況：",	'g', "林碧珊", NULL },
	{ "局长孟川就水质问题作出回应：",	'R', "孟川", NULL },
	{ "旗应急局局长朝鲁回答记者提问:",	'R', "朝鲁", NULL },
	{ "江城市汛情通报内容如下：",		'g', "", NULL },
	{ "副市长梁子谦来到现场：",		'-', "", NULL },
	{ "副市长梁子谦介绍：供水已恢复。",	'-', "", NULL },
};

static char
letter(enum label_kind k)
{
	return "-arhsogR"[k];
}

static void
check(const struct label_case *c, bool found, const struct label *l,
    struct buf *who)
{
	struct slice text = slice_str(c->text);

	buf_reset(who);
	if (found && l->known)
		person_print(who, text, &l->who);
	CHECK_INT(found ? letter(l->kind) : '-', c->kind, "kind of '%s'",
	    c->text);
	if (!found || c->kind == '-')
		return;
	CHECK_STR(who->p, c->who, "who in '%s'", c->text);
	if (c->label != NULL)
		CHECK_SLICE(slice_cut(text, l->beg, l->end), c->label,
		    "label of '%s'", c->text);
}

int
main(void)
{
	struct buf fold = BUF_INIT, who = BUF_INIT;
	struct label l;

	for (size_t i = 0; i < LEN(heads); i++)
		check(&heads[i], label_read(&l,
		    fold_han(&fold, slice_str(heads[i].text))), &l, &who);
	for (size_t i = 0; i < LEN(announced); i++)
		check(&announced[i], label_announces(&l,
		    fold_han(&fold, slice_str(announced[i].text))), &l, &who);
	CHECK_INT(label_signs(SLICE("孟凡：好。")), LABEL_SIGN_COLON, "colon");
	CHECK_INT(label_signs(SLICE("好。孟凡：")), 0, "sentence first");
	CHECK_INT(label_signs(SLICE("鲁山")), LABEL_SIGN_LINE, "a line");
	CHECK(label_line(&l, SLICE("某委发言人 鲁山")) &&
	    l.kind == LABEL_SPEAKS && !l.bare, "office and name in a line");
	CHECK(!label_line(&l, SLICE("鲁山来了。")), "a sentence is no label");
	buf_release(&fold);
	buf_release(&who);
	return test_done();
}
