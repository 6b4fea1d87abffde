/* common/io/stream.c -- files to units, notes into the stream, in order
 *
 * Lines stay where the input read them until their unit is done with; a unit
 * keeps their offsets in the file, and is split into fields anew where the
 * bytes have moved.  How notes are kept and printed is in io/notes.c.
 */
#include <err.h>
#include <stdlib.h>
#include <string.h>

#include "io/held.h"
#include "io/stream.h"
#include "text/utf8.h"

enum { HOLD_MAX = 1 << 20 };    /* bytes that a window may come to */

struct stream {
	struct input in;
	struct notes notes;
	unit_fn *fn;
	void *ctx;
	size_t window;
	struct unit *unit;      /* room for two windows of them, */
	size_t shown;           /* as handed to fn from here on */
	size_t filled;          /* of these, good while `filled_at` holds */
	unsigned long filled_at;        /* in.moved at that time */
	size_t line_at;         /* offset in the file behind the lines read */
	unsigned long line;     /* its number - 1 */
	bool text;              /* lines are paragraphs */
	size_t bad, nul;        /* mended in this file */
};

/* the bytes of a line that is held */
static struct slice
line_bytes(const struct stream *st, const struct held_line *l)
{
	return slice_head(slice_from(input_rest(&st->in),
	    l->at - st->in.taken), l->n);
}

/* ---------------------------------------------------------------- units */

/* the text that filters see: valid UTF-8 without NUL */
static void
mend_text(struct stream *st, struct held *h, struct slice t)
{
	if (utf8_valid(t) == t.n && slice_find_byte(t, '\0') == t.n) {
		h->text = t;
		return;
	}
	buf_reset(&h->mended);
	utf8_mend(&h->mended, t, h->counted ? NULL : &st->bad,
	    h->counted ? NULL : &st->nul);
	h->counted = true;
	h->text = buf_view(&h->mended);
}

/* a par record from a line of plain text, or the doc record before the first */
static void
make_record(struct stream *st, struct held *h)
{
	struct buf *b = &h->made;
	struct slice text = line_bytes(st, &h->line[0]);
	size_t own = F_OWN;

	if (text.n > 0 && text.p[text.n - 1] == '\r')
		text.n--;
	mend_text(st, h, text);
	buf_reset(b);
	buf_reserve(b, h->text.n + 64);
	buf_add(b, slice_str(rec_type_name(h->type)));
	buf_byte(b, '\t');
	rec_escape(b, slice_str(st->in.name));
	buf_byte(b, '\t');
	buf_uint(b, h->type == REC_PAR ? h->no : 0);
	buf_add(b, SLICE("\t0\t0\t"));
	buf_uint(b, utf8_count(h->text));
	buf_byte(b, '\t');
	rec_escape(b, h->text);
	for (; own < rec_type_fields(h->type); own++)
		buf_byte(b, '\t');
	buf_add(b, h->type == REC_PAR ? SLICE("body") : SLICE("UTF-8"));
	rec_parse(&h->rec[0], buf_view(b), &h->room);
	h->text = h->rec[0].field[F_TEXT];
}

/* splits the lines of a unit again where they have moved */
static void
parse_unit(struct stream *st, struct held *h)
{
	size_t all = 0;

	if (h->parsed == st->in.moved && h->text.p != NULL)
		return;
	if (st->text) {
		buf_reset(&h->room);
		h->rec = mem_grow(h->rec, &h->rec_cap, 1, sizeof(*h->rec));
		make_record(st, h);
	} else if (h->parsed != st->in.moved) {
		buf_reset(&h->room);
		for (size_t i = 0; i < h->lines; i++)
			all += h->line[i].n;
		buf_reserve(&h->room, all);     /* nothing moves in it */
		h->rec = mem_grow(h->rec, &h->rec_cap, h->lines,
		    sizeof(*h->rec));
		for (size_t i = 0; i < h->lines; i++)
			rec_parse(&h->rec[i], line_bytes(st, &h->line[i]),
			    &h->room);
		mend_text(st, h, h->rec[0].field[F_TEXT]);
	} else {
		mend_text(st, h, h->rec[0].field[F_TEXT]);
	}
	h->parsed = st->in.moved;
}

/* One more line of a unit.  What it was split into is kept, where it stands on
 * its own and the lines before it are still where they were. */
static void
add_line(struct stream *st, struct held *h, struct held_line line,
    const struct rec *r)
{
	held_add(h, line);
	if (r != NULL && st->notes.scratch.n == 0 &&
	    (h->lines == 1 || h->parsed == st->in.moved)) {
		h->rec = mem_grow(h->rec, &h->rec_cap, h->lines,
		    sizeof(*h->rec));
		h->rec[h->lines - 1] = *r;
		h->parsed = st->in.moved;
	} else {
		h->parsed = 0;
	}
}

/* the units held, as the filter sees them */
static struct unit *
show_units(struct stream *st)
{
	struct notes *ns = &st->notes;
	struct unit *u = st->unit + st->shown;

	if (st->filled_at != st->in.moved)
		st->filled = 0;
	st->filled_at = st->in.moved;
	for (size_t i = st->filled; i < ns->held; i++) {
		struct held *h = notes_held(ns, i);

		parse_unit(st, h);
		u[i] = (struct unit){ h->rec, h->lines, h->type, h->text,
		    st->in.name, h->no, st->text };
	}
	st->filled = ns->held;
	return u;
}

/* lets go of the first n; the others move once in a window */
static void
drop_units(struct stream *st, size_t n)
{
	st->filled -= n;
	st->shown += n;
	if (st->shown > st->window) {
		memmove(st->unit, st->unit + st->shown,
		    st->filled * sizeof(*st->unit));
		st->shown = 0;
	}
}

/* Hands the units held to the filter until it wants to see more, or all are
 * done with where the document is at its end. */
static void
work(struct stream *st, bool last)
{
	struct notes *ns = &st->notes;

	while (ns->held > 0) {
		size_t n = ns->held, done;

		ns->unit = show_units(st);
		done = st->fn(ns->unit, n, last, ns, st->ctx);
		if (done > n)
			done = n;
		if (done == 0 && (last || n == st->window ||
		    notes_bytes(ns) > HOLD_MAX))
			done = 1;
		if (done == 0)
			return;
		notes_print(ns, done);
		input_take(&st->in, notes_drop(ns, done) - st->in.taken);
		drop_units(st, done);
		if (!last)
			return;
	}
}

/* begins a unit; what is held before it is complete */
static struct held *
begin_unit(struct stream *st, enum rec_type type)
{
	if (st->notes.held == st->window || st->notes.opts->unbuffered ||
	    notes_bytes(&st->notes) > HOLD_MAX)
		work(st, false);
	return notes_hold(&st->notes, type, st->line);
}

/* ---------------------------------------------------------------- lines */

static bool
is_base(enum rec_type t)
{
	return t == REC_DOC || t == REC_PAR || t == REC_SEC || t == REC_SENT;
}

static void
take_record(struct stream *st, size_t at, size_t n)
{
	struct notes *ns = &st->notes;
	const struct held_line line = { at, n };
	struct held *h = ns->held ? notes_held(ns, ns->held - 1) : NULL;
	struct rec r;

	buf_reset(&ns->scratch);
	rec_parse(&r, line_bytes(st, &line), &ns->scratch);
	if (!r.sound) {
		warnx("%s:%lu: no %s record: %zu fields%s", st->in.name,
		    st->line, r.type ? rec_type_name(r.type) : "whole", r.n,
		    r.type && r.n == rec_type_fields(r.type) ?
		    ", numbers expected" : "");
		ns->status = 1;
	}
	if (r.sound && is_base(r.type)) {
		if (r.type == REC_DOC)
			work(st, true);
		h = begin_unit(st, r.type);
	} else if (h == NULL) {
		h = begin_unit(st, REC_OTHER);
	}
	h->end = st->line_at;
	if (r.sound && r.type == ns->opts->type && h->type != REC_OTHER &&
	    !ns->opts->raw)
		return;
	add_line(st, h, line, &r);
}

static void
take_text(struct stream *st, size_t at, size_t n)
{
	struct held_line line = { at, n };
	struct held *h;

	if (slice_trim(line_bytes(st, &line)).n == 0) {
		if (st->notes.held > 0)
			notes_held(&st->notes, st->notes.held - 1)->end =
			    st->line_at;
		return;
	}
	h = begin_unit(st, REC_PAR);
	add_line(st, h, line, NULL);
	h->end = st->line_at;
	if (st->window == 1 || st->notes.opts->unbuffered)
		work(st, false);
}

/* The lines before at were taken, or are held: the input may let go of what is
 * before the first one held. */
static void
read_lines(struct stream *st)
{
	size_t n;
	bool ended;

	while (input_line(&st->in, st->line_at - st->in.taken, &n, &ended)) {
		size_t at = st->line_at;

		st->line++;
		st->line_at += n + ended;
		if (st->text)
			take_text(st, at, n);
		else
			take_record(st, at, n);
		if (st->notes.held == 0)
			input_take(&st->in, st->line_at - st->in.taken);
	}
}

/* the first line tells what the file is; a byte order mark is no part of it */
static void
begin_file(struct stream *st)
{
	enum stream_input kind = st->notes.opts->input;
	struct slice bom = SLICE("\xef\xbb\xbf");
	size_t n;
	bool ended;

	st->line = 0;
	st->bad = st->nul = 0;
	while (!st->in.eof && input_rest(&st->in).n < bom.n)
		input_more(&st->in);
	if (slice_starts(input_rest(&st->in), bom))
		input_take(&st->in, bom.n);
	st->line_at = st->in.taken;
	st->text = kind == INPUT_TEXT;
	if (kind == INPUT_AUTO && input_line(&st->in, 0, &n, &ended)) {
		st->text = !rec_looks_like(slice_head(input_rest(&st->in), n));
		st->in.scanned = 0;
	}
	if (st->text && (input_rest(&st->in).n > 0 || !st->in.eof)) {
		struct held *h = begin_unit(st, REC_DOC);

		add_line(st, h, (struct held_line){ st->line_at, 0 }, NULL);
		h->end = st->line_at;
		if (st->window == 1)
			work(st, false);
	}
}

static void
end_file(struct stream *st)
{
	if (st->in.eof)
		work(st, true);
	if (st->bad > 0)
		warnx("%s: %zu byte%s of no UTF-8, each written as U+FFFD",
		    st->in.name, st->bad, st->bad > 1 ? "s" : "");
	if (st->nul > 0)
		warnx("%s: %zu NUL%s dropped", st->in.name, st->nul,
		    st->nul > 1 ? "s" : "");
	if (st->in.failed)
		st->notes.status = 1;
	input_close(&st->in);
}

static void
stream_file(struct stream *st, const char *name)
{
	if (!input_open(&st->in, name)) {
		st->notes.status = 1;
		return;
	}
	begin_file(st);
	read_lines(st);
	end_file(st);
}

int
stream_each(char *const files[], const struct stream_opts *opts, unit_fn *fn,
    void *ctx)
{
	static char dash[] = "-";
	static char *const standard_input[] = { dash, NULL };
	struct stream st = {
		.in = INPUT_INIT, .notes = NOTES_INIT, .fn = fn, .ctx = ctx,
		.window = opts->window ? opts->window : 1
	};
	int status;

	notes_start(&st.notes, opts, st.window);
	st.unit = mem_array(NULL, 2 * st.window, sizeof(*st.unit));
	if (*files == NULL)
		files = standard_input;
	for (; *files != NULL; files++)
		stream_file(&st, *files);
	status = notes_end(&st.notes);
	free(st.unit);
	input_release(&st.in);
	return status;
}
