/* common/outline/heading.h -- numbered headings and how they nest */
#ifndef OUTLINE_HEADING_H
#define OUTLINE_HEADING_H

#include <stdbool.h>

#include "base/slice.h"

/* How a heading is numbered: headings of one kind stand on one level. */
enum heading_kind {
	HEADING_PLAIN,          /* no number */
	HEADING_BRACKETED,      /* 【…】 */
	HEADING_HAN,            /* 一、 */
	HEADING_HAN_BRACKETS,   /* （一） */
	HEADING_DIGITS,         /* 1. 1、 */
	HEADING_DIGITS_BRACKETS,        /* （1） 1） */
	HEADING_CIRCLED,        /* ① */
	HEADING_LETTER,         /* A. */
	HEADING_UNIT,           /* 第一章: + the unit's rank in outline_units.tsv */
	HEADING_DOTTED = HEADING_UNIT + 8       /* 1.2.3: + its dots */
};

/* The number that the text (folded) begins with, white space behind it
 * included: its length in bytes, 0 where there is none, and *kind. */
size_t heading_number(struct slice text, int *kind);

/* Is the line, which stands on its own in plain text, a heading?  It is short,
 * numbered 一、 （一） 第一章 or in 【】, and ends as no sentence does. */
bool heading_line(struct slice text);

/* The headings that are open at a place.  Those deeper than HEADINGS_DEEP are
 * taken to be on one level. */
#define HEADINGS_DEEP 12
struct headings {
	struct { int kind; unsigned long sec; } open[HEADINGS_DEEP];
	size_t depth;
};

/* Puts the heading `sec` of the kind on the stack, where it takes the place of
 * the open one of its kind and of all that are in that (of units, 章 that of a
 * 节 too; 【…】 is in none); gives the section that holds it, 0 where none
 * does. */
unsigned long headings_push(struct headings *, int kind, unsigned long sec);

/* the innermost open section, 0 where there is none */
unsigned long headings_top(const struct headings *);

#endif
