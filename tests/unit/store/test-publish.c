/* SPDX-License-Identifier: MIT */
#include "store/publish.h"
#include <sqlite3.h>
#include <string.h>
#include "fixture.h"
#include "store/care.h"

static Store *store_with_finding(Fixture *fixture) {
  Store *store = fixture->store;
  OK(store_begin(store, error));
  const char *nor = say(store, "d1", "nor", STANCE_DENIES), *sud = say_as(store, "d2", "sud", "Sudmark", STANCE_ASSERTS);
  say_as(store, "d3", "sud", "Kingdom of Sudmark", STANCE_ASSERTS);
  index_all(store);
  const Finding finding = make_finding("f1", nor, sud, 0.5);
  OK(store_save_finding(store, &finding, error));
  OK(store_commit(store, error));
  return store;
}

static gboolean publish_claim(const ClaimRecord *record, gpointer data) {
  OK(publication_add_claim(data, record, error));
  return TRUE;
}
static gboolean add_finding(const FindingRecord *record, gpointer data) {
  OK(publication_add_finding(data, record, error));
  return TRUE;
}
static gboolean add_dispute(const DisputeRecord *dispute, gpointer data) {
  OK(publication_add_dispute(data, dispute, error));
  return TRUE;
}

static char *published(Fixture *fixture, const char *name) {
  char *path = g_build_filename(fixture->folder, name, NULL);
  Store *store = fixture->store;
  Publication *publication = NULL;
  OK((publication = publication_open(path, error)));
  OK(publication_add_about(publication, "report", "program", "sicnon 1", error));
  OK(store_each_claim(store, NULL, publish_claim, publication, error));
  OK(store_each_claim(store, NULL, publish_claim, publication, error));
  OK(store_each_finding(store, NULL, add_finding, publication, error));
  OK(store_each_dispute(store, add_dispute, publication, error));
  OK(publication_close(publication, error));
  return path;
}

static int append_row(gpointer data, int n, char **values, G_GNUC_UNUSED char **names) {
  for (int i = 0; i < n; i++) g_string_append_printf(data, "%s%s", i > 0 ? "|" : "", values[i] != NULL ? values[i] : "-");
  g_string_append_c(data, '\n');
  return 0;
}

static void expect_rows(const char *path, const char *sql, const char *expected) {
  g_autoptr(GString) rows = g_string_new(NULL);
  sqlite3 *db = NULL;
  cr_assert_eq(sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
  cr_assert_eq(sqlite3_exec(db, sql, append_row, rows, NULL), SQLITE_OK, "%s", sqlite3_errmsg(db));
  sqlite3_close(db);
  cr_assert_str_eq(rows->str, expected, "%s:\n%s", sql, rows->str);
}

Test(publish, what_stands_behind_a_finding) {
  g_autoptr(Fixture) fixture = fixture_new();
  store_with_finding(fixture);
  g_autofree char *path = published(fixture, "public.db");
  expect_rows(path, "SELECT part, name, value FROM about", "report|program|sicnon 1\n");
  expect_rows(path, "SELECT f.id, f.score, f.steps, a.actor, b.actor, d.subject FROM findings f JOIN positions a ON a.id = f.a "
                    "JOIN positions b ON b.id = f.b JOIN disputes d ON d.id = f.dispute",
              "f1|0.5|[\"sold-means-gave\"]|nor|sud|whether Norland sold rockets\n");
  expect_rows(path, "SELECT p.actor, p.claims, count(*) FROM positions p JOIN position_claims c ON c.position = p.id GROUP BY p.id ORDER BY 1",
              "nor|1|1\nsud|2|2\n");
  expect_rows(path, "SELECT id, name FROM actors ORDER BY id", "nor|nor\nsud|Kingdom of Sudmark\n");
  expect_rows(path, "SELECT a_name, a_stance, b_stance, a_publisher, a_published FROM contradictions", "nor|denies|asserts|Daily|2031-06-02\n");
  expect_rows(path, "SELECT factors ->> 'prior', new FROM findings", "0.9|1\n");
}

Test(publish, quotes_can_be_searched_and_all_refers_to_something) {
  g_autoptr(Fixture) fixture = fixture_new();
  store_with_finding(fixture);
  g_autofree char *path = published(fixture, "public.db");
  expect_rows(path, "PRAGMA foreign_key_check; PRAGMA integrity_check", "ok\n");
  expect_rows(path, "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'rockets'", "3\n");
  expect_rows(path, "SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'parchment'", "0\n");
}

Test(publish, neither_texts_nor_reviews) {
  g_autoptr(Fixture) fixture = fixture_new();
  store_with_finding(fixture);
  g_autofree char *path = published(fixture, "public.db");
  expect_rows(path, "SELECT name FROM sqlite_schema WHERE name LIKE '%review%' OR name LIKE '%text%' OR sql LIKE '%status%'", "");
}

Test(publish, same_records_same_bytes) {
  g_autoptr(Fixture) fixture = fixture_new();
  store_with_finding(fixture);
  g_autofree char *one = published(fixture, "one.db"), *two = published(fixture, "two.db"), *one_bytes = NULL, *two_bytes = NULL;
  gsize one_length, two_length;
  cr_assert(g_file_get_contents(one, &one_bytes, &one_length, NULL) && g_file_get_contents(two, &two_bytes, &two_length, NULL));
  cr_assert_eq(one_length, two_length);
  cr_assert_arr_eq(one_bytes, two_bytes, one_length);
}

Test(publish, whole_or_not_at_all) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GError) refused = NULL;
  Store *store = store_with_finding(fixture);
  g_autofree char *path = published(fixture, "public.db"), *before = NULL, *after = NULL;
  gsize before_length, after_length;
  cr_assert(g_file_get_contents(path, &before, &before_length, NULL));
  Publication *publication = publication_open(path, NULL);
  OK(store_each_finding(store, NULL, add_finding, publication, error));
  cr_assert_not(publication_close(publication, &refused), "its claims are missing");
  cr_assert(g_error_matches(refused, SICNON_ERROR, SICNON_ERROR_INTERNAL));
  cr_assert(g_file_get_contents(path, &after, &after_length, NULL));
  cr_assert(before_length == after_length && memcmp(before, after, after_length) == 0);
  g_autoptr(GDir) folder = g_dir_open(fixture->folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name(folder)) != NULL;) cr_assert_null(strstr(name, ".part-"), "%s", name);
}

Test(publish, a_folder_that_is_not_there) {
  g_autoptr(GError) refused = NULL;
  cr_assert_null(publication_open("/nowhere/at/all.db", &refused));
  cr_assert(g_error_matches(refused, SICNON_ERROR, SICNON_ERROR_IO));
}

Test(publish, what_is_no_file_is_not_replaced) {
  g_autoptr(Fixture) fixture = fixture_new();
  static const char *const paths[] = {"/dev/null", "/"};
  for (guint i = 0; i < G_N_ELEMENTS(paths); i++) {
    g_autoptr(GError) refused = NULL;
    g_autoptr(GError) backup = NULL;
    cr_assert_null(publication_open(paths[i], &refused));
    cr_assert_not(store_backup(fixture->store, paths[i], &backup));
    cr_assert(g_error_matches(refused, SICNON_ERROR, SICNON_ERROR_IO) && g_error_matches(backup, SICNON_ERROR, SICNON_ERROR_IO));
    cr_assert_not(g_file_test(paths[i], G_FILE_TEST_IS_REGULAR));
  }
}
