/* SPDX-License-Identifier: MIT */
/* Lists and pictures in reports end at a length, and say how much they leave out. The numbers are those of the limits that the tests are
 * called by; where a limit is private, one more than it. */
#include "fixture.h"
#include "report/html-private.h"
#include "report/stats.h"

static guint count_of(const GString *out, const char *mark) {
  guint n = 0;
  for (const char *at = out->str; (at = strstr(at, mark)) != NULL; at += strlen(mark)) n++;
  return n;
}

/* Findings between one side and `n` others, each a dispute that is new. */
static Tally *tally_of(guint n) {
  Tally *tally = tally_new();
  for (guint i = 0; i < n; i++) {
    g_autofree char *side = g_strdup_printf("side-%03u", i), *dispute = g_strdup_printf("d%03u", i);
    Position other = *fixture_witness();
    FindingRecord record = fixture_finding();
    other.actor = other.actor_name = other.side = side;
    record.b = &other;
    record.fresh = TRUE;
    record.finding.dispute = dispute;
    tally_add(tally, &record);
  }
  return tally;
}

static void expect_drawn(guint others, guint circles, const char *left_out) {
  g_autoptr(Tally) tally = tally_of(others);
  g_autoptr(GString) out = g_string_new(NULL);
  const ReportHead head = {.program = "sicnon 1", .filter = "", .tally = tally};
  Report report = {.out = out, .head = &head};
  report_svg.end(&report);
  cr_expect_eq(count_of(out, "<circle"), circles);
  cr_expect_eq(strstr(out->str, "are not drawn") != NULL, left_out != NULL);
  cr_expect(left_out == NULL || strstr(out->str, left_out) != NULL, "%s", out->str);
}

Test(limits, graph_sides_drawn) {
  expect_drawn(39, 40, NULL);
  expect_drawn(42, 40, ">3 sides with fewer findings are not drawn<");
}

static void expect_new(guint disputes, guint listed, const char *more) {
  g_autoptr(Tally) tally = tally_of(disputes);
  g_autoptr(GString) out = g_string_new(NULL);
  const ReportHead head = {.tally = tally};
  html_new(out, &head);
  cr_expect_eq(count_of(out, "<li>"), listed);
  cr_expect_eq(strstr(out->str, " more ") != NULL, more != NULL);
  cr_expect(more == NULL || strstr(out->str, more) != NULL, "%s", out->str);
}

Test(limits, html_new_listed) {
  expect_new(HTML_NEW_LISTED, HTML_NEW_LISTED, NULL);
  expect_new(HTML_NEW_LISTED + 2, HTML_NEW_LISTED, "and 2 more disputes with new findings below");
}

/* All positions stand in the table, drawn or not. */
static void expect_timeline(guint n, const char *drawn, gboolean more) {
  const Evidence evidence = {.claim = "c1", .document = "n-1", .first = "n-1", .said = {2031, 6, 1}};
  Position position = *fixture_witness();
  g_autofree const Position **positions = g_new(const Position *, n);
  g_autoptr(GString) out = g_string_new(NULL);
  position.evidence = &evidence;
  position.n_evidence = 1;
  for (guint i = 0; i < n; i++) positions[i] = &position;
  const DisputeRecord dispute = {.id = "d1", .subject = "whether", .positions = positions, .n_positions = n};
  html_timeline(out, &dispute);
  cr_expect_not_null(strstr(out->str, drawn), "%s", out->str);
  cr_expect_eq(strstr(out->str, "and 1 more positions in the table") != NULL, more);
  cr_expect_eq(count_of(out, "<tr><th scope=\"row\">"), n);
}

Test(limits, html_positions_drawn) {
  expect_timeline(HTML_POSITIONS_DRAWN, "Timeline of 24 positions", FALSE);
  expect_timeline(HTML_POSITIONS_DRAWN + 1, "Timeline of 24 positions", TRUE);
}

static void expect_problems(guint n, const char *more) {
  g_autofree Quarantined *inputs = g_new(Quarantined, n);
  g_autoptr(GString) out = g_string_new(NULL);
  for (guint i = 0; i < n; i++) inputs[i] = (Quarantined){"news.jsonl:1", "no text", "give it one"};
  const RunRecord run = {.number = 1, .quarantine = inputs, .n_quarantine = n};
  const ReportHead head = {.run = &run};
  html_problems(out, &head);
  cr_expect_eq(count_of(out, "<li>"), MIN(n, HTML_PROBLEMS_LISTED));
  cr_expect_eq(strstr(out->str, " more ") != NULL, more != NULL);
  cr_expect(more == NULL || strstr(out->str, more) != NULL, "%s", out->str);
}

Test(limits, html_problems_listed) {
  expect_problems(HTML_PROBLEMS_LISTED, NULL);
  expect_problems(HTML_PROBLEMS_LISTED + 7, "and 7 more inputs");
}

static void add_month(Stats *stats, guint months_before) {
  ClaimRecord claim = fixture_claim();
  const gint month = claim.published.year * 12 + claim.published.month - 1 - (gint)months_before;
  claim.published.year = (gint16)(month / 12);
  claim.published.month = (guint8)(month % 12 + 1);
  claim.claim.said = (DayRange){claim.published, claim.published};
  stats_add_claim(stats, &claim);
}

/* The picture has one column a month, up to the last; what is older is counted, and written for programs. */
Test(limits, stats_months_shown) {
  g_autoptr(Stats) stats = stats_new(STATS_ACTOR);
  g_autoptr(GString) table = g_string_new(NULL), lines = g_string_new(NULL);
  for (guint i = 0; i < STATS_MONTHS_SHOWN + 3; i++) add_month(stats, i);
  stats_write_table(table, stats, 0, (PageStyle){PAGE_WIDTH, FALSE});
  stats_write_jsonl(lines, stats, 0);
  cr_expect_eq(count_of(table, "\342\226\210"), STATS_MONTHS_SHOWN, "%s", table->str);
  cr_expect_not_null(strstr(table->str, "27"), "all claims are counted: %s", table->str);
  cr_expect_eq(count_of(lines, "\":1"), STATS_MONTHS_SHOWN + 3 + 1, "and the version: %s", lines->str);
}

Test(limits, of_a_run_that_never_was_are_not_known) {
  const ReportHead head = {.program = "sicnon 1", .filter = ""};
  g_autoptr(GString) out = g_string_new(NULL);
  html_problems(out, &head);
  html_limits(out, &head);
  cr_expect_eq(count_of(out, "no run yet"), 2, "%s", out->str);
  cr_expect_null(strstr(out->str, "Nothing:"));
}
