/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "model/document.h"

static DocumentFields fields_full(void) {
  return (DocumentFields){
      .id = "n-17",
      .title = "Port strike enters second week",
      .publisher = "Harbour Post",
      .url = "https://harbour.example/n-17",
      .lang = "en",
      .text = "Dockers stayed out.",
      .origin = "port.jsonl:3",
      .text_length = -1,
      .published = {2024, 3, 5},
  };
}

Test(document, strings_are_copied) {
  DocumentFields fields = fields_full();
  char text[] = "Dockers stayed out.";
  fields.text = text;
  g_autoptr(Document) document = document_new(&fields);
  text[0] = 'X';
  cr_assert_str_eq(document->text, "Dockers stayed out.");
  cr_assert_eq(document->length, strlen("Dockers stayed out."));
  cr_assert_str_eq(document->id, "n-17");
  cr_assert_str_eq(document->title, fields.title);
  cr_assert_str_eq(document->publisher, fields.publisher);
  cr_assert_str_eq(document->url, fields.url);
  cr_assert_str_eq(document->lang, "en");
  cr_assert_str_eq(document->origin, "port.jsonl:3");
  cr_assert_eq(day_compare(document->published, fields.published), 0);
}

Test(document, length_cuts_the_text) {
  DocumentFields fields = fields_full();
  fields.text_length = 7;
  g_autoptr(Document) document = document_new(&fields);
  cr_assert_str_eq(document->text, "Dockers");
  cr_assert_eq(document->length, 7);
}

Test(document, empty_fields_are_missing_fields) {
  DocumentFields bare = {.text = "Dockers stayed out.", .text_length = -1, .origin = "a.txt"};
  DocumentFields empty = {.id = "", .title = "", .publisher = "", .url = "", .lang = "", .text = bare.text, .text_length = -1};
  g_autoptr(Document) a = document_new(&bare);
  g_autoptr(Document) b = document_new(&empty);
  cr_assert_null(b->title);
  cr_assert_null(b->publisher);
  cr_assert_null(b->url);
  cr_assert_null(b->lang);
  cr_assert_str_eq(a->key, b->key);
  cr_assert_str_eq(a->hash, b->hash);
}

Test(document, without_id_the_text_is_the_identity) {
  DocumentFields here = {.text = "Dockers stayed out.", .text_length = -1, .title = "One"};
  DocumentFields there = {.text = "Dockers stayed out.", .text_length = -1, .title = "Two"};
  DocumentFields other = {.text = "Dockers went back.", .text_length = -1, .title = "One"};
  g_autoptr(Document) a = document_new(&here);
  g_autoptr(Document) b = document_new(&there);
  g_autoptr(Document) c = document_new(&other);
  cr_assert_str_eq(a->id, a->key);
  cr_assert_str_eq(a->key, b->key);
  cr_assert_str_neq(a->hash, b->hash, "the title changed");
  cr_assert_str_neq(a->key, c->key);
}

Test(document, an_id_is_unique_for_its_publisher) {
  DocumentFields mine = fields_full(), same = fields_full(), other = fields_full(), by_url = fields_full();
  same.text = "Dockers went back.";
  other.publisher = "Valley Times";
  by_url.publisher = NULL;
  g_autoptr(Document) a = document_new(&mine);
  g_autoptr(Document) b = document_new(&same);
  g_autoptr(Document) c = document_new(&other);
  g_autoptr(Document) d = document_new(&by_url);
  cr_assert_str_eq(a->key, b->key, "a new text under the old id is the same document");
  cr_assert_str_neq(a->hash, b->hash);
  cr_assert_str_neq(a->key, c->key);
  cr_assert_str_neq(a->key, d->key);
}

Test(document, an_id_is_no_text) {
  DocumentFields by_text = {.text = "n-17", .text_length = -1}, by_id = {.id = "n-17", .text = "n-17", .text_length = -1};
  g_autoptr(Document) a = document_new(&by_text);
  g_autoptr(Document) b = document_new(&by_id);
  cr_assert_str_neq(a->key, b->key);
}

Test(document, every_field_but_the_origin_is_in_the_hash) {
  DocumentFields fields = fields_full();
  g_autoptr(Document) original = document_new(&fields);
  const char **strings[] = {&fields.id, &fields.title, &fields.publisher, &fields.url, &fields.lang, &fields.text};
  for (gsize i = 0; i < G_N_ELEMENTS(strings); i++) {
    const char *kept = *strings[i];
    *strings[i] = "changed";
    g_autoptr(Document) changed = document_new(&fields);
    cr_expect_str_neq(changed->hash, original->hash, "field %zu", i);
    *strings[i] = kept;
  }
  fields.origin = "elsewhere.jsonl:9";
  g_autoptr(Document) moved = document_new(&fields);
  cr_assert_str_eq(moved->hash, original->hash);
  fields.published.day = 6;
  g_autoptr(Document) redated = document_new(&fields);
  cr_assert_str_neq(redated->hash, original->hash);
}

Test(document, free_takes_null) { document_free(NULL); }
