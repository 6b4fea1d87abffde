/* common/article/who.c -- who published, who wrote: names in bylines */
#include "article/who.h"
#include "lex/words.h"
#include "people/name.h"
#include "text/fold.h"
#include "text/utf8.h"

enum name_kind_of { NAME_MEDIA, NAME_NOBODY, NAME_OFFICE, NAME_SKIP, NAME_DEED };

#define ROW(word, kind, line) kind,
static const uint8_t kinds[] = {
#include "data/strip_names.inc"
};
#undef ROW
#include "data/strip_names.trie"

enum { NAME_BYTES_MAX = 60, NAMES_MAX = 12,
	CHANNEL_BYTES = 6 };    /* 娱乐, 科技 by themselves name a channel */

/* the kind of the whole word, or -1 */
static int
kind_of(struct slice word)
{
	struct words_hit hit;

	return words_find(&hit, &strip_names_words, word) ? kinds[hit.row] : -1;
}

static bool
ends_as(struct slice name, enum name_kind_of kind)
{
	for (size_t i = utf8_size(name.p[0]); i < name.n;
	    i += utf8_size(name.p[i]))
		if (kind_of(slice_from(name, i)) == (int)kind)
			return true;
	return false;
}

static bool
has_han(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0xe4)
			return true;
	return false;
}

static bool
is_letter(uint32_t r)
{
	return ((r | 0x20) >= 'a' && (r | 0x20) <= 'z') ||
	    (r >= 0xc0 && r < 0x2000) || (r >= 0x3041 && r <= 0xd7ff) ||
	    (r >= 0x20000 && r < 0x40000);
}

/* what follows digits, signs and emoji */
static struct slice
from_letter(struct slice s)
{
	struct slice rest = s;

	while (rest.n > 0) {
		s = rest;
		if (is_letter(utf8_step(&rest)))
			return s;
	}
	return rest;
}

static enum who
who_of_folded(struct slice name)
{
	struct words_hit hit;
	struct name person;
	int kind;

	name = from_letter(name);
	if (name.n == 0 || name.n > NAME_BYTES_MAX)
		return WHO_NONE;
	kind = kind_of(name);
	if (kind == NAME_NOBODY || kind == NAME_SKIP || kind == NAME_OFFICE ||
	    (kind == NAME_MEDIA && name.n <= CHANNEL_BYTES))
		return WHO_NONE;
	if (words_longest(&hit, &strip_names_words, name) &&
	    hit.word.n > 3 && (kinds[hit.row] == NAME_SKIP ||
	    (kinds[hit.row] == NAME_NOBODY && !ends_as(name, NAME_MEDIA))))
		return WHO_NONE;
	if (ends_as(name, NAME_DEED))
		return WHO_NONE;
	if (ends_as(name, NAME_MEDIA))
		return WHO_MEDIA;
	if (hit.row >= 0 && kinds[hit.row] == NAME_OFFICE)      /* 记者王某 */
		name = slice_from(name, hit.word.n);
	if (has_han(name) && name_whole(&person, name, NAME_BARE))
		return WHO_PERSON;
	return WHO_OTHER;
}

enum who
who_of(struct slice name)
{
	struct buf room = BUF_INIT;
	enum who who = who_of_folded(fold_han(&room, name));

	buf_release(&room);
	return who;
}

bool
who_may_publish(struct slice name, bool labelled)
{
	struct buf room = BUF_INIT;
	struct slice folded = fold_han(&room, name);
	int kind = kind_of(folded);
	bool may;

	if (labelled)
		may = kind != NAME_NOBODY && kind != NAME_SKIP &&
		    from_letter(folded).n > 0;
	else
		may = who_of_folded(folded) != WHO_NONE;
	buf_release(&room);
	return may;
}

/* bytes of the sign that parts names which s begins with; 0 where none does */
static size_t
part_size(struct slice s)
{
	static const struct slice parts[] = { SLICE_INIT("、"),
	    SLICE_INIT("，"), SLICE_INIT("；"), SLICE_INIT("／"),
	    SLICE_INIT("｜"), SLICE_INIT("·"), SLICE_INIT("丨"),
	    SLICE_INIT("："), SLICE_INIT("。"), SLICE_INIT("【"),
	    SLICE_INIT("】") };
	unsigned char c = (unsigned char)s.p[0];

	if (c < 0x80)
		return c != '\0' && strchr(" ,;/|&>:+", c) != NULL;
	if (c != 0xe3 && c != 0xef && c != 0xc2 && c != 0xe4)
		return 0;
	for (size_t k = 0; k < LEN(parts); k++)
		if (slice_starts(s, parts[k]))
			return parts[k].n;
	return 0;
}

struct slice
who_next(struct slice *rest)
{
	size_t i = 0, beg = 0;
	struct slice word;

	while (i < rest->n) {
		size_t n = part_size(slice_from(*rest, i));

		if (n > 0 && i > beg)
			break;
		if (n > 0)
			beg = i + n;
		i += n > 0 ? n : utf8_size(rest->p[i]);
	}
	if (i > rest->n)
		i = rest->n;
	word = slice_cut(*rest, beg < i ? beg : i, i);
	*rest = slice_from(*rest, i);
	return word;
}

/* where the first or the last office in folded text ends; 0 where there is none */
static size_t
behind_office(struct slice folded, bool last)
{
	struct words_hit hit;
	size_t end = 0, i = 0;

	while (i < folded.n && (last || end == 0)) {
		struct slice rest = slice_from(folded, i);

		bool found = words_longest(&hit, &strip_names_words, rest);

		if (found && kinds[hit.row] == NAME_OFFICE && hit.word.n > 3)
			end = i + hit.word.n;
		/* no office stands inside 只看该作者 */
		i += found && kinds[hit.row] == NAME_SKIP ? hit.word.n :
		    utf8_size(folded.p[i]);
	}
	return end;
}

struct slice
who_behind_office(struct slice text, bool last)
{
	struct buf room = BUF_INIT;
	size_t end = behind_office(fold_han(&room, text), last);

	buf_release(&room);
	return end ? slice_from(text, end) : SLICE_NONE;
}

struct slice
who_in_last_bracket(struct slice text)
{
	static const struct { struct slice open, close; } pair[] = {
		{ SLICE_INIT("("), SLICE_INIT(")") },
		{ SLICE_INIT("（"), SLICE_INIT("）") },
	};
	enum { INSIDE_MAX = 60 };       /* bytes */
	struct slice in;

	for (size_t k = 0; k < LEN(pair); k++) {
		if (!slice_ends(text, pair[k].close))
			continue;
		in = slice_head(text, text.n - pair[k].close.n);
		for (size_t i = in.n; i > 0 && in.n - i < INSIDE_MAX; i--)
			if (slice_starts(slice_from(in, i - 1), pair[k].open))
				return slice_from(in, i - 1 + pair[k].open.n);
	}
	return SLICE_NONE;
}

static bool
is_one_han(struct slice s)
{
	return s.n == 3 && (unsigned char)s.p[0] >= 0xe4;
}

/* the name that the word begins with; something else follows it */
static struct slice
person_at_head(struct slice word, struct buf *room)
{
	struct name n;

	if (!name_at(&n, fold_han(room, word), 0, NAME_AFTER_OFFICE) ||
	    n.beg != 0 || n.kind == NAME_LOOSE)
		return SLICE_NONE;
	return slice_head(word, n.end);
}

size_t
who_names(struct buf *out, struct slice value, bool loose)
{
	struct buf room = BUF_INIT;
	struct slice rest = value, word, next, after;
	size_t names = 0, office;
	bool before = false;            /* did an office stand before them? */

	while (names < NAMES_MAX && (word = who_next(&rest)).n > 0) {
		word = from_letter(word);
		office = behind_office(fold_han(&room, word), true);
		if (office > 0)
			before = true;
		word = slice_from(word, office);
		if (word.n == 0)
			continue;
		after = rest;
		next = who_next(&after);
		if (is_one_han(word) && is_one_han(next)) {     /* 方 敏 */
			buf_add(out, names ? SLICE("、") : SLICE_NONE);
			buf_add(out, word);
			buf_add(out, next);
			rest = after;
			names++;
			continue;
		}
		enum who who = who_of(word);
		if (who != WHO_PERSON && before)
			word = person_at_head(word, &room);
		else if (who != WHO_PERSON && !(loose && names == 0 &&
		    who != WHO_NONE))
			break;
		if (word.n == 0)
			break;
		buf_add(out, names ? SLICE("、") : SLICE_NONE);
		buf_add(out, word);
		names++;
	}
	buf_release(&room);
	return names;
}

bool
who_all_names(struct slice value)
{
	struct buf room = BUF_INIT;
	struct slice word;
	size_t office;
	bool all = true, named = false;

	while (all && (word = who_next(&value)).n > 0) {
		office = behind_office(fold_han(&room, word), true);
		word = slice_from(word, office);
		if (word.n == 0)                /* 通讯员 */
			continue;
		named = true;
		all = is_one_han(word) ? is_one_han(who_next(&value)) :
		    who_of(word) == WHO_PERSON; /* 方 敏 */
	}
	buf_release(&room);
	return all && named;
}

struct slice
who_publisher(struct slice value)
{
	static const struct { struct slice open, close; } pair[] = {
		{ SLICE_INIT("("), SLICE_INIT(")") },
		{ SLICE_INIT("（"), SLICE_INIT("）") },
	};

	value = slice_trim(value);
	for (size_t i = 0; i < LEN(pair); i++) {
		size_t at = slice_find(value, pair[i].open);

		if (at > 0 && at < value.n && slice_ends(value, pair[i].close))
			return slice_trim(slice_head(value, at));
	}
	return value;
}
