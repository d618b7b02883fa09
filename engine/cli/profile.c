/* SPDX-License-Identifier: MIT */
#include "cli/profile.h"

#include <string.h>
#include <sys/resource.h>

#define NANOSECONDS_A_MS 1e6

typedef struct {
  const char *name;
  guint64 took;
} Stage;

static guint64 sum_of(const Stage *stages, gsize n) {
  guint64 sum = 0;
  for (gsize i = 0; i < n; i++) sum += stages[i].took;
  return sum;
}

static void append_took(GString *out, guint64 took, guint64 whole, const char *name) {
  const double share = whole > 0 ? 100.0 * (double)took / (double)whole : 0;
  g_string_append_printf(out, "%10.1f ms  %5.1f %%  %s\n", (double)took / NANOSECONDS_A_MS, share, name);
}

static void append_stages(GString *out, const Stage *stages, gsize n, const char *sum_name) {
  const guint64 whole = sum_of(stages, n);
  for (gsize i = 0; i < n; i++) append_took(out, stages[i].took, whole, stages[i].name);
  append_took(out, whole, whole, sum_name);
}

/* ---- rules ---- */

static gint by_time(gconstpointer left, gconstpointer right) {
  const RuleTally *a = left, *b = right;
  if (a->nanoseconds != b->nanoseconds) return a->nanoseconds < b->nanoseconds ? 1 : -1;
  return strcmp(a->name, b->name);
}

/* "strike#2:passive" is of the rule "strike". */
static gsize rule_length(const char *name) { return strcspn(name, "#"); }

static gint by_rule(gconstpointer left, gconstpointer right) {
  return strcmp(((const RuleTally *)left)->name, ((const RuleTally *)right)->name);
}

/* The patterns of a rule as one; names stay those of a pattern of it. */
static GArray *sum_rules(const GArray *tallies) {
  g_autoptr(GArray) sorted = g_array_copy((GArray *)tallies);
  GArray *sums = g_array_new(FALSE, FALSE, sizeof(RuleTally));
  g_array_sort(sorted, by_rule);
  for (guint i = 0; i < sorted->len; i++) {
    const RuleTally *tally = &g_array_index(sorted, RuleTally, i);
    RuleTally *last = sums->len > 0 ? &g_array_index(sums, RuleTally, sums->len - 1) : NULL;
    const gsize n = rule_length(tally->name);
    const gboolean same = last != NULL && rule_length(last->name) == n && memcmp(last->name, tally->name, n) == 0;
    if (!same) g_array_append_val(sums, *tally);
    else last->nanoseconds += tally->nanoseconds, last->checks += tally->checks, last->matches += tally->matches;
  }
  g_array_sort(sums, by_time);
  return sums;
}

static void append_rules(GString *out, const GArray *tallies) {
  g_autoptr(GArray) sums = sum_rules(tallies);
  guint64 whole = 0, shown = 0;
  for (guint i = 0; i < sums->len; i++) whole += g_array_index(sums, RuleTally, i).nanoseconds;
  for (guint i = 0; i < MIN(sums->len, PROFILE_RULES_SHOWN); i++) {
    const RuleTally *rule = &g_array_index(sums, RuleTally, i);
    g_autofree char *text = g_strdup_printf("%.*s (tried %" G_GUINT64_FORMAT " times, matched %" G_GUINT64_FORMAT ")",
                                            (int)rule_length(rule->name), rule->name, rule->checks, rule->matches);
    append_took(out, rule->nanoseconds, whole, text);
    shown += rule->nanoseconds;
  }
  g_autofree char *others = sums->len > PROFILE_RULES_SHOWN ? g_strdup_printf("%u other rules", sums->len - PROFILE_RULES_SHOWN) : NULL;
  if (others != NULL) append_took(out, whole - shown, whole, others);
  append_took(out, whole, whole, "all rules");
}

/* ---- the whole ---- */

char *profile_text(const PipelineTimes *times, guint64 rules_took, const GArray *tallies) {
  const HarvestTimes *harvest = &times->harvest;
  const Stage stages[] = {{"loading rules", rules_took},   {"reading", times->reading},   {"harvesting", times->harvesting},
                          {"storing", times->storing},     {"indexing", times->indexing}, {"finding copies", times->copies},
                          {"comparing", times->comparing}, {"closing", times->closing}};
  const Stage works[] = {{"signatures of copies", harvest->signatures},
                         {"tokens and sentences", harvest->sentences},
                         {"claims", harvest->claims},
                         {"keys of claims", harvest->keys}};
  struct rusage usage;
  GString *out = g_string_new("where the time went, one after another:\n");
  append_stages(out, stages, G_N_ELEMENTS(stages), "the run");
  g_string_append(out, "harvesting, all threads together:\n");
  append_stages(out, works, G_N_ELEMENTS(works), "harvesting");
  g_string_append(out, "rules that matched, within claims and comparing:\n");
  append_rules(out, tallies);
  if (getrusage(RUSAGE_SELF, &usage) == 0) g_string_append_printf(out, "memory: %.1f MB at most\n", (double)usage.ru_maxrss / 1000);
  return g_string_free(out, FALSE);
}
