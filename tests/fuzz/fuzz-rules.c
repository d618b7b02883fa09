/* SPDX-License-Identifier: MIT */
/* A rule file laid over a small world: whatever stands in it, loading and lint end, with problems or without.
 * The first line of the input is its path below the rules folder, the rest is the file. */
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include "ruleset/lint.h"

#define WORLD SICNON_SOURCE_DIR "/tests/golden/broken-rules/base"

static void read_layer(const char *folder) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Ruleset) rules = ruleset_read((const char *[]){WORLD, folder, NULL}, problems, &error);
  if (rules == NULL) return;
  ruleset_lint(rules, (Day){2026, 11, 23}, problems);
  const GPtrArray *sorted = problems_sorted(problems);
  for (guint i = 0; i < sorted->len; i++) g_free(problem_format(sorted->pdata[i]));
}

static const char *path_of(const guint8 *data, gsize length) {
  static const char *const paths[] = {"actors/x.yml", "contradictions/x.yml", "entailments/x.yml", "events/x.yml", "filters/x.yml",
                                      "language/en/x.yml", "places/x.yml", "things/x.yml"};
  for (gsize i = 0; i < G_N_ELEMENTS(paths); i++)
    if (length >= strlen(paths[i]) && memcmp(data, paths[i], strlen(paths[i])) == 0) return paths[i];
  return paths[length % G_N_ELEMENTS(paths)];
}

static void remove_folders(const char *folder, const char *lowest) {
  g_autofree char *at = g_strdup(lowest);
  while (strlen(at) >= strlen(folder)) { /* "language/en" is two folders deep */
    g_rmdir(at);
    char *up = g_path_get_dirname(at);
    g_free(at);
    at = up;
  }
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
  const guint8 *line = size > 0 ? memchr(data, '\n', size) : NULL;
  const gsize first = line != NULL ? (gsize)(line - data) : 0, start = line != NULL ? first + 1 : 0;
  g_autofree char *folder = g_dir_make_tmp("sicnon-fuzz-XXXXXX", NULL);
  g_autofree char *file = g_build_filename(folder, path_of(data, first), NULL), *parent = g_path_get_dirname(file);
  g_mkdir_with_parents(parent, 0700);
  g_file_set_contents_full(file, (const char *)data + start, (gssize)(size - start), G_FILE_SET_CONTENTS_NONE, 0600, NULL);
  read_layer(folder);
  g_remove(file);
  remove_folders(folder, parent);
  return 0;
}
