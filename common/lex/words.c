/* common/lex/words.c -- longest match in a table of words
 *
 * Double array after Aoe, "An efficient digital search algorithm by using a
 * double-array structure" (1989); the end of a word is the transition by NUL.
 */
#include "lex/words.h"
#include "text/utf8.h"

static void
no_hit(struct words_hit *hit, struct slice text)
{
	hit->row = -1;
	hit->rows = 0;
	hit->word = slice_head(text, 0);
}

/* Bytes of the longest word that text begins with, its row in *hit.  Words end
 * where characters do, so the cells between are not asked. */
static inline size_t
walk(struct words_hit *hit, const struct words *w, struct slice text)
{
	uint32_t at = WORDS_ROOT;
	size_t last = 0, i = 0;

	while (i < text.n && text.p[i] != '\0' &&
	    words_go(w, &at, (unsigned char)text.p[i])) {
		i++;
		if (words_whole(text, i) && words_end(hit, w, at))
			last = i;
	}
	return last;
}

bool
words_longest(struct words_hit *hit, const struct words *w, struct slice text)
{
	no_hit(hit, text);
	if (text.n == 0 || !words_likely(w, text.p, text.n))
		return false;
	hit->word.n = walk(hit, w, text);
	return hit->word.n > 0;
}

bool
words_find(struct words_hit *hit, const struct words *w, struct slice text)
{
	uint32_t at = WORDS_ROOT;

	no_hit(hit, text);
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == '\0' ||
		    !words_go(w, &at, (unsigned char)text.p[i]))
			return false;
	if (text.n == 0 || !words_end(hit, w, at))
		return false;
	hit->word = text;
	return true;
}

bool
words_before(struct words_hit *hit, const struct words *w, struct slice text,
    size_t from, size_t end, size_t most)
{
	size_t at;

	no_hit(hit, slice_head(text, 0));
	if (end <= from || !words_last(w, utf8_peek(text.p +
	    utf8_back(text, end))))
		return false;
	if (most > w->longest)
		most = w->longest;
	for (at = end - from > most ? end - most : from; at < end; at++)
		if (((unsigned char)text.p[at] & 0xc0) != 0x80 &&
		    words_likely(w, text.p + at, end - at) &&
		    words_find(hit, w, slice_cut(text, at, end)))
			return true;
	return false;
}

bool
words_next(struct words_hit *hit, const struct words *w, struct slice *rest)
{
	struct slice s = *rest;

	for (size_t at = 0, n; at < s.n; at += utf8_size(s.p[at])) {
		if (!words_first(w, utf8_peek(s.p + at)) ||     /* no call */
		    !words_likely(w, s.p + at, s.n - at) ||
		    (n = walk(hit, w, slice_from(s, at))) == 0)
			continue;
		hit->word = slice_cut(s, at, at + n);
		*rest = slice_from(s, at + n);
		return true;
	}
	s = *rest = slice_from(s, s.n);
	no_hit(hit, s);
	return false;
}
