/* common/html/token_words.c -- a small piece of HTML, reduced to its characters */
#include "html/token.h"
#include "html/token_words.h"

static void
take_words(const struct token *tok, void *ctx)
{
	if (tok->type == TOKEN_TEXT)
		buf_add(ctx, tok->text);
}

void
token_words(struct buf *out, struct slice html)
{
	struct tokenizer *t = tokenizer_new(take_words, out);

	tokenizer_feed(t, html, true);
	tokenizer_free(t);
}

bool
token_words_needed(struct slice s)
{
	return slice_find_byte(s, '&') < s.n || slice_find_byte(s, '<') < s.n;
}
