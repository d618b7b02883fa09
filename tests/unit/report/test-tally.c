/* SPDX-License-Identifier: MIT */
#include "fixture.h"

static FindingRecord finding_between(const Position *a, const Position *b, const char *id, double score) {
  FindingRecord record = fixture_finding();
  record.a = a;
  record.b = b;
  record.finding.id = id;
  record.finding.score = score;
  return record;
}

Test(tally, counts_sides_pairs_and_disputes) {
  g_autoptr(Tally) tally = tally_new();
  FindingRecord one = finding_between(fixture_seller(), fixture_witness(), "f1", 0.5);
  FindingRecord two = finding_between(fixture_seller(), fixture_witness(), "f2", 0.7);
  two.fresh = TRUE;
  two.finding.subject = "the better one";
  tally_add(tally, &one);
  tally_add(tally, &two);
  g_autoptr(GArray) sides = tally_sides(tally), pairs = tally_pairs(tally, sides), fresh = tally_fresh(tally);
  cr_assert_eq(tally_findings(tally), 2);
  cr_assert_eq(tally_new_findings(tally), 1);
  cr_assert_eq(tally_disputes(tally), 1);
  cr_assert_eq(sides->len, 2);
  cr_assert_str_eq(g_array_index(sides, TallySide, 0).name, "Norland", "its own actor names a side");
  cr_assert_str_eq(g_array_index(sides, TallySide, 1).name, "Sudmark", "else those who speak of it");
  cr_assert_eq(pairs->len, 1);
  cr_assert_eq(g_array_index(pairs, TallyPair, 0).findings, 2);
  cr_assert_float_eq(g_array_index(pairs, TallyPair, 0).score, 0.7, 1e-9);
  cr_assert_eq(fresh->len, 1);
  cr_assert_str_eq(g_array_index(fresh, TallyFresh, 0).subject, "the better one");
  cr_assert_eq(g_array_index(fresh, TallyFresh, 0).fresh, 1);
}

Test(tally, a_side_that_nobody_names_is_called_by_who_speaks_for_it) {
  g_autoptr(Tally) tally = tally_new();
  Position ministry = *fixture_witness();
  ministry.actor = "sud.mfa";
  ministry.actor_name = "Sudmark's foreign ministry";
  FindingRecord one = finding_between(fixture_witness(), fixture_witness(), "f1", 0.5), two = finding_between(fixture_witness(), &ministry, "f2", 0.5);
  tally_add(tally, &one);
  g_autoptr(GArray) sides = tally_sides(tally);
  cr_assert_str_eq(g_array_index(sides, TallySide, 0).name, "Sudmark press office");
  tally_add(tally, &two);
  g_autoptr(GArray) more = tally_sides(tally);
  cr_assert_str_eq(g_array_index(more, TallySide, 0).name, "Sudmark press office and others");
}

Test(tally, counting_alone_knows_of_no_disputes) {
  g_autoptr(Tally) tally = tally_new();
  FindingRecord finding = finding_between(fixture_seller(), fixture_witness(), "f1", 0.5);
  finding.fresh = TRUE;
  tally_count(tally, &finding);
  cr_assert(tally_findings(tally) == 1 && tally_new_findings(tally) == 1 && tally_disputes(tally) == 0 && tally_findings_of(tally, "d1") == 0);
  cr_assert_eq(tally_period(tally).to.day, 4);
  tally_add(tally, &finding);
  cr_assert(tally_findings(tally) == 2 && tally_disputes(tally) == 1 && tally_findings_of(tally, "d1") == 1);
}

Test(tally, one_side_against_itself_counts_once) {
  g_autoptr(Tally) tally = tally_new();
  FindingRecord within = finding_between(fixture_seller(), fixture_seller(), "f1", 0.5);
  tally_add(tally, &within);
  g_autoptr(GArray) sides = tally_sides(tally), pairs = tally_pairs(tally, sides);
  cr_assert_eq(sides->len, 1);
  cr_assert_eq(g_array_index(sides, TallySide, 0).findings, 1);
  cr_assert_eq(g_array_index(pairs, TallyPair, 0).a, g_array_index(pairs, TallyPair, 0).b);
}

Test(tally, order_does_not_matter) {
  FindingRecord records[] = {finding_between(fixture_seller(), fixture_witness(), "f2", 0.5),
                             finding_between(fixture_witness(), fixture_seller(), "f1", 0.5)};
  records[0].finding.subject = "second";
  records[0].fresh = records[1].fresh = TRUE;
  for (guint first = 0; first < 2; first++) {
    g_autoptr(Tally) tally = tally_new();
    tally_add(tally, &records[first]);
    tally_add(tally, &records[1 - first]);
    g_autoptr(GArray) fresh = tally_fresh(tally);
    cr_assert_str_eq(g_array_index(fresh, TallyFresh, 0).subject, "whether Norland sold rockets", "the smaller id of two equal scores");
  }
}

Test(tally, nothing_gives_nothing) {
  g_autoptr(Tally) tally = tally_new();
  g_autoptr(GArray) sides = tally_sides(tally);
  cr_assert_eq(sides->len, 0);
  cr_assert_not(day_range_is_set(tally_period(tally)));
}
