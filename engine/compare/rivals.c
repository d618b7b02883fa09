/* SPDX-License-Identifier: MIT */
#include "compare/rivals.h"
#include <string.h>
#include "compare/side.h"

/* ---- slots ---- */

static gboolean has_quantity(const Proposition *proposition, const char *slot) {
  (void)slot;
  return proposition->quantity.of != NULL;
}

static gboolean has_time(const Proposition *proposition, const char *slot) {
  (void)slot;
  return proposition->n_times > 0;
}

static gboolean has_role(const Proposition *proposition, const char *slot) { return proposition_role(proposition, slot) != NULL; }

static gboolean has_place(const Proposition *proposition, const char *slot) { return proposition->place != NULL || has_role(proposition, slot); }

/* A round number is as exact as its last digit that is not 0: "40 dead" may be 42. */
static double slack_of(double value) {
  const gint64 whole = ABS(value) < 1e15 ? (gint64)value : 0; /* beyond it doubles have no last digit */
  gint64 unit = 1;
  if (whole == 0 || (double)whole != value) return 0;
  while (whole % (unit * 10) == 0) unit *= 10;
  return unit > 1 ? (double)unit / 2 : 0;
}

static gboolean falls_short(const Quantity *less, const Quantity *more) {
  return less->max + slack_of(less->max) < more->min - slack_of(more->min);
}

/* So far apart that it is one town against the whole war. */
static gboolean are_worlds_apart(const ContradictionRule *rule, const Quantity *less, const Quantity *more) {
  return rule->at_most > 0 && more->min > less->max * rule->at_most;
}

/* Of a part there may be fewer than of the whole. */
static gboolean quantities_differ(const Pair *pair) {
  const Quantity *a = &pair->a->proposition.quantity, *b = &pair->b->proposition.quantity;
  if (g_strcmp0(a->unit, b->unit) != 0 || are_worlds_apart(pair->rule, a, b) || are_worlds_apart(pair->rule, b, a)) return FALSE;
  if (falls_short(a, b)) return ruleset_class_is_a(pair->rules, b->of, a->of);
  return falls_short(b, a) && ruleset_class_is_a(pair->rules, a->of, b->of);
}

static gboolean has_years(const Proposition *proposition) {
  for (guint i = 0; i < proposition->n_times; i++) {
    const DayRange range = proposition->times[i];
    if (!day_is_set(range.from) || range.from.year == 0 || !day_is_set(range.to) || range.to.year == 0) return FALSE;
  }
  return TRUE;
}

static gboolean times_differ(const Pair *pair) {
  return pair->timing == TIME_APART && has_years(&pair->a->proposition) && has_years(&pair->b->proposition);
}

/* Neither in the other. */
static gboolean places_differ(const Pair *pair) {
  const char *a = pair->a->proposition.place, *b = pair->b->proposition.place;
  return a != NULL && b != NULL && !ruleset_place_is_in(pair->rules, a, b) && !ruleset_place_is_in(pair->rules, b, a);
}

/* Which of the classes that exclude each other it is, or NULL. */
static const char *one_of(const Pair *pair, const RoleFiller *filler) {
  for (guint i = 0; pair->rule->one_of[i] != NULL; i++)
    if (ruleset_class_is_a(pair->rules, filler->id, pair->rule->one_of[i])) return pair->rule->one_of[i];
  return NULL;
}

static gboolean fillers_differ(const Pair *pair, const RoleFiller *a, const RoleFiller *b) {
  if (a->kind == ROLE_ACTOR && b->kind == ROLE_ACTOR) return *pair->rule->one_of == NULL && strcmp(filler_side(a), filler_side(b)) != 0;
  const char *left = one_of(pair, a), *right = one_of(pair, b);
  return left != NULL && right != NULL && strcmp(left, right) != 0;
}

/* No filler of the one may go with one of the other. */
static gboolean roles_differ(const Pair *pair) {
  const Proposition *a = &pair->a->proposition, *b = &pair->b->proposition;
  for (guint i = 0; i < a->n_roles; i++)
    for (guint j = 0; j < b->n_roles; j++) {
      const gboolean both = g_str_equal(a->roles[i].role, pair->rule->slot) && g_str_equal(b->roles[j].role, pair->rule->slot);
      if (both && !fillers_differ(pair, &a->roles[i], &b->roles[j])) return FALSE;
    }
  return TRUE;
}

typedef struct {
  const char *name;    /* NULL: the name of a role */
  gboolean alike;      /* in one document acts of this kind are taken for one */
  gboolean agent_tells; /* of one day he did one such act */
  gboolean (*filled)(const Proposition *proposition, const char *slot);
  gboolean (*differ)(const Pair *pair);
} Slot;

static const Slot slots[] = {
    {"quantity", TRUE, TRUE, has_quantity, quantities_differ},
    {"time", FALSE, FALSE, has_time, times_differ},
    {"place", FALSE, FALSE, has_place, places_differ},
    {NULL, FALSE, TRUE, has_role, roles_differ},
};

static const Slot *slot_of(const ContradictionRule *rule) {
  const Slot *slot = slots;
  while (slot->name != NULL && strcmp(slot->name, rule->slot) != 0) slot++;
  return slot;
}

/* ---- which propositions ---- */

/* Is it a rule about rivals that looks at this event? */
static gboolean rule_looks_at(const ContradictionRule *rule, const char *event) {
  return rule->slot != NULL && event != NULL && g_strv_contains((const gchar *const *)rule->events, event);
}

static gboolean rule_takes(const ContradictionRule *rule, const Proposition *proposition) {
  return rule_looks_at(rule, proposition->event) && slot_of(rule)->filled(proposition, rule->slot);
}

gboolean proposition_rivals(const Ruleset *rules, const Proposition *proposition) {
  const GPtrArray *contradictions = ruleset_contradictions_about(rules, proposition->event);
  for (guint i = 0; i < contradictions->len; i++)
    if (rule_takes(contradictions->pdata[i], proposition)) return TRUE;
  return FALSE;
}

static gboolean thing_tells(const Ruleset *rules, const ContradictionRule *rule, const RoleFiller *thing) {
  for (guint i = 0; rule->telling[i] != NULL; i++)
    if (ruleset_class_is_a(rules, thing->id, rule->telling[i])) return TRUE;
  return FALSE;
}

gboolean filler_tells(const Ruleset *rules, const char *event, const RoleFiller *filler) {
  const GPtrArray *contradictions = ruleset_contradictions_about(rules, event);
  for (guint i = 0; i < contradictions->len; i++) {
    const ContradictionRule *rule = contradictions->pdata[i];
    if (!rule_looks_at(rule, event) || strcmp(rule->slot, filler->role) == 0) continue;
    if (filler->kind == ROLE_THING ? thing_tells(rules, rule, filler) : filler->kind != ROLE_WORD) return TRUE;
  }
  return FALSE;
}

gboolean match_tells(const Ruleset *rules, const ContradictionRule *rule, const RoleMatch *match) {
  if (match->verdict > ROLE_TAKEN) return FALSE;
  if (match->a->kind != ROLE_THING || match->b->kind != ROLE_THING) return TRUE;
  return thing_tells(rules, rule, match->a);
}

/* ---- pairs ---- */

gboolean rivals_face(const Ruleset *rules, const ContradictionRule *rule, const Position *a, const Position *b) {
  (void)rules;
  if (strcmp(position_side(a), position_side(b)) == 0) return FALSE; /* who counts twice has counted anew */
  return strcmp(a->id, b->id) < 0 && g_str_equal(a->proposition.event, b->proposition.event) && rule_takes(rule, &a->proposition) &&
         rule_takes(rule, &b->proposition);
}

Alignment *rivals_align(const Ruleset *rules, const ContradictionRule *rule, const Proposition *a, const Proposition *b, const char *speaker) {
  (void)speaker;
  return propositions_align_rivals(rules, a, b, rule->slot, (const gchar *const *)rule->may_differ);
}

gboolean pair_tells(const Pair *pair, const char *but) {
  for (guint i = 0; i < pair->alignment->matches->len; i++) {
    const RoleMatch *match = &g_array_index(pair->alignment->matches, RoleMatch, i);
    if (g_strcmp0(match->role, but) != 0 && match_tells(pair->rules, pair->rule, match)) return TRUE;
  }
  return FALSE;
}

static gboolean speak_of_one(const Pair *pair) {
  const Slot *slot = slot_of(pair->rule);
  const char *agent = event_agent(pair->rules, pair->a->proposition.event);
  if (slot->alike && positions_share_document(pair->a, pair->b)) return TRUE;
  return pair_tells(pair, slot->agent_tells ? NULL : agent);
}

gboolean rivals_oppose(const Pair *pair) {
  return alignment_is_monotone(pair->alignment) && speak_of_one(pair) && slot_of(pair->rule)->differ(pair);
}
