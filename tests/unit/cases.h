/* tests/unit/cases.h -- test cases in files of text
 *
 * A case is a line of its own; what it must give stands behind it in lines that
 * begin with "> ".  Empty lines and those that begin with # are left out.
 */
#ifndef CASES_H
#define CASES_H

#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/slice.h"

/* reads a whole file of this folder into buf; false where there is none */
static inline bool
cases_read(struct buf *out, const char *name)
{
	char path[256], piece[4096];
	const char *dir = getenv("SRCDIR");
	FILE *f;
	size_t n;

	snprintf(path, sizeof(path), "%s/tests/unit/%s",
	    dir != NULL ? dir : ".", name);
	f = fopen(path, "r");
	if (f == NULL)
		return false;
	while ((n = fread(piece, 1, sizeof(piece), f)) > 0)
		buf_add(out, slice_of(piece, n));
	fclose(f);
	return true;
}

static inline struct slice
cases_line(struct slice *rest)
{
	size_t n = slice_find_byte(*rest, '\n');
	struct slice line = slice_head(*rest, n);

	*rest = slice_from(*rest, n + 1);
	return line;
}

/* the next line that is no comment and not empty; false where there is none */
static inline bool
cases_next(struct slice *line, struct slice *rest)
{
	while (rest->n > 0) {
		*line = cases_line(rest);
		if (line->n > 0 && line->p[0] != '#')
			return true;
	}
	return false;
}

/* what the case must give, with its marks */
static inline void
cases_want(struct buf *want, struct slice *rest)
{
	buf_reset(want);
	while (slice_starts(*rest, SLICE("> "))) {
		buf_add(want, cases_line(rest));
		buf_byte(want, '\n');
	}
}

#endif
