/* SPDX-License-Identifier: MIT */
/* Decisions from a file: JSON Lines, or a table with named columns (RFC 4180; with semicolons or tabs too).
 *
 * Names: finding (or id; the start of it is enough), status, reason, duplicate_of, note, tags, assignee, reviewer, seen, undo. What exports
 * of findings have besides is passed by, so that an export can be filled in and handed back; any other name is a mistake. Each line is a
 * decision of its own: a bad one costs a complaint and nothing else. Repeats are no-ops.
 *
 * Errors: SICNON_ERROR_IO when the file cannot be read, or the store refuses. Cost: that of the decisions. Threads: one. */
#pragma once
#include "store/store.h"

#define BATCH_LINE_LIMIT ((gsize)64 * 1024) /* bytes of a line, or of a row of several lines */

typedef void (*BatchComplaint)(const char *message, gpointer data); /* "FILE:LINE: what is wrong: how to mend it" */

typedef struct {
  const char *path;     /* "-": standard input */
  const char *reviewer; /* of lines that name none */
  const char *made;     /* base/clock.h */
  gboolean force;       /* decide even where somebody else did since the line's `seen` */
  BatchComplaint complain;
  gpointer data;
} BatchOptions;

typedef struct {
  guint64 done, unchanged, refused;
} BatchCounts;

gboolean batch_decide(Store *store, const BatchOptions *options, BatchCounts *counts, GError **error);
