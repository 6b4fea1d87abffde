/* common/numerals/modifier.c -- words that say how exact a figure is */
#include "lex/words.h"
#include "numerals/modifier.h"
#include "text/utf8.h"

#define ROW(word, mod, side, line) { mod, side },
static const struct {
	uint8_t mod, side;
} mod_rows[] = {
#include "data/num_mods.inc"
};
#undef ROW
#include "data/num_mods.trie"

#define ROW(word, value, unit, kind, mod, line) { value, unit, kind, mod },
static const struct {
	char value[4], unit[5];
	uint8_t kind, mod;
} word_rows[] = {
#include "data/num_words.inc"
};
#undef ROW
#include "data/num_words.trie"

static void
fill(struct mod_hit *m, const struct words_hit *hit)
{
	m->word = hit->word;
	m->mod = (enum qty_mod)mod_rows[hit->row].mod;
	m->side = (enum mod_side)mod_rows[hit->row].side;
}

bool
mod_match(struct mod_hit *m, struct slice text)
{
	struct words_hit hit;

	if (text.n == 0 || !words_first(&num_mods_words, utf8_peek(text.p)) ||
	    !words_longest(&hit, &num_mods_words, text))
		return false;
	fill(m, &hit);
	return true;
}

bool
mod_ahead(struct mod_hit *m, struct slice text)
{
	struct words_hit hit;

	if (!words_before(&hit, &num_mods_words, text, 0, text.n, text.n))
		return false;
	fill(m, &hit);
	return true;
}

enum { FAR_MOST = 7 };          /* the word and the verb behind it */

bool
mod_far(struct mod_hit *m, struct slice text)
{
	struct words_hit hit;
	uint32_t rune = 0, next;
	size_t at = text.n;

	for (int i = 0; i < FAR_MOST && at > 0; i++) {
		next = rune;
		at = utf8_back(text, at);
		rune = utf8_peek(text.p + at);
		if (rune < 0x3400 || rune > 0x9fff)     /* Chinese only */
			return false;
		if (!words_longest_of(&hit, &num_mods_words,
		    slice_from(text, at), rune, next))
			continue;
		fill(m, &hit);
		if (m->side == MOD_FAR)
			return true;
	}
	return false;
}

bool
fixed_match(struct fixed_hit *f, struct slice text)
{
	struct words_hit hit;

	if (!words_longest(&hit, &num_words_words, text))
		return false;
	f->word = hit.word;
	f->value = word_rows[hit.row].value;
	f->unit = word_rows[hit.row].unit;
	f->kind = (enum qty_kind)word_rows[hit.row].kind;
	f->mod = (enum qty_mod)word_rows[hit.row].mod;
	f->table = num_words_words.table;
	f->line = words_line(&num_words_words, hit.row);
	return true;
}

bool
fixed_first(uint32_t r)
{
	return words_first(&num_words_words, r);
}
