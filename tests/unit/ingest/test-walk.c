/* SPDX-License-Identifier: MIT */
#include <unistd.h>
#include "support.h"
#include "ingest/walk.h"

static void touch(Scene *scene, const char *name) { g_autofree char *path = scene_file(scene, name, "x", -1); }

/* The files below the scene's folder, one a line. */
static char *show(Scene *scene, const Walk *walk) {
  GString *shown = g_string_new(NULL);
  for (guint i = 0; i < walk->files->len; i++) {
    const char *path = walk->files->pdata[i];
    g_string_append_printf(shown, "%s\n", g_str_has_prefix(path, scene->folder) ? path + strlen(scene->folder) + 1 : path);
  }
  return g_string_free(shown, FALSE);
}

Test(walk, goes_in_the_order_of_the_bytes_of_the_path) {
  static const char *const names[] = {"b.txt", "a/z.txt", "a.txt", "a-b.txt", "a/b/c.jsonl", "B.txt", "\xC3\xA9.txt", "a0.txt"};
  Scene scene;
  scene_open(&scene);
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) touch(&scene, names[i]);
  const char *paths[] = {scene.folder, NULL};
  g_autoptr(Walk) walk = walk_new(paths, &scene.problems);
  g_autofree char *shown = show(&scene, walk);
  cr_assert_str_eq(shown, "B.txt\na-b.txt\na.txt\na/b/c.jsonl\na/z.txt\na0.txt\nb.txt\n\xC3\xA9.txt\n");
  cr_assert_eq(walk->bytes, 8);
  scene_close(&scene);
}

Test(walk, passes_over_and_counts_what_no_reader_knows) {
  static const char *const names[] = {"a.txt",       "README",     "b.rst",       "rules.yml", "db.sqlite",
                                      ".hidden.txt", ".git/a.txt", "x/.b/a.txt", "x/c.json"};
  Scene scene;
  scene_open(&scene);
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) touch(&scene, names[i]);
  const char *paths[] = {scene.folder, NULL};
  g_autoptr(Walk) walk = walk_new(paths, &scene.problems);
  g_autofree char *shown = show(&scene, walk);
  cr_assert_str_eq(shown, "a.txt\nx/c.json\n");
  cr_assert_eq(walk->unknown, 4);
  cr_assert_eq(walk->hidden, 3);
  cr_assert_str_eq(scene.said->str, "");
  scene_close(&scene);
}

Test(walk, takes_what_is_named_once_in_any_order) {
  Scene scene;
  scene_open(&scene);
  touch(&scene, "a.txt");
  touch(&scene, "README");
  touch(&scene, ".hidden");
  g_autofree char *readme = g_build_filename(scene.folder, "README", NULL), *hidden = g_build_filename(scene.folder, ".hidden", NULL);
  g_autofree char *slashed = g_strconcat(scene.folder, "/", NULL);
  const char *one[] = {scene.folder, readme, hidden, "-", NULL}, *other[] = {"-", readme, slashed, hidden, readme, scene.folder, NULL};
  g_autoptr(Walk) first = walk_new(one, &scene.problems), second = walk_new(other, &scene.problems);
  g_autofree char *shown = show(&scene, first), *again = show(&scene, second);
  cr_assert_str_eq(shown, "-\n.hidden\nREADME\na.txt\n");
  cr_assert_str_eq(again, shown);
  cr_assert_eq(second->bytes, first->bytes);
  scene_close(&scene);
}

Test(walk, a_missing_path_is_a_problem) {
  Scene scene;
  scene_open(&scene);
  touch(&scene, "a.txt");
  g_autofree char *missing = g_build_filename(scene.folder, "missing.txt", NULL);
  const char *paths[] = {missing, scene.folder, NULL};
  g_autoptr(Walk) walk = walk_new(paths, &scene.problems);
  cr_assert_eq(walk->files->len, 1);
  cr_assert_str_eq(scene.said->str, "missing.txt: cannot be found: No such file or directory (correct the path or its rights)\n");
  scene_close(&scene);
}

Test(walk, follows_links_but_not_in_a_circle) {
  Scene scene;
  scene_open(&scene);
  touch(&scene, "a/b/c.txt");
  touch(&scene, "d/e.txt");
  g_autofree char *up = g_build_filename(scene.folder, "a", "b", "up", NULL), *side = g_build_filename(scene.folder, "a", "side", NULL);
  cr_assert_eq(symlink("../..", up), 0);
  cr_assert_eq(symlink("../d", side), 0);
  const char *paths[] = {scene.folder, NULL};
  g_autoptr(Walk) walk = walk_new(paths, &scene.problems);
  g_autofree char *shown = show(&scene, walk);
  cr_assert_str_eq(shown, "a/b/c.txt\na/side/e.txt\nd/e.txt\n");
  cr_assert_str_eq(scene.said->str, "a/b/up: passed over: the link leads back to a folder above it (correct the path or its rights)\n");
  scene_close(&scene);
}

Test(walk, expands_a_pattern_that_no_shell_has_expanded) {
  Scene scene;
  scene_open(&scene);
  touch(&scene, "a1.txt");
  touch(&scene, "a2.txt");
  touch(&scene, "b.txt");
  touch(&scene, "a[1].txt");
  g_autofree char *pattern = g_build_filename(scene.folder, "a?.txt", NULL), *named = g_build_filename(scene.folder, "a[1].txt", NULL);
  g_autofree char *none = g_build_filename(scene.folder, "c*.txt", NULL);
  g_autoptr(Walk) walk = walk_new((const char *const[]){pattern, named, none, NULL}, &scene.problems);
  g_autofree char *shown = show(&scene, walk);
  cr_assert_str_eq(shown, "a1.txt\na2.txt\na[1].txt\n", "%s", shown);
  cr_assert_str_eq(scene.said->str, "c*.txt: cannot be found: No such file or directory (correct the path or its rights)\n");
  scene_close(&scene);
}
