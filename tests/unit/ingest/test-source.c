/* SPDX-License-Identifier: MIT */
#include "support.h"
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/error.h"
#include "ingest/source-file.h"

Test(source, a_look_ahead_takes_nothing_away) {
  Scene scene;
  scene_open(&scene);
  g_autofree char *bytes = g_strnfill(SOURCE_HEAD + 100, 'x');
  bytes[0] = 'a', bytes[SOURCE_HEAD + 99] = 'z';
  g_autofree char *path = scene_file(&scene, "file", bytes, -1);
  g_autoptr(Source) source = source_open(path, NULL);
  const char *head = NULL;
  gsize length = 0;
  cr_assert(source_peek(source, &head, &length, NULL));
  cr_assert_eq(length, SOURCE_HEAD);
  cr_assert_eq(head[0], 'a');

  g_autoptr(GString) all = g_string_new(NULL);
  char buffer[1000];
  for (gsize got = 1; got > 0;) {
    cr_assert(source_read(source, buffer, sizeof buffer, &got, NULL));
    g_string_append_len(all, buffer, (gssize)got);
  }
  cr_assert_str_eq(all->str, bytes);
  cr_assert_eq(source_bytes(source), all->len);
  scene_close(&scene);
}

Test(source, says_what_the_system_says) {
  g_autoptr(GError) missing = NULL, folder = NULL;
  cr_assert_null(source_open("/nowhere/at/all", &missing));
  cr_assert(g_error_matches(missing, SICNON_ERROR, SICNON_ERROR_IO));
  cr_assert_str_eq(missing->message, "cannot be opened: No such file or directory");

  cr_assert_null(source_open("/", &folder));
  cr_assert_str_eq(folder->message, "cannot be read: Is a directory");
}

Test(source, a_pipe_without_a_writer_does_not_hold_up) {
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp("sicnon-XXXXXX", NULL), *path = g_build_filename(folder, "pipe", NULL);
  cr_assert_eq(mkfifo(path, 0600), 0);
  g_autoptr(Source) none = source_open(path, &error);
  cr_assert_null(none);
  cr_assert(strstr(error->message, "nobody writes") != NULL, "%s", error->message);
  const int end = open(path, O_RDWR);
  cr_assert_eq(write(end, "tide", 4), 4);
  g_autoptr(Source) source = source_open_file(path, NULL); /* source_open() looks ahead, and would wait for the end that is in our hand */
  close(end);
  char text[8];
  gsize got = 0;
  cr_assert(source_read(source, text, sizeof text, &got, NULL));
  cr_assert_eq(got, 4);
  cr_assert(source_read(source, text, sizeof text, &got, NULL));
  cr_assert_eq(got, 0);
  cr_assert_eq(source_bytes(source), 4);
  g_unlink(path);
  g_rmdir(folder);
}

Test(source, reads_bytes_in_memory) {
  g_autoptr(Source) source = source_of_bytes("abc", 3);
  g_autoptr(GString) all = g_string_new(NULL);
  cr_assert(source_read_all(source, 10, all, NULL));
  cr_assert_str_eq(all->str, "abc");
}

Test(source, reads_one_byte_beyond_a_limit) {
  g_autoptr(Source) source = source_of_bytes("abcdef", 6);
  g_autoptr(GString) all = g_string_new(NULL);
  cr_assert(source_read_all(source, 3, all, NULL));
  cr_assert_str_eq(all->str, "abcd");
}
