/* SPDX-License-Identifier: MIT */
#include "model/fold.h"
#include <criterion/criterion.h>
#include <string.h>

static const RoleFiller gave_drones[] = {
    {.role = "giver", .id = "norland", .name = "Norland", .kind = ROLE_ACTOR, .side = "norland"},
    {.role = "goods", .id = "drone", .name = "drones", .kind = ROLE_THING},
};

/* The fold looks at these only. */
static ClaimRecord record_of(const char *id, const char *actor, Stance stance) {
  ClaimRecord record = {.document_key = "k1", .publisher = "The Ferry", .published = {2024, 3, 1}};
  Claim *claim = &record.claim;
  g_strlcpy(claim->id.text, id, sizeof claim->id.text);
  claim->actor = claim->side = actor;
  claim->actor_name = id;
  claim->stance = stance;
  claim->confidence = 0.5;
  claim->proposition.event = "handover";
  claim->proposition.roles = gave_drones;
  claim->proposition.n_roles = G_N_ELEMENTS(gave_drones);
  return record;
}

static GPtrArray *fold(const ClaimRecord *records, guint n) {
  g_autofree const ClaimRecord **list = g_new(const ClaimRecord *, n);
  for (guint i = 0; i < n; i++) list[i] = &records[i];
  return claims_fold(list, n);
}

Test(fold, equal_claims_are_one_position) {
  ClaimRecord records[] = {
      record_of("c2", "ostia", STANCE_ASSERTS),
      record_of("c1", "ostia", STANCE_ASSERTS),
      record_of("c1", "ostia", STANCE_ASSERTS), /* the same claim once more */
  };
  records[0].claim.confidence = 0.9;
  records[1].claim.rejects = TRUE;
  g_autoptr(GPtrArray) positions = fold(records, G_N_ELEMENTS(records));
  cr_assert_eq(positions->len, 1);
  const Position *position = positions->pdata[0];
  cr_assert_eq(position->n_evidence, 2);
  cr_expect_str_eq(position->evidence[0].claim, "c1");
  cr_expect_str_eq(position->evidence[1].claim, "c2");
  cr_expect_str_eq(position->evidence[0].document, "k1");
  cr_expect_str_eq(position->evidence[0].publisher, "The Ferry");
  cr_expect_str_eq(position->actor_name, "c1", "the claim with the smallest id speaks for all");
  cr_expect(position->rejects);
  cr_expect_float_eq(position->confidence, 0.9, 1e-9);
  cr_expect_eq(day_compare(position->first_seen, (Day){2024, 3, 1}), 0);
  cr_expect_eq(day_compare(position->last_seen, (Day){2024, 3, 1}), 0);
}

/* Eight claims that are eight positions. */
static const RoleFiller bare_drones[] = {
    {.role = "giver", .id = "norland", .kind = ROLE_ACTOR, .side = "norland"},
    {.role = "goods", .id = "drone", .kind = ROLE_THING, .bare = TRUE},
};

static void all_different(ClaimRecord records[8]) {
  static const DayRange may[] = {{{2024, 5, 1}, {2024, 5, 31}}};
  for (guint i = 0; i < 8; i++) {
    char id[] = {'c', (char)('1' + i), '\0'};
    records[i] = record_of(id, "ostia", STANCE_DENIES);
  }
  records[1].claim.actor = "westrin";
  records[2].claim.stance = STANCE_HEDGED;
  records[3].claim.no_evidence = TRUE;
  records[4].claim.proposition.modality = MODALITY_PLANNED;
  records[5].claim.proposition.roles = bare_drones;
  records[6].claim.proposition.place = "delta";
  records[7].claim.proposition.times = may;
  records[7].claim.proposition.n_times = 1;
}

Test(fold, what_makes_another_position) {
  ClaimRecord records[8];
  all_different(records);
  g_autoptr(GPtrArray) positions = fold(records, G_N_ELEMENTS(records));
  cr_assert_eq(positions->len, G_N_ELEMENTS(records));
  for (guint i = 1; i < positions->len; i++)
    cr_expect_lt(strcmp(((Position *)positions->pdata[i - 1])->id, ((Position *)positions->pdata[i])->id), 0);
}

Test(fold, what_states_no_position) {
  ClaimRecord records[] = {record_of("c1", "ostia", STANCE_DECLINES), record_of("c2", "ostia", STANCE_ASSERTS)};
  records[1].claim.proposition.event = NULL;
  g_autoptr(GPtrArray) positions = fold(records, G_N_ELEMENTS(records));
  cr_expect_eq(positions->len, 0);
}

Test(fold, order_of_claims_does_not_matter) {
  static const char *const ids[] = {"c1", "c2", "c3"};
  ClaimRecord records[G_N_ELEMENTS(ids)];
  for (guint i = 0; i < G_N_ELEMENTS(ids); i++) records[i] = record_of(ids[i], "ostia", STANCE_ASSERTS);
  records[0].published = (Day){2024, 7, 1};
  records[1].published = (Day){0};
  records[2].published = (Day){2024, 2, 1};
  for (guint i = 0; i < 2; i++) {
    g_autoptr(GPtrArray) positions = fold(records, G_N_ELEMENTS(records));
    cr_assert_eq(positions->len, 1);
    const Position *position = positions->pdata[0];
    cr_expect_str_eq(position->actor_name, "c1");
    cr_expect_eq(day_compare(position->first_seen, (Day){2024, 2, 1}), 0, "a day that is not known is not the first");
    cr_expect_eq(day_compare(position->last_seen, (Day){2024, 7, 1}), 0);
    for (guint k = 0; k < position->n_evidence; k++) cr_expect_str_eq(position->evidence[k].claim, ids[k]);
    const ClaimRecord first = records[0];
    records[0] = records[2];
    records[2] = first;
  }
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
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    ClaimRecord record = record_of("c1", "ostia", STANCE_ASSERTS);
    record.claim.said = cases[i].said;
    g_autoptr(GPtrArray) positions = fold(&record, 1);
    const Position *position = positions->pdata[0];
    cr_expect_eq(day_compare(position->evidence[0].said, cases[i].day), 0, "case %zu", i);
  }
}

/* ---- numbers ---- */

Test(fold, positions_have_numbers_of_their_own) {
  ClaimRecord records[8];
  all_different(records);
  for (guint i = 0; i < G_N_ELEMENTS(records); i++)
    for (guint k = 0; k < i; k++)
      cr_expect_neq(claim_position_number(&records[i].claim), claim_position_number(&records[k].claim), "%u and %u", i, k);
}

Test(fold, claims_of_one_position_have_one_number) {
  static const RoleFiller reworded[] = {
      {.role = "giver", .id = "norland", .name = "the Norland government", .kind = ROLE_ACTOR, .side = "norland", .span = {3, 9}},
      {.role = "goods", .id = "drone", .name = "some drones", .kind = ROLE_THING, .implied = TRUE},
  };
  ClaimRecord one = record_of("c1", "ostia", STANCE_ASSERTS), other = record_of("c2", "ostia", STANCE_ASSERTS);
  other.claim.proposition.roles = reworded;
  other.claim.proposition.rule = "handover#2:passive";
  other.claim.proposition.trigger = span_make(4, 8);
  one.claim.proposition.quantity = (Quantity){.of = "goods", .unit = "count", .min = 0.0, .max = 5};
  other.claim.proposition.quantity = (Quantity){.of = "goods", .unit = "count", .min = -0.0, .max = 5};
  other.claim.confidence = 0.1;
  other.claim.rejects = TRUE;
  other.claim.addressee = "westrin";
  const ContentId left = claim_position_id(&one.claim), right = claim_position_id(&other.claim);
  cr_assert_str_eq(left.text, right.text);
  cr_assert_eq(claim_position_number(&one.claim), claim_position_number(&other.claim));
}

Test(fold, a_long_proposition_has_a_number_too) {
  enum { N = 100 };
  RoleFiller roles[N];
  char ids[N][16];
  for (guint i = 0; i < N; i++) {
    g_snprintf(ids[i], sizeof ids[i], "firm-%03u", i);
    roles[i] = (RoleFiller){.role = "giver", .id = ids[i], .kind = ROLE_ACTOR};
  }
  ClaimRecord record = record_of("c1", "ostia", STANCE_ASSERTS);
  record.claim.proposition.roles = roles;
  record.claim.proposition.n_roles = N;
  guint64 seen[N];
  for (guint i = 0; i < N; i++) {
    roles[i].bare = TRUE;
    seen[i] = claim_position_number(&record.claim);
    roles[i].bare = FALSE;
    for (guint k = 0; k < i; k++) cr_expect_neq(seen[i], seen[k]);
  }
}
