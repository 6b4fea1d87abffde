/* tests/fuzz/fuzz_token.c -- HTML to tokens: pieces give what the whole gives */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "html/token.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
add_part(struct buf *out, struct slice s)
{
	if (utf8_valid(s) < s.n)
		abort();
	buf_add(out, s);
	buf_byte(out, '\x1f');
}

/* writes tokens so that text in several pieces is the same as in one */
static void
take_token(const struct token *tok, void *ctx)
{
	struct buf *out = ctx;

	if (tok->type == TOKEN_TEXT) {
		if (tok->text.n == 0)
			abort();
		add_part(out, tok->text);
		out->n--;
		return;
	}
	buf_printf(out, "\x1e%d%d%d", (int)tok->type, (int)tok->tag,
	    tok->foreign);
	add_part(out, tok->name);
	add_part(out, tok->text);
	for (size_t i = 0; i < tok->attrs; i++) {
		add_part(out, tok->attr[i].name);
		add_part(out, tok->attr[i].value);
	}
	add_part(out, tok->public_id);
	add_part(out, tok->system_id);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf text = BUF_INIT, whole = BUF_INIT, pieces = BUF_INIT;
	struct tokenizer *t = tokenizer_new(take_token, &whole);
	struct slice rest;

	utf8_mend(&text, slice_of((const char *)data, size), NULL, NULL);
	tokenizer_feed(t, buf_view(&text), true);
	tokenizer_free(t);
	t = tokenizer_new(take_token, &pieces);
	for (rest = buf_view(&text); rest.n > 0;) {
		size_t n = utf8_size(rest.p[0]);

		tokenizer_feed(t, slice_head(rest, n), false);
		rest = slice_from(rest, n);
	}
	tokenizer_feed(t, rest, true);
	tokenizer_free(t);
	if (!slice_eq(buf_view(&whole), buf_view(&pieces)))
		abort();
	buf_release(&text);
	buf_release(&whole);
	buf_release(&pieces);
	return 0;
}
