/* SPDX-License-Identifier: MIT */
#include "cli/output.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include "base/error.h"

static char *folder_new(void) { return g_dir_make_tmp("sicnon-output-XXXXXX", NULL); }

static guint count_files(const char *folder) {
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  guint n = 0;
  while (g_dir_read_name(dir) != NULL) n++;
  return n;
}

static void expect_content(const char *path, const char *expected) {
  g_autofree char *content = NULL;
  cr_assert(g_file_get_contents(path, &content, NULL, NULL));
  cr_assert_str_eq(content, expected);
}

Test(output, file_appears_whole_or_not_at_all) {
  g_autofree char *folder = folder_new(), *path = g_build_filename(folder, "out.jsonl", NULL);
  cr_assert(g_file_set_contents(path, "old", -1, NULL));
  Output *abandoned = output_open(path, NULL);
  g_string_append(abandoned->text, "half");
  output_abandon(abandoned);
  expect_content(path, "old");
  Output *finished = output_open(path, NULL);
  g_string_append(finished->text, "new");
  expect_content(path, "old");
  cr_assert(output_close(finished, NULL));
  expect_content(path, "new");
  cr_assert_eq(count_files(folder), 1);
  g_unlink(path);
  g_rmdir(folder);
}

Test(output, more_than_the_buffer_holds) {
  g_autofree char *folder = folder_new(), *path = g_build_filename(folder, "out.txt", NULL);
  g_autoptr(GString) expected = g_string_new(NULL);
  Output *output = output_open(path, NULL);
  for (guint i = 0; i < 50000; i++) {
    g_string_append_printf(output->text, "%u\n", i);
    g_string_append_printf(expected, "%u\n", i);
    cr_assert(output_pass(output, NULL));
  }
  cr_assert(output_close(output, NULL));
  expect_content(path, expected->str);
  g_unlink(path);
  g_rmdir(folder);
}

Test(output, folder_that_is_not_there) {
  g_autoptr(GError) error = NULL;
  cr_assert_null(output_open("/nonexistent/out.jsonl", &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO));
  cr_assert(g_str_has_prefix(error->message, "/nonexistent/out.jsonl: "), "%s", error->message);
}

Test(output, full_device) {
  g_autoptr(GError) error = NULL;
  Output *output = output_open("/dev/full", NULL);
  cr_assert_not_null(output);
  g_string_append(output->text, "text");
  cr_assert_not(output_close(output, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO));
  cr_assert(strstr(error->message, "/dev/full") != NULL, "%s", error->message);
}

/* `sicnon export | head -1` where the shell ignores SIGPIPE. */
Test(output, reader_that_went_away_gets_no_message) {
  int ends[2];
  g_autoptr(GError) error = NULL;
  signal(SIGPIPE, SIG_IGN);
  cr_assert_eq(pipe(ends), 0);
  close(ends[0]);
  Output *output = output_open("/dev/null", NULL);
  close(output->fd);
  output->fd = ends[1];
  g_string_append(output->text, "text");
  cr_assert_not(output_close(output, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO));
  cr_assert_str_eq(error->message, "");
}

Test(output, style) {
  cr_assert_eq(output_style(0).width >= PAGE_WIDTH_MIN, TRUE);
  cr_assert_eq(output_style(120).width, 120);
  cr_assert_eq(output_style(1).width, PAGE_WIDTH_MIN);
  g_setenv("NO_COLOR", "1", TRUE);
  cr_assert_not(output_style(0).colour);
}
