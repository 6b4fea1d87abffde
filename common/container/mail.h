/* common/container/mail.h -- the texts in a mail, or in a page saved as .mht
 *
 * MIME (RFC 2045 to 2047): nested parts, quoted-printable and base64.  Of
 * alternatives the HTML is taken, else the plain text; of related parts (a page
 * and its pictures) the first; attachments are left out; each other text, and
 * the text of each forwarded mail, is a document.
 */
#ifndef CONTAINER_MAIL_H
#define CONTAINER_MAIL_H

#include "container/markup_names.h"

enum {
	MAIL_DEPTH = 16,                /* parts nest no deeper */
	MAIL_HELD_MAX = 4 << 20         /* bytes of a plain text that are kept
	                                 * until its alternatives are known */
};

struct mail_text {
	bool html;                      /* not plain text */
	bool saved_page;                /* by a browser: the page's own facts are
	                                 * better than the headers */
	bool several;                   /* the mail may hold other texts */
	const char *charset;            /* as declared: IANA name or NULL */
	struct slice value[META_FIELDS];        /* facts, of the mail's headers */
};

/* what is called with each text: its bytes, in the declared set or another,
 * come in pieces between begin and end; all is lent for the call */
struct mail_sink {
	void (*begin)(const struct mail_text *, void *ctx);
	void (*bytes)(struct slice, void *ctx);
	void (*end)(void *ctx);
	void *ctx;
};

struct mail;

/* does a document with this head begin with the headers of a mail? */
bool mail_is(struct slice head);

struct mail *mail_new(const struct mail_sink *);
void mail_free(struct mail *);          /* NULL is welcome */
void mail_reset(struct mail *);
/* the bytes as they come; with `last` the mail ends */
void mail_feed(struct mail *, struct slice bytes, bool last);

#endif
