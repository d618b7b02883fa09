/* SPDX-License-Identifier: MIT */
#include "store/evidence.h"

#include <criterion/criterion.h>
#include "store/claim-index.h"

Test(evidence, is_read_as_it_was_written) {
  const Evidence said[] = {
      {.claim = "c2", .document = "letter", .first = "letter", .said = {2031, 5, 9}},
      {.claim = "c3", .document = "letter", .first = "letter"},
      {.claim = "c1", .document = "note", .first = "letter", .said = {0, 2, 29}},
      {.claim = "c4", .document = "memo", .first = "memo", .said = {9999, 12, 31}},
  };
  const gint64 rows[] = {claim_row(7, 1), claim_row(7, 2), claim_row((gint64)1 << 38, 0), claim_row(8, CLAIM_PLACES_MAX - 1)};
  const Position position = {.evidence = said, .n_evidence = G_N_ELEMENTS(said)};
  g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS(said); i++) g_hash_table_insert(by_id, (gpointer)said[i].claim, (gpointer)&rows[i]);
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  g_autoptr(Arena) arena = arena_new();
  Position back = {0};

  evidence_write(bytes, &position, by_id);
  cr_expect_eq(bytes->len, EVIDENCE_SIZE * G_N_ELEMENTS(said));
  cr_expect_eq(evidence_read(bytes->data, bytes->len, arena, &back), rows[0]);
  cr_assert_eq(back.n_evidence, G_N_ELEMENTS(said));
  for (guint i = 0; i < back.n_evidence; i++) cr_expect_eq(day_compare(back.evidence[i].said, said[i].said), 0, "%u", i);
  cr_expect_str_eq(back.evidence[0].document, back.evidence[1].document);
  cr_expect_str_eq(back.evidence[0].first, back.evidence[2].first);
  cr_expect_str_neq(back.evidence[0].first, back.evidence[3].first);
  for (guint i = 1; i < back.n_evidence; i++)
    for (guint j = 1; j < i; j++) cr_expect_str_neq(back.evidence[i].document, back.evidence[j].document);
}

Test(evidence, damage_is_noticed) {
  g_autoptr(Arena) arena = arena_new();
  const guint8 bytes[EVIDENCE_SIZE + 1] = {1};
  Position back;
  cr_expect_eq(evidence_read(bytes, 0, arena, &back), 0);
  cr_expect_eq(evidence_read(bytes, EVIDENCE_SIZE - 1, arena, &back), 0);
  cr_expect_eq(evidence_read(bytes, EVIDENCE_SIZE + 1, arena, &back), 0);
  cr_expect_eq(evidence_read(bytes, EVIDENCE_SIZE, arena, &back), 1);
}
