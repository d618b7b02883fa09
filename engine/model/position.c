/* SPDX-License-Identifier: MIT */
#include "model/position.h"
#include "base/hash.h"

guint position_documents(const Position *position) {
  g_autoptr(GHashTable) documents = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < position->n_evidence; i++) g_hash_table_add(documents, (gpointer)position->evidence[i].document);
  return g_hash_table_size(documents);
}

guint64 document_scope(const char *document_key) { return hash_text((Hash){0}, document_key).low; }

static const char *origin_of(const Evidence *evidence) {
  if (evidence->origin) return evidence->origin;
  return evidence->publisher ? evidence->publisher : evidence->document;
}

guint positions_sources(const Position *const *positions, guint n) {
  g_autoptr(GHashTable) origins = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < n; i++) {
    for (guint k = 0; k < positions[i]->n_evidence; k++) g_hash_table_add(origins, (gpointer)origin_of(&positions[i]->evidence[k]));
  }
  return g_hash_table_size(origins);
}

guint position_sources(const Position *position) { return positions_sources(&position, 1); }
