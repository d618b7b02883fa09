/* SPDX-License-Identifier: MIT */
#include "support.h"

Test(format_json, fills_every_field) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(
      &scene, "a.jsonl",
      "{\"id\":\"n1\",\"title\":\"T\",\"publisher\":\"P\",\"published\":\"2024-01-22T10:00:00Z\",\"url\":\"u\",\"lang\":\"en\","
      "\"text\":\"Line one.\\r\\nLine two.\",\"extra\":{\"a\":[1]}}\n",
      -1);
  cr_assert_eq(documents->len, 1);
  const Document *document = document_at(documents, 0);
  cr_assert_str_eq(document->id, "n1");
  cr_assert_str_eq(document->title, "T");
  cr_assert_str_eq(document->publisher, "P");
  cr_assert_str_eq(document->url, "u");
  cr_assert_str_eq(document->lang, "en");
  cr_assert_str_eq(document->text, "Line one.\r\nLine two.");
  cr_assert_eq(document->published.year, 2024);
  cr_assert_eq(document->published.day, 22);
  cr_assert(g_str_has_suffix(document->origin, "a.jsonl:1"));
  cr_assert_str_eq(scene.said->str, "");
  scene_close(&scene);
}

Test(format_json, reads_the_dialects) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(
      &scene, "a.jsonl",
      "{\"maintext\":\"a\",\"date_publish\":\"2019-05-10 16:02:28\",\"source_domain\":\"n.example\",\"language\":\"en\",\"authors\":[]}\n"
      "{\"text\":\"b\",\"date\":\"2020-02-03\",\"hostname\":\"h.example\",\"source-hostname\":\"The H\"}\n"
      "{\"text\":\"c\",\"publish_date\":\"None\",\"media_name\":\"m.example\"}\n"
      "{\"text\":\"d\",\"domain\":\"d.example\",\"date\":\"2021-01-01\"}\n",
      -1);
  static const char *const publishers[] = {"n.example", "The H", "m.example", "d.example"};
  static const gint years[] = {2019, 2020, 0, 2021};
  cr_assert_eq(documents->len, 4);
  for (guint i = 0; i < 4; i++) {
    cr_assert_str_eq(document_at(documents, i)->publisher, publishers[i]);
    cr_assert_eq(document_at(documents, i)->published.year, years[i]);
  }
  cr_assert_str_eq(scene.said->str, "");
  scene_close(&scene);
}

Test(format_json, a_bad_line_is_one_problem_and_the_rest_is_read) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.jsonl",
                                                    "{\"id\":\"1\",\"text\":\"a\"}\n"
                                                    "{\"id\":\"2\",\"text\":\n"
                                                    "\n"
                                                    "{\"id\":\"4\"}\n"
                                                    "  \t \r\n"
                                                    "{\"id\":\"6\",\"text\":\" \\n \"}\n"
                                                    "{\"id\":\"7\",\"text\":\"a\",\"id\":\"8\"}\n"
                                                    "{\"document\":\"1\",\"span\":[0,1],\"text\":\"a\"}\n"
                                                    "{\"id\":\"9\",\"text\":\"b\"}",
                                                    -1);
  cr_assert_eq(documents->len, 2);
  cr_assert_str_eq(document_at(documents, 1)->id, "9");
  cr_assert(g_str_has_suffix(document_at(documents, 1)->origin, "a.jsonl:9"));
  cr_assert_str_eq(scene.said->str, "a.jsonl:2: not valid JSON: the line ends inside the object, at byte 18 (mend or drop the line)\n"
                                    "a.jsonl:4: \"text\" is missing or empty (name the key that has it, --map text=KEY.KEY, or drop it)\n"
                                    "a.jsonl:6: \"text\" is missing or empty (mend or drop the line)\n"
                                    "a.jsonl:7: \"id\" stands twice, at byte 27 (mend or drop the line)\n"
                                    "a.jsonl:8: an exported claim, not a document (mend or drop the line)\n");
  cr_assert_eq(scene.problems.lost, 5);
  scene_close(&scene);
}

Test(format_json, a_date_that_cannot_be_read_is_left_open) {
  static const struct {
    const char *published;
    gboolean set, warned;
  } cases[] = {
      {"\"2024-02-29\"", TRUE, FALSE}, {"\"2023-02-29\"", FALSE, TRUE}, {"\"last week\"", FALSE, TRUE}, {"\"\"", FALSE, FALSE},
      {"null", FALSE, FALSE},          {"1705881600", TRUE, FALSE},     {"\"--01-22\"", FALSE, TRUE},   {"\"2024\"", FALSE, TRUE},
  };
  Scene scene;
  scene_open(&scene);
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *line = g_strdup_printf("{\"text\":\"a\",\"published\":%s}\n", cases[i].published);
    g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.jsonl", line, -1);
    cr_assert_eq(documents->len, 1, "%s", line);
    cr_assert_eq(day_is_set(document_at(documents, 0)->published), cases[i].set, "%s", line);
    cr_assert_eq(scene.said->len > 0, cases[i].warned, "%s", line);
    if (cases[i].warned) cr_assert(g_str_has_prefix(scene.said->str, "kept a.jsonl:1: date of publication '"), "%s", scene.said->str);
    g_string_truncate(scene.said, 0);
  }
  scene_close(&scene);
}

Test(format_json, byte_order_mark_and_crlf) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.json",
                                                    "\xEF\xBB\xBF{\"text\":\"a\"}\r\n\r\n{\"text\":\"\xEF\xBB\xBF"
                                                    "b\"}\r\n",
                                                    -1);
  cr_assert_eq(documents->len, 2);
  cr_assert_str_eq(document_at(documents, 1)->text,
                   "\xEF\xBB\xBF"
                   "b",
                   "only that of the file is dropped");
  cr_assert_str_eq(scene.said->str, "");
  g_autoptr(GPtrArray) second = scene_read_bytes(&scene, "b.json", "{\"text\":\"a\"}\n\xEF\xBB\xBF{\"text\":\"b\"}\n", -1);
  cr_assert_eq(second->len, 1);
  cr_assert_str_eq(scene.said->str, "b.json:2: not valid JSON: not a JSON object, at byte 1 (mend or drop the line)\n");
  scene_close(&scene);
}

Test(format_json, bytes_that_are_not_utf8_are_replaced_and_said) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(
      &scene, "a.jsonl", "{\"text\":\"fine\"}\n{\"text\":\"caf\xE9 \xE2\x82\"}\n{\"text\":\"\\ud800\"}\n{\"text\":\"\xE9\n", -1);
  cr_assert_eq(documents->len, 3);
  cr_assert_str_eq(document_at(documents, 1)->text, "caf\xEF\xBF\xBD \xEF\xBF\xBD");
  cr_assert_str_eq(document_at(documents, 2)->text, "\xEF\xBF\xBD");
  cr_assert_str_eq(scene.said->str,
                   "kept a.jsonl:2: 3 bytes are not UTF-8, replaced by U+FFFD (save the file as UTF-8)\n"
                   "kept a.jsonl:3: 1 lone surrogates, replaced by U+FFFD (write characters beyond U+FFFF as a pair of surrogates)\n"
                   "a.jsonl:4: not valid JSON: the line ends inside the object, at byte 13 (mend or drop the line)\n");
  scene_close(&scene);
}

Test(format_json, reader_line_limit) {
  Scene scene;
  scene_open(&scene);
  g_autofree char *path = scene_file(&scene, "a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"far too long\"}\n{\"text\":\"b\"}\n", -1);
  g_autoptr(GPtrArray) documents = scene_read(&scene, path, 20);
  cr_assert_eq(documents->len, 2);
  cr_assert_str_eq(scene.said->str, "a.jsonl:2: longer than 20 bytes (split it)\n");
  scene_close(&scene);
}

Test(format_json, reader_text_limit) {
  Scene scene;
  scene_open(&scene);
  g_autofree char *fits = g_strnfill(READER_TEXT_LIMIT, 'x');
  g_autofree char *lines = g_strdup_printf("{\"text\":\"%s\"}\n{\"text\":\"%sx\"}\n{\"text\":\"b\"}\n", fits, fits);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.jsonl", lines, -1);
  cr_assert_eq(documents->len, 2);
  cr_assert_eq(document_at(documents, 0)->length, READER_TEXT_LIMIT);
  cr_assert_str_eq(scene.said->str, "a.jsonl:2: \"text\" is longer than 4194304 bytes (mend or drop the line)\n");
  scene_close(&scene);
}

Test(format_json, an_empty_file_is_a_problem) {
  static const char *const empty[] = {"", "\n", "\xEF\xBB\xBF", " \r\n\n"};
  Scene scene;
  scene_open(&scene);
  for (gsize i = 0; i < G_N_ELEMENTS(empty); i++) {
    g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "a.jsonl", empty[i], -1);
    cr_assert_eq(documents->len, 0);
    cr_assert_str_eq(scene.said->str, "a.jsonl: is empty (fill or drop it)\n", "case %zu: %s", i, scene.said->str);
    g_string_truncate(scene.said, 0);
  }
  scene_close(&scene);
}
