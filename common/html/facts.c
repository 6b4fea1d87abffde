/* common/html/facts.c -- the facts of a document: title, time, source, author */
#include "dates/stamp.h"
#include "html/facts.h"
#include "html/headline.h"
#include "html/language.h"

void
facts_init(struct facts *f)
{
	memset(f, 0, sizeof(*f));
	f->title = f->published = f->url = f->source = f->author =
	    (struct buf)BUF_INIT;
	f->lang = "";
}

void
facts_release(struct facts *f)
{
	buf_release(&f->title);
	buf_release(&f->published);
	buf_release(&f->url);
	buf_release(&f->source);
	buf_release(&f->author);
}

/* a title without the name of the site behind it */
static struct slice
less_site(struct slice title, struct slice site)
{
	static const char *const parts[] =
	    { "_", "|", " - ", "-", "–", "—", "｜", "丨", "·", "»", "," };
	struct slice rest;

	for (size_t i = 0; i < LEN(parts); i++) {
		struct slice part = slice_str(parts[i]);
		size_t at = slice_find(title, part);

		if (at == 0 || at == title.n)
			continue;
		rest = slice_trim(slice_from(title, at + part.n));
		if (i < 3 || (site.n > 0 && slice_starts(rest, site)))
			return slice_trim(slice_head(title, at));
	}
	return title;
}

struct clues
facts_clues(const struct meta *m, struct buf *room)
{
	struct clues c = { .title = { buf_view(&m->value[META_TITLE]),
	    SLICE_NONE, buf_view(&m->title), SLICE_NONE } };

	(void)room;
	c.title[1] = less_site(buf_view(&m->title),
	    buf_view(&m->value[META_SITE]));
	return c;
}

static void
find_title(struct facts *f, const struct meta *m, const struct page *pg,
    const struct article *a)
{
	struct slice site = buf_view(&m->value[META_SITE]);

	if (a->headline < pg->paras)
		buf_add(&f->title, para_text(pg, &pg->para[a->headline]));
	else if (m->value[META_TITLE].n > 0)
		buf_add(&f->title, less_site(buf_view(&m->value[META_TITLE]),
		    site));
	else
		buf_add(&f->title, less_site(buf_view(&m->title), site));
}

static void
find_published(struct facts *f, const struct meta *m)
{
	struct stamp s;

	if (stamp_parse(&s, buf_view(&m->value[META_DATE])))
		stamp_print(&f->published, &s);
}

void
facts_find(struct facts *f, const struct meta *m, const struct page *pg,
    const struct article *a)
{
	buf_reset(&f->title);
	buf_reset(&f->published);
	buf_reset(&f->url);
	buf_reset(&f->source);
	buf_reset(&f->author);
	find_title(f, m, pg, a);
	find_published(f, m);
	buf_add(&f->url, buf_view(&m->value[META_URL]));
	f->lang = language_of(pg, buf_view(&m->value[META_LANG]));
}
