/* tools/cn-nums.c -- adds a num record for each figure */
#include <stdlib.h>

#include "figures/figure.h"
#include "io/opt.h"
#include "io/stream.h"

enum { OPT_CHECK = OPT_OWN };
enum {                          /* of a paragraph that are looked at together */
	SENTENCES = 64,
	PASSAGE_MAX = 1 << 16   /* bytes */
};

struct job {
	struct figures *figures;
	struct buf number;
	bool check;
};

static const struct opt_help help = {
	"[-eHjou] [--check] [--input=text|records] [FILE ...]",
	"Adds a num record for every figure: value, unit, what, where, when.",
	"      --check         name totals that do not add up\n"
};

static void
print_number(struct notes *out, struct job *job, const struct dec *d)
{
	buf_reset(&job->number);
	dec_print(&job->number, d);
	note_field(out, buf_view(&job->number));
}

/* "label before (label_words.tsv:12)" */
static void
add_reason(struct buf *b, const char *what, const char *rule,
    const char *table, unsigned line)
{
	buf_printf(b, "; %s %s", what, rule != NULL && *rule ? rule : "none");
	if (line > 0)
		buf_printf(b, " (%s:%u)", table, line);
}

static void
explain(struct notes *out, struct buf *room, const struct figure *f)
{
	buf_reset(room);
	add_reason(room, "label", f->label_rule, f->label_table,
	    f->label_line);
	add_reason(room, "place", f->place_rule, f->place_table,
	    f->place_line);
	note_explain(out, "%s %s:%u%s", qty_kind_name(f->q.kind),
	    f->q.table ? f->q.table : "no unit", f->q.line, room->p);
}

static void
note_figure(struct notes *out, struct job *job, const struct unit *u,
    const struct passage *p, const struct figure *f)
{
	struct slice text = p->unit[f->unit].text;
	size_t base = p->unit_at[f->unit];

	text = slice_cut(text, f->q.text.beg - base, f->q.text.end - base);
	note_begin(out, u, text);
	print_number(out, job, &f->q.value);
	if (f->q.range)
		print_number(out, job, &f->q.to);
	else
		note_field(out, SLICE_NONE);
	note_field(out, slice_str(f->q.unit));
	note_field(out, slice_str(qty_kind_name(f->q.kind)));
	note_field(out, slice_str(qty_mod_name(f->q.mod)));
	note_field(out, f->label);
	note_field(out, f->place);
	note_field(out, f->adcode);
	note_field(out, f->period);
	note_field(out, f->speaker);
	note_field(out, slice_str(figure_part_name(f->part)));
	if (notes_explain(out))
		explain(out, &job->number, f);
	if (job->check && f->part == PART_TOTAL_WRONG)
		note_fault(out, u, "'%.*s' is not the sum of its parts",
		    (int)text.n, text.p);
}

/* the sentences of the first one's paragraph at the front of u; 0 where more of
 * them may follow */
static size_t
passage_length(const struct unit *u, size_t n, bool last)
{
	size_t k = 1, bytes = u->text.n;

	if (u->type != REC_SENT)
		return 1;
	while (k < n && u[k].type == REC_SENT &&
	    bytes + u[k].text.n <= PASSAGE_MAX &&
	    slice_eq(u[k].rec[0].field[F_PAR], u->rec[0].field[F_PAR]))
		bytes += u[k++].text.n;
	return k == n && k < SENTENCES && bytes < PASSAGE_MAX && !last ? 0 : k;
}

/* the figures of the first unit of a call, which is read in pieces */
static void
note_pieces(struct notes *out, struct job *job, const struct unit *u)
{
	struct passage p;
	struct piece at = { 0, 0, { 0 } };

	while (figures_next_piece(&p, job->figures, u, &at)) {
		for (size_t i = 0; i < p.figs; i++)
			note_figure(out, job, u, &p, &p.fig[i]);
		notes_flush(out, at.at);
	}
}

/* the figures of n units that are looked at together */
static void
note_passage(struct notes *out, struct job *job, const struct unit *u, size_t n)
{
	struct passage p;

	figures_find(&p, job->figures, u, n);
	for (size_t i = 0; i < p.figs; i++)
		note_figure(out, job, u + p.fig[i].unit, &p, &p.fig[i]);
}

static size_t
note_numbers(const struct unit *u, size_t n, bool last, struct notes *out,
    void *ctx)
{
	struct job *job = ctx;
	size_t done = 0, length;

	while (done < n &&
	    (length = passage_length(u + done, n - done, last)) > 0) {
		bool whole = u[done].type == REC_DOC || length > 1 ||
		    u[done].text.n <= FIGURES_UNIT_MAX;

		if (!whole && done > 0)
			break;          /* what stands before it goes first */
		if (u[done].type == REC_SEC || u[done].type == REC_OTHER)
			;
		else if (whole)
			note_passage(out, job, u + done, length);
		else
			note_pieces(out, job, u + done);
		done += length;
	}
	return done;
}

int
main(int argc, char *argv[])
{
	static const struct option longopts[] = {
		OPT_COMMON_LONG,
		{ "check", no_argument, NULL, OPT_CHECK },
		{ NULL, 0, NULL, 0 }
	};
	struct stream_opts opts = { .type = REC_NUM, .window = SENTENCES };
	struct job job = { .number = BUF_INIT };
	int ch, status;

	opt_start("cn-nums", &help);
	while ((ch = getopt_long(argc, argv, OPT_COMMON, longopts, NULL)) != -1) {
		if (ch == OPT_CHECK)
			job.check = true;
		else if (!opt_common(&opts, ch, optarg))
			opt_usage();
	}
	job.figures = figures_new();
	status = stream_each(argv + optind, &opts, note_numbers, &job);
	figures_free(job.figures);
	buf_release(&job.number);
	return status;
}
