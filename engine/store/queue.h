/* SPDX-License-Identifier: MIT */
/* All findings at a glance, for the queue of those who review them: one row each, without claims.
 *
 * Cost: linear in findings, some microseconds each. What a visit gets is valid until it returns. Errors and threads as in store/store.h. */
#pragma once
#include "model/finding.h"
#include "model/review.h"
#include "store/store.h"

typedef struct {
  const char *actor, *name, *side;
  Stance stance;
  guint sources; /* independent ones, see model/position.h */
} QueueSide;

typedef struct {
  const char *id, *rule, *subject, *dispute;
  Kind kind;
  Level level;
  double score;
  Day first_seen, last_seen;
  gboolean fresh; /* no run before the last one told of it */
  QueueSide a, b;
} QueueRow;

typedef gboolean (*QueueVisitor)(const QueueRow *row, gpointer data);
/* By dispute, then id. */
gboolean store_each_queued(Store *store, QueueVisitor visit, gpointer data, GError **error);

typedef gboolean (*ReviewStateVisitor)(const char *finding, const ReviewState *state, gpointer data);
/* Of every finding with a decision later than `after` (0: all), in no order. */
gboolean store_each_review_state(Store *store, gint64 after, ReviewStateVisitor visit, gpointer data, GError **error);

/* When any of these changes, the queue is out of date: all of it when a run began or ended, else what was decided since `review`. */
typedef struct {
  gint64 run, ended, review;
} QueueMark;

gboolean store_queue_mark(Store *store, QueueMark *out, GError **error);
