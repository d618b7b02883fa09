/* SPDX-License-Identifier: MIT */
#include "compare/score.h"
#include "support.h"

static Finding score(const Ruleset *rules, Said denied, Said asserted, double confidence) {
  g_autoptr(GPtrArray) pool = pool_new();
  denied.actor = "norland";
  denied.stance = STANCE_DENIES;
  asserted.actor = "ostia";
  denied.event = "handover";
  Position a = *pool_say(pool, rules, denied), b = *pool_say(pool, rules, asserted);
  b.confidence = confidence;
  ContradictionRule rule = {.prior = 0.9, .window = 30};
  g_autoptr(GPtrArray) derivations = proposition_derive(rules, &b.proposition, NULL);
  const Derivation *last = derivations->pdata[derivations->len - 1];
  g_autoptr(Alignment) alignment = propositions_align(rules, &a.proposition, &last->proposition, a.actor, (const gchar *const[]){NULL});
  Pair pair = {.rules = rules,
               .rule = &rule,
               .a = &a,
               .b = &b,
               .derivation = last,
               .alignment = alignment,
               .timing = positions_timing(&a, &b, &last->proposition, rule.window)};
  Finding finding = {0};
  finding_score(&finding, &pair);
  return finding;
}

Test(score, factors_are_shown_and_make_the_score) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  Said said = {.event = "handover", .roles = "giver=norland goods=drone", .from = "2024-01-02"};
  Finding finding = score(rules, said, said, 0.8);
  const char *const names[] = {"prior", "alignment", "attribution", "modality"};
  cr_assert_eq(finding.n_factors, G_N_ELEMENTS(names));
  double product = 1.0;
  for (guint i = 0; i < finding.n_factors; i++) {
    cr_expect_str_eq(finding.factors[i].name, names[i]);
    cr_expect(finding.factors[i].value >= 0.0 && finding.factors[i].value <= 1.0);
    product *= finding.factors[i].value;
  }
  cr_expect_float_eq(finding.score, product, 1e-4);
  cr_expect_float_eq(finding.score, 0.72, 1e-9, "0.9 x 1 x 0.8 x 1");
}

Test(score, falls_with_distance_and_inference) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  Said dated = {.event = "handover", .roles = "giver=norland goods=drone receiver=sudmark", .from = "2024-01-02"};
  Said undated = {.event = "handover", .roles = "giver=norland goods=drone receiver=sudmark", .said = "2024-01-02"};
  Said entailed = {.event = "raid", .roles = "attacker=sudmark weapon=drone weapon.origin=norland", .from = "2024-01-02"};
  Said unlike = {.event = "handover", .roles = "giver=norland goods=kamikaze-drone receiver=sudmark", .from = "2024-01-02"};
  double best = score(rules, dated, dated, 1.0).score;
  cr_expect_float_eq(best, 0.9, 1e-9);
  cr_expect_lt(score(rules, undated, undated, 1.0).score, best);
  cr_expect_lt(score(rules, dated, entailed, 1.0).score, best);
  cr_expect_lt(score(rules, dated, unlike, 1.0).score, best);
}

Test(score, is_rounded) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  Said said = {.event = "handover", .roles = "giver=norland goods=drone", .from = "2024-01-02"};
  Finding finding = score(rules, said, said, 1.0 / 3.0);
  cr_expect_eq(finding.factors[2].value, 0.3333);
  cr_expect_eq(finding.score, 0.3, "0.9 x 0.3333 to four digits");
}
