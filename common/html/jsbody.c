/* common/html/jsbody.c -- text that stands in a script or a <textarea> only */
#include "html/jsbody.h"
#include "html/jsonld.h"

enum {
	SCRIPT_MAX = 1 << 20,   /* bytes that are looked at */
	STRING_MIN = 240,       /* a shorter string is no article */
	HAN_MIN = 60            /* Chinese characters of one */
};

void
jsbody_init(struct jsbody *j)
{
	*j = (struct jsbody){ BUF_INIT, BUF_INIT, 0, 0 };
}

void
jsbody_reset(struct jsbody *j)
{
	buf_reset(&j->script);
	buf_reset(&j->best);
	j->score = 0;
	j->reading = 0;
}

void
jsbody_release(struct jsbody *j)
{
	buf_release(&j->script);
	buf_release(&j->best);
}

/* Does a sentence of Chinese end in it? */
static bool
has_sentence(struct slice s)
{
	return slice_find(s, SLICE("。")) < s.n ||
	    slice_find(s, SLICE("\\u3002")) < s.n;
}

/* Chinese characters, as such or as \u4e00; 0 where no sentence ends */
static size_t
count_han(struct slice s)
{
	size_t han = 0;

	if (!has_sentence(s))
		return 0;
	for (size_t i = 0; i + 2 < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		han += (c >= 0xe4 && c <= 0xe9) || (c == '\\' &&
		    s.p[i + 1] == 'u' && s.p[i + 2] >= '4' &&
		    s.p[i + 2] <= '9');
	}
	return han;
}

/* the five references that escape HTML in a string */
static void
add_unescaped(struct buf *out, struct slice s)
{
	static const struct { struct slice name; char c; } refs[] = {
		{ SLICE_INIT("&lt;"), '<' }, { SLICE_INIT("&gt;"), '>' },
		{ SLICE_INIT("&quot;"), '"' }, { SLICE_INIT("&#34;"), '"' },
		{ SLICE_INIT("&amp;"), '&' },
	};
	size_t i = 0, k;

	while (i < s.n) {
		struct slice rest = slice_from(s, i);

		for (k = 0; k < LEN(refs); k++)
			if (slice_starts(rest, refs[k].name))
				break;
		buf_byte(out, k < LEN(refs) ? refs[k].c : s.p[i]);
		i += k < LEN(refs) ? refs[k].name.n : 1;
	}
}

/* undoes the escapes: of the string, of a string in it, of HTML */
static void
keep(struct jsbody *j, struct slice s, bool escaped)
{
	struct buf once = BUF_INIT, twice = BUF_INIT;
	struct slice text = s;

	if (escaped) {
		json_unescape(&once, s);
		text = buf_view(&once);
		if (slice_find(text, SLICE("\\u003")) < text.n ||
		    slice_find(text, SLICE("\\\"")) < text.n) {
			json_unescape(&twice, text);
			text = buf_view(&twice);
		}
	}
	buf_reset(&j->best);
	if (slice_find(text, SLICE("&lt;")) < text.n &&
	    slice_find_byte(text, '<') == text.n)
		add_unescaped(&j->best, text);
	else
		buf_add(&j->best, text);
	buf_release(&once);
	buf_release(&twice);
}

static void
consider(struct jsbody *j, struct slice s, bool escaped)
{
	size_t han = s.n >= STRING_MIN ? count_han(s) : 0;

	if (han < HAN_MIN || han <= j->score)
		return;
	j->score = han;
	keep(j, s, escaped);
}

/* where the string that begins at i ends: at its quotation mark, or s.n */
static size_t
string_end(struct slice s, size_t i, char quote)
{
	for (;;) {
		size_t n = slice_find_byte(slice_from(s, i), quote), back = 0;

		i += n;
		if (i >= s.n)
			return s.n;
		while (back < i && s.p[i - 1 - back] == '\\')
			back++;
		if (back % 2 == 0)
			return i;
		i++;
	}
}

static void
read_script(struct jsbody *j, struct slice s)
{
	size_t i = 0, end;

	if (!has_sentence(s))   /* most scripts */
		return;
	while (i < s.n) {
		if (s.p[i] != '"' && s.p[i] != '\'' && s.p[i] != '`') {
			i++;
			continue;
		}
		end = string_end(s, i + 1, s.p[i]);
		consider(j, slice_cut(s, i + 1, end), true);
		i = end + 1;
	}
}

void
jsbody_token(struct jsbody *j, const struct token *t)
{
	if (t->type == TOKEN_TEXT) {
		if (j->reading != 0 && j->script.n < SCRIPT_MAX)
			buf_add(&j->script, t->text);
	} else if (t->type == TOKEN_START) {
		if (t->tag == TAG_SCRIPT || t->tag == TAG_TEXTAREA)
			j->reading = t->tag;
	} else if (t->type == TOKEN_END && j->reading != 0) {
		if (j->reading == TAG_SCRIPT)
			read_script(j, buf_view(&j->script));
		else
			consider(j, buf_view(&j->script), false);
		buf_reset(&j->script);
		j->reading = 0;
	}
}
