/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include "store/statement.h"
#include "store/visit.h"
#include "store-files.h"

typedef struct {
  int code; /* SQLite's primary result code */
  SicnonError error;
  const char *advice; /* NULL: SQLite's own words */
} ResultMeaning;

/* What a user can do about it. Anything else is a bug of the store. */
static const ResultMeaning meanings[] = {
    {SQLITE_BUSY, SICNON_ERROR_BUSY, "another process is using the database: try again when it is done"},
    {SQLITE_LOCKED, SICNON_ERROR_BUSY, "another process is using the database: try again when it is done"},
    {SQLITE_INTERRUPT, SICNON_ERROR_BUSY, "interrupted"},
    {SQLITE_CORRUPT, SICNON_ERROR_IO, "the database is damaged: `sicnon check` tells where; restore a backup, or delete it and run again"},
    {SQLITE_NOTADB, SICNON_ERROR_IO, "not a database of sicnon, or a damaged one"},
    {SQLITE_FULL, SICNON_ERROR_IO, "the disk is full"},
    {SQLITE_READONLY, SICNON_ERROR_IO, "the database cannot be written: check its rights and those of its folder"},
    {SQLITE_CANTOPEN, SICNON_ERROR_IO, "cannot be opened: check the path, its rights and those of its folder"},
    {SQLITE_PERM, SICNON_ERROR_IO, NULL},
    {SQLITE_IOERR, SICNON_ERROR_IO, NULL},
    {SQLITE_PROTOCOL, SICNON_ERROR_BUSY, NULL},
    {SQLITE_TOOBIG, SICNON_ERROR_DATA, NULL},
    {SQLITE_NOLFS, SICNON_ERROR_IO, NULL},
};

gboolean store_fail(Store *store, GError **error) {
  int code = sqlite3_errcode(store->db) & 0xff;
  for (gsize i = 0; i < G_N_ELEMENTS(meanings); i++) {
    if (meanings[i].code != code) continue;
    const char *advice = meanings[i].advice != NULL ? meanings[i].advice : sqlite3_errmsg(store->db);
    g_set_error(error, SICNON_ERROR, meanings[i].error, "%s: %s", store->path, advice);
    return FALSE;
  }
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_INTERNAL, "%s: SQLite says: %s", store->path, sqlite3_errmsg(store->db));
  return FALSE;
}

gboolean store_fail_damaged(Store *store, const char *what, GError **error) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: the database is damaged: %s cannot be read", store->path, what);
  return FALSE;
}

GBytes *store_resource(const char *path) {
  g_autofree char *full = g_strconcat(STORE_RESOURCES, path, NULL);
  GBytes *bytes = g_resource_lookup_data(store_files_get_resource(), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert(bytes != NULL);
  return bytes;
}

/* Resource data ends with a NUL byte that its size does not count. */
gboolean store_execute(Store *store, const char *resource, GError **error) {
  g_autoptr(GBytes) sql = store_resource(resource);
  if (sqlite3_exec(store->db, g_bytes_get_data(sql, NULL), NULL, NULL, NULL) == SQLITE_OK) return TRUE;
  return store_fail(store, error);
}

gboolean store_prepare(Store *store, GError **error) {
  static const char *const files[N_QUERIES] = {
#define QUERY(name, file) [QUERY_##name] = "query/" file ".sql",
#include "store/queries.def"
#undef QUERY
  };
  for (guint i = 0; i < N_QUERIES; i++) {
    g_autoptr(GBytes) sql = store_resource(files[i]);
    int size = (int)g_bytes_get_size(sql);
    if (sqlite3_prepare_v3(store->db, g_bytes_get_data(sql, NULL), size, SQLITE_PREPARE_PERSISTENT, &store->statements[i], NULL) ==
        SQLITE_OK)
      continue;
    store_fail(store, error);
    g_prefix_error(error, "%s: ", files[i]);
    return FALSE;
  }
  return TRUE;
}

/* SQLite would make a missing file, and call a folder "unable to open". */
static gboolean check_path(const char *path, StoreMode mode, GError **error) {
  if (*path == '\0') {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "the path of the database is empty");
    return FALSE;
  }
  if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: is a folder, not a database", path);
    return FALSE;
  }
  if (mode == STORE_READ && !g_file_test(path, G_FILE_TEST_EXISTS)) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: no such database: make it with `sicnon run --db %s PATH...`", path, path);
    return FALSE;
  }
  return TRUE;
}

gboolean store_check_replaceable(const char *path, GError **error) {
  if (!g_file_test(path, G_FILE_TEST_EXISTS) || g_file_test(path, G_FILE_TEST_IS_REGULAR)) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: is no file that could be replaced by a database", path);
  return FALSE;
}

static gboolean connect_file(Store *store, const char *file, int flags, GError **error) {
  if (sqlite3_open_v2(file, &store->db, flags | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) return store_fail(store, error);
  sqlite3_extended_result_codes(store->db, 1);
  store_set_patience(store, STORE_PATIENCE_MS);
  return store_execute(store, "connect/connect.sql", error);
}

static gboolean connect_to_write(Store *store, StoreMode mode, const char *file, GError **error) {
  store->dry = mode == STORE_TRY;
  const gboolean nowhere = store->dry && !g_file_test(file, G_FILE_TEST_EXISTS); /* "": a file without a name, which goes at the end */
  return connect_file(store, nowhere ? "" : file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error) && store_migrate(store, mode, error);
}

/* Something that is not in the database yet. */
static gboolean has_log(const char *file) {
  g_autofree char *log = g_strconcat(file, "-wal", NULL);
  GStatBuf found;
  return g_stat(log, &found) == 0 && found.st_size > 0;
}

/* To read beside a writer SQLite keeps a file next to the database. Where it cannot make one, nobody writes: then the file is read as it
 * is. */
static gboolean connect_to_read(Store *store, const char *file, GError **error) {
  g_autoptr(GError) refused = NULL;
  if (connect_file(store, file, SQLITE_OPEN_READONLY, &refused) && store_migrate(store, STORE_READ, &refused)) return TRUE;
  const int code = sqlite3_errcode(store->db) & 0xff;
  if ((code != SQLITE_CANTOPEN && code != SQLITE_READONLY) || has_log(file)) {
    g_propagate_error(error, g_steal_pointer(&refused));
    return FALSE;
  }
  g_autofree char *path = g_canonicalize_filename(file, NULL), *uri = g_filename_to_uri(path, NULL, NULL);
  g_autofree char *as_it_is = g_strconcat(uri, "?immutable=1", NULL);
  sqlite3_close(g_steal_pointer(&store->db));
  return connect_file(store, as_it_is, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error) && store_migrate(store, STORE_READ, error);
}

static gboolean connect_database(Store *store, StoreMode mode, GError **error) {
  /* A bare ":memory:" would be no file, and forget everything. */
  g_autofree char *file = g_path_is_absolute(store->path) ? g_strdup(store->path) : g_build_filename(".", store->path, NULL);
  const gboolean open = mode == STORE_READ ? connect_to_read(store, file, error) : connect_to_write(store, mode, file, error);
  return open && store_prepare(store, error) && store_recall(store, error);
}

Store *store_open(const char *path, StoreMode mode, GError **error) {
  if (store_files_get_resource() == NULL) store_files_register_resource();
  if (!check_path(path, mode, error)) return NULL;
  g_autoptr(Store) store = g_new0(Store, 1);
  store->path = g_strdup(path);
  store->scratch = arena_new();
  store->packer = claim_packer_new();
  store->keys = g_byte_array_new();
  if (!connect_database(store, mode, error)) return NULL;
  return g_steal_pointer(&store);
}

void store_close(Store *store) {
  if (store == NULL) return;
  store->dry = FALSE;
  store_rollback(store);
  for (guint i = 0; i < N_QUERIES; i++) sqlite3_finalize(store->statements[i]);
  sqlite3_close(store->db);
  arena_free(store->scratch);
  claim_packer_free(store->packer);
  g_byte_array_unref(store->keys);
  g_free(store->path);
  g_free(store);
}

void store_set_patience(Store *store, gint milliseconds) { sqlite3_busy_timeout(store->db, milliseconds); }

gboolean store_recall(Store *store, GError **error) {
  Statement indexed = statement_start(store, QUERY_STATE), problems = statement_start(store, QUERY_QUARANTINE_ANY);
  gint64 any = 0;
  if (!statement_integer(&indexed, &store->indexed, NULL, error) || !statement_integer(&problems, &any, NULL, error)) return FALSE;
  store->has_problems = any != 0;
  return TRUE;
}

/* One that only tries is in its transaction since it was opened. */
gboolean store_begin(Store *store, GError **error) {
  if (sqlite3_get_autocommit(store->db) && !store_execute(store, "connect/begin.sql", error)) return FALSE;
  if (store_recall(store, error)) return TRUE;
  store_rollback(store);
  return FALSE;
}

gboolean store_begin_reading(Store *store, GError **error) { return store_execute(store, "connect/begin-reading.sql", error); }

gboolean store_commit(Store *store, GError **error) { return store->dry || store_execute(store, "connect/commit.sql", error); }

void store_rollback(Store *store) {
  if (store->db == NULL || store->dry || sqlite3_get_autocommit(store->db)) return;
  for (guint i = 0; i < N_QUERIES; i++) sqlite3_reset(store->statements[i]);
  store_execute(store, "connect/rollback.sql", NULL);
}
