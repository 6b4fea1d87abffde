/* common/outline/cast.c -- the people whom a document has introduced */
#include "outline/cast.h"
#include "outline/cue.h"
#include "outline/label.h"
#include "people/title.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/utf8.h"

enum { SPEND_MAX = 4 * CAST_BYTES };

void
cast_reset(struct cast *c)
{
	c->n = c->spent = 0;
	buf_reset(&c->kept);
}

void
cast_release(struct cast *c)
{
	buf_release(&c->kept);
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

static struct cast_member *
named(struct cast *c, struct slice name)
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
static const struct cast_member *
only_one(struct cast *c, struct slice office, unsigned acts)
{
	const struct cast_member *found = NULL;

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

void
cast_add(struct cast *c, struct slice name, struct slice title, unsigned acts)
{
	struct cast_member *m = named(c, name);

	if (name.n == 0 || name.n > CAST_NAME || title.n > CAST_TITLE)
		return;
	if (m == NULL) {
		m = &c->member[c->n++ % CAST_MAX];
		m->title_n = 0;
		m->acts = 0;
		m->heard = 0;
		memcpy(m->name, name.p, name.n);
		m->name_n = (unsigned char)name.n;
	}
	m->acts |= acts;
	if (title.n > m->title_n) {
		memcpy(m->title, title.p, title.n);
		m->title_n = (unsigned char)title.n;
	}
}

/* ---------------------------------------------------------------- reading */

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
	if (who->kind == PERSON_NAMED)
		title_print(&c->title, text, who);
	cast_add(c, buf_view(&c->name), buf_view(&c->title), acts);
}

/* 市医保局有关负责人就…作了解答: somebody unnamed who will answer */
static void
scan_unnamed(struct cast *c, struct slice text, struct slice folded)
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
		    (who.kind != PERSON_UNNAMED &&
		    who.kind != PERSON_OFFICE))
			continue;
		add_person(c, text, &who, ACT_ANSWERS);
	}
}

/* 梁文浩议员的提问: somebody named by his rank asks; 王文彬在…上的致辞: a line that
 * is nothing but that names who speaks */
static void
scan_deeds(struct cast *c, struct slice text, struct slice folded)
{
	struct slice rest = folded;
	struct person who;
	struct cue act;
	size_t end;

	while (act_next(&act, &rest, ACT_ASKS)) {
		end = (size_t)(act.word.p - folded.p);
		if (slice_ends(slice_head(folded, end), SLICE("的")))
			end -= SLICE("的").n;
		if (person_before(&who, folded, 0, end) &&
		    who.kind == PERSON_NAMED)
			add_person(c, text, &who, ACT_ASKS);
	}
	end = slice_find(folded, SLICE("在"));
	if (act_last(&act, folded, ACT_REPORTS) &&
	    person_before(&who, folded, 0, end) && who.beg == 0 &&
	    who.kind == PERSON_NAMED)
		add_person(c, text, &who, ACT_REPORTS);
}

/* notes everybody whom the text introduces with an office and a name, and what
 * it says that they do */
static void
scan(struct cast *c, struct slice text, struct slice folded)
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

/* the same of one alone, by his name */
static void
learn(struct cast *c, struct slice name, struct slice text)
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
			c->spent += s.n;
		}
	}
}

/* ---------------------------------------------------------------- questions */

/* takes a line off the texts */
static bool
take_line(struct slice *line, struct slice *rest)
{
	size_t end = slice_find_byte(*rest, '\n');

	*line = slice_head(*rest, end);
	if (rest->n == 0)
		return false;
	*rest = slice_from(*rest, end + 1);
	return true;
}

/* Reads the texts as a whole, and does not keep them. */
static void
read_all(struct cast *c)
{
	struct slice rest = buf_view(&c->kept), line, folded;

	while (take_line(&line, &rest)) {
		folded = fold_han(&c->fold, line);
		scan(c, line, folded);
		if (only_one(c, SLICE_NONE, ACT_ANSWERS) == NULL)
			scan_unnamed(c, line, folded);
	}
	buf_reset(&c->kept);
	c->spent = 0;
}

void
cast_hear(struct cast *c, struct slice text, bool turns)
{
	if (c->kept.n >= CAST_BYTES && turns)
		read_all(c);
	if (c->kept.n >= CAST_BYTES)
		return;
	text = utf8_within(text, CAST_BYTES - c->kept.n);
	buf_add(&c->kept, text);
	buf_byte(&c->kept, '\n');
	c->heard += text.n + 1;
}

/* The texts kept that came when so much had been heard, to be read at a cost of
 * one byte in `share`.  Where many questions have cost more than to read all of
 * them would have they are read now, and none are left. */
static struct slice
texts_from(struct cast *c, size_t heard, size_t share)
{
	size_t gone = c->heard - c->kept.n;
	struct slice rest;

	if (c->spent > SPEND_MAX)
		read_all(c);
	rest = slice_from(buf_view(&c->kept), heard > gone ? heard - gone : 0);
	c->spent += rest.n / share;
	return rest;
}

const struct cast_member *
cast_person(struct cast *c, struct slice name)
{
	struct cast_member *m = named(c, name);
	struct slice rest, line;

	if (m != NULL && m->heard > 0 && m->title_n > 0)
		return m;               /* one title holds for the document */
	rest = texts_from(c, m != NULL ? m->heard : 0, 16);
	while (take_line(&line, &rest))
		learn(c, name, line);
	m = named(c, name);
	if (m != NULL)
		m->heard = c->heard;
	return m;
}

const struct cast_member *
cast_in_office(struct cast *c, struct slice office)
{
	struct slice rest = texts_from(c, 0, 16), line, words = office;
	const struct cast_member *m;

	utf8_step(&words);              /* it may be a surname: 卓发言人 */
	while (take_line(&line, &rest)) {
		if (slice_find(line, words) == line.n)
			continue;
		scan(c, line, fold_han(&c->fold, line));
		c->spent += line.n;
	}
	m = only_one(c, office, 0);
	return m != NULL ? cast_person(c, cast_name(m)) : NULL;
}

const struct cast_member *
cast_who(struct cast *c, unsigned acts)
{
	struct slice rest = texts_from(c, (c->acts & acts) == acts ?
	    c->acts_heard : 0, 4), line;
	const struct cast_member *m;

	c->acts = acts;
	c->acts_heard = c->heard;
	while (take_line(&line, &rest)) {
		struct slice folded = fold_han(&c->fold, line), words = folded;
		struct cue act;

		if (!act_next(&act, &words, acts))
			continue;
		scan(c, line, folded);
		scan_deeds(c, line, folded);
		c->spent += line.n;
		if (acts & ACT_ANSWERS &&
		    only_one(c, SLICE_NONE, ACT_ANSWERS) == NULL)
			scan_unnamed(c, line, folded);
	}
	m = only_one(c, SLICE_NONE, acts);
	return m != NULL ? cast_person(c, cast_name(m)) : NULL;
}
