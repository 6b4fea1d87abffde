/* common/people/title.c -- offices, affiliations, and the persons who hold them
 *
 * An office ends with a word of people_offices.tsv, a body with one of
 * people_orgs.tsv.  What they belong to stands before them without a mark, so
 * it is looked for from the left: the noun phrase begins behind the last word
 * that no affiliation runs over (people_edges.tsv).
 */
#include "lex/joint.h"
#include "people/body.h"
#include "people/edge.h"
#include "people/office.h"
#include "people/title.h"
#include "places/place.h"
#include "text/han.h"
#include "text/utf8.h"

enum {
	NAME_RUNES = 24,        /* of a name with its bracket and rank */
	PHRASE_MAX = 240,       /* bytes of a noun phrase between commas */
	PLACE_MAX = 5,          /* characters of a place before another word */
	DOT_REACH = 18,         /* bytes of a part of a name with dots */
	LOOSE_MAX = 12,         /* bytes of a name nothing else speaks for */
	FIELD_MIN = 6,          /* bytes of what a body deals with: 呼吸 */
	FIELD_RUNES = 20,       /* of the field in brackets behind an office */
	TITLES_MAX = 12         /* offices joined by 、 and ， */
};

static size_t
back_space(struct slice text, size_t from, size_t at)
{
	while (at > from && han_space(utf8_at(text, utf8_back(text, at))))
		at = utf8_back(text, at);
	return at;
}

/* the bracket or quotation mark that closes r, 0 where it opens none */
static uint32_t
closes(uint32_t r)
{
	switch (r) {
	case 0x300a: return 0x300b;             /* 《》 */
	case 0x201c: return 0x201d;             /* “” */
	case 0x300c: return 0x300d;             /* 「」 */
	case '(': return ')';
	case 0xff08: return 0xff09;             /* （） */
	default: return 0;
	}
}

/* where the bracket that ends at `end` begins, `end` where none does: 助理署长
 * （环境卫生） */
static size_t
field_before(struct slice text, size_t from, size_t end)
{
	size_t at = utf8_back(text, end);
	uint32_t close = end > from ? utf8_at(text, at) : 0;

	if (!han_close(close))
		return end;
	for (int i = 0; i < FIELD_RUNES && at > from; i++) {
		at = utf8_back(text, at);
		if (closes(utf8_at(text, at)) == close)
			return at;
	}
	return end;
}

/* office_before, of offices that may be held by somebody named, with a field in
 * brackets behind them */
static size_t
holder_before(struct slice text, size_t from, size_t end, size_t name_end)
{
	size_t len = 0, rank = 0, office = field_before(text, from, end);
	int row = office_row(text, from, office, &len);
	int after;

	len += end - office;
	if (row < 0 || office_kind(row) & (OFFICE_POST | OFFICE_ROLE))
		return row >= 0 ? len : 0;
	after = office_row(text, end, name_end, &rank);
	return after >= 0 && office_kind(after) & OFFICE_AFTER &&
	    office_kind(row) & OFFICE_CROWD ? len : 0;  /* 市民陈小姐 */
}

static bool
is_break(uint32_t r)
{
	return han_stop(r) || han_semicolon(r) || han_colon(r) || r == '\n';
}

/* behind the pair that opens at `at`, or `at` where it is not closed before end */
static size_t
skip_pair(struct slice text, size_t at, size_t end)
{
	uint32_t close = closes(utf8_at(text, at));
	size_t i = at;

	if (close == 0)
		return at;
	for (i += utf8_size(text.p[i]); i < end; i += utf8_size(text.p[i]))
		if (utf8_at(text, i) == close)
			return i + utf8_size(text.p[i]);
	return at;
}

/* 年 月 日 时 and the like behind a figure: no part of an affiliation */
static bool
is_time_unit(uint32_t r)
{
	return r == 0x5e74 || r == 0x6708 || r == 0x65e5 || r == 0x65f6 ||
	    r == 0x70b9 || r == 0x5206 || r == 0x53f7 || r == 0x5c81;
}

static size_t
skip_time(struct slice text, size_t at, size_t end)
{
	size_t i = at;

	while (i < end && han_digit(utf8_at(text, i)) >= 0)
		i += utf8_size(text.p[i]);
	if (i == at || i >= end || !is_time_unit(utf8_at(text, i)))
		return at;
	i += utf8_size(text.p[i]);
	if ((utf8_at(text, i) == 0x7535 || utf8_at(text, i) == 0x8baf) &&
	    i + 3 < end && !han_is(utf8_at(text, i + 3)))
		i += 3;                         /* 5月8日电 外交部… */
	return i;
}

/* Behind the name of a place in whose midst `at` is (日喀则, 呼和浩特), or `at`. */
static size_t
place_over(struct slice text, size_t from, size_t at, size_t end)
{
	struct place place;
	size_t p = at;

	for (int i = 0; i < PLACE_MAX && p > from; i++) {
		p = utf8_back(text, p);
		if (place_at(&place, NULL, slice_cut(text, p, end)) &&
		    place.form != PLACE_WORD && p + place.text.n > at)
			return p + place.text.n;
	}
	return place_at(&place, NULL, slice_cut(text, at, end)) &&
	    place.form == PLACE_FULL ? at + place.text.n : at;
}

/* Is the character at `at` in the first part of a name with dots? */
static bool
dot_follows(struct slice text, size_t at, size_t end)
{
	for (size_t i = at; i < end && i - at < DOT_REACH;
	    i += utf8_size(text.p[i])) {
		uint32_t r = utf8_at(text, i);

		if (han_name_dot(r))
			return true;
		if (!han_is(r))
			return false;
	}
	return false;
}

/* a person by name behind an office ends here: he is not part of the title */
static bool
named_before(struct slice text, size_t from, size_t end)
{
	size_t at = end;
	struct name name;

	for (int i = 0; i < 6 && at > from; i++) {
		at = utf8_back(text, at);
		if (office_before(text, from, at) > 0)
			return name_whole(&name, slice_cut(text, at, end),
			    NAME_AFTER_OFFICE);
	}
	return false;
}

/* 运输及物流局, 呼吸与危重症医学科: and, between two fields of one body, where the
 * phrase that began at `start` does not name somebody yet.  `bodies`: or between
 * two bodies of which somebody speaks (商务局和海关有关负责人). */
static bool
joins_fields(struct slice text, size_t start, size_t at, bool bodies)
{
	struct slice before = slice_cut(text, start, at);
	struct name name;

	return set_begins(&joints, slice_from(text, at), JOINT_AND) > 0 &&
	    before.n >= FIELD_MIN && office_before(text, start, at) == 0 &&
	    (bodies || (body_before(text, start, at) <= 3 &&
	    !body_places(before))) &&
	    !(body_before(text, start, at) == 0 &&
	    name_whole(&name, before, NAME_BARE)) &&
	    !named_before(text, start, at);
}

bool
person_byline(struct slice text, size_t from, size_t end)
{
	struct slice rest = slice_cut(text, from, end);
	struct words_hit hit;

	while (words_next(&hit, office_words(), &rest))
		if (office_kind(hit.row) & OFFICE_PRESS)
			return true;
	return false;
}

static bool
ends_phrase(uint32_t r)
{
	return is_break(r) || han_comma(r) || closes(r) != 0 ||
	    r == 0x201d || r == 0x300b || han_close(r) || r == 0x3010 ||
	    r == 0x3011 || (r >= 0x2190 && r < 0x2c00);
}                                               /* 【 】 ● ▲ */

/* Where the noun phrase begins that ends at `end`, in the stretch without a
 * comma from `from` on.  `loose`: 的 and its kin may stand in it. */
static size_t
phrase_start(struct slice text, size_t from, size_t end, bool loose)
{
	size_t start = from, at = from, dot = 0, len, next;
	unsigned kind;
	bool one = false;

	while (at < end) {
		uint32_t r = utf8_at(text, at);
		bool sign = !han_is(r);

		if (sign && (next = skip_pair(text, at, end)) != at) {
			if (han_open(r) && person_byline(text, at, next))
				start = next;
			at = next;
			continue;
		}
		if (sign && ((next = skip_time(text, at, end)) != at ||
		    ends_phrase(r))) {
			at = start = next != at ? next : at + utf8_size(text.p[at]);
			one = false;
			continue;
		}
		kind = edge_at(text, at, &len);
		if (len == 3 && joins_fields(text, start, at, loose))
			kind = EDGE_INSIDE;
		if (kind & EDGE_STOP && !(kind & EDGE_INSIDE) &&
		    (next = place_over(text, start, at, end)) != at) {
			at = next;
			continue;
		}
		if (sign && han_name_dot(r))
			dot = at;
		if (kind & EDGE_STOP && !(kind & EDGE_NEVER) && ((dot > 0 && at - dot < DOT_REACH) ||
		    dot_follows(text, at, end)))
			kind &= ~(unsigned)EDGE_STOP;
		if (kind & EDGE_ONE && loose && !one &&
		    !(at > from && name_is_surname(slice_cut(text,
		    utf8_back(text, at), at)))) {       /* but not 任某 */
			start = at;
			one = true;
		} else if (kind & EDGE_STOP && at + len <= end && !one &&
		    !(loose && len == 3 && r == 0x7684) &&
		    !(kind & EDGE_GIVEN && at + len == end))
			start = at + len;
		at += kind != 0 && at + len <= end ? len :
		    utf8_size(text.p[at]);
	}
	while (start < end && (han_space(utf8_at(text, start)) ||
	    utf8_at(text, start) == 0x3001))
		start += utf8_size(text.p[start]);
	return start < end ? start : end;
}

/* the last place in [from, end) where a stretch begins: behind a break, a
 * comma or a 、 outside of pairs */
static size_t
stretch_start(struct slice text, size_t from, size_t end, uint32_t *mark)
{
	size_t at = end;
	int depth = 0;

	*mark = 0;
	while (at > from && end - at < PHRASE_MAX) {
		size_t p = utf8_back(text, at);
		uint32_t r = utf8_at(text, p);

		if (han_is(r)) {
			at = p;
			continue;
		}
		if (han_close(r) || r == 0x201d || r == 0x300b)
			depth++;
		else if (depth > 0 && (han_open(r) || r == 0x201c ||
		    r == 0x300a))
			depth--;
		else if (depth == 0 && (is_break(r) || han_comma(r) ||
		    r == 0x3001)) {
			*mark = r;
			return at;
		}
		at = p;
	}
	return at;
}

/* A title broken over two lines: the line before ends with a body or with the
 * first half of an office, and is nothing but that. */
static bool
line_goes_on(struct slice text, size_t from, size_t before, size_t start)
{
	uint32_t mark;
	size_t len = 0, line;
	int row;

	if (start <= from || text.p[start - 1] != '\n' || before <= from)
		return false;
	row = office_row(text, from, before, &len);
	if (!(row >= 0 && office_kind(row) & (OFFICE_HALF | OFFICE_POST)) &&
	    !body_before(text, from, before))
		return false;
	line = stretch_start(text, from, before, &mark);
	return phrase_start(text, line, before, false) == line;
}

/* Where the title begins whose last office begins at `office`. */
static size_t
title_start(struct slice text, size_t from, size_t office)
{
	uint32_t mark;
	size_t start = stretch_start(text, from, office, &mark);
	size_t best = phrase_start(text, start, office, false);

	for (int i = 0; i < TITLES_MAX && best == start && start > from; i++) {
		size_t before = back_space(text, from, utf8_back(text, start));

		size_t len = office_before(text, from, before), next;

		if (mark != 0x3001 && !han_comma(mark) &&
		    !line_goes_on(text, from, before, start))
			break;
		if (mark != '\n' && len == 0 && (mark != 0x3001 ||
		    !body_before(text, from, before) ||
		    named_before(text, from, before)))
			break;
		next = stretch_start(text, from, before, &mark);
		if (phrase_start(text, next, before - len, false) >= before &&
		    len == 0)
			break;
		best = phrase_start(text, next, before - len, false);
		start = next;
	}
	while (best < office && han_space(utf8_at(text, best)))
		best += utf8_size(text.p[best]);
	return best;
}

/* 交警支队, 市长助理: what stands behind the office is no name but a body or
 * another office */
static bool
is_common(struct slice text, size_t from, size_t end)
{
	return office_before(text, from, end) == end - from ||
	    body_before(text, from, end) > 3;
}

/* 张敏、赵启均表示, 王刚所说: what looks like the end of the name is an adverb that
 * words follow, or begins a word that follows names */
static bool
runs_on(struct slice text, size_t end)
{
	size_t len;
	unsigned kind;

	if (end >= text.n || !han_is(utf8_at(text, end)))
		return false;
	kind = edge_at(text, end - 3, &len);
	return kind & EDGE_GIVEN || (kind & EDGE_FOLLOW && len > 3);
}

/* 董事 + 会, 代表 + 团: the office is the beginning of a body */
static bool
goes_on(struct slice text, size_t beg, size_t end)
{
	size_t next = end < text.n && han_is(utf8_at(text, end)) ?
	    end + utf8_size(text.p[end]) : end;

	return next > end && body_before(text, beg, next) > next - end;
}

/* An office stands before a name that ends at `end`. */
static bool
titled_before(struct person *out, struct slice text, size_t from, size_t end)
{
	size_t at = end, len, name_from;
	struct name name;

	for (int i = 0; i < NAME_RUNES && at > from; i++) {
		at = utf8_back(text, at);
		if (is_break(utf8_at(text, at)) || han_comma(utf8_at(text, at)))
			return false;
		if (i == 0 || (len = holder_before(text, from, at,
		    end)) == 0)
			continue;
		name_from = at;
		if (!name_whole(&name, slice_cut(text, at, end),
		    NAME_AFTER_OFFICE) || is_common(text, at, end) ||
		    runs_on(text, end) || (name.kind >= NAME_FOREIGN &&
		    (end - at > LOOSE_MAX || goes_on(text, at - len, at) ||
		    body_before(text, at, at + utf8_size(text.p[at])))))
			continue;
		name.beg += name_from;
		name.end += name_from;
		name.stop += name_from;
		out->kind = PERSON_NAMED;
		out->surnamed = false;
		out->name = name;
		out->title_beg = title_start(text, from, at - len);
		out->title_end = at;
		out->beg = out->title_beg;
		out->stop = end;
		out->line = name.line;
		return true;
	}
	return false;
}

/* behind the last 的 in text[from, end), or from */
static size_t
behind_of(struct slice text, size_t from, size_t end)
{
	for (size_t at = end; at > from; ) {
		at = utf8_back(text, at);
		if (utf8_at(text, at) == 0x7684)
			return at + 3;
	}
	return from;
}

/* 祝主任, 行政长官, 一位工程师: no name, what the text calls him */
static bool
untitled_before(struct person *out, struct slice text, size_t from,
    size_t end)
{
	size_t len = 0, start, edge;
	struct name name = { NAME_LOOSE, 0, 0, 0, 0, false };
	uint32_t mark;
	size_t many = end > from + 3 && utf8_at(text, end - 3) == 0x4eec ? 3 :
	    0;                                          /* 专家们 */
	int row = office_row(text, from, end - many,
	    &len);
	bool post;

	if (row < 0 || office_kind(row) == OFFICE_HALF)
		return false;
	len += many;
	start = stretch_start(text, from, end - len, &mark);
	edge = phrase_start(text, start, end - len, true);
	post = office_kind(row) & OFFICE_POST &&
	    !(edge_at(text, edge, &start) & EDGE_ONE);
	start = post ? title_start(text, from, end - len) : edge;
	if (office_kind(row) & OFFICE_AFTER)    /* 居住在县城的马先生 */
		start = behind_of(text, start, end - len);
	out->kind = post ? PERSON_OFFICE : PERSON_UNNAMED;
	out->surnamed = office_kind(row) & (OFFICE_POST | OFFICE_AFTER) &&
	    name_is_surname(slice_cut(text, start, end - len));
	if (out->surnamed)
		out->kind = PERSON_OFFICE;
	else if (office_kind(row) & (OFFICE_POST | OFFICE_AFTER) &&
	    end - len > start && end - len - start <= 12 &&
	    !(edge_at(text, end - len - 3, &edge) & EDGE_CLOSE) &&
	    !body_places(slice_cut(text, start, end - len)) &&
	    name_whole(&name, slice_cut(text, start, end - len), NAME_BARE) &&
	    !(name.ward && body_before(text, start, end - len +
	    utf8_size(text.p[end - len])) > 0))         /* 区教育局局长 */
		out->kind = PERSON_NAMED;       /* 陈思女士 */
	else if (!(office_kind(row) & (OFFICE_POST | OFFICE_ROLE |
	    OFFICE_CROWD)) && end - len == start)
		return false;
	out->name = (struct name){ name.kind, start,
	    out->kind == PERSON_NAMED ? start + name.end : end, end, 0, false };
	out->beg = out->title_beg = out->title_end = start;
	if (out->kind == PERSON_OFFICE)
		out->title_end = end;
	out->stop = end;
	out->line = office_line(row);
	return true;
}

/* a name and no more, in the noun phrase text[start, end) */
static bool
bare_phrase(struct person *out, struct slice text, size_t start, size_t end)
{
	struct name name;

	if (!name_whole(&name, slice_cut(text, start, end), NAME_BARE) ||
	    name.beg != 0 || is_common(text, start, end) ||
	    runs_on(text, end) ||
	    (end - start > 6 && body_before(text, start, end)) ||
	    body_places(slice_cut(text, start, end)))
		return false;                           /* 农业部, 俄罗斯 */
	name.beg += start;
	name.end += start;
	name.stop += start;
	*out = (struct person){ PERSON_NAMED, false, start, end, name, start,
	    start, name.line };
	return true;
}

bool
person_before(struct person *out, struct slice text, size_t from, size_t end)
{
	uint32_t mark;
	size_t start;

	end = back_space(text, from, end);
	if (end <= from)
		return false;
	if (titled_before(out, text, from, end) ||
	    untitled_before(out, text, from, end))
		return true;
	start = phrase_start(text, stretch_start(text, from, end, &mark), end,
	    false);
	return bare_phrase(out, text, start, end) ||
	    body_phrase(out, text, from, start, end);
}

/* the person behind the office text[beg, end), which is in that row */
static bool
holder_behind(struct person *out, struct slice text, size_t from, size_t beg,
    size_t end, int row)
{
	struct name name;
	size_t at = end;

	if (!(office_kind(row) & (OFFICE_POST | OFFICE_ROLE)) ||
	    office_kind(row) & OFFICE_TAIL || goes_on(text, beg, end))
		return false;
	while (at < text.n && han_space(utf8_at(text, at)) &&
	    utf8_at(text, at) != '\n')
		at += utf8_size(text.p[at]);
	if (!name_own(&name, text, at, NAME_AFTER_OFFICE))
		return false;
	*out = (struct person){ PERSON_NAMED, false, 0, name.stop, name,
	    title_start(text, from, beg), end, name.line };
	out->beg = out->title_beg;
	return true;
}

bool
person_at_office(struct person *out, struct slice text, size_t from,
    size_t end)
{
	size_t len = 0;
	int row = office_row(text, from, end, &len);

	return row >= 0 &&
	    holder_behind(out, text, from, end - len, end, row);
}

bool
person_next(struct person *out, struct slice text, size_t *at)
{
	return person_among(out, text, NULL, at);
}

bool
person_among(struct person *out, struct slice text, const struct sifted *sifted,
    size_t *at)
{
	size_t next = *at;
	struct words_hit hit;

	while (sifted_next(&hit, office_words(), sifted, text, &next)) {
		size_t beg = (size_t)(hit.word.p - text.p);

		if (!holder_behind(out, text, *at, beg, beg + hit.word.n,
		    hit.row))
			continue;
		*at = out->stop;
		return true;
	}
	*at = text.n;
	return false;
}
