/* common/outline/announce.c -- lines that say whose words follow */
#include "outline/cue.h"
#include "outline/label.h"
#include "text/han.h"
#include "text/utf8.h"

/* who is the subject of the verb at `verb` */
static bool
subject_of(struct label *l, struct slice text, size_t verb)
{
	struct name name;
	size_t at = 0;

	if (person_next(&l->who, text, &at) && l->who.stop <= verb)
		return true;
	if (name_at(&name, text, 0, NAME_BARE) && name.end <= verb) {
		l->who = (struct person){ .kind = PERSON_NAMED,
		    .stop = name.stop, .name = name };
		return true;
	}
	return person_before(&l->who, text, 0, verb);
}

bool
label_announces(struct label *l, struct slice text)
{
	struct slice s, rest, last;
	struct cue act, more;
	size_t colon;

	s = han_trim(text);
	rest = s;
	if (text.n > LABEL_MAX || !han_colon(utf8_step_back(&rest)))
		return false;
	colon = label_colon(s, 0);
	if (colon >= s.n || colon + utf8_size(s.p[colon]) < s.n)
		return false;
	rest = last = slice_head(s, colon);
	if (!act_next(&act, &rest, ~0u))
		return false;
	if (act.what & ACT_ASKS && act_next(&more, &rest, ACT_ANSWERS))
		act = more;             /* 就某某的提问，现答复如下： */
	l->beg = (size_t)(s.p - text.p);
	l->end = l->stop = l->beg + s.n;
	l->bare = l->remarks = false;
	l->table = "outline_acts.tsv";
	l->line = act.line;
	l->kind = act.what & ACT_REPORTS ? LABEL_GIVES :
	    act.what & ACT_ANSWERS ? LABEL_REPLIES :
	    act.what & ACT_HOSTS ? LABEL_HOSTS : LABEL_ASKS;
	l->known = subject_of(l, text, (size_t)(act.word.p - text.p));
	return l->known || slice_ends(last, SLICE("如下")) ||
	    slice_ends(last, SLICE("内容")) || slice_ends(last, SLICE("全文"));
}
