/* common/article/pinyin.c -- readings that were put into the text: 發(fā)言人 */
#include "article/pinyin.h"
#include "text/han.h"
#include "text/utf8.h"

enum { SYLLABLE_MAX = 6 };      /* letters: zhuāng */

static bool
is_toned(uint32_t r)
{
	static const char toned[] = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";
	struct slice rest = slice_str(toned);

	while (rest.n > 0)
		if (utf8_step(&rest) == r)
			return true;
	return false;
}

/* the length of a reading that s begins with; 0 where it is none */
static size_t
reading(struct slice s)
{
	struct slice rest = s;
	unsigned letters = 0, tones = 0;
	uint32_t r;

	if (!han_open(utf8_step(&rest)))
		return 0;
	while (rest.n > 0) {
		r = utf8_step(&rest);
		if (han_close(r))
			return letters > 0 && tones == 1 ? s.n - rest.n : 0;
		if (is_toned(r))
			tones++;
		else if (!(r >= 'a' && r <= 'z') && r != 0xfc)
			return 0;
		if (++letters > SYLLABLE_MAX)
			return 0;
	}
	return 0;
}

struct slice
pinyin_drop(struct buf *room, struct slice s)
{
	struct slice rest = s;
	uint32_t r, before = 0;
	size_t kept = 0, n;

	buf_reset(room);
	while (rest.n > 0) {
		size_t at = s.n - rest.n;

		if (before >= 0x3400 && before <= 0x9fff &&
		    (n = reading(rest)) > 0) {
			buf_add(room, slice_cut(s, kept, at));
			kept = at + n;
			rest = slice_from(rest, n);
			before = 0;
			continue;
		}
		r = utf8_step(&rest);
		before = r;
	}
	if (kept == 0)
		return s;
	buf_add(room, slice_from(s, kept));
	return buf_view(room);
}
