/* SPDX-License-Identifier: MIT */
#include "compare/kinds.h"
#include "compare/align.h"
#include "compare/side.h"

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

static gboolean accused_fits(const Ruleset *rules, const ContradictionRule *rule, const Position *denial) {
  if (rule->accused == NULL || g_str_equal(rule->accused, "any")) return TRUE;
  return denier_is_accused(rules, denial) == g_str_equal(rule->accused, "agent");
}

static gboolean denial_faces(const Ruleset *rules, const ContradictionRule *rule, const Position *a, const Position *b) {
  return !a->no_evidence && !b->no_evidence && accused_fits(rules, rule, a);
}

static gboolean no_evidence_faces(const Ruleset *rules, const ContradictionRule *rule, const Position *a, const Position *b) {
  return a->no_evidence && !b->no_evidence && accused_fits(rules, rule, a);
}

static gboolean denial_opposes(const Pair *pair) { return alignment_is_monotone(pair->alignment); }

static const Opposition oppositions[] = {
    {"denial-assertion", FACE_DENIED, FACE_ASSERTED, denial_faces, denial_opposes},
    {"no-evidence-assertion", FACE_DENIED, FACE_ASSERTED, no_evidence_faces, denial_opposes},
};

const Opposition *opposition_find(const char *facing) {
  for (gsize i = 0; i < G_N_ELEMENTS(oppositions); i++)
    if (g_strcmp0(oppositions[i].name, facing) == 0) return &oppositions[i];
  return NULL;
}

gboolean faces_oppose(Face a, Face b) {
  for (gsize i = 0; i < G_N_ELEMENTS(oppositions); i++)
    if ((oppositions[i].a == a && oppositions[i].b == b) || (oppositions[i].a == b && oppositions[i].b == a)) return TRUE;
  return FALSE;
}
