/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/format.h"

Test(format, by_extension) {
  static const struct {
    const char *path;
    const Format *format;
  } cases[] = {
      {"a.jsonl", &format_jsonl},
      {"a.ndjson", &format_jsonl},
      {"a.json", &format_jsonl},
      {"a.JSONL", &format_jsonl},
      {"a.txt", &format_text},
      {"x/y.z/a.text", &format_text},
      {"a.b.txt", &format_text},
      {"a.md", NULL},
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
      {"{\"id\":1}", &format_jsonl},
      {"\n\n { \n\"id\"", &format_jsonl},
      {"{}", &format_jsonl},
      {BOM "{\"a\"", &format_jsonl},
      {"", &format_text},
      {"{ not json", &format_text},
      {"{", &format_text},
      {"Kyiv said", &format_text},
      {"[1]", &format_text},
      {BOM, &format_text},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    cr_assert_eq(format_of_head(cases[i].head, strlen(cases[i].head)), cases[i].format, "%s", cases[i].head);
}
