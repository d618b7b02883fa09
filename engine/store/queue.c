/* SPDX-License-Identifier: MIT */
#include "store/queue.h"

#include "store/reviews-private.h"
#include "store/statement.h"

static gboolean column_side(Statement *each, Arena *arena, QueueSide *out) {
  out->actor = column_text(each, arena);
  out->name = column_text(each, arena);
  out->side = column_text(each, arena);
  const gint stance = column_name(each, stance_names);
  out->stance = (Stance)MAX(stance, 0);
  out->sources = (guint)column_integer(each);
  return stance >= 0 && out->name != NULL;
}

static gboolean column_row(Statement *each, Arena *arena, QueueRow *out) {
  out->id = column_text(each, arena);
  const gint kind = column_name(each, kind_names);
  out->rule = column_text(each, arena);
  const gint level = column_name(each, level_names);
  out->score = column_double(each, 0);
  out->subject = column_text(each, arena);
  out->dispute = column_text(each, arena);
  out->first_seen = column_day(each);
  out->last_seen = column_day(each);
  out->fresh = column_integer(each) != 0;
  out->kind = (Kind)MAX(kind, 0);
  out->level = (Level)MAX(level, 0);
  return column_side(each, arena, &out->a) && column_side(each, arena, &out->b) && kind >= 0 && level >= 0;
}

typedef struct {
  QueueVisitor visit_row;
  ReviewStateVisitor visit_state;
  gpointer data;
} QueueVisit;

static RowResult visit_row(Statement *each, Arena *arena, gpointer data, GError **error) {
  const QueueVisit *queue = data;
  QueueRow row;
  if (column_row(each, arena, &row)) return queue->visit_row(&row, queue->data) ? ROW_NEXT : ROW_STOP;
  store_fail_damaged(each->store, "a finding", error);
  return ROW_FAILED;
}

gboolean store_each_queued(Store *store, QueueVisitor visit, gpointer data, GError **error) {
  QueueVisit queue = {visit, NULL, data};
  Statement each = statement_start(store, QUERY_QUEUE_FINDINGS);
  return statement_each(&each, visit_row, &queue, error);
}

static RowResult visit_state(Statement *each, Arena *arena, gpointer data, GError **error) {
  const QueueVisit *queue = data;
  ReviewState state;
  const char *finding;
  if (column_review_state(each, arena, &finding, &state)) return queue->visit_state(finding, &state, queue->data) ? ROW_NEXT : ROW_STOP;
  store_fail_damaged(each->store, "a review", error);
  return ROW_FAILED;
}

gboolean store_each_review_state(Store *store, gint64 after, ReviewStateVisitor visit, gpointer data, GError **error) {
  QueueVisit queue = {NULL, visit, data};
  Statement each = statement_start(store, QUERY_QUEUE_STATES);
  bind_integer(&each, after);
  return statement_each(&each, visit_state, &queue, error);
}

gboolean store_queue_mark(Store *store, QueueMark *out, GError **error) {
  gboolean row;
  Statement find = statement_start(store, QUERY_QUEUE_MARK);
  if (!statement_next(&find, &row, error)) return FALSE;
  out->run = column_integer(&find);
  out->ended = column_integer(&find);
  out->review = column_integer(&find);
  statement_stop(&find);
  return TRUE;
}
