/* SPDX-License-Identifier: MIT */
#include "support.h"

Test(format_text, is_the_file_byte_for_byte) {
  static const char bytes[] = "Harbour opens\r\n\r\n\xE2\x80\x9CIt is open,\xE2\x80\x9D the mayor said.\r\n ";
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "harbour.v2.txt", bytes, -1);
  cr_assert_eq(documents->len, 1);
  const Document *document = document_at(documents, 0);
  cr_assert_str_eq(document->text, bytes);
  cr_assert_eq(document->length, sizeof bytes - 1);
  cr_assert_str_eq(document->id, "harbour.v2");
  cr_assert_str_eq(document->title, "Harbour opens");
  cr_assert_not(day_is_set(document->published));
  cr_assert_null(document->publisher);
  cr_assert(g_str_has_suffix(document->origin, "/harbour.v2.txt"));
  cr_assert_str_eq(scene.said->str, "");
  scene_close(&scene);
}

Test(format_text, title_is_a_short_line_of_its_own) {
  static const struct {
    const char *text, *title;
  } cases[] = {
      {"Title\n\nBody.", "Title"}, {"  Title \r\n \t\r\nBody.", "Title"},
      {"Title\n\n", "Title"},      {"One line of\na paragraph.\n", NULL},
      {"Only this.", NULL},        {"Only this.\n", NULL},
      {"\n\nBody.", NULL},         {"Title\r\rBody.", "Title"},
  };
  Scene scene;
  scene_open(&scene);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.txt", cases[i].text, -1);
    const char *title = document_at(documents, 0)->title;
    cr_assert_eq(g_strcmp0(title, cases[i].title), 0, "case %zu: %s", i, title);
  }
  scene_close(&scene);
}

Test(format_text, text_title_limit) {
  Scene scene;
  scene_open(&scene);
  for (gsize over = 0; over < 2; over++) {
    g_autofree char *line = g_strnfill(250 + over, 'x');
    g_autofree char *text = g_strconcat(line, "\n\nBody.", NULL);
    g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.txt", text, -1);
    cr_assert_eq(document_at(documents, 0)->title != NULL, over == 0);
  }
  scene_close(&scene);
}

Test(format_text, byte_order_mark_is_dropped_once) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.txt", "\xEF\xBB\xBF\xEF\xBB\xBFText", -1);
  cr_assert_str_eq(document_at(documents, 0)->text, "\xEF\xBB\xBFText");
  scene_close(&scene);
}

Test(format_text, what_cannot_be_used_is_said) {
  static const struct {
    const char *bytes;
    gsize length;
    const char *said;
  } cases[] = {
      {"", 0, "a.txt: is empty (fill or drop it)\n"},
      {"\xEF\xBB\xBF", 3, "a.txt: is empty (fill or drop it)\n"},
      {" \r\n\t", 4, "a.txt: holds only white space (fill or drop it)\n"},
      {"a\0b", 3, "a.txt: holds NUL bytes, so it is no text (drop it, or save it as UTF-8)\n"},
  };
  Scene scene;
  scene_open(&scene);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.txt", cases[i].bytes, (gssize)cases[i].length);
    cr_assert_eq(documents->len, 0);
    cr_assert_str_eq(scene.said->str, cases[i].said);
    g_string_truncate(scene.said, 0);
  }
  scene_close(&scene);
}

Test(format_text, bytes_that_are_not_utf8_are_replaced_and_said) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.txt", "na\xC3\xAFve \xF0\x9F\x98", -1);
  cr_assert_str_eq(document_at(documents, 0)->text, "na\xC3\xAFve \xEF\xBF\xBD");
  cr_assert_str_eq(scene.said->str, "kept a.txt: 3 bytes are not UTF-8, replaced by U+FFFD (save it as UTF-8)\n");
  scene_close(&scene);
}

Test(format_text, other_charsets_are_decoded_and_said) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) western = scene_read_bytes(&scene, "a.txt", "na\xEFve \x93so\x94 \x81", -1);
  cr_assert_str_eq(document_at(western, 0)->text, "naïve “so” \xEF\xBF\xBD");
  g_autoptr(GPtrArray) wide = scene_read_bytes(&scene, "b.txt", "\xFF\xFEn\0a\0\xEF\0", 8);
  cr_assert_str_eq(document_at(wide, 0)->text, "naï");
  cr_assert_str_eq(scene.said->str, "kept a.txt: is not UTF-8 and names no charset, read as windows-1252 (save it as UTF-8)\n"
                                    "kept a.txt: 1 bytes are not windows-1252, replaced by U+FFFD (save it as UTF-8)\n");
  scene_close(&scene);
}

Test(format_text, garbled_text_is_said) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.txt", "It is the minister\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s word.", -1);
  cr_assert_eq(documents->len, 1);
  cr_assert_str_eq(scene.said->str,
                   "kept a.txt: its text was UTF-8 once and read as windows-1252 (convert it from its true charset)\n");
  scene_close(&scene);
}

Test(format_text, what_only_begins_like_garbled_text_is_not) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.txt", "Caf\xC3\xA9, \xC3\xA2ge, \xC3\xA2\xE2\x82", -1);
  cr_assert_null(strstr(scene.said->str, "windows-1252 (convert"), "%s", scene.said->str);
  scene_close(&scene);
}

Test(format_text, reader_text_limit) {
  Scene scene;
  scene_open(&scene);
  g_autofree char *path = scene_file(&scene, "a.txt", "12345678", -1);
  g_autoptr(GPtrArray) fits = scene_read(&scene, path, 8);
  cr_assert_eq(fits->len, 1);
  g_autoptr(GPtrArray) too_long = scene_read(&scene, path, 7);
  cr_assert_eq(too_long->len, 0);
  cr_assert_str_eq(scene.said->str, "a.txt: longer than 7 bytes (split it)\n");
  scene_close(&scene);
}

/* Two folders may each hold a file of that name: neither may push the other out. */
Test(format_text, equal_names_are_two_documents) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) one = scene_read_bytes(&scene, "mon/001.txt", "The bridge is open.", -1);
  g_autoptr(GPtrArray) other = scene_read_bytes(&scene, "tue/001.txt", "The bridge is closed.", -1);
  g_autoptr(GPtrArray) same = scene_read_bytes(&scene, "wed/001.txt", "The bridge is open.", -1);
  cr_assert_str_eq(document_at(one, 0)->id, document_at(other, 0)->id);
  cr_assert_str_neq(document_at(one, 0)->key, document_at(other, 0)->key);
  cr_assert_str_eq(document_at(one, 0)->key, document_at(same, 0)->key);
  scene_close(&scene);
}
