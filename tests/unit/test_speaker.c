/* tests/unit/test_speaker.c -- who said what, in each of the forms there are
 *
 * The cases are in speaker_forms.txt and speaker_traps.txt beside this file.
 */
#include <stdlib.h>

#include "speech/speaker.h"
#include "test.h"
#include "text/sentence.h"

static struct speech speech;

/* reads a whole file into buf; false where there is none */
static bool
read_file(struct buf *out, const char *name)
{
	char path[256], piece[4096];
	const char *dir = getenv("SRCDIR");
	FILE *f;
	size_t n;

	snprintf(path, sizeof(path), "%s/tests/unit/%s",
	    dir != NULL ? dir : ".", name);
	f = fopen(path, "r");
	if (f == NULL)
		return false;
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		buf_add(out, slice_of(piece, n));
	fclose(f);
	return true;
}

static struct slice
next_line(struct slice *rest)
{
	size_t n = slice_find_byte(*rest, '\n');
	struct slice line = slice_head(*rest, n);

	*rest = slice_from(*rest, n + 1);
	return line;
}

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

/* the next line that is no comment and not empty; false where there is none */
static bool
next_case(struct slice *line, struct slice *rest)
{
	while (rest->n > 0) {
		*line = next_line(rest);
		if (line->n > 0 && line->p[0] != '#')
			return true;
	}
	return false;
}

static void
test_forms(void)
{
	struct buf file = BUF_INIT, got = BUF_INIT, want = BUF_INIT;
	struct slice rest, line;

	if (!CHECK(read_file(&file, "speaker_forms.txt"), "forms are there"))
		return;
	rest = buf_view(&file);
	while (next_case(&line, &rest)) {
		buf_reset(&got);
		buf_reset(&want);
		while (slice_starts(rest, SLICE("> "))) {
			buf_add(&want, next_line(&rest));
			buf_byte(&want, '\n');
		}
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

	if (!CHECK(read_file(&file, "speaker_traps.txt"), "traps are there"))
		return;
	rest = buf_view(&file);
	while (next_case(&line, &rest)) {
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
