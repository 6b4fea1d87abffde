/* common/html/token_tag.c -- the states of the tokenizer within a tag */
#include "html/token_state.h"
#include "text/utf8.h"

/* ---- its name ---- */

void
token_begin_tag(struct tokenizer *t, bool end_tag)
{
	buf_reset(&t->name);
	buf_reset(&t->room);
	t->attrs = 0;
	t->attr_open = t->attr_dropped = false;
	t->end_tag = end_tag;
	t->self_closing = t->cut = false;
}

const char *
token_tag_open(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	if (token_is_alpha(*p)) {
		token_begin_tag(t, false);
		t->state = S_TAG_NAME;
		return p;
	}
	switch (*p) {
	case '/':
		t->state = S_END_TAG_OPEN;
		return p + 1;
	case '!':
		buf_reset(&t->held);
		t->state = S_DECLARATION;
		return p + 1;
	case '?':
		token_begin_comment(t);
		t->state = S_BOGUS;
		return p;
	default:
		token_emit_literal(t, "<");
		t->state = S_DATA;
		return p;
	}
}

const char *
token_end_tag_open(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	if (token_is_alpha(*p)) {
		token_begin_tag(t, true);
		t->state = S_TAG_NAME;
		return p;
	}
	if (*p == '>') {
		t->state = S_DATA;
		return p + 1;
	}
	token_begin_comment(t);
	t->state = S_BOGUS;
	return p;
}

/* Adds a name in lower case to one of the bufs, with NUL as U+FFFD. */
static void
add_name(struct tokenizer *t, struct buf *b, const char *p, const char *end)
{
	size_t n = (size_t)(end - p);
	char *to;

	if (t->cut || b->n + n > TOKEN_ATTR_MAX) {
		token_add(t, b, p, end, TOKEN_ATTR_MAX);
		return;
	}
	buf_reserve(b, n);
	to = b->p + b->n;
	for (; p < end && *p != '\0'; p++)
		*to++ = token_lower(*p);
	*to = '\0';
	b->n = (size_t)(to - b->p);
	for (; p < end; p++)
		if (*p != '\0')
			buf_byte(b, token_lower(*p));
		else
			buf_rune(b, RUNE_BAD);
}

static const char *
emit(struct tokenizer *t, const char *p)
{
	token_emit_tag(t);
	return p + 1;
}

const char *
token_tag_name(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = p;

	while (q < end && (!token_ends_name(*q) || *q == '='))
		q++;
	if (q > p)
		add_name(t, &t->name, p, q);
	if (q == end)
		return end;
	if (*q == '>')
		return emit(t, q);
	t->state = *q == '/' ? S_SELF_CLOSING : S_BEFORE_ATTR;
	return q + 1;
}

const char *
token_self_closing(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	if (*p == '>') {
		t->self_closing = true;
		return emit(t, p);
	}
	t->state = S_BEFORE_ATTR;
	return p;
}

/* ---- attributes ---- */

/* the attribute at hand is whole: it counts, unless it was dropped */
static void
close_attr(struct tokenizer *t)
{
	if (t->attr_open && !t->attr_dropped)
		t->place[t->attrs++].end = (uint32_t)t->room.n;
	t->attr_open = false;
}

static void
open_attr(struct tokenizer *t)
{
	close_attr(t);
	t->attr_open = true;
	t->attr_dropped = t->attrs == TOKEN_ATTRS_MAX || t->end_tag || t->cut;
	if (!t->attr_dropped)
		t->place[t->attrs].name = (uint32_t)t->room.n;
}

/* of a name, one byte */
static unsigned char
hash_name(struct slice name)
{
	unsigned h = (unsigned)name.n;

	for (size_t i = 0; i < name.n; i++)
		h = h * 31 + (unsigned char)name.p[i];
	return (unsigned char)(h ^ h >> 8);
}

/* Does one of the attributes before have this name? */
static bool
has_attr(const struct tokenizer *t, struct slice name, unsigned char hash)
{
	size_t i = 0;

	while (i < t->attrs) {
		const unsigned char *at = memchr(t->hash + i, hash, t->attrs - i);
		const struct attr_place *a;

		if (at == NULL)
			return false;
		i = (size_t)(at - t->hash);
		a = &t->place[i++];
		if (slice_eq(slice_of(t->room.p + a->name, a->value - a->name),
		    name))
			return true;
	}
	return false;
}

/* the name is whole: of two of one name the first counts */
static void
name_attr(struct tokenizer *t)
{
	struct attr_place *new = &t->place[t->attrs];
	struct slice name;

	if (t->attr_dropped)
		return;
	name = slice_from(buf_view(&t->room), new->name);
	new->value = (uint32_t)t->room.n;
	t->hash[t->attrs] = hash_name(name);
	if (has_attr(t, name, t->hash[t->attrs])) {
		t->attr_dropped = true;
		t->room.n = new->name;
	}
}

void
token_add_value(struct tokenizer *t, const char *p, const char *end)
{
	size_t n = (size_t)(end - p);

	if (t->attr_dropped)
		return;
	if (!t->cut && n < t->room.cap - t->room.n &&
	    t->room.n + n <= TOKEN_ATTR_MAX) {
		memcpy(t->room.p + t->room.n, p, n);
		t->room.n += n;
		t->room.p[t->room.n] = '\0';
	} else if (n > 0) {
		token_add(t, &t->room, p, end, TOKEN_ATTR_MAX);
	}
}

const char *
token_before_attr(struct tokenizer *t, const char *p, const char *end)
{
	while (p < end && token_is_space(*p))
		p++;
	if (p == end)
		return end;
	if (*p == '/' || *p == '>') {
		t->state = S_AFTER_ATTR_NAME;
		return p;
	}
	open_attr(t);
	t->state = S_ATTR_NAME;
	if (*p != '=')
		return p;
	if (!t->attr_dropped)
		add_name(t, &t->room, p, p + 1);
	return p + 1;
}

const char *
token_attr_name(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = p;

	while (q < end && !token_ends_name(*q))
		q++;
	if (q > p && !t->attr_dropped)
		add_name(t, &t->room, p, q);
	if (q == end)
		return end;
	name_attr(t);
	t->state = *q == '=' ? S_BEFORE_VALUE : S_AFTER_ATTR_NAME;
	return *q == '=' ? q + 1 : q;
}

const char *
token_after_attr_name(struct tokenizer *t, const char *p, const char *end)
{
	while (p < end && token_is_space(*p))
		p++;
	if (p == end)
		return end;
	switch (*p) {
	case '/':
		t->state = S_SELF_CLOSING;
		return p + 1;
	case '=':
		t->state = S_BEFORE_VALUE;
		return p + 1;
	case '>':
		return emit(t, p);
	default:
		open_attr(t);
		t->state = S_ATTR_NAME;
		return p;
	}
}

const char *
token_before_value(struct tokenizer *t, const char *p, const char *end)
{
	while (p < end && token_is_space(*p))
		p++;
	if (p == end)
		return end;
	switch (*p) {
	case '"':
		t->state = S_VALUE_DOUBLE;
		return p + 1;
	case '\'':
		t->state = S_VALUE_SINGLE;
		return p + 1;
	case '>':
		return emit(t, p);
	default:
		t->state = S_VALUE_BARE;
		return p;
	}
}

/* what a value holds that is no part of it: a reference, or a NUL */
static const char *
odd_in_value(struct tokenizer *t, const char *p)
{
	if (*p == '&') {
		t->back = t->state;
		t->state = S_REF;
	} else {
		token_add_value(t, "\xef\xbf\xbd", &"\xef\xbf\xbd"[3]);
	}
	return p + 1;
}

const char *
token_value_quoted(struct tokenizer *t, const char *p, const char *end)
{
	char quote = t->state == S_VALUE_DOUBLE ? '"' : '\'';
	const char *q = token_scan(p, end, quote, '&', '\0');

	token_add_value(t, p, q);
	if (q == end)
		return end;
	if (*q != quote)
		return odd_in_value(t, q);
	t->state = S_AFTER_VALUE;
	return q + 1;
}

const char *
token_value_bare(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = p;

	while (q < end && !token_is_space(*q) && *q != '>' && *q != '&' &&
	    *q != '\0')
		q++;
	token_add_value(t, p, q);
	if (q == end)
		return end;
	if (*q == '>')
		return emit(t, q);
	if (!token_is_space(*q))
		return odd_in_value(t, q);
	t->state = S_BEFORE_ATTR;
	return q + 1;
}

const char *
token_after_value(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	if (*p == '>')
		return emit(t, p);
	t->state = *p == '/' ? S_SELF_CLOSING : S_BEFORE_ATTR;
	return *p == '/' || token_is_space(*p) ? p + 1 : p;
}

/* ---- the tag is whole ---- */

/* the state that tree construction would set after this start tag */
static enum state
content_state(enum html_tag tag)
{
	static const enum state of[] = {
		[CONTENT_DATA] = S_DATA, [CONTENT_RCDATA] = S_RCDATA,
		[CONTENT_RAWTEXT] = S_RAWTEXT, [CONTENT_SCRIPT] = S_SCRIPT,
		[CONTENT_PLAINTEXT] = S_PLAINTEXT
	};

	return of[html_tag_rows[tag].content];
}

static void
lend_attrs(struct tokenizer *t)
{
	const char *room = t->room.p;

	for (size_t i = 0; i < t->attrs; i++) {
		const struct attr_place *a = &t->place[i];

		t->attr[i].name = slice_of(room + a->name, a->value - a->name);
		t->attr[i].value = slice_of(room + a->value, a->end - a->value);
	}
}

void
token_emit_tag(struct tokenizer *t)
{
	struct token tok = {
		.type = t->end_tag ? TOKEN_END : TOKEN_START,
		.tag = html_tag_find(buf_view(&t->name)),
		.name = buf_view(&t->name),
		.self_closing = t->self_closing && !t->end_tag
	};

	close_attr(t);
	token_flush_small(t);
	t->state = S_DATA;
	if (t->end_tag) {
		if (t->depth > 0)
			tok.foreign = token_foreign_end(t, &tok);
	} else {
		lend_attrs(t);
		tok.attr = t->attr;
		tok.attrs = t->attrs;
		tok.foreign = token_foreign_start(t, &tok);
		if (!t->keep_state && !tok.foreign)
			t->state = content_state(tok.tag);
		if (t->keep_state || t->state != S_DATA) {
			buf_reset(&t->last);
			buf_add(&t->last, tok.name);
		}
	}
	t->fn(&tok, t->ctx);
}
