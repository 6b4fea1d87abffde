/* common/article/pinyin.h -- readings that were put into the text: 發(fā)言人 */
#ifndef ARTICLE_PINYIN_H
#define ARTICLE_PINYIN_H

#include "base/buf.h"
#include "base/slice.h"

/* s itself where it holds none; else the text without them, in *room.  A
 * reading is one syllable of Latin letters with a tone mark, in brackets, right
 * behind a Chinese character.  s must be valid UTF-8. */
struct slice pinyin_drop(struct buf *room, struct slice s);

#endif
