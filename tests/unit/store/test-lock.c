/* SPDX-License-Identifier: MIT */
#include "store/lock.h"
#include <string.h>
#include "fixture.h"

Test(lock, one_at_a_time) {
  g_autoptr(Fixture) fixture = fixture_new();
  const RunPatience none = {0};
  g_autoptr(RunLock) first = NULL;
  OK((first = run_lock_take(fixture->path, &none, error)));
  g_autoptr(GError) error = NULL;
  g_autoptr(RunLock) second = run_lock_take(fixture->path, &none, &error);
  cr_assert_null(second);
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_BUSY), "%s", error->message);
  g_clear_pointer(&first, run_lock_free);
  OK((second = run_lock_take(fixture->path, &none, error)));
}

static gboolean let_go(gpointer data) {
  run_lock_free(g_steal_pointer((RunLock **)data));
  return FALSE;
}

static gboolean at_once(G_GNUC_UNUSED gpointer data) { return TRUE; }

Test(lock, waits_until_it_is_let_go_or_somebody_says_stop) {
  g_autoptr(Fixture) fixture = fixture_new();
  RunLock *first = NULL;
  const RunPatience patient = {3600, let_go, &first}, stopped = {3600, at_once, NULL};
  OK((first = run_lock_take(fixture->path, &patient, error)));
  g_autoptr(RunLock) second = NULL;
  OK((second = run_lock_take(fixture->path, &patient, error)));
  g_autoptr(RunLock) third = run_lock_take(fixture->path, &stopped, NULL);
  cr_assert_null(third);
}

Test(lock, folder_that_is_not_there) {
  const RunPatience none = {0};
  g_autoptr(GError) error = NULL;
  g_autoptr(RunLock) lock = run_lock_take("/nonexistent/night.db", &none, &error);
  cr_assert_null(lock);
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO), "%s", error->message);
}
