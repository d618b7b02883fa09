/* SPDX-License-Identifier: MIT */
/* Rows of a file of decisions: named values, whatever the format. For review/batch.c.
 *
 * Lifetime: a row's values are valid until the next one. Threads: one. */
#pragma once
#include <glib.h>

typedef enum {
  FIELD_FINDING, FIELD_STATUS, FIELD_REASON, FIELD_DUPLICATE_OF, FIELD_NOTE, FIELD_TAGS, FIELD_ASSIGNEE, FIELD_REVIEWER, FIELD_SEEN, FIELD_UNDO,
  N_DECISION_FIELDS
} DecisionField;

typedef struct {
  guint64 line;                          /* of its beginning, from 1 */
  const char *values[N_DECISION_FIELDS]; /* UTF-8; NULL: not there, null or empty in a table */
  gboolean is_export;                    /* it has values that only exports of findings have */
  const char *fault;                     /* what is wrong with the row, or NULL */
} DecisionRow;

typedef struct DecisionRows DecisionRows;

/* NULL with SICNON_ERROR_IO. "-" is standard input. */
DecisionRows *decision_rows_open(const char *path, GError **error);
void decision_rows_free(DecisionRows *rows);
/* FALSE at the end, or with error set. */
gboolean decision_rows_next(DecisionRows *rows, DecisionRow *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DecisionRows, decision_rows_free)
