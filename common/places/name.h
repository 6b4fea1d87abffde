/* common/places/name.h -- the tables of names of places
 *
 * Only for common/places: what a name means is settled in place.c.
 */
#ifndef PLACES_NAME_H
#define PLACES_NAME_H

#include "lex/words.h"

enum { CODE = 6 };              /* digits of GB/T 2260 */

enum name_table {
	NAMES_DIVISION, NAMES_SHORT, NAMES_GROUP, NAMES_COUNTRY, NAMES_OUTSIDE,
	NAMES_WORD, NAMES_TRAP,
	NAME_TABLES
};
extern const struct words *const name_tables[NAME_TABLES];

/* the rows of the tables, as struct words_hit numbers them */
struct name_division {
	char name[48];
	char code[CODE + 1];
};
extern const struct name_division name_divisions[];

enum name_belief { NAME_SURE, NAME_NEAR, NAME_WORD, NAME_NOUN };
struct name_short {
	char code[CODE + 1];
	unsigned char belief;
};
extern const struct name_short name_shorts[];

struct name_group {
	char name[128], code[96];
};
extern const struct name_group name_groups[];

struct name_country {
	char name[40], code[3];
};
extern const struct name_country name_countries[];

struct name_outside {
	char lies_in[3];
};
extern const struct name_outside name_outsides[];

enum word_points { WORD_HOME, WORD_LAST };
struct name_word {
	char ending[24];
	unsigned char points;
};
extern const struct name_word name_words[];

/* what stands behind a short name and makes another one of it */
extern const struct words *const name_tails;

/* a name that could stand here, before its meaning is settled */
struct name {
	struct words_hit hit;
	enum name_table table;
};

/* the longest name at the head of text, of any table (of two alike the one of
 * the first table); false where there is none */
bool name_longest(struct name *, struct slice text);

#endif
