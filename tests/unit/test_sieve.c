/* tests/unit/test_sieve.c -- what a sieve finds is what words_next finds */
#include "lex/sieve.h"
#include "test.h"

#include "data/people_offices.trie"
#include "data/speech_verbs.trie"
#include "data/statements.gate.inc"

static const char *const texts[] = {
	"",
	"a",
	"的",
	"新闻发言人说明了情况",
	"钟少将、石大校指出各位主任和副主任已经表示感谢",
	"x的主任y指出z说",
	"\xf0\xa0\x80\x80说\xc2\xb7部长",
	"部长",
	"什麼時候發出的通知？張師長說，主任們指出",
	"表示部长表示部长说说说部长表示",
};

/* how many words of the table are found otherwise than by words_next */
static size_t
others(const struct words *table, const struct sifted *sifted,
    struct slice text)
{
	struct words_hit one, two;
	struct slice rest = text;
	size_t at = 0, wrong = 0;
	bool found;

	do {
		found = words_next(&one, table, &rest);
		wrong += sifted_next(&two, table, sifted, text, &at) != found ||
		    at != text.n - rest.n || one.row != two.row ||
		    (found && one.word.p != two.word.p);
	} while (found);
	return wrong;
}

int
main(void)
{
	const struct sieve sieve = { &statements_gate, { &speech_verbs_words,
	    &people_offices_words }, 2 };
	struct buf room = BUF_INIT;
	struct sifted sifted[2] = { SIFTED_INIT, SIFTED_INIT };

	for (size_t i = 0; i < LEN(texts); i++) {
		struct slice text = slice_str(texts[i]);

		text = sieve_text(sifted, &sieve, &room, text);
		for (size_t t = 0; t < LEN(sifted); t++) {
			CHECK_INT(others(sieve.table[t], &sifted[t], text), 0,
			    "%s in '%s'", sieve.table[t]->table, texts[i]);
			CHECK_INT(others(sieve.table[t], NULL, text), 0,
			    "without a sieve");
		}
		text = slice_head(text, text.n > 6 ? text.n - 3 : 0);
		CHECK_INT(others(&people_offices_words, &sifted[1], text), 0,
		    "the head of '%s'", texts[i]);
	}
	sifted_release(&sifted[0]);
	sifted_release(&sifted[1]);
	buf_release(&room);
	return test_done();
}
