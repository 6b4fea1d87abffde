/* common/html/token.h -- HTML text to tokens, as it comes in
 *
 * The tokenization chapter of the WHATWG HTML standard, state by state, for
 * input that comes in pieces.  Memory is bounded (TOKEN_ATTR_MAX and
 * TOKEN_COMMENT_MAX cut what is longer, TOKEN_ATTRS_MAX leaves the rest out),
 * time is linear, and there is no input that it refuses.
 */
#ifndef HTML_TOKEN_H
#define HTML_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/slice.h"
#include "html/tag.h"

enum {
	TOKEN_ATTRS_MAX = 256,          /* attributes of one tag */
	TOKEN_ATTR_MAX = 1 << 20,       /* bytes of names and values of one tag */
	TOKEN_COMMENT_MAX = 1 << 20     /* bytes of a comment or doctype */
};

enum token_type {
	TOKEN_TEXT, TOKEN_START, TOKEN_END, TOKEN_COMMENT, TOKEN_DOCTYPE
};

struct token_attr {
	struct slice name;              /* in lower case */
	struct slice value;             /* references decoded */
};

struct token {
	enum token_type type;
	enum html_tag tag;              /* of a start or end tag */
	struct slice name;              /* of a tag or doctype, in lower case */
	struct slice text;              /* characters, references decoded: one run
	                                 * may come in several tokens; or a comment */
	const struct token_attr *attr;  /* of a start tag; none stands twice */
	size_t attrs;
	bool self_closing;
	bool foreign;                   /* a tag of svg or math content */
	bool has_public, has_system;    /* of a doctype, as are the next three */
	bool force_quirks;
	struct slice public_id, system_id;
};

/* takes one token; all of it is lent for the call */
typedef void token_fn(const struct token *, void *ctx);

struct tokenizer;

/* the states that a tree builder may set */
enum token_state {
	TOKEN_DATA, TOKEN_RCDATA, TOKEN_RAWTEXT, TOKEN_SCRIPT, TOKEN_PLAINTEXT,
	TOKEN_CDATA
};

struct tokenizer *tokenizer_new(token_fn *, void *ctx);
void tokenizer_free(struct tokenizer *);        /* NULL is welcome */

/* Begins anew, as after tokenizer_new; the room is kept. */
void tokenizer_reset(struct tokenizer *);

/* Hands over the next piece of valid UTF-8 (it may end inside anything but a
 * code point); CR and CRLF count as LF.  With `last` the page ends there. */
void tokenizer_feed(struct tokenizer *, struct slice utf8, bool last);

/* By default the tokenizer sets its state as tree construction would with
 * scripting off: RCDATA after <title> and <textarea>, RAWTEXT after <style>,
 * <xmp>, <iframe>, <noembed> and <noframes>, script data after <script>,
 * PLAINTEXT after <plaintext>, but none of them in svg or math; CDATA only
 * there.  With `on` false it does not, and the caller sets it. */
void tokenizer_switch(struct tokenizer *, bool on);

/* The input is XML, as feeds are: CDATA sections are text anywhere, and no
 * element sets a state. */
void tokenizer_xml(struct tokenizer *);

/* Sets the state; may be called from the token_fn.  `last_start` is the name
 * whose end tag ends RCDATA, RAWTEXT and script data; empty leaves it. */
void tokenizer_state(struct tokenizer *, enum token_state,
    struct slice last_start);

/* the value of the attribute with this lower-case name; NULL where the tag
 * has none */
const struct slice *token_attr(const struct token *, struct slice name);

#endif
