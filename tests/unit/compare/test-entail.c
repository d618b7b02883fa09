/* SPDX-License-Identifier: MIT */
#include "compare/entail.h"
#include "rules-folder.h"
#include "support.h"

static GPtrArray *derive(GPtrArray *pool, const Ruleset *rules, const char *event, const char *roles, guint *dropped) {
  return proposition_derive(rules, pool_proposition(pool, rules, (Said){.event = event, .roles = roles}), dropped);
}

static const Derivation *derived(const GPtrArray *derivations, guint i) { return derivations->pdata[i]; }

Test(entail, a_foreign_weapon_was_handed_over) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const char *const cases[][2] = {
      {"attacker=sudmark weapon=drone weapon.origin=norland", "handover(giver=actor:norland,goods=thing:drone,receiver=actor:sudmark)@-"},
      {"attacker=sudmark.army weapon=rook-7* weapon.origin=ostia",
       "handover(giver=actor:ostia,goods=thing:rook-7*,receiver=actor:sudmark.army)@-"},
      {"attacker=ostia attacker=sudmark weapon=drone weapon.origin=norland",
       "handover(giver=actor:norland,goods=thing:drone,receiver=actor:ostia,receiver=actor:sudmark)@-"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    g_autoptr(GPtrArray) derivations = derive(pool, rules, "raid", cases[i][0], NULL);
    cr_assert_eq(derivations->len, 2, "%s", cases[i][0]);
    g_autofree char *canonical = proposition_canonical(&derived(derivations, 1)->proposition);
    cr_expect_str_eq(canonical, cases[i][1]);
    cr_assert_eq(derived(derivations, 1)->steps->len, 1);
    const Entailment *step = derived(derivations, 1)->steps->pdata[0];
    cr_expect_str_eq(step->meta.id, "raid-with-foreign-weapon");
  }
}

/* Rules are found by the event that they begin at: all of them, in their order. */
Test(entail, rules_are_found_by_their_event) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const GPtrArray *all = ruleset_entailments(rules);
  guint n = 0;
  for (guint i = 0; i < all->len; i++) {
    const Entailment *rule = all->pdata[i];
    const GPtrArray *found = ruleset_entailments_from(rules, rule->when.event);
    cr_assert(g_ptr_array_find((GPtrArray *)found, rule, NULL), "%s", rule->meta.id);
    for (guint j = 0; j < found->len; j++) cr_assert_str_eq(((const Entailment *)found->pdata[j])->when.event, rule->when.event);
    n += found->pdata[0] == rule ? found->len : 0;
  }
  cr_assert_eq(n, all->len);
  cr_assert_eq(ruleset_entailments_from(rules, "open:sing")->len, 0);
  cr_assert_eq(ruleset_entailments_from(rules, NULL)->len, 0);
  cr_assert_eq(ruleset_contradictions_about(rules, "open:sing")->len, 0);
}

Test(entail, names_stand_in_the_sentence) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  g_autoptr(GPtrArray) derivations = derive(pool, rules, "raid", "attacker=sudmark.army weapon=drone weapon.origin=norland", NULL);
  cr_assert_eq(derivations->len, 2);
  cr_expect_str_eq(derived(derivations, 1)->because->pdata[0],
                   "Sudmarkian army used drone of Norland, which means that Norland gave drone to Sudmarkian army.");
}

Test(entail, what_follows_from_nothing) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const char *const cases[] = {
      "attacker=sudmark weapon=drone",                            /* made nobody knows where */
      "attacker=sudmark weapon.origin=norland",                   /* no weapon */
      "weapon=drone weapon.origin=norland",                       /* no attacker */
      "attacker=sudmark weapon=drone weapon.origin=sudmark",      /* its own */
      "attacker=sudmark.army weapon=drone weapon.origin=sudmark", /* its side's own */
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    g_autoptr(GPtrArray) derivations = derive(pool, rules, "raid", cases[i], NULL);
    cr_expect_eq(derivations->len, 1, "%s", cases[i]);
    cr_expect_eq(derived(derivations, 0)->steps->len, 0);
  }
}

Test(entail, times_place_and_modality_are_those_of_the_premise) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const Proposition *premise = pool_proposition(pool, rules,
                                                (Said){.event = "raid",
                                                       .roles = "attacker=sudmark weapon=drone weapon.origin=norland",
                                                       .from = "2024-01-02",
                                                       .place = "delta",
                                                       .modality = MODALITY_POSSIBLE,
                                                       .quantity = {"dead", "count", 3, 3}});
  g_autoptr(GPtrArray) derivations = proposition_derive(rules, premise, NULL);
  cr_assert_eq(derivations->len, 2);
  const Proposition *conclusion = &derived(derivations, 1)->proposition;
  cr_expect_eq(conclusion->n_times, 1);
  cr_expect_str_eq(conclusion->place, "delta");
  cr_expect_eq(conclusion->modality, MODALITY_POSSIBLE);
  cr_expect_null(conclusion->quantity.of, "the dead are not part of the handover");
}

#define KILLING                                                      \
  "id: raid-kills\n"                                                 \
  "when:\n  event: raid\n  roles:\n    attacker: A\n    dead: V\n"   \
  "then:\n  event: handover\n  roles:\n    giver: A\n    goods: V\n" \
  "because: \"{A} took the lives of {V}, {Z}.\"\n"

Test(entail, a_number_goes_with_what_it_counts) {
  g_autoptr(Ruleset) rules = world_load("entailments/raid-kills.yml", KILLING);
  g_autoptr(GPtrArray) pool = pool_new();
  const Proposition *premise =
      pool_proposition(pool, rules, (Said){.event = "raid", .roles = "attacker=sudmark dead=people", .quantity = {"dead", "count", 3, 5}});
  g_autoptr(GPtrArray) derivations = proposition_derive(rules, premise, NULL);
  cr_assert_eq(derivations->len, 2);
  cr_expect_str_eq(derived(derivations, 1)->proposition.quantity.of, "goods");
  cr_expect_float_eq(derived(derivations, 1)->proposition.quantity.max, 5, 1e-9);
  cr_expect_str_eq(derived(derivations, 1)->because->pdata[0], "Sudmark took the lives of people, {Z}.", "a slip in a rule shows");
}

Test(entail, classes_stand_in_place_of_variables) {
  g_autoptr(Ruleset) rules = world_load("entailments/raid-by-air.yml", "id: raid-by-air\n"
                                                                       "when:\n  event: raid\n  roles:\n    attacker: A\n    weapon: aircraft\n"
                                                                       "then:\n  event: handover\n  roles:\n    giver: A\n    goods: urea\n"
                                                                       "because: \"{A} flew.\"\n");
  const struct {
    const char *roles;
    const char *conclusion;
  } cases[] = {
      {"attacker=sudmark weapon=drone", "handover(giver=actor:sudmark,goods=thing:urea)@-"},
      {"attacker=sudmark weapon=materiel", NULL}, /* wider than an aircraft */
      {"attacker=sudmark weapon=fertiliser", NULL},
      {"attacker=sudmark", NULL},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    g_autoptr(GPtrArray) derivations = derive(pool, rules, "raid", cases[i].roles, NULL);
    cr_assert_eq(derivations->len, cases[i].conclusion ? 2 : 1, "%s", cases[i].roles);
    if (!cases[i].conclusion) continue;
    g_autofree char *canonical = proposition_canonical(&derived(derivations, 1)->proposition);
    cr_expect_str_eq(canonical, cases[i].conclusion);
  }
}

Test(entail, what_is_excluded_does_not_follow) {
  g_autoptr(Ruleset) rules = world_load("entailments/raid-no-trade.yml", "id: raid-no-trade\n"
                                                                         "when:\n  event: raid\n  roles:\n    attacker: A\n    target: B\n"
                                                                         "then:\n  event: handover\n  denied: yes\n  roles:\n    receiver: B\n  except:\n    giver: A\n"
                                                                         "because: \"{A} raided {B}.\"\n");
  g_autoptr(GPtrArray) pool = pool_new();
  g_autoptr(GPtrArray) derivations = derive(pool, rules, "raid", "attacker=sudmark target=norland", NULL);
  cr_expect_eq(derivations->len, 1);
}

/* Each handover entails one the other way: a circle. */
#define CIRCLE                                                          \
  "id: hand-back\n"                                                     \
  "when:\n  event: handover\n  roles:\n    giver: A\n    receiver: B\n" \
  "then:\n  event: handover\n  roles:\n    giver: B\n    receiver: A\n" \
  "because: \"{B} gives back.\"\n"

Test(entail, a_circle_ends) {
  g_autoptr(Ruleset) rules = world_load("entailments/hand-back.yml", CIRCLE);
  g_autoptr(GPtrArray) pool = pool_new();
  guint dropped = 0;
  g_autoptr(GPtrArray) derivations = derive(pool, rules, "handover", "giver=norland receiver=ostia", &dropped);
  cr_expect_eq(derivations->len, 2, "there and back");
  cr_expect_eq(dropped, 0);
}

Test(entail, ENTAIL_MAX_DEPTH_is_counted) {
  /* raid -> handover (as in world/) -> raid by the receiver's weapon -> handover ...: every step moves the roles on. */
  g_autoptr(Ruleset) rules =
      world_load("entailments/rotate.yml",
                 "id: rotate\n"
                 "when:\n  event: raid\n  roles:\n    attacker: A\n    target: B\n    weapon: C\n    dead: D\n    dead.kin: E\n"
                 "then:\n  event: raid\n  roles:\n    attacker: B\n    target: C\n    weapon: D\n    dead: E\n    dead.kin: A\n"
                 "because: \"{A} goes on.\"\n");
  g_autoptr(GPtrArray) pool = pool_new();
  guint dropped = 0;
  g_autoptr(GPtrArray) derivations = derive(pool, rules, "raid", "attacker=a target=b weapon=c dead=d dead.kin=e", &dropped);
  cr_expect_eq(derivations->len, 1 + ENTAIL_MAX_DEPTH);
  cr_expect_eq(derived(derivations, ENTAIL_MAX_DEPTH)->steps->len, ENTAIL_MAX_DEPTH);
  cr_expect_eq(dropped, 1);
}

/* More rules than one proposition may have conclusions: each turns the roles in another way. */
static Ruleset *many_rotations(guint n) {
  g_autofree char *folder = rules_folder_new();
  for (guint i = 0; i < n; i++) {
    const guint first = i % 5, second = (first + 1 + i / 5) % 5;
    char to[5] = {'A', 'B', 'C', 'D', 'E'};
    to[first] = (char)('A' + second);
    to[second] = (char)('A' + first);
    g_autofree char *path = g_strdup_printf("entailments/turn-%u.yml", i);
    g_autofree char *text = g_strdup_printf(
        "id: turn-%u\nwhen:\n  event: raid\n  roles:\n    attacker: A\n    target: B\n    weapon: C\n    dead: D\n    dead.kin: E\n"
        "then:\n  event: raid\n  roles:\n    attacker: %c\n    target: %c\n    weapon: %c\n    dead: %c\n    dead.kin: %c\nbecause: \"{A} turns.\"\n",
        i, to[0], to[1], to[2], to[3], to[4]);
    rules_folder_write(folder, path, text);
  }
  g_autoptr(GError) error = NULL;
  Ruleset *rules = ruleset_load((const char *[]){SICNON_SOURCE_DIR "/tests/unit/compare/world", folder, NULL}, &error);
  rules_folder_remove(folder);
  cr_assert_not_null(rules, "%s", error != NULL ? error->message : "");
  return rules;
}

Test(entail, entail_max_derived) {
  g_autoptr(Ruleset) rules = many_rotations(10);
  g_autoptr(GPtrArray) pool = pool_new();
  guint dropped = 0;
  g_autoptr(GPtrArray) derivations = derive(pool, rules, "raid", "attacker=a target=b weapon=c dead=d dead.kin=e", &dropped);
  cr_expect_eq(derivations->len, 1 + ENTAIL_MAX_DERIVED);
  cr_expect_gt(dropped, 0, "what is left out is counted");
}

/* Who raided with its own weapon handed that to nobody else, but to its friends perhaps. */
#define KEPT                                                                                   \
  "id: kept\nwhen:\n  event: raid\n  roles:\n    attacker: A\n    weapon: W\n"                  \
  "then:\n  event: handover\n  denied: yes\n  roles:\n    goods: W\n  except:\n    giver: A\n" \
  "because: \"{A} kept {W}.\"\n"

Test(entail, what_is_excluded_spares_who_is_excepted) {
  g_autoptr(Ruleset) rules = world_load("entailments/kept.yml", KEPT);
  g_autoptr(GPtrArray) pool = pool_new();
  cr_expect(event_excludes(rules, "raid"));
  cr_expect_not(event_excludes(rules, "handover"));
  g_autoptr(GPtrArray) derivations = derive(pool, rules, "raid", "attacker=sudmark.army weapon=drone", NULL);
  cr_expect_eq(derivations->len, 1, "what is excluded does not follow");
  g_autoptr(GPtrArray) exclusions = derivations_exclude(rules, derivations);
  cr_assert_eq(exclusions->len, 1);
  g_autofree char *canonical = proposition_canonical(&derived(exclusions, 0)->proposition);
  cr_expect_str_eq(canonical, "handover(goods=thing:drone)@-");
  cr_expect_str_eq(derived(exclusions, 0)->because->pdata[0], "Sudmarkian army kept drone.");
  const Proposition *own = pool_proposition(pool, rules, (Said){.event = "handover", .roles = "giver=sudmark goods=drone"});
  const Proposition *other = pool_proposition(pool, rules, (Said){.event = "handover", .roles = "giver=norland goods=drone"});
  cr_expect(exclusion_spares(derived(exclusions, 0), own));
  cr_expect_not(exclusion_spares(derived(exclusions, 0), other));
}
