/* SPDX-License-Identifier: MIT */
#include "store/glance.h"

#include <string.h>
#include "store/care.h"
#include "pack/pack.h"
#include "store/statement.h"

static gboolean column_party(Statement *each, Arena *arena, Party *out) {
  out->id = column_text(each, arena);
  out->actor = column_text(each, arena);
  out->name = column_text(each, arena);
  out->side = column_text(each, arena);
  const gint stance = column_name(each, stance_names), modality = column_name(each, modality_names);
  out->stance = (Stance)MAX(stance, 0);
  out->modality = (Modality)MAX(modality, 0);
  out->event = column_text(each, arena);
  out->sources = (guint)column_integer(each);
  out->first_seen = column_day(each);
  out->last_seen = column_day(each);
  return stance >= 0 && modality >= 0 && out->name != NULL;
}

typedef struct {
  PartyVisitor visit;
  BesideVisitor visit_pair;
  FilterVisitor visit_filter;
  gpointer data;
} Glance;

static RowResult fail_row(Statement *each, const char *what, GError **error) {
  store_fail_damaged(each->store, what, error);
  return ROW_FAILED;
}

static RowResult visit_party(Statement *each, Arena *arena, gpointer data, GError **error) {
  const Glance *glance = data;
  Party party;
  if (!column_party(each, arena, &party)) return fail_row(each, "a position", error);
  return glance->visit(&party, glance->data) ? ROW_NEXT : ROW_STOP;
}

gboolean store_each_party(Store *store, const char *dispute, PartyVisitor visit, gpointer data, GError **error) {
  Glance glance = {.visit = visit, .data = data};
  Statement each = statement_start(store, QUERY_PARTIES_OF_DISPUTE);
  bind_text(&each, dispute);
  return statement_each(&each, visit_party, &glance, error);
}

gboolean store_each_party_of_actor(Store *store, const char *actor, PartyVisitor visit, gpointer data, GError **error) {
  Glance glance = {.visit = visit, .data = data};
  Statement each = statement_start(store, QUERY_PARTIES_OF_ACTOR);
  bind_text(&each, actor);
  return statement_each(&each, visit_party, &glance, error);
}

/* ---- rejected pairs ---- */

static RowResult visit_pair(Statement *each, Arena *arena, gpointer data, GError **error) {
  const Glance *glance = data;
  RejectedPair pair = {0};
  Party a, b;
  gsize length;
  pair.id = column_text(each, arena);
  const gint guard = column_name(each, guard_names);
  pair.guard = (Guard)MAX(guard, 0);
  pair.rule = column_text(each, arena);
  const gboolean fine = unpack_strings(column_borrow(each, &length), arena, &pair.values) && guard >= 0;
  if (!column_party(each, arena, &a) || !column_party(each, arena, &b) || !fine) return fail_row(each, "a rejected pair", error);
  pair.a = a.id;
  pair.b = b.id;
  return glance->visit_pair(&pair, &a, &b, glance->data) ? ROW_NEXT : ROW_STOP;
}

gboolean store_each_rejected_beside(Store *store, const char *finding, guint limit, BesideVisitor visit, gpointer data, GError **error) {
  Glance glance = {.visit_pair = visit, .data = data};
  Statement each = statement_start(store, QUERY_REJECTED_BESIDE);
  bind_text(&each, finding);
  bind_integer(&each, limit);
  return statement_each(&each, visit_pair, &glance, error);
}

/* ---- saved filters ---- */

static gboolean run_alone(Store *store, Statement *statement, GError **error) {
  if (statement_run(statement, error) && store_commit(store, error)) return TRUE;
  store_rollback(store);
  return FALSE;
}

gboolean store_save_filter(Store *store, const char *name, const char *query, const char *reviewer, const char *made, GError **error) {
  if (!store_begin(store, error)) return FALSE;
  Statement save = statement_start(store, QUERY_FILTER_SAVE);
  bind_text(&save, name);
  bind_text(&save, query);
  bind_text(&save, reviewer);
  bind_text(&save, made);
  return run_alone(store, &save, error);
}

gboolean store_delete_filter(Store *store, const char *name, GError **error) {
  if (!store_begin(store, error)) return FALSE;
  Statement forget = statement_start(store, QUERY_FILTER_DELETE);
  bind_text(&forget, name);
  return run_alone(store, &forget, error);
}

static RowResult visit_filter(Statement *each, Arena *arena, gpointer data, G_GNUC_UNUSED GError **error) {
  const Glance *glance = data;
  const char *name = column_text(each, arena), *query = column_text(each, arena);
  return glance->visit_filter(name, query, glance->data) ? ROW_NEXT : ROW_STOP;
}

gboolean store_each_filter(Store *store, FilterVisitor visit, gpointer data, GError **error) {
  Glance glance = {.visit_filter = visit, .data = data};
  Statement each = statement_start(store, QUERY_FILTERS_ALL);
  return statement_each(&each, visit_filter, &glance, error);
}

/* ---- words of documents ---- */

/* Each word in quotes, so that none is an operator of FTS5. NULL when there is no word. */
static char *match_text(const char *words) {
  g_auto(GStrv) pieces = g_strsplit_set(words, " \t\r\n\"", -1);
  g_autoptr(GString) text = g_string_new(NULL);
  for (char **piece = pieces; *piece != NULL; piece++)
    if (**piece != '\0') g_string_append_printf(text, "%s\"%s\"", text->len > 0 ? " " : "", *piece);
  return text->len > 0 ? g_strdup(text->str) : NULL;
}

static gboolean visit_found(Store *store, sqlite3_stmt *handle, FoundVisitor visit, gpointer data, GError **error) {
  g_autoptr(Arena) arena = arena_new_small();
  for (gboolean more = TRUE; more;) {
    Statement each = {store, handle, 0};
    const int code = sqlite3_step(handle);
    if (code == SQLITE_DONE) return TRUE;
    if (code != SQLITE_ROW) return store_fail(store, error);
    FoundDocument found = {.id = column_text(&each, arena)};
    found.title = column_text(&each, arena);
    found.publisher = column_text(&each, arena);
    found.url = column_text(&each, arena);
    found.published = column_day(&each);
    found.snippet = column_text(&each, arena);
    more = visit(&found, data);
    arena_reset(arena);
  }
  return TRUE;
}

/* Its table is not there in every database, so the statement cannot be prepared beforehand. */
gboolean store_search_documents(Store *store, const char *words, guint limit, gboolean *searchable, FoundVisitor visit, gpointer data, GError **error) {
  g_autofree char *match = match_text(words);
  if (!store_is_searchable(store, searchable, error)) return FALSE;
  if (!*searchable || match == NULL) return TRUE;
  g_autoptr(GBytes) sql = store_resource("care/search-find.sql");
  Statement each = {store, NULL, 1};
  if (sqlite3_prepare_v2(store->db, g_bytes_get_data(sql, NULL), -1, &each.handle, NULL) != SQLITE_OK) return store_fail(store, error);
  bind_text(&each, match);
  bind_integer(&each, limit);
  const gboolean done = visit_found(store, each.handle, visit, data, error);
  sqlite3_finalize(each.handle);
  return done;
}
