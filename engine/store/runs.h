/* SPDX-License-Identifier: MIT */
/* The record of runs: when, with what, what was counted, what could not be used, and who was told of which findings.
 *
 * Order: store_start_run() first; what is saved then belongs to that run. store_end_run() last. A run that has no end when the next one
 *        starts was killed, and is noted as that: only one runs at a time (store/lock.h). Both need store_begin() and store_commit().
 * Cost:  some hundred rows a run. Errors and threads as in store/store.h. */
#pragma once
#include "model/record.h"
#include "store/store.h"

typedef struct {
  const char *started; /* base/clock.h */
  const char *program; /* its version */
  const char *rules;   /* hash */
  const char *const *inputs;
} RunStart;

typedef struct {
  const char *ended;
  const char *outcome; /* "done", "interrupted" or "failed" */
  const char *message; /* why it failed, or NULL */
  const RunCount *counts;
  const RuleTally *tallies; /* of one name: their sum is kept */
  guint n_counts, n_tallies;
} RunEnd;

gboolean store_start_run(Store *store, const RunStart *start, GError **error);
gboolean store_end_run(Store *store, const RunEnd *end, GError **error);
/* The one that was started, 0 before. */
gint64 store_run_number(const Store *store);

/* Notes an input that could not be used: `origin` is "path" or "path:line". Repeats are of this run too. */
gboolean store_save_problem(Store *store, const char *origin, const char *reason, const char *mend, GError **error);

/* How many findings nobody was told of, and how many have changed since somebody was. They may go and come back the same: that is not new. */
gboolean store_untold_findings(Store *store, guint64 *fresh, guint64 *changed, GError **error);
/* From here on somebody was told of all findings. */
gboolean store_tell_findings(Store *store, GError **error);

typedef gboolean (*RunVisitor)(const RunRecord *run, gpointer data);
/* The last run first; `number` 0 for all, else that one, with its quarantine. The record is valid during the visit. */
gboolean store_each_run(Store *store, gint64 number, RunVisitor visit, gpointer data, GError **error);
