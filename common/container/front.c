/* common/container/front.c -- front matter: facts before a text, in YAML or TOML */
#include "container/front.h"
#include "container/markup_names.h"

enum { FRONT_MAX = 1 << 16 };   /* bytes; a longer block is a text */

struct front {
	front_fn *fn;           /* NULL: only see whether it is sound */
	void *ctx;
	bool wanted;            /* is the key at hand a fact? */
	struct markup_name name;
	struct buf value;
};

static struct slice
unquote(struct slice s)
{
	s = slice_trim(s);
	if (s.n >= 2 && (s.p[0] == '"' || s.p[0] == '\'') &&
	    s.p[s.n - 1] == s.p[0])
		return slice_trim(slice_cut(s, 1, s.n - 1));
	return s;
}

/* a value, or each value of "[a, b]" */
static void
add_values(struct front *f, struct slice s)
{
	bool list;

	s = slice_trim(s);
	list = s.n >= 2 && s.p[0] == '[' && s.p[s.n - 1] == ']';
	if (list)
		s = slice_cut(s, 1, s.n - 1);
	while (s.n > 0) {
		size_t n = list ? slice_find_byte(s, ',') : s.n;
		struct slice value = unquote(slice_head(s, n));

		if (f->value.n > 0 && value.n > 0)
			buf_add(&f->value, SLICE("、"));
		buf_add(&f->value, value);
		s = slice_from(s, n + 1);
	}
}

static void
end_value(struct front *f)
{
	if (f->fn != NULL && f->wanted && f->value.n > 0)
		f->fn((enum meta_field)f->name.field, markup_rank(f->name.rank),
		    buf_view(&f->value), f->ctx);
	f->wanted = false;
	buf_reset(&f->value);
}

/* "key: value"; false where the line is of another kind */
static bool
take_key(struct front *f, struct slice line, char sep)
{
	size_t at = slice_find_byte(line, sep);
	struct slice key = unquote(slice_head(line, at));

	if (at == line.n || key.n == 0 ||
	    (sep == ':' && at + 1 < line.n && line.p[at + 1] != ' '))
		return false;
	f->wanted = markup_name_find(&f->name, "md:", key);
	if (f->wanted)
		add_values(f, slice_from(line, at + 1));
	return true;
}

static bool
take_line(struct front *f, struct slice line, char sep)
{
	bool inner = line.n > 0 && (line.p[0] == ' ' || line.p[0] == '\t' ||
	    line.p[0] == '-');
	struct slice s = slice_trim(line);

	if (s.n == 0 || s.p[0] == '#' || (sep == '=' && s.p[0] == '['))
		return true;
	if (!inner) {
		end_value(f);
		return take_key(f, s, sep);
	}
	if (s.p[0] == '-')              /* of a list */
		s = slice_trim(slice_from(s, 1));
	else if (slice_find(s, SLICE(": ")) < s.n)
		return true;            /* of a map within: not ours */
	if (f->wanted)
		add_values(f, s);
	return true;
}

/* takes the next line off *rest, without its end */
static struct slice
next_line(struct slice *rest)
{
	size_t n = slice_find_byte(*rest, '\n');
	struct slice line = slice_head(*rest, n);

	*rest = slice_from(*rest, n + 1);
	if (line.n > 0 && line.p[line.n - 1] == '\r')
		line.n--;
	return line;
}

/* takes all lines up to the closing mark; gives what is behind it, or an empty
 * slice with no address where the block is not sound */
static struct slice
take_block(struct front *f, struct slice rest, struct slice mark)
{
	bool toml = slice_eq(mark, SLICE("+++"));

	rest = slice_head(rest, FRONT_MAX);
	while (rest.n > 0) {
		struct slice line = next_line(&rest);

		if (slice_eq(line, mark) || (!toml && slice_eq(line, SLICE("...")))) {
			end_value(f);
			return rest;
		}
		if (!take_line(f, line, toml ? '=' : ':'))
			break;
	}
	return slice_of(NULL, 0);
}

size_t
front_parse(struct slice text, front_fn *fn, void *ctx)
{
	struct front f = { .ctx = ctx, .value = BUF_INIT };
	struct slice rest = text, mark = next_line(&rest), behind;

	while (mark.n == 0 && rest.n > 0)       /* empty lines before it */
		mark = next_line(&rest);
	if (!slice_eq(mark, SLICE("---")) && !slice_eq(mark, SLICE("+++")))
		return 0;
	behind = take_block(&f, rest, mark);
	if (behind.p != NULL) {
		f.fn = fn;
		buf_reset(&f.value);
		take_block(&f, rest, mark);
	}
	buf_release(&f.value);
	return behind.p != NULL ? (size_t)(behind.p - text.p) : 0;
}
