/* common/html/token.c -- the tokenizer: pieces of input to states to tokens */
#include <stdlib.h>

#include "html/token.h"
#include "html/token_state.h"

static state_fn *const state_fns[STATE_COUNT] = {
	[S_DATA] = token_data,
	[S_RCDATA] = token_rcdata,
	[S_RAWTEXT] = token_rawtext,
	[S_SCRIPT] = token_script,
	[S_PLAINTEXT] = token_plaintext,
	[S_CDATA] = token_cdata,
	[S_RAW_LT] = token_raw_lt,
	[S_RAW_END_OPEN] = token_raw_end_open,
	[S_RAW_END_NAME] = token_raw_end_name,
	[S_SCRIPT_LT] = token_script_lt,
	[S_ESC_START] = token_esc_start,
	[S_ESC_START_DASH] = token_esc_start,
	[S_ESC] = token_esc,
	[S_ESC_DASH] = token_esc_dash,
	[S_ESC_DASH_DASH] = token_esc_dash,
	[S_ESC_LT] = token_esc_lt,
	[S_TWICE_START] = token_twice_name,
	[S_TWICE] = token_esc,
	[S_TWICE_DASH] = token_esc_dash,
	[S_TWICE_DASH_DASH] = token_esc_dash,
	[S_TWICE_LT] = token_twice_lt,
	[S_TWICE_END] = token_twice_name,
	[S_CDATA_BRACKET] = token_cdata_end,
	[S_CDATA_END] = token_cdata_end,
	[S_TAG_OPEN] = token_tag_open,
	[S_END_TAG_OPEN] = token_end_tag_open,
	[S_TAG_NAME] = token_tag_name,
	[S_BEFORE_ATTR] = token_before_attr,
	[S_ATTR_NAME] = token_attr_name,
	[S_AFTER_ATTR_NAME] = token_after_attr_name,
	[S_BEFORE_VALUE] = token_before_value,
	[S_VALUE_DOUBLE] = token_value_quoted,
	[S_VALUE_SINGLE] = token_value_quoted,
	[S_VALUE_BARE] = token_value_bare,
	[S_AFTER_VALUE] = token_after_value,
	[S_SELF_CLOSING] = token_self_closing,
	[S_BOGUS] = token_bogus,
	[S_DECLARATION] = token_declaration,
	[S_COMMENT_START] = token_comment_dash,
	[S_COMMENT_START_DASH] = token_comment_dash,
	[S_COMMENT] = token_comment,
	[S_COMMENT_END_DASH] = token_comment_dash,
	[S_COMMENT_END] = token_comment_dash,
	[S_COMMENT_END_BANG] = token_comment_dash,
	[S_DOCTYPE] = token_doctype,
	[S_BEFORE_DOCTYPE_NAME] = token_doctype,
	[S_DOCTYPE_NAME] = token_doctype_name,
	[S_AFTER_DOCTYPE_NAME] = token_after_doctype_name,
	[S_AFTER_KEYWORD] = token_before_id,
	[S_BEFORE_ID] = token_before_id,
	[S_ID] = token_id,
	[S_AFTER_ID] = token_after_id,
	[S_BETWEEN_IDS] = token_after_id,
	[S_BOGUS_DOCTYPE] = token_bogus_doctype,
	[S_REF] = token_ref,
	[S_REF_NAMED] = token_ref_named,
	[S_REF_NUMBER] = token_ref_number,
	[S_REF_HEX_START] = token_ref_hex_start,
	[S_REF_HEX] = token_ref_digits,
	[S_REF_DEC] = token_ref_digits
};

struct tokenizer *
tokenizer_new(token_fn *fn, void *ctx)
{
	struct tokenizer *t = mem_array(NULL, 1, sizeof(*t));

	*t = (struct tokenizer){
		.fn = fn, .ctx = ctx, .small = BUF_INIT, .clean = BUF_INIT, .held = BUF_INIT,
		.last = BUF_INIT, .text = BUF_INIT, .name = BUF_INIT,
		.room = BUF_INIT
	};
	return t;
}

void
tokenizer_free(struct tokenizer *t)
{
	if (t == NULL)
		return;
	buf_release(&t->clean);
	buf_release(&t->small);
	buf_release(&t->held);
	buf_release(&t->last);
	buf_release(&t->text);
	buf_release(&t->name);
	buf_release(&t->room);
	free(t);
}

void
tokenizer_reset(struct tokenizer *t)
{
	t->state = S_DATA;
	t->after_cr = false;
	t->depth = t->deeper = 0;
	t->small.n = 0;
	buf_reset(&t->last);
}

void
tokenizer_switch(struct tokenizer *t, bool on)
{
	t->keep_state = !on;
}

void
tokenizer_xml(struct tokenizer *t)
{
	t->xml = t->keep_state = true;
}

void
tokenizer_state(struct tokenizer *t, enum token_state state,
    struct slice last_start)
{
	t->state = (enum state)state;
	if (last_start.n > 0) {
		buf_reset(&t->last);
		buf_add(&t->last, last_start);
	}
}

const struct slice *
token_attr(const struct token *tok, struct slice name)
{
	for (size_t i = 0; i < tok->attrs; i++)
		if (slice_eq(tok->attr[i].name, name))
			return &tok->attr[i].value;
	return NULL;
}

void
token_add(struct tokenizer *t, struct buf *b, const char *p, const char *end,
    size_t max)
{
	size_t n = (size_t)(end - p);

	if (t->cut)
		return;
	if (b->n + n > max) {
		t->cut = true;
		n = b->n < max ? max - b->n : 0;
		while (n > 0 && ((unsigned char)p[n] & 0xc0) == 0x80)
			n--;
	}
	buf_add(b, slice_of(p, n));
}

/* ---- the end of the page ---- */

static void
end_raw(struct tokenizer *t)
{
	switch (t->state) {
	case S_TAG_OPEN: case S_RAW_LT: case S_SCRIPT_LT: case S_ESC_LT:
		token_emit_literal(t, "<");
		break;
	case S_END_TAG_OPEN: case S_RAW_END_OPEN:
		token_emit_literal(t, "</");
		break;
	case S_RAW_END_NAME:
		token_emit_literal(t, "</");
		token_emit_text(t, t->held.p, t->held.p + t->held.n);
		break;
	case S_CDATA_BRACKET:
		token_emit_literal(t, "]");
		break;
	case S_CDATA_END:
		token_emit_literal(t, "]]");
		break;
	default:
		break;          /* within a tag: it is dropped; in text: no more */
	}
}

static void
end_page(struct tokenizer *t)
{
	if (t->state >= S_REF)
		token_ref_last(t);
	if (t->state == S_DECLARATION) {
		token_begin_comment(t);
		token_add(t, &t->text, t->held.p, t->held.p + t->held.n,
		    TOKEN_COMMENT_MAX);
		token_emit_comment(t);
	} else if (t->state == S_BOGUS ||
	    (t->state >= S_COMMENT_START && t->state <= S_COMMENT_END_BANG)) {
		token_emit_comment(t);
	} else if (t->state >= S_DOCTYPE && t->state <= S_BOGUS_DOCTYPE) {
		t->force_quirks |= t->state != S_BOGUS_DOCTYPE;
		token_emit_doctype(t);
	} else {
		end_raw(t);
	}
	t->state = S_DATA;
}

/* ---- pieces ---- */

static void
run(struct tokenizer *t, const char *p, const char *end)
{
	while (p < end)
		p = state_fns[t->state](t, p, end);
}

/* as above, with CR and CRLF as LF: the pieces are small so that the copy stays
 * in the cache */
static void
run_clean(struct tokenizer *t, const char *p, const char *end)
{
	enum { PIECE = 1 << 14 };

	while (p < end) {
		const char *stop = end - p > PIECE ? p + PIECE : end;

		while (stop < end && ((unsigned char)*stop & 0xc0) == 0x80)
			stop++;         /* no character is cut through */
		buf_reset(&t->clean);
		while (p < stop) {
			const char *cr = memchr(p, '\r', (size_t)(stop - p));
			const char *to = cr ? cr : stop;

			if (t->after_cr && *p == '\n')
				p++;
			t->after_cr = cr != NULL;
			if (to > p)
				buf_add(&t->clean, slice_of(p, (size_t)(to - p)));
			if (cr != NULL)
				buf_byte(&t->clean, '\n');
			p = cr ? cr + 1 : stop;
		}
		run(t, t->clean.p, t->clean.p + t->clean.n);
	}
}

void
tokenizer_feed(struct tokenizer *t, struct slice utf8, bool last)
{
	if (utf8.n > 0) {
		if (t->after_cr || memchr(utf8.p, '\r', utf8.n) != NULL)
			run_clean(t, utf8.p, utf8.p + utf8.n);
		else
			run(t, utf8.p, utf8.p + utf8.n);
	}
	if (last)
		end_page(t);
	token_flush_small(t);
}
