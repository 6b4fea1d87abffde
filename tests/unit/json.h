/* tests/unit/json.h -- JSON to a tree, for tests that read cases of others
 *
 * The whole file is read into one tree of nodes that is freed at once.  What is
 * no JSON gives NULL.  Lone surrogates are kept as three bytes (WTF-8), so that
 * a test can see that a text is no Unicode text.
 */
#ifndef TESTS_UNIT_JSON_H
#define TESTS_UNIT_JSON_H

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "text/utf8.h"

enum json_type {
	JSON_NULL, JSON_TRUE, JSON_FALSE, JSON_NUMBER, JSON_STRING, JSON_ARRAY,
	JSON_OBJECT
};

struct json {
	enum json_type type;
	char *text;             /* of a string or number */
	size_t n;
	char *key;              /* of a member of an object */
	size_t key_n;
	struct json *child, *next;
};

static void
json_free(struct json *j)
{
	while (j != NULL) {
		struct json *next = j->next;

		json_free(j->child);
		free(j->text);
		free(j->key);
		free(j);
		j = next;
	}
}

static void
json_space(struct slice *s)
{
	while (s->n > 0 && strchr(" \t\r\n", s->p[0]) != NULL)
		*s = slice_from(*s, 1);
}

static bool
json_hex(struct slice *s, unsigned *value)
{
	*value = 0;
	if (s->n < 4)
		return false;
	for (int i = 0; i < 4; i++) {
		const char *digits = "0123456789abcdef";
		const char *at = strchr(digits, s->p[i] | 0x20);

		if (at == NULL)
			return false;
		*value = *value * 16 + (unsigned)(at - digits);
	}
	*s = slice_from(*s, 4);
	return true;
}

/* the four digits behind \u, and a second \u where it is the other half */
static bool
json_unicode(struct buf *out, struct slice *s)
{
	unsigned high, low;
	struct slice rest;

	if (!json_hex(s, &high))
		return false;
	rest = slice_from(*s, 2);
	if (high >= 0xd800 && high < 0xdc00 && slice_starts(*s, SLICE("\\u")) &&
	    json_hex(&rest, &low) && low >= 0xdc00 && low < 0xe000) {
		*s = rest;
		buf_rune(out, 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
	} else if (high >= 0xd800 && high < 0xe000) {
		buf_byte(out, (char)(0xe0 | high >> 12));
		buf_byte(out, (char)(0x80 | (high >> 6 & 0x3f)));
		buf_byte(out, (char)(0x80 | (high & 0x3f)));
	} else {
		buf_rune(out, high);
	}
	return true;
}

/* s begins behind the opening quote */
static bool
json_string(struct buf *out, struct slice *s)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";

	while (s->n > 0 && s->p[0] != '"') {
		char c = s->p[0];
		const char *at;

		*s = slice_from(*s, 1);
		if (c != '\\') {
			buf_byte(out, c);
			continue;
		}
		if (s->n == 0)
			return false;
		c = s->p[0];
		*s = slice_from(*s, 1);
		if (c == 'u') {
			if (!json_unicode(out, s))
				return false;
		} else if ((at = strchr(from, c)) != NULL) {
			buf_byte(out, to[at - from]);
		} else {
			return false;
		}
	}
	if (s->n == 0)
		return false;
	*s = slice_from(*s, 1);
	return true;
}

static struct json *json_value(struct slice *);

/* members up to the closing mark, which is taken too */
static bool
json_members(struct json *parent, struct slice *s, char close)
{
	struct json **tail = &parent->child;

	json_space(s);
	while (s->n > 0 && s->p[0] != close) {
		struct buf key = BUF_INIT;

		if (close == '}') {
			*s = slice_from(*s, 1);
			if (!json_string(&key, s))
				return false;
			json_space(s);
			*s = slice_from(*s, 1);         /* the colon */
		}
		*tail = json_value(s);
		if (*tail == NULL)
			return false;
		(*tail)->key_n = key.n;
		(*tail)->key = key.cap > 0 ? key.p : NULL;
		tail = &(*tail)->next;
		json_space(s);
		if (s->n > 0 && s->p[0] == ',')
			*s = slice_from(*s, 1);
		json_space(s);
	}
	if (s->n == 0)
		return false;
	*s = slice_from(*s, 1);
	return true;
}

/* a number, or one of the three words */
static void
json_word(struct json *j, struct slice *s)
{
	size_t n = 0;

	while (n < s->n && strchr(",]} \t\r\n", s->p[n]) == NULL)
		n++;
	j->type = slice_starts(*s, SLICE("true")) ? JSON_TRUE :
	    slice_starts(*s, SLICE("false")) ? JSON_FALSE :
	    slice_starts(*s, SLICE("null")) ? JSON_NULL : JSON_NUMBER;
	j->text = strndup(s->p, n);
	j->n = n;
	*s = slice_from(*s, n);
}

/* the value that s begins with; recursive: the files of tests are shallow */
static struct json *
json_value(struct slice *s)
{
	struct json *j = calloc(1, sizeof(*j));
	struct buf text = BUF_INIT;
	bool ok = j != NULL;

	json_space(s);
	if (!ok || s->n == 0) {
		free(j);
		return NULL;
	}
	if (s->p[0] == '"') {
		*s = slice_from(*s, 1);
		j->type = JSON_STRING;
		ok = json_string(&text, s);
		j->n = text.n;
		j->text = text.cap > 0 ? text.p : NULL;
	} else if (s->p[0] == '[' || s->p[0] == '{') {
		char close = s->p[0] == '[' ? ']' : '}';

		*s = slice_from(*s, 1);
		j->type = close == ']' ? JSON_ARRAY : JSON_OBJECT;
		ok = json_members(j, s, close);
	} else {
		json_word(j, s);
	}
	if (ok)
		return j;
	json_free(j);
	return NULL;
}

static struct slice
json_text(const struct json *j)
{
	return j->text == NULL ? SLICE_NONE : slice_of(j->text, j->n);
}

/* the member of an object, or NULL */
static const struct json *
json_get(const struct json *j, const char *key)
{
	for (const struct json *m = j->child; m != NULL; m = m->next)
		if (m->key != NULL &&
		    slice_eq(slice_of(m->key, m->key_n), slice_str(key)))
			return m;
	return NULL;
}

/* the tree of a file, to be freed with json_free; NULL where it cannot be read
 * or is no JSON */
static struct json *
json_file(const char *path)
{
	FILE *f = fopen(path, "r");
	struct buf all = BUF_INIT;
	struct slice rest;
	struct json *j;
	int c;

	if (f == NULL)
		return NULL;
	while ((c = getc(f)) != EOF)
		buf_byte(&all, (char)c);
	fclose(f);
	rest = buf_view(&all);
	j = json_value(&rest);
	buf_release(&all);
	return j;
}

#endif
