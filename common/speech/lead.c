/* common/speech/lead.c -- who begins a sentence, and who is named in it */
#include "people/edge.h"
#include "people/title.h"
#include "speech/gap.h"
#include "speech/look.h"
#include "text/han.h"
#include "text/utf8.h"

enum {
	LEAD_MAX = 150,         /* bytes of a title with its name that leads */
	LOOSE_LEAD = 60,        /* of other words that lead */
	NAME_REACH = 27         /* of a name behind an office that leads */
};

/* 一名婆婆损失最大: does an office end at `at` that does not go on, and 一名 begin
 * the phrase? */
static bool
ends_one(struct slice fold, size_t pos, size_t at)
{
	size_t len;

	return edge_at(fold, pos, &len) & EDGE_ONE && at < fold.n &&
	    office_before(fold, pos, at) > 0 &&
	    office_before(fold, pos, at + utf8_size(fold.p[at])) == 0;
}

/* 郑凯来到…, 嫌疑人到案, 市政府召开…: a name, people or a body at `pos` that a
 * word follows which follows names */
static int
loose_lead(struct look *l, size_t pos, size_t end, size_t *stop)
{
	struct slice fold = slice_head(l->p->fold, end);
	struct name name;
	struct person who;
	size_t len;
	size_t office = 0;              /* where the last one ends */

	if (name_at(&name, fold, pos, NAME_BARE) && name.kind != NAME_LATIN &&
	    office_before(fold, pos, name.end) == 0 &&
	    body_before(fold, pos, name.end) == 0 &&
	    !body_places(slice_cut(fold, pos, name.end)) &&
	    (edge_at(fold, name.stop, &len) & EDGE_FOLLOW ||
	    han_digit(utf8_at(fold, name.stop)) >= 0)) {
		who = (struct person){ PERSON_NAMED, false, pos, name.stop, name,
		    pos, pos, name.line };
		*stop = name.stop;
		look_meet(l, &who);
		return l->out->who[0];
	}
	for (size_t at = pos; at < end && at - pos < LOOSE_LEAD;
	    at += utf8_size(fold.p[at])) {
		bool digit = han_digit(utf8_at(fold, at)) >= 0;

		if (!han_is(utf8_at(fold, at)) && !digit)
			break;
		if (office_before(fold, pos, at) > 0)
			office = at;
		else if (office > 0 && at - office <= 3 &&
		    body_before(fold, pos, at) > 3)
			office = 0;             /* 董事 + 会 */
		if (at < pos + 6 || !(digit || edge_at(fold, at, &len) &
		    EDGE_FOLLOW || (office > 0 && ends_one(fold, pos, at))) ||
		    !((office > 0 && at - office <= NAME_REACH) ||
		    body_ends(fold, pos, at)) ||
		    !person_before(&who, fold, pos, at) || who.beg != pos ||
		    look_is_gap(fold, &who))
			continue;
		*stop = at;
		look_meet(l, &who);
		return l->out->who[0];
	}
	return -1;
}

bool
subject_introduce(struct known *known, const struct passage *p, size_t beg,
    size_t end)
{
	struct subject none = { .n = 0 };
	struct look l = { &none, known, p, beg };
	struct slice text = slice_head(p->fold, end);
	struct person who;

	bool any = false;

	while (beg < end && person_among(&who, text,
	    &p->sifted[SIFTED_OFFICE], &beg)) {
		none.n = 0;
		look_meet(&l, &who);
		any = true;
	}
	return any;
}

int
subject_lead(struct known *known, const struct passage *p, size_t beg, size_t end,
    unsigned kinds, size_t *at, size_t *stop)
{
	struct slice text = buf_view(&p->text);
	size_t pos = gap_prefix(p->fold, beg, end), next = pos;
	struct subject found_one = { .n = 0 };
	struct person who;
	struct look l;
	int member;

	if (pos >= end)
		return -1;
	member = known_at(known, slice_cut(text, pos, end));
	if (member >= 0 && known->member[member].entity == ENTITY_PERSON) {
		*at = pos;
		*stop = pos + known->member[member].name.n;
		return member;
	}
	if (end - pos > LEAD_MAX)
		end = pos + LEAD_MAX;
	while (((unsigned char)p->fold.p[end - 1] & 0xc0) == 0x80 &&
	    end < text.n && ((unsigned char)p->fold.p[end] & 0xc0) == 0x80)
		end++;
	l = (struct look){ &found_one, known, p, pos };
	*at = pos;
	if (kinds & LEAD_TITLED && person_among(&who, slice_head(p->fold, end),
	    &p->sifted[SIFTED_OFFICE], &next) && who.beg == pos) {
		look_meet(&l, &who);
		*stop = who.stop;
		member = found_one.who[0];
	} else if (kinds & LEAD_LOOSE)
		member = loose_lead(&l, pos, end, stop);
	else
		member = -1;
	return member;
}
