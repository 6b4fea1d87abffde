/* common/outline/cast.c -- the people whom a document has introduced */
#include "outline/cast.h"
#include "outline/cue.h"
#include "outline/label.h"
#include "people/title.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/utf8.h"

void
cast_reset(struct cast *c)
{
	c->n = 0;
}

void
cast_release(struct cast *c)
{
	buf_release(&c->name);
	buf_release(&c->title);
	buf_release(&c->fold);
	c->n = 0;
}

static size_t
members(const struct cast *c)
{
	return c->n < CAST_MAX ? c->n : CAST_MAX;
}

struct cast_member *
cast_named(struct cast *c, struct slice name)
{
	for (size_t i = members(c); i-- > 0; )
		if (slice_eq(cast_name(&c->member[i]), name))
			return &c->member[i];
	return NULL;
}

/* the office as a whole, or behind the surname: 卓发言人 */
static bool
holds(const struct cast_member *m, struct slice office)
{
	struct slice title = cast_title(m);
	size_t one = office.n > 0 ? utf8_size(office.p[0]) : 0;

	if (office.n == 0 || slice_ends(title, office))
		return office.n > 0;
	return office.n > one && slice_starts(cast_name(m),
	    slice_head(office, one)) && slice_ends(title,
	    slice_from(office, one));
}

/* the only member with the office (where one is given) or one of the acts */
static struct cast_member *
only_one(struct cast *c, struct slice office, unsigned acts)
{
	struct cast_member *found = NULL;

	for (size_t i = members(c); i-- > 0; ) {
		if ((c->member[i].acts & acts) == 0 &&
		    !holds(&c->member[i], office))
			continue;
		if (found != NULL)
			return NULL;
		found = &c->member[i];
	}
	return found;
}

struct cast_member *
cast_in_office(struct cast *c, struct slice office)
{
	return only_one(c, office, 0);
}

struct cast_member *
cast_who(struct cast *c, unsigned acts)
{
	return only_one(c, SLICE_NONE, acts);
}

struct cast_member *
cast_add(struct cast *c, struct slice name, struct slice title, unsigned acts)
{
	struct cast_member *m = cast_named(c, name);

	if (name.n == 0 || name.n > CAST_NAME || title.n > CAST_TITLE)
		return NULL;
	if (m == NULL) {
		m = &c->member[c->n++ % CAST_MAX];
		m->title_n = 0;
		m->acts = 0;
		m->told = 0;
		memcpy(m->name, name.p, name.n);
		m->name_n = (unsigned char)name.n;
	}
	m->acts |= acts;
	if (title.n > m->title_n) {
		memcpy(m->title, title.p, title.n);
		m->title_n = (unsigned char)title.n;
	}
	return m;
}

/* 市民关心 is nobody's name */
static bool
is_asker(struct slice folded, const struct person *who)
{
	return label_asker(slice_cut(folded, who->title_beg, who->title_end));
}

/* what the clause between two people says of the first */
static unsigned
acts_in(struct slice clause)
{
	static const struct slice ends[] = {
		SLICE_INIT("。"), SLICE_INIT("；"), SLICE_INIT(";")
	};
	struct cue act;
	unsigned acts = 0;

	for (size_t i = 0; i < LEN(ends); i++)
		clause = slice_head(clause, slice_find(clause, ends[i]));
	while (act_next(&act, &clause, ~0u))
		acts |= act.what;
	return acts;
}

static void
add_person(struct cast *c, struct slice text, const struct person *who,
    unsigned acts)
{
	buf_reset(&c->name);
	buf_reset(&c->title);
	person_print(&c->name, text, who);
	title_print(&c->title, text, who);
	cast_add(c, buf_view(&c->name), buf_view(&c->title), acts);
}

void
cast_scan_unnamed(struct cast *c, struct slice text, struct slice folded)
{
	struct slice rest = folded;
	struct person who;
	struct cue act;

	while (act_next(&act, &rest, ACT_ANSWERS)) {
		struct slice before = slice_of(folded.p,
		    (size_t)(act.word.p - folded.p)), clause = before;
		size_t at;

		while ((at = slice_find(clause, SLICE("。"))) < clause.n)
			clause = slice_from(clause, at + 3);
		at = before.n - clause.n + slice_find(clause, SLICE("就"));
		if (!person_before(&who, folded, before.n - clause.n, at) ||
		    who.kind != PERSON_UNNAMED)
			continue;
		add_person(c, text, &who, ACT_ANSWERS);
	}
}

void
cast_scan(struct cast *c, struct slice text, struct slice folded)
{
	struct person who, next;
	size_t at = 0;
	bool more = person_next(&who, folded, &at);

	while (more) {
		more = person_next(&next, folded, &at);
		if (!is_asker(folded, &who))
			add_person(c, text, &who, acts_in(slice_cut(folded,
			    who.stop, more ? next.beg : folded.n)));
		who = next;
	}
}

/* Does the text begin with the name?  White space in it does not matter. */
static bool
begins_name(struct slice text, struct slice name)
{
	while (text.n > 0 && name.n > 0) {
		uint32_t r = utf8_step(&text);

		if (r == utf8_peek(name.p))
			utf8_step(&name);
		else if (!han_space(r))
			break;
	}
	return name.n == 0;
}

/* what the sentence says that he does, up to the next person */
static unsigned
acts_of(struct slice folded, const struct person *who)
{
	struct slice rest = slice_from(folded, who->stop);
	size_t at = who->stop;
	struct person next;
	struct cue act;

	if (!act_next(&act, &rest, ~0u))
		return 0;
	return acts_in(slice_cut(folded, who->stop, person_next(&next, folded,
	    &at) ? next.beg : folded.n));
}

/* His name stands at folded[at]: with an office before it he is noted. */
static void
learn_at(struct cast *c, struct slice name, struct slice text,
    struct slice folded, size_t at)
{
	struct person who;

	while (at > 0 && han_space(utf8_peek(folded.p + utf8_back(folded, at))))
		at = utf8_back(folded, at);
	if (!person_at_office(&who, folded, 0, at) || is_asker(folded, &who))
		return;
	buf_reset(&c->name);
	person_print(&c->name, text, &who);
	if (slice_eq(buf_view(&c->name), name))
		add_person(c, text, &who, acts_of(folded, &who));
}

void
cast_learn(struct cast *c, struct slice name, struct slice text)
{
	const struct slice stop = SLICE("。"), first = slice_head(name,
	    name.n > 0 ? utf8_size(name.p[0]) : 0);
	size_t beg = 0, end;

	/* sentence by sentence: none says anything of somebody in another */
	for (; name.n > 0 && beg < text.n; beg = end + stop.n) {
		struct slice s = slice_from(text, beg), folded = SLICE_NONE;

		s = slice_head(s, slice_find(s, stop));
		end = beg + s.n;
		for (size_t at = 0; (at += slice_find(slice_from(s, at),
		    first)) < s.n; at += first.n) {
			if (!begins_name(slice_from(s, at), name))
				continue;
			if (folded.n == 0)
				folded = fold_han(&c->fold, s);
			learn_at(c, name, s, folded, at);
		}
	}
}
