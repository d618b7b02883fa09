/* SPDX-License-Identifier: MIT */
#include "compare/compare.h"
#include <string.h>
#include "compare/filters.h"
#include "compare/judge.h"
#include "compare/keys.h"
#include "compare/score.h"
#include "compare/wording.h"

struct Comparison {
  const Ruleset *rules;
  PositionSource *source;
  FindingSink *sink;
  CompareCounts *counts;
  CompareCounts own_counts; /* when the caller wants none */
  GPtrArray *courts;        /* of Court, in order of rule id */
  GArray *tallies;          /* of RuleTally, one a court */
  gboolean filters;         /* hold */
  gboolean timed;
  gint32 reach;             /* of the rule that looks furthest, in days */
  GHashTable *done;         /* ids of the new positions compared so far: the pairs they form are out */
};

void comparison_free(Comparison *comparison) {
  if (comparison == NULL) return;
  g_ptr_array_unref(comparison->courts);
  g_array_unref(comparison->tallies);
  g_hash_table_unref(comparison->done);
  g_free(comparison);
}

/* In days, see positions_within_reach(). */
static gint32 court_reach(const Court *court) { return court->rule->window * COMPARE_REACH; }

Comparison *comparison_new(const Ruleset *rules, PositionSource *source, FindingSink *sink, CompareCounts *counts, GError **error) {
  g_autoptr(Comparison) comparison = g_new0(Comparison, 1);
  comparison->rules = rules;
  comparison->source = source;
  comparison->sink = sink;
  comparison->counts = counts != NULL ? counts : &comparison->own_counts;
  comparison->courts = g_ptr_array_new_with_free_func((GDestroyNotify)court_free);
  comparison->tallies = g_array_new(FALSE, FALSE, sizeof(RuleTally));
  comparison->done = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *contradictions = ruleset_contradictions(rules);
  for (guint i = 0; i < contradictions->len; i++) {
    Court *court = court_new(contradictions->pdata[i], error);
    if (court == NULL) return NULL;
    const RuleTally tally = {.name = court->rule->meta.id};
    g_ptr_array_add(comparison->courts, court);
    g_array_append_val(comparison->tallies, tally);
    comparison->reach = MAX(comparison->reach, court_reach(court));
  }
  return g_steal_pointer(&comparison);
}

GArray *comparison_tallies(const Comparison *comparison) { return g_array_ref(comparison->tallies); }
gint32 comparison_reach(const Comparison *comparison) { return comparison->reach; }
void comparison_time(Comparison *comparison) { comparison->timed = TRUE; }
void comparison_use_filters(Comparison *comparison) { comparison->filters = TRUE; }

/* ---- what a pair yields ---- */

/* Position ids are content ids of actor, stance and proposition, so the finding's id is made of those too. */
static ContentId finding_id(Kind kind, const Position *a, const Position *b) {
  const char *parts[] = {kind_names[kind], a->id, b->id};
  return content_id_of_n(parts, G_N_ELEMENTS(parts));
}

/* One pair can stand under several keys, so `undecided` takes the key along; what other guards saw does not belong to the id. */
static ContentId rejected_id(const char *rule, Guard guard, const char *a, const char *b, const GPtrArray *values) {
  const char *parts[] = {guard_names[guard], rule, a, b, guard == GUARD_UNDECIDED ? values->pdata[1] : NULL};
  return content_id_of_n(parts, G_N_ELEMENTS(parts));
}

static ContentId dispute_id(const Ruleset *rules, const Proposition *denied) {
  g_autoptr(GPtrArray) keys = proposition_keys(rules, denied);
  if (keys->len == 0) g_ptr_array_add(keys, proposition_canonical(denied));
  return content_id_of_n((const char *const *)keys->pdata, keys->len);
}

static void add_steps(GPtrArray *ids, const Derivation *derivation) {
  for (guint i = 0; derivation != NULL && i < derivation->steps->len; i++)
    g_ptr_array_add(ids, ((const Entailment *)derivation->steps->pdata[i])->meta.id);
}

static GPtrArray *pair_steps(const Pair *pair) {
  GPtrArray *ids = g_ptr_array_new();
  add_steps(ids, pair->exclusion);
  add_steps(ids, pair->derivation);
  g_ptr_array_add(ids, NULL);
  return ids;
}

static Day later_day(Day a, Day b) { return day_compare(a, b) < 0 ? b : a; }

static gboolean yield_suppressed(Comparison *self, const Filter *filter, const Finding *finding, GError **error) {
  const SuppressedFinding suppressed = {finding->id, filter->meta.id, finding->rule, finding->a, finding->b};
  self->counts->filtered++;
  return self->sink->suppressed == NULL || self->sink->suppressed(self->sink, &suppressed, error);
}

static gboolean yield_finding(Comparison *self, const Court *court, const Pair *pair, GError **error) {
  const Position *a = pair->a, *b = pair->b;
  ContentId id = finding_id(court->kind, a, b);
  ContentId dispute = dispute_id(self->rules, pair->denied);
  g_autofree char *subject = proposition_subject(self->rules, pair->denied);
  g_autofree char *explanation = finding_explanation(court->rule, a, b, subject, pair->exclusion, pair->derivation);
  g_autoptr(GPtrArray) steps = pair_steps(pair);
  Finding finding = {
      .id = id.text,
      .kind = court->kind,
      .rule = court->rule->meta.id,
      .level = court->level,
      .subject = subject,
      .dispute = dispute.text,
      .a = a->id,
      .b = b->id,
      .explanation = explanation,
      .steps = (const char *const *)steps->pdata,
      .first_seen = later_day(a->first_seen, b->first_seen), /* before that day there was nothing to contradict */
      .last_seen = later_day(a->last_seen, b->last_seen),
  };
  finding_score(&finding, pair);
  const Filter *filter = self->filters ? filter_of_finding(self->rules, &finding, a, b) : NULL;
  if (filter != NULL) return yield_suppressed(self, filter, &finding, error);
  self->counts->findings++;
  return self->sink->finding(self->sink, &finding, error);
}

/* Takes `values` as they are and ends them with NULL. */
static gboolean yield_rejected(Comparison *self, const char *rule, Guard guard, const char *a, const char *b, GPtrArray *values,
                               GError **error) {
  ContentId id = rejected_id(rule, guard, a, b, values);
  g_ptr_array_add(values, NULL);
  RejectedPair rejected = {
      .id = id.text,
      .guard = guard,
      .values = (const char *const *)values->pdata,
      .rule = rule,
      .a = a,
      .b = b,
  };
  self->counts->rejected++;
  return self->sink->rejected(self->sink, &rejected, error);
}

/* ---- one pair ---- */
static gboolean compare_under(Comparison *self, const Court *court, const Position *a, const Position *b, const GPtrArray *derivations,
                              GError **error) {
  g_auto(Judgement) judgement = court_judge(court, self->rules, a, b, derivations);
  if (judgement.outcome == OUTCOME_FINDING) return yield_finding(self, court, &judgement.pair, error);
  if (judgement.outcome == OUTCOME_REJECTED)
    return yield_rejected(self, court->rule->meta.id, judgement.guard, a->id, b->id, judgement.values, error);
  self->counts->compatible += judgement.outcome == OUTCOME_COMPATIBLE;
  return TRUE;
}

/* May the rule look at the two, a being the one that turns its first face? */
static gboolean court_faces(const Comparison *self, const Court *court, const Position *a, const Position *b) {
  const Opposition *opposition = court->opposition;
  if (!positions_within_reach(a, b, court_reach(court))) return FALSE;
  return parties_fit(court->rule, a, b) && position_turns(self->rules, a, opposition->a) && position_turns(self->rules, b, opposition->b) &&
         opposition->faces(self->rules, court->rule, a, b);
}

static gboolean compare_tallied(Comparison *self, guint court, const Position *a, const Position *b, const GPtrArray *derivations, GError **error) {
  RuleTally *tally = &g_array_index(self->tallies, RuleTally, court);
  const gint64 start = self->timed ? g_get_monotonic_time() : 0;
  const guint64 found = self->counts->findings;
  self->counts->pairs++;
  tally->checks++;
  const gboolean done = compare_under(self, self->courts->pdata[court], a, b, derivations, error);
  tally->matches += self->counts->findings - found;
  if (self->timed) tally->nanoseconds += (guint64)(g_get_monotonic_time() - start) * 1000;
  return done;
}

/* A rule for these events goes before one for all that faces the same way. */
static gboolean yields_to_another(const Comparison *self, guint court, const Position *a, const Position *b) {
  const Court *general = self->courts->pdata[court];
  if (*general->rule->events != NULL) return FALSE;
  for (guint i = 0; i < self->courts->len; i++) {
    const Court *particular = self->courts->pdata[i];
    if (particular->opposition != general->opposition || *particular->rule->events == NULL) continue;
    if (court_faces(self, particular, a, b)) return TRUE;
  }
  return FALSE;
}

/* What b says or entails is read once for all rules that look at it, and not at all when none does. */
static gboolean compare_faced(Comparison *self, const Position *a, const Position *b, GError **error) {
  g_autoptr(GPtrArray) derivations = NULL;
  guint dropped = 0;
  for (guint i = 0; i < self->courts->len; i++) {
    if (!court_faces(self, self->courts->pdata[i], a, b) || yields_to_another(self, i, a, b)) continue;
    if (derivations == NULL) derivations = proposition_derive(self->rules, &b->proposition, &dropped);
    if (!compare_tallied(self, i, a, b, derivations, error)) return FALSE;
  }
  self->counts->derived_dropped += dropped;
  return TRUE;
}

/* Both ways round: of two assertions each may exclude the other. */
static gboolean compare_pair(Comparison *self, const Position *one, const Position *other, GError **error) {
  return compare_faced(self, one, other, error) && compare_faced(self, other, one, error);
}

/* ---- all partners of one position ---- */
typedef struct {
  Comparison *comparison;
  const Position *position;
  const char *key;
  GHashTable *met;        /* ids of partners met under an earlier key */
  guint compared, beyond; /* under this key */
  ContentId first_beyond;
  const char *rule; /* that would have looked at the first one beyond */
  GError *error;
} Search;

/* The first rule that looks at the two, or NULL. */
static const char *facing_rule(const Comparison *self, const Position *one, const Position *other) {
  for (guint i = 0; i < self->courts->len; i++) {
    const Court *court = self->courts->pdata[i];
    if (court_faces(self, court, one, other) || court_faces(self, court, other, one)) return court->rule->meta.id;
  }
  return NULL;
}

static void note_beyond(Search *search, const char *partner, const char *rule) {
  if (search->beyond++ > 0) return;
  g_strlcpy(search->first_beyond.text, partner, sizeof search->first_beyond.text);
  search->rule = rule;
}

static gboolean meet_partner(const Position *partner, gpointer data) {
  Search *search = data;
  Comparison *self = search->comparison;
  if (g_str_equal(partner->id, search->position->id) || g_hash_table_contains(self->done, partner->id)) return TRUE;
  const char *rule = facing_rule(self, search->position, partner);
  if (rule == NULL || g_hash_table_contains(search->met, partner->id)) return TRUE;
  if (search->compared >= COMPARE_KEY_CAP) {
    note_beyond(search, partner->id, rule);
    return TRUE;
  }
  search->compared++;
  g_hash_table_add(search->met, g_strdup(partner->id));
  return compare_pair(self, search->position, partner, &search->error);
}

/* The pairs that the cap left out, told by one rejected pair: with whom it began, under which key, how many. */
static gboolean report_beyond(Search *search, GError **error) {
  if (search->beyond == 0) return TRUE;
  Comparison *self = search->comparison;
  self->counts->undecided += search->beyond;
  gboolean denies = position_turns(self->rules, search->position, FACE_DENIED);
  const char *mine = search->position->id, *theirs = search->first_beyond.text;
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(values, g_strdup("key"));
  g_ptr_array_add(values, g_strdup(search->key));
  g_ptr_array_add(values, g_strdup("limit"));
  g_ptr_array_add(values, g_strdup_printf("%d", COMPARE_KEY_CAP));
  g_ptr_array_add(values, g_strdup("beyond"));
  g_ptr_array_add(values, g_strdup_printf("%u", search->beyond));
  return yield_rejected(self, search->rule, GUARD_UNDECIDED, denies ? mine : theirs, denies ? theirs : mine, values, error);
}

static gboolean search_key(Comparison *self, const Position *position, const char *key, GHashTable *met, GError **error) {
  Search search = {.comparison = self, .position = position, .key = key, .met = met};
  const PositionReach reach = {position->first_seen, position->last_seen, position->proposition.n_times > 0, self->reach};
  gboolean visited = self->source->visit_key(self->source, key_number(key), &reach, meet_partner, &search, error);
  if (search.error != NULL) {
    g_clear_error(error);
    g_propagate_error(error, search.error);
    return FALSE;
  }
  return visited && report_beyond(&search, error);
}

gboolean comparison_add(Comparison *self, const Position *position, GError **error) {
  g_autoptr(GPtrArray) keys = position_sought_keys(self->rules, position, NULL); /* what is dropped was counted when the keys were stored */
  g_autoptr(GHashTable) met = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  self->counts->positions++;
  for (guint i = 0; i < keys->len; i++)
    if (!search_key(self, position, keys->pdata[i], met, error)) return FALSE;
  g_hash_table_add(self->done, g_strdup(position->id));
  return TRUE;
}

gboolean compare_positions(const Ruleset *rules, const GPtrArray *new_positions, PositionSource *source, FindingSink *sink,
                           CompareCounts *counts, GError **error) {
  g_autoptr(Comparison) comparison = comparison_new(rules, source, sink, counts, error);
  if (comparison == NULL) return FALSE;
  for (guint i = 0; i < new_positions->len; i++)
    if (!comparison_add(comparison, new_positions->pdata[i], error)) return FALSE;
  return TRUE;
}
