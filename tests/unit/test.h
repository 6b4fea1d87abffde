/* tests/unit/test.h -- checks that print TAP
 *
 *	int
 *	main(void)
 *	{
 *		for (size_t i = 0; i < LEN(cases); i++)
 *			CHECK_STR(got.p, cases[i].want, "value of '%s'", cases[i].in);
 *		return test_done();
 *	}
 *
 * Every check takes a description in the manner of printf, and gives whether it
 * held, so that a test may leave out what hangs on it.
 */
#ifndef TESTS_UNIT_TEST_H
#define TESTS_UNIT_TEST_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/slice.h"

#define CHECK(cond, ...) \
	test_report(test_true((cond), #cond, __FILE__, __LINE__), __VA_ARGS__)
/* strings that end with NUL; NULL equals only NULL */
#define CHECK_STR(got, want, ...) \
	test_report(test_str((got), (want), __FILE__, __LINE__), __VA_ARGS__)
/* a struct slice and a string that ends with NUL */
#define CHECK_SLICE(got, want, ...) \
	test_report(test_slice((got), (want), __FILE__, __LINE__), __VA_ARGS__)
#define CHECK_INT(got, want, ...) \
	test_report(test_int((long long)(got), (long long)(want), __FILE__, \
	    __LINE__), __VA_ARGS__)

static struct {
	unsigned run, failed;
	bool held;
	char why[4096];         /* what the last check found wrong */
} test_state;

/* the macros first note what a check found, then report it under its name */
__attribute__((format(printf, 2, 3)))
static inline bool
test_note(bool held, const char *fmt, ...)
{
	va_list ap;

	test_state.held = held;
	test_state.why[0] = '\0';
	if (held)
		return true;
	va_start(ap, fmt);
	vsnprintf(test_state.why, sizeof(test_state.why), fmt, ap);
	va_end(ap);
	return false;
}

static inline bool
test_true(bool cond, const char *what, const char *file, int line)
{
	return test_note(cond, "%s:%d: %s", file, line, what);
}

static inline bool
test_int(long long got, long long want, const char *file, int line)
{
	return test_note(got == want, "%s:%d\ngot:  %lld\nwant: %lld", file,
	    line, got, want);
}

static inline bool
test_str(const char *got, const char *want, const char *file, int line)
{
	bool same = got == want ||
	    (got != NULL && want != NULL && strcmp(got, want) == 0);

	return test_note(same, "%s:%d\ngot:  '%s'\nwant: '%s'", file, line,
	    got ? got : "(null)", want ? want : "(null)");
}

static inline bool
test_slice(struct slice got, const char *want, const char *file, int line)
{
	return test_note(slice_eq(got, slice_str(want)),
	    "%s:%d\ngot:  '%.*s'\nwant: '%s'", file, line, (int)got.n, got.p,
	    want);
}

/* prints s with head before each of its lines */
static inline void
test_lines(const char *head, const char *s)
{
	for (const char *end; *s; s = *end ? end + 1 : end) {
		end = strchr(s, '\n');
		if (end == NULL)
			end = s + strlen(s);
		printf("%s%.*s\n", head, (int)(end - s), s);
	}
}

__attribute__((format(printf, 2, 3)))
static inline bool
test_report(bool held, const char *fmt, ...)
{
	char name[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(name, sizeof(name), fmt, ap);
	va_end(ap);
	for (char *c = name; *c; c++)
		if (*c == '\n' || *c == '\r')
			*c = ' ';
	test_state.run++;
	if (!held)
		test_state.failed++;
	printf("%s %u - %s\n", held ? "ok" : "not ok", test_state.run, name);
	if (!held)
		test_lines("# ", test_state.why);
	fflush(stdout);         /* what was checked before a crash is seen */
	return held;
}

/* the last line, and the exit status of the test */
static inline int
test_done(void)
{
	printf("1..%u\n", test_state.run);
	return test_state.failed > 0;
}

#endif
