/* common/html/markdown.c -- a line of Markdown, reduced to its text */
#include "html/markdown.h"

enum { LEVEL_MAX = 6 };

/* [words](address) or ![words](address) at i: the words; the length of all, or
 * 0 where it is no link */
static size_t
link_at(struct slice s, size_t i, struct slice *words)
{
	size_t close = slice_find_byte(slice_from(s, i), ']'), end;

	if (i + close + 1 >= s.n || s.p[i + close + 1] != '(')
		return 0;
	end = slice_find_byte(slice_from(s, i + close + 2), ')');
	if (i + close + 2 + end >= s.n)
		return 0;
	*words = slice_cut(s, i + 1, i + close);
	return close + 2 + end + 1;
}

/* takes links, images and marks of emphasis out of the line's text */
static void
reduce(struct buf *out, struct slice s)
{
	struct slice words;
	size_t n;

	for (size_t i = 0; i < s.n; i++) {
		bool image = s.p[i] == '!' && i + 1 < s.n && s.p[i + 1] == '[';

		if ((image || s.p[i] == '[') &&
		    (n = link_at(s, i + image, &words)) > 0) {
			if (!image)
				buf_add(out, words);
			i += n + image - 1;
		} else if (i + 1 < s.n && (s.p[i] == '*' || s.p[i] == '_') &&
		    s.p[i + 1] == s.p[i]) {
			i++;
		} else
			buf_byte(out, s.p[i]);
	}
}

struct slice
markdown_line(struct slice line, uint8_t *level, struct buf *room)
{
	struct slice s = slice_trim(line);
	size_t n = 0;

	*level = 0;
	while (n < s.n && s.p[n] == '#')
		n++;
	if (n > 0 && n <= LEVEL_MAX && n < s.n && s.p[n] == ' ') {
		*level = (uint8_t)n;
		s = slice_trim(slice_from(s, n));
	}
	if (slice_find(s, SLICE("**")) == s.n && slice_find(s, SLICE("__")) ==
	    s.n && slice_find(s, SLICE("](")) == s.n)
		return s;
	buf_reset(room);
	reduce(room, s);
	return buf_view(room);
}
