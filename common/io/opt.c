/* common/io/opt.c -- the options that every filter has */
#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/opt.h"

#ifndef CN_VERSION
#define CN_VERSION "0.1"
#endif

static const struct opt_help *help;

static const char common_options[] =
    "  -o, --only          print only the records of its own type\n"
    "  -H, --header        begin with a line of field names (with --only)\n"
    "  -j, --json          JSON Lines in place of tab-separated fields\n"
    "      --input=KIND    auto, text or records: what the input is\n"
    "  -u, --unbuffered    write after every record\n"
    "  -e, --explain       tell on standard error which rule made each record\n"
    "  -h, --help          print this and end\n"
    "  -V, --version       print the version and end\n";

void
opt_start(const char *progname, const struct opt_help *h)
{
	const char *slash = strrchr(progname, '/');

	setprogname(slash ? slash + 1 : progname);
	help = h;
}

void
opt_usage(void)
{
	fprintf(stderr, "usage: %s %s\nTry '%s --help'.\n", getprogname(),
	    help->synopsis, getprogname());
	exit(2);
}

/* ends the program; a help that could not be printed is an error */
__attribute__((noreturn))
static void
end_printed(void)
{
	if (fflush(stdout) != 0 || ferror(stdout))
		err(2, "standard output");
	exit(0);
}

__attribute__((noreturn))
static void
print_help(void)
{
	printf("usage: %s %s\n%s\n\n%s%sThe records are described in "
	    "cn-records(5).\n", getprogname(), help->synopsis, help->summary,
	    help->own, common_options);
	end_printed();
}

static enum stream_input
input_kind(const char *arg)
{
	if (strcmp(arg, "auto") == 0)
		return INPUT_AUTO;
	if (strcmp(arg, "text") == 0)
		return INPUT_TEXT;
	if (strcmp(arg, "records") == 0)
		return INPUT_RECORDS;
	errx(2, "--input %s: not auto, text or records", arg);
}

bool
opt_common(struct stream_opts *o, int ch, const char *arg)
{
	switch (ch) {
	case 'o':
		o->only = true;
		return true;
	case 'H':
		o->header = true;
		return true;
	case 'j':
		o->json = true;
		return true;
	case 'u':
		o->unbuffered = true;
		return true;
	case 'e':
		o->explain = true;
		return true;
	case OPT_INPUT:
		o->input = input_kind(arg);
		return true;
	case 'h':
		print_help();
	case 'V':
		printf("%s %s\n", getprogname(), CN_VERSION);
		end_printed();
	default:
		return false;
	}
}
