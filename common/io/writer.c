/* common/io/writer.c -- records out: TSV or JSON Lines, every write checked */
#include <err.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/ascii.h"
#include "io/writer.h"
#include "text/utf8.h"

enum { WRITE_SIZE = 65536 };

/* the end of a pipe's reader is no fault: end as SIGPIPE ends a program, even
 * where the parent had it ignored */
__attribute__((noreturn))
static void
end_quietly(void)
{
	signal(SIGPIPE, SIG_DFL);
	raise(SIGPIPE);
	_exit(2);
}

void
writer_flush(struct writer *w)
{
	size_t done = 0;

	while (done < w->room.n) {
		ssize_t n = write(w->fd, w->room.p + done, w->room.n - done);

		if (n >= 0)
			done += (size_t)n;
		else if (errno == EPIPE)
			end_quietly();
		else if (errno != EINTR)
			err(2, "standard output");
	}
	buf_reset(&w->room);
}

static void
line_done(struct writer *w)
{
	if (w->unbuffered || w->room.n >= WRITE_SIZE)
		writer_flush(w);
}

void
writer_raw(struct writer *w, struct slice s)
{
	buf_add(&w->room, s);
	line_done(w);
}

static void
json_string(struct buf *out, struct slice s)
{
	size_t from = 0;

	buf_byte(out, '"');
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c >= 0x20 && c != '"' && c != '\\')
			continue;
		utf8_mend(out, slice_cut(s, from, i), NULL, NULL);
		if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", c);
		else
			buf_printf(out, "\\u%04x", c);
		from = i + 1;
	}
	utf8_mend(out, slice_from(s, from), NULL, NULL);
	buf_byte(out, '"');
}

/* Is s a number as JSON writes it (RFC 8259), without an exponent? */
static bool
json_number(struct slice s)
{
	size_t i = s.n > 0 && s.p[0] == '-', from = i;

	while (i < s.n && ascii_digit(s.p[i]))
		i++;
	if (i == from || (s.p[from] == '0' && i > from + 1))
		return false;
	if (i < s.n && s.p[i] == '.') {
		from = ++i;
		while (i < s.n && ascii_digit(s.p[i]))
			i++;
		if (i == from)
			return false;
	}
	return i == s.n;
}

/* Neither a known field nor one that a rec keeps is lost: "field19". */
static void
json_field(struct writer *w, enum rec_type type, size_t i, struct slice value)
{
	const char *name = rec_field_name(type, i);

	buf_byte(&w->room, i ? ',' : '{');
	if (name != NULL)
		json_string(&w->room, slice_str(name));
	else
		buf_printf(&w->room, "\"field%zu\"", i + 1);
	buf_byte(&w->room, ':');
	if (!rec_field_is_number(type, i) || name == NULL)
		json_string(&w->room, value);
	else if (value.n == 0)
		buf_add(&w->room, SLICE("null"));
	else if (json_number(value))
		buf_add(&w->room, value);
	else
		json_string(&w->room, value);
}

static void
json_line(struct writer *w, struct slice line)
{
	struct rec r;
	struct slice rest = line;

	buf_reset(&w->scratch);
	rec_parse(&r, line, &w->scratch);
	for (size_t i = 0; i < r.n; i++) {
		size_t tab = slice_find_byte(rest, '\t');

		json_field(w, r.type, i,
		    i < REC_FIELDS ? r.field[i] : slice_head(rest, tab));
		rest = slice_from(rest, tab + 1);
	}
	buf_add(&w->room, SLICE("}\n"));
}

struct buf *
writer_begin(struct writer *w)
{
	buf_reset(&w->line);
	return w->json ? &w->line : &w->room;
}

void
writer_end(struct writer *w)
{
	if (w->json)
		json_line(w, buf_view(&w->line));
	else
		buf_byte(&w->room, '\n');
	line_done(w);
}

void
writer_line(struct writer *w, struct slice line)
{
	buf_add(writer_begin(w), line);
	writer_end(w);
}

void
writer_record(struct writer *w, const struct slice field[], size_t n)
{
	enum rec_type type = w->json ? rec_type_of(field[F_TYPE]) : REC_OTHER;

	for (size_t i = 0; i < n; i++) {
		if (w->json) {
			json_field(w, type, i, field[i]);
			continue;
		}
		if (i > 0)
			buf_byte(&w->room, '\t');
		rec_escape(&w->room, field[i]);
	}
	buf_add(&w->room, w->json ? SLICE("}\n") : SLICE("\n"));
	line_done(w);
}

void
writer_named(struct writer *w, const char *const name[],
    const struct slice field[], size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!w->json) {
			if (i > 0)
				buf_byte(&w->room, '\t');
			rec_escape(&w->room, field[i]);
			continue;
		}
		buf_byte(&w->room, i ? ',' : '{');
		json_string(&w->room, slice_str(name[i]));
		buf_byte(&w->room, ':');
		if (json_number(field[i]))
			buf_add(&w->room, field[i]);
		else
			json_string(&w->room, field[i]);
	}
	buf_add(&w->room, w->json ? SLICE("}\n") : SLICE("\n"));
	line_done(w);
}

void
writer_header(struct writer *w, enum rec_type type)
{
	for (size_t i = 0; i < rec_type_fields(type); i++) {
		if (i > 0)
			buf_byte(&w->room, '\t');
		buf_add(&w->room, slice_str(rec_field_name(type, i)));
	}
	buf_byte(&w->room, '\n');
	line_done(w);
}

void
writer_close(struct writer *w)
{
	writer_flush(w);
	if (close(w->fd) == -1 && errno != EINTR)
		err(2, "standard output");
	buf_release(&w->room);
	buf_release(&w->line);
	buf_release(&w->scratch);
}
