/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>
#include "fixture.h"
#include "store/claim-index.h"

static gboolean check_claim(const ClaimRecord *record, gpointer data) {
  const Claim *claim = &record->claim, *expected = data;
  const Proposition *said = &claim->proposition, *meant = &expected->proposition;
  const ContentId id = claim_id(record->document_key, expected);
  cr_assert_str_eq(record->document, "a");
  cr_assert_str_eq(record->publisher, "Daily");
  cr_assert_eq(day_compare(record->published, (Day){2031, 6, 2}), 0);
  cr_assert_str_eq(claim->id.text, id.text);
  cr_assert_str_eq(claim->actor, expected->actor);
  cr_assert_null(claim->speaker);
  cr_assert_str_eq(claim->via[0], expected->via[0]);
  cr_assert_str_eq(claim->via[1], expected->via[1]);
  cr_assert_null(claim->via[2]);
  cr_assert_eq(claim->stance, expected->stance);
  cr_assert(span_equals(claim->span, expected->span));
  cr_assert_not(span_is_set(claim->source));
  cr_assert(span_equals(claim->cue, expected->cue));
  cr_assert(span_equals(claim->content, expected->content));
  cr_assert(span_equals(said->trigger, meant->trigger));
  cr_assert_eq(day_compare(claim->said.to, expected->said.to), 0);
  cr_assert_eq(claim->confidence, expected->confidence);
  cr_assert(claim->rejects && !claim->no_evidence);
  cr_assert_str_eq(claim->addressee, "sud");
  cr_assert_eq(said->modality, meant->modality);
  cr_assert_str_eq(said->quantity.of, "goods");
  cr_assert_eq(said->quantity.min, 40);
  cr_assert(isinf(said->quantity.max));
  g_autofree char *a = proposition_canonical(said), *b = proposition_canonical(meant);
  cr_assert_str_eq(a, b);
  cr_assert(said->roles[0].bare && !said->roles[0].implied && said->roles[1].implied);
  cr_assert_str_eq(said->roles[0].name, meant->roles[0].name);
  cr_assert_str_eq(said->roles[1].side, "nor");
  cr_assert_eq(strncmp(record->words + claim->content.start, "Norland sold forty rockets", span_length(claim->content)), 0);
  return TRUE;
}

Test(claims, come_back_as_they_were) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Document) document = make_document("a", "Daily", "2031-06-02");
  g_autoptr(ClaimSet) claims = make_claims("nor");
  OK(store_begin(fixture->store, error));
  save_claims(fixture->store, document, claims);
  index_all(fixture->store);
  OK(store_commit(fixture->store, error));
  OK(store_each_claim(fixture->store, NULL, check_claim, g_ptr_array_index(claims->claims, 0), error));
}

static gboolean count_claim(G_GNUC_UNUSED const ClaimRecord *record, gpointer data) {
  ++*(guint *)data;
  return TRUE;
}

Test(claims, are_not_seen_before_they_are_indexed) {
  g_autoptr(Fixture) fixture = fixture_new();
  guint before = 0, after = 0;
  OK(store_begin(fixture->store, error));
  say(fixture->store, "a", "nor", STANCE_DENIES);
  OK(store_each_claim(fixture->store, NULL, count_claim, &before, error));
  index_all(fixture->store);
  OK(store_each_claim(fixture->store, NULL, count_claim, &after, error));
  cr_assert(before == 0 && after == 1);
}

Test(claims, span_beyond_the_text_is_damage) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Document) document = make_document("a", "Daily", "2031-06-02");
  g_autoptr(ClaimSet) claims = make_claims("nor");
  ((Claim *)g_ptr_array_index(claims->claims, 0))->cue.end = 100000;
  OK(store_begin(fixture->store, error));
  save_claims(fixture->store, document, claims);
  index_all(fixture->store);
  OK(store_commit(fixture->store, error));
  g_autoptr(GError) error = NULL;
  cr_assert_not(store_each_claim(fixture->store, NULL, check_claim, NULL, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO), "%s", error->message);
}

/* So many that no test can make them: the numbers must keep them apart. */
Test(claims, claim_places_max) {
  const gint64 last = claim_row(G_MAXINT32, CLAIM_PLACES_MAX - 1), next = claim_row((gint64)G_MAXINT32 + 1, 0);
  cr_assert_eq(last + 1, next);
  cr_assert_eq(claim_document(last), G_MAXINT32);
  cr_assert_eq(claim_place(last), CLAIM_PLACES_MAX - 1);
}

Test(claims, the_index_of_a_document_is_read_as_it_was_written) {
  static const guint64 keys[] = {1, G_MAXUINT64, 3};
  const ClaimKeys claims[] = {{7, keys, 3}, {0, NULL, 0}, {G_MAXUINT64, keys, 1}};
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  claim_index_write(bytes, claims, G_N_ELEMENTS(claims));
  ClaimIndexReader reader = {.at = bytes->data, .end = bytes->data + bytes->len};
  cr_assert(claim_index_next(&reader));
  cr_assert(reader.place == 0 && reader.position == 7 && reader.n_keys == 3);
  for (guint i = 0; i < 3; i++) cr_assert_eq(claim_index_key(&reader, i), keys[i]);
  cr_assert(claim_index_next(&reader));
  cr_assert(reader.place == 2 && reader.position == G_MAXUINT64 && reader.n_keys == 1);
  cr_assert_not(claim_index_next(&reader));
  cr_assert_eq(reader.at, reader.end);
  ClaimIndexReader cut = {.at = bytes->data, .end = bytes->data + bytes->len - 1};
  cr_assert(claim_index_next(&cut));
  cr_assert_not(claim_index_next(&cut));
  cr_assert_neq(cut.at, cut.end, "damage shows");
}
