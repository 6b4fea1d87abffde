/* common/speech/cast.c -- who has been named in a document so far */
#include "speech/cast.h"

void
cast_init(struct cast *c)
{
	for (int i = 0; i < CAST_MAX; i++) {
		c->member[i].name = (struct buf)BUF_INIT;
		c->member[i].title = (struct buf)BUF_INIT;
	}
	cast_reset(c);
}

void
cast_reset(struct cast *c)
{
	c->n = 0;
	c->clock = 0;
	c->person = c->subject = -1;
}

void
cast_release(struct cast *c)
{
	for (int i = 0; i < CAST_MAX; i++) {
		buf_release(&c->member[i].name);
		buf_release(&c->member[i].title);
	}
	cast_reset(c);
}

/* room for one more: who was not met for longest gives way */
static int
make_room(struct cast *c)
{
	int oldest = 0;

	if (c->n < CAST_MAX)
		return (int)c->n++;
	for (int i = 1; i < CAST_MAX; i++)
		if (c->member[i].met < c->member[oldest].met)
			oldest = i;
	if (c->person == oldest)
		c->person = -1;
	if (c->subject == oldest)
		c->subject = -1;
	return oldest;
}

int
cast_meet(struct cast *c, struct slice name, struct slice title,
    enum entity entity)
{
	int i = cast_find(c, name);

	if (i < 0) {
		i = make_room(c);
		buf_reset(&c->member[i].name);
		buf_reset(&c->member[i].title);
		buf_add(&c->member[i].name, name);
		c->member[i].entity = entity;
	}
	if (title.n > 0) {
		buf_reset(&c->member[i].title);
		buf_add(&c->member[i].title, title);
	}
	c->member[i].met = ++c->clock;
	return i;
}

void
cast_lead(struct cast *c, int member)
{
	c->subject = member;
	if (member >= 0 && c->member[member].entity == ENTITY_PERSON)
		c->person = member;
}

int
cast_find(const struct cast *c, struct slice name)
{
	for (size_t i = 0; i < c->n; i++)
		if (slice_eq(buf_view(&c->member[i].name), name))
			return (int)i;
	return -1;
}

int
cast_at(const struct cast *c, struct slice text)
{
	int best = -1;
	size_t len = 0;

	for (size_t i = 0; i < c->n; i++) {
		const struct buf *name = &c->member[i].name;

		if (name->n > len && text.n >= name->n &&
		    text.p[0] == name->p[0] &&
		    slice_starts(text, buf_view(name))) {
			best = (int)i;
			len = name->n;
		}
	}
	return best;
}

int
cast_by_office(const struct cast *c, struct slice surname, struct slice office)
{
	int best = -1;

	for (size_t i = 0; i < c->n; i++) {
		const struct member *m = &c->member[i];

		if (m->entity == ENTITY_PERSON &&
		    slice_starts(buf_view(&m->name), surname) &&
		    slice_find(buf_view(&m->title), office) + office.n <=
		    m->title.n &&
		    (best < 0 || m->met > c->member[best].met))
			best = (int)i;
	}
	return best;
}

int
cast_by_ending(const struct cast *c, struct slice ending)
{
	int best = -1;

	for (size_t i = 0; i < c->n; i++) {
		const struct member *m = &c->member[i];

		if (m->entity == ENTITY_ORG &&
		    slice_ends(buf_view(&m->name), ending) &&
		    (best < 0 || m->met > c->member[best].met))
			best = (int)i;
	}
	return best;
}
