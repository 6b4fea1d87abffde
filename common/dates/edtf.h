/* common/dates/edtf.h -- times written as ISO 8601 and EDTF, and checked
 *
 * What cn-records(5) says of the fields of a date record.
 */
#ifndef DATES_EDTF_H
#define DATES_EDTF_H

#include "base/buf.h"
#include "dates/expr.h"
#include "dates/when.h"

/* adds the point as a value: 2022-08-20, 2022-W34, 2022-08-21TAF, XXXX-08-20,
 * T15:00; nothing where it is none or cannot be told */
void edtf_point(struct buf *, const struct when *);
/* its first and its last day or month, where it is an interval in itself */
void edtf_first(struct buf *, const struct when *);
void edtf_last(struct buf *, const struct when *);

/* adds P3Y6M, P2W, PT2.5H; PT0S where all is nothing */
void edtf_span(struct buf *, const struct time_span *);

/* adds a full local timestamp: 2022-08-20T00:00:00 */
void edtf_moment(struct buf *, long long seconds);

/* "approx", ... ; "" for MOD_NONE */
const char *edtf_mod(enum time_mod);

/* Is it a value that cn-records(5) allows: EDTF level 2 (ISO 8601-2:2019,
 * annex A), a time of day, a part of the day, a duration or a range of them, a
 * repeated time, PAST_REF and its kin?  Empty text is not. */
bool edtf_valid(struct slice);

#endif
