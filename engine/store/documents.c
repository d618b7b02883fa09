/* SPDX-License-Identifier: MIT */
#include "store/statement.h"

gboolean store_document_state(Store *store, const Document *document, const char *rules_hash, DocumentState *out, GError **error) {
  Statement find = statement_start(store, QUERY_DOCUMENT_STATE);
  gint64 same = 0;
  gboolean found;
  bind_text(&find, document->hash);
  bind_text(&find, rules_hash);
  bind_text(&find, document->key);
  if (!statement_integer(&find, &same, &found, error)) return FALSE;
  *out = !found ? DOCUMENT_UNKNOWN : same ? DOCUMENT_UNCHANGED : DOCUMENT_CHANGED;
  return TRUE;
}

gboolean store_document_row(Store *store, const char *key, gint64 *row, gboolean *found, GError **error) {
  Statement find = statement_start(store, QUERY_DOCUMENT_ROW);
  bind_text(&find, key);
  return statement_integer(&find, row, found, error);
}

static gboolean run_for(Store *store, Query query, gint64 row, GError **error) {
  Statement statement = statement_start(store, query);
  bind_integer(&statement, row);
  return statement_run(&statement, error);
}

/* Orphans first: once the positions are gone nobody knows who shared them. */
static gboolean clear_document(Store *store, gint64 row, GError **error) {
  return run_for(store, QUERY_DOCUMENT_ORPHANS, row, error) && run_for(store, QUERY_DOCUMENT_POSITIONS_DELETE, row, error) &&
         run_for(store, QUERY_DOCUMENT_CLAIMS_DELETE, row, error);
}

static gboolean save_fields(Store *store, const Document *document, const char *rules_hash, GError **error) {
  Statement save = statement_start(store, QUERY_DOCUMENT_SAVE);
  bind_text(&save, document->key);
  bind_text(&save, document->id);
  bind_text(&save, document->hash);
  bind_text(&save, rules_hash);
  bind_text(&save, document->title);
  bind_text(&save, document->publisher);
  bind_text(&save, document->url);
  bind_text(&save, document->lang);
  bind_day(&save, document->published, store->scratch);
  return statement_run(&save, error);
}

static gboolean save_text(Store *store, gint64 row, const Document *document, GError **error) {
  Statement save = statement_start(store, QUERY_DOCUMENT_TEXT_SAVE);
  bind_integer(&save, row);
  bind_bytes(&save, document->text, document->length);
  return statement_run(&save, error);
}

static gboolean forget_problem(Store *store, const char *origin, GError **error) {
  if (origin == NULL) return TRUE;
  Statement forget = statement_start(store, QUERY_PROBLEM_DELETE);
  bind_text(&forget, origin);
  return statement_run(&forget, error);
}

gboolean store_save_document(Store *store, const Document *document, const char *rules_hash, GError **error) {
  gint64 row;
  gboolean found;
  arena_reset(store->scratch);
  if (!store_document_row(store, document->key, &row, &found, error)) return FALSE;
  if (found && !clear_document(store, row, error)) return FALSE;
  if (!save_fields(store, document, rules_hash, error)) return FALSE;
  if (!found) row = sqlite3_last_insert_rowid(store->db);
  return save_text(store, row, document, error) && forget_problem(store, document->origin, error);
}

gboolean store_save_problem(Store *store, const char *origin, const char *message, GError **error) {
  Statement save = statement_start(store, QUERY_PROBLEM_SAVE);
  bind_text(&save, origin);
  bind_text(&save, message);
  return statement_run(&save, error);
}
