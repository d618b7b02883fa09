/* SPDX-License-Identifier: MIT */
#include "ingest/json-ld.h"
#include "base/library.h"
#include <jansson.h>
#include <string.h>

#define JANSSON_FUNCTIONS(F) \
  F(json_loadb) F(json_delete) F(json_object_get) F(json_array_get) F(json_array_size) F(json_string_value)
LIBRARY(Jansson, JANSSON_FUNCTIONS)
static const LibraryFile jansson_file = LIBRARY_FILE("libjansson.so.4", JANSSON_FUNCTIONS);

#define NESTING_LIMIT 4 /* arrays and graphs around an article */

struct JsonLd {
  Jansson jansson;
  gboolean loaded;
};

JsonLd *json_ld_new(void) { return g_new0(JsonLd, 1); }

void json_ld_free(JsonLd *self) { g_free(self); }

void json_ld_article_clear(JsonLdArticle *article) {
  g_free(article->title);
  g_free(article->publisher);
  g_free(article->published);
  g_free(article->url);
  g_free(article->lang);
  g_free(article->text);
  *article = (JsonLdArticle){0};
}

/* "NewsArticle", "ReportageNewsArticle", "BlogPosting", with or without the vocabulary's address before it. */
static gboolean is_article_type(const char *type) { return type && (g_str_has_suffix(type, "Article") || g_str_has_suffix(type, "Posting")); }

static gboolean is_article(const Jansson *jansson, const json_t *object) {
  const json_t *type = jansson->json_object_get(object, "@type");
  if (is_article_type(jansson->json_string_value(type))) return TRUE;
  gsize n = json_is_array(type) ? jansson->json_array_size(type) : 0;
  for (gsize i = 0; i < n; i++)
    if (is_article_type(jansson->json_string_value(jansson->json_array_get(type, i)))) return TRUE;
  return FALSE;
}

/* The string at a key, or the one at `inner` of the object, or of the first of several objects, there. */
static void take(const Jansson *jansson, const json_t *object, const char *key, const char *inner, char **to) {
  const json_t *value = jansson->json_object_get(object, key);
  if (json_is_array(value)) value = jansson->json_array_get(value, 0);
  if (json_is_object(value)) value = jansson->json_object_get(value, inner);
  const char *text = jansson->json_string_value(value);
  if (!*to && text && *text) *to = g_strdup(text);
}

static void take_article(const Jansson *jansson, const json_t *object, JsonLdArticle *out) {
  take(jansson, object, "headline", "@value", &out->title);
  take(jansson, object, "publisher", "name", &out->publisher);
  take(jansson, object, "datePublished", "@value", &out->published);
  take(jansson, object, "url", "@id", &out->url);
  take(jansson, object, "mainEntityOfPage", "@id", &out->url);
  take(jansson, object, "inLanguage", "@value", &out->lang);
  take(jansson, object, "articleBody", "@value", &out->text);
}

static void search(const Jansson *jansson, const json_t *value, guint depth, JsonLdArticle *out) {
  if (depth > NESTING_LIMIT) return;
  gsize n = json_is_array(value) ? jansson->json_array_size(value) : 0;
  for (gsize i = 0; i < n; i++) search(jansson, jansson->json_array_get(value, i), depth + 1, out);
  if (!json_is_object(value)) return;
  if (is_article(jansson, value)) take_article(jansson, value, out);
  search(jansson, jansson->json_object_get(value, "@graph"), depth + 1, out);
}

void json_ld_read(JsonLd *self, char *json, gsize length, JsonLdArticle *out) {
  if (!self->loaded && !library_load(&jansson_file, &self->jansson, NULL)) return;
  self->loaded = TRUE;
  for (gsize i = 0; i < length; i++) /* templates put line breaks into strings */
    if ((guint8)json[i] < 0x20) json[i] = ' ';
  json_t *tree = self->jansson.json_loadb(json, length, JSON_DECODE_INT_AS_REAL, NULL);
  if (!tree) return;
  search(&self->jansson, tree, 0, out);
  if (--tree->refcount == 0) self->jansson.json_delete(tree);
}
