/* common/io/record.c -- a line of the record stream, to fields and back */
#include <endian.h>
#include <string.h>

#include "io/record.h"

enum { LONG_FIELD = 128 };       /* bytes: then memchr is quicker */

#define COMMON "type", "doc", "par", "sent", "beg", "end", "text"

/* what cn-records(5) says of each type; numbers: bit i is set where field i is one */
static const struct rec_form {
	struct slice name;
	size_t fields;
	unsigned numbers;
	const char *field[REC_FIELDS];
} forms[REC_TYPES] = {
	[REC_OTHER] = { SLICE_INIT(""), F_OWN, 0, { COMMON } },
	[REC_DOC] = { SLICE_INIT("doc"), DOC_CHARSET + 1, 0, { COMMON, "published", "url",
	    "source", "author", "lang", "charset" } },
	[REC_PAR] = { SLICE_INIT("par"), PAR_ROLE + 1, 0, { COMMON, "role" } },
	[REC_SEC] = { SLICE_INIT("sec"), SEC_TITLE + 1, 1u << SEC_NUM | 1u << SEC_PARENT,
	    { COMMON, "num", "parent", "kind", "speaker", "title" } },
	[REC_SENT] = { SLICE_INIT("sent"), SENT_SPEAKER + 1, 1u << SENT_SEC,
	    { COMMON, "sec", "role", "speaker" } },
	[REC_DATE] = { SLICE_INIT("date"), DATE_ANCHOR + 1, 0, { COMMON, "value", "from",
	    "to", "kind", "mod", "anchor" } },
	[REC_SAID] = { SLICE_INIT("said"), SAID_STMT + 1, 1u << SAID_STMT, { COMMON,
	    "speaker", "title", "entity", "mode", "cue", "stmt" } },
	[REC_NUM] = { SLICE_INIT("num"), NUM_PART + 1, 1u << NUM_VALUE | 1u << NUM_TO,
	    { COMMON, "value", "to", "unit", "kind", "mod", "label", "place",
	    "adcode", "period", "speaker", "part" } },
};

static const unsigned common_numbers =
    1u << F_PAR | 1u << F_SENT | 1u << F_BEG | 1u << F_END;

enum rec_type
rec_type_of(struct slice name)
{
	for (int t = REC_DOC; t < REC_TYPES; t++)
		if (name.n == forms[t].name.n && name.p[0] == forms[t].name.p[0] &&
		    slice_eq(name, forms[t].name))
			return (enum rec_type)t;
	return REC_OTHER;
}

const char *
rec_type_name(enum rec_type t)
{
	return forms[t].name.p;
}

size_t
rec_type_fields(enum rec_type t)
{
	return forms[t].fields;
}

const char *
rec_field_name(enum rec_type t, size_t field)
{
	return field < forms[t].fields ? forms[t].field[field] : NULL;
}

bool
rec_field_is_number(enum rec_type t, size_t field)
{
	return field < REC_FIELDS &&
	    ((forms[t].numbers | common_numbers) >> field & 1);
}

bool
rec_number(struct slice field, unsigned long *out)
{
	unsigned long v = 0;

	if (field.n == 0 || field.n > 18)
		return false;
	for (size_t i = 0; i < field.n; i++) {
		if (field.p[i] < '0' || field.p[i] > '9')
			return false;
		v = v * 10 + (unsigned long)(field.p[i] - '0');
	}
	*out = v;
	return true;
}

static char
escaped(char c)
{
	switch (c) {
	case 't':
		return '\t';
	case 'n':
		return '\n';
	case 'r':
		return '\r';
	default:
		return c;
	}
}

/* \t \n \r \\ undone; any other backslash stands for itself */
static struct slice
unescape(struct buf *room, struct slice s)
{
	size_t at = room->n;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '\\' && i + 1 < s.n &&
		    memchr("tnr\\", s.p[i + 1], 4) != NULL)
			buf_byte(room, escaped(s.p[++i]));
		else
			buf_byte(room, s.p[i]);
	}
	return slice_from(buf_view(room), at);
}

/* the high bit of each of eight bytes that is c */
static inline uint64_t
bytes_like(uint64_t eight, char c)
{
	const uint64_t lows = 0x7f7f7f7f7f7f7f7fu;

	eight ^= (unsigned char)c * 0x0101010101010101u;
	return ~(((eight & lows) + lows) | eight | lows);
}

/* field n, which is kept if there is room for it */
static inline void
end_field(struct rec *r, size_t n, const char *from, const char *at)
{
	if (n < REC_FIELDS)
		r->field[n] = slice_of(from, (size_t)(at - from));
}

/* the end of a long field at p or behind it */
static const char *
long_end(const char *p, const char *end, uint64_t *escapes)
{
	struct slice s = slice_of(p, (size_t)(end - p));

	s = slice_head(s, slice_find_byte(s, '\t'));
	*escapes |= slice_find_byte(s, '\\') < s.n;
	return p + s.n;
}

/* Cuts s at its tabs, looking at eight bytes at once, as most fields are short;
 * has it a backslash? */
static bool
cut_fields(struct rec *r, struct slice s)
{
	const uint64_t highs = 0x8080808080808080u;
	const char *from = s.p, *end = s.p + s.n, *p = s.p;
	uint64_t eight, tabs, escapes = 0;
	size_t n = 0;

	for (; end - p >= 8; p += 8) {
		memcpy(&eight, p, 8);
		if ((eight & highs) == highs) { /* as most of a Chinese text */
			if (p - from >= LONG_FIELD)
				p = long_end(p, end, &escapes) - 8;
			continue;
		}
		escapes |= bytes_like(eight, '\\');
		for (tabs = le64toh(bytes_like(eight, '\t')); tabs != 0;
		    tabs &= tabs - 1) {
			const char *tab = p + __builtin_ctzll(tabs) / 8;

			end_field(r, n++, from, tab);
			from = tab + 1;
		}
	}
	for (; p < end; p++) {
		escapes |= *p == '\\';
		if (*p == '\t') {
			end_field(r, n++, from, p);
			from = p + 1;
		}
	}
	end_field(r, n++, from, end);
	r->n = n;
	return escapes != 0;
}

void
rec_parse(struct rec *r, struct slice line, struct buf *room)
{
	struct slice rest = line;
	size_t kept;
	unsigned long v;

	r->line = line;
	if (rest.n > 0 && rest.p[rest.n - 1] == '\r')
		rest.n--;
	if (cut_fields(r, rest)) {
		/* all that is undone fits, so that what was given stays */
		buf_reserve(room, rest.n);
		for (size_t i = 0; i < r->n && i < REC_FIELDS; i++)
			if (slice_find_byte(r->field[i], '\\') < r->field[i].n)
				r->field[i] = unescape(room, r->field[i]);
	}
	kept = r->n < REC_FIELDS ? r->n : REC_FIELDS;
	for (size_t i = kept; i < REC_FIELDS; i++)
		r->field[i] = SLICE_NONE;
	r->type = rec_type_of(r->field[F_TYPE]);
	r->sound = r->type == REC_OTHER ? r->n >= F_OWN :
	    r->n == forms[r->type].fields;
	for (size_t i = F_PAR; i <= F_END; i++)
		r->sound = r->sound && rec_number(r->field[i], &v);
}

bool
rec_looks_like(struct slice line)
{
	struct slice field[F_OWN], rest = line;
	unsigned long v;
	size_t n = 0;

	while (n < F_OWN) {
		size_t tab = slice_find_byte(rest, '\t');

		field[n++] = slice_head(rest, tab);
		if (tab == rest.n)
			break;
		rest = slice_from(rest, tab + 1);
	}
	return n == F_OWN && field[F_TYPE].n > 0 &&
	    rec_number(field[F_PAR], &v) && rec_number(field[F_SENT], &v) &&
	    rec_number(field[F_BEG], &v) && rec_number(field[F_END], &v);
}

/* bytes at the head of s that need no escape, or up to seven fewer */
static inline size_t
plain(struct slice s)
{
	const uint64_t ones = 0x0101010101010101u, highs = 0x80 * ones;
	size_t i = 0;

	for (; i + 8 <= s.n; i += 8) {
		uint64_t eight;

		memcpy(&eight, s.p + i, 8);
		if ((eight & highs) == highs)
			continue;               /* as most of a Chinese text */
		if (((eight - 0x10 * ones) & ~eight & highs) |
		    bytes_like(eight, '\\'))
			break;
	}
	return i;
}

/* adds up to eight bytes */
static inline void
escape_few(struct buf *out, struct slice s)
{
	char *to;

	buf_reserve(out, 2 * s.n);
	to = out->p + out->n;
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if ((unsigned char)c <= '\r' || c == '\\') {
			char as = c == '\t' ? 't' : c == '\n' ? 'n' :
			    c == '\r' ? 'r' : c;

			if (as != c || c == '\\')
				*to++ = '\\';
			c = as;
		}
		*to++ = c;
	}
	*to = '\0';
	out->n = (size_t)(to - out->p);
}

void
rec_escape(struct buf *out, struct slice field)
{
	while (field.n >= 8) {
		size_t n = plain(field);

		buf_add(out, slice_head(field, n));
		field = slice_from(field, n);
		escape_few(out, slice_head(field, 8));
		field = slice_from(field, 8);
	}
	if (field.n > 0)
		escape_few(out, field);
}
