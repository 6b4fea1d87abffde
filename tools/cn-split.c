/* tools/cn-split.c -- paragraphs into sections, turns and sentences */
#include <stdio.h>
#include <stdlib.h>

#include "io/opt.h"
#include "outline/outline.h"
#include "text/han.h"
#include "text/sentence.h"
#include "text/utf8.h"

enum { WINDOW = 2 * OUTLINE_AHEAD };

struct split {
	struct outline *outline;
	struct outline_par par[WINDOW];
	bool done;              /* the document is split already */
	bool only;              /* sentences alone: one type, one header */
	bool explain;
	size_t *reach;          /* records that reach into the next sentence */
	size_t reaching, reach_cap;
	struct buf num, parent; /* room for the numbers of a record */
	struct buf no, beg, end;
	struct buf before, behind;      /* what the sentences of a paragraph share */
};

static const struct opt_help help = {
	"[-oHjue] [FILE ...]",
	"Split the paragraphs of Chinese documents into sections, turns and sentences.",
	""
};

static struct slice
number(struct buf *room, unsigned long long n)
{
	buf_reset(room);
	buf_uint(room, n);
	return buf_view(room);
}

static enum outline_role
role_of(const struct unit *u)
{
	struct slice role = u->rec[0].field[PAR_ROLE];

	if (slice_eq(role, SLICE("title")))
		return OUTLINE_TITLE;
	if (slice_eq(role, SLICE("heading")))
		return OUTLINE_HEADING;
	if (slice_eq(role, SLICE("byline")) ||
	    slice_eq(role, SLICE("caption")) || slice_eq(role, SLICE("boiler")))
		return OUTLINE_ASIDE;
	return OUTLINE_BODY;
}

/* ---------------------------------------------------------------- records */

/* which row made the section, or that its role did */
static void
explain(const struct unit *u, const struct outline_section *s)
{
	struct slice role = u->rec[0].field[PAR_ROLE];

	fprintf(stderr, "%s:%lu: sec '%.*s': ", u->file, u->line,
	    (int)s->label.n, s->label.p);
	if (s->table == NULL)
		fprintf(stderr, "role %.*s\n", (int)role.n, role.p);
	else if (s->line == 0)
		fprintf(stderr, "%s\n", s->table);
	else
		fprintf(stderr, "%s:%u\n", s->table, s->line);
}

static void
print_section(struct split *sp, struct writer *w, const struct unit *u,
    const struct outline_section *s)
{
	size_t before = s->label.n > 0 ? (size_t)(s->label.p - u->text.p) : 0;
	size_t beg = utf8_count(slice_head(u->text, before));
	const struct slice field[] = {
		SLICE("sec"), u->rec[0].field[F_DOC], u->rec[0].field[F_PAR],
		SLICE("0"), number(&sp->beg, beg),
		number(&sp->end, beg + utf8_count(s->label)), s->label,
		number(&sp->num, s->num), number(&sp->parent, s->parent),
		slice_str(section_kind_name(s->kind)), s->speaker, s->title
	};

	writer_record(w, field, LEN(field));
	if (sp->explain)
		explain(u, s);
}

struct piece {                  /* a sentence in its paragraph */
	struct slice text;
	size_t no, beg, end;    /* code points */
};

/* what all sentences of a paragraph have; `speaker` those of his turn */
static void
share(struct split *sp, const struct unit *u, const struct outline_place *where,
    struct slice speaker)
{
	buf_reset(&sp->before);
	buf_add(&sp->before, SLICE("sent\t"));
	rec_escape(&sp->before, u->rec[0].field[F_DOC]);
	buf_byte(&sp->before, '\t');
	rec_escape(&sp->before, u->rec[0].field[F_PAR]);
	buf_byte(&sp->before, '\t');
	buf_reset(&sp->behind);
	buf_byte(&sp->behind, '\t');
	buf_uint(&sp->behind, where->in);
	buf_byte(&sp->behind, '\t');
	rec_escape(&sp->behind, u->rec[0].field[PAR_ROLE]);
	buf_byte(&sp->behind, '\t');
	rec_escape(&sp->behind, speaker);
}

static void
print_sentence(struct split *sp, struct writer *w, const struct piece *s)
{
	struct buf *line = writer_begin(w);

	buf_add(line, buf_view(&sp->before));
	buf_uint(line, s->no);
	buf_byte(line, '\t');
	buf_uint(line, s->beg);
	buf_byte(line, '\t');
	buf_uint(line, s->end);
	buf_byte(line, '\t');
	rec_escape(line, s->text);
	buf_add(line, buf_view(&sp->behind));
	writer_end(w);
}

/* Does the annotation count in the paragraph, and where? */
static bool
stands_at(const struct rec *r, unsigned long *beg, unsigned long *end)
{
	return r->sound && r->type >= REC_DATE &&
	    rec_number(r->field[F_BEG], beg) &&
	    rec_number(r->field[F_END], end) && *beg <= *end;
}

/* the part of the annotation that lies in the sentence, counted in that */
static void
print_rebased(struct split *sp, struct writer *w, const struct rec *r,
    const struct piece *s, unsigned long beg, unsigned long end)
{
	struct slice field[REC_FIELDS], text = s->text;

	for (size_t i = 0; i < r->n; i++)
		field[i] = r->field[i];
	beg = beg > s->beg ? beg - s->beg : 0;
	end = (end < s->end ? end : s->end) - s->beg;
	text = slice_from(text, utf8_head(text, beg).n);
	field[F_SENT] = number(&sp->no, s->no);
	field[F_BEG] = number(&sp->beg, beg);
	field[F_END] = number(&sp->end, end);
	field[F_TEXT] = utf8_head(text, end - beg);
	writer_record(w, field, r->n);
}

/* Annotations of the paragraph that lie in this sentence or reach into it: first
 * those begun in an earlier one, then those from *next on.  What a filter does
 * not know goes out as it is, where it stands. */
static void
print_annotations(struct split *sp, struct writer *w, const struct unit *u,
    const struct piece *s, size_t *next)
{
	unsigned long beg = 0, end = 0;
	size_t kept = 0;

	for (size_t i = 0; i < sp->reaching; i++) {
		const struct rec *r = &u->rec[sp->reach[i]];

		stands_at(r, &beg, &end);
		print_rebased(sp, w, r, s, beg, end);
		if (end > s->end)
			sp->reach[kept++] = sp->reach[i];
	}
	sp->reaching = kept;
	for (; *next < u->n; ++*next) {
		const struct rec *r = &u->rec[*next];

		if (!stands_at(r, &beg, &end)) {
			writer_line(w, r->line);
			continue;
		}
		if (beg >= s->end)
			return;
		print_rebased(sp, w, r, s, beg, end);
		if (end > s->end) {
			sp->reach = mem_grow(sp->reach, &sp->reach_cap,
			    sp->reaching + 1, sizeof(*sp->reach));
			sp->reach[sp->reaching++] = *next;
		}
	}
}

/* ---------------------------------------------------------------- units */

static void
print_lines(const struct unit *u, struct writer *w)
{
	for (size_t i = 0; i < u->n; i++)
		writer_line(w, u->rec[i].line);
}

static void
print_paragraph(struct split *sp, struct writer *w, const struct unit *u,
    const struct outline_place *where)
{
	struct sentences it = SENTENCES(u->text);
	struct piece s = { SLICE_NONE, 0, 0, 0 };
	size_t next = 1, bytes = 0;

	sp->reaching = 0;
	if (where->begins && !sp->only)
		print_section(sp, w, u, &where->section);
	share(sp, u, where, where->speaker);
	while (sentence_next(&s.text, &it)) {
		size_t at = (size_t)(s.text.p - u->text.p);

		if (where->until != NULL && s.text.p >= where->until)
			share(sp, u, where, SLICE_NONE);
		s.no++;
		s.beg = s.end;
		if (at > bytes)         /* white space between them */
			s.beg += utf8_count(slice_cut(u->text, bytes, at));
		s.end = s.beg + utf8_count(s.text);
		bytes = at + s.text.n;
		print_sentence(sp, w, &s);
		if (!sp->only)
			print_annotations(sp, w, u, &s, &next);
	}
	for (; !sp->only && next < u->n; next++)
		writer_line(w, u->rec[next].line);
}

/* how many of the units behind the first are paragraphs of its document */
static size_t
gather(struct split *sp, const struct unit *u, size_t n)
{
	size_t k;

	for (k = 0; k < n && k < WINDOW && u[k].type == REC_PAR; k++)
		sp->par[k] = (struct outline_par){ han_trim(u[k].text),
		    role_of(&u[k]) };
	return k;
}

static void
take_other(struct split *sp, const struct unit *u, struct writer *w)
{
	if (u->type == REC_DOC) {
		outline_begin(sp->outline, u->text, u->plain);
		sp->done = false;
	}
	if (u->type == REC_SENT || u->type == REC_SEC)
		sp->done = true;
	if (!sp->only)
		print_lines(u, w);
	else if (u->type == REC_SENT)
		writer_line(w, u->rec[0].line);
}

static size_t
split_units(const struct unit *u, size_t n, bool last, struct notes *ns,
    void *arg)
{
	struct split *sp = arg;
	struct writer *w = notes_writer(ns);
	struct outline_place where;
	size_t pars = 0, from = 0, i;

	for (i = 0; i < n && (last || n - i > OUTLINE_AHEAD || i == 0); i++) {
		if (u[i].type != REC_PAR || sp->done) {
			take_other(sp, &u[i], w);
			continue;
		}
		if (i >= from + pars) {
			from = i;
			pars = gather(sp, &u[i], n - i);
		}
		outline_next(sp->outline, &sp->par[i - from],
		    pars - (i - from), &where);
		print_paragraph(sp, w, &u[i], &where);
	}
	return i;
}

int
main(int argc, char *argv[])
{
	static const struct option longopts[] = {
		OPT_COMMON_LONG,
		{ NULL, 0, NULL, 0 }
	};
	struct stream_opts opts = {
		.type = REC_SENT, .window = WINDOW, .raw = true
	};
	struct split sp = { .outline = outline_new(), .no = BUF_INIT,
	    .num = BUF_INIT, .parent = BUF_INIT, .beg = BUF_INIT,
	    .end = BUF_INIT, .before = BUF_INIT, .behind = BUF_INIT };
	int ch, status;

	opt_start(argv[0], &help);
	while ((ch = getopt_long(argc, argv, OPT_COMMON, longopts, NULL)) != -1)
		if (!opt_common(&opts, ch, optarg))
			opt_usage();
	sp.only = opts.only;
	sp.explain = opts.explain;
	status = stream_each(argv + optind, &opts, split_units, &sp);
	outline_free(sp.outline);
	buf_release(&sp.no);
	buf_release(&sp.num);
	buf_release(&sp.parent);
	buf_release(&sp.beg);
	buf_release(&sp.end);
	buf_release(&sp.before);
	buf_release(&sp.behind);
	free(sp.reach);
	return status;
}
