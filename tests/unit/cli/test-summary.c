/* SPDX-License-Identifier: MIT */
#include "cli/summary.h"

#include <criterion/criterion.h>
#include <string.h>

Test(summary, first_night) {
  const RunSummary run = {.files = 2,
                          .documents = 5,
                          .added = 4,
                          .repeats = 1,
                          .problems = 1,
                          .sentences = 60,
                          .attributions = 20,
                          .claims = 18,
                          .positions = 16,
                          .pairs = 9,
                          .findings_new = 2,
                          .findings_total = 2,
                          .rejected_total = 3};
  g_autofree char *text = summary_text(&run);
  cr_assert_str_eq(text, "documents  5 in 2 files: 4 new, 1 repeated\n"
                         "problems   1 could not be used\n"
                         "claims     18 from 20 attributions in 60 sentences\n"
                         "positions  16 to compare, 9 pairs face each other\n"
                         "findings   2 new; 2 in the database, 3 rejected pairs\n");
}

Test(summary, nothing_to_do) {
  const RunSummary run = {.files = 1, .documents = 3, .unchanged = 3, .findings_total = 2};
  g_autofree char *text = summary_text(&run);
  cr_assert_str_eq(text, "documents  3 in 1 file: 3 unchanged\n"
                         "claims     0 from 0 attributions in 0 sentences\n"
                         "positions  0 to compare, 0 pairs face each other\n"
                         "findings   0 new; 2 in the database, 0 rejected pairs\n");
}

Test(summary, claims_without_proposition_are_told) {
  const RunSummary run = {.claims = 9, .without_proposition = 4, .attributions = 8, .sentences = 20};
  g_autofree char *text = summary_text(&run);
  cr_assert(strstr(text, "claims     9 from 8 attributions in 20 sentences, 4 kept as text only\n") != NULL, "%s", text);
}

Test(summary, limits_are_told) {
  const RunSummary run = {.undecided = 3, .pattern_errors = 1, .derived_dropped = 4, .keys_dropped = 2};
  g_autofree char *text = summary_text(&run);
  cr_assert(
      strstr(text, "limits     1 sentences in which a pattern gave up, 3 pairs not compared, 2 keys left out, 4 inferences left out\n") !=
          NULL,
      "%s", text);
}
