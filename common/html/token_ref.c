/* common/html/token_ref.c -- character references: &amp; &#20013; &#x4e2d; */
#include "html/token_state.h"
#include "html/win1252.h"
#include "lex/words.h"

enum {
	NAME_MAX = 33,          /* the longest name has 32 bytes */
	RUNE_LAST = 0x10ffff
};

#define ROW(name, first, second, line) { first, second },
static const struct entity {
	uint32_t first, second;
} entities[] = {
#include "data/html_entities.inc"
};
#undef ROW
#include "data/html_entities.trie"

static bool
in_value(const struct tokenizer *t)
{
	return t->back >= S_VALUE_DOUBLE && t->back <= S_VALUE_BARE;
}

/* gives the bytes to where the reference stands, and goes back there */
static void
give(struct tokenizer *t, struct slice s)
{
	if (in_value(t))
		token_add_value(t, s.p, s.p + s.n);
	else
		token_emit_small(t, s);
	t->state = t->back;
}

const char *
token_ref(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	buf_reset(&t->held);
	buf_byte(&t->held, '&');
	if (token_is_alpha(*p) || token_is_digit(*p)) {
		t->state = S_REF_NAMED;
		return p;
	}
	if (*p != '#') {
		give(t, buf_view(&t->held));
		return p;
	}
	buf_byte(&t->held, '#');
	t->state = S_REF_NUMBER;
	return p + 1;
}

/* ---- by name ---- */

/* The name held behind its & is as long as it gets, `next` comes behind it (0
 * at the end of the page): gives what it stands for, and what is left of it. */
static void
named(struct tokenizer *t, char next)
{
	struct slice name = slice_from(buf_view(&t->held), 1);
	struct slice rest;
	struct words_hit hit;

	if (!words_longest(&hit, &html_entities_words, name)) {
		give(t, buf_view(&t->held));
		return;
	}
	rest = slice_from(name, hit.word.n);
	if (rest.n > 0)
		next = rest.p[0];
	if (in_value(t) && hit.word.p[hit.word.n - 1] != ';' &&
	    (next == '=' || token_is_alpha(next) || token_is_digit(next))) {
		give(t, buf_view(&t->held));
		return;
	}
	buf_reset(&t->text);            /* free while there is no comment */
	buf_rune(&t->text, entities[hit.row].first);
	if (entities[hit.row].second != 0)
		buf_rune(&t->text, entities[hit.row].second);
	give(t, buf_view(&t->text));
	if (rest.n > 0)
		give(t, rest);
}

const char *
token_ref_named(struct tokenizer *t, const char *p, const char *end)
{
	while (p < end && t->held.n <= NAME_MAX &&
	    (token_is_alpha(*p) || token_is_digit(*p)))
		buf_byte(&t->held, *p++);
	if (p == end)
		return end;
	if (*p == ';' && t->held.n <= NAME_MAX)
		buf_byte(&t->held, *p++);
	named(t, p < end ? *p : '\0');
	return p;
}

/* ---- by number ---- */

static void
numbered(struct tokenizer *t)
{
	uint32_t r = t->rune;

	if (r >= 0x80 && r <= 0x9f)
		r = win1252_rune((unsigned char)r);
	if (r == 0)
		r = RUNE_LAST + 1;
	buf_reset(&t->held);
	buf_rune(&t->held, r);          /* what is none is U+FFFD */
	give(t, buf_view(&t->held));
}

static int
digit_value(char c, bool hex)
{
	if (token_is_digit(c))
		return c - '0';
	c = token_lower(c);
	return hex && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

const char *
token_ref_number(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	t->rune = 0;
	if (*p == 'x' || *p == 'X') {
		buf_byte(&t->held, *p);
		t->state = S_REF_HEX_START;
		return p + 1;
	}
	if (token_is_digit(*p))
		t->state = S_REF_DEC;
	else
		give(t, buf_view(&t->held));
	return p;
}

const char *
token_ref_hex_start(struct tokenizer *t, const char *p, const char *end)
{
	(void)end;
	if (digit_value(*p, true) >= 0)
		t->state = S_REF_HEX;
	else
		give(t, buf_view(&t->held));
	return p;
}

const char *
token_ref_digits(struct tokenizer *t, const char *p, const char *end)
{
	bool hex = t->state == S_REF_HEX;
	int digit;

	for (; p < end && (digit = digit_value(*p, hex)) >= 0; p++)
		if (t->rune <= RUNE_LAST)
			t->rune = t->rune * (hex ? 16 : 10) + (uint32_t)digit;
	if (p == end)
		return end;
	numbered(t);
	return *p == ';' ? p + 1 : p;
}

/* ---- the end of the page ---- */

void
token_ref_last(struct tokenizer *t)
{
	switch (t->state) {
	case S_REF:
		give(t, SLICE("&"));
		break;
	case S_REF_NAMED:
		named(t, '\0');
		break;
	case S_REF_NUMBER: case S_REF_HEX_START:
		give(t, buf_view(&t->held));
		break;
	default:
		numbered(t);
		break;
	}
}
