/* common/outline/cue.c -- words that begin, hand over and end a turn */
#include "lex/words.h"
#include "outline/cue.h"
#include "text/utf8.h"

#define ROW(word, what, line) what,
static const unsigned cues[] = {
#include "data/outline_cues.inc"
};
static const unsigned acts[] = {
#include "data/outline_acts.inc"
};
#undef ROW
#include "data/outline_acts.trie"
#include "data/outline_cues.trie"

static void
fill(struct cue *out, const struct words *w, const unsigned *what,
    const struct words_hit *hit)
{
	out->what = what[hit->row];
	out->word = hit->word;
	out->line = words_line(w, hit->row);
}

static bool
last_of(struct cue *out, struct slice text, unsigned kinds,
    const struct words *w, const unsigned *what)
{
	struct words_hit hit;

	if (!words_before(&hit, w, text, 0, text.n, w->longest) ||
	    (what[hit.row] & kinds) == 0)
		return false;
	fill(out, w, what, &hit);
	return true;
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

bool
cue_whole(struct slice text, unsigned what)
{
	struct words_hit hit;

	return words_find(&hit, &outline_cues_words, text) &&
	    cues[hit.row] & what;
}

/* Words of other kinds are not even looked at, unless they begin as one of these
 * does (请问 is no 请). */
bool
cue_next(struct cue *out, struct slice *rest, unsigned what)
{
	const struct words *w = &outline_cues_words;
	struct slice s = *rest;
	struct words_hit hit;

	for (size_t at = 0, n; (at = gate_seek(w->gate, s, at)) < s.n; at += n) {
		n = utf8_size(s.p[at]);
		if ((words_classes(w, utf8_peek(s.p + at)) & what) == 0 ||
		    !words_longest(&hit, w, slice_from(s, at)))
			continue;
		n = hit.word.n;
		if ((cues[hit.row] & what) == 0)
			continue;
		fill(out, w, cues, &hit);
		*rest = slice_from(s, at + n);
		return true;
	}
	*rest = slice_from(s, s.n);
	return false;
}

unsigned
cue_kinds(struct slice text, unsigned what)
{
	struct cue cue;
	unsigned kinds = 0;

	while (cue_next(&cue, &text, what))
		kinds |= cue.what;
	return kinds & what;
}

bool
act_next(struct cue *out, struct slice *rest, unsigned what)
{
	struct words_hit hit;

	while (words_next(&hit, &outline_acts_words, rest))
		if (acts[hit.row] & what) {
			fill(out, &outline_acts_words, acts, &hit);
			return true;
		}
	return false;
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
