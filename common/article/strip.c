/* common/article/strip.c -- a document in, its facts and paragraphs out */
#include <stdlib.h>

#include "article/plain.h"
#include "article/strip.h"
#include "html/jsbody.h"
#include "html/token.h"

enum { RANK_GIVEN = -1000 };    /* before all that a container states */

enum {
	SHOWN_MIN = 120,        /* a page that prints more needs no script */
	SCRIPT_TIMES = 2        /* so many times as much as the page prints */
};

struct strip {
	strip_fn *fn;
	void *ctx;
	enum strip_kind kind;
	struct tokenizer *tokenizer;
	struct page *page;
	struct plain plain;
	struct meta meta;
	struct jsbody jsbody;
	struct facts facts;
	bool first;
};

static void
take_token(const struct token *t, void *ctx)
{
	struct strip *s = ctx;

	meta_token(&s->meta, t);
	jsbody_token(&s->jsbody, t);
	page_token(s->page, t);
}

struct strip *
strip_new(strip_fn *fn, void *ctx)
{
	struct strip *s = mem_array(NULL, 1, sizeof(*s));

	memset(s, 0, sizeof(*s));
	s->fn = fn;
	s->ctx = ctx;
	s->tokenizer = tokenizer_new(take_token, s);
	s->page = page_new();
	plain_init(&s->plain);
	meta_init(&s->meta);
	jsbody_init(&s->jsbody);
	facts_init(&s->facts);
	return s;
}

void
strip_free(struct strip *s)
{
	if (s == NULL)
		return;
	tokenizer_free(s->tokenizer);
	page_free(s->page);
	plain_release(&s->plain);
	meta_release(&s->meta);
	jsbody_release(&s->jsbody);
	facts_release(&s->facts);
	free(s);
}

void
strip_keep_links(struct strip *s, bool on)
{
	s->page->keep_links = on;
}

void
strip_begin(struct strip *s, enum strip_kind kind, struct slice url)
{
	s->kind = kind;
	s->first = true;
	page_reset(s->page);
	meta_reset(&s->meta);
	jsbody_reset(&s->jsbody);
	plain_reset(&s->plain);
	s->plain.markdown = (struct markdown){ kind == STRIP_MARKDOWN, '\0' };
	tokenizer_reset(s->tokenizer);
	meta_set(&s->meta, META_URL, RANK_GIVEN, url);
}

void
strip_fact(struct strip *s, enum meta_field f, int rank, struct slice value)
{
	meta_set(&s->meta, f, rank, value);
}

/* characters that would be printed */
static size_t
printed(const struct page *pg)
{
	size_t n = 0;

	for (size_t i = 0; i < pg->paras; i++)
		if (pg->para[i].role < ROLE_BYLINE)
			n += pg->para[i].runes;
	return n;
}

static void
take_script_token(const struct token *t, void *ctx)
{
	page_token(ctx, t);
}

/* The page shows next to nothing, but a string of a script holds an article:
 * this is read in its place. */
static void
read_script_body(struct strip *s, struct article *a, const struct clues *clues)
{
	struct tokenizer *t;

	if (printed(s->page) > SHOWN_MIN ||
	    s->jsbody.score < SCRIPT_TIMES * printed(s->page))
		return;
	page_reset(s->page);
	t = tokenizer_new(take_script_token, s->page);
	if (slice_find_byte(buf_view(&s->jsbody.best), '<') == s->jsbody.best.n)
		tokenizer_feed(t, SLICE("<pre>"), false);       /* its lines */
	tokenizer_feed(t, buf_view(&s->jsbody.best), true);
	tokenizer_free(t);
	page_end(s->page);
	*a = article_choose(s->page, clues);
	facts_language(&s->facts, &s->meta, s->page);
}

/* hands over what is there */
static void
part(struct strip *s)
{
	struct strip_part p = { &s->facts, s->page, { 0, 0, 0, 0 }, s->first };
	struct clues clues;

	if (s->kind != STRIP_HTML) {
		p.article = plain_choose(&s->plain, s->page, s->first);
	} else {
		clues = facts_clues(&s->meta);
		p.article = article_choose(s->page, &clues);
	}
	if (s->first)
		facts_find(&s->facts, &s->meta, s->page, &p.article);
	if (s->first && s->jsbody.score > 0)
		read_script_body(s, &p.article, &clues);
	s->fn(&p, s->ctx);
	s->first = false;
}

void
strip_feed(struct strip *s, struct slice utf8)
{
	enum { PIECE = 1 << 16 };

	while (utf8.n > 0) {
		size_t n = utf8.n < PIECE ? utf8.n : PIECE;

		while (n < utf8.n && ((unsigned char)utf8.p[n] & 0xc0) == 0x80)
			n++;
		if (s->kind != STRIP_HTML)
			plain_feed(&s->plain, s->page, slice_head(utf8, n));
		else
			tokenizer_feed(s->tokenizer, slice_head(utf8, n), false);
		utf8 = slice_from(utf8, n);
		if (page_full(s->page)) {
			page_end(s->page);
			part(s);
			page_next(s->page);
		}
	}
}

void
strip_end(struct strip *s)
{
	if (s->kind != STRIP_HTML)
		plain_feed_last(&s->plain, s->page);
	else
		tokenizer_feed(s->tokenizer, SLICE_NONE, true);
	page_end(s->page);
	part(s);
}

/* the name of an element at the head of s, in small letters, of n bytes */
static bool
is_tag(struct slice s)
{
	char low[16];
	size_t n = 0;

	if (s.n > 0 && (s.p[0] == '/' || s.p[0] == '!'))
		s = slice_from(s, 1);
	while (n < s.n && n < sizeof(low) &&
	    (((s.p[n] | 0x20) >= 'a' && (s.p[n] | 0x20) <= 'z') ||
	    (n > 0 && s.p[n] >= '1' && s.p[n] <= '6'))) {
		low[n] = (char)(s.p[n] | 0x20);
		n++;
	}
	if (n == 0 || n == s.n || n == sizeof(low))
		return false;
	if (s.p[n] != '>' && s.p[n] != ' ' && s.p[n] != '\n' &&
	    s.p[n] != '\t' && s.p[n] != '/' && s.p[n] != '\r')
		return false;
	return slice_eq(slice_of(low, n), SLICE("doctype")) ||
	    html_tag_find(slice_of(low, n)) != TAG_OTHER;
}

enum strip_kind
strip_kind_of(struct slice head)
{
	size_t at, tags = 0;
	bool open = false;      /* an attribute goes on behind the head */

	while ((at = slice_find_byte(head, '<')) < head.n) {
		head = slice_from(head, at + 1);
		if (!is_tag(head))
			continue;
		if (++tags == 2)
			return STRIP_HTML;
		open = slice_find_byte(head, '>') == head.n &&
		    slice_find(head, SLICE("=\"")) < head.n;
	}
	return open ? STRIP_HTML : STRIP_TEXT;
}
