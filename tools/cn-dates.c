/* tools/cn-dates.c -- adds a date record for each time expression */
#include <err.h>
#include <stdlib.h>
#include <time.h>

#include "dates/expr.h"
#include "dates/feast.h"
#include "dates/resolve.h"
#include "io/opt.h"
#include "io/stream.h"
#include "text/fold.h"

enum { OPT_ZONE = OPT_OWN, OPT_PAST, OPT_FUTURE, OPT_NEAREST, OPT_INLINE };

static const struct opt_help help = {
	.synopsis = "[-oHjue] [-r DATE] [FILE ...]",
	.summary = "Finds the dates, times and durations of Chinese text, and what they mean.",
	.own =
	"  -r, --reference=DATE  read 昨天, 8月20日 and the like against DATE, a\n"
	"                      DATETIME or now; default: the document's own date\n"
	"      --zone=+HH:MM   the offset of clock times that state none\n"
	"      --past          of two readings the past one\n"
	"      --future        of two readings the future one\n"
	"      --nearest       the nearer one (default)\n"
	"      --inline        print the text with each value in brackets\n",
};

struct job {
	struct date_ctx ctx;
	struct date_fields fields;
	struct buf fold;                /* kept from unit to unit */
	bool in_line;
};

static void
note_date(struct notes *out, const struct unit *u, struct slice text,
    const struct date_fields *f, const struct time_expr *e)
{
	note_begin(out, u, text);
	note_field(out, buf_view(&f->value));
	note_field(out, buf_view(&f->from));
	note_field(out, buf_view(&f->to));
	note_field(out, slice_str(f->kind));
	note_field(out, slice_str(f->mod));
	note_field(out, slice_str(f->anchor));
	if (!notes_explain(out))
		return;
	for (size_t i = 0; i < e->a.steps; i++)
		if (e->a.step[i].op == STEP_FEAST) {
			note_explain(out, "%s, anchor %s, date_feasts.tsv:%u",
			    e->rule, f->anchor, feast_line(e->a.step[i].n));
			return;
		}
	if (e->line > 0)
		note_explain(out, "%s, date_words.tsv:%u", e->rule, e->line);
	else
		note_explain(out, "%s, anchor %s", e->rule, f->anchor);
}

/* the text up to and with an expression, and its value in brackets */
static void
print_inline(struct notes *out, struct slice text, const struct date_fields *f)
{
	struct writer *w = notes_writer(out);

	writer_raw(w, text);
	writer_raw(w, SLICE("["));
	writer_raw(w, buf_view(&f->value));
	writer_raw(w, SLICE("]"));
}

/* Only of units that hold a time does the context need to know. */
static void
begin_unit(struct job *j, const struct unit *u, struct slice folded)
{
	struct slice role = u->rec[0].field[u->type == REC_SENT ? SENT_ROLE :
	    PAR_ROLE];
	unsigned long par = 0;

	rec_number(u->rec[0].field[F_PAR], &par);
	date_ctx_unit(&j->ctx, folded, par, slice_eq(role, SLICE("heading")));
}

static void
do_text(struct job *j, const struct unit *u, struct notes *out)
{
	struct slice folded = fold_han(&j->fold, u->text);
	struct slice rest = folded;
	struct time_expr e;
	size_t done = 0, beg, end;
	bool begun = false;

	while (time_next(&e, &rest)) {
		if (!begun)
			begin_unit(j, u, folded);
		begun = true;
		beg = (size_t)(e.text.p - folded.p);
		end = beg + e.text.n;
		date_resolve(&j->fields, &j->ctx, &e);
		if (j->in_line)
			print_inline(out, slice_cut(u->text, done, end),
			    &j->fields);
		else
			note_date(out, u, slice_cut(u->text, beg, end),
			    &j->fields, &e);
		done = end;
	}
	if (j->in_line) {
		writer_raw(notes_writer(out), slice_from(u->text, done));
		writer_raw(notes_writer(out), SLICE("\n"));
	}
}

static size_t
do_unit(const struct unit *u, size_t n, bool last, struct notes *out, void *arg)
{
	struct job *j = arg;

	(void)n;
	(void)last;
	if (u->type == REC_DOC)
		date_ctx_doc(&j->ctx, u->rec[0].field[DOC_PUBLISHED]);
	else if (u->type == REC_PAR || u->type == REC_SENT)
		do_text(j, u, out);
	return 1;
}

/* the clock of this machine, once, where the user asks for it */
static void
set_now(struct stamp *s)
{
	time_t t = time(NULL);
	struct tm tm;

	if (localtime_r(&t, &tm) == NULL)
		err(2, "the time now");
	*s = (struct stamp){ .year = tm.tm_year + 1900, .month = tm.tm_mon + 1,
	    .day = tm.tm_mday, .hour = tm.tm_hour, .minute = tm.tm_min,
	    .second = tm.tm_sec };
}

static void
set_reference(struct date_opts *o, const char *arg)
{
	if (strcmp(arg, "now") == 0)
		set_now(&o->reference);
	else if (!stamp_parse(&o->reference, slice_str(arg)))
		errx(2, "--reference %s: not a date, a date and time, or now",
		    arg);
	o->has_reference = true;
}

static void
set_zone(struct date_opts *o, const char *arg)
{
	struct buf room = BUF_INIT;
	struct stamp s;

	buf_printf(&room, "2000-01-01T00:00%s", arg);
	if (!stamp_parse(&s, buf_view(&room)) || !s.zoned)
		errx(2, "--zone %s: not an offset such as +08:00", arg);
	o->zoned = true;
	o->offset = (short)s.offset;
	buf_release(&room);
}

int
main(int argc, char *argv[])
{
	static const struct option longopts[] = {
		OPT_COMMON_LONG,
		{ "reference", required_argument, NULL, 'r' },
		{ "zone", required_argument, NULL, OPT_ZONE },
		{ "past", no_argument, NULL, OPT_PAST },
		{ "future", no_argument, NULL, OPT_FUTURE },
		{ "nearest", no_argument, NULL, OPT_NEAREST },
		{ "inline", no_argument, NULL, OPT_INLINE },
		{ NULL, 0, NULL, 0 }
	};
	struct stream_opts opts = { .type = REC_DATE };
	struct date_opts own = { .prefer = PREFER_NEAREST };
	struct job j = { .fields = DATE_FIELDS_INIT, .fold = BUF_INIT };
	int ch, rc;

	opt_start(argv[0], &help);
	while ((ch = getopt_long(argc, argv, OPT_COMMON "r:", longopts,
	    NULL)) != -1)
		switch (ch) {
		case 'r':
			set_reference(&own, optarg);
			break;
		case OPT_ZONE:
			set_zone(&own, optarg);
			break;
		case OPT_PAST:
			own.prefer = PREFER_PAST;
			break;
		case OPT_FUTURE:
			own.prefer = PREFER_FUTURE;
			break;
		case OPT_NEAREST:
			own.prefer = PREFER_NEAREST;
			break;
		case OPT_INLINE:
			j.in_line = opts.raw = true;
			break;
		default:
			if (!opt_common(&opts, ch, optarg))
				opt_usage();
		}
	date_ctx_init(&j.ctx, &own);
	rc = stream_each(argv + optind, &opts, do_unit, &j);
	date_fields_release(&j.fields);
	buf_release(&j.fold);
	return rc;
}
