/* common/container/sniff.h -- which character set a page is in, told by its bytes
 *
 * Declarations are wrong so often that they only break ties.  In this order:
 * a byte order mark; many NULs or control bytes (UTF-16, UTF-32); valid UTF-8,
 * or nearly so; escapes of seven-bit sets; the share of common Chinese
 * characters if it were GB18030 or Big5; then the declaration, where the bytes
 * can be decoded so; then uchardet.
 */
#ifndef CONTAINER_SNIFF_H
#define CONTAINER_SNIFF_H

#include "base/slice.h"

/* The IANA name of the set, never NULL: of the head of a page (`whole`: of all
 * of it).  `declared` is what a header around the page says, or NULL; what the
 * page itself declares (<meta>, the XML declaration) is found here.
 * "US-ASCII" where nothing tells. */
const char *sniff_charset(struct slice head, bool whole, const char *declared);

/* what the page declares: an IANA name, or NULL */
const char *sniff_declared(struct slice head);

#endif
