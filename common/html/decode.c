/* common/html/decode.c -- the bytes of a page, in any character set, to UTF-8 */
#include <stdlib.h>

#include "base/buf.h"
#include "html/decode.h"
#include "html/sniff.h"
#include "html/twice.h"
#include "io/charset.h"
#include "text/utf8.h"

struct decode {
	const char *given, *declared, *name;
	struct charset *cs;     /* NULL: not yet chosen */
	bool plain;             /* UTF-8, and nothing went through cs yet */
	bool stale;             /* what head holds was given out */
	bool sound;             /* it is all valid UTF-8 */
	struct buf head;        /* bytes kept until the set is chosen */
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
	d->stale = false;
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

	d->sound = valid == head.n;
	if (d->sound || (!last && head.n - valid < 4)) {
		name = sniff_charset(utf8_within(head, GLANCE), false,
		    d->declared);
		if (strcmp(name, "UTF-8") == 0)
			return name;
	}
	return sniff_charset(head, last, d->declared);
}

/* The set is chosen by the head of the page; the byte order mark is taken off
 * it.  ASCII tells nothing: a later piece may. */
static void
choose(struct decode *d, struct slice *head, bool last)
{
	size_t mark;
	const char *bom;

	d->sound = false;
	d->name = d->given ? d->given : sniff(d, *head, last);
	if (strcmp(d->name, "US-ASCII") == 0 && !last)
		return;
	bom = charset_of_bom(*head, &mark);
	if (bom != NULL && strcmp(bom, d->name) == 0)
		*head = slice_from(*head, mark);
	d->cs = charset_open(d->name);
	if (d->cs == NULL)      /* an iconv without it: at least the ASCII */
		d->cs = charset_open("UTF-8");
	d->plain = strcmp(d->name, "UTF-8") == 0 ||
	    strcmp(d->name, "US-ASCII") == 0;
}

static struct slice
decode_piece(struct decode *d, struct slice s, bool last)
{
	buf_reset(&d->text);
	if (d->cs == NULL) {    /* ASCII */
		utf8_mend(&d->text, s, NULL, &d->nul);
		return buf_view(&d->text);
	}
	if (d->plain && (d->sound || utf8_valid(s) == s.n) &&
	    slice_find_byte(s, '\0') == s.n) {
		d->sound = false;
		return s;
	}
	d->plain = false;
	charset_decode(d->cs, &d->text, s, last);
	if (last) {
		d->bad += charset_bad(d->cs);
		d->nul += charset_nul(d->cs);
	}
	return buf_view(&d->text);
}

struct slice
decode_feed(struct decode *d, struct slice bytes, bool last)
{
	struct slice s = bytes;

	if (d->stale) {
		buf_reset(&d->head);
		d->stale = false;
	}
	if (d->cs == NULL) {
		if (d->head.n > 0 || (!last && s.n < DECODE_HEAD)) {
			buf_add(&d->head, s);
			if (!last && d->head.n < DECODE_HEAD)
				return SLICE_NONE;
			s = buf_view(&d->head);
			d->stale = true;
		}
		choose(d, &s, last);
	}
	s = decode_piece(d, s, last);
	return twice_mend(&d->mended_text, s, &d->mended);
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
