/* common/dates/finder.h -- the kinds of expressions that are tried at a place
 *
 * For expr.c and the files that hold the kinds.  Each find_ function offers what
 * it finds at the place; the longest offer is kept, the first of equal ones.
 */
#ifndef DATES_FINDER_H
#define DATES_FINDER_H

#include "dates/expr.h"
#include "dates/point.h"

struct finder {
	struct time_expr best;
	size_t len;                     /* of the best; 0 where there is none */
	struct slice text, before;      /* from the place on; what precedes it */
	uint64_t seen;                  /* classes of the words at the place */
};

/* rest is what follows the expression; rule is its name for --explain */
void find_offer(struct finder *, struct time_expr *, struct slice rest,
    const char *rule);
/* what stands before s, which is a part of the text */
struct slice find_behind(const struct finder *, struct slice s);

/* points and ranges (expr_point.c) */
void find_points(struct finder *);
void find_from_point(struct finder *, const struct point *, size_t n);
/* a point at the head of *s, as both ends of e where it is a range in itself */
bool find_point(struct finder *, struct time_expr *e, struct slice *s,
    struct point *);
/* the other end behind a connector, where e is a point: 到10月7日 */
bool find_end(struct finder *, struct time_expr *e, struct slice *s);
/* 左右 前后 许: about; clock: behind a clock time */
void find_about(struct time_expr *, struct slice *s, bool clock);

void find_spans(struct finder *);       /* 三天, 三天前 (expr_span.c) */
void find_windows(struct finder *);     /* 近三天, 未来一周 */
void find_sets(struct finder *);        /* 每天, 每周三 (expr_set.c) */

#endif
