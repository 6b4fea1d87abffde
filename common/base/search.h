/* common/base/search.h -- a place among things in rising order */
#ifndef BASE_SEARCH_H
#define BASE_SEARCH_H

#include <stddef.h>
#include <string.h>

/* How many of n things are below `at`: `row` is their array (NULL where n is 0),
 * `step` the size of one, and `field` where in it the size_t stands that rises
 * from one to the next:
 *	search_below(mark, marks, sizeof(*mark), offsetof(struct mark, end), at) */
static inline size_t
search_below(const void *row, size_t n, size_t step, size_t field, size_t at)
{
	size_t low = 0, high = n, value;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		memcpy(&value, (const char *)row + mid * step + field,
		    sizeof(value));
		if (value < at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

#endif
