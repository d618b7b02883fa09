/* SPDX-License-Identifier: MIT */
#include "compare/keys.h"
#include "support.h"

static char *joined(GPtrArray *keys) {
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < keys->len; i++) g_string_append_printf(text, "%s%s", i > 0 ? " " : "", (char *)keys->pdata[i]);
  g_ptr_array_unref(keys);
  return g_string_free(text, FALSE);
}

Test(keys, of_positions) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const struct {
    Said said;
    const char *keys;
  } cases[] = {
      {{.stance = STANCE_DENIES, .event = "handover", .roles = "giver=norland goods=drone receiver=sudmark"},
       "handover|giver=norland|denied"},
      {{.stance = STANCE_DENIES, .event = "handover", .roles = "goods=drone receiver=sudmark.army"}, "handover|receiver=sudmark|denied"},
      {{.stance = STANCE_DENIES, .event = "handover", .roles = "goods=drone"}, ""},
      {{.stance = STANCE_ASSERTS, .event = "handover", .roles = "giver=norland.mod goods=drone receiver=sudmark"},
       "handover|giver=norland|asserted handover|receiver=sudmark|asserted"},
      {{.stance = STANCE_HEDGED, .event = "handover", .roles = "giver=norland giver=ostia"},
       "handover|giver=norland|asserted handover|giver=ostia|asserted"},
      {{.stance = STANCE_ASSERTS, .event = "raid", .roles = "attacker=norland target=port-arn"},
       "raid|attacker=norland|asserted raid|target=sudmark|asserted"},
      {{.stance = STANCE_ASSERTS, .event = "open:cut", .roles = "agent=acme object=job"}, "open:cut|agent=acme|object=job|asserted"},
      {{.stance = STANCE_ASSERTS, .event = "open:cut", .roles = "agent=acme object=rook-7"},
       "open:cut|agent=acme|object=materiel|asserted"},
      {{.stance = STANCE_DENIES, .event = "open:cut", .roles = "agent=acme"}, "open:cut|agent=acme|denied"},
      {{.stance = STANCE_DENIES, .event = "open:cut", .roles = "object=job"}, ""},
      {{.stance = STANCE_ASSERTS, .event = "open:fail", .roles = "agent=talk"}, ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    Said said = cases[i].said;
    said.actor = "westrin";
    g_autofree char *keys = joined(position_keys(rules, pool_say(pool, rules, said), NULL));
    cr_expect_str_eq(keys, cases[i].keys, "case %zu: %s", i, keys);
  }
}

Test(keys, of_what_an_assertion_entails) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  Said said = {
      .actor = "westrin", .stance = STANCE_ASSERTS, .event = "raid", .roles = "attacker=sudmark weapon=drone weapon.origin=norland"};
  g_autofree char *asserted = joined(position_keys(rules, pool_say(pool, rules, said), NULL));
  cr_expect_str_eq(asserted, "handover|giver=norland|asserted handover|receiver=sudmark|asserted raid|attacker=sudmark|asserted "
                             "raid|weapon.origin=norland|asserted");
  said.stance = STANCE_DENIES;
  g_autofree char *denied = joined(position_keys(rules, pool_say(pool, rules, said), NULL));
  cr_expect_str_eq(denied, "raid|attacker=sudmark|denied", "denying the raid does not deny the handover");
}

/* x seeks a key of y if and only if y seeks a key of x. */
Test(keys, partners_find_each_other_from_both_ends) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const char *const roles[] = {"giver=norland goods=drone",    "giver=norland.mod goods=drone receiver=sudmark",
                               "goods=drone receiver=sudmark", "giver=ostia receiver=sudmark",
                               "giver=ostia giver=norland",    "goods=drone"};
  g_autoptr(GPtrArray) pool = pool_new();
  g_autoptr(GPtrArray) positions = g_ptr_array_new();
  for (gsize i = 0; i < G_N_ELEMENTS(roles); i++)
    for (Stance stance = STANCE_ASSERTS; stance <= STANCE_HEDGED; stance++)
      g_ptr_array_add(
          positions, (gpointer)pool_say(pool, rules, (Said){.actor = "westrin", .stance = stance, .event = "handover", .roles = roles[i]}));
  guint meetings = 0;
  for (guint i = 0; i < positions->len; i++)
    for (guint j = 0; j < positions->len; j++) {
      gboolean finds[2] = {FALSE, FALSE};
      for (guint way = 0; way < 2; way++) {
        g_autoptr(GPtrArray) sought = position_sought_keys(rules, positions->pdata[way == 0 ? i : j], NULL);
        g_autoptr(GPtrArray) kept = position_keys(rules, positions->pdata[way == 0 ? j : i], NULL);
        for (guint k = 0; k < kept->len; k++) finds[way] |= g_ptr_array_find_with_equal_func(sought, kept->pdata[k], g_str_equal, NULL);
      }
      cr_expect_eq(finds[0], finds[1], "%u and %u", i, j);
      meetings += finds[0];
    }
  cr_expect_gt(meetings, 0);
}

Test(keys, POSITION_KEYS_MAX_is_counted) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const guint beyond = 5;
  GString *roles = g_string_new(NULL);
  for (guint i = 0; i < POSITION_KEYS_MAX + beyond; i++) g_string_append_printf(roles, "giver=firm-%02u ", i);
  g_autofree char *text = g_string_free(roles, FALSE);
  const Position *position = pool_say(pool, rules, (Said){.actor = "westrin", .event = "handover", .roles = text});
  guint dropped = 0;
  g_autoptr(GPtrArray) keys = position_keys(rules, position, &dropped);
  cr_expect_eq(keys->len, POSITION_KEYS_MAX);
  cr_expect_eq(dropped, beyond);
}

Test(keys, a_dispute_is_named_without_face) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const Proposition *proposition = pool_proposition(pool, rules, (Said){.event = "handover", .roles = "giver=norland.mod receiver=ostia"});
  g_autofree char *keys = joined(proposition_keys(rules, proposition));
  cr_expect_str_eq(keys, "handover|giver=norland");
}
