/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/lines.h"

/* The lines as "[one][two]", one that is too long as "[!]". */
static char *show(Scene *scene, const char *bytes, gsize length, gsize limit) {
  g_autofree char *path = scene_file(scene, "lines", bytes, (gssize)length);
  g_autoptr(Source) source = source_open(path, NULL);
  g_autoptr(Lines) lines = lines_new(source, limit);
  GString *shown = g_string_new(NULL);
  Line line;
  for (guint64 number = 1;; number++) {
    cr_assert(lines_next(lines, &line, NULL));
    if (!line.text) break;
    cr_assert_eq(line.number, number);
    cr_assert_eq(line.text[line.length], '\0');
    g_string_append_printf(shown, "[%s]", line.too_long ? "!" : line.text);
  }
  cr_assert(lines_next(lines, &line, NULL));
  cr_assert_null(line.text, "the end stays the end");
  return g_string_free(shown, FALSE);
}

static const struct {
  const char *bytes, *shown;
} cases[] = {
    {"", ""},
    {"\n", "[]"},
    {"a", "[a]"},
    {"a\n", "[a]"},
    {"a\nb", "[a][b]"},
    {"a\r\nb\r\n", "[a][b]"},
    {"a\rb\n", "[a\rb]"},
    {"\r\n\r\n", "[][]"},
    {"12345678\n", "[12345678]"},
    {"12345678\r\n", "[12345678]"},
    {"12345678", "[12345678]"},
    {"123456789\nb\n", "[!][b]"},
    {"123456789\r\nb\n", "[!][b]"},
    {"b\n123456789", "[b][!]"},
    {"b\n12345678901234567890\nc", "[b][!][c]"},
};

Test(lines, ends_and_limit) {
  Scene scene;
  scene_open(&scene);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *shown = show(&scene, cases[i].bytes, strlen(cases[i].bytes), 8);
    cr_assert_str_eq(shown, cases[i].shown, "case %zu: %s", i, shown);
  }
  scene_close(&scene);
}

/* Lines around the size of the buffer, where a read cuts them, and much longer ones, which make it grow and shrink. */
Test(lines, longer_than_the_buffer) {
  static const gsize sizes[] = {LINES_BUFFER - 1, LINES_BUFFER, LINES_BUFFER + 1, 3, 5 * LINES_BUFFER + 7, 0,
                                LINES_BUFFER / 2, LINES_BUFFER};
  Scene scene;
  scene_open(&scene);
  GString *bytes = g_string_new(NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
    for (gsize k = 0; k < sizes[i]; k++) g_string_append_c(bytes, (char)('a' + (i + k) % 26));
    g_string_append_c(bytes, '\n');
  }
  g_autofree char *path = scene_file(&scene, "lines", bytes->str, (gssize)bytes->len);
  g_autoptr(Source) source = source_open(path, NULL);
  g_autoptr(Lines) lines = lines_new(source, 5 * LINES_BUFFER + 6);
  const char *expected = bytes->str;
  for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
    Line line;
    cr_assert(lines_next(lines, &line, NULL));
    cr_assert_eq(line.too_long, i == 4);
    cr_assert_eq(line.length, i == 4 ? 0 : sizes[i], "line %zu", i);
    cr_assert(memcmp(line.text, expected, line.length) == 0, "line %zu", i);
    expected += sizes[i] + 1;
  }
  g_string_free(bytes, TRUE);
  scene_close(&scene);
}
