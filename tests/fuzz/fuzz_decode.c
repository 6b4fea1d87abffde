/* tests/fuzz/fuzz_decode.c -- bytes of any character set to UTF-8: the text is
 * sound, and pieces give what the whole gives */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/buf.h"
#include "container/decode.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct decode *d;
	struct buf whole = BUF_INIT, pieces = BUF_INIT;
	struct slice rest = slice_of((const char *)data, size);
	const char *name;
	size_t bad;

	if (d == NULL)
		d = decode_new();
	decode_begin(d, NULL, NULL);
	decode_add(&whole, d, rest, true);
	if (utf8_valid(buf_view(&whole)) < whole.n ||
	    slice_find_byte(buf_view(&whole), '\0') < whole.n)
		abort();
	name = decode_charset(d);
	bad = decode_bad(d);
	decode_begin(d, NULL, NULL);
	for (; rest.n > 0; rest = slice_from(rest, 7))
		decode_add(&pieces, d, slice_head(rest, 7), false);
	decode_add(&pieces, d, rest, true);
	if (!slice_eq(buf_view(&whole), buf_view(&pieces)) ||
	    name != decode_charset(d) || bad != decode_bad(d))
		abort();
	/* a set that is given is not chosen by the whole: cut anywhere */
	if (size > 2) {
		static const char *const sets[] =
		    { "GB18030", "Big5", "UTF-16LE", "HZ-GB-2312", "UTF-8" };

		decode_begin(d, sets[data[0] % LEN(sets)], NULL);
		rest = slice_of((const char *)data, size);
		buf_reset(&whole);
		decode_add(&whole, d, rest, true);
		if (utf8_valid(buf_view(&whole)) < whole.n)
			abort();
	}
	buf_release(&whole);
	buf_release(&pieces);
	return 0;
}
