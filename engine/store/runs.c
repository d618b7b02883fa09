/* SPDX-License-Identifier: MIT */
#include "store/runs.h"

#include "pack/pack.h"
#include "store/statement.h"

/* ---- beginning and end ---- */

gboolean store_start_run(Store *store, const RunStart *start, GError **error) {
  Statement killed = statement_start(store, QUERY_RUNS_KILLED);
  if (!statement_run(&killed, error)) return FALSE;
  Statement save = statement_start(store, QUERY_RUN_START);
  arena_reset(store->scratch);
  bind_text(&save, start->started);
  bind_text(&save, start->program);
  bind_text(&save, start->rules);
  bind_text(&save, pack_strings(start->inputs, store->scratch));
  if (!statement_run(&save, error)) return FALSE;
  store->run = sqlite3_last_insert_rowid(store->db);
  return TRUE;
}

static gboolean save_count(Store *store, gint64 place, const RunCount *count, GError **error) {
  Statement save = statement_start(store, QUERY_RUN_COUNT);
  bind_run(&save);
  bind_integer(&save, place);
  bind_text(&save, count->name);
  bind_integer(&save, (gint64)count->value);
  return statement_run(&save, error);
}

static gboolean save_tally(Store *store, const RuleTally *tally, GError **error) {
  Statement save = statement_start(store, QUERY_RUN_RULE);
  bind_run(&save);
  bind_text(&save, tally->name);
  bind_integer(&save, (gint64)tally->checks);
  bind_integer(&save, (gint64)tally->matches);
  bind_integer(&save, (gint64)tally->errors);
  return statement_run(&save, error);
}

gboolean store_end_run(Store *store, const RunEnd *end, GError **error) {
  Statement save = statement_start(store, QUERY_RUN_END);
  bind_text(&save, end->ended);
  bind_text(&save, end->outcome);
  bind_text(&save, end->message);
  bind_run(&save);
  if (!statement_run(&save, error)) return FALSE;
  for (guint i = 0; i < end->n_counts; i++)
    if (!save_count(store, i, &end->counts[i], error)) return FALSE;
  for (guint i = 0; i < end->n_tallies; i++)
    if (!save_tally(store, &end->tallies[i], error)) return FALSE;
  return TRUE;
}

gint64 store_run_number(const Store *store) { return store->run; }

gboolean store_save_problem(Store *store, const char *origin, const char *reason, const char *mend, GError **error) {
  Statement save = statement_start(store, QUERY_QUARANTINE_SAVE);
  bind_text(&save, origin);
  bind_text(&save, reason);
  bind_text(&save, mend);
  bind_run(&save);
  store->has_problems = TRUE;
  return statement_run(&save, error);
}

/* ---- telling ---- */

gboolean store_untold_findings(Store *store, guint64 *fresh, guint64 *changed, GError **error) {
  Statement count = statement_start(store, QUERY_FINDINGS_NEW);
  gboolean row;
  if (!statement_next(&count, &row, error)) return FALSE;
  *fresh = (guint64)column_integer(&count);
  *changed = (guint64)column_integer(&count);
  statement_stop(&count);
  return TRUE;
}

gboolean store_tell_findings(Store *store, GError **error) {
  Statement tell = statement_start(store, QUERY_FINDINGS_TELL);
  bind_run(&tell);
  return statement_run(&tell, error);
}

/* ---- reading ---- */

static const RunCount *load_counts(Store *store, gint64 run, guint *n, Arena *arena, GError **error) {
  g_autoptr(GArray) counts = g_array_new(FALSE, FALSE, sizeof(RunCount));
  Statement each = statement_start(store, QUERY_RUN_COUNTS);
  bind_integer(&each, run);
  for (gboolean row;;) {
    if (!statement_next(&each, &row, error)) return NULL;
    if (!row) break;
    RunCount count = {.name = column_text(&each, arena)};
    count.value = (guint64)column_integer(&each);
    g_array_append_val(counts, count);
  }
  *n = counts->len;
  RunCount *kept = arena_new_array(arena, RunCount, counts->len + 1);
  for (guint i = 0; i < counts->len; i++) kept[i] = g_array_index(counts, RunCount, i);
  return kept;
}

/* All, or only those with errors. */
static const RuleTally *load_tallies(Store *store, gint64 run, gboolean all, guint *n, Arena *arena, GError **error) {
  g_autoptr(GArray) tallies = g_array_new(FALSE, FALSE, sizeof(RuleTally));
  Statement each = statement_start(store, QUERY_RUN_RULES);
  bind_integer(&each, run);
  bind_integer(&each, all ? 1 : 0);
  for (gboolean row;;) {
    if (!statement_next(&each, &row, error)) return NULL;
    if (!row) break;
    RuleTally tally = {.name = column_text(&each, arena)};
    tally.checks = (guint64)column_integer(&each);
    tally.matches = (guint64)column_integer(&each);
    tally.errors = (guint64)column_integer(&each);
    g_array_append_val(tallies, tally);
  }
  *n = tallies->len;
  RuleTally *kept = arena_new_array(arena, RuleTally, tallies->len + 1);
  for (guint i = 0; i < tallies->len; i++) kept[i] = g_array_index(tallies, RuleTally, i);
  return kept;
}

static const Quarantined *load_quarantine(Store *store, gint64 run, guint *n, Arena *arena, GError **error) {
  g_autoptr(GArray) inputs = g_array_new(FALSE, FALSE, sizeof(Quarantined));
  Statement each = statement_start(store, QUERY_RUN_QUARANTINE);
  bind_integer(&each, run);
  for (gboolean row;;) {
    if (!statement_next(&each, &row, error)) return NULL;
    if (!row) break;
    Quarantined input = {.origin = column_text(&each, arena)};
    input.reason = column_text(&each, arena);
    input.mend = column_text(&each, arena);
    g_array_append_val(inputs, input);
  }
  *n = inputs->len;
  Quarantined *kept = arena_new_array(arena, Quarantined, inputs->len + 1);
  for (guint i = 0; i < inputs->len; i++) kept[i] = g_array_index(inputs, Quarantined, i);
  return kept;
}

typedef struct {
  RunVisitor visit;
  gpointer data;
  gboolean whole;
} RunVisit;

static gboolean column_run(Statement *each, RunRecord *run, Arena *arena) {
  gsize length;
  run->number = column_integer(each);
  run->started = column_text(each, arena);
  run->ended = column_text(each, arena);
  run->outcome = column_text(each, arena);
  run->program = column_text(each, arena);
  run->rules = column_text(each, arena);
  const gboolean fine = unpack_strings(column_borrow(each, &length), arena, &run->inputs);
  run->message = column_text(each, arena);
  return fine;
}

static RowResult visit_run(Statement *each, Arena *arena, gpointer data, GError **error) {
  const RunVisit *runs = data;
  RunRecord run = {0};
  if (!column_run(each, &run, arena)) {
    store_fail_damaged(each->store, "a run", error);
    return ROW_FAILED;
  }
  run.counts = load_counts(each->store, run.number, &run.n_counts, arena, error);
  if (run.counts == NULL) return ROW_FAILED;
  run.tallies = load_tallies(each->store, run.number, runs->whole, &run.n_tallies, arena, error);
  if (run.tallies == NULL) return ROW_FAILED;
  if (runs->whole) run.quarantine = load_quarantine(each->store, run.number, &run.n_quarantine, arena, error);
  if (runs->whole && run.quarantine == NULL) return ROW_FAILED;
  return runs->visit(&run, runs->data) ? ROW_NEXT : ROW_STOP;
}

gboolean store_each_run(Store *store, gint64 number, RunVisitor visit, gpointer data, GError **error) {
  RunVisit runs = {visit, data, number != 0};
  Statement each = statement_start(store, QUERY_RUNS_ALL);
  if (number != 0) bind_integer(&each, number);
  else bind_null(&each);
  return statement_each(&each, visit_run, &runs, error);
}
