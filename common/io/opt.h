/* common/io/opt.h -- the options that every filter has
 *
 *	static const struct option longopts[] = {
 *		OPT_COMMON_LONG,
 *		{ "reference", required_argument, NULL, 'r' },
 *		{ NULL, 0, NULL, 0 }
 *	};
 *	while ((ch = getopt_long(argc, argv, OPT_COMMON "r:", longopts, NULL)) != -1)
 *		switch (ch) {
 *		case 'r': ...
 *		default: if (!opt_common(&opts, ch, optarg)) usage();
 *		}
 */
#ifndef IO_OPT_H
#define IO_OPT_H

#include <getopt.h>

#include "io/stream.h"

#define OPT_COMMON "oHjuehV"
enum { OPT_INPUT = 0x100, OPT_OWN };    /* a tool's long-only options: OPT_OWN + i */
#define OPT_COMMON_LONG \
	{ "only", no_argument, NULL, 'o' }, \
	{ "header", no_argument, NULL, 'H' }, \
	{ "json", no_argument, NULL, 'j' }, \
	{ "unbuffered", no_argument, NULL, 'u' }, \
	{ "explain", no_argument, NULL, 'e' }, \
	{ "input", required_argument, NULL, OPT_INPUT }, \
	{ "help", no_argument, NULL, 'h' }, \
	{ "version", no_argument, NULL, 'V' }

/* what a tool says of itself: printed by --help between the synopsis and the
 * common options */
struct opt_help {
	const char *synopsis;   /* "[-oHjue] [-r DATE] [FILE ...]" */
	const char *summary;    /* one line */
	const char *own;        /* lines of its own options, each ended by LF */
};

/* takes a common option; false where ch is none of them (or an error that
 * getopt has already named).  -h and -V print and end with status 0; a wrong
 * --input ends with status 2 */
bool opt_common(struct stream_opts *, int ch, const char *arg);

/* ends the program with status 2 and a line that points to --help */
__attribute__((noreturn)) void opt_usage(void);

/* must be called before getopt_long: sets the name, and what --help prints */
void opt_start(const char *progname, const struct opt_help *);

#endif
