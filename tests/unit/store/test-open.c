/* SPDX-License-Identifier: MIT */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include "fixture.h"
#include "store/runs.h"

Test(open, twice) {
  g_autoptr(Fixture) fixture = fixture_new();
  OK(store_begin(fixture->store, error));
  say(fixture->store, "a", "nor", STANCE_DENIES);
  index_all(fixture->store);
  OK(store_commit(fixture->store, error));
  fixture_reopen(fixture, STORE_WRITE);
  fixture_reopen(fixture, STORE_READ);
  g_autofree char *ids = ids_of_all(fixture->store);
  cr_assert_eq(strlen(ids), CONTENT_ID_LENGTH, "one position");
}

static void expect_failure(const char *path, StoreMode mode, gint code, const char *words) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Store) store = store_open(path, mode, &error);
  cr_assert_null(store);
  cr_assert(g_error_matches(error, SICNON_ERROR, code), "%s", error->message);
  cr_assert(strstr(error->message, path) == error->message, "%s", error->message);
  cr_assert(strstr(error->message, words) != NULL, "%s", error->message);
}

Test(open, missing_database) {
  expect_failure("/nonexistent/night.db", STORE_READ, SICNON_ERROR_IO, "sicnon run");
  expect_failure("/nonexistent/night.db", STORE_WRITE, SICNON_ERROR_IO, "cannot be opened");
  expect_failure("/tmp", STORE_WRITE, SICNON_ERROR_IO, "folder");
  expect_failure("", STORE_WRITE, SICNON_ERROR_IO, "empty");
}

Test(open, names_that_sqlite_would_take_for_something_else) {
  g_autoptr(Fixture) fixture = fixture_new();
  cr_assert_eq(g_chdir(fixture->folder), 0);
  g_autoptr(Store) store = NULL;
  OK((store = store_open(":memory:", STORE_WRITE, error)));
  cr_assert(g_file_test(":memory:", G_FILE_TEST_EXISTS));
}

Test(open, file_that_is_no_database) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autofree char *path = g_build_filename(fixture->folder, "notes.db", NULL);
  g_autofree char *notes = g_strnfill(8192, 'n');
  cr_assert(g_file_set_contents(path, notes, -1, NULL));
  expect_failure(path, STORE_WRITE, SICNON_ERROR_IO, "damaged");
  expect_failure(path, STORE_READ, SICNON_ERROR_IO, "damaged");
}

Test(open, damaged_pages) {
  g_autoptr(Fixture) fixture = fixture_new();
  OK(store_begin(fixture->store, error));
  for (char id[] = "c0"; id[1] <= '9'; id[1]++) say(fixture->store, id, "nor", STANCE_DENIES);
  index_all(fixture->store);
  OK(store_commit(fixture->store, error));
  store_close(g_steal_pointer(&fixture->store));
  g_autofree char *bytes = NULL;
  gsize length;
  cr_assert(g_file_get_contents(fixture->path, &bytes, &length, NULL));
  memset(bytes + 16384, 0x5a, length - 16384); /* the schema's first page stays, everything else is gone */
  cr_assert(g_file_set_contents(fixture->path, bytes, (gssize)length, NULL));
  g_autoptr(GError) error = NULL;
  fixture->store = store_open(fixture->path, STORE_READ, &error);
  StoreTotals totals;
  gboolean fine = fixture->store != NULL && store_totals(fixture->store, &totals, &error);
  cr_assert_not(fine);
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO), "%s", error->message);
  cr_assert(strstr(error->message, "damaged") != NULL, "%s", error->message);
}

Test(open, database_of_another_program) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autofree char *path = g_build_filename(fixture->folder, "other.db", NULL);
  sqlite3 *db = NULL;
  cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
  cr_assert_eq(sqlite3_exec(db, "CREATE TABLE songs (title)", NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close(db);
  expect_failure(path, STORE_WRITE, SICNON_ERROR_IO, "another program");
}

Test(open, locked_database_is_busy) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Store) second = NULL;
  OK((second = store_open(fixture->path, STORE_WRITE, error)));
  store_set_patience(second, 1);
  OK(store_begin(fixture->store, error));
  g_autoptr(GError) error = NULL;
  cr_assert_not(store_begin(second, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_BUSY), "%s", error->message);
  OK(store_commit(fixture->store, error));
  OK(store_begin(second, error));
}

Test(open, close_rolls_back) {
  g_autoptr(Fixture) fixture = fixture_new();
  OK(store_begin(fixture->store, error));
  say(fixture->store, "a", "nor", STANCE_DENIES);
  index_all(fixture->store);
  fixture_reopen(fixture, STORE_READ);
  g_autofree char *ids = ids_of_all(fixture->store);
  cr_assert_str_eq(ids, "");
}

/* What one process has saved and not indexed when it dies, the next one indexes. */
Test(open, what_was_not_indexed_comes_later) {
  g_autoptr(Fixture) fixture = fixture_new();
  OK(store_begin(fixture->store, error));
  const char *a = say(fixture->store, "a", "nor", STANCE_DENIES);
  OK(store_commit(fixture->store, error));
  fixture_reopen(fixture, STORE_WRITE);
  g_autofree char *before = ids_of_all(fixture->store);
  OK(store_begin(fixture->store, error));
  index_all(fixture->store);
  OK(store_commit(fixture->store, error));
  g_autofree char *after = ids_of_all(fixture->store);
  cr_assert_str_eq(before, "");
  cr_assert_str_eq(after, a);
}

/* A database is first written without a log, later with one; a reader must be able to read both. */
Test(open, reader_beside_a_writer) {
  g_autoptr(Fixture) fixture = fixture_new();
  OK(store_begin(fixture->store, error));
  say(fixture->store, "a", "nor", STANCE_DENIES);
  index_all(fixture->store);
  OK(store_commit(fixture->store, error));
  fixture_reopen(fixture, STORE_WRITE);
  OK(store_begin(fixture->store, error));
  say(fixture->store, "b", "sud", STANCE_ASSERTS);
  index_all(fixture->store);
  g_autoptr(Store) reader = NULL;
  OK((reader = store_open(fixture->path, STORE_READ, error)));
  g_autofree char *ids = ids_of_all(reader);
  cr_assert_eq(strlen(ids), CONTENT_ID_LENGTH, "what was committed");
  OK(store_commit(fixture->store, error));
}

Test(open, reader_cannot_write) {
  g_autoptr(Fixture) fixture = fixture_new();
  fixture_reopen(fixture, STORE_READ);
  g_autoptr(GError) error = NULL;
  cr_assert_not(store_save_problem(fixture->store, "a.txt", "empty", "fill it", &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO), "%s", error->message);
}
