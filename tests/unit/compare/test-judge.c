/* SPDX-License-Identifier: MIT */
#include "compare/judge.h"
#include "base/error.h"
#include "support.h"

#define WHOLE "giver=norland goods=drone receiver=sudmark"

typedef struct {
  const char *what;
  Said a, b;
  Outcome outcome;
  Guard guard;
} JudgeCase;

/* a is Norland's denial of a handover of drones to Sudmark unless said otherwise, b is Ostia's charge. */
static const JudgeCase judge_cases[] = {
    {"flat denial", {0}, {0}, OUTCOME_FINDING, 0},
    {"no other side", {0}, {.actor = "norland.mod"}, OUTCOME_REJECTED, GUARD_SAME_SIDE},
    {"a suspicion", {0}, {.stance = STANCE_HEDGED}, OUTCOME_REJECTED, GUARD_HEDGED},
    {"something possible", {0}, {.modality = MODALITY_POSSIBLE}, OUTCOME_REJECTED, GUARD_HEDGED},
    {"a plan", {0}, {.modality = MODALITY_PLANNED}, OUTCOME_REJECTED, GUARD_HYPOTHETICAL},
    {"a question", {0}, {.modality = MODALITY_QUESTION}, OUTCOME_REJECTED, GUARD_HYPOTHETICAL},
    {"what would have been", {0}, {.modality = MODALITY_COUNTERFACTUAL}, OUTCOME_REJECTED, GUARD_HYPOTHETICAL},
    {"a denial of what is to come", {.modality = MODALITY_FUTURE}, {0}, OUTCOME_REJECTED, GUARD_HYPOTHETICAL},
    {"a plan turned down", {.modality = MODALITY_PLANNED, .rejects = TRUE}, {0}, OUTCOME_REJECTED, GUARD_REFUSAL},
    {"an opinion", {0}, {.modality = MODALITY_OPINION}, OUTCOME_REJECTED, GUARD_OPINION},
    {"another receiver", {0}, {.roles = "giver=norland goods=drone receiver=westrin"}, OUTCOME_REJECTED, GUARD_DIFFERENT_EVENT},
    {"another place", {.place = "delta"}, {.place = "highfell"}, OUTCOME_REJECTED, GUARD_DIFFERENT_EVENT},
    {"the general", {0}, {.roles = "giver=norland goods=materiel receiver=sudmark"}, OUTCOME_REJECTED, GUARD_GRANULARITY},
    {"other goods", {0}, {.roles = "giver=norland goods=urea receiver=sudmark"}, OUTCOME_REJECTED, GUARD_GRANULARITY},
    {"another number", {.quantity = {"drone", "count", 40, 40}}, {.quantity = {"drone", "count", 3, 3}}, OUTCOME_REJECTED, GUARD_SCOPE},
    {"another year", {.said = "2021-01-01"}, {.said = "2023-01-01"}, OUTCOME_REJECTED, GUARD_DIFFERENT_TIME},
    {"another day of the act", {.from = "2021-01-01"}, {.from = "2021-01-02"}, OUTCOME_REJECTED, GUARD_DIFFERENT_TIME},
    {"a word for the goods", {0}, {.roles = "giver=norland goods=widget receiver=sudmark"}, OUTCOME_REJECTED, GUARD_UNDECIDED},
    {"another giver", {0}, {.roles = "giver=westrin goods=drone receiver=sudmark"}, OUTCOME_NONE, 0},
    {"the particular", {0}, {.roles = "giver=norland goods=kamikaze-drone receiver=sudmark"}, OUTCOME_FINDING, 0},
    {"the first guard names the reason",
     {0},
     {.stance = STANCE_HEDGED, .roles = "giver=norland goods=materiel receiver=westrin"},
     OUTCOME_REJECTED,
     GUARD_HEDGED},
};

static const ContradictionRule *rule_by_id(const Ruleset *rules, const char *id) {
  const GPtrArray *all = ruleset_contradictions(rules);
  for (guint i = 0; i < all->len; i++) {
    const ContradictionRule *rule = all->pdata[i];
    if (g_str_equal(rule->meta.id, id)) return rule;
  }
  return NULL;
}

static Said with_defaults(Said said, const char *actor, Stance stance) {
  if (said.actor == NULL) said.actor = actor;
  if (said.stance == STANCE_ASSERTS) said.stance = stance;
  if (said.roles == NULL) said.roles = WHOLE;
  said.event = "handover";
  return said;
}

Test(judge, guards) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(Court) court = court_new(rule_by_id(rules, "denied"), NULL);
  cr_assert_not_null(court);
  for (gsize i = 0; i < G_N_ELEMENTS(judge_cases); i++) {
    const JudgeCase *one = &judge_cases[i];
    g_autoptr(GPtrArray) pool = pool_new();
    const Position *a = pool_say(pool, rules, with_defaults(one->a, "norland", STANCE_DENIES));
    const Position *b = pool_say(pool, rules, with_defaults(one->b, "ostia", STANCE_ASSERTS));
    g_autoptr(GPtrArray) derivations = proposition_derive(rules, &b->proposition, NULL);
    g_auto(Judgement) judgement = court_judge(court, rules, a, b, derivations);
    cr_expect_eq(judgement.outcome, one->outcome, "%s: outcome %d", one->what, judgement.outcome);
    if (judgement.outcome != OUTCOME_REJECTED) continue;
    cr_expect_eq(judgement.guard, one->guard, "%s: guard %s", one->what, guard_names[judgement.guard]);
    cr_expect_geq(judgement.values->len, 2, "%s: the guard says what it saw", one->what);
    cr_expect_eq(judgement.values->len % 2, 0, "%s: in pairs", one->what);
  }
}

Test(judge, without_its_guard_the_logic_still_holds) {
  g_autoptr(Ruleset) rules = world_load("contradictions/denied.yml", "id: denied\nkind: denial\nlevel: high\nprior: 0.9\nwindow: 60\n"
                                                                     "facing: denial-assertion\naccused: any\nmessage: \"{subject}\"\n");
  g_autoptr(Court) court = court_new(rule_by_id(rules, "denied"), NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const Position *a = pool_say(pool, rules, (Said){.actor = "norland", .stance = STANCE_DENIES, .event = "handover", .roles = WHOLE});
  const Position *b =
      pool_say(pool, rules, (Said){.actor = "ostia", .event = "handover", .roles = "giver=norland goods=materiel receiver=sudmark"});
  g_autoptr(GPtrArray) derivations = proposition_derive(rules, &b->proposition, NULL);
  g_auto(Judgement) judgement = court_judge(court, rules, a, b, derivations);
  cr_expect_eq(judgement.outcome, OUTCOME_COMPATIBLE);
}

/* What comes with the goods is handed over too. */
#define OUTFIT                                                                             \
  "id: outfit\n"                                                                           \
  "when:\n  event: handover\n  roles:\n    giver: A\n    goods.part: W\n    receiver: B\n" \
  "then:\n  event: handover\n  roles:\n    giver: A\n    goods: W\n    receiver: B\n"      \
  "because: \"{W} came along.\"\n"

/* Said outright it is too general; what it entails is not. The finding wins, with its step. */
Test(judge, the_best_reading_counts) {
  g_autoptr(Ruleset) rules = world_load("entailments/outfit.yml", OUTFIT);
  g_autoptr(Court) court = court_new(rule_by_id(rules, "denied"), NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const Position *a = pool_say(pool, rules, (Said){.actor = "norland", .stance = STANCE_DENIES, .event = "handover", .roles = WHOLE});
  const Position *b =
      pool_say(pool, rules,
               (Said){.actor = "ostia", .event = "handover", .roles = "giver=norland goods=materiel goods.part=drone receiver=sudmark"});
  g_autoptr(GPtrArray) derivations = proposition_derive(rules, &b->proposition, NULL);
  g_auto(Judgement) judgement = court_judge(court, rules, a, b, derivations);
  cr_assert_eq(judgement.outcome, OUTCOME_FINDING);
  cr_expect_eq(judgement.pair.derivation->steps->len, 1);
}

/* Both readings are rejected: the one that got further says more about the pair. */
Test(judge, the_latest_guard_counts) {
  g_autoptr(Ruleset) rules = world_load("entailments/outfit.yml", OUTFIT);
  g_autoptr(Court) court = court_new(rule_by_id(rules, "denied"), NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  Said denied = {.actor = "norland", .stance = STANCE_DENIES, .event = "handover", .roles = WHOLE, .said = "2024-01-01"};
  Said asserted = {.actor = "ostia", .event = "handover", .said = "2023-01-01"};
  asserted.roles = "giver=norland goods=materiel goods.part=drone receiver=sudmark";
  const Position *a = pool_say(pool, rules, denied), *b = pool_say(pool, rules, asserted);
  g_autoptr(GPtrArray) derivations = proposition_derive(rules, &b->proposition, NULL);
  g_auto(Judgement) judgement = court_judge(court, rules, a, b, derivations);
  cr_assert_eq(judgement.outcome, OUTCOME_REJECTED);
  cr_expect_eq(judgement.guard, GUARD_DIFFERENT_TIME, "%s", guard_names[judgement.guard]);
}

Test(judge, who_is_accused) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const struct {
    const char *what, *actor;
    gboolean rejects, accused;
  } cases[] = {
      {"the agent", "norland", FALSE, TRUE},     {"an organ of the agent", "norland.mfa", FALSE, TRUE},
      {"the receiver", "sudmark", FALSE, FALSE}, {"the receiver, who calls the charge false", "sudmark", TRUE, TRUE},
      {"a third side", "westrin", FALSE, FALSE}, {"a third side that calls it false", "westrin", TRUE, FALSE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    const Position *denial = pool_say(
        pool, rules,
        (Said){.actor = cases[i].actor, .stance = STANCE_DENIES, .event = "handover", .roles = WHOLE, .rejects = cases[i].rejects});
    cr_expect_eq(denier_is_accused(rules, denial), cases[i].accused, "%s", cases[i].what);
  }
}

Test(judge, unknown_names_are_errors) {
  const char *const broken[] = {"relay"};
  for (gsize i = 0; i < G_N_ELEMENTS(broken); i++) {
    g_autofree char *text = g_strdup_printf("id: denied\nkind: denial\nlevel: high\nprior: 0.9\nfacing: denial-assertion\n"
                                            "guards: [%s]\nmessage: \"{subject}\"\n",
                                            broken[i]);
    g_autoptr(Ruleset) rules = world_load("contradictions/denied.yml", text);
    g_autoptr(GError) error = NULL;
    g_autoptr(Court) court = court_new(rule_by_id(rules, "denied"), &error);
    cr_expect_null(court);
    cr_expect(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES), "%s", broken[i]);
  }
  g_autoptr(Ruleset) rules = world_load("contradictions/denied.yml",
                                        "id: denied\nkind: denial\nlevel: high\nprior: 0.9\nfacing: nobody\nmessage: \"{subject}\"\n");
  g_autoptr(GError) error = NULL;
  g_autoptr(Court) court = court_new(rule_by_id(rules, "denied"), &error);
  cr_expect_null(court);
  cr_expect(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
}

Test(judge, shipped_rules_are_usable) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Ruleset) rules = ruleset_load((const char *[]){SICNON_SOURCE_RULES, NULL}, &error);
  cr_assert_not_null(rules, "%s", error != NULL ? error->message : "no error set");
  const GPtrArray *contradictions = ruleset_contradictions(rules);
  cr_expect_geq(contradictions->len, 3);
  for (guint i = 0; i < contradictions->len; i++) {
    g_autoptr(Court) court = court_new(contradictions->pdata[i], &error);
    cr_expect_not_null(court, "%s", error != NULL ? error->message : "no error set");
  }
}

/* ---- what no words deny ---- */

#define KEPT                                                                                   \
  "id: kept\nwhen:\n  event: raid\n  roles:\n    attacker: A\n    weapon: W\n"                  \
  "then:\n  event: handover\n  denied: yes\n  roles:\n    goods: W\n  except:\n    giver: A\n" \
  "because: \"{A} kept {W}.\"\n"
#define STATUS                                                                        \
  "id: denied\nkind: status\nlevel: medium\nprior: 0.7\nwindow: 5\nfacing: exclusion-assertion\n" \
  "message: \"{because}\"\n"
#define BLAME                                                                                 \
  "id: denied\nkind: responsibility\nlevel: high\nprior: 0.7\nwindow: 5\nfacing: mutual-blame\n" \
  "events: [raid]\ntelling: [aircraft]\nmessage: \"{subject}\"\n"

Test(judge, what_one_says_excludes_what_another_says) {
  g_autoptr(Ruleset) kept = world_load("entailments/kept.yml", KEPT);
  g_autoptr(Ruleset) rules = world_load("contradictions/denied.yml", STATUS);
  g_autoptr(Court) court = court_new(rule_by_id(rules, "denied"), NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const Position *a = pool_say(pool, kept, (Said){.actor = "sudmark", .event = "raid", .roles = "attacker=sudmark weapon=drone"});
  const struct {
    const char *roles;
    Outcome outcome;
  } cases[] = {
      {"giver=norland goods=drone receiver=ostia", OUTCOME_FINDING},
      {"giver=norland goods=kamikaze-drone receiver=ostia", OUTCOME_FINDING}, /* a kind of what was kept */
      {"giver=norland goods=urea receiver=ostia", OUTCOME_COMPATIBLE},
      {"giver=sudmark goods=drone receiver=ostia", OUTCOME_NONE}, /* excepted */
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    const Position *b = pool_say(pool, kept, (Said){.actor = "ostia", .event = "handover", .roles = cases[i].roles});
    g_autoptr(GPtrArray) derivations = proposition_derive(kept, &b->proposition, NULL);
    g_auto(Judgement) judgement = court_judge(court, kept, a, b, derivations);
    cr_expect_eq(judgement.outcome, cases[i].outcome, "%s: %d", cases[i].roles, judgement.outcome);
  }
}

Test(judge, each_lays_it_at_the_others_door) {
  g_autoptr(Ruleset) rules = world_load("contradictions/denied.yml", BLAME);
  g_autoptr(Court) court = court_new(rule_by_id(rules, "denied"), NULL);
  const struct {
    const char *a, *b;
    gboolean faces;
    Outcome outcome;
  } cases[] = {
      {"attacker=ostia weapon=drone", "attacker=norland weapon=drone", TRUE, OUTCOME_FINDING},
      {"attacker=ostia weapon=kamikaze-drone", "attacker=norland weapon=drone", TRUE, OUTCOME_FINDING}, /* either may be the wider */
      {"attacker=ostia", "attacker=norland weapon=drone", TRUE, OUTCOME_COMPATIBLE},                    /* nothing tells that it is one act */
      {"attacker=ostia weapon=drone", "attacker=sudmark weapon=drone", FALSE, OUTCOME_NONE},            /* a third did it */
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GPtrArray) pool = pool_new();
    const Position *a = pool_say(pool, rules, (Said){.actor = "norland", .event = "raid", .roles = cases[i].a});
    const Position *b = pool_say(pool, rules, (Said){.actor = "ostia", .event = "raid", .roles = cases[i].b});
    const gboolean faces = position_turns(rules, a, FACE_BLAMES_UP) && position_turns(rules, b, FACE_BLAMES_DOWN) &&
                           court->opposition->faces(rules, court->rule, a, b);
    cr_expect_eq(faces, cases[i].faces, "case %zu", i);
    if (!faces) continue;
    g_autoptr(GPtrArray) derivations = proposition_derive(rules, &b->proposition, NULL);
    g_auto(Judgement) judgement = court_judge(court, rules, a, b, derivations);
    cr_expect_eq(judgement.outcome, cases[i].outcome, "case %zu: %d", i, judgement.outcome);
  }
}
