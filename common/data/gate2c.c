/* common/data/gate2c.c -- a list of tables to a gate (lex/gate.h)
 *
 *	gate2c NAME.gate      static const struct gate NAME_gate
 *
 * It runs on the machine that builds and uses the C library only.  The tables
 * stand beside the list, and tsv2c has found them sound.
 */
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lex/gate.h"

enum { LINE_MAX_BYTES = 4096 };

static struct gate gate;

static void
die(const char *path, const char *why)
{
	fprintf(stderr, "%s: %s\n", path, why);
	exit(1);
}

/* bytes of the character at s, in UTF-8 that is sound */
static size_t
size_at(const char *s)
{
	unsigned char c = (unsigned char)s[0];

	return c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

static void
add_begin(const char *word)
{
	size_t size = size_at(word);
	uint32_t a = gate_any(word, size), key;

	if (word[size] == '\0') {
		gate.kind[gate_kind(a)] |= GATE_ALONE;
		return;
	}
	key = gate_pair(a, gate_any(word + size, size_at(word + size)));
	gate.pair[key >> 6] |= (uint64_t)1 << (key & 63);
}

static void
add_follow(const char *word)
{
	gate.kind[gate_kind(gate_any(word, size_at(word)))] |= GATE_FOLLOW;
}

/* the words of a table: what stands before the first TAB of each row */
static void
read_table(const char *path, void (*add)(const char *word))
{
	char line[LINE_MAX_BYTES];
	FILE *f = fopen(path, "r");

	if (f == NULL)
		die(path, strerror(errno));
	while (fgets(line, sizeof(line), f) != NULL) {
		line[strcspn(line, "\t\n")] = '\0';
		if (line[0] != '#' && line[0] != '\0')
			add(line);
	}
	if (ferror(f) || fclose(f) != 0)
		die(path, strerror(errno));
}

static void
read_list(const char *path, size_t dir)
{
	char line[LINE_MAX_BYTES], name[LINE_MAX_BYTES], table[2 * LINE_MAX_BYTES];
	FILE *f = fopen(path, "r");

	if (f == NULL)
		die(path, strerror(errno));
	while (fgets(line, sizeof(line), f) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '#' || line[0] == '\0')
			continue;
		if (sscanf(line, "%*s %s", name) != 1)
			die(path, "a line is begin NAME, follow NAME or a # remark");
		snprintf(table, sizeof(table), "%.*s%s.tsv", (int)dir, path, name);
		if (strncmp(line, "begin ", 6) == 0)
			read_table(table, add_begin);
		else if (strncmp(line, "follow ", 7) == 0)
			read_table(table, add_follow);
		else
			die(path, "a line is begin NAME, follow NAME or a # remark");
	}
	if (ferror(f) || fclose(f) != 0)
		die(path, strerror(errno));
}

int
main(int argc, char *argv[])
{
	const char *name, *dot;

	if (argc != 2) {
		fprintf(stderr, "usage: gate2c NAME.gate\n");
		return 2;
	}
	name = strrchr(argv[1], '/') ? strrchr(argv[1], '/') + 1 : argv[1];
	dot = strchr(name, '.');
	if (dot == NULL || strcmp(dot, ".gate") != 0)
		die(argv[1], "not named NAME.gate");
	read_list(argv[1], (size_t)(name - argv[1]));
	printf("static const struct gate %.*s_gate = {\n{", (int)(dot - name),
	    name);
	for (size_t i = 0; i < GATE_KINDS; i++)
		printf("%s%u,", i % 32 ? "" : "\n", gate.kind[i]);
	printf("\n},\n{");
	for (size_t i = 0; i < 1024; i++)
		printf("%s0x%llx,", i % 8 ? "" : "\n",
		    (unsigned long long)gate.pair[i]);
	printf("\n}\n};\n");
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
