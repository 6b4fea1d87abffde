/* common/article/meta.c -- what a page says of itself where it is not shown */
#include <strings.h>

#include "article/block.h"
#include "article/meta.h"
#include "base/ascii.h"
#include "dates/civil.h"
#include "dates/stamp.h"
#include "html/jsonld.h"
#include "html/jsvar.h"
#include "lex/words.h"

enum reading { READ_NOTHING, READ_TITLE, READ_LD, READ_SCRIPT };
enum { VALUE_MAX = 1024, SCRIPT_MAX = 1 << 16, NAME_MAX_BYTES = 64,
	EPOCH_DIGITS = 10,
	RANK_TIME = 90 };       /* the first <time>: behind what has a name */

#define ROW(word, field, rank, line) { field, rank },
static const struct { uint8_t field, rank; } rows[] = {
#include "data/strip_meta.inc"
};
#undef ROW
#include "data/strip_meta.trie"

void
meta_init(struct meta *m)
{
	memset(m, 0, sizeof(*m));
	for (size_t i = 0; i < META_FIELDS; i++)
		m->value[i] = (struct buf)BUF_INIT;
	m->title = m->script = (struct buf)BUF_INIT;
}

void
meta_reset(struct meta *m)
{
	for (size_t i = 0; i < META_FIELDS; i++) {
		buf_reset(&m->value[i]);
		m->rank[i] = 0;
	}
	buf_reset(&m->title);
	buf_reset(&m->script);
	m->reading = READ_NOTHING;
}

void
meta_release(struct meta *m)
{
	for (size_t i = 0; i < META_FIELDS; i++)
		buf_release(&m->value[i]);
	buf_release(&m->title);
	buf_release(&m->script);
}

void
meta_set(struct meta *m, enum meta_field f, int rank, struct slice value)
{
	value = slice_trim(value);
	if (value.n == 0 || value.n > VALUE_MAX ||
	    (m->rank[f] != 0 && m->rank[f] <= rank))
		return;
	buf_reset(&m->value[f]);
	text_squeeze(&m->value[f], NULL, value, false, true);
	m->rank[f] = m->value[f].n > 0 ? rank : 0;
}

/* a fact by its name, in whatever case */
static void
set_named(struct meta *m, const char *prefix, struct slice name,
    struct slice value)
{
	char low[NAME_MAX_BYTES];
	size_t n = strlen(prefix);
	struct words_hit hit;

	if (n + name.n > sizeof(low))
		return;
	memcpy(low, prefix, n);
	for (size_t i = 0; i < name.n; i++) {
		char c = name.p[i];

		low[n++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	if (words_find(&hit, &strip_meta_words, slice_of(low, n)))
		meta_set(m, (enum meta_field)rows[hit.row].field,
		    rows[hit.row].rank, value);
}

static void
ld_pair(struct slice key, struct slice value, void *ctx)
{
	set_named(ctx, "ld:", key, value);
}

/* seconds since 1970 as a time at UTC+8; the time as written where it is none;
 * empty where it is neither */
static void
time_value(struct buf *out, struct slice value)
{
	unsigned long long seconds = 0;
	struct civil day;
	struct stamp s;

	for (size_t i = 0; i < value.n && i < EPOCH_DIGITS &&
	    ascii_digit(value.p[i]); i++)
		seconds = seconds * 10 + (unsigned)(value.p[i] - '0');
	if (stamp_parse(&s, value)) {
		buf_add(out, value);
	} else if (value.n == EPOCH_DIGITS && seconds > 100000000) {
		seconds += 8 * 3600;
		day = civil_of_days((long)(seconds / 86400));
		s = (struct stamp){ day.year, day.month, day.day,
		    (int)(seconds / 3600 % 24), (int)(seconds / 60 % 60),
		    (int)(seconds % 60), true, false, 480 };
		stamp_print(out, &s);
	}
}

static void
js_pair(struct slice name, struct slice value, void *ctx)
{
	struct buf time = BUF_INIT;

	time_value(&time, value);
	if (time.n > 0)
		set_named(ctx, "js:", name, buf_view(&time));
	buf_release(&time);
}

static void
element_start(struct meta *m, const struct token *t)
{
	static const struct slice naming[] = {
		SLICE_INIT("property"), SLICE_INIT("name"),
		SLICE_INIT("itemprop"), SLICE_INIT("http-equiv")
	};
	const struct slice *content, *name;
	struct stamp s;

	if (t->tag == TAG_META) {
		content = token_attr(t, SLICE("content"));
		for (size_t i = 0; content != NULL && i < LEN(naming); i++)
			if ((name = token_attr(t, naming[i])) != NULL)
				set_named(m, "", *name, *content);
	} else if (t->tag == TAG_LINK) {
		content = token_attr(t, SLICE("href"));
		name = token_attr(t, SLICE("rel"));
		if (content != NULL && name != NULL)
			set_named(m, "", *name, *content);
	} else if (t->tag == TAG_HTML) {
		content = token_attr(t, SLICE("lang"));
		if (content != NULL)
			meta_set(m, META_LANG, 1, *content);
	} else if (t->tag == TAG_TIME) {
		content = token_attr(t, SLICE("datetime"));
		if (content != NULL && stamp_parse(&s, *content))
			meta_set(m, META_DATE, RANK_TIME, *content);
	} else if (t->tag == TAG_TITLE && !t->foreign) {
		m->reading = m->title.n == 0 ? READ_TITLE : READ_NOTHING;
	} else if (t->tag == TAG_SCRIPT) {
		name = token_attr(t, SLICE("type"));
		if (name != NULL && slice_eq(*name, SLICE("application/ld+json")))
			m->reading = READ_LD;
		else
			m->reading = READ_SCRIPT;
	}
}

static void
element_end(struct meta *m)
{
	if (m->reading == READ_LD) {
		jsonld_read(buf_view(&m->script), ld_pair, m);
		buf_reset(&m->script);
	}
	m->reading = READ_NOTHING;
}

void
meta_token(struct meta *m, const struct token *t)
{
	switch (t->type) {
	case TOKEN_START:
		if (m->reading == READ_NOTHING)
			element_start(m, t);
		break;
	case TOKEN_END:
		if (m->reading != READ_NOTHING)
			element_end(m);
		break;
	case TOKEN_TEXT:
		if (m->reading == READ_TITLE && m->title.n < VALUE_MAX)
			text_squeeze(&m->title, NULL, t->text, false,
			    m->title.n == 0);
		else if (m->reading == READ_LD && m->script.n < SCRIPT_MAX)
			buf_add(&m->script, t->text);
		else if (m->reading == READ_SCRIPT)
			jsvar_find(t->text, js_pair, m);
		break;
	default:
		break;
	}
}
