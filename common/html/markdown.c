/* common/html/markdown.c -- Markdown, reduced to its text line by line */
#include "base/ascii.h"
#include "html/markdown.h"
#include "html/token_words.h"

enum {
	LEVEL_MAX = 6,
	WORDS_MAX = 1024,       /* bytes of a link's words, and of its address: */
	ADDRESS_MAX = 4096,     /* what is longer is none */
	QUOTES_MAX = 16
};

/* ---- spans ---- */

static size_t
find_within(struct slice s, size_t from, char c, size_t max)
{
	struct slice in = slice_head(slice_from(s, from), max);
	size_t at = slice_find_byte(in, c);

	return at < in.n ? from + at : s.n;
}

/* [words](address) or [words][name] at i: the words; the length of all, or 0
 * where it is no link */
static size_t
link_at(struct slice s, size_t i, struct slice *words)
{
	size_t close = find_within(s, i, ']', WORDS_MAX), end;
	char open;

	if (close + 1 >= s.n)
		return 0;
	open = s.p[close + 1];
	if (open != '(' && open != '[')
		return 0;
	end = find_within(s, close + 2, open == '(' ? ')' : ']', ADDRESS_MAX);
	if (end == s.n)
		return 0;
	*words = slice_cut(s, i + 1, close);
	return end + 1 - i;
}

/* [![words](address)](address) at i, a picture that is a link: its length */
static size_t
picture_link_at(struct slice s, size_t i)
{
	struct slice words;
	size_t n, end;

	if (!slice_starts(slice_from(s, i), SLICE("[![")) ||
	    (n = link_at(s, i + 2, &words)) == 0 ||
	    !slice_starts(slice_from(s, i + 2 + n), SLICE("](")))
		return 0;
	end = find_within(s, i + 2 + n, ')', ADDRESS_MAX);
	return end < s.n ? end + 1 - i : 0;
}

/* `code` at i: adds it, escaped; its length, or 0 where it is not closed */
static size_t
add_code(struct buf *out, struct slice s, size_t i)
{
	size_t ticks = 0, end;

	while (i + ticks < s.n && s.p[i + ticks] == '`')
		ticks++;
	for (end = i + ticks; end + ticks <= s.n && end - i < WORDS_MAX; end++)
		if (memcmp(s.p + end, s.p + i, ticks) == 0)
			break;
	if (end + ticks > s.n || end - i >= WORDS_MAX) {
		buf_add(out, slice_cut(s, i, i + ticks));
		return ticks;
	}
	for (size_t k = i + ticks; k < end; k++)
		if (s.p[k] == '<')
			buf_add(out, SLICE("&lt;"));
		else if (s.p[k] == '&')
			buf_add(out, SLICE("&amp;"));
		else
			buf_byte(out, s.p[k]);
	return end + ticks - i;
}

static bool
is_space_at(struct slice s, size_t i)
{
	return i >= s.n || s.p[i] == ' ' || s.p[i] == '\t';
}

static bool
is_word_at(struct slice s, size_t i)
{
	return i < s.n && (ascii_digit(s.p[i]) || ascii_letter(s.p[i]));
}

/* marks of emphasis at i: how many, or 0 where they are characters */
static size_t
emphasis_at(struct slice s, size_t i, bool single)
{
	char c = s.p[i];
	size_t n = 0;

	while (n <= 3 && i + n < s.n && s.p[i + n] == c)
		n++;
	if (c == '~' || c == '=')
		return n == 2 && single ? 2 : 0;
	if (c == '_' && i > 0 && is_word_at(s, i - 1) && is_word_at(s, i + n))
		return 0;               /* within a name */
	if (n == 1 && (!single ||
	    ((i == 0 || is_space_at(s, i - 1)) && is_space_at(s, i + 1))))
		return 0;
	return n <= 3 ? n : 0;
}

/* takes links, pictures and marks of emphasis out; what is left may still hold
 * HTML.  `all`: of Markdown, not only what is sure in any text */
static void
reduce(struct buf *out, struct slice s, bool all)
{
	struct slice words;
	size_t n;

	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];
		bool image = c == '!' && i + 1 < s.n && s.p[i + 1] == '[';

		if (c == '[' && (n = picture_link_at(s, i)) > 0) {
			i += n - 1;
		} else if ((image || c == '[') &&
		    (n = link_at(s, i + image, &words)) > 0) {
			if (!image)
				buf_add(out, words);
			i += n + image - 1;
		} else if (all && slice_starts(slice_from(s, i), SLICE("[^")) &&
		    (n = find_within(s, i, ']', WORDS_MAX)) < s.n) {
			i = n;          /* the mark of a footnote */
		} else if (all && c == '\\' && i + 1 < s.n &&
		    strchr("\\`*_{}[]()#+-.!~|>", s.p[i + 1]) != NULL) {
			buf_byte(out, s.p[++i]);
		} else if (all && c == '`') {
			i += add_code(out, s, i) - 1;
		} else if (strchr("*_~=", c) != NULL && c != '\0' &&
		    (n = emphasis_at(s, i, all)) > 0) {
			i += n - 1;
		} else {
			buf_byte(out, c);
		}
	}
}

static struct slice
reduce_line(struct slice s, bool all, struct buf *room)
{
	struct buf plain = BUF_INIT;

	if (s.n < 2)
		return s;
	if (!all && slice_find(s, SLICE("**")) == s.n &&
	    slice_find(s, SLICE("__")) == s.n && slice_find(s, SLICE("](")) == s.n)
		return s;
	buf_reset(room);
	reduce(room, s, all);
	if (all && token_words_needed(buf_view(room))) {
		token_words(&plain, buf_view(room));
		buf_release(room);
		*room = plain;
	}
	return buf_view(room);
}

/* ---- blocks ---- */

static size_t
run_of(struct slice s, char c)
{
	size_t n = 0;

	while (n < s.n && s.p[n] == c)
		n++;
	return n;
}

/* three or more of one character, and spaces: which, or '\0' */
static char
rule_of(struct slice s, const char *of)
{
	size_t n = 0;

	if (s.n == 0 || strchr(of, s.p[0]) == NULL)
		return '\0';
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == ' ')
			continue;
		if (s.p[i] != s.p[0])
			return '\0';
		n++;
	}
	return n >= 3 ? s.p[0] : '\0';
}

static size_t
heading_level(struct slice s)
{
	size_t n = run_of(s, '#');

	return n > 0 && n <= LEVEL_MAX && n < s.n && s.p[n] == ' ' ? n : 0;
}

/* "- ", "* ", "+ ", "1. ", "1) " : the length of the mark, or 0 */
static size_t
item_mark(struct slice s)
{
	size_t n = 0;

	if (s.n < 2)
		return 0;
	if (strchr("-*+", s.p[0]) != NULL)
		return s.p[1] == ' ' ? 2 : 0;
	while (n < s.n && n < 9 && ascii_digit(s.p[n]))
		n++;
	return n > 0 && n + 1 < s.n && (s.p[n] == '.' || s.p[n] == ')') &&
	    s.p[n + 1] == ' ' ? n + 2 : 0;
}

/* a row of a table that says how its columns are set: |---|:-:| */
static bool
is_table_rule(struct slice s)
{
	size_t dashes = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (strchr("|-: ", s.p[i]) == NULL)
			return false;
		dashes += s.p[i] == '-';
	}
	return dashes > 0;
}

static struct slice
reduce_row(struct slice s, struct buf *room)
{
	struct buf cell = BUF_INIT, row = BUF_INIT;

	s = slice_from(s, 1);
	if (slice_ends(s, SLICE("|")))
		s.n--;
	for (;;) {
		size_t n = slice_find_byte(s, '|');

		buf_add(&row, slice_trim(reduce_line(slice_trim(slice_head(s, n)),
		    true, &cell)));
		if (n == s.n)
			break;
		buf_add(&row, SLICE(" | "));
		s = slice_from(s, n + 1);
	}
	buf_release(&cell);
	buf_release(room);
	*room = row;
	return buf_view(room);
}

/* "[name]: address" */
static bool
is_definition(struct slice s)
{
	size_t close = find_within(s, 0, ']', WORDS_MAX);

	return s.n > 2 && s.p[0] == '[' && s.p[1] != '^' && close + 1 < s.n &&
	    s.p[close + 1] == ':';
}

/* the line without the > of quotations */
static struct slice
unquote(struct slice s)
{
	for (int i = 0; i < QUOTES_MAX && s.n > 0 && s.p[0] == '>'; i++)
		s = slice_trim(slice_from(s, 1));
	return s;
}

/* a fence begins or ends, or the line stands between two */
static bool
take_fence(struct markdown *m, struct slice s)
{
	char c = s.n > 0 ? s.p[0] : '\0';
	bool is_fence = (c == '`' || c == '~') && run_of(s, c) >= 3;

	if (m->fence != '\0') {
		if (is_fence && c == m->fence)
			m->fence = '\0';
		return true;
	}
	if (is_fence)
		m->fence = c;
	return is_fence;
}

static struct markdown_line
heading(struct slice s, size_t level, bool all, struct buf *room)
{
	struct markdown_line l = { MARKDOWN_HEADING, (uint8_t)level, s };

	s = slice_trim(slice_from(s, level));
	while (all && slice_ends(s, SLICE("#")))
		s.n--;
	l.text = reduce_line(slice_trim(s), all, room);
	return l;
}

struct markdown_line
markdown_line(struct markdown *m, struct slice line, struct buf *room)
{
	struct markdown_line l = { MARKDOWN_TEXT, 0, slice_trim(line) };
	size_t n = heading_level(l.text);

	if (m->on && take_fence(m, l.text)) {
		if (m->fence == '\0' || run_of(l.text, m->fence) >= 3)
			l.kind = MARKDOWN_NOTHING;
		return l;
	}
	if (n > 0)
		return heading(l.text, n, m->on, room);
	if (!m->on) {
		l.text = reduce_line(l.text, false, room);
		return l;
	}
	l.text = unquote(l.text);
	if (rule_of(l.text, "-=") != '\0') {
		l.kind = MARKDOWN_UNDERLINE;
		l.level = l.text.p[0] == '=' ? 1 : 2;
	} else if (rule_of(l.text, "*_") != '\0' || is_definition(l.text)) {
		l.kind = MARKDOWN_NOTHING;
	} else if (l.text.n > 0 && l.text.p[0] == '|') {
		l.kind = is_table_rule(l.text) ? MARKDOWN_NOTHING : MARKDOWN_ROW;
		if (l.kind == MARKDOWN_ROW)
			l.text = reduce_row(l.text, room);
	} else {
		n = item_mark(l.text);
		l.kind = n > 0 ? MARKDOWN_ITEM : MARKDOWN_TEXT;
		l.text = slice_trim(slice_from(l.text, n));
		if (n > 0 && l.text.n > 3 && l.text.p[0] == '[' &&
		    l.text.p[2] == ']' && l.text.p[3] == ' ')
			l.text = slice_from(l.text, 4);         /* of a task */
		l.text = reduce_line(l.text, true, room);
	}
	return l;
}

/* ---- is it Markdown? ---- */

bool
markdown_is(struct slice head)
{
	enum { HEADINGS = 1, LINKS = 2, STRONG = 4, FENCES = 8, TABLES = 16,
		QUOTES = 32 };
	unsigned seen = 0, kinds = 0, headings = 0;

	while (head.n > 0) {
		size_t n = slice_find_byte(head, '\n');
		struct slice s = slice_trim(slice_head(head, n));

		head = slice_from(head, n + 1);
		if (heading_level(s) > 0) {
			seen |= HEADINGS;
			headings++;
		}
		if (slice_find(s, SLICE("](http")) < s.n ||
		    slice_find(s, SLICE("](/")) < s.n ||
		    slice_starts(s, SLICE("![")))
			seen |= LINKS;
		if (slice_find(s, SLICE("**")) < s.n)
			seen |= STRONG;
		if (slice_starts(s, SLICE("```")))
			seen |= FENCES;
		if (s.n > 4 && s.p[0] == '|' && is_table_rule(s))
			seen |= TABLES;
		if (slice_starts(s, SLICE("> ")))
			seen |= QUOTES;
	}
	for (; seen != 0; seen &= seen - 1)
		kinds++;
	return kinds >= 2 || headings >= 2;
}
