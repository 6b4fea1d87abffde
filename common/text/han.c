/* common/text/han.c -- classes of characters, half and full width alike */
#include "text/han.h"
#include "text/utf8.h"

size_t
han_bracket(struct slice text, size_t at, size_t end)
{
	if (!han_open(utf8_at(text, at)))
		return at;
	for (size_t i = at; i < end; i += utf8_size(text.p[i]))
		if (han_close(utf8_at(text, i)))
			return i + utf8_size(text.p[i]);
	return at;
}

struct slice
han_trim(struct slice s)
{
	struct slice rest;

	if (s.n > 0 && !han_space(utf8_peek(s.p)) &&
	    !han_space(utf8_peek(s.p + utf8_back(s, s.n))))
		return s;               /* nearly always */
	for (rest = s; s.n > 0 && han_space(utf8_step(&rest)); )
		s = rest;
	for (rest = s; s.n > 0 && han_space(utf8_step_back(&rest)); )
		s = rest;
	return s;
}
