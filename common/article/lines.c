/* common/article/lines.c -- what a line is, told by its words */
#include "article/lines.h"
#include "base/ascii.h"
#include "lex/words.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/utf8.h"

enum at { AT_WHOLE, AT_HEAD, AT_LABEL, AT_NAMED, AT_TAIL, AT_ANY };

struct line_row {
	uint16_t max;
	uint8_t act, at;
};

#define ROW(word, act, at, max, line) { max, act, at },
static const struct line_row rows[] = {
#include "data/strip_lines.inc"
};
static const struct line_row phrases[] = {
#include "data/strip_phrases.inc"
};
#undef ROW
#include "data/strip_lines.trie"
#include "data/strip_phrases.trie"
#include "data/strip_ends.trie"
#include "data/strip_marks.trie"

enum {
	NAME_MAX = 18,          /* bytes of a name without a dot in it */
	ANY_MAX = 160,          /* longer lines are not searched */
	GLUED_MAX = 400,        /* bytes of a chain of editors */
	GLUED_LABELS = 2,       /* labels that make it one */
	MARKS_MAX = 32          /* signs round a line that are looked through */
};

static bool
is_mark(uint32_t r)
{
	return r == ' ' || r == '\t' || r == '#' ||
	    words_first(&strip_marks_words, r);
}

static struct slice
skip_marks(struct slice s)
{
	for (int n = 0; n < MARKS_MAX && s.n > 0 &&
	    is_mark(utf8_peek(s.p)); n++)
		s = slice_from(s, utf8_size(s.p[0]));
	return s;
}

static struct slice
drop_marks(struct slice s)
{
	struct slice left = s;

	for (int n = 0; n < MARKS_MAX && left.n > 0; n++) {
		if (!is_mark(utf8_step_back(&left)))
			break;
		s = left;
	}
	return s;
}

/* Does a colon or a bar follow, spaces aside?  A bar that parts the cells of a
 * row ends no label. */
static bool
is_label(struct slice rest, unsigned look)
{
	rest = slice_trim(rest);
	return rest.n > 0 && words_first(&strip_ends_words, utf8_peek(rest.p)) &&
	    !((look & LOOK_CELLS) && rest.p[0] == '|');
}

unsigned
line_look(struct slice text, size_t at)
{
	uint32_t r = utf8_peek(text.p + at);

	if (words_first(&strip_ends_words, r))
		return LOOK_LABEL;
	if (fold_changes(r))
		return LOOK_FOLD | LOOK_PHRASE; /* it may be in one */
	if (!words_first(&strip_phrases_words, r))
		return 0;
	/* what is cut off may go on */
	return text.n - at == utf8_size(text.p[at]) || words_likely(
	    &strip_phrases_words, text.p + at, text.n - at) ? LOOK_PHRASE : 0;
}

bool
line_runs_on(struct slice value)
{
	struct slice rest = slice_trim(value), part = rest;
	bool commas = false, wordy = false, set_off = false;

	while (rest.n > 0) {
		size_t n = (size_t)(rest.p - part.p);
		uint32_t r = utf8_step(&rest);

		if (r == 0xff1f || r == '?' || r == 0xff01 || r == '!' ||
		    (r == 0x3002 && rest.n > 0))
			return true;
		if (r == 0xff0c) {
			commas = true;
			wordy = wordy || (n > NAME_MAX && !set_off);
			set_off = false;
			part = rest;
		}
		set_off = set_off || han_space(r) || han_colon(r) ||
		    han_name_dot(r) || r == 0x3001;
	}
	return commas && (wordy || (part.n > NAME_MAX && !set_off));
}

/* the words behind the sign that ends a label */
static struct slice
label_value(struct slice rest)
{
	rest = slice_trim(rest);
	return slice_from(rest, rest.n > 0 ? utf8_size(rest.p[0]) : 0);
}

/* Is the rest of a line nothing but words that are dropped where they are a line,
 * and numbers?  【打印】【关闭】, 上一页 1 2 下一页 */
static bool
is_bar(struct slice rest)
{
	struct words_hit hit;

	while ((rest = skip_marks(rest)).n > 0) {
		if (ascii_digit(rest.p[0])) {
			rest = slice_from(rest, 1);
			continue;
		}
		if (!words_longest(&hit, &strip_lines_words, rest) ||
		    rows[hit.row].at != AT_WHOLE ||
		    rows[hit.row].act != LINE_TOOL)
			return false;
		rest = slice_from(rest, hit.word.n);
	}
	return true;
}

/* 扫码支付的人越来越多。 is told, 扫码关注 is asked */
static bool
is_sentence(struct slice line)
{
	return slice_ends(line, SLICE("。"));
}

/* Does the row hold for the word that stands there? */
static bool
row_holds(const struct line_row *row, struct slice line, struct slice word,
    unsigned look)
{
	struct slice rest = slice_from(line, (size_t)(word.p - line.p) + word.n);
	bool first = word.p == line.p;
	bool told = is_sentence(rest) && (row->act == LINE_TOOL ||
	    (row->at == AT_HEAD && (row->act == LINE_EDITOR ||
	    row->act == LINE_BYLINE || row->act == LINE_FOOT)));

	switch (row->at) {
	case AT_WHOLE: return first && (drop_marks(rest).n == 0 ||
	    (row->act == LINE_TOOL && is_bar(rest)));
	case AT_HEAD: return first && !told;
	case AT_LABEL: return first && !told && is_label(rest, look);
	case AT_NAMED: return first && !told && is_label(rest, look) &&
	    slice_trim(label_value(rest)).n > 0;
	case AT_TAIL: return drop_marks(rest).n == 0 && !is_sentence(rest);
	default: return !told;
	}
}

/* the first row of a word that holds; -1 where none does */
static int
find_row(const struct line_row *row, const struct words_hit *hit,
    struct slice line, size_t runes, unsigned look)
{
	for (int i = hit->row; i < hit->row + hit->rows; i++)
		if ((row[i].max == 0 || runes <= row[i].max) &&
		    row_holds(&row[i], line, hit->word, look))
			return i;
	return -1;
}

/* the row of the longest word at the head of the line that holds, and what
 * follows the word; or -1 */
static int
find_head(struct slice line, size_t runes, unsigned look, struct slice *rest)
{
	struct words_walk walk = WORDS_WALK(&strip_lines_words, line);
	struct words_hit hit;
	int found = -1, row;

	while (words_prefix(&hit, &walk))
		if ((row = find_row(rows, &hit, line, runes, look)) >= 0) {
			found = row;
			*rest = slice_from(line, hit.word.n);
		}
	return found;
}

/* the row of the first phrase in the line that holds; or -1 */
static int
find_phrase(struct slice line, size_t runes, unsigned look)
{
	struct words_hit hit;
	struct slice rest = line;
	int found = -1;

	while (found < 0 && words_next(&hit, &strip_phrases_words, &rest))
		found = find_row(phrases, &hit, line, runes, look);
	return found;
}

bool
line_is_rule(struct slice text)
{
	return text.n > 0 && skip_marks(text).n == 0;
}

struct line_verdict
line_judge(struct slice text, size_t runes, unsigned look, struct buf *room)
{
	struct line_verdict v = { LINE_TEXT, 0, false };
	struct slice line = skip_marks(text), rest;
	int found;

	if (runes > ANY_MAX)
		look &= ~(unsigned)LOOK_PHRASE;
	if (look & LOOK_FOLD) {
		struct slice head = fold_han(room, utf8_head(line, 1));

		/* long lines are text: the first character tells most */
		if (!(look & LOOK_PHRASE) && (head.n == 0 ||
		    !words_first(&strip_lines_words, utf8_peek(head.p))))
			return v;
		line = fold_han(room, line);
	}
	if ((found = find_head(line, runes, look, &rest)) >= 0) {
		v.act = (enum line_act)rows[found].act;
		if (v.act == LINE_BYLINE && (rows[found].at == AT_LABEL ||
		    rows[found].at == AT_NAMED) && line_runs_on(label_value(rest)))
			v.act = LINE_WORDS;     /* 记者：想问…？ */
		v.rule = words_line(&strip_lines_words, found);
	} else if ((look & LOOK_PHRASE) &&
	    (found = find_phrase(line, runes, look)) >= 0) {
		v.act = (enum line_act)phrases[found].act;
		v.rule = words_line(&strip_phrases_words, found);
		v.phrase = true;
	}
	return v;
}

/* Where the last clause of a text begins, not looking at more than max bytes.
 * A sentence's end or a comma tells prose: no chain of editors has them. */
static size_t
last_clause(struct slice text, size_t max)
{
	size_t i = text.n, low = text.n > max ? text.n - max : 0;

	for (; i > low; i--)
		if (text.p[i - 1] == '\x82' || text.p[i - 1] == '\x8c') {
			struct slice head = slice_head(text, i);

			if (slice_ends(head, SLICE("。")) ||
			    slice_ends(head, SLICE("，")))
				break;
		}
	return i;
}

size_t
line_glued(struct slice text, unsigned look, struct buf *room, unsigned *rule)
{
	size_t from, begin = text.n, labels = 0;
	struct slice line, rest;
	struct words_hit hit;

	if (!(look & LOOK_LABEL))
		return text.n;
	from = last_clause(text, GLUED_MAX);
	while (from < text.n && ((unsigned char)text.p[from] & 0xc0) == 0x80)
		from++;
	if (gate_seek(strip_ends_words.gate, text, from) == text.n)
		return text.n;                  /* no label's end in it */
	line = rest = slice_from(text, from);
	if (look & LOOK_FOLD)
		line = rest = fold_han(room, line);
	while (words_next(&hit, &strip_lines_words, &rest)) {
		const struct line_row *r = &rows[hit.row];

		if ((r->act != LINE_EDITOR && r->act != LINE_BYLINE &&
		    r->act != LINE_CAPTION) || !is_label(rest, look)) {
			/* another word may begin inside this one */
			rest = slice_from(line, (size_t)(hit.word.p - line.p) +
			    utf8_size(hit.word.p[0]));
			continue;
		}
		if (labels++ == 0) {
			begin = from + (size_t)(hit.word.p - line.p);
			*rule = words_line(&strip_lines_words, hit.row);
		}
	}
	return labels < GLUED_LABELS || begin == 0 ? text.n : begin;
}
