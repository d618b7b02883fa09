/* SPDX-License-Identifier: MIT */
#include "report/tally.h"

#include <string.h>
#include "report/mentions.h"

typedef struct {
  char *name;          /* NULL until its own actor is met */
  char *actor, *organ; /* the first that spoke for it; the smallest name of all */
  gboolean several;    /* spoke for it */
  guint64 findings;
} Side;

typedef struct {
  char *a, *b; /* a <= b */
  guint64 findings;
  double score;
} Pair;

typedef struct {
  char *best, *subject; /* the best finding's id and subject */
  guint64 findings, fresh;
  double score;
} Dispute;

struct Tally {
  GHashTable *sides;    /* id -> Side */
  GHashTable *pairs;    /* Pair as key, by its sides -> itself */
  GHashTable *disputes; /* id -> Dispute */
  GHashTable *mentions; /* report/mentions.h */
  guint64 findings, fresh;
  DayRange period;
};

static void side_free(gpointer data) {
  Side *side = data;
  g_free(side->name);
  g_free(side->actor);
  g_free(side->organ);
  g_free(side);
}

static void pair_free(gpointer data) {
  Pair *pair = data;
  g_free(pair->a);
  g_free(pair->b);
  g_free(pair);
}

static void dispute_free(gpointer data) {
  Dispute *dispute = data;
  g_free(dispute->best);
  g_free(dispute->subject);
  g_free(dispute);
}

static guint pair_hash(gconstpointer data) {
  const Pair *pair = data;
  return g_str_hash(pair->a) * 31 + g_str_hash(pair->b);
}

static gboolean pair_equal(gconstpointer one, gconstpointer other) {
  const Pair *a = one, *b = other;
  return g_str_equal(a->a, b->a) && g_str_equal(a->b, b->b);
}

Tally *tally_new(void) {
  Tally *tally = g_new0(Tally, 1);
  tally->sides = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, side_free);
  tally->pairs = g_hash_table_new_full(pair_hash, pair_equal, pair_free, NULL);
  tally->disputes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, dispute_free);
  tally->mentions = mentions_new();
  return tally;
}

void tally_free(Tally *tally) {
  if (tally == NULL) return;
  g_hash_table_unref(tally->sides);
  g_hash_table_unref(tally->pairs);
  g_hash_table_unref(tally->disputes);
  g_hash_table_unref(tally->mentions);
  g_free(tally);
}

/* One actor may be called by several names: the smallest stays, so that order does not matter. */
static void keep_smaller(char **kept, const char *name) {
  if (*kept != NULL && strcmp(*kept, name) <= 0) return;
  g_free(*kept);
  *kept = g_strdup(name);
}

static void add_name(Side *side, const Position *position) {
  if (g_str_equal(position->actor, position->side)) keep_smaller(&side->name, position->actor_name);
  if (side->actor == NULL) side->actor = g_strdup(position->actor);
  if (!g_str_equal(side->actor, position->actor)) side->several = TRUE;
  keep_smaller(&side->organ, position->actor_name);
}

static void add_side(Tally *tally, const Position *position, guint64 findings) {
  Side *side = g_hash_table_lookup(tally->sides, position->side);
  if (side == NULL) {
    side = g_new0(Side, 1);
    g_hash_table_insert(tally->sides, g_strdup(position->side), side);
  }
  side->findings += findings;
  add_name(side, position);
}

static void add_pair(Tally *tally, const char *one, const char *other, double score) {
  gboolean ordered = strcmp(one, other) <= 0;
  Pair key = {(char *)(ordered ? one : other), (char *)(ordered ? other : one), 0, 0};
  Pair *pair = g_hash_table_lookup(tally->pairs, &key);
  if (pair == NULL) {
    pair = g_new0(Pair, 1);
    pair->a = g_strdup(key.a);
    pair->b = g_strdup(key.b);
    g_hash_table_add(tally->pairs, pair);
  }
  pair->findings++;
  pair->score = MAX(pair->score, score);
}

static void add_days(DayRange *period, Day first, Day last) {
  if (day_is_set(first) && (!day_is_set(period->from) || day_compare(first, period->from) < 0)) period->from = first;
  if (day_is_set(last) && (!day_is_set(period->to) || day_compare(last, period->to) > 0)) period->to = last;
}

/* Of two findings with one score the smaller id is the best, so that order does not matter. */
static gboolean is_better(const Dispute *dispute, const Finding *finding) {
  if (dispute->best == NULL || finding->score > dispute->score) return TRUE;
  return finding->score == dispute->score && strcmp(finding->id, dispute->best) < 0;
}

static void add_dispute(Tally *tally, const FindingRecord *record) {
  const Finding *finding = &record->finding;
  Dispute *dispute = g_hash_table_lookup(tally->disputes, finding->dispute);
  if (dispute == NULL) {
    dispute = g_new0(Dispute, 1);
    g_hash_table_insert(tally->disputes, g_strdup(finding->dispute), dispute);
  }
  dispute->findings++;
  if (record->fresh) dispute->fresh++;
  if (!is_better(dispute, finding)) return;
  g_free(dispute->best);
  g_free(dispute->subject);
  dispute->best = g_strdup(finding->id);
  dispute->subject = g_strdup(finding->subject);
  dispute->score = finding->score;
}

void tally_count(Tally *tally, const FindingRecord *record) {
  tally->findings++;
  if (record->fresh) tally->fresh++;
  add_days(&tally->period, record->finding.first_seen, record->finding.last_seen);
}

void tally_add(Tally *tally, const FindingRecord *record) {
  tally_count(tally, record);
  add_side(tally, record->a, 1);
  add_side(tally, record->b, g_str_equal(record->a->side, record->b->side) ? 0 : 1);
  mentions_add(tally->mentions, &record->a->proposition);
  mentions_add(tally->mentions, &record->b->proposition);
  add_pair(tally, record->a->side, record->b->side, record->finding.score);
  add_dispute(tally, record);
}

guint64 tally_findings(const Tally *tally) { return tally->findings; }
guint64 tally_new_findings(const Tally *tally) { return tally->fresh; }
guint64 tally_disputes(const Tally *tally) { return g_hash_table_size(tally->disputes); }
guint64 tally_findings_of(const Tally *tally, const char *dispute) {
  const Dispute *found = g_hash_table_lookup(tally->disputes, dispute);
  return found != NULL ? found->findings : 0;
}
DayRange tally_period(const Tally *tally) { return tally->period; }

static gint compare_fresh(gconstpointer one, gconstpointer other) {
  const TallyFresh *a = one, *b = other;
  return a->score > b->score ? -1 : a->score < b->score ? 1 : strcmp(a->dispute, b->dispute);
}

GArray *tally_fresh(const Tally *tally) {
  GArray *fresh = g_array_new(FALSE, FALSE, sizeof(TallyFresh));
  GHashTableIter each;
  gpointer id, data;
  g_hash_table_iter_init(&each, tally->disputes);
  while (g_hash_table_iter_next(&each, &id, &data)) {
    const Dispute *dispute = data;
    const TallyFresh entry = {id, dispute->subject, dispute->findings, dispute->fresh, dispute->score};
    if (dispute->fresh > 0) g_array_append_val(fresh, entry);
  }
  g_array_sort(fresh, compare_fresh);
  return fresh;
}

static gint compare_counts(guint64 a, guint64 b) { return a > b ? -1 : a < b ? 1 : 0; }

static gint compare_sides(gconstpointer one, gconstpointer other) {
  const TallySide *a = one, *b = other;
  gint order = compare_counts(a->findings, b->findings);
  return order != 0 ? order : strcmp(a->id, b->id);
}

/* In the end by who spoke for it. */
static char *name_of(const Tally *tally, const char *id, const Side *side) {
  const char *name = side->name != NULL ? side->name : mentions_name(tally->mentions, id);
  return name != NULL ? g_strdup(name) : g_strconcat(side->organ, side->several ? " and others" : NULL, NULL);
}

static void clear_side(gpointer data) { g_free(((TallySide *)data)->name); }

GArray *tally_sides(const Tally *tally) {
  GArray *sides = g_array_new(FALSE, FALSE, sizeof(TallySide));
  g_array_set_clear_func(sides, clear_side);
  GHashTableIter each;
  gpointer id, data;
  g_hash_table_iter_init(&each, tally->sides);
  while (g_hash_table_iter_next(&each, &id, &data)) {
    const Side *side = data;
    const TallySide entry = {id, name_of(tally, id, side), side->findings};
    g_array_append_val(sides, entry);
  }
  g_array_sort(sides, compare_sides);
  return sides;
}

static gint compare_pairs(gconstpointer one, gconstpointer other) {
  const TallyPair *a = one, *b = other;
  gint order = compare_counts(a->findings, b->findings);
  if (order != 0) return order;
  return a->a != b->a ? (gint)a->a - (gint)b->a : (gint)a->b - (gint)b->b;
}

static GHashTable *places_of(const GArray *sides) {
  GHashTable *places = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < sides->len; i++) g_hash_table_insert(places, (gpointer)g_array_index(sides, TallySide, i).id, GUINT_TO_POINTER(i));
  return places;
}

GArray *tally_pairs(const Tally *tally, const GArray *sides) {
  GArray *pairs = g_array_new(FALSE, FALSE, sizeof(TallyPair));
  g_autoptr(GHashTable) places = places_of(sides);
  GHashTableIter each;
  gpointer key;
  g_hash_table_iter_init(&each, tally->pairs);
  while (g_hash_table_iter_next(&each, &key, NULL)) {
    const Pair *pair = key;
    guint a = GPOINTER_TO_UINT(g_hash_table_lookup(places, pair->a)), b = GPOINTER_TO_UINT(g_hash_table_lookup(places, pair->b));
    const TallyPair entry = {MIN(a, b), MAX(a, b), pair->findings, pair->score};
    g_array_append_val(pairs, entry);
  }
  g_array_sort(pairs, compare_pairs);
  return pairs;
}
