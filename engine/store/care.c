/* SPDX-License-Identifier: MIT */
#include "store/care.h"

#include <glib/gstdio.h>
#include <unistd.h>
#include "store/statement.h"
#include "store/visit.h"

/* ---- is it whole? ---- */

typedef struct {
  FaultVisitor visit;
  gpointer data;
  guint64 *faults;
} Faults;

static void report(const Faults *to, const char *fault) {
  (*to->faults)++;
  to->visit(fault, to->data);
}

static int note_row(gpointer data, int n, char **values, G_GNUC_UNUSED char **names) {
  if (n == 1 && g_strcmp0(values[0], "ok") == 0) return 0;
  g_autoptr(GString) fault = g_string_new(n > 1 ? "refers to what is not there:" : NULL);
  for (int i = 0; i < n; i++) g_string_append_printf(fault, "%s%s", fault->len > 0 ? " " : "", values[i] != NULL ? values[i] : "-");
  report(data, fault->str);
  return 0;
}

static void ask(Store *store, const char *resource, const Faults *to) {
  g_autoptr(GBytes) sql = store_resource(resource);
  g_autofree char *copy = g_strndup(g_bytes_get_data(sql, NULL), g_bytes_get_size(sql));
  if (sqlite3_exec(store->db, copy, note_row, (gpointer)to, NULL) != SQLITE_OK) report(to, sqlite3_errmsg(store->db));
}

static gboolean pass_claim(G_GNUC_UNUSED const ClaimRecord *record, G_GNUC_UNUSED gpointer data) { return TRUE; }
static gboolean pass_finding(G_GNUC_UNUSED const FindingRecord *record, G_GNUC_UNUSED gpointer data) { return TRUE; }
static gboolean pass_rejected(G_GNUC_UNUSED const RejectedRecord *record, G_GNUC_UNUSED gpointer data) { return TRUE; }

static gboolean read_claims(Store *store, GError **error) { return store_each_claim(store, NULL, pass_claim, NULL, error); }
static gboolean read_findings(Store *store, GError **error) { return store_each_finding(store, NULL, pass_finding, NULL, error); }
static gboolean read_rejected(Store *store, GError **error) { return store_each_rejected(store, NULL, pass_rejected, NULL, error); }

gboolean store_check(Store *store, FaultVisitor visit, gpointer data, guint64 *faults, G_GNUC_UNUSED GError **error) {
  gboolean (*const readers[])(Store *, GError **) = {read_claims, read_findings, read_rejected};
  const Faults to = {visit, data, faults};
  *faults = 0;
  ask(store, "care/integrity.sql", &to);
  ask(store, "care/foreign-keys.sql", &to);
  for (guint i = 0; i < G_N_ELEMENTS(readers); i++) {
    g_autoptr(GError) wrong = NULL;
    if (!readers[i](store, &wrong)) report(&to, wrong->message);
  }
  return TRUE;
}

/* ---- a copy ---- */

/* One step takes all pages: readers see one moment of a database with a log, and nobody waits for them. */
static gboolean copy_to(Store *store, const char *path, GError **error) {
  Store target = {.path = (char *)path};
  gboolean done = sqlite3_open_v2(path, &target.db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK;
  sqlite3_backup *backup = done ? sqlite3_backup_init(target.db, "main", store->db, "main") : NULL;
  if (backup != NULL) sqlite3_backup_step(backup, -1);
  done = backup != NULL && sqlite3_backup_finish(backup) == SQLITE_OK;
  if (!done) store_fail(&target, error);
  return sqlite3_close(target.db) == SQLITE_OK && done;
}

gboolean store_backup(Store *store, const char *path, GError **error) {
  if (!store_check_replaceable(path, error)) return FALSE;
  g_autofree char *part = g_strdup_printf("%s.part-%ld", path, (long)getpid());
  gboolean done = copy_to(store, part, error);
  if (done && g_rename(part, path) != 0) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: cannot be written", path);
    done = FALSE;
  }
  if (!done) g_unlink(part);
  return done;
}

/* ---- space and words ---- */

gboolean store_vacuum(Store *store, GError **error) { return store_execute(store, "care/vacuum.sql", error); }

/* Where it stands in state.sql. */
#define SEARCHABLE_COLUMN 2

gboolean store_is_searchable(Store *store, gboolean *out, GError **error) {
  Statement state = statement_start(store, QUERY_STATE);
  gboolean row;
  if (!statement_next(&state, &row, error)) return FALSE;
  state.at = SEARCHABLE_COLUMN;
  *out = row && column_integer(&state) > 0;
  statement_stop(&state);
  return TRUE;
}

static gboolean add_words(Store *store, GError **error) {
  gboolean there;
  if (!store_is_searchable(store, &there, error)) return FALSE;
  return (there || store_execute(store, "care/search.sql", error)) && store_execute(store, "care/search-more.sql", error);
}

gboolean store_make_searchable(Store *store, GError **error) {
  if (!store_begin(store, error)) return FALSE;
  if (add_words(store, error)) return store_commit(store, error);
  store_rollback(store);
  return FALSE;
}
