/* tests/fuzz/fuzz_nums.c -- any text to figures: their spans lie in the text, in
 * order and on whole characters, and their values can be printed */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "figures/figure.h"
#include "numerals/num.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_span(struct slice text, struct span s)
{
	if (s.beg > s.end || s.end > text.n)
		abort();
	if ((s.beg < text.n && ((unsigned char)text.p[s.beg] & 0xc0) == 0x80) ||
	    (s.end < text.n && ((unsigned char)text.p[s.end] & 0xc0) == 0x80))
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct figures *figures;
	struct buf text = BUF_INIT, value = BUF_INIT;
	struct rec rec = { .type = REC_PAR, .sound = true };
	struct unit unit = { .rec = &rec, .n = 1, .type = REC_PAR, .file = "-",
	    .line = 1 };
	struct passage p;
	size_t end = 0;

	if (figures == NULL)
		figures = figures_new();
	utf8_mend(&text, slice_of((const char *)data, size), NULL, NULL);
	for (size_t i = 0; i < REC_FIELDS; i++)
		rec.field[i] = SLICE_NONE;
	unit.text = rec.field[F_TEXT] = buf_view(&text);
	figures_find(&p, figures, &unit, 1);
	for (size_t i = 0; i < p.figs; i++) {
		const struct quantity *q = &p.fig[i].q;

		check_span(unit.text, q->text);
		if (q->text.beg < end || q->text.beg == q->text.end)
			abort();
		end = q->text.end;
		buf_reset(&value);
		dec_print(&value, &q->value);
		if (value.n == 0 || strlen(q->unit) >= sizeof(q->unit))
			abort();
	}
	buf_release(&text);
	buf_release(&value);
	return 0;
}
