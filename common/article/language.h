/* common/article/language.h -- the language of a document, by its characters */
#ifndef ARTICLE_LANGUAGE_H
#define ARTICLE_LANGUAGE_H

#include "article/block.h"

/* A BCP 47 tag: zh-Hans or zh-Hant by the characters of the paragraphs that are
 * printed, ja where kana stand among them, ko; for other scripts what the page
 * declares where it is one of a few plain tags, else "" */
const char *language_of(const struct page *, struct slice declared);

#endif
