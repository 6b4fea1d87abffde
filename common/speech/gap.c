/* common/speech/gap.c -- what may stand around a subject */
#include "lex/set.h"
#include "speech/gap.h"
#include "text/han.h"
#include "text/utf8.h"

#define ROW(word, kind, line) kind,
static const uint32_t gap_kind[] = {
#include "data/speech_gaps.inc"
};
#undef ROW
#include "data/speech_gaps.trie"

static const struct word_sets gaps = { &speech_gaps_words, gap_kind };

enum {
	WORD_MAX = 18,          /* bytes of a word looked for backwards */
	MANNER_MAX = 6,         /* 语重心长地 */
	SHORT_FRAME = 36,       /* bytes: 在北京, 向本台记者 */
	TO_FRAME = 72,
	STRIP_MAX = 6,          /* adverbs in a row */
	FRAMES_MAX = 4,         /* phrases in a row */
	GAP_BYTES = 300
};

static bool
is_comma(uint32_t r)
{
	return han_comma(r) || r == 0x3001;
}

unsigned
gap_at(struct slice text, size_t at, size_t *len)
{
	return set_at(&gaps, text, at, len);
}

size_t
gap_begins(struct slice text, size_t at, unsigned kinds)
{
	return set_begins(&gaps, slice_from(text, at), kinds);
}

unsigned
gap_before(struct slice text, size_t from, size_t end, size_t *len)
{
	struct words_hit hit;
	bool found = words_before(&hit, gaps.words, text, from, end, WORD_MAX);

	*len = hit.word.n;
	return found ? gap_kind[hit.row] : 0;
}

/* 年 月 日 时 点 分 号 behind figures */
static bool
is_time_sign(uint32_t r)
{
	return r == 0x5e74 || r == 0x6708 || r == 0x65e5 || r == 0x65f6 ||
	    r == 0x70b9 || r == 0x5206 || r == 0x53f7;
}

static bool
is_figure(uint32_t r)
{
	return han_digit(r) >= 0 || han_figure(r);
}

size_t
gap_time(struct slice text, size_t at, size_t to)
{
	size_t i = at, end = at;

	for (;;) {
		size_t digits = i;

		while (i < to && is_figure(utf8_at(text, i)))
			i += utf8_size(text.p[i]);
		if (i == digits || i >= to || !is_time_sign(utf8_at(text, i)))
			return end;
		while (i < to && is_time_sign(utf8_at(text, i)))
			i += utf8_size(text.p[i]);
		end = i;
	}
}

/* 激动地, 笑着: a manner that ends at `end`; where it begins, or `end` */
static size_t
manner_start(struct slice text, size_t from, size_t end)
{
	uint32_t last = utf8_at(text, utf8_back(text, end));
	size_t at = end;

	if (last != 0x5730 && last != 0x7740 && last != 0x8457) /* 地 着 著 */
		return end;
	for (int i = 0; i < MANNER_MAX && at > from; i++) {
		size_t p = utf8_back(text, at);

		if (!han_is(utf8_at(text, p)))
			break;
		at = p;
	}
	return at;
}

/* text[from, to) without the adverbs that it ends with: its new end */
static size_t
strip_adverbs(struct slice text, size_t from, size_t to)
{
	size_t len;

	for (int i = 0; i < STRIP_MAX && to > from; i++) {
		size_t p = utf8_back(text, to);

		if (han_space(utf8_at(text, p))) {
			to = p;
			continue;
		}
		if (!(gap_before(text, from, to, &len) &
		    (GAP_ADVERB | GAP_ALSO)))
			break;
		to -= len;
	}
	return to;
}

/* Behind a phrase that begins with the word of `kind` at `at`: the verb (to), or
 * the place where a word ends it (在…会上); 0 where it is none.  *more: where to
 * look for a later end. */
static size_t
frame_end(struct slice text, size_t at, size_t to, size_t word, unsigned kind,
    size_t *more)
{
	size_t end = strip_adverbs(text, at + word, to), len, p;

	for (p = *more; p < end; ) {
		uint32_t r = utf8_at(text, p);

		if (han_comma(r)) {
			if (p - at > TO_FRAME || kind & GAP_NOT)
				break;
			*more = end;
			return p > at + word ? p : 0;
		}
		p += utf8_size(text.p[p]);
		if (gap_before(text, at + word, p, &len) & GAP_END &&
		    p < end) {
			*more = p;
			return p;
		}
	}
	*more = to;
	if (end <= at + word)
		return to > at + word ? to : 0;         /* 在赛后 */
	if (p < end)
		return 0;
	if (gap_before(text, at + word, end, &len) & GAP_END ||
	    (!(kind & GAP_OBJECT) &&
	    end - at <= (kind & GAP_TO ? TO_FRAME : SHORT_FRAME)))
		return to;
	return 0;
}

static enum gap read_from(struct slice text, size_t from, size_t to, int depth);

/* the phrase at `at` and what stands behind it */
static enum gap
read_frame(struct slice text, size_t at, size_t to, size_t word, unsigned kind,
    int depth)
{
	size_t more = at + word, end;
	enum gap gap;

	while (depth < FRAMES_MAX && more < to) {
		end = frame_end(text, at, to, word, kind, &more);
		if (end == 0)
			return GAP_BREAKS;
		gap = end == to ? GAP_FITS :
		    read_from(text, end, to, depth + 1);
		if (gap != GAP_BREAKS)
			return gap;
	}
	return GAP_BREAKS;
}

static enum gap
read_from(struct slice text, size_t from, size_t to, int depth)
{
	size_t at = from, len, next;
	unsigned kind;
	bool denied = false;
	enum gap gap;

	while (at < to) {
		uint32_t r = utf8_at(text, at);

		if (han_space(r) || is_comma(r)) {
			at += utf8_size(text.p[at]);
			continue;
		}
		if ((next = han_bracket(text, at, to)) != at ||
		    (next = gap_time(text, at, to)) != at) {
			at = next;
			continue;
		}
		kind = gap_at(text, at, &len);
		if (kind & (GAP_FRAME | GAP_TO) && at + len <= to &&
		    (gap = read_frame(text, at, to, len, kind, depth)) !=
		    GAP_BREAKS)
			return denied ? GAP_DENIES : gap;
		if (kind & GAP_NOT && at + len <= to) {
			denied = true;
			at += len;
			continue;
		}
		if (kind & (GAP_ADVERB | GAP_ALSO | GAP_OPENER) &&
		    at + len <= to) {
			at += len;
			continue;
		}
		if (manner_start(text, at, to) == at)
			return denied ? GAP_DENIES : GAP_FITS;
		return GAP_BREAKS;
	}
	return denied ? GAP_DENIES : GAP_FITS;
}

enum gap
gap_read(struct slice text, size_t from, size_t to)
{
	return to - from > GAP_BYTES ? GAP_BREAKS : read_from(text, from, to, 0);
}

size_t
gap_comma(struct slice text, size_t from, size_t to)
{
	size_t at = from;

	while ((at = han_run(text, at, to)) < to && utf8_peek(text.p + at) != ','
	    && utf8_peek(text.p + at) != 0xff0c)
		at += utf8_size(text.p[at]);
	return at;
}

/* behind 二、 at `at`, or `at` */
static size_t
list_mark(struct slice text, size_t at, size_t to)
{
	size_t i = at;

	while (i < to && han_figure(utf8_at(text, i)))
		i += utf8_size(text.p[i]);
	return i > at && i < to && utf8_at(text, i) == 0x3001 ?
	    i + utf8_size(text.p[i]) : at;
}

size_t
gap_prefix(struct slice text, size_t from, size_t to)
{
	size_t at = from, len, next;

	while (at < to) {
		uint32_t r = utf8_at(text, at);
		bool han = han_is(r);

		if (!han && (han_space(r) || is_comma(r)))
			next = at + utf8_size(text.p[at]);
		else if (((han && !han_figure(r)) ||
		    (next = gap_time(text, at, to)) == at) &&
		    (han || (next = han_bracket(text, at, to)) == at))
			next = gap_at(text, at, &len) & GAP_OPENER ?
			    at + len : at;
		if (next == at && at == from && han_figure(r))
			next = list_mark(text, at, to);
		if (next == at || next > to)
			break;
		at = next;
	}
	return at;
}
