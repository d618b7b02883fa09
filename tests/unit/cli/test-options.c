/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>
#include "base/error.h"
#include "cli/finding-options.h"
#include "model/names.h"

static void expect_usage(GError *error, const char *words) {
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_USAGE));
  cr_assert(strstr(error->message, words) != NULL, "%s", error->message);
  g_error_free(error);
}

Test(options, names) {
  GError *error = NULL;
  cr_assert(option_check_name("--stance", NULL, stance_names, &error));
  cr_assert(option_check_name("--stance", "denies", stance_names, &error));
  cr_assert_not(option_check_name("--stance", "denise", stance_names, &error));
  expect_usage(error, "--stance denise: must be one of asserts, denies, hedged, declines");
}

Test(options, days) {
  static const char *const wrong[] = {"2031", "2031-02-30", "--05-01", "2031-05-01T10:00:00Z", "May 1", "0000-05-01", ""};
  Day day = {9, 9, 9};
  cr_assert(option_read_day("--since", NULL, &day, NULL));
  cr_assert_not(day_is_set(day));
  cr_assert(option_read_day("--since", "2031-05-01", &day, NULL));
  cr_assert(day.year == 2031 && day.month == 5 && day.day == 1);
  for (guint i = 0; i < G_N_ELEMENTS(wrong); i++) {
    GError *error = NULL;
    cr_assert_not(option_read_day("--since", wrong[i], &day, &error), "%s", wrong[i]);
    expect_usage(error, "must be a date like 2031-05-01");
  }
}

Test(options, ranges) {
  cr_assert(option_check_range("--min-score", 0, 0, 1, NULL));
  cr_assert(option_check_range("--min-score", 1, 0, 1, NULL));
  const double wrong[] = {-0.1, 1.1, NAN};
  for (guint i = 0; i < G_N_ELEMENTS(wrong); i++) {
    GError *error = NULL;
    cr_assert_not(option_check_range("--min-score", wrong[i], 0, 1, &error));
    expect_usage(error, "--min-score: must be a number from 0 to 1");
  }
}

Test(options, runs_have_numbers_from_1) {
  gint64 run = 7;
  cr_assert(option_read_run("--run", NULL, &run, NULL) && run == 0, "not given");
  cr_assert(option_read_run("--run", "12", &run, NULL) && run == 12);
  static const char *const wrong[] = {"0", "-1", "", "one", "1x", "99999999999"};
  for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
    GError *error = NULL;
    g_autofree char *said = g_strdup_printf("--run: runs have numbers from 1, not '%s' (see `sicnon runs`)", wrong[i]);
    cr_assert_not(option_read_run("--run", wrong[i], &run, &error), "%s", wrong[i]);
    expect_usage(error, said);
  }
}

Test(options, filter_as_somebody_would_type_it) {
  const FindingOptions none = {.known_run = "3"}, some = {.kind = "denial", .min_score = 0.7, .run = "2", .known_run = "3", .fresh = TRUE};
  g_autofree char *nothing = finding_options_text(&none), *text = finding_options_text(&some);
  cr_assert_str_eq(nothing, "", "what is called new chooses nothing");
  cr_assert_str_eq(text, "--kind denial --min-score 0.7 --run 2 --new-only --new-since 3");
}
