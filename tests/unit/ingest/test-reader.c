/* SPDX-License-Identifier: MIT */
#include <unistd.h>
#include "support.h"
#include "base/error.h"

static void check_format(Scene *scene, const char *name, const char *bytes, const char *format) {
  g_autofree char *path = scene_file(scene, name, bytes, -1);
  ReaderOptions options = {.problems = &scene->problems};
  g_autoptr(Reader) reader = reader_open(path, &options, NULL);
  cr_assert_str_eq(reader_format(reader), format, "%s", name);
}

Test(reader, content_decides_and_else_the_extension) {
  Scene scene;
  scene_open(&scene);
  check_format(&scene, "a.jsonl", "no json", "JSON");
  check_format(&scene, "a.txt", "{\"text\":\"a\"}", "JSON");
  check_format(&scene, "a.dump", "{\"text\":\"a\"}", "JSON");
  check_format(&scene, "article", "The minister said no.", "plain text");
  scene_close(&scene);
}

Test(reader, what_was_looked_at_is_read_too) {
  Scene scene;
  scene_open(&scene);
  g_autofree char *long_text = g_strnfill(10000, 'x');
  g_autofree char *lines = g_strdup_printf("{\"text\":\"%s\"}\n{\"text\":\"b\"}\n", long_text);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "dump", lines, -1);
  cr_assert_eq(documents->len, 2);
  cr_assert_str_eq(document_at(documents, 0)->text, long_text);
  scene_close(&scene);
}

static void feed_standard_input(const char *bytes) {
  int ends[2];
  cr_assert_eq(pipe(ends), 0);
  cr_assert_eq(write(ends[1], bytes, strlen(bytes)), (gssize)strlen(bytes));
  close(ends[1]);
  dup2(ends[0], STDIN_FILENO);
  close(ends[0]);
}

Test(reader, standard_input_with_lines) {
  Scene scene;
  scene_open(&scene);
  feed_standard_input("{\"text\":\"a\"}\n{\"text\":\"b\"}\nno\n");
  g_autoptr(GPtrArray) documents = scene_read(&scene, "-", 0);
  cr_assert_eq(documents->len, 2);
  cr_assert_str_eq(document_at(documents, 0)->origin, "-:1");
  cr_assert_str_eq(scene.said->str, "-:3: not valid JSON: not a JSON object, at byte 1 (mend or drop the line)\n");
  scene_close(&scene);
}

Test(reader, standard_input_with_text) {
  Scene scene;
  scene_open(&scene);
  feed_standard_input("The court said no.");
  g_autoptr(GPtrArray) documents = scene_read(&scene, "-", 0);
  cr_assert_eq(documents->len, 1);
  cr_assert_str_eq(document_at(documents, 0)->id, document_at(documents, 0)->key, "no name to take an id from");
  scene_close(&scene);
}

Test(reader, what_cannot_be_opened_is_an_error) {
  Scene scene;
  scene_open(&scene);
  ReaderOptions options = {.problems = &scene.problems};
  g_autoptr(GError) missing = NULL;
  cr_assert_null(reader_open("/nowhere/a.txt", &options, &missing));
  cr_assert(g_error_matches(missing, SICNON_ERROR, SICNON_ERROR_IO));

  g_autoptr(GError) folder = NULL;
  g_autoptr(Reader) reader = reader_open("/", &options, &folder);
  cr_assert_null(reader);
  cr_assert_str_eq(folder->message, "cannot be read: Is a directory");
  scene_close(&scene);
}
