/* tests/property/check_records.c -- holds a record stream against cn-records(5)
 *
 *	check_records [-p PARS] <STREAM
 *
 * Every line has the fields of its type; beg and end are as far apart as text is
 * long and slice it out of its unit; numbers of paragraphs and sentences rise;
 * annotations stand under their unit, in order.  With -p the stream is what
 * cn-split made of PARS, and sentences and labels are held against its
 * paragraphs.  Shares no code with what it checks.  Prints what is wrong; exit
 * status 1 then.
 */
#include <err.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FIELDS = 18, SHOWN = 20 };

static const struct {
	const char *type;
	size_t fields;
} types[] = {
	{ "doc", 13 }, { "par", 8 }, { "sec", 12 }, { "sent", 10 },
	{ "date", 13 }, { "said", 13 }, { "num", 18 },
};

struct line {
	char *field[FIELDS];    /* the first seven with escapes undone */
	size_t n;
	long num[4];            /* par sent beg end */
};
enum { PAR, SENT, BEG, END };

struct par {
	char *doc, *text;
	long par;
};

struct check {
	unsigned long lineno;
	unsigned faults;
	char *doc;              /* of the document, NULL before the first */
	long par, sent;         /* of the last unit */
	bool annotated;         /* it has annotations: last_* hold */
	char *text;             /* of the last unit that has some, or NULL */
	long last_beg, last_end;
	char last_type[8];
	struct par *pars;       /* what -p holds */
	size_t npars, at;       /* where the last one was found */
};

static void
fault(struct check *c, const struct line *l, const char *why)
{
	if (++c->faults <= SHOWN)
		printf("line %lu: %s: %s %s %ld.%ld %ld-%ld '%s'\n", c->lineno,
		    why, l->field[0], l->field[1], l->num[PAR], l->num[SENT],
		    l->num[BEG], l->num[END], l->field[6]);
}

static void
unescape(char *s)
{
	char *to = s;

	for (; *s; s++) {
		if (*s != '\\') {
			*to++ = *s;
			continue;
		}
		switch (*++s) {
		case 't': *to++ = '\t'; break;
		case 'n': *to++ = '\n'; break;
		case 'r': *to++ = '\r'; break;
		default: *to++ = *s;
		}
		if (*s == '\0')
			break;
	}
	*to = '\0';
}

/* bytes of the first n code points of s, which must be UTF-8 */
static size_t
bytes_of(const char *s, long n)
{
	size_t i = 0;

	for (; s[i] && n > 0; n--)
		for (i++; (s[i] & 0xc0) == 0x80; i++)
			;
	return i;
}

static long
runes(const char *s)
{
	long n = 0;

	for (; *s; s++)
		n += (*s & 0xc0) != 0x80;
	return n;
}

static bool
slices(const char *unit, const struct line *l)
{
	size_t beg = bytes_of(unit, l->num[BEG]);
	size_t n = strlen(l->field[6]);

	return runes(unit) >= l->num[END] &&
	    strncmp(unit + beg, l->field[6], n) == 0;
}

/* cuts the line up; false where it is no record at all */
static bool
cut(struct line *l, char *s)
{
	*l = (struct line){ .n = 0 };
	for (char *tab = s; tab; s = tab + 1) {
		tab = strchr(s, '\t');
		if (tab)
			*tab = '\0';
		if (l->n < FIELDS)
			l->field[l->n] = s;
		l->n++;
		if (tab == NULL)
			break;
	}
	if (l->n < 7)
		return false;
	unescape(l->field[1]);
	unescape(l->field[6]);
	for (size_t i = 0; i < 4; i++) {
		char *end;

		l->num[i] = strtol(l->field[2 + i], &end, 10);
		if (*end || end == l->field[2 + i] || l->num[i] < 0)
			return false;
	}
	return true;
}

static bool
is(const struct line *l, const char *type)
{
	return strcmp(l->field[0], type) == 0;
}

static bool
is_note(const struct line *l)
{
	return is(l, "num") || is(l, "date") || is(l, "said");
}

/* the paragraph that -p gave, NULL where there is none */
static const char *
par_text(struct check *c, const struct line *l)
{
	for (size_t i = 0; i < c->npars; i++) {
		struct par *p = &c->pars[(c->at + i) % c->npars];

		if (p->par == l->num[PAR] && strcmp(p->doc, l->field[1]) == 0) {
			c->at = (c->at + i) % c->npars;
			return p->text;
		}
	}
	return NULL;
}

static void
check_unit(struct check *c, const struct line *l)
{
	const char *par;

	if (is(l, "doc")) {
		free(c->doc);
		c->doc = strdup(l->field[1]);
		c->par = c->sent = 0;
		if (l->num[PAR] || l->num[SENT])
			fault(c, l, "a doc with a paragraph");
	} else if (l->num[PAR] < c->par ||
	    (is(l, "par") && l->num[PAR] == c->par) ||
	    (is(l, "sent") && l->num[PAR] == c->par && l->num[SENT] <= c->sent))
		fault(c, l, "number does not rise");
	if ((is(l, "doc") || is(l, "par")) && l->num[BEG] != 0)
		fault(c, l, "does not begin at 0");
	if ((is(l, "sent") || is(l, "sec")) && c->pars != NULL) {
		par = par_text(c, l);
		if (par == NULL)
			fault(c, l, "paragraph is not there");
		else if (!slices(par, l))
			fault(c, l, "does not slice its paragraph");
	}
	if (is(l, "sec"))
		return;
	c->par = l->num[PAR];
	c->sent = l->num[SENT];
	free(c->text);
	c->text = strdup(l->field[6]);
	c->annotated = false;
}

static void
check_note(struct check *c, const struct line *l)
{
	if (c->text == NULL) {
		fault(c, l, "no unit to speak of");
		return;
	}
	if (l->num[PAR] != c->par || l->num[SENT] != c->sent)
		fault(c, l, "stands under another unit");
	else if (!slices(c->text, l))
		fault(c, l, "does not slice its unit");
	if (c->annotated && (l->num[BEG] < c->last_beg ||
	    (l->num[BEG] == c->last_beg && (l->num[END] < c->last_end ||
	    (l->num[END] == c->last_end &&
	    strcmp(l->field[0], c->last_type) < 0)))))
		fault(c, l, "out of order");
	c->annotated = true;
	c->last_beg = l->num[BEG];
	c->last_end = l->num[END];
	snprintf(c->last_type, sizeof(c->last_type), "%s", l->field[0]);
}

static void
check_line(struct check *c, char *s)
{
	struct line l;
	bool known = false;

	if (!cut(&l, s)) {
		printf("line %lu: no record: '%s'\n", c->lineno, s);
		c->faults++;
		return;
	}
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (is(&l, types[i].type)) {
			known = true;
			if (l.n != types[i].fields)
				fault(c, &l, "wrong number of fields");
		}
	if (!known)
		return;
	if (l.num[END] - l.num[BEG] != runes(l.field[6]))
		fault(c, &l, "text is not as long as beg and end say");
	if (c->doc != NULL && !is(&l, "doc") && strcmp(c->doc, l.field[1]) != 0)
		fault(c, &l, "in a document of another name");
	if (is_note(&l))
		check_note(c, &l);
	else
		check_unit(c, &l);
}

static void
each_line(FILE *fp, void (*fn)(struct check *, char *), struct check *c)
{
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	c->lineno = 0;
	while ((n = getline(&line, &cap, fp)) > 0) {
		c->lineno++;
		if (line[n - 1] == '\n')
			line[n - 1] = '\0';
		fn(c, line);
	}
	free(line);
	if (ferror(fp))
		err(2, NULL);
}

static void
keep_par(struct check *c, char *s)
{
	struct line l;

	if (!cut(&l, s) || !is(&l, "par"))
		return;
	c->pars = reallocarray(c->pars, c->npars + 1, sizeof(*c->pars));
	if (c->pars == NULL)
		err(2, NULL);
	c->pars[c->npars++] = (struct par){ strdup(l.field[1]),
	    strdup(l.field[6]), l.num[PAR] };
}

int
main(int argc, char *argv[])
{
	static struct check c;
	FILE *fp;
	int ch;

	while ((ch = getopt(argc, argv, "p:")) != -1) {
		if (ch != 'p' || (fp = fopen(optarg, "r")) == NULL)
			err(2, "%s", ch == 'p' ? optarg : "usage");
		each_line(fp, keep_par, &c);
		fclose(fp);
	}
	each_line(stdin, check_line, &c);
	if (c.faults > SHOWN)
		printf("and %u more\n", c.faults - SHOWN);
	return c.faults > 0;
}
