/* tests/fuzz/fuzz_time.c -- text of any kind: expressions follow one another,
 * and every value is one that cn-records(5) allows */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/buf.h"
#include "dates/edtf.h"
#include "dates/expr.h"
#include "dates/resolve.h"
#include "dates/stamp.h"
#include "text/fold.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
resolve_all(struct slice folded, const struct date_opts *opts)
{
	struct date_fields f = DATE_FIELDS_INIT;
	struct slice rest = folded;
	struct date_ctx ctx;
	struct time_expr e;
	const char *end = folded.p;

	date_ctx_init(&ctx, opts);
	date_ctx_doc(&ctx, SLICE_NONE);
	date_ctx_unit(&ctx, folded, 1, false);
	while (time_next(&e, &rest)) {
		if (e.text.n == 0 || e.text.p < end ||
		    e.text.p + e.text.n != rest.p)
			abort();
		end = rest.p;
		date_resolve(&f, &ctx, &e);
		if (f.value.n > 0 && !edtf_valid(buf_view(&f.value)))
			abort();
	}
	date_fields_release(&f);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct date_opts opts = { .has_reference = false };
	struct buf text = BUF_INIT, room = BUF_INIT;
	struct slice folded;
	struct stamp s;
	size_t bad = 0, nul = 0;

	utf8_mend(&text, slice_of((const char *)data, size), &bad, &nul);
	(void)stamp_parse(&s, buf_view(&text));
	folded = fold_han(&room, buf_view(&text));
	resolve_all(folded, &opts);
	opts.has_reference = stamp_parse(&opts.reference,
	    SLICE("2022-10-01T09:30:00"));
	resolve_all(folded, &opts);
	buf_release(&text);
	buf_release(&room);
	return 0;
}
