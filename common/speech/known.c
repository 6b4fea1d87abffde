/* common/speech/known.c -- who has been named in a document so far */
#include "speech/known.h"
#include "text/han.h"
#include "text/utf8.h"

void
known_init(struct known *c)
{
	for (int i = 0; i < KNOWN_MAX; i++) {
		c->member[i].name = (struct buf)BUF_INIT;
		c->member[i].title = (struct buf)BUF_INIT;
	}
	c->name = (struct buf)BUF_INIT;
	c->title = (struct buf)BUF_INIT;
	known_reset(c);
}

void
known_reset(struct known *c)
{
	c->n = 0;
	c->clock = 0;
	c->person = c->subject = c->self = -1;
	memset(c->head, 0, sizeof(c->head));
}

/* which of the bits of known.head is for names that begin so; text has three
 * bytes at least */
static unsigned
head_bit(struct slice text)
{
	return ((unsigned char)text.p[1] & 3u) << 6 |
	    ((unsigned char)text.p[2] & 63u);
}

/* Can a name begin so?  Of a text of less than three bytes nothing is known. */
static bool
may_begin(const struct known *c, struct slice text)
{
	unsigned bit = text.n < 3 ? 0 : head_bit(text);

	return text.n < 3 || c->head[bit >> 6] >> (bit & 63) & 1;
}

static void
note_head(struct known *c, struct slice name)
{
	unsigned bit;

	if (name.n < 3) {
		memset(c->head, 0xff, sizeof(c->head));
		return;
	}
	bit = head_bit(name);
	c->head[bit >> 6] |= (uint64_t)1 << (bit & 63);
}

void
known_release(struct known *c)
{
	for (int i = 0; i < KNOWN_MAX; i++) {
		buf_release(&c->member[i].name);
		buf_release(&c->member[i].title);
	}
	buf_release(&c->name);
	buf_release(&c->title);
	known_reset(c);
}

/* room for one more: who was not met for longest gives way */
static int
make_room(struct known *c)
{
	int oldest = 0;

	if (c->n < KNOWN_MAX)
		return (int)c->n++;
	for (int i = 1; i < KNOWN_MAX; i++)
		if (c->member[i].met < c->member[oldest].met)
			oldest = i;
	if (c->person == oldest)
		c->person = -1;
	if (c->subject == oldest)
		c->subject = -1;
	if (c->self == oldest)
		c->self = -1;
	return oldest;
}

int
known_meet(struct known *c, struct slice name, struct slice title,
    enum entity entity)
{
	int i = known_find(c, name);

	if (i < 0) {
		i = make_room(c);
		buf_reset(&c->member[i].name);
		buf_reset(&c->member[i].title);
		buf_add(&c->member[i].name, name);
		note_head(c, name);
		c->member[i].entity = entity;
	}
	if (title.n > 0) {
		buf_reset(&c->member[i].title);
		buf_add(&c->member[i].title, title);
	}
	c->member[i].met = ++c->clock;
	return i;
}

int
known_person(struct known *c, struct slice text, const struct person *who,
    enum entity entity)
{
	buf_reset(&c->name);
	buf_reset(&c->title);
	person_print(&c->name, text, who);
	if (who->kind == PERSON_NAMED)
		title_print(&c->title, text, who);
	return known_meet(c, buf_view(&c->name), buf_view(&c->title), entity);
}

void
known_lead(struct known *c, int member)
{
	c->subject = member;
	if (member >= 0 && (c->member[member].entity == ENTITY_PERSON ||
	    (c->member[member].entity == ENTITY_UNKNOWN &&
	    slice_starts(buf_view(&c->member[member].name), SLICE("一")))))
		c->person = member;             /* 一位居民 */
}

int
known_find(const struct known *c, struct slice name)
{
	if (!may_begin(c, name))
		return -1;
	for (size_t i = 0; i < c->n; i++)
		if (slice_eq(buf_view(&c->member[i].name), name))
			return (int)i;
	return -1;
}

int
known_at(const struct known *c, struct slice text)
{
	int best = -1;
	size_t len = 0;

	if (!may_begin(c, text))
		return -1;
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
known_by_office(const struct known *c, struct slice surname, struct slice office)
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
known_by_ending(const struct known *c, struct slice ending)
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

int
known_by_part(const struct known *c, struct slice part)
{
	int best = -1;

	for (size_t i = 0; i < c->n; i++) {
		const struct member *m = &c->member[i];
		struct slice head = buf_view(&m->name), tail = head;

		if (m->entity != ENTITY_PERSON || m->name.n <= part.n)
			continue;
		head.n -= part.n;
		tail = slice_from(tail, part.n);
		if (!(slice_ends(buf_view(&m->name), part) &&
		    han_name_dot(utf8_step_back(&head))) &&
		    !(slice_starts(buf_view(&m->name), part) &&
		    han_name_dot(utf8_step(&tail))))
			continue;
		if (best < 0 || m->met > c->member[best].met)
			best = (int)i;
	}
	return best;
}
