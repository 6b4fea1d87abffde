/* common/people/name.c -- personal names in running text
 *
 * A Han name is a surname and one or two characters, and nothing in it says
 * which: what follows decides (people_edges.tsv).  The ways of writing foreign
 * names follow the transliteration tables of the Chinese press.
 */
#include "lex/words.h"
#include "people/edge.h"
#include "people/name.h"
#include "people/office.h"
#include "people/title.h"
#include "text/han.h"
#include "text/utf8.h"

enum surname_kind { SURNAME_SURE, SURNAME_WORD, SURNAME_DOUBLE, SURNAME_WARD,
	SURNAME_MASKED };
enum given_kind { GIVEN_TIBETAN, GIVEN_MONGOLIAN, GIVEN_TURKIC };
enum translit_kind { TRANSLIT_SURE, TRANSLIT_MID };

#define ROW(word, kind, line) kind,
static const unsigned char surname_kind[] = {
#include "data/people_surnames.inc"
};
static const unsigned char translit_kind[] = {
#include "data/people_translit.inc"
};
#undef ROW
#include "data/people_given.trie"
#include "data/people_ranks.trie"
#include "data/people_surnames.trie"
#include "data/people_translit.trie"

enum {
	GIVEN_MAX = 3,          /* words in a name without a surname */
	LOOSE_MAX = 6,          /* characters of a name that nothing speaks for */
	PARTS_MAX = 6,          /* of a name with dots */
	PART_MAX = 12,          /* characters of such a part */
	WHOLE_MAX = 24,         /* bytes of one that a sign ends */
	BRACKET_MAX = 160       /* bytes of what is bracketed behind a name */
};

/* how well a name may end at a place */
enum fit { FIT_NO, FIT_SIGN, FIT_WORD, FIT_LONG, FIT_NEVER };

static size_t
han_step(struct slice text, size_t at)
{
	return at < text.n && han_is(utf8_at(text, at)) ?
	    at + utf8_size(text.p[at]) : 0;
}

/* the end of the run of white space at `at` */
static size_t
skip_space(struct slice text, size_t at)
{
	while (at < text.n && han_space(utf8_at(text, at)))
		at += utf8_size(text.p[at]);
	return at;
}

static size_t
rank_end(struct slice text, size_t at)
{
	struct words_hit hit;

	return words_at(&hit, &people_ranks_words, text, at) ?
	    at + hit.word.n : at;
}

/* 十日, 三月: a date in Chinese figures */
static bool
is_date(struct slice text, size_t at)
{
	size_t i = at, n;

	for (n = 0; n < 3 && han_figure(utf8_at(text, i)); n++)
		i += 3;
	return n > 0 && (utf8_at(text, i) == 0x65e5 ||  /* 日 月 */
	    utf8_at(text, i) == 0x6708);
}

/* May a name end here?  By a sign (or the end), by a word that follows names,
 * by a long one, or by one that never stands in a name. */
static enum fit
fit_at(struct slice text, size_t at, enum name_where where)
{
	unsigned kind;
	size_t n;

	if (at >= text.n || !han_is(utf8_at(text, at)))
		return FIT_SIGN;
	if (rank_end(text, at) != at)
		return FIT_LONG;
	if (is_date(text, at))
		return FIT_NEVER;
	kind = edge_at(text, at, &n);
	if (kind & EDGE_NEVER)
		return FIT_NEVER;
	if (kind & EDGE_FOLLOW)
		return n > 3 ? FIT_LONG : FIT_WORD;
	return kind & EDGE_DOES && where == NAME_AFTER_OFFICE ? FIT_LONG :
	    FIT_NO;
}

static void
name_stop(struct name *out, struct slice text)
{
	size_t most = out->end + BRACKET_MAX;

	out->stop = han_bracket(text, out->end, most < text.n ? most : text.n);
	out->stop = rank_end(text, out->stop);
}

/* characters of the surname that stands at `at`; its row in *row */
static size_t
surname_at(struct slice text, size_t at, int *row)
{
	struct words_hit hit;

	if (!words_longest(&hit, &people_surnames_words, slice_from(text, at)))
		return 0;
	*row = hit.row;
	return hit.word.n;
}

/* 李炳均先生, （李炳均）: does a name end behind the adverb at `at`, as a sign or a
 * rank stands there? */
static bool
ends_given(struct slice text, size_t at)
{
	size_t len;

	return edge_at(text, at, &len) & EDGE_GIVEN && at + len < text.n &&
	    (!han_is(utf8_at(text, at + len)) ||
	    rank_end(text, at + len) != at + len);
}

/* one given character or two? -- the end of the likelier, 0 where neither fits */
static size_t
given_end(struct slice text, size_t at, bool loose,
    enum name_where where)
{
	size_t one = han_step(text, at);
	size_t two = one != 0 ? han_step(text, one) : 0;
	enum fit fit1, fit2;

	if (one == 0)
		return 0;
	fit1 = fit_at(text, one, where);
	if (fit1 == FIT_NEVER && ends_given(text, one))
		return two;
	if (two == 0 || fit1 == FIT_NEVER || fit1 == FIT_SIGN)
		return fit1 != FIT_NO ? one : 0;
	fit2 = fit_at(text, two, where);
	if (fit2 == FIT_NO)
		return fit1 != FIT_NO ? one : loose ? two : 0;
	if (fit1 == FIT_NO)
		return two;
	if (fit2 == FIT_SIGN || fit1 == FIT_LONG)
		return one;
	return two;
}

/* 王　军: a surname, white space, one character and an end */
static size_t
spaced_end(struct slice text, size_t at, enum name_where where)
{
	size_t given = skip_space(text, at), end;

	if (given == at)
		return 0;
	end = han_step(text, given);
	return end != 0 && fit_at(text, end, where) != FIT_NO ? end : 0;
}

/* 林郑月娥: a married woman's two surnames */
static size_t
married_end(struct slice text, size_t at, size_t len,
    enum name_where where)
{
	size_t end;
	int row;

	if (surname_at(text, at + len, &row) == 0)
		return 0;
	end = han_step(text, at + len + 3);
	end = end != 0 ? han_step(text, end) : 0;
	return end != 0 && fit_at(text, end, where) != FIT_NO ? end : 0;
}

static bool
han_name(struct name *out, struct slice text, size_t at, enum name_where where)
{
	size_t len, end;
	int row = 0;
	bool sure;

	len = surname_at(text, at, &row);
	if (len == 0 || surname_kind[row] == SURNAME_MASKED)
		return false;
	sure = surname_kind[row] == SURNAME_SURE ||
	    surname_kind[row] == SURNAME_DOUBLE;
	end = given_end(text, at + len, where != NAME_BARE && sure, where);
	if (where != NAME_BARE && (end == 0 ||
	    fit_at(text, end, where) == FIT_NO)) {
		size_t married = married_end(text, at, len, where);

		end = married != 0 ? married : end != 0 ? end :
		    spaced_end(text, at + len, where);
	}
	if (end == 0 ||                         /* 向记者, 祝主任 */
	    office_is(slice_cut(text, at + len, end)) ||
	    (!sure && edge_follows(text, at + len, end)))    /* 曾表示 */
		return false;
	*out = (struct name){ NAME_HAN, at, end, end,
	    words_line(&people_surnames_words, row),
	    surname_kind[row] == SURNAME_WARD };
	return true;
}

/* 李某, 张某某, 王某强 */
static bool
masked_name(struct name *out, struct slice text, size_t at,
    enum name_where where)
{
	size_t len, end, next;
	int row = 0;

	len = surname_at(text, at, &row);
	if (len == 0 || utf8_at(text, at + len) != 0x67d0)
		return false;
	end = at + len + 3;
	if (utf8_at(text, end) == 0x67d0)
		end += 3;
	else if ((next = han_step(text, end)) != 0 &&
	    fit_at(text, end, where) == FIT_NO && fit_at(text, next, where) != FIT_NO)
		end = next;
	*out = (struct name){ NAME_MASKED, at, end, end,
	    words_line(&people_surnames_words, row), false };
	return true;
}

/* 罗桑次仁: words that names are made of, and at most one character more */
static bool
word_name(struct name *out, struct slice text, size_t at,
    enum name_where where)
{
	struct words_hit hit;
	size_t end = at, more;
	unsigned line = 0;

	for (int i = 0; i < GIVEN_MAX; i++) {
		if (!words_longest(&hit, &people_given_words,
		    slice_from(text, end)))
			break;
		if (line == 0)
			line = words_line(&people_given_words, hit.row);
		end += hit.word.n;
	}
	if (end == at)
		return false;
	if (fit_at(text, end, where) == FIT_NO) {
		more = han_step(text, end);
		if (more != 0 && fit_at(text, more, where) == FIT_NO)
			more = han_step(text, more);
		if (more == 0 || fit_at(text, more, where) == FIT_NO)
			return false;
		end = more;
	}
	*out = (struct name){ NAME_WORDS, at, end, end, line, false };
	return true;
}

/* Where a run of the characters of transliterations ends that begins at `at`;
 * *sure counts those that are no common words. */
static size_t
translit_end(struct slice text, size_t at, size_t *sure,
    enum name_where where)
{
	struct words_hit hit;
	size_t end = at;

	*sure = 0;
	for (int i = 0; i < PART_MAX; i++) {
		if (!words_longest(&hit, &people_translit_words,
		    slice_from(text, end)))
			break;
		if (i > 0 && fit_at(text, end, where) >= FIT_LONG)
			break;
		*sure += translit_kind[hit.row] == TRANSLIT_SURE;
		end += hit.word.n;
	}
	return end;
}

/* one part of a name with dots; the last one may run into what follows */
static size_t
part_end(struct slice text, size_t at, enum name_where where)
{
	size_t end = at, sure, run;
	struct words_hit hit;

	if (han_latin(utf8_at(text, at))) {
		while (end < text.n && (han_latin(utf8_at(text, end)) ||
		    text.p[end] == '.' || text.p[end] == '-'))
			end += utf8_size(text.p[end]);
		return end;
	}
	for (int i = 0; i < PART_MAX && (run = han_step(text, end)) != 0; i++)
		end = run;
	if (han_name_dot(utf8_at(text, end)))
		return end;
	run = translit_end(text, at, &sure, where);
	if (sure >= 2 && run < end && fit_at(text, run, where) != FIT_NO)
		return run;                     /* 拉扎罗夫获胜 */
	for (run = at + 3; run < end && fit_at(text, run, where) < FIT_LONG; )
		run += 3;
	if (run >= end && end - at <= WHOLE_MAX && fit_at(text, end, where) == FIT_SIGN)
		return end;
	for (run = at; words_longest(&hit, &people_given_words,
	    slice_from(text, run)); )
		run += hit.word.n;
	if (run > at && fit_at(text, run, where) != FIT_NO)
		return run;
	run = translit_end(text, at, &sure, where);
	if (run > at && fit_at(text, run, where) != FIT_NO)
		return run;
	for (size_t p = at + 3; p < end; p += 3)        /* no table knows it */
		if (p > run && fit_at(text, p, where) != FIT_NO)
			return p;
	return run > at ? run : end;
}

/* Does a dot stand behind the characters at `at`?  Nearly always it does not. */
static bool
dot_behind(struct slice text, size_t at)
{
	size_t most = 3 * PART_MAX < text.n - at ? at + 3 * PART_MAX : text.n;
	size_t end = han_run(text, at, most), next;

	if (han_latin(utf8_at(text, at)))
		end = part_end(text, at, NAME_BARE);
	else
		for (size_t i = (end - at) / 3; i < PART_MAX &&
		    (next = han_step(text, end)) != 0; i++)
			end = next;
	return end > at && han_name_dot(utf8_at(text, end)) &&
	    slice_find(slice_cut(text, at, end), SLICE("的")) == end - at;
}

/* 梅利娜·罗贝尔—米雄: one dash between characters, behind a dot */
static bool
is_hyphen(struct slice text, size_t at)
{
	uint32_t r = utf8_at(text, at);

	return (r == '-' || r == 0x2010 || r == 0x2013 || r == 0x2014) &&
	    han_is(utf8_at(text, at + utf8_size(text.p[at])));
}

static bool
dotted_name(struct name *out, struct slice text, size_t at,
    enum name_where where)
{
	size_t end;
	int parts = 1;

	if (!dot_behind(text, at))
		return false;
	end = part_end(text, at, where);
	while (parts < PARTS_MAX && end < text.n &&
	    (han_name_dot(utf8_at(text, end)) ||
	    (parts > 1 && is_hyphen(text, end)))) {
		size_t next = end + utf8_size(text.p[end]);
		size_t stop = part_end(text, next, where);

		if (stop == next)
			break;
		end = stop;
		parts++;
	}
	if (parts < 2)
		return false;
	*out = (struct name){ NAME_DOTTED, at, end, end, 0, false };
	return true;
}

/* John Smith, and 普京: a foreign name without a dot */
static bool
foreign_name(struct name *out, struct slice text, size_t at,
    enum name_where where)
{
	size_t end = at, sure, next;

	if (han_latin(utf8_at(text, at))) {
		for (;;) {
			next = part_end(text, end, where);
			if (next == end)
				break;
			end = next;
			next = skip_space(text, end);
			if (next == end || !han_latin(utf8_at(text, next)))
				break;
			end = next;
		}
		*out = (struct name){ NAME_LATIN, at, end, end, 0, false };
		return end > at;
	}
	end = translit_end(text, at, &sure, where);
	if (sure < 2 || end - at < 6 || fit_at(text, end, where) == FIT_NO)
		return false;
	*out = (struct name){ NAME_FOREIGN, at, end, end, 0, false };
	return true;
}

/* after an office: two to six characters up to something that follows names */
static bool
loose_name(struct name *out, struct slice text, size_t at,
    enum name_where where)
{
	size_t end = at, len;

	for (int i = 1; i <= LOOSE_MAX; i++) {
		end = han_step(text, end);
		if (end == 0 || (i == 1 && fit_at(text, end, where) ==
		    FIT_NEVER))
			return false;
		if (i >= 2 && fit_at(text, end, where) != FIT_NO) {
			if (edge_at(text, end - 3, &len) & EDGE_CLOSE ||
			    office_before(text, at, end) > 0 ||
			    body_before(text, at, end) > 0)
				return false;
			*out = (struct name){ NAME_LOOSE, at, end, end, 0, false };
			return true;
		}
	}
	return false;
}

/* what the characters themselves tell of a name */
enum told { TOLD_NOTHING, TOLD_NAME, TOLD_NONE };

static enum told
tell(struct name *out, struct slice text, size_t at, enum name_where where)
{
	struct name other;
	size_t len;
	unsigned kind;
	bool han, words;

	if (at >= text.n)
		return TOLD_NONE;
	if (masked_name(out, text, at, where) || dotted_name(out, text, at, where))
		return TOLD_NAME;
	han = han_name(out, text, at, where);
	words = word_name(&other, text, at, where);
	if (words && (!han || other.end > out->end)) {
		*out = other;
		han = true;
	}
	kind = edge_at(text, at, &len);
	if (kind & EDGE_COMMON && len >= 6 &&
	    !(han && !(kind & (EDGE_STOP | EDGE_FOLLOW)) && where == NAME_AFTER_OFFICE && out->end - at > len &&
	    fit_at(text, out->end, where) != FIT_NO))
		return TOLD_NONE;               /* 耿直, but 指令长耿直臣 */
	if (han && out->end - at <= len && (kind & EDGE_NEVER ||
	    (kind & EDGE_FOLLOW && len > 3)))
		return TOLD_NONE;               /* 部长周一表示, 部长郑重表示 */
	if (!han && where == NAME_AFTER_OFFICE && han_latin(utf8_at(text, at)))
		return TOLD_NONE;
	return han ? TOLD_NAME : TOLD_NOTHING;
}

bool
name_own(struct name *out, struct slice text, size_t at, enum name_where where)
{
	enum told told = tell(out, text, at, where);

	if (told == TOLD_NONE || (told == TOLD_NOTHING &&
	    (han_latin(utf8_at(text, at)) ||
	    !foreign_name(out, text, at, where))))
		return false;
	name_stop(out, text);
	return true;
}

bool
name_at(struct name *out, struct slice text, size_t at, enum name_where where)
{
	enum told told = tell(out, text, at, where);

	if (told == TOLD_NONE || (told == TOLD_NOTHING &&
	    !foreign_name(out, text, at, where) &&
	    !(where == NAME_AFTER_OFFICE && loose_name(out, text, at, where))))
		return false;
	name_stop(out, text);
	return true;
}

/* A Han name of which nothing but white space and its own length is in doubt,
 * as a label has it. */
static bool
whole_han(struct name *out, struct slice text)
{
	size_t len, given, end, runes = 0;
	unsigned last;
	int row = 0;

	given = len = surname_at(text, 0, &row);
	if (len == 0 || surname_kind[row] == SURNAME_MASKED)
		return false;
	end = skip_space(text, len);
	while (runes < 2 && end < text.n && han_is(utf8_at(text, end))) {
		end += utf8_size(text.p[end]);
		runes++;
	}
	*out = (struct name){ NAME_HAN, 0, end, end,
	    words_line(&people_surnames_words, row),
	    surname_kind[row] == SURNAME_WARD };
	name_stop(out, text);
	last = edge_at(text, out->end - 3, &len);
	return runes > 0 && out->stop == text.n &&
	    !office_is(slice_cut(text, skip_space(text, given),
	    out->end)) && (surname_kind[row] != SURNAME_WORD ||
	    !edge_follows(text, given, out->end)) && (!(last & EDGE_NEVER) ||
	    (last & EDGE_GIVEN && runes == 2));
}

/* 小刚, 老王, 阿强: what somebody is called */
static bool
called(struct slice text)
{
	uint32_t r = text.n == 6 ? utf8_at(text, 0) : 0;

	return (r == 0x5c0f || r == 0x8001 || r == 0x963f) &&
	    han_is(utf8_at(text, 3));
}

bool
name_whole(struct name *out, struct slice text, enum name_where where)
{
	struct slice core = han_trim(text);
	size_t shift = (size_t)(core.p - text.p), runes = 0, at, len;
	unsigned kind;
	int row;

	if (core.n == 0)
		return false;
	kind = edge_at(core, 0, &len);
	if (kind & EDGE_COMMON && where == NAME_BARE &&
	    (len == core.n || len >= 6))
		return false;           /* 关键词 */
	if (len == core.n ? kind & EDGE_NEVER || (kind & EDGE_FOLLOW && len > 3) :
	    kind & EDGE_COMMON && kind & EDGE_FOLLOW && len > 3)
		return false;           /* 局长郑重 + 表示, 局长谈话时 */
	if ((kind & EDGE_NEVER || (kind & EDGE_COMMON && len == core.n)) &&
	    surname_at(core, 0, &row) == 0)
		return false;
	if (!whole_han(out, core) &&
	    !(name_at(out, core, 0, where) && out->stop == core.n)) {
		if (where == NAME_BARE && !called(core))
			return false;
		for (at = 0; (at = han_step(core, at)) != 0; runes++) {
			kind = edge_at(core, at, &len);
			if (at == core.n || kind & (EDGE_NEVER | EDGE_STOP) ||
			    office_before(core, 0, at) > 0 ||
			    (kind & EDGE_FOLLOW && len > 3))
				break;
		}
		if (at != core.n || runes < 1 || runes + 1 > LOOSE_MAX ||
		    office_before(core, 0, core.n) > 0 ||
		    body_before(core, 0, core.n) > 0 ||
		    edge_at(core, core.n - 3, &len) & EDGE_CLOSE)
			return false;
		*out = (struct name){ NAME_LOOSE, 0, core.n, core.n, 0, false };
	}
	out->beg += shift;
	out->end += shift;
	out->stop += shift;
	return true;
}

bool
name_is_surname(struct slice text)
{
	struct words_hit hit;

	return words_find(&hit, &people_surnames_words, text);
}

void
name_print(struct buf *out, struct slice text, const struct name *name)
{
	for (size_t i = name->beg, n; i < name->end; i += n) {
		n = utf8_size(text.p[i]);
		if (name->kind == NAME_LATIN ||
		    !han_space(utf8_peek(text.p + i)))
			buf_add(out, slice_of(text.p + i, n));
	}
}
