/* SPDX-License-Identifier: MIT */
#include "keyed/confront.h"

#include <string.h>
#include "ingest/lines.h"
#include "ingest/reader.h"
#include "keyed/group.h"

typedef struct {
  FindingSink sink;
  const ConfrontOptions *options;
  ConfrontCounts *counts;
  Group *group;
  char *key;        /* that is being read, or NULL */
  guint64 claims;   /* under it */
  guint windows;    /* of it that were compared */
  Arena *scratch;   /* of a line */
  Arena *position;  /* that looks for others */
  Arena *shown;     /* the two of a finding */
} Confrontation;

static void confrontation_clear(Confrontation *self) {
  group_free(self->group);
  g_free(self->key);
  arena_free(self->scratch);
  arena_free(self->position);
  arena_free(self->shown);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Confrontation, confrontation_clear)

/* ---- what comes of it ---- */

static gboolean load_both(Confrontation *self, const char *a, const char *b, const Position **a_out, const Position **b_out, GError **error) {
  arena_reset(self->shown);
  *a_out = group_find(self->group, a, self->shown, error);
  *b_out = *a_out != NULL ? group_find(self->group, b, self->shown, error) : NULL;
  return *b_out != NULL;
}

static gboolean take_finding(FindingSink *sink, const Finding *finding, GError **error) {
  Confrontation *self = (Confrontation *)sink;
  FindingRecord record = {.finding = *finding, .status = STATUS_NEW, .rules = self->options->comparing_rules};
  if (!load_both(self, finding->a, finding->b, &record.a, &record.b, error)) return FALSE;
  self->options->finding(&record, self->options->data);
  return TRUE;
}

static gboolean take_rejected(FindingSink *sink, const RejectedPair *pair, GError **error) {
  Confrontation *self = (Confrontation *)sink;
  RejectedRecord record = {.pair = *pair};
  if (!load_both(self, pair->a, pair->b, &record.a, &record.b, error)) return FALSE;
  self->options->rejected(&record, self->options->data);
  return TRUE;
}

/* ---- a window ---- */

static gboolean compare_positions_of(Confrontation *self, Comparison *comparison, GError **error) {
  for (guint i = 0; i < group_positions(self->group); i++) {
    if (!group_meets(self->group, i)) continue;
    arena_reset(self->position);
    const Position *position = group_load(self->group, i, self->position, error);
    if (position == NULL || !comparison_add(comparison, position, error)) return FALSE;
  }
  return TRUE;
}

/* *reach tells how far apart two may lie. */
static gboolean compare_window(Confrontation *self, gint32 *reach, GError **error) {
  PositionSource *source = group_source(self->group);
  g_autoptr(Comparison) comparison = comparison_new(self->options->rules, source, &self->sink, &self->counts->compared, error);
  if (comparison == NULL) return FALSE;
  comparison_use_filters(comparison);
  *reach = comparison_reach(comparison);
  self->windows++;
  return group_fold(self->group, self->key, error) && compare_positions_of(self, comparison, error);
}

static guint window_of(const Confrontation *self) { return self->options->window > 0 ? self->options->window : CONFRONT_WINDOW_CLAIMS; }

static gboolean is_full(const Confrontation *self) {
  return group_claims(self->group) >= window_of(self) || group_bytes(self->group) >= CONFRONT_WINDOW_BYTES;
}

/* The next window begins with as much of this one as may meet what comes. */
static gboolean pass_window(Confrontation *self, GError **error) {
  gint32 reach;
  if (!compare_window(self, &reach, error)) return FALSE;
  group_keep(self->group, group_claims(self->group) / 2, reach);
  return self->options->pass(self->options->data, error);
}

static gboolean end_key(Confrontation *self, GError **error) {
  gint32 reach;
  if (self->key == NULL) return TRUE;
  if (!compare_window(self, &reach, error)) return FALSE;
  if (self->windows > 1) {
    self->counts->split++;
    self->options->split(self->key, self->claims, self->windows, self->options->data);
  }
  self->counts->keys++;
  group_clear(self->group);
  g_clear_pointer(&self->key, g_free);
  self->claims = self->windows = 0;
  return self->options->pass(self->options->data, error);
}

/* ---- lines ---- */

static gboolean check_claim(const Confrontation *self, const KeyedClaim *claim, GError **error) {
  if (self->key != NULL && strcmp(claim->key, self->key) < 0) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "keys are not in order: sort the lines as bytes (LC_ALL=C sort)");
    return FALSE;
  }
  if (claim->rules == self->options->reading_rules) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "was read with other rules, or by another sicnon, than compare has: extract it again");
  return FALSE;
}

static gboolean take_line(Confrontation *self, const Line *line, GError **error) {
  KeyedClaim claim;
  arena_reset(self->scratch);
  if (!keyed_record_read(line->text, line->length, self->scratch, &claim, error) || !check_claim(self, &claim, error)) return FALSE;
  if (g_strcmp0(claim.key, self->key) != 0) {
    if (!end_key(self, error)) return FALSE;
    self->key = g_strdup(claim.key);
  } else if (is_full(self) && !pass_window(self, error)) return FALSE;
  group_add(self->group, &claim);
  self->claims++;
  self->counts->claims++;
  return TRUE;
}

static gboolean take_lines(Confrontation *self, Source *source, GError **error) {
  g_autoptr(Lines) lines = lines_new(source, READER_LINE_LIMIT);
  for (Line line;;) {
    if (!lines_next(lines, &line, error)) return FALSE;
    if (line.text == NULL) return end_key(self, error);
    if (take_line(self, &line, error)) continue;
    g_prefix_error(error, "line %" G_GUINT64_FORMAT ": ", line.number);
    return FALSE;
  }
}

gboolean confront(Source *source, const ConfrontOptions *options, ConfrontCounts *counts, GError **error) {
  g_auto(Confrontation) self = {.sink = {take_finding, take_rejected, NULL}, .options = options, .counts = counts};
  self.group = group_new(options->rules);
  self.scratch = arena_new();
  self.position = arena_new();
  self.shown = arena_new();
  *counts = (ConfrontCounts){0};
  return take_lines(&self, source, error);
}
