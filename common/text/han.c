/* common/text/han.c -- classes of characters, half and full width alike */
#include "text/han.h"
#include "text/utf8.h"

bool
han_is(uint32_t r)
{
	if (r >= 0x4e00 && r <= 0x9fff)
		return true;
	return (r >= 0x3400 && r <= 0x4dbf) ||          /* extension A */
	    (r >= 0x20000 && r <= 0x323af) ||           /* B to H */
	    (r >= 0xf900 && r <= 0xfaff) ||             /* compatibility */
	    r == 0x3007 || r == 0x3005;                 /* 〇 々 */
}

bool
han_latin(uint32_t r)
{
	if (r < 0x80)
		return (r | 0x20) >= 'a' && (r | 0x20) <= 'z';
	if (r >= 0xff21 && r <= 0xff5a)
		return r <= 0xff3a || r >= 0xff41;
	return r >= 0xc0 && r <= 0x24f && r != 0xd7 && r != 0xf7;
}

bool
han_space(uint32_t r)
{
	return r == ' ' || (r >= '\t' && r <= '\r') || r == 0xa0 ||
	    (r >= 0x2000 && r <= 0x200b) || r == 0x202f || r == 0x205f ||
	    r == 0x3000 || r == 0xfeff;
}

bool
han_colon(uint32_t r)
{
	return r == ':' || r == 0xff1a || r == 0xfe30 || r == 0xfe55 ||
	    r == 0x2236;
}

bool
han_name_dot(uint32_t r)
{
	return r == 0xb7 || r == 0x2022 || r == 0x2027 || r == 0x2219 ||
	    r == 0x22c5 || r == 0x30fb || r == 0xff65;
}

struct slice
han_trim(struct slice s)
{
	struct slice rest;

	for (rest = s; s.n > 0 && han_space(utf8_step(&rest)); )
		s = rest;
	for (rest = s; s.n > 0 && han_space(utf8_step_back(&rest)); )
		s = rest;
	return s;
}
