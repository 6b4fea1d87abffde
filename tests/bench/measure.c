/* tests/bench/measure.c -- two commands side by side
 *
 *	measure [-n PAIRS] [-r RUNS] IN A [B]
 *
 * Runs A and B in turns, PAIRS times (9), each with the file IN as its standard
 * input, a file that is thrown away as its output and no standard error, RUNS times (1) for one
 * sample.  A command with a | < * or ; is run by sh, any other one is cut at its
 * blanks.  Prints, parted by tabs: the medians over the pairs of A's CPU time
 * over B's and of the elapsed times likewise, the median CPU and elapsed seconds
 * of A, then of B, and the peak resident KiB of each.  Without B the ratios are 0.
 */
#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PAIRS_MAX = 1000, ARGS_MAX = 64 };

struct sample {
	double cpu, wall;
	long rss;
};

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* becomes the command */
static void
become(const char *command, const char *in, int out)
{
	char *argv[ARGS_MAX + 1], *copy = strdup(command);
	int n = 0, fd = open(in, O_RDONLY);

	if (fd == -1)
		err(2, "%s", in);
	if (freopen("/dev/null", "w", stderr) == NULL)
		_exit(2);
	if (dup2(fd, 0) == -1 || dup2(out, 1) == -1 || ftruncate(1, 0) == -1 ||
	    lseek(1, 0, SEEK_SET) == -1)
		err(2, NULL);
	if (strpbrk(command, "|<>*;'\"") != NULL) {
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		err(2, "sh");
	}
	for (char *word; n < ARGS_MAX && (word = strsep(&copy, " ")) != NULL;)
		if (*word)
			argv[n++] = word;
	argv[n] = NULL;
	execvp(argv[0], argv);
	err(2, "%s", argv[0]);
}

static struct sample
run(const char *command, const char *in, int out, int runs)
{
	struct sample s = { 0, 0, 0 };
	double from = now();

	for (int i = 0; i < runs; i++) {
		struct rusage u;
		int status;
		pid_t pid = fork();

		if (pid == -1)
			err(2, "fork");
		if (pid == 0)
			become(command, in, out);
		if (wait4(pid, &status, 0, &u) == -1)
			err(2, "wait4");
		if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
			errx(2, "%s: status %d", command, status);
		s.cpu += seconds(u.ru_utime) + seconds(u.ru_stime);
		if (u.ru_maxrss > s.rss)
			s.rss = u.ru_maxrss;
	}
	s.wall = now() - from;
	return s;
}

static int
by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double *v, int n)
{
	qsort(v, (size_t)n, sizeof(*v), by_size);
	return n % 2 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}

int
main(int argc, char *argv[])
{
	static double v[6][PAIRS_MAX];
	long pairs = 9, runs = 1, rss[2] = { 0, 0 };
	FILE *out = tmpfile();
	int ch;

	while ((ch = getopt(argc, argv, "n:r:")) != -1)
		if (ch == 'n')
			pairs = strtol(optarg, NULL, 10);
		else if (ch == 'r')
			runs = strtol(optarg, NULL, 10);
		else
			return 2;
	argc -= optind;
	argv += optind;
	if (argc < 2 || argc > 3 || pairs < 1 || pairs > PAIRS_MAX || out == NULL)
		errx(2, "usage: measure [-n PAIRS] [-r RUNS] IN A [B]");
	for (int i = 0; i < pairs; i++) {
		struct sample s[2] = { { 0, 0, 0 }, { 0, 0, 0 } };

		for (int k = 0; k < argc - 1; k++) {
			s[k] = run(argv[k + 1], argv[0], fileno(out), (int)runs);
			v[2 + k * 2][i] = s[k].cpu;
			v[3 + k * 2][i] = s[k].wall;
			if (s[k].rss > rss[k])
				rss[k] = s[k].rss;
		}
		v[0][i] = argc == 3 ? s[0].cpu / s[1].cpu : 0;
		v[1][i] = argc == 3 ? s[0].wall / s[1].wall : 0;
	}
	for (int i = 0; i < 6; i++)
		printf("%.4f\t", median(v[i], (int)pairs));
	printf("%ld\t%ld\n", rss[0], rss[1]);
	return 0;
}
