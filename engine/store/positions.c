/* SPDX-License-Identifier: MIT */
#include "store/positions.h"

#include <string.h>
#include "store/columns.h"

/* ---- reading ---- */

gboolean store_position_row(Store *store, const char *id, gint64 *row, gboolean *found, GError **error) {
  Statement find = statement_start(store, QUERY_POSITION_ROW);
  bind_text(&find, id);
  return statement_integer(&find, row, found, error);
}

static void column_extent(Statement *load, Position *out, Arena *arena) {
  out->id = column_text(load, arena);
  out->rejects = column_integer(load) != 0;
  out->confidence = column_double(load, 0);
  out->first_seen = column_day(load);
  out->last_seen = column_day(load);
}

static Evidence column_evidence(Statement *load, Arena *arena) {
  Evidence evidence;
  evidence.claim = column_text(load, arena);
  evidence.document = column_text(load, arena);
  evidence.publisher = column_text(load, arena);
  evidence.said = column_day(load);
  return evidence;
}

static gboolean column_holder(Statement *load, Position *out, Arena *arena) {
  out->actor = column_text(load, arena);
  out->actor_name = column_text(load, arena);
  out->side = column_text(load, arena);
  out->country = column_text(load, arena);
  gint stance = column_name(load, stance_names);
  out->stance = (Stance)MAX(stance, 0);
  out->no_evidence = column_integer(load) != 0;
  out->addressee = column_text(load, arena);
  return stance >= 0;
}

/* Where the columns of the evidence begin, which every row has. */
#define FIRST_EVIDENCE_COLUMN 5

/* The first row describes the position; from the others only the evidence is wanted. */
static gboolean column_position(Statement *load, Position *out, GArray *evidence, Arena *arena) {
  gboolean first = evidence->len == 0;
  if (first) column_extent(load, out, arena);
  load->at = FIRST_EVIDENCE_COLUMN;
  Evidence item = column_evidence(load, arena);
  g_array_append_val(evidence, item);
  return !first || (column_holder(load, out, arena) && column_proposition(load, &out->proposition, arena));
}

static gboolean load_rows(Statement *load, Position *out, GArray *evidence, Arena *arena, GError **error) {
  for (gboolean row;;) {
    if (!statement_next(load, &row, error)) return FALSE;
    if (!row) break;
    if (column_position(load, out, evidence, arena)) continue;
    statement_stop(load);
    return store_fail_damaged(load->store, "a position", error);
  }
  return evidence->len > 0 || store_fail_damaged(load->store, "a position", error);
}

const Position *store_load_position(Store *store, gint64 row, Arena *arena, GError **error) {
  g_autoptr(GArray) evidence = g_array_new(FALSE, FALSE, sizeof(Evidence));
  Position *position = arena_new_array(arena, Position, 1);
  Statement load = statement_start(store, QUERY_POSITION);
  bind_integer(&load, row);
  if (!load_rows(&load, position, evidence, arena, error)) return NULL;
  Evidence *items = arena_new_array(arena, Evidence, evidence->len);
  memcpy(items, evidence->data, evidence->len * sizeof *items);
  position->evidence = items;
  position->n_evidence = evidence->len;
  return position;
}

gboolean store_visit_rows(Store *store, const GArray *rows, PositionVisitor visit, gpointer data, GError **error) {
  if (rows->len == 0) return TRUE;
  g_autoptr(Arena) arena = arena_new();
  for (guint i = 0; i < rows->len; i++) {
    arena_reset(arena);
    const Position *position = store_load_position(store, g_array_index(rows, gint64, i), arena, error);
    if (position == NULL) return FALSE;
    if (!visit(position, data)) return TRUE;
  }
  return TRUE;
}

gboolean store_visit_position(Store *store, const char *id, PositionVisitor visit, gpointer data, GError **error) {
  g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(gint64));
  gint64 row;
  gboolean found;
  if (!store_position_row(store, id, &row, &found, error)) return FALSE;
  if (found) g_array_append_val(rows, row);
  return store_visit_rows(store, rows, visit, data, error);
}

/* The numbers are read before the first visit, so that a visit may look up further keys and save findings. */
static gboolean visit_key(PositionSource *self, const char *key, PositionVisitor visit, gpointer data, GError **error) {
  Store *store = ((StoreSource *)self)->store;
  Statement each = statement_start(store, QUERY_POSITIONS_BY_KEY);
  bind_text(&each, key);
  g_autoptr(GArray) rows = statement_integers(&each, error);
  return rows != NULL && store_visit_rows(store, rows, visit, data, error);
}

PositionSource *store_position_source(Store *store) {
  store->source = (StoreSource){{visit_key}, store};
  return &store->source.source;
}

/* ---- writing ---- */

static void bind_extent(Statement *save, const Position *position, Arena *arena) {
  bind_integer(save, position->rejects ? 1 : 0);
  bind_double(save, position->confidence);
  bind_day(save, position->first_seen, arena);
  bind_day(save, position->last_seen, arena);
}

/* Most positions are new, so the insert is tried first; *known tells that it was not needed. */
static gboolean add_position(Store *store, const Position *position, gint64 *row, gboolean *known, GError **error) {
  Statement add = statement_start(store, QUERY_POSITION_ADD);
  bind_text(&add, position->id);
  bind_extent(&add, position, store->scratch);
  if (!statement_run(&add, error)) return FALSE;
  *known = sqlite3_changes(store->db) == 0;
  if (*known) return store_position_row(store, position->id, row, known, error);
  *row = sqlite3_last_insert_rowid(store->db);
  return TRUE;
}

static gboolean extend_position(Store *store, const Position *position, gint64 row, GError **error) {
  Statement extend = statement_start(store, QUERY_POSITION_EXTEND);
  bind_extent(&extend, position, store->scratch);
  bind_integer(&extend, row);
  return statement_run(&extend, error);
}

static gboolean check_claim(Store *store, const char *id, GError **error) {
  Statement find = statement_start(store, QUERY_CLAIM_ROW);
  gint64 row;
  gboolean found;
  bind_text(&find, id);
  if (!statement_integer(&find, &row, &found, error)) return FALSE;
  if (!found)
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_INTERNAL, "%s: a position rests on claim %s, which is not stored", store->path, id);
  return found;
}

static gboolean save_evidence(Store *store, gint64 position, const Evidence *evidence, gboolean *added, GError **error) {
  Statement save = statement_start(store, QUERY_POSITION_CLAIM_SAVE);
  bind_integer(&save, position);
  bind_day(&save, evidence->said, store->scratch);
  bind_text(&save, evidence->claim);
  if (!statement_run(&save, error)) return FALSE;
  if (sqlite3_changes(store->db) == 0) return check_claim(store, evidence->claim, error);
  *added = TRUE;
  return TRUE;
}

static gboolean save_all_evidence(Store *store, gint64 row, const Position *position, gboolean *added, GError **error) {
  for (guint i = 0; i < position->n_evidence; i++) {
    if (!save_evidence(store, row, &position->evidence[i], added, error)) return FALSE;
  }
  return TRUE;
}

static gboolean save_keys(Store *store, gint64 row, const char *const *keys, GError **error) {
  for (; *keys != NULL; keys++) {
    Statement save = statement_start(store, QUERY_POSITION_KEY_SAVE);
    bind_text(&save, *keys);
    bind_integer(&save, row);
    if (!statement_run(&save, error)) return FALSE;
  }
  return TRUE;
}

static gboolean run_for(Store *store, Query query, gint64 row, GError **error) {
  Statement statement = statement_start(store, query);
  bind_integer(&statement, row);
  return statement_run(&statement, error);
}

/* New evidence changes what a comparison sees: dates, publishers, names. */
static gboolean merge_position(Store *store, const Position *position, gint64 row, GError **error) {
  return extend_position(store, position, row, error) && run_for(store, QUERY_POSITION_FINDINGS_DELETE, row, error) &&
         run_for(store, QUERY_POSITION_REJECTED_DELETE, row, error);
}

gboolean store_save_position(Store *store, const Position *position, const char *const *keys, gboolean *changed, GError **error) {
  gint64 row;
  gboolean known, added = FALSE;
  g_return_val_if_fail(position->n_evidence > 0, FALSE);
  arena_reset(store->scratch);
  if (!add_position(store, position, &row, &known, error)) return FALSE;
  if (!save_all_evidence(store, row, position, &added, error) || !save_keys(store, row, keys, error)) return FALSE;
  if (known && added && !merge_position(store, position, row, error)) return FALSE;
  if (added && *keys != NULL && !run_for(store, QUERY_POSITION_CHANGED, row, error)) return FALSE;
  if (changed != NULL) *changed = added;
  return TRUE;
}

/* ---- comparing ---- */

typedef struct {
  Store *store;
  PositionVisitor visit;
  gpointer data;
  const gint64 *row; /* of the position that is visited */
  gboolean failed;
  GError **error;
} Comparing;

static gboolean compare_one(const Position *position, gpointer data) {
  Comparing *comparing = data;
  if (!comparing->visit(position, comparing->data)) return FALSE;
  Statement mark = statement_start(comparing->store, QUERY_POSITION_COMPARED);
  bind_integer(&mark, *comparing->row++);
  comparing->failed = !statement_run(&mark, comparing->error);
  return !comparing->failed;
}

gboolean store_each_changed(Store *store, PositionVisitor visit, gpointer data, GError **error) {
  Statement each = statement_start(store, QUERY_POSITIONS_CHANGED);
  g_autoptr(GArray) rows = statement_integers(&each, error);
  if (rows == NULL) return FALSE;
  Comparing comparing = {store, visit, data, (const gint64 *)(gconstpointer)rows->data, FALSE, error};
  return store_visit_rows(store, rows, compare_one, &comparing, error) && !comparing.failed;
}
