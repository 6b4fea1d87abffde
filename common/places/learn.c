/* common/places/learn.c -- the region that a document speaks of */
#include "places/place.h"

#include "text/han.h"
#include "text/utf8.h"

/* Is the place where an agency's dateline was written? */
static bool
is_dateline(struct slice text, struct slice name)
{
	struct slice before = slice_of(text.p, (size_t)(name.p - text.p));

	return slice_ends(before, SLICE("社")) ||
	    slice_ends(before, SLICE("网")) || slice_ends(before, SLICE("讯"));
}

/* brackets opened and not closed in text, added to depth */
static int
brackets(struct slice text, int depth)
{
	while (text.n > 0) {
		uint32_t rune = utf8_step(&text);

		if (han_open(rune))
			depth++;
		else if (han_close(rune) && depth > 0)
			depth--;
	}
	return depth;
}

/* 本港, 全澳: a province by a word that means the speaker's own */
static bool
is_own(const struct place *p)
{
	return (slice_starts(p->text, SLICE("本")) ||
	    slice_starts(p->text, SLICE("全"))) &&
	    p->text.n == strlen("全港") && slice_ends(p->code, SLICE("0000"));
}

/* Does text begin with a number that counts something: 9例, ：9例, but not 9月1日新增?
 * Where 电 or 讯 stands behind a date, the place is a dateline's. */
static bool
is_counted(struct slice text)
{
	static const struct slice times[] = {
		SLICE_INIT("年"), SLICE_INIT("月"), SLICE_INIT("日")
	};
	bool time = false;

	while (slice_starts(text, SLICE(" ")) || slice_starts(text, SLICE("：")))
		(void)utf8_step(&text);
	if (han_digit(utf8_at(text, 0)) < 0)
		return false;
	for (size_t i = 0; i < LEN(times); i++) {
		struct slice rest = text;

		while (han_digit(utf8_at(rest, 0)) >= 0)
			(void)utf8_step(&rest);
		if (!slice_starts(rest, times[i]))
			continue;
		time = true;
		text = slice_from(rest, times[i].n);
	}
	return !time || slice_starts(text, SLICE("电")) ||
	    slice_starts(text, SLICE("讯"));
}

/* Is the place one of several that are told apart (海口市9例; 北京、上海), only
 * that of a part (3例，均在大连市), or where something is sent (向拉萨市)? */
static bool
is_item(struct slice text, struct slice name)
{
	static const struct slice ends[] = {
		SLICE_INIT("、"), SLICE_INIT("均在"), SLICE_INIT("，在"),
		SLICE_INIT(",在"), SLICE_INIT("向"), SLICE_INIT("赴")
	};
	struct slice before = slice_of(text.p, (size_t)(name.p - text.p));
	struct slice rest = slice_from(text, before.n + name.n);

	if (is_counted(rest) || slice_starts(rest, SLICE("、")))
		return true;
	for (size_t i = 0; i < LEN(ends); i++)
		if (slice_ends(before, ends[i]))
			return true;
	return false;
}

/* 93人遇难，其中甲市55人，乙市38人。: behind 其中, up to the end of the sentence,
 * stand parts.  Says so of what follows `text`, where it was so before it. */
static bool
is_among(struct slice text, bool among)
{
	while (text.n > 0) {
		if (slice_starts(text, SLICE("其中")))
			among = true;
		if (utf8_step(&text) == 0x3002)         /* 。 */
			among = false;
	}
	return among;
}

bool
places_learn(struct places *ps, struct slice text)
{
	struct place_walk w = PLACE_WALK(ps, text);
	struct place p;
	size_t seen = 0;
	int depth = 0;
	bool among = false;

	while (place_next(&p, &w)) {
		size_t beg = (size_t)(p.text.p - text.p);

		depth = brackets(slice_cut(text, seen, beg), depth);
		among = is_among(slice_cut(text, seen, beg), among);
		seen = beg;
		if (!place_within(p.code, p.code) || is_dateline(text, p.text))
			continue;
		if (is_own(&p) || (depth == 0 && !among &&
		    !is_item(text, p.text))) {
			struct place inner;

			/* 甲省乙市交通局: the document is of the city */
			if (slice_ends(p.code, SLICE("0000")) &&
			    place_next(&inner, &w) &&
			    inner.text.p == p.text.p + p.text.n &&
			    place_within(inner.code, p.code) &&
			    slice_ends(inner.code, SLICE("00")))
				p = inner;
			places_home(ps, p.code);
			return true;
		}
		if (!places_has_topic(ps))
			places_topic(ps, p.code);
	}
	return false;
}
