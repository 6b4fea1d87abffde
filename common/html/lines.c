/* common/html/lines.c -- what a line is, told by its words */
#include "html/lines.h"
#include "lex/words.h"
#include "text/fold.h"
#include "text/utf8.h"

enum at { AT_WHOLE, AT_HEAD, AT_LABEL, AT_TAIL, AT_ANY };

#define ROW(word, act, at, max, line) { max, act, at },
static const struct line_row { uint16_t max; uint8_t act, at; } rows[] = {
#include "data/strip_lines.inc"
};
#undef ROW
#include "data/strip_lines.trie"

enum {
	ANY_MAX = 160,          /* longer lines are not searched */
	GLUED_MAX = 400,        /* bytes of a chain of editors */
	GLUED_LABELS = 2,       /* labels that make it one */
	MARKS_MAX = 32          /* signs round a line that are looked through */
};

/* marks that stand round a line without being its words */
static const char marks[] =
    " \t【】[]（）()「」『』《》<>〈〉“”\"'‘’●○■□◆◇★☆*※>»·•—-–_=~#|｜丨!！:：。.…";

static bool
is_mark(const char *p, size_t n)
{
	return slice_find(slice_str(marks), slice_of(p, n)) <
	    sizeof(marks) - 1;
}

static struct slice
skip_marks(struct slice s)
{
	for (int n = 0; n < MARKS_MAX && s.n > 0 &&
	    is_mark(s.p, utf8_size(s.p[0])); n++)
		s = slice_from(s, utf8_size(s.p[0]));
	return s;
}

static struct slice
drop_marks(struct slice s)
{
	struct slice left = s;

	for (int n = 0; n < MARKS_MAX && left.n > 0; n++) {
		utf8_step_back(&left);
		if (!is_mark(left.p + left.n, s.n - left.n))
			break;
		s = left;
	}
	return s;
}

/* Does a colon or a bar follow, spaces aside? */
static bool
is_label(struct slice rest)
{
	static const char *const ends[] =
	    { "：", ":", "︰", "｜", "|", "丨", "︱", "／", "/", "】", "]" };

	rest = slice_trim(rest);
	for (size_t i = 0; i < LEN(ends); i++)
		if (slice_starts(rest, slice_str(ends[i])))
			return true;
	return false;
}

/* Does the row hold for the word that stands there? */
static bool
row_holds(const struct line_row *row, struct slice line, struct slice word)
{
	struct slice rest = slice_from(line, (size_t)(word.p - line.p) + word.n);
	bool first = word.p == line.p;

	switch (row->at) {
	case AT_WHOLE: return first && drop_marks(rest).n == 0;
	case AT_HEAD: return first;
	case AT_LABEL: return first && is_label(rest);
	case AT_TAIL: return drop_marks(rest).n == 0;
	default: return true;
	}
}

/* the first row of a word that holds; -1 where none does */
static int
find_row(const struct words_hit *hit, struct slice line, size_t runes)
{
	for (int i = hit->row; i < hit->row + hit->rows; i++)
		if ((rows[i].max == 0 || runes <= rows[i].max) &&
		    row_holds(&rows[i], line, hit->word))
			return i;
	return -1;
}

struct line_verdict
line_judge(struct slice text, size_t runes, struct buf *room)
{
	struct line_verdict v = { LINE_TEXT, 0 };
	struct slice line = skip_marks(fold_han(room, text));
	struct words_walk walk = WORDS_WALK(&strip_lines_words, line);
	struct words_hit hit;
	struct slice rest = line;
	int found = -1, row;

	while (words_prefix(&hit, &walk))       /* the longest that holds */
		if ((row = find_row(&hit, line, runes)) >= 0)
			found = row;
	while (found < 0 && runes <= ANY_MAX &&
	    words_next(&hit, &strip_lines_words, &rest))
		found = find_row(&hit, line, runes);
	if (found < 0)
		return v;
	v.act = (enum line_act)rows[found].act;
	v.rule = words_line(&strip_lines_words, found);
	return v;
}

size_t
line_glued(struct slice text, struct buf *room, unsigned *rule)
{
	struct slice line = fold_han(room, text), rest = line;
	struct words_hit hit;
	size_t begin = line.n, labels = 0, from;

	from = line.n > GLUED_MAX ? line.n - GLUED_MAX : 0;
	while (from < line.n && ((unsigned char)line.p[from] & 0xc0) == 0x80)
		from++;
	rest = slice_from(line, from);
	while (words_next(&hit, &strip_lines_words, &rest)) {
		const struct line_row *r = &rows[hit.row];

		if ((r->act != LINE_EDITOR && r->act != LINE_BYLINE &&
		    r->act != LINE_CAPTION) || !is_label(rest)) {
			/* another word may begin inside this one */
			rest = slice_from(line, (size_t)(hit.word.p - line.p) +
			    utf8_size(hit.word.p[0]));
			continue;
		}
		if (labels++ == 0) {
			begin = (size_t)(hit.word.p - line.p);
			*rule = words_line(&strip_lines_words, hit.row);
		}
	}
	if (labels < GLUED_LABELS || begin == 0)
		return line.n;
	/* nothing but names may follow: a sentence's end would tell prose */
	rest = slice_from(line, begin);
	if (slice_find(rest, SLICE("。")) < rest.n ||
	    slice_find(rest, SLICE("，")) < rest.n)
		return line.n;
	return begin;
}
