/* common/io/notes.c -- what a filter says of the units that are held
 *
 * A note is kept as its place in the text and its fields; when its unit is done
 * with, the notes are put in order among the records that were there.
 */
#include <err.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/held.h"
#include "text/utf8.h"

void
notes_start(struct notes *ns, const struct stream_opts *opts, size_t window)
{
	ns->opts = opts;
	ns->out.json = opts->json;
	ns->out.unbuffered = opts->unbuffered;
	ns->window = window;
	ns->hold = mem_array(NULL, window, sizeof(*ns->hold));
	for (size_t i = 0; i < window; i++)
		ns->hold[i] = (struct held){ .room = BUF_INIT,
		    .mended = BUF_INIT, .made = BUF_INIT };
	if (opts->header && opts->only && !opts->json)
		writer_header(&ns->out, opts->type);
}

int
notes_end(struct notes *ns)
{
	writer_close(&ns->out);
	for (size_t i = 0; i < ns->window; i++) {
		free(ns->hold[i].line);
		free(ns->hold[i].rec);
		buf_release(&ns->hold[i].room);
		buf_release(&ns->hold[i].mended);
		buf_release(&ns->hold[i].made);
	}
	free(ns->hold);
	free(ns->note);
	buf_release(&ns->fields);
	buf_release(&ns->scratch);
	return ns->status;
}

/* ---------------------------------------------------------------- units */

struct held *
notes_hold(struct notes *ns, enum rec_type type, unsigned long no)
{
	struct held *h = notes_held(ns, ns->held++);

	h->type = type;
	h->no = no;
	h->lines = 0;
	h->parsed = 0;
	h->text = slice_of(NULL, 0);
	h->counted = false;
	h->out_lines = h->out_at = h->out_points = 0;
	return h;
}

void
held_add(struct held *h, struct held_line line)
{
	h->line = mem_grow(h->line, &h->line_cap, h->lines + 1,
	    sizeof(*h->line));
	h->line[h->lines++] = line;
}

size_t
notes_bytes(const struct notes *ns)
{
	const struct held *first = notes_held(ns, 0);

	return ns->held == 0 || first->lines == 0 ? 0 :
	    notes_held(ns, ns->held - 1)->end - first->line[0].at;
}

size_t
notes_drop(struct notes *ns, size_t n)
{
	size_t end = notes_held(ns, n - 1)->end, kept = 0;

	for (size_t i = 0; i < ns->n; i++)
		if (ns->note[i].held->end > end)
			ns->note[kept++] = ns->note[i];
	ns->n = kept;
	if (kept == 0)
		buf_reset(&ns->fields);
	ns->held -= n;
	ns->first = (ns->first + n) % ns->window;
	return end;
}

/* ---------------------------------------------------------------- notes */

void
note_begin(struct notes *ns, const struct unit *u, struct slice text)
{
	struct note *nt;

	ns->note = mem_grow(ns->note, &ns->cap, ns->n + 1, sizeof(*ns->note));
	nt = &ns->note[ns->n];
	nt->held = notes_held(ns, (size_t)(u - ns->unit));
	nt->beg = (size_t)(text.p - u->text.p);
	nt->end = nt->beg + text.n;
	nt->seq = ns->n++;
	nt->at = ns->fields.n;
	nt->n = 0;
}

void
note_field(struct notes *ns, struct slice field)
{
	struct note *nt = &ns->note[ns->n - 1];

	buf_byte(&ns->fields, '\t');
	rec_escape(&ns->fields, field);
	nt->n = ns->fields.n - nt->at;
}

bool
notes_explain(const struct notes *ns)
{
	return ns->opts->explain;
}

void
note_explain(struct notes *ns, const char *fmt, ...)
{
	const struct note *nt = &ns->note[ns->n - 1];
	struct slice text;
	va_list ap;

	if (!ns->opts->explain)
		return;
	text = slice_cut(nt->held->text, nt->beg, nt->end);
	fprintf(stderr, "%s:%lu: %s '%.*s': ", ns->unit->file, nt->held->no,
	    rec_type_name(ns->opts->type), (int)text.n, text.p);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
}

void
note_fault(struct notes *ns, const struct unit *u, const char *fmt, ...)
{
	va_list ap;

	fprintf(stderr, "%s: %s:%lu: ", getprogname(), u->file, u->line);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	ns->status = 1;
}

struct writer *
notes_writer(struct notes *ns)
{
	return &ns->out;
}

/* ---------------------------------------------------------------- printing */

/* by unit as they are held, then beg, end, and the order in which they came */
static int
note_cmp(const void *a, const void *b)
{
	const struct note *x = a, *y = b;

	if (x->held != y->held)
		return x->held->end < y->held->end ? -1 : 1;
	if (x->beg != y->beg)
		return x->beg < y->beg ? -1 : 1;
	if (x->end != y->end)
		return x->end < y->end ? -1 : 1;
	return x->seq < y->seq ? -1 : x->seq > y->seq;
}

/* Does the record that was there come before a note at beg to end of ours?
 * One that is no annotation stays behind the record that it follows. */
static bool
goes_before(const struct notes *ns, const struct rec *r, unsigned long beg,
    unsigned long end)
{
	unsigned long b, e;

	if (!r->sound || r->type < REC_DATE || !rec_number(r->field[F_BEG], &b)
	    || !rec_number(r->field[F_END], &e))
		return true;
	if (b != beg)
		return b < beg;
	if (e != end)
		return e < end;
	return strcmp(rec_type_name(r->type), rec_type_name(ns->opts->type)) < 0;
}

/* the fields doc, par and sent as they stand in its line, each with its TAB */
static struct slice
where(const struct rec *r)
{
	struct slice rest = slice_from(r->line,
	    slice_find_byte(r->line, '\t') + 1);
	size_t n = 0;

	for (size_t i = F_DOC; i <= F_SENT; i++)
		n += slice_find_byte(slice_from(rest, n), '\t') + 1;
	return slice_head(rest, n);
}

static void
print_note(struct notes *ns, const struct note *nt, unsigned long beg,
    unsigned long end)
{
	struct buf *b = writer_begin(&ns->out);

	buf_add(b, slice_str(rec_type_name(ns->opts->type)));
	buf_byte(b, '\t');
	buf_add(b, where(&nt->held->rec[0]));
	buf_uint(b, beg);
	buf_byte(b, '\t');
	buf_uint(b, end);
	buf_byte(b, '\t');
	rec_escape(b, slice_cut(nt->held->text, nt->beg, nt->end));
	buf_add(b, slice_head(slice_from(buf_view(&ns->fields), nt->at), nt->n));
	writer_end(&ns->out);
}

static bool
prints_all(const struct notes *ns)
{
	return !ns->opts->only && !ns->opts->raw;
}

/* Prints the notes on a unit that begin before text[before], from *note on, and
 * the records that come before them. */
static void
print_notes(struct notes *ns, struct held *h, size_t *note, size_t before)
{
	bool all = prints_all(ns);

	if (all && h->out_lines == 0 && h->lines > 0)
		writer_line(&ns->out, h->rec[h->out_lines++].line);
	for (; *note < ns->n && ns->note[*note].held == h &&
	    ns->note[*note].beg < before; ++*note) {
		const struct note *nt = &ns->note[*note];
		size_t end;

		h->out_points += utf8_count(slice_cut(h->text, h->out_at,
		    nt->beg));
		h->out_at = nt->beg;
		end = h->out_points + utf8_count(slice_cut(h->text, nt->beg,
		    nt->end));
		while (all && h->out_lines < h->lines && goes_before(ns,
		    &h->rec[h->out_lines], h->out_points, end))
			writer_line(&ns->out, h->rec[h->out_lines++].line);
		print_note(ns, nt, h->out_points, end);
	}
}

static void
sort_notes(struct notes *ns)
{
	if (ns->n > 1)
		qsort(ns->note, ns->n, sizeof(*ns->note), note_cmp);
}

void
notes_print(struct notes *ns, size_t n)
{
	size_t note = 0;

	sort_notes(ns);
	for (size_t i = 0; i < n; i++) {
		struct held *h = notes_held(ns, i);

		print_notes(ns, h, &note, (size_t)-1);
		while (prints_all(ns) && h->out_lines < h->lines)
			writer_line(&ns->out, h->rec[h->out_lines++].line);
	}
}

void
notes_flush(struct notes *ns, size_t before)
{
	size_t done = 0;

	sort_notes(ns);
	print_notes(ns, notes_held(ns, 0), &done, before);
	ns->n -= done;
	if (done > 0)
		memmove(ns->note, ns->note + done, ns->n * sizeof(*ns->note));
	if (ns->n == 0)
		buf_reset(&ns->fields);
}
