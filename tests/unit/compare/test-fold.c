/* SPDX-License-Identifier: MIT */
#include "compare/fold.h"
#include <string.h>
#include "support.h"

static const RoleFiller gave_drones[] = {
    {.role = "giver", .id = "norland", .name = "Norland", .kind = ROLE_ACTOR, .side = "norland"},
    {.role = "goods", .id = "drone", .name = "drones", .kind = ROLE_THING},
};

/* The fold looks at these only. */
static Claim *add_claim(ClaimSet *set, const char *id, const char *actor, Stance stance) {
  Claim *claim = claim_set_add(set);
  g_strlcpy(claim->id.text, id, sizeof claim->id.text);
  claim->actor = claim->side = actor;
  claim->actor_name = id;
  claim->stance = stance;
  claim->confidence = 0.5;
  claim->proposition.event = "handover";
  claim->proposition.roles = gave_drones;
  claim->proposition.n_roles = G_N_ELEMENTS(gave_drones);
  return claim;
}

static Document *document_of_day(Day published) {
  return document_new(&(DocumentFields){.id = "d1", .publisher = "The Ferry", .text = "Words.", .text_length = -1, .published = published});
}

Test(fold, equal_claims_are_one_position) {
  g_autoptr(Document) document = document_of_day((Day){2024, 3, 1});
  g_autoptr(ClaimSet) set = claim_set_new();
  add_claim(set, "c2", "ostia", STANCE_ASSERTS)->confidence = 0.9;
  add_claim(set, "c1", "ostia", STANCE_ASSERTS)->rejects = TRUE;
  add_claim(set, "c1", "ostia", STANCE_ASSERTS); /* the same claim once more */
  g_autoptr(GPtrArray) positions = claims_fold(set, document);
  cr_assert_eq(positions->len, 1);
  const Position *position = positions->pdata[0];
  cr_assert_eq(position->n_evidence, 2);
  cr_expect_str_eq(position->evidence[0].claim, "c1");
  cr_expect_str_eq(position->evidence[1].claim, "c2");
  cr_expect_str_eq(position->evidence[0].document, document->key);
  cr_expect_str_eq(position->evidence[0].publisher, "The Ferry");
  cr_expect_str_eq(position->actor_name, "c1", "the claim with the smallest id speaks for all");
  cr_expect(position->rejects);
  cr_expect_float_eq(position->confidence, 0.9, 1e-9);
  cr_expect_eq(day_compare(position->first_seen, document->published), 0);
  cr_expect_eq(day_compare(position->last_seen, document->published), 0);
}

Test(fold, what_makes_another_position) {
  g_autoptr(Document) document = document_of_day((Day){2024, 3, 1});
  static const RoleFiller bare[] = {
      {.role = "giver", .id = "norland", .kind = ROLE_ACTOR, .side = "norland"},
      {.role = "goods", .id = "drone", .kind = ROLE_THING, .bare = TRUE},
  };
  g_autoptr(ClaimSet) set = claim_set_new();
  add_claim(set, "c1", "ostia", STANCE_ASSERTS);
  add_claim(set, "c2", "westrin", STANCE_ASSERTS);
  add_claim(set, "c3", "ostia", STANCE_DENIES);
  add_claim(set, "c4", "ostia", STANCE_DENIES)->no_evidence = TRUE;
  add_claim(set, "c5", "ostia", STANCE_ASSERTS)->proposition.modality = MODALITY_PLANNED;
  add_claim(set, "c6", "ostia", STANCE_ASSERTS)->proposition.roles = bare;
  add_claim(set, "c7", "ostia", STANCE_ASSERTS)->proposition.place = "delta";
  add_claim(set, "c8", "ostia", STANCE_HEDGED);
  g_autoptr(GPtrArray) positions = claims_fold(set, document);
  cr_assert_eq(positions->len, set->claims->len);
  for (guint i = 1; i < positions->len; i++)
    cr_expect_lt(strcmp(((Position *)positions->pdata[i - 1])->id, ((Position *)positions->pdata[i])->id), 0);
}

Test(fold, what_states_no_position) {
  g_autoptr(Document) document = document_of_day((Day){0});
  g_autoptr(ClaimSet) set = claim_set_new();
  add_claim(set, "c1", "ostia", STANCE_DECLINES);
  add_claim(set, "c2", "ostia", STANCE_ASSERTS)->proposition.event = NULL;
  g_autoptr(GPtrArray) positions = claims_fold(set, document);
  cr_expect_eq(positions->len, 0);
}

Test(fold, order_of_claims_does_not_matter) {
  g_autoptr(Document) document = document_of_day((Day){2024, 3, 1});
  g_autoptr(ClaimSet) forth = claim_set_new();
  g_autoptr(ClaimSet) back = claim_set_new();
  const char *const ids[] = {"c1", "c2", "c3"};
  for (gsize i = 0; i < 3; i++) {
    add_claim(forth, ids[i], "ostia", STANCE_ASSERTS);
    add_claim(back, ids[2 - i], "ostia", STANCE_ASSERTS);
  }
  g_autoptr(GPtrArray) one = claims_fold(forth, document);
  g_autoptr(GPtrArray) other = claims_fold(back, document);
  cr_assert_eq(one->len, 1);
  cr_assert_eq(other->len, 1);
  const Position *left = one->pdata[0], *right = other->pdata[0];
  cr_expect_str_eq(left->id, right->id);
  cr_expect_str_eq(left->actor_name, right->actor_name);
  for (guint i = 0; i < left->n_evidence; i++) cr_expect_str_eq(left->evidence[i].claim, right->evidence[i].claim);
}

Test(fold, the_day_of_the_statement) {
  const struct {
    DayRange said;
    Day day;
  } cases[] = {
      {{{2024, 2, 20}, {2024, 2, 20}}, {2024, 2, 20}},
      {{{0, 2, 20}, {0, 2, 20}}, {2024, 3, 1}}, /* without year: the day of publication */
      {{{0}, {0}}, {2024, 3, 1}},
      {{{0}, {2024, 2, 21}}, {2024, 2, 21}},
  };
  g_autoptr(Document) document = document_of_day((Day){2024, 3, 1});
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(ClaimSet) set = claim_set_new();
    add_claim(set, "c1", "ostia", STANCE_ASSERTS)->said = cases[i].said;
    g_autoptr(GPtrArray) positions = claims_fold(set, document);
    const Position *position = positions->pdata[0];
    cr_expect_eq(day_compare(position->evidence[0].said, cases[i].day), 0, "case %zu", i);
  }
}

Test(fold, a_stored_claim_folds_alike) {
  g_autoptr(Document) document = document_of_day((Day){2024, 3, 1});
  g_autoptr(ClaimSet) set = claim_set_new();
  const Claim *claim = add_claim(set, "c1", "ostia", STANCE_ASSERTS);
  ClaimRecord record = {.claim = *claim, .document_key = document->key, .publisher = "The Ferry", .published = document->published};
  g_autoptr(GPtrArray) folded = claims_fold(set, document);
  g_autoptr(GPtrArray) again = record_fold(&record);
  cr_assert_eq(again->len, 1);
  const Position *one = folded->pdata[0], *other = again->pdata[0];
  cr_expect_str_eq(one->id, other->id);
  cr_expect_str_eq(one->evidence[0].document, other->evidence[0].document);
  cr_expect_eq(day_compare(one->evidence[0].said, other->evidence[0].said), 0);
}

Test(fold, merging_takes_the_smaller_first_claim) {
  const Evidence early[] = {{.claim = "c1"}}, late[] = {{.claim = "c2"}};
  Position one = {.evidence = early, .n_evidence = 1}, other = {.evidence = late, .n_evidence = 1}, none = {0};
  cr_expect(position_merges_over(&one, &other));
  cr_expect_not(position_merges_over(&other, &one));
  cr_expect(position_merges_over(&one, &none));
  cr_expect_not(position_merges_over(&none, &one));
}
