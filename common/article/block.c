/* common/article/block.c -- tokens of a page to containers and paragraphs
 *
 * The stack holds open elements with what each of them turned on (hidden, link,
 * bold), so that closing one turns it off.  Implied end tags follow the tree
 * construction of the WHATWG standard where they move text: p, li, dt and dd,
 * table parts, headings, links.  Elements beyond STACK_MAX are counted, not held.
 */
#include <stdlib.h>

#include "article/block.h"
#include "article/cells.h"
#include "article/looks.h"
#include "article/stack.h"
#include "base/ascii.h"
#include "text/han.h"
#include "text/utf8.h"

enum {
	/* A page of a megabyte may reach these: more input needs no more memory */
	TEXT_MAX = 1 << 19,             /* bytes of text */
	BLOCKS_MAX = 1 << 15,
	PARAS_MAX = 1 << 14,
	MARKS_MAX = 4096,
	LINKS_MAX = 1 << 13,
	HREF_MAX = 2048                 /* bytes of one */
};

enum { ON_BLOCK = 1, ON_HIDDEN = 2, ON_LINK = 4, ON_BOLD = 8, ON_PRE = 16,
	ON_MUTE = 32, ON_CAPTION = 64, ON_QUOTE = 128, ON_MARK = 256,
	ON_HEAD = 512, ON_CENTRED = 1024 };

struct builder {
	struct stack stack;
	unsigned hidden, links, bold, pre, mute, caption, quote, centred;
	uint8_t head;
	uint32_t block;         /* the innermost container */
	bool in_para, space, picture, item;
	bool broken;            /* does a line of its own end inside it? */
	uint32_t line;          /* where its last line of its own begins */
	bool plain;             /* is any of the paragraph not in bold? */
	struct tally tally;     /* of its text */
	struct cells cells;     /* of the open table */
};

static void
para_begin(struct page *pg)
{
	struct builder *b = pg->builder;
	struct para *p;

	pg->para = mem_grow(pg->para, &pg->para_cap, pg->paras + 1,
	    sizeof(*pg->para));
	p = &pg->para[pg->paras++];
	memset(p, 0, sizeof(*p));
	p->block = b->block;
	p->beg = (uint32_t)pg->text.n;
	p->head = b->head;
	p->flags = (uint16_t)((b->hidden ? PARA_HIDDEN : 0) |
	    (b->caption ? PARA_CAPTION : 0) | (b->quote ? PARA_QUOTE : 0) |
	    (b->item ? PARA_ITEM : 0) | (b->picture ? PARA_PICTURE : 0) |
	    (b->pre ? PARA_CODE : 0) | (b->centred ? PARA_CENTRED : 0));
	b->tally = (struct tally)TALLY_INIT;
	b->in_para = true;
	b->item = b->picture = false;
	b->plain = false;
}

/* the paragraph ends here, where there is one */
static void
para_end(struct page *pg)
{
	struct builder *b = pg->builder;
	struct para *p;

	b->space = b->broken = false;
	if (!b->in_para)
		return;
	b->in_para = false;
	p = &pg->para[pg->paras - 1];
	p->n = (uint32_t)(pg->text.n - p->beg);
	if (p->n == 0) {
		pg->paras--;
		return;
	}
	para_tally(pg, p, &b->tally);
	if (!b->plain)
		p->flags |= PARA_BOLD;
	buf_add(&pg->text, ROW_GAP);
}

static void
link_begin(struct page *pg, struct slice href)
{
	struct link *l;

	if (!pg->keep_links || pg->links >= LINKS_MAX || href.n > HREF_MAX)
		return;
	pg->link = mem_grow(pg->link, &pg->link_cap, pg->links + 1,
	    sizeof(*pg->link));
	l = &pg->link[pg->links++];
	*l = (struct link){ .para = UINT32_MAX, .beg = (uint32_t)pg->text.n,
	    .href = (uint32_t)pg->href.n, .href_n = (uint32_t)href.n };
	buf_add(&pg->href, href);
}

static void
link_end(struct page *pg)
{
	struct link *l;
	struct builder *b = pg->builder;

	if (!pg->keep_links || pg->links == 0)
		return;
	l = &pg->link[pg->links - 1];
	if (l->para == UINT32_MAX && b->in_para && pg->text.n > l->beg &&
	    l->beg >= pg->para[pg->paras - 1].beg) {
		l->para = (uint32_t)pg->paras - 1;
		l->n = (uint32_t)(pg->text.n - l->beg);
	}
}

static void
text_run(struct page *pg, struct slice run)
{
	struct builder *b = pg->builder;
	size_t before;
	bool fresh = !b->in_para;

	if (fresh)
		para_begin(pg);
	before = pg->text.n;
	b->space = text_squeeze(&pg->text, &b->tally, run, b->space,
	    before == pg->para[pg->paras - 1].beg);
	if (pg->text.n == before) {
		if (fresh) {            /* white space begins nothing */
			struct para *p = &pg->para[--pg->paras];

			b->in_para = false;
			b->item = (p->flags & PARA_ITEM) != 0;
			b->picture = (p->flags & PARA_PICTURE) != 0;
		}
		return;
	}
	if (b->links > 0)
		pg->para[pg->paras - 1].linked += (uint32_t)utf8_count(
		    slice_cut(buf_view(&pg->text), before, pg->text.n));
	b->plain |= b->bold == 0;
}

/* Is the open line of preformatted text Chinese, long and ended by no sign?
 * Texts of a fixed width are broken so. */
static bool
is_broken_line(const struct page *pg)
{
	enum { LINE_BYTES = 60, COMMA = 0xff0c, STOP = 0x3001 };
	const struct builder *b = pg->builder;
	uint32_t r, beg;

	if (!b->in_para)
		return false;
	beg = pg->para[pg->paras - 1].beg;
	if (pg->text.n < (b->line > beg ? b->line : beg) + LINE_BYTES)
		return false;
	r = utf8_peek(pg->text.p + utf8_back(buf_view(&pg->text), pg->text.n));
	return han_is(r) || r == COMMA || r == STOP;
}

static void
pre_line_end(struct page *pg)
{
	bool broken = !pg->builder->broken && is_broken_line(pg);

	if (!broken)
		para_end(pg);
	pg->builder->broken = broken;
	pg->builder->line = (uint32_t)pg->text.n;
}

static void
pre_run(struct page *pg, struct slice run)
{
	if (run.n == 0)
		return;
	if (pg->builder->broken && !han_is(utf8_peek(run.p)) &&
	    !ascii_digit(run.p[0]))
		para_end(pg);
	pg->builder->broken = false;
	text_run(pg, run);
}

static void
text_add(struct page *pg, struct slice text)
{
	struct builder *b = pg->builder;
	size_t nl;

	if (b->mute > 0)
		return;
	while (b->pre > 0 && (nl = slice_find_byte(text, '\n')) < text.n) {
		pre_run(pg, slice_head(text, nl));
		pre_line_end(pg);
		text = slice_from(text, nl + 1);
	}
	(b->pre > 0 ? pre_run : text_run)(pg, text);
}

/* text of an element whose class speaks of author, source, date or title */
static void
mark_add(struct page *pg, uint32_t hints, uint32_t beg)
{
	const struct para *p;
	uint32_t end = (uint32_t)pg->text.n;

	if (pg->marks >= MARKS_MAX || pg->paras == 0)
		return;
	p = &pg->para[pg->paras - 1];
	if (!pg->builder->in_para)
		end = p->beg + p->n;
	if (beg < p->beg)               /* it holds more than a paragraph */
		return;
	if (beg >= end)
		return;
	pg->mark = mem_grow(pg->mark, &pg->mark_cap, pg->marks + 1,
	    sizeof(*pg->mark));
	pg->mark[pg->marks++] = (struct mark){ hints,
	    (uint32_t)pg->paras - 1, beg, end - beg };
}

static void
block_begin(struct page *pg, enum html_tag tag, uint32_t hints, bool hidden)
{
	struct block *k;

	pg->block = mem_grow(pg->block, &pg->block_cap, pg->blocks + 1,
	    sizeof(*pg->block));
	k = &pg->block[pg->blocks];
	*k = (struct block){ .parent = pg->builder->block,
	    .para = (uint32_t)pg->paras, .hints = hints,
	    .tag = (uint16_t)tag, .hidden = hidden };
	pg->builder->block = (uint32_t)pg->blocks++;
}

static void
block_end(struct page *pg, uint32_t outer)
{
	struct block *k = &pg->block[pg->builder->block];

	k->end = (uint32_t)pg->blocks;
	k->para_end = (uint32_t)pg->paras;
	pg->builder->block = outer;
}

/* turns off what the element had turned on */
static void
switch_off(struct page *pg, struct open *o)
{
	struct builder *b = pg->builder;

	b->hidden -= (o->on & ON_HIDDEN) != 0;
	b->bold -= (o->on & ON_BOLD) != 0;
	b->pre -= (o->on & ON_PRE) != 0;
	b->mute -= (o->on & ON_MUTE) != 0;
	b->caption -= (o->on & ON_CAPTION) != 0;
	b->quote -= (o->on & ON_QUOTE) != 0;
	b->centred -= (o->on & ON_CENTRED) != 0;
	if (o->on & ON_LINK) {
		b->links--;
		link_end(pg);
	}
	if (o->on & ON_HEAD)
		b->head = 0;
	if (o->on & ON_MARK)
		mark_add(pg, o->hints, o->beg);
	b->stack.count[o->tag]--;
	o->on &= ON_BLOCK;
	o->tag = TAG_OTHER;
	b->stack.count[TAG_OTHER]++;
}

static void
pop(struct page *pg)
{
	struct builder *b = pg->builder;
	struct open *o = &b->stack.open[b->stack.n - 1];
	enum html_tag tag = (enum html_tag)o->tag;

	if (html_tag_is(tag, HTML_BLOCK))
		para_end(pg);
	switch_off(pg, o);
	if (tag == TAG_TR && b->cells.open)
		cells_row_end(&b->cells, pg);
	if (o->on & ON_BLOCK)
		block_end(pg, o->block);
	b->stack.count[TAG_OTHER]--;
	b->stack.n--;
}

static void
pop_to(struct page *pg, size_t depth)
{
	while (pg->builder->stack.n > depth)
		pop(pg);
}

static void
implied_ends(struct page *pg, enum html_tag tag)
{
	struct builder *b = pg->builder;
	enum html_group group = (enum html_group)html_tag_rows[tag].group;

	if (html_tag_is(tag, HTML_ENDS_P))
		pop_to(pg, stack_find(&b->stack, TAG_P, HTML_SCOPE));
	if (group >= GROUP_CELL)
		pop_to(pg, stack_find_table_part(&b->stack, group));
	else if (group == GROUP_A && b->stack.count[TAG_A] > 0)
		pop_to(pg, stack_find(&b->stack, TAG_A, HTML_SPECIAL));
	else if (group != GROUP_NONE && group != GROUP_RUBY)
		pop_to(pg, stack_find_group(&b->stack, group));
}

/* what the open element turns on */
static unsigned
switches(enum html_tag tag, const struct looks *k, bool foreign)
{
	unsigned on = 0;

	if (html_tag_is(tag, HTML_HIDDEN) || foreign || tag == TAG_SVG ||
	    tag == TAG_TITLE || tag == TAG_RT || tag == TAG_RP ||
	    tag == TAG_SELECT || tag == TAG_BUTTON || tag == TAG_TEXTAREA)
		on |= ON_MUTE;
	if (html_tag_is(tag, HTML_BLOCK))
		on |= ON_BLOCK;
	if (k->hidden || tag == TAG_NOSCRIPT)
		on |= (on & ON_BLOCK) || tag == TAG_NOSCRIPT ? ON_HIDDEN :
		    ON_MUTE;
	if (k->centred && (on & ON_BLOCK))
		on |= ON_CENTRED;
	switch (tag) {
	case TAG_A: on |= ON_LINK; break;
	case TAG_B: case TAG_STRONG: on |= ON_BOLD; break;
	case TAG_PRE: case TAG_LISTING: case TAG_XMP: on |= ON_PRE; break;
	case TAG_FIGCAPTION: case TAG_CAPTION: on |= ON_CAPTION; break;
	case TAG_BLOCKQUOTE: on |= ON_QUOTE; break;
	case TAG_H1: case TAG_H2: case TAG_H3: case TAG_H4: case TAG_H5:
	case TAG_H6: on |= ON_HEAD | ON_BOLD; break;
	default: break;
	}
	if (k->hints & (HINT_AUTHOR | HINT_SOURCE | HINT_DATE | HINT_TITLE))
		on |= ON_MARK;
	return on;
}

static void
push(struct page *pg, const struct token *t, const struct looks *k)
{
	struct builder *b = pg->builder;
	unsigned on = switches(t->tag, k, t->foreign);
	struct open *o;

	if (b->stack.n == STACK_MAX) {
		b->stack.over++;
		return;
	}
	if (on & ON_LINK)
		link_begin(pg, k->href);
	o = &b->stack.open[b->stack.n++];
	*o = (struct open){ (uint16_t)t->tag, (uint16_t)on, b->block, k->hints,
	    (uint32_t)pg->text.n };
	if (on & ON_BLOCK)
		block_begin(pg, t->tag, k->hints, (on & ON_HIDDEN) != 0);
	b->stack.count[t->tag]++;
	b->hidden += (on & ON_HIDDEN) != 0;
	b->links += (on & ON_LINK) != 0;
	b->bold += (on & ON_BOLD) != 0;
	b->pre += (on & ON_PRE) != 0;
	b->mute += (on & ON_MUTE) != 0;
	b->caption += (on & ON_CAPTION) != 0;
	b->quote += (on & ON_QUOTE) != 0;
	b->centred += (on & ON_CENTRED) != 0;
	if (on & ON_HEAD)
		b->head = (uint8_t)(t->tag - TAG_H1 + 1);
}

static void
token_start(struct page *pg, const struct token *t)
{
	struct builder *b = pg->builder;
	struct looks k;

	if (!t->foreign)
		implied_ends(pg, t->tag);
	if (html_tag_is(t->tag, HTML_BLOCK))
		para_end(pg);
	if (t->tag == TAG_IMG || t->tag == TAG_VIDEO || t->tag == TAG_IFRAME)
		b->picture = true;
	if (html_tag_is(t->tag, HTML_VOID) || (t->foreign && t->self_closing))
		return;
	k = looks_of(t);
	push(pg, t, &k);
	if (t->tag == TAG_LI || t->tag == TAG_DD || t->tag == TAG_DT)
		b->item = true;
	else if (t->tag == TAG_TR)
		cells_row(&b->cells, pg);
	else if (t->tag == TAG_TABLE)
		cells_table(&b->cells);
	else if (t->tag == TAG_TD || t->tag == TAG_TH)
		cells_cell(&b->cells, pg, t);
}

static bool
is_heading(enum html_tag tag)
{
	return tag >= TAG_H1 && tag <= TAG_H6;
}

static void
token_end(struct page *pg, const struct token *t)
{
	struct builder *b = pg->builder;
	bool format = html_tag_is(t->tag, HTML_FORMAT);
	unsigned barrier = html_tag_is(t->tag, HTML_SPECIAL) || format ?
	    HTML_SCOPE : HTML_SPECIAL;
	size_t at;

	if (t->tag == TAG_P || t->tag == TAG_BR)
		para_end(pg);
	if (b->stack.over > 0) {
		b->stack.over--;
		return;
	}
	if (html_tag_rows[t->tag].group >= GROUP_CELL || t->tag == TAG_TABLE)
		barrier = 0;
	at = stack_find(&b->stack, t->tag, barrier);
	if (at == b->stack.n && is_heading(t->tag))
		at = stack_find_group(&b->stack, GROUP_HEADING);
	if (at == b->stack.n)
		return;
	/* the adoption agency: what stands between stays open */
	if (format && stack_find(&b->stack, t->tag, HTML_SPECIAL) == b->stack.n)
		switch_off(pg, &b->stack.open[at]);
	else
		pop_to(pg, at);
}

void
page_token(struct page *pg, const struct token *t)
{
	switch (t->type) {
	case TOKEN_TEXT:
		text_add(pg, t->text);
		break;
	case TOKEN_START:
		token_start(pg, t);
		break;
	case TOKEN_END:
		token_end(pg, t);
		break;
	default:
		break;
	}
}

bool
page_full(const struct page *pg)
{
	return pg->text.n > TEXT_MAX || pg->blocks > BLOCKS_MAX ||
	    pg->paras > PARAS_MAX;
}

static void
page_clear(struct page *pg)
{
	pg->blocks = pg->paras = pg->marks = pg->links = 0;
	buf_reset(&pg->text);
	buf_reset(&pg->href);
}

/* the outermost container */
static void
page_open(struct page *pg)
{
	pg->builder->block = 0;
	block_begin(pg, TAG_OTHER, 0, false);
	pg->builder->block = 0;
}

struct page *
page_new(void)
{
	struct page *pg = mem_array(NULL, 1, sizeof(*pg));

	memset(pg, 0, sizeof(*pg));
	pg->text = pg->href = (struct buf)BUF_INIT;
	pg->builder = mem_array(NULL, 1, sizeof(*pg->builder));
	memset(pg->builder, 0, sizeof(*pg->builder));
	page_open(pg);
	return pg;
}

void
page_free(struct page *pg)
{
	if (pg == NULL)
		return;
	free(pg->block);
	free(pg->para);
	free(pg->mark);
	free(pg->link);
	buf_release(&pg->text);
	buf_release(&pg->href);
	free(pg->builder);
	free(pg);
}

void
page_reset(struct page *pg)
{
	page_clear(pg);
	memset(pg->builder, 0, sizeof(*pg->builder));
	page_open(pg);
}

void
page_next(struct page *pg)
{
	struct builder *b = pg->builder;

	page_clear(pg);
	page_open(pg);
	b->in_para = b->space = b->cells.open = false;
	b->line = 0;
	for (size_t i = 0; i < b->stack.n; i++) {     /* what is open goes on */
		struct open *o = &b->stack.open[i];

		o->on &= (uint16_t)~ON_MARK;
		o->block = b->block;
		if (o->on & ON_BLOCK)
			block_begin(pg, (enum html_tag)o->tag, o->hints,
			    (o->on & ON_HIDDEN) != 0);
	}
}

void
page_end(struct page *pg)
{
	para_end(pg);
	for (size_t i = pg->builder->stack.n; i-- > 0;)       /* stays open */
		if (pg->builder->stack.open[i].tag == TAG_TR &&
		    pg->builder->cells.open)
			cells_row_end(&pg->builder->cells, pg);
	for (uint32_t k = pg->builder->block;; k = pg->block[k].parent) {
		pg->block[k].end = (uint32_t)pg->blocks;
		pg->block[k].para_end = (uint32_t)pg->paras;
		if (k == 0)
			break;
	}
}

struct para *
page_add(struct page *pg, struct slice text)
{
	para_end(pg);
	text_run(pg, text);
	para_end(pg);
	return pg->paras > 0 ? &pg->para[pg->paras - 1] : NULL;
}
