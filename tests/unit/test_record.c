/* tests/unit/test_record.c -- lines to fields and back */
#include "io/record.h"
#include "test.h"

static const struct {
	const char *line;
	bool looks, sound;
	enum rec_type type;
	size_t n;
	const char *text;
} lines[] = {
	{ "par\ta\t1\t0\t0\t2\t甲乙\tbody", true, true, REC_PAR, 8, "甲乙" },
	{ "par\ta\t1\t0\t0\t2\t甲乙\tbody\r", true, true, REC_PAR, 8, "甲乙" },
	{ "par\ta\t1\t0\t0\t2\t甲乙", true, false, REC_PAR, 7, "甲乙" },
	{ "par\ta\tx\t0\t0\t2\t甲乙\tbody", false, false, REC_PAR, 8, "甲乙" },
	{ "mine\ta\t1\t0\t0\t2\ta\\tb\\nc\\\\d\\q", true, true, REC_OTHER, 7,
	    "a\tb\nc\\d\\q" },
	{ "mine\ta\t1\t0\t0\t2\tx\ty\tz", true, true, REC_OTHER, 9, "x" },
	{ "sent\ta\t1\t1\t0\t1\t。\t0\tbody\t", true, true, REC_SENT, 10, "。" },
	{ "8月20日0时至24时，新增34例。", false, false, REC_OTHER, 1, "" },
	{ "", false, false, REC_OTHER, 1, "" },
	{ "\t\t\t\t\t\t", false, false, REC_OTHER, 7, "" },
};

static const struct {
	const char *in;
	bool good;
	unsigned long want;
} numbers[] = {
	{ "0", true, 0 }, { "120", true, 120 }, { "", false, 0 },
	{ "-1", false, 0 }, { "1a", false, 0 }, { "9999999999999999999", false, 0 },
};

static void
check_lines(void)
{
	struct buf room = BUF_INIT, back = BUF_INIT;
	struct rec r;

	for (size_t i = 0; i < LEN(lines); i++) {
		struct slice line = slice_str(lines[i].line);

		buf_reset(&room);
		rec_parse(&r, line, &room);
		CHECK_INT(rec_looks_like(line), lines[i].looks,
		    "line %zu looks like a record", i);
		CHECK_INT(r.sound, lines[i].sound, "line %zu is sound", i);
		CHECK_INT(r.type, lines[i].type, "type of line %zu", i);
		CHECK_INT(r.n, lines[i].n, "fields of line %zu", i);
		CHECK_SLICE(r.field[F_TEXT], lines[i].text, "text of line %zu", i);
	}
	rec_escape(&back, SLICE("a\tb\nc\rd\\e"));
	CHECK_STR(back.p, "a\\tb\\nc\\rd\\\\e", "escapes");
	buf_release(&room);
	buf_release(&back);
}

/* bytes are looked at eight at a time: an escape and a TAB at every place */
static void
check_places(void)
{
	struct buf room = BUF_INIT, line = BUF_INIT;
	char text[33];

	for (size_t n = 1; n < sizeof(text); n++)
		for (size_t at = 0; at < n; at++) {
			struct slice t = slice_of(text, n);
			struct rec r;

			memset(text, n % 2 ? 'x' : '\xe5', n);
			text[at] = at % 2 ? '\\' : '\t';
			buf_reset(&line);
			buf_add(&line, SLICE("mine\ta\t1\t0\t0\t2\t"));
			rec_escape(&line, t);
			buf_byte(&line, '\t');
			rec_escape(&line, t);
			buf_reset(&room);
			rec_parse(&r, buf_view(&line), &room);
			CHECK(r.n == F_OWN + 1 && slice_eq(r.field[F_TEXT], t)
			    && slice_eq(r.field[F_OWN], t),
			    "byte %zu of %zu comes back", at, n);
		}
	buf_release(&room);
	buf_release(&line);
}

int
main(void)
{
	check_lines();
	check_places();
	for (size_t i = 0; i < LEN(numbers); i++) {
		unsigned long v = 0;

		CHECK_INT(rec_number(slice_str(numbers[i].in), &v),
		    numbers[i].good, "'%s' is a number", numbers[i].in);
		CHECK_INT(v, numbers[i].want, "value of '%s'", numbers[i].in);
	}
	for (int t = REC_DOC; t < REC_TYPES; t++) {
		size_t n = rec_type_fields(t);

		CHECK_INT(rec_type_of(slice_str(rec_type_name(t))), t,
		    "type %s", rec_type_name(t));
		CHECK(n > F_OWN && rec_field_name(t, n - 1) != NULL &&
		    rec_field_name(t, n) == NULL, "%s has %zu fields",
		    rec_type_name(t), n);
	}
	return test_done();
}
