/* common/lex/pattern.c -- PCRE2 patterns on slices, with limits */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <err.h>
#include <pcre2.h>
#include <stdlib.h>

#include "base/buf.h"
#include "lex/pattern.h"

/* what a match may cost before it is given up as a fault of the pattern */
enum {
	STEPS_MAX = 1000000,
	HEAP_MAX_KIB = 8192,
	STACK_BEG = 32 * 1024,
	STACK_MAX = 1024 * 1024
};

struct pattern {
	const char *re, *where;
	pcre2_code *code;
	pcre2_match_data *data;
	pcre2_match_context *limits;
	pcre2_jit_stack *stack;
	bool broken;
};

struct pattern *
pattern_new(const char *re, const char *where)
{
	struct pattern *p = mem_array(NULL, 1, sizeof(*p));

	*p = (struct pattern){ .re = re, .where = where };
	return p;
}

void
pattern_free(struct pattern *p)
{
	if (p == NULL)
		return;
	pcre2_match_data_free(p->data);
	pcre2_match_context_free(p->limits);
	pcre2_jit_stack_free(p->stack);
	pcre2_code_free(p->code);
	free(p);
}

static void
complain(struct pattern *p, int code)
{
	PCRE2_UCHAR text[256];

	pcre2_get_error_message(code, text, sizeof(text));
	warnx("%s: pattern '%s': %s", p->where, p->re, (const char *)text);
	p->broken = true;
}

static bool
compile(struct pattern *p)
{
	PCRE2_SIZE at;
	int code;

	p->code = pcre2_compile((PCRE2_SPTR)p->re, PCRE2_ZERO_TERMINATED,
	    PCRE2_UTF | PCRE2_NO_UTF_CHECK, &code, &at, NULL);
	if (p->code == NULL) {
		complain(p, code);
		return false;
	}
	/* where this machine has no JIT the interpreter serves, as limited */
	if (pcre2_jit_compile(p->code, PCRE2_JIT_COMPLETE) == 0)
		p->stack = pcre2_jit_stack_create(STACK_BEG, STACK_MAX, NULL);
	p->data = pcre2_match_data_create_from_pattern(p->code, NULL);
	p->limits = pcre2_match_context_create(NULL);
	if (p->data == NULL || p->limits == NULL)
		err(2, NULL);
	pcre2_set_match_limit(p->limits, STEPS_MAX);
	pcre2_set_heap_limit(p->limits, HEAP_MAX_KIB);
	if (p->stack != NULL)
		pcre2_jit_stack_assign(p->limits, NULL, p->stack);
	return true;
}

bool
pattern_match(struct pattern *p, struct slice text, size_t from,
    struct slice group[], size_t groups)
{
	const PCRE2_SIZE *at;
	int rc;

	if (p->broken || (p->code == NULL && !compile(p)))
		return false;
	rc = pcre2_match(p->code, (PCRE2_SPTR)text.p, text.n, from,
	    PCRE2_NO_UTF_CHECK, p->data, p->limits);
	if (rc < 0) {
		if (rc != PCRE2_ERROR_NOMATCH)
			complain(p, rc);
		return false;
	}
	at = pcre2_get_ovector_pointer(p->data);
	for (size_t i = 0; i < groups; i++)
		if ((int)i < rc && at[2 * i] != PCRE2_UNSET)
			group[i] = slice_cut(text, at[2 * i], at[2 * i + 1]);
		else
			group[i] = slice_of(NULL, 0);
	return true;
}
