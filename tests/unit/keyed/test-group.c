/* SPDX-License-Identifier: MIT */
#include "keyed/group.h"

#include <criterion/criterion.h>
#include <string.h>
#include "compare/keys.h"
#include "model/fold.h"
#include "pack/pack-claims.h"

#define KEY "open:cut|agent=acme|object=job"

static Ruleset *load_rules(void) {
  g_autoptr(GError) error = NULL;
  const char *dirs[] = {SICNON_SOURCE_RULES, NULL};
  Ruleset *rules = ruleset_load(dirs, &error);
  cr_assert_not_null(rules, "%s", error ? error->message : "");
  return rules;
}

/* One actor says that Acme cut jobs, or denies it. */
static Claim cut(const char *actor, Stance stance) {
  static RoleFiller roles[2] = {{.role = "agent", .id = "acme", .name = "Acme", .kind = ROLE_ACTOR, .side = "acme"},
                                {.role = "object", .id = "job", .name = "jobs", .kind = ROLE_WORD}};
  static const char *const no_relay[] = {NULL};
  Claim claim = {.actor = actor, .actor_name = actor, .side = actor, .via = no_relay, .stance = stance, .rule = "said", .confidence = 0.5};
  claim.proposition = (Proposition){.event = "open:cut", .roles = roles, .n_roles = 2};
  return claim;
}

static void add_claim(Group *group, const char *id, const char *document, guint64 words, Day said, const Claim *claim) {
  g_autoptr(ClaimPacker) packer = claim_packer_new();
  g_autoptr(GPtrArray) alone = g_ptr_array_new();
  g_ptr_array_add(alone, (gpointer)claim);
  const ContentId position = claim_position_id(claim);
  KeyedClaim keyed = {.key = KEY, .said = said, .published = said, .id = id, .position = position.text, .document_key = document, .words = words,
                      .publisher = document, .confidence = claim->confidence};
  const char *written = claim_packer_write(packer, &(const ClaimSet){.claims = alone}, &keyed.packed_length);
  g_autofree char *packed = g_strndup(written, keyed.packed_length);
  keyed.packed = packed;
  group_add(group, &keyed);
}

static void add(Group *group, const char *id, const char *document, guint64 words, Day said, const char *actor, Stance stance) {
  const Claim claim = cut(actor, stance);
  add_claim(group, id, document, words, said, &claim);
}

static void fold(Group *group) {
  g_autoptr(GError) error = NULL;
  cr_assert(group_fold(group, KEY, &error), "%s", error != NULL ? error->message : "");
}

#define ID(letter) letter letter letter letter letter letter letter letter letter letter letter letter letter letter letter letter letter letter letter letter

Test(group, folds_claims_into_positions) {
  g_autoptr(Ruleset) rules = load_rules();
  g_autoptr(Group) group = group_new(rules);
  g_autoptr(Arena) arena = arena_new();
  add(group, ID("c"), "d1", 1, (Day){2031, 5, 1}, "nor", STANCE_ASSERTS);
  add(group, ID("a"), "d2", 2, (Day){2031, 5, 9}, "nor", STANCE_ASSERTS);
  add(group, ID("a"), "d2", 2, (Day){2031, 5, 9}, "nor", STANCE_ASSERTS);
  add(group, ID("b"), "d3", 3, (Day){2031, 5, 2}, "sud", STANCE_DENIES);
  fold(group);
  cr_assert_eq(group_positions(group), 2);
  const Claim said = cut("nor", STANCE_ASSERTS);
  const Position *position = group_find(group, claim_position_id(&said).text, arena, NULL);
  cr_assert_str_eq(position->actor, "nor");
  cr_assert_eq(position->n_evidence, 2, "what came twice is one");
  cr_expect_str_eq(position->evidence[0].claim, ID("a"));
  cr_expect_eq(day_compare(position->first_seen, (Day){2031, 5, 1}), 0);
  cr_expect_eq(day_compare(position->last_seen, (Day){2031, 5, 9}), 0);
  cr_expect(group_meets(group, 0) && group_meets(group, 1));
}

Test(group, who_meets_nobody_is_told) {
  g_autoptr(Ruleset) rules = load_rules();
  g_autoptr(Group) group = group_new(rules);
  add(group, ID("a"), "d1", 1, (Day){2031, 5, 1}, "nor", STANCE_ASSERTS);
  add(group, ID("b"), "d2", 2, (Day){2031, 5, 1}, "sud", STANCE_ASSERTS);
  fold(group);
  cr_expect(!group_meets(group, 0) && !group_meets(group, 1));
}

/* Within a month of each other, and in a chain; who has no words is like nobody. */
Test(group, the_same_words_are_copies) {
  g_autoptr(Ruleset) rules = load_rules();
  g_autoptr(Group) group = group_new(rules);
  g_autoptr(Arena) arena = arena_new();
  const struct {
    const char *id, *document;
    guint64 words;
    Day said;
  } claims[] = {{ID("a"), "d1", 7, {2031, 5, 1}}, {ID("b"), "d2", 7, {2031, 5, 31}}, {ID("c"), "d3", 7, {2031, 6, 30}}, {ID("d"), "d4", 7, {2031, 8, 1}},
                {ID("e"), "d5", 0, {2031, 5, 1}}, {ID("f"), "d6", 0, {2031, 5, 1}}};
  for (gsize i = 0; i < G_N_ELEMENTS(claims); i++) add(group, claims[i].id, claims[i].document, claims[i].words, claims[i].said, "nor", STANCE_ASSERTS);
  fold(group);
  const Position *position = group_load(group, 0, arena, NULL);
  cr_assert_eq(position->n_evidence, 6);
  cr_expect_str_eq(position->evidence[1].first, position->evidence[0].first);
  cr_expect_str_eq(position->evidence[2].first, position->evidence[0].first, "a copy of a copy");
  cr_expect_str_neq(position->evidence[3].first, position->evidence[0].first, "a month later");
  cr_expect_str_neq(position->evidence[4].first, position->evidence[5].first);
  cr_expect_eq(position_sources(position), 4);
  cr_expect_eq(position_documents(position), 6);
}

static gboolean count(G_GNUC_UNUSED const Position *position, gpointer n) {
  ++*(guint *)n;
  return TRUE;
}

Test(group, beyond_the_reach_are_left_out) {
  g_autoptr(Ruleset) rules = load_rules();
  g_autoptr(Group) group = group_new(rules);
  add(group, ID("a"), "d1", 1, (Day){2031, 5, 1}, "nor", STANCE_ASSERTS);
  add(group, ID("b"), "d2", 2, (Day){2031, 6, 1}, "sud", STANCE_ASSERTS);
  fold(group);
  PositionSource *source = group_source(group);
  const guint64 key = key_number(KEY "|asserted");
  for (gint32 days = 29; days < 33; days++) {
    const PositionReach reach = {.first_seen = {2031, 7, 1}, .last_seen = {2031, 7, 1}, .days = days};
    guint n = 0;
    cr_assert(source->visit_key(source, key, &reach, count, &n, NULL));
    cr_expect_eq(n, days < 30 ? 0 : 1, "%d days", days);
  }
}

Test(group, keeps_what_may_meet_what_comes) {
  g_autoptr(Ruleset) rules = load_rules();
  g_autoptr(Group) group = group_new(rules);
  g_autoptr(Arena) arena = arena_new();
  add(group, ID("d"), "d1", 1, (Day){2031, 5, 1}, "nor", STANCE_ASSERTS);
  add(group, ID("c"), "d2", 2, (Day){2031, 5, 2}, "nor", STANCE_ASSERTS);
  add(group, ID("b"), "d3", 3, (Day){2031, 5, 9}, "sud", STANCE_DENIES);
  add(group, ID("a"), "d4", 4, (Day){2031, 5, 10}, "nor", STANCE_ASSERTS);
  fold(group);
  cr_expect_eq(group_keep(group, 3, 100), 1, "by number");
  cr_expect_eq(group_keep(group, 3, 5), 1, "by day");
  cr_assert_eq(group_claims(group), 2);
  fold(group);
  cr_assert_eq(group_positions(group), 2);
  const Claim said = cut("nor", STANCE_ASSERTS);
  const Position *position = group_find(group, claim_position_id(&said).text, arena, NULL);
  cr_assert_eq(position->n_evidence, 1);
  cr_expect_str_eq(position->evidence[0].claim, ID("a"));
  cr_expect_eq(group_keep(group, 0, 100), 2);
  fold(group);
  cr_expect_eq(group_positions(group), 0);
}
