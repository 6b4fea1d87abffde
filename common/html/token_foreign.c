/* common/html/token_foreign.c -- where a page is in svg and math
 *
 * There <title>, <script> and <style> are ordinary elements and CDATA sections
 * are text, so the tokenizer must know; a tree builder would tell it.  Kept is
 * a small stack of what is open: svg, math, and the elements within them that
 * hold HTML again ("integration points" of the standard).
 */
#include "html/token_state.h"

/* svg elements and math elements that hold HTML */
static bool
holds_html(const struct token *tok, enum html_tag inside)
{
	const struct slice *encoding;

	switch (tok->tag) {
	case TAG_FOREIGNOBJECT: case TAG_DESC: case TAG_TITLE:
		return inside == TAG_SVG;
	case TAG_MI: case TAG_MO: case TAG_MN: case TAG_MS: case TAG_MTEXT:
		return inside == TAG_MATH;
	case TAG_ANNOTATION_XML:
		encoding = token_attr(tok, SLICE("encoding"));
		return inside == TAG_MATH && encoding != NULL &&
		    (slice_eq(*encoding, SLICE("text/html")) ||
		    slice_eq(*encoding, SLICE("application/xhtml+xml")));
	default:
		return false;
	}
}

static bool
is_foreign(unsigned char tag)
{
	return tag == TAG_SVG || tag == TAG_MATH;
}

bool
token_in_foreign(const struct tokenizer *t)
{
	return t->depth > 0 && is_foreign(t->foreign[t->depth - 1]);
}

static void
push(struct tokenizer *t, enum html_tag tag)
{
	if (t->depth == FOREIGN_MAX)
		t->deeper++;
	else
		t->foreign[t->depth++] = (unsigned char)tag;
}

/* an HTML tag within svg or math ends it, up to what holds HTML */
static void
break_out(struct tokenizer *t)
{
	t->deeper = 0;
	while (token_in_foreign(t))
		t->depth--;
}

static bool
breaks_out(const struct token *tok)
{
	if (tok->tag == TAG_FONT)
		return token_attr(tok, SLICE("color")) != NULL ||
		    token_attr(tok, SLICE("face")) != NULL ||
		    token_attr(tok, SLICE("size")) != NULL;
	return html_tag_is(tok->tag, HTML_BREAKOUT);
}

bool
token_foreign_start(struct tokenizer *t, const struct token *tok)
{
	enum html_tag inside;

	if (token_in_foreign(t) && breaks_out(tok))
		break_out(t);
	if (!token_in_foreign(t)) {
		if (tok->tag != TAG_SVG && tok->tag != TAG_MATH)
			return false;
		if (!tok->self_closing)
			push(t, tok->tag);
		return true;
	}
	inside = (enum html_tag)t->foreign[t->depth - 1];
	if (!tok->self_closing && (tok->tag == inside || holds_html(tok, inside)))
		push(t, tok->tag);
	return true;
}

bool
token_foreign_end(struct tokenizer *t, const struct token *tok)
{
	bool was = token_in_foreign(t);

	if (was && html_tag_is(tok->tag, HTML_BREAKOUT)) {
		break_out(t);
		return false;
	}
	if (t->deeper > 0 && tok->tag == t->foreign[t->depth - 1]) {
		t->deeper--;
		return true;
	}
	for (size_t i = t->depth; i > 0; i--)
		if (t->foreign[i - 1] == tok->tag) {
			t->depth = i - 1;
			t->deeper = 0;
			return true;
		}
	return was;
}
