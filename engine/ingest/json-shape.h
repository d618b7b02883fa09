/* SPDX-License-Identifier: MIT */
/* How a JSON file is laid out: an object a line, or objects over several lines, in an array, in an envelope. */
#pragma once
#include <glib.h>

typedef enum {
  JSON_LINES,    /* {...}\n{...}\n */
  JSON_OBJECTS,  /* one pretty-printed object, or several of them */
  JSON_ARRAY,    /* [{...}, {...}] */
  JSON_ENVELOPE, /* {"status": "ok", "articles": [{...}, {...}]} */
} JsonShape;

/* By the first bytes. Of a line that is cut off the following are still read as lines. */
JsonShape json_shape(const char *head, gsize length);
