/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "base/error.h"
#include "problem-text.h"
#include "ruleset/problems.h"

static void add_at(Problems *problems, const char *file, guint line, guint column, ProblemLevel level, const char *message) {
  problems_add(problems, (RulePos){file, line, column}, level, "some-id", "%s", message);
}

Test(problems, sorted_by_place_not_by_order_of_adding) {
  g_autoptr(Problems) problems = problems_new();
  add_at(problems, "b.yml", 1, 1, PROBLEM_ERROR, "fifth");
  add_at(problems, "a.yml", 2, 9, PROBLEM_ERROR, "third");
  add_at(problems, "a.yml", 2, 9, PROBLEM_WARNING, "fourth");
  add_at(problems, "a.yml", 2, 1, PROBLEM_ERROR, "second");
  add_at(problems, "a.yml", 0, 0, PROBLEM_ERROR, "first");
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "a.yml: error: first [some-id]\n"
                         "a.yml:2:1: error: second [some-id]\n"
                         "a.yml:2:9: error: third [some-id]\n"
                         "a.yml:2:9: warning: fourth [some-id]\n"
                         "b.yml:1:1: error: fifth [some-id]");
}

Test(problems, joined_ones_stand_behind_those_that_are_there) {
  g_autoptr(Problems) problems = problems_new();
  add_at(problems, "a.yml", 1, 1, PROBLEM_ERROR, "first");
  Problems *more = problems_new();
  add_at(more, "a.yml", 1, 1, PROBLEM_ERROR, "second");
  add_at(more, "a.yml", 1, 1, PROBLEM_WARNING, "third");
  problems_join(problems, more);
  problems_free(more);
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "a.yml:1:1: error: first [some-id]\na.yml:1:1: error: second [some-id]\na.yml:1:1: warning: third [some-id]");
  cr_assert_eq(problems_count(problems, PROBLEM_ERROR), 2);
  cr_assert_eq(problems_count(problems, PROBLEM_WARNING), 1);
}

Test(problems, joined_ones_beyond_what_is_kept_are_counted) {
  g_autoptr(Problems) problems = problems_new(), more = problems_new();
  add_at(problems, "a.yml", 1, 1, PROBLEM_ERROR, "x");
  for (guint i = 0; i < PROBLEMS_MAX_KEPT + 7; i++) add_at(more, "b.yml", 1, 1, PROBLEM_ERROR, "y");
  problems_join(problems, more);
  cr_assert_eq(problems_count(problems, PROBLEM_ERROR), PROBLEMS_MAX_KEPT + 8);
  cr_assert_eq(problems_sorted(problems)->len, PROBLEMS_MAX_KEPT);
}

Test(problems, without_a_file) {
  g_autoptr(Problems) problems = problems_new();
  add_at(problems, NULL, 0, 0, PROBLEM_ERROR, "too many rules");
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "error: too many rules [some-id]");
}

Test(problems, copies_file_names) {
  g_autoptr(Problems) problems = problems_new();
  char *file = g_strdup("short-lived.yml");
  add_at(problems, file, 1, 2, PROBLEM_ERROR, "x");
  memset(file, '#', strlen(file));
  g_free(file);
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "short-lived.yml:1:2: error: x [some-id]");
}

Test(problems, error_holds_errors_only) {
  g_autoptr(Problems) problems = problems_new();
  add_at(problems, "a.yml", 1, 1, PROBLEM_ERROR, "x");
  add_at(problems, "a.yml", 2, 1, PROBLEM_WARNING, "y");
  add_at(problems, "a.yml", 3, 1, PROBLEM_ERROR, "z");
  g_autoptr(GError) error = NULL;
  cr_assert(problems_to_error(problems, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
  cr_assert_str_eq(error->message, "a.yml:1:1: error: x [some-id]\na.yml:3:1: error: z [some-id]");
}

Test(problems, warnings_alone_are_no_error) {
  g_autoptr(Problems) problems = problems_new();
  add_at(problems, "a.yml", 1, 1, PROBLEM_WARNING, "x");
  g_autoptr(GError) error = NULL;
  cr_assert_not(problems_to_error(problems, &error));
  cr_assert_null(error);
}

Test(problems, problems_max_lines) {
  g_autoptr(Problems) problems = problems_new();
  for (guint i = 0; i < PROBLEMS_MAX_LINES + 7; i++) add_at(problems, "a.yml", i + 1, 1, PROBLEM_ERROR, "x");
  g_autoptr(GError) error = NULL;
  cr_assert(problems_to_error(problems, &error));
  g_auto(GStrv) lines = g_strsplit(error->message, "\n", -1);
  cr_assert_eq(g_strv_length(lines), PROBLEMS_MAX_LINES + 1);
  cr_assert_str_eq(lines[0], "a.yml:1:1: error: x [some-id]");
  cr_assert_str_eq(lines[PROBLEMS_MAX_LINES], "and 7 more");
}

Test(problems, problems_max_kept) {
  g_autoptr(Problems) problems = problems_new();
  for (guint i = 0; i < PROBLEMS_MAX_KEPT + 3; i++) add_at(problems, "a.yml", i + 1, 1, PROBLEM_ERROR, "x");
  cr_assert_eq(problems_sorted(problems)->len, PROBLEMS_MAX_KEPT);
  cr_assert_eq(problems_count(problems, PROBLEM_ERROR), PROBLEMS_MAX_KEPT + 3, "what is not kept is counted");
  g_autoptr(GError) error = NULL;
  cr_assert(problems_to_error(problems, &error));
  g_autofree char *end = g_strdup_printf("\nand %d more", PROBLEMS_MAX_KEPT + 3 - PROBLEMS_MAX_LINES);
  cr_assert(g_str_has_suffix(error->message, end));
}

Test(problems, problems_max_message) {
  g_autofree char *fits = g_strnfill(PROBLEMS_MAX_MESSAGE, 'x'), *cut = g_strconcat("x", fits, NULL);
  memcpy(cut + PROBLEMS_MAX_MESSAGE - 1, "\xC3\xA4", 2); /* the limit falls into a character */
  g_autoptr(Problems) problems = problems_new();
  add_at(problems, NULL, 0, 0, PROBLEM_ERROR, fits);
  add_at(problems, NULL, 0, 0, PROBLEM_ERROR, cut);
  const GPtrArray *sorted = problems_sorted(problems);
  g_autofree char *expected = g_strdup_printf("%.*s...", PROBLEMS_MAX_MESSAGE - 1, fits);
  cr_assert_str_eq(((const Problem *)sorted->pdata[0])->message, fits);
  cr_assert_str_eq(((const Problem *)sorted->pdata[1])->message, expected);
}

Test(problems, one_line_without_control_characters) {
  g_autoptr(Problems) problems = problems_new();
  add_at(problems, "a\xFF.yml", 1, 1, PROBLEM_ERROR, "not 'a\nb\x1b[31m\xC2\x9B\xC3\xA4'");
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "a\xEF\xBF\xBD.yml:1:1: error: not 'a?b?[31m?\xC3\xA4' [some-id]");
}
