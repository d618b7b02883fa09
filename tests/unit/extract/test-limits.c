/* SPDX-License-Identifier: MIT */
/* Every limit of reading and extracting by its name: what it cuts off is counted, and the rest of the document is read. */
#include "extract/attribution/attribution.h"
#include "extract/proposition/fillers.h"
#include "extract/proposition/governors.h"
#include "language/times.h"
#include "reader.h"

static guint limits_of(const char *text, guint expected_claims) {
  g_autoptr(ClaimSet) set = read_set(text, (Day){2024, 1, 22});
  cr_expect_eq(set->claims->len, expected_claims, "%u claims", set->claims->len);
  return set->limits;
}

Test(limits, fillers_max) {
  g_autoptr(GString) text = g_string_new("Norway said Sweden had sold tanks");
  for (guint i = 0; i < FILLERS_MAX; i++) g_string_append(text, ", rockets");
  g_string_append(text, " and shells to Chad. Norway said Sweden had sold tanks to Mali.");
  cr_expect_eq(limits_of("Norway said Sweden had sold tanks, rockets and shells to Chad.", 1), 0);
  cr_expect_gt(limits_of(text->str, 2), 0);
}

Test(limits, sentence_max_units) {
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < SENTENCE_MAX_UNITS / 4; i++) g_string_append(text, "Norway said Sweden left and ");
  g_string_append(text, "stayed. Norway said Sweden had sold tanks.");
  g_autoptr(ClaimSet) set = read_set(text->str, (Day){2024, 1, 22});
  cr_expect_gt(set->limits, 0);
  cr_expect_gt(set->claims->len, SENTENCE_MAX_UNITS / 5);
  cr_expect_eq(limits_of("Norway said Sweden left and Norway said Sweden stayed.", 2), 0);
}

Test(limits, time_max_ranges) {
  g_autoptr(GString) text = g_string_new("Norway said Sweden had shelled Chad on Jan. 1");
  for (guint i = 2; i <= TIME_MAX_RANGES + 1; i++) g_string_append_printf(text, ", %u", i);
  g_string_append(text, ".");
  cr_expect_eq(limits_of("Norway said Sweden had shelled Chad on Jan. 1, 2 and 6.", 1), 0);
  cr_expect_gt(limits_of(text->str, 1), 0);
}

Test(limits, governors_max) {
  g_autoptr(GString) text = g_string_new("Norway said Sweden wanted to");
  for (guint i = 0; i < GOVERNORS_MAX; i++) g_string_append(text, " try to");
  g_string_append(text, " sell tanks to Chad.");
  cr_expect_eq(limits_of("Norway said Sweden wanted to try to sell tanks to Chad.", 1), 0);
  cr_expect_gt(limits_of(text->str, 1), 0);
}

/* What follows a third interruption has a cue of its own. */
Test(limits, attribution_max_pieces) {
  cr_expect_eq(limits_of("\"Norway sold tanks to Chad,\" Ana Ruiz said, \"and Mali bought rockets from Togo.\"", ATTRIBUTION_MAX_PIECES), 0);
}
