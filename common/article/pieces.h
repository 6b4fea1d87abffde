/* common/article/pieces.h -- a line about an article, taken apart
 *
 * 2022-09-09 12:38 来源：某报 作者：某人: times, labels with their values, and
 * words that have no label.  The labels are common/data/strip_labels.tsv.
 */
#ifndef ARTICLE_PIECES_H
#define ARTICLE_PIECES_H

#include "base/slice.h"
#include "dates/stamp.h"

enum label { LABEL_SOURCE, LABEL_AUTHOR, LABEL_WHO, LABEL_DATE, LABEL_UPDATE,
	LABEL_OTHER, LABEL_BARE };

struct piece {                  /* of a line: a label's value, bare words, a
	                         * time */
	enum label label;
	struct slice text;      /* as written */
	bool dated;
	bool glued;             /* it belongs to the label behind it */
	struct stamp stamp;
};

/* Is the word a label (发布时间, 来源), which names nobody? */
bool piece_is_label(struct slice word);

enum { PIECES_MAX = 24 };

/* Takes the line apart; folded is the same, folded.  Lent from line. */
size_t pieces_split(struct piece piece[PIECES_MAX], struct slice line,
    struct slice folded);

/* what a line is, by its pieces */
struct shape {
	bool dated, labelled, hour;
	bool other;             /* a label of something else: 会议时间 */
	size_t rest;            /* characters that are no time */
	size_t word;            /* of the longest word among them */
};

struct shape pieces_shape(const struct piece *, size_t n);

/* Is a line of this shape about the article, and not of it? */
bool shape_is_about(const struct shape *);

#endif
