/* SPDX-License-Identifier: MIT */
#include "workbench/profile.h"

#include <string.h>
#include "bench.h"

static const SceneText texts[] = {
    {"a", NULL, "Sweden denied supplying rifles to Chad.", {2031, 5, 2}},
    {"b", NULL, "Norway said Sweden had supplied rifles to Chad.", {2031, 5, 1}},
};

static RuleTally find(const GArray *tallies, const char *name) {
  for (guint i = 0; i < tallies->len; i++)
    if (strcmp(g_array_index(tallies, RuleTally, i).name, name) == 0) return g_array_index(tallies, RuleTally, i);
  return (RuleTally){0};
}

Test(profile, counts_frames_events_and_contradictions) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Ruleset) rules = bench_rules(NULL, NULL);
  g_autoptr(GArray) tallies = profile_rules(rules, texts, G_N_ELEMENTS(texts), FALSE, &error);
  cr_assert_not_null(tallies, "%s", error != NULL ? error->message : "");
  const char *const names[] = {"gerund", "clause", "arms-transfer", "denial-of-accusation"};
  const guint64 matches[] = {1, 1, 2, 1};
  for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
    const RuleTally tally = find(tallies, names[i]);
    cr_expect_eq(tally.matches, matches[i], "%s: %u", names[i], (guint)tally.matches);
    cr_expect_geq(tally.checks, tally.matches, "%s", names[i]);
    cr_expect_eq(tally.errors, 0, "%s", names[i]);
  }
  for (guint i = 1; i < tallies->len; i++)
    cr_expect_geq(g_array_index(tallies, RuleTally, i - 1).nanoseconds, g_array_index(tallies, RuleTally, i).nanoseconds);
}

Test(profile, patterns_by_themselves) {
  g_autoptr(Ruleset) rules = bench_rules(NULL, NULL);
  g_autoptr(GArray) tallies = profile_rules(rules, texts, G_N_ELEMENTS(texts), TRUE, NULL);
  cr_expect_eq(find(tallies, "arms-transfer").checks, 0);
  cr_expect_gt(find(tallies, "arms-transfer#1:active").matches, 0);
}

Test(profile, of_nothing) {
  g_autoptr(Ruleset) rules = bench_rules(NULL, NULL);
  g_autoptr(GArray) tallies = profile_rules(rules, texts, 0, FALSE, NULL);
  cr_expect_eq(tallies->len, 0);
}
