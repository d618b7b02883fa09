/* SPDX-License-Identifier: MIT */
#include "ingest/json-shape.h"
#include <string.h>

/* What interfaces and exports call their list of documents. */
static const char *const lists[] = {"articles", "items", "stories", "results", "documents", "docs", NULL};

typedef struct {
  const char *at, *end;
  const char *key; /* of the outermost object: the string read last there, with its length */
  gsize key_length;
  guint depth;
  gboolean lists_objects; /* the outermost object has a list of objects */
} Look;

static void skip_space(Look *look) {
  while (look->at < look->end && g_ascii_isspace(*look->at)) look->at++;
}

static void take_string(Look *look) {
  const char *start = ++look->at;
  while (look->at < look->end && *look->at != '"') look->at += *look->at == '\\' && look->at + 1 < look->end ? 2 : 1;
  if (look->depth == 1) {
    look->key = start;
    look->key_length = (gsize)(look->at - start);
  }
}

static gboolean is_list_name(const Look *look) {
  for (const char *const *name = lists; look->key && *name; name++)
    if (strlen(*name) == look->key_length && memcmp(*name, look->key, look->key_length) == 0) return TRUE;
  return FALSE;
}

/* At the colon behind a key of the outermost object. */
static gboolean opens_list(Look *look) {
  if (look->depth != 1 || !is_list_name(look)) return FALSE;
  Look ahead = *look;
  ahead.at++;
  skip_space(&ahead);
  if (ahead.at == ahead.end || *ahead.at++ != '[') return FALSE;
  skip_space(&ahead);
  return ahead.at < ahead.end && *ahead.at == '{';
}

/* At the end of a line inside an object. A line that begins with an object follows one that is cut off. */
static gboolean goes_on(const Look *look) { return look->at + 1 == look->end || look->at[1] != '{'; }

JsonShape json_shape(const char *head, gsize length) {
  Look look = {.at = head, .end = head + length};
  skip_space(&look);
  if (look.at < look.end && *look.at == '[') return JSON_ARRAY;
  JsonShape shape = JSON_LINES;
  for (; look.at < look.end; look.at++) {
    char c = *look.at;
    if (c == '"') take_string(&look);
    else if (c == ':' && opens_list(&look)) return JSON_ENVELOPE;
    else if (c == '{' || c == '[') look.depth++;
    else if ((c == '}' || c == ']') && --look.depth == 0) break;
    else if (c == '\n' && goes_on(&look)) shape = JSON_OBJECTS;
    else if (c == '\n') return JSON_LINES;
    if (look.at >= look.end) break;
  }
  if (look.at < look.end && ++look.at < look.end && strchr(" \t{,", *look.at)) shape = JSON_OBJECTS;
  return shape;
}
