/* common/io/record.h -- a line of the record stream, to fields and back
 *
 * The format is cn-records(5).
 */
#ifndef IO_RECORD_H
#define IO_RECORD_H

#include <stdint.h>

#include "base/buf.h"
#include "base/slice.h"

enum rec_type {
	REC_OTHER,              /* a type that a user made up */
	REC_DOC, REC_PAR, REC_SEC, REC_SENT, REC_DATE, REC_SAID, REC_NUM,
	REC_TYPES
};

enum rec_field {
	F_TYPE, F_DOC, F_PAR, F_SENT, F_BEG, F_END, F_TEXT,
	F_OWN,                  /* the first field of the type's own */
	DOC_PUBLISHED = F_OWN, DOC_URL, DOC_SOURCE, DOC_AUTHOR, DOC_LANG,
	DOC_CHARSET,
	PAR_ROLE = F_OWN,
	SEC_NUM = F_OWN, SEC_PARENT, SEC_KIND, SEC_SPEAKER, SEC_TITLE,
	SENT_SEC = F_OWN, SENT_ROLE, SENT_SPEAKER,
	DATE_VALUE = F_OWN, DATE_FROM, DATE_TO, DATE_KIND, DATE_MOD,
	DATE_ANCHOR,
	SAID_SPEAKER = F_OWN, SAID_TITLE, SAID_ENTITY, SAID_MODE, SAID_CUE,
	SAID_STMT,
	NUM_VALUE = F_OWN, NUM_TO, NUM_UNIT, NUM_KIND, NUM_MOD, NUM_LABEL,
	NUM_PLACE, NUM_ADCODE, NUM_PERIOD, NUM_SPEAKER, NUM_PART,
	REC_FIELDS = NUM_PART + 1
};

struct rec {
	struct slice line;              /* as read, without its LF */
	struct slice field[REC_FIELDS]; /* escapes undone; beyond n: SLICE_NONE */
	size_t n;                       /* fields in the line, may be more */
	enum rec_type type;
	bool sound;                     /* fields 3 to 6 are numbers, and a known
	                                 * type has its number of fields */
};

/* Splits the line.  Fields with escapes are undone into *room, which keeps
 * growing: reset it only when the record is no longer needed. */
void rec_parse(struct rec *, struct slice line, struct buf *room);

/* Is this line, the first of an input, a record? */
bool rec_looks_like(struct slice line);

enum rec_type rec_type_of(struct slice name);
const char *rec_type_name(enum rec_type);
size_t rec_type_fields(enum rec_type);                  /* 7 for REC_OTHER */
/* "type", "doc", ... ; NULL for a field that the type does not have */
const char *rec_field_name(enum rec_type, size_t field);
bool rec_field_is_number(enum rec_type, size_t field);  /* for JSON */

/* adds the field with TAB LF CR \ written as \t \n \r \\ */
void rec_escape(struct buf *out, struct slice field);

/* a field that holds a whole number; false where it holds something else */
bool rec_number(struct slice field, unsigned long *out);

#endif
