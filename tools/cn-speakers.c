/* tools/cn-speakers.c -- adds a said record for what somebody said */
#include "io/opt.h"
#include "speech/report.h"

static const struct opt_help help = {
	"[-oHjue] [--who] [FILE ...]",
	"Find in Chinese text who said what, and in which words.",
	"      --who            print a line for each speaker of a document instead\n"
};

int
main(int argc, char *argv[])
{
	static const struct option longopts[] = {
		OPT_COMMON_LONG,
		{ "who", no_argument, NULL, OPT_OWN },
		{ NULL, 0, NULL, 0 }
	};
	struct stream_opts opts = {
		.type = REC_SAID, .window = REPORT_WINDOW
	};
	struct report *report = report_new();
	unit_fn *read = report_note;
	int ch, status;

	opt_start(argv[0], &help);
	while ((ch = getopt_long(argc, argv, OPT_COMMON, longopts, NULL)) != -1)
		if (ch == OPT_OWN) {
			read = report_who;
			opts.raw = true;
		} else if (!opt_common(&opts, ch, optarg))
			opt_usage();
	if (opts.raw && opts.header)
		report_header(report);
	status = stream_each(argv + optind, &opts, read, report);
	report_free(report);
	return status;
}
