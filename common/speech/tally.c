/* common/speech/tally.c -- how much each speaker of a document said */
#include <stdlib.h>

#include "base/buf.h"
#include "people/title.h"
#include "speech/tally.h"
#include "text/fold.h"
#include "text/utf8.h"

struct share {
	struct buf name, title;
	bool body;
	unsigned long last;             /* statement counted last */
	unsigned long statements;
	size_t characters;
};

struct tally {
	struct share *share;
	size_t n, cap;                  /* those up to `made` have room of */
	size_t made;                    /* their own, which is kept */
	struct buf statements, characters;
};

static const char *const names[] = {
	"speaker", "title", "statements", "characters", "doc"
};

struct tally *
tally_new(void)
{
	struct tally *t = mem_array(NULL, 1, sizeof(*t));

	*t = (struct tally){ .statements = BUF_INIT, .characters = BUF_INIT };
	return t;
}

void
tally_free(struct tally *t)
{
	if (t == NULL)
		return;
	for (size_t i = 0; i < t->made; i++) {
		buf_release(&t->share[i].name);
		buf_release(&t->share[i].title);
	}
	free(t->share);
	buf_release(&t->statements);
	buf_release(&t->characters);
	free(t);
}

/* 新疆库尔勒市应急局, 库尔勒市应急局 */
static bool
same_body(struct slice a, struct slice b)
{
	struct buf room = BUF_INIT;
	bool same;

	if (a.n < b.n) {
		struct slice shorter = a;

		a = b;
		b = shorter;
	}
	if (!slice_ends(a, b))
		return false;
	same = body_places(fold_han(&room, slice_head(a, a.n - b.n)));
	buf_release(&room);
	return same;
}

static struct share *
find(struct tally *t, struct slice name, bool body)
{
	for (size_t i = 0; i < t->n; i++) {
		struct slice other = buf_view(&t->share[i].name);

		if (slice_eq(other, name) || (body && t->share[i].body &&
		    same_body(other, name)))
			return &t->share[i];
	}
	t->share = mem_grow(t->share, &t->cap, t->n + 1, sizeof(*t->share));
	if (t->n == t->made) {
		t->share[t->made++] = (struct share){ .name = BUF_INIT,
		    .title = BUF_INIT };
	}
	buf_reset(&t->share[t->n].name);
	buf_reset(&t->share[t->n].title);
	buf_add(&t->share[t->n].name, name);
	t->share[t->n].body = body;
	t->share[t->n].last = 0;
	t->share[t->n].statements = 0;
	t->share[t->n].characters = 0;
	return &t->share[t->n++];
}

void
tally_add(struct tally *t, struct slice name, struct slice title,
    bool body, unsigned long number, struct slice words)
{
	struct share *s;

	if (name.n == 0)
		return;
	s = find(t, name, body);
	if (s->title.n == 0)
		buf_add(&s->title, title);
	if (number != s->last)
		s->statements++;
	s->last = number;
	s->characters += utf8_count(words);
}

void
tally_print(struct tally *t, struct writer *w, struct slice doc)
{
	for (size_t i = 0; i < t->n; i++) {
		const struct share *s = &t->share[i];

		buf_reset(&t->statements);
		buf_reset(&t->characters);
		buf_uint(&t->statements, s->statements);
		buf_uint(&t->characters, s->characters);
		writer_named(w, names, (const struct slice[]){
		    buf_view(&s->name), buf_view(&s->title),
		    buf_view(&t->statements), buf_view(&t->characters), doc },
		    LEN(names));
	}
	t->n = 0;
}

void
tally_header(struct writer *w)
{
	for (size_t i = 0; i < LEN(names); i++) {
		writer_raw(w, slice_str(names[i]));
		writer_raw(w, i + 1 < LEN(names) ? SLICE("\t") : SLICE("\n"));
	}
}
