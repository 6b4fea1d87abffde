/* common/html/jsonld.c -- strings of a JSON text, with the keys they stand under */
#include "html/jsonld.h"

enum { DEPTH_MAX = 32, KEY_MAX = 32 };

struct key {
	char p[KEY_MAX];
	size_t n;
};

struct reader {
	struct slice rest;
	struct key outer[DEPTH_MAX];    /* the keys of what is open */
	struct key key;                 /* the one that the next value has */
	size_t depth;
	struct buf string;
};

/* four digits at the head of s: false where they are not there */
static bool
take_hex(struct slice s, unsigned long *v)
{
	*v = 0;
	for (size_t i = 0; i < 4; i++) {
		char c = i < s.n ? s.p[i] : ' ';
		unsigned d = c >= '0' && c <= '9' ? (unsigned)(c - '0') :
		    c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10) :
		    c >= 'A' && c <= 'F' ? (unsigned)(c - 'A' + 10) : 16;

		if (d == 16)
			return false;
		*v = *v * 16 + d;
	}
	return true;
}

/* the escape behind a backslash: adds what it means, gives its length */
static size_t
escape(struct buf *out, struct slice s)
{
	unsigned long r, low;

	if (s.n == 0)
		return 0;
	switch (s.p[0]) {
	case 'n':
		buf_byte(out, '\n');
		return 1;
	case 'r': case 't': case 'b': case 'f':
		buf_byte(out, ' ');
		return 1;
	case 'u':
		if (!take_hex(slice_from(s, 1), &r)) {
			buf_byte(out, 'u');
			return 1;
		}
		if (r >= 0xd800 && r < 0xdc00 &&
		    slice_starts(slice_from(s, 5), SLICE("\\u")) &&
		    take_hex(slice_from(s, 7), &low)) {
			r = 0x10000 + ((r - 0xd800) << 10) + (low & 0x3ff);
			buf_rune(out, r);
			return 11;
		}
		if (r != 0)
			buf_rune(out, r);
		return 5;
	default:
		buf_byte(out, s.p[0]);
		return 1;
	}
}

void
json_unescape(struct buf *out, struct slice s)
{
	for (size_t i = 0; i < s.n;) {
		if (s.p[i] == '\\')
			i += 1 + escape(out, slice_from(s, i + 1));
		else
			buf_byte(out, s.p[i++]);
	}
}

/* the string behind a quotation mark, to r->string */
static void
read_string(struct reader *r)
{
	size_t i = 0;

	buf_reset(&r->string);
	while (i < r->rest.n && r->rest.p[i] != '"') {
		if (r->rest.p[i] == '\\')
			i += 1 + escape(&r->string, slice_from(r->rest, i + 1));
		else
			buf_byte(&r->string, r->rest.p[i++]);
	}
	r->rest = slice_from(r->rest, i + 1);
}

static void
key_set(struct key *k, struct slice s)
{
	k->n = s.n < KEY_MAX ? s.n : KEY_MAX;
	memcpy(k->p, s.p, k->n);
}

static void
take_string(struct reader *r, json_fn *fn, void *ctx)
{
	struct slice rest, key;

	read_string(r);
	rest = slice_trim(r->rest);
	if (rest.n > 0 && rest.p[0] == ':') {
		key_set(&r->key, buf_view(&r->string));
		return;
	}
	key = slice_of(r->key.p, r->key.n);
	if (slice_eq(key, SLICE("name")) && r->depth > 0)
		key = slice_of(r->outer[r->depth - 1].p,
		    r->outer[r->depth - 1].n);
	fn(key, buf_view(&r->string), ctx);
}

void
jsonld_read(struct slice json, json_fn *fn, void *ctx)
{
	struct reader r = { .rest = json, .string = BUF_INIT };

	while (r.rest.n > 0) {
		char c = r.rest.p[0];

		r.rest = slice_from(r.rest, 1);
		if (c == '"')
			take_string(&r, fn, ctx);
		else if ((c == '{' || c == '[') && r.depth < DEPTH_MAX) {
			r.outer[r.depth++] = r.key;
			if (c == '{')
				r.key.n = 0;
		} else if ((c == '}' || c == ']') && r.depth > 0)
			r.key = r.outer[--r.depth];
	}
	buf_release(&r.string);
}
