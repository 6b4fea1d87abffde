/* common/figures/figure.h -- a passage of text to its figures
 *
 * A figure is a quantity (numerals/quantity.h) and the row around it: what it
 * counts, where, when, by whom.  figures_find reads a passage, that is the
 * sentences of one paragraph together (a bullet such as 其中 may divide a figure
 * of the sentence before), in steps, each in a file of its own:
 *
 *	spots.c      one look for where a figure may begin at all
 *	figure.c     times are masked, the quantities found
 *	none.c       reported nones (无新增死亡病例) found among them
 *	rows.c       the document's context; calls what follows:
 *	clause.c     words, places and marks between the figures
 *	label.c      what is counted
 *	place_of.c   the division that it speaks of
 *	breakdown.c  totals and parts
 *	table.c      `row` paragraphs: label and place from the header cells
 *	told.c       period and speaker, from the date and said records
 *	yuan.c       what money 元 is
 *
 * Offsets (struct span) are bytes of passage.text and of .fold alike.
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
	size_t unit;            /* the index of its unit in the passage */
	/* lent: from the passage, a table, or room of struct figures; good
	 * until the next figures_find */
	struct slice label;
	struct slice place;
	struct slice adcode;
	struct slice period;
	struct slice speaker;
	enum figure_part part;
	/* for --explain: the rule, and the row of a table that bounded the
	 * label or gave the place (line 0 where none did) */
	const char *label_rule, *place_rule;
	const char *label_table, *place_table;
	unsigned label_line, place_line;
};

/* a time expression of the unit: a date record of the stream, or what the
 * recogniser of common/dates says where cn-dates has not run */
struct figure_time {
	struct span at;
	struct slice value;     /* of the record; empty where there is none */
	bool governs;           /* a date or interval, no duration, no set */
};

struct passage {
	const struct unit *unit;        /* one unit, or the sentences of one */
	size_t units;                   /* paragraph in order */
	const size_t *unit_at;          /* where each begins in `text` */
	size_t runes_before;    /* of a piece of a unit: code points of the
	                         * unit in front of it; else 0 */
	struct slice text;      /* as written: the units' texts, joined */
	struct slice fold;      /* folded, the same offsets */
	struct figure *fig;     /* in order of q.text.beg */
	size_t figs;
	const struct figure_time *time; /* in order */
	size_t times;
};

/* what one document has told so far (region, last labels and places, headers
 * of a table, last period), and the room that is kept from passage to passage */
struct figures;

struct figures *figures_new(void);
void figures_free(struct figures *);    /* NULL is welcome */

/* Finds the figures of a doc, par or sent unit, or of n sentences of one
 * paragraph; units of a document must come in their order, and a doc unit
 * begins a new document.  *out is lent until the next call; fig[i].unit says in
 * which of the units a figure stands. */
void figures_find(struct passage *out, struct figures *, const struct unit *,
    size_t n);

/* Where a walk over the pieces of a long unit stands: begin with all 0. */
struct piece {
	size_t at, runes;       /* bytes and code points done */
	struct unit unit;       /* the piece: what passage.unit points to */
};

/* The next piece of a unit that is too long to be read as a whole, cut at a stop
 * where there is one near, so that memory does not grow with the unit; false
 * where all of it is done.  All is as after figures_find, but offsets are those
 * of the piece's text. */
bool figures_next_piece(struct passage *out, struct figures *,
    const struct unit *, struct piece *);

enum { FIGURES_UNIT_MAX = 1 << 16 };    /* bytes of a unit read as a whole */

static inline struct slice
span_of_text(struct slice text, struct span at)
{
	return slice_cut(text, at.beg, at.end);
}

/* its measure word as it is looked up: folded */
static inline struct slice
figure_unit(const struct passage *p, size_t figure)
{
	return span_of_text(p->fold, p->fig[figure].q.unit_text);
}

/* 34岁, 五周歲 */
static inline bool
figure_is_age(const struct passage *p, size_t figure)
{
	return slice_ends(figure_unit(p, figure), SLICE("岁"));
}

/* "", "part", "total", "total!" */
const char *figure_part_name(enum figure_part);

#endif
