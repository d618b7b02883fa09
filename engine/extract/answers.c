/* SPDX-License-Identifier: MIT */
#include "extract/answers.h"
#include <string.h>
#include "extract/deeds.h"

/* How far from a charge that names nobody, or somebody else, what only points may stand: counted on news, of such denials nine in ten
 * answer the nearest statement of another side when it stands so near, and fewer than two in three when it does not. */
#define NEAR_SENTENCES 1
#define NAMED_SENTENCES 8  /* and whose words it are, is told: "told the crew of Norland's claim" */
#define BEHIND_SENTENCES 2 /* a denial that leads an article is answered soon after */

/* How far a claim is from being the one that is answered: so much for each sentence between, and on top ... */
enum {
  FAR_SENTENCE = 4,
  FAR_UNNAMED = 3,                               /* ... when it charges somebody else: less than a sentence, */
  FAR_NOBODY = 2 * FAR_SENTENCE + FAR_UNNAMED,   /* ... when it charges nobody, and only counts: "84 were hurt", */
  FAR_ELSEWHERE = FAR_SENTENCE * NEAR_SENTENCES, /* when it is not near, */
  FAR_BEHIND = 2 * FAR_ELSEWHERE,                /* when the denial comes first */
};
#define NO_CHARGE G_MAXINT

/* The side that a claim says did it; NULL when nobody is named. */
static const char *accused_side(const Claim *claim, const Ruleset *rules) {
  const RoleFiller *agent = proposition_agent(&claim->proposition, rules);
  return agent ? agent->side : NULL;
}

/* What somebody wants or thinks of it can be refused, and not denied. */
static gboolean is_of_fact(Modality modality) {
  return modality != MODALITY_WISH && modality != MODALITY_OPINION && modality != MODALITY_QUESTION;
}

static gboolean can_be_charge(const Claim *claim, const Claim *denial) {
  if (claim->stance != STANCE_ASSERTS && claim->stance != STANCE_HEDGED) return FALSE;
  if (!is_of_fact(claim->proposition.modality)) return FALSE;
  if (!claim->proposition.event || strcmp(claim->side, denial->side) == 0) return FALSE;
  return !denial->addressee || strcmp(claim->side, denial->addressee) == 0;
}

static gboolean charges_denier(const Claim *claim, const Claim *denial, const Ruleset *rules) {
  const char *accused = accused_side(claim, rules);
  return accused && strcmp(accused, denial->side) == 0;
}

/* A toll alone charges nobody. */
static gboolean can_have_culprit(const Claim *claim, const Ruleset *rules) {
  const EventRule *event = ruleset_event(rules, claim->proposition.event);
  return (event && event->deed && !event->counts) || accused_side(claim, rules);
}

/* "any wrongdoing" answers only who charges the denier, "this" and "the claim" whatever was said last. */
static gboolean is_near(const Claim *claim, const Claim *denial) {
  const gint sentences = (gint)denial->sentence - (gint)claim->sentence;
  return denial->rejects && sentences >= 0 && (sentences <= NEAR_SENTENCES || claim->paragraph == denial->paragraph);
}

/* NO_CHARGE when it is none. */
static gint distance(const Claim *claim, const Claim *denial, const Ruleset *rules) {
  if (!can_be_charge(claim, denial)) return NO_CHARGE;
  const gint sentences = (gint)denial->sentence - (gint)claim->sentence, away = FAR_SENTENCE * ABS(sentences);
  if (sentences != 0 && denial->trails) return NO_CHARGE;
  const gboolean charges = charges_denier(claim, denial, rules);
  if (denial->addressee && denial->rejects && sentences >= 0 && sentences <= NAMED_SENTENCES) return charges ? away : away + FAR_UNNAMED; /* "told N of the army's claim" */
  if (is_near(claim, denial)) return charges ? away : away + (can_have_culprit(claim, rules) ? FAR_UNNAMED : FAR_NOBODY);
  if (!charges) return NO_CHARGE;
  if (sentences >= 0) return away + FAR_ELSEWHERE;
  return -sentences <= BEHIND_SENTENCES ? away + FAR_BEHIND : NO_CHARGE;
}

/* Of two that are equally far, the later one. */
static const Claim *find_accusation(const GPtrArray *claims, guint number, const Ruleset *rules) {
  const Claim *denial = g_ptr_array_index(claims, number), *best = NULL;
  gint nearest = NO_CHARGE;
  for (guint i = claims->len; i > 0; i--) {
    const Claim *claim = g_ptr_array_index(claims, i - 1);
    const gint far = claim == denial ? NO_CHARGE : distance(claim, denial, rules);
    if (far < nearest) nearest = far, best = claim;
  }
  return best;
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

/* What answers nothing tells of the report itself that it is true or false. */
static void judge_account(ClaimSet *set, Claim *claim, const Ruleset *rules) {
  Proposition *proposition = &claim->proposition;
  const EventRule *event = ruleset_judged_event(rules);
  RoleFiller *roles = claim_set_new_list(set, RoleFiller, 1);
  *roles = *claim->account;
  proposition->event = proposition->rule = event->meta.id;
  proposition->roles = roles;
  proposition->n_roles = 1;
}

static void answer(ClaimSet *set, guint number, const Ruleset *rules) {
  Claim *claim = g_ptr_array_index(set->claims, number);
  const Claim *accusation = claim->points && claim->stance == STANCE_DENIES ? find_accusation(set->claims, number, rules) : NULL;
  if (!accusation) return;
  claim->addressee = accusation->side;
  claim_take_over(set, claim, &accusation->proposition);
}

void answers_bind(ClaimSet *set, const Ruleset *rules) {
  drop_heard(set, rules);
  for (guint i = 0; i < set->claims->len; i++) {
    Claim *claim = g_ptr_array_index(set->claims, i);
    if (!claim->proposition.event) answer(set, i, rules);
  }
  for (guint i = 0; i < set->claims->len; i++) {
    Claim *claim = g_ptr_array_index(set->claims, i);
    if (!claim->proposition.event && claim->account) judge_account(set, claim, rules);
  }
}
