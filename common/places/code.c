/* common/places/code.c -- what the codes of divisions (GB/T 2260) tell */
#include "places/code.h"

#include "places/name.h"

bool
code_is_division(struct slice code)
{
	return code.n == CODE && code.p[0] >= '1' && code.p[0] <= '9';
}

enum place_level
code_level(struct slice code)
{
	if (slice_eq(code, SLICE(COUNTRY_CODE)))
		return PLACE_COUNTRY;
	if (slice_ends(code, SLICE("0000")))
		return PLACE_PROVINCE;
	return slice_ends(code, SLICE("00")) ? PLACE_PREFECTURE : PLACE_COUNTY;
}

size_t
code_depth(struct slice code)
{
	enum place_level level = code_level(code);

	return level == PLACE_COUNTRY ? 0 : level == PLACE_PROVINCE ? 2 :
	    level == PLACE_PREFECTURE ? 4 : CODE;
}

/* Is it a county that the province governs itself, without a prefecture between
 * (仙桃市 429004)? */
static bool
code_is_direct(struct slice code)
{
	return code_is_division(code) && memcmp(code.p + 2, "90", 2) == 0;
}

enum place_level
code_tier(struct slice code)
{
	return code_is_direct(code) ? PLACE_PREFECTURE : code_level(code);
}

bool
place_within(struct slice inner, struct slice outer)
{
	if (!code_is_division(inner) || !code_is_division(outer))
		return false;
	/* such cities of Xinjiang are the corps' */
	if (slice_starts(outer, SLICE("66")) && code_is_direct(inner) &&
	    slice_starts(inner, SLICE("65")))
		return true;
	return memcmp(inner.p, outer.p, code_depth(outer)) == 0 &&
	    code_depth(inner) >= code_depth(outer);
}

/* how near the two divisions are: digits that their codes share, 0 where even
 * the province differs */
size_t
code_nearness(struct slice a, struct slice b)
{
	size_t n = 0;

	if (!code_is_division(a) || !code_is_division(b))
		return 0;
	while (n < CODE && a.p[n] == b.p[n] && a.p[n + 1] == b.p[n + 1])
		n += 2;
	return n;
}

/* Is the division with this code near another, as NAME_NEAR means it: in the same
 * prefecture or, where it belongs to none, in the same province? */
bool
code_is_near(struct slice code, struct slice other)
{
	size_t same = code_nearness(code, other);

	return same >= 4 || (same >= 2 && (code_is_direct(code) ||
	    code_level(code) == PLACE_PREFECTURE));
}
