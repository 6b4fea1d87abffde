/* speech/gap.h -- what may stand around a subject
 *
 * Openers before it (同时，), adverbs and phrases between it and its verb (均, 在
 * 发布会上, 18日).  The words are in common/data/speech_gaps.tsv.  Texts are
 * folded; places are bytes.
 */
#ifndef SPEECH_GAP_H
#define SPEECH_GAP_H

#include "base/slice.h"

enum {
	GAP_OPENER = 1, GAP_ADVERB = 2, GAP_FRAME = 4, GAP_TO = 8,
	GAP_END = 16, GAP_NOT = 32, GAP_ALSO = 64, GAP_WE = 128,
	GAP_CITE = 256, GAP_PRONOUN = 512, GAP_THIS = 1024,
	GAP_GOES_ON = 2048, GAP_NARRATES = 4096, GAP_SIDE = 8192,
	GAP_ASKS = 16384, GAP_SOURCE = 32768, GAP_OBJECT = 65536
};

/* what the longest word at `at` is, 0 where none; its bytes in *len */
unsigned gap_at(struct slice text, size_t at, size_t *len);

/* bytes of the longest word of one of these kinds at `at`, 0 where none */
size_t gap_begins(struct slice text, size_t at, unsigned kinds);

/* what the longest word that ends at `end` is, not looking back before `from` */
unsigned gap_before(struct slice text, size_t from, size_t end, size_t *len);

enum gap { GAP_BREAKS, GAP_FITS, GAP_DENIES };

/* Does text[from, to) stand between a subject and its verb?  The empty text
 * does; GAP_DENIES where the verb is denied. */
enum gap gap_read(struct slice text, size_t from, size_t to);

/* where the next comma is, or `to` */
size_t gap_comma(struct slice text, size_t from, size_t to);

/* behind the openers, dates and spaces that a clause begins with */
size_t gap_prefix(struct slice text, size_t from, size_t to);

/* behind a date or time written with figures at `at`, or `at` */
size_t gap_time(struct slice text, size_t at, size_t to);

#endif
