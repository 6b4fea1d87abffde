/* people/body.h -- bodies as noun phrases
 *
 * Inner to this folder; what others may ask of bodies is in people/title.h.
 */
#ifndef PEOPLE_BODY_H
#define PEOPLE_BODY_H

#include "people/title.h"

/* Is the noun phrase text[start, end) a body?  Its last word is not looked for
 * before `from`. */
bool body_phrase(struct person *, struct slice text, size_t from, size_t start,
    size_t end);

#endif
