/* SPDX-License-Identifier: MIT */
#include "store/positions.h"

#include <string.h>
#include "model/fold.h"
#include "store/claim-index.h"
#include "store/documents.h"
#include "store/evidence.h"
#include "store/numbers.h"
#include "pack/pack.h"

/* ---- reading ---- */

gboolean store_position_row(Store *store, const char *id, gint64 *row, gboolean *found, GError **error) {
  Statement find = statement_start(store, QUERY_POSITION_ROW);
  bind_text(&find, id);
  return statement_integer(&find, row, found, error);
}

gboolean store_position_number(Store *store, const char *id, gint64 *number, gboolean *found, GError **error) {
  Statement find = statement_start(store, QUERY_POSITION_NUMBER);
  bind_text(&find, id);
  return statement_integer(&find, number, found, error);
}

/* Of one document: how many rows from here on are its claims. */
static gsize count_neighbours(const gint64 *rows, gsize n) {
  gsize same = 1;
  while (same < n && claim_document(rows[same]) == claim_document(rows[0])) same++;
  return same;
}

static gboolean load_neighbours(Store *store, const gint64 *rows, gsize n, GPtrArray *records, Arena *arena, GError **error) {
  guint32 *places = arena_new_array(arena, guint32, n);
  StoredDocument document;
  for (gsize i = 0; i < n; i++) places[i] = claim_place(rows[i]);
  if (!store_load_document(store, claim_document(rows[0]), places, (guint)n, arena, &document, error)) return FALSE;
  for (guint i = 0; i < document.n_claims; i++) {
    ClaimRecord *record = arena_new_array(arena, ClaimRecord, 1);
    *record = stored_claim_record(&document, i);
    g_ptr_array_add(records, record);
  }
  return TRUE;
}

GPtrArray *store_load_claims(Store *store, const gint64 *rows, gsize n, Arena *arena, GError **error) {
  g_autoptr(GPtrArray) records = g_ptr_array_new();
  for (gsize i = 0, same; i < n; i += same) {
    same = count_neighbours(rows + i, n - i);
    if (!load_neighbours(store, rows + i, same, records, arena, error)) return NULL;
  }
  return g_steal_pointer(&records);
}

static GPtrArray *load_number(Store *store, gint64 number, Arena *arena, GError **error) {
  g_autoptr(GArray) rows = numbers_find(store, NUMBERS_POSITION_CLAIMS, number, error);
  if (rows == NULL) return NULL;
  return store_load_claims(store, (const gint64 *)(gconstpointer)rows->data, rows->len, arena, error);
}

/* One position, if chance does not want it otherwise. */
static GPtrArray *fold_records(const GPtrArray *records) {
  return claims_fold((const ClaimRecord *const *)records->pdata, records->len);
}

/* A copy that belongs to the arena, like what it borrows. */
static const Position *keep_position(const Position *position, Arena *arena) {
  Position *copy = arena_new_array(arena, Position, 1);
  Evidence *evidence = arena_new_array(arena, Evidence, position->n_evidence);
  *copy = *position;
  memcpy(evidence, position->evidence, position->n_evidence * sizeof *evidence);
  copy->evidence = evidence;
  copy->id = arena_copy(arena, position->id, -1);
  return copy;
}

static gboolean find_position(Store *store, gint64 row, Arena *arena, const char **id, gint64 *number, GError **error) {
  Statement find = statement_start(store, QUERY_POSITION);
  if (!statement_at(&find, row, "a position", error)) return FALSE;
  *id = column_text(&find, arena);
  *number = column_integer(&find);
  statement_stop(&find);
  return TRUE;
}

const Position *store_load_position(Store *store, gint64 row, Arena *arena, GError **error) {
  const char *id;
  gint64 number;
  if (!find_position(store, row, arena, &id, &number, error)) return NULL;
  g_autoptr(GPtrArray) records = load_number(store, number, arena, error);
  if (records == NULL) return NULL;
  g_autoptr(GPtrArray) positions = fold_records(records);
  for (guint i = 0; i < positions->len; i++) {
    const Position *position = g_ptr_array_index(positions, i);
    if (strcmp(position->id, id) == 0) return keep_position(position, arena);
  }
  store_fail_damaged(store, "a position", error);
  return NULL;
}

/* ---- comparing: what it asks of a position, and no more ---- */

/* The rest comes with the claim that speaks for it, whose row is returned; 0: damaged, or written by an older program. */
static gint64 column_met(Statement *load, Arena *arena, Position *out) {
  gsize length;
  out->id = column_text(load, arena);
  out->rejects = column_integer(load) != 0;
  out->confidence = column_double(load, 0);
  out->first_seen = column_day(load);
  out->last_seen = column_day(load);
  const guint8 *bytes = column_bytes(load, &length);
  return evidence_read(bytes, length, arena, out);
}

const Position *store_load_met(Store *store, gint64 row, Arena *arena, GError **error) {
  Position *position = arena_new_array(arena, Position, 1);
  Statement load = statement_start(store, QUERY_POSITION_MET);
  StoredDocument document;
  *position = (Position){0};
  if (!statement_at(&load, row, "a position", error)) return NULL;
  const gint64 claim = column_met(&load, arena, position);
  const guint32 place = claim_place(claim);
  statement_stop(&load);
  if (claim == 0) return store_load_position(store, row, arena, error);
  if (!store_load_document(store, claim_document(claim), &place, 1, arena, &document, error)) return NULL;
  position_represent(position, &document.claims[0]);
  return position;
}

/* ---- writing ---- */

/* What the actor is called in its claims; first the name that the position bears. */
static const char *position_names(const Position *position, const GPtrArray *records, Arena *arena) {
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  g_ptr_array_add(names, (gpointer)position->actor_name);
  for (guint i = 0; i < records->len; i++) {
    const Claim *claim = &((const ClaimRecord *)g_ptr_array_index(records, i))->claim;
    gboolean mine = strcmp(claim->actor, position->actor) == 0;
    if (mine && !g_ptr_array_find_with_equal_func(names, claim->actor_name, g_str_equal, NULL))
      g_ptr_array_add(names, (gpointer)claim->actor_name);
  }
  g_ptr_array_add(names, NULL);
  return pack_strings((const char *const *)names->pdata, arena);
}

typedef struct {
  gint64 number;
  const GPtrArray *records;
  GHashTable *rows; /* claim id -> its row */
  Arena *arena;
} Stated;

static gboolean save_position(Store *store, const Position *position, const Stated *stated, GError **error) {
  g_autoptr(GByteArray) evidence = g_byte_array_new();
  evidence_write(evidence, position, stated->rows);
  Statement save = statement_start(store, QUERY_POSITION_SAVE);
  bind_text(&save, position->id);
  bind_integer(&save, stated->number);
  bind_text(&save, position->actor);
  bind_text(&save, position->side);
  bind_text(&save, stance_names[position->stance]);
  bind_text(&save, modality_names[position->proposition.modality]);
  bind_text(&save, position->proposition.event);
  bind_integer(&save, position->rejects ? 1 : 0);
  bind_double(&save, position->confidence);
  bind_day(&save, position->first_seen, stated->arena);
  bind_day(&save, position->last_seen, stated->arena);
  bind_text(&save, position_names(position, stated->records, stated->arena));
  bind_integer(&save, position_sources(position));
  bind_blob(&save, evidence->data, evidence->len);
  bind_integer(&save, position->proposition.n_times > 0 ? 1 : 0);
  return statement_run(&save, error);
}

static gboolean mark_changed(Store *store, gint64 row, GError **error) {
  Statement mark = statement_start(store, QUERY_POSITION_CHANGED);
  bind_integer(&mark, row);
  return statement_run(&mark, error);
}

static gboolean save_stated(Store *store, const Stated *stated, gboolean changed, GError **error) {
  g_autoptr(GPtrArray) positions = fold_records(stated->records);
  for (guint i = 0; i < positions->len; i++) {
    if (!save_position(store, g_ptr_array_index(positions, i), stated, error)) return FALSE;
    if (changed && !mark_changed(store, sqlite3_last_insert_rowid(store->db), error)) return FALSE;
  }
  return TRUE;
}

gboolean store_save_positions(Store *store, gint64 number, gboolean changed, GError **error) {
  g_autoptr(Arena) arena = arena_new();
  g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
  g_autoptr(GArray) rows = numbers_find(store, NUMBERS_POSITION_CLAIMS, number, error);
  if (rows == NULL) return FALSE;
  g_autoptr(GPtrArray) records = store_load_claims(store, (const gint64 *)(gconstpointer)rows->data, rows->len, arena, error);
  if (records == NULL) return FALSE;
  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert(by_id, ((ClaimRecord *)records->pdata[i])->claim.id.text, &g_array_index(rows, gint64, i));
  const Stated stated = {number, records, by_id, arena};
  return save_stated(store, &stated, changed, error);
}

/* ---- comparing ---- */

static gboolean run_all(Store *store, const Query *queries, guint n, GError **error) {
  for (guint i = 0; i < n; i++) {
    Statement run = statement_start(store, queries[i]);
    if (!statement_run(&run, error)) return FALSE;
  }
  return TRUE;
}

/* Where the rules stand in state.sql. */
#define COMPARED_COLUMN 1

static gboolean is_compared_with(Store *store, const char *rules, gboolean *same, GError **error) {
  Statement state = statement_start(store, QUERY_STATE);
  gboolean row;
  gsize length;
  if (!statement_next(&state, &row, error)) return FALSE;
  state.at = COMPARED_COLUMN;
  *same = row && g_strcmp0(column_borrow(&state, &length), rules) == 0;
  statement_stop(&state);
  return TRUE;
}

gboolean store_compare_with(Store *store, const char *rules, gboolean anew, GError **error) {
  static const Query forget[] = {QUERY_COMPARISONS_FORGET_FINDINGS, QUERY_COMPARISONS_FORGET_REJECTED, QUERY_COMPARISONS_FORGET_SUPPRESSED,
                                 QUERY_POSITIONS_ALL_CHANGED};
  gboolean same;
  if (!is_compared_with(store, rules, &same, error)) return FALSE;
  if (same && !anew) return TRUE;
  Statement save = statement_start(store, QUERY_STATE_COMPARED);
  bind_text(&save, rules);
  return run_all(store, forget, G_N_ELEMENTS(forget), error) && statement_run(&save, error);
}
