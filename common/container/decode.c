/* common/container/decode.c -- the bytes of a page, in any character set, to UTF-8 */
#include <stdlib.h>

#include "base/buf.h"
#include "container/decode.h"
#include "container/sniff.h"
#include "container/twice.h"
#include "io/charset.h"
#include "text/utf8.h"

struct decode {
	const char *given, *declared, *name;
	struct charset *cs;     /* NULL: not yet chosen */
	struct buf head;        /* bytes kept until the set is chosen */
	bool stale;             /* they are ASCII and were given out */
	struct slice rest;      /* of what was put */
	bool last, due;         /* the page ends behind it; nothing is given yet */
	size_t sound;           /* so much of it is known to be UTF-8 */
	struct buf text, mended_text;
	size_t bad, nul, mended;
};

struct decode *
decode_new(void)
{
	struct decode *d = mem_array(NULL, 1, sizeof(*d));

	*d = (struct decode){
		.head = BUF_INIT, .text = BUF_INIT, .mended_text = BUF_INIT
	};
	decode_begin(d, NULL, NULL);
	return d;
}

void
decode_free(struct decode *d)
{
	if (d == NULL)
		return;
	charset_free(d->cs);
	buf_release(&d->head);
	buf_release(&d->text);
	buf_release(&d->mended_text);
	free(d);
}

void
decode_begin(struct decode *d, const char *name, const char *declared)
{
	charset_free(d->cs);
	d->cs = NULL;
	d->given = name;
	d->declared = declared;
	d->name = "US-ASCII";
	d->stale = d->due = false;
	d->rest = SLICE_NONE;
	d->bad = d->nul = d->mended = 0;
	buf_reset(&d->head);
}

/* What is valid UTF-8 throughout needs but a look at its beginning, where that
 * says UTF-8 as well. */
static const char *
sniff(struct decode *d, struct slice head, bool last)
{
	enum { GLANCE = 1 << 14 };
	size_t valid = utf8_valid(head);
	const char *name;

	if (valid == head.n || (!last && head.n - valid < 4)) {
		name = sniff_charset(utf8_within(head, GLANCE), false,
		    d->declared);
		if (strcmp(name, "UTF-8") == 0) {
			d->sound = valid;
			return name;
		}
	}
	return sniff_charset(head, last, d->declared);
}

/* Chinese in UTF-8 beyond doubt: no more of the page need be seen */
static bool
surely_utf8(struct decode *d, struct slice s)
{
	enum { LEAST = 1 << 15, GLANCE = 1 << 14, WIDE = 256 };
	size_t wide = 0;

	d->sound = 0;
	if (s.n < LEAST)
		return false;
	for (size_t i = 0; i < GLANCE; i++)
		wide += (unsigned char)s.p[i] >= 0xe0;
	if (wide < WIDE)
		return false;
	d->sound = utf8_valid(s);
	return s.n - d->sound < 4;
}

/* The set is chosen by the head of the page; the byte order mark is taken off
 * it.  ASCII tells nothing: a later piece may. */
static void
choose(struct decode *d, struct slice *head, bool last, bool sure)
{
	size_t mark;
	const char *bom;

	if (!sure)
		d->sound = 0;
	d->name = d->given ? d->given : sure ? "UTF-8" : sniff(d, *head, last);
	if (strcmp(d->name, "US-ASCII") == 0 && !last)
		return;
	bom = charset_of_bom(*head, &mark);
	if (bom != NULL && strcmp(bom, d->name) == 0) {
		*head = slice_from(*head, mark);
		d->sound = d->sound > mark ? d->sound - mark : 0;
	}
	d->cs = charset_open(d->name);
	if (d->cs == NULL)      /* an iconv without it: at least the ASCII */
		d->cs = charset_open("UTF-8");
}

void
decode_put(struct decode *d, struct slice bytes, bool last)
{
	d->rest = SLICE_NONE;
	d->last = last;
	if (d->stale) {
		buf_reset(&d->head);
		d->stale = false;
	}
	if (d->cs == NULL) {
		bool sure = d->head.n == 0 && d->given == NULL &&
		    surely_utf8(d, bytes);

		if (d->head.n > 0 || (!last && bytes.n < DECODE_HEAD && !sure)) {
			buf_add(&d->head, bytes);
			if (!last && d->head.n < DECODE_HEAD)
				return;
			bytes = buf_view(&d->head);
		}
		choose(d, &bytes, last, sure);
		d->stale = d->cs == NULL;
	}
	d->rest = bytes;
	d->due = true;
}

/* takes a piece of the rest */
static struct slice
decode_piece(struct decode *d)
{
	struct slice s = d->rest;

	if (d->cs == NULL) {    /* ASCII */
		buf_reset(&d->text);
		utf8_mend(&d->text, s, NULL, &d->nul);
		d->rest = SLICE_NONE;
		return buf_view(&d->text);
	}
	if (d->sound > 0 && slice_find_byte(s, '\0') == s.n) {
		s = slice_head(s, d->sound);
		d->rest = slice_from(d->rest, d->sound);
	} else {
		s = charset_view(d->cs, &d->text, &d->rest, d->last);
	}
	d->sound = 0;
	return s;
}

bool
decode_next(struct decode *d, struct slice *text)
{
	while (d->due) {
		*text = decode_piece(d);
		d->due = d->rest.n > 0;
		if (!d->due && d->last && d->cs != NULL) {
			d->bad += charset_bad(d->cs);
			d->nul += charset_nul(d->cs);
		}
		*text = twice_mend(&d->mended_text, *text, &d->mended);
		if (text->n > 0)
			return true;
	}
	return false;
}

void
decode_add(struct buf *out, struct decode *d, struct slice bytes, bool last)
{
	struct slice text;

	decode_put(d, bytes, last);
	while (decode_next(d, &text))
		buf_add(out, text);
}

const char *
decode_charset(const struct decode *d)
{
	return d->name;
}

size_t
decode_bad(const struct decode *d)
{
	return d->bad;
}

size_t
decode_nul(const struct decode *d)
{
	return d->nul;
}

size_t
decode_mended(const struct decode *d)
{
	return d->mended;
}
