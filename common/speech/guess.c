/* common/speech/guess.c -- subjects that no table knows */
#include "people/edge.h"
#include "speech/gap.h"
#include "speech/look.h"
#include "text/han.h"
#include "text/utf8.h"

enum {
	GUESS_MAX = 36,         /* bytes of a body that no table knows */
	SOMEBODY_MIN = 12,      /* bytes of 一位 and what he is */
	SOMEBODY_MAX = 90
};

bool
look_is_gap(struct slice fold, const struct person *who)
{
	size_t len;

	return who->kind == PERSON_NAMED && who->name.kind == NAME_LOOSE &&
	    !(gap_at(fold, who->name.beg, &len) & GAP_FRAME) && /* 和志刚 */
	    gap_read(fold, who->name.beg, who->name.end) != GAP_BREAKS;
}

/* 一位经销商: somebody, whatever he is, before the gap */
static bool
somebody(struct look *l, size_t beg, size_t verb)
{
	struct slice fold = l->p->fold;
	size_t end, len;

	if (!(edge_at(fold, beg, &len) & EDGE_ONE))
		return false;
	for (end = beg + len; end < verb; end += utf8_size(fold.p[end])) {
		if (!han_is(utf8_at(fold, end)))
			return false;
		if (gap_at(fold, end, &len) != 0 &&
		    gap_read(fold, end, verb) == GAP_FITS)
			break;
	}
	if (end - beg < SOMEBODY_MIN || end - beg > SOMEBODY_MAX)
		return false;
	look_found(l, known_meet(l->known, slice_cut(buf_view(&l->p->text),
	    beg, end), SLICE_NONE, ENTITY_UNKNOWN), beg, end, "somebody", 0);
	return true;
}

bool
look_guess(struct look *l, size_t from, size_t verb)
{
	struct slice fold = l->p->fold;
	size_t beg = gap_prefix(fold, from, verb), end = beg, len;

	if (somebody(l, beg, verb))
		return true;
	while (end < verb && end - beg <= GUESS_MAX) {
		uint32_t r = utf8_at(fold, end);
		unsigned kind = gap_at(fold, end, &len);

		if ((kind != 0 || gap_time(fold, end, verb) != end) &&
		    end > beg && gap_read(fold, end, verb) == GAP_FITS)
			break;
		if ((end > beg && edge_at(fold, end, &len) &
		    (EDGE_FOLLOW | EDGE_STOP)) ||
		    kind & (GAP_FRAME | GAP_NOT | GAP_CITE) ||
		    (!han_is(r) && !han_latin(r) && han_digit(r) < 0) ||
		    r == 0x7684 || r == 0x4e86 || r == 0x662f)  /* 的了是 */
			return false;
		end += utf8_size(fold.p[end]);
	}
	if (end - beg < 6 || end - beg > GUESS_MAX)
		return false;
	look_found(l, known_meet(l->known, slice_cut(buf_view(&l->p->text),
	    beg, end), SLICE_NONE, ENTITY_ORG), beg, end,
	    "words before the verb", 0);
	return true;
}
