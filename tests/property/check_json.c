/* tests/property/check_json.c -- is every line of the input one JSON object?
 *
 * Strict after RFC 8259, and UTF-8.  Prints the first line that is none and
 * where it breaks; exit status 1 then.
 */
#include <err.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* each takes one thing off *s; false, with *s at the place, where it is none */
static bool value(const unsigned char **s);

static void
space(const unsigned char **s)
{
	while (**s == ' ' || **s == '\t')
		++*s;
}

static bool
byte(const unsigned char **s, unsigned char c)
{
	space(s);
	if (**s != c)
		return false;
	++*s;
	return true;
}

static bool
hex4(const unsigned char **s)
{
	for (int i = 0; i < 4; i++, ++*s)
		if (**s == '\0' || !strchr("0123456789abcdefABCDEF", **s))
			return false;
	return true;
}

/* a code point of more than one byte: no surrogate, nothing overlong */
static bool
rune(const unsigned char **s)
{
	unsigned long r = **s, least;
	int more = r >= 0xf0 ? 3 : r >= 0xe0 ? 2 : 1;

	if (r < 0xc2 || r > 0xf4)
		return false;
	r &= 0x3fu >> more;
	for (int i = 0; i < more; i++) {
		if ((*++*s & 0xc0) != 0x80)
			return false;
		r = r << 6 | (**s & 0x3fu);
	}
	++*s;
	least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
	return r >= least && r <= 0x10ffff && (r < 0xd800 || r > 0xdfff);
}

static bool
string(const unsigned char **s)
{
	if (!byte(s, '"'))
		return false;
	while (**s != '"') {
		if (**s < 0x20)
			return false;
		if (**s >= 0x80) {
			if (!rune(s))
				return false;
		} else if (*(*s)++ == '\\') {
			if (**s == 'u') {
				++*s;
				if (!hex4(s))
					return false;
			} else if (**s == '\0' || !strchr("\"\\/bfnrt", *(*s)++))
				return false;
		}
	}
	++*s;
	return true;
}

static bool
digits(const unsigned char **s)
{
	const unsigned char *from = *s;

	while (**s >= '0' && **s <= '9')
		++*s;
	return *s > from;
}

static bool
number(const unsigned char **s)
{
	if (**s == '-')
		++*s;
	if (**s == '0')
		++*s;
	else if (!digits(s))
		return false;
	if (**s == '.') {
		++*s;
		if (!digits(s))
			return false;
	}
	if (**s == 'e' || **s == 'E') {
		++*s;
		if (**s == '+' || **s == '-')
			++*s;
		return digits(s);
	}
	return true;
}

static bool
members(const unsigned char **s, bool named, unsigned char end)
{
	if (byte(s, end))
		return true;
	do {
		if (named && !(string(s) && byte(s, ':')))
			return false;
		if (!value(s))
			return false;
	} while (byte(s, ','));
	return byte(s, end);
}

static bool
word(const unsigned char **s, const char *w)
{
	size_t n = strlen(w);

	if (strncmp((const char *)*s, w, n) != 0)
		return false;
	*s += n;
	return true;
}

static bool
value(const unsigned char **s)
{
	space(s);
	switch (**s) {
	case '{': ++*s; return members(s, true, '}');
	case '[': ++*s; return members(s, false, ']');
	case '"': return string(s);
	case 't': return word(s, "true");
	case 'f': return word(s, "false");
	case 'n': return word(s, "null");
	default: return number(s);
	}
}

int
main(void)
{
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	for (unsigned long lineno = 1; (n = getline(&line, &cap, stdin)) > 0;
	    lineno++) {
		const unsigned char *s = (const unsigned char *)line;

		if (line[n - 1] != '\n') {
			printf("line %lu does not end\n", lineno);
			return 1;
		}
		line[n - 1] = '\0';
		if (*s != '{' || !value(&s) || *s ||
		    s != (const unsigned char *)line + n - 1) {
			printf("line %lu is no JSON object from byte %td: %.200s\n",
			    lineno, s - (const unsigned char *)line, line);
			return 1;
		}
	}
	if (ferror(stdin))
		err(2, NULL);
	free(line);
	return 0;
}
