/* common/container/mime.c -- what mail writes in seven bits, to bytes again */
#include <strings.h>

#include "container/decode.h"
#include "container/mime.h"
#include "io/charset.h"

/* ---- transfer encodings ---- */

enum mime_encoding
mime_encoding_of(struct slice value)
{
	return mime_is(value, "base64") ? MIME_BASE64 :
	    mime_is(value, "quoted-printable") ? MIME_QUOTED : MIME_PLAIN;
}

static int
base64_digit(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

static void
decode_base64(struct mime_decoder *d, struct buf *out, struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		int digit = base64_digit(text.p[i]);

		if (text.p[i] == '=')
			d->n = 0;       /* the last group, or the next one begins */
		if (digit < 0)
			continue;
		d->bits = (d->bits << 6 | (unsigned)digit) & 0xffffffu;
		d->n += 6;
		if (d->n >= 8) {
			d->n -= 8;
			buf_byte(out, (char)(d->bits >> d->n));
		}
	}
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void
decode_quoted(struct mime_decoder *d, struct buf *out, struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (d->holds == 0 && c != '=') {
			buf_byte(out, c);
		} else if (d->holds == 0) {
			d->held[d->holds++] = c;
		} else if (d->holds == 1 && (c == '\r' || c == ' ' || c == '\t')) {
			;               /* before the end of a soft line break */
		} else if (d->holds == 1 && c == '\n') {
			d->holds = 0;
		} else if (d->holds == 1 && hex_digit(c) >= 0) {
			d->held[d->holds++] = c;
		} else if (d->holds == 2 && hex_digit(c) >= 0) {
			buf_byte(out, (char)(hex_digit(d->held[1]) << 4 |
			    hex_digit(c)));
			d->holds = 0;
		} else {
			buf_add(out, slice_of(d->held, d->holds));
			buf_byte(out, c);
			d->holds = 0;
		}
	}
}

void
mime_decode(struct mime_decoder *d, struct buf *out, struct slice text)
{
	switch (d->encoding) {
	case MIME_PLAIN:
		buf_add(out, text);
		break;
	case MIME_QUOTED:
		decode_quoted(d, out, text);
		break;
	case MIME_BASE64:
		decode_base64(d, out, text);
		break;
	}
}

/* ---- the values of headers ---- */

bool
mime_is(struct slice value, const char *kind)
{
	size_t n = strlen(kind);

	value = slice_trim(value);
	if (value.n < n || strncasecmp(value.p, kind, n) != 0)
		return false;
	return kind[n - 1] == '/' || value.n == n ||
	    strchr("; \t\r\n(", value.p[n]) != NULL;
}

/* what stands behind name=, in quotes or up to the next ; */
static void
add_value(struct buf *out, struct slice s)
{
	bool quoted = s.n > 0 && s.p[0] == '"';

	for (size_t i = quoted; i < s.n; i++) {
		if (quoted ? s.p[i] == '"' : strchr("; \t\r\n", s.p[i]) != NULL)
			break;
		if (quoted && s.p[i] == '\\' && i + 1 < s.n)
			i++;
		buf_byte(out, s.p[i]);
	}
}

bool
mime_param(struct buf *out, struct slice value, const char *name)
{
	size_t n = strlen(name), at;

	while ((at = slice_find_byte(value, ';')) < value.n) {
		value = slice_trim(slice_from(value, at + 1));
		if (value.n <= n || strncasecmp(value.p, name, n) != 0)
			continue;
		value = slice_trim(slice_from(value, n));
		if (value.n == 0 || value.p[0] != '=')
			continue;
		add_value(out, slice_trim(slice_from(value, 1)));
		return true;
	}
	return false;
}

/* Bytes of one character set, gathered from words that follow each other: a
 * character may be cut between them. */
struct word_bytes {
	const char *name;       /* NULL: plain bytes, in what they seem to be */
	struct buf bytes;
};

static void
flush_word(struct word_bytes *w, struct buf *out)
{
	struct decode *d;

	if (w->bytes.n == 0)
		return;
	d = decode_new();
	decode_begin(d, w->name, NULL);
	decode_add(out, d, buf_view(&w->bytes), true);
	decode_free(d);
	buf_reset(&w->bytes);
}

static void
use_name(struct word_bytes *w, struct buf *out, const char *name)
{
	if (w->name != name)
		flush_word(w, out);
	w->name = name;
}

/* "=?gb2312?B?...?=" */
struct word {
	const char *name;       /* of the set */
	enum mime_encoding encoding;
	struct slice text;
	size_t n;               /* bytes of it all */
};

static bool
find_word(struct word *w, struct slice s)
{
	size_t set = 2, how, end;

	if (!slice_starts(s, SLICE("=?")))
		return false;
	how = set + slice_find_byte(slice_from(s, set), '?') + 1;
	if (how + 2 >= s.n || s.p[how + 1] != '?')
		return false;
	end = how + 2 + slice_find(slice_from(s, how + 2), SLICE("?="));
	if (end >= s.n)
		return false;
	/* a language may follow the set: "gb2312*zh" */
	w->name = charset_of_label(slice_head(slice_cut(s, set, how - 1),
	    slice_find_byte(slice_cut(s, set, how - 1), '*')));
	w->encoding = (s.p[how] | 0x20) == 'q' ? MIME_QUOTED : MIME_BASE64;
	w->text = slice_cut(s, how + 2, end);
	w->n = end + 2;
	return w->name != NULL;
}

static void
decode_word(struct buf *bytes, const struct word *w)
{
	struct mime_decoder d = MIME_DECODER(w->encoding);

	for (size_t i = 0; i < w->text.n; i++) {
		char c = w->text.p[i];

		if (w->encoding == MIME_QUOTED && c == '_')
			c = ' ';
		mime_decode(&d, bytes, slice_of(&c, 1));
	}
}

void
mime_header(struct buf *out, struct slice value)
{
	struct word_bytes bytes = { NULL, BUF_INIT };
	bool after_word = false;

	value = slice_trim(value);
	while (value.n > 0) {
		size_t space = 0;
		struct word w;
		bool is_word;

		/* strchr finds NUL too, which parts words like a space */
		while (space < value.n &&
		    strchr(" \t\r\n", value.p[space]) != NULL)
			space++;
		value = slice_from(value, space);
		if (value.n == 0)
			break;
		is_word = find_word(&w, value);
		if (space > 0 && !(is_word && after_word)) {
			use_name(&bytes, out, NULL);
			buf_byte(&bytes.bytes, ' ');
		}
		if (is_word) {
			use_name(&bytes, out, w.name);
			decode_word(&bytes.bytes, &w);
		} else {
			use_name(&bytes, out, NULL);
			buf_byte(&bytes.bytes, value.p[0]);
		}
		value = slice_from(value, is_word ? w.n : 1);
		after_word = is_word;
	}
	flush_word(&bytes, out);
	buf_release(&bytes.bytes);
}
