/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/source-wide.h"

/* What comes out of these bytes, in pieces of three. */
static void check(const char *bytes, gsize length, const char *expected, gsize expected_length) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Source) source = source_wide(source_of_bytes(bytes, length), &error);
  g_autoptr(GString) out = g_string_new(NULL);
  char piece[3];
  cr_assert_not_null(source);
  for (gsize got = 1; got > 0;) {
    cr_assert(source_read(source, piece, sizeof piece, &got, &error));
    g_string_append_len(out, piece, (gssize)got);
  }
  cr_expect(out->len == expected_length && memcmp(out->str, expected, expected_length) == 0, "%s", out->str);
}

#define CHECK(bytes, expected) check(bytes, sizeof(bytes) - 1, expected, sizeof(expected) - 1)

Test(source_wide, either_order_of_bytes) {
  CHECK("\xFF\xFE" "a\0,\0\xE9\0", "a,\xC3\xA9");
  CHECK("\xFE\xFF" "\0a\0,\0\xE9", "a,\xC3\xA9");
  CHECK("\xFF\xFE" "\x3D\xD8\x0A\xDE" "!\0", "\xF0\x9F\x98\x8A!");
}

Test(source_wide, what_is_no_character_stays_wrong) {
  CHECK("\xFF\xFE" "a\0\x3D\xD8" "b\0", "a\xFF" "b");
  CHECK("\xFF\xFE" "a\0\x0A\xDE", "a\xFF");
  CHECK("\xFF\xFE" "a\0\x3D\xD8", "a\xFF");
  CHECK("\xFF\xFE" "a\0b", "a\xFF");
}

Test(source_wide, other_bytes_are_left_alone) {
  CHECK("", "");
  CHECK("\xFF\xFE", "\xFF\xFE");
  CHECK("plain", "plain");
  CHECK("\xEF\xBB\xBFplain", "\xEF\xBB\xBFplain");
  CHECK("\xFF\xFE\0\0a\0\0\0", "\xFF\xFE\0\0a\0\0\0");
  CHECK("\xFF\xFE<\0a\0", "\xFF\xFE<\0a\0");
}

/* ASCII as a spreadsheet or a shell writes it. */
static GString *widened(const char *text) {
  GString *wide = g_string_new("\xFF\xFE");
  for (; *text; text++) g_string_append_c(wide, *text), g_string_append_c(wide, '\0');
  return wide;
}

Test(source_wide, tables_and_lines_are_read) {
  static const char *const cases[][2] = {
      {"export.csv", "id;title;text\r\n1;Mill;The mill is safe, the ministry said.\r\n"},
      {"export.tsv", "id\ttext\n1\tThe mill is safe, the ministry said.\n"},
      {"lines.jsonl", "{\"id\":\"1\",\"text\":\"The mill is safe, the ministry said.\"}\r\n"},
      {"mill.txt", "The mill is safe, the ministry said."},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    Scene scene;
    scene_open(&scene);
    g_autoptr(GString) wide = widened(cases[i][1]);
    g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, cases[i][0], wide->str, (gssize)wide->len);
    cr_assert_eq(documents->len, 1, "%s: %s", cases[i][0], scene.said->str);
    cr_expect_str_eq(document_at(documents, 0)->text, "The mill is safe, the ministry said.");
    cr_expect_str_eq(scene.said->str, "", "%s", scene.said->str);
    scene_close(&scene);
  }
}
