/* SPDX-License-Identifier: MIT */
#include "ruleset/format.h"

#include <stdio.h>
#include <string.h>
#include "base/error.h"
#include "cli/output.h"
#include "cli/rules/rules.h"

typedef struct {
  gboolean check;
  guint files, changed, broken;
} FormatRun;

static gboolean fail_io(const char *path, const char *reason, GError **error) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: %s", path, reason);
  return FALSE;
}

static gboolean write_file(const char *path, const char *text, GError **error) {
  g_autoptr(Output) output = output_open(path, error);
  if (output == NULL) return FALSE;
  g_string_append(output->text, text);
  return output_close(g_steal_pointer(&output), error);
}

static void tell_problems(Problems *problems) {
  const GPtrArray *sorted = problems_sorted(problems);
  for (guint i = 0; i < sorted->len; i++) {
    g_autofree char *line = problem_format(sorted->pdata[i]);
    fprintf(stderr, "%s\n", line);
  }
}

static gboolean format_file(FormatRun *run, const char *path, GString *told, GError **error) {
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr(GError) reason = NULL;
  if (!g_file_get_contents(path, &text, &length, &reason)) return fail_io(path, reason->message, error);
  g_autoptr(Problems) problems = problems_new();
  g_autofree char *laid = rule_format(path, text, length, problems);
  run->files++;
  if (laid == NULL) {
    run->broken++;
    tell_problems(problems);
    return TRUE;
  }
  if (strlen(laid) == length && memcmp(laid, text, length) == 0) return TRUE;
  run->changed++;
  g_string_append_printf(told, "%s\n", path);
  return run->check || write_file(path, laid, error);
}

static gint compare_names(gconstpointer a, gconstpointer b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

/* A file, or all .yml files below a folder, in byte order. */
static gboolean format_path(FormatRun *run, const char *path, GString *told, GError **error) {
  if (!g_file_test(path, G_FILE_TEST_EXISTS)) return fail_io(path, "there is no file or folder of that name", error);
  if (!g_file_test(path, G_FILE_TEST_IS_DIR)) return format_file(run, path, told, error);
  g_autoptr(GError) reason = NULL;
  g_autoptr(GDir) dir = g_dir_open(path, 0, &reason);
  if (dir == NULL) return fail_io(path, reason->message, error);
  g_autoptr(GPtrArray) below = g_ptr_array_new_with_free_func(g_free);
  for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
    g_autofree char *file = g_build_filename(path, name, NULL);
    const gboolean is_dir = g_file_test(file, G_FILE_TEST_IS_DIR) && !g_file_test(file, G_FILE_TEST_IS_SYMLINK);
    if (name[0] == '.' || g_str_equal(name, "schema")) continue; /* templates have gaps to fill */
    if (is_dir || g_str_has_suffix(name, ".yml")) g_ptr_array_add(below, g_steal_pointer(&file));
  }
  g_ptr_array_sort(below, compare_names);
  for (guint i = 0; i < below->len; i++)
    if (!format_path(run, below->pdata[i], told, error)) return FALSE;
  return TRUE;
}

static ExitCode run(Invocation *invocation, GError **error) {
  FormatRun format = {0};
  const GOptionEntry entries[] = {
      {"check", 0, 0, G_OPTION_ARG_NONE, &format.check, "Change nothing; list what would change, with exit status 78 when there is some", NULL},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 1, G_MAXINT, error)) return EXIT_CODE_DONE;
  g_autoptr(GString) told = g_string_new(NULL);
  for (gint i = 1; i < invocation->argc; i++)
    if (!format_path(&format, invocation->argv[i], told, error)) return EXIT_CODE_IO;
  g_string_append_printf(told, "%u files, %u %s\n", format.files, format.changed, format.check ? "would change" : "changed");
  if (!output_text(told->str, error)) return EXIT_CODE_IO;
  return format.broken > 0 || (format.check && format.changed > 0) ? EXIT_CODE_RULES : EXIT_CODE_DONE;
}

const Command rules_fmt = {
    .name = "rules fmt",
    .arguments = "PATH...",
    .summary = "Lay rule files out in one way: columns, blank lines, line ends",
    .example = "sicnon rules fmt site  (rewrites the files below that folder; comments stay)",
    .needs = NEEDS_NOTHING,
    .run = run,
};
