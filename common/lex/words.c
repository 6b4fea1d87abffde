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

bool
words_longest(struct words_hit *hit, const struct words *w, struct slice text)
{
	uint32_t at = WORDS_ROOT;
	size_t last = 0;

	no_hit(hit, text);
	if (text.n == 0 || text.n < utf8_size(text.p[0]) ||
	    !words_first(w, utf8_peek(text.p)))
		return false;
	for (size_t i = 0; i < text.n && text.p[i] != '\0' &&
	    words_go(w, &at, (unsigned char)text.p[i]); i++)
		if (words_end(hit, w, at))
			last = i + 1;
	hit->word.n = last;
	return last > 0;
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
words_next(struct words_hit *hit, const struct words *w, struct slice *rest)
{
	struct slice s = *rest;

	while (s.n > 0) {
		size_t size = utf8_size(s.p[0]);

		if (words_first(w, utf8_peek(s.p)) &&
		    words_longest(hit, w, s)) {
			*rest = slice_from(s, hit->word.n);
			return true;
		}
		s = slice_from(s, size);
	}
	*rest = s;
	no_hit(hit, s);
	return false;
}
