/* speech/marked.h -- words in quotation marks: somebody's, or a term
 *
 * Inner to this folder.
 */
#ifndef SPEECH_MARKED_H
#define SPEECH_MARKED_H

#include "speech/attribute.h"

/* 。 ！ ？ ， and the like */
bool marked_sign(uint32_t r);

/* Are the words in the mark somebody's words, not a term that goes on? */
bool marked_quotation(const struct reading *, const struct mark *);

/* Takes the quotation at `at` and those that follow it directly, as words of the
 * statements; gives where they end, or `at` where there is none. */
size_t marked_take(struct reading *, size_t at, const size_t statement[],
    size_t n);

/* The first quotation in [from, at) that nobody has taken and that is sentences of
 * its own in what a person says in reported speech; NULL where there is none. */
struct mark *marked_sentence(const struct reading *, size_t from, size_t at);

/* The quotation right before a subject that begins at `beg`: “…”X说; NULL where
 * there is none that nobody has taken. */
struct mark *marked_before(const struct reading *, size_t beg);

/* the first of the quotations that stand one right behind the other up to m */
struct mark *marked_first(const struct reading *, struct mark *m);

/* takes those up to m */
void marked_take_before(struct reading *, struct mark *m,
    const size_t statement[], size_t n);

/* Do the marks behind the verb enclose a term, not words: 高喊“加油”助威, 显示“余额
 * 不足”? */
bool marked_term(const struct reading *, const struct say *);

/* Takes the words in marks inside what the subject reports with this verb, as
 * statements of their own: 称此举“符合规定”; behind most verbs those that are a
 * clause of their own (表示，…，“…”). */
void marked_mixed(struct reading *, const struct say *, const struct subject *);

/* Is what stands behind the quotation that closes at `close` reported too: 说，
 * “…”，大一点的孩子…?  It is where a comma follows a quotation that is no whole
 * sentence, and neither narration nor another verb of speaking stands there. */
bool marked_goes_on(const struct reading *, size_t close);

#endif
