/* common/text/han.c -- classes of characters, half and full width alike */
#include "text/han.h"
#include "text/utf8.h"

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
