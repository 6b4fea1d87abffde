/* tests/unit/test_html5lib.c -- the tokenizer against cases in the format of
 * html5lib: tests/html5lib/ holds our own, ../shared/suites/html5lib those of
 * html5lib itself, where present
 *
 * Each case is run twice, fed as a whole and one code point at a time.  Parse
 * errors are not compared.  Cases whose input is no Unicode text (lone
 * surrogates) cannot reach a reader of UTF-8 and are left out.
 */
#include <glob.h>

#include "html/token.h"
#include "json.h"
#include "test.h"

static const struct {
	const char *name;
	enum token_state state;
} states[] = {
	{ "Data state", TOKEN_DATA },
	{ "PLAINTEXT state", TOKEN_PLAINTEXT },
	{ "RCDATA state", TOKEN_RCDATA },
	{ "RAWTEXT state", TOKEN_RAWTEXT },
	{ "Script data state", TOKEN_SCRIPT },
	{ "CDATA section state", TOKEN_CDATA }
};

/* tokens are compared as text: one a line, runs of characters joined */
struct dump {
	struct buf out;
	bool in_text;
};

static void
dump_begin(struct dump *d, const char *kind)
{
	if (d->in_text)
		buf_byte(&d->out, '\n');
	d->in_text = false;
	buf_add(&d->out, slice_str(kind));
}

static void
dump_part(struct dump *d, bool there, struct slice s)
{
	buf_byte(&d->out, there ? '\x1f' : '\x1e');
	if (there)
		buf_add(&d->out, s);
}

static void
dump_text(struct dump *d, struct slice s)
{
	if (!d->in_text) {
		dump_begin(d, "Character");
		buf_byte(&d->out, '\x1f');
	}
	buf_add(&d->out, s);
	d->in_text = true;
}

static void
dump_token(const struct token *tok, void *ctx)
{
	struct dump *d = ctx;

	switch (tok->type) {
	case TOKEN_TEXT:
		dump_text(d, tok->text);
		return;
	case TOKEN_START:
		dump_begin(d, "StartTag");
		dump_part(d, true, tok->name);
		for (size_t i = 0; i < tok->attrs; i++) {
			dump_part(d, true, tok->attr[i].name);
			dump_part(d, true, tok->attr[i].value);
		}
		if (tok->self_closing)
			dump_part(d, true, SLICE("/"));
		break;
	case TOKEN_END:
		dump_begin(d, "EndTag");
		dump_part(d, true, tok->name);
		break;
	case TOKEN_COMMENT:
		dump_begin(d, "Comment");
		dump_part(d, true, tok->text);
		break;
	case TOKEN_DOCTYPE:
		dump_begin(d, "DOCTYPE");
		dump_part(d, tok->name.n > 0, tok->name);
		dump_part(d, tok->has_public, tok->public_id);
		dump_part(d, tok->has_system, tok->system_id);
		dump_part(d, true, tok->force_quirks ? SLICE("false") : SLICE("true"));
		break;
	}
	buf_byte(&d->out, '\n');
}

/* with \uHHHH undone once more where the case asks for it */
static struct slice
unescape(struct buf *room, struct slice s, bool twice)
{
	if (!twice)
		return s;
	buf_reset(room);
	while (s.n > 0) {
		if (!slice_starts(s, SLICE("\\u"))) {
			buf_byte(room, s.p[0]);
			s = slice_from(s, 1);
			continue;
		}
		s = slice_from(s, 2);
		if (!json_unicode(room, &s))
			break;
	}
	return buf_view(room);
}

static void
dump_expected(struct dump *d, const struct json *list, bool twice)
{
	struct buf room = BUF_INIT;

	for (const struct json *tok = list->child; tok != NULL; tok = tok->next) {
		const struct json *m = tok->child;

		if (slice_eq(json_text(m), SLICE("Character"))) {
			dump_text(d, unescape(&room, json_text(m->next), twice));
			continue;
		}
		dump_begin(d, m->text);
		for (m = m->next; m != NULL; m = m->next) {
			if (m->type == JSON_OBJECT) {
				for (const struct json *a = m->child; a; a = a->next) {
					dump_part(d, true, unescape(&room,
					    slice_of(a->key ? a->key : "",
					    a->key_n), twice));
					dump_part(d, true, unescape(&room,
					    json_text(a), twice));
				}
			} else if (m->type == JSON_TRUE && m->next == NULL &&
			    slice_eq(json_text(tok->child), SLICE("StartTag"))) {
				dump_part(d, true, SLICE("/"));
			} else {
				dump_part(d, m->type != JSON_NULL,
				    unescape(&room, json_text(m), twice));
			}
		}
		buf_byte(&d->out, '\n');
	}
	buf_release(&room);
}

static void
dump_input(struct dump *d, struct slice input, enum token_state state,
    struct slice last_start, bool bytewise)
{
	struct tokenizer *t = tokenizer_new(dump_token, d);

	tokenizer_switch(t, false);
	tokenizer_state(t, state, last_start);
	while (bytewise && input.n > 0) {
		size_t n = utf8_size(input.p[0]);

		tokenizer_feed(t, slice_head(input, n), false);
		input = slice_from(input, n);
	}
	tokenizer_feed(t, input, true);
	tokenizer_free(t);
}

static bool
run_state(const struct json *test, struct slice input, struct slice want,
    enum token_state state, const char *path)
{
	const struct json *last = json_get(test, "lastStartTag");
	const struct json *name = json_get(test, "description");
	bool right = true;

	for (int bytewise = 0; bytewise < 2; bytewise++) {
		struct dump got = { BUF_INIT, false };

		dump_input(&got, input, state,
		    last ? json_text(last) : SLICE_NONE, bytewise);
		if (!slice_eq(buf_view(&got.out), want)) {
			printf("# %s: %s (%s)\n# got:  %s\n# want: %.*s\n", path,
			    name && name->text ? name->text : "",
			    states[state].name, got.out.p, (int)want.n, want.p);
			right = false;
		}
		buf_release(&got.out);
	}
	return right;
}

static enum token_state
state_of(struct slice name)
{
	for (size_t i = 0; i < LEN(states); i++)
		if (slice_eq(name, slice_str(states[i].name)))
			return states[i].state;
	return TOKEN_DATA;
}

struct count {
	unsigned run, wrong, odd;
};

static void
run_case(const struct json *test, const char *path, struct count *count)
{
	const struct json *list = json_get(test, "initialStates");
	const struct json *flag = json_get(test, "doubleEscaped");
	bool twice = flag != NULL && flag->type == JSON_TRUE;
	struct dump want = { BUF_INIT, false };
	struct buf room = BUF_INIT;
	struct slice input = unescape(&room,
	    json_text(json_get(test, "input")), twice);

	dump_expected(&want, json_get(test, "output"), twice);
	if (utf8_valid(input) < input.n) {
		count->odd++;
	} else if (list == NULL) {
		count->run++;
		count->wrong += !run_state(test, input, buf_view(&want.out),
		    TOKEN_DATA, path);
	} else {
		for (list = list->child; list != NULL; list = list->next) {
			count->run++;
			count->wrong += !run_state(test, input,
			    buf_view(&want.out), state_of(json_text(list)), path);
		}
	}
	buf_release(&want.out);
	buf_release(&room);
}

static void
run_file(const char *path)
{
	struct json *file = json_file(path);
	const struct json *tests;
	struct count count = { 0, 0, 0 };

	if (!CHECK(file != NULL, "%s can be read", path))
		return;
	tests = json_get(file, "tests");
	if (tests != NULL) {            /* there are also "xmlViolationTests" */
		for (tests = tests->child; tests != NULL; tests = tests->next)
			run_case(tests, path, &count);
		CHECK_INT(count.wrong, 0, "%s: %u cases, %u that are no text",
		    path, count.run, count.odd);
	}
	json_free(file);
}

int
main(void)
{
	static const char *const patterns[] = {
		"tests/html5lib/*.test",
		"../shared/suites/html5lib/tokenizer/*.test"
	};

	for (size_t i = 0; i < LEN(patterns); i++) {
		glob_t found;

		if (glob(patterns[i], 0, NULL, &found) == 0) {
			for (size_t k = 0; k < found.gl_pathc; k++)
				run_file(found.gl_pathv[k]);
			globfree(&found);
		} else {
			CHECK(i > 0, "there are cases of our own");
		}
	}
	return test_done();
}
