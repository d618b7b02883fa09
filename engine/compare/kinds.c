/* SPDX-License-Identifier: MIT */
#include "compare/kinds.h"
#include <string.h>
#include "compare/align.h"
#include "compare/rivals.h"
#include "compare/side.h"

static gboolean side_is_role(const char *side, const Proposition *proposition, const char *role) {
  for (guint i = 0; i < proposition->n_roles; i++) {
    const RoleFiller *filler = &proposition->roles[i];
    if (filler->kind == ROLE_ACTOR && g_str_equal(filler->role, role) && g_str_equal(filler_side(filler), side)) return TRUE;
  }
  return FALSE;
}

static gboolean side_fills(const Position *position, const char *role) {
  for (guint i = 0; i < position->proposition.n_roles; i++) {
    const RoleFiller *filler = &position->proposition.roles[i];
    if (role != NULL && !g_str_equal(filler->role, role)) continue;
    if (filler->kind == ROLE_ACTOR && g_strcmp0(filler_side(filler), position_side(position)) == 0) return TRUE;
  }
  return FALSE;
}

gboolean denier_is_accused(const Ruleset *rules, const Position *denial) {
  const char *agent = event_agent(rules, denial->proposition.event);
  if (agent != NULL && side_fills(denial, agent)) return TRUE;
  return denial->rejects && side_fills(denial, NULL);
}

/* So many roles make it the same thing, whoever says it. */
#define MATTER_ROLES 2

static gboolean names_agent(const Ruleset *rules, const Position *position) {
  const char *agent = event_agent(rules, position->proposition.event);
  return agent != NULL && proposition_role(&position->proposition, agent) != NULL;
}

static gboolean accused_fits(const Ruleset *rules, const ContradictionRule *rule, const Position *denial) {
  if (rule->accused == NULL || g_str_equal(rule->accused, "any")) return TRUE;
  if (denier_is_accused(rules, denial)) return g_str_equal(rule->accused, "agent");
  return g_str_equal(rule->accused, names_agent(rules, denial) ? "other" : "nobody");
}

gboolean parties_fit(const ContradictionRule *rule, const Position *a, const Position *b) {
  if (rule->between == NULL || g_str_equal(rule->between, "sides")) return TRUE;
  const gboolean one_actor = g_str_equal(a->actor, b->actor);
  if (g_str_equal(rule->between, "one-actor")) return one_actor;
  return !one_actor && g_str_equal(position_side(a), position_side(b));
}

/* Who is accused denies it to everybody. A third party that only says "that is not so" says it of what one side said, or of who says the same. */
static gboolean answers_another(const Ruleset *rules, const Position *a, const Position *b) {
  return a->addressee != NULL && strcmp(a->addressee, position_side(b)) != 0 && !denier_is_accused(rules, a);
}

static gboolean event_is_listed(const ContradictionRule *rule, const Position *position) {
  return *rule->events == NULL || g_strv_contains((const gchar *const *)rule->events, position->proposition.event);
}

static gboolean denial_faces(const Ruleset *rules, const ContradictionRule *rule, const Position *a, const Position *b) {
  return !a->no_evidence && !b->no_evidence && event_is_listed(rule, a) && accused_fits(rules, rule, a);
}

static gboolean no_evidence_faces(const Ruleset *rules, const ContradictionRule *rule, const Position *a, const Position *b) {
  return a->no_evidence && !b->no_evidence && accused_fits(rules, rule, a);
}

/* "Truck sales" and "retail sales" are both sales; "weapons" are always others. */
static gboolean things_are_plain(const Pair *pair) {
  for (guint i = 0; i < pair->alignment->matches->len; i++) {
    const RoleMatch *match = &g_array_index(pair->alignment->matches, RoleMatch, i);
    if (match->a == NULL || match->b == NULL || match->a->kind != ROLE_THING || match->b->kind != ROLE_THING) continue;
    const ThingClass *class = ruleset_class(pair->rules, match->a->id);
    if (match->verdict != ROLE_SAME || !match->a->bare || !match->b->bare || class == NULL || class->broad) return FALSE;
  }
  return TRUE;
}

/* Whoever is charged knows what he denies. */
static gboolean must_tell(const Pair *pair) {
  const char *agent = event_agent(pair->rules, pair->denied->event);
  if (pair->rule->told == NULL || (agent != NULL && side_is_role(position_side(pair->a), &pair->derivation->proposition, agent))) return FALSE;
  return g_str_equal(pair->rule->told, "always") || !positions_share_document(pair->a, pair->b);
}

static gboolean denial_opposes(const Pair *pair) {
  const char *agent = event_agent(pair->rules, pair->denied->event);
  if (answers_another(pair->rules, pair->a, pair->b) && alignment_shared(pair->alignment) < MATTER_ROLES) return FALSE;
  if (must_tell(pair) && (!pair_tells(pair, agent) || !things_are_plain(pair))) return FALSE;
  return alignment_is_monotone(pair->alignment);
}

/* Who holds a town or keeps a truce says so himself; what others say of him is often how it was before. */
static gboolean speaks_of_another(const Ruleset *rules, const Position *position) {
  const char *agent = event_agent(rules, position->proposition.event);
  const RoleFiller *filler = agent != NULL ? proposition_role(&position->proposition, agent) : NULL;
  return filler != NULL && !side_is_role(position_side(position), &position->proposition, agent);
}

static gboolean exclusion_faces(const Ruleset *rules, const ContradictionRule *rule, const Position *a, const Position *b) {
  return !a->no_evidence && !b->no_evidence && event_is_listed(rule, a) && !speaks_of_another(rules, a);
}

/* Each lays it at the other's door. */
static gboolean blame_faces(const Ruleset *rules, const ContradictionRule *rule, const Position *a, const Position *b) {
  if (!event_is_listed(rule, a) || !event_is_listed(rule, b)) return FALSE;
  const char *agent = event_agent(rules, a->proposition.event);
  return agent != NULL && side_is_role(position_side(b), &a->proposition, agent) && side_is_role(position_side(a), &b->proposition, agent);
}

static gboolean blame_opposes(const Pair *pair) { return pair_tells(pair, NULL); }

static Alignment *align_denied(const Ruleset *rules, const ContradictionRule *rule, const Proposition *a, const Proposition *b,
                               const char *speaker) {
  return propositions_align(rules, a, b, speaker, (const gchar *const *)rule->alike);
}

static Alignment *align_culprits(const Ruleset *rules, const ContradictionRule *rule, const Proposition *a, const Proposition *b,
                                 const char *speaker) {
  (void)speaker;
  return propositions_align_rivals(rules, a, b, event_agent(rules, a->event), (const gchar *const *)rule->may_differ);
}

static const Opposition oppositions[] = {
    {"denial-assertion", FACE_DENIED, FACE_ASSERTED, denial_faces, align_denied, denial_opposes},
    {"no-evidence-assertion", FACE_DENIED, FACE_ASSERTED, no_evidence_faces, align_denied, denial_opposes},
    {"exclusion-assertion", FACE_EXCLUDED, FACE_ASSERTED, exclusion_faces, align_denied, denial_opposes},
    {"mutual-blame", FACE_BLAMES_UP, FACE_BLAMES_DOWN, blame_faces, align_culprits, blame_opposes},
    {"rival-values", FACE_RIVAL, FACE_OTHER_RIVAL, rivals_face, rivals_align, rivals_oppose},
};

const Opposition *opposition_find(const char *facing) {
  for (gsize i = 0; i < G_N_ELEMENTS(oppositions); i++)
    if (g_strcmp0(oppositions[i].name, facing) == 0) return &oppositions[i];
  return NULL;
}

gboolean event_is_blamed(const Ruleset *rules, const char *event) {
  const GPtrArray *contradictions = ruleset_contradictions_about(rules, event);
  for (guint i = 0; i < contradictions->len; i++) {
    const Opposition *opposition = opposition_find(((const ContradictionRule *)contradictions->pdata[i])->facing);
    if (opposition != NULL && opposition->a == FACE_BLAMES_UP) return TRUE;
  }
  return FALSE;
}

gboolean faces_oppose(Face a, Face b) {
  for (gsize i = 0; i < G_N_ELEMENTS(oppositions); i++)
    if ((oppositions[i].a == a && oppositions[i].b == b) || (oppositions[i].a == b && oppositions[i].b == a)) return TRUE;
  return FALSE;
}
