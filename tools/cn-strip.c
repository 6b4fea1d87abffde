/* tools/cn-strip.c -- a page or a saved text in, doc and par records out */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>

#include "html/strip.h"
#include "io/input.h"
#include "io/opt.h"
#include "io/record.h"
#include "io/writer.h"
#include "text/utf8.h"

enum { OPT_TEXT = OPT_OWN, OPT_ID, OPT_URL, OPT_CHARSET, OPT_LINKS, OPT_SITE,
	OPT_MEND };
enum { HEAD_MAX = 1 << 14 };    /* bytes that tell what the input is */

struct job {
	struct stream_opts opts;
	bool text, all;
	const char *id, *url;
	struct writer out;
	struct strip *strip;
	const char *name;               /* of the document */
	const char *charset;
	unsigned long paras;            /* printed of the document */
	bool any;                       /* anything printed at all? */
};

static const struct opt_help help = {
	"[-aeHjou] [--id ID] [--url URL] [--charset NAME] [FILE ...]",
	"Prints the article of a page as doc and par records.",
	"      --text          only the paragraphs, an empty line between them\n"
	"  -a, --all           what was dropped as well, with its role\n"
	"      --id ID         the identifier of the document\n"
	"      --url URL       where it was fetched from\n"
};

static void
print_text(struct job *j, struct slice text)
{
	if (j->any)
		writer_raw(&j->out, SLICE("\n"));
	writer_raw(&j->out, text);
	writer_raw(&j->out, SLICE("\n"));
	j->any = true;
}

/* a doc or par record: its fields after the identifier */
static void
print_record(struct job *j, enum rec_type type, unsigned long par,
    struct slice text, const struct slice own[])
{
	struct slice field[REC_FIELDS];
	size_t n = rec_type_fields(type);
	struct buf number = BUF_INIT;
	size_t split;

	buf_uint(&number, par);
	split = number.n;
	buf_uint(&number, utf8_count(text));
	field[F_TYPE] = slice_str(rec_type_name(type));
	field[F_DOC] = slice_str(j->name);
	field[F_PAR] = slice_cut(buf_view(&number), 0, split);
	field[F_SENT] = field[F_BEG] = SLICE("0");
	field[F_END] = slice_cut(buf_view(&number), split, number.n);
	field[F_TEXT] = text;
	for (size_t i = F_OWN; i < n; i++)
		field[i] = own[i - F_OWN];
	writer_record(&j->out, field, n);
	buf_release(&number);
}

static void
print_doc(struct job *j, const struct facts *f)
{
	struct slice own[] = { buf_view(&f->published), buf_view(&f->url),
	    buf_view(&f->source), buf_view(&f->author), slice_str(f->lang),
	    slice_str(j->charset) };

	print_record(j, REC_DOC, 0, buf_view(&f->title), own);
}

static void
take_part(const struct strip_part *part, void *ctx)
{
	struct job *j = ctx;
	const struct page *pg = part->page;

	if (part->first) {
		j->paras = 0;
		if (!j->text)
			print_doc(j, part->facts);
	}
	for (size_t i = 0; i < pg->paras; i++) {
		const struct para *p = &pg->para[i];
		struct slice role = slice_str(role_name(p->role));

		if (p->role >= ROLE_BYLINE && !j->all)
			continue;
		if (j->text)
			print_text(j, para_text(pg, p));
		else
			print_record(j, REC_PAR, ++j->paras, para_text(pg, p),
			    &role);
		if (j->opts.explain)
			fprintf(stderr, "%s:%lu: %s: %s (%u)\n", j->name,
			    j->paras, role_name(p->role), why_name(p->why),
			    p->rule);
	}
}

static int
do_file(struct job *j, struct input *in, const char *name)
{
	struct slice rest;

	if (!input_open(in, name))
		return 1;
	while (input_rest(in).n < HEAD_MAX && !in->eof)
		input_more(in);
	rest = input_rest(in);
	j->name = j->id ? j->id : name;
	strip_begin(j->strip, strip_kind_of(slice_head(rest, HEAD_MAX)),
	    j->url ? slice_str(j->url) : SLICE_NONE);
	j->charset = "UTF-8";
	for (;;) {
		rest = input_rest(in);
		strip_feed(j->strip, rest);
		input_take(in, rest.n);
		if (in->eof)
			break;
		input_more(in);
	}
	strip_end(j->strip);
	input_close(in);
	return in->failed ? 1 : 0;
}

int
main(int argc, char *argv[])
{
	static const struct option longopts[] = {
		OPT_COMMON_LONG,
		{ "text", no_argument, NULL, OPT_TEXT },
		{ "all", no_argument, NULL, 'a' },
		{ "id", required_argument, NULL, OPT_ID },
		{ "url", required_argument, NULL, OPT_URL },
		{ NULL, 0, NULL, 0 }
	};
	struct job j = { .out = WRITER_INIT };
	struct input in = INPUT_INIT;
	int ch, rc = 0;

	opt_start(argv[0], &help);
	while ((ch = getopt_long(argc, argv, OPT_COMMON "a", longopts, NULL)) != -1)
		switch (ch) {
		case 'a': j.all = true; break;
		case OPT_TEXT: j.text = true; break;
		case OPT_ID: j.id = optarg; break;
		case OPT_URL: j.url = optarg; break;
		default:
			if (!opt_common(&j.opts, ch, optarg))
				opt_usage();
		}
	j.out.json = j.opts.json;
	j.out.unbuffered = j.opts.unbuffered;
	j.strip = strip_new(take_part, &j);
	argv += optind;
	if (*argv == NULL)
		rc |= do_file(&j, &in, "-");
	for (; *argv != NULL; argv++)
		rc |= do_file(&j, &in, *argv);
	strip_free(j.strip);
	input_release(&in);
	writer_close(&j.out);
	return rc;
}
