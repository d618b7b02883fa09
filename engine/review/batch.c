/* SPDX-License-Identifier: MIT */
#include "review/batch.h"

#include <string.h>
#include "review/batch-rows.h"
#include "store/reviews.h"

typedef struct {
  Store *store;
  const BatchOptions *options;
  BatchCounts *counts;
  Arena *arena; /* of the row */
} Batch;

static void refuse(const Batch *batch, const DecisionRow *row, const char *message) {
  const char *name = strcmp(batch->options->path, "-") == 0 ? "standard input" : batch->options->path;
  g_autofree char *line = g_strdup_printf("%s:%" G_GUINT64_FORMAT ": %s", name, row->line, message);
  batch->counts->refused++;
  batch->options->complain(line, batch->options->data);
}

static void refuse_value(const Batch *batch, const DecisionRow *row, const char *format, const char *value) {
  g_autoptr(GString) message = g_string_new(NULL);
  g_string_printf(message, format, value);
  refuse(batch, row, message->str);
}

/* ---- a row as a decision ---- */

static const char *const *read_tags(const char *text, Arena *arena) {
  g_auto(GStrv) pieces = g_strsplit_set(text, ",;", -1);
  const char **tags = arena_new_array(arena, const char *, g_strv_length(pieces) + 1);
  guint n = 0;
  for (char **piece = pieces; *piece != NULL; piece++)
    if (*g_strstrip(*piece) != '\0') tags[n++] = arena_copy(arena, *piece, -1);
  return tags;
}

static gboolean find_finding(const Batch *batch, const DecisionRow *row, const char *start, const char **out, gboolean *fine, GError **error) {
  if (!store_finding_id(batch->store, start, batch->arena, out, error)) return FALSE;
  *fine = *out != NULL;
  if (!*fine) refuse_value(batch, row, "no finding, or more than one, has an id that begins with \"%s\"", start);
  return TRUE;
}

static gboolean read_names(const Batch *batch, const DecisionRow *row, ReviewDecision *out, gboolean *fine, GError **error) {
  const char *finding = row->values[FIELD_FINDING], *other = row->values[FIELD_DUPLICATE_OF];
  if (finding == NULL || *finding == '\0') {
    refuse(batch, row, "which finding? give its id as \"finding\"");
    *fine = FALSE;
    return TRUE;
  }
  if (!find_finding(batch, row, finding, &out->finding, fine, error)) return FALSE;
  return !*fine || other == NULL || find_finding(batch, row, other, &out->duplicate_of, fine, error);
}

static gboolean read_status(const Batch *batch, const DecisionRow *row, ReviewDecision *out) {
  const char *status = row->values[FIELD_STATUS];
  out->status = STATUS_NONE;
  if (status == NULL) return TRUE;
  out->status = name_index(status_names, status);
  if (out->status >= 0) return TRUE;
  g_autofree char *names = g_strjoinv(", ", (char **)status_names);
  g_autofree char *message = g_strdup_printf("status \"%s\": must be one of %s", status, names);
  refuse(batch, row, message);
  return FALSE;
}

static gboolean check_fault(const Batch *batch, const DecisionRow *row, const ReviewDecision *decision) {
  const char *fault = review_fault(decision);
  const gboolean about_reason = fault != NULL && decision->status == STATUS_DISMISSED && decision->duplicate_of == NULL;
  if (fault == NULL) return TRUE;
  g_autofree char *names = g_strjoinv(", ", (char **)reason_names);
  g_autofree char *message = g_strdup_printf("%s (%s)", fault, names);
  refuse(batch, row, about_reason ? message : fault);
  return FALSE;
}

/* FALSE only with error set; *fine tells whether there is a decision. */
static gboolean read_decision(const Batch *batch, const DecisionRow *row, ReviewDecision *out, gboolean *fine, GError **error) {
  const char *tags = row->values[FIELD_TAGS], *reviewer = row->values[FIELD_REVIEWER];
  *out = (ReviewDecision){.reviewer = reviewer != NULL ? reviewer : batch->options->reviewer, .made = batch->options->made};
  out->reason = row->values[FIELD_REASON];
  out->note = row->values[FIELD_NOTE];
  out->assignee = row->values[FIELD_ASSIGNEE];
  out->tags = tags != NULL ? read_tags(tags, batch->arena) : NULL;
  *fine = read_status(batch, row, out);
  return !*fine || read_names(batch, row, out, fine, error);
}

/* ---- deciding ---- */

static gboolean read_seen(const Batch *batch, const DecisionRow *row, gint64 *seen) {
  const char *text = row->values[FIELD_SEEN];
  guint64 number = 0;
  *seen = REVIEW_SEEN_ANY;
  if (text == NULL || batch->options->force) return TRUE;
  if (g_ascii_string_to_unsigned(text, 10, 0, G_MAXINT64, &number, NULL)) *seen = (gint64)number;
  else refuse_value(batch, row, "seen \"%s\": must be the number that the export gave", text);
  return *seen != REVIEW_SEEN_ANY;
}

static void note_outcome(const Batch *batch, const DecisionRow *row, const ReviewDecision *decision, ReviewOutcome outcome) {
  if (outcome == REVIEW_DONE) batch->counts->done++;
  else if (outcome == REVIEW_SAME) batch->counts->unchanged++;
  else if (outcome == REVIEW_OUTDATED)
    refuse_value(batch, row, "%s was decided by somebody else meanwhile: look at it again, or say --force", decision->finding);
  else if (outcome == REVIEW_NOTHING) refuse_value(batch, row, "there is nothing to take back of %s", decision->reviewer);
  else refuse_value(batch, row, "there is no finding %s", decision->finding);
}

/* A row of an export that nobody filled in tells what stands, and is nobody's verdict. */
static gboolean tells_what_stands(const Batch *batch, const DecisionRow *row, const ReviewDecision *decision, gboolean *same, GError **error) {
  ReviewState state;
  if (!store_review_state(batch->store, decision->finding, batch->arena, &state, error)) return FALSE;
  const gboolean silent = row->is_export && row->values[FIELD_REVIEWER] == NULL && decision->note == NULL && decision->tags == NULL && decision->assignee == NULL;
  *same = silent && decision->status == (gint)review_status(&state) &&
          (decision->reason == NULL || g_strcmp0(decision->reason, state.reason) == 0) &&
          (decision->duplicate_of == NULL || g_strcmp0(decision->duplicate_of, state.duplicate_of) == 0);
  return TRUE;
}

static gboolean decide(const Batch *batch, const DecisionRow *row, const ReviewDecision *decision, GError **error) {
  ReviewOutcome outcome = REVIEW_SAME;
  gboolean same = FALSE;
  gint64 seen;
  if (!tells_what_stands(batch, row, decision, &same, error)) return FALSE;
  if (!same && (!check_fault(batch, row, decision) || !read_seen(batch, row, &seen))) return TRUE;
  if (!same && !store_review(batch->store, decision, seen, &outcome, error)) return FALSE;
  note_outcome(batch, row, decision, outcome);
  return TRUE;
}

static gboolean take_back(const Batch *batch, const DecisionRow *row, const ReviewDecision *decision, GError **error) {
  ReviewOutcome outcome;
  if (!store_review_undo(batch->store, decision->finding, decision->reviewer, decision->made, &outcome, error)) return FALSE;
  note_outcome(batch, row, decision, outcome);
  return TRUE;
}

static gboolean take_row(const Batch *batch, const DecisionRow *row, GError **error) {
  ReviewDecision decision;
  gboolean fine;
  arena_reset(batch->arena);
  if (row->fault != NULL) {
    refuse(batch, row, row->fault);
    return TRUE;
  }
  if (!read_decision(batch, row, &decision, &fine, error)) return FALSE;
  if (!fine) return TRUE;
  return g_strcmp0(row->values[FIELD_UNDO], "true") == 0 ? take_back(batch, row, &decision, error) : decide(batch, row, &decision, error);
}

gboolean batch_decide(Store *store, const BatchOptions *options, BatchCounts *counts, GError **error) {
  g_autoptr(DecisionRows) rows = decision_rows_open(options->path, error);
  g_autoptr(Arena) arena = arena_new_small();
  g_autoptr(GError) broken = NULL;
  const Batch batch = {store, options, counts, arena};
  DecisionRow row;
  *counts = (BatchCounts){0};
  if (rows == NULL) return FALSE;
  while (decision_rows_next(rows, &row, &broken))
    if (!take_row(&batch, &row, error)) return FALSE;
  if (broken == NULL) return TRUE;
  g_propagate_error(error, g_steal_pointer(&broken));
  return FALSE;
}
