/* common/figures/none.c -- reported nones: 无新增死亡病例, 零新增 */
#include "figures/none.h"

#include "lex/words.h"
#include "text/utf8.h"

enum none_kind {
	NONE_BEFORE,            /* 无, where what follows is reported: 无新增… */
	NONE_TRAP               /* hides what begins in it: 无症状 */
};

struct none_row {
	unsigned char kind;
	unsigned char text;     /* bytes of the word that are the figure's text */
};
#define ROW(word, kind, text, line) { kind, text },
static const struct none_row none_rows[] = {
#include "data/none_words.inc"
};
#undef ROW
#include "data/none_words.trie"

bool
none_first(uint32_t rune)
{
	return words_first(&none_words_words, rune);
}

static bool
is_skipped(const struct qty_text *t, size_t at, size_t *skip)
{
	while (*skip < t->skips && t->skip[*skip].end <= at)
		++*skip;
	return *skip < t->skips && t->skip[*skip].beg <= at;
}

bool
none_next(struct quantity *q, const struct qty_text *t, size_t *at)
{
	struct slice rest = slice_from(t->fold, *at);
	struct words_hit hit;
	size_t skip = 0;

	while (words_next(&hit, &none_words_words, &rest)) {
		const struct none_row *r = &none_rows[hit.row];
		size_t beg = (size_t)(hit.word.p - t->fold.p);

		if (r->kind != NONE_BEFORE || is_skipped(t, beg, &skip))
			continue;
		memset(q, 0, sizeof(*q));
		q->text = (struct span){ beg, beg + r->text };
		q->number = q->text;
		q->unit_text = (struct span){ q->text.end, q->text.end };
		q->none = true;
		q->table = none_words_words.table;
		q->line = words_line(&none_words_words, hit.row);
		*at = q->text.end;
		return true;
	}
	*at = t->fold.n;
	return false;
}
