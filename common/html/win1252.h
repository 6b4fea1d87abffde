/* common/html/win1252.h -- the 128 upper bytes of windows-1252
 *
 * Numeric references such as &#147; mean them, and text that was encoded twice
 * went through them.
 */
#ifndef HTML_WIN1252_H
#define HTML_WIN1252_H

#include <stdint.h>

/* what a byte from 0x80 on means; bytes that windows-1252 leaves open are the
 * control characters of the same number (WHATWG) */
uint32_t win1252_rune(unsigned char byte);

/* the byte from 0x80 on that means r, 0 where there is none.  The control
 * characters 0x80 to 0x9f are taken for their bytes too (ISO 8859-1). */
unsigned char win1252_byte(uint32_t r);

#endif
