/* common/text/han.h -- classes of characters, half and full width alike */
#ifndef TEXT_HAN_H
#define TEXT_HAN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/slice.h"

/* a Chinese character, 〇 and 々 included */
bool han_is(uint32_t rune);

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

/* a-z, A-Z, their full-width forms, and Latin letters with accents */
bool han_latin(uint32_t rune);

/* white space of any width, the no-break and the ideographic one included */
bool han_space(uint32_t rune);

/* ： : and the forms of it that typesetting makes (︰ ﹕ ∶) */
bool han_colon(uint32_t rune);

/* the dot inside a foreign name: · • ・ ‧ ∙ ⋅ ・ ･ */
bool han_name_dot(uint32_t rune);

/* the text without white space of any kind at either end */
struct slice han_trim(struct slice);

#endif
