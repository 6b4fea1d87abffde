/* common/article/language.c -- the language of a document, by its characters */
#include "article/article.h"
#include "article/language.h"
#include "text/fold.h"
#include "text/utf8.h"

enum { LOOK_MAX = 1 << 13 };    /* bytes that are looked at */

struct scripts {
	size_t han, kana, hangul, latin, trad;
};

static void
count(struct scripts *n, struct slice text, struct buf *room)
{
	struct slice folded = fold_han(room, text);
	uint32_t r;

	for (size_t i = 0; i < text.n && folded.p != text.p; i += 3) {
		while (i < text.n && (unsigned char)text.p[i] < 0x80)
			i++;
		if (i + 2 < text.n && memcmp(text.p + i, folded.p + i, 3) != 0)
			n->trad++;
	}
	while (text.n > 0) {
		r = utf8_step(&text);
		n->han += r >= 0x4e00 && r <= 0x9fff;
		n->kana += r >= 0x3041 && r <= 0x30fa;
		n->hangul += r >= 0xac00 && r <= 0xd7a3;
		n->latin += (r | 0x20) >= 'a' && (r | 0x20) <= 'z';
	}
}

/* the language subtag of a declaration, where we know it */
static const char *
plain_tag(struct slice declared)
{
	static const char *const known[] = { "en", "de", "fr", "es", "it", "pt",
	    "ru", "nl", "pl", "sv", "da", "fi", "cs", "tr", "ar", "vi", "bo",
	    "ug", "mn" };

	for (size_t i = 0; i < LEN(known); i++)
		if (declared.n >= 2 &&
		    ((declared.p[0] | 0x20) == known[i][0]) &&
		    ((declared.p[1] | 0x20) == known[i][1]) &&
		    (declared.n == 2 || declared.p[2] == '-' ||
		    declared.p[2] == '_'))
			return known[i];
	return "";
}

const char *
language_of(const struct page *pg, struct slice declared)
{
	struct scripts n = { 0, 0, 0, 0, 0 };
	struct buf room = BUF_INIT;
	size_t looked = 0;

	for (size_t i = 0; i < pg->paras && looked < LOOK_MAX; i++) {
		if (pg->para[i].role >= ROLE_BYLINE)
			continue;
		count(&n, para_text(pg, &pg->para[i]), &room);
		looked += pg->para[i].n;
	}
	buf_release(&room);
	if (n.kana * 5 > n.han && n.kana > 4)
		return "ja";
	if (n.hangul > n.han)
		return "ko";
	if (n.han * 3 > n.latin && n.han > 0)
		return n.trad * 20 > n.han ? "zh-Hant" : "zh-Hans";
	return plain_tag(declared);
}
