/* common/html/token_markup.c -- the states of the tokenizer for comments and
 * doctypes, and what it gives */
#include "html/token_state.h"

/* ---- what it gives ---- */

static void
emit(struct tokenizer *t, struct slice text)
{
	struct token tok = { .type = TOKEN_TEXT, .text = text };

	t->fn(&tok, t->ctx);
}

void
token_flush_small(struct tokenizer *t)
{
	struct slice text = buf_view(&t->small);

	t->small.n = 0;
	if (text.n > 0)
		emit(t, text);
}

void
token_emit_small(struct tokenizer *t, struct slice text)
{
	if (t->small.n + text.n > SMALL_MAX)
		token_flush_small(t);
	buf_add(&t->small, text);
}

void
token_emit_text(struct tokenizer *t, const char *p, const char *end)
{
	enum { SHORT = 64 };
	struct slice text = slice_of(p, (size_t)(end - p));

	if (text.n == 0)
		return;
	if (t->small.n > 0 && text.n <= SHORT) {
		token_emit_small(t, text);
		return;
	}
	token_flush_small(t);
	emit(t, text);
}

void
token_emit_literal(struct tokenizer *t, const char *ascii)
{
	token_emit_small(t, slice_str(ascii));
}

void
token_emit_bad(struct tokenizer *t)
{
	token_emit_literal(t, "\xef\xbf\xbd");
}

void
token_emit_comment(struct tokenizer *t)
{
	struct token tok = { .type = TOKEN_COMMENT, .text = buf_view(&t->text) };

	t->state = S_DATA;
	token_flush_small(t);
	t->fn(&tok, t->ctx);
}

void
token_emit_doctype(struct tokenizer *t)
{
	struct slice ids = buf_view(&t->text);
	size_t split = t->has_system ? t->system_at : ids.n;
	struct token tok = {
		.type = TOKEN_DOCTYPE, .name = buf_view(&t->name),
		.has_public = t->has_public, .has_system = t->has_system,
		.force_quirks = t->force_quirks,
		.public_id = slice_head(ids, split),
		.system_id = slice_from(ids, split)
	};

	t->state = S_DATA;
	token_flush_small(t);
	t->fn(&tok, t->ctx);
}

/* ---- comments ---- */

void
token_begin_comment(struct tokenizer *t)
{
	buf_reset(&t->text);
	t->cut = false;
}

static void
add(struct tokenizer *t, const char *p, const char *end)
{
	token_add(t, &t->text, p, end, TOKEN_COMMENT_MAX);
}

static void
add_literal(struct tokenizer *t, const char *s)
{
	add(t, s, s + strlen(s));
}

const char *
token_bogus(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = token_scan(p, end, '>', '\0', '>');

	add(t, p, q);
	if (q == end)
		return end;
	if (*q == '>')
		token_emit_comment(t);
	else
		add_literal(t, "\xef\xbf\xbd");
	return q + 1;
}

const char *
token_comment(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = token_scan(p, end, '-', '\0', '-');

	add(t, p, q);
	if (q == end)
		return end;
	if (*q == '-')
		t->state = S_COMMENT_END_DASH;
	else
		add_literal(t, "\xef\xbf\xbd");
	return q + 1;
}

/* where the comment is told by the dashes that were met: "<!--", "<!---",
 * "-", "--" or "--!" */
const char *
token_comment_dash(struct tokenizer *t, const char *p, const char *end)
{
	static const struct {
		enum state dash;        /* the state after one more dash */
		const char *more;       /* what that dash adds to the comment */
		const char *held;       /* what else adds, and ">" does not */
		bool ends;              /* ">" ends the comment */
	} of[] = {
		[S_COMMENT_START - S_COMMENT_START] =
		    { S_COMMENT_START_DASH, "", "", true },
		[S_COMMENT_START_DASH - S_COMMENT_START] =
		    { S_COMMENT_END, "", "-", true },
		[S_COMMENT_END_DASH - S_COMMENT_START] =
		    { S_COMMENT_END, "", "-", false },
		[S_COMMENT_END - S_COMMENT_START] =
		    { S_COMMENT_END, "-", "--", true },
		[S_COMMENT_END_BANG - S_COMMENT_START] =
		    { S_COMMENT_END_DASH, "--!", "--!", true }
	};
	size_t i = (size_t)(t->state - S_COMMENT_START);

	(void)end;
	if (*p == '-') {
		add_literal(t, of[i].more);
		t->state = of[i].dash;
		return p + 1;
	}
	if (*p == '>' && of[i].ends) {
		token_emit_comment(t);
		return p + 1;
	}
	if (*p == '!' && t->state == S_COMMENT_END) {
		t->state = S_COMMENT_END_BANG;
		return p + 1;
	}
	add_literal(t, of[i].held);
	t->state = S_COMMENT;
	return p;
}

/* ---- "<!" ---- */

/* is the held text the head of this word, or all of it? */
static bool
holds_head(const struct tokenizer *t, struct slice word, bool fold)
{
	if (t->held.n > word.n)
		return false;
	for (size_t i = 0; i < t->held.n; i++) {
		char c = t->held.p[i];

		if ((fold ? token_lower(c) : c) != word.p[i])
			return false;
	}
	return true;
}

const char *
token_declaration(struct tokenizer *t, const char *p, const char *end)
{
	const struct slice dashes = SLICE("--"), doctype = SLICE("doctype"),
	    cdata = SLICE("[CDATA[");

	for (; p < end; p++) {
		size_t known = t->held.n;

		buf_byte(&t->held, *p);
		if (holds_head(t, dashes, false)) {
			if (t->held.n < dashes.n)
				continue;
			token_begin_comment(t);
			t->state = S_COMMENT_START;
			return p + 1;
		}
		if (holds_head(t, doctype, true)) {
			if (t->held.n < doctype.n)
				continue;
			t->state = S_DOCTYPE;
			buf_reset(&t->name);
			buf_reset(&t->text);
			t->cut = t->in_system = false;
			t->has_public = t->has_system = t->force_quirks = false;
			return p + 1;
		}
		if (holds_head(t, cdata, false)) {
			if (t->held.n < cdata.n)
				continue;
			if (t->xml || token_in_foreign(t)) {
				t->state = S_CDATA;
				return p + 1;
			}
			known = t->held.n;
			p++;
		}
		token_begin_comment(t);
		add(t, t->held.p, t->held.p + known);
		t->state = S_BOGUS;
		return p;
	}
	return end;
}

/* ---- doctypes ---- */

const char *
token_doctype(struct tokenizer *t, const char *p, const char *end)
{
	while (p < end && token_is_space(*p))
		p++;
	if (p == end)
		return end;
	if (*p == '>') {
		t->force_quirks = true;
		token_emit_doctype(t);
		return p + 1;
	}
	t->state = S_DOCTYPE_NAME;
	return p;
}

const char *
token_doctype_name(struct tokenizer *t, const char *p, const char *end)
{
	for (; p < end && !token_is_space(*p) && *p != '>'; p++) {
		char c = token_lower(*p);

		if (c == '\0')
			token_add(t, &t->name, "\xef\xbf\xbd",
			    &"\xef\xbf\xbd"[3], TOKEN_COMMENT_MAX);
		else
			token_add(t, &t->name, &c, &c + 1, TOKEN_COMMENT_MAX);
	}
	if (p == end)
		return end;
	if (*p == '>') {
		token_emit_doctype(t);
		return p + 1;
	}
	buf_reset(&t->held);
	t->state = S_AFTER_DOCTYPE_NAME;
	return p + 1;
}

/* "PUBLIC" or "SYSTEM" comes, or what is no doctype */
const char *
token_after_doctype_name(struct tokenizer *t, const char *p, const char *end)
{
	const struct slice public = SLICE("public"), system = SLICE("system");

	if (t->held.n == 0) {
		while (p < end && token_is_space(*p))
			p++;
		if (p < end && *p == '>') {
			token_emit_doctype(t);
			return p + 1;
		}
	}
	for (; p < end; p++) {
		buf_byte(&t->held, *p);
		t->in_system = holds_head(t, system, true);
		if (!t->in_system && !holds_head(t, public, true)) {
			t->force_quirks = true;
			t->state = S_BOGUS_DOCTYPE;
			return p;
		}
		if (t->held.n == public.n) {
			t->state = S_AFTER_KEYWORD;
			return p + 1;
		}
	}
	return end;
}

/* behind a keyword: the identifier in quotes must come */
const char *
token_before_id(struct tokenizer *t, const char *p, const char *end)
{
	while (p < end && token_is_space(*p))
		p++;
	if (p == end)
		return end;
	if (*p == '"' || *p == '\'') {
		t->quote = *p;
		if (t->in_system) {
			t->has_system = true;
			t->system_at = t->text.n;
		} else {
			t->has_public = true;
		}
		t->state = S_ID;
		return p + 1;
	}
	t->force_quirks = true;
	if (*p == '>') {
		token_emit_doctype(t);
		return p + 1;
	}
	t->state = S_BOGUS_DOCTYPE;
	return p;
}

const char *
token_id(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = token_scan(p, end, t->quote, '>', '\0');

	add(t, p, q);
	if (q == end)
		return end;
	if (*q == '>') {
		t->force_quirks = true;
		token_emit_doctype(t);
	} else if (*q == t->quote) {
		t->state = S_AFTER_ID;
	} else {
		add_literal(t, "\xef\xbf\xbd");
	}
	return q + 1;
}

/* behind an identifier; the public one may be followed by the system one */
const char *
token_after_id(struct tokenizer *t, const char *p, const char *end)
{
	while (p < end && token_is_space(*p))
		p++;
	if (p == end)
		return end;
	if (*p == '>') {
		token_emit_doctype(t);
		return p + 1;
	}
	if (!t->in_system && (*p == '"' || *p == '\'')) {
		t->in_system = true;
		t->state = S_BEFORE_ID;
		return p;
	}
	if (!t->in_system)
		t->force_quirks = true;
	t->state = S_BOGUS_DOCTYPE;
	return p;
}

const char *
token_bogus_doctype(struct tokenizer *t, const char *p, const char *end)
{
	const char *q = memchr(p, '>', (size_t)(end - p));

	if (q == NULL)
		return end;
	token_emit_doctype(t);
	return q + 1;
}
