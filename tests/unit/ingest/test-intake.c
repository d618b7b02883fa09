/* SPDX-License-Identifier: MIT */
#include <sys/stat.h>
#include <unistd.h>
#include "support.h"
#include "ingest/intake.h"

/* "id:text" of each document, in order. */
static char *show(Scene *scene, const char *const *paths, IntakeCounts *counts) {
  GString *shown = g_string_new(NULL);
  g_autoptr(Intake) intake = intake_new(paths, &(ReaderOptions){.problems = &scene->problems});
  gboolean replaces = FALSE;
  for (Document *document; (document = intake_next(intake, &replaces)); document_free(document), replaces = FALSE)
    g_string_append_printf(shown, "%s%s:%s\n", replaces ? "again " : "", document->id, document->text);
  *counts = *intake_counts(intake);
  return g_string_free(shown, FALSE);
}

Test(intake, reads_all_inputs_and_counts) {
  Scene scene;
  scene_open(&scene);
  g_autofree char *a = scene_file(&scene, "a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\nbad\n{\"id\":\"2\",\"text\":\"y\"}\n", -1);
  g_autofree char *b = scene_file(&scene, "b.txt", "z", -1), *c = scene_file(&scene, "c.txt", "", -1),
                  *d = scene_file(&scene, "d.rst", "no", -1);
  g_autofree char *gone = g_build_filename(scene.folder, "gone", NULL);
  const char *paths[] = {gone, scene.folder, NULL};
  IntakeCounts counts;
  g_autofree char *shown = show(&scene, paths, &counts);
  cr_assert_str_eq(shown, "1:x\n2:y\nb:z\n");
  cr_assert_eq(counts.files, 3);
  cr_assert_eq(counts.files_unknown, 1);
  cr_assert_eq(counts.documents, 3);
  cr_assert_eq(counts.bytes, counts.bytes_read);
  cr_assert_eq(scene.problems.lost, 3);
  scene_close(&scene);
}

Test(intake, an_input_that_fails_does_not_end_the_others) {
  Scene scene;
  scene_open(&scene);
  g_autofree char *a = scene_file(&scene, "a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n", -1);
  g_autofree char *memory = g_build_filename(scene.folder, "b.jsonl", NULL), *c = scene_file(&scene, "c.txt", "z", -1);
  cr_assert_eq(symlink("/proc/self/mem", memory), 0); /* opens, and fails at the first read */
  const char *paths[] = {scene.folder, NULL};
  IntakeCounts counts;
  g_autofree char *shown = show(&scene, paths, &counts);
  cr_assert_str_eq(shown, "1:x\nc:z\n");
  cr_assert_str_eq(scene.said->str, "b.jsonl: cannot be read: Input/output error (correct the path or its rights)\n");
  scene_close(&scene);
}

Test(intake, nothing_usable_is_told_by_the_counts) {
  Scene scene;
  scene_open(&scene);
  const char *paths[] = {scene.folder, NULL};
  IntakeCounts counts;
  g_autofree char *shown = show(&scene, paths, &counts);
  cr_assert_str_eq(shown, "");
  cr_assert_eq(counts.documents, 0);
  scene_close(&scene);
}

#define DOC(day, text) "{\"id\":\"1\",\"publisher\":\"p\",\"published\":\"2024-01-" day "\",\"text\":\"" text "\"}\n"

Test(intake, an_equal_document_is_given_once) {
  Scene scene;
  scene_open(&scene);
  g_autofree char *a = scene_file(&scene, "a.jsonl", DOC("01", "x") DOC("01", "x"), -1),
                  *b = scene_file(&scene, "b.jsonl", DOC("01", "x"), -1);
  const char *paths[] = {scene.folder, NULL};
  IntakeCounts counts;
  g_autofree char *shown = show(&scene, paths, &counts);
  cr_assert_str_eq(shown, "1:x\n");
  cr_assert_eq(counts.documents, 3);
  cr_assert_eq(counts.repeats, 2);
  cr_assert_str_eq(scene.said->str, "");
  scene_close(&scene);
}

/* Whatever the order of the files, the same version comes last. */
Test(intake, of_two_versions_the_later_stands_at_the_end) {
  static const struct {
    const char *first, *second, *shown, *said;
  } cases[] = {
      {DOC("01", "old"), DOC("02", "new"), "1:old\nagain 1:new\n",
       "kept b.jsonl:1: '1' of one publisher stands twice, with other content: this version replaces the other (give each document an id "
       "of its own)\n"},
      {DOC("02", "new"), DOC("01", "old"), "1:new\n",
       "b.jsonl:1: '1' of one publisher stands twice, with other content: the other version is kept (give each document an id of its "
       "own)\n"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Scene scene;
    scene_open(&scene);
    g_autofree char *a = scene_file(&scene, "a.jsonl", cases[i].first, -1), *b = scene_file(&scene, "b.jsonl", cases[i].second, -1);
    const char *paths[] = {scene.folder, NULL};
    IntakeCounts counts;
    g_autofree char *shown = show(&scene, paths, &counts);
    cr_assert_str_eq(shown, cases[i].shown);
    cr_assert_str_eq(scene.said->str, cases[i].said);
    cr_assert_eq(counts.outdated, i);
    scene_close(&scene);
  }
}

Test(intake, of_two_versions_of_one_day_one_wins_in_any_order) {
  const char *ends[2] = {DOC("01", "this"), DOC("01", "that")};
  g_autofree char *last[2] = {NULL, NULL};
  for (guint i = 0; i < 2; i++) {
    Scene scene;
    scene_open(&scene);
    g_autofree char *both = g_strconcat(ends[i], ends[1 - i], NULL), *a = scene_file(&scene, "a.jsonl", both, -1);
    const char *paths[] = {a, NULL};
    IntakeCounts counts;
    g_autofree char *shown = show(&scene, paths, &counts);
    last[i] = g_strdup(g_str_has_suffix(shown, "1:this\n") ? "this" : "that");
    scene_close(&scene);
  }
  cr_assert_str_eq(last[0], last[1]);
  g_free(last[1]);
}
