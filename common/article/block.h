/* common/article/block.h -- tokens of a page to containers and paragraphs
 *
 * No tree is built.  A light stack of open elements with the standard's implied
 * end tags gives two flat arrays in document order: the containers (elements of
 * the block kind) and the paragraphs (runs of text between block boundaries),
 * each with what the choice of the article needs to know.  Memory is bounded:
 * page_full tells when a cap is reached; the caller then takes what is there
 * and goes on with page_next.
 */
#ifndef ARTICLE_BLOCK_H
#define ARTICLE_BLOCK_H

#include <stdint.h>

#include "article/lines.h"
#include "base/buf.h"
#include "html/token.h"

/* what class and id words say of an element (common/data/strip_classes.tsv) */
enum hint {
	HINT_BODY = 1,          /* content, article, post */
	HINT_STRONG = 2,        /* names that only the article's body has */
	HINT_COMMENT = 4,
	HINT_RELATED = 8,       /* related, recommended, hot, rankings */
	HINT_NAV = 16,
	HINT_SHARE = 32,
	HINT_FOOT = 64,         /* footer, copyright, statement */
	HINT_AD = 128,
	HINT_BYLINE = 256,      /* info, meta, byline */
	HINT_CAPTION = 512,
	HINT_TITLE = 1024,
	HINT_AUTHOR = 2048,
	HINT_SOURCE = 4096,
	HINT_DATE = 8192,
	HINT_EDITOR = 16384,
	HINT_TAGS = 32768,
	HINT_PLAYER = 65536,
	HINT_UI = 131072,       /* buttons, dialogs, forms, tool bars */
	HINT_HIDDEN = 262144,   /* hide, none, invisible */
	HINT_LEAD = 524288      /* summary, abstract */
};

/* hints that speak against an element's being part of the article */
#define HINTS_AGAINST (HINT_COMMENT | HINT_RELATED | HINT_NAV | HINT_SHARE | \
    HINT_FOOT | HINT_AD | HINT_TAGS | HINT_PLAYER | HINT_UI | HINT_EDITOR)

/* those of them that are believed inside an article's body too */
#define HINTS_FIRM (HINT_COMMENT | HINT_RELATED | HINT_SHARE | HINT_FOOT | \
    HINT_AD | HINT_PLAYER | HINT_TAGS)

struct block {                  /* a container; block[0] is the page */
	uint32_t parent;
	uint32_t end;           /* the containers inside it: own index + 1 to end */
	uint32_t para, para_end;        /* the paragraphs inside it */
	uint32_t hints;
	uint16_t tag;           /* enum html_tag */
	bool hidden;            /* itself: style, attribute */
	bool against;           /* found to be no part of the article */
};

enum para_flag {
	PARA_HIDDEN = 1,        /* something around it is hidden */
	PARA_BOLD = 2,          /* all of it is bold */
	PARA_ITEM = 4,          /* the first of an <li>, <dd> or <dt> */
	PARA_ROW = 8,           /* a row of a table */
	PARA_CAPTION = 16,      /* inside <figcaption>, <caption> */
	PARA_PICTURE = 32,      /* an image stands right before it */
	PARA_QUOTE = 64,        /* inside <blockquote> */
	PARA_CENTRED = 128,
	PARA_CODE = 256         /* inside <pre> */
};

struct para {
	uint32_t block;         /* the innermost container */
	uint32_t beg, n;        /* bytes in the page's text */
	uint32_t tail;          /* bytes behind it that were cut off as
	                         * boilerplate */
	uint32_t runes;
	uint32_t linked;        /* of them: inside links */
	uint32_t spaces;
	uint32_t hints;         /* of inline elements inside it */
	uint16_t stops;         /* marks that end sentences */
	uint16_t commas;
	uint16_t han;           /* Chinese characters, as far as 65535 */
	uint16_t flags;
	uint8_t head;           /* 1 to 6 inside <h1> to <h6> */
	uint8_t role;           /* enum role, set by article_choose */
	uint16_t rule;          /* line of the table row that decided, or 0 */
	uint8_t why;            /* enum why: what decided */
	uint8_t look;           /* enum line_look: what is in it */
	bool particle;          /* one comma, and one of 的 了 是 在 ...? */
};

/* text of an inline element whose class names it, or the value of <time> */
struct mark {
	uint32_t hints;
	uint32_t para;
	uint32_t beg, n;        /* bytes in the page's text */
};

struct link {                   /* for --keep-links */
	uint32_t para;
	uint32_t beg, n;        /* bytes in the page's text */
	uint32_t href, href_n;  /* bytes in the page's hrefs */
};

struct builder;

struct page {                   /* to be read by others, filled here */
	struct block *block;
	size_t blocks, block_cap;
	struct para *para;
	size_t paras, para_cap;
	struct mark *mark;
	size_t marks, mark_cap;
	struct link *link;
	size_t links, link_cap;
	struct buf text;        /* of all paragraphs; ROW_GAP behind each */
	struct buf href;
	bool keep_links;        /* set it to have links */
	struct builder *builder;
};

struct page *page_new(void);
void page_free(struct page *);
/* empties it for another document; the room is kept */
void page_reset(struct page *);
/* drops what was taken, keeps what is open: the page goes on */
void page_next(struct page *);

/* takes the next token of the page */
void page_token(struct page *, const struct token *);
/* the page ends: closes what is open */
void page_end(struct page *);
/* has a cap been reached? */
bool page_full(const struct page *);

static inline struct slice
para_text(const struct page *pg, const struct para *p)
{
	return slice_of(pg->text.p + p->beg, p->n);
}

static inline struct slice
para_tail(const struct page *pg, const struct para *p)
{
	return slice_of(pg->text.p + p->beg + p->n, p->tail);
}

/* Adds a paragraph of plain text to the page's outermost container: for
 * containers other than HTML (article/plain.h). */
struct para *page_add(struct page *, struct slice text);

/* what was counted of a text so far */
struct tally {
	size_t others, bytes;   /* characters that are not surely Chinese */
	unsigned han;           /* of them that are */
	unsigned spaces, stops, commas;
	unsigned look;          /* enum line_look */
	bool dot;               /* the last one is a full stop, maybe */
};
#define TALLY_INIT { 0, 0, 0, 0, 0, 0, 0, false }

/* to the paragraph what was counted of its text */
void para_tally(const struct page *, struct para *, struct tally *);

/* counts the characters of the paragraph's text: runes, stops, han ..., and
 * looks what is in it */
void para_measure(const struct page *, struct para *);

/* Adds text with every run of white space as one space (none at the head of a
 * line), and without soft hyphens and marks of no width; counts what it adds,
 * where the tally is not NULL.  Says whether text ends in white space that is
 * not yet written: hand it back with the next. */
bool text_squeeze(struct buf *out, struct tally *, struct slice text,
    bool space, bool head);

/* what the words of a class or id attribute say: bits of enum hint */
uint32_t hints_of(struct slice words);

#endif
