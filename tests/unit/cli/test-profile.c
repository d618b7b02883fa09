/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "cli/profile.h"

static void add(GArray *tallies, const char *name, guint64 checks, guint64 nanoseconds) {
  const RuleTally tally = {.name = name, .checks = checks, .matches = 1, .nanoseconds = nanoseconds};
  g_array_append_val(tallies, tally);
}

static gboolean has(const char *text, const char *part) { return strstr(text, part) != NULL; }

Test(profile, stages_add_up_and_patterns_are_summed_by_rule) {
  const PipelineTimes times = {.reading = 3000000, .storing = 1000000, .harvest = {.claims = 2500000}};
  g_autoptr(GArray) tallies = g_array_new(FALSE, FALSE, sizeof(RuleTally));
  add(tallies, "strike#1:active", 2, 100000);
  add(tallies, "denied", 1, 300000);
  add(tallies, "strike#2:passive", 3, 600000);
  g_autofree char *text = profile_text(&times, 4000000, tallies);
  cr_expect(has(text, "       4.0 ms   50.0 %  loading rules\n"), "%s", text);
  cr_expect(has(text, "       3.0 ms   37.5 %  reading\n"), "%s", text);
  cr_expect(has(text, "       8.0 ms  100.0 %  the run\n"), "%s", text);
  cr_expect(has(text, "       2.5 ms  100.0 %  claims\n"), "%s", text);
  cr_expect(has(text, "       0.7 ms   70.0 %  strike (tried 5 times, matched 2)\n       0.3 ms   30.0 %  denied"), "%s", text);
  cr_expect(has(text, "       1.0 ms  100.0 %  all rules\n"), "%s", text);
}

/* What the limit leaves out is told, and is in the sum. */
Test(profile, profile_rules_shown) {
  static char names[PROFILE_RULES_SHOWN + 2][8];
  const PipelineTimes times = {0};
  g_autoptr(GArray) tallies = g_array_new(FALSE, FALSE, sizeof(RuleTally));
  for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
    g_snprintf(names[i], sizeof names[i], "r%02u", i);
    add(tallies, names[i], 1, 1000000);
  }
  g_autofree char *text = profile_text(&times, 0, tallies);
  cr_expect(has(text, "       2.0 ms    9.1 %  2 other rules\n"), "%s", text);
  cr_expect(has(text, "      22.0 ms  100.0 %  all rules\n"), "%s", text);
  cr_expect_not(has(text, " r20 "), "%s", text);
}
