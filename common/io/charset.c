/* common/io/charset.c -- any character set to UTF-8 */
#include <ctype.h>
#include <err.h>
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <uchardet.h>

#include "io/charset.h"
#include "text/utf8.h"

enum {
	LABEL_MAX = 20,         /* bytes of the longest label, and '\0' */
	NAME_MAX = 16,
	TAIL_MAX = 8,           /* no set has longer sequences */
	GUESS_MAX = 1 << 18     /* bytes that are enough to guess from */
};

#define ROW(label, name, decoder, line) { label, name, decoder },
static const struct label {
	char label[LABEL_MAX], name[NAME_MAX], decoder[NAME_MAX];
} labels[] = {
#include "data/charset_labels.inc"
};
#undef ROW

enum kind {
	KIND_UTF8,              /* needs no iconv */
	KIND_ICONV,
	KIND_HZ                 /* GB2312 in seven bits, between ~{ and ~} */
};

struct charset {
	enum kind kind;
	iconv_t cd;             /* but for KIND_UTF8 */
	size_t unit;            /* bytes to leave out where decoding fails */
	bool gb;                /* 0x80 is the euro sign */
	char tail[TAIL_MAX];    /* a sequence that was cut off */
	size_t tail_n;
	bool hz_wide;           /* behind ~{ */
	char hz_half;           /* first byte of a pair, or the ~ ; or '\0' */
	struct buf hz;
	size_t bad, nul;
};

/* ---- names ---- */

static int
compare_label(const void *key, const void *row)
{
	return strcmp(key, ((const struct label *)row)->label);
}

static const struct label *
find_label(struct slice name)
{
	char key[LABEL_MAX];

	name = slice_trim(name);
	if (name.n == 0 || name.n >= sizeof(key))
		return NULL;
	for (size_t i = 0; i < name.n; i++)
		key[i] = (char)tolower((unsigned char)name.p[i]);
	key[name.n] = '\0';
	return bsearch(key, labels, LEN(labels), sizeof(labels[0]),
	    compare_label);
}

const char *
charset_of_label(struct slice label)
{
	const struct label *row = find_label(label);

	return row ? row->name : NULL;
}

const char *
charset_of_bom(struct slice s, size_t *len)
{
	static const struct {
		struct slice mark;
		const char *name;
	} marks[] = {           /* UTF-32LE begins as UTF-16LE does */
		{ SLICE_INIT("\xef\xbb\xbf"), "UTF-8" },
		{ SLICE_INIT("\xff\xfe\0\0"), "UTF-32LE" },
		{ SLICE_INIT("\0\0\xfe\xff"), "UTF-32BE" },
		{ SLICE_INIT("\xff\xfe"), "UTF-16LE" },
		{ SLICE_INIT("\xfe\xff"), "UTF-16BE" },
		{ SLICE_INIT("\x84\x31\x95\x33"), "GB18030" }
	};

	for (size_t i = 0; i < LEN(marks); i++)
		if (slice_starts(s, marks[i].mark)) {
			*len = marks[i].mark.n;
			return marks[i].name;
		}
	return NULL;
}

const char *
charset_guess(struct slice bytes)
{
	uchardet_t det = uchardet_new();
	const char *name = NULL;

	bytes = slice_head(bytes, GUESS_MAX);
	if (det == NULL)
		err(2, NULL);
	if (uchardet_handle_data(det, bytes.p, bytes.n) == 0) {
		uchardet_data_end(det);
		name = charset_of_label(slice_str(uchardet_get_charset(det)));
	}
	uchardet_delete(det);
	return name;
}

/* ---- decoders ---- */

struct charset *
charset_open(const char *name)
{
	const struct label *row = find_label(slice_str(name));
	struct slice is = slice_str(row ? row->name : "");
	struct charset *cs;

	if (row == NULL)
		return NULL;
	cs = mem_array(NULL, 1, sizeof(*cs));
	*cs = (struct charset){
		.kind = slice_eq(is, SLICE("UTF-8")) ? KIND_UTF8 :
		    slice_eq(is, SLICE("HZ-GB-2312")) ? KIND_HZ : KIND_ICONV,
		.unit = slice_starts(is, SLICE("UTF-32")) ? 4 :
		    slice_starts(is, SLICE("UTF-16")) ? 2 : 1,
		.gb = slice_eq(is, SLICE("GB18030")),
		.hz = BUF_INIT
	};
	if (cs->kind != KIND_UTF8) {
		cs->cd = iconv_open("UTF-8", row->decoder);
		if (cs->cd == (iconv_t)-1) {
			free(cs);
			return NULL;
		}
	}
	return cs;
}

void
charset_free(struct charset *cs)
{
	if (cs == NULL)
		return;
	if (cs->kind != KIND_UTF8)
		iconv_close(cs->cd);
	buf_release(&cs->hz);
	free(cs);
}

size_t
charset_bad(const struct charset *cs)
{
	return cs->bad;
}

size_t
charset_nul(const struct charset *cs)
{
	return cs->nul;
}

/* ---- UTF-8 ---- */

/* bytes at the end that may be the head of a code point */
static size_t
cut_off(struct slice s)
{
	for (size_t n = 1; n <= 3 && n <= s.n; n++) {
		unsigned char c = (unsigned char)s.p[s.n - n];

		if (c < 0x80)
			return 0;
		if (c >= 0xc0)
			return n < utf8_size((char)c) ? n : 0;
	}
	return 0;
}

static void
decode_utf8(struct charset *cs, struct buf *out, struct slice bytes, bool last)
{
	while (cs->tail_n > 0 && bytes.n > 0) {
		struct slice held;

		cs->tail[cs->tail_n++] = bytes.p[0];
		bytes = slice_from(bytes, 1);
		held = slice_of(cs->tail, cs->tail_n);
		if (cut_off(held) < held.n) {
			size_t n = cut_off(held);

			utf8_mend(out, slice_head(held, held.n - n), &cs->bad,
			    &cs->nul);
			memmove(cs->tail, cs->tail + held.n - n, n);
			cs->tail_n = n;
		}
	}
	if (cs->tail_n == 0 && !last) {
		cs->tail_n = cut_off(bytes);
		bytes.n -= cs->tail_n;
		if (cs->tail_n > 0)
			memcpy(cs->tail, bytes.p + bytes.n, cs->tail_n);
	}
	utf8_mend(out, bytes, &cs->bad, &cs->nul);
	if (last) {
		utf8_mend(out, slice_of(cs->tail, cs->tail_n), &cs->bad, NULL);
		cs->tail_n = 0;
	}
}

/* ---- iconv ---- */

/* takes NULs out of what was added behind `from` */
static void
drop_nuls(struct charset *cs, struct buf *out, size_t from)
{
	size_t to;

	while (from < out->n && out->p[from] != '\0') {
		char *zero = memchr(out->p + from, '\0', out->n - from);

		from = zero ? (size_t)(zero - out->p) : out->n;
	}
	for (to = from; from < out->n; from++)
		if (out->p[from] != '\0')
			out->p[to++] = out->p[from];
	if (to < out->n) {
		cs->nul += out->n - to;
		out->n = to;
		out->p[to] = '\0';
	}
}

/* as iconv, into a buf: 0, or EINVAL (cut off) or EILSEQ at *p */
static int
convert(struct charset *cs, struct buf *out, char **p, size_t *n)
{
	for (;;) {
		char *to;
		size_t room, got;

		buf_reserve(out, *n + *n / 2 + 64);
		to = out->p + out->n;
		room = out->cap - out->n - 1;
		got = iconv(cs->cd, p, n, &to, &room);
		out->n = (size_t)(to - out->p);
		out->p[out->n] = '\0';
		if (got != (size_t)-1)
			return 0;
		if (errno != E2BIG)
			return errno;
	}
}

/* what cannot be decoded at p: how many bytes are left out for it */
static size_t
skip_bad(struct charset *cs, struct buf *out, const char *p, size_t n)
{
	if (cs->gb && *p == '\x80') {
		buf_rune(out, 0x20ac);
		return 1;
	}
	buf_rune(out, RUNE_BAD);
	cs->bad++;
	return n < cs->unit ? n : cs->unit;
}

/* The sequence that was cut off, with one byte more of the input at a time. */
static void
decode_tail(struct charset *cs, struct buf *out, struct slice *bytes)
{
	while (cs->tail_n > 0) {
		char *p = cs->tail;
		size_t n = cs->tail_n, done;
		int fault = convert(cs, out, &p, &n);

		if (fault == EINVAL && p == cs->tail) {
			if (bytes->n == 0 || cs->tail_n == TAIL_MAX)
				return;
			cs->tail[cs->tail_n++] = bytes->p[0];
			*bytes = slice_from(*bytes, 1);
			continue;
		}
		done = cs->tail_n - n;
		if (fault == EILSEQ)
			done += skip_bad(cs, out, p, n);
		memmove(cs->tail, cs->tail + done, cs->tail_n - done);
		cs->tail_n -= done;
	}
}

static void
decode_iconv(struct charset *cs, struct buf *out, struct slice bytes, bool last)
{
	size_t from = out->n, n;
	char *p;

	decode_tail(cs, out, &bytes);
	p = (char *)(uintptr_t)bytes.p;         /* iconv does not write to it */
	n = bytes.n;
	while (n > 0) {
		int fault = convert(cs, out, &p, &n);
		size_t skip;

		if (fault == 0)
			break;
		if (fault == EINVAL && n < TAIL_MAX) {
			memcpy(cs->tail, p, n);
			cs->tail_n = n;
			break;
		}
		skip = skip_bad(cs, out, p, n);
		p += skip;
		n -= skip;
	}
	if (last && cs->tail_n > 0) {
		buf_rune(out, RUNE_BAD);
		cs->bad++;
		cs->tail_n = 0;
	}
	drop_nuls(cs, out, from);
}

/* ---- HZ (RFC 1843) ---- */

/* one byte that follows hz_half, or stands alone, as GB18030 into cs->hz */
static void
hz_byte(struct charset *cs, char c)
{
	char half = cs->hz_half;

	cs->hz_half = '\0';
	if (half == '~') {
		if (c == '{' || c == '}')
			cs->hz_wide = c == '{';
		else if (c == '~' || c != '\n')         /* "~~"; or a fault */
			buf_byte(&cs->hz, c);
	} else if (half != '\0') {
		buf_byte(&cs->hz, (char)(half | 0x80));
		buf_byte(&cs->hz, (char)(c | 0x80));
	} else if (c == '~') {
		cs->hz_half = c;
	} else if (cs->hz_wide && c > ' ' && c < '\x7f') {
		cs->hz_half = c;
	} else {
		if (c == '\n')
			cs->hz_wide = false;
		buf_byte(&cs->hz, c);
	}
}

static void
decode_hz(struct charset *cs, struct buf *out, struct slice bytes, bool last)
{
	buf_reset(&cs->hz);
	for (size_t i = 0; i < bytes.n; i++)
		hz_byte(cs, bytes.p[i]);
	decode_iconv(cs, out, buf_view(&cs->hz), last);
}

void
charset_decode(struct charset *cs, struct buf *out, struct slice bytes,
    bool last)
{
	switch (cs->kind) {
	case KIND_UTF8:
		decode_utf8(cs, out, bytes, last);
		break;
	case KIND_ICONV:
		decode_iconv(cs, out, bytes, last);
		break;
	case KIND_HZ:
		decode_hz(cs, out, bytes, last);
		break;
	}
}

/* UTF-8 that needs no mending, but for what is cut off: kept for the next call */
static bool
view_utf8(struct charset *cs, struct slice *s, bool last)
{
	size_t tail = last ? 0 : cut_off(*s);
	struct slice whole = slice_head(*s, s->n - tail);

	if (utf8_valid(whole) < whole.n || slice_find_byte(whole, '\0') < whole.n)
		return false;
	if (tail > 0)
		memcpy(cs->tail, s->p + whole.n, tail);
	cs->tail_n = tail;
	*s = whole;
	return true;
}

struct slice
charset_view(struct charset *cs, struct buf *room, struct slice *bytes,
    bool last)
{
	struct slice s = *bytes;
	size_t due = 0;         /* of the character that was cut off */

	if (cs->kind == KIND_UTF8 && cs->tail_n > 0)
		due = utf8_size(cs->tail[0]) - cs->tail_n;
	buf_reset(room);
	if (due > 0 && s.n > due) {
		*bytes = slice_from(s, due);
		charset_decode(cs, room, slice_head(s, due), false);
		return buf_view(room);
	}
	*bytes = slice_from(s, s.n);
	if (cs->kind == KIND_UTF8 && due == 0 && view_utf8(cs, &s, last))
		return s;
	charset_decode(cs, room, s, last);
	return buf_view(room);
}
