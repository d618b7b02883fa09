/* SPDX-License-Identifier: MIT */
/* A folder of rule files that a test writes, reads and removes.
 *
 *   g_autofree char *folder = rules_folder_new();
 *   rules_folder_write(folder, "events/strike.yml", "id: strike\n...");
 *   ...
 *   rules_folder_remove(folder); */
#pragma once
#include <criterion/criterion.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <unistd.h>

static inline char *rules_folder_new(void) {
  char *folder = g_dir_make_tmp("sicnon-rules-XXXXXX", NULL);
  cr_assert_not_null(folder);
  return folder;
}

static inline void rules_folder_write(const char *folder, const char *path, const char *text) {
  g_autofree char *file = g_build_filename(folder, path, NULL), *parent = g_path_get_dirname(file);
  cr_assert_eq(g_mkdir_with_parents(parent, 0700), 0);
  cr_assert(g_file_set_contents(file, text, -1, NULL));
}

/* The rules that are shipped, or a part of them ("language"), inside a folder of the test's own. */
static inline void rules_folder_link_shipped(const char *folder, const char *part) {
  g_autofree char *to = g_build_filename(SICNON_SOURCE_RULES, part, NULL), *link = g_build_filename(folder, part, NULL);
  cr_assert_eq(symlink(to, link), 0);
}

static inline void rules_folder_remove(const char *path) {
  GDir *dir = g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);
  for (const char *name = dir ? g_dir_read_name(dir) : NULL; name; name = g_dir_read_name(dir)) {
    g_autofree char *child = g_build_filename(path, name, NULL);
    rules_folder_remove(child);
  }
  if (dir) g_dir_close(dir);
  g_remove(path);
}
