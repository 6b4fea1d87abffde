/* common/lex/gate.h -- where in a text a word of several tables may begin
 *
 * Asked of every character of a text, so it costs a few instructions: characters
 * are hashed as the bytes that they are, not decoded.  A gate lets every place pass
 * where a word begins, and some where none does: the tables have the last word.
 *
 * common/data/NAME.gate names the tables, one a line:
 *	begin NAME      what stands there begins with a word of this table
 *	follow NAME     a word of this table may follow a word of one character,
 *	                which is nothing by itself
 * and the build makes build/data/NAME.gate.inc of it: static const struct gate
 * NAME_gate (data/gate2c.c).
 */
#ifndef LEX_GATE_H
#define LEX_GATE_H

#include <stddef.h>
#include <stdint.h>

enum {
	GATE_FOLLOW = 1,        /* a word that may follow begins with it */
	GATE_ALONE = 2,         /* it is a word */
	GATE_KINDS = 1 << 13
};

struct gate {
	uint8_t kind[GATE_KINDS];       /* by the hash of a character */
	uint64_t pair[1024];            /* a bit for the first two of a word */
};

/* the hash of a character: of its bytes, the first one the lowest */
static inline uint32_t
gate_hash(uint32_t bytes)
{
	return bytes * 0x9e3779b1u;
}

/* which of gate.kind, and which bit of gate.pair */
static inline uint32_t
gate_kind(uint32_t hash)
{
	return hash >> 19;
}

static inline uint32_t
gate_pair(uint32_t a, uint32_t b)
{
	return (a * 5 + b) >> 16;
}

/* the bytes at p, which has four */
static inline uint32_t
gate_four(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return (uint32_t)u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 |
	    (uint32_t)u[3] << 24;
}

/* of a character of three bytes; four can be read */
static inline uint32_t
gate_three(const char *p)
{
	return gate_hash(gate_four(p) & 0xffffffu);
}

/* of a character of `size` bytes */
static inline uint32_t
gate_any(const char *p, size_t size)
{
	const unsigned char *u = (const unsigned char *)p;
	uint32_t bytes = u[0];

	if (size > 1)
		bytes |= (uint32_t)u[1] << 8;
	if (size > 2)
		bytes |= (uint32_t)u[2] << 16;
	if (size > 3)
		bytes |= (uint32_t)u[3] << 24;
	return gate_hash(bytes);
}

/* May a word begin with the characters of these hashes, or may the second follow
 * the first?  Without a branch for each question, as the answers follow no
 * pattern that a processor could guess. */
static inline unsigned
gate_holds(const struct gate *s, uint32_t a, uint32_t b)
{
	uint32_t key = gate_pair(a, b);

	return (unsigned)(s->pair[key >> 6] >> (key & 63) & 1) |
	    (s->kind[gate_kind(a)] >> 1 & s->kind[gate_kind(b)] & 1u);
}

#endif
