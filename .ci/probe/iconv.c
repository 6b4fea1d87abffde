/* .ci/probe/iconv.c -- links where iconv is at hand under the name that the
 * header gives it (GNU libiconv renames it) */
#include <iconv.h>

int
main(void)
{
	return iconv_close(iconv_open("UTF-8", "GB18030"));
}
