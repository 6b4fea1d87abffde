/* common/article/facts.c -- the facts of a document: title, time, source, author */
#include "article/facts.h"
#include "article/headline.h"
#include "article/language.h"
#include "article/who.h"
#include "base/ascii.h"
#include "dates/stamp.h"

void
facts_init(struct facts *f)
{
	memset(f, 0, sizeof(*f));
	f->title = f->published = f->url = f->source = f->author =
	    (struct buf)BUF_INIT;
	f->lang = "";
	byline_init(&f->byline);
	f->datelines = datelines_new();
}

void
facts_release(struct facts *f)
{
	buf_release(&f->title);
	buf_release(&f->published);
	buf_release(&f->url);
	buf_release(&f->source);
	buf_release(&f->author);
	byline_release(&f->byline);
	datelines_free(f->datelines);
}

/* A title without the name of the site behind it; that to *site where it is
 * there.  `known` is the site's name where the page tells it. */
static struct slice
less_site(struct slice title, struct slice known, struct slice *site)
{
	static const char *const parts[] =
	    { "_", "|", "｜", " - ", " – ", " — ", "-", "–", "—", "丨", "·", "»" };
	enum { SURE = 6 };      /* these part nothing else */
	struct slice rest;

	*site = SLICE_NONE;
	for (size_t i = 0; i < LEN(parts); i++) {
		struct slice part = slice_str(parts[i]);
		size_t at = slice_find(title, part);

		if (at == title.n)
			continue;
		rest = slice_trim(slice_from(title, at + part.n));
		if (i >= SURE && !(known.n > 0 && slice_starts(rest, known)) &&
		    who_of(rest) != WHO_MEDIA)
			continue;
		*site = rest;
		if (at > 0)
			return slice_trim(slice_head(title, at));
	}
	return title;
}

/* the last part of what stands behind a title that is a publisher's name */
static struct slice
site_of(struct slice behind)
{
	struct slice rest = behind, word, found = SLICE_NONE;

	for (size_t i = 0; i < behind.n; i++)
		if (behind.p[i] == '_' || behind.p[i] == '-')
			rest = slice_from(behind, i + 1);
	while ((word = who_next(&rest)).n > 0)
		if (who_of(word) == WHO_MEDIA)
			found = word;
	return found;
}

struct clues
facts_clues(const struct meta *m)
{
	struct slice site;
	struct clues c = { .title = { buf_view(&m->value[META_TITLE]),
	    SLICE_NONE, buf_view(&m->title), SLICE_NONE } };

	c.title[1] = less_site(buf_view(&m->title),
	    buf_view(&m->value[META_SITE]), &site);
	return c;
}

/* the headline, with the lines behind it that the page's title goes on with */
static void
add_headline(struct buf *out, const struct page *pg, uint32_t i,
    struct slice title)
{
	struct buf whole = BUF_INIT, have = BUF_INIT, more = BUF_INIT;

	buf_add(out, para_text(pg, &pg->para[i]));
	headline_squeeze(&whole, title);
	headline_squeeze(&have, buf_view(out));
	while (++i < pg->paras && slice_starts(buf_view(&whole),
	    buf_view(&have))) {
		headline_squeeze(&more, para_text(pg, &pg->para[i]));
		if (more.n < 12 || !slice_starts(slice_from(buf_view(&whole),
		    have.n), buf_view(&more)))
			break;
		buf_add(out, para_text(pg, &pg->para[i]));
		buf_add(&have, buf_view(&more));
	}
	buf_release(&whole);
	buf_release(&have);
	buf_release(&more);
}

static void
find_title(struct facts *f, const struct meta *m, const struct page *pg,
    const struct article *a)
{
	struct slice site = buf_view(&m->value[META_SITE]), behind;

	if (m->rank[META_TITLE] < 0)    /* stated from outside */
		buf_add(&f->title, buf_view(&m->value[META_TITLE]));
	else if (a->headline < pg->paras)
		add_headline(&f->title, pg, a->headline, buf_view(&m->title));
	else if (m->value[META_TITLE].n > 0)
		buf_add(&f->title, less_site(buf_view(&m->value[META_TITLE]),
		    site, &behind));
	else
		buf_add(&f->title, less_site(buf_view(&m->title), site,
		    &behind));
}

/* The day in the address of a page: /2022/0712/, /20220712/, t20220712_1.html */
static void
add_day_of_url(struct buf *out, struct slice url)
{
	for (size_t i = 0; i + 8 <= url.n; i++) {
		char day[8];
		size_t n = 0, k;
		struct stamp s;

		if (i > 0 && ascii_digit(url.p[i - 1]))
			continue;
		for (k = i; k < url.n && n < sizeof(day) &&
		    (ascii_digit(url.p[k]) || ((url.p[k] == '/' ||
		    url.p[k] == '-') && (n == 4 || n == 6))); k++)
			if (ascii_digit(url.p[k]))
				day[n++] = url.p[k];
		if (n < sizeof(day) || day[0] != '2' || day[1] != '0' ||
		    (k < url.n && ascii_digit(url.p[k])) ||
		    !stamp_parse(&s, slice_of(day, n)))
			continue;
		stamp_print(out, &s);
		return;
	}
}

/* Does the declared time say more of the day that is shown? */
static bool
same_day(struct slice a, struct slice b)
{
	return a.n >= 10 && b.n >= 10 && memcmp(a.p, b.p, 10) == 0;
}

/* what is shown goes before what is declared, unless that tells the hour of
 * the same day where the page shows the day alone */
static void
find_published(struct facts *f, const struct meta *m)
{
	struct slice shown = buf_view(&f->byline.fact[BYLINE_DATE]);
	struct stamp s;

	if (stamp_parse(&s, buf_view(&m->value[META_DATE])) ||
	    stamp_head(&s, buf_view(&m->value[META_DATE])) > 0)
		stamp_print(&f->published, &s);
	if (shown.n == 0 || ((m->rank[META_DATE] < 0 || f->byline.closing_day) &&
	    f->published.n > 0) ||
	    (f->byline.dated_only &&
	    same_day(shown, buf_view(&f->published))))
		return;
	buf_reset(&f->published);
	buf_add(&f->published, shown);
}

static void
find_who(struct facts *f, const struct meta *m)
{
	const struct byline *b = &f->byline;
	struct slice behind;

	if (m->rank[META_SOURCE] >= 0)
		buf_add(&f->source, buf_view(&b->fact[BYLINE_SOURCE]));
	buf_add(&f->author, m->rank[META_AUTHOR] < 0 ?
	    buf_view(&m->value[META_AUTHOR]) :
	    buf_view(&b->fact[BYLINE_AUTHOR]));
	if (f->source.n == 0 && m->value[META_SOURCE].n > 0)
		buf_add(&f->source, buf_view(&m->value[META_SOURCE]));
	if (f->source.n > 0)
		return;
	less_site(buf_view(&m->title), buf_view(&m->value[META_SITE]), &behind);
	buf_add(&f->source, m->value[META_SITE].n > 0 ?
	    buf_view(&m->value[META_SITE]) : site_of(behind));
}

void
facts_language(struct facts *f, const struct meta *m, const struct page *pg)
{
	f->lang = language_of(pg, buf_view(&m->value[META_LANG]));
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
	byline_reset(&f->byline);
	byline_find(&f->byline, pg, a, f->datelines);
	find_title(f, m, pg, a);
	find_published(f, m);
	if (f->published.n == 0)
		add_day_of_url(&f->published, buf_view(&m->value[META_URL]));
	find_who(f, m);
	buf_add(&f->url, buf_view(&m->value[META_URL]));
	facts_language(f, m, pg);
}
