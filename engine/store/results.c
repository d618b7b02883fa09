/* SPDX-License-Identifier: MIT */
#include "base/json-text.h"
#include "store/pack.h"
#include "store/positions.h"
#include "store/statement.h"

static gboolean find_side(Store *store, const char *id, gint64 *row, GError **error) {
  gboolean found;
  if (!store_position_row(store, id, row, &found, error)) return FALSE;
  if (!found)
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_INTERNAL, "%s: a result names position %s, which met nobody", store->path, id);
  return found;
}

static void bind_judgement(Statement *save, const Finding *finding, Arena *arena) {
  bind_text(save, finding->id);
  bind_text(save, kind_names[finding->kind]);
  bind_text(save, finding->rule);
  bind_text(save, level_names[finding->level]);
  bind_double(save, finding->score);
  bind_text(save, pack_factors(finding->factors, finding->n_factors, arena));
  bind_text(save, finding->subject);
  bind_text(save, finding->dispute);
}

gboolean store_save_finding(Store *store, const Finding *finding, GError **error) {
  gint64 a, b;
  if (!find_side(store, finding->a, &a, error) || !find_side(store, finding->b, &b, error)) return FALSE;
  Statement save = statement_start(store, QUERY_FINDING_SAVE);
  arena_reset(store->scratch);
  bind_judgement(&save, finding, store->scratch);
  bind_integer(&save, a);
  bind_integer(&save, b);
  bind_text(&save, finding->explanation);
  bind_text(&save, pack_strings(finding->steps, store->scratch));
  bind_day(&save, finding->first_seen, store->scratch);
  bind_day(&save, finding->last_seen, store->scratch);
  return statement_run(&save, error);
}

gboolean store_save_rejected(Store *store, const RejectedPair *pair, GError **error) {
  gint64 a, b;
  if (!find_side(store, pair->a, &a, error) || !find_side(store, pair->b, &b, error)) return FALSE;
  Statement save = statement_start(store, QUERY_REJECTED_SAVE);
  arena_reset(store->scratch);
  bind_text(&save, pair->id);
  bind_text(&save, guard_names[pair->guard]);
  bind_text(&save, pair->rule);
  bind_text(&save, pack_strings(pair->values, store->scratch));
  bind_integer(&save, a);
  bind_integer(&save, b);
  return statement_run(&save, error);
}

static gboolean sink_finding(FindingSink *self, const Finding *finding, GError **error) {
  return store_save_finding(((StoreSink *)self)->store, finding, error);
}

static gboolean sink_rejected(FindingSink *self, const RejectedPair *pair, GError **error) {
  return store_save_rejected(((StoreSink *)self)->store, pair, error);
}

FindingSink *store_finding_sink(Store *store) {
  store->sink = (StoreSink){{sink_finding, sink_rejected}, store};
  return &store->sink.sink;
}

gboolean store_save_run(Store *store, const char *rules_hash, const StoreCount *counts, gsize n_counts, GError **error) {
  g_autoptr(GString) json = g_string_new("{");
  for (gsize i = 0; i < n_counts; i++) {
    if (i > 0) g_string_append_c(json, ',');
    json_append_string(json, counts[i].name, -1);
    g_string_append_printf(json, ":%" G_GUINT64_FORMAT, counts[i].value);
  }
  g_string_append_c(json, '}');
  Statement save = statement_start(store, QUERY_RUN_SAVE);
  bind_text(&save, rules_hash);
  bind_text(&save, json->str);
  if (!statement_run(&save, error)) return FALSE;
  Statement announce = statement_start(store, QUERY_FINDINGS_ANNOUNCE);
  bind_integer(&announce, sqlite3_last_insert_rowid(store->db));
  return statement_run(&announce, error);
}

gboolean store_new_findings(Store *store, guint64 *out, GError **error) {
  Statement count = statement_start(store, QUERY_FINDINGS_NEW);
  gint64 n = 0;
  if (!statement_integer(&count, &n, NULL, error)) return FALSE;
  *out = (guint64)n;
  return TRUE;
}

gboolean store_totals(Store *store, StoreTotals *out, GError **error) {
  guint64 *const fields[] = {&out->positions, &out->findings, &out->rejected, &out->problems};
  Statement count = statement_start(store, QUERY_TOTALS);
  gboolean row;
  if (!statement_next(&count, &row, error)) return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(fields); i++) *fields[i] = (guint64)column_integer(&count);
  statement_stop(&count);
  return TRUE;
}
