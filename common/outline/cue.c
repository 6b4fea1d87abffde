/* common/outline/cue.c -- words that begin, hand over and end a turn */
#include "lex/words.h"
#include "outline/cue.h"
#include "text/utf8.h"

#define ROW(word, what, line) what,
static const unsigned short cues[] = {
#include "data/outline_cues.inc"
};
static const unsigned short acts[] = {
#include "data/outline_acts.inc"
};
#undef ROW
#include "data/outline_acts.trie"
#include "data/outline_cues.trie"

enum { WORD_CHARS = 9 };        /* of the longest word that may come last */

static void
fill(struct cue *out, const struct words *w, const unsigned short *what,
    const struct words_hit *hit)
{
	out->what = what[hit->row];
	out->word = hit->word;
	out->line = words_line(w, hit->row);
}

static bool
next_of(struct cue *out, struct slice *rest, unsigned kinds,
    const struct words *w, const unsigned short *what)
{
	struct words_hit hit;

	while (words_next(&hit, w, rest))
		if (what[hit.row] & kinds) {
			fill(out, w, what, &hit);
			return true;
		}
	return false;
}

static bool
last_of(struct cue *out, struct slice text, unsigned kinds,
    const struct words *w, const unsigned short *what)
{
	struct slice before = text;
	struct words_hit hit;
	bool found = false;

	for (int i = 0; i < WORD_CHARS && before.n > 0; i++) {
		if (!words_first(w, utf8_step_back(&before)) ||
		    !words_find(&hit, w, slice_from(text, before.n)))
			continue;
		fill(out, w, what, &hit);
		found = (what[hit.row] & kinds) != 0;
	}
	return found;
}

bool
cue_longest(struct cue *out, struct slice text)
{
	struct words_hit hit;

	if (!words_longest(&hit, &outline_cues_words, text))
		return false;
	fill(out, &outline_cues_words, cues, &hit);
	return true;
}

unsigned
cue_kinds(struct slice text)
{
	struct words_hit hit;
	unsigned kinds = 0;

	while (words_next(&hit, &outline_cues_words, &text))
		kinds |= cues[hit.row];
	return kinds;
}

bool
cue_next(struct cue *out, struct slice *rest, unsigned what)
{
	return next_of(out, rest, what, &outline_cues_words, cues);
}

bool
act_next(struct cue *out, struct slice *rest, unsigned what)
{
	return next_of(out, rest, what, &outline_acts_words, acts);
}

bool
cue_last(struct cue *out, struct slice text, unsigned what)
{
	return last_of(out, text, what, &outline_cues_words, cues);
}

bool
act_last(struct cue *out, struct slice text, unsigned what)
{
	return last_of(out, text, what, &outline_acts_words, acts);
}
