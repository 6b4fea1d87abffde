/* tests/bench/gumbo.c -- parse pages with libgumbo and print their text: what
 * cn-strip is measured against */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>

#include <gumbo.h>

static void
walk(const GumboNode *node)
{
	const GumboVector *children;

	if (node->type == GUMBO_NODE_TEXT)
		fputs(node->v.text.text, stdout);
	if (node->type != GUMBO_NODE_ELEMENT ||
	    node->v.element.tag == GUMBO_TAG_SCRIPT ||
	    node->v.element.tag == GUMBO_TAG_STYLE)
		return;
	children = &node->v.element.children;
	for (unsigned i = 0; i < children->length; i++)
		walk(children->data[i]);
}

static void
page(const char *name)
{
	FILE *fp = fopen(name, "r");
	char *text = NULL;
	size_t n = 0, cap = 0;
	GumboOutput *out;

	if (fp == NULL)
		err(1, "%s", name);
	do {
		cap = cap ? cap * 2 : 65536;
		if ((text = realloc(text, cap)) == NULL)
			err(1, NULL);
		n += fread(text + n, 1, cap - n, fp);
	} while (n == cap);
	fclose(fp);
	out = gumbo_parse_with_options(&kGumboDefaultOptions, text, n);
	walk(out->root);
	gumbo_destroy_output(&kGumboDefaultOptions, out);
	free(text);
}

int
main(int argc, char *argv[])
{
	for (int i = 1; i < argc; i++)
		page(argv[i]);
	return 0;
}
