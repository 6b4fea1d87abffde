/* common/article/pieces.c -- a line about an article, taken apart */
#include <stdio.h>

#include "article/pieces.h"
#include "article/who.h"
#include "base/ascii.h"
#include "lex/words.h"
#include "text/fold.h"
#include "text/utf8.h"

#define ROW(word, label, line) label,
static const uint8_t labels[] = {
#include "data/strip_labels.inc"
};
#undef ROW
#include "data/strip_labels.trie"

enum {
	REST_MAX = 40,                  /* characters beside the time of a byline */
	WORD_MAX = 10                   /* of a word in one that has no hour and no
	                                 * label */
};

static bool
is_capital(char c)              /* Sep 17, 2022 */
{
	return c >= 'A' && c <= 'Z';
}

/* the bytes at i in which a day stands that an hour is glued to: 2005.08.2605:39,
 * 2021年7月12日16时; 0 where none is */
static size_t
glued_day(struct slice line, size_t i)
{
	enum { LONGEST = 17 };          /* 2021年12月12日 */
	struct slice rest = slice_from(line, i);
	size_t at;

	if (rest.n > 10 && ascii_digit(rest.p[10]))
		return 10;
	at = slice_find(slice_head(rest, LONGEST), SLICE("日"));
	return at < rest.n && at + 3 <= LONGEST ? at + 3 : 0;
}

/* A time that begins at i, no digit before it; its length or 0.  Pages glue the
 * hour to the day and what follows to the hour (04:29:4439健康网): the day is
 * then read by itself. */
static size_t
stamp_at(struct stamp *s, struct slice line, size_t i)
{
	bool word = is_capital(line.p[i]);
	size_t n, day = 0;

	if ((!word && !ascii_digit(line.p[i])) || (i > 0 &&
	    (ascii_digit(line.p[i - 1]) || (word && ascii_letter(line.p[i - 1])))))
		return 0;
	n = stamp_head(s, slice_from(line, i));
	if (n == 0 && (day = glued_day(line, i)) > 0)
		n = stamp_head(s, slice_cut(line, i, i + day));
	day = 0;
	if (n > 0 && s->hour == STAMP_NONE)
		day = stamp_clock(s, slice_from(line, i + n));
	return n > 0 && s->year >= 1990 ? n + day : 0;
}

/* Behind a label of time: 18-03-08, a day of this century, or 111-07-12, one of
 * the Republic's years that count from 1912.  Gives its length, or 0. */
static size_t
short_stamp_at(struct stamp *s, struct slice line, size_t i)
{
	size_t digits = 0, n;
	char full[24];
	int year = 0;

	if (i > 0 && ascii_digit(line.p[i - 1]))
		return 0;
	for (; i + digits < line.n && ascii_digit(line.p[i + digits]) &&
	    digits < 4; digits++)
		year = year * 10 + line.p[i + digits] - '0';
	n = digits + 6;
	if ((digits != 2 && digits != 3) || i + n > line.n ||
	    (line.p[i + digits] != '-' && digits == 2) ||
	    line.p[i + digits] != line.p[i + digits + 3])
		return 0;
	year += digits == 2 ? 2000 : 1911;
	snprintf(full, sizeof(full), "%04d%.6s", year, line.p + i + digits);
	if (!stamp_parse(s, slice_of(full, 10)))
		return 0;
	return n + stamp_clock(s, slice_from(line, i + n));
}

/* a label with a colon or bar behind it at i: the length of both, or 0 */
static size_t
label_at(enum label *label, struct slice folded, size_t i)
{
	static const char *const ends[] = { "：", ":", "︰", "｜", "︱", "丨", "|",
	    "/", "／" };
	struct words_hit hit;
	struct slice rest;
	size_t n;

	if (!words_longest(&hit, &strip_labels_words, slice_from(folded, i)))
		return 0;
	n = hit.word.n;
	rest = slice_from(folded, i + n);
	while (rest.n > 0 && rest.p[0] == ' ') {
		rest = slice_from(rest, 1);
		n++;
	}
	*label = (enum label)labels[hit.row];
	for (size_t k = 0; k < LEN(ends); k++)
		if (slice_starts(rest, slice_str(ends[k])))
			return n + strlen(ends[k]);
	return 0;
}

bool
piece_is_label(struct slice word)
{
	struct buf room = BUF_INIT;
	struct words_hit hit;
	bool is = words_find(&hit, &strip_labels_words, fold_han(&room, word));

	buf_release(&room);
	return is;
}

/* Does a label that begins at i have no gap before it?  公告日期：, 来源 aside,
 * which stands behind other values */
static bool
is_glued(struct slice line, size_t i, enum label next)
{
	return i > 0 && (unsigned char)line.p[utf8_back(line, i)] >= 0xe4 &&
	    (unsigned char)line.p[utf8_back(line, i)] <= 0xe9 &&
	    (next == LABEL_DATE || next == LABEL_UPDATE ||
	    next == LABEL_OTHER);
}

size_t
pieces_split(struct piece piece[PIECES_MAX], struct slice line,
    struct slice folded)
{
	size_t n = 0, from = 0, i = 0, len = 0;
	enum label label = LABEL_BARE, next = LABEL_BARE;
	struct stamp s;

	while (i <= line.n && n + 2 < PIECES_MAX) {
		bool dated = i < line.n && ((len = stamp_at(&s, folded, i)) > 0 ||
		    (label == LABEL_DATE &&
		    (len = short_stamp_at(&s, folded, i)) > 0));
		bool labelled = i < line.n && !dated &&
		    (len = label_at(&next, folded, i)) > 0;

		struct slice text;
		bool glued;

		if (!dated && !labelled && i < line.n) {
			i += utf8_size(line.p[i]);
			continue;
		}
		text = slice_trim(slice_cut(line, from, i));
		glued = labelled && label == LABEL_BARE && text.n > 0 &&
		    is_glued(line, i, next);
		if (text.n > 0)
			piece[n++] = (struct piece){ label, text, false, glued,
			    s };
		if (glued && who_of(text) != WHO_MEDIA)
			next = LABEL_OTHER;
		if (i == line.n)
			break;
		if (dated) {
			piece[n++] = (struct piece){ label,
			    slice_cut(line, i, i + len), true, false, s };
			label = LABEL_BARE;
		} else
			label = next;
		i += len;
		from = i;
	}
	return n;
}

struct shape
pieces_shape(const struct piece *piece, size_t n)
{
	struct shape k = { false, false, false, false, 0, 0 };
	struct slice rest, word;

	for (size_t i = 0; i < n; i++) {
		k.dated |= piece[i].dated;
		k.hour |= piece[i].dated && piece[i].stamp.hour != STAMP_NONE;
		k.labelled |= piece[i].label != LABEL_BARE;
		if (piece[i].dated)
			continue;
		k.other |= piece[i].glued && piece[i].label == LABEL_BARE &&
		    who_of(piece[i].text) != WHO_MEDIA;
		k.rest += utf8_count(piece[i].text);
		rest = piece[i].text;
		while ((word = who_next(&rest)).n > 0) {
			size_t runes = utf8_count(word);

			if (ascii_letter(word.p[0]))       /* of Latin script */
				runes = (runes + 1) / 2;
			if (runes > k.word)
				k.word = runes;
		}
	}
	return k;
}

bool
shape_is_about(const struct shape *k)
{
	return k->dated && !k->other && k->rest <= REST_MAX &&
	    (k->hour || k->labelled || k->word <= WORD_MAX);
}
