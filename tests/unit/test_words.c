/* tests/unit/test_words.c -- longest match, on the references of HTML
 *
 * The standard's list is a good table to test with: words of all lengths, many
 * of them heads of others ("not" "not;" "notin;"), and it never changes.
 */
#include "lex/words.h"
#include "test.h"

#include "data/html_entities.trie"

static const char *const listed[] = {
#define ROW(word, ...) word,
#include "data/html_entities.inc"
#undef ROW
};

static const struct {
	const char *in, *longest;       /* "" where none */
	int prefixes;
} heads[] = {
	{ "notin;x", "notin;", 2 },
	{ "notit;", "not", 1 },
	{ "amp", "amp", 1 },
	{ "am", "", 0 },
	{ "", "", 0 },
	{ "疫情", "", 0 },
};

static void
check_rows(void)
{
	struct words_hit hit;
	size_t wrong = 0;

	for (size_t i = 0; i < LEN(listed); i++) {
		struct slice w = slice_str(listed[i]);

		if (!words_find(&hit, &html_entities_words, w) ||
		    hit.row != (int)i || hit.rows != 1 ||
		    !words_longest(&hit, &html_entities_words, w) ||
		    hit.row != (int)i || hit.word.n != w.n)
			wrong++;
	}
	CHECK_INT(LEN(listed), html_entities_words.rows, "every row is listed");
	CHECK_INT(wrong, 0, "rows not found as themselves");
	CHECK(!words_find(&hit, &html_entities_words, SLICE("notin")),
	    "the head of a word is none");
	CHECK_INT(hit.row, -1, "and gives no row");
}

int
main(void)
{
	struct words_hit hit;
	struct slice rest = SLICE("甲notin;amp疫am");
	int n = 0;

	check_rows();
	for (size_t i = 0; i < LEN(heads); i++) {
		struct words_walk walk = WORDS_WALK(&html_entities_words,
		    slice_str(heads[i].in));

		words_longest(&hit, &html_entities_words, slice_str(heads[i].in));
		CHECK_SLICE(hit.word, heads[i].longest, "longest in '%s'",
		    heads[i].in);
		for (n = 0; words_prefix(&hit, &walk); n++)
			;
		CHECK_INT(n, heads[i].prefixes, "words at the head of '%s'",
		    heads[i].in);
	}
	for (n = 0; words_next(&hit, &html_entities_words, &rest); n++)
		;
	CHECK_INT(n, 2, "words in a text");
	/* the byte that marks empty cells leads nowhere */
	for (n = 0; n < 4; n++)
		CHECK(!words_find(&hit, &html_entities_words,
		    slice_of("\xff\xff\xff\xff", (size_t)n)),
		    "%d bytes that are in no text", n);
	CHECK_INT(rest.n, 0, "which is used up");
	return test_done();
}
