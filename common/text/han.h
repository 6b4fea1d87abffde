/* common/text/han.h -- classes of characters, half and full width alike */
#ifndef TEXT_HAN_H
#define TEXT_HAN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

/* a Chinese character, 〇 and 々 included */
static inline bool
han_is(uint32_t r)
{
	if (r >= 0x4e00 && r <= 0x9fff)
		return true;
	return (r >= 0x3400 && r <= 0x4dbf) ||          /* extension A */
	    (r >= 0x20000 && r <= 0x323af) ||           /* B to H */
	    (r >= 0xf900 && r <= 0xfaff) ||             /* compatibility */
	    r == 0x3007 || r == 0x3005;                 /* 〇 々 */
}

/* Behind the run of the commonest characters (U+4000 to U+9FFF) at text[at], not
 * behind `end` but for one that it cuts: no sign, digit or space is among them.
 * For loops that look for one. */
static inline size_t
han_run(struct slice text, size_t at, size_t end)
{
	while (at < end && (unsigned char)text.p[at] - 0xe4u <= 0xe9u - 0xe4u)
		at += 3;
	return at;
}

/* 0 to 9 for 0-9 and ０-９, else -1 */
static inline int
han_digit(uint32_t r)
{
	if (r >= '0' && r <= '9')
		return (int)(r - '0');
	if (r >= 0xff10 && r <= 0xff19)
		return (int)(r - 0xff10);
	return -1;
}

/* 一 to 十 */
static inline bool
han_figure(uint32_t r)
{
	switch (r) {
	case 0x4e00: case 0x4e8c: case 0x4e09: case 0x56db: case 0x4e94:
	case 0x516d: case 0x4e03: case 0x516b: case 0x4e5d: case 0x5341:
		return true;
	default:
		return false;
	}
}

/* a-z, A-Z, their full-width forms, and Latin letters with accents */
static inline bool
han_latin(uint32_t r)
{
	if (r < 0x80)
		return (r | 0x20) >= 'a' && (r | 0x20) <= 'z';
	if (r >= 0xff21 && r <= 0xff5a)
		return r <= 0xff3a || r >= 0xff41;
	return r >= 0xc0 && r <= 0x24f && r != 0xd7 && r != 0xf7;
}

/* white space of any width, the no-break and the ideographic one included */
static inline bool
han_space(uint32_t r)
{
	if (r > 0x3000)                 /* Chinese characters */
		return r == 0xfeff;
	return r == ' ' || (r >= '\t' && r <= '\r') || r == 0xa0 ||
	    (r >= 0x2000 && r <= 0x200b) || r == 0x202f || r == 0x205f ||
	    r == 0x3000;
}

/* , ， */
static inline bool
han_comma(uint32_t r)
{
	return r == ',' || r == 0xff0c;
}

/* ; ； */
static inline bool
han_semicolon(uint32_t r)
{
	return r == ';' || r == 0xff1b;
}

/* 。 ！ ？ … and their half-width forms: a sentence may end behind it */
static inline bool
han_stop(uint32_t r)
{
	return r == 0x3002 || r == 0xff01 || r == 0xff1f || r == '!' ||
	    r == '?' || r == 0x2026;
}

/* ： : and the forms of it that typesetting makes (︰ ﹕ ∶) */
static inline bool
han_colon(uint32_t r)
{
	return r == ':' || r == 0xff1a || r == 0xfe30 || r == 0xfe55 ||
	    r == 0x2236;
}

/* the dot inside a foreign name: · • ・ ‧ ∙ ⋅ ・ ･ */
static inline bool
han_name_dot(uint32_t r)
{
	return r == 0xb7 || r == 0x2022 || r == 0x2027 || r == 0x2219 ||
	    r == 0x22c5 || r == 0x30fb || r == 0xff65;
}

/* ( （ */
static inline bool
han_open(uint32_t r)
{
	return r == '(' || r == 0xff08;
}

/* ) ） */
static inline bool
han_close(uint32_t r)
{
	return r == ')' || r == 0xff09;
}

/* behind the round bracket that opens at text[at]; `at` where none does, or none
 * closes it before `end` */
size_t han_bracket(struct slice text, size_t at, size_t end);

/* the text without white space of any kind at either end */
struct slice han_trim(struct slice);

#endif
