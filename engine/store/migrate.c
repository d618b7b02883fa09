/* SPDX-License-Identifier: MIT */
#include <gio/gio.h>
#include <stdlib.h>
#include "store/store-private.h"
#include "store-files.h"

typedef struct {
  gint64 application, version, tables;
} SchemaState;

#define SCHEMA_APPLICATION 0x7369636e /* "sicn", set by the first schema file */

static gboolean read_state(Store *store, SchemaState *out, GError **error) {
  g_autoptr(GBytes) sql = store_resource("connect/version.sql");
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2(store->db, g_bytes_get_data(sql, NULL), -1, &statement, NULL);
  if (code == SQLITE_OK) code = sqlite3_step(statement);
  if (code == SQLITE_ROW) {
    out->application = sqlite3_column_int64(statement, 0);
    out->version = sqlite3_column_int64(statement, 1);
    out->tables = sqlite3_column_int64(statement, 2);
  } else {
    store_fail(store, error);
  }
  sqlite3_finalize(statement);
  return code == SQLITE_ROW;
}

static gint compare_names(gconstpointer a, gconstpointer b) { return g_strcmp0(*(char *const *)a, *(char *const *)b); }

/* "001.sql", "002.sql", ... in order: the n-th brings a database from version n-1 to n. Free with g_strfreev(). */
static char **schema_files(void) {
  char **names = g_resource_enumerate_children(store_files_get_resource(), STORE_RESOURCES "schema", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert(names != NULL);
  qsort(names, g_strv_length(names), sizeof *names, compare_names);
  return names;
}

static gboolean check_owner(Store *store, const SchemaState *state, gint64 newest, GError **error) {
  if (state->application != SCHEMA_APPLICATION && (state->application != 0 || state->tables > 0)) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: is a database of another program", store->path);
    return FALSE;
  }
  if (state->version > newest) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO,
                "%s: was written by a newer sicnon (schema %" G_GINT64_FORMAT ", this one knows %" G_GINT64_FORMAT ")", store->path,
                state->version, newest);
    return FALSE;
  }
  return TRUE;
}

/* Another process may have upgraded between our first look and the lock: look again. */
static gboolean upgrade_locked(Store *store, char **files, GError **error) {
  SchemaState state;
  if (!read_state(store, &state, error)) return FALSE;
  if (!check_owner(store, &state, g_strv_length(files), error)) return FALSE;
  for (gint64 i = state.version; files[i] != NULL; i++) {
    g_autofree char *path = g_strconcat("schema/", files[i], NULL);
    if (!store_execute(store, path, error)) return FALSE;
  }
  return store_commit(store, error);
}

/* Also where there is nothing to upgrade: then it is where a store that only tries begins. */
static gboolean upgrade(Store *store, char **files, GError **error) {
  if (!store_execute(store, "connect/begin.sql", error)) return FALSE;
  if (upgrade_locked(store, files, error)) return TRUE;
  store_rollback(store);
  return FALSE;
}

gboolean store_migrate(Store *store, StoreMode mode, GError **error) {
  g_auto(GStrv) files = schema_files();
  gint64 newest = g_strv_length(files);
  SchemaState state;
  if (!read_state(store, &state, error)) return FALSE;
  if (!check_owner(store, &state, newest, error)) return FALSE;
  if (mode != STORE_READ) {
    if (!store_execute(store, "connect/connect-write.sql", error)) return FALSE;
    return (state.version == newest && mode == STORE_WRITE) || upgrade(store, files, error);
  }
  if (state.version == newest) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: %s: bring it up to date with `sicnon run --db %s PATH...`", store->path,
              state.version == 0 ? "holds nothing yet" : "was written by an older sicnon", store->path);
  return FALSE;
}
