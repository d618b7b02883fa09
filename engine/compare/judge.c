/* SPDX-License-Identifier: MIT */
#include "compare/judge.h"
#include "base/error.h"
#include "compare/guards.h"

/* The index of what a rule says under `key`, or -1 with error set. */
static gint rule_name(const ContradictionRule *rule, const char *const *names, const char *key, const char *value, GError **error) {
  gint index = value != NULL ? name_index(names, value) : -1;
  if (index < 0)
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "%s:%u: %s: unknown %s '%s'", rule->meta.pos.file, rule->meta.pos.line,
                rule->meta.id, key, value != NULL ? value : "");
  return index;
}

static gboolean court_read_guards(Court *court, GError **error) {
  for (gchar **name = court->rule->guards; *name != NULL; name++) {
    gint guard = rule_name(court->rule, guard_names, "guard", *name, error);
    if (guard < 0) return FALSE;
    if (!guard_is_known((Guard)guard)) {
      g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "%s:%u: %s: guard '%s' cannot be decided yet", court->rule->meta.pos.file,
                  court->rule->meta.pos.line, court->rule->meta.id, *name);
      return FALSE;
    }
    Guard known = (Guard)guard;
    g_array_append_val(court->guards, known);
  }
  return TRUE;
}

static gboolean court_read(Court *court, GError **error) {
  const ContradictionRule *rule = court->rule;
  gint kind = rule_name(rule, kind_names, "kind", rule->kind, error);
  if (kind < 0) return FALSE;
  gint level = rule_name(rule, level_names, "level", rule->level, error);
  if (level < 0) return FALSE;
  court->kind = (Kind)kind;
  court->level = (Level)level;
  court->opposition = opposition_find(rule->facing);
  if (court->opposition == NULL) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "%s:%u: %s: unknown facing '%s'", rule->meta.pos.file, rule->meta.pos.line,
                rule->meta.id, rule->facing != NULL ? rule->facing : "");
    return FALSE;
  }
  return court_read_guards(court, error);
}

Court *court_new(const ContradictionRule *rule, GError **error) {
  g_autoptr(Court) court = g_new0(Court, 1);
  court->rule = rule;
  court->guards = g_array_new(FALSE, FALSE, sizeof(Guard));
  return court_read(court, error) ? g_steal_pointer(&court) : NULL;
}

void court_free(Court *court) {
  if (court == NULL) return;
  g_array_unref(court->guards);
  g_free(court);
}

void judgement_clear(Judgement *judgement) {
  g_clear_pointer(&judgement->values, g_ptr_array_unref);
  g_clear_pointer(&judgement->pair.alignment, alignment_free);
  g_clear_pointer(&judgement->exclusions, g_ptr_array_unref);
  g_clear_pointer(&judgement->premises, g_ptr_array_unref);
}

/* Said too far apart, and of something else besides, it is no near miss: in the long run everybody has met everybody so. */
static gboolean is_far_off(const Judgement *judgement, Guard guard) {
  return judgement->pair.timing == TIME_FAR && guard != GUARD_DIFFERENT_TIME;
}

static void judge_guards(const Court *court, Judgement *judgement) {
  for (; judgement->asked < court->guards->len; judgement->asked++) {
    Guard guard = g_array_index(court->guards, Guard, judgement->asked);
    if (!guard_holds(guard, &judgement->pair, judgement->values)) continue;
    judgement->guard = guard;
    judgement->outcome = is_far_off(judgement, guard) ? OUTCOME_NONE : OUTCOME_REJECTED;
    return;
  }
  judgement->outcome = court->opposition->opposes(&judgement->pair) ? OUTCOME_FINDING : OUTCOME_COMPATIBLE;
}

/* `exclusion`: by which a says it, or NULL when its own words do. */
static Judgement judge_derivation(const Court *court, const Ruleset *rules, const Position *a, const Position *b,
                                  const Derivation *exclusion, const Derivation *derivation) {
  const Proposition *denied = exclusion != NULL ? &exclusion->proposition : &a->proposition;
  Judgement judgement = {.values = g_ptr_array_new_with_free_func(g_free)};
  judgement.pair = (Pair){
      .rules = rules,
      .rule = court->rule,
      .a = a,
      .b = b,
      .denied = denied,
      .exclusion = exclusion,
      .derivation = derivation,
      .alignment = court->opposition->align(rules, court->rule, denied, &derivation->proposition, a->actor),
      .timing = positions_timing(a, b, &derivation->proposition, court->rule->window),
  };
  if (judgement.pair.alignment->candidate) judge_guards(court, &judgement);
  return judgement;
}

/* A finding is better than any rejection; a rejection by a late guard says more than one by an early guard. */
static gboolean judgement_is_better(const Judgement *one, const Judgement *other) {
  if (one->outcome != other->outcome) return one->outcome > other->outcome;
  if (one->outcome == OUTCOME_REJECTED && one->asked != other->asked) return one->asked > other->asked;
  return one->outcome != OUTCOME_NONE && one->pair.alignment->quality > other->pair.alignment->quality;
}

static void judge_against(const Court *court, const Ruleset *rules, const Position *a, const Position *b, const Derivation *exclusion,
                          const GPtrArray *derivations, Judgement *best) {
  const char *event = exclusion != NULL ? exclusion->proposition.event : a->proposition.event;
  for (guint i = 0; i < derivations->len; i++) {
    const Derivation *derivation = derivations->pdata[i];
    if (g_strcmp0(derivation->proposition.event, event) != 0) continue;
    if (exclusion != NULL && exclusion_spares(exclusion, &derivation->proposition)) continue;
    Judgement judgement = judge_derivation(court, rules, a, b, exclusion, derivation);
    gboolean better = judgement_is_better(&judgement, best);
    judgement_clear(better ? best : &judgement);
    if (better) *best = judgement;
  }
}

/* What a says is not so stands in no words of its own, but follows from them. */
static Judgement judge_exclusions(const Court *court, const Ruleset *rules, const Position *a, const Position *b, const GPtrArray *derivations) {
  Judgement best = {0};
  g_autoptr(GPtrArray) premises = proposition_derive(rules, &a->proposition, NULL); /* what is cut off was counted with the keys */
  g_autoptr(GPtrArray) exclusions = derivations_exclude(rules, premises);
  for (guint i = 0; i < exclusions->len; i++) judge_against(court, rules, a, b, exclusions->pdata[i], derivations, &best);
  best.premises = g_steal_pointer(&premises);
  best.exclusions = g_steal_pointer(&exclusions);
  return best;
}

Judgement court_judge(const Court *court, const Ruleset *rules, const Position *a, const Position *b, const GPtrArray *derivations) {
  if (court->opposition->a == FACE_EXCLUDED) return judge_exclusions(court, rules, a, b, derivations);
  Judgement best = {0};
  judge_against(court, rules, a, b, NULL, derivations, &best);
  return best;
}
