/* speech/attribute.h -- a sentence, verb by verb
 *
 * Inner to this folder: what speaker.c does with each sentence of a passage.
 */
#ifndef SPEECH_ATTRIBUTE_H
#define SPEECH_ATTRIBUTE_H

#include "speech/speaker.h"

/* a passage being read */
struct reading {
	struct speech *sp;
	bool headline;
	size_t open;            /* statements that are open, 0: none */
	size_t statement[SUBJECT_MAX];
	size_t from;            /* where their words began */
	bool weak;              /* they end with the sentence */
	enum mode mode;
	struct slice fold, text;
	const struct sentence *at;
};

/* in speaker.c: copies into sp->words; adds a statement; adds its words; adds a
 * statement of a member of the cast (-1: nobody) with the next number */
struct kept speech_keep(struct speech *, struct slice);
size_t speech_state(struct speech *, struct statement);
size_t speech_stretch(struct speech *, size_t beg, size_t end,
    size_t statement);
size_t speech_of_member(struct speech *, int member, enum mode,
    struct slice cue);

/* The statements r->statement[0] to [n - 1] go on from here. */
void reading_open(struct reading *, size_t n, size_t from, bool weak,
    enum mode);
/* What is open ends here. */
void reading_end(struct reading *, size_t at);

/* Begins statements of the subject's members with this verb; their numbers are in
 * statement, how many they are is given. */
size_t reading_begin(struct reading *, const struct subject *,
    const struct say *, enum mode, size_t statement[]);

/* attribute.c: every verb of the sentence */
void attribute_sentence(struct reading *, const struct sentence *);
/* lone.c: quotations that no verb attributes: “…！”X来到…, “…”——X, labels */
void attribute_lone(struct reading *);
bool attribute_label(struct reading *, const struct sentence *);
void attribute_invited(struct reading *, const struct sentence *);
/* act.c: 表示感谢, 反映…的问题: the verb reports no words */
bool attribute_performs(const struct reading *, const struct say *);
/* source.c: 据…通报, 从…获悉, …消息, …显示; true where it was one */
bool attribute_source(struct reading *, const struct say *);

#endif
