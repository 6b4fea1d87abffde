/* tests/fuzz/fuzz_utf8.c -- mended text is valid, and valid text is not mended */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "text/fold.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice s = slice_of((const char *)data, size), rest, folded;
	struct buf out = BUF_INIT, room = BUF_INIT;
	size_t bad = 0, nul = 0, runes = 0;

	utf8_mend(&out, s, &bad, &nul);
	if (utf8_valid(buf_view(&out)) != out.n ||
	    slice_find_byte(buf_view(&out), '\0') != out.n)
		abort();
	if (bad == 0 && nul == 0 && !slice_eq(s, buf_view(&out)))
		abort();
	for (rest = buf_view(&out); rest.n > 0; runes++)
		utf8_step(&rest);
	if (runes != utf8_count(buf_view(&out)))
		abort();
	for (rest = buf_view(&out); rest.n > 0; runes--)
		utf8_step_back(&rest);
	folded = fold_han(&room, buf_view(&out));
	if (runes != 0 || folded.n != out.n || utf8_valid(folded) != out.n)
		abort();
	buf_release(&out);
	buf_release(&room);
	return 0;
}
