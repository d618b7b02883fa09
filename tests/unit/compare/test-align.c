/* SPDX-License-Identifier: MIT */
#include "compare/align.h"
#include <math.h>
#include "support.h"

static const gchar *const nothing_alike[] = {NULL};

typedef struct {
  const char *denied, *asserted; /* roles of a handover, without the giver */
  gboolean contradicts;
  RoleVerdict verdict; /* that must be among the matches */
} MonotoneCase;

/* Denying the general contradicts the particular; denying the particular says nothing about the general or about something else. */
static const MonotoneCase monotone_cases[] = {
    {"goods=drone receiver=sudmark", "goods=drone receiver=sudmark", TRUE, ROLE_SAME},
    {"goods=drone receiver=sudmark", "goods=kamikaze-drone receiver=sudmark", TRUE, ROLE_NARROWER},
    {"goods=aircraft receiver=sudmark", "goods=rook-7 receiver=sudmark", TRUE, ROLE_NARROWER},
    {"goods=materiel receiver=sudmark", "goods=drone receiver=sudmark", TRUE, ROLE_NARROWER},
    {"goods=fertiliser receiver=sudmark", "goods=urea receiver=sudmark", TRUE, ROLE_NARROWER},
    {"goods=kamikaze-drone receiver=sudmark", "goods=materiel receiver=sudmark", FALSE, ROLE_WIDER},
    {"goods=rook-7 receiver=sudmark", "goods=attack-helicopter receiver=sudmark", FALSE, ROLE_WIDER},
    {"goods=urea receiver=sudmark", "goods=fertiliser receiver=sudmark", FALSE, ROLE_WIDER},
    {"goods=drone receiver=sudmark", "goods=helicopter receiver=sudmark", FALSE, ROLE_OTHER},
    {"goods=attack-helicopter receiver=sudmark", "goods=transport-helicopter receiver=sudmark", FALSE, ROLE_OTHER},
    {"goods=urea receiver=sudmark", "goods=drone receiver=sudmark", FALSE, ROLE_OTHER},
    /* a bare noun of the basic level takes the class that is spoken of */
    {"goods=rook-7 receiver=sudmark", "goods=helicopter* receiver=sudmark", TRUE, ROLE_TAKEN},
    {"goods=kamikaze-drone receiver=sudmark", "goods=drone* receiver=sudmark", TRUE, ROLE_TAKEN},
    {"goods=urea receiver=sudmark", "goods=fertiliser* receiver=sudmark", TRUE, ROLE_TAKEN},
    /* but a superordinate does not, nor a noun that is narrowed, nor one of another branch */
    {"goods=kamikaze-drone receiver=sudmark", "goods=materiel* receiver=sudmark", FALSE, ROLE_WIDER},
    {"goods=kamikaze-drone receiver=sudmark", "goods=aircraft* receiver=sudmark", FALSE, ROLE_WIDER},
    {"goods=kamikaze-drone receiver=sudmark", "goods=drone receiver=sudmark", FALSE, ROLE_WIDER},
    {"goods=kamikaze-drone receiver=sudmark", "goods=helicopter* receiver=sudmark", FALSE, ROLE_OTHER},
    {"goods=rook-7 receiver=sudmark", "goods=attack-helicopter* receiver=sudmark", FALSE, ROLE_WIDER},
    /* and only where receiver and matter are the same */
    {"goods=kamikaze-drone receiver=sudmark", "goods=drone*", FALSE, ROLE_WIDER},
    {"goods=kamikaze-drone", "goods=drone* receiver=sudmark", FALSE, ROLE_WIDER},
    {"goods=kamikaze-drone receiver=sudmark", "goods=drone* receiver=ostia", FALSE, ROLE_CONFLICT},
    /* bare in the denial changes nothing */
    {"goods=drone* receiver=sudmark", "goods=kamikaze-drone receiver=sudmark", TRUE, ROLE_NARROWER},
    /* open roles */
    {"goods=drone", "goods=drone receiver=sudmark", TRUE, ROLE_OPEN_A},
    {"goods=drone receiver=sudmark", "goods=drone", TRUE, ROLE_OPEN_B},
    {"receiver=sudmark", "goods=drone receiver=sudmark", TRUE, ROLE_OPEN_A},
    {"goods=drone receiver=sudmark", "receiver=sudmark", FALSE, ROLE_WIDER},
    {"goods=drone goods.origin=ostia", "goods=drone", FALSE, ROLE_WIDER},
    {"goods=drone", "goods=drone goods.origin=ostia", TRUE, ROLE_OPEN_A},
    /* participants */
    {"goods=drone receiver=sudmark", "goods=drone receiver=sudmark.army", TRUE, ROLE_ORGAN},
    {"goods=drone receiver=sudmark.army", "goods=drone receiver=sudmark", TRUE, ROLE_ORGAN},
    {"goods=drone receiver=sudmark", "goods=drone receiver=ostia", FALSE, ROLE_CONFLICT},
    {"goods=drone receiver=norland.mod", "goods=drone receiver=norland.mfa", FALSE, ROLE_CONFLICT},
    /* lists: each member is said, each is denied */
    {"goods=drone receiver=sudmark", "goods=drone goods=urea receiver=sudmark", TRUE, ROLE_SAME},
    {"goods=drone goods=urea receiver=sudmark", "goods=urea receiver=sudmark", TRUE, ROLE_SAME},
    {"goods=drone receiver=ostia receiver=sudmark", "goods=drone receiver=sudmark", TRUE, ROLE_SAME},
    /* words are equal or not; a word is not a class */
    {"goods=widget receiver=sudmark", "goods=widget receiver=sudmark", TRUE, ROLE_SAME},
    {"goods=widget receiver=sudmark", "goods=gadget receiver=sudmark", FALSE, ROLE_CONFLICT},
    {"goods=widget receiver=sudmark", "goods=drone receiver=sudmark", FALSE, ROLE_UNDECIDED},
};

Test(align, monotone) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(monotone_cases); i++) {
    const MonotoneCase *one = &monotone_cases[i];
    g_autoptr(GPtrArray) pool = pool_new();
    g_autofree char *denied = g_strdup_printf("giver=norland %s", one->denied);
    g_autofree char *asserted = g_strdup_printf("giver=norland %s", one->asserted);
    const Proposition *a = pool_proposition(pool, rules, (Said){.event = "handover", .roles = denied});
    const Proposition *b = pool_proposition(pool, rules, (Said){.event = "handover", .roles = asserted});
    g_autoptr(Alignment) alignment = propositions_align(rules, a, b, NULL, nothing_alike);
    cr_expect(alignment->candidate, "%s | %s", one->denied, one->asserted);
    cr_expect_eq(alignment_is_monotone(alignment), one->contradicts, "%s | %s", one->denied, one->asserted);
    cr_expect_not_null(alignment_find(alignment, one->verdict), "%s | %s", one->denied, one->asserted);
  }
}

static Alignment *align_said(const Ruleset *rules, Said a, Said b) {
  g_autoptr(GPtrArray) pool = pool_new();
  Alignment *alignment = propositions_align(rules, pool_proposition(pool, rules, a), pool_proposition(pool, rules, b), a.actor, nothing_alike);
  for (guint i = 0; i < alignment->matches->len; i++) { /* they point into the pool */
    RoleMatch *match = &g_array_index(alignment->matches, RoleMatch, i);
    match->a = match->b = NULL;
    match->role = NULL;
  }
  return alignment;
}

Test(align, another_agent_is_no_candidate) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  Said denied = {.event = "handover", .roles = "giver=norland goods=drone"};
  const char *const others[] = {"giver=ostia goods=drone", "goods=drone"};
  for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
    g_autoptr(Alignment) alignment = align_said(rules, denied, (Said){.event = "handover", .roles = others[i]});
    cr_expect_not(alignment->candidate, "%s", others[i]);
  }
}

Test(align, a_denial_of_any_agent_faces_every_agent) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(Alignment) alignment = align_said(rules, (Said){.event = "handover", .roles = "goods=drone receiver=sudmark"},
                                              (Said){.event = "handover", .roles = "giver=ostia goods=drone receiver=sudmark"});
  cr_expect(alignment->candidate);
  cr_expect(alignment_is_monotone(alignment));
}

Test(align, another_event_is_no_candidate) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(Alignment) alignment =
      align_said(rules, (Said){.event = "handover", .roles = "giver=norland"}, (Said){.event = "raid", .roles = "attacker=norland"});
  cr_expect_not(alignment->candidate);
  cr_expect_not(alignment_is_monotone(alignment));
}

Test(align, a_needed_role_left_open_is_undecided) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(Alignment) open_denial = align_said(rules, (Said){.event = "raid", .roles = "attacker=norland"},
                                                (Said){.event = "raid", .roles = "attacker=norland target=delta"});
  cr_expect_not_null(alignment_find(open_denial, ROLE_UNDECIDED));
  g_autoptr(Alignment) open_assertion = align_said(rules, (Said){.event = "raid", .roles = "attacker=norland target=delta"},
                                                   (Said){.event = "raid", .roles = "attacker=norland"});
  cr_expect_not_null(alignment_find(open_assertion, ROLE_UNDECIDED));
}

Test(align, places_by_part_of) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const struct {
    const char *denied, *asserted;
    RoleVerdict verdict;
  } cases[] = {
      {"delta", "delta", ROLE_SAME},        {"delta", "port-arn", ROLE_NARROWER}, {"port-arn", "delta", ROLE_WIDER},
      {"delta", "highfell", ROLE_CONFLICT}, {NULL, "delta", ROLE_OPEN_A},         {"delta", NULL, ROLE_OPEN_B},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Alignment) alignment = align_said(rules, (Said){.event = "handover", .roles = "giver=norland", .place = cases[i].denied},
                                                (Said){.event = "handover", .roles = "giver=norland", .place = cases[i].asserted});
    cr_expect_not_null(alignment_find(alignment, cases[i].verdict), "%s | %s", cases[i].denied, cases[i].asserted);
  }
}

Test(align, a_state_is_a_place_too) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(Alignment) within = align_said(rules, (Said){.event = "raid", .roles = "attacker=norland target=sudmark"},
                                           (Said){.event = "raid", .roles = "attacker=norland target=port-arn"});
  cr_expect(alignment_is_monotone(within));
  g_autoptr(Alignment) elsewhere = align_said(rules, (Said){.event = "raid", .roles = "attacker=norland target=ostia"},
                                              (Said){.event = "raid", .roles = "attacker=norland target=port-arn"});
  cr_expect_not_null(alignment_find(elsewhere, ROLE_CONFLICT));
}

Test(align, counts) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const Quantity forty = {"people", "count", 40, 40}, at_least_thirty = {"people", "count", 30, INFINITY};
  const Quantity five = {"people", "count", 5, 5}, share = {"people", "percent", 40, 40}, none = {0};
  const struct {
    Quantity denied, asserted;
    CountVerdict verdict;
  } cases[] = {
      {none, forty, COUNT_FITS},
      {forty, none, COUNT_OPEN_B},
      {forty, at_least_thirty, COUNT_FITS},
      {at_least_thirty, five, COUNT_APART},
      {forty, five, COUNT_APART},
      {forty, share, COUNT_APART},
      {none, none, COUNT_FITS},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Alignment) alignment = align_said(rules, (Said){.event = "handover", .roles = "giver=norland", .quantity = cases[i].denied},
                                                (Said){.event = "handover", .roles = "giver=norland", .quantity = cases[i].asserted});
    cr_expect_eq(alignment->count, cases[i].verdict, "case %zu", i);
    cr_expect_eq(alignment_is_monotone(alignment), cases[i].verdict == COUNT_FITS, "case %zu", i);
  }
}

Test(align, open_events) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const struct {
    const char *denied, *asserted;
    gboolean contradicts;
  } cases[] = {
      {"agent=acme object=job", "agent=acme object=job", TRUE},
      {"agent=acme object=job", "agent=acme object=price", FALSE},
      {"agent=acme", "agent=acme object=price", FALSE},
      {"agent=acme object=job", "agent=acme", FALSE},
      {"agent=acme", "agent=acme", TRUE},
      {"agent=acme object=drone", "agent=acme object=kamikaze-drone", TRUE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Alignment) alignment =
        align_said(rules, (Said){.event = "open:cut", .roles = cases[i].denied}, (Said){.event = "open:cut", .roles = cases[i].asserted});
    cr_expect_eq(alignment_is_monotone(alignment), cases[i].contradicts, "%s | %s", cases[i].denied, cases[i].asserted);
  }
}

Test(align, quality_falls_with_every_difference) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  Said denied = {.event = "handover", .roles = "giver=norland goods=drone receiver=sudmark"};
  g_autoptr(Alignment) same = align_said(rules, denied, denied);
  g_autoptr(Alignment) narrower =
      align_said(rules, denied, (Said){.event = "handover", .roles = "giver=norland goods=kamikaze-drone receiver=sudmark"});
  g_autoptr(Alignment) open = align_said(rules, denied, (Said){.event = "handover", .roles = "giver=norland goods=kamikaze-drone"});
  cr_expect_float_eq(same->quality, 1.0, 1e-9);
  cr_expect_lt(narrower->quality, same->quality);
  cr_expect_lt(open->quality, narrower->quality);
}

Test(align, a_ministry_answers_for_its_side) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const struct {
    const char *speaker;
    gboolean candidate;
  } cases[] = {{"norland.mfa", TRUE}, {"ostia", FALSE}, {NULL, FALSE}};
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(Alignment) alignment =
        align_said(rules, (Said){.actor = cases[i].speaker, .event = "handover", .roles = "giver=norland.mfa goods=drone"},
                   (Said){.event = "handover", .roles = "giver=norland.mod goods=drone"});
    cr_expect_eq(alignment->candidate, cases[i].candidate, "%s", cases[i].speaker);
  }
}

Test(align, an_open_event_without_agent_is_no_candidate) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(Alignment) alignment = align_said(rules, (Said){.event = "open:cut", .roles = "agent=norland object=job"},
                                              (Said){.event = "open:cut", .roles = "object=job"});
  cr_expect_not(alignment->candidate, "whoever cut jobs may be another");
}

/* Who denies to have hit drones answers who says helicopters, where a rule says that they stand for each other. */
Test(align, of_classes_that_are_alike_one_stands_for_the_other) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  static const gchar *const alike[] = {"drone", "helicopter", NULL};
  const Proposition *drones = pool_proposition(pool, rules, (Said){.event = "handover", .roles = "giver=norland goods=kamikaze-drone"});
  const Proposition *helicopters = pool_proposition(pool, rules, (Said){.event = "handover", .roles = "giver=norland goods=helicopter"});
  const Proposition *urea = pool_proposition(pool, rules, (Said){.event = "handover", .roles = "giver=norland goods=urea"});
  g_autoptr(Alignment) same = propositions_align(rules, drones, helicopters, NULL, alike);
  g_autoptr(Alignment) other = propositions_align(rules, drones, urea, NULL, alike);
  g_autoptr(Alignment) strict = propositions_align(rules, drones, helicopters, NULL, nothing_alike);
  cr_expect(alignment_is_monotone(same));
  cr_expect_eq(alignment_shared(same), 2);
  cr_expect_not(alignment_is_monotone(other));
  cr_expect_not(alignment_is_monotone(strict));
}

Test(align, a_surname_is_whoever_bears_it) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  g_autoptr(GPtrArray) pool = pool_new();
  const char *const givers[] = {"giver=person:olvane goods=drone", "giver=person:ana-olvane goods=drone", "giver=person:marta-olvane goods=drone"};
  const Proposition *said[G_N_ELEMENTS(givers)];
  for (gsize i = 0; i < G_N_ELEMENTS(givers); i++) said[i] = pool_proposition(pool, rules, (Said){.event = "handover", .roles = givers[i]});
  g_autoptr(Alignment) short_form = propositions_align(rules, said[0], said[1], NULL, nothing_alike);
  g_autoptr(Alignment) sisters = propositions_align(rules, said[1], said[2], NULL, nothing_alike);
  cr_expect(short_form->candidate);
  cr_expect_not(sisters->candidate, "two who share a surname");
}
