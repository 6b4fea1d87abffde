/* common/container/mail.c -- the texts in a mail, or in a page saved as .mht */
#include <stdlib.h>
#include <strings.h>

#include "container/mail.h"
#include "container/mime.h"
#include "io/charset.h"

enum {
	HEADER_MAX = 1 << 16,           /* bytes of one header */
	LINE_MAX_BYTES = 1 << 16        /* longer lines are taken in pieces */
};

enum place { IN_HEADERS, IN_TEXT, IN_HELD, IN_NOTHING };

enum multi { MULTI_OTHER, MULTI_ALTERNATIVE, MULTI_RELATED };

struct level {                  /* a multipart that is open */
	struct buf boundary;
	enum multi multi;
	bool found;             /* its text was taken */
};

struct mail {
	struct mail_sink sink;
	enum place place;
	struct level level[MAIL_DEPTH];
	size_t depth;
	struct buf line;        /* the line at hand, not yet whole */
	bool within;            /* its head was taken already */

	bool top;               /* the headers are those of a mail, not a part */
	struct buf header;      /* unfolded: "name: value" */
	struct buf type, disposition;   /* of the part */
	struct mime_decoder decoder;
	struct buf value[META_FIELDS];
	int rank[META_FIELDS];
	bool saved_page;        /* headers that a browser wrote */
	bool several;

	bool held_text;         /* a plain text waits for its alternatives */
	size_t held_level;
	struct buf held;
	struct mail_text held_as;
	struct buf decoded;
};

/* ---- headers ---- */

/* splits "Name: value"; false where the line is none */
static bool
split_header(struct slice line, struct slice *name, struct slice *value)
{
	size_t n = 0;

	while (n < line.n && (unsigned char)(line.p[n] - '!') < '~' - '!' + 1 &&
	    line.p[n] != ':')
		n++;
	if (n == 0 || n == line.n || line.p[n] != ':')
		return false;
	*name = slice_head(line, n);
	*value = slice_trim(slice_from(line, n + 1));
	return true;
}

static bool
is_word(struct slice s, const char *lower)
{
	return s.n == strlen(lower) && strncasecmp(s.p, lower, s.n) == 0;
}

bool
mail_is(struct slice head)
{
	bool version = false, from = false, sent = false;
	struct slice name, value;

	if (slice_starts(head, SLICE("From ")))         /* of a mailbox */
		head = slice_from(head, slice_find_byte(head, '\n') + 1);
	while (head.n > 0) {
		size_t n = slice_find_byte(head, '\n');
		struct slice line = slice_head(head, n);

		if (n == head.n || slice_trim(line).n == 0)
			break;
		head = slice_from(head, n + 1);
		if (line.p[0] == ' ' || line.p[0] == '\t')
			continue;
		if (!split_header(line, &name, &value))
			return false;
		version |= is_word(name, "mime-version");
		from |= is_word(name, "from");
		sent |= is_word(name, "date") || is_word(name, "received") ||
		    is_word(name, "message-id");
	}
	return version || (from && sent);
}

static void
set_value(struct mail *m, const struct markup_name *as, struct slice value)
{
	struct buf *to = &m->value[as->field];

	if (m->rank[as->field] != 0 && m->rank[as->field] <= as->rank)
		return;
	m->rank[as->field] = as->rank;
	buf_reset(to);
	if (as->field == META_AUTHOR)   /* the name before <address>, if any */
		value = slice_head(value, value.n > 0 &&
		    slice_find_byte(value, '<') < value.n ?
		    slice_find_byte(value, '<') : 0);
	mime_header(to, value);
	if (to->n >= 2 && to->p[0] == '"' && to->p[to->n - 1] == '"') {
		buf_erase(to, to->n - 1, to->n);
		buf_erase(to, 0, 1);
	}
}

static void
end_header(struct mail *m)
{
	struct slice name, value;
	struct markup_name as;

	if (split_header(buf_view(&m->header), &name, &value)) {
		if (is_word(name, "content-type")) {
			buf_reset(&m->type);
			buf_add(&m->type, value);
		} else if (is_word(name, "content-transfer-encoding")) {
			m->decoder = (struct mime_decoder)
			    MIME_DECODER(mime_encoding_of(value));
		} else if (is_word(name, "content-disposition")) {
			buf_reset(&m->disposition);
			buf_add(&m->disposition, value);
		}
		if ((m->top || is_word(name, "content-location")) &&
		    markup_name_find(&as, "mail:", name))
			set_value(m, &as, value);
		m->saved_page |= is_word(name, "snapshot-content-location") ||
		    (is_word(name, "from") && slice_starts(value, SLICE("<")) &&
		    slice_find_byte(value, '@') == value.n);
	}
	buf_reset(&m->header);
}

static void
begin_headers(struct mail *m, bool top)
{
	m->place = IN_HEADERS;
	m->top = top;
	buf_reset(&m->header);
	buf_reset(&m->type);
	buf_reset(&m->disposition);
	m->decoder = (struct mime_decoder)MIME_DECODER(MIME_PLAIN);
	for (size_t i = 0; i < META_FIELDS; i++)
		if (top || i == META_URL) {
			buf_reset(&m->value[i]);
			m->rank[i] = 0;
		}
	if (top)
		m->saved_page = false;
}

/* ---- texts ---- */

static void
lend_facts(struct mail_text *t, const struct mail *m)
{
	for (size_t i = 0; i < META_FIELDS; i++)
		t->value[i] = buf_view(&m->value[i]);
	if (m->saved_page)      /* the day it was saved, and by what program */
		t->value[META_DATE] = t->value[META_AUTHOR] = SLICE_NONE;
}

/* what the headers say of the text that begins */
static struct mail_text
describe(struct mail *m, bool html)
{
	struct mail_text t = { .html = html, .several = m->several,
	    .saved_page = m->saved_page };
	struct buf set = BUF_INIT;

	if (mime_param(&set, buf_view(&m->type), "charset"))
		t.charset = charset_of_label(buf_view(&set));
	buf_release(&set);
	lend_facts(&t, m);
	return t;
}

static void
drop_held(struct mail *m)
{
	m->held_text = false;
	buf_reset(&m->held);
}

static void
flush_held(struct mail *m)
{
	if (!m->held_text)
		return;
	lend_facts(&m->held_as, m);     /* they may have moved */
	m->sink.begin(&m->held_as, m->sink.ctx);
	m->sink.bytes(buf_view(&m->held), m->sink.ctx);
	m->sink.end(m->sink.ctx);
	drop_held(m);
}

/* the innermost open multipart/alternative, or depth where there is none */
static size_t
find_alternative(const struct mail *m)
{
	for (size_t i = m->depth; i > 0; i--)
		if (m->level[i - 1].multi == MULTI_ALTERNATIVE)
			return i - 1;
	return m->depth;
}

/* is a text wanted here?  Of related parts only the first is */
static bool
is_wanted(struct mail *m)
{
	struct level *in = m->depth > 0 ? &m->level[m->depth - 1] : NULL;

	if (mime_is(buf_view(&m->disposition), "attachment"))
		return false;
	if (in == NULL || in->multi == MULTI_OTHER)
		return true;
	if (in->multi == MULTI_RELATED && in->found)
		return false;
	in->found = true;
	return true;
}

static void
begin_text(struct mail *m, bool html)
{
	size_t alternative = find_alternative(m);
	struct mail_text t = describe(m, html);

	m->place = IN_NOTHING;
	if (!is_wanted(m))
		return;
	if (alternative < m->depth && !html) {
		if (m->held_text || m->level[alternative].multi == MULTI_OTHER)
			return;
		m->held_text = true;
		m->held_level = alternative;
		m->held_as = t;
		m->place = IN_HELD;
		return;
	}
	if (alternative < m->depth) {
		drop_held(m);
		/* what follows it says the same */
		m->level[alternative].multi = MULTI_RELATED;
		m->level[alternative].found = true;
	}
	m->place = IN_TEXT;
	m->sink.begin(&t, m->sink.ctx);
}

static void
begin_multipart(struct mail *m)
{
	struct level *l = &m->level[m->depth];

	m->place = IN_NOTHING;
	if (m->depth == MAIL_DEPTH)
		return;
	buf_reset(&l->boundary);
	if (!mime_param(&l->boundary, buf_view(&m->type), "boundary"))
		return;
	l->multi = mime_is(buf_view(&m->type), "multipart/alternative") ?
	    MULTI_ALTERNATIVE :
	    mime_is(buf_view(&m->type), "multipart/related") ?
	    MULTI_RELATED : MULTI_OTHER;
	l->found = false;
	m->several |= l->multi == MULTI_OTHER;
	m->depth++;
}

/* the empty line behind the headers */
static void
end_headers(struct mail *m)
{
	struct slice type;

	end_header(m);
	type = buf_view(&m->type);
	if (mime_is(type, "multipart/"))
		begin_multipart(m);
	else if (mime_is(type, "message/rfc822"))
		begin_headers(m, true);
	else if (type.n == 0 || mime_is(type, "text/plain"))
		begin_text(m, false);
	else if (mime_is(type, "text/html") ||
	    mime_is(type, "application/xhtml+xml"))
		begin_text(m, true);
	else
		m->place = IN_NOTHING;
}

static void
end_part(struct mail *m)
{
	if (m->place == IN_TEXT)
		m->sink.end(m->sink.ctx);
	m->place = IN_NOTHING;
}

/* closes the multiparts from this depth on */
static void
close_levels(struct mail *m, size_t depth)
{
	if (m->held_text && m->held_level >= depth)
		flush_held(m);
	m->depth = depth;
}

/* ---- lines ---- */

/* "--boundary" or "--boundary--" of an open multipart: ends what is in it */
static bool
take_boundary(struct mail *m, struct slice line)
{
	if (!slice_starts(line, SLICE("--")))
		return false;
	line = slice_from(line, 2);
	for (size_t i = m->depth; i > 0; i--) {
		struct slice mark = buf_view(&m->level[i - 1].boundary);
		struct slice rest;
		bool closes;

		if (mark.n == 0 || !slice_starts(line, mark))
			continue;
		rest = slice_trim(slice_from(line, mark.n));
		closes = slice_eq(rest, SLICE("--"));
		if (rest.n > 0 && !closes)
			continue;
		end_part(m);
		close_levels(m, i);
		if (closes)
			close_levels(m, i - 1);
		else
			begin_headers(m, false);
		return true;
	}
	return false;
}

/* a piece of a line; head: it begins there; with its end where `ended` */
static void
take_line(struct mail *m, struct slice line, bool head, bool ended)
{
	if (head && take_boundary(m, line))
		return;
	if (m->place == IN_HEADERS) {
		bool folded = !head || (line.n > 0 &&
		    (line.p[0] == ' ' || line.p[0] == '\t'));

		if (head && slice_trim(line).n == 0) {
			end_headers(m);
			return;
		}
		if (!folded)
			end_header(m);
		if (m->header.n + line.n < HEADER_MAX)
			buf_add(&m->header, line);
		return;
	}
	if (m->place == IN_NOTHING)
		return;
	buf_reset(&m->decoded);
	mime_decode(&m->decoder, &m->decoded, line);
	if (ended)
		mime_decode(&m->decoder, &m->decoded, SLICE("\n"));
	if (m->place == IN_TEXT)
		m->sink.bytes(buf_view(&m->decoded), m->sink.ctx);
	else if (m->held.n + m->decoded.n <= MAIL_HELD_MAX)
		buf_add(&m->held, buf_view(&m->decoded));
}

static void
flush_line(struct mail *m, bool ended)
{
	struct slice line = buf_view(&m->line);

	if (ended && line.n > 0 && line.p[line.n - 1] == '\r')
		line.n--;
	take_line(m, line, !m->within, ended);
	m->within = !ended;
	buf_reset(&m->line);
}

void
mail_feed(struct mail *m, struct slice bytes, bool last)
{
	while (bytes.n > 0) {
		size_t n = slice_find_byte(bytes, '\n');
		bool ended = n < bytes.n;

		buf_add(&m->line, slice_head(bytes, n));
		if (ended || m->line.n >= LINE_MAX_BYTES)
			flush_line(m, ended);
		bytes = slice_from(bytes, n + 1);
	}
	if (!last)
		return;
	if (m->line.n > 0)
		flush_line(m, true);
	if (m->place == IN_HEADERS)
		end_headers(m);
	end_part(m);
	close_levels(m, 0);
}

/* ---- life ---- */

struct mail *
mail_new(const struct mail_sink *sink)
{
	struct mail *m = mem_array(NULL, 1, sizeof(*m));

	*m = (struct mail){ .sink = *sink, .line = BUF_INIT,
	    .header = BUF_INIT, .type = BUF_INIT, .disposition = BUF_INIT,
	    .held = BUF_INIT, .decoded = BUF_INIT };
	for (size_t i = 0; i < MAIL_DEPTH; i++)
		m->level[i].boundary = (struct buf)BUF_INIT;
	for (size_t i = 0; i < META_FIELDS; i++)
		m->value[i] = (struct buf)BUF_INIT;
	mail_reset(m);
	return m;
}

void
mail_reset(struct mail *m)
{
	m->depth = 0;
	m->within = m->several = m->saved_page = false;
	buf_reset(&m->line);
	drop_held(m);
	begin_headers(m, true);
}

void
mail_free(struct mail *m)
{
	if (m == NULL)
		return;
	buf_release(&m->line);
	buf_release(&m->header);
	buf_release(&m->type);
	buf_release(&m->disposition);
	buf_release(&m->held);
	buf_release(&m->decoded);
	for (size_t i = 0; i < MAIL_DEPTH; i++)
		buf_release(&m->level[i].boundary);
	for (size_t i = 0; i < META_FIELDS; i++)
		buf_release(&m->value[i]);
	free(m);
}
