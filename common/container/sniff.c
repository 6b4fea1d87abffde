/* common/container/sniff.c -- which character set a page is in, told by its bytes */
#include "base/buf.h"
#include "container/sniff.h"
#include "html/token.h"
#include "io/charset.h"
#include "lex/words.h"
#include "text/fold.h"
#include "text/han.h"
#include "text/utf8.h"

#include "data/han_common.trie"

enum {
	DECLARED_MAX = 1 << 16, /* bytes in which a declaration is looked for */
	UNITS_MAX = 1 << 12,    /* bytes in which UTF-16 is looked for */
	SAMPLE_MAX = 1 << 15,   /* bytes that are decoded on trial */
	GAP = 4,                /* so much ASCII ends a run of other text */
	/* shares are in per cent */
	CHINESE_SHARE = 35,     /* common characters in what is surely Chinese */
	TIE_SHARE = 8,          /* closer than this the declaration counts */
	BAD_SHARE = 4,          /* more undecodable than this: another set */
	CONTROL_SHARE = 2, UNIT_SHARE = 90      /* of UTF-16 */
};

/* ---- what the page declares ---- */

struct declared {
	const char *name;
};

static bool
is_space_or(char c, char other)
{
	return c == other || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* lower-case key, then =, then the label in quotes or not: its IANA name */
static const char *
label_behind(struct slice s, const char *key)
{
	size_t n = strlen(key);
	struct slice label;

	for (; s.n > n; s = slice_from(s, 1)) {
		size_t i = 0;

		while (i < n && (s.p[i] | 0x20) == key[i])
			i++;
		if (i == n)
			break;
	}
	if (s.n <= n)
		return NULL;
	s = slice_from(s, n);
	while (s.n > 0 && is_space_or(s.p[0], '='))
		s = slice_from(s, 1);
	if (s.n > 0 && (s.p[0] == '"' || s.p[0] == '\''))
		s = slice_from(s, 1);
	label = slice_head(s, 0);
	while (label.n < s.n && !is_space_or(s.p[label.n], ';') &&
	    strchr("\"'?>,", s.p[label.n]) == NULL)
		label.n++;
	return charset_of_label(label);
}

static bool
same_word(struct slice s, const char *lower)
{
	size_t n = strlen(lower);

	for (size_t i = 0; i < s.n && i < n; i++)
		if ((s.p[i] | 0x20) != lower[i])
			return false;
	return s.n == n;
}

static void
see_token(const struct token *tok, void *ctx)
{
	struct declared *d = ctx;
	const struct slice *value, *content;

	if (d->name != NULL)
		return;
	if (tok->type == TOKEN_COMMENT && slice_starts(tok->text, SLICE("?xml")))
		d->name = label_behind(tok->text, "encoding");
	if (tok->type != TOKEN_START || tok->tag != TAG_META)
		return;
	value = token_attr(tok, SLICE("charset"));
	if (value != NULL)
		d->name = charset_of_label(*value);
	value = token_attr(tok, SLICE("http-equiv"));
	content = token_attr(tok, SLICE("content"));
	if (d->name == NULL && value != NULL && content != NULL &&
	    same_word(*value, "content-type"))
		d->name = label_behind(*content, "charset");
	/* what could read this declaration is no UTF-16 */
	if (d->name != NULL && slice_starts(slice_str(d->name), SLICE("UTF-16")))
		d->name = "UTF-8";
}

const char *
sniff_declared(struct slice head)
{
	enum { PIECE = 2048 };
	struct declared d = { NULL };
	struct tokenizer *t = tokenizer_new(see_token, &d);

	head = slice_head(head, DECLARED_MAX);
	while (head.n > 0 && d.name == NULL) {
		tokenizer_feed(t, slice_head(head, PIECE), false);
		head = slice_from(head, PIECE);
	}
	tokenizer_free(t);
	return d.name;
}

/* ---- UTF-16 and UTF-32 ---- */

/* could a unit of UTF-16 that begins (or ends) with this byte be of a page? */
static bool
is_high_byte(unsigned char c)
{
	return c == 0 || c == 0x20 || c == 0x30 || c == 0xff ||
	    (c >= 0x4e && c <= 0x9f);
}

static const char *
sniff_units(struct slice s)
{
	const unsigned char *u = (const unsigned char *)s.p;
	size_t n = (s.n < UNITS_MAX ? s.n : UNITS_MAX) & ~(size_t)3;
	size_t control = 0, little = 0, big = 0, quad_little = 0, quad_big = 0;

	for (size_t i = 0; i < n; i++)
		control += u[i] < ' ' && !is_space_or((char)u[i], '\f') &&
		    u[i] != 0x1b;
	if (n == 0 || control * 100 < n * CONTROL_SHARE)
		return NULL;
	for (size_t i = 0; i < n; i += 2) {
		bool zero = u[i] == 0 && u[i + 1] == 0;

		little += !zero && is_high_byte(u[i + 1]);
		big += !zero && is_high_byte(u[i]);
		if (i % 4 == 0) {
			quad_little += !zero && u[i + 3] == 0 && u[i + 2] <= 0x10;
			quad_big += u[i] == 0 && u[i + 1] <= 0x10 &&
			    (u[i + 2] != 0 || u[i + 3] != 0);
		}
	}
	if (quad_little * 4 * 100 >= n * UNIT_SHARE)
		return "UTF-32LE";
	if (quad_big * 4 * 100 >= n * UNIT_SHARE)
		return "UTF-32BE";
	if (little * 2 * 100 >= n * UNIT_SHARE && little > big)
		return "UTF-16LE";
	if (big * 2 * 100 >= n * UNIT_SHARE && big > little)
		return "UTF-16BE";
	return NULL;
}

/* ---- UTF-8 ---- */

struct census {
	size_t wide;            /* valid sequences of three bytes and more */
	size_t high;            /* bytes that are not ASCII, in valid sequences */
	size_t bad;
};

static struct census
take_census(struct slice s, bool whole)
{
	enum { ENOUGH = 4096 };
	struct census c = { 0, 0, 0 };

	while (s.n > 0 && c.bad < ENOUGH) {
		size_t n = utf8_valid(s);
		/* where nothing is bad the first tells enough */
		size_t most = c.bad > 0 || n < s.n ? ENOUGH : 0;

		for (size_t i = 0; i < n && c.wide <= most; i++) {
			c.high += (unsigned char)s.p[i] >= 0x80;
			c.wide += (unsigned char)s.p[i] >= 0xe0;
		}
		s = slice_from(s, n);
		if (s.n > 0 && (whole || s.n > 3))
			c.bad++;        /* else it is cut off */
		s = slice_from(s, 1);
	}
	return c;
}

/* ---- seven-bit sets ---- */

/* pairs of GB2312 between ~{ and ~}, at least four, and nothing else there */
static bool
is_hz(struct slice s)
{
	size_t pairs = 0;

	for (;;) {
		size_t at = slice_find(s, SLICE("~{"));

		if (at == s.n)
			return pairs >= 4;
		s = slice_from(s, at + 2);
		while (s.n >= 2 && s.p[0] >= 0x21 && s.p[0] <= 0x77 &&
		    s.p[1] >= 0x21 && s.p[1] <= 0x7e) {
			s = slice_from(s, 2);
			pairs++;
		}
		if (s.n >= 2 && !slice_starts(s, SLICE("~}")) && s.p[0] != '\n')
			return false;
	}
}

static const char *
sniff_seven_bits(struct slice s)
{
	static const struct {
		struct slice escape;
		const char *name;
	} of[] = {
		{ SLICE_INIT("\x1b$B"), "ISO-2022-JP" },
		{ SLICE_INIT("\x1b$@"), "ISO-2022-JP" },
		{ SLICE_INIT("\x1b$)A"), "ISO-2022-CN" },
		{ SLICE_INIT("\x1b$)G"), "ISO-2022-CN" }
	};

	for (size_t i = 0; i < LEN(of); i++)
		if (slice_find(s, of[i].escape) < s.n)
			return of[i].name;
	return is_hz(s) ? "HZ-GB-2312" : "US-ASCII";
}

/* ---- sets that are told by what they would make of the bytes ---- */

/* the runs of bytes that are not ASCII, with what little stands between */
static void
take_sample(struct buf *out, struct slice s)
{
	size_t ascii = GAP;

	for (size_t i = 0; i < s.n && out->n < SAMPLE_MAX; i++) {
		bool high = (unsigned char)s.p[i] >= 0x80;

		ascii = high ? 0 : ascii + 1;
		if (ascii < GAP)
			buf_byte(out, s.p[i]);
		else if (ascii == GAP)
			buf_byte(out, '\n');
	}
}

struct look {
	size_t all;             /* runes that are not ASCII, and faults */
	size_t bad;
	size_t common;          /* common Chinese characters and signs */
};

static bool
is_chinese_sign(uint32_t r)
{
	switch (r) {
	case 0x3000: case 0x3001: case 0x3002:          /* 　、。 */
	case 0xff0c: case 0xff1a: case 0xff1b:          /* ，：； */
	case 0xff08: case 0xff09: case 0xff1f: case 0xff01:     /* （）？！ */
	case 0x300a: case 0x300b: case 0x300c: case 0x300d:     /* 《》「」 */
	case 0x201c: case 0x201d: case 0x2014: case 0xb7:       /* “”—· */
		return true;
	default:
		return false;
	}
}

static struct look
look_as(const char *name, struct slice sample)
{
	struct charset *cs = charset_open(name);
	struct buf text = BUF_INIT, room = BUF_INIT;
	struct look l = { 0, 0, 0 };
	struct slice rest;

	if (cs == NULL)
		return (struct look){ 1, 1, 0 };
	charset_decode(cs, &text, sample, true);
	l.bad = charset_bad(cs);
	rest = fold_han(&room, buf_view(&text));
	while (rest.n > 0) {
		uint32_t r = utf8_step(&rest);

		if (r < 0x80)
			continue;
		l.all++;
		l.common += is_chinese_sign(r) ||
		    (han_is(r) && r < 0x10000 && words_first(&han_common_words, r));
	}
	charset_free(cs);
	buf_release(&room);
	buf_release(&text);
	return l;
}

static size_t
share(size_t part, size_t all)
{
	return all == 0 ? 0 : part * 100 / all;
}

static bool
fits(const struct look *l)
{
	return share(l->bad, l->all) <= BAD_SHARE;
}

static bool
is_name(const char *a, const char *b)
{
	return a != NULL && strcmp(a, b) == 0;
}

/* GB18030 or Big5, where one of them gives Chinese; else NULL */
static const char *
sniff_chinese(struct slice sample, const char *declared, size_t least)
{
	struct look gb = look_as("GB18030", sample);
	struct look big = look_as("Big5", sample);
	size_t gb_share = share(gb.common, gb.all);
	size_t big_share = share(big.common, big.all);
	size_t gap = gb_share > big_share ? gb_share - big_share :
	    big_share - gb_share;

	if ((gb_share > big_share ? gb_share : big_share) < least)
		return NULL;
	if (gap < TIE_SHARE && is_name(declared, "Big5"))
		return "Big5";
	if (gap < TIE_SHARE && is_name(declared, "GB18030"))
		return "GB18030";
	return gb_share >= big_share ? "GB18030" : "Big5";
}

static const char *
sniff_bytes(struct slice head, const char *declared)
{
	struct buf room = BUF_INIT;
	const char *name, *guess;
	struct slice sample;

	take_sample(&room, head);
	sample = buf_view(&room);
	name = sniff_chinese(sample, declared, CHINESE_SHARE);
	if (name == NULL && declared != NULL && !is_name(declared, "UTF-8")) {
		struct look l = look_as(declared, sample);

		if (fits(&l))
			name = declared;
	}
	if (name == NULL && (guess = charset_guess(sample)) != NULL &&
	    !is_name(guess, "UTF-8")) {
		struct look l = look_as(guess, sample);

		if (fits(&l))
			name = guess;
	}
	if (name == NULL)
		name = sniff_chinese(sample, declared, 1);
	buf_release(&room);
	return name ? name : "windows-1252";
}

/* a set whose text may by chance be valid UTF-8 of two-byte sequences */
static bool
is_double_byte(const char *name)
{
	return is_name(name, "GB18030") || is_name(name, "Big5") ||
	    is_name(name, "EUC-KR") || is_name(name, "EUC-JP") ||
	    is_name(name, "Shift_JIS");
}

const char *
sniff_charset(struct slice head, bool whole, const char *declared)
{
	size_t mark;
	const char *name = charset_of_bom(head, &mark), *inside;
	struct census c;

	if (name != NULL && !is_name(name, "UTF-8"))
		return name;
	if (name == NULL && (name = sniff_units(head)) != NULL)
		return name;
	c = take_census(head, whole);
	if (c.high == 0 && c.bad == 0)
		return sniff_seven_bits(head);
	if (c.wide > c.bad)
		return "UTF-8";
	inside = sniff_declared(head);
	if (inside != NULL)
		declared = inside;
	if (c.bad == 0 && !is_double_byte(declared))
		return "UTF-8";
	return sniff_bytes(head, declared);
}
