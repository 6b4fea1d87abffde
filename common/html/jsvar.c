/* common/html/jsvar.c -- times that scripts of a page assign or list */
#include "base/ascii.h"
#include "html/jsvar.h"

enum { NAME_BYTES = 32, VALUE_MIN = 8, VALUE_MAX = 40 };

/* Does a time begin here: a year of this age, or seconds since 1970? */
static bool
is_time(struct slice s)
{
	return s.n >= VALUE_MIN && (s.p[0] == '1' || s.p[0] == '2') &&
	    ascii_digit(s.p[1]) && ascii_digit(s.p[2]) && ascii_digit(s.p[3]);
}

static bool
is_name(char c)
{
	return ascii_digit(c) || c == '_' || ((c | 0x20) >= 'a' &&
	    (c | 0x20) <= 'z');
}

/* the name before the quotation mark at i: NAME = "  or  "NAME":" */
static size_t
name_before(char name[NAME_BYTES], struct slice s, size_t i)
{
	size_t n = 0, beg;

	while (i > 0 && (s.p[i - 1] == ' ' || s.p[i - 1] == '\\'))
		i--;
	if (i == 0 || (s.p[i - 1] != '=' && s.p[i - 1] != ':'))
		return 0;
	i--;
	while (i > 0 && (s.p[i - 1] == ' ' || s.p[i - 1] == '"' ||
	    s.p[i - 1] == '\'' || s.p[i - 1] == '\\'))
		i--;
	for (beg = i; beg > 0 && i - beg < NAME_BYTES && is_name(s.p[beg - 1]);)
		beg--;
	for (; beg < i; beg++)
		name[n++] = s.p[beg] >= 'A' && s.p[beg] <= 'Z' ?
		    (char)(s.p[beg] + 32) : s.p[beg];
	return n;
}

static void
find_quoted(struct slice s, char quote, jsvar_fn *fn, void *ctx)
{
	char name[NAME_BYTES];
	size_t at = 0, len, n;

	while ((len = slice_find_byte(slice_from(s, at), quote)) < s.n - at) {
		size_t i = at + len;

		at = i + 1;
		if (!is_time(slice_from(s, at)))
			continue;
		len = slice_find_byte(slice_head(slice_from(s, at), VALUE_MAX),
		    quote);
		if (at + len >= s.n || len == VALUE_MAX)
			continue;
		n = name_before(name, s, i);
		if (n > 0)
			fn(slice_of(name, n), slice_cut(s, at, at + len), ctx);
	}
}

void
jsvar_find(struct slice script, jsvar_fn *fn, void *ctx)
{
	find_quoted(script, '"', fn, ctx);
	find_quoted(script, '\'', fn, ctx);
}
