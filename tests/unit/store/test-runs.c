/* SPDX-License-Identifier: MIT */
#include "store/runs.h"
#include "fixture.h"

static void start(Store *store, const char *when) {
  static const char *const inputs[] = {"wires", "say \"more\"", NULL};
  const RunStart start = {when, "1.2", "abc", inputs};
  OK(store_begin(store, error));
  OK(store_start_run(store, &start, error));
}

static void end(Store *store, const char *outcome) {
  static const RunCount counts[] = {{"documents", 3}, {"findings", G_MAXUINT32 * G_GUINT64_CONSTANT(2)}};
  static const RuleTally tallies[] = {{"sold-to", 9, 1, 2, 0}, {"gave-to", 5, 0, 5, 0}, {"sold-to", 4, 2, 4, 0}, {"lent-to", 7, 7, 0, 0}};
  const RunEnd end = {"2031-05-01T02:40:00Z", outcome, NULL, counts, tallies, G_N_ELEMENTS(counts), G_N_ELEMENTS(tallies)};
  OK(store_end_run(store, &end, error));
  OK(store_commit(store, error));
}

static gboolean describe(const RunRecord *run, gpointer data) {
  g_string_append_printf(data, "%d %s %s %s %s %s %u %u %u", (int)run->number, run->started, run->ended ? run->ended : "-", run->outcome,
                         run->program, run->inputs[1], run->n_counts, run->n_tallies, run->n_quarantine);
  if (run->n_counts > 1) g_string_append_printf(data, " %s=%" G_GUINT64_FORMAT, run->counts[1].name, run->counts[1].value);
  for (guint i = 0; i < run->n_tallies; i++) {
    const RuleTally *tally = &run->tallies[i];
    g_string_append_printf(data, " %s=%d/%d/%d", tally->name, (int)tally->checks, (int)tally->matches, (int)tally->errors);
  }
  for (guint i = 0; i < run->n_quarantine; i++) g_string_append_printf(data, " %s", run->quarantine[i].origin);
  g_string_append_c(data, '\n');
  return TRUE;
}

static void expect_runs(Store *store, gint64 number, const char *expected) {
  g_autoptr(GString) seen = g_string_new(NULL);
  OK(store_each_run(store, number, describe, seen, error));
  cr_assert_str_eq(seen->str, expected);
}

Test(runs, one_that_ended) {
  g_autoptr(Fixture) fixture = fixture_new();
  start(fixture->store, "2031-05-01T02:30:00Z");
  OK(store_save_problem(fixture->store, "in/a.txt", "empty", "fill it", error));
  end(fixture->store, "done");
  expect_runs(fixture->store, 0,
              "1 2031-05-01T02:30:00Z 2031-05-01T02:40:00Z done 1.2 say \"more\" 2 2 0 findings=8589934590 sold-to=13/3/6 gave-to=5/0/5\n");
  expect_runs(fixture->store, 1,
              "1 2031-05-01T02:30:00Z 2031-05-01T02:40:00Z done 1.2 say \"more\" 2 3 1 findings=8589934590 sold-to=13/3/6 gave-to=5/0/5 lent-to=7/7/0 in/a.txt\n");
  expect_runs(fixture->store, 2, "");
}

/* The clock went back: the last run is still the last. */
Test(runs, one_that_was_killed) {
  g_autoptr(Fixture) fixture = fixture_new();
  start(fixture->store, "2031-05-01T02:30:00Z");
  OK(store_commit(fixture->store, error));
  fixture_reopen(fixture, STORE_WRITE);
  start(fixture->store, "2030-05-01T02:30:00Z");
  OK(store_commit(fixture->store, error));
  expect_runs(fixture->store, 0,
              "2 2030-05-01T02:30:00Z - running 1.2 say \"more\" 0 0 0\n1 2031-05-01T02:30:00Z - killed 1.2 say \"more\" 0 0 0\n");
}

Test(runs, what_is_quarantined_again_is_of_the_last_run) {
  g_autoptr(Fixture) fixture = fixture_new();
  for (guint i = 0; i < 2; i++) {
    start(fixture->store, "2031-05-01T02:30:00Z");
    OK(store_save_problem(fixture->store, "in/a.txt", "empty", "fill it", error));
    OK(store_commit(fixture->store, error));
  }
  expect_runs(fixture->store, 1, "1 2031-05-01T02:30:00Z - killed 1.2 say \"more\" 0 0 0\n");
  expect_runs(fixture->store, 2, "2 2031-05-01T02:30:00Z - running 1.2 say \"more\" 0 0 1 in/a.txt\n");
}
