/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/format.h"

Test(format, by_extension) {
  static const struct {
    const char *path;
    const Format *format;
  } cases[] = {
      {"a.jsonl", &format_json},
      {"a.ndjson", &format_json},
      {"a.json", &format_json},
      {"a.JSONL", &format_json},
      {"a.txt", &format_text},
      {"x/y.z/a.text", &format_text},
      {"a.b.txt", &format_text},
      {"a.jsonl.gz", &format_json},
      {"a.txt.ZST", &format_text},
      {"a.gz", NULL},
      {"a.md", &format_markdown},
      {"a.csv.gz", &format_csv},
      {"a.htm", &format_html},
      {"a.rst", NULL},
      {"README", NULL},
      {"a.sqlite", NULL},
      {"a.yml", NULL},
      {"dir.txt/README", NULL},
      {".txt", NULL},
      {"x/.jsonl", NULL},
      {"a.", NULL},
      {"-", NULL},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) cr_assert_eq(format_of_path(cases[i].path), cases[i].format, "%s", cases[i].path);
}

Test(format, by_content) {
  static const struct {
    const char *head;
    const Format *format;
  } cases[] = {
      {"{\"id\":1}", &format_json},
      {"\n\n { \n\"id\"", &format_json},
      {"{}", &format_json},
      {BOM "{\"a\"", &format_json},
      {"", &format_text},
      {"{ not json", &format_text},
      {"{", &format_text},
      {"Kyiv said", &format_text},
      {"<!-- x --> <!DOCTYPE HTML><p>", &format_html},
      {"<?xml version=\"1.0\"?>\n<html>", &format_html},
      {"<b>bold</b> words", &format_text},
      {"id,title,text\n1,a,b\n", &format_csv},
      {"Text, title and id were lost.\n", &format_text},
      {"[1]", &format_text},
      {"[{\"a\"", &format_json},
      {BOM, &format_text},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    cr_assert_eq(format_find("-", cases[i].head, strlen(cases[i].head)), cases[i].format, "%s", cases[i].head);
}

Test(format, content_outweighs_the_extension) {
  static const char line[] = "{\"text\":\"a\"}", words[] = "The mayor said no.";
  cr_assert_eq(format_find("a.txt", line, strlen(line)), &format_json);
  cr_assert_eq(format_find("a.jsonl", words, strlen(words)), &format_json, "no format claims the words");
  cr_assert_eq(format_find("a.dump", words, strlen(words)), &format_text);
}

Test(format, every_format_has_an_id_of_its_own) {
  for (const Format *const *format = formats; *format; format++) cr_assert_eq(format_by_id((*format)->id), *format);
  cr_assert_null(format_by_id("papyrus"));
}

Test(format, base_names) {
  static const char *const cases[][2] = {{"x/a.txt", "a"}, {"a.txt.gz", "a"}, {"a.gz", "a"}, {"a.b.json", "a.b"}, {"a.b", "a.b"}, {".txt", ".txt"}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *name = format_base_name(cases[i][0]);
    cr_assert_str_eq(name, cases[i][1]);
  }
}
