/* common/html/token_state.h -- what the files of the tokenizer share
 *
 * A state is a function that takes the bytes from p to end (at least one),
 * sets the next state, and says where that one goes on: "reconsume" of the
 * standard is to return the same place.  The names of the states are those of
 * the standard, shortened.  States that exist for parse errors only (comment
 * less-than sign and its kin) are left out; twins that differ in one character
 * share a function.
 */
#ifndef HTML_TOKEN_STATE_H
#define HTML_TOKEN_STATE_H

#include <stdint.h>

#include "base/buf.h"
#include "html/token.h"

enum state {
	/* in the order of enum token_state */
	S_DATA, S_RCDATA, S_RAWTEXT, S_SCRIPT, S_PLAINTEXT, S_CDATA,
	/* token_text.c */
	S_RAW_LT, S_RAW_END_OPEN, S_RAW_END_NAME, S_SCRIPT_LT,
	S_ESC_START, S_ESC_START_DASH, S_ESC, S_ESC_DASH, S_ESC_DASH_DASH,
	S_ESC_LT, S_TWICE_START, S_TWICE, S_TWICE_DASH, S_TWICE_DASH_DASH,
	S_TWICE_LT, S_TWICE_END, S_CDATA_BRACKET, S_CDATA_END,
	/* token_tag.c */
	S_TAG_OPEN, S_END_TAG_OPEN, S_TAG_NAME, S_BEFORE_ATTR, S_ATTR_NAME,
	S_AFTER_ATTR_NAME, S_BEFORE_VALUE, S_VALUE_DOUBLE, S_VALUE_SINGLE,
	S_VALUE_BARE, S_AFTER_VALUE, S_SELF_CLOSING,
	/* token_markup.c */
	S_BOGUS, S_DECLARATION, S_COMMENT_START, S_COMMENT_START_DASH,
	S_COMMENT, S_COMMENT_END_DASH, S_COMMENT_END, S_COMMENT_END_BANG,
	S_DOCTYPE, S_BEFORE_DOCTYPE_NAME, S_DOCTYPE_NAME, S_AFTER_DOCTYPE_NAME,
	S_AFTER_KEYWORD, S_BEFORE_ID, S_ID, S_AFTER_ID, S_BETWEEN_IDS,
	S_BOGUS_DOCTYPE,
	/* token_ref.c */
	S_REF, S_REF_NAMED, S_REF_NUMBER, S_REF_HEX_START, S_REF_HEX, S_REF_DEC,
	STATE_COUNT
};

enum {
	SMALL_MAX = 4096,       /* bytes of text that may wait */
	FOREIGN_MAX = 64        /* deeper svg, math and what they hold is counted */
};

struct attr_place {             /* in tokenizer.room */
	uint32_t name, value, end;
};

struct tokenizer {
	token_fn *fn;
	void *ctx;
	enum state state;
	enum state back;        /* where a reference or a raw end tag came from */
	bool keep_state;        /* tokenizer_switch(t, false) */
	bool xml;               /* tokenizer_xml */
	bool after_cr;
	struct buf clean;       /* a piece without CR */
	struct buf small;       /* text of references and of marks that are none,
	                         * not yet given */

	struct buf held;        /* taken, but not yet decided upon */
	struct buf last;        /* name of the last start tag that set a state */
	uint32_t rune;          /* of a numeric reference */
	struct buf text;        /* comment; identifiers of a doctype */

	struct buf name;        /* of the tag or doctype */
	bool end_tag, self_closing;
	bool cut;               /* what follows in this tag or comment is left out */
	bool attr_open, attr_dropped;
	struct buf room;        /* names and values of attributes */
	size_t attrs;
	struct attr_place place[TOKEN_ATTRS_MAX];
	unsigned char hash[TOKEN_ATTRS_MAX];    /* of the names */
	struct token_attr attr[TOKEN_ATTRS_MAX];

	char quote;
	bool in_system;         /* the second identifier of the doctype */
	bool has_public, has_system, force_quirks;
	size_t system_at;       /* where it begins in text */

	unsigned char foreign[FOREIGN_MAX];     /* open svg, math, and what in them
	                                         * holds HTML: enum html_tag */
	size_t depth;
	size_t deeper;          /* open beyond FOREIGN_MAX */
};

typedef const char *state_fn(struct tokenizer *, const char *p, const char *end);

state_fn token_data, token_rcdata, token_rawtext, token_script,
    token_plaintext, token_cdata, token_raw_lt, token_raw_end_open,
    token_raw_end_name, token_script_lt, token_esc_start, token_esc,
    token_esc_dash, token_esc_lt, token_twice_name, token_twice_lt,
    token_cdata_end;
state_fn token_tag_open, token_end_tag_open, token_tag_name, token_before_attr,
    token_attr_name, token_after_attr_name, token_before_value,
    token_value_quoted, token_value_bare, token_after_value,
    token_self_closing;
state_fn token_bogus, token_declaration, token_comment, token_comment_dash,
    token_doctype, token_doctype_name, token_after_doctype_name,
    token_before_id, token_id, token_after_id, token_bogus_doctype;
state_fn token_ref, token_ref_named, token_ref_number, token_ref_hex_start,
    token_ref_digits;

/* Gives the bytes from p to end as text, where there are any; with `small` they
 * may wait, so that many of them make one token. */
void token_emit_text(struct tokenizer *, const char *p, const char *end);
void token_emit_small(struct tokenizer *, struct slice);
void token_flush_small(struct tokenizer *);
void token_emit_literal(struct tokenizer *, const char *ascii);
void token_emit_bad(struct tokenizer *);                /* U+FFFD */
void token_emit_comment(struct tokenizer *);            /* of t->text */
void token_emit_doctype(struct tokenizer *);
void token_emit_tag(struct tokenizer *);

/* begins a tag with an empty name, a comment */
void token_begin_tag(struct tokenizer *, bool end_tag);
void token_begin_comment(struct tokenizer *);

/* adds to one of the bufs, up to max bytes in all, and never a part of a code
 * point; what does not fit is left out */
void token_add(struct tokenizer *, struct buf *, const char *p, const char *end,
    size_t max);

/* adds to the value of the open attribute */
void token_add_value(struct tokenizer *, const char *p, const char *end);

/* the page ends within a reference: what was held is given to t->back */
void token_ref_last(struct tokenizer *);

/* Follows a tag in and out of svg and math: is it one of theirs? */
bool token_foreign_start(struct tokenizer *, const struct token *);
bool token_foreign_end(struct tokenizer *, const struct token *);
/* is the text that follows in svg or math? */
bool token_in_foreign(const struct tokenizer *);

static inline bool
token_is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}

static inline bool
token_is_alpha(char c)
{
	return ((unsigned char)c | 0x20u) - 'a' < 26u;
}

static inline bool
token_is_digit(char c)
{
	return (unsigned)(unsigned char)c - '0' < 10u;
}

static inline char
token_lower(char c)
{
	return (unsigned)(unsigned char)c - 'A' < 26u ? (char)(c | 0x20) : c;
}

/* Does a byte end the name of a tag or attribute?  (= ends only the latter) */
static inline bool
token_ends_name(char c)
{
	/* one bit each for \t \n \f \r space / = > */
	return (unsigned char)c < 64 &&
	    (0x6000800100003600u >> (unsigned char)c & 1) != 0;
}

/* Where the first of three bytes stands, or end: eight bytes at a time. */
static inline const char *
token_scan(const char *p, const char *end, char a, char b, char c)
{
	const uint64_t ones = 0x0101010101010101u, tops = ones << 7;
	const uint64_t ma = ones * (unsigned char)a, mb = ones * (unsigned char)b,
	    mc = ones * (unsigned char)c;

	while (end - p >= 8) {
		uint64_t v, x, y, z;

		memcpy(&v, p, 8);
		x = v ^ ma;
		y = v ^ mb;
		z = v ^ mc;
		if ((((x - ones) & ~x) | ((y - ones) & ~y) |
		    ((z - ones) & ~z)) & tops)
			break;
		p += 8;
	}
	while (p < end && *p != a && *p != b && *p != c)
		p++;
	return p;
}

#endif
