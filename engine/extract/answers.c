/* SPDX-License-Identifier: MIT */
#include "extract/answers.h"
#include <string.h>

#define NEAREST_FIRST_BEHIND 3 /* claims: a denial that leads an article is answered soon after */

/* The side that a claim says did it; NULL when nobody is named. */
static const char *accused_side(const Claim *claim, const Ruleset *rules) {
  const EventRule *event = ruleset_event(rules, claim->proposition.event);
  const RoleFiller *agent = proposition_role(&claim->proposition, event && event->agent ? event->agent : "agent");
  return agent ? agent->side : NULL;
}

static gboolean is_accusation(const Claim *claim, const Claim *denial, const Ruleset *rules) {
  if (claim->stance != STANCE_ASSERTS && claim->stance != STANCE_HEDGED) return FALSE;
  if (!claim->proposition.event || strcmp(claim->side, denial->side) == 0) return FALSE;
  if (denial->addressee && strcmp(claim->side, denial->addressee) != 0) return FALSE;
  const char *accused = accused_side(claim, rules);
  return accused && strcmp(accused, denial->side) == 0;
}

static const Claim *find_accusation(const GPtrArray *claims, guint denial, const Ruleset *rules) {
  const Claim *answer = g_ptr_array_index(claims, denial);
  for (guint i = denial; i > 0; i--) {
    const Claim *claim = g_ptr_array_index(claims, i - 1);
    if (is_accusation(claim, answer, rules)) return claim;
  }
  for (guint i = denial + 1; i < MIN(claims->len, denial + 1 + NEAREST_FIRST_BEHIND); i++) {
    const Claim *claim = g_ptr_array_index(claims, i);
    if (is_accusation(claim, answer, rules)) return claim;
  }
  return NULL;
}

/* The words stay where the accusation has them: nothing of it stands in the denial. */
static void take_over(ClaimSet *set, Claim *denial, const Claim *accusation) {
  Proposition *proposition = &denial->proposition;
  *proposition = accusation->proposition;
  proposition->modality = MODALITY_ACTUAL;
  proposition->trigger = span_make(0, 0);
  RoleFiller *roles = claim_set_new_list(set, RoleFiller, MAX(proposition->n_roles, 1));
  for (guint i = 0; i < proposition->n_roles; i++) {
    roles[i] = proposition->roles[i];
    roles[i].span = span_make(0, 0);
    roles[i].implied = TRUE;
  }
  proposition->roles = roles;
}

static gboolean names_side(const Proposition *proposition, const char *side) {
  for (guint i = 0; i < proposition->n_roles; i++)
    if (g_strcmp0(proposition->roles[i].side, side) == 0) return TRUE;
  return FALSE;
}

/* Has the accuser his own say in this document, about the same party? */
static gboolean is_heard(const ClaimSet *set, const Claim *embedded, const Ruleset *rules) {
  const char *accused = accused_side(embedded, rules);
  for (guint i = 0; accused && i < set->claims->len; i++) {
    const Claim *claim = g_ptr_array_index(set->claims, i);
    const gboolean own = !claim->embedded && strcmp(claim->side, embedded->side) == 0 && claim->stance == STANCE_ASSERTS;
    if (own && names_side(&claim->proposition, accused)) return TRUE;
  }
  return FALSE;
}

static void drop_heard(ClaimSet *set, const Ruleset *rules) {
  for (guint i = set->claims->len; i > 0; i--) {
    const Claim *claim = g_ptr_array_index(set->claims, i - 1);
    if (claim->embedded && is_heard(set, claim, rules)) g_ptr_array_remove_index(set->claims, i - 1);
  }
}

void answers_bind(ClaimSet *set, const Ruleset *rules) {
  drop_heard(set, rules);
  for (guint i = 0; i < set->claims->len; i++) {
    Claim *claim = g_ptr_array_index(set->claims, i);
    if (claim->stance != STANCE_DENIES || claim->proposition.event || !claim->points) continue;
    const Claim *accusation = find_accusation(set->claims, i, rules);
    if (accusation) take_over(set, claim, accusation);
  }
}
