/* tests/fuzz/fuzz_record.c -- a line split into fields and written again */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/buf.h"
#include "io/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* adds the fields as a line; what rec_parse undid is escaped again */
static void
write_line(struct buf *out, const struct rec *r)
{
	for (size_t i = 0; i < r->n && i < REC_FIELDS; i++) {
		if (i > 0)
			buf_byte(out, '\t');
		rec_escape(out, r->field[i]);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buf room = BUF_INIT, again = BUF_INIT, once = BUF_INIT,
	    twice = BUF_INIT;
	struct slice line = slice_of((const char *)data, size);
	struct rec r, s;

	line.n = slice_find_byte(line, '\n');
	rec_parse(&r, line, &room);
	write_line(&once, &r);
	rec_parse(&s, buf_view(&once), &again);
	write_line(&twice, &s);
	if (!slice_eq(buf_view(&once), buf_view(&twice)) || r.type != s.type)
		abort();
	if (r.n <= REC_FIELDS && r.sound != s.sound)
		abort();
	buf_release(&room);
	buf_release(&again);
	buf_release(&once);
	buf_release(&twice);
	return 0;
}
