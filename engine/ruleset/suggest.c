/* SPDX-License-Identifier: MIT */
#include "ruleset/suggest.h"

#include <string.h>

/* A third of the letters may be wrong; in short names one. More and the suggestion is a guess. */
static guint tolerance(gsize length) { return MAX(1, (guint)length / 3); }

/* Optimal string alignment over the last three rows of the table. Both lengths are at most SUGGEST_MAX_LENGTH. */
static guint edit_distance(const char *a, gsize a_length, const char *b, gsize b_length) {
  guint rows[3][SUGGEST_MAX_LENGTH + 1];
  guint *before = rows[0], *last = rows[1], *row = rows[2];
  for (gsize j = 0; j <= b_length; j++) last[j] = (guint)j;
  for (gsize i = 1; i <= a_length; i++) {
    row[0] = (guint)i;
    for (gsize j = 1; j <= b_length; j++) {
      guint replace = last[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = MIN(replace, MIN(last[j], row[j - 1]) + 1);
      gboolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = MIN(row[j], before[j - 2] + 1);
    }
    guint *spare = before;
    before = last;
    last = row;
    row = spare;
  }
  return last[b_length];
}

Suggest suggest_start(const char *wanted) { return (Suggest){wanted, NULL, 0}; }

void suggest_offer(Suggest *near, const char *candidate) {
  gsize wanted_length = strlen(near->wanted), length = strlen(candidate);
  if (wanted_length > SUGGEST_MAX_LENGTH || length > SUGGEST_MAX_LENGTH) return;
  guint limit = near->best != NULL ? near->distance : tolerance(MAX(wanted_length, length));
  gsize difference = wanted_length > length ? wanted_length - length : length - wanted_length;
  if (difference > limit) return;
  guint distance = edit_distance(near->wanted, wanted_length, candidate, length);
  if (distance > limit || distance > tolerance(MAX(wanted_length, length))) return;
  gboolean better = near->best == NULL || distance < near->distance || strcmp(candidate, near->best) < 0;
  if (!better) return;
  near->best = candidate;
  near->distance = distance;
}

const char *suggest_from(const char *wanted, const char *const *candidates) {
  Suggest near = suggest_start(wanted);
  for (gsize i = 0; candidates[i] != NULL; i++) suggest_offer(&near, candidates[i]);
  return near.best;
}

char *suggest_phrase(const char *best) { return best != NULL ? g_strdup_printf("; did you mean '%s'?", best) : g_strdup(""); }
