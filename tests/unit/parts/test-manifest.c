/* SPDX-License-Identifier: MIT */
#include "parts/manifest.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>

typedef struct {
  char *folder, *path;
} Folder;

static Folder folder_new(void) {
  Folder folder = {.folder = g_dir_make_tmp("sicnon-part-XXXXXX", NULL)};
  folder.path = g_build_filename(folder.folder, PART_MANIFEST, NULL);
  return folder;
}

static void folder_clear(Folder *folder) {
  g_unlink(folder->path);
  g_rmdir(folder->folder);
  g_free(folder->path);
  g_free(folder->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Folder, folder_clear)

static GString *text_of(void) {
  const Manifest manifest = {.rules = "0.1.0 \"abc\"", .shard = 2, .shards = 16, .harvests = 5, .documents = "d0c5", .problems = "b4d",
                             .counts = {.files = 3, .documents = 6, .bytes = G_GUINT64_CONSTANT(8000000000)}};
  GString *text = g_string_new(NULL);
  manifest_write(text, &manifest);
  return text;
}

Test(manifest, comes_back_as_it_was) {
  g_auto(Folder) folder = folder_new();
  g_auto(Manifest) back = {0};
  g_autoptr(GString) text = text_of(), again = g_string_new(NULL);
  cr_assert(g_file_set_contents(folder.path, text->str, -1, NULL));
  cr_assert(manifest_read(folder.folder, &back, NULL));
  manifest_write(again, &back);
  cr_assert_str_eq(again->str, text->str);
  cr_assert_eq(back.counts.bytes, G_GUINT64_CONSTANT(8000000000));
}

Test(manifest, what_is_not_whole_is_none_yet) {
  g_auto(Folder) folder = folder_new();
  g_autoptr(GString) text = text_of();
  for (gsize length = 0; length < text->len; length++) {
    g_auto(Manifest) back = {0};
    g_autoptr(GError) error = NULL;
    if (length > 0) cr_assert(g_file_set_contents(folder.path, text->str, (gssize)length, NULL));
    cr_assert_not(manifest_read(folder.folder, &back, &error), "%zu bytes", length);
    cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_BUSY));
  }
}

Test(manifest, manifest_limit) {
  g_auto(Folder) folder = folder_new();
  g_auto(Manifest) back = {0};
  g_autofree char *long_text = g_strnfill(64 * 1024 + 1, ' ');
  cr_assert(g_file_set_contents(folder.path, long_text, -1, NULL));
  cr_assert_not(manifest_read(folder.folder, &back, NULL));
}

Test(manifest, problems_come_back_as_they_were) {
  g_autoptr(Arena) arena = arena_new();
  g_autoptr(GString) line = g_string_new(NULL);
  const InputProblem problem = {PROBLEM_KEPT, "a \"b\".jsonl", 12, "no\ttext", "give it one"};
  InputProblem back;
  problem_record_write(line, &problem);
  g_string_truncate(line, line->len - 1);
  cr_assert(problem_record_read(line->str, arena, &back, NULL));
  cr_assert_str_eq(back.path, problem.path);
  cr_assert_str_eq(back.reason, problem.reason);
  cr_assert_str_eq(back.mend, problem.mend);
  cr_assert(back.line == 12 && back.kind == PROBLEM_KEPT);
  g_autoptr(GError) error = NULL;
  cr_assert_not(problem_record_read("{\"path\":\"a\"}", arena, &back, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_DATA));
}
