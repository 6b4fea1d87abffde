/* tests/unit/test_gate.c -- where in a text words may begin */
#include "lex/gate.h"

#include "test.h"

#include "data/statements.gate.inc"

/* of a gate for 上午, 下 and 𠀀b: the characters that begin one of them, and those
 * that begin one with the next */
static const struct { const char *in, *first, *both; } cases[] = {
	{ "", "", "" },
	{ "上", "上", "" },
	{ "上午", "上", "上" },
	{ "上 午", "上", "" },
	{ "中上上午下午", "上上下", "上下" },
	{ "ab上b上午é下é", "上上下", "上下" },
	{ "𠀀𠀀b上下", "𠀀𠀀上下", "𠀀下" },
	{ "下", "下", "下" },
};

/* the words that statements.gate lists, and what is to be folded */
static const char *const words[] = {
#define ROW(word, ...) word,
#include "data/people_offices.inc"
#include "data/speech_verbs.inc"
#include "data/trad.inc"
#undef ROW
};

static void
check_list(void)
{
	size_t first = 0, both = 0;

	for (size_t i = 0; i < LEN(words); i++) {
		struct slice w = slice_str(words[i]);

		first += gate_seek(&statements_gate, w, 0) == 0;
		both += gate_next(&statements_gate, w, 0, w.n).at == 0;
	}
	CHECK_INT(first, LEN(words), "words whose first character passes");
	CHECK_INT(both, LEN(words), "words whose first two pass");
}

static void
add_char(struct buf *to, struct slice text, size_t at)
{
	buf_add(to, utf8_head(slice_from(text, at), 1));
}

int
main(void)
{
	static struct gate g;
	struct buf first = BUF_INIT, both = BUF_INIT;

	gate_add(&g, 0x4e0a, 0x5348);
	gate_add(&g, 0x4e0b, 0);
	gate_add(&g, 0x20000, 'b');
	for (size_t i = 0; i < LEN(cases); i++) {
		struct slice s = slice_str(cases[i].in);
		struct gate_place k;

		buf_reset(&first);
		buf_reset(&both);
		for (size_t at = 0; (at = gate_seek(&g, s, at)) < s.n;
		    at += utf8_size(s.p[at]))
			add_char(&first, s, at);
		for (size_t at = 0; (k = gate_next(&g, s, at, s.n)).at < s.n;
		    at = k.at + utf8_size(s.p[k.at]))
			add_char(&both, s, k.at);
		CHECK_STR(first.p, cases[i].first, "firsts in '%s'",
		    cases[i].in);
		CHECK_STR(both.p, cases[i].both, "both in '%s'", cases[i].in);
	}
	CHECK_INT(gate_next(&g, SLICE("中上午"), 0, 6).at, 3,
	    "what stands behind the end is the next");
	CHECK(gate_next(&g, SLICE("中上午"), 0, 3).at >= 3, "and no place");
	check_list();
	buf_release(&first);
	buf_release(&both);
	return test_done();
}
