/* common/places/place.c -- names of places, by longest match */
#include "places/place.h"

#include "base/buf.h"
#include "lex/joint.h"
#include "lex/words.h"
#include "places/code.h"
#include "places/name.h"
#include "text/han.h"
#include "text/utf8.h"

struct places {
	char home[CODE + 1], topic[CODE + 1];   /* "" where not known */
	struct place home_place;                /* of `home`; text.n 0: none */
	uint16_t *by_code;      /* rows of the divisions in the order of codes */
};

static struct slice
code_of(const char code[CODE + 1])
{
	return slice_of(code, code[0] != '\0' ? CODE : 0);
}

/* ---------------------------------------------------------------- regions */

/* divisions.tsv stands in the order of codes, so its lines sort them */
static void
sort_by_code(struct places *ps)
{
	const struct words *w = name_tables[NAMES_DIVISION];
	size_t lines = 0, n = 0;
	uint16_t *row;

	for (size_t i = 0; i < w->rows; i++)
		if (w->line[i] >= lines)
			lines = w->line[i] + 1u;
	row = mem_array(NULL, lines, sizeof(*row));
	memset(row, 0xff, lines * sizeof(*row));
	for (size_t i = 0; i < w->rows; i++)
		row[w->line[i]] = (uint16_t)i;
	for (size_t i = 0; i < lines; i++)
		if (row[i] != UINT16_MAX)
			row[n++] = row[i];
	ps->by_code = row;
}

struct places *
places_new(void)
{
	struct places *ps = mem_array(NULL, 1, sizeof(*ps));

	memset(ps, 0, sizeof(*ps));
	sort_by_code(ps);
	places_reset(ps);
	return ps;
}

void
places_free(struct places *ps)
{
	if (ps != NULL)
		free(ps->by_code);
	free(ps);
}

static void
set_code(char to[CODE + 1], struct slice code)
{
	size_t n = code_is_division(code) ? CODE : 0;

	if (n > 0)
		memcpy(to, code.p, n);
	to[n] = '\0';
}

void
places_home(struct places *ps, struct slice code)
{
	set_code(ps->home, code);
	if (!place_of_code(&ps->home_place, ps, code_of(ps->home)))
		ps->home_place = (struct place)PLACE_NONE;
}

void
places_reset(struct places *ps)
{
	ps->home[0] = ps->topic[0] = '\0';
	ps->home_place = (struct place)PLACE_NONE;
}

void
places_topic(struct places *ps, struct slice code)
{
	set_code(ps->topic, code);
}

bool
places_has_topic(const struct places *ps)
{
	return ps->topic[0] != '\0';
}

bool
places_get_home(struct place *p, const struct places *ps)
{
	*p = ps->home_place;
	return p->text.n > 0;
}

/* row of the division with this code, or the number of rows */
static size_t
row_of_code(const struct places *ps, struct slice code)
{
	size_t lo = 0, hi = name_tables[NAMES_DIVISION]->rows, none = hi;

	if (code.n != CODE)
		return none;
	if (ps == NULL) {
		while (lo < hi && memcmp(name_divisions[lo].code, code.p, CODE) != 0)
			lo++;
		return lo;
	}
	while (lo < hi) {
		size_t mid = (lo + hi) / 2, row = ps->by_code[mid];
		int c = memcmp(name_divisions[row].code, code.p, CODE);

		if (c == 0)
			return row;
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return none;
}

static void
set_division(struct place *p, size_t row)
{
	p->name = slice_str(name_divisions[row].name);
	p->code = code_of(name_divisions[row].code);
	p->level = code_level(p->code);
}

bool
place_of_code(struct place *p, const struct places *ps, struct slice code)
{
	size_t row = row_of_code(ps, code);

	if (row == name_tables[NAMES_DIVISION]->rows)
		return false;
	set_division(p, row);
	p->text = p->name;
	p->form = PLACE_FULL;
	p->table = name_tables[NAMES_DIVISION]->table;
	p->line = words_line(name_tables[NAMES_DIVISION], (int)row);
	return true;
}

/* ---------------------------------------------------------------- words */

/* Does a division's name end so?  Of the endings in 区, a prefecture (阿里地区)
 * and a special region have words of their own. */
static bool
ends_as(struct slice name, struct slice ending)
{
	return slice_ends(name, ending) &&
	    (slice_eq(ending, SLICE("地区")) ||
	    !slice_ends(name, SLICE("地区"))) &&
	    !slice_ends(name, SLICE("特别行政区"));
}

/* the narrowest division around `code`, itself too, with this ending */
static bool
resolve_from(struct place *p, const struct places *ps, struct slice code,
    struct slice ending)
{
	char outer[CODE + 1];
	struct place q;

	if (!code_is_division(code))
		return false;
	for (size_t keep = code_depth(code); keep >= 2; keep -= 2) {
		memcpy(outer, "000000", sizeof(outer));
		memcpy(outer, code.p, keep);
		if (!place_of_code(&q, ps, code_of(outer)) ||
		    !ends_as(q.name, ending))
			continue;
		p->name = q.name;
		p->code = q.code;
		p->level = q.level;
		return true;
	}
	return false;
}

/* 全市, 我省, 该州: a division that the document has named, else unknown */
static void
resolve_word(struct place *p, const struct place_walk *w, int row)
{
	const struct name_word *r = &name_words[row];
	struct slice ending = slice_str(r->ending);
	const struct places *ps = w->places;

	p->form = PLACE_WORD;
	p->name = p->text;
	p->code = SLICE_NONE;
	p->level = PLACE_UNKNOWN;
	if (ps == NULL)
		return;
	if (r->points == WORD_LAST &&
	    resolve_from(p, ps, w->last.code, ending))
		return;
	if (resolve_from(p, ps, w->first.code, ending) ||
	    resolve_from(p, ps, code_of(ps->topic), ending) ||
	    resolve_from(p, ps, code_of(ps->home), ending))
		return;
	(void)resolve_from(p, ps, w->last.code, ending);
}

/* ---------------------------------------------------------------- candidates */

static struct slice
candidate(const struct name *n, int i)
{
	return code_of(n->table == NAMES_DIVISION ?
	    name_divisions[n->hit.row + i].code : name_shorts[n->hit.row + i].code);
}

/* ---------------------------------------------------------------- belief */

enum { JOINTS = JOINT_PAUSE | JOINT_AND | JOINT_COMMA };

/* Does a name of the same province follow behind the joint of a list, or one of
 * what is in the division right behind it (兵团第四师)? */
static bool
is_followed(struct slice rest, struct slice code)
{
	size_t n = set_begins(&joints, rest, JOINTS);
	struct name next;

	if (!name_longest(&next, slice_from(rest, n)) ||
	    (next.table != NAMES_DIVISION && next.table != NAMES_SHORT))
		return false;
	for (int i = 0; i < next.hit.rows; i++)
		if (n > 0 ? code_nearness(candidate(&next, i), code) > 0 :
		    place_within(candidate(&next, i), code))
			return true;
	return false;
}

/* Is it a province or the country? */
static bool
is_wide(struct slice code)
{
	return code_is_division(code) && code_level(code) <= PLACE_PROVINCE;
}

/* 湖南7例，其中株洲市5例；兵团2例: does the text speak of provinces? */
static bool
is_of_provinces(const struct place_walk *w)
{
	return is_wide(w->last.code) || is_wide(w->first.code) ||
	    (w->places != NULL && is_wide(code_of(w->places->home)));
}

/* how a name stands to the place before it, in a list */
enum item {
	ITEM_NONE,
	ITEM_NEXT,              /* 长春、吉林; 长春2例、吉林3例 */
	ITEM_LOOSE,             /* 长春2例；吉林3例: perhaps of another list */
	ITEM_FIRST              /* 吉林5例（长春2例 */
};

/* `rest` stands behind the name */
static enum item
item_of(const struct place_walk *w, struct slice rest)
{
	enum { NEAR = 32, FAR = 96 };           /* bytes */
	static const struct slice opens[] = {
		SLICE_INIT("（"), SLICE_INIT("("), SLICE_INIT("其中"),
		SLICE_INIT("其中："), SLICE_INIT("其中，")
	};
	const char *end = w->last.text.p + w->last.text.n;
	struct slice between;

	if (w->last.text.n == 0)
		return ITEM_NONE;
	between = slice_of(end, (size_t)(w->text.p + w->at - end));
	if (between.n == 0 || between.n > FAR)
		return ITEM_NONE;
	if (set_begins(&joints, between, JOINTS) == between.n)
		return ITEM_NEXT;
	if (han_digit(utf8_at(rest, 0)) < 0)
		return ITEM_NONE;
	for (size_t i = 0; i < LEN(opens); i++)
		if (slice_ends(between, opens[i]))
			return ITEM_FIRST;
	if (between.n > NEAR || han_digit(utf8_at(between, 0)) < 0)
		return ITEM_NONE;
	return slice_ends(between, SLICE("、")) ? ITEM_NEXT :
	    set_ends(&joints, between, JOINTS) > 0 ||
	    slice_ends(between, SLICE("；")) ||
	    slice_ends(between, SLICE(";")) ? ITEM_LOOSE : ITEM_NONE;
}

/* Is division i of those with this short name meant here?  See
 * place_short.tsv. */
static bool
is_believed(const struct name *n, int i, const struct place_walk *w,
    enum item item)
{
	const struct name_short *s = &name_shorts[n->hit.row + i];
	struct slice code = code_of(s->code), rest, between;

	rest = slice_from(w->text, w->at + n->hit.word.n);
	if (s->belief == NAME_SURE || s->belief == NAME_NOUN)
		return true;
	if (w->last.text.n > 0) {
		const char *end = w->last.text.p + w->last.text.n;

		between = slice_of(end, (size_t)(w->text.p + w->at - end));
		if (between.n == 0 && place_within(code, w->last.code))
			return true;
		if (item != ITEM_NONE &&
		    (code_nearness(code, w->last.code) > 0 ||
		    place_within(code, w->last.code)))
			return true;
	}
	if (s->belief == NAME_NEAR && code_level(code) == PLACE_PROVINCE &&
	    is_of_provinces(w))
		return true;
	if (s->belief == NAME_NEAR && (code_is_near(code, w->last.code) ||
	    place_within(code, w->last.code)) && w->last.level != PLACE_COUNTRY)
		return true;
	if (w->places != NULL && s->belief == NAME_NEAR &&
	    (code_is_near(code, code_of(w->places->topic)) ||
	    code_is_near(code, code_of(w->places->home)) ||
	    place_within(code, code_of(w->places->topic))))
		return true;
	return is_followed(rest, code);
}

/* ---------------------------------------------------------------- choice */

/* Is it, as an item of a list, of the level and the province of the item before
 * it, or inside what the list divides (吉林5例（吉林3例)? */
static bool
fits_list(struct slice code, const struct place *last, enum item item)
{
	if (item == ITEM_FIRST)
		return last->level != PLACE_COUNTRY &&
		    place_within(code, last->code) &&
		    !slice_eq(code, last->code);
	return item == ITEM_NEXT && code_nearness(code, last->code) > 0 &&
	    code_tier(code) == code_tier(last->code);
}

/* how well a division fits what is around its name: what stands right before it,
 * then a list that it continues, then the topic and the document's region, then a high level.  What was named
 * earlier counts less than a province: 青海9例，海南4例 is a list. */
static size_t
fitness(struct slice code, const struct place_walk *w, enum item item)
{
	const struct places *ps = w->places;
	bool beside = w->last.text.n > 0 &&
	    w->last.text.p + w->last.text.n == w->text.p + w->at;
	size_t near = code_nearness(code, w->last.code), fit = beside ? near : 0;

	if (ps != NULL) {
		fit = fit * 8 + code_nearness(code, code_of(ps->topic));
		fit = fit * 8 + code_nearness(code, code_of(ps->home));
	}
	if (fits_list(code, &w->last, item))
		fit += 8 * 8;
	fit = fit * 2 + (code_level(code) <= PLACE_PROVINCE);
	fit = fit * 8 + near;
	return fit * 8 + (size_t)(PLACE_GROUP - code_level(code));
}

enum { NOBODY = -1, SEVERAL = -2 };

/* Which of the divisions with this name is meant?  NOBODY where none is
 * believed, SEVERAL where they fit alike. */
static int
choose(const struct name *n, const struct place_walk *w)
{
	enum item item = item_of(w, slice_from(w->text, w->at + n->hit.word.n));
	bool is_short = n->table == NAMES_SHORT;
	size_t most = 0;
	int best = NOBODY;

	for (int i = 0; i < n->hit.rows; i++) {
		size_t fit = fitness(candidate(n, i), w, item);

		if (is_short && !is_believed(n, i, w, item))
			continue;
		if (best != NOBODY && fit == most)
			best = SEVERAL;
		if (best == NOBODY || fit > most) {
			most = fit;
			best = i;
		}
	}
	return best;
}

/* ---------------------------------------------------------------- walk */

/* Does what stands behind the short name make another name of it: 南京东路? */
static bool
has_tail(const struct name *n, const struct place_walk *w)
{
	struct words_hit tail;

	return words_longest(&tail, name_tails,
	    slice_from(w->text, w->at + n->hit.word.n));
}

/* fills p from the name at w->at; false where it is not believed */
static bool
settle(struct place *p, const struct name *n, const struct place_walk *w)
{
	int row = n->hit.row, i;

	p->text = n->hit.word;
	p->table = name_tables[n->table]->table;
	p->line = words_line(name_tables[n->table], row);
	p->form = n->table == NAMES_DIVISION ? PLACE_FULL : PLACE_SHORT;
	if (n->table == NAMES_WORD) {
		resolve_word(p, w, row);
	} else if (n->table == NAMES_GROUP) {
		p->name = slice_str(name_groups[row].name);
		p->code = slice_str(name_groups[row].code);
		p->level = PLACE_GROUP;
	} else if (n->table == NAMES_OUTSIDE) {
		p->name = p->text;
		p->code = SLICE_NONE;
		p->level = PLACE_OUTSIDE;
	} else if (n->table == NAMES_COUNTRY) {
		p->name = slice_str(name_countries[row].name);
		p->code = slice_str(name_countries[row].code);
		p->level = PLACE_COUNTRY;
	} else {
		i = choose(n, w);
		if (i == NOBODY || (p->form == PLACE_SHORT && has_tail(n, w)))
			return false;
		/* 4个城区: several have such a name, but it is a noun too */
		if (i == SEVERAL && p->text.n <= 2 * strlen("城"))
			return false;
		if (i >= 0) {
			set_division(p, n->table == NAMES_DIVISION ?
			    (size_t)(row + i) :
			    row_of_code(w->places, candidate(n, i)));
			if (n->table == NAMES_SHORT &&
			    name_shorts[row + i].belief == NAME_NOUN)
				p->form = PLACE_NOUN;
			p->line = words_line(name_tables[n->table], row + i);
		} else {
			p->name = p->text;
			p->code = SLICE_NONE;
			p->level = PLACE_UNKNOWN;
		}
	}
	return true;
}

/* the place at w->at; where a trap stands there, *skip is its length */
static bool
read_place(struct place *p, const struct place_walk *w, size_t *skip)
{
	struct slice rest = slice_from(w->text, w->at);
	struct words_hit trap;
	struct name n;

	if (!name_longest(&n, rest))
		return false;
	if (n.table != NAMES_TRAP && settle(p, &n, w))
		return true;
	/* 东海 that is no county is a sea: 东海南部 is not in 海南 either */
	if (words_longest(&trap, name_tables[NAMES_TRAP], rest))
		*skip = trap.word.n;
	return false;
}

bool
place_look(struct place *p, const struct place_walk *w, size_t *hidden)
{
	*hidden = 0;
	return w->at < w->text.n && read_place(p, w, hidden);
}

void
place_take(struct place_walk *w, const struct place *p)
{
	w->at += p->text.n;
	w->last = *p;
	if (w->first.text.n == 0 && code_is_division(p->code))
		w->first = *p;
}

bool
place_next(struct place *p, struct place_walk *w)
{
	size_t hidden;

	while ((w->at = gate_next(place_gate(), w->text, w->at,
	    w->text.n).at) < w->text.n) {
		if (place_look(p, w, &hidden)) {
			place_take(w, p);
			return true;
		}
		w->at += hidden > 0 ? hidden : utf8_size(w->text.p[w->at]);
	}
	return false;
}

bool
place_at(struct place *p, const struct places *ps, struct slice text)
{
	struct place_walk w = PLACE_WALK(ps, text);
	size_t skip;

	return read_place(p, &w, &skip);
}
