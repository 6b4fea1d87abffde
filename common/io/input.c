/* common/io/input.c -- bytes of a file, in pieces or in lines of any length */
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/input.h"

enum { READ_SIZE = 65536 };

bool
input_open(struct input *in, const char *name)
{
	struct stat st;

	in->name = name;
	in->eof = in->failed = false;
	in->pos = in->scanned = in->taken = 0;
	in->moved++;
	buf_reset(&in->buf);
	in->fd = strcmp(name, "-") == 0 ? STDIN_FILENO :
	    open(name, O_RDONLY | O_CLOEXEC);
	if (in->fd == -1) {
		warn("%s", name);
	} else if (fstat(in->fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		warn("%s", name);
		input_close(in);
	} else {
		return true;
	}
	in->eof = in->failed = true;
	return false;
}

void
input_more(struct input *in)
{
	const char *before = in->buf.p;
	ssize_t n;

	/* what was taken gives its room back once it is the larger part */
	if (in->pos > 0 && in->pos >= in->buf.n - in->pos) {
		buf_erase(&in->buf, 0, in->pos);
		in->pos = 0;
		in->moved++;
	}
	buf_reserve(&in->buf, READ_SIZE);
	in->moved += in->buf.p != before;
	do
		n = read(in->fd, in->buf.p + in->buf.n,
		    in->buf.cap - in->buf.n - 1);
	while (n == -1 && errno == EINTR);
	if (n == -1) {
		warn("%s", in->name);
		in->failed = true;
	}
	if (n <= 0) {
		in->eof = true;
		return;
	}
	in->buf.n += (size_t)n;
	in->buf.p[in->buf.n] = '\0';
}

struct slice
input_rest(const struct input *in)
{
	return slice_from(buf_view(&in->buf), in->pos);
}

void
input_take(struct input *in, size_t n)
{
	in->pos += n;
	in->taken += n;
	in->scanned = in->scanned > n ? in->scanned - n : 0;
}

bool
input_line(struct input *in, size_t from, size_t *len, bool *ended)
{
	if (in->scanned < from)
		in->scanned = from;
	for (;;) {
		struct slice new = slice_from(input_rest(in), in->scanned);
		size_t lf = slice_find_byte(new, '\n');

		*ended = lf < new.n;
		*len = in->scanned + lf - from;
		if (*ended) {
			in->scanned += lf + 1;
			return true;
		}
		in->scanned += new.n;
		if (in->eof)
			return *len > 0;
		input_more(in);
	}
}

void
input_close(struct input *in)
{
	if (in->fd > STDIN_FILENO)
		close(in->fd);
	in->fd = -1;
	in->eof = true;
}

void
input_release(struct input *in)
{
	input_close(in);
	buf_release(&in->buf);
}
