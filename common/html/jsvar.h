/* common/html/jsvar.h -- times that scripts of a page assign or list
 *
 * ct = "1581517074", "pubTime":"2020-02-12 22:17": a quoted string of ten
 * digits, or one that begins with a year, with the name before it.
 */
#ifndef HTML_JSVAR_H
#define HTML_JSVAR_H

#include "base/slice.h"

/* the name in small letters, the value as written; lent for the call */
typedef void jsvar_fn(struct slice name, struct slice value, void *ctx);

void jsvar_find(struct slice script, jsvar_fn *, void *ctx);

#endif
