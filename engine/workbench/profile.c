/* SPDX-License-Identifier: MIT */
#include "workbench/profile.h"

#include <string.h>
#include "extract/extract.h"
#include "ruleset/compiled.h"

typedef struct {
  GHashTable *by_name; /* name -> its index in `tallies`, and one */
  GArray *tallies;
  gboolean by_pattern;
} Sums;

/* "strike#2:passive" is of "strike"; the name lives as long as the process, as those of patterns do as long as the rules. */
static const char *name_of(const Sums *sums, const char *pattern) {
  const char *mark = strchr(pattern, '#');
  if (sums->by_pattern || mark == NULL) return pattern;
  g_autofree char *rule = g_strndup(pattern, (gsize)(mark - pattern));
  return g_intern_string(rule);
}

static void add_tally(Sums *sums, const RuleTally *tally) {
  const char *name = name_of(sums, tally->name);
  guint at = GPOINTER_TO_UINT(g_hash_table_lookup(sums->by_name, name));
  if (at == 0) {
    const RuleTally empty = {.name = name};
    g_array_append_val(sums->tallies, empty);
    at = sums->tallies->len;
    g_hash_table_insert(sums->by_name, (gpointer)name, GUINT_TO_POINTER(at));
  }
  RuleTally *sum = &g_array_index(sums->tallies, RuleTally, at - 1);
  sum->checks += tally->checks;
  sum->matches += tally->matches;
  sum->errors += tally->errors;
  sum->nanoseconds += tally->nanoseconds;
}

static void add_patterns(Sums *sums, const Ruleset *rules, const Extractor *extractor) {
  for (guint i = 0; i < ruleset_pattern_count(rules); i++) {
    const PatternTally one = extractor_tally(extractor, i);
    const RuleTally tally = {ruleset_pattern_name(rules, i), one.checks, one.matches, one.errors, one.nanoseconds};
    if (one.checks > 0) add_tally(sums, &tally);
  }
}

static gint by_time(gconstpointer left, gconstpointer right) {
  const RuleTally *a = left, *b = right;
  if (a->nanoseconds != b->nanoseconds) return a->nanoseconds < b->nanoseconds ? 1 : -1;
  return strcmp(a->name, b->name);
}

GArray *profile_rules(const Ruleset *rules, const SceneText *texts, guint n, gboolean by_pattern, GError **error) {
  g_autoptr(Extractor) extractor = extractor_new(rules);
  g_autoptr(GArray) compared = g_array_new(FALSE, FALSE, sizeof(RuleTally));
  extractor_time(extractor);
  g_autoptr(Scene) scene = scene_new_tallied(rules, extractor, texts, n, compared, error);
  if (scene == NULL) return NULL;
  g_autoptr(GHashTable) by_name = g_hash_table_new(g_str_hash, g_str_equal);
  Sums sums = {by_name, g_array_new(FALSE, FALSE, sizeof(RuleTally)), by_pattern};
  add_patterns(&sums, rules, extractor);
  for (guint i = 0; i < compared->len; i++)
    if (g_array_index(compared, RuleTally, i).checks > 0) add_tally(&sums, &g_array_index(compared, RuleTally, i));
  g_array_sort(sums.tallies, by_time);
  return sums.tallies;
}
