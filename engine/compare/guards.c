/* SPDX-License-Identifier: MIT */
#include "compare/guards.h"
#include "compare/side.h"

static void values_add(GPtrArray *values, const char *name, const char *value) {
  g_ptr_array_add(values, g_strdup(name));
  g_ptr_array_add(values, g_strdup(value != NULL ? value : ""));
}

static void values_add_days(GPtrArray *values, const char *name, const Proposition *proposition) {
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < proposition->n_times; i++) {
    char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
    day_format(proposition->times[i].from, from);
    day_format(proposition->times[i].to, to);
    g_string_append_printf(text, "%s%s/%s", i > 0 ? " " : "", from, to);
  }
  values_add(values, name, text->str);
  g_string_free(text, TRUE);
}

static void values_add_number(GPtrArray *values, const char *name, gint32 number) {
  g_autofree char *text = g_strdup_printf("%d", number);
  values_add(values, name, text);
}

static void values_add_count(GPtrArray *values, const char *name, const Quantity *quantity) {
  char min[G_ASCII_DTOSTR_BUF_SIZE], max[G_ASCII_DTOSTR_BUF_SIZE];
  if (quantity->of == NULL) {
    values_add(values, name, NULL);
    return;
  }
  g_ascii_dtostr(min, sizeof min, quantity->min);
  g_ascii_dtostr(max, sizeof max, quantity->max);
  g_autofree char *text = g_strdup_printf("%s %s %s..%s", quantity->of, quantity->unit != NULL ? quantity->unit : "", min, max);
  values_add(values, name, text);
}

static gboolean values_add_match(GPtrArray *values, const RoleMatch *match) {
  if (match == NULL) return FALSE;
  values_add(values, "role", match->role);
  values_add(values, "a", match->a != NULL ? match->a->id : NULL);
  values_add(values, "b", match->b != NULL ? match->b->id : NULL);
  return TRUE;
}

static gboolean same_side_holds(const Pair *pair, GPtrArray *values) {
  if (g_strcmp0(position_side(pair->a), position_side(pair->b)) != 0) return FALSE;
  values_add(values, "side", position_side(pair->a));
  return TRUE;
}

/* All that both stand on is copies of one text, and no copy has both: the two are one sentence, edited or misread. A text that itself reports
 * both sides has both in one document. */
static gboolean same_copy_holds(const Pair *pair, GPtrArray *values) {
  const Position *const sides[] = {pair->a, pair->b};
  const char *first = pair->a->n_evidence > 0 ? pair->a->evidence[0].first : NULL;
  for (guint side = 0; side < G_N_ELEMENTS(sides); side++)
    for (guint i = 0; i < sides[side]->n_evidence; i++)
      if (first == NULL || g_strcmp0(sides[side]->evidence[i].first, first) != 0) return FALSE;
  for (guint i = 0; i < pair->a->n_evidence; i++)
    for (guint k = 0; k < pair->b->n_evidence; k++)
      if (g_str_equal(pair->a->evidence[i].document, pair->b->evidence[k].document)) return FALSE;
  values_add_number(values, "a.claims", (gint32)pair->a->n_evidence);
  values_add_number(values, "b.claims", (gint32)pair->b->n_evidence);
  return pair->b->n_evidence > 0;
}

static gboolean position_is_hedged(const Position *position) {
  return position->stance == STANCE_HEDGED || position->proposition.modality == MODALITY_POSSIBLE;
}

/* Stances and modalities of both, the one thing that the three guards of modality show. */
static gboolean values_add_modalities(GPtrArray *values, const Pair *pair) {
  values_add(values, "a.stance", stance_names[pair->a->stance]);
  values_add(values, "a.modality", modality_names[pair->a->proposition.modality]);
  values_add(values, "b.stance", stance_names[pair->b->stance]);
  values_add(values, "b.modality", modality_names[pair->b->proposition.modality]);
  return TRUE;
}

static gboolean hedged_holds(const Pair *pair, GPtrArray *values) {
  if (!position_is_hedged(pair->a) && !position_is_hedged(pair->b)) return FALSE;
  return values_add_modalities(values, pair);
}

static gboolean position_is_unreal(const Position *position) {
  static const gboolean unreal[N_MODALITIES] = {
      [MODALITY_FUTURE] = TRUE,         [MODALITY_PLANNED] = TRUE,  [MODALITY_CONDITIONAL] = TRUE,
      [MODALITY_COUNTERFACTUAL] = TRUE, [MODALITY_QUESTION] = TRUE, [MODALITY_WISH] = TRUE,
  };
  return unreal[position->proposition.modality];
}

static gboolean hypothetical_holds(const Pair *pair, GPtrArray *values) {
  if (!position_is_unreal(pair->a) && !position_is_unreal(pair->b)) return FALSE;
  return values_add_modalities(values, pair);
}

static gboolean opinion_holds(const Pair *pair, GPtrArray *values) {
  gboolean opinion = pair->a->proposition.modality == MODALITY_OPINION || pair->b->proposition.modality == MODALITY_OPINION;
  return opinion && values_add_modalities(values, pair);
}

/* What is rejected is not a report but a thing to come: a plan, a wish, a proposal. */
static gboolean refusal_holds(const Pair *pair, GPtrArray *values) {
  static const gboolean proposes[N_MODALITIES] = {[MODALITY_FUTURE] = TRUE, [MODALITY_PLANNED] = TRUE, [MODALITY_WISH] = TRUE};
  if (!pair->a->rejects || !proposes[pair->a->proposition.modality]) return FALSE;
  return values_add_modalities(values, pair);
}

static gboolean different_event_holds(const Pair *pair, GPtrArray *values) {
  return values_add_match(values, alignment_find(pair->alignment, ROLE_CONFLICT));
}

static gboolean granularity_holds(const Pair *pair, GPtrArray *values) {
  const RoleMatch *wider = alignment_find(pair->alignment, ROLE_WIDER);
  return values_add_match(values, wider != NULL ? wider : alignment_find(pair->alignment, ROLE_OTHER));
}

/* Who "did not take part" did not say in what: where nothing but the party is the same, or no rule knows the event, only what is said within
 * these days is one affair. */
#define AFFAIR_DAYS 3

static gboolean may_be_two(const Pair *pair) {
  const gint32 days = positions_distance(pair->a, pair->b);
  const gboolean apart = days > AFFAIR_DAYS && days != TIMING_NO_DISTANCE && pair->timing != TIME_SHARED;
  return apart && (event_is_open(pair->denied->event) || !alignment_shares_particular(pair->rules, pair->alignment));
}

/* An open event that nobody is said to do is known by the rest of its words: by two of them, or by one whose denial answers a charge. */
static gboolean says_too_little(const Pair *pair) {
  if (!event_is_open(pair->denied->event)) return FALSE;
  guint shared = 0;
  for (guint i = 0; i < pair->alignment->matches->len; i++) {
    const RoleMatch *match = &g_array_index(pair->alignment->matches, RoleMatch, i);
    if (match->verdict > ROLE_TAKEN) continue;
    if (match->a->kind == ROLE_ACTOR && g_strcmp0(match->role, pair->alignment->agent) == 0) return FALSE;
    shared++;
  }
  return shared < (pair->a->rejects ? 1 : 2);
}

static gboolean undecided_holds(const Pair *pair, GPtrArray *values) {
  if (values_add_match(values, alignment_find(pair->alignment, ROLE_UNDECIDED))) return TRUE;
  if (!may_be_two(pair) && !says_too_little(pair)) return FALSE;
  values_add(values, "shared", pair->alignment->agent);
  return TRUE;
}

static gboolean scope_holds(const Pair *pair, GPtrArray *values) {
  if (pair->alignment->count == COUNT_FITS) return FALSE;
  values_add_count(values, "a", &pair->denied->quantity);
  values_add_count(values, "b", &pair->derivation->proposition.quantity);
  return TRUE;
}

static gboolean different_time_holds(const Pair *pair, GPtrArray *values) {
  if (pair->timing == TIME_FAR) {
    values_add_number(values, "days", positions_distance(pair->a, pair->b));
    values_add_number(values, "window", pair->rule->window);
    return TRUE;
  }
  if (pair->timing == TIME_AFTER) {
    char said[DAY_TEXT_SIZE];
    values_add(values, "a.said", day_format(position_last_said(pair->a), said));
    values_add_days(values, "b", &pair->derivation->proposition);
    return TRUE;
  }
  if (pair->timing != TIME_APART) return FALSE;
  values_add_days(values, "a", pair->denied);
  values_add_days(values, "b", &pair->derivation->proposition);
  return TRUE;
}

/* What was counted later, and came to more, is news of it. */
static gboolean is_update(const Position *earlier, const Position *later) {
  const Quantity *less = &earlier->proposition.quantity, *more = &later->proposition.quantity;
  return day_compare(earlier->first_seen, later->first_seen) < 0 && more->min > less->min && more->max > less->max;
}

static gboolean update_holds(const Pair *pair, GPtrArray *values) {
  if (!pair->rule->grows || (!is_update(pair->a, pair->b) && !is_update(pair->b, pair->a))) return FALSE;
  values_add_count(values, "a", &pair->a->proposition.quantity);
  values_add_count(values, "b", &pair->b->proposition.quantity);
  return TRUE;
}

static gboolean (*const guards[N_GUARDS])(const Pair *, GPtrArray *) = {
    [GUARD_SAME_SIDE] = same_side_holds,
    [GUARD_SAME_COPY] = same_copy_holds,
    [GUARD_HEDGED] = hedged_holds,
    [GUARD_HYPOTHETICAL] = hypothetical_holds,
    [GUARD_OPINION] = opinion_holds,
    [GUARD_REFUSAL] = refusal_holds,
    [GUARD_DIFFERENT_EVENT] = different_event_holds,
    [GUARD_DIFFERENT_TIME] = different_time_holds,
    [GUARD_UPDATE] = update_holds,
    [GUARD_GRANULARITY] = granularity_holds,
    [GUARD_SCOPE] = scope_holds,
    [GUARD_UNDECIDED] = undecided_holds,
};

gboolean guard_is_known(Guard guard) { return guard < N_GUARDS && guards[guard] != NULL; }

gboolean guard_holds(Guard guard, const Pair *pair, GPtrArray *values) { return guards[guard](pair, values); }
