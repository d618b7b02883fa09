/* SPDX-License-Identifier: MIT */
#include "model/document.h"
#include <string.h>
#include "base/hash.h"

/* Ids of different things never meet: the first part says what the rest is. */
#define KEY_BY_ID "document-by-id"
#define KEY_BY_TEXT "document-by-text"

/* An empty field tells as much as a missing one. */
static const char *field_or_null(const char *field) { return field && *field ? field : NULL; }

static char *id_of(const char *const *parts, gsize n) { return g_strdup(content_id_of_n(parts, n).text); }

static char *document_hash(const Document *document) {
  char day[DAY_TEXT_SIZE];
  const char *parts[] = {document->id, document->title, document->publisher, document->url, document->lang, day_format(document->published, day)};
  Hash hash = {0};
  for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) hash = hash_text(hash, parts[i]);
  hash = hash_bytes(hash, document->text, document->length);
  return hash_format(hash, g_malloc(HASH_TEXT_SIZE));
}

static char *key_by_text(const char *text, const char *id) {
  ContentId text_id = content_id_of_n(&text, 1);
  const char *parts[] = {KEY_BY_TEXT, text_id.text, id};
  return id_of(parts, G_N_ELEMENTS(parts));
}

/* Numbers that publishers give their articles are unique for the publisher only, and two
 * folders may hold a file of one name each. */
static void document_identify(Document *document, const char *id, gboolean id_is_name) {
  const char *by_id[] = {KEY_BY_ID, document->publisher ? document->publisher : document->url, id};
  document->key = id && !id_is_name ? id_of(by_id, G_N_ELEMENTS(by_id)) : key_by_text(document->text, id);
  document->id = g_strdup(id ? id : document->key);
  document->hash = document_hash(document);
}

Document *document_new(const DocumentFields *fields) {
  Document *document = g_new0(Document, 1);
  document->title = g_strdup(field_or_null(fields->title));
  document->publisher = g_strdup(field_or_null(fields->publisher));
  document->url = g_strdup(field_or_null(fields->url));
  document->lang = g_strdup(field_or_null(fields->lang));
  document->origin = g_strdup(fields->origin);
  document->published = fields->published;
  document->length = fields->text_length < 0 ? strlen(fields->text) : (gsize)fields->text_length;
  document->text = g_strndup(fields->text, document->length);
  document_identify(document, field_or_null(fields->id), fields->id_is_name);
  return document;
}

void document_free(Document *document) {
  if (!document) return;
  g_free(document->id);
  g_free(document->key);
  g_free(document->hash);
  g_free(document->title);
  g_free(document->publisher);
  g_free(document->url);
  g_free(document->lang);
  g_free(document->text);
  g_free(document->origin);
  g_free(document);
}
