/* tests/unit/test_speaker.c -- who said what, in each of the forms there are
 *
 * The cases are in speaker_forms.txt and speaker_traps.txt beside this file.
 */
#include "cases.h"
#include "speech/speaker.h"
#include "test.h"
#include "text/sentence.h"

static struct speech speech;

static void
print_stretch(struct buf *out, const struct stretch *s)
{
	const struct statement *st = &speech.statement[s->statement];
	struct slice part[] = { speech_words(&speech, st->speaker),
	    speech_words(&speech, st->title),
	    slice_str(entity_name(st->entity)), slice_str(mode_name(st->mode)),
	    speech_words(&speech, st->cue) };

	/* one row a sentence */
	for (size_t i = 0; i < speech.passage.sentences; i++) {
		const struct sentence *in = &speech.passage.sentence[i];
		size_t beg = s->beg > in->beg ? s->beg : in->beg;
		size_t end = s->end < in->end ? s->end : in->end;

		if (beg >= end)
			continue;
		if (slice_starts(slice_cut(buf_view(&speech.passage.text), beg,
		    end), SLICE("“")) && i > 0)
			beg += 3;
		if (slice_starts(slice_cut(buf_view(&speech.passage.text), beg,
		    end), SLICE("「")) && i > 0)
			beg += 3;
		buf_add(out, SLICE("> "));
		for (size_t k = 0; k < LEN(part); k++) {
			buf_add(out, part[k]);
			buf_byte(out, '|');
		}
		buf_add(out, slice_cut(buf_view(&speech.passage.text), beg,
		    end));
		buf_byte(out, '\n');
	}
}

static void
read_passage(struct buf *out)
{
	passage_close(&speech.passage);
	speech_read(&speech, false);
	for (size_t i = 0; i < speech.stretches; i++)
		print_stretch(out, &speech.stretch[i]);
	passage_reset(&speech.passage);
}

/* the text, its lines as paragraphs, as a filter reads it */
static void
read_text(struct buf *out, struct slice text)
{
	speech_reset(&speech);
	speech.plain = true;
	while (text.n > 0) {
		size_t n = slice_find(text, SLICE("\\n"));
		struct sentences walk = SENTENCES(slice_head(text, n));
		struct slice s;

		if (n > 0) {
			while (sentence_next(&s, &walk))
				passage_add(&speech.passage, s, 0, 0, false,
				    false);
			passage_break(&speech.passage);
			if (!passage_goes_on(&speech.passage))
				read_passage(out);
		}
		text = slice_from(text, n + 2);
	}
	if (speech.passage.sentences > 0)
		read_passage(out);
}

static void
test_forms(void)
{
	struct buf file = BUF_INIT, got = BUF_INIT, want = BUF_INIT;
	struct slice rest, line;

	if (!CHECK(cases_read(&file, "speaker_forms.txt"), "forms are there"))
		return;
	rest = buf_view(&file);
	while (cases_next(&line, &rest)) {
		buf_reset(&got);
		cases_want(&want, &rest);
		read_text(&got, slice_from(line, 4));
		CHECK_STR(got.p, want.p, "%.*s", (int)line.n, line.p);
	}
	buf_release(&file);
	buf_release(&got);
	buf_release(&want);
}

static void
test_traps(void)
{
	struct buf file = BUF_INIT, got = BUF_INIT;
	struct slice rest, line;

	if (!CHECK(cases_read(&file, "speaker_traps.txt"), "traps are there"))
		return;
	rest = buf_view(&file);
	while (cases_next(&line, &rest)) {
		buf_reset(&got);
		read_text(&got, line);
		CHECK_STR(got.p, "", "nobody: %.*s", (int)line.n, line.p);
	}
	buf_release(&file);
	buf_release(&got);
}

int
main(void)
{
	speech_init(&speech);
	test_forms();
	test_traps();
	speech_release(&speech);
	return test_done();
}
