/* common/data/tsv2c.c -- the one generator: a table of words to C
 *
 *	tsv2c rows NAME.tsv     ROW("word", columns..., line) a row
 *	tsv2c trie NAME.tsv     static const struct words NAME_words (lex/words.h);
 *	                        of a #map: NAME_first, NAME_page and NAME_rune, by
 *	                        code point
 *	tsv2c gate NAME.gate    static const struct gate NAME_gate (lex/gate.h)
 *
 * It runs on the machine that builds and uses the C library only.  What a table
 * may hold is told in common/data/README; a bad row stops the build with the
 * table's name and line.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lex/gate.h"

enum { COLUMNS_MAX = 32, ROOT = 0 };
enum { EMPTY = 0xff };          /* leads to a cell that is none; in no text */

struct row {
	char *column[COLUMNS_MAX];
	unsigned line;
};

struct table {
	const char *path, *file;        /* as given, and its last part */
	char name[128];                 /* without .tsv or .gate */
	char kind[COLUMNS_MAX];         /* s string, e expression, i integer, c comment */
	size_t kinds;
	bool list;                      /* of tables: NAME.gate */
	bool multi;                     /* a word may have several rows */
	bool ordered;                   /* rows stay as they stand; no trie */
	bool map;                       /* from one character to another */
	bool classes;                   /* column two is a bit of words_classes, */
	bool sets;                      /* or a set of them */
	struct row *row;
	size_t rows, cap;
	unsigned line;
};

struct cell {
	uint32_t value;                 /* the base of what follows, or the row */
	unsigned char by;               /* the byte that leads here */
	bool used;
	bool is_base;                   /* of some cell: no other has it */
};

struct trie {
	struct cell *cell;
	size_t cells, cap;
	size_t lowest;                  /* no free cell below */
};

__attribute__((noreturn, format(printf, 2, 3)))
static void
fail(const struct table *t, const char *fmt, ...)
{
	va_list ap;

	fprintf(stderr, "%s:%u: ", t->path, t->line);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	exit(1);
}

static void *
room(void *old, size_t n, size_t size)
{
	void *p = realloc(old, n * size);

	if (p == NULL) {
		perror("tsv2c");
		exit(1);
	}
	return p;
}

/* ---------------------------------------------------------------- reading */

/* bytes of the code point at s, 0 where it is no UTF-8 */
static size_t
rune_size(const unsigned char *s)
{
	size_t n = s[0] < 0x80 ? 1 : s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 :
	    s[0] < 0xf0 ? 3 : s[0] < 0xf5 ? 4 : 0;

	for (size_t i = 1; i < n; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	return n;
}

static void
check_utf8(const struct table *t, const char *s)
{
	while (*s != '\0') {
		size_t n = rune_size((const unsigned char *)s);

		if (n == 0)
			fail(t, "this is no UTF-8");
		s += n;
	}
}

/* "#type s e i", "#multi", "#ordered", "#map", "#classes", "#sets"; any other #
 * line is a comment */
static void
read_directive(struct table *t, const char *line)
{
	if (strcmp(line, "#multi") == 0)
		t->multi = true;
	if (strcmp(line, "#ordered") == 0)
		t->ordered = true;
	if (strcmp(line, "#map") == 0)
		t->map = true;
	if (strcmp(line, "#sets") == 0)
		t->sets = true;
	if (strcmp(line, "#classes") == 0 || t->sets)
		t->classes = true;
	if (strncmp(line, "#type\t", 6) != 0)
		return;
	if (t->kinds > 0)
		fail(t, "a second #type line");
	for (const char *p = line + 5; *p == '\t'; p += 2) {
		if (p[1] == '\0' || strchr("seic", p[1]) == NULL ||
		    (p[2] != '\t' && p[2] != '\0'))
			fail(t, "a column is s, e, i or c");
		if (t->kinds == COLUMNS_MAX)
			fail(t, "too many columns");
		t->kind[t->kinds++] = p[1];
	}
	if (t->kinds == 0 || t->kind[0] != 's')
		fail(t, "the first column is the word: s");
}

static void
check_column(const struct table *t, char kind, const char *s)
{
	const char *digits = s + (*s == '-');

	if (kind == 'i' && (*digits == '\0' ||
	    digits[strspn(digits, "0123456789")] != '\0'))
		fail(t, "'%s' is no integer", s);
	if (kind == 'e' && (*s == '\0' || s[strspn(s, "0123456789_|+- "
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")] != '\0'))
		fail(t, "'%s' is no name of the C code", s);
}

static void
read_row(struct table *t, char *line)
{
	struct row *r;
	size_t n = 0;

	if (t->kinds == 0)
		fail(t, "a #type line must come first");
	if (t->rows == t->cap) {
		t->cap = t->cap ? t->cap * 2 : 256;
		t->row = room(t->row, t->cap, sizeof(*t->row));
	}
	r = &t->row[t->rows++];
	r->line = t->line;
	for (char *p = line; p != NULL; n++) {
		char *tab = strchr(p, '\t');

		if (tab != NULL)
			*tab = '\0';
		if (n == t->kinds)
			fail(t, "more than %zu columns", t->kinds);
		check_column(t, t->kind[n], p);
		r->column[n] = p;
		p = tab ? tab + 1 : NULL;
	}
	if (n != t->kinds)
		fail(t, "%zu columns, not %zu", n, t->kinds);
	if (*r->column[0] == '\0')
		fail(t, "no word");
}

static void
read_lines(struct table *t, FILE *f)
{
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;

	for (; (n = getline(&line, &cap, f)) >= 0; line = NULL, cap = 0) {
		if (n > 0 && line[n - 1] == '\n')
			line[--n] = '\0';
		t->line++;
		if (n > 0 && (line[n - 1] == '\r' || line[n - 1] == ' '))
			fail(t, "white space at the end of the line");
		check_utf8(t, line);
		if (n > 0 && line[0] != '#') {
			read_row(t, line);      /* which keeps the line */
			continue;
		}
		read_directive(t, line);
		free(line);
	}
	if (!feof(f))
		fail(t, "%s", strerror(errno));
}

static void
read_table(struct table *t, const char *path)
{
	const char *dot = strrchr(path, '.');
	FILE *f;

	*t = (struct table){ .path = path, .file = strrchr(path, '/') };
	t->file = t->file ? t->file + 1 : path;
	t->list = dot != NULL && strcmp(dot, ".gate") == 0;
	if (!t->list && (dot == NULL || strcmp(dot, ".tsv") != 0))
		fail(t, "not named NAME.tsv or NAME.gate");
	snprintf(t->name, sizeof(t->name), "%.*s", (int)(dot - t->file), t->file);
	if ((f = fopen(path, "r")) == NULL)
		fail(t, "%s", strerror(errno));
	read_lines(t, f);
	fclose(f);
}

static int
row_cmp(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	int c = strcmp(x->column[0], y->column[0]);

	return c ? c : x->line < y->line ? -1 : x->line > y->line;
}

static void
sort_rows(struct table *t)
{
	if (t->ordered || t->list)
		return;
	if (t->rows > 0)
		qsort(t->row, t->rows, sizeof(*t->row), row_cmp);
	for (size_t i = 1; i < t->rows && !t->multi; i++)
		if (strcmp(t->row[i].column[0], t->row[i - 1].column[0]) == 0) {
			t->line = t->row[i].line;
			fail(t, "'%s' stands in line %u too",
			    t->row[i].column[0], t->row[i - 1].line);
		}
}

/* ---------------------------------------------------------------- rows */

static void
print_string(const char *s)
{
	putchar('"');
	for (; *s != '\0'; s++)
		if (*s == '"' || *s == '\\')
			printf("\\%c", *s);
		else
			putchar(*s);
	putchar('"');
}

static void
print_rows(const struct table *t)
{
	for (size_t i = 0; i < t->rows; i++) {
		printf("ROW(");
		for (size_t k = 0; k < t->kinds; k++) {
			if (t->kind[k] == 'c')
				continue;
			if (t->kind[k] == 's')
				print_string(t->row[i].column[k]);
			else
				printf("%s", t->row[i].column[k]);
			printf(", ");
		}
		printf("%u)\n", t->row[i].line);
	}
}

/* ---------------------------------------------------------------- gates */

/* what the words of a table begin with, or all that is in a list of tables:
 * file NAME.tsv, file NAME.gate, chars ABC */
static void
add_rows(struct gate *g, const struct table *t)
{
	if (t->list && t->kinds != 2)
		fail(t, "a list has two columns");
	for (size_t i = 0; i < t->rows; i++) {
		const char *s = t->row[i].column[0], *of = t->row[i].column[1];
		char path[4096];
		struct table other;

		if (!t->list) {
			gate_add(g, utf8_peek(s),
			    utf8_peek(s + utf8_size(s[0])));
		} else if (strcmp(s, "chars") == 0) {
			for (; *of != '\0'; of += utf8_size(*of))
				gate_add(g, utf8_peek(of), 0);
		} else {
			snprintf(path, sizeof(path), "%.*s%s",
			    (int)(t->file - t->path), t->path, of);
			read_table(&other, path);
			add_rows(g, &other);
		}
	}
}

static void
print_bits(const uint64_t bit[1024])
{
	putchar('{');
	for (size_t i = 0; i < 1024; i++)
		printf("%s0x%llx,", i % 8 ? "" : "\n",
		    (unsigned long long)bit[i]);
	printf("\n}");
}

static void
print_gate(const struct table *t)
{
	static struct gate gate;

	add_rows(&gate, t);
	printf("static const struct gate %s_gate = {\n", t->name);
	print_bits(gate.first);
	printf(", ");
	print_bits(gate.alone);
	printf(", ");
	print_bits(gate.pair);
	printf("};\n");
}

/* ---------------------------------------------------------------- trie */

/* makes cell n one of the trie's */
static void
trie_reach(struct trie *d, size_t n)
{
	size_t old = d->cap;

	while (d->cap <= n)
		d->cap = d->cap ? d->cap * 2 : 1024;
	if (d->cap > old) {
		d->cell = room(d->cell, d->cap, sizeof(*d->cell));
		memset(d->cell + old, 0, (d->cap - old) * sizeof(*d->cell));
	}
	if (d->cells <= n)
		d->cells = n + 1;
}

/* the lowest base of nobody at which every one of the bytes finds a free cell */
static size_t
trie_base(struct trie *d, const unsigned char *byte, size_t n)
{
	size_t base;

	while (d->lowest < d->cap && d->cell[d->lowest].used)
		d->lowest++;
	base = d->lowest > byte[0] ? d->lowest - byte[0] : 1;
	for (;; base++) {
		size_t i;

		trie_reach(d, base + 255);
		for (i = 0; i < n && !d->cell[base].is_base &&
		    !d->cell[base + byte[i]].used; i++)
			;
		if (i == n)
			return base;
	}
}

/* rows beg to end share their first `depth` bytes; their node is `at` */
static void
trie_add(struct trie *d, const struct table *t, size_t at, size_t beg,
    size_t end, size_t depth)
{
	unsigned char byte[256];
	size_t first[257], n = 0, base;

	for (size_t i = beg; i < end; i++) {
		unsigned char c = (unsigned char)t->row[i].column[0][depth];

		if (n == 0 || byte[n - 1] != c) {
			first[n] = i;
			byte[n++] = c;
		}
	}
	first[n] = end;
	base = trie_base(d, byte, n);
	d->cell[base].is_base = true;
	d->cell[at].value = (uint32_t)base;
	for (size_t i = 0; i < n; i++) {
		d->cell[base + byte[i]].used = true;
		d->cell[base + byte[i]].by = byte[i];
	}
	for (size_t i = 0; i < n; i++) {
		size_t next = base + byte[i];

		if (byte[i] == '\0')
			d->cell[next].value = (uint32_t)first[i];
		else
			trie_add(d, t, next, first[i], first[i + 1], depth + 1);
	}
}

/* two levels: NAME_rune[NAME_page[r >> 8]][r & 255] is 0 where r stays;
 * NAME_first has a bit for each r that does not */
static void
print_map(struct table *t)
{
	static uint16_t rune[256][256];
	uint64_t first[1024] = { 0 };
	unsigned page[256] = { 0 }, pages = 1;

	for (size_t i = 0; i < t->rows; i++) {
		const char *from = t->row[i].column[0], *to = t->row[i].column[1];
		uint32_t r = utf8_peek(from);

		t->line = t->row[i].line;
		if (r > 0xffff || strlen(from) != strlen(to) ||
		    rune_size((const unsigned char *)from) != strlen(from) ||
		    rune_size((const unsigned char *)to) != strlen(to))
			fail(t, "not two characters of the same length");
		if (page[r >> 8] == 0)
			page[r >> 8] = pages++;
		first[r >> 6] |= (uint64_t)1 << (r & 63);
		rune[page[r >> 8]][r & 255] = (uint16_t)utf8_peek(to);
	}
	printf("static const uint64_t %s_first[1024] = ", t->name);
	print_bits(first);
	printf(";\nstatic const uint8_t %s_page[256] = {", t->name);
	for (size_t i = 0; i < 256; i++)
		printf("%s%u,", i % 16 ? "" : "\n", page[i]);
	printf("\n};\nstatic const uint16_t %s_rune[%u][256] = {", t->name, pages);
	for (size_t i = 0; i < pages; i++) {
		printf("\n{");
		for (size_t k = 0; k < 256; k++)
			printf("%s%u,", k % 16 ? "" : "\n", rune[i][k]);
		printf("},");
	}
	printf("\n};\n");
}

/* where the code point before `at` begins */
static const char *
rune_before(const char *word, const char *at)
{
	while (at > word && ((unsigned char)*--at & 0xc0) == 0x80)
		;
	return at;
}

/* what words_before asks: the pairs that words of two or more end with */
static void
print_tail(const struct table *t)
{
	uint64_t tail[1024] = { 0 };

	for (size_t i = 0; i < t->rows; i++) {
		const char *word = t->row[i].column[0];
		const char *last = rune_before(word, word + strlen(word));
		uint32_t key;

		if (last == word)
			continue;
		key = GATE_PAIR(utf8_peek(rune_before(word, last)),
		    utf8_peek(last));
		tail[key >> 6] |= (uint64_t)1 << (key & 63);
	}
	printf("static const uint64_t %s_tail[1024] = ", t->name);
	print_bits(tail);
	printf(";\n");
}

/* what the second columns of the words that a code point begins say, a bit
 * each; page and kind lead from the code point to it, in two levels */
static void
print_classes(struct table *t)
{
	static uint16_t kind[256][256];
	unsigned page[256] = { 0 }, pages = 1, kinds = 0;
	uint32_t last = 0;

	printf("static const uint64_t %s_classes[] = {\n0", t->name);
	for (size_t i = 0; i < t->rows; i++) {
		uint32_t r = utf8_peek(t->row[i].column[0]);

		t->line = t->row[i].line;
		if (r > 0xffff || t->kinds < 2 || t->kind[1] != 'e')
			fail(t, "no class, or no common character");
		if (page[r >> 8] == 0)
			page[r >> 8] = pages++;
		if (r != last)          /* rows are in order */
			kind[page[r >> 8]][r & 255] = (uint16_t)++kinds;
		printf("%s(uint64_t)%s(%s)", r == last ? " | " : ",\n",
		    t->sets ? "" : "1 << ", t->row[i].column[1]);
		last = r;
	}
	printf("\n};\nstatic const uint8_t %s_page[256] = {", t->name);
	for (size_t i = 0; i < 256; i++)
		printf("%s%u,", i % 16 ? "" : "\n", page[i]);
	printf("\n};\nstatic const uint16_t %s_kind[] = {", t->name);
	for (size_t i = 0; i < (size_t)pages * 256; i++)
		printf("%s%u,", i % 16 ? "" : "\n", kind[i >> 8][i & 255]);
	printf("\n};\n");
}

static void
print_lines(const struct table *t)
{
	printf("static const uint16_t %s_line[] = {", t->name);
	for (size_t i = 0; i < t->rows; i++)
		printf("%s%u,", i % 16 ? "" : "\n", t->row[i].line);
	printf("%s\n};\n", t->rows ? "" : "0");
	if (!t->multi)
		return;
	printf("static const uint8_t %s_same[] = {", t->name);
	for (size_t i = 0; i < t->rows; i++) {
		size_t n = 1;

		while (i + n < t->rows && strcmp(t->row[i].column[0],
		    t->row[i + n].column[0]) == 0)
			n++;
		printf("%s%zu,", i % 16 ? "" : "\n", n);
	}
	printf("%s\n};\n", t->rows ? "" : "1");
}

static void
print_trie(struct table *t)
{
	struct trie d = { NULL, 0, 0, 1 };
	size_t longest = 0;

	trie_reach(&d, 256);
	d.cell[ROOT].used = true;
	if (t->rows > 0)
		trie_add(&d, t, ROOT, 0, t->rows, 0);
	if (d.cells >> 24 || t->rows >> 24)
		fail(t, "too large for cells of 32 bits");
	d.cell[ROOT].by = EMPTY;        /* nothing leads to it */
	printf("static const uint32_t %s_cell[] = {", t->name);
	for (size_t i = 0; i < d.cells; i++)
		printf("%s%u,", i % 16 ? "" : "\n", !d.cell[i].used ? EMPTY :
		    d.cell[i].value << 8 | d.cell[i].by);
	printf("\n};\n");
	for (size_t i = 0; i < t->rows; i++)
		if (strlen(t->row[i].column[0]) > longest)
			longest = strlen(t->row[i].column[0]);
	print_gate(t);
	print_tail(t);
	print_lines(t);
	if (t->classes)
		print_classes(t);
	printf("static const struct words %s_words = {\n\t\"%s\", %s_cell, "
	    "%zu, %zu, %s_line, %s%s, &%s_gate, %s_tail, %zu",
	    t->name, t->file,
	    t->name, d.cells, t->rows, t->name, t->multi ? t->name : "NULL",
	    t->multi ? "_same" : "", t->name, t->name, longest);
	if (t->classes)
		printf(",\n\t%s_page, %s_kind, %s_classes", t->name, t->name,
		    t->name);
	else
		printf(", NULL, NULL, NULL");
	printf("\n};\n");
	free(d.cell);
}

int
main(int argc, char *argv[])
{
	struct table t;

	if (argc != 3 || (strcmp(argv[1], "rows") != 0 &&
	    strcmp(argv[1], "trie") != 0 && strcmp(argv[1], "gate") != 0)) {
		fprintf(stderr, "usage: tsv2c rows|trie NAME.tsv\n"
		    "       tsv2c gate NAME.gate\n");
		return 2;
	}
	read_table(&t, argv[2]);
	sort_rows(&t);
	if (t.list)
		print_gate(&t);
	else if (strcmp(argv[1], "rows") == 0)
		print_rows(&t);
	else if (t.map)
		print_map(&t);
	else if (!t.ordered)
		print_trie(&t);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
