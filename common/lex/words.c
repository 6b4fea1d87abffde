/* common/lex/words.c -- longest match in a table of words
 *
 * Double array after Aoe, "An efficient digital search algorithm by using a
 * double-array structure" (1989); the end of a word is the transition by NUL.
 */
#include "lex/words.h"
#include "text/utf8.h"

/* Words end where characters do, so the cells between are not asked. */
size_t
words_walk_longest(struct words_hit *hit, const struct words *w,
    struct slice text)
{
	uint32_t at = WORDS_ROOT;
	size_t last = 0, i = 0, stop;

	while (i < text.n) {
		stop = i + utf8_size(text.p[i]);
		if (stop > text.n)
			break;
		for (; i < stop; i++)
			if (text.p[i] == '\0' ||
			    !words_go(w, &at, (unsigned char)text.p[i]))
				return last;
		if (words_end(hit, w, at))
			last = i;
	}
	return last;
}

bool
words_find(struct words_hit *hit, const struct words *w, struct slice text)
{
	uint32_t at = WORDS_ROOT;

	*hit = WORDS_NO_HIT;
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
words_find_before(struct words_hit *hit, const struct words *w,
    struct slice text, size_t from, size_t end, size_t most)
{
	size_t at;

	*hit = WORDS_NO_HIT;
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
	size_t size, n;

	for (size_t at = 0; (at = gate_seek(w->gate, s, at)) < s.n; at += size) {
		uint32_t a = utf8_peek(s.p + at);

		size = utf8_size(s.p[at]);
		if (!words_second(w, a, s.p + at + size, s.n - at - size) ||
		    (n = words_walk_longest(hit, w, slice_from(s, at))) == 0)
			continue;
		hit->word = slice_cut(s, at, at + n);
		*rest = slice_from(s, at + n);
		return true;
	}
	*rest = slice_from(s, s.n);
	*hit = WORDS_NO_HIT;
	return false;
}
