/* tests/fuzz/fuzz_speakers.c -- who said what in any text: every stretch lies in
 * the passage and between characters, and a second reading finds the same */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/buf.h"
#include "speech/speaker.h"
#include "text/sentence.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Is `at` the end of the text, or where a character of it begins? */
static bool
is_edge(struct slice text, size_t at)
{
	return at == text.n || (at < text.n &&
	    ((unsigned char)text.p[at] & 0xc0) != 0x80);
}

static size_t
read_lines(struct speech *sp, struct slice text, bool spoken)
{
	size_t found = 0;

	speech_reset(sp);
	if (spoken)
		speech_turn(sp, SLICE("记者"), SLICE_NONE, SLICE("记者："),
		    true);
	while (text.n > 0) {
		size_t n = slice_find_byte(text, '\n');
		struct sentences walk = SENTENCES(slice_head(text, n));
		struct slice s;

		while (sentence_next(&s, &walk))
			passage_add(&sp->passage, s, 0, 0, false, spoken);
		passage_break(&sp->passage);
		text = slice_from(text, n + 1);
		if (text.n > 0 && passage_goes_on(&sp->passage) &&
		    sp->passage.pars < 8)
			continue;
		passage_close(&sp->passage);
		speech_read(sp, false);
		for (size_t i = 0; i < sp->stretches; i++) {
			const struct stretch *st = &sp->stretch[i];
			struct slice all = buf_view(&sp->passage.text);

			if (st->beg >= st->end || st->end > all.n ||
			    !is_edge(all, st->beg) || !is_edge(all, st->end) ||
			    st->statement >= sp->statements)
				abort();
		}
		found += sp->stretches;
		passage_reset(&sp->passage);
	}
	return found;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct speech speech;
	static bool ready;
	struct buf text = BUF_INIT;

	if (!ready)
		speech_init(&speech);
	ready = true;
	utf8_mend(&text, slice_of((const char *)data, size), NULL, NULL);
	if (read_lines(&speech, buf_view(&text), false) !=
	    read_lines(&speech, buf_view(&text), false))
		abort();
	read_lines(&speech, buf_view(&text), true);
	buf_release(&text);
	return 0;
}
