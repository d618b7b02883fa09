/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "fixture.h"
#include "store/runs.h"

/* One denies, two assert: ids of their positions. */
typedef struct {
  const char *p1, *p2, *p3;
} Parties;

static Store *store_with_positions(Fixture *fixture, Parties *out) {
  OK(store_begin(fixture->store, error));
  out->p1 = say(fixture->store, "d1", "nor", STANCE_DENIES);
  out->p2 = say(fixture->store, "d2", "sud", STANCE_ASSERTS);
  out->p3 = say(fixture->store, "d3", "ost", STANCE_ASSERTS);
  index_all(fixture->store);
  return fixture->store;
}

static gboolean print_finding(const FindingRecord *record, gpointer data) {
  const Finding *finding = &record->finding;
  g_string_append_printf(data, "%s %s %s %.2f %s %s/%s %s=%.2f %s\n", finding->id, kind_names[finding->kind], level_names[finding->level],
                         finding->score, status_names[record->status], record->a->actor, record->b->actor, finding->factors[0].name,
                         finding->factors[0].value, finding->steps[0]);
  return TRUE;
}

Test(results, finding_is_replaced_by_id) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) seen = g_string_new(NULL);
  Parties party;
  Store *store = store_with_positions(fixture, &party);
  FindingSink *sink = store_finding_sink(store);
  Finding finding = make_finding("f1", party.p1, party.p2, 0.5);
  OK(sink->finding(sink, &finding, error));
  OK(sink->finding(sink, &finding, error));
  finding.score = 0.75;
  OK(sink->finding(sink, &finding, error));
  OK(store_each_finding(store, NULL, print_finding, seen, error));
  cr_assert_str_eq(seen->str, "f1 denial high 0.75 new nor/sud prior=0.90 sold-means-gave\n");
}

static gboolean print_rejected(const RejectedRecord *record, gpointer data) {
  g_string_append_printf(data, "%s %s %s=%s %s/%s\n", record->pair.id, guard_names[record->pair.guard], record->pair.values[0],
                         record->pair.values[1], record->a->actor, record->b->actor);
  cr_assert_str_eq(record->pair.a, record->a->id);
  return TRUE;
}

Test(results, rejected_is_replaced_by_id) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) seen = g_string_new(NULL);
  static const char *const values[] = {"a.stance", "hedged", NULL};
  Parties party;
  Store *store = store_with_positions(fixture, &party);
  FindingSink *sink = store_finding_sink(store);
  RejectedPair pair = {"r1", GUARD_HEDGED, values, "denied-sale", party.p1, party.p2};
  OK(sink->rejected(sink, &pair, error));
  OK(sink->rejected(sink, &pair, error));
  OK(store_each_rejected(store, NULL, print_rejected, seen, error));
  OK(store_each_rejected(store, "x", print_rejected, seen, error));
  cr_assert_str_eq(seen->str, "r1 hedged a.stance=hedged nor/sud\n");
}

static guint64 suppressed_findings(Store *store) {
  StoreTotals totals;
  OK(store_totals(store, &totals, error));
  return totals.suppressed;
}

Test(results, what_is_suppressed_is_counted_until_a_position_changes) {
  g_autoptr(Fixture) fixture = fixture_new();
  Parties party;
  Store *store = store_with_positions(fixture, &party);
  FindingSink *sink = store_finding_sink(store);
  const SuppressedFinding finding = {"f1", "quiet-march", "denied-sale", party.p1, party.p2};
  OK(sink->suppressed(sink, &finding, error));
  OK(sink->suppressed(sink, &finding, error));
  cr_assert_eq(suppressed_findings(store), 1);
  say(store, "late", "sud", STANCE_ASSERTS);
  index_all(store);
  cr_assert_eq(suppressed_findings(store), 0, "it is compared again");
  OK(sink->suppressed(sink, &finding, error));
  OK(store_compare_with(store, "without that filter", FALSE, error));
  cr_assert_eq(suppressed_findings(store), 0);
}

Test(results, need_positions_that_met) {
  g_autoptr(Fixture) fixture = fixture_new();
  Finding finding = make_finding("f1", "p1", "p2", 0.5);
  g_autoptr(GError) error = NULL;
  cr_assert_not(store_save_finding(fixture->store, &finding, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_INTERNAL), "%s", error->message);
}

static gboolean print_dispute(const DisputeRecord *dispute, gpointer data) {
  g_string_append_printf(data, "%s (%s) %.2f:", dispute->id, dispute->subject, dispute->score);
  for (const char *const *id = dispute->findings; *id != NULL; id++) g_string_append_printf(data, " %s", *id);
    for (guint i = 0; i < dispute->n_positions; i++) g_string_append_printf(data, " %s", dispute->positions[i]->actor);
  for (guint i = 1; i < dispute->n_positions; i++) cr_assert_lt(strcmp(dispute->positions[i - 1]->id, dispute->positions[i]->id), 0);
  g_string_append_c(data, '\n');
  return TRUE;
}

Test(results, disputes_gather_findings) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) seen = g_string_new(NULL);
  Parties party;
  Store *store = store_with_positions(fixture, &party);
  Finding weak = make_finding("f1", party.p1, party.p2, 0.25), strong = make_finding("f2", party.p1, party.p3, 0.5);
  strong.subject = "rockets for Sudmark";
  OK(store_save_finding(store, &weak, error));
  OK(store_save_finding(store, &strong, error));
  OK(store_each_dispute(store, print_dispute, seen, error));
  cr_assert(g_str_has_prefix(seen->str, "d1 (rockets for Sudmark) 0.50: f2 f1 "), "%s", seen->str);
  static const char *const actors[] = {" nor", " sud", " ost"};
  for (guint i = 0; i < G_N_ELEMENTS(actors); i++) cr_assert_not_null(strstr(seen->str, actors[i]), "%s", seen->str);
}

static guint64 new_findings(Store *store) {
  guint64 n = 0;
  guint64 changed;
  OK(store_untold_findings(store, &n, &changed, error));
  return n;
}

Test(results, findings_are_new_until_a_run_has_told_of_them) {
  g_autoptr(Fixture) fixture = fixture_new();
  Parties party;
  Store *store = store_with_positions(fixture, &party);
  Finding finding = make_finding("f1", party.p1, party.p2, 0.5), other = make_finding("f2", party.p1, party.p3, 0.5);
  OK(store_save_finding(store, &finding, error));
  cr_assert_eq(new_findings(store), 1);
  OK(store_tell_findings(store, error));
  cr_assert_eq(new_findings(store), 0);
  say(store, "late", "sud", STANCE_ASSERTS);
  index_all(store); /* the finding goes with the position that changed */
  StoreTotals totals;
  OK(store_totals(store, &totals, error));
  cr_assert_eq(totals.findings, 0);
  OK(store_save_finding(store, &finding, error));
  OK(store_save_finding(store, &other, error));
  cr_assert_eq(new_findings(store), 1, "the first has come back, the second is new");
  OK(store_tell_findings(store, error));
  OK(store_commit(store, error));
}

static gboolean append_fresh(const FindingRecord *record, gpointer data) {
  g_string_append_printf(data, "%s%s ", record->finding.id, record->fresh ? "*" : "");
  return TRUE;
}

static void expect_fresh(Store *store, FindingFilter filter, const char *expected) {
  g_autoptr(GString) seen = g_string_new(NULL);
  OK(store_each_finding(store, &filter, append_fresh, seen, error));
  cr_assert_str_eq(seen->str, expected, "%s", seen->str);
}

/* Each of three runs is the first to tell of one finding. */
static Store *store_with_three_runs(Fixture *fixture) {
  static const char *const none[] = {NULL};
  static const char *const ids[] = {"f1", "f2", "f3"};
  const RunStart start = {"2031-05-01T02:30:00Z", "1.2", "abc", none};
  const RunEnd end = {.ended = "2031-05-01T02:40:00Z", .outcome = "done"};
  Parties party;
  Store *store = store_with_positions(fixture, &party);
  for (guint i = 0; i < G_N_ELEMENTS(ids); i++) {
    Finding finding = make_finding(ids[i], party.p1, i == 2 ? party.p3 : party.p2, 0.5);
    finding.dispute = i == 0 ? "0123456789abcdef0123" : "0123456789abcdef9999";
    OK(store_start_run(store, &start, error));
    OK(store_save_finding(store, &finding, error));
    OK(store_tell_findings(store, error));
    OK(store_end_run(store, &end, error));
  }
  return store;
}

Test(results, new_since_the_last_run_or_one_before) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_three_runs(fixture);
  expect_fresh(store, (FindingFilter){0}, "f1 f2 f3* ");
  expect_fresh(store, (FindingFilter){.known_run = 1}, "f1 f2* f3* ");
  expect_fresh(store, (FindingFilter){.known_run = 1, .fresh = TRUE}, "f2* f3* ");
  expect_fresh(store, (FindingFilter){.known_run = 3}, "f1 f2 f3 ");
}

Test(results, of_one_dispute) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_three_runs(fixture);
  expect_fresh(store, (FindingFilter){.dispute = "0123456789abcdef"}, "f1 f2 f3* ");
  expect_fresh(store, (FindingFilter){.dispute = "0123456789abcdef9"}, "f2 f3* ");
  expect_fresh(store, (FindingFilter){.dispute = "0123456789abcdef9999"}, "f2 f3* ");
  expect_fresh(store, (FindingFilter){.dispute = "0123456789abcdef9999", .fresh = TRUE, .actor = "OST"}, "f3* ");
  expect_fresh(store, (FindingFilter){.dispute = "0123456789abcdef0123", .actor = "ost"}, "");
}
