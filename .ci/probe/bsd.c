/* .ci/probe/bsd.c -- compiles and links where the C library has what libbsd
 * would bring */
#include <err.h>
#include <stdlib.h>

int
main(void)
{
	const char *why;
	char *p = reallocarray(NULL, 1, 1);

	if (p == NULL)
		errx(2, "%s", getprogname());
	return (int)strtonum("0", 0, 1, &why);
}
