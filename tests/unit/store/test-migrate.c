/* SPDX-License-Identifier: MIT */
#include <sqlite3.h>
#include <string.h>
#include "fixture.h"

static char *path_in(Fixture *fixture, const char *name) { return g_build_filename(fixture->folder, name, NULL); }

static int ask(const char *path, const char *sql) {
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
  cr_assert_eq(sqlite3_prepare_v2(db, sql, -1, &statement, NULL), SQLITE_OK, "%s", sqlite3_errmsg(db));
  int value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : 0;
  sqlite3_finalize(statement);
  sqlite3_close(db);
  return value;
}

Test(migrate, from_an_empty_file) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autofree char *path = path_in(fixture, "empty.db");
  cr_assert(g_file_set_contents(path, "", 0, NULL));
  g_autoptr(GError) error = NULL;
  g_autoptr(Store) reader = store_open(path, STORE_READ, &error);
  cr_assert_null(reader);
  cr_assert(strstr(error->message, "holds nothing yet") != NULL, "%s", error->message);
  g_autoptr(Store) writer = NULL;
  OK((writer = store_open(path, STORE_WRITE, error)));
  StoreTotals totals;
  OK(store_totals(writer, &totals, error));
  cr_assert_eq(totals.documents, 0);
}

Test(migrate, each_file_sets_its_number) {
  g_autoptr(Fixture) fixture = fixture_new();
  cr_assert_eq(ask(fixture->path, "SELECT user_version FROM pragma_user_version"), 1);
  cr_assert_eq(ask(fixture->path, "SELECT application_id FROM pragma_application_id"), 0x7369636e);
}

Test(migrate, refuses_a_newer_database) {
  g_autoptr(Fixture) fixture = fixture_new();
  store_close(g_steal_pointer(&fixture->store));
  ask(fixture->path, "PRAGMA user_version = 99");
  g_autoptr(GError) error = NULL;
  fixture->store = store_open(fixture->path, STORE_WRITE, &error);
  cr_assert_null(fixture->store);
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO));
  cr_assert(strstr(error->message, "newer sicnon (schema 99, this one knows 1)") != NULL, "%s", error->message);
}

Test(migrate, views_answer) {
  g_autoptr(Fixture) fixture = fixture_new();
  OK(store_begin(fixture->store, error));
  save_claim_of(fixture->store, "a", "c1", "nor");
  OK(store_commit(fixture->store, error));
  cr_assert_eq(ask(fixture->path, "SELECT count(*) FROM v_claims WHERE text LIKE 'Norland sold%said.' AND quantity_max IS NULL"), 1);
  cr_assert_eq(ask(fixture->path, "SELECT count(*) FROM v_claim_roles WHERE role = 'seller' AND id = 'nor' AND implied"), 1);
  cr_assert_eq(ask(fixture->path, "SELECT count(*) FROM v_claim_times WHERE \"from\" = '2031-05-01' AND \"to\" = '2031-05-31'"), 1);
  cr_assert_eq(ask(fixture->path, "SELECT count(*) FROM v_claim_via WHERE via = 'Daily' AND place = 1"), 1);
}
