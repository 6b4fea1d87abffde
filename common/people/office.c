/* common/people/office.c -- the words for offices and for what people are */
#include "lex/words.h"
#include "people/office.h"
#include "people/title.h"

#define ROW(word, kind, line) kind,
static const unsigned char kinds[] = {
#include "data/people_offices.inc"
};
#undef ROW
#include "data/people_offices.trie"

enum { WORD_MAX = 36 };         /* bytes of an office */

const struct words *
office_words(void)
{
	return &people_offices_words;
}

int
office_row(struct slice text, size_t from, size_t end, size_t *len)
{
	struct words_hit hit;

	if (!words_before(&hit, &people_offices_words, text, from, end,
	    WORD_MAX))
		return -1;
	*len = hit.word.n;
	return hit.row;
}

unsigned
office_kind(int row)
{
	return kinds[row];
}

unsigned
office_line(int row)
{
	return words_line(&people_offices_words, row);
}

size_t
office_before(struct slice text, size_t from, size_t end)
{
	size_t len = 0;
	int row = office_row(text, from, end, &len);

	return row >= 0 && kinds[row] & (OFFICE_POST | OFFICE_ROLE |
	    OFFICE_CROWD) ? len : 0;
}

bool
office_is(struct slice text)
{
	size_t len = 0;
	int row = office_row(text, 0, text.n, &len);

	return row >= 0 && len == text.n && kinds[row] & (OFFICE_POST |
	    OFFICE_ROLE | OFFICE_CROWD) && !(kinds[row] & OFFICE_AFTER);
}

bool
person_may_end(struct slice text, size_t end)
{
	size_t len;

	if (slice_ends(slice_head(text, end), SLICE("们")))
		end -= SLICE("们").n;
	return office_row(text, 0, end, &len) >= 0;
}
