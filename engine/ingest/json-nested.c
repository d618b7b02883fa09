/* SPDX-License-Identifier: MIT */
#include "ingest/json-nested.h"
#include "base/error.h"
#include "base/library.h"
#include <jansson.h>
#include <string.h>

#define JANSSON_FUNCTIONS(F)                                                                                                 \
  F(json_loadb) F(json_delete) F(json_object_get) F(json_array_get) F(json_array_size) F(json_string_value) F(json_string_length) \
  F(json_integer_value) F(json_real_value)
LIBRARY(Jansson, JANSSON_FUNCTIONS)
static const LibraryFile jansson_file = LIBRARY_FILE("libjansson.so.4", JANSSON_FUNCTIONS);

#define PARAGRAPHS "\n\n" /* between several strings of one field */

struct JsonNested {
  Jansson jansson;
  gboolean loaded;
};

JsonNested *json_nested_new(void) { return g_new0(JsonNested, 1); }

void json_nested_free(JsonNested *nested) { g_free(nested); }

static json_t *load(JsonNested *nested, const char *json, gsize length, GError **error) {
  if (!nested->loaded && !library_load(&jansson_file, &nested->jansson, error)) return NULL;
  nested->loaded = TRUE;
  json_error_t wrong;
  json_t *tree = nested->jansson.json_loadb(json, length, JSON_DECODE_INT_AS_REAL, &wrong);
  if (!tree) g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "%s", wrong.text);
  return tree;
}

/* json_decref() of the header calls a function that is not linked. */
static void unload(JsonNested *nested, json_t *tree) {
  if (tree && --tree->refcount == 0) nested->jansson.json_delete(tree);
}

static void append(const JsonNested *nested, const json_t *value, GString *out) {
  if (!json_is_string(value) && !json_is_number(value)) return;
  if (out->len > 0) g_string_append(out, PARAGRAPHS);
  if (json_is_string(value)) g_string_append_len(out, nested->jansson.json_string_value(value), (gssize)nested->jansson.json_string_length(value));
  else g_string_append_printf(out, "%.15g", nested->jansson.json_real_value(value));
}

static void collect(const JsonNested *nested, const json_t *value, const char *path, GString *out) {
  const Jansson *jansson = &nested->jansson;
  if (*path == '\0') {
    append(nested, value, out);
    return;
  }
  gsize length = strcspn(path, ".");
  g_autofree char *step = g_strndup(path, length);
  const char *rest = path + length + (path[length] ? 1 : 0);
  gsize n = json_is_array(value) ? jansson->json_array_size(value) : 0, at = (gsize)g_ascii_strtoull(step, NULL, 10);
  gboolean all = strcmp(step, "*") == 0;
  if (json_is_object(value)) collect(nested, jansson->json_object_get(value, step), rest, out);
  else if (all) for (gsize i = 0; i < n; i++) collect(nested, jansson->json_array_get(value, i), rest, out);
  else if (at < n && g_ascii_isdigit(*step)) collect(nested, jansson->json_array_get(value, at), rest, out);
}

static char *string_or_null(GString *text) { return g_string_free(text, text->len == 0); }

char *json_nested_find(JsonNested *nested, const char *json, gsize length, const char *path, GError **error) {
  json_t *tree = load(nested, json, length, error);
  if (!tree) return NULL;
  GString *out = g_string_new(NULL);
  collect(nested, tree, path, out);
  unload(nested, tree);
  return string_or_null(out);
}

/* ---- ninjs ---- */

/* "contenttype" in 2.x, "contentType" in 3.x; "" when there is none. */
static const char *content_type(const Jansson *jansson, const json_t *body) {
  const char *lower = jansson->json_string_value(jansson->json_object_get(body, "contenttype"));
  const char *camel = jansson->json_string_value(jansson->json_object_get(body, "contentType"));
  return lower ? lower : camel ? camel : "";
}

static const json_t *best_body(const Jansson *jansson, const json_t *bodies, gboolean *markup) {
  const json_t *untyped = NULL, *html = NULL;
  gsize n = json_is_array(bodies) ? jansson->json_array_size(bodies) : 0;
  *markup = FALSE;
  for (gsize i = 0; i < n; i++) {
    const json_t *body = jansson->json_array_get(bodies, i);
    const char *type = content_type(jansson, body);
    if (g_str_has_prefix(type, "text/plain")) return body;
    if (!*type && !untyped) untyped = body;
    if (strstr(type, "html") && !html) html = body;
  }
  *markup = !untyped && html;
  return untyped ? untyped : html;
}

char *json_nested_body(JsonNested *nested, const char *json, gsize length, gboolean *markup, GError **error) {
  json_t *tree = load(nested, json, length, error);
  if (!tree) return NULL;
  const json_t *body = best_body(&nested->jansson, tree, markup);
  GString *out = g_string_new(NULL);
  if (body) append(nested, nested->jansson.json_object_get(body, "value"), out);
  unload(nested, tree);
  return string_or_null(out);
}
