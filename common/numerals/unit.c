/* common/numerals/unit.c -- the word behind a numeral that says what it counts */
#include "base/ascii.h"
#include "lex/words.h"
#include "numerals/unit.h"
#include "text/utf8.h"

#define ROW(word, symbol, kind, tenth, class, line) { symbol, tenth, kind, class },
static const struct {
	char symbol[16], tenth[4];
	uint8_t kind, class;
} unit_rows[] = {
#include "data/num_units.inc"
};
#undef ROW
#include "data/num_units.trie"

#define ROW(word, code, power, class, line) { code, power, class },
static const struct {
	char code[12];
	int16_t power;
	uint8_t class;
} money_rows[] = {
#include "data/num_currencies.inc"
};
#undef ROW
#include "data/num_currencies.trie"

#define ROW(word, class, line) class,
static const uint8_t measure_rows[] = {
#include "data/num_measures.inc"
};
#undef ROW
#include "data/num_measures.trie"

static void
take_unit(struct unit_hit *u, const struct words_hit *hit)
{
	u->class = (enum unit_class)unit_rows[hit->row].class;
	u->symbol = unit_rows[hit->row].symbol;
	u->tenth = unit_rows[hit->row].tenth;
	u->kind = (enum qty_kind)unit_rows[hit->row].kind;
	u->power = 0;
	u->word = hit->word;
	u->table = num_units_words.table;
	u->line = words_line(&num_units_words, hit->row);
}

static void
take_money(struct unit_hit *u, const struct words_hit *hit)
{
	u->class = (enum unit_class)money_rows[hit->row].class;
	u->symbol = money_rows[hit->row].code;
	u->tenth = "";
	u->kind = QTY_MONEY;
	u->power = money_rows[hit->row].power;
	u->word = hit->word;
	u->table = num_currencies_words.table;
	u->line = words_line(&num_currencies_words, hit->row);
}

static void
take_measure(struct unit_hit *u, const struct words_hit *hit)
{
	u->class = (enum unit_class)measure_rows[hit->row];
	u->symbol = u->tenth = "";
	u->kind = u->class == MEASURE_ORDER ? QTY_ORDINAL : QTY_CARDINAL;
	u->power = 0;
	u->word = hit->word;
	u->table = num_measures_words.table;
	u->line = words_line(&num_measures_words, hit->row);
}

static bool
is_letter(struct slice s)
{
	return s.n > 0 && ascii_letter(s.p[0]);
}

static bool
is_alnum(struct slice s)
{
	return is_letter(s) || (s.n > 0 && ascii_digit(s.p[0]));
}

bool
unit_match(struct unit_hit *u, struct slice text)
{
	struct words_hit hit;
	uint32_t a = utf8_at(text, 0), b;

	if (a == 0)
		return false;
	b = utf8_at(text, utf8_size(text.p[0]));
	u->word.n = 0;
	if (words_longest_of(&hit, &num_measures_words, text, a, b))
		take_measure(u, &hit);
	if (words_longest_of(&hit, &num_units_words, text, a, b) &&
	    hit.word.n >= u->word.n &&
	    !(is_letter(slice_from(hit.word, hit.word.n - 1)) &&
	    is_alnum(slice_from(text, hit.word.n))) &&
	    unit_rows[hit.row].class != UNIT_AHEAD &&
	    unit_rows[hit.row].class != UNIT_BELOW)
		take_unit(u, &hit);
	if (words_longest_of(&hit, &num_currencies_words, text, a, b) &&
	    hit.word.n >= u->word.n &&
	    !(money_rows[hit.row].class == MONEY_LETTERS &&
	    is_alnum(slice_from(text, hit.word.n))))
		take_money(u, &hit);
	return u->word.n > 0;
}

/* the last code points of text, at most `most`, of which a word may be made */
enum { AHEAD_MOST = 6 };

bool
unit_ahead(struct unit_hit *u, struct slice text)
{
	struct slice head = text;
	struct words_hit hit;
	bool found = false;

	if (text.n == 0 ||
	    (!words_likely_before(&num_currencies_words, text, 0, text.n) &&
	    !words_likely_before(&num_units_words, text, 0, text.n)))
		return false;
	for (int i = 0; i < AHEAD_MOST && head.n > 0; i++) {
		uint32_t r = utf8_step_back(&head);
		struct slice word = slice_from(text, head.n);

		if (words_first(&num_currencies_words, r) &&
		    words_find(&hit, &num_currencies_words, word)) {
			enum unit_class c =
			    (enum unit_class)money_rows[hit.row].class;
			struct slice before = head;

			if (before.n > 0)
				before = slice_from(before, before.n - 1);
			if (c == MONEY_SIGN || c == MONEY_BOTH ||
			    (c == MONEY_LETTERS && !is_letter(before))) {
				take_money(u, &hit);
				found = true;
			}
		}
		if (words_first(&num_units_words, r) &&
		    words_find(&hit, &num_units_words, word) &&
		    (unit_rows[hit.row].class == UNIT_AHEAD ||
		    unit_rows[hit.row].class == UNIT_BELOW)) {
			take_unit(u, &hit);
			found = true;
		}
	}
	return found;
}
