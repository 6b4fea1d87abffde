/* tests/unit/test_stream.c -- what a filter sees of a stream, and what comes out
 *
 * The filter here notes every "3" of a text as a num record; its value is the
 * number of units that the call saw from this one on.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "io/stream.h"
#include "test.h"

#define DOC "doc\ta\t0\t0\t0\t0\t\t\t\t\t\t\tUTF-8\n"
#define PAR(n, text) "par\ta\t" n "\t0\t0\t3\t" text "\tbody\n"
#define NUM(n, beg, end, ahead) \
	"num\ta\t" n "\t0\t" beg "\t" end "\t3\t" ahead "\t\t\t\t\t\t\t\t\t\t\n"

static const struct {
	const char *what;
	size_t window;
	bool only;
	const char *in, *want;
	int status;
} cases[] = {
	{ "a note behind its unit", 1, false,
	    DOC PAR("1", "a3b"),
	    DOC PAR("1", "a3b") NUM("1", "1", "2", "1"), 0 },
	{ "offsets in code points", 1, true,
	    DOC PAR("1", "国3家"), NUM("1", "1", "2", "1"), 0 },
	{ "old records are replaced", 1, false,
	    DOC PAR("1", "a3b") NUM("1", "0", "1", "9"),
	    DOC PAR("1", "a3b") NUM("1", "1", "2", "1"), 0 },
	{ "notes among what is there", 1, false,
	    DOC PAR("1", "333") "date\ta\t1\t0\t1\t2\t3\t\t\t\t\t\t\n"
	    "mine\ta\t1\t0\t0\t1\t3\n",
	    DOC PAR("1", "333") NUM("1", "0", "1", "1")
	    "date\ta\t1\t0\t1\t2\t3\t\t\t\t\t\t\n" "mine\ta\t1\t0\t0\t1\t3\n"
	    NUM("1", "1", "2", "1") NUM("1", "2", "3", "1"), 0 },
	{ "a window looks ahead, within the document", 2, true,
	    DOC PAR("1", "3ab") PAR("2", "3ab") PAR("3", "3ab") DOC PAR("4", "3ab"),
	    NUM("1", "0", "1", "2") NUM("2", "0", "1", "2")
	    NUM("3", "0", "1", "1") NUM("4", "0", "1", "1"), 0 },
	{ "records before any unit stay", 1, false,
	    NUM("1", "0", "1", "7") PAR("1", "abc"),
	    NUM("1", "0", "1", "7") PAR("1", "abc"), 0 },
	{ "no last line feed, and lines that end in CR LF", 1, true,
	    "par\ta\t1\t0\t0\t3\ta3b\tbody\r\npar\ta\t2\t0\t0\t3\t3bc\tbody",
	    NUM("1", "1", "2", "1") NUM("2", "0", "1", "1"), 0 },
	{ "a malformed record is passed on where it stood", 1, false,
	    DOC PAR("1", "a3b") "num\tbroken\n",
	    DOC PAR("1", "a3b") "num\tbroken\n" NUM("1", "1", "2", "1"), 1 },
	{ "escapes are undone for the filter only", 1, false,
	    DOC PAR("1", "\\t3\\\\"),
	    DOC PAR("1", "\\t3\\\\") NUM("1", "1", "2", "1"), 0 },
	{ "text that is no UTF-8 is mended for the filter only", 1, false,
	    DOC PAR("1", "\xff" "3x"),
	    DOC PAR("1", "\xff" "3x") NUM("1", "1", "2", "1"), 0 },
	{ "plain text", 1, false,
	    "\xef\xbb\xbf" "a3\r\n\nb\t\n",
	    "doc\t/dev/stdin\t0\t0\t0\t0\t\t\t\t\t\t\tUTF-8\n"
	    "par\t/dev/stdin\t1\t0\t0\t2\ta3\tbody\n"
	    "num\t/dev/stdin\t1\t0\t1\t2\t3\t1\t\t\t\t\t\t\t\t\t\t\n"
	    "par\t/dev/stdin\t3\t0\t0\t2\tb\\t\tbody\n", 0 },
	{ "nothing", 1, false, "", "", 0 },
};

struct way {
	size_t window;
	bool flush;             /* print each note as soon as it is made */
};

static size_t
note_threes(const struct unit *u, size_t n, bool last, struct notes *notes,
    void *ctx)
{
	const struct way *way = ctx;
	char seen[24];

	if (n < way->window && !last)
		return 0;
	snprintf(seen, sizeof(seen), "%zu", n);
	for (size_t i = 0; i < u->text.n && u->type != REC_OTHER; i++) {
		if (u->text.p[i] != '3')
			continue;
		note_begin(notes, u, slice_cut(u->text, i, i + 1));
		note_field(notes, slice_str(seen));
		for (size_t k = NUM_TO; k < REC_FIELDS; k++)
			note_field(notes, SLICE_NONE);
		if (way->flush)
			notes_flush(notes, i + 1);
	}
	return 1;
}

/* runs the filter in a process of its own, from one file to another */
static int
run(const char *in, struct way way, bool only, struct buf *got)
{
	char name[] = "/tmp/test_stream.XXXXXX", out[] = "/tmp/test_stream.XXXXXX";
	int fd = mkstemp(name), fd_out = mkstemp(out), status = -1;
	ssize_t n;
	pid_t pid;

	if (fd == -1 || fd_out == -1 ||
	    write(fd, in, strlen(in)) != (ssize_t)strlen(in))
		return -1;
	lseek(fd, 0, SEEK_SET);
	fflush(stdout);
	if ((pid = fork()) == 0) {
		const struct stream_opts opts = { .type = REC_NUM,
		    .window = way.window, .only = only };
		char file[] = "/dev/stdin", *files[] = { file, NULL };
		int null = open("/dev/null", O_WRONLY);

		dup2(fd, STDIN_FILENO);
		dup2(fd_out, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
		_exit(stream_each(files, &opts, note_threes, &way));
	}
	waitpid(pid, &status, 0);
	lseek(fd_out, 0, SEEK_SET);
	buf_reset(got);
	buf_reserve(got, 65536);
	if ((n = read(fd_out, got->p, 65535)) >= 0) {
		got->n = (size_t)n;
		got->p[n] = '\0';
	}
	close(fd);
	close(fd_out);
	unlink(name);
	unlink(out);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int
main(void)
{
	struct buf got = BUF_INIT;

	for (size_t i = 0; i < LEN(cases); i++) {
		struct way way = { cases[i].window, false };
		int status = run(cases[i].in, way, cases[i].only, &got);

		CHECK_STR(got.p, cases[i].want, "%s", cases[i].what);
		way.flush = true;
		(void)run(cases[i].in, way, cases[i].only, &got);
		CHECK_STR(got.p, cases[i].want, "%s: flushed", cases[i].what);
		CHECK_INT(status, cases[i].status, "%s: status", cases[i].what);
	}
	buf_release(&got);
	return test_done();
}
