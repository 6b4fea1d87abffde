/* common/figures/frame.c -- lists inside lists */
#include "figures/frame.h"

void
frames_init(struct frames *fs)
{
	struct frame *f = &fs->frame[0];

	fs->depth = 0;
	fs->deeper = 0;
	fs->opened = 0;
	*f = (struct frame){ .kind = FRAME_PASSAGE, .total = NO_FIGURE,
	    .last = NO_FIGURE, .head = PHRASE_NONE, .label = PHRASE_NONE,
	    .area = WHERE_NONE, .where = WHERE_NONE,
	    .here = WHERE_NONE, .outer = WHERE_NONE };
	sum_init(&f->sum);
}

struct frame *
frames_top(struct frames *fs)
{
	return &fs->frame[fs->depth];
}

void
frames_open(struct frames *fs, enum frame_kind kind, size_t total)
{
	struct frame *outer = frames_top(fs), *f;

	if (fs->depth + 1 == FRAMES_MAX) {
		fs->deeper += kind == FRAME_BRACKET;
		return;
	}
	f = &fs->frame[++fs->depth];
	*f = *outer;
	f->kind = kind;
	f->number = ++fs->opened;
	f->wide = false;
	f->passed = false;
	f->part = total != NO_FIGURE;
	f->total = total;
	f->last = NO_FIGURE;
	f->head = f->label;
	f->area = f->where = f->here;
	f->pure = f->led = false;
	f->items = 0;
	sum_init(&f->sum);
}

void
frames_pop(struct frames *fs)
{
	if (fs->depth > 0)
		fs->depth--;
}

void
frames_close_bracket(struct frames *fs)
{
	size_t d = fs->depth;

	if (fs->deeper > 0) {
		fs->deeper--;
		return;
	}
	while (d > 0 && fs->frame[d].kind != FRAME_BRACKET)
		d--;
	if (d > 0)
		fs->depth = d - 1;
}

void
frames_close_clause(struct frames *fs)
{
	frames_top(fs)->led = false;
	for (size_t d = fs->depth; d > 0 && fs->frame[d].kind == FRAME_SUB &&
	    !fs->frame[d].wide; d--)
		fs->frame[d].passed = true;
}

bool
frames_have_bracket(const struct frames *fs)
{
	size_t d = fs->depth;

	while (d > 0 && fs->frame[d].kind != FRAME_BRACKET)
		d--;
	return d > 0;
}

void
frames_close_sentence(struct frames *fs, bool in_bracket)
{
	if (!in_bracket)
		fs->deeper = fs->depth = 0;
	while (fs->depth > 0 && frames_top(fs)->kind != FRAME_BRACKET)
		fs->depth--;
}
