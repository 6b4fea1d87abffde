/* common/container/front.h -- front matter: facts before a text, in YAML or TOML
 *
 *	---
 *	title: 河边的白鹭
 *	date: 2022-09-09
 *	---
 */
#ifndef CONTAINER_FRONT_H
#define CONTAINER_FRONT_H

#include "article/meta.h"

/* takes one fact; lent for the call */
typedef void front_fn(enum meta_field, int rank, struct slice value, void *ctx);

/* The length of the front matter that the text begins with, 0 where there is
 * none; its facts are handed over (but for fn NULL), values of a list joined
 * by 、.  A block that
 * is not closed within the text, or that holds lines of another kind, is none. */
size_t front_parse(struct slice text, front_fn *, void *ctx);

#endif
