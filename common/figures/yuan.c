/* common/figures/yuan.c -- what 元 is in a text */
#include "figures/yuan.h"

#include "places/place.h"

/* GB/T 2260: 71 Taiwan, 81 Hong Kong, 82 Macao */
static const struct { struct slice code; const char unit[4]; } local[] = {
	{ SLICE_INIT("71"), "TWD" }, { SLICE_INIT("81"), "HKD" },
	{ SLICE_INIT("82"), "MOP" }, { SLICE_INIT("-"), "CNY" },
};

/* notes the money that a figure names */
static void
note(struct yuan *y, const struct quantity *q)
{
	for (size_t i = 0; i < LEN(local); i++)
		if (q->of == UNIT_MONEY && !q->yuan &&
		    strcmp(q->unit, local[i].unit) == 0)
			y->named |= 1u << i;
}

static void
settle(const struct yuan *y, struct figure *f)
{
	struct slice code = f->adcode;
	bool placed;

	if (code.n == 0)
		code = place_lies_in(f->place);
	placed = code.n > 0 || f->place.n > 0;
	for (size_t i = 0; i < LEN(local); i++)
		if (placed ? slice_starts(code, local[i].code) :
		    y->traditional && y->named == 1u << i)
			memcpy(f->q.unit, local[i].unit, 3);
}

void
yuan_settle(struct passage *p, struct yuan *y)
{
	y->traditional = y->traditional || p->fold.p != p->text.p;
	for (size_t i = 0; i < p->figs; i++) {
		note(y, &p->fig[i].q);
		if (p->fig[i].q.yuan)
			settle(y, &p->fig[i]);
	}
}
