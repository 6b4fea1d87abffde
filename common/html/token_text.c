/* common/html/token_text.c -- the states of the tokenizer that give text:
 * data, RCDATA, RAWTEXT, script data, PLAINTEXT and CDATA */
#include "html/token_state.h"

/* ---- data ---- */

/* Where the next < or & stands, or end.  The C library's memchr is the fastest
 * there is; no more is looked at for the < than a & before it makes again. */
static const char *
next_mark(const char *p, const char *end)
{
	enum { WINDOW = 1 << 9 };

	while (p < end) {
		size_t n = end - p < WINDOW ? (size_t)(end - p) : WINDOW;
		const char *less = memchr(p, '<', n), *and;

		and = memchr(p, '&', less ? (size_t)(less - p) : n);
		if (and != NULL || less != NULL)
			return and ? and : less;
		p += n;
	}
	return end;
}

const char *
token_data(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = next_mark(p, end);

	token_emit_text(t, p, q);
	if (q == end)
		return end;
	if (*q == '<') {
		t->state = S_TAG_OPEN;
	} else {
		t->back = S_DATA;
		t->state = S_REF;
	}
	return q + 1;
}

/* Text up to a NUL, which is given as U+FFFD, or to one of two bytes, where it
 * stops: at end there is nothing more. */
static const char *
raw_text(struct tokenizer *t, const char *p, const char *end, char a, char b)
{
	const char *q;

	for (;;) {
		q = token_scan(p, end, a, b, '\0');
		token_emit_text(t, p, q);
		if (q == end || *q != '\0')
			return q;
		token_emit_bad(t);
		p = q + 1;
	}
}

const char *
token_plaintext(struct tokenizer *t, const char *p, const char *end)
{
	return raw_text(t, p, end, '\0', '\0');
}

const char *
token_rcdata(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = raw_text(t, p, end, '<', '&');

	if (q == end)
		return end;
	t->back = S_RCDATA;
	t->state = *q == '<' ? S_RAW_LT : S_REF;
	return q + 1;
}

const char *
token_rawtext(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = raw_text(t, p, end, '<', '<');

	if (q == end)
		return end;
	t->back = S_RAWTEXT;
	t->state = S_RAW_LT;
	return q + 1;
}

/* ---- an end tag in RCDATA, RAWTEXT and script data (t->back) ---- */

const char *
token_raw_lt(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	if (*p == '/') {
		t->state = S_RAW_END_OPEN;
		return p + 1;
	}
	token_emit_literal(t, "<");
	t->state = t->back;
	return p;
}

const char *
token_raw_end_open(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	if (token_is_alpha(*p)) {
		buf_reset(&t->held);
		t->state = S_RAW_END_NAME;
		return p;
	}
	token_emit_literal(t, "</");
	t->state = t->back;
	return p;
}

/* the name held, in lower case, is the one of the last start tag */
static bool
is_appropriate(const struct tokenizer *t)
{
	if (t->held.n != t->last.n || t->held.n == 0)
		return false;
	for (size_t i = 0; i < t->held.n; i++)
		if (token_lower(t->held.p[i]) != t->last.p[i])
			return false;
	return true;
}

const char *
token_raw_end_name(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = p;

	/* one letter more than the name that would end it is enough to know */
	while (q < end && token_is_alpha(*q) &&
	    t->held.n + (size_t)(q - p) <= t->last.n)
		q++;
	buf_add(&t->held, slice_of(p, (size_t)(q - p)));
	if (q == end)
		return end;
	if ((token_is_space(*q) || *q == '/' || *q == '>') && is_appropriate(t)) {
		token_begin_tag(t, true);
		buf_add(&t->name, buf_view(&t->last));
		t->state = S_TAG_NAME;
		return q;
	}
	token_emit_literal(t, "</");
	token_emit_text(t, t->held.p, t->held.p + t->held.n);
	t->state = t->back;
	return q;
}

/* ---- script data ---- */

const char *
token_script(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = raw_text(t, p, end, '<', '<');

	if (q == end)
		return end;
	t->back = S_SCRIPT;
	t->state = S_SCRIPT_LT;
	return q + 1;
}

const char *
token_script_lt(struct tokenizer *t, const char *p, const char *end)
{
	if (*p != '!')
		return token_raw_lt(t, p, end);
	token_emit_literal(t, "<!");
	t->state = S_ESC_START;
	return p + 1;
}

const char *
token_esc_start(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	if (*p != '-') {
		t->state = S_SCRIPT;
		return p;
	}
	token_emit_literal(t, "-");
	t->state = t->state == S_ESC_START ? S_ESC_START_DASH : S_ESC_DASH_DASH;
	return p + 1;
}

/* "<!--" was met in a script, and in S_TWICE "<script" behind it */
static bool
is_twice(const struct tokenizer *t)
{
	return t->state >= S_TWICE && t->state <= S_TWICE_DASH_DASH;
}

static const char *
esc_lt(struct tokenizer *t, const char *p)
{
	if (is_twice(t)) {
		token_emit_literal(t, "<");
		t->state = S_TWICE_LT;
	} else {
		t->state = S_ESC_LT;
	}
	return p + 1;
}

const char *
token_esc(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = raw_text(t, p, end, '<', '-');

	if (q == end)
		return end;
	if (*q == '<')
		return esc_lt(t, q);
	token_emit_literal(t, "-");
	t->state = is_twice(t) ? S_TWICE_DASH : S_ESC_DASH;
	return q + 1;
}

const char *
token_esc_dash(struct tokenizer *t, const char *p, const char *end)
{
	bool twice = is_twice(t);
	bool second = t->state == S_ESC_DASH_DASH || t->state == S_TWICE_DASH_DASH;

	(void)end;
	if (*p == '<')
		return esc_lt(t, p);
	if (*p == '-') {
		token_emit_literal(t, "-");
		t->state = twice ? S_TWICE_DASH_DASH : S_ESC_DASH_DASH;
		return p + 1;
	}
	if (*p == '>' && second)
		t->state = S_SCRIPT;
	else
		t->state = twice ? S_TWICE : S_ESC;
	return p;               /* the byte is text in any of them */
}

const char *
token_esc_lt(struct tokenizer *t, const char *p, const char *end)
{
	t->back = S_ESC;
	if (!token_is_alpha(*p))
		return token_raw_lt(t, p, end);
	token_emit_literal(t, "<");
	buf_reset(&t->held);
	t->state = S_TWICE_START;
	return p;
}

const char *
token_twice_lt(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	if (*p != '/') {
		t->state = S_TWICE;
		return p;
	}
	token_emit_literal(t, "/");
	buf_reset(&t->held);
	t->state = S_TWICE_END;
	return p + 1;
}

/* behind "<" or "</" in an escaped script: is the name "script"? */
const char *
token_twice_name(struct tokenizer *t, const char *p, const char *end)
{
	bool starts = t->state == S_TWICE_START;
	const char *q = p;

	while (q < end && token_is_alpha(*q)) {
		if (t->held.n <= strlen("script"))
			buf_byte(&t->held, token_lower(*q));
		q++;
	}
	token_emit_text(t, p, q);
	if (q == end)
		return end;
	if (!token_is_space(*q) && *q != '/' && *q != '>') {
		t->state = starts ? S_ESC : S_TWICE;
		return q;
	}
	token_emit_text(t, q, q + 1);
	t->state = starts == slice_eq(buf_view(&t->held), SLICE("script")) ?
	    S_TWICE : S_ESC;
	return q + 1;
}

/* ---- CDATA ---- */

const char *
token_cdata(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = memchr(p, ']', (size_t)(end - p));

	if (q == NULL)
		q = end;
	token_emit_text(t, p, q);
	if (q == end)
		return end;
	t->state = S_CDATA_BRACKET;
	return q + 1;
}

const char *
token_cdata_end(struct tokenizer *t, const char *p, const char *end)
{
	bool second = t->state == S_CDATA_END;

	(void)end;
	if (*p == ']') {
		if (second)
			token_emit_literal(t, "]");
		t->state = S_CDATA_END;
		return p + 1;
	}
	if (*p == '>' && second) {
		t->state = S_DATA;
		return p + 1;
	}
	token_emit_literal(t, second ? "]]" : "]");
	t->state = S_CDATA;
	return p;
}
