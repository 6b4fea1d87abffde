/* common/numerals/decimal.c -- exact decimal values, no floating point */
#include <limits.h>
#include <string.h>

#include "numerals/decimal.h"

enum { DEC_DIGITS = DEC_WHOLE + DEC_FRAC, DEC_SIGNIFICANT = 15,
	WORD = 8                /* digits that are looked at together */
};

/* the first digit that is not 0; DEC_DIGITS where all are */
static unsigned
head(const struct dec *d)
{
	static const uint8_t none[WORD];
	unsigned i = 0;

	while (i + WORD <= DEC_DIGITS && memcmp(d->digit + i, none, WORD) == 0)
		i += WORD;
	while (i < DEC_DIGITS && d->digit[i] == 0)
		i++;
	return i;
}

/* behind the last digit that is not 0; 0 where all are */
static unsigned
tail(const struct dec *d)
{
	static const uint8_t none[WORD];
	unsigned i = DEC_DIGITS;

	while (i >= WORD && memcmp(d->digit + i - WORD, none, WORD) == 0)
		i -= WORD;
	while (i > 0 && d->digit[i - 1] == 0)
		i--;
	return i;
}

static int
cmp_digits(const struct dec *a, const struct dec *b)
{
	return memcmp(a->digit, b->digit, DEC_DIGITS);
}

void
dec_set(struct dec *d, unsigned long v)
{
	unsigned i = DEC_WHOLE;

	memset(d, 0, sizeof(*d));
	for (; v > 0; v /= 10)
		d->digit[--i] = (uint8_t)(v % 10);
}

bool
dec_parse(struct dec *d, struct slice s)
{
	size_t point = slice_find_byte(s, '.');
	size_t whole = 0;
	unsigned i;

	memset(d, 0, sizeof(*d));
	while (whole < point && s.p[whole] == '0')
		whole++;
	if (point - whole > DEC_WHOLE || s.n > point + 1 + DEC_FRAC)
		return false;
	i = DEC_WHOLE - (unsigned)(point - whole);
	for (; whole < s.n; whole++)
		if (whole != point)
			d->digit[i++] = (uint8_t)(s.p[whole] - '0');
	if (s.n > point)
		d->stated = (uint8_t)(s.n - point - 1);
	return true;
}

/* digits of a plus or minus those of b, which is then not the larger one */
static bool
add_digits(struct dec *a, const struct dec *b, int sign)
{
	unsigned top = head(b);
	int carry = 0;

	for (unsigned i = tail(b); i-- > 0 && (i >= top || carry != 0);) {
		int v = a->digit[i] + sign * b->digit[i] + carry;

		carry = v > 9 ? 1 : v < 0 ? -1 : 0;
		a->digit[i] = (uint8_t)(v - 10 * carry);
	}
	return carry == 0;
}

bool
dec_add(struct dec *a, const struct dec *b)
{
	struct dec small;

	if (b->stated > a->stated)
		a->stated = b->stated;
	if (a->neg == b->neg)
		return add_digits(a, b, 1);
	if (cmp_digits(a, b) >= 0)
		return add_digits(a, b, -1);
	small = *a;
	memcpy(a->digit, b->digit, DEC_DIGITS);
	a->neg = b->neg;
	return add_digits(a, &small, -1);
}

bool
dec_shift(struct dec *d, int power)
{
	unsigned n = (unsigned)(power < 0 ? -power : power);
	unsigned stated;

	if (power == 0 || head(d) == DEC_DIGITS)
		return true;
	if (power < 0) {
		if (tail(d) + n > DEC_DIGITS)
			return false;
		memmove(d->digit + n, d->digit, DEC_DIGITS - n);
		memset(d->digit, 0, n);
		stated = tail(d);
		d->stated = (uint8_t)(stated > DEC_WHOLE ? stated - DEC_WHOLE : 0);
		return true;
	}
	if (head(d) < n)
		return false;
	memmove(d->digit, d->digit + n, DEC_DIGITS - n);
	memset(d->digit + DEC_DIGITS - n, 0, n);
	d->stated = (uint8_t)(d->stated > n ? d->stated - n : 0);
	return true;
}

/* Long division: every step shifts the remainder by one digit and takes b from
 * it as often as it goes. */
bool
dec_div(struct dec *q, const struct dec *a, const struct dec *b)
{
	struct dec rest, by = *b;
	unsigned seen = 0, i, shift = 0;

	if (head(b) == DEC_DIGITS)
		return false;
	/* make b whole, and a as many times larger */
	if (tail(b) > DEC_WHOLE)
		shift = tail(b) - DEC_WHOLE;
	if (head(a) < shift || head(b) < shift + 1)
		return false;
	dec_shift(&by, (int)shift);
	by.neg = 0;
	memset(&rest, 0, sizeof(rest));
	memset(q, 0, sizeof(*q));
	for (i = 0; i < DEC_DIGITS && seen <= DEC_SIGNIFICANT; i++) {
		if (head(&rest) == 0)
			return false;
		memmove(rest.digit, rest.digit + 1, DEC_WHOLE - 1);
		rest.digit[DEC_WHOLE - 1] =
		    i + shift < DEC_DIGITS ? a->digit[i + shift] : 0;
		while (cmp_digits(&rest, &by) >= 0) {
			add_digits(&rest, &by, -1);
			q->digit[i]++;
		}
		if (seen > 0 || q->digit[i] > 0)
			seen++;
	}
	if (seen > DEC_SIGNIFICANT) {   /* i is behind the 16th digit */
		bool up = q->digit[--i] >= 5;
		struct dec one;

		q->digit[i] = 0;
		memset(&one, 0, sizeof(one));
		one.digit[i - 1] = 1;
		if (up && i > DEC_WHOLE && !add_digits(q, &one, 1))
			return false;
	}
	q->neg = a->neg != b->neg;
	i = tail(q);
	q->stated = (uint8_t)(i > DEC_WHOLE ? i - DEC_WHOLE : 0);
	return true;
}

bool
dec_times(struct dec *d, unsigned n)
{
	unsigned carry = 0;

	for (unsigned i = DEC_DIGITS; i-- > 0;) {
		unsigned v = d->digit[i] * n + carry;

		d->digit[i] = (uint8_t)(v % 10);
		carry = v / 10;
	}
	return carry == 0;
}

int
dec_cmp(const struct dec *a, const struct dec *b)
{
	int c = cmp_digits(a, b);

	if (a->neg != b->neg && (!dec_is_zero(a) || !dec_is_zero(b)))
		return a->neg ? -1 : 1;
	return a->neg ? -c : c;
}

bool
dec_is_zero(const struct dec *d)
{
	return head(d) == DEC_DIGITS;
}

bool
dec_whole(const struct dec *d, unsigned long *out)
{
	unsigned long v = 0;

	if (tail(d) > DEC_WHOLE || (d->neg && !dec_is_zero(d)))
		return false;
	for (unsigned i = head(d); i < DEC_WHOLE; i++) {
		if (v > (ULONG_MAX - d->digit[i]) / 10)
			return false;
		v = v * 10 + d->digit[i];
	}
	*out = v;
	return true;
}

unsigned
dec_width(const struct dec *d)
{
	unsigned i = head(d);

	return i >= DEC_WHOLE ? 1 : DEC_WHOLE - i;
}

int
dec_power_of_ten(const struct dec *d)
{
	struct dec one;
	int power = (int)dec_width(d) - 1;

	dec_set(&one, 1);
	one.neg = d->neg;
	return dec_shift(&one, power) && dec_cmp(&one, d) == 0 ? power : -1;
}

void
dec_print(struct buf *out, const struct dec *d)
{
	char text[DEC_DIGITS + 3];
	size_t n = 0;
	unsigned i = head(d), end = tail(d);

	if (end < (unsigned)DEC_WHOLE + d->stated)
		end = DEC_WHOLE + d->stated;
	if (d->neg && i < DEC_DIGITS)
		text[n++] = '-';
	if (i >= DEC_WHOLE)
		i = DEC_WHOLE - 1;
	for (; i < end; i++) {
		if (i == DEC_WHOLE)
			text[n++] = '.';
		text[n++] = (char)('0' + d->digit[i]);
	}
	buf_add(out, slice_of(text, n));
}
