/* tests/unit/test_sentence.c -- where sentences end: `in` is cut at each | of
 * `want` */
#include "base/buf.h"
#include "test.h"
#include "text/sentence.h"

static const struct { const char *why, *want; } cases[] = {
	{ "one of each sign", "好。|坏！|真的？|Wow!| Why?|后来呢……|完。" },
	{ "signs in a row", "什么？！|不会吧！！！|等等……！|好" },
	{ "the end of the paragraph is one", "全市供水恢复正常" },
	{ "; : , do not end one", "一是查；二是改;三是评：都要做,都要快。|好" },
	{ "closing marks belong to it", "他说：“雨停了。”|路通了。" },
	{ "brackets belong to it", "（本文有删节。）|全文见第三版。" },
	{ "corner marks", "她說：「水退了。」|車站重開。" },
	{ "sentences inside a quotation", "“路断了。|桥也断了。”|老何说。" },
	{ "nested quotation", "他说：“老人讲‘人勤地不懒。’”|我信。" },
	{ "straight marks close by parity", "他说:\"请放心。\"|她说:\"好。\"|完" },
	{ "a straight mark may also open", "他走了。|\"等等我!\"|她喊。" },
	{ "full-width straight mark", "他说：＂请放心。＂|完" },
	{ "“ where ” was meant", "他说：“请放心。“|她点头。" },
	{ "every paragraph opens its mark anew", "“第一，查。|“第二，改。”" },
	{ "ellipsis of two", "米、面、油……|样样都有。" },
	{ "one ellipsis sign is no end", "米、面…样样都有。" },
	{ "six dots", "我想想......|好吧。" },
	{ "three dots are no end", "我想想...好吧。" },
	{ "ellipsis and comma", "他说“再看看……”，就走了。" },
	{ "no sentence of marks alone", "……我不知道。" },
	{ "a comma behind the end", "“水位在降！”，他边走边说。" },
	{ "的 behind a closing mark", "“谁来管？”的问题有了答案。" },
	{ "end inside a title", "她在读《谁动了那盏灯？》一书。|读完了。" },
	{ "a title left open ends all the same", "他写《谁来？|然后走了。|好" },
	{ "a question put in between", "老郑（你还记得他吗？）昨天来了。" },
	{ "a bracket at the end", "要多喝水（一天八杯！）。|睡好。" },
	{ "decimals", "增长3.5%。|版本为BA.5.2。" },
	{ "Latin abbreviations", "由A.B. Smith和Dr. Lee共同完成。|好" },
	{ "a Latin sentence", "The rain has stopped.| Roads are open." },
	{ "addresses", "见http://a.example/x?id=3&b=1!c一页。" },
	{ "a name with ! inside", "Yahoo!News报道。" },
	{ "full stops for 。 in a text without", "供水已恢复正常.|道路已抢通." },
	{ "a dot in a name", "自治区副主席阿克木.买买提出席。|会议结束。" },
	{ "a list marker with a dot", "一.加快抢修进度.|二.公布信息." },
	{ "half-width marks", "(详见附表!)|他说,好!|走吧?" },
	{ "half-width 。", "好｡|坏｡" },
	{ "white space between them is nobody's", "好。  |　坏。 " },
	{ "apostrophes are no marks", "它叫Tom's Diner！|好。" },
	{ "only space", " 　" },
	{ "empty", "" },
};

/* the sentences of `want` without its |, joined by | */
static void
split(struct buf *out, const char *want)
{
	struct buf text = BUF_INIT;
	struct slice s;

	for (; *want != '\0'; want++)
		if (*want != '|')
			buf_byte(&text, *want);
	struct sentences it = SENTENCES(buf_view(&text));
	buf_reset(out);
	while (sentence_next(&s, &it)) {
		if (out->n > 0)
			buf_byte(out, '|');
		buf_add(out, s);
	}
	buf_release(&text);
}

int
main(void)
{
	struct buf got = BUF_INIT, want = BUF_INIT;

	for (size_t i = 0; i < LEN(cases); i++) {
		struct slice rest = slice_str(cases[i].want);

		buf_reset(&want);
		while (rest.n > 0) {    /* without the spaces at cuts */
			size_t n = slice_find_byte(rest, '|');
			struct slice part = slice_trim(slice_head(rest, n));

			if (want.n > 0)
				buf_byte(&want, '|');
			buf_add(&want, part);
			rest = slice_from(rest, n + 1);
		}
		split(&got, cases[i].want);
		CHECK_STR(got.p, want.p, "%s", cases[i].why);
	}
	buf_release(&got);
	buf_release(&want);
	return test_done();
}
