/* common/people/body.c -- bodies, and places that stand for one */
#include "lex/words.h"
#include "people/body.h"
#include "places/place.h"

enum org_kind { ORG_HEAD, ORG_WHOLE };

#define ROW(word, kind, line) kind,
static const unsigned char org_kind[] = {
#include "data/people_orgs.inc"
};
#undef ROW
#include "data/people_orgs.trie"

enum { WORD_MAX = 36 };         /* bytes of the end of a body */

/* the longest word that ends at `end`: its row, or -1, and its bytes */
static int
row_before(struct slice text, size_t from, size_t end, size_t *len)
{
	struct words_hit hit;

	*len = 0;
	if (!words_before(&hit, &people_orgs_words, text, from, end, WORD_MAX))
		return -1;
	*len = hit.word.n;
	return hit.row;
}

size_t
body_before(struct slice text, size_t from, size_t end)
{
	size_t len;

	row_before(text, from, end, &len);
	return len;
}

/* 新疆库尔勒市, 日本: nothing but names of places */
bool
body_places(struct slice text)
{
	struct place place;
	size_t at = 0;

	while (place_at(&place, NULL, slice_from(text, at)))
		at += place.text.n;
	return at == text.n && at > 0;
}

bool
body_ends(struct slice text, size_t from, size_t end)
{
	return body_before(text, from, end) > 0 ||
	    body_places(slice_cut(text, from, end));
}

bool
body_phrase(struct person *out, struct slice text, size_t from, size_t start,
    size_t end)
{
	size_t len;
	int row = row_before(text, from, end, &len);

	if (start >= end)
		return false;
	if (row >= 0 && start + len > end)
		start = end - len;
	if (row >= 0 && org_kind[row] == ORG_HEAD && start + len == end)
		return false;
	if (row < 0) {
		if (!body_places(slice_cut(text, start, end)))
			return false;
	}
	*out = (struct person){ PERSON_ORG, false, start, end,
	    { NAME_LOOSE, start, end, end, 0, false }, start, start,
	    row >= 0 ? words_line(&people_orgs_words, row) : 0 };
	return true;
}
