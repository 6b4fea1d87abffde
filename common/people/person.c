/* common/people/person.c -- persons in labels, and how they are printed */
#include "lex/joint.h"
#include "people/title.h"
#include "text/han.h"
#include "text/utf8.h"

/* 高远（发言人）: the office stands in the bracket behind the name */
static bool
bracket_label(struct person *out, struct slice text)
{
	size_t end = utf8_back(text, text.n), open;
	uint32_t r = utf8_at(text, end);

	if (!han_close(r))
		return false;
	for (open = end; open > 0; ) {
		open = utf8_back(text, open);
		r = utf8_at(text, open);
		if (han_open(r))
			break;
	}
	if (open == 0 || office_before(text, open, end) == 0 ||
	    !name_whole(&out->name, slice_cut(text, 0, open), NAME_BARE))
		return false;
	out->kind = PERSON_NAMED;
	out->surnamed = false;
	out->beg = 0;
	out->stop = text.n;
	out->title_beg = open + utf8_size(text.p[open]);
	out->title_end = end;
	out->line = out->name.line;
	return true;
}

/* 陈志强议员: nothing but a name and what stands behind one */
static bool
ranked_label(struct person *out, struct slice core)
{
	struct name name;

	if (!name_whole(&name, core, NAME_BARE) || name.stop == name.end ||
	    name.kind != NAME_HAN)
		return false;
	*out = (struct person){ .kind = PERSON_NAMED, .beg = name.beg,
	    .stop = name.stop, .name = name, .title_beg = name.beg,
	    .title_end = name.beg };
	return true;
}

/* 运输及物流局局长: in a label 及 does not begin the phrase */
static void
whole_label(struct person *who, struct slice label)
{
	if (!set_ends(&joints, slice_head(label, who->beg), JOINT_AND))
		return;
	if (who->title_beg == who->beg)
		who->title_beg = 0;
	if (who->kind != PERSON_NAMED)
		who->name.beg = 0;
	who->beg = 0;
}

bool
person_label(struct person *out, struct slice label)
{
	struct slice core = han_trim(label);
	size_t shift = (size_t)(core.p - label.p);

	if (core.n == 0 || (!bracket_label(out, core) &&
	    !ranked_label(out, core) && !person_before(out, core, 0, core.n)))
		return false;
	whole_label(out, core);
	out->beg += shift;
	out->stop += shift;
	out->name.beg += shift;
	out->name.end += shift;
	out->name.stop += shift;
	out->title_beg += shift;
	out->title_end += shift;
	return true;
}

void
title_print(struct buf *out, struct slice text, const struct person *who)
{
	bool gap = false;

	for (size_t i = who->title_beg, n; i < who->title_end; i += n) {
		uint32_t r = utf8_at(text, i);

		n = utf8_size(text.p[i]);
		if (han_comma(r) || r == 0x3001 || (r == '\n' &&
		    office_before(text, who->title_beg, i) > 0)) {
			gap = true;
			continue;
		}
		if (han_space(r))
			continue;
		if (gap)
			buf_add(out, SLICE("、"));
		gap = false;
		buf_add(out, slice_of(text.p + i, n));
	}
}

void
person_print(struct buf *out, struct slice text, const struct person *who)
{
	name_print(out, text, &who->name);
}
