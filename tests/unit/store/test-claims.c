/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <string.h>
#include "fixture.h"

static gboolean check_claim(const ClaimRecord *record, gpointer data) {
  const Claim *claim = &record->claim, *expected = data;
  const Proposition *said = &claim->proposition, *meant = &expected->proposition;
  cr_assert_str_eq(record->document, "a");
  cr_assert_str_eq(record->publisher, "Daily");
  cr_assert_eq(day_compare(record->published, (Day){2031, 6, 2}), 0);
  cr_assert_str_eq(claim->id.text, expected->id.text);
  cr_assert_str_eq(claim->actor, expected->actor);
  cr_assert_null(claim->speaker);
  cr_assert_str_eq(claim->via[0], expected->via[0]);
  cr_assert_str_eq(claim->via[1], expected->via[1]);
  cr_assert_null(claim->via[2]);
  cr_assert_eq(claim->stance, expected->stance);
  cr_assert(memcmp(&claim->span, &expected->span, sizeof(Span)) == 0);
  cr_assert_not(span_is_set(claim->source));
  cr_assert(memcmp(&claim->cue, &expected->cue, sizeof(Span)) == 0);
  cr_assert(memcmp(&claim->content, &expected->content, sizeof(Span)) == 0);
  cr_assert(memcmp(&said->trigger, &meant->trigger, sizeof(Span)) == 0);
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
  g_autoptr(ClaimSet) claims = make_claims("c1", "nor");
  guint saved;
  OK(store_begin(fixture->store, error));
  OK(store_save_document(fixture->store, document, RULES, error));
  OK(store_save_claims(fixture->store, document->key, claims, &saved, error));
  OK(store_commit(fixture->store, error));
  cr_assert_eq(saved, 1);
  OK(store_each_claim(fixture->store, NULL, check_claim, g_ptr_array_index(claims->claims, 0), error));
}

Test(claims, one_id_once) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Document) document = make_document("a", "Daily", "2031-06-02");
  g_autoptr(ClaimSet) claims = make_claims("c1", "nor");
  guint saved;
  add_claim(claims, "c1", "nor");
  add_claim(claims, "c2", "nor");
  OK(store_begin(fixture->store, error));
  OK(store_save_document(fixture->store, document, RULES, error));
  OK(store_save_claims(fixture->store, document->key, claims, &saved, error));
  OK(store_commit(fixture->store, error));
  cr_assert_eq(saved, 2);
}

Test(claims, need_their_document) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(ClaimSet) claims = make_claims("c1", "nor");
  g_autoptr(GError) error = NULL;
  cr_assert_not(store_save_claims(fixture->store, "nowhere", claims, NULL, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_INTERNAL), "%s", error->message);
}

Test(claims, span_beyond_the_text_is_damage) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Document) document = make_document("a", "Daily", "2031-06-02");
  g_autoptr(ClaimSet) claims = make_claims("c1", "nor");
  ((Claim *)g_ptr_array_index(claims->claims, 0))->cue.end = 100000;
  OK(store_begin(fixture->store, error));
  OK(store_save_document(fixture->store, document, RULES, error));
  OK(store_save_claims(fixture->store, document->key, claims, NULL, error));
  OK(store_commit(fixture->store, error));
  g_autoptr(GError) error = NULL;
  cr_assert_not(store_each_claim(fixture->store, NULL, check_claim, NULL, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO), "%s", error->message);
}
