/* common/figures/yuan.h -- what 元 is in a text
 *
 * 元 and 块 are CNY but where the figure speaks of Hong Kong, Macao or Taiwan, or
 * where it names no place in a text in traditional characters that has named
 * the money of one of them before, and of no other nor 人民幣.
 */
#ifndef FIGURES_YUAN_H
#define FIGURES_YUAN_H

#include "figures/figure.h"

/* what a document has told so far: all 0 at its beginning */
struct yuan {
	bool traditional;
	unsigned named;         /* a bit for each money that it has named */
};

/* Sets the unit of the figures of a passage whose places are known. */
void yuan_settle(struct passage *, struct yuan *);

#endif
