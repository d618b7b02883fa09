/* SPDX-License-Identifier: MIT */
#include "store/reviews.h"

#include <string.h>
#include "pack/pack.h"
#include "store/review-evidence.h"
#include "store/reviews-private.h"
#include "store/statement.h"

/* ---- state ---- */

static gboolean column_strings(Statement *each, Arena *arena, const char *const **out) {
  gsize length;
  const char *text = column_borrow(each, &length);
  *out = NULL;
  return text == NULL || unpack_strings(text, arena, out);
}

gboolean column_review_state(Statement *each, Arena *arena, const char **finding, ReviewState *out) {
  *finding = column_text(each, arena);
  out->last = column_integer(each);
  out->verdict = column_integer(each);
  const gint judged = column_name(each, status_names);
  out->judged = (Status)MAX(judged, 0);
  out->reason = column_text(each, arena);
  out->duplicate_of = column_text(each, arena);
  const gboolean tags = column_strings(each, arena, &out->tags);
  if (out->tags == NULL) out->tags = arena_new_array(arena, const char *, 1);
  out->assignee = column_text(each, arena);
  out->reviewers = (guint)column_integer(each);
  out->agreed = column_integer(each) != 0;
  out->reopened = column_integer(each) != 0;
  return tags && judged >= 0;
}

gboolean store_review_state(Store *store, const char *finding, Arena *arena, ReviewState *out, GError **error) {
  Statement find = statement_start(store, QUERY_REVIEW_STATE);
  gboolean row;
  const char *none;
  *out = (ReviewState){.tags = arena_new_array(arena, const char *, 1), .agreed = TRUE};
  bind_text(&find, finding);
  if (!statement_next(&find, &row, error)) return FALSE;
  const gboolean fine = !row || column_review_state(&find, arena, &none, out);
  statement_stop(&find);
  return fine || store_fail_damaged(store, "a review", error);
}

/* ---- deciding ---- */

typedef struct {
  gint64 undoes;
  const char *evidence;
} ReviewContext;

static gboolean save_event(Store *store, const ReviewDecision *decision, const ReviewContext *context, Arena *arena, GError **error) {
  Statement save = statement_start(store, QUERY_REVIEW_SAVE);
  bind_text(&save, decision->finding);
  bind_text(&save, decision->reviewer);
  bind_text(&save, decision->made);
  bind_text(&save, decision->status != STATUS_NONE ? status_names[decision->status] : NULL);
  bind_text(&save, decision->reason);
  bind_text(&save, decision->duplicate_of);
  bind_text(&save, decision->note);
  bind_text(&save, decision->tags != NULL ? pack_strings(decision->tags, arena) : NULL);
  bind_text(&save, decision->assignee);
  if (context->undoes != 0) bind_integer(&save, context->undoes);
  else bind_null(&save);
  bind_text(&save, context->evidence);
  return statement_run(&save, error);
}

static gboolean settle_history(Store *store, const char *finding, GError **error) {
  Statement settle = statement_start(store, QUERY_REVIEW_SETTLE);
  bind_text(&settle, finding);
  return statement_run(&settle, error);
}

/* The verdict that stands may be an older one, about other evidence, or the same as before. */
static gboolean settle(Store *store, const char *finding, Arena *arena, GError **error) {
  ReviewState state;
  return settle_history(store, finding, error) && store_review_state(store, finding, arena, &state, error) &&
         review_evidence_settle(store, finding, state.judged, arena, error);
}

static gboolean is_finding(Store *store, const char *id, gboolean *found, GError **error) {
  Statement find = statement_start(store, QUERY_FINDING_SIDES);
  bind_text(&find, id);
  if (!statement_next(&find, found, error)) return FALSE;
  statement_stop(&find);
  return TRUE;
}

static gboolean repeats_verdict(Store *store, const ReviewDecision *decision, const ReviewState *state, Arena *arena, gboolean *same, GError **error) {
  gboolean row;
  Statement find = statement_start(store, QUERY_REVIEW_VERDICT_OF);
  bind_text(&find, decision->finding);
  bind_text(&find, decision->reviewer);
  *same = FALSE;
  if (!statement_next(&find, &row, error)) return FALSE;
  if (row) {
    const gint status = column_name(&find, status_names);
    const char *reason = column_text(&find, arena), *duplicate_of = column_text(&find, arena);
    *same = status == decision->status && status == (gint)review_status(state) && g_strcmp0(reason, decision->reason) == 0 &&
            g_strcmp0(duplicate_of, decision->duplicate_of) == 0;
  }
  statement_stop(&find);
  return TRUE;
}

static gboolean repeats_note(Store *store, const ReviewDecision *decision, gboolean *same, GError **error) {
  gint64 row;
  Statement find = statement_start(store, QUERY_REVIEW_NOTE);
  bind_text(&find, decision->finding);
  bind_text(&find, decision->reviewer);
  bind_text(&find, decision->note);
  return statement_integer(&find, &row, same, error);
}

/* Does all that is said stand already, as said by this reviewer? */
static gboolean is_repeated(Store *store, const ReviewDecision *decision, const ReviewState *state, Arena *arena, gboolean *same, GError **error) {
  const gboolean tags = decision->tags == NULL || g_strv_equal(decision->tags, state->tags);
  *same = tags && (decision->assignee == NULL || g_strcmp0(decision->assignee, state->assignee != NULL ? state->assignee : "") == 0);
  if (*same && decision->status != STATUS_NONE && !repeats_verdict(store, decision, state, arena, same, error)) return FALSE;
  return !*same || decision->note == NULL || repeats_note(store, decision, same, error);
}

static gboolean check_decision(Store *store, const ReviewDecision *decision, gint64 seen, Arena *arena, ReviewOutcome *outcome, GError **error) {
  gboolean found = FALSE, other = TRUE, same = FALSE;
  ReviewState state;
  if (!is_finding(store, decision->finding, &found, error)) return FALSE;
  if (decision->duplicate_of != NULL && !is_finding(store, decision->duplicate_of, &other, error)) return FALSE;
  if (!store_review_state(store, decision->finding, arena, &state, error)) return FALSE;
  if (!is_repeated(store, decision, &state, arena, &same, error)) return FALSE;
  if (!found || !other) *outcome = REVIEW_UNKNOWN;
  else if (same) *outcome = REVIEW_SAME;
  else *outcome = seen != REVIEW_SEEN_ANY && seen != state.last ? REVIEW_OUTDATED : REVIEW_DONE;
  return TRUE;
}

static gboolean decide(Store *store, const ReviewDecision *decision, gint64 seen, Arena *arena, ReviewOutcome *outcome, GError **error) {
  ReviewContext context = {0};
  if (!check_decision(store, decision, seen, arena, outcome, error)) return FALSE;
  if (*outcome != REVIEW_DONE) return TRUE;
  if (decision->status != STATUS_NONE) {
    context.evidence = review_evidence_pack(store, decision->finding, arena, error);
    if (context.evidence == NULL) return FALSE;
  }
  return save_event(store, decision, &context, arena, error) && settle(store, decision->finding, arena, error);
}

static gboolean end_transaction(Store *store, gboolean done, GError **error) {
  if (done && store_commit(store, error)) return TRUE;
  store_rollback(store);
  return FALSE;
}

gboolean store_review(Store *store, const ReviewDecision *decision, gint64 seen, ReviewOutcome *outcome, GError **error) {
  g_autoptr(Arena) arena = arena_new_small();
  g_assert(review_fault(decision) == NULL);
  return store_begin(store, error) && end_transaction(store, decide(store, decision, seen, arena, outcome, error), error);
}

static gboolean undo(Store *store, const ReviewDecision *who, Arena *arena, ReviewOutcome *outcome, GError **error) {
  ReviewContext context = {0};
  gboolean found;
  Statement find = statement_start(store, QUERY_REVIEW_STANDING);
  bind_text(&find, who->finding);
  bind_text(&find, who->reviewer);
  if (!statement_integer(&find, &context.undoes, &found, error)) return FALSE;
  *outcome = found ? REVIEW_DONE : REVIEW_NOTHING;
  return !found || (save_event(store, who, &context, arena, error) && settle(store, who->finding, arena, error));
}

gboolean store_review_undo(Store *store, const char *finding, const char *reviewer, const char *made, ReviewOutcome *outcome, GError **error) {
  g_autoptr(Arena) arena = arena_new_small();
  const ReviewDecision who = {.finding = finding, .reviewer = reviewer, .made = made, .status = STATUS_NONE};
  return store_begin(store, error) && end_transaction(store, undo(store, &who, arena, outcome, error), error);
}

/* ---- reading ---- */

typedef struct {
  ReviewVisitor visit;
  gpointer data;
} HistoryVisit;

static gboolean column_event(Statement *each, Arena *arena, ReviewEvent *out) {
  ReviewDecision *decision = &out->decision;
  out->row = column_integer(each);
  decision->finding = column_text(each, arena);
  decision->reviewer = column_text(each, arena);
  decision->made = column_text(each, arena);
  decision->status = column_name(each, status_names);
  decision->reason = column_text(each, arena);
  decision->duplicate_of = column_text(each, arena);
  decision->note = column_text(each, arena);
  const gboolean tags = column_strings(each, arena, &decision->tags);
  decision->assignee = column_text(each, arena);
  out->undoes = column_integer(each);
  out->undone = column_integer(each) != 0;
  return tags;
}

static RowResult visit_event(Statement *each, Arena *arena, gpointer data, GError **error) {
  const HistoryVisit *history = data;
  ReviewEvent event;
  if (!column_event(each, arena, &event)) {
    store_fail_damaged(each->store, "a review", error);
    return ROW_FAILED;
  }
  return history->visit(&event, history->data) ? ROW_NEXT : ROW_STOP;
}

gboolean store_each_review(Store *store, const char *finding, ReviewVisitor visit, gpointer data, GError **error) {
  HistoryVisit history = {visit, data};
  Statement each = statement_start(store, QUERY_REVIEW_HISTORY);
  bind_text(&each, finding);
  return statement_each(&each, visit_event, &history, error);
}

gboolean store_finding_id(Store *store, const char *start, Arena *arena, const char **out, GError **error) {
  gboolean row = FALSE, another = FALSE;
  Statement find = statement_start(store, QUERY_FINDING_BY_START);
  *out = NULL;
  bind_text(&find, start);
  if (!statement_next(&find, &row, error)) return FALSE;
  if (!row) return TRUE;
  const char *id = column_text(&find, arena);
  if (!statement_next(&find, &another, error)) return FALSE;
  if (!another || strcmp(id, start) == 0) *out = id;
  statement_stop(&find);
  return TRUE;
}

/* ---- after a run ---- */

typedef struct {
  GPtrArray *ids;
  GArray *judged; /* of gint */
  Arena *keep;
} Unsettled;

static RowResult collect_unsettled(Statement *each, G_GNUC_UNUSED Arena *arena, gpointer data, GError **error) {
  Unsettled *unsettled = data;
  g_ptr_array_add(unsettled->ids, (gpointer)column_text(each, unsettled->keep));
  const gint judged = column_name(each, status_names);
  g_array_append_val(unsettled->judged, judged);
  if (judged >= 0) return ROW_NEXT;
  store_fail_damaged(each->store, "a review", error);
  return ROW_FAILED;
}

gboolean store_settle_reviews(Store *store, GError **error) {
  g_autoptr(Arena) keep = arena_new_small(), arena = arena_new();
  g_autoptr(GPtrArray) ids = g_ptr_array_new();
  g_autoptr(GArray) judged = g_array_new(FALSE, FALSE, sizeof(gint));
  Unsettled unsettled = {ids, judged, keep};
  Statement each = statement_start(store, QUERY_REVIEWS_UNSETTLED);
  if (!statement_each(&each, collect_unsettled, &unsettled, error)) return FALSE;
  for (guint i = 0; i < ids->len; i++) {
    arena_reset(arena);
    if (!review_evidence_settle(store, ids->pdata[i], (Status)g_array_index(judged, gint, i), arena, error)) return FALSE;
  }
  return TRUE;
}
