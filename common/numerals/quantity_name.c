/* common/numerals/quantity_name.c -- kinds and modifiers as records print them */
#include "numerals/quantity.h"

const char *
qty_kind_name(enum qty_kind k)
{
	static const char *const names[QTY_KINDS] = {
		"cardinal", "ordinal", "percent", "point", "money", "measure",
		"multiple", "ratio",
	};

	return names[k];
}

const char *
qty_mod_name(enum qty_mod m)
{
	static const char *const names[QTY_MODS] = {
		"", "~", ">", ">=", "<", "<=",
	};

	return names[m];
}
