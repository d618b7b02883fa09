/* SPDX-License-Identifier: MIT */
#include "keyed/record.h"

#include <criterion/criterion.h>
#include <string.h>

static const char object[] =
    "{\"id\":\"0123456789abcdef0123\",\"document\":\"n, \\\"publisher\\\":\\\"x\\\"\",\"publisher\":\"The Quay\",\"published\":\"2031-06-01\",\"roles\":"
    "{\"confidence\":\"word\",\"rules\":\"word\"},\"confidence\":0.30000000000000004,\"rules\":\"00000000000000ff\",\"version\":1}\n";

static const KeyedClaim given = {
    .key = "sale|seller=nor",
    .said = {2031, 5, 31},
    .position = "fedcba9876543210fedc",
    .document_key = "quay, \"1\"",
    .words = 0xabc,
    .rejects = TRUE,
    .packed = "{\"strings\":[null,\"},\\\"packed\\\":\"],\"claims\":[[1]]}",
    .packed_length = sizeof "{\"strings\":[null,\"},\\\"packed\\\":\"],\"claims\":[[1]]}" - 1,
};

static char *written(const KeyedClaim *claim) {
  GString *line = g_string_new(NULL);
  keyed_record_write(line, claim, object);
  return g_string_free(line, FALSE);
}

Test(record, comes_back) {
  g_autoptr(Arena) arena = arena_new();
  g_autoptr(GError) error = NULL;
  g_autofree char *line = written(&given);
  KeyedClaim back;
  cr_assert(g_str_has_prefix(line, "sale|seller=nor\t{\"day\":\"2031-05-31\",\"id\":\"0123456789abcdef0123\","), "%s", line);
  cr_assert(g_str_has_suffix(line, "}\n"));
  cr_assert(keyed_record_read(line, strlen(line) - 1, arena, &back, &error), "%s", error != NULL ? error->message : "");
  cr_expect_str_eq(back.key, given.key);
  cr_expect_eq(day_compare(back.said, given.said), 0);
  cr_expect_str_eq(back.id, "0123456789abcdef0123");
  cr_expect_str_eq(back.position, given.position);
  cr_expect_str_eq(back.publisher, "The Quay");
  cr_expect_eq(day_compare(back.published, (Day){2031, 6, 1}), 0);
  cr_expect_str_eq(back.document_key, given.document_key);
  cr_expect_eq(back.words, given.words);
  cr_expect_eq(back.rules, 0xff);
  cr_expect_eq(back.confidence, 0.1 + 0.2);
  cr_expect(back.rejects);
  cr_expect_str_eq(back.packed, given.packed);
  cr_expect_eq(back.packed_length, given.packed_length);
}

Test(record, may_have_no_day) {
  g_autoptr(Arena) arena = arena_new();
  KeyedClaim undated = given, back;
  undated.said = (Day){0};
  g_autofree char *line = written(&undated);
  cr_assert(keyed_record_read(line, strlen(line) - 1, arena, &back, NULL));
  cr_expect(!day_is_set(back.said));
}

/* Cut off anywhere, or with any byte exchanged for one that ends things: read or refused, never beyond its end. */
Test(record, damaged_is_refused) {
  g_autoptr(Arena) arena = arena_new();
  g_autofree char *whole = written(&given);
  const gsize length = strlen(whole) - 1;
  for (gsize n = 0; n < length; n++) {
    g_autoptr(GError) error = NULL;
    g_autofree char *cut = g_strndup(whole, n);
    KeyedClaim back;
    arena_reset(arena);
    if (keyed_record_read(cut, n, arena, &back, &error)) continue;
    cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_DATA));
  }
  for (gsize n = 0; n < length; n++) {
    g_autofree char *other = g_strndup(whole, length);
    KeyedClaim back;
    other[n] = '"';
    arena_reset(arena);
    keyed_record_read(other, length, arena, &back, NULL);
  }
}

Test(record, words_tell_texts_apart) {
  Signature one = {.shingles = 3}, other = {.shingles = 3}, none = {0};
  other.slots[SIGNATURE_SLOTS - 1] = 1;
  cr_expect_neq(keyed_words(&one), keyed_words(&other));
  cr_expect_eq(keyed_words(&none), 0, "a text without words is like no other");
  other = one;
  other.shingles = 4;
  cr_expect_neq(keyed_words(&one), keyed_words(&other));
}
