/* SPDX-License-Identifier: MIT */
/* What the tests of ingest/ share: files in a folder of their own, and problems as the lines a user would see. */
#pragma once
#include <criterion/criterion.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include "ingest/problem.h"
#include "ingest/reader.h"

typedef struct {
  char *folder;
  GString *said; /* one line per problem, the folder's path left out */
  InputProblems problems;
} Scene;

static inline void scene_note(const InputProblem *problem, gpointer data) {
  Scene *scene = data;
  g_autofree char *text = input_problem_text(problem);
  const char *shown = g_str_has_prefix(text, scene->folder) ? text + strlen(scene->folder) + 1 : text;
  g_string_append_printf(scene->said, "%s%s\n", problem->kind == PROBLEM_KEPT ? "kept " : "", shown);
}

static inline void scene_open(Scene *scene) {
  scene->folder = g_dir_make_tmp("sicnon-XXXXXX", NULL);
  cr_assert_not_null(scene->folder);
  scene->said = g_string_new(NULL);
  scene->problems = (InputProblems){.func = scene_note, .data = scene};
}

static inline void scene_remove(const char *path) {
  GDir *dir = g_file_test(path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open(path, 0, NULL);
  for (const char *name; dir && (name = g_dir_read_name(dir));) {
    g_autofree char *below = g_build_filename(path, name, NULL);
    scene_remove(below);
  }
  if (dir) g_dir_close(dir);
  g_remove(path);
}

static inline void scene_close(Scene *scene) {
  scene_remove(scene->folder);
  g_free(scene->folder);
  g_string_free(scene->said, TRUE);
}

/* Writes a file below the scene's folder, with the folders above it; returns its path, to be freed. */
static inline char *scene_file(Scene *scene, const char *name, const char *bytes, gssize length) {
  char *path = g_build_filename(scene->folder, name, NULL);
  g_autofree char *above = g_path_get_dirname(path);
  cr_assert_eq(g_mkdir_with_parents(above, 0700), 0);
  cr_assert(g_file_set_contents(path, bytes, length, NULL));
  return path;
}

/* All documents of one input, in order. */
static inline GPtrArray *scene_read(Scene *scene, const char *path, gsize limit) {
  GPtrArray *documents = g_ptr_array_new_with_free_func((GDestroyNotify)document_free);
  ReaderOptions options = {.line_limit = limit, .text_limit = limit, .problems = &scene->problems};
  g_autoptr(GError) error = NULL;
  g_autoptr(Reader) reader = reader_open(path, &options, &error);
  cr_assert_not_null(reader, "%s", error ? error->message : "");
  for (Document *document = NULL;;) {
    cr_assert(reader_next(reader, &document, &error), "%s", error ? error->message : "");
    if (!document) return documents;
    g_ptr_array_add(documents, document);
  }
}

static inline GPtrArray *scene_read_bytes(Scene *scene, const char *name, const char *bytes, gssize length) {
  g_autofree char *path = scene_file(scene, name, bytes, length);
  return scene_read(scene, path, 0);
}

#define document_at(documents, i) ((const Document *)(documents)->pdata[i])
