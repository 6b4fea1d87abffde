/* common/figures/figure.h -- one unit of text to its figures
 *
 * A figure is a quantity (numerals/quantity.h) and the row around it: what it
 * counts, where, when, by whom.  figures_find reads a sentence (or a paragraph
 * that was not split) in steps, each in a file of its own:
 *
 *	figure.c     times are masked, the quantities found
 *	label.c      what is counted
 *	place.c      the division that it speaks of
 *	breakdown.c  totals and parts
 *	table.c      `row` paragraphs: label and place from the header cells
 *	figure.c     period and speaker, from the date and said records
 *
 * Offsets (struct span) are bytes of figure_unit.text and of .fold alike.
 */
#ifndef FIGURES_FIGURE_H
#define FIGURES_FIGURE_H

#include "base/buf.h"
#include "base/slice.h"
#include "io/stream.h"
#include "numerals/quantity.h"

enum figure_part { PART_NONE, PART_PART, PART_TOTAL, PART_TOTAL_WRONG };

struct figure {
	struct quantity q;
	/* lent: from the unit's text, a table, or figure_unit.room; good until
	 * the next figures_find */
	struct slice label;
	struct slice place;
	struct slice adcode;
	struct slice period;
	struct slice speaker;
	enum figure_part part;
	const char *label_rule; /* for --explain: a table's name or a rule's; */
	unsigned label_line;    /* its line, 0 for a rule */
	const char *place_rule;
	unsigned place_line;
};

/* a time expression of the unit: a date record of the stream, or what the
 * recogniser of common/dates says where cn-dates has not run */
struct figure_time {
	struct span at;
	struct slice value;     /* of the record; empty where there is none */
	bool governs;           /* a date or interval, no duration, no set */
};

struct figure_unit {
	const struct unit *unit;
	struct slice text;      /* as written */
	struct slice fold;      /* folded, the same offsets */
	struct figure *fig;     /* in order of q.text.beg */
	size_t figs;
	const struct figure_time *time; /* in order */
	size_t times;
};

/* what one document has told so far (region, last labels and places, headers
 * of a table, last period), and the room that is kept from unit to unit */
struct figures;

struct figures *figures_new(void);
void figures_free(struct figures *);    /* NULL is welcome */

/* Finds the figures of a doc, par or sent unit; units of a document must come
 * in their order, and a doc unit begins a new document.  *out is lent until the
 * next call. */
void figures_find(struct figure_unit *out, struct figures *,
    const struct unit *);

/* "", "part", "total", "total!" */
const char *figure_part_name(enum figure_part);

#endif
