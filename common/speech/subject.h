/* speech/subject.h -- whose words a verb of speaking tells
 *
 * Looks for the subject in the clause of the verb, then in the clauses before
 * it, and ties 他, 该负责人, 祝主任 to somebody met before.  Whoever is found
 * joins the cast.
 */
#ifndef SPEECH_SUBJECT_H
#define SPEECH_SUBJECT_H

#include "speech/known.h"
#include "speech/passage.h"

enum subject_kind {
	SUBJECT_NONE,           /* something stands there that is no speaker */
	SUBJECT_FOUND,
	SUBJECT_ZERO,           /* nothing stands there */
	SUBJECT_WE,             /* the speaker of the turn himself */
	SUBJECT_DENIED          /* 未回应 */
};

enum { SUBJECT_MAX = 4 };

struct subject {
	enum subject_kind kind;
	int who[SUBJECT_MAX];   /* members of the cast */
	size_t n;
	size_t beg, end;        /* where it stands */
	bool near;              /* in the verb's own clause */
	bool handed_on;         /* another one tells it: 援引…消息称 */
	const char *rule;       /* for --explain */
	unsigned line;
};

/* The subject of the verb at `verb`, not looking back before `lo`.  `guess`:
 * words that no table knows will do. */
void subject_find(struct subject *, struct known *, const struct passage *,
    size_t lo, size_t verb, bool guess);

/* Who is spoken of where text[beg, end) is a noun phrase as a whole (of 据…通报,
 * 从…获悉): SUBJECT_FOUND or SUBJECT_NONE.  Words that no table knows are a
 * body. */
void subject_read(struct subject *, struct known *, const struct passage *,
    size_t beg, size_t end);

/* Everybody named with his office in text[beg, end) joins the cast; false where
 * there is nobody. */
bool subject_introduce(struct known *, const struct passage *, size_t beg,
    size_t end);

/* Whoever leads the clause [beg, end): somebody named before; with LEAD_TITLED
 * somebody with his office; with LEAD_LOOSE a bare name, people or a body, where
 * a verb follows.  A member of the cast or -1; where he stands in *at and
 * *stop. */
enum { LEAD_TITLED = 1, LEAD_LOOSE = 2 };
int subject_lead(struct known *, const struct passage *, size_t beg, size_t end,
    unsigned kinds, size_t *at, size_t *stop);

#endif
