/* common/container/markup.c -- a file in, its documents to article/strip */
#include <stdlib.h>

#include "container/decode.h"
#include "container/front.h"
#include "container/mail.h"
#include "container/markup.h"
#include "container/rss.h"
#include "html/markdown.h"

enum { RANK_WEAK = 9 };         /* behind what a page says of itself */

struct markup {
	struct strip *strip;
	struct decode *decode;
	struct rss *rss;
	struct mail *mail;
	enum markup_kind kind;
	const char *charset;            /* as asked for, or NULL */
	struct buf url;
	unsigned long document;
	bool begun;                     /* strip has been given the document */
	size_t bad, nul;                /* of the documents before */
};

/* ---- a document that is decoded here ---- */

static void
take_fact(enum meta_field field, int rank, struct slice value, void *ctx)
{
	struct markup *m = ctx;

	strip_fact(m->strip, field, rank, value);
}

/* the first text of a page or plain text: tells which it is, and may begin
 * with front matter */
static void
begin_text(struct markup *m, struct slice *text)
{
	size_t front = 0;
	struct slice head;
	enum strip_kind kind;

	if (m->kind != MARKUP_HTML)
		front = front_parse(*text, NULL, NULL);
	head = slice_head(slice_from(*text, front), MARKUP_HEAD);
	kind = m->kind == MARKUP_HTML ? STRIP_HTML :
	    m->kind == MARKUP_TEXT ? STRIP_TEXT : strip_kind_of(head);
	if (kind == STRIP_TEXT && (front > 0 || markdown_is(head)))
		kind = STRIP_MARKDOWN;
	strip_begin(m->strip, kind, buf_view(&m->url));
	if (front > 0)
		front_parse(*text, take_fact, m);
	*text = slice_from(*text, front);
	m->begun = true;
}

/* text of the file: to strip, or to the feed that it is */
static void
take_text(struct markup *m, struct slice text, bool last)
{
	if (!m->begun && m->kind != MARKUP_FEED && (text.n > 0 || last)) {
		if (m->kind == MARKUP_AUTO && rss_is(slice_head(text,
		    MARKUP_HEAD)))
			m->kind = MARKUP_FEED;
		else
			begin_text(m, &text);
	}
	if (m->kind == MARKUP_FEED)
		rss_feed(m->rss, text, last);
	else
		strip_feed(m->strip, text);
}

/* bytes of the file */
static void
take_page(struct markup *m, struct slice bytes, bool last)
{
	struct slice text;

	decode_put(m->decode, bytes, last);
	while (decode_next(m->decode, &text))
		take_text(m, text, false);
	if (!last)
		return;
	take_text(m, SLICE_NONE, true);
	if (m->begun)
		strip_end(m->strip);
	m->bad += decode_bad(m->decode);
	m->nul += decode_nul(m->decode);
}

/* ---- items of a feed ---- */

static void
give_facts(struct markup *m, const struct slice value[], int rank)
{
	for (int i = 0; i < META_FIELDS; i++)
		if (slice_trim(value[i]).n > 0)
			strip_fact(m->strip, (enum meta_field)i, rank, value[i]);
}

static void
take_item(const struct rss_item *item, void *ctx)
{
	struct markup *m = ctx;

	m->document++;
	strip_begin(m->strip, item->html ? STRIP_HTML : STRIP_TEXT,
	    buf_view(&m->url));
	give_facts(m, item->value, markup_rank(1));
	strip_feed(m->strip, item->body);
	strip_end(m->strip);
}

/* ---- texts of a mail ---- */

static void
begin_mail_text(const struct mail_text *t, void *ctx)
{
	struct markup *m = ctx;

	if (t->several || m->document > 0)
		m->document++;
	decode_begin(m->decode, m->charset, t->charset);
	strip_begin(m->strip, t->html ? STRIP_HTML : STRIP_TEXT,
	    buf_view(&m->url));
	give_facts(m, t->value, t->saved_page ? RANK_WEAK : markup_rank(1));
}

static void
take_mail_bytes(struct slice bytes, void *ctx)
{
	struct markup *m = ctx;
	struct slice text;

	decode_put(m->decode, bytes, false);
	while (decode_next(m->decode, &text))
		strip_feed(m->strip, text);
}

static void
end_mail_text(void *ctx)
{
	struct markup *m = ctx;
	struct slice text;

	decode_put(m->decode, SLICE_NONE, true);
	while (decode_next(m->decode, &text))
		strip_feed(m->strip, text);
	strip_end(m->strip);
	m->bad += decode_bad(m->decode);
	m->nul += decode_nul(m->decode);
}

/* ---- a file ---- */

struct markup *
markup_new(struct strip *strip)
{
	struct markup *m = mem_array(NULL, 1, sizeof(*m));
	const struct mail_sink sink = { begin_mail_text, take_mail_bytes,
	    end_mail_text, m };

	*m = (struct markup){ .strip = strip, .url = BUF_INIT };
	m->decode = decode_new();
	m->rss = rss_new(take_item, m);
	m->mail = mail_new(&sink);
	return m;
}

void
markup_free(struct markup *m)
{
	if (m == NULL)
		return;
	decode_free(m->decode);
	rss_free(m->rss);
	mail_free(m->mail);
	buf_release(&m->url);
	free(m);
}

void
markup_begin(struct markup *m, enum markup_kind kind, struct slice head,
    const char *charset, struct slice url)
{
	m->kind = kind;
	if (kind == MARKUP_AUTO && mail_is(head))
		m->kind = MARKUP_MAIL;
	m->charset = charset;
	buf_reset(&m->url);
	buf_add(&m->url, url);
	m->document = 0;
	m->begun = false;
	m->bad = m->nul = 0;
	decode_begin(m->decode, charset, NULL);
	rss_reset(m->rss);
	mail_reset(m->mail);
}

void
markup_feed(struct markup *m, struct slice bytes)
{
	if (m->kind == MARKUP_MAIL)
		mail_feed(m->mail, bytes, false);
	else
		take_page(m, bytes, false);
}

void
markup_end(struct markup *m)
{
	if (m->kind == MARKUP_MAIL)
		mail_feed(m->mail, SLICE_NONE, true);
	else
		take_page(m, SLICE_NONE, true);
}

unsigned long
markup_document(const struct markup *m)
{
	return m->document;
}

const char *
markup_charset(const struct markup *m)
{
	return decode_charset(m->decode);
}

size_t
markup_bad(const struct markup *m)
{
	return m->bad;
}

size_t
markup_nul(const struct markup *m)
{
	return m->nul;
}
