/* common/places/code.h -- what the codes of divisions (GB/T 2260) tell */
#ifndef PLACES_CODE_H
#define PLACES_CODE_H

#include "places/place.h"

#define COUNTRY_CODE "100000"

/* Is it the code of a division, not of a foreign country, and not empty? */
bool code_is_division(struct slice code);

/* PLACE_COUNTRY to PLACE_COUNTY; the code must be a division's */
enum place_level code_level(struct slice code);

/* the same, but what is governed by the province itself is a prefecture */
enum place_level code_tier(struct slice code);

/* digits of the code that name the division: 0 for the country, 2, 4, 6 */
size_t code_depth(struct slice code);

/* how near the two divisions are: digits that their codes share, 0 where even
 * the province differs */
size_t code_nearness(struct slice a, struct slice b);

/* Is the division with this code near another, as NAME_NEAR of place_short.tsv
 * means it: in the same prefecture or, where it belongs to none, in the same
 * province? */
bool code_is_near(struct slice code, struct slice other);

#endif
