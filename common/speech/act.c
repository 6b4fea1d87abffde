/* common/speech/act.c -- verbs of speaking that report no words */
#include "speech/attribute.h"
#include "speech/marked.h"
#include "speech/noun.h"
#include "text/han.h"
#include "text/utf8.h"

enum { CLAUSE_MAX = 1500 };     /* bytes of a clause looked through */

/* where the clause from `at` on ends: before a sign, before `stop`, or where it
 * has become longer than a clause is */
static size_t
clause_end(const struct reading *r, size_t at, uint32_t stop)
{
	size_t most = at + CLAUSE_MAX < r->at->end ? at + CLAUSE_MAX :
	    r->at->end;

	for (uint32_t c; at < most && (c = utf8_at(r->fold, at)) != stop &&
	    !marked_sign(c);)
		at += utf8_size(r->fold.p[at]);
	return at;
}

/* 表示衷心感谢: performed, not reported */
static bool
is_act(const struct reading *r, const struct say *say)
{
	size_t at = say->words, end, len;

	if (noun_at(r->fold, at, &len) & NOUN_ACT)
		return true;
	end = clause_end(r, at, 0x3001);
	return noun_before(r->fold, at, end, NOUN_ACT) > 0;
}

/* 反映…的问题: the words are wrapped in a noun */
static bool
is_wrapped(const struct reading *r, const struct say *say)
{
	size_t end = clause_end(r, say->words, 0);

	return noun_before(r->fold, say->words, end, NOUN_SPOKEN) > 0 &&
	    slice_find(slice_cut(r->fold, say->words, end), SLICE("的")) <
	    end - say->words;
}

bool
attribute_performs(const struct reading *r, const struct say *say)
{
	return is_act(r, say) || is_wrapped(r, say);
}
