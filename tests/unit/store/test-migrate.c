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
  g_autofree char *ids = ids_of_all(writer);
  cr_assert_str_eq(ids, "");
}

Test(migrate, each_file_sets_its_number) {
  g_autoptr(Fixture) fixture = fixture_new();
  cr_assert_eq(ask(fixture->path, "SELECT user_version FROM pragma_user_version"), 7);
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
  cr_assert(strstr(error->message, "newer sicnon (schema 99, this one knows 7)") != NULL, "%s", error->message);
}

Test(migrate, views_answer) {
  g_autoptr(Fixture) fixture = fixture_new();
  OK(store_begin(fixture->store, error));
  const char *a = say(fixture->store, "a", "nor", STANCE_DENIES), *b = say_as(fixture->store, "b", "sud", "Sudmark", STANCE_ASSERTS);
  index_all(fixture->store);
  Finding finding = make_finding("f1", a, b, 0.5);
  OK(store_save_finding(fixture->store, &finding, error));
  OK(store_commit(fixture->store, error));
  static const char *const questions[] = {
      "SELECT count(*) FROM v_claims WHERE text LIKE 'Norland sold%said.' AND quantity_min = 40 AND quantity_max IS NULL AND actor = 'nor' "
      "AND stance = 'denies' AND event = 'sale' AND place = 'sudmark' AND quantity_of = 'goods' AND said_from = '2031-06-01' "
      "AND rule = 'content-said' AND pattern = 'sale#1:active' AND confidence = 0.75 AND speaker IS NULL AND document = 'a' AND nth = 0",
      "SELECT count(*) FROM v_claim_roles WHERE role = 'seller' AND id = 'nor' AND side = 'nor' AND implied AND document = 'a'",
      "SELECT count(*) FROM v_claim_times WHERE \"from\" = '2031-05-01' AND \"to\" = '2031-05-31' AND document = 'a'",
      "SELECT count(*) FROM v_claim_via WHERE via = 'Daily' AND step = 1 AND document = 'a'",
      "SELECT count(*) FROM v_positions WHERE actor = 'sud' AND actor_name = 'Sudmark' AND stance = 'asserts' AND first_seen = '2031-06-02'",
      "SELECT count(*) FROM v_findings WHERE a_actor = 'nor' AND b_name = 'Sudmark' AND kind = 'denial'",
      "SELECT count(*) FROM v_disputes WHERE findings = 1",
  };
  for (guint i = 0; i < G_N_ELEMENTS(questions); i++) cr_expect_eq(ask(fixture->path, questions[i]), 1, "%s", questions[i]);
  cr_assert_eq(ask(fixture->path, "SELECT count(*) FROM v_rejected"), 0);
}
