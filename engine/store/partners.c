/* SPDX-License-Identifier: MIT */
#include "store/partners.h"

#include "store/numbers.h"
#include "store/positions.h"
#include "store/statement.h"

/* ---- those that are kept ---- */

struct Partners {
  Store *store;
  Arena *arena;
  GHashTable *by_row; /* const Position, in the arena, under the row that it has there */
  gsize weight;
  guint visits; /* that are going on, one inside the other */
};

Partners *partners_new(Store *store) {
  Partners *partners = g_new0(Partners, 1);
  partners->store = store;
  partners->arena = arena_new();
  partners->by_row = g_hash_table_new(g_int64_hash, g_int64_equal);
  return partners;
}

void partners_free(Partners *partners) {
  if (partners == NULL) return;
  g_hash_table_unref(partners->by_row);
  arena_free(partners->arena);
  g_free(partners);
}

const Position *partners_load(Partners *partners, gint64 row, GError **error) {
  const Position *known = g_hash_table_lookup(partners->by_row, &row);
  if (known != NULL) return known;
  const Position *position = store_load_met(partners->store, row, partners->arena, error);
  if (position == NULL) return NULL;
  gint64 *kept = arena_new_array(partners->arena, gint64, 1);
  *kept = row;
  g_hash_table_insert(partners->by_row, kept, (gpointer)position);
  partners->weight += position->n_evidence + PARTNER_WEIGHT;
  return position;
}

void partners_trim(Partners *partners, gsize kept) {
  if (partners->weight <= kept) return;
  g_hash_table_remove_all(partners->by_row);
  arena_reset(partners->arena);
  partners->weight = 0;
}

/* ---- by key ---- */

/* A visit inside a visit leaves the other's positions alone. */
static gboolean visit_rows(Partners *partners, const GArray *rows, PositionVisitor visit, gpointer data, GError **error) {
  gboolean done = TRUE, more = TRUE;
  partners->visits++;
  for (guint i = 0; done && more && i < rows->len; i++) {
    if (partners->visits == 1) partners_trim(partners, PARTNERS_KEPT);
    const Position *position = partners_load(partners, g_array_index(rows, gint64, i), error);
    done = position != NULL;
    more = done && visit(position, data);
  }
  partners->visits--;
  return done;
}

/* Moved by so many days; a day without its year is not near nor far. */
static void bind_moved(Statement *statement, Day day, gint32 by, char text[DAY_TEXT_SIZE]) {
  const Day moved = day_is_set(day) && day.year != 0 ? day_add(day, by) : (Day){0};
  if (day_is_set(moved)) bind_text(statement, day_format(moved, text));
  else bind_null(statement);
}

/* Rows of the positions that have one of these numbers, in order of id. */
static GArray *find_rows(Store *store, const GArray *numbers, const PositionReach *reach, GError **error) {
  char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
  g_autofree char *text = numbers_text(numbers);
  Statement each = statement_start(store, QUERY_POSITIONS_NUMBERED);
  bind_text(&each, text);
  bind_integer(&each, reach->timed ? 1 : 0);
  bind_moved(&each, reach->last_seen, reach->days, to);
  bind_moved(&each, reach->first_seen, -reach->days, from);
  return statement_integers(&each, error);
}

/* The rows are read before the first visit, so that a visit may look up further keys and save findings. */
static gboolean visit_key(PositionSource *self, guint64 key, const PositionReach *reach, PositionVisitor visit, gpointer data, GError **error) {
  Store *store = ((StoreSource *)self)->store;
  g_autoptr(GArray) numbers = numbers_find(store, NUMBERS_POSITION_KEYS, (gint64)key, error);
  if (numbers == NULL) return FALSE;
  g_autoptr(GArray) rows = find_rows(store, numbers, reach, error);
  if (rows == NULL) return FALSE;
  if (store->partners != NULL) return visit_rows(store->partners, rows, visit, data, error);
  g_autoptr(Partners) partners = partners_new(store);
  return visit_rows(partners, rows, visit, data, error);
}

PositionSource *store_position_source(Store *store) {
  store->source = (StoreSource){{visit_key}, store};
  return &store->source.source;
}

/* ---- those that changed ---- */

static gboolean mark_compared(Store *store, gint64 row, GError **error) {
  Statement mark = statement_start(store, QUERY_POSITION_COMPARED);
  bind_integer(&mark, row);
  return statement_run(&mark, error);
}

static gboolean visit_changed(Store *store, const GArray *rows, PositionVisitor visit, gpointer data, GError **error) {
  g_autoptr(Arena) arena = arena_new();
  for (guint i = 0; i < rows->len; i++) {
    const gint64 row = g_array_index(rows, gint64, i);
    arena_reset(arena);
    const Position *position = store_load_met(store, row, arena, error);
    if (position == NULL) return FALSE;
    if (!visit(position, data)) return TRUE;
    if (!mark_compared(store, row, error)) return FALSE;
  }
  return TRUE;
}

gboolean store_each_changed(Store *store, PositionVisitor visit, gpointer data, GError **error) {
  Statement each = statement_start(store, QUERY_POSITIONS_CHANGED);
  g_autoptr(GArray) rows = statement_integers(&each, error);
  if (rows == NULL) return FALSE;
  store->partners = partners_new(store);
  const gboolean done = visit_changed(store, rows, visit, data, error);
  g_clear_pointer(&store->partners, partners_free);
  return done;
}
