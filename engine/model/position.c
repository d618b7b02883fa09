/* SPDX-License-Identifier: MIT */
#include "model/position.h"

guint position_documents(const Position *position) {
  g_autoptr(GHashTable) documents = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < position->n_evidence; i++) g_hash_table_add(documents, (gpointer)position->evidence[i].document);
  return g_hash_table_size(documents);
}

static const char *origin_of(const Evidence *evidence) {
  if (evidence->origin) return evidence->origin;
  return evidence->publisher ? evidence->publisher : evidence->document;
}

guint position_sources(const Position *position) {
  g_autoptr(GHashTable) origins = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < position->n_evidence; i++) g_hash_table_add(origins, (gpointer)origin_of(&position->evidence[i]));
  return g_hash_table_size(origins);
}
