/* common/outline/outline.h -- sections: articles, headings, whose turn it is
 *
 * An outline is handed the paragraphs of a document one after the other, each
 * with the ones behind it, and says which section begins there, which section
 * the paragraph's sentences are in, and who speaks them.  What counts as what
 * is told in cn-records(5), "sec".
 */
#ifndef OUTLINE_OUTLINE_H
#define OUTLINE_OUTLINE_H

#include <stdbool.h>

#include "base/slice.h"

/* how many paragraphs behind one it may ask to see */
enum { OUTLINE_AHEAD = 24 };

enum outline_role {
	OUTLINE_BODY,           /* text of any kind */
	OUTLINE_TITLE,
	OUTLINE_HEADING,
	OUTLINE_ASIDE           /* no part of the text: a caption, boilerplate */
};

struct outline_par {
	struct slice text;      /* valid UTF-8 */
	enum outline_role role;
};

enum section_kind {
	SECTION_ARTICLE, SECTION_HEADING,
	SECTION_QUESTION, SECTION_ANSWER, SECTION_SPEECH
};

struct outline_section {
	unsigned long num, parent;
	enum section_kind kind;
	struct slice label;             /* inside the paragraph's text */
	struct slice speaker, title;    /* good until the next paragraph */
	const char *table;              /* the row that decided, NULL where */
	unsigned line;                  /* the paragraph's role did */
};

struct outline_place {
	bool begins;            /* a section begins with this paragraph */
	struct outline_section section;
	unsigned long in;       /* the section of its sentences, 0 none */
	struct slice speaker;   /* of its sentences, empty in narration */
	const char *until;      /* where in it narration goes on, which nobody
	                         * speaks; NULL: nowhere */
};

struct outline;

struct outline *outline_new(void);
void outline_free(struct outline *);    /* NULL is welcome */

/* A document begins: sections are numbered from 1, nobody is known.  `plain`:
 * it is plain text, and headings in it are known by how they look. */
void outline_begin(struct outline *, struct slice title, bool plain);

/* The next paragraph is par[0]; par[1] to par[n - 1] are those behind it, all
 * up to the end of the document or OUTLINE_AHEAD of them. */
void outline_next(struct outline *, const struct outline_par par[], size_t n,
    struct outline_place *);

const char *section_kind_name(enum section_kind);

#endif
