/* common/figures/region.c -- the region that a document speaks of */
#include "figures/region.h"

#include "text/fold.h"

void
region_init(struct region *r)
{
	*r = (struct region){ .places = places_new() };
}

void
region_release(struct region *r)
{
	places_free(r->places);
}

/* the region that the address of a document (https://example.hk/a) or its
 * language (zh-HK) says; empty where neither does */
static struct slice
region_of_record(const struct rec *doc)
{
	static const struct { struct slice host, lang, code; } regions[] = {
		{ SLICE_INIT(".hk"), SLICE_INIT("-HK"), SLICE_INIT("810000") },
		{ SLICE_INIT(".mo"), SLICE_INIT("-MO"), SLICE_INIT("820000") },
		{ SLICE_INIT(".tw"), SLICE_INIT("-TW"), SLICE_INIT("710000") },
	};
	struct slice host = doc->field[DOC_URL];

	for (size_t i = 0; i + 2 < host.n; i++)
		if (memcmp(host.p + i, "://", 3) == 0) {
			host = slice_from(host, i + 3);
			break;
		}
	for (size_t i = 0; i < host.n; i++)
		if (host.p[i] == '/' || host.p[i] == ':')
			host.n = i;
	for (size_t i = 0; i < LEN(regions); i++)
		if (slice_ends(host, regions[i].host) ||
		    slice_ends(doc->field[DOC_LANG], regions[i].lang))
			return regions[i].code;
	return SLICE_NONE;
}

/* The region of a new document.  True where its title says it; who published it
 * and where is only told until a paragraph names another. */
static bool
learn_from_record(struct region *r, const struct unit *doc, struct buf *room)
{
	const struct rec *rec = &doc->rec[0];
	struct slice code;

	if (places_learn(r->places, fold_han(room, doc->text)))
		return true;
	if (rec->n <= DOC_LANG)
		return false;
	code = region_of_record(rec);
	if (code.n > 0)
		places_home(r->places, code);
	else
		(void)places_learn(r->places,
		    fold_han(room, rec->field[DOC_SOURCE]));
	return false;
}

void
region_doc(struct region *r, const struct unit *doc)
{
	struct buf room = BUF_INIT;

	places_reset(r->places);
	r->last_code[0] = '\0';
	r->known = learn_from_record(r, doc, &room);
	buf_release(&room);
}

void
region_passage(struct region *r, const struct passage *p, bool title)
{
	if (title || !r->known)
		r->known |= places_learn(r->places, p->fold);
}

void
region_holds(struct region *r, struct slice code)
{
	size_t n = code.n < sizeof(r->last_code) ? code.n : 0;

	memcpy(r->last_code, code.p, n);
	r->last_code[n] = '\0';
}

struct where
region_where(const struct region *r)
{
	struct where w = WHERE_NONE;
	struct place home;

	if (!places_get_home(&home, r->places))
		return w;
	if (r->last_code[0] != '\0' &&
	    !place_within(slice_str(r->last_code), home.code))
		return w;
	w.name = home.name;
	w.code = home.code;
	w.table = home.table;
	w.line = home.line;
	w.rule = "document";
	return w;
}
