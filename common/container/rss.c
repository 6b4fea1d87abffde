/* common/container/rss.c -- the items of a feed: RSS, RDF and Atom */
#include <stdlib.h>

#include "container/rss.h"
#include "html/token_words.h"

enum { VALUE_MAX = 1 << 16 };

struct rss {
	rss_fn *fn;
	void *ctx;
	struct tokenizer *tokenizer;
	bool in_item;
	struct buf value[META_FIELDS];
	int rank[META_FIELDS];          /* 0: there is none yet */
	struct buf body;
	int body_rank;

	bool reading;                   /* an element that matters is open */
	struct markup_name name;        /* what it is */
	size_t level;                   /* elements open within it */
	size_t silent;                  /* the level below which text is left out,
	                                 * or 0 */
	bool markup;                    /* what it holds is XHTML */
	struct buf text;                /* what it holds */
};

static token_fn take_token;

bool
rss_is(struct slice head)
{
	static const struct slice roots[] = {
		SLICE_INIT("rss"), SLICE_INIT("feed"), SLICE_INIT("rdf:RDF")
	};
	size_t at;

	while ((at = slice_find_byte(head, '<')) + 1 < head.n) {
		if (slice_trim(slice_head(head, at)).n > 0)
			return false;
		head = slice_from(head, at + 1);
		for (size_t i = 0; i < LEN(roots); i++)
			if (slice_starts(head, roots[i]) &&
			    head.n > roots[i].n &&
			    strchr(" \t\r\n>", head.p[roots[i].n]) != NULL)
				return true;
		if (slice_starts(head, SLICE("!--")))
			head = slice_from(head, slice_find(head, SLICE("-->")) + 3);
		else if (head.p[0] == '?' || head.p[0] == '!')
			head = slice_from(head, slice_find_byte(head, '>') + 1);
		else
			return false;
	}
	return false;
}

struct rss *
rss_new(rss_fn *fn, void *ctx)
{
	struct rss *r = mem_array(NULL, 1, sizeof(*r));

	*r = (struct rss){ .fn = fn, .ctx = ctx, .body = BUF_INIT,
	    .text = BUF_INIT };
	for (size_t i = 0; i < META_FIELDS; i++)
		r->value[i] = (struct buf)BUF_INIT;
	r->tokenizer = tokenizer_new(take_token, r);
	tokenizer_xml(r->tokenizer);
	return r;
}

void
rss_free(struct rss *r)
{
	if (r == NULL)
		return;
	tokenizer_free(r->tokenizer);
	for (size_t i = 0; i < META_FIELDS; i++)
		buf_release(&r->value[i]);
	buf_release(&r->body);
	buf_release(&r->text);
	free(r);
}

static void
begin_item(struct rss *r)
{
	r->in_item = true;
	r->reading = false;
	for (size_t i = 0; i < META_FIELDS; i++)
		if (i != META_SITE) {
			buf_reset(&r->value[i]);
			r->rank[i] = 0;
		}
	buf_reset(&r->body);
	r->body_rank = 0;
}

void
rss_reset(struct rss *r)
{
	tokenizer_reset(r->tokenizer);
	begin_item(r);
	r->in_item = false;
	buf_reset(&r->value[META_SITE]);
	r->rank[META_SITE] = 0;
}

void
rss_feed(struct rss *r, struct slice utf8, bool last)
{
	tokenizer_feed(r->tokenizer, utf8, last);
}

static void
end_item(struct rss *r)
{
	struct rss_item item = { .body = buf_view(&r->body) };

	if (!r->in_item)
		return;
	for (size_t i = 0; i < META_FIELDS; i++)
		item.value[i] = buf_view(&r->value[i]);
	item.html = slice_find_byte(item.body, '<') < item.body.n ||
	    slice_find_byte(item.body, '&') < item.body.n;
	r->in_item = r->reading = false;
	r->fn(&item, r->ctx);
}

/* ---- what an element holds ---- */

static void
add(struct rss *r, struct slice s)
{
	size_t max = r->name.field == MARKUP_BODY ? RSS_TEXT_MAX : VALUE_MAX;

	if (r->text.n + s.n > max)
		return;
	buf_add(&r->text, s);
}

/* text of XHTML, written as it would stand in a page */
static void
add_escaped(struct rss *r, struct slice s)
{
	while (s.n > 0) {
		size_t n = 0;

		while (n < s.n && s.p[n] != '<' && s.p[n] != '&' && s.p[n] != '"')
			n++;
		add(r, slice_head(s, n));
		if (n < s.n)
			add(r, s.p[n] == '<' ? SLICE("&lt;") :
			    s.p[n] == '&' ? SLICE("&amp;") : SLICE("&quot;"));
		s = slice_from(s, n + 1);
	}
}

static void
add_tag(struct rss *r, const struct token *tok)
{
	struct slice name = tok->name;

	if (slice_starts(name, SLICE("xhtml:")))
		name = slice_from(name, strlen("xhtml:"));
	add(r, tok->type == TOKEN_END ? SLICE("</") : SLICE("<"));
	add(r, name);
	for (size_t i = 0; i < tok->attrs; i++) {
		add(r, SLICE(" "));
		add(r, tok->attr[i].name);
		add(r, SLICE("=\""));
		add_escaped(r, tok->attr[i].value);
		add(r, SLICE("\""));
	}
	add(r, SLICE(">"));
}

static void
begin_reading(struct rss *r, const struct token *tok)
{
	const struct slice *type = token_attr(tok, SLICE("type"));

	r->reading = true;
	r->level = r->silent = 0;
	r->markup = r->name.field == MARKUP_BODY && type != NULL &&
	    slice_eq(*type, SLICE("xhtml"));
	buf_reset(&r->text);
}

/* A fact is plain text, but often escaped once more as HTML is. */
static void
reduce_text(struct rss *r)
{
	struct buf plain = BUF_INIT;

	if (!token_words_needed(buf_view(&r->text)))
		return;
	token_words(&plain, buf_view(&r->text));
	buf_release(&r->text);
	r->text = plain;
}

/* keeps what was read where nothing better is known */
static void
end_reading(struct rss *r)
{
	bool is_body = r->name.field == MARKUP_BODY;
	struct buf *to = is_body ? &r->body : &r->value[r->name.field];
	int *rank = is_body ? &r->body_rank : &r->rank[r->name.field];
	struct buf was = *to;

	r->reading = false;
	if (!is_body && r->name.field != META_URL)
		reduce_text(r);
	if (slice_trim(buf_view(&r->text)).n == 0 ||
	    (*rank != 0 && *rank <= r->name.rank))
		return;
	*rank = r->name.rank;
	*to = r->text;
	r->text = was;
}

/* <link href="..."/> of Atom: the one to the page itself */
static void
take_link(struct rss *r, const struct token *tok)
{
	const struct slice *href = token_attr(tok, SLICE("href"));
	const struct slice *rel = token_attr(tok, SLICE("rel"));

	if (href == NULL || (rel != NULL && !slice_eq(*rel, SLICE("alternate"))))
		return;
	buf_reset(&r->text);
	buf_add(&r->text, *href);
	end_reading(r);
}

/* ---- tokens ---- */

static bool
is_item(struct slice name)
{
	return slice_eq(name, SLICE("item")) || slice_eq(name, SLICE("entry"));
}

/* an element within the one that is read: names and titles of people and
 * sources go before what else is said of them */
static void
inner_start(struct rss *r, const struct token *tok)
{
	if (r->markup)
		add_tag(r, tok);
	if (tok->self_closing)
		return;
	r->level++;
	if (r->name.field == MARKUP_BODY || r->silent > 0)
		return;
	if (slice_eq(tok->name, SLICE("name")) ||
	    slice_eq(tok->name, SLICE("title")))
		buf_reset(&r->text);
	else
		r->silent = r->level;
}

static void
take_start(struct rss *r, const struct token *tok)
{
	if (is_item(tok->name)) {
		end_item(r);            /* one that was left open */
		begin_item(r);
	} else if (r->reading) {
		inner_start(r, tok);
	} else if (!r->in_item) {
		/* the feed's own title is the name of the site */
		if (r->rank[META_SITE] != 0 ||
		    !slice_eq(tok->name, SLICE("title")))
			return;
		r->name = (struct markup_name){ META_SITE, 1 };
		begin_reading(r, tok);
	} else if (markup_name_find(&r->name, "rss:", tok->name)) {
		if (r->name.field == META_URL)
			take_link(r, tok);
		if (!tok->self_closing)
			begin_reading(r, tok);
	}
}

static void
take_end(struct rss *r, const struct token *tok)
{
	if (is_item(tok->name)) {
		end_item(r);
	} else if (r->reading && r->level == 0) {
		end_reading(r);
	} else if (r->reading) {
		if (r->markup)
			add_tag(r, tok);
		if (r->silent == r->level)
			r->silent = 0;
		r->level--;
	}
}

static void
take_token(const struct token *tok, void *ctx)
{
	struct rss *r = ctx;

	switch (tok->type) {
	case TOKEN_START:
		take_start(r, tok);
		break;
	case TOKEN_END:
		take_end(r, tok);
		break;
	case TOKEN_TEXT:
		if (!r->reading || r->silent > 0)
			break;
		if (r->markup)
			add_escaped(r, tok->text);
		else
			add(r, tok->text);
		break;
	default:
		break;
	}
}
