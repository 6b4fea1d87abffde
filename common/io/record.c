/* common/io/record.c -- a line of the record stream, to fields and back */
#include <string.h>

#include "io/record.h"

#define COMMON "type", "doc", "par", "sent", "beg", "end", "text"

/* what cn-records(5) says of each type; numbers: bit i is set where field i is one */
static const struct rec_form {
	const char *name;
	size_t fields;
	unsigned numbers;
	const char *field[REC_FIELDS];
} forms[REC_TYPES] = {
	[REC_OTHER] = { "", F_OWN, 0, { COMMON } },
	[REC_DOC] = { "doc", DOC_CHARSET + 1, 0, { COMMON, "published", "url",
	    "source", "author", "lang", "charset" } },
	[REC_PAR] = { "par", PAR_ROLE + 1, 0, { COMMON, "role" } },
	[REC_SEC] = { "sec", SEC_TITLE + 1, 1u << SEC_NUM | 1u << SEC_PARENT,
	    { COMMON, "num", "parent", "kind", "speaker", "title" } },
	[REC_SENT] = { "sent", SENT_SPEAKER + 1, 1u << SENT_SEC,
	    { COMMON, "sec", "role", "speaker" } },
	[REC_DATE] = { "date", DATE_ANCHOR + 1, 0, { COMMON, "value", "from",
	    "to", "kind", "mod", "anchor" } },
	[REC_SAID] = { "said", SAID_STMT + 1, 1u << SAID_STMT, { COMMON,
	    "speaker", "title", "entity", "mode", "cue", "stmt" } },
	[REC_NUM] = { "num", NUM_PART + 1, 1u << NUM_VALUE | 1u << NUM_TO,
	    { COMMON, "value", "to", "unit", "kind", "mod", "label", "place",
	    "adcode", "period", "speaker", "part" } },
};

static const unsigned common_numbers =
    1u << F_PAR | 1u << F_SENT | 1u << F_BEG | 1u << F_END;

enum rec_type
rec_type_of(struct slice name)
{
	for (int t = REC_DOC; t < REC_TYPES; t++)
		if (slice_eq(name, slice_str(forms[t].name)))
			return (enum rec_type)t;
	return REC_OTHER;
}

const char *
rec_type_name(enum rec_type t)
{
	return forms[t].name;
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

/* the length of the field that s begins with; most fields are short */
static inline size_t
field_end(struct slice s)
{
	enum { SHORT = 12 };

	for (size_t i = 0; i < SHORT; i++)
		if (i == s.n || s.p[i] == '\t')
			return i;
	return SHORT + slice_find_byte(slice_from(s, SHORT), '\t');
}

void
rec_parse(struct rec *r, struct slice line, struct buf *room)
{
	struct slice rest = line;
	bool escapes;
	unsigned long v;

	r->line = line;
	r->n = 0;
	if (rest.n > 0 && rest.p[rest.n - 1] == '\r')
		rest.n--;
	/* all that is undone fits, so that what was given does not move */
	escapes = slice_find_byte(rest, '\\') < rest.n;
	if (escapes)
		buf_reserve(room, rest.n);
	for (;;) {
		size_t tab = field_end(rest);
		struct slice f = slice_head(rest, tab);

		if (r->n < REC_FIELDS)
			r->field[r->n] = escapes &&
			    slice_find_byte(f, '\\') < f.n ?
			    unescape(room, f) : f;
		r->n++;
		if (tab == rest.n)
			break;
		rest = slice_from(rest, tab + 1);
	}
	for (size_t i = r->n; i < REC_FIELDS; i++)
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

/* Copies bytes to out, for which there is room, up to the first that needs an
 * escape, or a few fewer; eight at a time: a byte is below 0x10 or a backslash
 * where the high bit of its sum is set. */
static inline size_t
copy_plain(char *out, struct slice s)
{
	const uint64_t ones = 0x0101010101010101u, highs = 0x80 * ones;
	size_t i = 0;

	for (; i + 8 <= s.n; i += 8) {
		uint64_t eight, slash;

		memcpy(&eight, s.p + i, 8);
		memcpy(out + i, &eight, 8);
		slash = eight ^ ('\\' * ones);
		if (((eight - 0x10 * ones) & ~eight & highs) |
		    ((slash - ones) & ~slash & highs))
			return i;
	}
	for (; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c < 0x10 || c == '\\')
			return i;
		out[i] = (char)c;
	}
	return i;
}

void
rec_escape(struct buf *out, struct slice field)
{
	while (field.n > 0) {
		size_t n, i;

		buf_reserve(out, field.n);
		n = copy_plain(out->p + out->n, field);
		out->n += n;
		for (i = n; i < field.n && i < n + 8; i++) {
			char c = field.p[i];
			const char *as = c == '\t' ? "\\t" : c == '\n' ? "\\n" :
			    c == '\r' ? "\\r" : c == '\\' ? "\\\\" : NULL;

			if (as != NULL)
				buf_add(out, slice_of(as, 2));
			else
				buf_byte(out, c);
		}
		field = slice_from(field, i);
		out->p[out->n] = '\0';
	}
}
