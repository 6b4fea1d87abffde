/* tests/oracle/test_gumbo.c -- the tokenizer against libgumbo, a whole HTML5
 * parser: on pages the same text in the same order, on mutants of them the same
 * characters (a tree builder moves text that stands in a table, but outside its
 * cells)
 *
 * White space is not compared, since tree construction drops some of it.
 */
#include <glob.h>
#include <gumbo.h>
#include <stdlib.h>

#include "container/decode.h"
#include "html/token.h"
#include "test.h"
#include "text/utf8.h"

static void
add_words(struct buf *out, struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == '\x7f')   /* libgumbo takes it for a fault */
			buf_rune(out, RUNE_BAD);
		else if (strchr(" \t\n\r\f", s.p[i]) == NULL)
			buf_byte(out, s.p[i]);
}

static void
take_token(const struct token *tok, void *ctx)
{
	if (tok->type == TOKEN_TEXT)
		add_words(ctx, tok->text);
}

static void
text_by_tokens(struct buf *out, struct slice page)
{
	struct tokenizer *t = tokenizer_new(take_token, out);

	tokenizer_feed(t, page, true);
	tokenizer_free(t);
}

/* the next node of the tree in its order; NULL behind the last */
static const GumboNode *
next_node(const GumboNode *n)
{
	const GumboVector *children = NULL;

	if (n->type == GUMBO_NODE_DOCUMENT)
		children = &n->v.document.children;
	else if (n->type == GUMBO_NODE_ELEMENT || n->type == GUMBO_NODE_TEMPLATE)
		children = &n->v.element.children;
	if (children != NULL && children->length > 0)
		return children->data[0];
	for (; n->parent != NULL; n = n->parent) {
		const GumboVector *in = n->parent->type == GUMBO_NODE_DOCUMENT ?
		    &n->parent->v.document.children :
		    &n->parent->v.element.children;

		if (n->index_within_parent + 1 < in->length)
			return in->data[n->index_within_parent + 1];
	}
	return NULL;
}

static void
text_by_gumbo(struct buf *out, struct slice page)
{
	GumboOptions options = kGumboDefaultOptions;
	GumboOutput *tree;

	options.stop_on_first_error = false;
	options.max_errors = 0;
	tree = gumbo_parse_with_options(&options, page.p, page.n);
	for (const GumboNode *n = tree->document; n != NULL; n = next_node(n))
		if (n->type == GUMBO_NODE_TEXT || n->type == GUMBO_NODE_CDATA)
			add_words(out, slice_str(n->v.text.text));
	gumbo_destroy_output(&options, tree);
}

/* shows where two texts part */
static void
show_difference(struct slice ours, struct slice theirs)
{
	size_t i = 0;

	while (i < ours.n && i < theirs.n && ours.p[i] == theirs.p[i])
		i++;
	while (i > 0 && ((unsigned char)ours.p[i] & 0xc0) == 0x80)
		i--;
	printf("# byte %zu of %zu and %zu\n# ours:   %.*s\n# theirs: %.*s\n", i,
	    ours.n, theirs.n, (int)slice_head(slice_from(ours, i), 90).n,
	    ours.p + i, (int)slice_head(slice_from(theirs, i), 90).n,
	    theirs.p + i);
}

static bool
same_bytes(struct slice a, struct slice b)
{
	size_t count[256] = { 0 };

	for (size_t i = 0; i < a.n; i++)
		count[(unsigned char)a.p[i]]++;
	for (size_t i = 0; i < b.n; i++)
		count[(unsigned char)b.p[i]]--;
	for (size_t i = 0; i < LEN(count); i++)
		if (count[i] != 0)
			return false;
	return true;
}

static bool
compare(struct slice page, bool ordered)
{
	struct buf ours = BUF_INIT, theirs = BUF_INIT;
	bool same;

	text_by_tokens(&ours, page);
	text_by_gumbo(&theirs, page);
	same = ordered ? slice_eq(buf_view(&ours), buf_view(&theirs)) :
	    same_bytes(buf_view(&ours), buf_view(&theirs));
	if (!same)
		show_difference(buf_view(&ours), buf_view(&theirs));
	buf_release(&ours);
	buf_release(&theirs);
	return same;
}

/* The page with tags taken out, doubled or cut short: `seed` chooses which. */
static void
mutate(struct buf *mended, struct slice page, unsigned seed)
{
	struct buf room = BUF_INIT, *out = &room;

	while (page.n > 0) {
		size_t n = slice_find_byte(page, '>');
		size_t at;

		n = n < page.n ? n + 1 : n;
		at = slice_find_byte(slice_head(page, n), '<');
		seed = seed * 1103515245u + 12345u;
		buf_add(out, slice_head(page, at));
		switch (at < n ? seed >> 16 & 63 : 63) {
		case 0:
			break;
		case 1:
			buf_add(out, slice_cut(page, at, n));
			buf_add(out, slice_cut(page, at, n));
			break;
		case 2:
			buf_add(out, slice_cut(page, at, at + (n - at) / 2));
			break;
		default:
			buf_add(out, slice_cut(page, at, n));
			break;
		}
		page = slice_from(page, n);
	}
	buf_reset(mended);
	utf8_mend(mended, buf_view(out), NULL, NULL);
	buf_release(out);
}

static void
read_file(struct buf *out, const char *path)
{
	FILE *f = fopen(path, "rb");
	int c;

	buf_reset(out);
	while (f != NULL && (c = getc(f)) != EOF)
		buf_byte(out, (char)c);
	if (f != NULL)
		fclose(f);
}

static void
test_page(const char *path, struct decode *d, unsigned mutants)
{
	struct buf bytes = BUF_INIT, text = BUF_INIT, mutant = BUF_INIT;
	unsigned same = 0;

	read_file(&bytes, path);
	decode_begin(d, NULL, NULL);
	decode_add(&text, d, buf_view(&bytes), true);
	CHECK(compare(buf_view(&text), true), "text of %s", path);
	for (unsigned i = 0; i < mutants; i++) {
		mutate(&mutant, buf_view(&text), i * 7919 + 1);
		same += compare(buf_view(&mutant), false);
	}
	CHECK_INT(same, mutants, "characters of mutants of %s", path);
	buf_release(&bytes);
	buf_release(&text);
	buf_release(&mutant);
}

int
main(void)
{
	static const struct {
		const char *glob;
		unsigned mutants;
	} pages[] = {
		{ "tests/oracle/*.html", 64 }, { "tests/demo/*.html", 64 },
		/* how far broken svg goes depends on what HTML is open in it */
		{ "tests/oracle/foreign/*.html", 0 },
		{ "../shared/pages/html/*.html", 2 },
		{ "../shared/pages/*/html/*.html", 2 }
	};
	struct decode *d = decode_new();

	for (size_t i = 0; i < LEN(pages); i++) {
		glob_t found;

		if (glob(pages[i].glob, 0, NULL, &found) != 0)
			continue;
		for (size_t k = 0; k < found.gl_pathc; k++)
			test_page(found.gl_pathv[k], d,
			    pages[i].mutants);
		globfree(&found);
	}
	decode_free(d);
	return test_done();
}
