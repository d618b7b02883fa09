/* SPDX-License-Identifier: MIT */
#include "base/hash.h"
#include "pack/pack.h"
#include "store/positions.h"
#include "store/statement.h"

static gboolean find_side(Store *store, const char *id, gint64 *row, GError **error) {
  gboolean found;
  if (!store_position_row(store, id, row, &found, error)) return FALSE;
  if (!found)
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_INTERNAL, "%s: a result names position %s, which met nobody", store->path, id);
  return found;
}

static void bind_judgement(Statement *save, const Finding *finding, const char *factors) {
  bind_text(save, finding->id);
  bind_text(save, kind_names[finding->kind]);
  bind_text(save, finding->rule);
  bind_text(save, level_names[finding->level]);
  bind_double(save, finding->score);
  bind_text(save, factors);
  bind_text(save, finding->subject);
  bind_text(save, finding->dispute);
}

/* Of all that a reader sees of it; `factors` have the score in them. */
static gint64 content_number(const Finding *finding, const char *factors, const char *steps) {
  char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
  const char *const texts[] = {kind_names[finding->kind],
                               finding->rule,
                               level_names[finding->level],
                               factors,
                               finding->subject,
                               finding->explanation,
                               steps,
                               day_is_set(finding->first_seen) ? day_format(finding->first_seen, first) : "",
                               day_is_set(finding->last_seen) ? day_format(finding->last_seen, last) : ""};
  Hash hash = {0};
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++) hash = hash_text(hash, texts[i]);
  return (gint64)hash.low;
}

gboolean store_save_finding(Store *store, const Finding *finding, GError **error) {
  gint64 a, b;
  if (!find_side(store, finding->a, &a, error) || !find_side(store, finding->b, &b, error)) return FALSE;
  Statement save = statement_start(store, QUERY_FINDING_SAVE);
  arena_reset(store->scratch);
  const char *factors = pack_factors(finding->factors, finding->n_factors, store->scratch);
  const char *steps = pack_strings(finding->steps, store->scratch);
  bind_judgement(&save, finding, factors);
  bind_integer(&save, a);
  bind_integer(&save, b);
  bind_text(&save, finding->explanation);
  bind_text(&save, steps);
  bind_day(&save, finding->first_seen, store->scratch);
  bind_day(&save, finding->last_seen, store->scratch);
  bind_integer(&save, content_number(finding, factors, steps));
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

static gboolean save_suppressed(Store *store, const SuppressedFinding *finding, GError **error) {
  gint64 a, b;
  if (!find_side(store, finding->a, &a, error) || !find_side(store, finding->b, &b, error)) return FALSE;
  Statement save = statement_start(store, QUERY_SUPPRESSED_SAVE);
  bind_text(&save, finding->id);
  bind_text(&save, finding->filter);
  bind_text(&save, finding->rule);
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

static gboolean sink_suppressed(FindingSink *self, const SuppressedFinding *finding, GError **error) {
  return save_suppressed(((StoreSink *)self)->store, finding, error);
}

FindingSink *store_finding_sink(Store *store) {
  store->sink = (StoreSink){{sink_finding, sink_rejected, sink_suppressed}, store};
  return &store->sink.sink;
}

gboolean store_totals(Store *store, StoreTotals *out, GError **error) {
  guint64 *const fields[] = {&out->positions, &out->findings, &out->rejected, &out->problems, &out->copies, &out->suppressed};
  Statement count = statement_start(store, QUERY_TOTALS);
  gboolean row;
  if (!statement_next(&count, &row, error)) return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(fields); i++) *fields[i] = (guint64)column_integer(&count);
  statement_stop(&count);
  return TRUE;
}
