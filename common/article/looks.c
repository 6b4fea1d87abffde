/* common/article/looks.c -- what the attributes of a start tag say of its element */
#include "article/block.h"
#include "article/looks.h"

/* a style that hides: display:none, visibility:hidden */
static bool
style_hides(struct slice style)
{
	static const struct { struct slice name, value; } hiding[] = {
		{ SLICE_INIT("display"), SLICE_INIT("none") },
		{ SLICE_INIT("visibility"), SLICE_INIT("hidden") },
	};

	for (size_t i = 0; i < LEN(hiding); i++) {
		size_t at = slice_find(style, hiding[i].name);
		struct slice rest;

		if (at == style.n)
			continue;
		rest = slice_trim(slice_from(style, at + hiding[i].name.n));
		if (rest.n > 0 && rest.p[0] == ':' && slice_starts(
		    slice_trim(slice_from(rest, 1)), hiding[i].value))
			return true;
	}
	return false;
}

struct looks
looks_of(const struct token *t)
{
	struct looks k = { 0, false, false, SLICE_NONE };

	for (size_t i = 0; i < t->attrs; i++) {
		struct slice name = t->attr[i].name, value = t->attr[i].value;

		if (slice_eq(name, SLICE("class")) ||
		    slice_eq(name, SLICE("id")) ||
		    slice_eq(name, SLICE("itemprop")))
			k.hints |= hints_of(value);
		else if (slice_eq(name, SLICE("style"))) {
			k.hidden |= style_hides(value);
			k.centred |= slice_find(value, SLICE("center")) <
			    value.n;
		} else if (slice_eq(name, SLICE("align")))
			k.centred |= slice_eq(value, SLICE("center"));
		else if (slice_eq(name, SLICE("hidden")) ||
		    (slice_eq(name, SLICE("aria-hidden")) &&
		    slice_eq(value, SLICE("true"))))
			k.hidden = true;
		else if (slice_eq(name, SLICE("href")))
			k.href = value;
	}
	return k;
}
