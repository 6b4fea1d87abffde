/* tools/cn-strip.c -- a page or a saved text in, doc and par records out */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "article/links.h"
#include "article/pinyin.h"
#include "article/recur.h"
#include "container/markup.h"
#include "io/charset.h"
#include "io/input.h"
#include "io/opt.h"
#include "io/record.h"
#include "io/writer.h"
#include "text/utf8.h"

enum { OPT_TEXT = OPT_OWN, OPT_ID, OPT_URL, OPT_CHARSET, OPT_LINKS, OPT_SITE,
	OPT_MEND };

struct job {
	struct stream_opts opts;
	bool text, all;
	const char *id, *url;
	const char *charset;            /* as asked for, or NULL */
	struct input in;
	struct writer out;
	struct strip *strip;
	struct markup *markup;
	struct buf name;                /* of the document */
	struct buf number;
	unsigned long paras;            /* printed of the document */
	bool any;                       /* was any paragraph printed? */
	bool links, mend;
	struct buf linked, mended;
	struct recur *recur;            /* --site: lines of all documents */
	bool learning;                  /* the first time through: no output */
};

static const struct opt_help help = {
	"[-aeHjou] [--text] [--id ID] [--url URL] [--charset NAME] [FILE ...]",
	"Prints the article of a page as doc and par records.",
	"      --text          only the paragraphs, an empty line between them\n"
	"  -a, --all           what was dropped as well, with its role\n"
	"      --id=ID         the identifier of the document\n"
	"      --url=URL       where it was fetched from\n"
	"      --charset=NAME  the character set of the input\n"
	"      --keep-links    links as [words](address)\n"
	"      --site          leave out lines that recur in many of the files\n"
	"      --mend          leave out readings put into the text\n"
	"      --input=html    the input is HTML\n"
};

/* ---------------------------------------------------------------- output */

static void
print_text(struct job *j, struct slice text)
{
	if (j->any)
		writer_raw(&j->out, SLICE("\n"));
	writer_raw(&j->out, text);
	writer_raw(&j->out, SLICE("\n"));
	j->any = true;
}

/* a doc or par record: `own` are its fields from F_OWN on, `runes` the
 * characters of the text */
static void
print_record(struct job *j, enum rec_type type, unsigned long par,
    struct slice text, size_t runes, const struct slice own[])
{
	struct slice field[REC_FIELDS];
	size_t n = rec_type_fields(type), split;

	buf_reset(&j->number);
	buf_uint(&j->number, par);
	split = j->number.n;
	buf_uint(&j->number, runes);
	field[F_TYPE] = slice_str(rec_type_name(type));
	field[F_DOC] = buf_view(&j->name);
	field[F_PAR] = slice_head(buf_view(&j->number), split);
	field[F_SENT] = field[F_BEG] = SLICE("0");
	field[F_END] = slice_from(buf_view(&j->number), split);
	field[F_TEXT] = text;
	for (size_t i = F_OWN; i < n; i++)
		field[i] = own[i - F_OWN];
	writer_record(&j->out, field, n);
}

static void
print_doc(struct job *j, const struct facts *f)
{
	struct slice own[] = { buf_view(&f->published), buf_view(&f->url),
	    buf_view(&f->source), buf_view(&f->author), slice_str(f->lang),
	    slice_str(markup_charset(j->markup)) };

	print_record(j, REC_DOC, 0, buf_view(&f->title),
	    utf8_count(buf_view(&f->title)), own);
}

static void
explain(const struct job *j, const struct para *p)
{
	fprintf(stderr, "%s:%lu: %s: %s", j->name.p, j->paras,
	    role_name(p->role), why_name(p->why));
	if (p->rule > 0)
		fprintf(stderr, " (%s:%u)", p->why == WHY_PHRASE ?
		    "strip_phrases.tsv" : "strip_lines.tsv",
		    (unsigned)p->rule);
	fputc('\n', stderr);
}

/* the paragraph's text as it is printed */
static struct slice
text_of(struct job *j, const struct page *pg, const struct para *p,
    size_t *link)
{
	struct slice text = para_text(pg, p);

	if (j->links) {
		buf_reset(&j->linked);
		links_text(&j->linked, pg, p, link);
		text = buf_view(&j->linked);
	}
	return j->mend ? pinyin_drop(&j->mended, text) : text;
}

static void
print_par(struct job *j, const struct para *p, struct slice text,
    const char *name)
{
	struct slice role = slice_str(name);
	bool as_measured = p->tail == 0 && text.n == p->n;

	j->paras++;
	if (j->text)
		print_text(j, text);
	else
		print_record(j, REC_PAR, j->paras, text, as_measured ? p->runes :
		    utf8_count(text), &role);
	if (j->opts.explain)
		explain(j, p);
}

/* which container was taken for the article */
static void
explain_choice(const struct job *j, const struct strip_part *part)
{
	const struct page *pg = part->page;
	const struct article *a = &part->article;

	fprintf(stderr, "%s: article: paragraphs %lu to %lu of %zu", j->name.p,
	    a->first + 1ul, (unsigned long)a->last, pg->paras);
	if (a->headline < pg->paras)
		fprintf(stderr, ", headline %lu", a->headline + 1ul);
	fputc('\n', stderr);
}

/* one of several documents of a file is FILE#1, FILE#2, ... */
static void
name_document(struct job *j)
{
	unsigned long number = markup_document(j->markup);

	buf_reset(&j->name);
	buf_add(&j->name, slice_str(j->id ? j->id : j->in.name));
	if (number > 0)
		buf_printf(&j->name, "#%lu", number);
}

static void
take_part(const struct strip_part *part, void *ctx)
{
	struct job *j = ctx;
	size_t link = 0;

	if (j->learning) {
		recur_learn(j->recur, part->page, part->first);
		return;
	}
	if (j->recur != NULL)
		recur_drop(j->recur, part->page);
	if (part->first) {
		name_document(j);
		j->paras = 0;
		if (!j->text)
			print_doc(j, part->facts);
	}
	if (j->opts.explain)
		explain_choice(j, part);
	for (size_t i = 0; i < part->page->paras; i++) {
		const struct para *p = &part->page->para[i];

		if (p->role >= ROLE_BYLINE && !j->all)
			continue;
		print_par(j, p, text_of(j, part->page, p, &link),
		    role_name(p->role));
		if (p->tail > 0 && j->all)
			print_par(j, p, para_tail(part->page, p),
			    role_name(ROLE_BOILER));
	}
}

/* ---------------------------------------------------------------- input */

static void
do_documents(struct job *j, struct slice head)
{
	enum markup_kind kind = j->opts.input == INPUT_HTML ? MARKUP_HTML :
	    j->opts.input == INPUT_TEXT ? MARKUP_TEXT : MARKUP_AUTO;
	struct slice rest;

	markup_begin(j->markup, kind, head, j->charset,
	    j->url ? slice_str(j->url) : SLICE_NONE);
	while ((rest = input_rest(&j->in)).n > 0 || !j->in.eof) {
		markup_feed(j->markup, rest);
		input_take(&j->in, rest.n);
		if (!j->in.eof)
			input_more(&j->in);
	}
	markup_end(j->markup);
	if (j->learning)
		return;
	if (markup_bad(j->markup) > 0)
		warnx("%s: %zu bytes that are no %s", j->in.name,
		    markup_bad(j->markup), markup_charset(j->markup));
	if (markup_nul(j->markup) > 0)
		warnx("%s: %zu NULs left out", j->in.name,
		    markup_nul(j->markup));
}

/* a record stream passes through as it is */
static int
pass_records(struct job *j)
{
	struct buf room = BUF_INIT;
	unsigned long line = 0;
	struct rec r;
	size_t n;
	bool ended;
	int rc = 0;

	while (input_line(&j->in, 0, &n, &ended)) {
		struct slice text = slice_head(input_rest(&j->in), n);

		line++;
		buf_reset(&room);
		rec_parse(&r, text, &room);
		if (!r.sound && r.type != REC_OTHER) {
			warnx("%s:%lu: malformed record", j->in.name, line);
			rc = 1;
		}
		writer_line(&j->out, text);
		input_take(&j->in, n + ended);
	}
	buf_release(&room);
	return rc;
}

static int
do_file(struct job *j, const char *name)
{
	struct slice head;
	int rc = 0;

	if (!input_open(&j->in, name))
		return 1;
	while (input_rest(&j->in).n < MARKUP_HEAD && !j->in.eof)
		input_more(&j->in);
	head = slice_head(input_rest(&j->in), MARKUP_HEAD);
	if (j->opts.input == INPUT_RECORDS || (j->opts.input == INPUT_AUTO &&
	    rec_looks_like(slice_head(head, slice_find_byte(head, '\n')))))
		rc = j->learning ? 0 : pass_records(j);
	else if (head.n > 0)
		do_documents(j, head);
	if (j->in.failed)
		rc = 1;
	input_close(&j->in);
	return rc;
}

static int
do_files(struct job *j, char *const files[])
{
	int rc = 0;

	if (*files == NULL)
		return do_file(j, "-");
	for (; *files != NULL; files++)
		rc |= do_file(j, *files);
	return rc;
}

/* Reads the files once to learn what recurs in them.  Standard input can be
 * read but once: nothing is learned from it, and what fails here is told when
 * the file is read again. */
static void
learn_files(struct job *j, char *const files[])
{
	j->learning = true;
	for (; *files != NULL; files++)
		if (strcmp(*files, "-") != 0 && access(*files, R_OK) == 0)
			do_file(j, *files);
	j->learning = false;
}

static void
release(struct job *j)
{
	markup_free(j->markup);
	strip_free(j->strip);
	recur_free(j->recur);
	input_release(&j->in);
	buf_release(&j->name);
	buf_release(&j->number);
	buf_release(&j->linked);
	buf_release(&j->mended);
	writer_close(&j->out);
}

/* ---------------------------------------------------------------- options */

static void
set_charset(struct job *j, const char *arg)
{
	j->charset = charset_of_label(slice_str(arg));
	if (j->charset == NULL)
		errx(2, "--charset %s: unknown character set", arg);
}

static void
set_option(struct job *j, int ch, const char *arg)
{
	switch (ch) {
	case 'a':
		j->all = true;
		break;
	case OPT_TEXT:
		j->text = true;
		break;
	case OPT_ID:
		j->id = arg;
		break;
	case OPT_URL:
		j->url = arg;
		break;
	case OPT_CHARSET:
		set_charset(j, arg);
		break;
	case OPT_LINKS:
		j->links = true;
		break;
	case OPT_MEND:
		j->mend = true;
		break;
	case OPT_SITE:
		j->recur = recur_new();
		break;
	case OPT_INPUT:
		if (strcmp(arg, "html") == 0) {
			j->opts.input = INPUT_HTML;
			break;
		}
		/* FALLTHROUGH */
	default:
		if (!opt_common(&j->opts, ch, arg))
			opt_usage();
	}
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
		{ "charset", required_argument, NULL, OPT_CHARSET },
		{ "keep-links", no_argument, NULL, OPT_LINKS },
		{ "site", no_argument, NULL, OPT_SITE },
		{ "mend", no_argument, NULL, OPT_MEND },
		{ NULL, 0, NULL, 0 }
	};
	struct job j = { .out = WRITER_INIT, .in = INPUT_INIT,
	    .name = BUF_INIT, .number = BUF_INIT, .linked = BUF_INIT,
	    .mended = BUF_INIT };
	int ch, rc;

	opt_start(argv[0], &help);
	while ((ch = getopt_long(argc, argv, OPT_COMMON "a", longopts,
	    NULL)) != -1)
		set_option(&j, ch, optarg);
	j.out.json = j.opts.json;
	j.out.unbuffered = j.opts.unbuffered;
	if (j.opts.header && !j.text)
		writer_header(&j.out, REC_PAR);
	j.strip = strip_new(take_part, &j);
	strip_keep_links(j.strip, j.links);
	j.markup = markup_new(j.strip);
	if (j.recur != NULL)
		learn_files(&j, argv + optind);
	rc = do_files(&j, argv + optind);
	release(&j);
	return rc;
}
